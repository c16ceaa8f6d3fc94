//! One choice out of a few, all in sight.

use leptos::prelude::*;

/// A row of buttons of which one is pressed.
#[component]
pub fn Segments(
    /// The name of the choice.
    legend: &'static str,
    labels: Vec<&'static str>,
    /// The index of the pressed button.
    #[prop(into)]
    chosen: Signal<usize>,
    #[prop(into)] on_choose: Callback<usize>,
) -> impl IntoView {
    let button = |(index, label): (usize, &'static str)| {
        view! {
            <button
                class="segments__button"
                aria-pressed=move || (chosen.get() == index).to_string()
                on:click=move |_| on_choose.run(index)
            >
                {label}
            </button>
        }
    };
    view! {
        <fieldset class="segments">
            <legend>{legend}</legend>
            <div class="segments__row">
                {labels.into_iter().enumerate().map(button).collect_view()}
            </div>
        </fieldset>
    }
}
