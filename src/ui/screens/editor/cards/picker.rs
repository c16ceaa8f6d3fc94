//! The search over the library; an exercise that it does not know can be added all the same.

use leptos::prelude::*;

use super::Field;
use crate::{
    domain::{
        dosage::Dosage,
        draft,
        exercise::Exercise,
        library, notation,
        routine::{Movement, NAME_CHARS_MAX, Prescription},
    },
    state::editor::Editor,
};

/// The search.
#[component]
pub(super) fn Picker() -> impl IntoView {
    let wanted = RwSignal::new(String::new());
    view! {
        <section class="editor__picker">
            <h2>"Add an exercise"</h2>
            <Field
                label="Search the library, or name one of your own"
                chars_max=NAME_CHARS_MAX
                value=wanted.into()
                on_input=move |typed: String| wanted.set(notation::tidy(&typed))
                kind="search"
            />
            <ul class="editor__found">{move || wanted.with(|wanted| found(wanted))}</ul>
        </section>
    }
}

fn found(wanted: &str) -> Vec<AnyView> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let known = library::ALL
        .into_iter()
        .filter(|exercise| has_letters(exercise, wanted));
    let mut found: Vec<AnyView> = known
        .map(|exercise| {
            let name = exercise.name.to_string();
            offer(name, Movement::Library(exercise), exercise.dosage)
        })
        .collect();
    if library::called(wanted).is_none() {
        let name = format!("“{wanted}” as an exercise of your own");
        let movement = notation::movement(wanted);
        found.push(offer(name, movement, library::OWN_DOSAGE));
    }
    found
}

/// True where any name of the exercise has these letters in it.
fn has_letters(exercise: &Exercise, letters: &str) -> bool {
    let has_letters = |name: &str| {
        name.as_bytes()
            .windows(letters.len().max(1))
            .any(|part| part.eq_ignore_ascii_case(letters.as_bytes()))
    };
    let others = library::card(exercise).map_or(&[][..], |card| card.other_names);
    has_letters(exercise.name) || others.iter().any(|name| has_letters(name))
}

fn offer(name: String, movement: Movement, dosage: Dosage) -> AnyView {
    let editor = expect_context::<Editor>();
    let prescription = Prescription {
        movement,
        dosage,
        note: String::new(),
    };
    let add = move |_| editor.change(&|text| draft::added(text, &prescription));
    view! {
        <li>
            <button class="button" dir="auto" on:click=add>
                {name}
            </button>
        </li>
    }
    .into_any()
}
