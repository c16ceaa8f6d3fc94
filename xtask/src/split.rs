//! Splits the lazy parts off the program of a release, and makes each part smaller.
//!
//! `wasm_split` cuts the compiler's own output at the split points (`src/ui/lazy.rs`), before
//! wasm-bindgen sees it. So the files that Trunk made of the whole program are replaced here, with
//! the page's references to them. A first visit gets the program and its script, which loads a lazy
//! part when it is first wanted.

use std::{
    collections::{BTreeMap, HashMap},
    env,
    ops::Range,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, ensure};
use sha2::{Digest, Sha256};
use wasm_split_cli_support::{Options, transform};
use xshell::{Shell, cmd};
use xtask::release::{self, Files, PAGE_START, integrity};

use crate::root;

/// Flags of the compiler: relocations, which the split needs; the split points; and views without
/// types of their own, which makes the program about 5 % smaller.
pub const RUST_FLAGS: [&str; 3] = [
    "-Clink-args=--emit-relocs",
    "--cfg=holdfast_split",
    "--cfg=erase_components",
];

/// The names of the parts while they are made. The script names the others, so that all get their
/// final names, with one hash for all, at once.
const PROGRAM: &str = "holdfast_bg.wasm";
const SCRIPT: &str = "holdfast.js";

/// The script that loads the lazy parts; it becomes a part of the other one.
const LOADER: &str = "split.js";

/// The script that starts the program.
const START: &str = include_str!("start.js");

/// The passes of wasm-opt. Flattened and looped anew twice, a program is 1 % smaller than by one
/// pass. Nothing is placed below address 1024, at the end of the stack: 1 kB less.
const PASSES: &str = "--low-memory-unused --duplicate-function-elimination --dae-optimizing --flatten --rereloop -Oz \
    --flatten --rereloop -Oz -Oz --strip-producers --strip-target-features";

/// The features that Rust's WebAssembly uses beyond version 1, named one by one: all at once would
/// allow a module that browsers refuse.
const FEATURES: [&str; 7] = [
    "bulk-memory",
    "bulk-memory-opt",
    "multivalue",
    "mutable-globals",
    "nontrapping-float-to-int",
    "reference-types",
    "sign-ext",
];

/// The file of the small parts.
const SMALL: &str = "split_small.bin";

/// The script that loads the parts, but for their names.
const PARTS: &str = include_str!("parts.js");

/// Most bytes of a small part. What several parts share is a part of its own, some 30 of them, most
/// with a few hundred bytes; at 4x slow-down each request takes about 5 ms, even of the worker. With
/// 8 kB instead of 3, four files less, Lighthouse gives settings 94 instead of 92, and Start is as soon.
const SMALL_BYTES_MAX: usize = 8_000;

/// Replaces the program that Trunk has built by its parts.
pub fn apply(sh: &Shell, files: &mut Files) -> Result<()> {
    let folder = target_folder().join("wasm-split");
    sh.remove_path(&folder)?;
    let made = parts(sh, &folder)?;
    let hash = hash(&made);
    files.retain(|name, _| !(name.starts_with("holdfast-") && is_program(name)));
    let mut named = Files::new();
    for (name, bytes) in &made {
        let bytes = match name.ends_with(".js") {
            true => with_final_names(str::from_utf8(bytes)?, made.keys(), &hash).into_bytes(),
            false => bytes.clone(),
        };
        named.insert(final_name(name, &hash), bytes);
    }
    release::change_page(files, |page| with_start(page, &named, &hash))?;
    files.append(&mut named);
    Ok(())
}

/// The files of the parts, by the names that they have while they are made.
fn parts(sh: &Shell, folder: &Path) -> Result<Files> {
    let compiled = target_folder().join("wasm32-unknown-unknown/release/holdfast.wasm");
    let compiled = fs_err::read(compiled)?;
    let main = folder.join("main.wasm");
    let (loader, script) = (format!("./{LOADER}"), format!("./{SCRIPT}"));
    let mut options = Options::new(&compiled);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = &loader;
    options.main_module = &script;
    let split =
        transform(options).map_err(|error| anyhow!("the program cannot be split: {error:#}"))?;
    let flags = [
        "--target=web",
        "--no-typescript",
        "--keep-lld-exports",
        "--no-demangle",
    ];
    cmd!(
        sh,
        "wasm-bindgen {flags...} --out-name=holdfast --out-dir {folder} {main}"
    )
    .run()?;

    let mut parts = Files::new();
    for module in split.split_modules.iter().chain([&folder.join(PROGRAM)]) {
        let name = module.file_name().context("a part without a name")?;
        let name = name.to_string_lossy().into_owned();
        parts.insert(name, optimized(sh, module)?);
    }
    let places = pack_small(&mut parts);
    sh.write_file(
        folder.join(LOADER),
        loader_script(&split.prefetch_map, &places)?,
    )?;
    parts.insert(SCRIPT.to_owned(), bundled(sh, folder)?.into_bytes());
    Ok(parts)
}

/// Where the bytes of a part are: a file, and the bytes of it where they are not all.
type Place = (String, Option<Range<usize>>);

/// Puts the small parts into one file. The places of all parts, by their names without an ending.
fn pack_small(parts: &mut Files) -> BTreeMap<String, Place> {
    let (mut places, mut small) = (BTreeMap::new(), Vec::new());
    parts.retain(|name, bytes| {
        let stem = name.trim_end_matches(".wasm").to_owned();
        let is_small = name.starts_with("chunk_") && bytes.len() <= SMALL_BYTES_MAX;
        let place = match is_small {
            true => (
                SMALL.to_owned(),
                Some(small.len()..small.len() + bytes.len()),
            ),
            false => (name.clone(), None),
        };
        if is_small {
            small.append(bytes);
        }
        places.insert(stem, place);
        !is_small
    });
    parts.insert(SMALL.to_owned(), small);
    places
}

/// The script that loads the parts, each of which needs these others, itself among them.
fn loader_script(
    needed: &HashMap<String, Vec<String>>,
    places: &BTreeMap<String, Place>,
) -> Result<String> {
    let (mut files, mut exports) = (String::new(), String::new());
    for (part, all) in BTreeMap::from_iter(needed) {
        files += &format!("    {part}: [");
        for name in all {
            let (file, bytes) = places.get(name).context("a part that was not made")?;
            files += &match bytes {
                Some(bytes) => format!("['{file}', {}, {}], ", bytes.start, bytes.end),
                None => format!("['{file}'], "),
            };
        }
        files += "],\n";
        exports += &format!("export const __wasm_split_load_{part} = loader('{part}');\n");
    }
    Ok(format!("const FILES = {{\n{files}}};\n{PARTS}{exports}"))
}

fn optimized(sh: &Shell, module: &Path) -> Result<Vec<u8>> {
    let small = module.with_extension("small.wasm");
    let features = FEATURES.map(|feature| format!("--enable-{feature}"));
    let passes = PASSES.split_whitespace();
    cmd!(sh, "wasm-opt {features...} {passes...} {module} -o {small}").run()?;
    Ok(fs_err::read(small)?)
}

/// The script that starts the program, with wasm-bindgen's script and the loader in it: as far as
/// they are needed, without white space and long names. As they are written they are 10 kB of
/// brotli, and two more requests. The classes for streams of a server, which come with Leptos, are
/// left out once the bundler knows that to declare them has no effect: 0.4 kB.
fn bundled(sh: &Shell, folder: &Path) -> Result<String> {
    let (start, bundle) = (folder.join("start.js"), folder.join("bundle.js"));
    let script = folder.join(SCRIPT);
    let registry = "new FinalizationRegistry(";
    let pure = format!("/* @__PURE__ */ {registry}");
    sh.write_file(&script, sh.read_file(&script)?.replace(registry, &pure))?;
    sh.write_file(&start, START)?;
    let flags = [
        "--bundle",
        "--minify",
        "--format=esm",
        "--log-level=error",
        "--define:Symbol.dispose=undefined",
    ];
    cmd!(sh, "esbuild {flags...} {start} --outfile={bundle}").run()?;
    Ok(sh.read_file(bundle)?)
}

/// The hash of all parts together, as names have it.
fn hash(parts: &Files) -> String {
    let mut digest = Sha256::new();
    for bytes in parts.values() {
        digest.update(bytes);
    }
    let digest = digest.finalize();
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The name of a part in the release. Those that are fetched when first wanted have one prefix.
fn final_name(name: &str, hash: &str) -> String {
    match name {
        PROGRAM => format!("holdfast-{hash}_bg.wasm"),
        SCRIPT => format!("holdfast-{hash}.js"),
        lazy => {
            let (stem, ending) = lazy.rsplit_once('.').unwrap_or((lazy, ""));
            format!("lazy-{}-{hash}.{ending}", stem.trim_start_matches("split_"))
        }
    }
}

fn with_final_names<'a>(
    script: &str,
    names: impl Iterator<Item = &'a String>,
    hash: &str,
) -> String {
    names.fold(script.to_owned(), |script, name| {
        script.replace(name.as_str(), &final_name(name, hash))
    })
}

/// The page with the tags that start the program in place of Trunk's.
///
/// WebKit does not take what a preload has brought, and would load the program twice: so the page
/// fetches it once, by a script. And WebKit tells nobody that a module failed which waits for
/// something: so the page's own module waits for nothing, and reports what fails after it.
fn with_start(page: &str, parts: &Files, hash: &str) -> Result<String> {
    let page = without(page, "<link", "rel=modulepreload", ">")?;
    let page = without(&page, "<link", "rel=preload", ">")?;
    let page = without(&page, "<script", "type=module", "</script>")?;
    let of = |name: &str| {
        let name = final_name(name, hash);
        let bytes = parts.get(&name).context("a part without bytes")?;
        anyhow::Ok((integrity(bytes), name))
    };
    let (integrity, program) = of(PROGRAM)?;
    let (script_integrity, script) = of(SCRIPT)?;
    // As early as can be: they are the last to arrive. A module waits for the whole page.
    let start = format!(
        "{PAGE_START}<script>holdfast=fetch('./{program}',{{integrity:'{integrity}'}})</script>\
         <script type=module src=./{script} integrity={script_integrity}></script>"
    );
    ensure!(page.contains(PAGE_START), "a page without its start");
    Ok(page.replacen(PAGE_START, &start, 1))
}

/// The page without the element that starts with `open` and has `mark` among its attributes.
fn without(page: &str, open: &str, mark: &str, close: &str) -> Result<String> {
    let found = page.match_indices(open).find_map(|(start, _)| {
        let attributes = page[start..].find('>')?;
        let end = page[start..].find(close)? + close.len();
        page[start..start + attributes]
            .contains(mark)
            .then_some((start, start + end))
    });
    let (start, end) = found.with_context(|| format!("Trunk's page has no {open} with {mark}"))?;
    Ok(format!("{}{}", &page[..start], &page[end..]))
}

fn is_program(name: &str) -> bool {
    name.ends_with(".js") || name.ends_with(".wasm")
}

/// The folder in which cargo builds.
fn target_folder() -> PathBuf {
    let folder = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    root().join(folder.unwrap_or_else(|| PathBuf::from("target")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><meta charset=utf-8><title>t</title>\
        <link crossorigin href=./a.js integrity=sha384-b rel=modulepreload>\
        <link as=fetch crossorigin href=./a.wasm integrity=sha384-c/d= rel=preload type=t>\
        <script>watch()</script>\
        <script type=module>import init from './a.js';\n</script></head><body>";

    fn made() -> Files {
        let names = [PROGRAM, SCRIPT, "split_screens.wasm"];
        names
            .map(|name| (final_name(name, "1f"), name.as_bytes().to_vec()))
            .into()
    }

    #[test]
    fn the_program_is_fetched_once_and_a_failure_is_reported() {
        let page = with_start(PAGE, &made(), "1f").expect("a page of Trunk's");
        assert!(page.ends_with("<title>t</title><script>watch()</script></head><body>"));
        assert!(page.contains("<script type=module src=./holdfast-1f.js integrity=sha384-"));
        assert!(
            page.contains("<script>holdfast=fetch('./holdfast-1f_bg.wasm',{integrity:'sha384-")
        );
        assert!(page.contains("></script><title>"));
        assert!(!page.contains("preload"), "{page}");
    }

    #[test]
    fn a_page_that_starts_otherwise_is_an_error() {
        assert!(with_start("<head></head>", &made(), "1f").is_err());
    }

    #[test]
    fn small_parts_are_one_file_of_which_the_loader_knows_the_places() {
        let sizes = [
            ("chunk_7", 2),
            ("chunk_8", SMALL_BYTES_MAX + 1),
            ("chunk_9", 3),
            ("split_pain", 1),
        ];
        let mut parts: Files = sizes
            .map(|(name, size)| (format!("{name}.wasm"), vec![name.as_bytes()[6]; size]))
            .into();
        let places = pack_small(&mut parts);
        let names: Vec<_> = parts.keys().map(String::as_str).collect();
        assert_eq!(names, ["chunk_8.wasm", "split_pain.wasm", SMALL]);
        assert_eq!(parts[SMALL], b"77999");

        let all = ["chunk_7", "chunk_8", "chunk_9", "split_pain"].map(str::to_owned);
        let needed = HashMap::from([("pain".to_owned(), all.to_vec())]);
        let script = loader_script(&needed, &places).expect("a loader");
        assert!(script.contains(
            "pain: [['split_small.bin', 0, 2], ['chunk_8.wasm'], ['split_small.bin', 2, 5], \
             ['split_pain.wasm'], ]"
        ));
        assert!(script.contains("export const __wasm_split_load_pain = loader('pain');"));

        let needed = HashMap::from([("pain".to_owned(), vec!["chunk_1".to_owned()])]);
        assert!(loader_script(&needed, &places).is_err());
    }

    #[test]
    fn a_script_names_the_others_by_their_final_names() {
        let names = [PROGRAM, "split_screens.wasm", "split_drawings.wasm"].map(str::to_owned);
        assert_eq!(
            with_final_names(
                "get('holdfast_bg.wasm'); get('./split_drawings.wasm')",
                names.iter(),
                "1f"
            ),
            "get('holdfast-1f_bg.wasm'); get('./lazy-drawings-1f.wasm')"
        );
    }
}
