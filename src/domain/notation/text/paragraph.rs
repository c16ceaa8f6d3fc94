//! Paragraphs that tell how an exercise is done and end with how much of it.
//!
//! Must not know: which exercise stands above a paragraph.

use std::ops::Range;

use crate::domain::{
    mark,
    notation::{
        Reading,
        dose::{self, Around},
        name,
        tokens::{self, TokenKind},
    },
    routine::NOTE_CHARS_MAX,
};

/// A paragraph has at most this many characters, lines and sentences; what is longer is no exercise.
const CHARS_MAX: usize = 1000;
pub(super) const LINES_MAX: usize = 12;
const SENTENCES_MAX: usize = 12;

/// A line that was wrapped has at least this many characters: the narrowest column of a leaflet.
const WRAPPED_CHARS_MIN: usize = 40;

/// Which bytes of a paragraph say how much of it: its last sentences, its last but for some that
/// have no number, or all of it.
pub(super) fn told(line: &str) -> Option<Range<usize>> {
    if line.len() > CHARS_MAX {
        return None;
    }
    let is_dosage = |range: &Range<usize>| {
        let sentences = line.get(range.clone()).unwrap_or_default();
        let dosage = dose::read(&["It: ", sentences].concat(), Around::Nothing);
        dosage.is_ok_and(|it| it.name == "It")
    };
    let begins = |from: &usize| {
        let sentences = line.get(*from..).unwrap_or_default();
        let first = tokens::cut(sentences, 0).first().map(|it| it.kind);
        matches!(
            first,
            Some(TokenKind::Hold | TokenKind::Verb | TokenKind::Number(_) | TokenKind::Spelt(_))
        )
    };
    // "Do these slowly. Hold for 20 seconds." goes for several, and a number belongs to a dosage.
    let is_of_one = |range: &Range<usize>| {
        let several = [
            "these",
            "each",
            "all",
            "following",
            "exercises",
            "stretches",
        ];
        let told = tokens::cut(line.get(..range.start).unwrap_or_default(), 0);
        !told.iter().any(|it| {
            matches!(it.kind, TokenKind::Number(_) | TokenKind::Clock(_))
                || several
                    .iter()
                    .any(|word| word.eq_ignore_ascii_case(it.text))
        })
    };
    let stops = line.match_indices('.').map(|(at, _)| at + 1);
    let is_stop = |at: &usize| line.get(*at..).is_some_and(|after| after.starts_with(' '));
    let stops: Vec<usize> = stops.filter(is_stop).take(SENTENCES_MAX).collect();
    let has_number = |from: usize| {
        let after = line.get(from..).unwrap_or_default();
        after.contains(|it: char| it.is_ascii_digit())
    };
    let ends = stops.iter().rev().copied().filter(|end| !has_number(*end));
    for end in [line.len()].into_iter().chain(ends) {
        let starts = stops
            .iter()
            .map(|stop| stop + 1)
            .filter(|start| *start < end);
        let mut ranges = starts.filter(begins).map(|start| start..end);
        let found = ranges.find(is_dosage).filter(is_of_one);
        if found.is_some() {
            return found;
        }
    }
    let whole = 0..line.len();
    (!stops.is_empty() && is_dosage(&whole)).then_some(whole)
}

/// The exercise of a paragraph that was wrapped, as it is copied out of a leaflet, and how many
/// lines below the first one it has: "1. Heel raise. Hold the worktop lightly and rise onto" and
/// "your toes. Do 2 sets of 15 repetitions."
pub(super) fn wrapped(lines: &[&str]) -> Option<(Reading, usize)> {
    let lines = lines.iter().map(|line| line.trim());
    let lines = lines.take_while(|line| !line.is_empty());
    let lines: Vec<&str> = lines.take(LINES_MAX + 1).collect();
    let (first, others) = lines.split_first()?;
    let (_, full) = lines.split_last()?;
    let begins_small = |line: &&str| line.starts_with(|it: char| it.is_ascii_lowercase());
    let is_wrapped = lines.len() <= LINES_MAX
        && full
            .iter()
            .all(|line| line.chars().count() >= WRAPPED_CHARS_MIN)
        && others.iter().all(|line| name::bullet(line) == 0)
        && others.iter().any(begins_small);
    if !is_wrapped || dose::read(first, Around::Nothing).is_ok() {
        return None;
    }
    let text = lines.join(" ");
    let (name, text) = mark::split_once(text.get(name::bullet(&text)..)?, ". ")?;
    let Range { start, end } = told(text)?;
    let dosage = text.get(start..end)?;
    let mut reading = dose::read(&[name, ": ", dosage].concat(), Around::Nothing).ok()?;
    let note = &mut reading.prescription.note;
    *note = name::tidy(&[text.get(..start)?, note, text.get(end..)?].concat());
    let is_whole = reading.name == name;
    (is_whole && note.chars().count() <= NOTE_CHARS_MAX).then_some((reading, others.len()))
}

/// Whether a sentence of the line above ends in this one: what is above it all is not known, so a
/// dosage behind it is nobody's.
pub(super) fn goes_on(above: &str, line: &str) -> bool {
    let (above, line) = (above.trim(), line.trim());
    let end = mark::split_once(line, ". ").map(|(end, _)| end);
    above.chars().count() >= WRAPPED_CHARS_MIN
        && above.ends_with(|it: char| it.is_alphanumeric() || it == ',')
        && line.starts_with(|it: char| it.is_ascii_lowercase())
        && end.is_some_and(|end| !end.contains(|it: char| it.is_ascii_digit()))
}
