//! JSON by the browser's own parser and printer.

use js_sys::{Array, JSON};
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;

use super::by_name;

/// A value as JSON; `None` where it has no form in JSON.
pub fn print(value: &impl Serialize) -> Option<String> {
    let value = value.serialize(&Serializer::json_compatible()).ok()?;
    JSON::stringify(&value).ok()?.as_string()
}

/// The value in a JSON text; `None` where the text is none of this type.
pub fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(JSON::parse(text).ok()?).ok()
}

/// The version in a JSON text of a record, which every version of the app can read; `None` where there
/// is none.
pub fn version(text: &str) -> Option<u32> {
    let record = JSON::parse(text).ok().filter(|it| it.is_object())?;
    let version = by_name::property(&record, "version").as_f64()?;
    let whole = version as u32;
    (f64::from(whole) == version).then_some(whole)
}

/// The members of a JSON object, each with its value as JSON; `None` where the text is no object.
pub fn members(text: &str) -> Option<Vec<(String, String)>> {
    let object = JSON::parse(text).ok().filter(|it| it.is_object())?;
    let members = by_name::call(&by_name::global("Object"), "entries", [object]).ok()?;
    let member = |member| {
        let member = Array::from(&member);
        let value = JSON::stringify(&member.get(1)).ok()?;
        Some((member.get(0).as_string()?, value.as_string()?))
    };
    Array::from(&members).iter().map(member).collect()
}
