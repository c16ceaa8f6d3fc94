//! The ground that the stories in `tests/stories/` stand on: the built app, served from this
//! machine and shown in a real browser, with a clock that the story moves.
//!
//! - [`story`] opens a browser for each story and closes it whatever happens.
//! - [`screens`] has an object a screen, which finds things the way a runner does: by their
//!   words and roles.
//! - [`version`] publishes newer versions of the app, and says which one the page is of.
//! - [`clock`] moves time; no story ever waits for it. [`sound`] tells which cues sounded.
//! - [`Engine`] is what a run tells its stories in. What an engine lacks, story by story, is in
//!   `lacking.txt` beside the sources.
//!
//! The built app is named by `HOLDFAST_DIST`, the engine by `HOLDFAST_ENGINE`, and its programs by
//! variables of their own (see `engine.rs`); `cargo xtask test` sets them. With
//! `HOLDFAST_SCREENSHOTS` set to a folder, some stories leave pictures there.

mod app;
mod browser;
pub mod clock;
mod driver;
mod engine;
pub mod journal;
pub mod layout;
pub mod screens;
mod site;
pub mod sound;
mod touch;
pub mod version;
mod window;

pub use app::App;
pub use engine::Engine;
pub use site::{Setup, Site};
pub use thirtyfour::Key;
pub use window::{Hidden, Size};

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
