//! A routine's deck.

use crate::{
    App,
    screens::{Card, Session},
};

/// The screen of a routine.
#[derive(Clone, Copy)]
pub struct Routine<'a>(&'a App);

impl App {
    /// Waits for the screen of a routine.
    #[track_caller]
    pub fn routine(&self, name: &str) -> Routine<'_> {
        self.shows_heading(name);
        Routine(self)
    }
}

impl<'a> Routine<'a> {
    /// Starts the routine.
    #[track_caller]
    pub fn start(self) -> Session<'a> {
        self.0.tap("Start");
        self.0.session()
    }

    /// Opens the card of an exercise.
    #[track_caller]
    pub fn open(self, exercise: &str) -> Card<'a> {
        self.0.follow_line(exercise);
        self.0.card(exercise)
    }

    /// Chooses the mode of the session.
    #[track_caller]
    pub fn choose_mode(self, mode: &str) -> Routine<'a> {
        self.0.choose("Mode", mode);
        self
    }

    /// Chooses the order of sides.
    #[track_caller]
    pub fn choose_sides(self, sides: &str) -> Routine<'a> {
        self.0.choose("Sides", sides);
        self
    }
}
