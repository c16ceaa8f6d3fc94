//! Text files that the user picks.

use std::future::Future;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};

/// The reason why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It has more bytes than were allowed.
    TooLarge,
    /// It is no text, or cannot be read at all.
    NotText,
}

/// Reads the file that was picked in the field of this event, as UTF-8; `None` where none was.
pub fn read_picked(
    event: &Event,
    bytes_max: u32,
) -> Option<impl Future<Output = Result<String, FileError>> + use<>> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    let text = (file.size() <= f64::from(bytes_max)).then(|| file.text());
    // The same file can be picked again.
    field.set_value("");
    Some(async move {
        let text = JsFuture::from(text.ok_or(FileError::TooLarge)?).await;
        let text = text.ok().and_then(|text| text.as_string());
        // Bytes that are no UTF-8 arrive as the replacement character.
        let text = text.filter(|text| !text.contains(['\u{fffd}', '\u{0}']));
        text.ok_or(FileError::NotText)
    })
}
