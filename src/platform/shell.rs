//! What the page's own script (`public/shell.js`) knows of the browser around the page, and does
//! there. Must not know: what is made of it.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

use super::js::get;

/// Whether a newer version of the page is on the device and waits.
pub fn has_update() -> bool {
    is("update")
}

/// Changes to that version, which loads the page again.
pub fn change() {
    call("change");
}

/// Whether the page opens without a network.
pub fn is_offline_ready() -> bool {
    is("offline")
}

/// Whether the browser would put the page on the home screen.
pub fn can_install() -> bool {
    is("prompt")
}

/// Has the browser ask whether to put the page on the home screen. Call it inside the tap.
pub fn install() {
    call("install");
}

/// Whether the page was opened from the home screen.
pub fn is_installed() -> bool {
    is("home")
}

/// Whether the browser keeps the page's data until somebody clears it.
pub fn is_kept() -> bool {
    is("kept")
}

/// Asks the browser to keep the page's data until somebody clears it.
pub fn keep() {
    call("keep");
}

/// Has the screen stay on, or not.
pub fn stay_awake(is_wanted: bool) {
    call_with("stayAwake", is_wanted.into());
}

/// Whether the screen stays on.
pub fn is_awake() -> bool {
    is("awake")
}

/// Whether the screen is to stay on and may turn off: the browser refuses, cannot, or breaks its
/// promise.
pub fn dims() -> bool {
    is("dims")
}

/// Calls `hear` whenever one of these has changed.
pub fn on_change(mut hear: impl FnMut() + 'static) {
    super::events::on_window(&["holdfastshell"], move |_| hear());
}

fn shell() -> JsValue {
    window().map_or(JsValue::UNDEFINED, |window| get(&window, "holdfastShell"))
}

fn is(name: &str) -> bool {
    get(&shell(), name).is_truthy()
}

fn call(name: &str) {
    call_with(name, JsValue::UNDEFINED);
}

fn call_with(name: &str, value: JsValue) {
    let shell = shell();
    if let Ok(act) = get(&shell, name).dyn_into::<Function>() {
        // The script sees to what can go wrong.
        let _ = act.call1(&shell, &value);
    }
}
