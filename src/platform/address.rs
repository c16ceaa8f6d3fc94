//! The address of the page and its fragment.

use gloo_events::EventListener;
use web_sys::window;

use super::window_events;

/// The fragment, with its `#`; empty where there is none.
pub fn fragment() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The address of the page itself, without query and fragment.
pub fn page() -> String {
    let mut address = window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    if let Some(end) = address.find(['#', '?']) {
        address.truncate(end);
    }
    address
}

/// Goes to a fragment, as a new entry of the browser's history.
pub fn go(fragment: &str) {
    if let Some(window) = window() {
        // A fragment that the browser refuses leaves the page where it is.
        let _ = window.location().set_hash(fragment);
    }
}

/// Goes to a fragment in place of the present entry of the browser's history, so that "back"
/// does not return here.
pub fn replace(fragment: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(fragment);
    }
}

/// Calls `hear` at each change of the fragment, until the listener is dropped.
pub fn on_change(mut hear: impl FnMut() + 'static) -> Vec<EventListener> {
    window_events::on(&["hashchange"], move |_| hear())
}
