//! An exercise that stands on several lines: what was read of it, and what is told of it.
//!
//! Must not know: which lines those are.

use super::{Line, at};
use crate::domain::{mark, notation::ReadErrorKind};

/// The last prescription, while lines below it may add to it.
pub(super) struct Block {
    /// What was read of it.
    pub(super) text: String,
    /// The line that it begins on.
    pub(super) line: usize,
    /// The first line below it that may have a dosage; those between tell how it is done.
    pub(super) dosage: usize,
    /// Whether it began with a name alone, or a line below added to it.
    pub(super) grew: bool,
    /// What is told of it, for its note.
    pub(super) told: String,
}

impl Block {
    /// A prescription on the line `line`.
    pub(super) fn of_line(text: &str, line: usize) -> Block {
        Block {
            text: text.to_string(),
            line,
            dosage: line + 1,
            grew: false,
            told: String::new(),
        }
    }

    /// A name on the line `line`, which has its dosage from the line `dosage` on.
    pub(super) fn of_name(name: &str, line: usize, dosage: usize) -> Block {
        Block {
            dosage,
            grew: true,
            ..Block::of_line(name, line)
        }
    }
}

/// A dosage behind the name that stands above it, and behind what was said of it before.
pub(super) fn with(text: &str, dosage: &str) -> String {
    let said = mark::find(text, ": ").is_some();
    [text, if said { ", " } else { ": " }, dosage].concat()
}

/// Adds to a note, where there is room for it.
pub(super) fn add(note: &mut String, text: &str, between: &str, chars_max: usize) -> Line {
    if text.is_empty() {
        return Line::Note;
    }
    let between = if note.is_empty() { "" } else { between };
    let chars = note.chars().count() + between.len() + text.chars().count();
    if chars > chars_max {
        return Line::Unread(at(1, ReadErrorKind::LongNote));
    }
    *note += between;
    *note += text;
    Line::Note
}
