//! The page's address and its fragment. Must not know: what it means.

use web_sys::window;

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
