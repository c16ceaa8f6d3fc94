//! The flash across the whole screen that goes with a cue.

use leptos::prelude::*;

use crate::state::coach::Coach;

/// The flash that goes with some cues.
#[component]
pub fn Flash() -> impl IntoView {
    let coach = expect_context::<Coach>();
    // Two names of one animation: a change of name starts it again.
    let turn = move || {
        let count = coach.flashes()?;
        Some(if count % 2 == 0 { "even" } else { "odd" })
    };
    view! { <div class="flash" aria-hidden="true" data-turn=turn></div> }
}
