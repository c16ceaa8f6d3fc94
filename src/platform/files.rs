//! Files that the user picks.

use std::future::Future;

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};

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
