//! A release as a set of files, and what is made of their final bytes: the policy of the page and
//! the worker that keeps a version on the device.

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;

/// The files of a release by their names, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The page.
pub const PAGE: &str = "index.html";

/// The worker that keeps a version on the device.
pub const WORKER: &str = "sw.js";

/// The pictures of the browser's own offer to install: not worth keeping on a device.
pub const SCREENSHOTS: &str = "screenshots/";

/// The worker's name for the page: hosts answer to the folder, and some lead there from the file.
const PAGE_ADDRESS: &str = "./";

/// The sources that the page may load and run, beside its own inline script and style: files of its own host
/// and nothing else. No text becomes a script, an element or the address of a worker unless the
/// default policy in `public/boot.js` lets it pass: Leptos makes static parts of a view by
/// innerHTML.
const POLICY: &str = "default-src 'none'; connect-src 'self'; img-src 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types default; \
    script-src 'self' 'wasm-unsafe-eval'";

/// The start and the end of the policy in the page.
const POLICY_TAG: (&str, &str) = ("<meta http-equiv=Content-Security-Policy content=\"", "\">");

/// The start of the page, up to the place of the policy: before anything that it rules.
pub const PAGE_START: &str = "<meta charset=utf-8>";

/// Gives the page its policy and the worker its list. To be done last, and again whenever a file
/// has changed: both hold hashes of the final bytes.
pub fn seal(files: &mut Files) -> Result<()> {
    change_page(files, locked_down)?;
    let worker = String::from_utf8(file(files, WORKER)?.clone())?;
    files.insert(WORKER.to_owned(), listing(&worker, files).into_bytes());
    Ok(())
}

/// Changes the page.
pub fn change_page(files: &mut Files, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let page = String::from_utf8(file(files, PAGE)?.clone()).context("the page is not text")?;
    files.insert(PAGE.to_owned(), change(&page)?.into_bytes());
    Ok(())
}

/// A file that has to be there.
pub fn file<'a>(files: &'a Files, name: &str) -> Result<&'a Vec<u8>> {
    files
        .get(name)
        .with_context(|| format!("the release has no {name}"))
}

/// The hash of a file as a page names it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// The hash as a policy and the worker name it: the shortest that browsers take.
fn short_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// A file as hosts send it that have brotli: at its best quality.
pub fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)
        .context("a file could not be compressed")?;
    Ok(compressed)
}

/// The page with a policy for the scripts and styles that stand in it.
fn locked_down(page: &str) -> Result<String> {
    let page = without_policy(page);
    let hashes = |tag| {
        let hash = |text: &str| format!(" '{}'", short_integrity(text.as_bytes()));
        inline(&page, tag).into_iter().map(hash).collect::<String>()
    };
    let (start, end) = POLICY_TAG;
    let policy = format!(
        "{start}{POLICY}{}; style-src 'self'{}{end}",
        hashes("script"),
        hashes("style")
    );
    let at = page.find(PAGE_START).context("a page without its start")?;
    let (head, rest) = page.split_at(at + PAGE_START.len());
    Ok([head, &policy, rest].concat())
}

fn without_policy(page: &str) -> String {
    let (start, end) = POLICY_TAG;
    let Some((before, rest)) = page.split_once(start) else {
        return page.to_owned();
    };
    let rest = rest.split_once(end).map_or("", |(_, rest)| rest);
    [before, rest].concat()
}

/// The content of each element of this name that has no file for it.
fn inline<'a>(page: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let parts = page.split(&close).filter_map(|part| {
        let (attributes, text) = part.rsplit_once(&open)?.1.split_once('>')?;
        (!attributes.contains("src=")).then_some(text)
    });
    // What stands behind the last end is no element, unless there was none at all.
    match page.contains(&close) {
        true => parts.collect(),
        false => Vec::new(),
    }
}

/// The worker with the list of all files in front, and the version that they make.
fn listing(worker: &str, files: &Files) -> String {
    let body = match worker.split_once("\n") {
        Some((list, body)) if list.starts_with("const VERSION=") => body,
        _ => worker,
    };
    let is_kept = |name: &str| name != WORKER && !name.starts_with(SCREENSHOTS);
    let files: Vec<String> = files
        .iter()
        .filter(|(name, _)| is_kept(name))
        .map(|(name, bytes)| {
            let name = if name == PAGE { PAGE_ADDRESS } else { name };
            format!("{name:?}:{:?}", short_integrity(bytes))
        })
        .collect();
    let files = files.join(",");
    let version = short_integrity([&files, body].concat().as_bytes());
    let version: String = version
        .chars()
        .skip("sha256-".len())
        .filter(char::is_ascii_alphanumeric)
        .take(16)
        .collect();
    format!("const VERSION={version:?},FILES={{{files}}};\n{body}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The hashes of the empty file, as every browser computes them.
    const EMPTY: &str = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
    const EMPTY_SHORT: &str = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    fn release(page: &str) -> Files {
        let files = [
            (PAGE, page),
            (WORKER, "work();"),
            ("app.wasm", ""),
            ("screenshots/home.png", ""),
        ];
        let bytes = |(name, text): (&str, &str)| (name.to_owned(), text.as_bytes().to_vec());
        files.into_iter().map(bytes).collect()
    }

    fn text(files: &Files, name: &str) -> String {
        String::from_utf8(files[name].clone()).expect("text")
    }

    const START: &str = "<!doctype html><meta charset=utf-8>";

    #[test]
    fn the_hashes_are_those_of_browsers() {
        assert_eq!(integrity(b""), EMPTY);
        assert_eq!(short_integrity(b""), EMPTY_SHORT);
    }

    #[test]
    fn the_policy_names_what_stands_in_the_page_and_nothing_more() {
        let page = format!(
            "{START}<style></style><script src=app.js></script>\
             <script type=module></script><script></script>"
        );
        let mut files = release(&page);
        seal(&mut files).expect("a page and a worker");
        let page = text(&files, PAGE);
        let policy = page.split('"').nth(1).expect("a policy");
        assert!(page.starts_with(&format!("{START}{}", POLICY_TAG.0)));
        let scripts = format!("'wasm-unsafe-eval' '{EMPTY_SHORT}' '{EMPTY_SHORT}';");
        assert!(policy.contains(&scripts), "{policy}");
        assert!(policy.ends_with(&format!("; style-src 'self' '{EMPTY_SHORT}'")));
        assert!(!policy.contains("unsafe-inline") && !policy.contains(" 'unsafe-eval'"));
    }

    #[test]
    fn the_worker_lists_all_but_itself_and_the_pictures_of_the_offer() {
        let mut files = release(START);
        seal(&mut files).expect("a page and a worker");
        let worker = text(&files, WORKER);
        assert!(worker.ends_with("};\nwork();"), "{worker}");
        assert!(worker.contains(&format!("\"app.wasm\":\"{EMPTY_SHORT}\"")));
        assert!(worker.contains("\"./\":\"sha256-"), "{worker}");
        for name in [PAGE, WORKER, SCREENSHOTS] {
            assert!(!worker.contains(name), "{name}");
        }
    }

    #[test]
    fn to_seal_again_changes_nothing_and_any_change_is_another_version() {
        let mut files = release(&format!("{START}<script>a</script>"));
        seal(&mut files).expect("a page and a worker");
        let once = files.clone();
        seal(&mut files).expect("the same");
        assert_eq!(files, once);
        files.insert("app.wasm".to_owned(), b"2".to_vec());
        seal(&mut files).expect("another one");
        let version = |files: &Files| text(files, WORKER).split('"').nth(1).map(str::to_owned);
        assert_ne!(version(&files), version(&once));
    }
}
