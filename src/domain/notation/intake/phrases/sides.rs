//! Sides.

use super::*;

pub(super) const RULES: &[Rule] = &[Rule {
    claims: sides,
    examples: &[
        ("Heel drop 3x10 per leg", "Heel drop 3x 10 each side"),
        ("Heel drop 3x10 e/s", "Heel drop 3x 10 each side"),
        ("Heel drop 3x10 je Seite", "Heel drop 3x 10 each side"),
        ("Heel drop 3x10 cada pierna", "Heel drop 3x 10 each side"),
        ("Heel drop 3x10, switch sides", "Heel drop 3x 10 each side"),
        ("Heel drop 3x15 with both legs", "Heel drop 3x 15"),
    ],
}];

fn sides(before: &[Kind], here: &[Kind]) -> Option<Claim> {
    let has_dose = before.iter().any(|it| it.is_number());
    let started = skip(here, classes![On, With, For, In, Of, To], "");
    let is_prefixed = started.len() < here.len();
    match started {
        [Is(Each | Per | Every), Is(The), Is(Side), rest @ ..]
        | [Is(Each | Per | Every), Is(Side | Left | Right), rest @ ..] => {
            let rest = match rest {
                // "each way each foot", "per leg/side"
                [Is(Each | Per), Is(Side), rest @ ..] | [Sign('/'), Is(Side), rest @ ..] => rest,
                rest => rest,
            };
            each_side(here, rest)
        }
        [Sign('/'), Is(Side | Left), rest @ ..] if has_dose && !is_prefixed => {
            each_side(here, rest)
        }
        [Is(EachSide), Sign(':'), Is(Yes), rest @ ..] => each_side(here, rest),
        [Is(EachSide), Sign(':'), ..] => None,
        [Is(EachSide), rest @ ..] => each_side(here, rest),
        // "turn your head left and right." tells how.
        [
            Is(Left | Right),
            Sign('/' | '+' | '&') | Is(And),
            Is(Left | Right),
            Sign('.'),
            ..,
        ] if !has_dose => None,
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
            let rest = skip(rest, classes![Each], "");
            let rest = match rest {
                [Is(Side), after @ ..] if !matches!(after, [Is(Plain | Stretch), ..]) => after,
                rest => rest,
            };
            each_side(here, rest)
        }
        [Sign('/'), Is(Second), rest @ ..] if has_dose && matches!(rest, [] | [Sign(_), ..]) => {
            each_side(here, rest)
        }
        [Is(X), Is(Side), rest @ ..] if has_dose => each_side(here, rest),
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
        [Is(Side), Sign(':'), Is(Both | Each), rest @ ..] => {
            each_side(here, skip(rest, classes![Side], ""))
        }
        [Is(Bilateral), rest @ ..] if has_dose => each_side(here, rest),
        [Is(Alternate), rest @ ..] => {
            let rest = skip(rest, classes![Side, Left, Right], "/");
            aside(here, rest)
        }
        [Is(Then | Repeat | Switch | And), ..] if has_dose => {
            let rest = skip(
                started,
                classes![Then, And, Repeat, Switch, On, With, The, For, To],
                "",
            );
            let said = started
                .get(..started.len() - rest.len())
                .unwrap_or_default();
            match rest {
                [Is(Other), Is(Side), rest @ ..] => {
                    each_side(here, skip(rest, classes![And, Repeat], ""))
                }
                [Is(Side), rest @ ..] if said.contains(&Is(Switch)) => {
                    each_side(here, skip(rest, classes![And, Repeat], ""))
                }
                rest if said.contains(&Is(Switch)) && matches!(rest, [] | [Sign(_), ..]) => {
                    each_side(here, rest)
                }
                _ => None,
            }
        }
        // "Do the same on the other leg."
        [Is(The), Is(Other), Is(Side), rest @ ..]
            if has_dose
                && is_prefixed
                && matches!(
                    rest,
                    [] | [Sign('.' | '!' | ';'), ..] | [Is(Plain), Sign('.'), ..]
                ) =>
        {
            each_side(here, rest)
        }
        [Is(Spelt(1)), Is(Side), Is(At), Is(A), Is(Times), rest @ ..] => each_side(here, rest),
        [Is(Each | Every), Is(Stretch | Pointer), rest @ ..] => {
            claim(here, rest, &[Fact::Refused(ReadErrorKind::Sentence)])
        }
        [Is(Each), Is(Set | Rep | Times), rest @ ..] => claim(here, rest, &[]),
        // "mit je 8 Wiederholungen", "each 3 seconds"
        [Is(Each), Time(_) | Is(Hold), ..] | [Is(Each), Count(_), Is(Rep), ..] => None,
        [
            Is(Each),
            Is(Session | Round | Week | Day | Hour | Weekday),
            ..,
        ] => unclear(here, here.get(1..)?),
        [Is(Each), rest @ ..] if has_dose && !is_prefixed => claim(here, rest, &[Fact::Each]),
        _ => None,
    }
}
