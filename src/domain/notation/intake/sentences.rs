//! The sentences of a line.

use super::lexicon::{self, POLITE, PREPOSITIONS, Word};

/// An abbreviation that the lexicon does not know has at most so many bytes.
const ABBREVIATION_BYTES_MAX: usize = 4;

/// The sentences of a line. A dot behind an abbreviation ends none.
pub(super) fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let is_end = |at: &usize| {
        let (before, behind) = line.split_at(*at);
        let Some(next) = behind.get(1..).and_then(|it| it.strip_prefix(' ')) else {
            return false;
        };
        let next = next.trim_start();
        let word = before
            .rsplit(|ch: char| !ch.is_alphabetic())
            .next()
            .unwrap_or_default();
        let begins = lexicon::first(next).unwrap_or_default();
        let class = lexicon::class_of(begins);
        let begins_new = POLITE.has(begins)
            || PREPOSITIONS.has(begins)
            || matches!(class, Word::Plain | Word::No);
        // "4 days/wk. 60 s rest"
        let is_period = matches!(lexicon::class_of(word), Word::Week | Word::Day);
        let is_capital = next.starts_with(|ch: char| ch.is_uppercase() || ch.is_ascii_digit());
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let is_number = !last.is_empty() && last.chars().all(|ch| ch.is_ascii_digit());
        // "m. Theraband", "jeden 2. Tag"
        let counted = before.split_whitespace().nth_back(1).unwrap_or_default();
        let is_unit = counted.ends_with(|ch: char| ch.is_ascii_digit());
        let is_letter = last.len() == 1 && last.chars().all(char::is_lowercase) && !is_unit;
        let is_ordinal = is_number && matches!(class, Word::Day | Word::Week);
        // "bridges 2x15. every other day", and not "1. bridges"
        let begins_digit = last.starts_with(|ch: char| ch.is_ascii_digit());
        let is_dosage =
            (last.ends_with(|ch: char| ch.is_ascii_digit()) || begins_digit) && !is_number;
        let is_word = is_dosage
            || before.ends_with(')')
            || word.len() > ABBREVIATION_BYTES_MAX
            || lexicon::is_known(word);
        let is_mark = !behind.starts_with('.')
            || match lexicon::is_abbreviation(word) {
                // "planks 3x30s. All once a day."
                true => is_capital && (begins_new || is_period || is_dosage),
                false => is_capital || is_word,
            };
        is_mark && !is_letter && !is_ordinal
    };
    let ends = line.match_indices(['.', '!', '?']);
    let ends = ends.map(|(at, _)| at).filter(is_end);
    let mut from = 0;
    let sentences = ends.chain([line.len()]).map(|to| {
        let sentence = line.get(from..to).unwrap_or_default();
        from = to + 2;
        sentence
    });
    sentences.collect::<Vec<_>>().into_iter()
}
