//! Phrases beside a dosage that do not change it, and numbers of names.

use super::*;

pub(super) const RULES: &[Rule] = &[
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
];

fn asides(before: &[Kind], here: &[Kind]) -> Option<Claim> {
    let started = skip(here, classes![At, With, Of, The, For], "+");
    match started {
        [Is(Tempo), after @ ..] => {
            match skip(after, classes![Of, At, X], ":") {
                // "tempo 30X1"
                [Count(_), Is(X), Count(_), rest @ ..] => aside(here, rest),
                [it, rest @ ..] if it.is_number() => aside(here, rest),
                _ => None,
            }
        }
        [
            Count(Amount {
                min: 1000..=9999, ..
            }),
            rest @ ..,
        ] if started.len() < here.len() => aside(here, rest),
        [Sign('('), Ladder, Sign(')'), rest @ ..] if before.iter().any(|it| it.is_number()) => {
            aside(here, rest)
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
            aside(here, rest)
        }
        [Sign('$' | '£' | '€'), Count(_) | Decimal, rest @ ..] => aside(here, rest),
        [Count(_) | Decimal, Is(Distance), rest @ ..] => claim(here, rest, &[Fact::Distance]),
        [Is(Scale), after @ ..] => match skip(after, classes![Of, At], ":><") {
            [Count(_) | Ratio(..) | Decimal, rest @ ..] if !is_of_more(rest) => {
                aside(here, skip(rest, classes![Unit], "%"))
            }
            _ => None,
        },
        [Count(_) | Ratio(..) | Decimal, Is(Scale), rest @ ..] => aside(here, rest),
        // "lower for 3 seconds", "3 s down", "6 s per rep": a tempo
        [Is(Motion), after @ ..] => match skip(
            after,
            classes![Pronoun, For, In, Manner, Over, Approx, To],
            ":",
        ) {
            [Time(_), rest @ ..] => aside(here, rest),
            _ => None,
        },
        [Time(_), Is(Motion | Up), rest @ ..] => aside(here, rest),
        [Time(_), Is(Per), Is(Rep), rest @ ..] => aside(here, rest),
        [Is(Second), Is(Of), Count(_), Is(Up | Motion), rest @ ..] => aside(here, rest),
        // "3x10, each over 5 s"
        [Is(Over), Time(_), rest @ ..] => aside(here, rest),
        [Is(In), Is(A), Is(Row), rest @ ..] => claim(here, rest, &[]),
        // "no resistance"
        [Is(No), Is(Scale), rest @ ..] => aside(here, rest),
        [Is(No), Is(Clause | Thing | Side), rest @ ..]
            if before.iter().any(|it| it.is_number()) =>
        {
            aside(here, rest)
        }
        [Is(Every), Time(_), rest @ ..] => aside(here, rest),
        [Is(Pointer), Count(_), Is(Side), rest @ ..] => aside(here, rest),
        [Count(_), Is(Hour), rest @ ..] => aside(here, rest),
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
        // "0-45°" is how far, and no name.
        [Count(n), Sign('°') | Is(Degree), rest @ ..] if n.min < n.max => aside(here, rest),
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
