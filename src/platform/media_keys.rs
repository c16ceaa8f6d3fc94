//! The buttons of a lock screen or a headset.

use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// A browser without a media session, or without this button, throws.
    #[wasm_bindgen(js_namespace = ["navigator", "mediaSession"], js_name = setActionHandler, catch)]
    fn set_action_handler(action: &str, handler: &JsValue) -> Result<(), JsValue>;
}

/// A button of a lock screen or a headset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaKey {
    /// Play or pause.
    PlayPause,
    /// The next track.
    Next,
}

/// Calls `hear` at each press, for the life of the page.
pub fn on_press(hear: impl Fn(MediaKey) + 'static) {
    let hear = std::rc::Rc::new(hear);
    for (action, key) in [
        ("play", MediaKey::PlayPause),
        ("pause", MediaKey::PlayPause),
        ("nexttrack", MediaKey::Next),
    ] {
        let hear = hear.clone();
        let handler = Closure::<dyn Fn()>::new(move || hear(key)).into_js_value();
        let _ = set_action_handler(action, handler.unchecked_ref());
    }
}
