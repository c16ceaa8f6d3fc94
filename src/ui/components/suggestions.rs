//! The suggestions for the aims after a session: each with its reason, taken or left by one tap.

use leptos::prelude::*;

use crate::{
    domain::{
        aims::Aim,
        progress::{Suggestion, suggestions},
        time::LocalTime,
    },
    state::{history::History, preferences::Preferences},
    view::progress::SuggestionText,
};

/// A suggestion that the runner has decided on.
#[derive(Clone, PartialEq)]
struct Decided {
    suggestion: Suggestion,
    /// The aim before it was taken; `None` where it was left.
    before: Option<Aim>,
}

/// The suggestions after the session that was started then, as long as it is the latest.
#[component]
pub fn Suggestions(started: LocalTime) -> impl IntoView {
    let history = expect_context::<History>();
    let preferences = expect_context::<Preferences>();
    let decided = RwSignal::new(Vec::<Decided>::new());
    let open = Memo::new(move |_| {
        let all = history.with_entries(|log| match log.first() {
            Some(latest) if latest.started == started => {
                preferences.with_aims(|aims| suggestions(log, aims))
            }
            _ => Vec::new(),
        });
        let is_open = |it: &Suggestion| {
            decided.with(|decided| decided.iter().all(|other| other.suggestion != *it))
        };
        all.into_iter().filter(is_open).collect::<Vec<_>>()
    });
    let is_empty = Memo::new(move |_| open.with(Vec::is_empty) && decided.with(Vec::is_empty));
    let heading = move || (!is_empty.get()).then(|| view! { <h2>"For next time"</h2> });
    view! {
        <section class="suggestions">
            {heading}
            <div role="status">
                {move || {
                    let decided_on = move |it: Decided| view! { <DecidedOn it decided /> };
                    decided.get().into_iter().map(decided_on).collect_view()
                }}
            </div>
            <div>
                {move || {
                    let offer = move |suggestion| view! { <Offer suggestion decided /> };
                    open.get().into_iter().map(offer).collect_view()
                }}
            </div>
        </section>
    }
}

/// A suggestion that waits for the runner.
#[component]
fn Offer(suggestion: Suggestion, decided: RwSignal<Vec<Decided>>) -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let SuggestionText {
        reason,
        take,
        address,
        ..
    } = SuggestionText::new(&suggestion);
    let suggestion = StoredValue::new(suggestion);
    let decide = move |before: Option<Aim>| {
        let suggestion = suggestion.get_value();
        decided.update(|all| all.push(Decided { suggestion, before }));
    };
    let on_take = move |_| {
        let (id, before, after) = suggestion.with_value(|it| {
            let before = preferences.aim_untracked(&it.exercise_id);
            let after = it.applied_to(before.within(&it.dosage));
            (it.exercise_id.clone(), before, after)
        });
        decide(Some(before));
        preferences.choose_aim(&id, after);
    };
    let way = match address {
        Some(address) => view! {
            <a class="button" href=address>
                {take}
            </a>
        }
        .into_any(),
        None => view! {
            <button class="button" on:click=on_take>
                {take}
            </button>
        }
        .into_any(),
    };
    view! {
        <div class="suggestion">
            <p dir="auto">{reason}</p>
            <div class="ways">
                {way} <button class="button" on:click=move |_| decide(None)>
                    "Leave it"
                </button>
            </div>
        </div>
    }
}

/// A suggestion that was taken or left, which can be undone.
#[component]
fn DecidedOn(it: Decided, decided: RwSignal<Vec<Decided>>) -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let text = match it.before {
        Some(_) => SuggestionText::new(&it.suggestion).taken,
        None => format!("{}: left as it is.", it.suggestion.name),
    };
    let undo = move |_| {
        if let Some(before) = it.before {
            let id = &it.suggestion.exercise_id;
            let now = preferences.aim_untracked(id);
            preferences.choose_aim(id, it.suggestion.undone(now, before));
        }
        decided.update(|all| all.retain(|other| other.suggestion != it.suggestion));
    };
    view! {
        <div class="removed">
            <p dir="auto">{text}</p>
            <button class="button" on:click=undo>
                "Undo"
            </button>
        </div>
    }
}
