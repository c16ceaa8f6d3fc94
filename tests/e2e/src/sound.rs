//! The cues that sounded, recognised from the tones that the page scheduled on the audio clock.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::App;

/// A tone and its time.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Tone {
    /// Milliseconds of the page's steady clock.
    at: f64,
    hertz: u32,
    /// True where the tone has begun.
    has_begun: bool,
}

/// A cue, as far as the ear can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// One low tone: a second of the count-in, or a paced rep.
    Low,
    /// One middle tone: one of the last seconds, or half way.
    Middle,
    /// One long high tone: go.
    Go,
    /// The minimum is reached.
    Minimum,
    /// The aim is reached.
    Aim,
    /// A rest begins.
    SetOver,
    /// Change sides.
    ChangeSides,
    /// The rest is over, and the session waits for the runner.
    RestOver,
    /// The session is finished.
    Finished,
    /// The app has caught up after an absence.
    CaughtUp,
    /// Anything else, such as two cues at once.
    Noise,
}

/// The pitch of the tone that wakes a loudspeaker, which is no cue.
const WAKING: u32 = 60;
const LOW: u32 = 880;
const MIDDLE: u32 = 1175;
const HIGH: u32 = 1760;

impl App {
    /// The cues since the page was loaded, each with its seconds of the steady clock.
    pub fn heard(&self) -> Vec<(f64, Heard)> {
        let tones: Vec<Tone> = self.run("return window.testTones()", json!([]));
        let tones: Vec<Tone> = tones.into_iter().filter(|it| it.hertz != WAKING).collect();
        // The tones of a cue follow each other closely, and cues do not.
        let cues = tones.chunk_by(|a, b| b.at - a.at < 600.0);
        cues.filter(|tones| tones[0].has_begun)
            .map(|tones| (tones[0].at / 1000.0, cue(tones)))
            .collect()
    }

    /// The moments at which a loudspeaker is woken, in seconds of the page's steady clock.
    pub fn woken(&self) -> Vec<f64> {
        let tones: Vec<Tone> = self.run("return window.testTones()", json!([]));
        let woken = tones
            .iter()
            .filter(|tone| tone.hertz == WAKING && tone.has_begun);
        woken.map(|tone| tone.at / 1000.0).collect()
    }

    /// Puts the audio into a state, such as `interrupted`, and stops its clock until it is repaired
    /// in the way that `mend` names: see `speaker.js`.
    pub fn halt_sound(&self, state: &str, mend: &str) {
        let _: Value = self.run("testSpeaker.halt(...arguments)", json!([state, mend]));
        self.settle();
    }

    /// Changes the way in which halted audio can be repaired.
    pub fn have_sound_mended_by(&self, mend: &str) {
        let _: Value = self.run("testSpeaker.allow(...arguments)", json!([mend]));
    }

    /// The cues that sound during an action.
    pub fn heard_while(&self, happens: impl FnOnce()) -> Vec<Heard> {
        let before = self.heard().len();
        happens();
        let heard = self.heard();
        heard[before..].iter().map(|(_, cue)| *cue).collect()
    }
}

fn cue(tones: &[Tone]) -> Heard {
    let hertz: Vec<u32> = tones.iter().map(|tone| tone.hertz).collect();
    match hertz[..] {
        [LOW] => Heard::Low,
        [MIDDLE] => Heard::Middle,
        [HIGH] => Heard::Go,
        [MIDDLE, MIDDLE] => Heard::Minimum,
        [HIGH, HIGH] => Heard::Aim,
        [HIGH, LOW] => Heard::SetOver,
        [LOW, HIGH, LOW] => Heard::ChangeSides,
        [LOW, HIGH] => Heard::RestOver,
        [LOW, MIDDLE, HIGH] => Heard::Finished,
        [MIDDLE, LOW] => Heard::CaughtUp,
        _ => Heard::Noise,
    }
}
