//! Two taps that are one act.

use super::{AppEvent, Coach};
use crate::domain::{
    clock::{Page, Reading, elapsed_ms},
    session::Event,
};

/// Two taps are one act: a hand that shakes, a glove or impatience taps twice what is meant once,
/// before it can have seen what the first tap changed. After so many milliseconds without a tap, the
/// next one on the same control is an act of its own.
const ONE_ACT_MS: i64 = 400;

/// A control that leads on, and takes two taps for one act.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum LeadsOn {
    /// The main button, whatever it shows: "Ready" tapped twice is no "Pause". Also the start and
    /// the takeover, after which it is under the same finger.
    Main,
    /// Skip.
    Skip,
    /// Skip the exercise.
    SkipExercise,
}

impl LeadsOn {
    pub(super) fn of(event: &AppEvent) -> Option<LeadsOn> {
        match event {
            AppEvent::Start { .. } | AppEvent::Act(_) | AppEvent::TakeOver => Some(LeadsOn::Main),
            AppEvent::Session(Event::Skip) => Some(LeadsOn::Skip),
            AppEvent::Session(Event::SkipExercise) => Some(LeadsOn::SkipExercise),
            _ => None,
        }
    }
}

impl Coach {
    /// True where a tap is an act of its own. One that is not counts as a tap all the same, so that a
    /// burst of any length is one act.
    pub(super) fn takes_tap(&mut self, control: LeadsOn, now: Reading) -> bool {
        let last = self.last_tap.replace((control, now));
        last.is_none_or(|(last, at)| {
            // A phone may have slept in between, and its steady clock with it.
            last != control || elapsed_ms(at, now, Page::Hidden) >= ONE_ACT_MS
        })
    }
}
