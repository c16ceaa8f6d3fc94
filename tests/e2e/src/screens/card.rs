//! The card of an exercise.

use crate::{App, screens::Session};

/// The card of an exercise.
#[derive(Clone, Copy)]
pub struct Card<'a>(&'a App);

impl App {
    /// Waits for the card of an exercise.
    #[track_caller]
    pub fn card(&self, exercise: &str) -> Card<'_> {
        self.shows_heading(exercise);
        Card(self)
    }
}

impl<'a> Card<'a> {
    /// Raises an aim by this many steps.
    #[track_caller]
    pub fn raise(self, aim: &str, steps: usize) -> Card<'a> {
        for _ in 0..steps {
            self.0.tap(&format!("More: {aim}"));
        }
        self
    }

    /// Starts the routine of the card.
    #[track_caller]
    pub fn start(self) -> Session<'a> {
        self.0.tap("Start");
        self.0.session()
    }

    /// Goes to the next card.
    #[track_caller]
    pub fn next(self, exercise: &str) -> Card<'a> {
        self.0.follow("Next card");
        self.0.card(exercise)
    }
}
