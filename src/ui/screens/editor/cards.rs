//! The routine card by card: steppers for its numbers, buttons for its place, and a search for
//! more.

mod card;
mod picker;

use leptos::prelude::*;

use self::{card::Card, picker::Picker};
use crate::{
    domain::{
        draft, notation,
        routine::{Movement, NAME_CHARS_MAX, Section},
    },
    state::editor::Editor,
};

/// A section with its exercises, and the place of the first of them in the routine.
#[derive(Clone, PartialEq)]
struct Exercises {
    title: String,
    rounds: String,
    first: usize,
    movements: Vec<Movement>,
}

/// The name, the cards, and the search.
#[component]
pub(super) fn Cards() -> impl IntoView {
    view! {
        <RoutineName />
        <Deck />
        <Picker />
    }
}

#[component]
fn RoutineName() -> impl IntoView {
    let editor = expect_context::<Editor>();
    let name = move || editor.with(|open| open.read().routine.name.clone());
    // Typing another name clears the field first: only a field that is left empty means no name.
    let type_in = move |name: String| {
        if !name.trim().is_empty() {
            editor.type_in(&|text| draft::renamed(text, &name));
        }
    };
    let leave = move |name: String| editor.change(&|text| draft::renamed(text, &name));
    view! {
        <Field
            label="Name"
            chars_max=NAME_CHARS_MAX
            value=Signal::derive(name)
            on_input=type_in
            on_change=leave
        />
    }
}

/// A text field with its label, which follows the state. A field that holds the same text already,
/// but for spaces, is left alone, and so is its cursor.
#[component]
pub(super) fn Field(
    label: &'static str,
    chars_max: usize,
    value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
    #[prop(default = "text")] kind: &'static str,
) -> impl IntoView {
    let field = NodeRef::<leptos::html::Input>::new();
    Effect::new(move |_| {
        let value = value.get();
        if let Some(field) = field.get()
            && notation::tidy(&field.value()) != value
        {
            field.set_value(&value);
        }
    });
    view! {
        <label class="field">
            <span>{label}</span>
            <input
                class="field__input"
                type=kind
                dir="auto"
                maxlength=chars_max.to_string()
                autocomplete="off"
                node_ref=field
                on:input=move |event| on_input.run(event_target_value(&event))
                on:change=move |event| {
                    if let Some(on_change) = on_change {
                        on_change.run(event_target_value(&event));
                    }
                }
            />
        </label>
    }
}

/// The cards. They are built anew only when the order or a name changes: a step of a number leaves
/// them where they are, and the finger on its button.
#[component]
fn Deck() -> impl IntoView {
    let editor = expect_context::<Editor>();
    let sections = Memo::new(move |_| {
        let mut first = 0;
        let exercises = |section: &Section| {
            let movements = section.prescriptions.iter();
            let movements: Vec<Movement> = movements.map(|it| it.movement.clone()).collect();
            first += movements.len();
            Exercises {
                title: section.title.clone(),
                rounds: section.rounds_text(),
                first: first - movements.len(),
                movements,
            }
        };
        editor.with(|open| {
            open.read()
                .routine
                .sections
                .iter()
                .map(exercises)
                .collect::<Vec<_>>()
        })
    });
    let section = |count: usize, section: Exercises| {
        let title = match section.title.as_str() {
            "" => "Exercises".to_string(),
            _ => section.title,
        };
        let cards = section.movements.into_iter().enumerate();
        let cards = cards.map(|(index, movement)| {
            let place = section.first + index;
            view! { <Card place count movement /> }
        });
        view! {
            <h2 dir="auto">{title} <span class="hint">{section.rounds}</span></h2>
            {cards.collect_view()}
        }
    };
    view! {
        <div class="editor__deck">
            {move || {
                let sections = sections.get();
                let count = sections.iter().map(|it| it.movements.len()).sum();
                sections.into_iter().map(|it| section(count, it)).collect_view()
            }}
        </div>
    }
}
