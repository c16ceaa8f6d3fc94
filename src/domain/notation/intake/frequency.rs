//! How often everything is done that a text or a section names.

use super::{item::Amount, phrases::Fact, sentence};
use crate::domain::{
    dosage::{Dosage, Range, TIMES_PER_DAY_MAX},
    notation::ReadErrorKind,
};

/// Times a day and days a week, where they are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Often {
    per_day: Option<Range>,
    per_week: Option<Range>,
}

impl Often {
    fn of(per_day: Option<Amount>, per_week: Option<Amount>) -> Often {
        let range = |it: Option<Amount>, max: u16| {
            let it = it?;
            let range = Range::new(u16::try_from(it.min).ok()?, u16::try_from(it.max).ok()?)?;
            (range.max() <= max).then_some(range)
        };
        Often {
            per_day: range(per_day, TIMES_PER_DAY_MAX),
            per_week: range(per_week, DAYS_PER_WEEK),
        }
    }

    /// Gives it to a dosage that does not say how often.
    pub(super) fn give(self, dosage: &mut Dosage) {
        if dosage.times_per_day.is_none() && dosage.days_per_week.is_none() {
            dosage.times_per_day = self.per_day;
            dosage.days_per_week = self.per_week;
        }
    }
}

/// The days of a week.
const DAYS_PER_WEEK: u16 = 7;

/// How often everything is done that a text names, "Do each exercise twice a day.", or that
/// stands under a heading, "Mobility (daily)".
pub(super) fn for_all(line: &str, is_heading: bool) -> Option<Often> {
    let line = line.trim().trim_end_matches([':', '.', '!']);
    let sentence = sentence::read(line);
    let (mut per_day, mut per_week, mut at) = (None, None, line.len());
    for said in &sentence.facts {
        match said.fact {
            Fact::PerDay(n) if per_day.is_none() => per_day = Some(n),
            Fact::PerWeek(n) if per_week.is_none() => per_week = Some(n),
            Fact::Daily => per_week = per_week.or(Some(Amount::of(7))),
            Fact::Aside | Fact::Refused(ReadErrorKind::Negated | ReadErrorKind::Sentence) => {
                continue;
            }
            _ => return None,
        }
        at = at.min(said.from);
    }
    let is_said = per_day.is_some() || per_week.is_some();
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|ch: char| !ch.is_alphabetic());
        words
            .filter(|it| !it.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let before = words(line.get(..at).unwrap_or_default());
    let has = |list: &[&str]| before.iter().any(|word| list.contains(&word.as_str()));
    let points = has(POINTING);
    // "Swim 3 times a week" speaks of something else.
    let is_polite = is_heading || before.iter().all(|word| POLITE.contains(&word.as_str()));
    let is_short = words(line).len() <= OFTEN_WORDS_MAX && is_polite;
    (is_said && sentence.loose.is_empty() && !has(OF_OTHERS) && (points || is_short))
        .then(|| Often::of(per_day, per_week))
}

/// Words that point at all exercises of a text.
const POINTING: &[&str] = &[
    "whole",
    "ganze",
    "following",
    "below",
    "folgenden",
    "siguientes",
    "alle",
    "todos",
    "todo",
    "it",
    "this",
    "these",
    "them",
    "both",
    "all",
    "everything",
    "exercise",
    "exercises",
    "routine",
    "program",
    "programme",
    "plan",
    "übungen",
    "ejercicios",
    "rutina",
    "programa",
    "list",
];
/// Words that ask for something and name nothing.
const POLITE: &[&str] = &[
    "please",
    "do",
    "aim",
    "for",
    "try",
    "to",
    "and",
    "about",
    "bitte",
    "üben",
    "sie",
    "machen",
    "mach",
    "ca",
    "etwa",
    "por",
    "favor",
    "frequency",
    "frecuencia",
    "häufigkeit",
    "repeat",
    "perform",
    "at",
    "least",
    "ideally",
    "mobility",
    "strength",
    "sí",
    "puede",
    "hacer",
    "realice",
    "haga",
    "you",
    "can",
];
/// Words of other things that are done so many times a day.
const OF_OTHERS: &[&str] = &[
    "ice",
    "eis",
    "hielo",
    "tablet",
    "tablets",
    "painkillers",
    "medication",
    "come",
    "visit",
    "appointment",
    "run",
    "running",
    "walk",
    "run",
    "pt",
    "physio",
    "mg",
    "ibuprofen",
    "paracetamol",
    "heat",
    "schmerzmittel",
    "laufen",
    "correr",
    "naproxen",
    "cream",
    "if",
    "until",
];
/// Up to so many words say how often, and nothing else.
const OFTEN_WORDS_MAX: usize = 9;
