//! A number with a button on each side of it.

use leptos::prelude::*;

use crate::domain::dosage::seconds_text;

/// The unit of a stepper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Sets or reps, one at a time.
    Count,
    /// Seconds, five at a time.
    Seconds,
    /// Minutes, one at a time.
    Minutes,
}

impl Unit {
    const fn step(self) -> u16 {
        match self {
            Unit::Count | Unit::Minutes => 1,
            Unit::Seconds => 5,
        }
    }

    fn text(self, number: u16) -> String {
        match self {
            Unit::Count => number.to_string(),
            Unit::Seconds => seconds_text(number),
            Unit::Minutes => format!("{number} min"),
        }
    }
}

/// A number inside bounds, changed by steps.
#[component]
pub fn Stepper(
    label: &'static str,
    unit: Unit,
    /// The smallest and the largest number.
    bounds: (u16, u16),
    #[prop(into)] value: Signal<u16>,
    #[prop(into)] on_choose: Callback<u16>,
) -> impl IntoView {
    let (min, max) = bounds;
    let step = move |turn: fn(u16, u16) -> u16| {
        let number = turn(value.get_untracked(), unit.step());
        on_choose.run(number.clamp(min, max));
    };
    view! {
        <div class="stepper" role="group" aria-label=label>
            <span class="stepper__label">{label}</span>
            <button
                class="stepper__button"
                aria-label=format!("Less: {label}")
                disabled=move || value.get() == min
                on:click=move |_| step(u16::saturating_sub)
            >
                "\u{2212}"
            </button>
            <output class="stepper__value">{move || unit.text(value.get())}</output>
            <button
                class="stepper__button"
                aria-label=format!("More: {label}")
                disabled=move || value.get() == max
                on:click=move |_| step(u16::saturating_add)
            >
                "+"
            </button>
        </div>
    }
}
