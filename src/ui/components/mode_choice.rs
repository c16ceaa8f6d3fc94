//! The choice of the mode.

use leptos::prelude::*;

use super::segments::Segments;
use crate::{domain::settings::Mode, state::preferences::Preferences};

/// The choice of the mode, with a line on what the chosen one does.
#[component]
pub fn ModeChoice() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let mode = Memo::new(move |_| preferences.settings().mode);
    let chosen = move || {
        Mode::ALL
            .iter()
            .position(|it| *it == mode.get())
            .unwrap_or(0)
    };
    let choose = move |index: usize| {
        if let Some(mode) = Mode::ALL.get(index) {
            preferences.change(|settings| settings.mode = *mode);
        }
    };
    view! {
        <Segments
            legend="Mode"
            labels=Mode::ALL.map(Mode::name).to_vec()
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
        <p class="hint">{move || mode.get().about()}</p>
    }
}
