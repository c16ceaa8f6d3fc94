//! The facts that the phrases of a line say.

use super::super::item::Amount;
use crate::domain::notation::ReadErrorKind;

/// A fact that a phrase says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum Fact {
    /// The number of sets.
    Sets(Amount),
    /// The number of reps.
    Reps(Amount),
    /// A number behind `x` in a chain: reps, or seconds of an exercise that is held.
    Chained(Amount),
    /// `15 x 3`: sets and reps in an order that is not said.
    EitherWay(Amount, Amount),
    /// So many times: reps or sets.
    Times(Amount),
    /// `3x` without a word behind it.
    LoneTimes(Amount),
    /// Seconds of work.
    Time(Amount),
    /// Seconds that a set or a rep is held.
    Hold(Amount),
    /// Seconds between sets.
    Rest(Amount),
    /// Seconds between rounds.
    RoundRest(Amount),
    /// Seconds between reps.
    Relax(Amount),
    /// Seconds of a pause: a rest or a hold, by its length.
    Pause(Amount),
    /// `:30/:30`: as many seconds of the other side, or of rest.
    OtherSideOrRest(Amount),
    /// Each side does the whole.
    EachSide,
    /// `each`, without a word of what.
    Each,
    /// One side alone.
    OneSide,
    /// Both sides, or both legs: each, or together.
    Both,
    /// Both sides work together.
    Together,
    /// Times a day.
    PerDay(Amount),
    /// Every day.
    Daily,
    /// Days a week.
    PerWeek(Amount),
    /// From a day of the week to another one, which its text names.
    DayRange,
    /// Rounds of a circuit.
    Rounds(Amount),
    /// A distance.
    Distance,
    /// Breaths.
    Breaths(Amount),
    /// A part of the note: a load, a tempo, an effort.
    Aside,
    /// A part of the name: `figure 4`, `90/90`.
    Named,
    /// `at the end`, `then hold`: what is said of a hold is said of one rep alone.
    OneRep,
    /// The line is not read.
    Refused(ReadErrorKind),
}

impl Fact {
    /// True of how often: times a day, days a week.
    pub(in super::super) fn is_often(self) -> bool {
        matches!(self, Fact::Daily | Fact::PerDay(_) | Fact::PerWeek(_))
    }

    /// True of words that are a part of the name or of the note.
    pub(in super::super) fn is_words(self) -> bool {
        matches!(self, Fact::Aside | Fact::Named)
    }

    /// True of sides.
    pub(in super::super) fn is_sides(self) -> bool {
        use Fact::{Both, Each, EachSide, OneSide, Together};
        matches!(self, EachSide | Each | Both | Together | OneSide)
    }

    /// True of an amount of work: reps, sets or a time.
    pub(in super::super) fn is_work(self) -> bool {
        use Fact::{Chained, EitherWay, Hold, LoneTimes, Reps, Sets, Time, Times};
        matches!(
            self,
            Reps(_) | Chained(_) | Times(_) | LoneTimes(_) | EitherWay(..)
        ) || matches!(self, Sets(_) | Time(_) | Hold(_))
    }

    pub(in super::super) fn is_refused(self) -> bool {
        matches!(self, Fact::Refused(_))
    }
}
