//! Performs cues: keeps the tones on the loudspeaker's clock in line with the session, has the
//! voice say the step, and shakes the phone.
//!
//! Must not know: why a session foretells a cue, or where a runner taps.

use std::cell::RefCell;

use super::live::for_good;
use crate::{
    domain::{
        cue::{Beep, Cue},
        session::{Event, Session},
        settings::Settings,
        time::{Moment, SECOND_MS},
        timetable::{AHEAD_MS, Place, Timetable, WAKES_MS},
        voice,
        watchdog::{Verdict, Watchdog},
    },
    platform::{
        clock, page,
        sound::{self, Sounding, Speaker, Tone},
        speech::{self, Voice},
        vibration,
    },
};

/// A new loudspeaker may take so long to start; what is put on its clock meanwhile is not late.
const STARTS_MS_MAX: i64 = 500;
/// What wakes a wireless loudspeaker and is no cue: too low for a phone's own and too soft for ears.
const WAKING: Tone = Tone {
    hertz: 60.0,
    at_seconds: -(WAKES_MS as f64) / SECOND_MS as f64,
    length_seconds: WAKES_MS as f64 / SECOND_MS as f64,
    loudness: 0.001,
};

/// Whether this browser can speak.
pub fn can_speak() -> bool {
    speech::is_there()
}

/// Whether this phone can shake.
pub fn can_vibrate() -> bool {
    vibration::is_there()
}

/// Whether cues can be heard on a phone that is switched to silent.
pub fn can_override_silence() -> bool {
    sound::can_override_silence()
}

/// Performs the cues of the session at hand.
#[derive(Clone, Copy)]
pub(super) struct Performer(&'static RefCell<Parts>);

#[derive(Default)]
struct Parts {
    speaker: Speaker,
    /// When the loudspeaker was made, by the page's steady clock.
    made_ms: i64,
    timetable: Timetable<Sounding>,
    watchdog: Watchdog,
    /// Whether cues are heard also on a phone that is switched to silent.
    overrides_silence: bool,
    voice: Voice,
    /// The step that was told last, and whether the session stood still.
    told: Option<(usize, bool)>,
}

impl Performer {
    pub(super) fn new() -> Performer {
        Performer(for_good(RefCell::default()))
    }

    /// Makes the sound ready; call it in every tap.
    pub(super) fn unlock(self) {
        self.0.borrow_mut().unlock();
    }

    /// Has the voice ready; call it in the tap that starts a session.
    pub(super) fn unlock_voice(self) {
        self.0.borrow_mut().voice.say("", 0.0);
    }

    /// Says and shakes what is new at `now`; `due` are the cues of the session's update.
    pub(super) fn tell(
        self,
        due: &[Cue],
        session: Option<&Session>,
        now: Moment,
        settings: &Settings,
    ) {
        let parts = &mut *self.0.borrow_mut();
        if let Some(cue) = due.last().filter(|_| settings.vibration) {
            vibration::vibrate(&cue.shakes());
        }
        let position = session.and_then(|session| session.position(now));
        let step = session.map_or(0, Session::step_index);
        let new = position.as_ref().map(|it| (step, it.paused.is_some()));
        let is_new = new != parts.told;
        let mut text = String::new();
        if let Some(cue) = due.last() {
            text = voice::cue_text(*cue);
        }
        if is_new {
            let step_before = parts.told.map(|(step, _)| step);
            parts.told = new;
            if let Some(position) = position.filter(|it| it.paused.is_none())
                && step_before != Some(step)
            {
                text = voice::step_text(&position);
            }
            if text.is_empty() && settings.voice {
                // Of a step that is left, or a pause.
                parts.voice.stop();
            }
        }
        if settings.voice && !text.is_empty() {
            parts.voice.say(&text, settings.volume.loudness());
        }
    }

    /// Brings the tones in line with the session, at `now`; `due` are the cues of its update.
    /// Returns whether they are heard, where they are wanted.
    pub(super) fn follow(
        self,
        due: &[Cue],
        session: Option<&Session>,
        now: Moment,
        settings: &Settings,
    ) -> bool {
        let parts = &mut *self.0.borrow_mut();
        let session = session.filter(|_| settings.sound);
        let counts = session.is_some_and(|session| session.next_deadline().is_some());
        parts.speaker.keep_running(counts);
        parts.speaker.set_volume(settings.volume.loudness());
        let overrides = counts && settings.when_silenced;
        if overrides != parts.overrides_silence {
            parts.overrides_silence = overrides;
            sound::override_silence(overrides);
        }
        if counts {
            parts.watch();
        }
        if !parts.is_ready() {
            // Its clock stands still: what is on it would sound later, and all at once.
            parts.silence();
            if counts {
                parts.speaker.resume();
            }
            return !counts;
        }
        let mut wanted = Vec::new();
        if let Some(session) = session {
            wanted.extend(due.iter().map(|cue| (now, *cue)));
            wanted.extend(session.ahead(now.plus_ms(AHEAD_MS)));
        }
        let (speaker, clock_ms) = (&parts.speaker, parts.speaker.clock_ms());
        let mut put = |place: Place| play(speaker, place);
        let gone = parts.timetable.follow(&wanted, now, clock_ms, &mut put);
        gone.into_iter().for_each(Sounding::silence);
        true
    }

    /// Plays a cue for the runner to try it.
    pub(super) fn try_out(self, cue: Cue, settings: &Settings) {
        let parts = &mut *self.0.borrow_mut();
        parts.unlock();
        parts.speaker.set_volume(settings.volume.loudness());
        let at_ms = parts.speaker.clock_ms();
        let wakes = false;
        play(&parts.speaker, Place { cue, at_ms, wakes });
    }
}

impl Parts {
    fn unlock(&mut self) {
        if self.speaker.unlock(|| super::coach().send(Event::Tick)) {
            self.made_ms = clock::steady_ms();
            self.silence();
            self.watchdog = Watchdog::default();
        }
    }

    /// Whether what is put on the loudspeaker's clock now sounds at its moment.
    fn is_ready(&self) -> bool {
        let starts = || clock::steady_ms() - self.made_ms <= STARTS_MS_MAX;
        self.speaker.is_running() || (self.speaker.clock_ms() == 0 && starts())
    }

    fn watch(&mut self) {
        if page::is_hidden() || !self.speaker.is_running() {
            self.watchdog = Watchdog::default();
            return;
        }
        let verdict = self
            .watchdog
            .look(clock::steady_ms(), self.speaker.clock_ms());
        match verdict {
            Verdict::Fine => {}
            Verdict::Shake => self.speaker.shake(),
            Verdict::Replace => self.speaker.close(),
        }
    }

    fn silence(&mut self) {
        let gone = self.timetable.clear();
        gone.into_iter().for_each(Sounding::silence);
    }
}

fn play(speaker: &Speaker, place: Place) -> Sounding {
    let waking = place.wakes.then_some(WAKING);
    let tones: Vec<Tone> = waking
        .into_iter()
        .chain(place.cue.beeps().iter().map(tone))
        .collect();
    speaker.play(place.at_ms, &tones)
}

fn tone(beep: &Beep) -> Tone {
    Tone {
        hertz: beep.hertz,
        at_seconds: f64::from(beep.at_ms) / 1000.0,
        length_seconds: f64::from(beep.length_ms) / 1000.0,
        loudness: beep.loudness,
    }
}
