//! Pain: the page on what to do, and the questions about it, each where it belongs.

mod before;
mod today;

use leptos::prelude::*;

pub use self::{before::BeforeStart, today::Today};
use crate::{
    domain::{
        advice::{self, Advice},
        route::Route,
        starter::{AFTER_A_RUN, BACK_TO_STRENGTH, BEFORE_A_RUN, WHEN_IT_HURTS},
    },
    ui::components::{route_link::RouteLink, screen::Screen},
};

/// The steps of the article's path: the routine, and when it is its turn.
const PATH: [(&str, &str, &str); 4] = [
    (
        WHEN_IT_HURTS,
        "When it hurts",
        "Until you are symptom-free, and only what is pain-free.",
    ),
    (BEFORE_A_RUN, "Roll and activate", "Then before your runs."),
    (AFTER_A_RUN, "Stretch", "And after them."),
    (
        BACK_TO_STRENGTH,
        "Back to strength",
        "Once you are symptom-free.",
    ),
];

/// The article's page, in plain words.
#[component]
pub fn LegPainScreen() -> impl IntoView {
    let step = |(id, name, when): (&'static str, &'static str, &'static str)| {
        view! {
            <li>
                <RouteLink to=Route::Routine(id.into()) class="button">
                    {name}
                </RouteLink>
                <p>{when}</p>
            </li>
        }
    };
    view! {
        <Screen title="Posterior leg pain: what to do" back=Route::Home>
            {advice::LEG_PAIN.iter().map(topic).collect_view()}
            <section class="advice">
                <h2>"The way back, step by step"</h2>
                <ol class="path">{PATH.map(step).collect_view()}</ol>
            </section>
        </Screen>
    }
}

/// A topic with its paragraphs.
pub fn topic(topic: &Advice) -> impl IntoView + use<> {
    let paragraphs = topic.paragraphs.iter();
    let paragraphs = paragraphs.map(|words| view! { <p>{words.to_string()}</p> });
    view! {
        <section class="advice">
            <h2>{topic.title}</h2>
            {paragraphs.collect_view()}
        </section>
    }
}
