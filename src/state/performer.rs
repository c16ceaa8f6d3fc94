//! Performs cues: keeps the tones on the loudspeaker's clock in line with the session.
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
        watchdog::{Verdict, Watchdog},
    },
    platform::{
        clock, page,
        sound::{Sounding, Speaker, Tone},
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
}

impl Performer {
    pub(super) fn new() -> Performer {
        Performer(for_good(RefCell::default()))
    }

    /// Makes the sound ready; call it in every tap.
    pub(super) fn unlock(self) {
        self.0.borrow_mut().unlock();
    }

    /// Brings what is heard in line with the session, at `now`; `due` are the cues of its update.
    pub(super) fn follow(
        self,
        due: &[Cue],
        session: Option<&Session>,
        now: Moment,
        settings: &Settings,
    ) {
        let parts = &mut *self.0.borrow_mut();
        let session = session.filter(|_| settings.sound);
        let counts = session.is_some_and(|session| session.next_deadline().is_some());
        parts.speaker.keep_running(counts);
        if counts {
            parts.watch();
        }
        if !parts.is_ready() {
            // Its clock stands still: what is on it would sound later, and all at once.
            parts.silence();
            if counts {
                parts.speaker.resume();
            }
            return;
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
    }

    /// Plays a cue for the runner to try it.
    pub(super) fn try_out(self, cue: Cue) {
        let parts = &mut *self.0.borrow_mut();
        parts.unlock();
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
