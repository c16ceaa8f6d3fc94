//! The summary of a session.

use serde::Deserialize;
use serde_json::json;

use crate::App;

/// The screen of a session that is over.
#[derive(Clone, Copy)]
pub struct Summary<'a>(&'a App);

/// The result of one exercise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Done {
    /// The exercise.
    pub name: String,
    /// Its dosage.
    pub dosage: String,
    /// Its sets, each as `Set 1, right | :20 of :20 | skipped`.
    pub sets: Vec<String>,
}

const DONE: &str = "
    const text = (node) => node?.textContent.trim() ?? '';
    return [...document.querySelectorAll('main section')]
        .filter((part) => part.querySelector('ul'))
        .map((part) => ({
            name: text(part.querySelector('h2')),
            dosage: text(part.querySelector('p')),
            sets: [...part.querySelectorAll('li')].map((row) =>
                [...row.children].map(text).filter(Boolean).join(' | '),
            ),
        }));
";

impl App {
    /// Waits for the summary of a session with this ending: `Done`, `Stopped early`.
    #[track_caller]
    pub fn summary(&self, ending: &str) -> Summary<'_> {
        self.shows_heading(ending);
        Summary(self)
    }
}

impl Summary<'_> {
    /// The results, exercise by exercise.
    pub fn done(self) -> Vec<Done> {
        self.0.run(DONE, json!([]))
    }

    /// The result of one exercise.
    #[track_caller]
    pub fn done_of(self, exercise: &str) -> Done {
        let done = self.done().into_iter();
        let mut done = done.filter(|done| done.name == exercise);
        done.next().expect("an exercise of the session")
    }
}
