//! The editor: a summary of the text, and a row for each line.

use super::words::count_text;
use crate::domain::{
    draft::Answer,
    notation::{self, Line, Reading, Text},
    routine::{Movement, Prescription},
};

/// The summary of what was read: `8 exercises read, 2 lines not read; …`.
pub fn summary(read: &Text, is_changed: bool) -> String {
    let exercises = count_text(read.routine.prescriptions().count(), "exercise");
    let unread = read.lines.iter();
    let unread = unread.filter(|line| matches!(line, Line::Unread(_)));
    let unread = match unread.count() {
        0 => String::new(),
        count => format!(
            ", {} not read; what is not read stays in the text",
            count_text(count, "line")
        ),
    };
    let asked = read.lines.iter();
    let asked = asked.filter(|line| matches!(line, Line::Asked(_)));
    let asked = match asked.count() {
        0 => String::new(),
        count => format!(", {} to choose", count_text(count, "reading")),
    };
    let changed = if is_changed { "Not kept yet. " } else { "" };
    format!("{exercises} read{asked}{unread}. {changed}")
}

/// The reading of one line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// A line with a part in the routine, other than an exercise.
    Part {
        /// Its part: `Section`.
        kind: &'static str,
        /// The line.
        text: String,
    },
    /// An exercise.
    Exercise {
        /// The origin of the exercise.
        kind: &'static str,
        /// Its name.
        name: String,
        /// Its dosage.
        dosage: String,
        /// The author's note; may be empty.
        note: String,
    },
    /// All that is asked about with one reading alone: one answer can take it.
    AskedAll {
        /// `Line 3 says how often, and not of which exercises. …`; empty where no line puts the text
        /// in doubt.
        doubt: String,
        /// That line; may be empty.
        text: String,
        /// The answers, each with its words: `Read all 6 with 2 ×/day`, `Read all 6 as they stand`.
        answers: Vec<(Answer, String)>,
    },
    /// A line with more than one possible reading, or a doubtful one.
    Asked {
        /// The line.
        text: String,
        /// The index of the line in the text.
        line: usize,
        /// The readings in canonical form, each on one or more lines.
        choices: Vec<String>,
        /// False where one question is asked about it and others.
        is_question: bool,
    },
    /// A line that was not read.
    Unread {
        /// The line before the place of the error.
        before: String,
        /// The line from there on.
        from: String,
        /// `Line 3, column 7: …`
        message: String,
        /// The place of the error in the text, in units of UTF-16, as a field counts.
        at: usize,
    },
}

/// A row for each line of a text that says anything: the questions come first, as nobody else can
/// answer them, then the lines in their order.
pub fn rows(text: &str, read: &Text) -> Vec<Row> {
    let mut questions: Vec<Row> = asked_all(text, read).into_iter().collect();
    let is_one = !questions.is_empty();
    let (mut start, mut others) = (0, Vec::new());
    for (index, (line, kind)) in text.split('\n').zip(&read.lines).enumerate() {
        let rows = rows_of(index + 1, start, line, kind, is_one);
        let is_asked = |row: &Row| {
            matches!(
                row,
                Row::Asked {
                    is_question: true,
                    ..
                }
            )
        };
        match rows.iter().any(is_asked) {
            true => questions.extend(rows),
            false => others.extend(rows),
        }
        start += line.encode_utf16().count() + 1;
    }
    questions.extend(others);
    questions
}

/// The question about everything that is asked about with one reading alone; `None` where one line
/// alone is.
fn asked_all(text: &str, read: &Text) -> Option<Row> {
    let asked = read.asked.as_ref()?;
    let is_alone = |line: &&Line| matches!(line, Line::Asked(choices) if choices.len() == 1);
    let count = read.lines.iter().filter(is_alone).count();
    let (doubt, text) = match asked.doubt {
        Some((line, doubt)) => {
            let said = text.split('\n').nth(line).unwrap_or_default();
            let doubt = format!("Line {} {doubt}. Compare with what is read.", line + 1);
            (doubt, said.trim().to_string())
        }
        None => Default::default(),
    };
    let with_said = asked.with_said.as_ref().map(|it| {
        let answer = format!("Read all {count} with {}", it.said);
        (Answer::WithSaid, answer)
    });
    let as_they_stand = (
        Answer::AsItStands,
        format!("Read all {count} as they stand"),
    );
    (count > 1).then(|| Row::AskedAll {
        doubt,
        text,
        answers: with_said.into_iter().chain([as_they_stand]).collect(),
    })
}

/// The rows of a line; `is_one` where one question is asked about all single readings.
fn rows_of(number: usize, start: usize, line: &str, kind: &Line, is_one: bool) -> Vec<Row> {
    let part = |kind| {
        vec![Row::Part {
            kind,
            text: line.trim().to_string(),
        }]
    };
    let error = match kind {
        Line::Blank | Line::Dosage => return Vec::new(),
        Line::Prescriptions(readings) => {
            let readings = readings.iter();
            return readings.map(|it| exercise(&it.prescription)).collect();
        }
        Line::Asked(choices) => {
            return vec![Row::Asked {
                text: line.trim().to_string(),
                line: number - 1,
                choices: choices.iter().map(|choice| printed(choice)).collect(),
                is_question: !is_one || choices.len() > 1,
            }];
        }
        Line::Title => return part("Name"),
        Line::Section => return part("Section"),
        Line::Note => return part("Note"),
        Line::Unread(error) => error,
    };
    let column = line.char_indices().nth(error.column.saturating_sub(1));
    let column = column.map_or(line.len(), |(at, _)| at);
    let (before, from) = line.split_at_checked(column).unwrap_or((line, ""));
    vec![Row::Unread {
        before: before.trim_start().to_string(),
        from: from.to_string(),
        message: format!("Line {number}, column {}: {}", error.column, error.kind),
        at: start + before.encode_utf16().count(),
    }]
}

fn printed(choice: &[Reading]) -> String {
    let lines = choice
        .iter()
        .map(|it| notation::print_line(&it.prescription));
    lines.collect::<Vec<_>>().join("\n")
}

fn exercise(prescription: &Prescription) -> Row {
    Row::Exercise {
        kind: match prescription.movement {
            Movement::Library(_) => "Exercise, in the library",
            Movement::Own(_) => "Exercise of your own",
        },
        name: prescription.movement.name().to_string(),
        dosage: prescription.dosage.typeset(),
        note: prescription.note.clone(),
    }
}
