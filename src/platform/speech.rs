//! Speaks. Must not know: what is said, or when.

use wasm_bindgen::JsValue;

use super::js::{call, get, new, set};

/// The browser's voice.
#[derive(Default)]
pub struct Voice {
    /// What it is saying: a browser that has forgotten it says no more.
    utterance: JsValue,
}

/// Whether this browser can speak.
pub fn is_there() -> bool {
    synthesis().is_object()
}

impl Voice {
    /// Says a text in English, in place of what it is saying. Phones speak only after a first
    /// text inside a tap; an empty one does.
    pub fn say(&mut self, text: &str, loudness: f64) {
        self.stop();
        if let Ok(utterance) = new("SpeechSynthesisUtterance", &[text.into()]) {
            set(&utterance, "lang", &"en".into());
            set(&utterance, "volume", &loudness.into());
            // A browser that cannot speak is silent: no cue is the voice's alone.
            let _ = call(&synthesis(), "speak", std::slice::from_ref(&utterance));
            self.utterance = utterance;
        }
    }

    /// Breaks off.
    pub fn stop(&self) {
        let _ = call(&synthesis(), "cancel", &[]);
    }
}

fn synthesis() -> JsValue {
    get(&js_sys::global(), "speechSynthesis")
}
