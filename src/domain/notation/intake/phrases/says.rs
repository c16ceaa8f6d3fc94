//! The statements of patterns, by the names of facts.

use super::{
    super::{
        item::{Amount, Kind},
        lexicon::{Classes, classes},
    },
    fact::Fact,
};
use crate::domain::notation::ReadErrorKind;

/// Most numbers of a pattern.
pub(super) const NUMBERS_MAX: usize = 4;

/// The numbers of a pattern, in order.
pub(super) type Numbers = [Amount; NUMBERS_MAX];

/// A fact of a pattern.
#[derive(Clone, Copy)]
pub(super) enum Say {
    /// Of the next number.
    Of(fn(Amount) -> Fact),
    /// Of the next number and one more.
    OfMore(fn(Amount) -> Fact),
    /// Of the number of such items in the claim.
    Counted(fn(Amount) -> Fact, Classes),
    /// Of the next two numbers.
    Either,
    /// Of the next number: a rest, by the words of the claim.
    Resting,
    Fixed(Fact),
    /// Nothing, of the next number.
    Nothing,
    /// The rule claims nothing here.
    Stop,
}

/// The names of facts.
pub(super) const SAYS: &[(&str, Say)] = &[
    ("Sets", Say::Of(Fact::Sets)),
    ("Reps", Say::Of(Fact::Reps)),
    ("Chained", Say::Of(Fact::Chained)),
    ("Either", Say::Either),
    ("Times", Say::Of(Fact::Times)),
    ("TimesMore", Say::OfMore(Fact::Times)),
    ("Twice", Say::Fixed(Fact::Times(Amount::of(2)))),
    ("LoneTimes", Say::Of(Fact::LoneTimes)),
    ("Time", Say::Of(Fact::Time)),
    ("Hold", Say::Of(Fact::Hold)),
    ("Rest", Say::Of(Fact::Rest)),
    ("Resting", Say::Resting),
    ("OtherSideOrRest", Say::Of(Fact::OtherSideOrRest)),
    ("EachSide", Say::Fixed(Fact::EachSide)),
    ("Each", Say::Fixed(Fact::Each)),
    ("OneSide", Say::Fixed(Fact::OneSide)),
    ("Both", Say::Fixed(Fact::Both)),
    ("Together", Say::Fixed(Fact::Together)),
    ("PerDay", Say::Of(Fact::PerDay)),
    ("OnceDaily", Say::Fixed(Fact::PerDay(Amount::of(1)))),
    (
        "Daytimes",
        Say::Counted(Fact::PerDay, classes![Daytime, Meridiem]),
    ),
    ("Daily", Say::Fixed(Fact::Daily)),
    ("PerWeek", Say::Of(Fact::PerWeek)),
    ("Weekdays", Say::Counted(Fact::PerWeek, classes![Weekday])),
    ("OnceWeekly", Say::Fixed(Fact::PerWeek(Amount::of(1)))),
    ("ThreeDays", Say::Fixed(Fact::PerWeek(Amount::of(3)))),
    ("DayRange", Say::Fixed(Fact::DayRange)),
    ("SixDays", Say::Fixed(Fact::PerWeek(Amount::of(6)))),
    (
        "EveryOtherDay",
        Say::Fixed(Fact::PerWeek(Amount { min: 3, max: 4 })),
    ),
    ("Rounds", Say::Of(Fact::Rounds)),
    ("Distance", Say::Fixed(Fact::Distance)),
    ("Breaths", Say::Of(Fact::Breaths)),
    ("Aside", Say::Fixed(Fact::Aside)),
    ("Named", Say::Fixed(Fact::Named)),
    ("OneRep", Say::Fixed(Fact::OneRep)),
    ("Unclear", Say::Fixed(Fact::Refused(ReadErrorKind::Unclear))),
    (
        "Sentence",
        Say::Fixed(Fact::Refused(ReadErrorKind::Sentence)),
    ),
    ("OpenEnd", Say::Fixed(Fact::Refused(ReadErrorKind::OpenEnd))),
    ("Endless", Say::Fixed(Fact::Refused(ReadErrorKind::Endless))),
    ("Negated", Say::Fixed(Fact::Refused(ReadErrorKind::Negated))),
    ("Foreign", Say::Fixed(Fact::Refused(ReadErrorKind::Foreign))),
    ("_", Say::Nothing),
    ("Stop", Say::Stop),
];

/// The facts of a claim of these items.
pub(super) fn facts(says: &[Say], claimed: &[(Kind, u128)], numbers: Numbers) -> Vec<Fact> {
    let mut numbers = numbers.into_iter();
    let mut next = || numbers.next().unwrap_or(Amount::of(0));
    let mut facts = Vec::with_capacity(says.len());
    for say in says {
        facts.push(match say {
            Say::Of(fact) => fact(next()),
            Say::OfMore(fact) => {
                let Amount { min, max } = next();
                fact(Amount {
                    min: min.saturating_add(1),
                    max: max.saturating_add(1),
                })
            }
            Say::Counted(fact, classes) => {
                let such = claimed.iter().filter(|it| it.1 & classes.bits() != 0);
                fact(Amount::of(u32::try_from(such.count()).unwrap_or(u32::MAX)))
            }
            Say::Either => Fact::EitherWay(next(), next()),
            Say::Resting => rest(next(), claimed.iter().fold(0, |all, it| all | it.1)),
            Say::Fixed(fact) => *fact,
            Say::Nothing | Say::Stop => {
                next();
                continue;
            }
        });
    }
    facts
}

/// A rest by the words that it is said with, and by what it is between.
fn rest(seconds: Amount, said: u128) -> Fact {
    let says = |classes: Classes| said & classes.bits() != 0;
    if says(classes![Round]) {
        Fact::RoundRest(seconds)
    } else if says(classes![Rep, Relax]) {
        Fact::Relax(seconds)
    } else if says(classes![Pointer]) && !says(classes![Set, Side]) {
        Fact::Refused(ReadErrorKind::Unclear)
    } else if says(classes![Pause]) && !says(classes![Rest, Between]) {
        Fact::Pause(seconds)
    } else {
        Fact::Rest(seconds)
    }
}
