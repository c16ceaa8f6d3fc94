//! What a line says of the lines below it: a dosage of each, or that they are not to be done.

use super::{
    super::{
        heading,
        lexicon::{
            self, ALL, CONDITIONS, EVERY, IF, NEGATED, NOT_NOW, OF_EACH, OVER, PUTTING_OFF, Words,
        },
        phrases::Fact,
    },
    row::{Kind, Row, SENTENCE_WORDS_MIN},
};
use crate::domain::notation::ReadErrorKind;

impl Row<'_> {
    /// The reason why the list below is not read: "Please avoid:", "12 min AMRAP:".
    pub(super) fn bars(&self) -> Option<ReadErrorKind> {
        // "Criteria to progress" heads what has to be possible; "Goals: less pain" heads nothing.
        let first = || self.body.split(|ch: char| !ch.is_alphabetic()).next();
        let is_short = lexicon::words(self.body).count() <= SENTENCE_WORDS_MIN;
        let is_bare = self.kind == Kind::Prose && is_short && self.sentence.facts.is_empty();
        let is_heading =
            (self.kind == Kind::Name || is_bare) && !self.body.trim_end_matches(':').contains(':');
        if is_heading && first().is_some_and(|it| CONDITIONS.has(it)) {
            return Some(ReadErrorKind::Sentence);
        }
        if self.heads_other_times() {
            return Some(ReadErrorKind::Sentence);
        }
        if !self.says_work()
            && !self.body.ends_with(['.', '!'])
            && heading::forbids_alone(self.body)
        {
            return Some(ReadErrorKind::Negated);
        }
        let kind = self.sentence.facts.iter().find_map(|it| match it.fact {
            Fact::Refused(kind @ (ReadErrorKind::Negated | ReadErrorKind::Endless)) => Some(kind),
            _ => None,
        })?;
        // "Partner AMRAP 16 min" is the amount of the list, "Push-ups 3 x AMRAP" of one exercise.
        let is_of_list = self.sentence.name.is_empty()
            || self.sentence.says(|it| matches!(it, Fact::Time(_)))
                && !self
                    .sentence
                    .says(|it| matches!(it, Fact::Sets(_) | Fact::LoneTimes(_) | Fact::Reps(_)));
        let heads_list = match kind {
            ReadErrorKind::Endless => is_of_list || self.body.ends_with(':'),
            _ => self.body.ends_with(':') && heading::forbids(self.body),
        };
        (self.kind == Kind::Prose && heads_list).then_some(kind)
    }

    /// True of a heading of what was done, is for later or on a condition, or is forbidden: "Last week
    /// you did:", "If it hurts:", "Verboten:".
    fn heads_other_times(&self) -> bool {
        if self.says_work() {
            return false;
        }
        let body = self.body.trim_end();
        let ends_open = body.ends_with(':');
        let is_heading = ends_open || self.kind == Kind::Name;
        let first = lexicon::first(body);
        let begins = |words: Words| first.is_some_and(|it| words.has(it));
        // "The old ones:", and "Old plan" without a colon
        let is_not_now = || ends_open && NOT_NOW.is_in(body) || begins(NOT_NOW);
        // "If it hurts", "Only if it does not"
        let is_condition = || lexicon::words(body).take(2).any(|it| IF.has(it));
        let text = lexicon::small(body).replace(' ', "-");
        let mut phrases = OVER.all().chain(PUTTING_OFF.all());
        let mut is_over = || phrases.any(|it| text.starts_with(it));
        // "Lovely to see you yesterday. To recap:" heads what is to be done.
        let is_short = lexicon::words(body).count() <= SENTENCE_WORDS_MIN;
        // "Not on match days"
        let is_negated = || begins(NEGATED);
        is_heading && (is_short && (is_not_now() || is_negated()) || is_condition() || is_over())
    }

    /// True of a heading with a dosage of each below it: "At home, 10 reps of each, 3 times a day:".
    pub(super) fn heads_with_dosage(&self) -> bool {
        let is_each = || EVERY.is_in(self.body);
        matches!(self.kind, Kind::Reads(_))
            && self.body.trim_end().ends_with(':')
            && is_each()
            && !self.sentence.says(|it| it == Fact::EachSide)
    }

    /// True of a dosage of "each" before its number: of the exercises below.
    pub(super) fn is_of_several(&self) -> bool {
        if self.kind == Kind::Dose && !self.shared.is_empty() {
            return true;
        }
        let first = self
            .sentence
            .facts
            .iter()
            .map(|it| it.at)
            .min()
            .unwrap_or(0);
        let before = self.body.get(..first).unwrap_or_default();
        before.split_whitespace().any(|it| EVERY.has(it))
            || ALL.is_in(self.body)
            || self.says_of_each()
    }

    /// True of "10 of each": each of several exercises.
    pub(super) fn says_of_each(&self) -> bool {
        let text = lexicon::small(self.body).replace(' ', "-");
        OF_EACH.is_part_of(&text)
    }
}
