//! `cargo xtask test`: every check there is, in stages, the cheapest first.
//!
//! A stage that fails does not keep the next ones from running, so that one run tells all that
//! is wrong. The last line is the sum: `N passed, N failed`.

use std::{
    io::{BufRead, BufReader},
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use xshell::{Cmd, cmd};

use crate::{
    browsers::ENGINES,
    dist, root, shell, stories,
    tools::{self, WASM_BINDGEN},
};

/// The numbers of checks that passed and that failed. A stage without tests is one check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: usize,
    failed: usize,
}

/// The result of a stage.
struct Stage {
    name: String,
    tally: Tally,
    time: Duration,
}

/// The stages to run, and the tests in them.
struct Choice<'a> {
    only: Option<&'a str>,
}

/// The names of the stages before those of the stories.
const STAGES: [&str; 6] = [
    "format",
    "lints, host",
    "lints, browser",
    "tests, host",
    "tests, browser",
    "release build",
];

fn stories_in(engine: &str) -> String {
    format!("stories, {engine}")
}

impl<'a> Choice<'a> {
    /// A part of the names of tests, where no stage is called so.
    fn of_tests(&self) -> Option<&'a str> {
        let engines = ENGINES.iter().map(|it| stories_in(it.name));
        let mut stages = STAGES.map(str::to_owned).into_iter().chain(engines);
        self.only.filter(|only| !stages.any(|it| it.contains(only)))
    }

    fn has(&self, stage: &str) -> bool {
        match (self.only, self.of_tests()) {
            (None, _) => true,
            (_, Some(_)) => stage == "tests, host" || stage.starts_with("stories"),
            (Some(only), None) => stage.contains(only),
        }
    }

    /// True where stories are told, for which the release is built.
    fn has_stories(&self) -> bool {
        ENGINES.iter().any(|it| self.has(&stories_in(it.name)))
    }
}

/// Runs all stages, or those chosen, prints how each went, and fails if any did.
pub fn run(only: Option<&str>) -> Result<ExitCode> {
    let sh = &shell()?;
    let choice = Choice { only };
    let deny = ["--", "-D", "warnings"];
    let mut stages = Vec::new();
    let mut run = |name: &str, is_wanted: bool, work: &mut dyn FnMut() -> Result<Tally>| {
        stages.extend(is_wanted.then(|| stage(name, work)));
    };
    let [
        format,
        lints_host,
        lints_browser,
        tests_host,
        tests_browser,
        release,
    ] = STAGES;
    run(format, choice.has(format), &mut || {
        one(cmd!(sh, "cargo fmt --all --check"))
    });
    run(lints_host, choice.has(lints_host), &mut || {
        one(cmd!(sh, "cargo clippy --workspace --all-targets {deny...}"))
    });
    run(lints_browser, choice.has(lints_browser), &mut || {
        tools::add_wasm_target(sh)?;
        let targets = ["--lib", "--bins", "--tests"];
        let clippy = cmd!(sh, "cargo clippy --package holdfast {targets...}");
        one(clippy.arg("--target=wasm32-unknown-unknown").args(deny))
    });
    run(tests_host, choice.has(tests_host), &mut || {
        let packages = ["--package", "holdfast", "--package", "xtask"];
        let command = cmd!(sh, "cargo test --no-fail-fast {packages...}");
        tests(command.args(choice.of_tests()).into())
    });
    run(tests_browser, choice.has(tests_browser), &mut || {
        browser_tests(&[], &[])
    });
    let mut is_built = false;
    let is_wanted = choice.has(release) || choice.has_stories();
    run(release, is_wanted, &mut || {
        dist::build()?;
        is_built = true;
        dist::weigh()?;
        Ok(Tally {
            passed: 1,
            failed: 0,
        })
    });
    for engine in &ENGINES {
        let name = stories_in(engine.name);
        run(&name, choice.has(&name), &mut || {
            ensure!(is_built, "not run: the release could not be built");
            tests(stories::command(sh, engine, choice.of_tests())?)
        });
    }
    Ok(report(&stages))
}

fn stage(name: &str, work: &mut dyn FnMut() -> Result<Tally>) -> Stage {
    println!("\n==== {name} ====");
    let start = Instant::now();
    let tally = work().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        Tally {
            passed: 0,
            failed: 1,
        }
    });
    Stage {
        name: name.to_owned(),
        tally,
        time: start.elapsed(),
    }
}

/// A stage that is one command without tests.
fn one(command: Cmd<'_>) -> Result<Tally> {
    command.run()?;
    Ok(Tally {
        passed: 1,
        failed: 0,
    })
}

/// Runs the measurements of the release and shows their figures.
pub fn bench() -> Result<ExitCode> {
    dist::build()?;
    let [chromium, ..] = &ENGINES;
    let mut stories = stories::command(&shell()?, chromium, None)?;
    stories.args([
        "--ignored",
        "--nocapture",
        "--test-threads=1",
        "--skip=audit::lighthouse",
    ]);
    let stories = tests(stories)?;
    let reader = browser_tests(&["--release"], &["reading", "--nocapture"])?;
    exit_code(Tally {
        passed: stories.passed + reader.passed,
        failed: stories.failed + reader.failed,
    })
}

/// Has Lighthouse judge the release, and shows its scores.
pub fn audit() -> Result<ExitCode> {
    dist::build()?;
    let sh = shell()?;
    let [chromium, ..] = &ENGINES;
    let mut stories = stories::command(&sh, chromium, None)?;
    stories.env("HOLDFAST_LIGHTHOUSE", tools::lighthouse(&sh)?);
    stories.args(["audit::lighthouse", "--ignored", "--nocapture"]);
    exit_code(tests(stories)?)
}

/// Takes a picture of every screen, and checks its layout on the way.
pub fn screenshots() -> Result<ExitCode> {
    dist::build()?;
    let [chromium, ..] = &ENGINES;
    let folder = root().join("target/screenshots");
    let mut stories = stories::command(&shell()?, chromium, None)?;
    stories.env("HOLDFAST_SCREENSHOTS", &folder);
    let tally = tests(stories)?;
    println!("The pictures are in {}", folder.display());
    exit_code(tally)
}

fn exit_code(tally: Tally) -> Result<ExitCode> {
    Ok(match tally.failed {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

/// Runs the tests in a browser: with these flags of cargo, and those alone that `filter` names.
fn browser_tests(flags: &[&str], filter: &[&str]) -> Result<Tally> {
    let sh = shell()?;
    tools::install(&sh, &[WASM_BINDGEN])?;
    let [chromium, ..] = &ENGINES;
    let programs = chromium.provide(&sh)?;
    let [(_, chromium), (_, driver)] = programs.as_slice() else {
        bail!("Chromium and its driver were expected, not {programs:?}");
    };
    let capabilities = root().join("target/webdriver.json");
    let arguments = ["headless=new", "no-sandbox", "disable-gpu"];
    let options = serde_json::json!({
        "goog:chromeOptions": { "binary": chromium, "args": arguments }
    });
    sh.write_file(&capabilities, options.to_string())?;

    let target = ["--target", "wasm32-unknown-unknown", "--test", "browser"];
    let command = cmd!(
        sh,
        "cargo test --no-fail-fast --package holdfast {target...} {flags...}"
    )
    .arg("--")
    .args(filter)
    // By name, for cargo splits a path at its spaces.
    .env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        "wasm-bindgen-test-runner",
    )
    .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
    // The seconds for all tests together, and for the driver to start. Left to itself the
    // runner gives 20 and 5, which a busy machine exceeds.
    .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
    .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
    // The runner takes the first driver that a variable names: a Firefox or Safari set up for
    // another project would run the tests with Chromium's settings.
    .env_remove("GECKODRIVER")
    .env_remove("GECKODRIVER_REMOTE")
    .env_remove("SAFARIDRIVER")
    .env_remove("SAFARIDRIVER_REMOTE")
    .env_remove("CHROMEDRIVER_REMOTE")
    .env("CHROMEDRIVER", driver);
    tests(command.into())
}

/// Runs a `cargo test`, passes its output on as it comes, and adds up its results.
fn tests(mut command: Command) -> Result<Tally> {
    let failed = || "`cargo test` could not be run";
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(failed)?;
    let output = child.stdout.take().with_context(failed)?;
    let mut results = Vec::new();
    for line in BufReader::new(output).split(b'\n') {
        let line = line.with_context(failed)?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        results.extend(read_result(&line));
    }
    let status = child.wait().with_context(failed)?;
    judge(&results, status.success())
}

/// The result of a test run. A run without a test is an error, and so is one that fails with no
/// failed test to show: a test program that died leaves no line.
fn judge(results: &[Tally], is_success: bool) -> Result<Tally> {
    let tally = Tally {
        passed: results.iter().map(|it| it.passed).sum(),
        failed: results.iter().map(|it| it.failed).sum(),
    };
    ensure!(tally != Tally::default(), "no test was run");
    match is_success || tally.failed > 0 {
        true => Ok(tally),
        false => {
            eprintln!("error: the run failed, though no test did; its message stands above");
            Ok(Tally { failed: 1, ..tally })
        }
    }
}

/// Reads `test result: ok. 3 passed; 0 failed; …`, which the host's and the browser's test
/// programs both end with.
fn read_result(line: &str) -> Option<Tally> {
    let result = line.trim_start().strip_prefix("test result: ")?;
    let count = |what: &str| {
        let (before, _) = result.split_once(what)?;
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
    for Stage { name, tally, time } in stages {
        let Tally { passed, failed } = tally;
        println!(
            "{name:<20}{passed:>8}{failed:>8}{:>8.1} s",
            time.as_secs_f32()
        );
    }
    if stages.iter().any(|it| it.name.starts_with("stories")) {
        stories::list_lacking();
    }
    let passed: usize = stages.iter().map(|it| it.tally.passed).sum();
    let failed: usize = stages.iter().map(|it| it.tally.failed).sum();
    println!("\n{passed} passed, {failed} failed");
    match failed {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: usize, failed: usize) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn result_lines_are_read() {
        let plain = "test result: ok. 31 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out";
        assert_eq!(read_result(plain), Some(tally(31, 0)));
        let coloured = "test result: \u{1b}[31mFAILED\u{1b}[m. 3 passed; 12 failed; 0 ignored";
        assert_eq!(read_result(coloured), Some(tally(3, 12)));
        assert_eq!(read_result("test session::a_result_passed ... ok"), None);
    }

    #[test]
    fn a_run_without_tests_or_with_a_dead_program_is_a_failure() {
        let added = judge(&[tally(2, 0), tally(1, 3)], false);
        assert_eq!(added.ok(), Some(tally(3, 3)));
        assert_eq!(judge(&[tally(2, 0)], true).ok(), Some(tally(2, 0)));
        assert_eq!(judge(&[tally(2, 0)], false).ok(), Some(tally(2, 1)));
        for is_success in [true, false] {
            assert!(judge(&[], is_success).is_err());
            assert!(judge(&[tally(0, 0)], is_success).is_err());
        }
    }
}
