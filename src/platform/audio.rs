//! Tones on the loudspeaker's own clock (Web Audio).

use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::{AudioContext, ConstantSourceNode, GainNode, OscillatorNode, OscillatorType, window};

/// Fading in and out over this many seconds keeps a tone from clicking.
const FADE_SECONDS: f64 = 0.008;
/// The nearest moment, in seconds from now: a tone that is put before it may never sound.
const NEAREST_SECONDS: f64 = 0.02;
/// -120 dB: inaudible, and the browser does not stop the clock for silence (platform notes, 1.11).
const INAUDIBLE: f32 = 1e-6;

#[wasm_bindgen]
extern "C" {
    type ContextState;

    /// Read as a text: web-sys does not know "interrupted" (platform notes, 3.3).
    #[wasm_bindgen(method, getter, js_name = state)]
    fn text(this: &ContextState) -> String;

    type SessionNavigator;

    #[wasm_bindgen(method, getter, js_name = audioSession)]
    fn audio_session(this: &SessionNavigator) -> Option<AudioSession>;

    type AudioSession;

    #[wasm_bindgen(method, setter, js_name = type)]
    fn set_type(this: &AudioSession, kind: &str);
}

/// One tone.
pub struct Tone {
    /// Pitch, in hertz.
    pub hertz: f64,
    /// When it starts, in seconds after the moment that all are played at.
    pub at_seconds: f64,
    /// The duration.
    pub length_seconds: f64,
    /// The volume, from 0 to 1.
    pub loudness: f64,
}

/// Tones on the clock of a loudspeaker.
pub struct ScheduledTones(Vec<OscillatorNode>);

impl ScheduledTones {
    /// Takes them away, also where they have begun.
    pub fn cancel(self) {
        for oscillator in self.0 {
            let _ = oscillator.stop();
        }
    }
}

struct Output {
    context: AudioContext,
    /// All tones go through it.
    volume: GainNode,
    /// Keeps the clock running.
    keeper: Option<ConstantSourceNode>,
}

/// The loudspeaker. Silent until it was unlocked inside a tap, as browsers demand.
#[derive(Default)]
pub struct Speaker(Option<Output>);

impl Speaker {
    /// Makes the loudspeaker ready. True where it is a new one. Call it in every tap: it is cheap,
    /// and a browser may lock the loudspeaker again after a call or a locked screen. `changed` is
    /// called whenever it starts or halts.
    pub fn unlock(&mut self, changed: impl Fn() + 'static) -> bool {
        let is_new = self.0.is_none();
        if is_new {
            self.0 = Output::open(changed).ok();
        }
        self.resume();
        is_new
    }

    /// Has it go on after a halt, where the browser allows that outside a tap.
    pub fn resume(&self) {
        if let Some(output) = &self.0
            && !self.is_running()
        {
            // The promise may never settle (WebKit), and nothing here depends on it.
            let _ = output.context.resume();
        }
    }

    /// Suspends and resumes it, which mends some that are stuck.
    pub fn restart(&self) {
        if let Some(output) = &self.0 {
            let _ = output.context.suspend();
            let _ = output.context.resume();
        }
    }

    /// Throws it away; the next unlocking makes another one.
    pub fn close(&mut self) {
        if let Some(output) = self.0.take() {
            output.context.set_onstatechange(None);
            let _ = output.context.close();
        }
    }

    /// True while it is playing, if only silence.
    pub fn is_running(&self) -> bool {
        self.0.as_ref().is_some_and(|output| {
            let state: &ContextState = output.context.unchecked_ref();
            state.text() == "running"
        })
    }

    /// Milliseconds by its own clock, 0 before it first starts. The clock stops while it is halted.
    pub fn clock_ms(&self) -> i64 {
        (self.clock_seconds() * 1000.0) as i64
    }

    fn clock_seconds(&self) -> f64 {
        let output = self.0.as_ref();
        output.map_or(0.0, |output| output.context.current_time())
    }

    /// Sets the volume of all tones, from 0 to 1.
    pub fn set_volume(&self, loudness: f64) {
        if let Some(output) = &self.0 {
            output.volume.gain().set_value(loudness as f32);
        }
    }

    /// Plays tones after a moment by its own clock.
    pub fn play(&self, at_ms: i64, tones: &[Tone]) -> ScheduledTones {
        let mut scheduled = Vec::new();
        if let Some(output) = &self.0 {
            let nearest = self.clock_seconds() + NEAREST_SECONDS;
            let at = (at_ms as f64 / 1000.0).max(nearest);
            // A browser that refuses a tone plays none: the flash stands in for it.
            let tones = tones.iter();
            scheduled.extend(tones.filter_map(|tone| output.schedule(at, tone).ok()));
        }
        ScheduledTones(scheduled)
    }

    /// Keeps its clock running exactly, by an inaudible signal, or not.
    pub fn keep_running(&mut self, keep: bool) {
        let Some(output) = &mut self.0 else {
            return;
        };
        if !keep {
            if let Some(keeper) = output.keeper.take() {
                let _ = keeper.stop();
            }
        } else if output.keeper.is_none() {
            output.keeper = output.keep().ok();
        }
    }
}

/// True where this browser can be told to be heard on a phone that is switched to silent.
pub fn can_override_silence() -> bool {
    session().is_some()
}

/// Asks to be heard on a phone that is switched to silent, which halts its music, or not.
pub fn override_silence(is_wanted: bool) {
    if let Some(session) = session() {
        session.set_type(if is_wanted { "playback" } else { "auto" });
    }
}

fn session() -> Option<AudioSession> {
    let navigator = window()?.navigator();
    navigator
        .unchecked_ref::<SessionNavigator>()
        .audio_session()
}

impl Output {
    fn open(changed: impl Fn() + 'static) -> Result<Output, JsValue> {
        let context = AudioContext::new()?;
        // The browser's to drop: it may be on its way here when the loudspeaker is thrown away.
        let changed = Closure::<dyn Fn()>::new(changed).into_js_value();
        context.set_onstatechange(Some(changed.unchecked_ref()));
        let volume = context.create_gain()?;
        volume.connect_with_audio_node(&context.destination())?;
        Ok(Output {
            context,
            volume,
            keeper: None,
        })
    }

    fn keep(&self) -> Result<ConstantSourceNode, JsValue> {
        let gain = self.context.create_gain()?;
        gain.gain().set_value(INAUDIBLE);
        gain.connect_with_audio_node(&self.context.destination())?;
        let source = self.context.create_constant_source()?;
        source.connect_with_audio_node(&gain)?;
        source.start()?;
        Ok(source)
    }

    fn schedule(&self, at: f64, tone: &Tone) -> Result<OscillatorNode, JsValue> {
        let begin = at + tone.at_seconds;
        let end = begin + tone.length_seconds;
        let loudness = tone.loudness as f32;
        let fade = self.context.create_gain()?;
        let level = fade.gain();
        level.set_value_at_time(0.0, begin)?;
        level.linear_ramp_to_value_at_time(loudness, begin + FADE_SECONDS)?;
        level.set_value_at_time(loudness, end - FADE_SECONDS)?;
        level.linear_ramp_to_value_at_time(0.0, end)?;
        fade.connect_with_audio_node(&self.volume)?;

        let oscillator = self.context.create_oscillator()?;
        oscillator.set_type(OscillatorType::Triangle);
        oscillator.frequency().set_value(tone.hertz as f32);
        oscillator.connect_with_audio_node(&fade)?;
        oscillator.start_with_when(begin)?;
        oscillator.stop_with_when(end)?;
        Ok(oscillator)
    }
}
