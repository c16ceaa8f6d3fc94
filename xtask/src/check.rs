//! `cargo xtask test`: every check there is, in stages, the cheapest first.
//!
//! A stage that fails does not keep the next ones from running, so that one run tells all that
//! is wrong. The last line is the sum: `N passed, N failed`.

use crate::browsers::Engine;
use crate::command::{self, cargo};
use crate::dist;
use crate::stories;
use crate::tools::{self, Tool};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// How many checks went well and how many did not. A stage without tests is one check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    const NONE: Tally = Tally {
        passed: 0,
        failed: 0,
    };
    const PASSED: Tally = Tally {
        passed: 1,
        failed: 0,
    };
    const FAILED: Tally = Tally {
        passed: 0,
        failed: 1,
    };
}

/// What became of a stage.
struct Stage {
    name: String,
    tally: Tally,
    time: Duration,
}

/// Runs all stages, prints how each went, and fails if anything did.
pub fn run() -> Result<ExitCode> {
    let mut stages = vec![
        stage("format", || one("fmt --all --check")),
        stage("lints, host", || {
            one("clippy --workspace --all-targets -- -D warnings")
        }),
        stage("lints, browser", || {
            tools::add_wasm_target()?;
            one("clippy --package holdfast --target wasm32-unknown-unknown \
                 --lib --bins --tests -- -D warnings")
        }),
        stage("tests, host", || {
            tests(&mut cargo(
                "test --no-fail-fast --package holdfast --package xtask",
            ))
        }),
        stage("tests, browser", || browser_tests("", &[])),
    ];

    let mut built = false;
    stages.push(stage("release build", || {
        dist::build()?;
        built = true;
        dist::weigh()?;
        Ok(Tally::PASSED)
    }));
    for engine in Engine::ALL {
        stages.push(stage(&format!("stories, {}", engine.name()), || {
            ensure!(
                built,
                "not run: these tests need the release, and it could not be built"
            );
            tests(&mut stories::command(engine)?)
        }));
    }

    Ok(report(&stages))
}

fn stage(name: &str, work: impl FnOnce() -> Result<Tally>) -> Stage {
    println!("\n==== {name} ====");
    let start = Instant::now();
    let tally = work().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        Tally::FAILED
    });
    Stage {
        name: name.to_owned(),
        tally,
        time: start.elapsed(),
    }
}

/// A stage that is one cargo command without tests.
fn one(arguments: &str) -> Result<Tally> {
    command::run(&mut cargo(arguments))?;
    Ok(Tally::PASSED)
}

/// Runs what measures the start, the cues and the reader as they are shipped, and shows their
/// figures.
pub fn bench() -> Result<ExitCode> {
    dist::build()?;
    let mut stories = stories::command(Engine::Chromium)?;
    stories.args([
        "bench::from_the_link_to_start",
        "bench::the_cues_of_a_minute",
    ]);
    let stories = tests(stories.args(["--ignored", "--nocapture", "--test-threads=1"]))?;
    let reader = browser_tests("--release", &["reading", "--nocapture"])?;
    Ok(match stories.failed + reader.failed {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

/// Runs the tests in a browser, as `profile` says and those alone that `filter` names.
fn browser_tests(profile: &str, filter: &[&str]) -> Result<Tally> {
    let path = tools::install(&[Tool::WasmBindgen])?;
    let programs = Engine::Chromium.provide()?;
    let [(_, chromium), (_, driver)] = programs.as_slice() else {
        bail!("Chromium and its driver were expected, not {programs:?}");
    };
    let capabilities = write_capabilities(chromium)?;

    let mut cargo = cargo(&format!(
        "test --no-fail-fast {profile} --package holdfast --target wasm32-unknown-unknown \
         --test browser"
    ));
    if !filter.is_empty() {
        cargo.arg("--").args(filter);
    }
    // The runner takes the first driver that a variable names: a Firefox or Safari set up for
    // another project would run the tests with Chromium's settings.
    for driver in ["GECKODRIVER", "SAFARIDRIVER", "CHROMEDRIVER"] {
        cargo.env_remove(driver);
        cargo.env_remove(format!("{driver}_REMOTE"));
    }
    cargo
        .env("PATH", path)
        // By name, for cargo splits a path at its spaces.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // The seconds for all tests together, and for the driver to start. Left to itself the runner
    // gives 20 and 5, which a busy machine exceeds.
    for (variable, seconds) in [
        ("WASM_BINDGEN_TEST_TIMEOUT", "180"),
        ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60"),
    ] {
        if std::env::var_os(variable).is_none() {
            cargo.env(variable, seconds);
        }
    }
    tests(&mut cargo)
}

/// Writes the file that tells the test runner which browser to start, and returns its path.
fn write_capabilities(chromium: &Path) -> Result<PathBuf> {
    let chromium = chromium
        .to_str()
        .context("the browser's path is not UTF-8: set HOLDFAST_CHROMIUM to one that is")?
        .replace('\\', "\\\\")
        .replace('"', "\\\"");
    let capabilities = format!(
        r#"{{"goog:chromeOptions": {{
  "binary": "{chromium}",
  "args": ["headless=new", "no-sandbox", "disable-gpu"]
}}}}
"#
    );
    let folder = command::root().join("target");
    let file = folder.join("webdriver.json");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, capabilities))
        .with_context(|| format!("{} could not be written", file.display()))?;
    Ok(file)
}

/// Runs a `cargo test`, passes its output on as it comes, and adds up its results.
fn tests(command: &mut Command) -> Result<Tally> {
    let line = command::line(command);
    let started = || format!("`{line}` could not be started");
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(started)?;
    let output = child.stdout.take().with_context(started)?;

    let results = pass_on(output, io::stdout().lock());
    let status = child
        .wait()
        .with_context(|| format!("`{line}` could not be waited for"))?;
    let results = results.with_context(|| format!("the output of `{line}` could not be read"))?;
    judge(results, status.success()).with_context(|| format!("`{line}` ({status})"))
}

/// What a test run amounts to. One that shows no result counts as a failed test, and so does one
/// that fails with no failed test to show: a test program that died leaves no line.
fn judge(results: Option<Tally>, success: bool) -> Result<Tally> {
    match results {
        None if success => bail!("ended without a result"),
        None => bail!("failed before any test had a result"),
        Some(Tally::NONE) if success => bail!("ran no test"),
        Some(Tally { passed, failed: 0 }) if !success => {
            eprintln!("error: the run failed, though no test did; what it says stands above");
            Ok(Tally { passed, failed: 1 })
        }
        Some(tally) => Ok(tally),
    }
}

/// Copies a test run's output line by line, and adds up its result lines, if it has any.
fn pass_on(from: impl io::Read, mut to: impl Write) -> io::Result<Option<Tally>> {
    let mut from = BufReader::new(from);
    let mut sum: Option<Tally> = None;
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line)? > 0 {
        to.write_all(&line)?;
        to.flush()?;
        if let Some(tally) = read_result(&String::from_utf8_lossy(&line)) {
            let sum = sum.get_or_insert(Tally::NONE);
            sum.passed += tally.passed;
            sum.failed += tally.failed;
        }
        line.clear();
    }
    Ok(sum)
}

/// Reads `test result: ok. 3 passed; 0 failed; …`, which the host's and the browser's test
/// programs both end with.
fn read_result(line: &str) -> Option<Tally> {
    let result = line.trim_start().strip_prefix("test result: ")?;
    let count = |what: &str| {
        let before = &result[..result.find(what)?];
        before.split_whitespace().next_back()?.parse().ok()
    };
    Some(Tally {
        passed: count(" passed")?,
        failed: count(" failed")?,
    })
}

/// Prints the stages and their sum, and says whether all went well.
fn report(stages: &[Stage]) -> ExitCode {
    println!(
        "\n{:<20}{:>8}{:>8}{:>10}",
        "stage", "passed", "failed", "time"
    );
    let mut sum = Tally::NONE;
    for Stage { name, tally, time } in stages {
        let Tally { passed, failed } = tally;
        println!(
            "{name:<20}{passed:>8}{failed:>8}{:>8.1} s",
            time.as_secs_f32()
        );
        sum.passed += passed;
        sum.failed += failed;
    }
    stories::list_lacking();
    println!("\n{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_read() {
        let tally = |passed, failed| Some(Tally { passed, failed });
        let plain = "test result: ok. 31 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out";
        assert_eq!(read_result(plain), tally(31, 0));
        let coloured = "test result: \u{1b}[31mFAILED\u{1b}[m. 3 passed; 12 failed; 0 ignored";
        assert_eq!(read_result(coloured), tally(3, 12));
        assert_eq!(read_result("test session::a_result_passed ... ok"), None);
    }

    #[test]
    fn results_of_several_programs_are_added_and_passed_on() {
        let output = "test result: ok. 2 passed; 0 failed\n\nlast: \
                      \ntest result: FAILED. 1 passed; 1 failed";
        let mut copy = Vec::new();
        let sum = pass_on(output.as_bytes(), &mut copy).unwrap();
        assert_eq!(
            sum,
            Some(Tally {
                passed: 3,
                failed: 1
            })
        );
        assert_eq!(copy, output.as_bytes());
        assert_eq!(
            pass_on(&b"no tests to run!\n"[..], io::sink()).unwrap(),
            None
        );
    }

    #[test]
    fn a_run_without_tests_or_with_a_dead_program_is_a_failure() {
        let tally = |passed, failed| Tally { passed, failed };
        assert_eq!(judge(Some(tally(2, 0)), true).unwrap(), tally(2, 0));
        assert_eq!(judge(Some(tally(2, 3)), false).unwrap(), tally(2, 3));
        assert_eq!(judge(Some(tally(2, 0)), false).unwrap(), tally(2, 1));
        for (results, success) in [(Some(Tally::NONE), true), (None, true), (None, false)] {
            assert!(judge(results, success).is_err());
        }
    }
}
