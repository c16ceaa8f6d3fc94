//! Holds, lengths and rests.

use super::*;

pub(super) const RULES: &[Rule] = &[
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
];

/// A rest in bare numbers is one in seconds from here on: nobody rests for so many minutes.
const REST_SECONDS_MIN: u32 = 15;

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
        if is_named && matches!(skip(after, classes![], ":-"), [Time(_), ..]) {
            return None;
        }
        let behind = after;
        const JOINS: Classes = classes![
            For, Each, Rep, A, Approx, At, Second, Of, The, Times, Position, Stretch, X, And
        ];
        let after = skip(after, JOINS, ":=-()");
        // "hold one rep 5 s"
        let after = match after {
            [Is(Spelt(1)), rest @ ..] => skip(rest, JOINS, ":=-()"),
            after => after,
        };
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
                let rest = skip(rest, classes![Hold], "");
                claim(here, rest, &[Fact::Hold(*t)])
            }
            _ => None,
        };
    }
    let timed = skip(here, classes![With, For, A, Of, X, Do, Repeat, At], "");
    match timed {
        // The 12s of "3x8 with 12s" are what is lifted.
        [Time(t), rest @ ..]
            if (matches!(here, [Is(With), ..])
                || matches!(here, [Is(At), ..]) && t.min >= REP_HOLD_LIKELY)
                && before.iter().any(|it| it.is_number())
                && !matches!(rest, [Is(Hold | Rest | Pause | Relax | Off | Plain), ..]) =>
        {
            unclear(here, rest)
        }
        // "Tiempo: 10 min"
        [Is(Interval | Times), Sign(':'), Time(t), rest @ ..] => {
            claim(here, rest, &[Fact::Time(*t)])
        }
        // "4:30/km" is a pace.
        [Time(_), Sign('/') | Is(Per), Is(Distance), rest @ ..] => unclear(here, rest),
        [Time(work), Is(On), rest @ ..] => match skip(rest, classes![And], "/,:-+") {
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
            let rest = skip(rest, classes![Rest], "");
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

fn rests(_: &[Kind], here: &[Kind]) -> Option<Claim> {
    let started = skip(here, classes![With, Then, A, And, Do], "");
    let found = |word: Word, seconds: Amount, target: Target| match (target, word) {
        (Target::Round, _) => Fact::RoundRest(seconds),
        (Target::Rep, _) | (_, Relax) => Fact::Relax(seconds),
        (Target::Exercise, _) => Fact::Refused(ReadErrorKind::Unclear),
        (_, Rest | Off) => Fact::Rest(seconds),
        _ => Fact::Pause(seconds),
    };
    match started {
        [Is(No), Is(Rest | Pause | Hold), rest @ ..] => aside(here, rest),
        // "Pause: 10 s" names a rest.
        [Is(Pause), Sign(':'), Time(t), rest @ ..] => claim(here, rest, &[Fact::Rest(*t)]),
        [Is(word @ (Rest | Pause | Relax)), after @ ..] => {
            let (after, target_before) = between(after);
            let after = skip(
                after,
                classes![For, Of, Approx, At, A, In, Interval, Times],
                ":=-",
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
            let (rest, target) = between(rest);
            let target = match target {
                Target::Unsaid => target_before,
                target => target,
            };
            claim(here, rest, &[found(*word, *t, target)])
        }
        // "between rounds: 2 min"
        [Is(Between), ..] => {
            let (after, target) = between(started);
            match skip(after, classes![Approx, A, For], ":") {
                [Time(t), rest @ ..] if target != Target::Unsaid => claim(
                    here,
                    skip(rest, classes![Rest, Pause], ""),
                    &[found(Rest, *t, target)],
                ),
                _ => None,
            }
        }
        // "2 min between sets"
        [Time(t), rest @ ..] if matches!(skip(rest, classes![In], ""), [Is(Between), ..]) => {
            let (rest, target) = between(rest);
            claim(here, rest, &[found(Rest, *t, target)])
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
            let (rest, target) = between(rest);
            claim(here, rest, &[found(*word, *t, target)])
        }
        _ => None,
    }
}

/// The two things that a rest is between.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Unsaid,
    Set,
    Rep,
    Round,
    Exercise,
}

/// "between sets", "in between", "after each set": the end of what is said of a rest.
fn between(here: &[Kind]) -> (&[Kind], Target) {
    // "after each round"
    let here_after = match here {
        [Is(Clause), Is(Each | Every | The), ..] => here.get(1..).unwrap_or_default(),
        _ => here,
    };
    let rest = skip(here_after, classes![In, Between, Each, The, A, Of], "(");
    match rest {
        _ if rest.len() == here.len() => (here, Target::Unsaid),
        [Is(Round), after @ ..] | [Is(Pointer), Is(Round), after @ ..] => (after, Target::Round),
        [Is(Set | Side | Times), after @ ..] | [Is(Pointer), Is(Set), after @ ..] => {
            (after, Target::Set)
        }
        [Is(Rep), after @ ..] => (after, Target::Rep),
        [Is(Pointer), after @ ..] => (after, Target::Exercise),
        _ => (rest, Target::Unsaid),
    }
}
