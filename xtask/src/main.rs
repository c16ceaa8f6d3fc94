//! The project's commands. `cargo xtask` is the only script there is.
//!
//! - [`serve`] shows the app while it is being worked on.
//! - [`dist`] makes the release and weighs it.
//! - [`split`] splits the lazy part off; `release` gives the release its policy and its worker.
//! - [`first_screen`] paints the first screen into the page.
//! - [`check`] runs every check there is, the cheapest first.
//! - [`stories`] runs the end-to-end tests.
//! - [`tools`] and [`browsers`] install what the others need.

mod browsers;
mod check;
mod dist;
mod first_screen;
mod serve;
mod split;
mod stories;
mod tools;

use std::{path::Path, process::ExitCode};

use anyhow::{Context, Result};
use clap::Parser;
// The components that are rendered here name the crate's view models.
use holdfast::view;
use xshell::Shell;

/// The project's commands. Each first installs the tools that it needs and does not find.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Command {
    /// Build the app, show it on this machine, rebuild on every change
    Serve {
        /// The port on 127.0.0.1
        #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
        port: u16,
    },
    /// Build the release into dist/ and compare its size with the budgets
    Dist,
    /// Measure the start of the app, its cues, a hold, and the reader of prescriptions
    Bench,
    /// Have Lighthouse judge the release
    Audit,
    /// Take a picture of every screen at every size and in every theme, into target/screenshots/
    Screenshots,
    /// Run every check: format, lints, tests, release build, end-to-end tests
    Test {
        /// A part of the names of the stages to run (`lints`, `host`, `chromium`), or else of the
        /// tests and stories
        #[arg(long)]
        only: Option<String>,
    },
}

fn main() -> ExitCode {
    let done = match Command::parse() {
        Command::Serve { port } => serve::run(port).map(|()| ExitCode::SUCCESS),
        Command::Dist => dist::run().map(|()| ExitCode::SUCCESS),
        Command::Bench => check::bench(),
        Command::Audit => check::audit(),
        Command::Screenshots => check::screenshots(),
        Command::Test { only } => check::run(only.as_deref()),
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

/// The folder of the checkout.
fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// A shell in the folder of the checkout, wherever the command was called. Its programs get no
/// input: in CI there is nobody to answer.
fn shell() -> Result<Shell> {
    let shell = Shell::new().context("the current folder cannot be read")?;
    shell.change_dir(root());
    Ok(shell)
}
