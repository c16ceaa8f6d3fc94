//! Text files that the user picks. Must not know: what is in them.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlInputElement};

use super::js::ask;

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It has more bytes than were allowed.
    TooLarge,
    /// It is no text, or cannot be read at all.
    NotText,
}

/// Reads the file that was picked in the field of this event, if one was, as UTF-8.
pub fn read_picked(
    event: &Event,
    bytes_max: u32,
    then: impl FnOnce(Result<String, Refused>) + 'static,
) {
    let field = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else {
        return;
    };
    if file.size() > f64::from(bytes_max) {
        return then(Err(Refused::TooLarge));
    }
    let tell = move |result: Result<JsValue, JsValue>| {
        let text = result.ok().and_then(|text| text.as_string());
        // What is no UTF-8 arrives with this sign in its place.
        let text = text.filter(|text| !text.contains(['\u{fffd}', '\u{0}']));
        then(text.ok_or(Refused::NotText));
    };
    ask(&file, "text", &JsValue::UNDEFINED, Box::new(tell));
    // The same file can be picked again.
    field.set_value("");
}
