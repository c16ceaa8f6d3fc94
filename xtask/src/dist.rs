//! `cargo xtask dist`: the release build and its size.

use std::{env, path::PathBuf};

use anyhow::{Result, ensure};
use walkdir::WalkDir;
use xshell::cmd;
use xtask::release::{self, Files, WORKER};

use crate::{
    first_screen, root, shell, split,
    tools::{self, BINARYEN, ESBUILD, TRUNK, WASM_BINDGEN},
};

/// The most that the code of a first visit may weigh in bytes as it is sent, compressed by brotli:
/// HTML, scripts, WebAssembly and styles together, all that Start waits for. 170 kB is the aim. At
/// 1.6 Mbit/s, 200 kB take a second. The session's screen (17 kB), the decoder of what is saved (25) and
/// the drawings come after it.
const FIRST_VISIT_BYTES_MAX: usize = 190_000;

/// The most that all code together may weigh: what is not needed at the start comes later, and may
/// grow. Of it, the editor with its reader of prescriptions has 137 kB, the log with its calendar,
/// plots, files and page for the clinician 75, and the drawings have 24. Each part that is split off
/// costs a few kilobytes more than it had in the whole. The questions about pain, and what follows from
/// the answers, have 25.
const ALL_BYTES_MAX: usize = 565_000;

/// The prefix of the files that are fetched when they are first wanted.
const LAZY: &str = "lazy-";

/// The kinds of file that count against the budget. Icons and the like come later, or never.
const CODE: [&str; 5] = [".html", ".js", ".wasm", ".bin", ".css"];

/// The reports of Trunk: all but that it leaves the script of wasm-bindgen as it is. Its minifier
/// cannot read `export { … as default }`, which is in every such script; `split.rs` sees to it.
const LOG: &str = "error,trunk=info,trunk::processing::minify=error";

/// The separator of encoded compiler flags.
const FLAG_END: &str = "\u{1f}";

/// The folder of the release.
pub fn folder() -> PathBuf {
    root().join("dist")
}

/// Builds the release and compares its size with the budgets.
pub fn run() -> Result<()> {
    build()?;
    weigh()
}

/// Builds the release into [`folder`].
pub fn build() -> Result<()> {
    let sh = shell()?;
    // Those that need npm come first: a want of that is told before minutes of compiling.
    tools::install(&sh, &[BINARYEN, ESBUILD, TRUNK, WASM_BINDGEN])?;
    tools::trunk(cmd!(sh, "trunk build --release --log {LOG}"))
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags()?)
        .run()?;
    let mut files = read()?;
    split::apply(&sh, &mut files)?;
    files.insert(
        WORKER.to_owned(),
        fs_err::read(root().join("public/worker.js"))?,
    );
    release::change_page(&mut files, first_screen::painted)?;
    // One style sheet: each has a hash in the policy, which no compression makes smaller.
    release::change_page(&mut files, |page| Ok(page.replace("</style><style>", "")))?;
    release::seal(&mut files)?;
    fs_err::remove_dir_all(folder())?;
    for (name, bytes) in files {
        sh.write_file(folder().join(name), bytes)?;
    }
    Ok(())
}

/// The files of the release.
fn read() -> Result<Files> {
    let mut files = Files::new();
    for entry in WalkDir::new(folder()) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder())?.to_string_lossy();
            files.insert(name.replace('\\', "/"), fs_err::read(entry.path())?);
        }
    }
    Ok(files)
}

/// The user's own flags, and those that keep the builder's folders out of what runners get: a
/// panic message names its file, and its path is nobody's business.
fn rust_flags() -> Result<String> {
    let own = env::var("CARGO_ENCODED_RUSTFLAGS").ok();
    let own = own.or_else(|| {
        let words = env::var("RUSTFLAGS").ok()?;
        Some(words.split_whitespace().collect::<Vec<_>>().join(FLAG_END))
    });
    let registry = tools::cargo_home()?.join("registry/src");
    // The last that fits counts: where cargo's home is in the checkout, that is the longer one.
    let hidden = [root(), &registry].map(|it| format!("--remap-path-prefix={}=", it.display()));
    let flags = own.into_iter().filter(|own| !own.is_empty()).chain(hidden);
    let flags = flags.chain(split::RUST_FLAGS.map(str::to_owned));
    Ok(flags.collect::<Vec<_>>().join(FLAG_END))
}

/// Prints the size of every file of the release, and fails where the code is over a budget.
pub fn weigh() -> Result<()> {
    println!("\n{:<48} {:>12} {:>12}", "file", "kB", "kB brotli");
    let (mut first_visit, mut all) = (0, 0);
    for (name, bytes) in read()? {
        let compressed = release::compressed(&bytes)?.len();
        println!(
            "{name:<48} {:>12.2} {:>12.2}",
            kilobytes(bytes.len()),
            kilobytes(compressed)
        );
        // The worker is fetched once the app runs.
        if CODE.iter().any(|kind| name.ends_with(kind)) && name != WORKER {
            all += compressed;
            if !name.starts_with(LAZY) {
                first_visit += compressed;
            }
        }
    }
    compare("a first visit", first_visit, FIRST_VISIT_BYTES_MAX)?;
    compare("all parts", all, ALL_BYTES_MAX)
}

fn compare(what: &str, bytes: usize, bytes_max: usize) -> Result<()> {
    let (size, budget) = (kilobytes(bytes), kilobytes(bytes_max));
    let name = format!("code of {what} (budget {budget})");
    println!("{name:<61} {size:>12.2}");
    ensure!(
        bytes <= bytes_max,
        "the code of {what}, {size:.2} kB, is over its budget of {budget}: the table shows what grew"
    );
    Ok(())
}

/// A kilobyte is 1000 bytes here, as networks count.
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}
