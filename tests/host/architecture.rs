//! The rules of the architecture that the compiler does not check: which module may use which, and
//! the header of every file.

use std::{
    fs,
    path::{Path, PathBuf},
};

struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The lines of code, numbered, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().filter_map(|(index, line)| {
            let code = line.split("//").next().unwrap_or("");
            (!code.trim().is_empty()).then_some((index + 1, code))
        })
    }
}

/// Every Rust file under `src`, with its path from there.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders: Vec<PathBuf> = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let name = path.strip_prefix(&root).expect("under src");
                sources.push(Source {
                    path: name.to_string_lossy().replace('\\', "/"),
                    text: fs::read_to_string(&path).expect("text"),
                });
            }
        }
    }
    sources
}

/// No file of `layer` has code with one of these words.
#[track_caller]
fn check(layer: &str, forbidden: &[&str]) {
    let folder = format!("{layer}/");
    let file = format!("{layer}.rs");
    let mut files = 0;
    let mut found = Vec::new();
    for source in sources() {
        if !(source.path.starts_with(&folder) || source.path == file || layer.is_empty()) {
            continue;
        }
        files += 1;
        for (line, code) in source.code() {
            for word in forbidden.iter().filter(|word| code.contains(**word)) {
                found.push(format!("src/{}:{line} names {word}", source.path));
            }
        }
    }
    assert!(files > 1, "no files in {layer}");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_pure_layers_know_no_browser_and_no_clock() {
    for layer in ["domain", "view"] {
        check(
            layer,
            &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"],
        );
        check(layer, &["std::time", "Instant", "SystemTime"]);
        check(
            layer,
            &["state::", "ui::", "platform::", "std::fs", "println!"],
        );
    }
}

#[test]
fn the_domain_knows_no_views() {
    check("domain", &["view::"]);
}

#[test]
fn the_platform_knows_no_domain() {
    check("platform", &["domain", "view::", "state::", "ui::"]);
}

#[test]
fn the_state_knows_no_screens() {
    check("state", &["ui::", "view::"]);
}

#[test]
fn the_screens_ask_the_state_and_never_the_platform() {
    check("ui", &["platform"]);
}

/// True where a clippy expectation with a reason stands in the lines right above.
fn is_expected(source: &Source, line: usize) -> bool {
    let above = source.text.lines().take(line).collect::<Vec<_>>();
    let near = above.iter().rev().take(10);
    near.clone().any(|it| it.contains("clippy::")) && near.clone().any(|it| it.contains("reason ="))
}

#[test]
fn nothing_in_the_product_may_panic() {
    let panics = [
        ".unwrap()",
        ".expect(",
        "panic!",
        "todo!",
        "unimplemented!",
        "unreachable!",
    ];
    for source in sources() {
        for (line, code) in source.code() {
            let panics = panics.iter().any(|word| code.contains(word));
            let at = format!("src/{}:{line}", source.path);
            assert!(!panics || is_expected(&source, line), "{at}: {code}");
        }
    }
    check("", &["dbg!", "unsafe "]);
}

#[test]
fn every_file_says_what_it_is_for() {
    for source in sources() {
        assert!(source.text.starts_with("//! "), "src/{}", source.path);
    }
}

#[test]
fn a_module_is_a_file_beside_its_folder() {
    for source in sources() {
        let name = source.path.rsplit('/').next().unwrap_or("");
        let vague = ["mod.rs", "utils.rs", "helpers.rs", "common.rs", "types.rs"];
        assert!(!vague.contains(&name), "src/{}", source.path);
    }
}

#[test]
fn the_map_stays_short() {
    let map = include_str!("../../ARCHITECTURE.md");
    assert!(map.lines().count() <= 120);
}
