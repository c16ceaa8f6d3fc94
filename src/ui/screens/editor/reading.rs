//! What was understood of the text, line by line, with the errors at their place.

use crate::{
    domain::{
        notation::text::Line,
        routine::{Movement, Prescription},
    },
    state,
    ui::dom::{El, el, text, written},
};

/// The lines of the text and what each was taken for; a tap on one that was not read puts the
/// cursor of `field` there.
pub(super) fn reading(field: El) -> El {
    let editor = state::editor();
    el("ol", "reading")
        .attr("aria-label", "What was read")
        .live(
            move || editor.text(),
            move || {
                let all = editor.text();
                let read = editor.read();
                let mut start = 0;
                let mut rows = Vec::new();
                for (index, (line, kind)) in all.split('\n').zip(&read.lines).enumerate() {
                    rows.extend(row(&field, index + 1, start, line, kind));
                    start += line.encode_utf16().count() + 1;
                }
                rows
            },
        )
}

/// `start` is where the line begins, in the units in which a field counts.
fn row(field: &El, number: usize, start: usize, line: &str, kind: &Line) -> Option<El> {
    let error = match kind {
        Line::Blank | Line::Dosage => return None,
        Line::Prescription(reading) => {
            return Some(prescription(&reading.prescription));
        }
        Line::Title => return Some(named("Name", line)),
        Line::Section => return Some(named("Section", line)),
        Line::Note => return Some(named("Note", line)),
        Line::Unread(error) => *error,
    };
    let column = line.char_indices().nth(error.column.saturating_sub(1));
    let column = column.map_or(line.len(), |(at, _)| at);
    let (before, from) = line.split_at_checked(column).unwrap_or((line, ""));
    let at = start + before.encode_utf16().count();
    let field = field.clone();
    let mut place = "Line ".to_string();
    place += &number.to_string();
    place += ", column ";
    place += &error.column.to_string();
    place += ": ";
    place += &error.kind.to_string();
    let button = el("button", "reading__unread")
        .with(&[
            text("span", "reading__kind", "Not read"),
            written("span", "reading__line", before.trim_start()).with(&[text("mark", "", from)]),
            text("span", "", &place),
        ])
        .on_click(move || field.put_cursor(at));
    Some(el("li", "").with(&[button]))
}

fn named(kind: &str, line: &str) -> El {
    el("li", "reading__row").with(&[
        text("span", "reading__kind", kind),
        written("span", "", line.trim()),
    ])
}

fn prescription(prescription: &Prescription) -> El {
    let kind = match prescription.movement {
        Movement::Library(_) => "Exercise, in the library",
        Movement::Own(_) => "Exercise of your own",
    };
    let note = (!prescription.note.is_empty()).then(|| written("span", "hint", &prescription.note));
    el("li", "reading__row reading__row--exercise")
        .with(&[
            text("span", "reading__kind", kind),
            written("strong", "", prescription.movement.name()),
            text("span", "reading__dosage", &prescription.dosage.typeset()),
        ])
        .with_all(note)
}
