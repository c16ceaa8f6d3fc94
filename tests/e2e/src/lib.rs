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

use std::{
    io::{Write, stderr},
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
};

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

/// How often a story is told whose browser dies each time: up to 3 of 100 tellings lose theirs.
const MOST_TELLINGS: u32 = 3;

/// Tells a story about the app at its first screen.
pub fn story(mut tell: impl FnMut(&App)) {
    story_with(Setup::default(), |app| {
        app.home();
        tell(app);
    });
}

/// Tells a story about an app that finds things other than usual. A story in which the browser
/// logs an error that its setup does not announce has failed. One whose browser has died under it
/// is told again from its beginning, and says so.
pub fn story_with(setup: Setup, mut tell: impl FnMut(&App)) {
    let Setup {
        expects_errors,
        is_for_real,
        ..
    } = setup;
    let mut tell = |app: &App| {
        app.set_size(Size::USUAL);
        if !is_for_real {
            app.go_to("");
        }
        tell(app);
        if !expects_errors {
            app.logs_no_errors();
        }
    };
    for _ in 1..MOST_TELLINGS {
        let app = App::open(setup.clone());
        let told = catch_unwind(AssertUnwindSafe(|| tell(&app)));
        let Err(failure) = told else { return };
        if !app.has_lost_its_browser() {
            resume_unwind(failure);
        }
        // Past what catches the output of a story that ends well.
        let _ = writeln!(
            stderr(),
            "the browser's own process died: the story is told once more"
        );
        app.discard_browser();
    }
    tell(&App::open(setup));
}

/// A folder or program that the environment names.
fn place(variable: &str) -> std::path::PathBuf {
    match std::env::var_os(variable) {
        Some(place) => place.into(),
        None => panic!("{variable} is not set: run `cargo xtask test`, which sets it"),
    }
}
