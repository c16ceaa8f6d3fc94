//! The notation: prescriptions as people write them, and the one form in which Holdfast does.
//!
//! The reader is generous and the printer is not: whatever is read is printed in the canonical
//! form, `Side plank 3x :20-:60 each side, rest :30`, and that form is read back as the same.
//! What is not a prescription is an error with its column, never guessed into one.
//!
//! - `tokens` cuts a line into numbers, times, words and signs.
//! - `dose` finds how much of it and how often.
//! - `left_over` finds the name in what is left, and `name` says what it may be.
//! - [`text`] reads whole texts: titles, sections, rounds, notes.
//!
//! Must not know: links (`share_link.rs`), where a text comes from, or how errors are shown.

mod dose;
mod error;
mod left_over;
mod name;
pub mod text;
mod tokens;

pub use error::{ReadError, ReadErrorKind};
pub use name::{movement, own, tidy};

use super::{dosage::Work, routine::Prescription};

/// A line that is a prescription.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The exercise's name as it was written.
    pub name: String,
    /// What it means.
    pub prescription: Prescription,
}

/// Reads one line.
pub fn read(line: &str) -> Result<Reading, ReadError> {
    dose::read(line, dose::Around::Nothing)
}

/// The canonical form of a prescription, without its note.
pub fn print(prescription: &Prescription) -> String {
    let mut line = name::print(&prescription.movement);
    line.push(' ');
    let dosage = &prescription.dosage;
    let is_usually_held = prescription
        .movement
        .exercise()
        .is_some_and(|exercise| matches!(exercise.dosage.work, Work::Hold { .. }));
    line += &match (is_usually_held, dosage.work) {
        // "Front plank 3x 10" would leave open of what.
        (true, Work::Reps { .. }) => dosage.saying_reps(),
        _ => dosage.to_string(),
    };
    line
}
