//! How often everything is done that a text or a section names, and the rest between its sets.

use super::{
    super::{
        frequency,
        lexer::{TokenKind, tokens},
        lexicon::Word,
        phrases::Fact,
        sentence::{self, Said},
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
    let mut found = Vec::new();
    for (at, (row, line)) in rows.iter().zip(lines.iter()).enumerate() {
        // "You can do, twice a day:" speaks of all below, "Low back: daily ten" is a name.
        let is_title = *line == Line::Title && row.body.ends_with(':');
        // "For: Mrs H., three days a week" speaks of all, and a note below an exercise of that one.
        let is_of_last = row.kind == Kind::Keyed
            && lines
                .iter()
                .take(at)
                .any(|it| matches!(it, Line::Prescription(_) | Line::Asked(_)));
        let is_open = matches!(line, Line::Unread(_) | Line::Note) && !is_of_last;
        // What an exercise says that could not be read is its own.
        let is_of_one = row.start > 0 && (row.says_work() || !row.sentence.loose.is_empty());
        if !is_open && !is_title || is_of_one {
            continue;
        }
        for sentence in row.body.split_inclusive(['.', '!', '?']).map(str::trim) {
            let of = |part: &str| frequency::for_all(part, part.ends_with(':'));
            // "2. Alphabet: draw the letters, 2 x daily." has a name of its own.
            let in_part = || sentence.split(", ").find_map(of).filter(|_| row.start == 0);
            let often = of(sentence).or_else(in_part);
            found.extend(often.map(|often| (at, sentence == row.body, often)));
        }
    }
    let [(at, is_whole, often)] = found.as_slice() else {
        return;
    };
    let prescriptions = routine
        .sections
        .iter_mut()
        .flat_map(|it| it.prescriptions.iter_mut());
    give(|it| often.give(it), prescriptions, lines.iter_mut());
    if *is_whole && let Some(line) = lines.get_mut(*at).filter(|it| **it != Line::Title) {
        *line = Line::Note;
    }
}

/// Gives the rest between sets to the exercises that do not say it themselves, where the text says it
/// once for all: "60 secs rest between sets."
pub(super) fn rest_for_all(rows: &[Row], routine: &mut Routine, lines: &mut [Line]) {
    let mut found = Vec::new();
    for (at, (row, line)) in rows.iter().zip(lines.iter()).enumerate() {
        if !matches!(line, Line::Unread(_)) || row.start > 0 {
            continue;
        }
        for text in row.body.split_inclusive(['.', '!', '?']).map(str::trim) {
            let sentence = sentence::read(text);
            let rest = match sentence.facts.as_slice() {
                [
                    Said {
                        fact: Fact::Rest(rest) | Fact::Pause(rest),
                        ..
                    },
                ] if sentence.loose.is_empty() && says_between_sets(text) => {
                    rest.range(HOLD_SECONDS_MAX)
                }
                _ => None,
            };
            found.extend(rest.map(|rest| (at, text == row.body, rest)));
        }
    }
    let [(at, is_whole, rest)] = found.as_slice() else {
        return;
    };
    let give_rest = |dosage: &mut Dosage| {
        if dosage.sets.max() > 1 && dosage.between_sets().is_none() {
            dosage.rest_seconds = Some(*rest);
        }
    };
    let sections = routine.sections.iter_mut();
    give(
        give_rest,
        sections.flat_map(|it| it.prescriptions.iter_mut()),
        lines.iter_mut(),
    );
    if *is_whole && let Some(line) = lines.get_mut(*at) {
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
