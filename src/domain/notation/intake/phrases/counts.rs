//! Sets and reps.

use super::*;

pub(super) const RULES: &[Rule] = &[
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
];

/// From so many on, a first number of a chain may be reps.
const REPS_LIKELY: u32 = 8;

/// Up to so many, a second number of a chain may be sets.
const SETS_LIKELY: u32 = 5;

/// From so many on, a pair behind `x` may be work and rest: `5 x 30/30`.
const SIDES_PAIR_MAX: u32 = 20;

fn sets(before: &[Kind], here: &[Kind]) -> Option<Claim> {
    let started = match here {
        [Is(Do | Repeat), Count(_), Is(Set), ..] => here.get(1..)?,
        [Is(Do | Repeat), Is(For), Count(_), Is(Set), ..] => here.get(2..)?,
        _ => skip(here, classes![X, For], ""),
    };
    match started {
        // "12 reps x 3", "12 reps, 3 sets"
        [Count(reps), Is(Rep), Is(X), Count(n), rest @ ..]
            if !is_of_more(rest) || matches!(rest, [Is(Set), ..]) =>
        {
            let rest = skip(rest, classes![Set], "");
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
            let work = skip_joins(after);
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
            let [Count(n), rest @ ..] = skip(after, classes![], ":=-") else {
                return None;
            };
            // The 10 of "Quad sets: 10 reps" is one of reps.
            let is_label = after.len() > rest.len() + 1
                && !(matches!(before, [.., Is(_)]) && is_of_more(rest));
            if !is_label
                && matches!(before, [.., Is(Plain | Side)])
                && !matches!(rest, [Is(Rep), ..])
            {
                return None;
            }
            let belongs = is_of_more(rest) && !matches!(rest, [Is(Rep), Sign(':') | Count(_), ..]);
            (is_label || !belongs).then(|| claim(here, rest, &[Fact::Sets(*n)]))?
        }
        _ => None,
    }
}

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
            let rest = skip(rest, classes![Hold], "");
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
        // "3 x 60 s rest" says no work.
        [Time(_), Is(Rest | Pause | Relax | Off), ..] => None,
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
        // "repeat once" is twice in all.
        [Is(Repeat), Is(Often(1)), rest @ ..] => {
            return claim(
                here,
                skip(rest, classes![More], ""),
                &[Fact::Times(Amount::of(2))],
            );
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
        // "once repeticiones" are eleven, and "once reps" are not sure.
        [Is(Often(1)), Is(Rep), rest @ ..] => unclear(here, rest),
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
            let [Count(n), rest @ ..] = skip(after, classes![Of], ":=-") else {
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
            let rest = skip(rest, classes![Side], ")");
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
            let rest = skip(rest, classes![Repeat], "");
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
        [Pair(_), Is(X), Count(_), rest @ ..] => unclear(here, rest),
        [Pair(n), rest @ ..] if *n < NAMED_PAIR_MIN && !before.is_empty() => {
            claim(here, rest, &[Fact::Reps(Amount::of(*n)), Fact::EachSide])
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
