//! How often everything is done that a text or a section names, and the rest between its sets.

use super::{
    super::{
        frequency,
        lexer::{TokenKind, tokens},
        lexicon::Word,
        phrases::Fact,
        sentence,
    },
    row::{Kind, Row},
};
use crate::domain::{
    dosage::{Dosage, HOLD_SECONDS_MAX},
    notation::Line,
    routine::{Prescription, Routine},
};

/// Gives how often everything is done to the exercises that do not say it themselves, where the
/// text says it once.
pub(super) fn often_for_all(
    rows: &[Row],
    begun: &[(usize, usize)],
    routine: &mut Routine,
    lines: &mut [Line],
) {
    // "Mobility (daily)" says it of its section.
    for (section, heading) in begun {
        let said = rows
            .get(*heading)
            .and_then(|it| frequency::for_all(it.body, true));
        let Some((section, often)) = routine.sections.get_mut(*section).zip(said) else {
            continue;
        };
        let below = lines.get_mut(heading + 1..).unwrap_or_default();
        let below = below
            .iter_mut()
            .take_while(|it| !matches!(it, Line::Section | Line::Title));
        give(|it| often.give(it), section.prescriptions.iter_mut(), below);
    }
    let is_open = |at: usize, row: &Row, line: &Line| {
        // "You can do, twice a day:" speaks of all below, "Low back: daily ten" is a name.
        let is_title = *line == Line::Title && row.body.ends_with(':');
        // "For: Mrs H., three days a week" speaks of all, and a note below an exercise of that one.
        let is_prescription = |it: &Line| matches!(it, Line::Prescription(_) | Line::Asked(_));
        let is_of_last = row.kind == Kind::Keyed && lines.iter().take(at).any(is_prescription);
        // What an exercise says that could not be read is its own.
        let is_of_one = row.start > 0 && (row.says_work() || !row.sentence.loose.is_empty());
        let is_said = matches!(line, Line::Unread(_) | Line::Note) && !is_of_last;
        (is_said || is_title) && !is_of_one
    };
    let often = |row: &Row, sentence: &str| {
        let of = |part: &str| frequency::for_all(part, part.ends_with(':'));
        // "2. Alphabet: draw the letters, 2 x daily." has a name of its own.
        let in_part = || sentence.split(", ").find_map(of).filter(|_| row.start == 0);
        of(sentence).or_else(in_part)
    };
    if let Some((at, is_whole, often)) = said_once(rows, lines, is_open, often) {
        let is_note = is_whole && lines.get(at) != Some(&Line::Title);
        give_all(|it| often.give(it), routine, lines, is_note.then_some(at));
    }
}

/// Gives the rest between sets to the exercises that do not say it themselves, where the text says it
/// once for all: "60 secs rest between sets."
pub(super) fn rest_for_all(rows: &[Row], routine: &mut Routine, lines: &mut [Line]) {
    let is_open = |_, row: &Row, line: &Line| matches!(line, Line::Unread(_)) && row.start == 0;
    let rest = |_: &Row, text: &str| {
        let sentence = sentence::read(text);
        match sentence.facts.as_slice() {
            [only] if sentence.loose.is_empty() && says_between_sets(text) => match only.fact {
                Fact::Rest(rest) | Fact::Pause(rest) => rest.range(HOLD_SECONDS_MAX),
                _ => None,
            },
            _ => None,
        }
    };
    if let Some((at, is_whole, rest)) = said_once(rows, lines, is_open, rest) {
        let give = |dosage: &mut Dosage| {
            if dosage.sets.max() > 1 && dosage.between_sets().is_none() {
                dosage.rest_seconds = Some(rest);
            }
        };
        give_all(give, routine, lines, is_whole.then_some(at));
    }
}

/// The statement of the only one of all open sentences that makes one: its line, and true where that
/// says nothing else.
fn said_once<T>(
    rows: &[Row],
    lines: &[Line],
    is_open: impl Fn(usize, &Row, &Line) -> bool,
    said: impl Fn(&Row, &str) -> Option<T>,
) -> Option<(usize, bool, T)> {
    let mut found = Vec::new();
    for (at, (row, line)) in rows.iter().zip(lines).enumerate() {
        if is_open(at, row, line) {
            let sentences = row.body.split_inclusive(['.', '!', '?']).map(str::trim);
            found.extend(sentences.filter_map(|it| Some((at, it == row.body, said(row, it)?))));
        }
    }
    found.pop().filter(|_| found.is_empty())
}

/// Gives to all dosages; the line that says so is a note.
fn give_all(
    to: impl Fn(&mut Dosage),
    routine: &mut Routine,
    lines: &mut [Line],
    note: Option<usize>,
) {
    let sections = routine.sections.iter_mut();
    give(
        to,
        sections.flat_map(|it| it.prescriptions.iter_mut()),
        lines.iter_mut(),
    );
    if let Some(line) = note.and_then(|at| lines.get_mut(at)) {
        *line = Line::Note;
    }
}

fn says_between_sets(text: &str) -> bool {
    let tokens = tokens(text);
    let has = |word| tokens.iter().any(|it| it.kind == TokenKind::Word(word));
    has(Word::Between) && has(Word::Set)
}

/// Gives to the dosages of the prescriptions, and of their lines.
fn give<'l>(
    to: impl Fn(&mut Dosage),
    prescriptions: impl Iterator<Item = &'l mut Prescription>,
    lines: impl Iterator<Item = &'l mut Line>,
) {
    prescriptions.for_each(|it| to(&mut it.dosage));
    for line in lines {
        match line {
            Line::Prescription(reading) => to(&mut reading.prescription.dosage),
            Line::Asked(choices) => choices
                .iter_mut()
                .flatten()
                .for_each(|it| to(&mut it.prescription.dosage)),
            _ => {}
        }
    }
}
