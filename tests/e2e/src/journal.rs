//! The journal of the session screen, change by change.

use serde::Deserialize;
use serde_json::json;

use crate::App;

/// The contents of the screen from a moment on.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    /// Milliseconds of the page's steady clock.
    pub at: i64,
    /// The subject of the screen: `hold`.
    pub showing: String,
    /// True where it was paused.
    pub paused: bool,
    /// The large digits.
    pub digits: String,
    /// The step, as a screen reader announces it.
    pub said: String,
}

impl App {
    /// Everything that the session screen showed since the page was loaded.
    pub fn journal(&self) -> Vec<Entry> {
        self.run("return window.testJournal.entries", json!([]))
    }

    /// The announced steps of the session screen, each once.
    pub fn steps_said(&self) -> Vec<String> {
        let mut steps: Vec<String> = self.journal().into_iter().map(|entry| entry.said).collect();
        steps.dedup();
        steps
    }
}
