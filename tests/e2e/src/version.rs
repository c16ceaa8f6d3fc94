//! Versions of the app: publishing them, and telling which one stands on the screen.

use serde::Deserialize;
use serde_json::json;
use xtask::release::{Files, PAGE, integrity};

use crate::{App, Site, site::change_text};

/// Which version each part of the page is of; the built app is version 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Parts {
    /// The page.
    pub page: u32,
    /// The app.
    pub program: u32,
    /// The workshop, where it was opened.
    pub workshop: Option<u32>,
}

impl Parts {
    /// All of one version, the workshop not opened.
    pub fn of(version: u32) -> Parts {
        Parts {
            page: version,
            program: version,
            workshop: None,
        }
    }
}

impl Site {
    /// Publishes a version with a number: another page and other scripts with other names.
    pub fn publish_version(&self, number: u32) {
        self.publish(|files| {
            let mark = format!("<meta name=test-version content={number}>");
            change_text(files, PAGE, |page| {
                page.replace("</head>", &(mark + "</head>"))
            });
            let program = format!("window.testProgram={number};");
            rename(files, "holdfast-", &program, number);
            let workshop = format!("window.testWorkshop={number};");
            rename(files, "workshop-", &workshop, number);
        });
    }

    /// Publishes a version with a number whose app breaks at its start.
    pub fn publish_broken_version(&self, number: u32) {
        self.publish(|files| rename(files, "holdfast-", "throw Error('broken');", number));
    }
}

/// Gives the script whose name begins like this another name, also in the page, and an end.
fn rename(files: &mut Files, start: &str, end: &str, number: u32) {
    let is_it = |name: &&String| name.starts_with(start) && name.ends_with(".js");
    let old = files.keys().find(is_it).expect("the script").clone();
    let before = files.remove(&old).expect("the script");
    let mut after = before.clone();
    // At the end: of several marks, that of the newest version is the last one.
    after.extend_from_slice(format!("\n{end}").as_bytes());
    let new = format!("{start}version-{number}.js");
    change_text(files, PAGE, |page| {
        page.replace(&integrity(&before), &integrity(&after))
            .replace(&old, &new)
    });
    files.insert(new, after);
}

impl App {
    /// Of which version the page and its programs are.
    pub fn parts(&self) -> Parts {
        let script = "return {
            page: Number([...document.querySelectorAll('meta[name=test-version]')].at(-1)?.content ?? 1),
            program: window.testProgram ?? 1,
            workshop: document.querySelector('textarea') && (window.testWorkshop ?? 1),
        }";
        self.run(script, json!([]))
    }

    /// Waits until the app would open without a network.
    pub fn is_kept_on_the_device(&self) {
        self.until("the app is kept on the device", || {
            self.run("return Boolean(window.holdfastShell.offline)", json!([]))
        });
    }

    /// Has the browser ask for a newer version, which is there, and waits until the browser has
    /// it or has turned it away. Whether one waits.
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
        // The driver waits for a promise. WebKit's may be kept before anything has begun.
        self.run::<()>(&format!("return (async () => {{ {ask} }})()"), json!([]));
        let mut waits = None;
        self.until("a newer version is there or was turned away", || {
            waits = self.run("return window.testUpdate()", json!([]));
            waits.is_some()
        });
        waits.is_some_and(|[waits]: [bool; 1]| waits)
    }
}
