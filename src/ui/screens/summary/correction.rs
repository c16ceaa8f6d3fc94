//! The correction of a session in the log: what was done, a note, and its deletion.

use leptos::prelude::*;

use crate::{
    domain::{
        log::{Entry, ExerciseResult, SetResult},
        route::Route,
        routine::NOTE_CHARS_MAX,
        time::LocalTime,
    },
    state::{history::History, navigation::Navigation},
    ui::screens::{editor, log},
    view::words::place_text,
};

/// The correction of the session that was started then.
#[component]
pub fn Correction(started: LocalTime) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    navigation.add_styles(editor::STYLES);
    navigation.add_styles(log::STYLES);
    let history = expect_context::<History>();
    // Read once: a field that is built anew would lose the finger on it.
    let entry = untrack(|| history.with_entry(started, |entry| Some(entry.clone())));
    let fields = entry.map(|entry| view! { <Fields entry /> });
    let delete = move |_| {
        history.delete(started);
        navigation.replace(&Route::Log);
    };
    view! {
        <details>
            <summary class="button">"Correct or delete"</summary>
            <div class="correction">
                {fields}
                <button class="button" on:click=delete>
                    "Delete this session"
                </button>
            </div>
        </details>
    }
}

#[component]
fn Fields(entry: Entry) -> impl IntoView {
    let history = expect_context::<History>();
    let started = entry.started;
    let write_note = move |event| {
        let note: String = event_target_value(&event);
        let note = note.chars().take(NOTE_CHARS_MAX).collect();
        history.change(started, |entry| entry.note = note);
    };
    let exercise = move |(index, result): (usize, ExerciseResult)| {
        let sets = result.item.sets;
        let set = move |(at, set): (usize, SetResult)| {
            let correct = move |did| history.change(started, |entry| entry.correct(index, at, did));
            view! { <Amount set sets on_change=correct /> }
        };
        view! {
            <fieldset>
                <legend dir="auto">{result.item.name}</legend>
                <div class="correction__sets">
                    {result.sets.into_iter().enumerate().map(set).collect_view()}
                </div>
            </fieldset>
        }
    };
    view! {
        <label class="field">
            <span>"Note"</span>
            <input
                class="field__input"
                type="text"
                dir="auto"
                maxlength=NOTE_CHARS_MAX.to_string()
                prop:value=entry.note
                on:change=write_note
            />
        </label>
        {entry.exercises.into_iter().enumerate().map(exercise).collect_view()}
    }
}

/// The amount done in a set, as a number.
#[component]
fn Amount(set: SetResult, sets: u16, #[prop(into)] on_change: Callback<u16>) -> impl IntoView {
    let unit = if set.is_hold() { "seconds" } else { "reps" };
    let max = set.amount_max();
    let did = RwSignal::new(set.did().min(u32::from(max)).to_string());
    let write = move |event| {
        // What is no number leaves the field as it was.
        if let Ok(number) = event_target_value(&event).parse::<u16>() {
            let number = number.min(max);
            did.set(number.to_string());
            on_change.run(number);
        }
        did.notify();
    };
    view! {
        <label class="field">
            <span>{format!("{}, {unit}", place_text(&set.step, sets))}</span>
            <input
                class="field__input"
                type="number"
                inputmode="numeric"
                min="0"
                max=max.to_string()
                prop:value=did
                on:change=write
            />
        </label>
    }
}
