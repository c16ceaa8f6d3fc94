//! The options of a session that is paused because it hurts.

use leptos::prelude::*;

use super::{EventButton, options::SideSwitch};
use crate::{
    domain::{
        advice,
        pain::{CutOffs, Light},
        route::Route,
        session::Event,
    },
    state::coach::Coach,
    ui::{
        app::ShownSession,
        components::{pain_scale::PainScale, route_link::RouteLink},
    },
};

/// What to do when it hurts: all of it there at once, so that nothing moves under a finger.
#[component]
pub(super) fn WhenItHurts() -> impl IntoView {
    let coach = expect_context::<Coach>();
    let shown = expect_context::<ShownSession>();
    view! {
        <p class="session__rule" dir="auto" translate="yes">
            {shown.text(|view| view.stop_rule.clone())}
        </p>
        <div class="session__ways">
            <button
                class="session__button"
                dir="auto"
                on:click=move |_| coach.send(Event::SkipExercise)
            >
                {shown.text(|view| format!("Skip {}", view.name))}
            </button>
            <EventButton word="End the session" event=Event::Stop />
        </div>
        <SideSwitch />
        <HowMuch />
        <p class="session__urgent" translate="yes">
            {advice::URGENT}
        </p>
    }
}

/// The question how much it hurts.
#[component]
fn HowMuch() -> impl IntoView {
    let coach = expect_context::<Coach>();
    let cut_offs = untrack(|| coach.with(|run| Some(run?.session.plan().cut_offs)));
    let cut_offs = cut_offs.unwrap_or(CutOffs::USUAL);
    let pain = Memo::new(move |_| coach.with(|run| run?.session.last_pain()));
    let red = move || {
        let is_red = cut_offs.light(pain.get()?) == Light::Red;
        is_red.then(|| view! { <p>"That is red: end the session here, and rest."</p> })
    };
    view! {
        <PainScale
            legend="How much does it hurt?"
            cut_offs
            pain
            on_choose=move |pain| coach.send(Event::HurtsBy(pain))
        />
        <div role="status">{red}</div>
        <RouteLink to=Route::LegPain class="session__button">
            "Posterior leg pain: what to do"
        </RouteLink>
    }
}
