//! Makes the scripts of the release smaller, after Trunk has written it, and gives those of the
//! workshop names of their own.
//!
//! wasm-bindgen writes its scripts for people to read: the app's is 4.6 kB of brotli, 3.6 without
//! the white space and the long names. The page names it with the hash of its bytes, so that a
//! browser turns away a script that was cut off or changed; a new script needs its new hash there.

use crate::command::program;
use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use std::ffi::OsStr;
use std::io::Write;
use std::process::Stdio;
use xtask::release::{self, Files, PAGE, WORKER, file, integrity};

/// The program and the script of the workshop as the build names them, in the order in which they
/// are named anew: a script names its program.
const WORKSHOP: [&str; 2] = ["workshop_bg.wasm", "workshop.js"];

/// What keeps a release on a device, before it has its list of files.
const WORKER_SOURCE: &str = include_str!("../../public/worker.js");

/// Makes the scripts of the release smaller, with the tools on `path`.
pub fn minify(files: &mut Files, path: &OsStr) -> Result<()> {
    let [program, script] = WORKSHOP;
    let small = esbuild(file(files, script)?, Form::Module, path)?;
    files.insert(script.to_owned(), small);
    rename(files, program, script)?;

    // The page names the workshop's script.
    release::change_page(files, |page| {
        with_small_inline(page, |script, form| {
            let small = esbuild(script.as_bytes(), form, path)?;
            Ok(String::from_utf8(small)?)
        })
    })?;
    rename(files, script, PAGE)?;

    let app = app_script(files)?;
    let before = file(files, &app)?.clone();
    let after = esbuild(&before, Form::Module, path)?;
    replace(files, PAGE, &integrity(&before), &integrity(&after))?;
    files.insert(app, after);

    let worker = esbuild(WORKER_SOURCE.as_bytes(), Form::Plain, path)?;
    files.insert(WORKER.to_owned(), worker);
    Ok(())
}

/// What a script is, which says what of it may be named anew.
#[derive(Clone, Copy)]
enum Form {
    Plain,
    Module,
}

fn esbuild(script: &[u8], form: Form, path: &OsStr) -> Result<Vec<u8>> {
    let mut esbuild = program("esbuild");
    esbuild
        .env("PATH", path)
        .args(["--minify", "--log-level=warning"])
        .arg(match form {
            // As old as the oldest browser that the page has something to say to.
            Form::Plain => "--target=es2018",
            Form::Module => "--format=esm",
        })
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = esbuild.spawn().context("esbuild could not be started")?;
    let mut input = child.stdin.take().context("esbuild takes no input")?;
    // It reads all before it writes.
    input.write_all(script).context("esbuild does not read")?;
    drop(input);
    let output = child.wait_with_output().context("esbuild was lost")?;
    ensure!(
        output.status.success(),
        "a script could not be made smaller"
    );
    Ok(output.stdout)
}

/// The page with its inline scripts made smaller, neighbours joined, and with all its styles in
/// one element: each needs a hash in the page's policy, which no compression makes smaller.
fn with_small_inline(page: &str, shrink: impl Fn(&str, Form) -> Result<String>) -> Result<String> {
    let page = page.replace("</style><style>", "");
    let mut small = String::new();
    let mut rest = page.as_str();
    while let Some((before, after)) = rest.split_once("<script") {
        let (attributes, after) = after.split_once('>').context("a tag without an end")?;
        let (script, mut after) = script_and_rest(after)?;
        let mut script = script.to_owned();
        let form = match attributes.contains("module") {
            true => Form::Module,
            false => Form::Plain,
        };
        while let (Form::Plain, Some(next)) = (form, after.strip_prefix("<script>")) {
            let (neighbour, rest) = script_and_rest(next)?;
            script += neighbour;
            after = rest;
        }
        let script = shrink(&script, form)?;
        let script = script.trim_end();
        small += &format!("{before}<script{attributes}>{script}</script>");
        rest = after;
    }
    Ok(small + rest)
}

fn script_and_rest(text: &str) -> Result<(&str, &str)> {
    text.split_once("</script>")
        .context("a script without an end")
}

/// Gives a file a name with the hash of its bytes, also where another file names it: two versions
/// of it can stand beside each other, and a page of either finds its own.
fn rename(files: &mut Files, name: &str, named_in: &str) -> Result<()> {
    let bytes = file(files, name)?.clone();
    let hash = Sha256::digest(&bytes);
    let hash: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let (stem, end) = name.split_once('.').context("a name without an end")?;
    let new = match stem.strip_suffix("_bg") {
        Some(stem) => format!("{stem}-{hash}_bg.{end}"),
        None => format!("{stem}-{hash}.{end}"),
    };
    replace(files, named_in, name, &new)?;
    files.remove(name);
    files.insert(new, bytes);
    Ok(())
}

/// The name of the app's script. There is one beside the workshop's.
fn app_script(files: &Files) -> Result<String> {
    let scripts: Vec<&String> = files
        .keys()
        .filter(|name| name.ends_with(".js") && !name.starts_with("workshop"))
        .collect();
    match scripts.as_slice() {
        [script] => Ok((*script).clone()),
        _ => bail!("scripts {scripts:?} where the app's alone was expected beside the workshop's"),
    }
}

/// Puts one text in place of another in a file, where it has to be.
fn replace(files: &mut Files, name: &str, old: &str, new: &str) -> Result<()> {
    let text = String::from_utf8(file(files, name)?.clone())
        .with_context(|| format!("{name} is not text"))?;
    ensure!(
        text.contains(old),
        "{name} does not have {old}, which is to be {new} there: it would go without it"
    );
    files.insert(name.to_owned(), text.replace(old, new).into_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(all: &[(&str, &str)]) -> Files {
        let bytes = |(name, text): &(&str, &str)| (name.to_string(), text.as_bytes().to_vec());
        all.iter().map(bytes).collect()
    }

    #[test]
    fn a_file_is_renamed_where_it_is_named() {
        let mut files = files(&[("w_bg.wasm", ""), ("w.js", "get('w_bg.wasm')")]);
        rename(&mut files, "w_bg.wasm", "w.js").expect("it is named there");
        assert_eq!(files["w.js"], b"get('w-e3b0c44298fc1c14_bg.wasm')");
        assert_eq!(files["w-e3b0c44298fc1c14_bg.wasm"], b"");
        assert!(rename(&mut files, "w.js", "w-e3b0c44298fc1c14_bg.wasm").is_err());
    }

    #[test]
    fn neighbours_are_joined_and_kinds_stay_apart() {
        let page = "<style>a</style><style>b</style><script>c</script><script>d</script>\
                    <script type=module>e</script><script>f</script><p>";
        let shrink = |script: &str, form| {
            Ok(match form {
                Form::Module => format!("[{script}]"),
                Form::Plain => format!("({script})"),
            })
        };
        let expected = "<style>ab</style><script>(cd)</script>\
                        <script type=module>[e]</script><script>(f)</script><p>";
        assert_eq!(with_small_inline(page, shrink).expect("a page"), expected);
    }
}
