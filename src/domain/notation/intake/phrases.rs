//! The phrases of a dosage. Each rule claims a span of a line for what its words say; of several
//! claims at one place the longest counts, and of equally long ones the first.
//!
//! A rule names classes of words (`lexicon`) and shows itself by examples, which a test runs.

use super::{
    item::{
        Amount,
        Kind::{self, Count, Decimal, Ladder, Pair, Ratio, Sign, Time, Word as Is},
    },
    lexicon::Word::{self, *},
};
use crate::domain::notation::ReadErrorKind;

/// What a phrase says.
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

/// A claim: the number of items, and what they say.
pub(super) type Claim = (usize, Vec<Fact>);

/// A rule: the kinds before a place and those from there on, and what it claims of the latter.
pub(super) type Claims = fn(&[Kind], &[Kind]) -> Option<Claim>;

/// A rule with its examples: a line and its canonical form.
pub struct Rule {
    /// The claim.
    pub(super) claims: Claims,
    /// Lines that show it.
    pub examples: &'static [(&'static str, &'static str)],
}

/// All rules, in their order.
pub const RULES: &[Rule] = &[
    Rule {
        claims: often,
        examples: &[
            ("Ankle pumps 2x20, b.i.d.", "Ankle pumps 2x 20, 2x/day"),
            (
                "Clams 2x12, three times a week",
                "Clamshell 2x 12, 3 days/week",
            ),
            (
                "Ausfallschritt 2x12, 3 mal pro Woche",
                "Ausfallschritt 2x 12, 3 days/week",
            ),
            ("Puente 2x12, 2 veces al día", "Puente 2x 12, 2x/day"),
            ("Squat 3x8 every other day", "Squat 3x 8, 3-4 days/week"),
        ],
    },
    Rule {
        claims: sets,
        examples: &[
            ("Heel drop 3 sets of 8 to 12", "Heel drop 3x 8-12"),
            ("Heel drop: 3 Sätze à 12 Wiederholungen", "Heel drop 3x 12"),
            ("Heel drop, sets: 3, reps: 10", "Heel drop 3x 10"),
            ("Heel drop 12 reps x 3 sets", "Heel drop 3x 12"),
        ],
    },
    Rule {
        claims: chain,
        examples: &[
            ("Heel drop 3x12", "Heel drop 3x 12"),
            ("Heel drop 3x10x5s", "Heel drop 3x 10 hold :05"),
            ("Heel drop 3x10/10", "Heel drop 3x 10 each side"),
            ("Heel drop 12x3 sets", "Heel drop 3x 12"),
            ("Heel drop 3x(8-10)", "Heel drop 3x 8-10"),
        ],
    },
    Rule {
        claims: reps,
        examples: &[
            ("Heel drop 10 reps", "Heel drop 1x 10"),
            ("Heel drop: reps 10, sets 2", "Heel drop 2x 10"),
            ("Heel drop, repeat 10 times", "Heel drop 1x 10"),
            ("Heel drop 10 left 10 right", "Heel drop 1x 10 each side"),
            ("Heel drop 20 total (10 each)", "Heel drop 1x 10 each side"),
        ],
    },
    Rule {
        claims: times,
        examples: &[
            ("Hang 45 s", "Hang 1x :45"),
            ("Hang, hold for 30 seconds, two more times", "Hang 3x :30"),
            ("Hang 30 s right, 30 s left", "Hang 1x :30 each side"),
            ("Skipping 20s on / 10s off x 8", "Skipping 8x :20, rest :10"),
        ],
    },
    Rule {
        claims: rests,
        examples: &[
            ("Squat 3x8, rest 90 s between sets", "Squat 3x 8, rest 1:30"),
            ("Squat 3x8, 1 min pause", "Squat 3x 8, rest :60"),
            ("Squat 3x8, 2 min Pause", "Squat 3x 8, rest 2:00"),
            (
                "Bridge 2x10, pause 2 s at top",
                "Glute bridge 2x 10 hold :02",
            ),
            ("Squat 3x8, no rest", "Squat 3x 8"),
        ],
    },
    Rule {
        claims: sides,
        examples: &[
            ("Heel drop 3x10 per leg", "Heel drop 3x 10 each side"),
            ("Heel drop 3x10 e/s", "Heel drop 3x 10 each side"),
            ("Heel drop 3x10 je Seite", "Heel drop 3x 10 each side"),
            ("Heel drop 3x10 cada pierna", "Heel drop 3x 10 each side"),
            ("Heel drop 3x10, switch sides", "Heel drop 3x 10 each side"),
            ("Heel drop 3x15 with both legs", "Heel drop 3x 15"),
        ],
    },
    Rule {
        claims: asides,
        examples: &[
            ("Squat 3x8 @ 20 kg", "Squat 3x 8"),
            ("Squat 3x8 @ 3010", "Squat 3x 8"),
            ("Squat 3x8, RPE 7", "Squat 3x 8"),
            ("Squat 3x8, lower for 3 seconds", "Squat 3x 8"),
        ],
    },
    Rule {
        claims: names,
        examples: &[
            ("Figure 4 bridge 2x12", "\"Figure 4 bridge\" 2x 12"),
            ("90/90 breathing 2x45s", "\"90/90 breathing\" 2x :45"),
            ("45° side bend 3x12", "\"45° side bend\" 3x 12"),
        ],
    },
    Rule {
        claims: refusals,
        examples: &[],
    },
];

/// What stands behind any of these, however many of them there are.
fn skip<'a>(here: &'a [Kind], joins: &[Kind]) -> &'a [Kind] {
    let length = here.iter().take_while(|it| joins.contains(it)).count();
    here.get(length..).unwrap_or_default()
}

/// The claim of everything before `rest`.
fn claim(here: &[Kind], rest: &[Kind], facts: &[Fact]) -> Option<Claim> {
    let length = here.len() - rest.len();
    (length > 0).then(|| (length, facts.to_vec()))
}

/// Signs and words between a label and its number, or between two parts of one dosage.
const JOINS: &[Kind] = &[
    Sign(':'),
    Sign('='),
    Sign('-'),
    Sign('/'),
    Sign(','),
    Is(Of),
    Is(For),
    Is(X),
    Is(At),
    Is(A),
    Is(Approx),
    Sign('à'),
    Is(With),
    Is(Each),
];

/// What makes a number one of something else than reps.
fn is_of_more(after: &[Kind]) -> bool {
    match after {
        // "3x8 RIR 2"
        [Is(Scale), Count(_) | Ratio(..) | Decimal, ..] => false,
        [
            Is(
                Set | Rep | Times | Day | Week | Unit | Distance | Round | Breath | Hour | Session
                | Scale,
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
        [Is(In), Is(The | A), Is(unit @ (Day | Week)), rest @ ..] => Some((*unit, rest)),
        [Is(Daily), rest @ ..] => Some((Day, rest)),
        [Is(Weekly), rest @ ..] => Some((Week, rest)),
        _ => None,
    }
}

fn often(_: &[Kind], here: &[Kind]) -> Option<Claim> {
    let labelled = match here {
        [Is(Frequency), ..] => skip(here, &[Is(Frequency), Sign(':'), Sign('-')]),
        [Is(Do), Count(_), ..] | [Sign('('), ..] => skip(here, &[Is(Do)]),
        _ => here,
    };
    let count = |count: &Amount, unit: Word| match unit {
        Week => Fact::PerWeek(*count),
        _ => Fact::PerDay(*count),
    };
    match labelled {
        // "for 6 weeks"
        [Is(For), Count(_), Is(Week | Day), rest @ ..] | [Count(_), Is(Week), rest @ ..]
            if per(rest).is_none() =>
        {
            claim(here, rest, &[Fact::Aside])
        }
        // "Mon / Wed / Fri"
        [
            Is(Weekday),
            Sign('/' | ',' | '&' | '+') | Is(And),
            Is(Weekday),
            ..,
        ] => {
            let days = here
                .iter()
                .take_while(|it| matches!(it, Is(Weekday | And) | Sign('/' | ',' | '&' | '+')));
            let rest = here.get(days.clone().count()..)?;
            let count = days.filter(|it| **it == Is(Weekday)).count();
            claim(
                here,
                rest,
                &[Fact::PerWeek(Amount::of(u32::try_from(count).ok()?))],
            )
        }
        [Count(n), Is(X | Times | Session), rest @ ..] => {
            // "2 time(s) a day"
            let rest = skip(rest, &[Sign('('), Is(Second), Sign(')')]);
            let (unit, rest) = per(rest).or(match rest {
                [Is(unit @ (Day | Week)), rest @ ..] => Some((*unit, rest)),
                _ => None,
            })?;
            claim(here, rest, &[count(n, unit)])
        }
        [Count(n), Is(Day), rest @ ..] => match rest {
            // "5 days out of 7"
            [Is(Plain), Is(Of), Count(Amount { min: 7, .. }), rest @ ..] => {
                claim(here, rest, &[Fact::PerWeek(*n)])
            }
            _ => {
                let (unit, rest) = per(rest)?;
                claim(here, rest, &[count(n, unit)])
            }
        },
        [Is(Day), Sign('/') | Is(Per | A), Is(Week), rest @ ..]
        | [
            Is(Times | Session),
            Sign('/') | Is(Per | A),
            Is(Week),
            rest @ ..,
        ] => {
            let [Count(n), rest @ ..] = skip(rest, JOINS) else {
                return None;
            };
            claim(here, rest, &[Fact::PerWeek(*n)])
        }
        [
            Is(Times | Session),
            Sign('/') | Is(Per | A),
            Is(Day),
            rest @ ..,
        ] => {
            let [Count(n), rest @ ..] = skip(rest, JOINS) else {
                return None;
            };
            claim(here, rest, &[Fact::PerDay(*n)])
        }
        [Count(n), rest @ ..] => {
            let (unit, rest) = per(rest)?;
            claim(here, rest, &[count(n, unit)])
        }
        [Is(Often(n)), rest @ ..] => {
            let (unit, rest) = per(rest)?;
            claim(here, rest, &[count(&Amount::of(*n), unit)])
        }
        [Is(OftenDaily(n)), rest @ ..] => claim(here, rest, &[Fact::PerDay(Amount::of(*n))]),
        // "días alternos"
        [Is(Day), Is(Other | Alternating), rest @ ..] | [Is(Alternating), Is(Day), rest @ ..] => {
            claim(here, rest, &[Fact::PerWeek(Amount { min: 3, max: 4 })])
        }
        // "several times each day"
        [Is(Times), Is(Every | Each), Is(Day), rest @ ..] => claim(here, rest, &[Fact::Aside]),
        [Is(Daily), rest @ ..] | [Is(Every | Each), Is(Day | Daytime), rest @ ..] => {
            claim(here, rest, &[Fact::Daily])
        }
        [
            Is(Every | Each),
            Is(Other | Second) | Count(Amount { min: 2, max: 2 }),
            Is(Day),
            rest @ ..,
        ] => claim(here, rest, &[Fact::PerWeek(Amount { min: 3, max: 4 })]),
        [
            Is(Every | Each),
            Is(Other | Second) | Count(_),
            Is(Day | Hour),
            rest @ ..,
        ] => claim(here, rest, &[Fact::Aside]),
        [
            Is(Daytime | Meridiem),
            Sign('/' | '&' | '+') | Is(And),
            Is(Daytime | Meridiem),
            rest @ ..,
        ] => claim(here, rest, &[Fact::PerDay(Amount::of(2))]),
        [Is(In | At), Is(The), Is(Daytime), rest @ ..] => claim(here, rest, &[Fact::Aside]),
        [Is(Every | Each), Is(Hour), rest @ ..] | [Is(Weekly), rest @ ..] => {
            claim(here, rest, &[Fact::Aside])
        }
        _ => None,
    }
}

fn sets(before: &[Kind], here: &[Kind]) -> Option<Claim> {
    let started = match here {
        [Is(Do | Repeat), Count(_), Is(Set), ..] => here.get(1..)?,
        [Is(Do | Repeat), Is(For), Count(_), Is(Set), ..] => here.get(2..)?,
        _ => skip(here, &[Is(X), Is(For)]),
    };
    match started {
        // "12 reps x 3", "12 reps, 3 sets"
        [Count(reps), Is(Rep), Is(X), Count(n), rest @ ..]
            if !is_of_more(rest) || matches!(rest, [Is(Set), ..]) =>
        {
            let rest = skip(rest, &[Is(Set)]);
            claim(here, rest, &[Fact::Reps(*reps), Fact::Sets(*n)])
        }
        [Count(n), Is(Set | Round), after @ ..] => {
            let said = match started {
                [_, Is(Round), ..] => Fact::Rounds(*n),
                _ => Fact::Sets(*n),
            };
            // "3 set(s)"
            let after = match after {
                [Sign('('), Is(Second), Sign(')'), rest @ ..] => rest,
                after => after,
            };
            let work = skip(after, JOINS);
            match work {
                [Count(reps), Is(Rep), rest @ ..] => claim(here, rest, &[said, Fact::Reps(*reps)]),
                [Pair(reps), rest @ ..] => claim(
                    here,
                    rest,
                    &[said, Fact::Reps(Amount::of(*reps)), Fact::EachSide],
                ),
                // "3 sets of 12"; of "3 sets, 12 squats" the 12 stays open.
                [Count(reps), rest @ ..]
                    if !is_of_more(rest) && !matches!(rest, [Is(Right | Left), ..]) =>
                {
                    claim(here, rest, &[said, Fact::Chained(*reps)])
                }
                _ => claim(here, after, &[said]),
            }
        }
        [Is(Set), after @ ..] if started.len() == here.len() => {
            let [Count(n), rest @ ..] = skip(after, &[Sign(':'), Sign('='), Sign('-')]) else {
                return None;
            };
            // The 10 of "Quad sets: 10 reps" is one of reps.
            let is_label = after.len() > rest.len() + 1
                && !(matches!(before, [.., Is(_)]) && is_of_more(rest));
            let belongs = is_of_more(rest) && !matches!(rest, [Is(Rep), Sign(':') | Count(_), ..]);
            (is_label || !belongs).then(|| claim(here, rest, &[Fact::Sets(*n)]))?
        }
        _ => None,
    }
}

/// Sets and reps in the order of a chain; where the first number looks like reps, in either.
fn ordered(sets: Amount, reps: Amount) -> Vec<Fact> {
    let is_odd = sets.min >= REPS_LIKELY && reps.max <= SETS_LIKELY;
    match is_odd {
        true => vec![Fact::EitherWay(sets, reps)],
        false => vec![Fact::Sets(sets), Fact::Chained(reps)],
    }
}

/// From so many on, a first number of a chain may be reps.
const REPS_LIKELY: u32 = 8;
/// Up to so many, a second number of a chain may be sets.
const SETS_LIKELY: u32 = 5;
/// Holds below so many seconds are those of reps.
pub(super) const REP_HOLD_LIKELY: u32 = 11;

fn chain(_: &[Kind], here: &[Kind]) -> Option<Claim> {
    let (one, rest) = match here {
        [Count(one), Is(X), rest @ ..] | [Count(one), Is(Set), Is(X), rest @ ..] => (*one, rest),
        _ => return None,
    };
    let (is_open, rest) = match rest {
        [Sign('('), rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let close = |rest: &'_ [Kind]| match rest {
        [Sign(')'), ..] if is_open => 1,
        _ => 0,
    };
    let end = |rest: &[Kind], facts: Vec<Fact>| {
        let rest = rest.get(close(rest)..).unwrap_or_default();
        claim(here, rest, &facts)
    };
    match rest {
        // "3x10x5s", "3 sets x 10 reps x 5 sec hold"
        [Count(reps), Is(Rep), Is(X), Time(t), rest @ ..]
        | [Count(reps), Is(X), Time(t), rest @ ..] => {
            let rest = skip(rest, &[Is(Hold)]);
            end(
                rest,
                vec![Fact::Sets(one), Fact::Reps(*reps), Fact::Hold(*t)],
            )
        }
        // "3x10x20kg"
        [Count(reps), Is(X), Count(_), Is(Unit), rest @ ..] => {
            let mut facts = ordered(one, *reps);
            facts.push(Fact::Aside);
            end(rest, facts)
        }
        [Count(reps), Is(Rep), rest @ ..] => end(rest, vec![Fact::Sets(one), Fact::Reps(*reps)]),
        // "12x3 sets"
        [Count(sets), Is(Set), rest @ ..] => end(rest, vec![Fact::Reps(one), Fact::Sets(*sets)]),
        // "3 x 40 m"
        [Count(_), Is(Distance | Unit), ..] | [Count(_), Sign('%'), ..] | [Ladder, ..] => Some((
            here.len() - rest.len() + 2,
            vec![Fact::Refused(ReadErrorKind::Unclear)],
        )),
        [Count(reps), rest @ ..] if !is_of_more(rest) => end(rest, ordered(one, *reps)),
        [Pair(SIDES_PAIR_MAX..), ..] => Some((
            here.len() - rest.len() + 1,
            vec![Fact::Refused(ReadErrorKind::Unclear)],
        )),
        [Pair(reps), rest @ ..] => end(
            rest,
            vec![
                Fact::Sets(one),
                Fact::Reps(Amount::of(*reps)),
                Fact::EachSide,
            ],
        ),
        // "3x30s/30s"
        [Time(work), Sign('/'), Time(rest_time), rest @ ..] => end(
            rest,
            vec![Fact::Sets(one), Fact::Time(*work), Fact::Rest(*rest_time)],
        ),
        [Time(t), rest @ ..] => {
            let (rest, is_hold) = match rest {
                [Is(Hold), rest @ ..] => (rest, true),
                rest => (rest, false),
            };
            // "10 x 5 s" is ten short holds of one set.
            let is_short = one.min >= REPS_LIKELY && t.max < REP_HOLD_LIKELY;
            let facts = match (is_short, is_hold) {
                (true, _) => vec![Fact::Times(one), Fact::Hold(*t)],
                (false, true) => vec![Fact::Sets(one), Fact::Hold(*t)],
                (false, false) => vec![Fact::Sets(one), Fact::Time(*t)],
            };
            end(rest, facts)
        }
        _ => None,
    }
}

fn reps(before: &[Kind], here: &[Kind]) -> Option<Claim> {
    let started = match here {
        [Is(Do), Count(_), Is(Rep), ..] | [Is(Repeat), Count(_), ..] | [Is(X), Count(_), ..] => {
            here.get(1..)?
        }
        [Is(Repeat), Is(Often(n)), rest @ ..] => {
            let (n, rest) = match rest {
                [Is(More), rest @ ..] => (n + 1, rest),
                rest => (*n, rest),
            };
            return claim(here, rest, &[Fact::Times(Amount::of(n))]);
        }
        [Is(Repeat), Sign(':'), Count(_), ..] => here.get(2..)?,
        _ => here,
    };
    let is_repeated = started.len() < here.len();
    match started {
        // "x10 x3"
        [Count(reps), Is(X), Count(sets), rest @ ..] if is_repeated && !is_of_more(rest) => {
            claim(here, rest, &[Fact::Reps(*reps), Fact::Sets(*sets)])
        }
        [Count(n), Is(Rep), rest @ ..] => {
            let rest = match rest {
                [Sign('('), Is(Second), Sign(')'), rest @ ..] => rest,
                rest => rest,
            };
            claim(here, rest, &[Fact::Reps(*n)])
        }
        // "10 slow reps": how is a note.
        [Count(n), Is(Plain | Manner), Is(Rep), rest @ ..] => claim(here, rest, &[Fact::Reps(*n)]),
        [Is(Rep), after @ ..] => {
            let [Count(n), rest @ ..] = skip(after, &[Sign(':'), Sign('='), Sign('-'), Is(Of)])
            else {
                return None;
            };
            let is_label = after.len() > rest.len() + 1;
            (is_label || !is_of_more(rest)).then(|| claim(here, rest, &[Fact::Reps(*n)]))?
        }
        [
            Count(total),
            Is(Total),
            Sign('('),
            Count(each),
            Is(Each | EachSide),
            rest @ ..,
        ] if total.min == 2 * each.min && total.max == 2 * each.max => {
            let rest = skip(rest, &[Is(Side), Sign(')')]);
            claim(here, rest, &[Fact::Reps(*each), Fact::EachSide])
        }
        [Count(n), Is(Total), rest @ ..] => claim(here, rest, &[Fact::Reps(*n)]),
        [Count(one), Is(Left), rest @ ..] => other_side(here, Count(*one), Right, rest),
        [Count(one), Is(Right), rest @ ..] => other_side(here, Count(*one), Left, rest),
        [Count(n), Is(More), Is(Times), rest @ ..] | [Count(n), Is(Times), Is(More), rest @ ..] => {
            let all = Amount {
                min: n.min.saturating_add(1),
                max: n.max.saturating_add(1),
            };
            claim(here, rest, &[Fact::Times(all)])
        }
        // "Block 2 x 3 rounds"
        [Count(_), Is(X), Count(_), Is(Round), ..] => None,
        [Count(n), Is(Times | X), rest @ ..]
            if !matches!(rest, [Is(Distance | Unit | Bound | Endless), ..]) =>
        {
            let rest = skip(rest, &[Is(Repeat)]);
            let is_lone = matches!(started, [_, Is(X), ..]) && !is_repeated;
            claim(
                here,
                rest,
                &[if is_lone {
                    Fact::LoneTimes(*n)
                } else {
                    Fact::Times(*n)
                }],
            )
        }
        [Count(n), Is(In), Is(A), Is(Row), rest @ ..] => claim(here, rest, &[Fact::Reps(*n)]),
        [Count(n), Is(Of), Is(Each), rest @ ..] => claim(here, rest, &[Fact::Reps(*n)]),
        [Is(Often(n @ 2..)), rest @ ..]
            if !before.is_empty() && matches!(rest, [] | [Sign(_), ..]) =>
        {
            claim(here, rest, &[Fact::Times(Amount::of(*n))])
        }
        [Is(Often(n)), rest @ ..] if before.iter().any(|it| it.is_number()) => {
            claim(here, rest, &[Fact::Times(Amount::of(*n))])
        }
        [Count(n), rest @ ..] if is_repeated && n.max > 1 && !is_of_more(rest) => {
            claim(here, rest, &[Fact::Times(*n)])
        }
        // "30/30 x 5": work and rest, or each side?
        [Pair(_), Is(X), Count(_), rest @ ..] => {
            claim(here, rest, &[Fact::Refused(ReadErrorKind::Unclear)])
        }
        [Pair(n), rest @ ..] if *n < NAMED_PAIR_MIN && !before.is_empty() => {
            claim(here, rest, &[Fact::Reps(Amount::of(*n)), Fact::EachSide])
        }
        _ => None,
    }
}

/// From so many on, a pair behind `x` may be work and rest: `5 x 30/30`.
const SIDES_PAIR_MAX: u32 = 20;
/// From so many on, a pair is an angle: `90/90`.
const NAMED_PAIR_MIN: u32 = 30;

/// The same amount for the other side.
fn other_side(here: &[Kind], one: Kind, side: Word, rest: &[Kind]) -> Option<Claim> {
    let fact = match one {
        Count(reps) => Fact::Reps(reps),
        Time(seconds) => Fact::Time(seconds),
        _ => return None,
    };
    match skip(rest, &[Sign(','), Sign('/'), Sign('+'), Is(And), Is(Then)]) {
        [other, Is(it), rest @ ..] if *other == one && *it == side => {
            claim(here, rest, &[fact, Fact::EachSide])
        }
        [Is(it), rest @ ..] if *it == side => claim(here, rest, &[fact, Fact::EachSide]),
        _ => None,
    }
}

fn times(before: &[Kind], here: &[Kind]) -> Option<Claim> {
    let held = match here {
        [Is(And), Is(Hold), ..] | [Is(With), Is(Hold), ..] => here.get(1..)?,
        _ => here,
    };
    if let [Is(Hold), after @ ..] = held {
        // "Bear crawl hold 20 s" is called so.
        let is_sided = matches!(
            before,
            [.., Is(Each | Per | Every), Is(Side)] | [.., Sign('/'), Is(Side)]
        );
        let is_named = !is_sided && matches!(before, [.., Is(Plain | Side)]);
        if is_named && matches!(skip(after, &[Sign(':'), Sign('-')]), [Time(_), ..]) {
            return None;
        }
        let behind = after;
        let after = skip(
            after,
            &[
                Sign(':'),
                Sign('='),
                Sign('-'),
                Is(For),
                Is(Each),
                Is(Rep),
                Is(A),
                Is(Approx),
                Is(At),
                Is(Second),
                Is(Of),
                Is(The),
                Is(Times),
                Is(Position),
                Is(Stretch),
                Is(X),
                Sign('('),
                Sign(')'),
                Is(And),
            ],
        );
        let skipped = behind.get(..behind.len() - after.len()).unwrap_or_default();
        return match after {
            // "hold for a count of 5"
            [Count(t), rest @ ..] if skipped.contains(&Is(Second)) => {
                claim(here, rest, &[Fact::Hold(*t)])
            }
            // Each of several is held.
            _ if skipped
                .windows(2)
                .any(|it| matches!(it, [Is(Each), Is(Stretch)])) =>
            {
                claim(here, after, &[Fact::Refused(ReadErrorKind::Sentence)])
            }
            [Time(t), rest @ ..] => {
                let rest = skip(rest, &[Is(Hold)]);
                claim(here, rest, &[Fact::Hold(*t)])
            }
            _ => None,
        };
    }
    let timed = skip(
        here,
        &[
            Is(With),
            Is(For),
            Is(A),
            Is(Of),
            Is(X),
            Is(Do),
            Is(Repeat),
            Is(At),
        ],
    );
    match timed {
        // "Tiempo: 10 min"
        [Is(Interval | Times), Sign(':'), Time(t), rest @ ..] => {
            claim(here, rest, &[Fact::Time(*t)])
        }
        // "4:30/km" is a pace.
        [Time(_), Sign('/') | Is(Per), Is(Distance), rest @ ..] => {
            claim(here, rest, &[Fact::Refused(ReadErrorKind::Unclear)])
        }
        [Time(work), Is(On), rest @ ..] => match skip(
            rest,
            &[
                Sign('/'),
                Sign(','),
                Sign(':'),
                Is(And),
                Sign('-'),
                Sign('+'),
            ],
        ) {
            [Time(off), Is(Off | Rest | Pause), rest @ ..] => {
                claim(here, rest, &[Fact::Time(*work), Fact::Rest(*off)])
            }
            // "45 seconds on, 15 off"
            [Count(off), Is(Off), rest @ ..] => {
                claim(here, rest, &[Fact::Time(*work), Fact::Rest(*off)])
            }
            _ => claim(here, rest, &[Fact::Time(*work)]),
        },
        [Time(work), Sign('/'), Time(off), rest @ ..] => {
            let rest = skip(rest, &[Is(Rest)]);
            claim(here, rest, &[Fact::Time(*work), Fact::Rest(*off)])
        }
        [Time(one), Is(Left), rest @ ..] if other_side(here, Time(*one), Right, rest).is_some() => {
            other_side(here, Time(*one), Right, rest)
        }
        [Time(one), Is(Right), rest @ ..] if other_side(here, Time(*one), Left, rest).is_some() => {
            other_side(here, Time(*one), Left, rest)
        }
        [Time(t), Is(Hold), Is(X), Count(n), rest @ ..] if !is_of_more(rest) => {
            claim(here, rest, &[Fact::Hold(*t), Fact::Times(*n)])
        }
        [Time(t), Is(Hold), rest @ ..] => claim(here, rest, &[Fact::Hold(*t)]),
        // "3 reps - 30 hold", as a program prints it
        [Count(t), Is(Hold), rest @ ..]
            if before.contains(&Is(Rep)) && matches!(rest, [] | [Sign(_), ..]) =>
        {
            claim(here, rest, &[Fact::Hold(*t)])
        }
        [Time(t), Is(X), Count(n), rest @ ..] if !is_of_more(rest) => {
            claim(here, rest, &[Fact::Time(*t), Fact::Times(*n)])
        }
        [Time(t), Is(X), Count(n), Is(Set), rest @ ..] => {
            claim(here, rest, &[Fact::Time(*t), Fact::Sets(*n)])
        }
        [Time(t), rest @ ..] => claim(here, rest, &[Fact::Time(*t)]),
        _ => None,
    }
}

/// "between sets", "in between", "after each set": the end of what is said of a rest.
fn between(here: &[Kind]) -> (&[Kind], bool) {
    let rest = skip(
        here,
        &[
            Is(In),
            Is(Between),
            Is(Each),
            Is(The),
            Is(A),
            Is(Pointer),
            Is(Of),
            Sign('('),
        ],
    );
    match rest {
        _ if rest.len() == here.len() => (here, false),
        [Is(Round), after @ ..] => (after, true),
        [Is(Set | Rep | Side | Times), after @ ..] => (after, false),
        _ if matches!(here, [.., Is(Between)]) => (rest, false),
        _ => (rest, false),
    }
}

fn rests(_: &[Kind], here: &[Kind]) -> Option<Claim> {
    let started = skip(here, &[Is(With), Is(Then), Is(A), Is(And), Is(Do)]);
    let found = |word: Word, seconds: Amount, is_round: bool| match word {
        Rest if is_round => Fact::RoundRest(seconds),
        Rest | Off => Fact::Rest(seconds),
        Relax => Fact::Relax(seconds),
        _ if is_round => Fact::RoundRest(seconds),
        _ => Fact::Pause(seconds),
    };
    match started {
        [Is(No), Is(Rest | Pause | Hold), rest @ ..] => claim(here, rest, &[Fact::Aside]),
        [Is(word @ (Rest | Pause | Relax)), after @ ..] => {
            let (after, is_round) = between(after);
            let after = skip(
                after,
                &[
                    Sign(':'),
                    Sign('='),
                    Sign('-'),
                    Is(For),
                    Is(Of),
                    Is(Approx),
                    Is(At),
                    Is(A),
                    Is(In),
                    Is(Interval),
                    Is(Times),
                ],
            );
            let ([Time(_), ..]
            | [
                Count(Amount {
                    min: REST_SECONDS_MIN..,
                    ..
                }),
                ..,
            ]) = after
            else {
                return None;
            };
            let [Time(t) | Count(t), rest @ ..] = after else {
                return None;
            };
            if is_of_more(rest) {
                return None;
            }
            let (rest, is_round_after) = between(rest);
            claim(here, rest, &[found(*word, *t, is_round || is_round_after)])
        }
        // "between rounds: 2 min"
        [Is(Between), ..] => {
            let (after, is_round) = between(started);
            match skip(after, &[Sign(':'), Is(Approx), Is(A), Is(For)]) {
                [Time(t), rest @ ..]
                    if is_round || started.iter().take(4).any(|it| matches!(it, Is(Set | Rep))) =>
                {
                    claim(
                        here,
                        skip(rest, &[Is(Rest), Is(Pause)]),
                        &[found(Rest, *t, is_round)],
                    )
                }
                _ => None,
            }
        }
        // "2 min between sets"
        [Time(t), rest @ ..] if matches!(skip(rest, &[Is(In)]), [Is(Between), ..]) => {
            let (rest, is_round) = between(rest);
            claim(here, rest, &[found(Rest, *t, is_round)])
        }
        [
            Time(t),
            Sign('-'),
            Is(word @ (Rest | Pause | Relax)),
            rest @ ..,
        ]
        | [
            Time(t),
            Is(Of),
            Is(word @ (Rest | Pause | Relax)),
            rest @ ..,
        ]
        | [Time(t), Is(word @ (Rest | Pause | Relax | Off)), rest @ ..] => {
            // The 20 s of "Hold: 20 sec Rest: 30 sec" are none of the rest.
            if matches!(rest, [Sign(':' | '='), ..] | [Time(_), ..]) {
                return None;
            }
            let (rest, is_round) = between(rest);
            claim(here, rest, &[found(*word, *t, is_round)])
        }
        _ => None,
    }
}

/// A rest in bare numbers is one in seconds from here on: nobody rests for so many minutes.
const REST_SECONDS_MIN: u32 = 15;

fn sides(before: &[Kind], here: &[Kind]) -> Option<Claim> {
    let has_dose = before.iter().any(|it| it.is_number());
    let started = skip(here, &[Is(On), Is(With), Is(For), Is(In), Is(Of), Is(To)]);
    let is_prefixed = started.len() < here.len();
    match started {
        [Is(With), Is(Both), Is(Side), rest @ ..] => claim(here, rest, &[Fact::Together]),
        [Is(Each | Per | Every), Is(The), Is(Side), rest @ ..]
        | [Is(Each | Per | Every), Is(Side | Left | Right), rest @ ..] => {
            let rest = match rest {
                // "each way each foot", "per leg/side"
                [Is(Each | Per), Is(Side), rest @ ..] | [Sign('/'), Is(Side), rest @ ..] => rest,
                rest => rest,
            };
            claim(here, rest, &[Fact::EachSide])
        }
        [Sign('/'), Is(Side | Left), rest @ ..] if has_dose && !is_prefixed => {
            claim(here, rest, &[Fact::EachSide])
        }
        [Is(EachSide), Sign(':'), Is(Yes), rest @ ..] => claim(here, rest, &[Fact::EachSide]),
        [Is(EachSide), Sign(':'), ..] => None,
        [Is(EachSide), rest @ ..] => claim(here, rest, &[Fact::EachSide]),
        [Is(The), Is(Left), Is(And), Is(The), Is(Right), rest @ ..]
        | [
            Is(Left),
            Sign('/' | '+' | '&') | Is(And),
            Is(Right),
            rest @ ..,
        ]
        | [
            Is(Right),
            Sign('/' | '+' | '&') | Is(And),
            Is(Left),
            rest @ ..,
        ] => {
            let rest = skip(rest, &[Is(Each)]);
            let rest = match rest {
                [Is(Side), after @ ..] if !matches!(after, [Is(Plain | Stretch), ..]) => after,
                rest => rest,
            };
            claim(here, rest, &[Fact::EachSide])
        }
        [Sign('/'), Is(Second), rest @ ..] if has_dose && matches!(rest, [] | [Sign(_), ..]) => {
            claim(here, rest, &[Fact::EachSide])
        }
        [Is(X), Is(Side), rest @ ..] if has_dose => claim(here, rest, &[Fact::EachSide]),
        [Is(Left | Right), Is(Only), rest @ ..]
        | [Is(Left | Right), Is(Side), Is(Only), rest @ ..] => claim(here, rest, &[Fact::OneSide]),
        [Is(Both), Is(Side), rest @ ..]
            if has_dose || is_prefixed || matches!(rest, [] | [Sign(_), ..]) =>
        {
            let fact = match here {
                [Is(With), ..] => Fact::Together,
                _ => Fact::Both,
            };
            claim(here, rest, &[fact])
        }
        [Is(Side), Sign(':'), Is(Both | Each), rest @ ..] => claim(here, rest, &[Fact::EachSide]),
        [Is(Bilateral), rest @ ..] if has_dose => claim(here, rest, &[Fact::EachSide]),
        [Is(Alternating), rest @ ..] => {
            let rest = skip(rest, &[Is(Side), Is(Left), Is(Right), Sign('/')]);
            claim(here, rest, &[Fact::Aside])
        }
        [Is(Then | Repeat | Switch | And), ..] if has_dose => {
            let rest = skip(
                started,
                &[
                    Is(Then),
                    Is(And),
                    Is(Repeat),
                    Is(Switch),
                    Is(On),
                    Is(With),
                    Is(The),
                    Is(For),
                    Is(To),
                ],
            );
            let said = started
                .get(..started.len() - rest.len())
                .unwrap_or_default();
            match rest {
                [Is(Other), Is(Side), rest @ ..] => {
                    claim(here, skip(rest, &[Is(And), Is(Repeat)]), &[Fact::EachSide])
                }
                [Is(Side), rest @ ..] if said.contains(&Is(Switch)) => {
                    claim(here, skip(rest, &[Is(And), Is(Repeat)]), &[Fact::EachSide])
                }
                rest if said.contains(&Is(Switch)) && matches!(rest, [] | [Sign(_), ..]) => {
                    claim(here, rest, &[Fact::EachSide])
                }
                _ => None,
            }
        }
        [Is(Spelt(1)), Is(Side), Is(At), Is(A), Is(Times), rest @ ..] => {
            claim(here, rest, &[Fact::EachSide])
        }
        [Is(Each | Every), Is(Stretch | Pointer), rest @ ..] => {
            claim(here, rest, &[Fact::Refused(ReadErrorKind::Sentence)])
        }
        [Is(Each), Is(Set | Rep | Times), rest @ ..] => claim(here, rest, &[]),
        // "mit je 8 Wiederholungen", "each 3 seconds"
        [Is(Each), Time(_) | Is(Hold), ..] | [Is(Each), Count(_), Is(Rep), ..] => None,
        [Is(Each), rest @ ..] if has_dose && !is_prefixed => claim(here, rest, &[Fact::Each]),
        _ => None,
    }
}

fn asides(before: &[Kind], here: &[Kind]) -> Option<Claim> {
    let started = skip(
        here,
        &[Is(At), Is(With), Is(Of), Is(The), Is(For), Sign('+')],
    );
    match started {
        [Is(Tempo), after @ ..] => match skip(after, &[Sign(':'), Is(Of), Is(At), Is(X)]) {
            // "tempo 30X1"
            [Count(_), Is(X), Count(_), rest @ ..] => claim(here, rest, &[Fact::Aside]),
            [it, rest @ ..] if it.is_number() => claim(here, rest, &[Fact::Aside]),
            _ => None,
        },
        [
            Count(Amount {
                min: 1000..=9999, ..
            }),
            rest @ ..,
        ] if started.len() < here.len() => claim(here, rest, &[Fact::Aside]),
        [Sign('('), Ladder, Sign(')'), rest @ ..] if before.iter().any(|it| it.is_number()) => {
            claim(here, rest, &[Fact::Aside])
        }
        [
            Count(_) | Decimal | Ratio(..) | Pair(_),
            Is(Unit),
            rest @ ..,
        ]
        | [
            Count(_) | Decimal | Ratio(..) | Pair(_),
            Sign('-'),
            Is(Unit),
            rest @ ..,
        ]
        | [Count(_) | Decimal, Sign('%' | '#' | '"'), rest @ ..]
        | [Ratio(..) | Ladder, Sign('%'), rest @ ..] => {
            let rest = match rest {
                [Is(Of), Count(_), Is(Unit), rest @ ..] | [Count(_), Is(Unit), rest @ ..] => rest,
                rest => rest,
            };
            claim(here, rest, &[Fact::Aside])
        }
        [Sign('$' | '£' | '€'), Count(_) | Decimal, rest @ ..] => {
            claim(here, rest, &[Fact::Aside])
        }
        [Count(_) | Decimal, Is(Distance), rest @ ..] => claim(here, rest, &[Fact::Distance]),
        [Is(Scale), after @ ..] => {
            match skip(after, &[Sign(':'), Sign('>'), Sign('<'), Is(Of), Is(At)]) {
                [Count(_) | Ratio(..) | Decimal, rest @ ..] if !is_of_more(rest) => {
                    claim(here, skip(rest, &[Sign('%'), Is(Unit)]), &[Fact::Aside])
                }
                _ => None,
            }
        }
        [Count(_) | Ratio(..) | Decimal, Is(Scale), rest @ ..] => claim(here, rest, &[Fact::Aside]),
        // "lower for 3 seconds", "3 s down", "6 s per rep": a tempo
        [Is(Motion), after @ ..] => match skip(
            after,
            &[Is(For), Is(In), Is(Manner), Is(Approx), Sign(':'), Is(To)],
        ) {
            [Time(_), rest @ ..] => claim(here, rest, &[Fact::Aside]),
            _ => None,
        },
        [Time(_), Is(Motion | Up), rest @ ..] => claim(here, rest, &[Fact::Aside]),
        [Time(_), Is(Per), Is(Rep), rest @ ..] => claim(here, rest, &[Fact::Aside]),
        [Is(Second), Is(Of), Count(_), Is(Up | Motion), rest @ ..] => {
            claim(here, rest, &[Fact::Aside])
        }
        [Is(In), Is(A), Is(Row), rest @ ..] => claim(here, rest, &[]),
        [Is(No), Is(Clause | Scale | Thing | Side), rest @ ..]
            if before.iter().any(|it| it.is_number()) =>
        {
            claim(here, rest, &[Fact::Aside])
        }
        [Is(Every), Time(_), rest @ ..] => claim(here, rest, &[Fact::Aside]),
        [Is(Pointer), Count(_), Is(Side), rest @ ..] => claim(here, rest, &[Fact::Aside]),
        [Count(_), Is(Hour), rest @ ..] => claim(here, rest, &[Fact::Aside]),
        _ => None,
    }
}

fn names(before: &[Kind], here: &[Kind]) -> Option<Claim> {
    match here {
        [Is(Figure), Sign('-'), Count(_), rest @ ..] | [Is(Figure), Count(_), rest @ ..] => {
            claim(here, rest, &[Fact::Named])
        }
        // "VOR x1"
        [Is(X), Count(Amount { min: 1, max: 1 }), rest @ ..] if !matches!(rest, [Is(_), ..]) => {
            claim(here, rest, &[Fact::Named])
        }
        [Count(_), Is(Pointed), rest @ ..] | [Pair(NAMED_PAIR_MIN..), rest @ ..] => {
            claim(here, rest, &[Fact::Named])
        }
        [Ratio(1, 2..=4), Is(Minute | Second), ..] => None,
        [Ratio(1, 2..=4), rest @ ..]
        | [Count(_), Sign('°') | Is(Degree), rest @ ..]
        | [Count(_), Sign('-'), Is(Degree), rest @ ..] => claim(here, rest, &[Fact::Named]),
        [Decimal, Is(Plain | Side), ..] if before.is_empty() => {
            claim(here, here.get(1..)?, &[Fact::Named])
        }
        _ => None,
    }
}

fn refusals(before: &[Kind], here: &[Kind]) -> Option<Claim> {
    let refuse = |length, kind| Some((length, vec![Fact::Refused(kind)]));
    match here {
        [Kind::Strange, ..] => refuse(1, ReadErrorKind::Unclear),
        [Is(Foreign), ..] => refuse(1, ReadErrorKind::Foreign),
        [Kind::Open, ..] => refuse(1, ReadErrorKind::OpenEnd),
        [Is(Up), Is(To), Count(_) | Time(_), ..] => refuse(3, ReadErrorKind::OpenEnd),
        [Is(At), Is(Bound), Count(_) | Time(_), ..] => refuse(3, ReadErrorKind::OpenEnd),
        [Is(Bound), Count(_) | Time(_), ..] | [Count(_) | Time(_), Is(Bound), ..] => {
            refuse(2, ReadErrorKind::OpenEnd)
        }
        [Is(Endless), ..] => refuse(1, ReadErrorKind::Endless),
        [Count(_) | Time(_), Is(Meridiem), ..] => refuse(2, ReadErrorKind::Sentence),
        [Is(Every), Is(Minute), ..] => refuse(2, ReadErrorKind::Endless),
        [Is(No), ..] => refuse(1, ReadErrorKind::Negated),
        [Is(Week | Numbered | Day), Count(_), rest @ ..]
            if !is_of_more(rest) && !matches!(rest, [Is(X), ..]) =>
        {
            refuse(2, ReadErrorKind::Sentence)
        }
        [Is(Set), Count(_), Sign(':'), ..] => refuse(3, ReadErrorKind::Sentence),
        [Is(Set), Is(Of), Count(_), ..] => refuse(3, ReadErrorKind::Unclear),
        [Is(Per), Is(Hour), ..] => refuse(2, ReadErrorKind::Sentence),
        [Count(n), Is(Breath), rest @ ..] => claim(here, rest, &[Fact::Breaths(*n)]),
        [Is(Last), ..] => claim(here, here.get(1..)?, &[Fact::OneRep]),
        [Is(At), Is(The), Is(End), rest @ ..] => claim(here, rest, &[Fact::OneRep]),
        [Is(Then) | Sign('+'), ..] => {
            let after = skip(here, &[Is(Then), Sign('+'), Is(With), Is(A)]);
            match after {
                [Time(_), Is(Rest | Pause | Off), ..] => None,
                [Is(Hold), ..] | [Time(_), ..] if before.iter().any(|it| it.is_number()) => {
                    claim(here, after, &[Fact::OneRep])
                }
                _ => None,
            }
        }
        _ => None,
    }
}
