//! Reads prescriptions as people write them, in English, German and Spanish.
//!
//! A line is cut into tokens (`lexer`) of classes of words (`lexicon`), which `item` puts together
//! to amounts; the rules of `phrases` claim spans for what they say; `sentence` finds the name and
//! the note, and `resolve` the one dosage in which every number has its place. Where more than one
//! is possible the line is asked about, and where none is, it is not read.

mod circuit;
mod document;
mod doubt;
mod for_all;
mod heading;
mod item;
mod known;
mod lexer;
mod lexicon;
mod marker;
mod phrases;
mod resolve;
mod sentence;
mod sentences;
mod several;
mod table;

use self::{
    item::Kind,
    phrases::Fact,
    resolve::Refusal,
    sentence::{Loose, Sentence},
};
use super::{Outcome, ReadError, ReadErrorKind, Reading};
use crate::domain::routine::{NAME_CHARS_MAX, NOTE_CHARS_MAX, Prescription};

pub use document::{Memory, read, read_again};
pub use for_all::Often;
pub use phrases::{RULES, Rule};

/// A bare number up to this one may count reps; a higher one may be a weight, or a length.
const COUNTED_REPS_MAX: u32 = 50;

/// A word of so many characters may be an abbreviation of a week, or of a part.
const ABBREVIATION_CHARS_MAX: usize = 2;

/// Reads one line.
pub fn read_line(line: &str) -> Outcome {
    let start = marker::end(line);
    let body = line.get(start..).unwrap_or_default();
    match outcome(&sentence::read(body), body) {
        Ok(outcome) => outcome,
        Err(refusal) => Outcome::Unread(error(line, start, refusal)),
    }
}

/// The outcome of a line by itself, without its marker.
fn outcome(sentence: &Sentence, body: &str) -> Result<Outcome, Refusal> {
    let of_one = outcome_of_one(sentence, body);
    // "Shoulder rolls x10, chest opener 30 s" is no hold of ten reps with a note.
    if of_one.is_ok() && !lexicon::names_exercise(&sentence.note) {
        return of_one;
    }
    several::listed(body).map_or(of_one, Ok)
}

/// The outcome of a line with one exercise.
fn outcome_of_one(sentence: &Sentence, body: &str) -> Result<Outcome, Refusal> {
    match choices(sentence, false, body) {
        Ok(choices) => doubt::weighed(decided(choices), sentence, body),
        Err(refusal) => counted(sentence, body).ok_or(refusal),
    }
}

/// A bare number beside the name of an exercise, which counts reps as a rule: "Heel raises - 15".
fn counted(sentence: &Sentence, body: &str) -> Option<Outcome> {
    let is_count = |it: &Loose| matches!(it.kind, Kind::Count(n) if n.max <= COUNTED_REPS_MAX);
    let ends_with_it = body.trim_end().ends_with(|ch: char| ch.is_ascii_digit());
    // "Sprunggelenk Wo 4" heads a week.
    let last = sentence.name.rsplit(' ').next().unwrap_or_default();
    let is_counted = ends_with_it
        && last.chars().count() > ABBREVIATION_CHARS_MAX
        && sentence.loose.iter().all(is_count)
        && lexicon::names_exercise(&sentence.name);
    let choices = is_counted.then(|| choices(sentence, true, body));
    choices?.ok().map(Outcome::Asked)
}

/// The error of a line whose body begins at a byte.
fn error(line: &str, start: usize, (at, kind): Refusal) -> ReadError {
    let at = at.map_or(line.trim_end().len(), |at| start + at);
    let column = line.get(..at).unwrap_or(line).chars().count() + 1;
    ReadError { column, kind }
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
fn choices(
    sentence: &Sentence,
    is_circuit: bool,
    line: &str,
) -> Result<Vec<Vec<Reading>>, Refusal> {
    if let Some(at) = sentence.prose_at {
        return Err((Some(at), ReadErrorKind::Sentence));
    }
    // "or leg press 3x10" is one of two, and "~~squats 3x10~~" was crossed out.
    if lexicon::is_alternative(line) || line.contains("~~") {
        return Err((Some(0), ReadErrorKind::Sentence));
    }
    if let Some(at) = question(line).or_else(|| line.find("://")) {
        return Err((Some(at), ReadErrorKind::Sentence));
    }
    if sentence.note.chars().count() > NOTE_CHARS_MAX {
        return Err((Some(0), ReadErrorKind::LongNote));
    }
    let whole = readings(sentence, &sentence.name, is_circuit, line)?;
    // "Squats, lunges: 3x10 each": each exercise, or each side? "Clams, bridges and squats 3x10": the
    // others are no note to the first.
    let says_each = sentence.facts.iter().any(|it| it.fact == Fact::Each);
    let front = in_front(sentence, line);
    let names = several(if front.is_empty() {
        &sentence.name
    } else {
        front
    });
    let are_all = match front {
        "" => says_each,
        _ => names.iter().all(|it| names_movement_in_short(it)),
    };
    if !are_all || names.len() < 2 || whole.len() != 1 {
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
        each.extend(readings(&of_one, name, is_circuit, line)?);
    }
    Ok(vec![each, whole])
}

fn names_movement_in_short(name: &str) -> bool {
    name.split_whitespace().count() <= 2 && lexicon::names_movement(name)
}

/// The words in front of the dosage, where they list exercises with an "and".
fn in_front<'a>(sentence: &Sentence, line: &'a str) -> &'a str {
    let to = sentence.first_from().unwrap_or(0);
    let words = line.get(sentence.name_at..to).unwrap_or_default();
    // "Bridges, clams, rows 3x10"
    let joins = [" and ", " & ", " und ", " y "];
    let commas = words.trim_end_matches([',', ' ']).matches(", ").count();
    let names_all = || several(words).iter().all(|it| names_movement_in_short(it));
    let is_list = commas > 1 && names_all() || joins.iter().any(|it| words.contains(it));
    if words.contains(", ") && is_list {
        words.trim_end_matches([' ', ':', '-', '–'])
    } else {
        ""
    }
}

/// The byte at which a question ends.
fn question(line: &str) -> Option<usize> {
    let is_last = line.trim_end().ends_with('?');
    line.find("? ").or_else(|| is_last.then_some(line.len()))
}

/// The names of a list: "Squats, lunges & push-ups".
fn several(name: &str) -> Vec<&str> {
    let names = name.split([',', '&', '+']).flat_map(|it| it.split(" and "));
    let names = names
        .flat_map(|it| it.split(" und "))
        .flat_map(|it| it.split(" y "));
    names.map(str::trim).filter(|it| !it.is_empty()).collect()
}

fn readings(
    sentence: &Sentence,
    name: &str,
    is_circuit: bool,
    line: &str,
) -> Result<Vec<Reading>, Refusal> {
    let movement = known::movement(name);
    let dosages = resolve::dosages(sentence, &movement, is_circuit, line)?;
    if movement.name().is_empty() {
        return Err((Some(0), ReadErrorKind::NoName));
    }
    if !sentence::can_name(name) {
        return Err((Some(sentence.name_at), ReadErrorKind::NoName));
    }
    // A bracket that does not close cuts a sentence in two.
    if name.matches('(').count() != name.matches(')').count() {
        return Err((Some(sentence.name_at), ReadErrorKind::Unclear));
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
