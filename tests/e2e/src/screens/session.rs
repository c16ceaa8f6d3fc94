//! The session: the whole screen is the timer.

use serde::Deserialize;
use serde_json::json;

use crate::App;

/// The screen of the running session.
#[derive(Clone, Copy)]
pub struct Session<'a>(&'a App);

/// The contents of the session screen at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Face {
    /// The subject of the screen: `hold`.
    pub showing: String,
    /// True where it is paused.
    pub paused: bool,
    /// The exercise.
    pub name: String,
    /// The large digits.
    pub digits: String,
    /// The step, as a screen reader announces it.
    pub said: String,
    /// All visible lines.
    pub lines: Vec<String>,
    /// The visible buttons.
    pub buttons: Vec<String>,
}

const FACE: &str = "
    const main = document.querySelector('main[data-showing]');
    if (!main) return null;
    const text = (at) => main.querySelector(at)?.textContent ?? '';
    const lines = (text) => text.split('\\n').map((line) => line.trim()).filter(Boolean);
    return {
        showing: main.dataset.showing,
        paused: 'paused' in main.dataset,
        name: text('h1'),
        digits: text('[role=timer]'),
        said: text('[role=status]'),
        lines: lines(main.innerText),
        buttons: [...main.querySelectorAll('button')].map((button) => button.textContent),
    };
";

impl App {
    /// Waits for the screen of a session.
    #[track_caller]
    pub fn session(&self) -> Session<'_> {
        let session = Session(self);
        self.until("a session is on the screen", || {
            session
                .try_face()
                .is_some_and(|face| !face.showing.is_empty())
        });
        session
    }
}

impl<'a> Session<'a> {
    fn try_face(self) -> Option<Face> {
        self.0.run(FACE, json!([]))
    }

    /// The current contents of the screen.
    #[track_caller]
    pub fn face(self) -> Face {
        // A page that has just been loaded takes a moment.
        let session = self.0.session();
        session.try_face().expect("a session on the screen")
    }

    /// Waits for a phase, by its word, and digits.
    #[track_caller]
    pub fn shows(self, word: &str, digits: &str) -> Session<'a> {
        let look = || {
            let face = self.face();
            // The word is the first line, in capitals or not.
            let word = face.lines.first().map(|word| word.to_lowercase());
            (word.unwrap_or_default(), face.digits)
        };
        let expected = (word.to_lowercase(), digits.to_owned());
        self.0.until_equal(look, expected);
        self
    }

    /// Waits until the announcement of the current step begins like this: `Hold. Side plank, set 2
    /// of 3, right.`
    #[track_caller]
    pub fn is_at(self, said: &str) -> Session<'a> {
        let beginning = |face: Face| face.said.chars().take(said.chars().count()).collect();
        self.0
            .until_equal(|| beginning(self.face()), said.to_owned());
        self
    }

    /// Waits for a line with these words.
    #[track_caller]
    pub fn says(self, words: &str) -> Session<'a> {
        self.0.says(words);
        self
    }

    /// Taps a button.
    #[track_caller]
    pub fn tap(self, words: &str) -> Session<'a> {
        self.0.tap(words);
        self
    }

    /// True where a button is there.
    pub fn has(self, button: &str) -> bool {
        self.face().buttons.iter().any(|words| words == button)
    }

    /// Lets time pass, in seconds.
    pub fn after(self, seconds: u32) -> Session<'a> {
        self.0.clock().pass(seconds);
        self
    }

    /// Lets time pass, in milliseconds.
    pub fn after_ms(self, ms: i64) -> Session<'a> {
        self.0.clock().pass_ms(ms);
        self
    }

    /// Skips steps until the announcement of one begins like this.
    #[track_caller]
    pub fn skip_to(self, said: &str) -> Session<'a> {
        for _ in 0..60 {
            if self.face().said.starts_with(said) {
                return self;
            }
            // A second tap on the same button at once would be no act of its own.
            self.after_ms(400);
            match self.has("Skip") {
                true => self.tap("Skip"),
                // There the main button is the skip.
                false => self.tap("I am ready"),
            };
        }
        panic!("no step {said:?} came");
    }
}
