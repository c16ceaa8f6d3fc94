//! The browsers that tests run in, with their drivers: where they are, and their installation.

use std::{env, path::PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::Shell;

use crate::{
    shell,
    tools::{self, GECKODRIVER},
};

/// A browser engine.
pub struct Engine {
    /// The name in the end-to-end tests.
    pub name: &'static str,
    programs: &'static [Program],
    /// Debian's packages with the programs.
    packages: &'static [&'static str],
}

/// A program that tests need.
struct Program {
    /// The variable with its path: set by the user, or for the tests.
    variable: &'static str,
    find: fn() -> Result<PathBuf>,
}

impl Program {
    const fn new(variable: &'static str, find: fn() -> Result<PathBuf>) -> Program {
        Program { variable, find }
    }
}

/// Chromium, WebKitGTK (the nearest to Safari that runs on Linux) and Firefox. The programs are
/// Debian's files and not the scripts on its `PATH`: a driver that starts a script cannot stop the
/// browser.
pub const ENGINES: [Engine; 3] = [
    Engine {
        name: "chromium",
        programs: &[
            Program::new("HOLDFAST_CHROMIUM", || file("/usr/lib/chromium/chromium")),
            Program::new("HOLDFAST_CHROMEDRIVER", || on_path("chromedriver")),
        ],
        packages: &["chromium", "chromium-driver"],
    },
    Engine {
        name: "webkit",
        programs: &[
            Program::new("HOLDFAST_WEBKIT", mini_browser),
            Program::new("HOLDFAST_WEBKITDRIVER", || on_path("WebKitWebDriver")),
            Program::new("HOLDFAST_XVFB", || on_path("Xvfb")),
        ],
        packages: &["webkit2gtk-driver", "xvfb"],
    },
    Engine {
        name: "firefox",
        programs: &[
            Program::new("HOLDFAST_FIREFOX", || {
                file("/usr/lib/firefox-esr/firefox-esr")
            }),
            Program::new("HOLDFAST_GECKODRIVER", geckodriver),
        ],
        packages: &["firefox-esr"],
    },
];

impl Engine {
    /// The path of each program under its variable. Missing ones are installed where that can be
    /// done without asking.
    pub fn provide(&self, sh: &Shell) -> Result<Vec<(&'static str, PathBuf)>> {
        self.find().or_else(|_| {
            tools::apt_install(sh, self.packages)?;
            self.find()
        })
    }

    fn find(&self) -> Result<Vec<(&'static str, PathBuf)>> {
        let found = self.programs.iter().map(|program| {
            let variable = program.variable;
            let path = match env::var_os(variable) {
                Some(path) => file(path),
                None => (program.find)(),
            };
            let missing =
                || format!("set {variable} to the program, not to a script that starts it");
            Ok((variable, path.with_context(missing)?))
        });
        found.collect()
    }
}

fn file(path: impl Into<PathBuf>) -> Result<PathBuf> {
    let path = path.into();
    ensure!(path.is_file(), "there is no file {}", path.display());
    Ok(path)
}

fn on_path(name: &str) -> Result<PathBuf> {
    which::which(name).with_context(|| format!("there is no {name} on the PATH"))
}

/// WebKitGTK's small browser: `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> Result<PathBuf> {
    let files = walkdir::WalkDir::new("/usr/lib").min_depth(3).max_depth(3);
    let files = files.into_iter().filter_map(Result::ok);
    let browsers = files.filter(|file| file.file_name() == "MiniBrowser");
    let newest = browsers.map(|file| file.into_path()).max();
    newest.context("there is no MiniBrowser of WebKitGTK below /usr/lib")
}

fn geckodriver() -> Result<PathBuf> {
    let sh = shell()?;
    tools::install(&sh, &[GECKODRIVER])?;
    let path = sh.var_os("PATH");
    Ok(which::which_in("geckodriver", path, sh.current_dir())?)
}
