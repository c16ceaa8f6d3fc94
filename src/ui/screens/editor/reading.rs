//! The reading of the text, line by line, with the errors at their place.

use leptos::{html::Textarea, prelude::*};

use crate::{
    state::editor::Editor,
    view::editor::{Row, rows},
};

/// The lines of the text and what each was read as; a tap on one that was not read puts the cursor
/// of `field` there.
#[component]
pub(super) fn Reading(field: NodeRef<Textarea>) -> impl IntoView {
    let editor = expect_context::<Editor>();
    // Rows are updated in place: a text node changes only where its text does. Keyed rows would
    // cost 2 kB of brotli.
    let rows = move || {
        let rows = editor.with(|open| rows(open.text(), open.read()));
        let rows = rows.into_iter().map(|row| row_view(row, field));
        rows.collect::<Vec<_>>()
    };
    view! {
        <ol class="reading" aria-label="What was read">
            {rows}
        </ol>
    }
}

fn row_view(row: Row, field: NodeRef<Textarea>) -> AnyView {
    match row {
        Row::Part { kind, text } => view! {
            <li class="reading__row">
                <span class="reading__kind">{kind}</span>
                <span dir="auto">{text}</span>
            </li>
        }
        .into_any(),
        Row::Exercise {
            kind,
            name,
            dosage,
            note,
        } => {
            let note = (!note.is_empty()).then(|| {
                view! {
                    <span class="hint" dir="auto">
                        {note}
                    </span>
                }
            });
            view! {
                <li class="reading__row reading__row--exercise">
                    <span class="reading__kind">{kind}</span>
                    <strong dir="auto">{name}</strong>
                    <span class="reading__dosage">{dosage}</span>
                    {note}
                </li>
            }
            .into_any()
        }
        Row::Unread {
            before,
            from,
            message,
            at,
        } => view! {
            <li>
                <button class="reading__unread" on:click=move |_| put_cursor(field, at)>
                    <span class="reading__kind">"Not read"</span>
                    <span class="reading__line" dir="auto">
                        {before}
                        <mark>{from}</mark>
                    </span>
                    <span>{message}</span>
                </button>
            </li>
        }
        .into_any(),
    }
}

/// Puts the cursor at a place of the field, in units of UTF-16 from its start.
fn put_cursor(field: NodeRef<Textarea>, at: usize) {
    if let Some(field) = field.get_untracked() {
        let at = u32::try_from(at).unwrap_or(0);
        let _ = field.set_selection_range(at, at);
        // Entering it scrolls to the cursor.
        let _ = field.blur();
        let _ = field.focus();
    }
}
