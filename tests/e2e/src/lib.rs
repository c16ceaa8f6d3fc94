//! The ground that the stories in `tests/stories/` stand on: the built app, served from this
//! machine and shown in a real browser, with a clock that the story moves.
//!
//! - [`story`] opens a browser of its own for each story and closes it whatever happens.
//! - [`screens`] has an object a screen, which finds things the way a runner does: by their
//!   words and roles.
//! - [`version`] publishes newer versions of the app, and says which one the page is of.
//! - [`clock`] moves time; no story ever waits for it. [`sound`] tells which cues sounded.
//!
//! Where the browser, its driver and the built app are is told by `HOLDFAST_CHROMIUM`,
//! `HOLDFAST_CHROMEDRIVER` and `HOLDFAST_DIST`, which `cargo xtask test` sets. With
//! `HOLDFAST_SCREENSHOTS` set to a folder, some stories leave pictures there.

mod app;
pub mod clock;
mod driver;
pub mod journal;
pub mod layout;
pub mod screens;
mod site;
pub mod sound;
mod touch;
pub mod version;

pub use app::{App, Size};
pub use site::{Setup, Site};
pub use thirtyfour::Key;

/// Tells a story about the app at its first screen.
pub fn story(tell: impl FnOnce(&App)) {
    story_with(Setup::default(), |app| {
        app.home();
        tell(app);
    });
}

/// Tells a story about an app that finds things other than usual. A story in which the browser
/// logs an error that its setup does not announce has failed.
pub fn story_with(setup: Setup, tell: impl FnOnce(&App)) {
    let expects_errors = setup.expects_errors;
    let app = App::open(setup);
    tell(&app);
    if !expects_errors {
        app.logs_no_errors();
    }
}

/// A folder or program that the environment names.
fn place(variable: &str) -> std::path::PathBuf {
    match std::env::var_os(variable) {
        Some(place) => place.into(),
        None => panic!("{variable} is not set: run `cargo xtask test`, which sets it"),
    }
}
