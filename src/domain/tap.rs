//! Two taps are one act: a hand that shakes, a glove or impatience taps twice what is meant once,
//! before it can have seen what the first tap changed.

use super::clock::{Page, Reading, elapsed_ms};

/// Milliseconds without a tap after which the next one on the same control is an act of its own.
const ONE_ACT_MS: i64 = 400;

/// The taps on controls that take two taps for one act.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Taps<Control> {
    last: Option<(Control, Reading)>,
}

impl<Control: PartialEq> Taps<Control> {
    /// No tap so far.
    pub const fn none() -> Taps<Control> {
        Taps { last: None }
    }

    /// True where a tap is an act of its own. One that is not counts as a tap all the same, so that
    /// a burst of any length is one act.
    pub fn take(&mut self, control: Control, now: Reading) -> bool {
        let is_own = self.last.as_ref().is_none_or(|(last, at)| {
            // A phone may have slept in between, and its steady clock with it.
            *last != control || elapsed_ms(*at, now, Page::Hidden) >= ONE_ACT_MS
        });
        self.last = Some((control, now));
        is_own
    }
}
