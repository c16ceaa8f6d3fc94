//! About Holdfast, and when to get help.

use leptos::prelude::*;

use crate::{
    domain::{
        advice::{self, Advice},
        route::Route,
    },
    ui::components::screen::Screen,
};

/// All advice, the urgent first.
#[component]
pub fn SafetyScreen() -> impl IntoView {
    let section = |advice: &Advice| {
        let paragraphs = advice.paragraphs.iter();
        let paragraphs = paragraphs.map(|words| view! { <p>{words.to_string()}</p> });
        view! {
            <section class="advice">
                <h2>{advice.title}</h2>
                {paragraphs.collect_view()}
            </section>
        }
    };
    view! {
        <Screen title="Safety" back=Route::Home>
            {advice::ALL.iter().map(section).collect_view()}
        </Screen>
    }
}
