//! Reads prescriptions as people write them, in English, German and Spanish.
//!
//! A line is cut into tokens (`lexer`) of classes of words (`lexicon`), which `item` puts together
//! to amounts; the rules of `phrases` claim spans for what they say; `sentence` finds the name and
//! the note, and `resolve` the one dosage in which every number has its place. Where more than one
//! is possible the line is asked about, and where none is, it is not read.

mod document;
mod heading;
mod item;
mod lexer;
mod lexicon;
mod marker;
mod phrases;
mod resolve;
mod sentence;
mod table;

use self::{
    phrases::Fact,
    resolve::{Around, Refusal},
    sentence::{Loose, Sentence},
};
use super::{Outcome, ReadError, ReadErrorKind, Reading, name};
use crate::domain::routine::{NAME_CHARS_MAX, NOTE_CHARS_MAX, Prescription};

pub use document::read;
pub use phrases::{RULES, Rule};

/// Reads one line.
pub fn read_line(line: &str) -> Outcome {
    let start = marker::end(line);
    let body = line.get(start..).unwrap_or_default();
    let sentence = sentence::read(body);
    match outcome_of(&sentence, Around::default(), body) {
        Ok(choices) => decided(choices),
        Err(refusal) => match exercises_of(body, refusal) {
            Some(exercises) => Outcome::Asked(vec![exercises]),
            None => unread(line, start, refusal),
        },
    }
}

/// The exercises of a line that lists several, each with its own dosage: "clams 2x15, bridges
/// 3x12". The author is asked, as a comma can also stand inside of one.
fn exercises_of(body: &str, (_, kind): Refusal) -> Option<Vec<Reading>> {
    let is_of_several = matches!(kind, ReadErrorKind::Twice | ReadErrorKind::Unclear);
    let parts: Vec<&str> = body.split([',', ';']).map(str::trim).collect();
    if !is_of_several || parts.len() < 2 {
        return None;
    }
    let reading = |part: &&str| {
        let sentence = sentence::read(part);
        // Words before a dosage alone: what stands behind may belong to another part.
        let is_plain = sentence.note.is_empty();
        let choices = outcome_of(&sentence, Around::default(), part).ok()?;
        match decided(choices) {
            Outcome::Read(reading) if is_plain => Some(reading),
            _ => None,
        }
    };
    parts.iter().map(reading).collect()
}

/// The error of a line whose body begins at a byte.
fn unread(line: &str, start: usize, (at, kind): Refusal) -> Outcome {
    let at = at.map_or(line.len(), |at| start + at);
    let column = line.get(..at).unwrap_or(line).chars().count() + 1;
    Outcome::Unread(ReadError { column, kind })
}
/// The outcome of the readings that are possible.
fn decided(mut choices: Vec<Vec<Reading>>) -> Outcome {
    match choices.as_mut_slice() {
        [] => Outcome::Unread(ReadError {
            column: 1,
            kind: ReadErrorKind::Unclear,
        }),
        [only] if only.len() == 1 => match only.pop() {
            Some(reading) => Outcome::Read(reading),
            None => Outcome::Asked(choices),
        },
        _ => Outcome::Asked(choices),
    }
}

/// The readings of a sentence to choose from, each of one or more exercises.
fn outcome_of(
    sentence: &Sentence,
    around: Around,
    line: &str,
) -> Result<Vec<Vec<Reading>>, Refusal> {
    if let Some(at) = sentence.prose_at {
        return Err((Some(at), ReadErrorKind::Sentence));
    }
    if sentence.note.chars().count() > NOTE_CHARS_MAX {
        return Err((Some(0), ReadErrorKind::LongNote));
    }
    let whole = readings(sentence, sentence.name, around, line)?;
    // "Squats, lunges: 3x10 each": each exercise, or each side?
    let names = several(sentence.name);
    let says_each = sentence.facts.iter().any(|it| it.fact == Fact::Each);
    if !says_each || names.len() < 2 || whole.len() != 1 {
        return Ok(whole.into_iter().map(|it| vec![it]).collect());
    }
    let of_one = Sentence {
        facts: sentence
            .facts
            .iter()
            .filter(|it| it.fact != Fact::Each)
            .copied()
            .collect(),
        loose: sentence
            .loose
            .iter()
            .map(|it| Loose {
                is_sided: true,
                ..*it
            })
            .collect(),
        ..sentence.clone()
    };
    let mut each = Vec::new();
    for name in names {
        each.extend(readings(&of_one, name, around, line)?);
    }
    Ok(vec![each, whole])
}

/// The names of a list: "Squats, lunges & push-ups".
fn several(name: &str) -> Vec<&str> {
    let names = name.split([',', '&', '+']).flat_map(|it| it.split(" and "));
    names.map(str::trim).filter(|it| !it.is_empty()).collect()
}

fn readings(
    sentence: &Sentence,
    name: &str,
    around: Around,
    line: &str,
) -> Result<Vec<Reading>, Refusal> {
    let movement = name::movement(name);
    let dosages = resolve::dosages(sentence, &movement, around, line)?;
    if movement.name().is_empty() {
        return Err((Some(0), ReadErrorKind::NoName));
    }
    if name.chars().count() > NAME_CHARS_MAX {
        return Err((Some(0), ReadErrorKind::LongName));
    }
    let reading = |dosage| Reading {
        name: name.to_string(),
        prescription: Prescription {
            movement: movement.clone(),
            dosage,
            note: sentence.note.clone(),
        },
    };
    Ok(dosages.into_iter().map(reading).collect())
}
