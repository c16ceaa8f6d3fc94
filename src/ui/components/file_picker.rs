//! The way in for a file.

use leptos::{ev::Event, prelude::*};

/// A button that opens a file of one of these types.
#[component]
pub fn FilePicker(
    /// Extensions and media types, separated by commas.
    accept: &'static str,
    on_pick: impl Fn(&Event) + 'static,
) -> impl IntoView {
    view! {
        <label class="button file">
            <input
                class="file__field"
                type="file"
                accept=accept
                on:change=move |event| on_pick(&event)
            />
            "Open a file"
        </label>
    }
}
