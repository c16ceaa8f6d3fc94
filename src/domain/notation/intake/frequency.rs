//! How often everything is done that a text or a section names.

use super::{
    item::Amount,
    lexicon::{self, EXCEPTING, OF_OTHERS, POINTING, POLITE},
    phrases::Fact,
    sentence,
};
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
        Often {
            per_day: per_day.and_then(|it| it.range(TIMES_PER_DAY_MAX)),
            per_week: per_week.and_then(|it| it.range(DAYS_PER_WEEK)),
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
    // "Every day but the rows, which are 3 days a week" says two things.
    if EXCEPTING.is_in(line) {
        return None;
    }
    let sentence = sentence::read(line);
    let (mut per_day, mut per_week, mut at) = (None, None, line.len());
    for said in &sentence.facts {
        match said.fact {
            Fact::PerDay(n) if per_day.is_none() => per_day = Some(n),
            Fact::PerWeek(n) if per_week.is_none() => per_week = Some(n),
            Fact::Daily if per_week.is_none() => per_week = Some(Amount::of(7)),
            Fact::Aside | Fact::Refused(ReadErrorKind::Negated | ReadErrorKind::Sentence) => {
                continue;
            }
            _ => return None,
        }
        at = at.min(said.from);
    }
    let is_said = per_day.is_some() || per_week.is_some();
    let before = line.get(..at).unwrap_or_default();
    let words = |text| lexicon::words(text).count();
    // "Swim 3 times a week" speaks of something else.
    let is_polite = is_heading || lexicon::words(before).all(|it| POLITE.has(it));
    let is_short = words(line) <= OFTEN_WORDS_MAX && is_polite;
    (is_said
        && sentence.loose.is_empty()
        && !OF_OTHERS.is_in(before)
        && (POINTING.is_in(before) || is_short))
        .then(|| Often::of(per_day, per_week))
}

/// Up to so many words say how often, and nothing else.
const OFTEN_WORDS_MAX: usize = 9;
