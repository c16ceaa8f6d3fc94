//! Vibration.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::window;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = navigator, js_name = vibrate, catch)]
    fn vibrate_by(pattern: Vec<u16>) -> Result<JsValue, JsValue>;

    type ActiveNavigator;

    #[wasm_bindgen(method, getter, js_name = userActivation)]
    fn user_activation(this: &ActiveNavigator) -> Option<UserActivation>;

    type UserActivation;

    #[wasm_bindgen(method, getter, js_name = hasBeenActive)]
    fn has_been_active(this: &UserActivation) -> bool;
}

/// True where this browser has it; some say so and do nothing.
pub fn is_supported() -> bool {
    window().is_some_and(|window| {
        Reflect::has(&window.navigator(), &JsValue::from_str("vibrate")).unwrap_or(false)
    })
}

/// Vibrates and pauses in turn, for so many milliseconds each.
pub fn vibrate(pattern: &[u16]) {
    let Some(navigator) = window().map(|window| window.navigator()) else {
        return;
    };
    // Before the first tap it is refused, and the browser complains of the attempt.
    let navigator: &ActiveNavigator = navigator.unchecked_ref();
    let activation = navigator.user_activation();
    if activation.is_none_or(|it| it.has_been_active()) {
        // A browser without it does nothing.
        let _ = vibrate_by(pattern.to_vec());
    }
}
