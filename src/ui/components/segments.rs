//! One choice out of a few, all in sight.

use std::rc::Rc;

use crate::ui::dom::{El, el, text};

/// A row of buttons of which one is pressed. `legend` names the choice; `chosen` is the index of
/// the pressed one, followed.
pub fn segments(
    legend: &str,
    labels: &[&str],
    chosen: impl Fn() -> usize + 'static,
    choose: impl Fn(usize) + 'static,
) -> El {
    row(legend, labels, Rc::new(chosen), Rc::new(choose))
}

fn row(
    legend: &str,
    labels: &[&str],
    chosen: Rc<dyn Fn() -> usize>,
    choose: Rc<dyn Fn(usize)>,
) -> El {
    let buttons = labels.iter().enumerate().map(|(index, label)| {
        let (chosen, choose) = (chosen.clone(), choose.clone());
        text("button", "segments__button", label)
            .live_attr("aria-pressed", move || {
                Some((chosen() == index).to_string())
            })
            .on_click(move || choose(index))
    });
    el("fieldset", "segments").with(&[
        text("legend", "", legend),
        el("div", "segments__row").with_all(buttons),
    ])
}
