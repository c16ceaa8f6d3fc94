//! Why a line is not a prescription, in words for the person who wrote it.
//!
//! Must not know: where the line stands, or how it is shown.

use std::fmt;

use crate::domain::{
    dosage::{HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, SETS_MAX, TIMES_PER_DAY_MAX},
    routine::{NAME_CHARS_MAX, PRESCRIPTIONS_MAX, ROUND_SETS_MAX, ROUNDS_MAX},
};

/// A line that could not be read, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The character at which it is noticed, the first one of the line is 1.
    pub column: usize,
    /// The reason.
    pub kind: ReadErrorKind,
}

/// The reason why a line could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadErrorKind {
    /// Words without any number that could be a dosage.
    NoDosage,
    /// A dosage without an exercise.
    NoName,
    /// Sets, but neither reps nor a hold.
    NoWork,
    /// Words that tell something, rather than name an exercise.
    Sentence,
    /// A number that could mean more than one thing.
    Unclear,
    /// Something is said twice.
    Twice,
    /// An amount that no number says: "to failure".
    Endless,
    /// Something that is not to be done.
    Negated,
    /// A hold of one rep alone: "hold the last one".
    OneRep,
    /// A unit or a side in a language that is not read.
    Foreign,
    /// A range that runs down.
    Reversed,
    /// Only one end of a range: "up to", "at least", `10+`.
    OpenEnd,
    /// A number of sets beyond the limits.
    Sets,
    /// A number of reps beyond the limits.
    Reps,
    /// A hold or rest beyond the limits.
    Seconds,
    /// The hold of a rep beyond the limits.
    RepHold,
    /// A number of times a day beyond the limits.
    TimesPerDay,
    /// A number of days a week beyond the limits.
    DaysPerWeek,
    /// A name that is too long.
    LongName,
    /// A note that is too long.
    LongNote,
    /// A number of rounds beyond the limits.
    Rounds,
    /// Too many sets in all rounds together.
    RoundSets,
    /// A heading without exercises under it.
    NoExercises,
    /// More prescriptions than a routine may have.
    TooMany,
}

/// The words for the author: the fault, and a way to write it.
impl fmt::Display for ReadErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = HOLD_SECONDS_MAX / 60;
        match self {
            ReadErrorKind::NoDosage => f.write_str(
                "how much of it? Write sets and reps or a hold, such as 3x 10 or 3x :30",
            ),
            ReadErrorKind::NoName => f.write_str("the name of an exercise is missing"),
            ReadErrorKind::NoWork => {
                f.write_str("reps or a hold are missing, such as 3x 10 or 3x :30")
            }
            ReadErrorKind::Sentence => {
                f.write_str("this reads as a sentence, not as an exercise with a dosage")
            }
            ReadErrorKind::Unclear => {
                f.write_str("what does this number count? Write sets, reps, hold or rest beside it")
            }
            ReadErrorKind::Twice => f.write_str("this is said twice"),
            ReadErrorKind::Endless => f.write_str(
                "an amount without a number is not counted. Write sets and reps or a hold",
            ),
            ReadErrorKind::Negated => f.write_str("this seems not to be done, and is left out"),
            ReadErrorKind::OneRep => f.write_str(
                "a hold of one rep alone is not counted. Write it as an exercise of its own",
            ),
            ReadErrorKind::Foreign => f.write_str(
                "the words are read in English, German and Spanish. Write it as 3x 10 or 3x :30",
            ),
            ReadErrorKind::Reversed => {
                f.write_str("a range runs from the smaller number to the larger one")
            }
            ReadErrorKind::OpenEnd => {
                f.write_str("a range needs both ends, such as 10-15 or :20-:60")
            }
            ReadErrorKind::Sets => write!(f, "sets are from 1 to {SETS_MAX}"),
            ReadErrorKind::Reps => write!(f, "reps are from 1 to {REPS_MAX}"),
            ReadErrorKind::Seconds => {
                write!(f, "a hold or rest takes from 1 second to {minutes} minutes")
            }
            ReadErrorKind::RepHold => write!(
                f,
                "a rep is held for at most {REP_HOLD_SECONDS_MAX} seconds"
            ),
            ReadErrorKind::TimesPerDay => {
                write!(f, "times a day are from 1 to {TIMES_PER_DAY_MAX}")
            }
            ReadErrorKind::DaysPerWeek => f.write_str("days a week are from 1 to 7"),
            ReadErrorKind::LongName => write!(f, "a name has at most {NAME_CHARS_MAX} characters"),
            ReadErrorKind::LongNote => f.write_str("this is longer than a note may be"),
            ReadErrorKind::Rounds => write!(f, "rounds are one number from 1 to {ROUNDS_MAX}"),
            ReadErrorKind::RoundSets => write!(
                f,
                "an exercise has at most {ROUND_SETS_MAX} sets in all rounds"
            ),
            ReadErrorKind::NoExercises => f.write_str("no exercise stands under this heading"),
            ReadErrorKind::TooMany => {
                write!(f, "a routine has at most {PRESCRIPTIONS_MAX} exercises")
            }
        }
    }
}
