//! What must be installed to build and check Holdfast, and how it gets there.
//!
//! A tool of the right version on the `PATH` is used as it is. Any other goes into a folder of
//! its own under cargo's home, `holdfast-tools/<name>-<version>/`: no tool of the user's is
//! overwritten, and the next clone finds what this one installed.

use crate::command::{self, cargo, output, program, run};
use anyhow::{Context, Result, ensure};
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The newest Trunk that the project's Rust version can build.
const TRUNK_VERSION: &str = "0.21.14";

/// The npm package with `wasm-opt`. Trunk would download Binaryen itself, from a place that a
/// machine with nothing but package registries does not reach.
const BINARYEN_VERSION: &str = "132.0.0";

/// The npm package that makes a script smaller.
const ESBUILD_VERSION: &str = "0.28.2";

/// Firefox's driver, which Debian does not package.
const GECKODRIVER_VERSION: &str = "0.37.1";

/// A tool whose version matters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tool {
    /// Builds and serves the app.
    Trunk,
    /// Writes the script between JavaScript and WebAssembly, and runs tests in a browser. It has
    /// to be of the very version of the library in `Cargo.lock`.
    WasmBindgen,
    /// Makes the WebAssembly of a release a third smaller. Debug builds do without.
    WasmOpt,
    /// Makes the script of a release smaller. Debug builds do without.
    Esbuild,
    /// Steers Firefox in tests.
    Geckodriver,
}

impl Tool {
    fn name(self) -> &'static str {
        match self {
            Tool::Trunk => "trunk",
            Tool::WasmBindgen => "wasm-bindgen",
            Tool::WasmOpt => "binaryen",
            Tool::Esbuild => "esbuild",
            Tool::Geckodriver => "geckodriver",
        }
    }

    /// The programs that are used of it.
    fn programs(self) -> &'static [&'static str] {
        match self {
            Tool::Trunk => &["trunk"],
            Tool::WasmBindgen => &["wasm-bindgen", "wasm-bindgen-test-runner"],
            Tool::WasmOpt => &["wasm-opt"],
            Tool::Esbuild => &["esbuild"],
            Tool::Geckodriver => &["geckodriver"],
        }
    }

    fn version(self) -> Result<String> {
        match self {
            Tool::Trunk => Ok(TRUNK_VERSION.to_owned()),
            Tool::WasmBindgen => locked_version("wasm-bindgen"),
            Tool::WasmOpt => Ok(BINARYEN_VERSION.to_owned()),
            Tool::Esbuild => Ok(ESBUILD_VERSION.to_owned()),
            Tool::Geckodriver => Ok(GECKODRIVER_VERSION.to_owned()),
        }
    }

    /// Where it comes from, and how long that takes.
    fn origin(self) -> &'static str {
        match self {
            Tool::Trunk | Tool::WasmBindgen | Tool::Geckodriver => {
                "compiled by cargo: some minutes"
            }
            Tool::WasmOpt | Tool::Esbuild => "from npm: some seconds",
        }
    }

    fn install(self, version: &str, folder: &Path) -> Result<()> {
        match self {
            Tool::Trunk | Tool::Geckodriver => run(cargo("install --locked --root")
                .arg(folder)
                .arg(format!("{}@{version}", self.name()))),
            // Not `--locked`: its lock file names a crate that registries no longer have.
            Tool::WasmBindgen => run(cargo("install --root")
                .arg(folder)
                .arg(format!("wasm-bindgen-cli@{version}"))),
            Tool::WasmOpt | Tool::Esbuild => {
                provide_npm()?;
                run(program("npm")
                    .args(["install", "--no-audit", "--no-fund", "--prefix"])
                    .arg(folder)
                    .arg(format!("{}@{version}", self.name())))
            }
        }
    }

    /// Where the tool's programs are inside its folder.
    fn bin(self, folder: &Path) -> PathBuf {
        match self {
            Tool::Trunk | Tool::WasmBindgen | Tool::Geckodriver => folder.join("bin"),
            Tool::WasmOpt | Tool::Esbuild => folder.join("node_modules/.bin"),
        }
    }

    /// Whether the programs that `find` finds are there, run, and are of this version.
    fn answers(self, version: &str, find: impl Fn(&str) -> Option<PathBuf>) -> bool {
        // The programs of Binaryen give the first number of the package's version alone.
        let version = match self {
            Tool::Trunk | Tool::WasmBindgen | Tool::Esbuild | Tool::Geckodriver => version,
            Tool::WasmOpt => version.split('.').next().unwrap_or(version),
        };
        self.programs().iter().all(|name| {
            find(name)
                .and_then(|path| output(Command::new(path).arg("--version")))
                .is_some_and(|answer| answer.split_whitespace().any(|word| word == version))
        })
    }
}

/// Makes sure of the tools and of Rust's WebAssembly target, and returns the `PATH` on which the
/// tools come first.
pub fn install(tools: &[Tool]) -> Result<OsString> {
    add_wasm_target()?;

    let home = tools_home()?;
    let mut folders = Vec::new();
    let mut missing = Vec::new();
    for &tool in tools {
        let version = tool.version()?;
        if tool.answers(&version, on_path) {
            continue;
        }
        let folder = home.join(format!("{}-{version}", tool.name()));
        let bin = tool.bin(&folder);
        if !tool.answers(&version, |name| in_folder(&bin, name)) {
            missing.push((tool, version, folder));
        }
        folders.push(bin);
    }

    if !missing.is_empty() {
        println!("To be installed, once, into {}:", home.display());
        for (tool, version, _) in &missing {
            println!("  {} {version} ({})", tool.name(), tool.origin());
        }
    }
    for (tool, version, folder) in missing {
        println!("\nInstalling {} {version} …", tool.name());
        let what = || format!("{} {version} could not be installed", tool.name());
        tool.install(&version, &folder).with_context(what)?;
        let bin = tool.bin(&folder);
        ensure!(
            tool.answers(&version, |name| in_folder(&bin, name)),
            "{} {version} was installed but does not run; try `{} --version` in {}",
            tool.name(),
            tool.programs().join(" --version` and `"),
            bin.display(),
        );
    }

    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.into_iter().chain(env::split_paths(&path)))
        .context("a folder on the PATH, or cargo's home, has a name that the PATH cannot hold")
}

/// Trunk, on the `PATH` that [`install`] returned.
pub fn trunk(path: &OsStr) -> Command {
    let mut trunk = program("trunk");
    // It looks for a newer Trunk on the network otherwise.
    trunk
        .env("PATH", path)
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk stops at the `NO_COLOR=1` of other programs: it wants the word.
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}

/// Adds the WebAssembly target to the Rust toolchain in use, if it is not there.
pub fn add_wasm_target() -> Result<()> {
    // Asking the compiler, not rustup, finds the target of a toolchain from elsewhere too.
    let arguments = ["--print", "target-libdir", "--target", WASM_TARGET];
    let library = output(program("rustc").args(arguments));
    if library.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    ensure!(
        on_path("rustup").is_some(),
        "the Rust toolchain has no {WASM_TARGET} target, and there is no rustup to add it; \
         install Rust by rustup, or this target by whatever installed Rust"
    );
    println!("Adding Rust's {WASM_TARGET} target …");
    run(program("rustup").args(["target", "add", WASM_TARGET]))
}

/// Makes sure of npm, which brings what makes a release small.
fn provide_npm() -> Result<()> {
    if on_path("npm").is_some() {
        return Ok(());
    }
    ensure!(
        can_use_apt(),
        "the release build needs wasm-opt and esbuild, which come by npm, and npm is not installed; \
         install Node.js with npm, or put Binaryen {BINARYEN_VERSION} and esbuild \
         {ESBUILD_VERSION} on the PATH yourself"
    );
    apt_install(&["npm"])
}

/// Whether a package can be installed without asking anybody.
pub fn can_use_apt() -> bool {
    on_path("apt-get").is_some() && output(program("id").arg("-u")).as_deref() == Some("0")
}

/// Installs packages of Debian's.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    println!("Installing Debian's {} …", packages.join(" and "));
    let apt = |arguments: &[&str]| {
        run(program("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            // Another apt-get at work is waited for.
            .args(["--quiet", "-o", "DPkg::Lock::Timeout=600"])
            .args(arguments))
        .with_context(|| format!("Debian's {} could not be installed", packages.join(" and ")))
    };
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

fn tools_home() -> Result<PathBuf> {
    Ok(cargo_home()?.join("holdfast-tools"))
}

/// The folder of cargo's own files.
pub fn cargo_home() -> Result<PathBuf> {
    match env::var_os("CARGO_HOME") {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(env::home_dir()
            .context("no home folder is known: set CARGO_HOME to a folder for cargo's files")?
            .join(".cargo")),
    }
}

/// The version of a package in `Cargo.lock`.
fn locked_version(package: &str) -> Result<String> {
    let file = command::root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&file)
        .with_context(|| format!("{} could not be read", file.display()))?;
    find_locked_version(&lock, package)
        .with_context(|| format!("{} has no package `{package}`", file.display()))
}

fn find_locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

/// Where a program is that is called by its name alone.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|folder| in_folder(&folder, program))
}

/// A program in a folder, if it is there.
pub fn in_folder(folder: &Path, program: &str) -> Option<PathBuf> {
    let file = folder.join(format!("{program}{}", env::consts::EXE_SUFFIX));
    file.is_file().then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_gives_the_version_of_the_very_package() {
        let lock = r#"
[[package]]
name = "wasm-bindgen-macro"
version = "0.2.1"
dependencies = [
 "wasm-bindgen",
]

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
"#;
        assert_eq!(
            find_locked_version(lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(find_locked_version(lock, "trunk"), None);
    }
}
