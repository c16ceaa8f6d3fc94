//! Shakes the phone. Must not know: why.

use wasm_bindgen::JsValue;

use super::js::{call, get, navigator};

/// Whether this browser can; some say so and do nothing.
pub fn is_there() -> bool {
    get(&navigator(), "vibrate").is_function()
}

/// Shakes and pauses in turn, for so many milliseconds each.
pub fn vibrate(pattern: &[u16]) {
    // Before the first tap it is refused, and the browser complains of the try.
    let activation = get(&navigator(), "userActivation");
    if get(&activation, "hasBeenActive").as_bool() == Some(false) {
        return;
    }
    let pattern: js_sys::Array = pattern.iter().map(|ms| JsValue::from(*ms)).collect();
    // A browser without does nothing.
    let _ = call(&navigator(), "vibrate", &[pattern.into()]);
}
