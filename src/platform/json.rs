//! JSON by the browser's own parser and printer.

use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;

/// A value as JSON; `None` where it has no form in JSON.
pub fn print(value: &impl Serialize) -> Option<String> {
    let value = value.serialize(&Serializer::json_compatible()).ok()?;
    js_sys::JSON::stringify(&value).ok()?.as_string()
}

/// The value in a JSON text; `None` where the text is none of this type.
pub fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(js_sys::JSON::parse(text).ok()?).ok()
}
