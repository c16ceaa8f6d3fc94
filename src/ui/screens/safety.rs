//! About Holdfast, and when to get help.

use crate::{
    domain::{
        advice::{self, Advice},
        route::Route,
    },
    ui::{
        components::screen::screen,
        dom::{El, el, text},
    },
};

/// All advice, the urgent first.
pub fn safety() -> Vec<El> {
    let part = |advice: &Advice| {
        let paragraphs = advice.paragraphs.iter();
        el("section", "advice")
            .with(&[text("h2", "", advice.title)])
            .with_all(paragraphs.map(|words| text("p", "", words)))
    };
    let body: Vec<El> = advice::ALL.iter().map(part).collect();
    screen("Safety", Some(Route::Home), &body)
}
