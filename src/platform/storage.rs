//! The browser's own store of texts by key. Must not know: what is kept there.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, window};

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no store: the browser blocks it, or has none.
    Blocked,
    /// The store is full.
    Full,
}

fn store() -> Result<Storage, Refusal> {
    // Asking for it throws where site data is blocked.
    let store = window().ok_or(Refusal::Blocked)?.local_storage();
    store.ok().flatten().ok_or(Refusal::Blocked)
}

/// The text under `key`; `None` where there is none.
pub fn read(key: &str) -> Result<Option<String>, Refusal> {
    store()?.get_item(key).map_err(|_| Refusal::Blocked)
}

/// Keeps `text` under `key`.
pub fn write(key: &str, text: &str) -> Result<(), Refusal> {
    store()?
        .set_item(key, text)
        .map_err(|error| refusal(&error))
}

/// Forgets what is under `key`.
pub fn remove(key: &str) -> Result<(), Refusal> {
    store()?.remove_item(key).map_err(|_| Refusal::Blocked)
}

/// All keys that begin with `prefix`, in no order.
pub fn keys(prefix: &str) -> Result<Vec<String>, Refusal> {
    let store = store()?;
    let count = store.length().map_err(|_| Refusal::Blocked)?;
    Ok((0..count)
        .filter_map(|index| store.key(index).ok().flatten())
        .filter(|key| key.starts_with(prefix))
        .collect())
}

fn refusal(error: &JsValue) -> Refusal {
    let name = error
        .dyn_ref::<js_sys::Object>()
        .and_then(|error| js_sys::Reflect::get(error, &"name".into()).ok())
        .and_then(|name| name.as_string());
    // Firefox has a name of its own for it.
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refusal::Full,
        _ => Refusal::Blocked,
    }
}
