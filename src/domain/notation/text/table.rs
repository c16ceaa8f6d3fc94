//! Tables, as they are copied out of a sheet or written in Markdown: a line that names the columns,
//! and below it a line an exercise.
//!
//! Must not know: the lines around, but for the one that names the columns.

use crate::domain::{
    notation::{
        ReadError, ReadErrorKind, Reading,
        dose::{self, Around},
        name,
    },
    routine::NOTE_CHARS_MAX,
};

/// What stands in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Sets,
    Reps,
    Hold,
    Rest,
    Often,
    /// Whatever else is told of an exercise.
    Other,
}

/// The words that columns are headed with.
const HEADS: [(Column, &str); 6] = [
    (
        Column::Name,
        "exercise exercises movement name drill stretch",
    ),
    (Column::Sets, "sets set"),
    (Column::Reps, "reps rep repetitions"),
    (Column::Hold, "hold time duration seconds"),
    (Column::Rest, "rest"),
    (Column::Often, "frequency freq"),
];

/// The columns of a table.
pub(super) struct Table {
    columns: Vec<Column>,
    /// What stands between two cells.
    between: char,
}

impl Table {
    /// The table that this line begins, if it names an exercise and how much of it.
    pub(super) fn headed(line: &str) -> Option<Table> {
        let between = ['\t', '|'].into_iter().find(|it| line.contains(*it))?;
        let mut columns = Vec::new();
        for column in cells(line, between).map(column) {
            let is_second = columns.contains(&column);
            columns.push(if is_second { Column::Other } else { column });
        }
        let has = |column| columns.contains(&column);
        let is_table = has(Column::Name) && (has(Column::Sets) || has(Column::Reps));
        is_table.then_some(Table { columns, between })
    }

    /// The prescription in a line of the table; `None` where the line is none of its lines.
    pub(super) fn read(&self, line: &str) -> Option<Result<Reading, ReadError>> {
        line.contains(self.between).then_some(())?;
        let cell = |column| {
            let cells = self.columns.iter().zip(cells(line, self.between));
            let mut of_column = cells.filter(|(it, _)| **it == column);
            let cell = of_column.next().map_or("", |(_, cell)| cell);
            // A dash says that there is none.
            cell.trim_matches(['-', '–', '—'])
        };
        let seconds = |column| {
            let cell = cell(column);
            let is_number = cell.bytes().all(|it| it.is_ascii_digit());
            [cell, if is_number { " s" } else { "" }].concat()
        };
        let name = cell(Column::Name);
        (!name.is_empty()).then_some(())?;
        let sets = match cell(Column::Sets) {
            "" => "1",
            sets => sets,
        };
        let mut text = [name, ": ", sets, " x "].concat();
        match (cell(Column::Reps), cell(Column::Hold)) {
            (reps, "") => text += reps,
            ("", _) => text += &seconds(Column::Hold),
            (reps, _) => text += &[reps, ", hold ", &seconds(Column::Hold)].concat(),
        }
        if !cell(Column::Rest).is_empty() {
            text += &[", rest ", &seconds(Column::Rest)].concat();
        }
        if !cell(Column::Often).is_empty() {
            text += &[", ", cell(Column::Often)].concat();
        }
        // Columns of a text that nobody has written mean nothing.
        let reading = dose::read(&text, Around::Nothing);
        let others = self.columns.iter().zip(cells(line, self.between));
        let others = others.filter(|(it, cell)| **it == Column::Other && !cell.is_empty());
        let with_note = |mut reading: Reading| {
            let note = &mut reading.prescription.note;
            for (_, cell) in others {
                *note += if note.is_empty() { "" } else { ", " };
                *note += &name::tidy(cell);
            }
            let is_short = note.chars().count() <= NOTE_CHARS_MAX;
            is_short.then_some(reading).ok_or(ReadError {
                column: 1,
                kind: ReadErrorKind::LongNote,
            })
        };
        let at_start = |trouble| ReadError {
            column: 1,
            ..trouble
        };
        Some(reading.map_err(at_start).and_then(with_note))
    }
}

fn column(head: &str) -> Column {
    let word = head.split(|it: char| !it.is_ascii_alphabetic()).next();
    let is_of = |(_, words): &&(Column, &str)| {
        let mut words = words.split(' ');
        words.any(|known| word.is_some_and(|word| word.eq_ignore_ascii_case(known)))
    };
    HEADS
        .iter()
        .find(is_of)
        .map_or(Column::Other, |(it, _)| *it)
}

/// The cells of a line. The first may be empty: one sign alone may frame a line.
fn cells(line: &str, between: char) -> impl Iterator<Item = &str> {
    let line = line.trim_matches([' ', '\r']);
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split(between).map(str::trim)
}
