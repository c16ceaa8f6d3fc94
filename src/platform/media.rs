//! Media queries.

use gloo_events::EventListener;
use web_sys::window;

/// True where the device matches a media query.
pub fn matches(query: &str) -> bool {
    let list = window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Calls `hear` whenever the device begins or ceases to match a media query, until the listener is
/// dropped.
pub fn on_change(query: &str, mut hear: impl FnMut() + 'static) -> Option<EventListener> {
    let list = window()?.match_media(query).ok().flatten()?;
    Some(EventListener::new(&list, "change", move |_| hear()))
}
