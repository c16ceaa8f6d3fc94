//! Versions of the app: publishing them, and telling which one the page runs.

use serde::Deserialize;
use serde_json::json;
use xtask::release::{Files, PAGE, integrity};

use crate::{App, Site, site::change_text};

/// The version of each part of the page; the built app is version 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Parts {
    /// The page.
    pub page: u32,
    /// The app.
    pub program: u32,
    /// The lazy part with screens, where it was fetched.
    pub lazy: Option<u32>,
}

impl Parts {
    /// All parts of one version, without the lazy part.
    pub fn of(version: u32) -> Parts {
        Parts {
            page: version,
            program: version,
            lazy: None,
        }
    }
}

impl Site {
    /// Publishes a version: another page, and other scripts with other names.
    pub fn publish_version(&self, number: u32) {
        self.publish(|files| {
            let mark = format!("<meta name=test-version content={number}>");
            change_text(files, PAGE, |page| {
                page.replace("</head>", &(mark + "</head>"))
            });
            rename(files, &format!("window.testProgram={number};"), number);
        });
    }

    /// Publishes a version whose app traps at its start.
    pub fn publish_broken_version(&self, number: u32) {
        let trap = "WebAssembly.instantiate = WebAssembly.instantiateStreaming = async () => {
            throw new WebAssembly.RuntimeError('unreachable');
        };";
        self.publish(|files| rename(files, trap, number));
    }
}

/// Renames the scripts and the lazy parts, with all references, and appends to the app's script.
fn rename(files: &mut Files, end: &str, number: u32) {
    let part = |start: &str, ending: &str| {
        let is_it = |name: &&String| name.starts_with(start) && name.ends_with(ending);
        let old = files.keys().find(is_it).expect("a part").clone();
        (old, format!("{start}version-{number}{ending}"))
    };
    let names = [
        part("holdfast-", ".js"),
        part("lazy-screens-", ".wasm"),
        part("lazy-editor-", ".wasm"),
        part("lazy-drawings-", ".wasm"),
    ];
    let named = |text: &str| {
        let names = names.iter();
        names.fold(text.to_owned(), |text, (old, new)| text.replace(old, new))
    };
    for (old, new) in &names {
        let before = files.remove(old).expect("a part");
        let after = match String::from_utf8(before.clone()) {
            Ok(script) => named(&script).into_bytes(),
            Err(_) => before.clone(),
        };
        files.insert(new.clone(), after);
        if old == &names[0].0 {
            // At the end: of several marks, the last one is that of the newest version.
            change_text(files, new, |script| format!("{script}\n{end}"));
        }
        let (before, after) = (integrity(&before), integrity(&files[new]));
        change_text(files, PAGE, |page| page.replace(&before, &after));
    }
    change_text(files, PAGE, named);
}

impl App {
    /// The versions of the page and its programs.
    pub fn parts(&self) -> Parts {
        let script = "return {
            page: Number([...document.querySelectorAll('meta[name=test-version]')].at(-1)?.content ?? 1),
            program: window.testProgram ?? 1,
            lazy: performance.getEntriesByType('resource')
                .filter((it) => /\\/lazy-(screens|editor)-/.test(it.name))
                .map((it) => Number(it.name.match(/version-(\\d+)/)?.[1] ?? 1))[0] ?? null,
        }";
        self.run(script, json!([]))
    }

    /// Waits until the app would open without a network.
    pub fn is_kept_on_the_device(&self) {
        self.until("the app is kept on the device", || {
            let active = "return navigator.serviceWorker.getRegistration()
                .then((registration) => Boolean(registration?.active))";
            self.run(active, json!([]))
        });
    }

    /// Has the browser look for an update, which exists, and waits until it is stored or rejected.
    /// True where an update is waiting.
    pub fn finds_an_update(&self) -> bool {
        let ask = "
            const registration = await navigator.serviceWorker.getRegistration();
            let isFound = false;
            registration.addEventListener('updatefound', () => (isFound = true), { once: true });
            await registration.update().catch(() => (isFound = true));
            window.testUpdate = () => {
                const isComing = ['parsed', 'installing'].includes(registration.installing?.state);
                const isOver = (isFound || registration.waiting) && !isComing;
                return isOver ? [Boolean(registration.waiting)] : null;
            };
        ";
        // The driver awaits a promise. WebKit's may resolve before anything has begun.
        self.run::<()>(&format!("return (async () => {{ {ask} }})()"), json!([]));
        let mut waits = None;
        self.until("a newer version is there or was turned away", || {
            waits = self.run("return window.testUpdate()", json!([]));
            waits.is_some()
        });
        waits.is_some_and(|[waits]: [bool; 1]| waits)
    }
}
