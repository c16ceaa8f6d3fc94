//! A dosage: sets, reps or a hold, sides and rest, as prescribed.
//!
//! Owns the limits of each number and the canonical form of a dosage.

use std::fmt;

/// Most sets of a dosage.
pub const SETS_MAX: u16 = 20;
/// Most reps of one set.
pub const REPS_MAX: u16 = 100;
/// Longest hold or rest, in seconds: half an hour.
pub const HOLD_SECONDS_MAX: u16 = 30 * 60;
/// Longest hold of a single rep, in seconds: a set of 100 still ends within a day.
pub const REP_HOLD_SECONDS_MAX: u16 = 5 * 60;
/// Most times a day.
pub const TIMES_PER_DAY_MAX: u16 = 12;

/// A number as prescribed: fixed (`3`) or a range (`2-4`), never zero, never reversed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    min: u16,
    max: u16,
}

impl Range {
    /// The range from `min` to `max`, both included; `None` where `min` is zero or above `max`.
    pub const fn new(min: u16, max: u16) -> Option<Range> {
        if min == 0 || min > max {
            return None;
        }
        Some(Range { min, max })
    }

    /// The low end: the least that counts as done.
    pub const fn min(self) -> u16 {
        self.min
    }

    /// The high end: where a hold ends by itself.
    pub const fn max(self) -> u16 {
        self.max
    }

    /// True where the range has a single number.
    pub const fn is_fixed(self) -> bool {
        self.min == self.max
    }

    /// The number in the range that is nearest to `wish`.
    pub fn nearest(self, wish: u16) -> u16 {
        wish.clamp(self.min, self.max)
    }
}

/// The work of one set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// A position held for a time.
    Hold {
        /// Seconds, at most [`HOLD_SECONDS_MAX`].
        seconds: Range,
    },
    /// A repeated movement.
    Reps {
        /// Number of reps, at most [`REPS_MAX`].
        count: Range,
        /// Seconds that each rep is held, at most [`REP_HOLD_SECONDS_MAX`]; `None` where it is not
        /// held.
        hold_seconds: Option<Range>,
    },
}

/// The way a set is shared between the sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// One set works both sides.
    Together,
    /// Each side does the whole set, never half of it.
    Each,
}

/// The dosage of one prescription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dosage {
    /// Number of sets, at most [`SETS_MAX`].
    pub sets: Range,
    /// The work of one set.
    pub work: Work,
    /// The way each set is shared between the sides.
    pub sides: Sides,
    /// Seconds of rest between sets, where prescribed; see [`Dosage::between_sets`].
    pub rest_seconds: Option<Range>,
    /// Seconds to relax between reps or holds, where prescribed.
    pub relax_seconds: Option<Range>,
    /// Times a day, at most [`TIMES_PER_DAY_MAX`], where prescribed.
    pub times_per_day: Option<Range>,
    /// Days a week, at most 7, where prescribed.
    pub days_per_week: Option<Range>,
}

/// The characters between the numbers: plain ones are typed and shared, typeset ones are shown.
struct Punctuation {
    times: &'static str,
    to: &'static str,
}

const PLAIN: Punctuation = Punctuation {
    times: "x",
    to: "-",
};
const TYPESET: Punctuation = Punctuation {
    times: " ×",
    to: "–",
};

impl Dosage {
    /// A dosage without rests and frequency.
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

    /// Seconds of rest between sets; the time to relax where no rest is prescribed. `None` leaves
    /// it to the settings.
    pub fn between_sets(&self) -> Option<Range> {
        self.rest_seconds.or(self.relax_seconds)
    }

    /// True of reps for which no hold is said.
    pub fn lacks_hold(&self) -> bool {
        matches!(
            self.work,
            Work::Reps {
                hold_seconds: None,
                ..
            }
        )
    }

    /// True where no number is beyond its limit.
    pub fn is_within_limits(&self) -> bool {
        let is_within = |range: Option<Range>, max: u16| range.is_none_or(|it| it.max() <= max);
        let work = match self.work {
            Work::Hold { seconds } => is_within(Some(seconds), HOLD_SECONDS_MAX),
            Work::Reps {
                count,
                hold_seconds,
            } => is_within(Some(count), REPS_MAX) && is_within(hold_seconds, REP_HOLD_SECONDS_MAX),
        };
        work && is_within(Some(self.sets), SETS_MAX)
            && is_within(self.rest_seconds, HOLD_SECONDS_MAX)
            && is_within(self.relax_seconds, HOLD_SECONDS_MAX)
            && is_within(self.times_per_day, TIMES_PER_DAY_MAX)
            && is_within(self.days_per_week, 7)
    }

    /// The dosage as it is shown: `3 × :20–:60 each side`.
    pub fn typeset(&self) -> String {
        self.written(&TYPESET, "")
    }

    /// The canonical form with the word "reps", for exercises that are usually held.
    pub fn saying_reps(&self) -> String {
        self.written(&PLAIN, " reps")
    }

    fn written(&self, marks: &Punctuation, reps: &str) -> String {
        let mut text = counts(self.sets, marks);
        text += marks.times;
        text += " ";
        match self.work {
            Work::Hold { seconds } => text += &times(seconds, marks),
            Work::Reps {
                count,
                hold_seconds,
            } => {
                text += &counts(count, marks);
                text += reps;
                if let Some(hold_seconds) = hold_seconds {
                    text += " hold ";
                    text += &times(hold_seconds, marks);
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
                text += &times(seconds, marks);
            }
        }
        let frequency = frequency(self.times_per_day, self.days_per_week, marks);
        if !frequency.is_empty() {
            text += ", ";
            text += &frequency;
        }
        text
    }
}

/// A frequency as it is shown: `2×/day, 3–4 days/week`; empty without one.
pub fn frequency_typeset(times_per_day: Option<Range>, days_per_week: Option<Range>) -> String {
    frequency(times_per_day, days_per_week, &TYPESET)
}

fn frequency(
    times_per_day: Option<Range>,
    days_per_week: Option<Range>,
    marks: &Punctuation,
) -> String {
    let a_day = times_per_day.map(|it| format!("{}{}/day", counts(it, marks), marks.times));
    let a_week = days_per_week.map(|it| format!("{} days/week", counts(it, marks)));
    let said: Vec<String> = [a_day, a_week].into_iter().flatten().collect();
    said.join(", ")
}

/// The canonical form: `3x :20-:60 each side, rest :30, 2x/day, 3-4 days/week`.
impl fmt::Display for Dosage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(&PLAIN, ""))
    }
}

fn counts(range: Range, marks: &Punctuation) -> String {
    join(range, marks, |count| count.to_string())
}

fn times(range: Range, marks: &Punctuation) -> String {
    join(range, marks, seconds_text)
}

fn join(range: Range, marks: &Punctuation, write: impl Fn(u16) -> String) -> String {
    let mut text = write(range.min);
    if !range.is_fixed() {
        text += marks.to;
        text += &write(range.max);
    }
    text
}

/// Seconds as coaches write them: `:05`, `:60`, from a minute on `1:30`.
pub fn seconds_text(seconds: u16) -> String {
    if seconds <= 60 {
        format!(":{seconds:02}")
    } else {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }
}
