//! The browser's store of texts by key.

use gloo_events::EventListener;
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent, window};

use super::{by_name, window_events};

/// The reason why something could not be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// There is no store: the browser blocks it, or has none.
    Blocked,
    /// The store is full.
    Full,
}

fn store() -> Result<Storage, StorageError> {
    // Asking for it throws where site data is blocked.
    let store = window().ok_or(StorageError::Blocked)?.local_storage();
    store.ok().flatten().ok_or(StorageError::Blocked)
}

/// The text under `key`; `None` where there is none.
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    store()?.get_item(key).map_err(|_| StorageError::Blocked)
}

/// Stores `text` under `key`.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    store()?.set_item(key, text).map_err(reason)
}

/// Removes the text under `key`.
pub fn remove(key: &str) -> Result<(), StorageError> {
    store()?.remove_item(key).map_err(|_| StorageError::Blocked)
}

/// All keys that begin with `prefix`, in no order.
pub fn keys(prefix: &str) -> Result<Vec<String>, StorageError> {
    let all = all_keys()?;
    let keys = all.lines().filter(|key| key.starts_with(prefix));
    Ok(keys.map(str::to_string).collect())
}

/// True where a key begins with `prefix`.
pub fn has_keys(prefix: &str) -> Result<bool, StorageError> {
    Ok(all_keys()?.lines().any(|key| key.starts_with(prefix)))
}

/// All keys, each on a line.
fn all_keys() -> Result<String, StorageError> {
    // In one text: a call for each of the thousands of keys of a long log would delay the start.
    Ok(Object::keys(store()?.as_ref()).join("\n").into())
}

/// Calls `hear` with each key beginning with `prefix` that another tab has changed, and with
/// `prefix` where all of them may have changed; until the listener is dropped.
pub fn on_change(prefix: &'static str, mut hear: impl FnMut(&str) + 'static) -> Vec<EventListener> {
    window_events::on(&["storage", "pageshow"], move |event| {
        let key = match event.dyn_ref::<StorageEvent>() {
            // Without a key, the other tab has cleared the store.
            Some(event) => event.key(),
            // A page that the browser holds for the way back hears nothing meanwhile.
            None if by_name::property(event, "persisted").is_truthy() => None,
            None => return,
        };
        let key = key.as_deref().unwrap_or(prefix);
        if key.starts_with(prefix) {
            hear(key);
        }
    })
}

/// Tells this page what other tabs are told by the browser: that all may have changed.
pub fn tell_of_change() {
    if let Ok(event) = by_name::construct("StorageEvent", ["storage".into()]) {
        let _ = by_name::call(&js_sys::global(), "dispatchEvent", [event]);
    }
}

fn reason(error: JsValue) -> StorageError {
    // Read by its name: browsers disagree on the class of this error.
    let name = error.unchecked_ref::<DomException>().name();
    match name.as_str() {
        // The second is Firefox's own name.
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StorageError::Full,
        _ => StorageError::Blocked,
    }
}
