//! What the session's screen showed, change by change.

use serde::Deserialize;
use serde_json::json;

use crate::App;

/// What stood on the screen from a moment on.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    /// Milliseconds by the page's steady clock.
    pub at: i64,
    /// What the screen was about: `hold`.
    pub showing: String,
    /// Whether it stood still.
    pub paused: bool,
    /// The large digits.
    pub digits: String,
    /// What a screen reader says of the step.
    pub said: String,
}

impl App {
    /// All that the session's screen showed since the page was loaded.
    pub fn journal(&self) -> Vec<Entry> {
        self.run("return window.testJournal.entries", json!([]))
    }

    /// The steps that the session's screen said, each once.
    pub fn steps_said(&self) -> Vec<String> {
        let mut steps: Vec<String> = self.journal().into_iter().map(|entry| entry.said).collect();
        steps.dedup();
        steps
    }
}
