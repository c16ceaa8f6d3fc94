//! How much of an exercise: sets, reps or a hold, sides and rest, as it was prescribed.
//!
//! Owns the limits of each number and the canonical way to write a dosage.
//! Must not know: the aim inside a range, the plan, or what was done of it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Most sets that a dosage may ask for.
pub const SETS_MAX: u16 = 20;
/// Most reps in one set.
pub const REPS_MAX: u16 = 100;
/// Longest hold or rest, in seconds: half an hour.
pub const HOLD_SECONDS_MAX: u16 = 30 * 60;

/// A number as it was prescribed: fixed (`3`) or a range (`2-4`), never zero, never reversed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(u16, u16)", into = "(u16, u16)")]
pub struct Range {
    min: u16,
    max: u16,
}

impl Range {
    /// From `min` to `max`, both included; `None` when `min` is zero or above `max`.
    pub const fn new(min: u16, max: u16) -> Option<Range> {
        if min == 0 || min > max {
            return None;
        }
        Some(Range { min, max })
    }

    /// The low end: what counts as done.
    pub const fn min(self) -> u16 {
        self.min
    }

    /// The high end: where a hold ends by itself.
    pub const fn max(self) -> u16 {
        self.max
    }

    /// Whether there is nothing to choose.
    pub const fn is_fixed(self) -> bool {
        self.min == self.max
    }

    /// The number of the range that is nearest to `wish`.
    pub fn nearest(self, wish: u16) -> u16 {
        wish.clamp(self.min, self.max)
    }
}

impl TryFrom<(u16, u16)> for Range {
    type Error = &'static str;

    fn try_from((min, max): (u16, u16)) -> Result<Range, Self::Error> {
        Range::new(min, max).ok_or("a range runs from at least 1 upwards")
    }
}

impl From<Range> for (u16, u16) {
    fn from(range: Range) -> (u16, u16) {
        (range.min, range.max)
    }
}

/// What one set asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// A position kept for a time.
    Hold {
        /// Seconds, at most [`HOLD_SECONDS_MAX`].
        seconds: Range,
    },
    /// A movement repeated.
    Reps {
        /// How many, at most [`REPS_MAX`].
        count: Range,
        /// Seconds that each rep is held, where it is.
        hold_seconds: Option<Range>,
    },
}

/// Whether both sides work together or each gets the whole set in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// One set serves both sides.
    Together,
    /// Each side gets the whole set, never half of it.
    Each,
}

/// The dosage of one prescription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dosage {
    /// How many sets, at most [`SETS_MAX`].
    pub sets: Range,
    /// What one set asks for.
    pub work: Work,
    /// Whether each side gets the whole set.
    pub sides: Sides,
    /// Seconds of rest between sets; `None` leaves it to the settings.
    pub rest_seconds: Option<Range>,
}

/// The signs between the numbers: plain ones are typed and shared, typeset ones are shown.
struct Signs {
    times: &'static str,
    to: &'static str,
}

const PLAIN: Signs = Signs {
    times: "x",
    to: "-",
};
const TYPESET: Signs = Signs {
    times: " ×",
    to: "–",
};

impl Dosage {
    /// The dosage as the screen shows it: `3 × :20–:60 each side`.
    pub fn typeset(&self) -> String {
        self.written(&TYPESET)
    }

    fn written(&self, signs: &Signs) -> String {
        let mut text = counts(self.sets, signs);
        text += signs.times;
        text += " ";
        match self.work {
            Work::Hold { seconds } => text += &times(seconds, signs),
            Work::Reps {
                count,
                hold_seconds,
            } => {
                text += &counts(count, signs);
                if let Some(hold_seconds) = hold_seconds {
                    text += " hold ";
                    text += &times(hold_seconds, signs);
                }
            }
        }
        if self.sides == Sides::Each {
            text += " each side";
        }
        if let Some(rest_seconds) = self.rest_seconds {
            text += ", rest ";
            text += &times(rest_seconds, signs);
        }
        text
    }
}

/// The canonical form: `3x :20-:60 each side, rest :30`.
impl fmt::Display for Dosage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(&PLAIN))
    }
}

fn counts(range: Range, signs: &Signs) -> String {
    join(range, signs, |count| count.to_string())
}

fn times(range: Range, signs: &Signs) -> String {
    join(range, signs, seconds_text)
}

fn join(range: Range, signs: &Signs, write: impl Fn(u16) -> String) -> String {
    let mut text = write(range.min);
    if !range.is_fixed() {
        text += signs.to;
        text += &write(range.max);
    }
    text
}

/// Seconds as a coach writes them: `:05`, `:60`, above a minute `1:30`.
pub fn seconds_text(seconds: u16) -> String {
    if seconds <= 60 {
        format!(":{seconds:02}")
    } else {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }
}
