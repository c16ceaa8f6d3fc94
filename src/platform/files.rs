//! Files that the user picks, and files that the browser saves for them.

use std::future::Future;

use gloo_timers::callback::Timeout;
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement, window};

use super::by_name;

/// Milliseconds after which a browser has taken a file that it was given.
const TAKEN_MS: u32 = 60_000;

/// The reason why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It has more bytes than were allowed.
    TooLarge,
    /// It cannot be read.
    Unreadable,
}

/// Reads the file that was picked in the field of this event; `None` where none was.
pub fn read_picked(
    event: &Event,
    bytes_max: u32,
) -> Option<impl Future<Output = Result<Vec<u8>, FileError>> + use<>> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    let content = (file.size() <= f64::from(bytes_max)).then(|| file.array_buffer());
    // The same file can be picked again.
    field.set_value("");
    Some(async move {
        let content = JsFuture::from(content.ok_or(FileError::TooLarge)?).await;
        let content = content.map_err(|_| FileError::Unreadable)?;
        Ok(Uint8Array::new(&content).to_vec())
    })
}

/// Has the browser save a text as a file of this type, such as `text/csv`. Call it inside the tap.
pub fn save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &kind.into())?;
    let parts = by_name::array([text.into()]);
    let blob = by_name::construct("Blob", [parts.into(), options.into()])?;
    let addresses = by_name::global("URL");
    let address = by_name::call(&addresses, "createObjectURL", [blob])?;
    let document = window().and_then(|window| window.document());
    let link = document.ok_or(JsValue::NULL)?.create_element("a")?;
    link.set_attribute("href", &address.as_string().unwrap_or_default())?;
    link.set_attribute("download", name)?;
    by_name::call(&link, "click", [])?;
    let forget = move || {
        let _ = by_name::call(&addresses, "revokeObjectURL", [address]);
    };
    Timeout::new(TAKEN_MS, forget).forget();
    Ok(())
}
