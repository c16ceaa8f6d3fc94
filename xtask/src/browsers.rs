//! The browsers that tests run in, with the drivers that steer them: where they are found, and
//! how those that are missing get there.

use crate::tools::{self, Tool, on_path};
use anyhow::{Result, bail, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Where Debian keeps the browsers themselves. What is on its `PATH` are shell scripts, and a
/// driver that starts a script cannot stop the browser.
const DEBIAN_CHROMIUM: &str = "/usr/lib/chromium/chromium";
const DEBIAN_FIREFOX: &str = "/usr/lib/firefox-esr/firefox-esr";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// WebKitGTK, the nearest to Safari that runs on Linux.
    WebKit,
    /// Firefox.
    Firefox,
}

/// A program that tests need, and the variable that says where it is.
struct Program {
    variable: &'static str,
    find: fn() -> Option<PathBuf>,
}

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::WebKit, Engine::Firefox];

    /// What the end-to-end tests call it.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::WebKit => "webkit",
            Engine::Firefox => "firefox",
        }
    }

    fn programs(self) -> &'static [Program] {
        match self {
            Engine::Chromium => &[
                Program {
                    variable: "HOLDFAST_CHROMIUM",
                    find: || file(DEBIAN_CHROMIUM),
                },
                Program {
                    variable: "HOLDFAST_CHROMEDRIVER",
                    find: || on_path("chromedriver"),
                },
            ],
            Engine::WebKit => &[
                Program {
                    variable: "HOLDFAST_WEBKIT",
                    find: debian_webkit,
                },
                Program {
                    variable: "HOLDFAST_WEBKITDRIVER",
                    find: || on_path("WebKitWebDriver"),
                },
                Program {
                    variable: "HOLDFAST_XVFB",
                    find: || on_path("Xvfb"),
                },
            ],
            Engine::Firefox => &[Program {
                variable: "HOLDFAST_FIREFOX",
                find: || file(DEBIAN_FIREFOX),
            }],
        }
    }

    /// Debian's packages with the programs.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Engine::Chromium => &["chromium", "chromium-driver"],
            Engine::WebKit => &["webkit2gtk-driver", "xvfb"],
            Engine::Firefox => &["firefox-esr"],
        }
    }

    /// Finds the browser's programs, or installs them where that can be done without asking, and
    /// returns where each is, under the variable that says so to tests.
    pub fn provide(self) -> Result<Vec<(&'static str, PathBuf)>> {
        let mut found = self.find()?;
        if found.len() < self.programs().len() && tools::can_use_apt() {
            tools::apt_install(self.packages())?;
            found = self.find()?;
        }
        for program in self.programs() {
            let is_found = found
                .iter()
                .any(|(variable, _)| *variable == program.variable);
            ensure!(is_found, self.want(program.variable));
        }
        if self == Engine::Firefox {
            found.push(geckodriver()?);
        }
        Ok(found)
    }

    fn find(self) -> Result<Vec<(&'static str, PathBuf)>> {
        let mut found = Vec::new();
        for Program { variable, find } in self.programs() {
            if let Some(path) = preset(variable)?.or_else(find) {
                found.push((*variable, path));
            }
        }
        Ok(found)
    }

    fn want(self, variable: &str) -> String {
        let packages = self.packages().join("` and `");
        let variables: Vec<&str> = self.programs().iter().map(|one| one.variable).collect();
        format!(
            "{variable} is not set, and what it would name was not found: install Debian's \
             `{packages}`, or set {} to the programs themselves, not to scripts that start them, \
             and to drivers of the same version",
            variables.join(" and ")
        )
    }
}

/// Firefox's driver is no package of Debian's.
fn geckodriver() -> Result<(&'static str, PathBuf)> {
    let variable = "HOLDFAST_GECKODRIVER";
    if let Some(path) = preset(variable)? {
        return Ok((variable, path));
    }
    let path = tools::install(&[Tool::Geckodriver])?;
    match env::split_paths(&path).find_map(|folder| tools::in_folder(&folder, "geckodriver")) {
        Some(driver) => Ok((variable, driver)),
        None => bail!("geckodriver was installed and is not there"),
    }
}

/// The path that the user gave in a variable.
fn preset(variable: &str) -> Result<Option<PathBuf>> {
    let Some(path) = env::var_os(variable).map(PathBuf::from) else {
        return Ok(None);
    };
    ensure!(
        path.is_file(),
        "{variable} is set to {}, where there is no file",
        path.display()
    );
    Ok(Some(path))
}

fn file(path: &str) -> Option<PathBuf> {
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}

/// WebKitGTK's small browser, which tests steer: `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`.
fn debian_webkit() -> Option<PathBuf> {
    let machines = folders(Path::new("/usr/lib"));
    let versions = machines.iter().flat_map(|machine| folders(machine));
    let browsers = versions
        .filter(|folder| folder.to_string_lossy().contains("/webkit"))
        .map(|folder| folder.join("MiniBrowser"));
    browsers.filter(|path| path.is_file()).max()
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(of) else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.filter(|path| path.is_dir()).collect()
}
