//! The tools that build and check Holdfast, and their installation.
//!
//! A tool of the right version on the `PATH` is used as it is. Any other goes into a folder of
//! its own under cargo's home, `holdfast-tools/<name>-<version>/`: no tool of the user's is
//! overwritten, and the next clone finds what this one installed.

use std::{
    env,
    ffi::OsStr,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, Shell, cmd};

use crate::{root, shell};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A tool whose version matters.
#[derive(Clone, Copy)]
pub struct Tool {
    /// The name of the crate or the npm package.
    package: &'static str,
    version: &'static str,
    programs: &'static [&'static str],
    installer: Installer,
}

#[derive(Clone, Copy, PartialEq)]
enum Installer {
    Cargo,
    /// Without the package's lock file.
    CargoUnlocked,
    Npm,
}

/// Builds and serves the app. The newest that the project's Rust version can build.
pub const TRUNK: Tool = Tool {
    package: "trunk",
    version: "0.21.14",
    programs: &["trunk"],
    installer: Installer::Cargo,
};

/// Writes the script between JavaScript and WebAssembly, and runs tests in a browser. It has to be
/// of the version of the library. Its lock file names a crate that registries no longer have.
pub const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    version: "0.2.130",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    installer: Installer::CargoUnlocked,
};

/// Makes the WebAssembly of a release a third smaller. Trunk would download it itself, from a
/// place that a machine with nothing but package registries does not reach.
pub const BINARYEN: Tool = Tool {
    package: "binaryen",
    version: "132.0.0",
    programs: &["wasm-opt"],
    installer: Installer::Npm,
};

/// Bundles the scripts of a release and makes them smaller.
pub const ESBUILD: Tool = Tool {
    package: "esbuild",
    version: "0.28.2",
    programs: &["esbuild"],
    installer: Installer::Npm,
};

/// Firefox's driver, which Debian does not package.
pub const GECKODRIVER: Tool = Tool {
    package: "geckodriver",
    version: "0.37.1",
    programs: &["geckodriver"],
    installer: Installer::Cargo,
};

/// Looks for barriers on a page, for people with impairments.
const AXE: (&str, &str, &str) = ("axe-core", "4.14.1", "axe-core/axe.min.js");

/// Judges a page.
const LIGHTHOUSE: (&str, &str, &str) = ("lighthouse", "13.5.0", ".bin/lighthouse");

impl Tool {
    /// The folder of the tool's programs where it is installed in `folder`.
    fn bin(&self, folder: &Path) -> PathBuf {
        match self.installer {
            Installer::Cargo | Installer::CargoUnlocked => folder.join("bin"),
            Installer::Npm => folder.join("node_modules/.bin"),
        }
    }

    /// True where all programs are on this `PATH`, run, and are of the version.
    fn is_on(&self, path: &OsStr) -> Result<bool> {
        let sh = shell()?;
        // The programs of Binaryen print the first number of the package's version alone.
        let major = self.version.split('.').next();
        let is_right = |word: &str| word == self.version || Some(word) == major;
        Ok(self.programs.iter().all(|name| {
            let program = which::which_in(name, Some(path), root());
            program.is_ok_and(|program| {
                let answer = cmd!(sh, "{program} --version").quiet().ignore_stderr();
                answer
                    .read()
                    .is_ok_and(|it| it.split_whitespace().any(is_right))
            })
        }))
    }

    fn install(&self, sh: &Shell, folder: &Path) -> Result<()> {
        let package = format!("{}@{}", self.package, self.version);
        println!("Installing {package}, once, into {} …", folder.display());
        match self.installer {
            Installer::Cargo => {
                cmd!(sh, "cargo install --locked --root {folder} {package}").run()?;
            }
            Installer::CargoUnlocked => {
                cmd!(sh, "cargo install --root {folder} {package}").run()?
            }
            Installer::Npm => npm_install(sh, folder, &package)?,
        }
        let bin = self.bin(folder);
        ensure!(
            self.is_on(bin.as_os_str())?,
            "{package} was installed but does not run; try its programs in {}",
            bin.display()
        );
        Ok(())
    }
}

/// Makes sure of the tools and of Rust's WebAssembly target, and puts the tools first on the
/// `PATH` of the shell.
pub fn install(sh: &Shell, tools: &[Tool]) -> Result<()> {
    add_wasm_target(sh)?;
    let path = sh.var_os("PATH").unwrap_or_default();
    let mut folders = Vec::new();
    for tool in tools {
        if tool.is_on(&path)? {
            continue;
        }
        let folder = format!("holdfast-tools/{}-{}", tool.package, tool.version);
        let folder = cargo_home()?.join(folder);
        let bin = tool.bin(&folder);
        if !tool.is_on(bin.as_os_str())? {
            let package = tool.package;
            let failed = || format!("{package} could not be installed");
            tool.install(sh, &folder).with_context(failed)?;
        }
        folders.push(bin);
    }
    let folders = folders.into_iter().chain(env::split_paths(&path));
    let path = env::join_paths(folders).context("a folder with a name that no PATH can hold")?;
    sh.set_var("PATH", path);
    Ok(())
}

/// The script of axe-core, installed where it is missing.
pub fn axe(sh: &Shell) -> Result<PathBuf> {
    npm_file(sh, AXE)
}

/// The program of Lighthouse, installed where it is missing.
pub fn lighthouse(sh: &Shell) -> Result<PathBuf> {
    npm_file(sh, LIGHTHOUSE)
}

fn npm_file(sh: &Shell, (package, version, file): (&str, &str, &str)) -> Result<PathBuf> {
    let folder = cargo_home()?.join(format!("holdfast-tools/{package}-{version}"));
    let file = folder.join("node_modules").join(file);
    if !file.is_file() {
        npm_install(sh, &folder, &format!("{package}@{version}"))?;
    }
    Ok(file)
}

fn npm_install(sh: &Shell, folder: &Path, package: &str) -> Result<()> {
    if which::which("npm").is_err() {
        apt_install(sh, &["npm"])?;
    }
    Ok(cmd!(
        sh,
        "npm install --no-audit --no-fund --prefix {folder} {package}"
    )
    .run()?)
}

/// Gives a call of Trunk its environment.
pub fn trunk(call: Cmd<'_>) -> Cmd<'_> {
    // It looks for a newer Trunk on the network otherwise.
    let call = call.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk stops at the `NO_COLOR=1` of other programs: it wants the word.
    match env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        true => call.env("NO_COLOR", "true"),
        false => call,
    }
}

/// Adds the WebAssembly target to the Rust toolchain in use, if it is not there.
pub fn add_wasm_target(sh: &Shell) -> Result<()> {
    // Asking the compiler, not rustup, finds the target of a toolchain from elsewhere too.
    let libraries = cmd!(sh, "rustc --print target-libdir --target {WASM_TARGET}");
    let libraries = libraries.quiet().ignore_stderr().read();
    if libraries.is_ok_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    cmd!(sh, "rustup target add {WASM_TARGET}")
        .run()
        .with_context(|| {
            format!("the Rust toolchain has no target {WASM_TARGET}: add it as Rust was installed")
        })
}

/// Installs packages of Debian's, where that can be done without asking anybody.
pub fn apt_install(sh: &Shell, packages: &[&str]) -> Result<()> {
    let names = packages.join("` and `");
    let user = cmd!(sh, "id -u").quiet().ignore_stderr().read();
    let is_root = user.is_ok_and(|user| user == "0");
    ensure!(
        is_root && which::which("apt-get").is_ok(),
        "install `{names}`: without apt and its rights, that cannot be done from here"
    );
    let _debian = sh.push_env("DEBIAN_FRONTEND", "noninteractive");
    // Another apt-get at work is waited for.
    let wait = "DPkg::Lock::Timeout=600";
    cmd!(sh, "apt-get --quiet -o {wait} update").run()?;
    let install = ["install", "--yes", "--no-install-recommends"];
    Ok(cmd!(sh, "apt-get --quiet -o {wait} {install...} {packages...}").run()?)
}

/// The folder of cargo's own files.
pub fn cargo_home() -> Result<PathBuf> {
    let default = || Some(env::home_dir()?.join(".cargo"));
    let folder = env::var_os("CARGO_HOME").map(PathBuf::from);
    folder
        .or_else(default)
        .context("no home folder is known: set CARGO_HOME")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_of_wasm_bindgen_is_of_the_version_of_the_library() {
        let locked = format!(
            "name = \"wasm-bindgen\"\nversion = \"{}\"",
            WASM_BINDGEN.version
        );
        assert!(include_str!("../../Cargo.lock").contains(&locked));
    }
}
