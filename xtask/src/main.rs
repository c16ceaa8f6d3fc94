//! The project's commands. `cargo xtask` is the only script there is.
//!
//! - [`serve`] shows the app while it is being worked on.
//! - [`dist`] makes the release and weighs it.
//! - [`split`] splits the lazy part off; `release` gives the release its policy and its worker.
//! - [`first_screen`] paints the first screen into the page.
//! - [`check`] runs every check there is, the cheapest first.
//! - [`stories`] knows how the end-to-end tests are run, and which cannot be.
//! - [`tools`] knows what must be installed for that, and installs it; [`browsers`], the browsers.
//! - [`command`] starts other programs.

mod browsers;
mod check;
mod command;
mod dist;
mod first_screen;
mod serve;
mod split;
mod stories;
mod tools;

use anyhow::{Context, Result};
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <command>

Commands:
  serve [--port N]  Build the app, show it on http://127.0.0.1:8080/, rebuild on every change
  dist              Build the release into dist/ and hold its size against the budget
  bench             Measure the start of the app, its cues, and the reader of prescriptions
  test              Run every check: format, lints, tests, release build, end-to-end tests

Each command first installs the tools that it needs and does not find.";

/// What a command line asks for.
#[derive(Debug, PartialEq)]
enum Request {
    Serve { port: u16 },
    Dist,
    Bench,
    Test,
    Help,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match parse(&arguments) {
        Ok(Request::Serve { port }) => serve::run(port).map(|()| ExitCode::SUCCESS),
        Ok(Request::Dist) => dist::run().map(|()| ExitCode::SUCCESS),
        Ok(Request::Bench) => check::bench(),
        Ok(Request::Test) => check::run(),
        Ok(Request::Help) => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            eprintln!("error: {error:#}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn parse(arguments: &[&str]) -> Result<Request> {
    match arguments {
        [] | ["help" | "--help" | "-h"] => Ok(Request::Help),
        ["serve"] => Ok(Request::Serve {
            port: serve::DEFAULT_PORT,
        }),
        ["serve", "--port", port] => Ok(Request::Serve {
            port: port
                .parse()
                .ok()
                .filter(|port| *port > 0)
                .with_context(|| format!("`{port}` is no port: give a number from 1 to 65535"))?,
        }),
        ["dist"] => Ok(Request::Dist),
        ["bench"] => Ok(Request::Bench),
        ["test"] => Ok(Request::Test),
        _ => anyhow::bail!("`{}` is no command of xtask", arguments.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read() {
        assert_eq!(parse(&[]).unwrap(), Request::Help);
        assert_eq!(parse(&["serve"]).unwrap(), Request::Serve { port: 8080 });
        assert_eq!(
            parse(&["serve", "--port", "9000"]).unwrap(),
            Request::Serve { port: 9000 }
        );
        assert_eq!(parse(&["bench"]).unwrap(), Request::Bench);
        assert_eq!(parse(&["test"]).unwrap(), Request::Test);
    }

    #[test]
    fn mistakes_are_named() {
        for mistake in [
            &["serve", "--port", "0"][..],
            &["serve", "--port"],
            &["serv"],
        ] {
            assert!(parse(mistake).is_err(), "{mistake:?}");
        }
    }
}
