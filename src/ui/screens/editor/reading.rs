//! The reading of the text, line by line, with the errors at their place.

use leptos::{html::Textarea, prelude::*};
use rustc_hash::FxHashMap;

use crate::{
    domain::draft::{self, Answer},
    state::editor::Editor,
    view::editor::{Row, rows},
};

/// The lines of the text and what each was read as; a tap on one that was not read puts the cursor
/// of `field` there.
#[component]
pub(super) fn Reading(field: NodeRef<Textarea>) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let rows = move || editor.with(|open| keyed(rows(open.text(), open.read())));
    view! {
        <ol class="reading" aria-label="What was read">
            <For each=rows key=Clone::clone let((_, row))>
                {row_view(row, field)}
            </For>
        </ol>
    }
}

/// The rows, each with the number of equal ones above it: one that stays as it was keeps its
/// element.
fn keyed(rows: Vec<Row>) -> Vec<(usize, Row)> {
    let mut seen: FxHashMap<Row, usize> = FxHashMap::default();
    let number = |row: Row| {
        let count = seen.entry(row.clone()).or_insert(0);
        *count += 1;
        (*count, row)
    };
    rows.into_iter().map(number).collect()
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
        Row::AskedAll {
            doubt,
            text,
            answers,
        } => view! { <AskedAll doubt text answers /> }.into_any(),
        Row::Asked {
            text,
            line,
            choices,
            is_question,
        } => view! { <Asked text line choices is_question /> }.into_any(),
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

/// Everything that is asked about with one reading alone: one tap takes all of it.
#[component]
fn AskedAll(doubt: String, text: String, answers: Vec<(Answer, String)>) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let doubt = (!doubt.is_empty()).then(|| {
        view! {
            <span>{doubt}</span>
            <span class="reading__line" dir="auto">
                {text}
            </span>
        }
    });
    let button = |(answer, words): (Answer, String)| {
        view! {
            <button
                class="button reading__choice"
                on:click=move |_| editor.change(&|text| draft::taken(text, answer))
            >
                {words}
            </button>
        }
    };
    view! {
        <li class="reading__row reading__asked">
            <span class="reading__kind">"Are these meant?"</span>
            {doubt}
            {answers.into_iter().map(button).collect::<Vec<_>>()}
        </li>
    }
}

/// A line that can be read in more than one way, and the readings to choose from: the chosen one
/// takes the place of the line.
#[component]
fn Asked(text: String, line: usize, choices: Vec<String>, is_question: bool) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let question = match (is_question, choices.len()) {
        (false, _) => "Not in the routine yet",
        (_, 1) => "Is this meant?",
        _ => "Which one is meant?",
    };
    let button = |(index, choice): (usize, String)| {
        view! {
            <button
                class="button reading__choice"
                dir="auto"
                on:click=move |_| editor.change(&|text| draft::chosen(text, line, index))
            >
                {choice}
            </button>
        }
    };
    view! {
        <li class="reading__row reading__asked" class:reading__asked--one=!is_question>
            <span class="reading__kind">{question}</span>
            <span class="reading__line" dir="auto">
                {text}
            </span>
            {choices.into_iter().enumerate().map(button).collect::<Vec<_>>()}
        </li>
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
