//! The home screen.

use crate::{
    App,
    screens::{Routine, Session},
};

/// The home screen.
#[derive(Clone, Copy)]
pub struct Home<'a>(&'a App);

impl App {
    /// Waits for the home screen.
    #[track_caller]
    pub fn home(&self) -> Home<'_> {
        self.shows_heading("Holdfast");
        self.says("When it hurts");
        Home(self)
    }

    /// Goes to the home screen by the navigation bar.
    #[track_caller]
    pub fn to_home(&self) -> Home<'_> {
        self.go_to_place("Routines");
        self.home()
    }
}

impl<'a> Home<'a> {
    /// Opens a routine.
    #[track_caller]
    pub fn open(self, name: &str) -> Routine<'a> {
        self.0.follow_line(name);
        self.0.routine(name)
    }

    /// True where an unfinished session is offered.
    pub fn offers_to_continue(self) -> bool {
        self.0.is_saying("Continue")
    }

    /// Resumes the unfinished session that is shown with these words.
    #[track_caller]
    pub fn go_on(self, standing: &str) -> Session<'a> {
        self.0.follow_line(standing);
        self.0.session()
    }
}
