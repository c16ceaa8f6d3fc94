//! The notation: prescriptions as people write them, and one canonical form.
//!
//! - [`canonical`] is a small strict grammar. The printer writes it, and it is read first.
//! - [`intake`] reads everything else that people write. What is not sure there is asked, and what
//!   cannot be read is an error with its place: nothing is guessed.

pub mod canonical;
mod doubt;
mod error;
pub mod intake;
mod name;

pub use doubt::Doubt;
pub use error::{ReadError, ReadErrorKind};
pub use intake::{Memory, Often};
pub use name::{movement, own, tidy};

use super::routine::{Prescription, Routine};

/// A line that is a prescription.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The exercise's name as written.
    pub name: String,
    /// The prescription.
    pub prescription: Prescription,
}

/// The outcome of a line by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A prescription.
    Read(Reading),
    /// Several prescriptions, one after the other.
    Listed(Vec<Reading>),
    /// One of these, each of one or more prescriptions: the author is asked which.
    Asked(Vec<Vec<Reading>>),
    /// No prescription.
    Unread(ReadError),
}

/// The part of a line in its text.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// Nothing stands there, or nothing but signs.
    Blank,
    /// The routine's name.
    Title,
    /// The heading of a section, or what is said of its rounds.
    Section,
    /// A prescription, or the name of one whose dosage stands on the next lines; several, where the
    /// line lists them.
    Prescriptions(Vec<Reading>),
    /// One of these: the author is asked which. None of them is in the routine.
    Asked(Vec<Vec<Reading>>),
    /// The dosage of a name on another line.
    Dosage,
    /// A note to the prescription above, or to the routine: who it is from and the like.
    Note,
    /// None of these, with the reason why it is no prescription.
    Unread(ReadError),
}

/// A text that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// The routine that it makes.
    pub routine: Routine,
    /// The part of each line, in order: as many as `split('\n')` makes.
    pub lines: Vec<Line>,
    /// The lines that one answer can take; `None` where nothing is asked about, or each line with its choices.
    pub asked: Option<Asked>,
}

/// The lines that are asked about with one reading alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The routine as it stands: with all of them.
    pub routine: Routine,
    /// The line, from 0, that puts the whole text in doubt, and how; `None` where only what is asked
    /// is in doubt.
    pub doubt: Option<(usize, Doubt)>,
    /// The other answer, where that line may say how often all of them are done.
    pub with_said: Option<WithSaid>,
}

/// How often, as a line says that puts a text in doubt, given to all that is asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct WithSaid {
    /// How often, as the line says.
    pub said: Often,
    /// The routine with it.
    pub routine: Routine,
}

/// Reads one line.
pub fn read_line(line: &str) -> Outcome {
    match canonical::read_line(line, movement) {
        Some(reading) => Outcome::Read(reading),
        None => intake::read_line(line),
    }
}

/// Reads a text.
pub fn read(text: &str) -> Text {
    read_again(text, &mut Memory::default())
}

/// Reads a text after a change; what its lines mean by themselves is kept in the memory.
pub fn read_again(text: &str, memory: &mut Memory) -> Text {
    canonical::read(text, movement).unwrap_or_else(|| intake::read_again(text, memory))
}

/// The canonical form of a prescription, without its note.
pub fn print_line(prescription: &Prescription) -> String {
    canonical::print_line(prescription)
}

/// The canonical text of a routine; [`read`] reads it back as the same routine.
pub fn print(routine: &Routine) -> String {
    canonical::print(routine, movement)
}
