//! How often: times a day, days a week.

use super::*;

pub(super) const RULES: &[Rule] = &[Rule {
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
        (
            "Plank, hold 30 s, repeat 3 times a day",
            "Front plank 1x :30, 3x/day",
        ),
    ],
}];

fn often(_: &[Kind], here: &[Kind]) -> Option<Claim> {
    let labelled = match here {
        [Is(Frequency), ..] => skip(here, classes![Frequency], ":-"),
        [Is(Do | Repeat), Count(_) | Is(Often(_)), ..] | [Sign('('), ..] => {
            skip(here, classes![Do, Repeat], "")
        }
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
            aside(here, rest)
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
            let rest = skip(rest, classes![Second], "()");
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
            let [Count(n), rest @ ..] = skip_joins(rest) else {
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
            let [Count(n), rest @ ..] = skip_joins(rest) else {
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
        [Is(Day), Is(Other | Alternate), rest @ ..] | [Is(Alternate), Is(Day), rest @ ..] => {
            claim(here, rest, &[Fact::PerWeek(Amount { min: 3, max: 4 })])
        }
        // "several times each day"
        [Is(Times), Is(Every | Each), Is(Day), rest @ ..] => aside(here, rest),
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
        ] => aside(here, rest),
        // "morning, noon and night"
        [
            Is(Daytime | Meridiem),
            Sign('/' | ',' | '&' | '+') | Is(And),
            Is(Daytime | Meridiem),
            ..,
        ] => {
            let times = here.iter().take_while(|it| {
                matches!(
                    it,
                    Is(Daytime | Meridiem | And) | Sign('/' | ',' | '&' | '+')
                )
            });
            let rest = here.get(times.clone().count()..)?;
            let count = times
                .filter(|it| matches!(it, Is(Daytime | Meridiem)))
                .count();
            claim(
                here,
                rest,
                &[Fact::PerDay(Amount::of(u32::try_from(count).ok()?))],
            )
        }
        [Is(In | At), Is(The), Is(Daytime), rest @ ..] => aside(here, rest),
        [Is(Every | Each), Is(Hour), rest @ ..] | [Is(Weekly), rest @ ..] => aside(here, rest),
        _ => None,
    }
}
