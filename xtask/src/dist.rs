//! `cargo xtask dist`: the release build, and what it weighs.

use crate::command;
use crate::first_screen;
use crate::split;
use crate::tools::{self, Tool};
use anyhow::{Context, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::release::{self, Files, WORKER};

/// The most that the code of a first visit may weigh as it is sent, compressed by brotli: HTML,
/// scripts, WebAssembly and styles together. 170 kB is the aim: over a second at 1.6 Mbit/s.
pub const FIRST_VISIT_BUDGET_BYTES: usize = 210_000;

/// The most that all code together may weigh.
pub const BUDGET_BYTES: usize = 300_000;

/// The prefix of the files that are fetched when they are first wanted.
const LAZY: &str = "lazy-";

/// The kinds of file that count against the budget. Icons and the like come later, or never.
const CODE: [&str; 4] = ["html", "js", "wasm", "css"];

/// The reports of Trunk: all but that it leaves the script of wasm-bindgen as it is. Its minifier
/// cannot read `export { … as default }`, which is in every such script; `split.rs` sees to it.
const LOG: &str = "error,trunk=info,trunk::processing::minify=error";

/// What stands between two encoded flags of the compiler.
const FLAG_END: &str = "\u{1f}";

/// Where the release lies.
pub fn folder() -> PathBuf {
    command::root().join("dist")
}

/// Builds the release and holds it against the budget.
pub fn run() -> Result<()> {
    build()?;
    weigh()
}

/// Builds the release into [`folder`].
pub fn build() -> Result<()> {
    // The one that needs npm comes first: a want of that is told before minutes of compiling.
    let path = tools::install(&[Tool::WasmOpt, Tool::Esbuild, Tool::Trunk, Tool::WasmBindgen])?;
    let mut trunk = tools::trunk(&path);
    trunk.args(["build", "--release", "--log", LOG]);
    trunk.env("CARGO_ENCODED_RUSTFLAGS", rust_flags()?);
    command::run(&mut trunk)
        .context("the release could not be built; what is wrong stands above")?;
    let mut files = read()?;
    split::apply(&mut files, &path)?;
    let worker = command::root().join("public/worker.js");
    let worker = fs::read(&worker).with_context(|| unreadable(&worker))?;
    files.insert(WORKER.to_owned(), worker);
    release::change_page(&mut files, first_screen::painted)?;
    release::seal(&mut files)?;
    write(&files)
}

/// The files of the release.
fn read() -> Result<Files> {
    let folder = folder();
    let mut paths = Vec::new();
    list(&folder, &mut paths)?;
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&folder).unwrap_or(&path);
        let name = name.to_string_lossy().replace('\\', "/");
        Ok((name, fs::read(&path).with_context(|| unreadable(&path))?))
    };
    paths.into_iter().map(read).collect()
}

/// Puts these files in place of all that lie there.
fn write(files: &Files) -> Result<()> {
    let folder = folder();
    let unwritable = || format!("{} could not be written", folder.display());
    fs::remove_dir_all(&folder).with_context(unwritable)?;
    for (name, bytes) in files {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(&folder);
        fs::create_dir_all(parent).with_context(unwritable)?;
        fs::write(path, bytes).with_context(unwritable)?;
    }
    Ok(())
}

/// The user's own flags, and those that keep the builder's folders out of what runners get: a
/// panic message names its file, and its path is nobody's business.
fn rust_flags() -> Result<String> {
    let own = env::var("CARGO_ENCODED_RUSTFLAGS").ok();
    let own = own.or_else(|| {
        let words = env::var("RUSTFLAGS").ok()?;
        Some(words.split_whitespace().collect::<Vec<_>>().join(FLAG_END))
    });
    let registry = tools::cargo_home()?.join("registry").join("src");
    // The last that fits counts: where cargo's home is in the checkout, that is the longer one.
    let folders = [command::root(), registry];
    let hidden = folders.map(|folder| format!("--remap-path-prefix={}=", folder.display()));
    let flags = own.into_iter().filter(|own| !own.is_empty()).chain(hidden);
    let flags = flags.chain(split::RUST_FLAGS.map(str::to_owned));
    Ok(flags.collect::<Vec<_>>().join(FLAG_END))
}

/// Prints the size of every file of the release, and fails when the code is over the budget.
pub fn weigh() -> Result<()> {
    println!("\n{:<48} {:>12} {:>12}", "file", "raw", "brotli");
    let (mut first_visit, mut all) = (0, 0);
    for (name, bytes) in read()? {
        let compressed = release::compressed(&bytes)?.len();
        // The worker is fetched once the app runs.
        if is_code(Path::new(&name)) && name != WORKER {
            all += compressed;
            if !name.starts_with(LAZY) {
                first_visit += compressed;
            }
        }
        row(&name, &kilobytes(bytes.len()), &kilobytes(compressed));
    }
    check("a first visit", first_visit, FIRST_VISIT_BUDGET_BYTES)?;
    check("all parts", all, BUDGET_BYTES)
}

fn check(what: &str, bytes: usize, budget: usize) -> Result<()> {
    let name = format!("code of {what} (budget {})", kilobytes(budget));
    row(&name, "", &kilobytes(bytes));
    ensure!(
        bytes <= budget,
        "the code of {what} is {} over its budget of {}: look in the table for what grew",
        kilobytes(bytes - budget),
        kilobytes(budget),
    );
    Ok(())
}

fn row(name: &str, raw: &str, brotli: &str) {
    println!("{name:<48} {raw:>12} {brotli:>12}");
}

/// A kilobyte is 1000 bytes here, as networks count.
fn kilobytes(bytes: usize) -> String {
    format!("{}.{:02} kB", bytes / 1000, bytes % 1000 / 10)
}

fn is_code(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| CODE.contains(&extension))
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| unreadable(folder))? {
        let path = entry.with_context(|| unreadable(folder))?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn unreadable(path: &Path) -> String {
    format!("{} could not be read", path.display())
}
