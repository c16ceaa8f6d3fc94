//! Performs cues: keeps the tones on the audio clock in line with the session, has the voice say
//! the step, and vibrates.

use leptos::prelude::*;

use super::coach::Coach;
use crate::{
    domain::{
        coach::AppEvent,
        cue::{Beep, Cue},
        session::Session,
        settings::Settings,
        time::{Moment, SECOND_MS},
        timetable::{AHEAD_MS, Place, Timetable, WAKES_MS},
        voice,
        watchdog::{Verdict, Watchdog},
    },
    platform::{
        audio::{self, ScheduledTones, Speaker, Tone},
        clock,
        speech::{self, Voice},
        vibration, visibility,
    },
};

/// Longest time, in milliseconds, that a new loudspeaker takes to start; a tone that is scheduled
/// meanwhile is not late.
const STARTS_MS_MAX: i64 = 500;
/// The tone that wakes a wireless loudspeaker: too low for a phone's own and too soft for ears.
const WAKING: Tone = Tone {
    hertz: 60.0,
    at_seconds: -(WAKES_MS as f64) / SECOND_MS as f64,
    length_seconds: WAKES_MS as f64 / SECOND_MS as f64,
    loudness: 0.001,
};

/// True where this browser can speak.
pub fn can_speak() -> bool {
    speech::is_supported()
}

/// True where this phone can vibrate.
pub fn can_vibrate() -> bool {
    vibration::is_supported()
}

/// True where cues can be heard on a phone that is switched to silent.
pub fn can_override_silence() -> bool {
    audio::can_override_silence()
}

/// Performs the cues of the session at hand.
#[derive(Clone, Copy)]
pub(super) struct CuePlayer(StoredValue<Parts, LocalStorage>);

#[derive(Default)]
struct Parts {
    speaker: Speaker,
    /// When the loudspeaker was made, by the page's steady clock.
    made_ms: i64,
    timetable: Timetable<ScheduledTones>,
    watchdog: Watchdog,
    /// True while cues are heard also on a phone that is switched to silent.
    overrides_silence: bool,
    voice: Voice,
    /// The step that was announced last, and whether the session was paused.
    announced: Option<(usize, bool)>,
}

impl CuePlayer {
    pub(super) fn new() -> CuePlayer {
        CuePlayer(StoredValue::new_local(Parts::default()))
    }

    /// Makes the sound ready; call it in every tap.
    pub(super) fn unlock(self, coach: Coach) {
        self.0.update_value(|parts| parts.unlock(coach));
    }

    /// Has the voice ready; call it in the tap that starts a session.
    pub(super) fn unlock_voice(self) {
        self.0.update_value(|parts| parts.voice.say("", 0.0));
    }

    /// Says what is new at `now` and vibrates; `due` are the cues of the session's update.
    pub(super) fn announce(
        self,
        due: &[Cue],
        session: Option<&Session>,
        now: Moment,
        settings: &Settings,
    ) {
        self.0
            .update_value(|parts| parts.announce(due, session, now, settings));
    }

    /// Brings the tones in line with the session, at `now`; `due` are the cues of its update.
    /// True unless they are wanted and cannot be heard.
    pub(super) fn follow(
        self,
        due: &[Cue],
        session: Option<&Session>,
        now: Moment,
        settings: &Settings,
    ) -> bool {
        let followed = self
            .0
            .try_update_value(|parts| parts.follow(due, session, now, settings));
        followed.unwrap_or(true)
    }

    /// Plays a cue for the runner to try it.
    pub(super) fn try_out(self, coach: Coach, cue: Cue, settings: &Settings) {
        self.0.update_value(|parts| {
            parts.unlock(coach);
            parts.speaker.set_volume(settings.volume.loudness());
            let at_ms = parts.speaker.clock_ms();
            let wakes = false;
            play(&parts.speaker, Place { cue, at_ms, wakes });
        });
    }
}

impl Parts {
    fn announce(
        &mut self,
        due: &[Cue],
        session: Option<&Session>,
        now: Moment,
        settings: &Settings,
    ) {
        if let Some(cue) = due.last().filter(|_| settings.vibration) {
            vibration::vibrate(&cue.shakes());
        }
        let position = session.and_then(|session| session.position(now));
        let step = session.map_or(0, Session::step_index);
        let new = position.as_ref().map(|it| (step, it.paused.is_some()));
        let is_new = new != self.announced;
        let mut text = String::new();
        if let Some(cue) = due.last() {
            text = voice::cue_text(*cue);
        }
        if is_new {
            let step_before = self.announced.map(|(step, _)| step);
            self.announced = new;
            if let Some(position) = position.filter(|it| it.paused.is_none())
                && step_before != Some(step)
            {
                text = voice::step_text(&position);
            }
            if text.is_empty() && settings.voice {
                // Of a step that is left, or a pause.
                self.voice.stop();
            }
        }
        if settings.voice && !text.is_empty() {
            self.voice.say(&text, settings.volume.loudness());
        }
    }

    fn follow(
        &mut self,
        due: &[Cue],
        session: Option<&Session>,
        now: Moment,
        settings: &Settings,
    ) -> bool {
        let session = session.filter(|_| settings.sound);
        let counts = session.is_some_and(|session| session.next_deadline().is_some());
        self.speaker.keep_running(counts);
        self.speaker.set_volume(settings.volume.loudness());
        let overrides = counts && settings.when_silenced;
        if overrides != self.overrides_silence {
            self.overrides_silence = overrides;
            audio::override_silence(overrides);
        }
        if counts {
            self.watch();
        }
        if !self.is_ready() {
            // Its clock stands still: what is on it would sound later, and all at once.
            self.cancel_all();
            if counts {
                self.speaker.resume();
            }
            return !counts;
        }
        let mut wanted = Vec::new();
        if let Some(session) = session {
            wanted.extend(due.iter().map(|cue| (now, *cue)));
            wanted.extend(session.ahead(now.plus_ms(AHEAD_MS)));
        }
        let (speaker, clock_ms) = (&self.speaker, self.speaker.clock_ms());
        let mut put = |place: Place| play(speaker, place);
        let gone = self.timetable.follow(&wanted, now, clock_ms, &mut put);
        gone.into_iter().for_each(ScheduledTones::cancel);
        true
    }

    fn unlock(&mut self, coach: Coach) {
        if self.speaker.unlock(move || coach.apply(AppEvent::Wake)) {
            self.made_ms = clock::steady_ms();
            self.cancel_all();
            self.watchdog = Watchdog::default();
        }
    }

    /// True where a tone that is scheduled now sounds at its moment.
    fn is_ready(&self) -> bool {
        let starts = || clock::steady_ms() - self.made_ms <= STARTS_MS_MAX;
        self.speaker.is_running() || (self.speaker.clock_ms() == 0 && starts())
    }

    fn watch(&mut self) {
        if visibility::is_hidden() || !self.speaker.is_running() {
            self.watchdog = Watchdog::default();
            return;
        }
        let verdict = self
            .watchdog
            .look(clock::steady_ms(), self.speaker.clock_ms());
        match verdict {
            Verdict::Fine => {}
            Verdict::Shake => self.speaker.restart(),
            Verdict::Replace => self.speaker.close(),
        }
    }

    fn cancel_all(&mut self) {
        let gone = self.timetable.clear();
        gone.into_iter().for_each(ScheduledTones::cancel);
    }
}

fn play(speaker: &Speaker, place: Place) -> ScheduledTones {
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
