//! The log as a table for spreadsheets: comma-separated values (RFC 4180), a line for each set, and one
//! for a session without any.

use super::{
    log::{Entry, SetResult, SetState},
    pain::Pain,
    session::Ending,
};

/// The mark by which spreadsheets know that the text is UTF-8.
const MARK: &str = "\u{feff}";

const HEADS: [&str; 23] = [
    "date",
    "time",
    "routine",
    "ending",
    "minutes",
    "pain_before",
    "pain_after",
    "pain_next_day",
    "note",
    "by_hand",
    "exercise",
    "dosage",
    "hurt",
    "set",
    "side",
    "unit",
    "minimum",
    "aim",
    "maximum",
    "done",
    "state",
    "set_hurt",
    "set_pain",
];

/// The table of these entries, in their order.
pub fn write<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    let mut text = String::from(MARK);
    line(&mut text, HEADS.map(str::to_string));
    for entry in entries {
        let session = [
            entry.started.day().key(),
            entry.started.clock_text(),
            entry.routine_name.clone(),
            match entry.ending {
                Ending::Finished => "finished",
                Ending::Stopped => "stopped",
            }
            .to_string(),
            // To the tenth: a short session is not one of no minutes.
            format!("{}.{}", entry.seconds / 60, entry.seconds % 60 / 6),
            pain_text(entry.pain_before),
            pain_text(entry.pain_after),
            pain_text(entry.pain_next_day),
            entry.note.clone(),
            yes(entry.by_hand),
        ];
        if entry.exercises.is_empty() {
            let rest = HEADS.len() - session.len();
            let cells = session.iter().cloned();
            line(&mut text, cells.chain(vec![String::new(); rest]));
        }
        for result in &entry.exercises {
            let item = &result.item;
            let exercise = [item.name.clone(), item.dosage_text(), yes(result.hurt)];
            for set in &result.sets {
                let cells = session.iter().chain(&exercise).cloned().chain(cells(set));
                line(&mut text, cells);
            }
        }
    }
    text
}

fn cells(set: &SetResult) -> [String; 10] {
    let side = set.step.side.map(|side| side.name().to_string());
    let state = match set.state() {
        SetState::Kept => "done",
        SetState::NotWatched => "done unwatched",
        SetState::Skipped => "skipped",
        SetState::LeftOut => "left out",
        SetState::NotReached => "not reached",
    };
    [
        set.step.set.to_string(),
        side.unwrap_or_default(),
        if set.is_hold() { "seconds" } else { "reps" }.to_string(),
        set.minimum().to_string(),
        set.aim().to_string(),
        set.maximum().to_string(),
        set.did().to_string(),
        state.to_string(),
        yes(set.hurt),
        pain_text(set.pain),
    ]
}

fn pain_text(pain: Option<Pain>) -> String {
    pain.map(|it| it.number().to_string()).unwrap_or_default()
}

fn yes(is_so: bool) -> String {
    if is_so { "yes" } else { "" }.to_string()
}

fn line(text: &mut String, cells: impl IntoIterator<Item = String>) {
    let cells = cells.into_iter().map(|cell| escaped(&cell));
    *text += &cells.collect::<Vec<_>>().join(",");
    *text += "\r\n";
}

/// A cell. One that a spreadsheet would take for a formula gets an apostrophe in front.
fn escaped(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = match is_formula {
        true => format!("'{cell}"),
        false => cell.to_string(),
    };
    if cell.contains([',', '"', '\r', '\n']) {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell
}
