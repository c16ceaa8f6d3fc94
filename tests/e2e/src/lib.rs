//! The library of the stories in `tests/stories/`: the built app, served from this machine and
//! shown in a real browser, with a clock that the story moves.
//!
//! - [`story`] tells a story in a browser that no other one uses meanwhile, at a host of its own.
//! - [`screens`] has one object a screen, which finds elements the way a runner does: by their
//!   words and roles.
//! - [`version`] publishes newer versions of the app, and tells which one the page runs.
//! - [`clock`] moves time; no story ever waits for it. [`sound`] tells which cues sounded.
//! - [`Engine`] is the browser engine of a run. The missing abilities of an engine, story by story,
//!   are in `lacking.txt` beside the sources.
//!
//! The built app is named by `HOLDFAST_DIST`, the engine by `HOLDFAST_ENGINE`, and its programs by
//! variables of their own (see `engine.rs`); `cargo xtask test` sets them. With
//! `HOLDFAST_SCREENSHOTS` set to a folder, some stories save screenshots there.

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

/// Most runs of a story whose browser dies each time: up to 3 of 100 runs lose theirs.
const MOST_TELLINGS: u32 = 3;

/// Runs a story about the app at its first screen.
pub fn story(mut tell: impl FnMut(&App)) {
    story_with(Setup::default(), |app| {
        app.home();
        tell(app);
    });
}

/// Runs a story about the app in an unusual environment. It fails if the browser logs an error that
/// the setup does not expect. It is run again, with a message, if its browser dies.
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
        // Past the capture of the output of a passing test.
        let _ = writeln!(
            stderr(),
            "the browser's own process died: the story is told once more"
        );
        app.discard_browser();
    }
    tell(&App::open(setup));
}

/// A folder or program named by the environment.
fn place(variable: &str) -> std::path::PathBuf {
    match std::env::var_os(variable) {
        Some(place) => place.into(),
        None => panic!("{variable} is not set: run `cargo xtask test`, which sets it"),
    }
}
