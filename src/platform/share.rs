//! The share sheet.

use std::future::Future;

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, ShareData};

#[wasm_bindgen]
extern "C" {
    /// Not every browser has it, so the call may throw.
    #[wasm_bindgen(js_namespace = navigator, js_name = share, catch)]
    fn open(data: &ShareData) -> Result<Promise, JsValue>;
}

/// The outcome of a share sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareOutcome {
    /// It took the link.
    Shared,
    /// Whoever shared cancelled it.
    Cancelled,
    /// There is none here, or it does not take this.
    Refused,
}

/// Offers a link to the share sheet. Call it inside the tap: the browser is asked at once.
pub fn share(title: &str, url: &str) -> impl Future<Output = ShareOutcome> + use<> {
    let data = ShareData::new();
    // No text: some targets glue it to the link.
    data.set_title(title);
    data.set_url(url);
    let sheet = open(&data);
    async move {
        let Ok(sheet) = sheet else {
            return ShareOutcome::Refused;
        };
        match JsFuture::from(sheet).await {
            Ok(_) => ShareOutcome::Shared,
            Err(error) => match error.dyn_ref::<DomException>() {
                Some(error) if error.name() == "AbortError" => ShareOutcome::Cancelled,
                _ => ShareOutcome::Refused,
            },
        }
    }
}
