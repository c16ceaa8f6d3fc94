//! The canonical text of a routine.
//!
//! Must not know: how a text is read; it asks the reader whether it would be read back.

use super::{heading::Heading, read};
use crate::domain::{
    notation::{self, ReadErrorKind},
    routine::{Routine, Section},
};

/// The canonical text of a routine; [`read`] reads it back as the same routine. Headings are
/// marked only where they would not be taken for what they are.
pub fn print(routine: &Routine) -> String {
    let plain = written(routine, "", "");
    let back = read(&plain).routine;
    match back.says_the_same_as(routine) {
        true => plain,
        false => written(routine, "# ", "## "),
    }
}

fn written(routine: &Routine, title_mark: &str, section_mark: &str) -> String {
    let mut text = String::new();
    let mut line = |parts: &[&str]| {
        for part in parts {
            text += part;
        }
        text.push('\n');
    };
    if !routine.name.is_empty() {
        line(&[title_mark, &routine.name]);
    }
    for (key, value) in [
        ("For: ", &routine.purpose),
        ("From: ", &routine.from),
        ("Note: ", &routine.note),
        ("Stop: ", &routine.stop),
    ] {
        if !value.is_empty() {
            line(&[key, value]);
        }
    }
    for (index, section) in routine.sections.iter().enumerate() {
        let rounds = rounds_text(section);
        let is_bare = section.title.is_empty() && rounds.is_empty();
        if index > 0 || !routine.name.is_empty() {
            line(&[]);
        }
        if !is_bare || index > 0 {
            let comma = if section.title.is_empty() || rounds.is_empty() {
                ""
            } else {
                ", "
            };
            line(&[section_mark, &section.title, comma, &rounds]);
        }
        for prescription in &section.prescriptions {
            line(&[&notation::print(prescription)]);
            if !prescription.note.is_empty() {
                line(&["  Note: ", &prescription.note]);
            }
        }
    }
    text
}

/// The rounds of a section, also where it is done once and its title could be taken for them.
fn rounds_text(section: &Section) -> String {
    let says_rounds = Heading::read(&section.title, ReadErrorKind::NoDosage)
        .is_some_and(|it| it.rounds.is_some());
    match says_rounds {
        true => section.saying_rounds(),
        false => section.rounds_text(),
    }
}
