//! Listens to the page for as long as it lives. Must not know: what is done about an event.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget, KeyboardEvent, StorageEvent, window};

/// Calls `hear` for each of these events of the window.
pub fn on_window(names: &[&str], hear: impl FnMut(Event) + 'static) {
    if let Some(window) = window() {
        listen(&window, names, hear);
    }
}

/// Has the window hear an event of this name.
pub fn tell_window(name: &str) {
    if let (Some(window), Ok(event)) = (window(), Event::new(name)) {
        // Nobody here cancels it.
        let _ = window.dispatch_event(&event);
    }
}

/// Calls `hear` with whether the page is hidden, whenever that changes.
pub fn on_visibility(mut hear: impl FnMut(bool) + 'static) {
    if let Some(document) = window().and_then(|window| window.document()) {
        let target = document.clone();
        listen(&target, &["visibilitychange"], move |_| {
            hear(document.hidden());
        });
    }
}

/// Calls `hear` with the key of each record that another tab has changed and that begins with
/// `prefix`; with `prefix` where it has cleared all of them.
pub fn on_storage(prefix: &'static str, mut hear: Box<dyn FnMut(&str)>) {
    on_window(&["storage"], move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        let key = event.key();
        let key = key.as_deref().unwrap_or(prefix);
        if key.starts_with(prefix) {
            hear(key);
        }
    });
}

/// Calls `hear` with each key that is pressed while no control has the focus. Where `hear`
/// makes use of it, the browser does not.
pub fn on_free_key(mut hear: impl FnMut(&str) -> bool + 'static) {
    on_window(&["keydown"], move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let on_a_control = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("button, a, input, select, textarea").ok())
            .flatten()
            .is_some();
        // Escape is no key of any control here.
        let is_free = !on_a_control || event.key() == "Escape";
        if is_free && !event.repeat() && hear(&event.key()) {
            event.prevent_default();
        }
    });
}

fn listen(target: &EventTarget, names: &[&str], hear: impl FnMut(Event) + 'static) {
    let hear = Closure::<dyn FnMut(Event)>::new(hear).into_js_value();
    for name in names {
        // Only a browser without events could refuse.
        let _ = target.add_event_listener_with_callback(name, hear.unchecked_ref());
    }
}
