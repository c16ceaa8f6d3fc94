//! The readings of lines by themselves, kept from one reading of a text to the next: a key changes
//! one line, and the others are not taken apart again.

use std::sync::Arc;

use super::{super::lexicon::Names, row::Row};
use crate::domain::notation::Reading;

/// The meaning of each line by itself. The same text has the same reading with it and without.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// The rows of lines, without the lines themselves, and the given ends of their marks.
    rows: Names<Arc<(Option<usize>, Row<'static>)>>,
    /// The statements in the words of readings, by name and note.
    told: Names<Told>,
}

/// The statements in the words of a reading, besides its dosage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// True where the name may be one of an exercise.
    pub(super) is_known: bool,
    /// True where the name or the note has the other side in it.
    pub(super) names_other_side: bool,
}

/// More lines are forgotten at once: a text of the editor has at most 1,000.
const LINES_MAX: usize = 2000;

impl Memory {
    /// The statements in the words of a reading.
    pub(super) fn told(&mut self, reading: &Reading, tell: fn(&Reading) -> Told) -> Told {
        let key = [&reading.name, "\n", &reading.prescription.note].concat();
        if let Some(told) = self.told.get(&key) {
            return told;
        }
        if self.told.len() >= LINES_MAX {
            self.told = Names::default();
        }
        let told = tell(reading);
        self.told.insert(key, told);
        told
    }

    /// The row of a line; it begins with a mark up to `start` that the lines around tell.
    pub(super) fn row<'a>(&mut self, line: &'a str, start: Option<usize>) -> Row<'a> {
        if let Some(kept) = self.rows.get(line).filter(|it| it.0 == start) {
            let row = &kept.1;
            let body = line.get(row.start..).unwrap_or_default().trim_end();
            return Row {
                line,
                body,
                ..row.clone()
            };
        }
        let row = Row::of(line, start);
        if self.rows.len() >= LINES_MAX {
            self.rows = Names::default();
        }
        self.rows
            .insert(line.to_string(), Arc::new((start, row.kept())));
        row
    }
}
