//! The notation: prescriptions as people write them, and one canonical form.
//!
//! The reader is lenient and the printer is strict: whatever is read is printed in the canonical
//! form, `Side plank 3x :20-:60 each side, rest :30`, which is read back as the same prescription.
//! A line that is no prescription is an error with its column, never guessed into one.
//!
//! - `tokens` splits a line into numbers, times, words and punctuation.
//! - `dose` finds the dosage and the frequency.
//! - `left_over` finds the name in the rest of the line, and `name` checks it.
//! - [`text`] reads whole texts: titles, sections, rounds, notes.
//!
//! Must not know: links (`share_link.rs`).

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
    /// The exercise's name as written.
    pub name: String,
    /// The prescription.
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
        // In "Front plank 3x 10" the 10 could be reps or seconds.
        (true, Work::Reps { .. }) => dosage.saying_reps(),
        _ => dosage.to_string(),
    };
    line
}
