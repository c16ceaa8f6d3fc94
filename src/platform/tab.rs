//! The hold that one tab at a time has. The page's own script asks the browser for it; where the
//! browser has no such thing, every tab has it. Must not know: what the hold is for.

use wasm_bindgen::{JsValue, closure::Closure};

use super::js;

/// How a tab asks for the hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// It waits until no other tab has it.
    Wait,
    /// It takes it from the tab that has it.
    Take,
}

/// Asks for the hold. `tell` hears true when this tab has it, and false when another has taken it.
pub fn ask(how: Ask, tell: impl FnMut(bool) + 'static) {
    let tell = Closure::<dyn FnMut(bool)>::new(tell).into_js_value();
    let takes = JsValue::from(how == Ask::Take);
    // Only a page without its script could refuse.
    let _ = js::call(&js_sys::global(), "holdfastHold", &[takes, tell]);
}

/// Gives the hold back.
pub fn release() {
    let _ = js::call(&js_sys::global(), "holdfastRelease", &[]);
}
