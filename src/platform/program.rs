//! Starts the second program. Must not know: what it does.

use wasm_bindgen::JsValue;
use web_sys::window;

use super::js::ask;

/// Fetches and starts the second program, and tells `then` whether that went well. The page's own
/// script knows where it lies.
pub fn open(then: impl FnOnce(bool) + 'static) {
    let page = window().map_or(JsValue::UNDEFINED, JsValue::from);
    let tell = move |result: Result<JsValue, JsValue>| then(result.is_ok());
    ask(
        &page,
        "holdfastWorkshop",
        &JsValue::UNDEFINED,
        Box::new(tell),
    );
}
