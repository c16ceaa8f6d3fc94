//! Phrases that are known to have no place in a dosage.

use super::*;

pub(super) const RULES: &[Rule] = &[Rule {
    claims: refusals,
    examples: &[
        ("Heel drop until failure", ""),
        ("Heel drop 3 x AMRAP", ""),
        ("Skip the heel drop 3x10", ""),
        ("Heel drop up to 10 reps", ""),
        ("Heel drop 3x10, hold the last rep 20 s", ""),
        ("Heel drop 3x10 then hold 20 s", ""),
        ("Heel drop 3x1O", ""),
        ("Gainage 3 x 20 à 25 secondes", ""),
    ],
}];

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
        [Is(Or), Is(More), ..] => refuse(2, ReadErrorKind::OpenEnd),
        // "10 reps in 15 s", "Stronger hips in 15 minutes"
        [Is(In), Time(_), ..] => refuse(2, ReadErrorKind::Unclear),
        // "30 s+"
        [Sign('+'), rest @ ..]
            if matches!(before, [.., Time(_) | Count(_)]) && matches!(rest, [] | [Sign(_), ..]) =>
        {
            refuse(1, ReadErrorKind::OpenEnd)
        }
        // "Bridges 7 am"
        [Count(_) | Time(_), Is(Am), rest @ ..] if !matches!(rest, [Is(Day), ..]) => {
            refuse(2, ReadErrorKind::Sentence)
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
            let after = skip(here, classes![Then, With, A], "+");
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
