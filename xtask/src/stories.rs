//! The end-to-end tests: how they are run in an engine, and which of them cannot be.

use crate::browsers::Engine;
use crate::command::cargo;
use crate::dist;
use anyhow::Result;
use std::process::Command;

/// What is lacking where: see the head of the file.
const LACKING: &str = include_str!("../../tests/e2e/lacking.txt");

/// A story that cannot be told in an engine.
struct Lack {
    engine: &'static str,
    story: &'static str,
    what: &'static str,
}

/// The stories that cannot be told everywhere.
fn lacking() -> impl Iterator<Item = Lack> {
    let lines = LACKING.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut parts = line.split(" | ").map(str::trim);
        Some(Lack {
            engine: parts.next()?,
            story: parts.next()?,
            what: parts.next()?,
        })
    })
}

/// What tells all stories in an engine but those that it lacks something for.
pub fn command(engine: Engine) -> Result<Command> {
    let mut command = cargo("test --no-fail-fast --package e2e -- --exact");
    if engine == Engine::WebKit {
        // On a busy machine its worker has been seen to find nothing in a cache that was whole.
        command.arg("--test-threads=1");
    }
    for lack in lacking().filter(|lack| lack.engine == engine.name()) {
        command.args(["--skip", lack.story]);
    }
    command
        // A failure names its line of the story; what was on the screen says more than the calls.
        .env("RUST_BACKTRACE", "0")
        .env("HOLDFAST_ENGINE", engine.name())
        .env("HOLDFAST_DIST", dist::folder())
        .envs(engine.provide()?);
    Ok(command)
}

/// Prints the stories that were left out, engine by engine, and why.
pub fn list_lacking() {
    println!();
    for Lack {
        engine,
        story,
        what,
    } in lacking()
    {
        println!("skipped in {engine}: {story}: {what}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::root;
    use std::fs;

    #[test]
    fn what_is_lacking_names_an_engine_a_story_and_a_reason() {
        let entries = LACKING.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(
            lacking().count(),
            entries.count(),
            "a line that is no entry"
        );
        let stories = root().join("tests/e2e/tests/stories");
        for Lack {
            engine,
            story,
            what,
        } in lacking()
        {
            assert!(
                Engine::ALL.iter().any(|one| one.name() == engine),
                "{engine}"
            );
            assert!(!what.is_empty(), "{story}");
            let (file, name) = story.split_once("::").expect("a story's file and name");
            let file = fs::read_to_string(stories.join(format!("{file}.rs"))).expect(story);
            assert!(
                file.contains(&format!("fn {name}()")),
                "{story} is not told"
            );
        }
    }
}
