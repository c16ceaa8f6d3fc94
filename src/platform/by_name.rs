//! Calls of the browser by name, for what lazy parts alone need: an import of its own would be in
//! the script of a first visit, with 60 bytes of brotli.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// A value of the page's global scope, such as a class; undefined where there is none.
pub(super) fn global(name: &str) -> JsValue {
    property(&js_sys::global(), name)
}

/// A property of a value; undefined where there is none.
pub(super) fn property(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Calls a method.
pub(super) fn call<const N: usize>(
    value: &JsValue,
    method: &str,
    arguments: [JsValue; N],
) -> Result<JsValue, JsValue> {
    let method = property(value, method);
    Reflect::apply(&method.into(), value, &array(arguments))
}

/// Makes a value of a class.
pub(super) fn construct<const N: usize>(
    class: &str,
    arguments: [JsValue; N],
) -> Result<JsValue, JsValue> {
    Reflect::construct(&global(class).into(), &array(arguments))
}

/// An array of values.
pub(super) fn array<const N: usize>(values: [JsValue; N]) -> Array {
    let array = Array::new();
    for (index, value) in (0..).zip(values) {
        array.set(index, value);
    }
    array
}
