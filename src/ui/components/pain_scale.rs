//! The scale of pain, with its words and its traffic light.

use leptos::prelude::*;

use crate::{
    domain::pain::{CutOffs, Pain},
    view::pain::{lights_text, scale_words},
};

/// A button for each pain: one tap, and another one takes it back.
#[component]
pub fn PainScale(
    /// The question.
    legend: &'static str,
    cut_offs: CutOffs,
    /// The pain that was chosen.
    #[prop(into)]
    pain: Signal<Option<Pain>>,
    #[prop(into)] on_choose: Callback<Option<Pain>>,
) -> impl IntoView {
    let button = |number: Pain| {
        let is_chosen = move || pain.get() == Some(number);
        let choose = move |_| on_choose.run((!untrack(is_chosen)).then_some(number));
        view! {
            <button
                class="pain__button"
                data-light=cut_offs.light(number).name()
                aria-pressed=move || is_chosen().to_string()
                on:click=choose
            >
                {number.number()}
            </button>
        }
    };
    view! {
        <fieldset class="pain">
            <legend>{legend}</legend>
            <div class="pain__row">{Pain::all().map(button).collect_view()}</div>
            <p class="hint">
                {scale_words()} <span class="pain__lights">{lights_text(cut_offs)}</span>
            </p>
        </fieldset>
    }
}
