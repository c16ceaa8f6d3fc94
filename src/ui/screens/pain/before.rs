//! The pain before a session: asked where it can be started, and never in the way of that.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{
        advice,
        log::Entry,
        pain::{Light, Pain},
        route::Route,
        routine::Routine,
    },
    state::{
        answers::Answers,
        history::{History, local_now},
        navigation::Navigation,
    },
    ui::components::{pain_scale::PainScale, route_link::RouteLink},
    view::pain::before_start,
};

/// The question before a session of this routine, and what the answer means.
#[component]
pub fn BeforeStart(routine: Arc<Routine>) -> impl IntoView {
    let answers = expect_context::<Answers>();
    let cut_offs = routine.cut_offs();
    let pain = Memo::new(move |_| answers.pain_now());
    let answer = move || {
        let pain = pain.get()?;
        let routine = routine.clone();
        Some(match cut_offs.light(pain) {
            Light::Red => view! { <RedBefore routine pain /> }.into_any(),
            light => view! { <p>{before_start(light)}</p> }.into_any(),
        })
    };
    view! {
        <section class="ask">
            <PainScale
                legend="How much does it hurt now?"
                cut_offs
                pain
                on_choose=move |pain| answers.note_pain_now(pain)
            />
            <div role="status">{answer}</div>
            <p class="hint">{advice::URGENT}</p>
        </section>
    }
}

/// The advice to stop, and the choice.
#[component]
fn RedBefore(routine: Arc<Routine>, pain: Pain) -> impl IntoView {
    let history = expect_context::<History>();
    let navigation = expect_context::<Navigation>();
    let answers = expect_context::<Answers>();
    let leave = move |_| {
        history.put(Entry::left_undone(&routine, local_now(), pain));
        answers.note_pain_now(None);
        navigation.go(&Route::Home);
    };
    view! {
        <p class="warning">{before_start(Light::Red)}</p>
        <p>{advice::SEE_SOMEONE}</p>
        <div class="ways">
            <button class="button" on:click=leave>
                "Not today"
            </button>
            <RouteLink to=Route::LegPain class="button">
                "What to do"
            </RouteLink>
        </div>
        <p class="hint">"“Not today” notes the pain in the log. Start works as well: you decide."</p>
    }
}
