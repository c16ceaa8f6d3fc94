//! The browser's promise to keep the page's data until somebody clears it.

use std::future::Future;

use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// There is none on a page that did not come by https, so both calls may throw.
    #[wasm_bindgen(js_namespace = ["navigator", "storage"], js_name = persist, catch)]
    fn ask_persist() -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["navigator", "storage"], js_name = persisted, catch)]
    fn ask_persisted() -> Result<Promise, JsValue>;
}

/// Asks for the promise; some browsers put the question to the user. True where it is given.
pub fn persist() -> impl Future<Output = bool> {
    answer(ask_persist())
}

/// True where the promise was given before.
pub fn is_persisted() -> impl Future<Output = bool> {
    answer(ask_persisted())
}

async fn answer(asked: Result<Promise, JsValue>) -> bool {
    match asked {
        Ok(asked) => JsFuture::from(asked).await.is_ok_and(|it| it.is_truthy()),
        Err(_) => false,
    }
}
