//! The pain on the way: how much it hurts, once the runner has said that it does.

use leptos::prelude::*;

use crate::{
    domain::{
        pain::{CutOffs, Light},
        route::Route,
        session::Event,
    },
    state::coach::Coach,
    ui::components::{pain_scale::PainScale, route_link::RouteLink},
};

/// The question in a session that is paused because it hurts.
#[component]
pub fn During() -> impl IntoView {
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
