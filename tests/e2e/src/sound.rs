//! What sounded, told from the tones that the page started.

use serde::Deserialize;
use serde_json::json;

use crate::App;

/// A tone as the page started it.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Tone {
    at: i64,
    hertz: u32,
    after_ms: i64,
}

/// Which cue sounded, as far as the ear can tell.
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
    /// The other side's turn.
    ChangeSides,
    /// The rest is over, and the runner's turn.
    RestOver,
    /// All is done.
    Finished,
    /// The app is back from an absence.
    CaughtUp,
    /// Anything else, such as two cues at once.
    Noise,
}

const LOW: u32 = 880;
const MIDDLE: u32 = 1175;
const HIGH: u32 = 1760;

impl App {
    /// The cues since the page was loaded, each with the seconds by its steady clock.
    pub fn heard(&self) -> Vec<(f64, Heard)> {
        let tones: Vec<Tone> = self.run("return window.testTones", json!([]));
        let moments = tones.chunk_by(|a, b| a.at == b.at && a.after_ms < b.after_ms);
        moments
            .map(|tones| (tones[0].at as f64 / 1000.0, cue(tones)))
            .collect()
    }

    /// The cues that sound while something happens.
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
