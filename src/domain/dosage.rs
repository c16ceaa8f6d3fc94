//! How much of an exercise: sets, reps or a hold, sides and rest, as it was prescribed.
//!
//! Owns the limits of each number and the canonical way to write a dosage.
//! Must not know: the aim inside a range, the plan, or what was done of it.

use std::fmt;

/// Most sets that a dosage may ask for.
pub const SETS_MAX: u16 = 20;
/// Most reps in one set.
pub const REPS_MAX: u16 = 100;
/// Longest hold or rest, in seconds: half an hour.
pub const HOLD_SECONDS_MAX: u16 = 30 * 60;
/// Longest hold of a single rep, in seconds: a set of 100 still ends within a day.
pub const REP_HOLD_SECONDS_MAX: u16 = 5 * 60;
/// Most times a day.
pub const TIMES_PER_DAY_MAX: u16 = 12;

/// A number as it was prescribed: fixed (`3`) or a range (`2-4`), never zero, never reversed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        /// Seconds that each rep is held, where it is; at most [`REP_HOLD_SECONDS_MAX`].
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
    /// Seconds of rest between sets; `None` leaves it to [`Dosage::between_sets`].
    pub rest_seconds: Option<Range>,
    /// Seconds to relax between reps or holds, where it says so.
    pub relax_seconds: Option<Range>,
    /// How often a day, at most [`TIMES_PER_DAY_MAX`], where it says so.
    pub times_per_day: Option<Range>,
    /// On how many days a week, at most 7, where it says so.
    pub days_per_week: Option<Range>,
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
    /// So much of it, with nothing said of rests or of how often.
    pub const fn new(sets: Range, work: Work, sides: Sides) -> Dosage {
        Dosage {
            sets,
            work,
            sides,
            rest_seconds: None,
            relax_seconds: None,
            times_per_day: None,
            days_per_week: None,
        }
    }

    /// Seconds of rest between sets: to relax is to rest where nothing else is said. `None`
    /// leaves it to the settings.
    pub fn between_sets(&self) -> Option<Range> {
        self.rest_seconds.or(self.relax_seconds)
    }

    /// The dosage as the screen shows it: `3 × :20–:60 each side`.
    pub fn typeset(&self) -> String {
        self.written(&TYPESET, "")
    }

    /// The canonical form with the word "reps", for exercises that are usually held.
    pub fn saying_reps(&self) -> String {
        self.written(&PLAIN, " reps")
    }

    fn written(&self, signs: &Signs, reps: &str) -> String {
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
                text += reps;
                if let Some(hold_seconds) = hold_seconds {
                    text += " hold ";
                    text += &times(hold_seconds, signs);
                }
            }
        }
        if self.sides == Sides::Each {
            text += " each side";
        }
        for (word, seconds) in [
            (", relax ", self.relax_seconds),
            (", rest ", self.rest_seconds),
        ] {
            if let Some(seconds) = seconds {
                text += word;
                text += &times(seconds, signs);
            }
        }
        if let Some(count) = self.times_per_day {
            text += ", ";
            text += &counts(count, signs);
            text += signs.times;
            text += "/day";
        }
        if let Some(days) = self.days_per_week {
            text += ", ";
            text += &counts(days, signs);
            text += " days/week";
        }
        text
    }
}

/// The canonical form: `3x :20-:60 each side, rest :30, 2x/day, 3-4 days/week`.
impl fmt::Display for Dosage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(&PLAIN, ""))
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
