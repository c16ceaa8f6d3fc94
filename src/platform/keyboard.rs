//! Keys that are pressed while no control has the focus.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, window};

/// Calls `hear` with each key that is pressed while no control has the focus, and with Escape in
/// any case: it is no key of a control. Where `hear` returns true, the browser does nothing else.
pub fn on_free_key(mut hear: impl FnMut(&str) -> bool + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = move |event: &web_sys::Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let control = target.and_then(|element| {
            let controls = "button, a, input, select, textarea, summary";
            element.closest(controls).ok().flatten()
        });
        let is_free = control.is_none() || event.key() == "Escape";
        if is_free && !event.repeat() && hear(&event.key()) {
            event.prevent_default();
        }
    };
    let window = window()?;
    Some(EventListener::new_with_options(
        &window, "keydown", options, listener,
    ))
}
