//! Visibility of the page.

use gloo_events::EventListener;
use web_sys::window;

/// True while the page cannot be seen.
pub fn is_hidden() -> bool {
    let document = window().and_then(|window| window.document());
    document.is_some_and(|document| document.hidden())
}

/// Calls `hear` with whether the page is hidden at each change, until the listener is dropped.
pub fn on_change(mut hear: impl FnMut(bool) + 'static) -> Option<EventListener> {
    let document = window()?.document()?;
    Some(EventListener::new(
        &document,
        "visibilitychange",
        move |_| {
            hear(is_hidden());
        },
    ))
}
