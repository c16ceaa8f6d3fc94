//! A number with a button to each side of it.

use std::rc::Rc;

use reactive_graph::graph::untrack;

use crate::{
    domain::dosage::seconds_text,
    ui::dom::{El, el, text},
};

/// What a stepper counts.
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

    fn write(self, number: u16) -> String {
        match self {
            Unit::Count => number.to_string(),
            Unit::Seconds => seconds_text(number),
            Unit::Minutes => format!("{number} min"),
        }
    }
}

/// A number inside bounds, changed by steps. `value` is followed.
pub fn stepper(
    label: &str,
    unit: Unit,
    bounds: (u16, u16),
    value: impl Fn() -> u16 + 'static,
    choose: impl Fn(u16) + 'static,
) -> El {
    let (min, max) = bounds;
    let value: Rc<dyn Fn() -> u16> = Rc::new(value);
    let choose: Rc<dyn Fn(u16)> = Rc::new(choose);
    let button = |sign: &str, name: &str, end: u16, turn: fn(u16, u16) -> u16| {
        let (at, now, choose) = (value.clone(), value.clone(), choose.clone());
        text("button", "stepper__button", sign)
            .attr("aria-label", &format!("{name}: {label}"))
            .live_attr("disabled", move || (at() == end).then(String::new))
            .on_click(move || choose(turn(untrack(&*now), unit.step()).clamp(min, max)))
    };
    let shown = value.clone();
    el("div", "stepper")
        .attr("role", "group")
        .attr("aria-label", label)
        .with(&[
            text("span", "stepper__label", label),
            button("\u{2212}", "Less", min, u16::saturating_sub),
            el("output", "stepper__value").live_text(move || unit.write(shown())),
            button("+", "More", max, u16::saturating_add),
        ])
}
