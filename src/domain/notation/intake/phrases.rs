//! The phrases of a dosage. Each rule claims a span of a line for what its words say; of several
//! claims at one place the longest counts, and of equally long ones the first.
//!
//! A rule names classes of words (`lexicon`) and shows itself by examples, which a test runs.

mod asides;
mod counts;
mod often;
mod refusals;
mod sides;
mod times;

use super::{
    item::{
        Amount,
        Kind::{self, Count, Decimal, Ladder, Pair, Ratio, Sign, Time, Word as Is},
    },
    lexicon::{
        Classes,
        Word::{self, *},
        classes,
    },
};
use crate::domain::notation::ReadErrorKind;

/// A fact that a phrase says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fact {
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
    pub(super) fn is_often(self) -> bool {
        matches!(self, Fact::Daily | Fact::PerDay(_) | Fact::PerWeek(_))
    }

    /// True of words that are a part of the name or of the note.
    pub(super) fn is_words(self) -> bool {
        matches!(self, Fact::Aside | Fact::Named)
    }

    /// True of sides.
    pub(super) fn is_sides(self) -> bool {
        use Fact::{Both, Each, EachSide, OneSide, Together};
        matches!(self, EachSide | Each | Both | Together | OneSide)
    }

    /// True of an amount of work: reps, sets or a time.
    pub(super) fn is_work(self) -> bool {
        use Fact::{Chained, EitherWay, Hold, LoneTimes, Reps, Sets, Time, Times};
        matches!(
            self,
            Reps(_) | Chained(_) | Times(_) | LoneTimes(_) | EitherWay(..)
        ) || matches!(self, Sets(_) | Time(_) | Hold(_))
    }

    pub(super) fn is_refused(self) -> bool {
        matches!(self, Fact::Refused(_))
    }
}

/// A claim: the number of items, and what they say.
pub(super) type Claim = (usize, Vec<Fact>);

/// A rule: the kinds before a place and those from there on, and what it claims of the latter.
pub(super) type Claims = fn(&[Kind], &[Kind]) -> Option<Claim>;

/// A rule with its examples.
pub struct Rule {
    /// The claim.
    pub(super) claims: Claims,
    /// Lines that show it, each with its canonical form; empty where the line is not read.
    pub examples: &'static [(&'static str, &'static str)],
}

/// The rules by what they are about, in their order.
pub const RULES: &[&[Rule]] = &[
    often::RULES,
    counts::RULES,
    times::RULES,
    sides::RULES,
    asides::RULES,
    refusals::RULES,
];

/// The rest behind any number of these words and signs.
fn skip<'a>(here: &'a [Kind], words: Classes, signs: &str) -> &'a [Kind] {
    let joins = |it: &Kind| match it {
        Is(word) => words.has(*word),
        Sign(sign) => signs.contains(*sign),
        _ => false,
    };
    let end = here.iter().position(|it| !joins(it));
    here.get(end.unwrap_or(here.len())..).unwrap_or_default()
}

/// The claim of everything before `rest`.
fn claim(here: &[Kind], rest: &[Kind], facts: &[Fact]) -> Option<Claim> {
    let length = here.len() - rest.len();
    (length > 0).then(|| (length, facts.to_vec()))
}

/// The claim of a part of the note.
fn aside(here: &[Kind], rest: &[Kind]) -> Option<Claim> {
    claim(here, rest, &[Fact::Aside])
}

/// The claim of words for each side.
fn each_side(here: &[Kind], rest: &[Kind]) -> Option<Claim> {
    claim(here, rest, &[Fact::EachSide])
}

/// The claim of what makes the line one that is not read.
fn unclear(here: &[Kind], rest: &[Kind]) -> Option<Claim> {
    claim(here, rest, &[Fact::Refused(ReadErrorKind::Unclear)])
}

/// The rest behind what stands between a label and its number, or between two parts of one dosage.
fn skip_joins(here: &[Kind]) -> &[Kind] {
    skip(
        here,
        classes![Of, For, X, At, A, Approx, With, Each],
        ":=-/,",
    )
}

/// True where the words behind a number make it one of something else than reps.
fn is_of_more(after: &[Kind]) -> bool {
    match after {
        // "3x8 RIR 2"
        [Is(Scale), Count(_) | Ratio(..) | Decimal, ..] => false,
        [
            Is(
                Set | Rep | Times | Day | Week | Unit | Distance | Round | Breath | Hour | Session
                | Scale | Thing,
            ),
            ..,
        ]
        | [Sign('%' | '°' | '"'), ..] => true,
        // "3 sets, 10 x 5 s"
        [Is(X), Count(_) | Time(_), ..] => true,
        [Is(X) | Sign('/') | Is(A | Per), after @ ..] => {
            per(after).is_some() || matches!(after, [Is(Day | Week), ..])
        }
        _ => false,
    }
}

/// A day or a week that something is counted by, and what stands behind it.
fn per(here: &[Kind]) -> Option<(Word, &[Kind])> {
    match here {
        // "por semana" as well
        [
            Is(A | Per | X | Each | Every | The | Am) | Sign('/'),
            Is(unit @ (Day | Week)),
            rest @ ..,
        ] => Some((*unit, rest)),
        // "in the week", "a la semana"
        [Is(In | A), Is(The | A), Is(unit @ (Day | Week)), rest @ ..] => Some((*unit, rest)),
        [Is(Daily), rest @ ..] => Some((Day, rest)),
        [Is(Weekly), rest @ ..] => Some((Week, rest)),
        _ => None,
    }
}

/// Holds below so many seconds are those of reps.
pub(super) const REP_HOLD_LIKELY: u32 = 11;

/// From so many on, a pair is an angle: `90/90`.
const NAMED_PAIR_MIN: u32 = 30;

/// The same amount for the other side.
fn other_side(here: &[Kind], one: Kind, side: Word, rest: &[Kind]) -> Option<Claim> {
    let fact = match one {
        Count(reps) => Fact::Reps(reps),
        Time(seconds) => Fact::Time(seconds),
        _ => return None,
    };
    match skip(rest, classes![And, Then], ",/+") {
        [other, Is(it), rest @ ..] if *other == one && *it == side => {
            claim(here, rest, &[fact, Fact::EachSide])
        }
        [Is(it), rest @ ..] if *it == side => claim(here, rest, &[fact, Fact::EachSide]),
        _ => None,
    }
}
