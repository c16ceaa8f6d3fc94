//! The clipboard.

use std::future::Future;

use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// There is none on a page that did not come by https, so every call may throw.
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = readText, catch)]
    fn read_text() -> Result<Promise, JsValue>;
}

/// The browser or its user refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Writes a text to the clipboard. Call it inside the tap: the browser is asked at once.
pub fn write(text: &str) -> impl Future<Output = Result<(), Refused>> + use<> {
    let written = write_text(text);
    async move {
        let written = written.map_err(|_| Refused)?;
        JsFuture::from(written).await.map_err(|_| Refused)?;
        Ok(())
    }
}

/// Reads the text on the clipboard. Call it inside the tap: the browser is asked at once.
pub fn read() -> impl Future<Output = Result<String, Refused>> {
    let read = read_text();
    async move {
        let text = JsFuture::from(read.map_err(|_| Refused)?).await;
        text.ok().and_then(|text| text.as_string()).ok_or(Refused)
    }
}
