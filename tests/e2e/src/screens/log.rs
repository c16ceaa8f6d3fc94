//! The log of sessions.

use serde_json::json;

use crate::{App, screens::Summary};

/// The screen of the log.
#[derive(Clone, Copy)]
pub struct Log<'a>(&'a App);

const ROWS: &str = "
    return [...document.querySelectorAll('main .deck li')].map((row) =>
        [...row.querySelectorAll('a > *')].map((part) => part.textContent),
    );
";

impl App {
    /// Goes to the log by the navigation bar.
    #[track_caller]
    pub fn to_log(&self) -> Log<'_> {
        self.go_to_place("Log");
        self.log()
    }

    /// Waits for the log.
    #[track_caller]
    pub fn log(&self) -> Log<'_> {
        self.shows_heading("Log");
        Log(self)
    }
}

impl<'a> Log<'a> {
    /// Its rows, each as its parts.
    pub fn rows(self) -> Vec<Vec<String>> {
        self.0.run(ROWS, json!([]))
    }

    /// Opens the only session of a routine.
    #[track_caller]
    pub fn open(self, routine: &str, ending: &str) -> Summary<'a> {
        self.0.follow_line(routine);
        self.0.summary(ending)
    }
}
