//! Plays tones. Must not know: what they mean or when they are wanted.

use web_sys::{AudioContext, AudioContextState, OscillatorType};

/// Fading in and out over this many seconds keeps a tone from clicking.
const FADE_SECONDS: f64 = 0.008;

/// One tone. Times are in seconds from now.
pub struct Tone {
    /// Pitch, in hertz.
    pub hertz: f32,
    /// When it starts.
    pub at_seconds: f64,
    /// How long it sounds.
    pub length_seconds: f64,
    /// How loud, from 0 to 1.
    pub loudness: f32,
}

/// The loudspeaker. Silent until it was unlocked inside a tap, as browsers demand.
#[derive(Default)]
pub struct Speaker(Option<AudioContext>);

impl Speaker {
    /// Makes the loudspeaker ready. Call it in every tap: it is cheap, and a browser may lock
    /// the loudspeaker again after a call or a locked screen.
    pub fn unlock(&mut self) {
        if self.0.is_none() {
            self.0 = AudioContext::new().ok();
        }
        if let Some(context) = &self.0 {
            // The promise may never settle (WebKit), and nothing here depends on it.
            let _ = context.resume();
        }
    }

    /// Plays these tones now.
    pub fn play(&self, tones: impl IntoIterator<Item = Tone>) {
        let Some(context) = &self.0 else { return };
        // The clock of a context that was halted stands still: tones put on it now would all
        // sound at once when it goes on. A new context is about to start.
        let is_new = context.current_time() == 0.0;
        if context.state() != AudioContextState::Running && !is_new {
            return;
        }
        for tone in tones {
            // A browser that refuses a tone plays none: the flash stands in for it.
            let _ = start(context, &tone);
        }
    }
}

fn start(context: &AudioContext, tone: &Tone) -> Result<(), wasm_bindgen::JsValue> {
    let begin = context.current_time() + 0.02 + tone.at_seconds;
    let end = begin + tone.length_seconds;
    let volume = context.create_gain()?;
    let level = volume.gain();
    level.set_value_at_time(0.0, begin)?;
    level.linear_ramp_to_value_at_time(tone.loudness, begin + FADE_SECONDS)?;
    level.set_value_at_time(tone.loudness, end - FADE_SECONDS)?;
    level.linear_ramp_to_value_at_time(0.0, end)?;
    volume.connect_with_audio_node(&context.destination())?;

    let oscillator = context.create_oscillator()?;
    oscillator.set_type(OscillatorType::Triangle);
    oscillator.frequency().set_value(tone.hertz);
    oscillator.connect_with_audio_node(&volume)?;
    oscillator.start_with_when(begin)?;
    oscillator.stop_with_when(end)
}
