//! Makes the script between JavaScript and WebAssembly smaller, after Trunk has written it.
//!
//! wasm-bindgen writes it for people to read: 4.6 kB of brotli, 3.6 without the white space and
//! the long names. The page names the script with the hash of its bytes, so that a browser turns
//! away a script that was cut off or changed; a new script needs its new hash there.

use crate::command::{self, program};
use anyhow::{Context, Result, bail, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha384};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// The script of the second program. The page does not name it: the app asks for it by this name.
const WORKSHOP: &str = "workshop.js";

/// Makes the scripts of the release in `folder` smaller, with the tools on `path`.
pub fn minify(folder: &Path, path: &OsStr) -> Result<()> {
    esbuild(&folder.join(WORKSHOP), path)?;
    let script = script(folder)?;
    let page = folder.join("index.html");
    let before = read(&script)?;
    esbuild(&script, path)?;
    let after = read(&script)?;

    let html = String::from_utf8(read(&page)?).context("index.html is not text")?;
    let html = with_hash(&html, &integrity(&before), &integrity(&after))?;
    fs::write(&page, html).with_context(|| format!("{} could not be written", page.display()))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} could not be read", file.display()))
}

fn esbuild(script: &Path, path: &OsStr) -> Result<()> {
    command::run(
        program("esbuild")
            .env("PATH", path)
            .args(["--minify", "--format=esm", "--log-level=warning"])
            .args([
                "--allow-overwrite",
                &*format!("--outfile={}", script.display()),
            ])
            .arg(script),
    )
    .with_context(|| format!("{} could not be made smaller", script.display()))
}

/// The script of the app. There is one beside the workshop's.
fn script(folder: &Path) -> Result<PathBuf> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let scripts: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "js"))
        .filter(|path| path.file_name().is_none_or(|name| name != WORKSHOP))
        .collect();
    match scripts.as_slice() {
        [script] => Ok(script.clone()),
        _ => bail!(
            "{} scripts in {} where the app's alone was expected beside {WORKSHOP}",
            scripts.len(),
            folder.display()
        ),
    }
}

/// The page with one hash in place of the other, which has to be there.
fn with_hash(html: &str, before: &str, after: &str) -> Result<String> {
    ensure!(
        html.contains(before),
        "index.html does not name the script by its hash {before}: the browser would turn the \
         smaller script away, or take any"
    );
    Ok(html.replace(before, after))
}

/// The hash of a file as a page names it.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The hash of the empty file, as every browser computes it.
    const EMPTY: &str = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";

    #[test]
    fn the_hash_is_the_one_of_browsers() {
        assert_eq!(integrity(b""), EMPTY);
    }

    #[test]
    fn a_page_gets_the_new_hash_in_place_of_the_old_one() {
        let html = format!("<link integrity={EMPTY} href=app.js>");
        let new = with_hash(&html, EMPTY, "sha384-new").expect("the hash is there");
        assert_eq!(new, "<link integrity=sha384-new href=app.js>");
    }

    #[test]
    fn a_page_that_does_not_name_the_script_is_an_error() {
        assert!(with_hash("<link href=app.js>", EMPTY, "sha384-new").is_err());
    }
}
