//! A setting that is on or off.

use leptos::prelude::*;

/// A switch with its label.
#[component]
pub fn Switch(
    label: &'static str,
    #[prop(into)] is_on: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <button
            class="switch"
            role="switch"
            aria-checked=move || is_on.get().to_string()
            on:click=move |_| on_change.run(!is_on.get_untracked())
        >
            <span>{label}</span>
            <span class="switch__track" aria-hidden="true"></span>
        </button>
    }
}
