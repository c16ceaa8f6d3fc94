//! The end-to-end tests: their command in an engine, and those that an engine cannot run.

use std::process::Command;

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::{browsers::Engine, dist, tools};

/// The file of what each engine lacks: see its head.
const LACKING: &str = include_str!("../../tests/e2e/lacking.txt");

/// The stories that an engine cannot run: engine, story, reason.
fn lacking() -> impl Iterator<Item = [&'static str; 3]> {
    let lines = LACKING.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let parts: Vec<&str> = line.split(" | ").map(str::trim).collect();
        parts.try_into().ok()
    })
}

/// The command that runs the stories in an engine, all or those with `only` in their name, but those
/// that it lacks something for.
pub fn command(sh: &Shell, engine: &Engine, only: Option<&str>) -> Result<Command> {
    let skipped = lacking().filter(|[name, ..]| *name == engine.name);
    let skipped = skipped.flat_map(|[_, story, _]| ["--skip", story]);
    let tests = cmd!(
        sh,
        "cargo test --no-fail-fast --package e2e -- {skipped...}"
    );
    // A story that is skipped must not take those along whose names begin like its own.
    let filter = only.or(Some("--exact"));
    let tests = tests.args(filter);
    // On a busy machine WebKit's worker has been seen to find nothing in a cache that was whole.
    let threads = (engine.name == "webkit").then_some("--test-threads=1");
    let mut command = Command::from(tests.args(threads));
    command
        // A failure names its line of the story; what was on the screen says more than the calls.
        .env("RUST_BACKTRACE", "0")
        .env("HOLDFAST_ENGINE", engine.name)
        .env("HOLDFAST_DIST", dist::folder())
        .envs(engine.provide(sh)?);
    if engine.name == "chromium" {
        command.env("HOLDFAST_AXE", tools::axe(sh)?);
    }
    Ok(command)
}

/// Prints the stories that were left out, engine by engine, and why.
pub fn list_lacking() {
    println!();
    for [engine, story, reason] in lacking() {
        println!("skipped in {engine}: {story}: {reason}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{browsers::ENGINES, root};

    #[test]
    fn what_is_lacking_names_an_engine_a_story_and_a_reason() {
        let entries = LACKING.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(
            lacking().count(),
            entries.count(),
            "a line that is no entry"
        );
        for [engine, story, reason] in lacking() {
            assert!(ENGINES.iter().any(|one| one.name == engine), "{engine}");
            assert!(!reason.is_empty(), "{story}");
            let (file, name) = story.split_once("::").expect("a story's file and name");
            let file = root().join(format!("tests/e2e/tests/stories/{file}.rs"));
            let file = fs_err::read_to_string(file).expect(story);
            assert!(file.contains(&format!("fn {name}()")), "{story} is missing");
        }
    }
}
