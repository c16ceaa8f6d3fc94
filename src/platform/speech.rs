//! The browser's voice.

use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::window;

#[wasm_bindgen]
extern "C" {
    /// Not every browser has a voice, so both calls may throw.
    #[wasm_bindgen(js_namespace = speechSynthesis, catch)]
    fn speak(utterance: &Utterance) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = speechSynthesis, catch)]
    fn cancel() -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = SpeechSynthesisUtterance)]
    type Utterance;

    #[wasm_bindgen(constructor, js_class = SpeechSynthesisUtterance, catch)]
    fn new(text: &str) -> Result<Utterance, JsValue>;

    #[wasm_bindgen(method, setter)]
    fn set_lang(this: &Utterance, language: &str);

    #[wasm_bindgen(method, setter)]
    fn set_volume(this: &Utterance, loudness: f64);

    type SpeakingWindow;

    #[wasm_bindgen(method, getter, js_name = speechSynthesis)]
    fn synthesis(this: &SpeakingWindow) -> Option<js_sys::Object>;
}

/// A voice.
#[derive(Default)]
pub struct Voice {
    /// The utterance being spoken: a browser that collects it as garbage stops speaking.
    utterance: Option<Utterance>,
}

/// True where this browser can speak.
pub fn is_supported() -> bool {
    let window = window();
    window.is_some_and(|window| {
        let window: &SpeakingWindow = window.unchecked_ref();
        window.synthesis().is_some()
    })
}

impl Voice {
    /// Says a text in English, in place of what it is saying. Phones speak only after a first
    /// text inside a tap; an empty one does.
    pub fn say(&mut self, text: &str, loudness: f64) {
        self.stop();
        if let Ok(utterance) = Utterance::new(text) {
            utterance.set_lang("en");
            utterance.set_volume(loudness);
            // A browser that cannot speak is silent: no cue is the voice's alone.
            let _ = speak(&utterance);
            self.utterance = Some(utterance);
        }
    }

    /// Breaks off.
    pub fn stop(&self) {
        let _ = cancel();
    }
}
