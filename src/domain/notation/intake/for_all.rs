//! What is said once for everything that a text or a section names: how often, and the rest between
//! sets.

use std::fmt;

use super::{
    item::Amount,
    lexer,
    lexicon::{
        self, ALWAYS, EXCEPTING, FROM, OF_OTHERS, OTHER_MATTERS, OWNERS, PAINS, POINTING, POLITE,
        UNREAL, Word,
    },
    phrases::Fact,
    sentence::{self, Said, Sentence},
};
use crate::domain::{
    dosage::{Dosage, HOLD_SECONDS_MAX, Range, TIMES_PER_DAY_MAX, frequency_typeset},
    notation::ReadErrorKind,
};

/// What is said of all exercises, for those that do not say it themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ForAll {
    /// Times a day and days a week.
    Often(Often),
    /// Seconds between sets.
    Rest(Range),
}

impl ForAll {
    /// What a text says of all exercises, and nothing else.
    pub(super) fn of(text: &str) -> Option<ForAll> {
        let often = often(text, false).map(ForAll::Often);
        often.or_else(|| rest(text).map(ForAll::Rest))
    }

    /// What a text says of one exercise or of all, and nothing else.
    pub(super) fn of_one_or_all(text: &str) -> Option<ForAll> {
        let often = often(text, false).map(ForAll::Often);
        often.or_else(|| rest_of_one_or_all(text).map(ForAll::Rest))
    }

    /// Gives it to a dosage that does not say it.
    pub(super) fn give(self, dosage: &mut Dosage) {
        match self {
            ForAll::Often(often) => often.give(dosage),
            ForAll::Rest(rest) => {
                if dosage.sets.max() > 1 && dosage.between_sets().is_none() {
                    dosage.rest_seconds = Some(rest);
                }
            }
        }
    }
}

/// Times a day and days a week, where they are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Often {
    per_day: Option<Range>,
    per_week: Option<Range>,
}

/// As it is shown: `2×/day, 3–4 days/week`.
impl fmt::Display for Often {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&frequency_typeset(self.per_day, self.per_week))
    }
}

impl Often {
    /// Gives it to a dosage that does not say how often.
    pub fn give(self, dosage: &mut Dosage) {
        if dosage.times_per_day.is_none() && dosage.days_per_week.is_none() {
            dosage.times_per_day = self.per_day;
            dosage.days_per_week = self.per_week;
        }
    }

    /// How often a sentence says that something is done; `None` where it is said twice.
    pub(super) fn said(sentence: &Sentence) -> Option<Often> {
        let (mut per_day, mut per_week, mut is_daily) = (None, None, false);
        for said in &sentence.facts {
            match said.fact {
                Fact::PerDay(n) if per_day.is_none() => per_day = Some(n),
                // "Twice a week, on Monday and Thursday" says it once.
                Fact::PerWeek(n) if !is_daily && per_week.is_none_or(|it| it == n) => {
                    per_week = Some(n);
                }
                Fact::Daily if per_week.is_none() && !is_daily => is_daily = true,
                fact if fact.is_often() => return None,
                _ => {}
            }
        }
        // As of one exercise: daily is once a day, unless it says more.
        if is_daily {
            per_day = per_day.or(Some(Amount::of(1)));
            per_week = Some(Amount::of(DAYS_PER_WEEK.into()));
        }
        (per_day.is_some() || per_week.is_some()).then(|| Often {
            per_day: per_day.and_then(|it| it.range(TIMES_PER_DAY_MAX)),
            per_week: per_week.and_then(|it| it.range(DAYS_PER_WEEK)),
        })
    }
}

/// The days of a week.
const DAYS_PER_WEEK: u16 = 7;

/// How often everything is done that a text names, "Do each exercise twice a day.", or that
/// stands under a heading, "Mobility (daily)".
pub(super) fn often(line: &str, is_heading: bool) -> Option<Often> {
    let line = line.trim().trim_end_matches([':', '.', '!']);
    let sentence = sentence::read(line);
    let often = Often::said(&sentence)?;
    let is_harmless = |fact: Fact| {
        let refused = [ReadErrorKind::Negated, ReadErrorKind::Sentence].map(Fact::Refused);
        fact.is_often() || fact == Fact::Aside || refused.contains(&fact)
    };
    let said = sentence.facts.iter().filter(|it| it.fact.is_often());
    let at = said.map(|it| it.from).min().unwrap_or(0);
    let before = line.get(..at).unwrap_or_default();
    // "Please call twice a week", "2x a week at the clinic", "Physio 2x a week"
    let is_of_other = OTHER_MATTERS.is_in(line.get(at..).unwrap_or_default())
        || is_heading && OTHER_MATTERS.is_in(before)
        || ["with me", "mit mir"]
            .iter()
            .any(|it| lexicon::small(line).contains(it));
    // "As well as your daily walk:"
    let is_owned = lexicon::words(before)
        .last()
        .is_some_and(|it| OWNERS.has(it) && !POINTING.has(it));
    let words = |text| lexicon::words(text).count();
    // "Swim 3 times a week" speaks of something else.
    let is_polite = is_heading || lexicon::words(before).all(|it| POLITE.has(it));
    let is_short = words(line) <= OFTEN_WORDS_MAX && is_polite;
    // "Don't do this every day", "Most people do these twice a day"
    let is_negated = |it: &Said| it.fact == Fact::Refused(ReadErrorKind::Negated) && it.from < at;
    // "Twice a day for clams"
    let mut words = lexicon::words(line).skip_while(|it| lexicon::class_of(it) != Word::For);
    let is_for = words.nth(1).is_some_and(lexicon::names_movement);
    (sentence.facts.iter().all(|it| is_harmless(it.fact))
        && sentence.loose.is_empty()
        && !is_for
        && !is_of_other
        && !is_owned
        && !sentence.facts.iter().any(is_negated)
        && !UNREAL.is_in(line)
        && !changes_later(line)
        && !excepts_more(line)
        && !OF_OTHERS.is_in(before)
        && !PAINS.is_in(before)
        && (POINTING.is_in(before) || is_short))
        .then_some(often)
}

/// True of how often that begins, ends or changes later: "Twice a day until Friday, then daily", "daily
/// from week 2".
fn changes_later(line: &str) -> bool {
    let classes: Vec<Word> = lexicon::folded(line)
        .map(|it| lexicon::class(&it))
        .collect();
    let is_from = FROM.is_in(line) && classes.contains(&Word::Week);
    let says_twice = classes.contains(&Word::Then);
    let is_numbered = |it: &str| it.starts_with(|ch: char| ch.is_ascii_digit());
    let names_week = line
        .split_whitespace()
        .skip_while(|it| lexicon::class_of(it) != Word::Week)
        .nth(1)
        .is_some_and(is_numbered);
    says_twice || is_from && names_week
}

/// True where something else than a day is left out: "every day but the rows, which are 3 days a week"
/// says two things, "every day but Sunday" one.
fn excepts_more(line: &str) -> bool {
    let excepting = lexicon::words(line).find(|it| EXCEPTING.has(it));
    let Some((_, behind)) = excepting.and_then(|it| line.split_once(it)) else {
        return false;
    };
    let mut words = lexicon::folded(behind).map(|it| lexicon::class(&it));
    let is_day = words.by_ref().any(|it| it == Word::Weekday);
    !is_day || words.next().is_some()
}

/// Up to so many words say how often, and nothing else.
const OFTEN_WORDS_MAX: usize = 10;

/// The rest between the sets of everything that a text names: "60 secs rest between sets.", "Pause
/// immer 30 Sek."
pub(super) fn rest(text: &str) -> Option<Range> {
    rest_of_one_or_all(text).filter(|_| speaks_of_all_sets(text))
}

/// The rest that a text says, and nothing else.
pub(super) fn rest_of_one_or_all(text: &str) -> Option<Range> {
    let sentence = sentence::read(text);
    match sentence.facts.as_slice() {
        [only] if sentence.loose.is_empty() => match only.fact {
            Fact::Rest(rest) | Fact::Pause(rest) => rest.range(HOLD_SECONDS_MAX),
            _ => None,
        },
        _ => None,
    }
}

fn speaks_of_all_sets(text: &str) -> bool {
    let words = lexer::words(text);
    words.contains(&Word::Between) && words.contains(&Word::Set) || ALWAYS.is_in(text)
}
