//! The fragment of the page's address. Must not know: what it means.

use web_sys::window;

/// The fragment, with its `#`; empty where there is none.
pub fn fragment() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to a fragment, as a new entry of the browser's history.
pub fn go(fragment: &str) {
    if let Some(window) = window() {
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

/// Calls `hear` whenever the fragment has changed.
pub fn on_change(mut hear: impl FnMut() + 'static) {
    super::events::on_window(&["hashchange"], move |_| hear());
}
