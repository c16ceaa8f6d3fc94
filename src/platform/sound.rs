//! Plays tones on the loudspeaker's own clock. Must not know: what they mean or when they are
//! wanted.

use wasm_bindgen::{JsValue, closure::Closure};

use super::js::{call, get, navigator, new, set};

/// Fading in and out over this many seconds keeps a tone from clicking.
const FADE_SECONDS: f64 = 0.008;
/// So long from now is the nearest moment: what is put before it may never sound.
const NEAREST_SECONDS: f64 = 0.02;
/// -120 dB: nobody hears it, and the browser does not stop the clock for silence (platform notes,
/// 1.11).
const INAUDIBLE: f64 = 1e-6;

/// One tone.
pub struct Tone {
    /// Pitch, in hertz.
    pub hertz: f64,
    /// When it starts, in seconds after the moment that all are played at.
    pub at_seconds: f64,
    /// How long it sounds.
    pub length_seconds: f64,
    /// How loud, from 0 to 1.
    pub loudness: f64,
}

/// Tones on the clock of a loudspeaker.
pub struct Sounding(Vec<JsValue>);

impl Sounding {
    /// Takes them away, also where they have begun.
    pub fn silence(self) {
        for oscillator in self.0 {
            let _ = call(&oscillator, "stop", &[]);
        }
    }
}

/// The browser's own parts of a loudspeaker.
struct Context {
    context: JsValue,
    /// All tones go through it.
    volume: JsValue,
    /// What keeps the clock running.
    keeper: Option<JsValue>,
}

/// The loudspeaker. Silent until it was unlocked inside a tap, as browsers demand.
#[derive(Default)]
pub struct Speaker(Option<Context>);

impl Speaker {
    /// Makes the loudspeaker ready, and tells whether it is a new one. Call it in every tap: it is
    /// cheap, and a browser may lock the loudspeaker again after a call or a locked screen.
    /// `changed` is called whenever it starts or halts.
    pub fn unlock(&mut self, changed: fn()) -> bool {
        let is_new = self.0.is_none();
        if is_new {
            self.0 = Context::open(changed).ok();
        }
        self.resume();
        is_new
    }

    /// Has it go on after a halt, where the browser allows that outside a tap.
    pub fn resume(&self) {
        if let Some(context) = &self.0
            && !self.is_running()
        {
            // The promise may never settle (WebKit), and nothing here depends on it.
            let _ = call(&context.context, "resume", &[]);
        }
    }

    /// Halts it and has it go on, which mends some that are stuck.
    pub fn shake(&self) {
        if let Some(context) = &self.0 {
            let _ = call(&context.context, "suspend", &[]);
            let _ = call(&context.context, "resume", &[]);
        }
    }

    /// Throws it away; the next unlocking makes another one.
    pub fn close(&mut self) {
        if let Some(context) = self.0.take() {
            let _ = call(&context.context, "close", &[]);
        }
    }

    /// Whether it is playing, if only silence. The browser's word for it may be one that no
    /// specification had for long, such as "interrupted".
    pub fn is_running(&self) -> bool {
        self.0.as_ref().is_some_and(|context| {
            let state = get(&context.context, "state").as_string();
            state.is_some_and(|state| state == "running")
        })
    }

    /// Milliseconds by its own clock, 0 before it first starts. The clock stands still while it is
    /// halted.
    pub fn clock_ms(&self) -> i64 {
        (self.clock_seconds() * 1000.0) as i64
    }

    fn clock_seconds(&self) -> f64 {
        let context = self.0.as_ref();
        let seconds = context.and_then(|it| get(&it.context, "currentTime").as_f64());
        seconds.unwrap_or(0.0)
    }

    /// How loud all of it is, from 0 to 1.
    pub fn set_volume(&self, loudness: f64) {
        if let Some(context) = &self.0 {
            set_value(&context.volume, "gain", loudness);
        }
    }

    /// Plays tones after a moment by its own clock.
    pub fn play(&self, at_ms: i64, tones: &[Tone]) -> Sounding {
        let mut sounding = Vec::new();
        if let Some(Context {
            context, volume, ..
        }) = &self.0
        {
            let nearest = self.clock_seconds() + NEAREST_SECONDS;
            let at = (at_ms as f64 / 1000.0).max(nearest);
            // A browser that refuses a tone plays none: the flash stands in for it.
            let tones = tones.iter();
            sounding.extend(tones.filter_map(|tone| start(context, volume, at, tone).ok()));
        }
        Sounding(sounding)
    }

    /// Whether its clock is to be kept running exactly, by a tone that nobody hears.
    pub fn keep_running(&mut self, keep: bool) {
        let Some(context) = &mut self.0 else {
            return;
        };
        if !keep {
            if let Some(keeper) = context.keeper.take() {
                let _ = call(&keeper, "stop", &[]);
            }
        } else if context.keeper.is_none() {
            context.keeper = context.keep().ok();
        }
    }
}

/// Whether this browser can be told to be heard on a phone that is switched to silent.
pub fn can_override_silence() -> bool {
    get(&navigator(), "audioSession").is_object()
}

/// Asks to be heard on a phone that is switched to silent, which halts its music, or not.
pub fn override_silence(is_wanted: bool) {
    let kind = if is_wanted { "playback" } else { "auto" };
    let session = get(&navigator(), "audioSession");
    set(&session, "type", &kind.into());
}

impl Context {
    fn open(changed: fn()) -> Result<Context, JsValue> {
        let context = new("AudioContext", &[])?;
        let changed = Closure::<dyn FnMut()>::new(changed).into_js_value();
        set(&context, "onstatechange", &changed);
        let volume = call(&context, "createGain", &[])?;
        connect(&volume, &get(&context, "destination"))?;
        Ok(Context {
            context,
            volume,
            keeper: None,
        })
    }

    fn keep(&self) -> Result<JsValue, JsValue> {
        let gain = call(&self.context, "createGain", &[])?;
        set_value(&gain, "gain", INAUDIBLE);
        connect(&gain, &get(&self.context, "destination"))?;
        let source = call(&self.context, "createConstantSource", &[])?;
        connect(&source, &gain)?;
        call(&source, "start", &[])?;
        Ok(source)
    }
}

fn start(context: &JsValue, volume: &JsValue, at: f64, tone: &Tone) -> Result<JsValue, JsValue> {
    let begin = at + tone.at_seconds;
    let end = begin + tone.length_seconds;
    let fade = call(context, "createGain", &[])?;
    let level = get(&fade, "gain");
    for (how, loudness, when) in [
        ("setValueAtTime", 0.0, begin),
        (
            "linearRampToValueAtTime",
            tone.loudness,
            begin + FADE_SECONDS,
        ),
        ("setValueAtTime", tone.loudness, end - FADE_SECONDS),
        ("linearRampToValueAtTime", 0.0, end),
    ] {
        call(&level, how, &[loudness.into(), when.into()])?;
    }
    connect(&fade, volume)?;

    let oscillator = call(context, "createOscillator", &[])?;
    set(&oscillator, "type", &"triangle".into());
    set_value(&oscillator, "frequency", tone.hertz);
    connect(&oscillator, &fade)?;
    call(&oscillator, "start", &[begin.into()])?;
    call(&oscillator, "stop", &[end.into()])?;
    Ok(oscillator)
}

fn connect(from: &JsValue, to: &JsValue) -> Result<JsValue, JsValue> {
    call(from, "connect", std::slice::from_ref(to))
}

fn set_value(node: &JsValue, parameter: &str, value: f64) {
    set(&get(node, parameter), "value", &value.into());
}
