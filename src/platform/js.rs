//! Asks what may not be there: properties and methods by their names, without a panic.
//!
//! A wrapper for each method, as web-sys has them, is some 100 bytes that every runner loads, and
//! it traps where a browser lacks the method. Must not know: what is asked for.

use std::{cell::Cell, rc::Rc};

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// A property; undefined where there is none.
pub(super) fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Sets a property, where that is possible.
pub(super) fn set(of: &JsValue, name: &str, value: &JsValue) {
    // What refuses it goes on as before.
    let _ = Reflect::set(of, &name.into(), value);
}

/// Calls a method; an error where there is none or it fails.
pub(super) fn call(of: &JsValue, name: &str, values: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(of, name).dyn_into()?;
    Reflect::apply(&method, of, &list(values))
}

/// Makes a new object of a class of the page; an error where there is no such class.
pub(super) fn new(class: &str, values: &[JsValue]) -> Result<JsValue, JsValue> {
    let class: Function = get(&js_sys::global(), class).dyn_into()?;
    Reflect::construct(&class, &list(values))
}

/// Calls a method that promises something, and then `then`, at once where there is no such method.
pub(super) fn ask(
    of: &JsValue,
    method: &str,
    argument: &JsValue,
    then: Box<dyn FnOnce(Result<JsValue, JsValue>)>,
) {
    let promise = match call(of, method, std::slice::from_ref(argument)) {
        Ok(promise) => Promise::resolve(&promise),
        Err(error) => return then(Err(error)),
    };
    // A promise keeps one of two ways, so whichever comes takes it.
    let then = Rc::new(Cell::new(Some(then)));
    let listen = |as_result: fn(JsValue) -> Result<JsValue, JsValue>| {
        let then = then.clone();
        Closure::<dyn FnMut(JsValue)>::new(move |value| {
            if let Some(then) = then.take() {
                then(as_result(value));
            }
        })
    };
    let (kept, broken) = (listen(Ok), listen(Err));
    let _ = promise.then2(&kept, &broken);
    // The browser drops them with the promise.
    let _ = (kept.into_js_value(), broken.into_js_value());
}

/// The browser as it describes itself.
pub(super) fn navigator() -> JsValue {
    get(&js_sys::global(), "navigator")
}

fn list(values: &[JsValue]) -> Array {
    values.iter().collect()
}
