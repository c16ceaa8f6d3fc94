//! The share sheet and the clipboard. Must not know: what is handed on.

use js_sys::Object;
use wasm_bindgen::JsValue;

use super::js::{ask, get, navigator, set};

/// What became of a share sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// It took what it was given.
    Took,
    /// Whoever shared thought better of it.
    Cancelled,
    /// There is none here, or it does not take this.
    Refused,
}

/// Offers a link to the share sheet. Call it inside the tap: browsers demand that.
pub fn share(title: &str, url: &str, then: impl FnOnce(Sheet) + 'static) {
    // A text beside the link is glued to it by some of those who take it.
    let what = Object::new();
    for (name, value) in [("title", title), ("url", url)] {
        set(&what, name, &value.into());
    }
    let tell = move |result: Result<JsValue, JsValue>| {
        then(match result {
            Ok(_) => Sheet::Took,
            Err(error) if get(&error, "name") == "AbortError" => Sheet::Cancelled,
            Err(_) => Sheet::Refused,
        });
    };
    ask(&navigator(), "share", &what, Box::new(tell));
}

/// Puts a text on the clipboard and tells `then` whether it is there. Call it inside the tap.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let tell = move |result: Result<JsValue, JsValue>| then(result.is_ok());
    ask(&clipboard(), "writeText", &text.into(), Box::new(tell));
}

/// Reads the text on the clipboard; an error where the browser or its user will not have it.
/// Call it inside the tap.
pub fn read_clipboard(then: impl FnOnce(Result<String, ()>) + 'static) {
    let tell = move |result: Result<JsValue, JsValue>| {
        then(result.ok().and_then(|text| text.as_string()).ok_or(()));
    };
    let nothing = JsValue::UNDEFINED;
    ask(&clipboard(), "readText", &nothing, Box::new(tell));
}

/// Whether this is a tab of the iPhone's or iPad's browser, which shares no storage with the same
/// page on the home screen.
pub fn is_ios_tab() -> bool {
    let navigator = navigator();
    match get(&navigator, "standalone").as_bool() {
        Some(on_home_screen) => !on_home_screen,
        // There alone a page can ask for it; what only calls itself so is taken at its word.
        None => get(&navigator, "userAgent")
            .as_string()
            .is_some_and(|agent| agent.starts_with("Mozilla/5.0 (iP")),
    }
}

/// It is not there on a page that did not come by https.
fn clipboard() -> JsValue {
    get(&navigator(), "clipboard")
}
