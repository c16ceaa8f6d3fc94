//! Serves the built app under a path of its own, as a static host would, with the test's scripts
//! in front of the page's.

use std::{
    fs,
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex},
    thread::{self, JoinHandle},
};

use tiny_http::{Header, Request, Response, Server};

use crate::place;

/// The app works under any path: a story that needs the root of a host would not end well.
const PATH: &str = "/holdfast/";
const SCRIPT: &str = "test-scripts.js";

const SCRIPTS: [&str; 3] = [
    include_str!("scripts/clock.js"),
    include_str!("scripts/sound.js"),
    include_str!("scripts/journal.js"),
];

/// What an app finds that is other than usual.
#[derive(Clone, Default)]
pub struct Setup {
    script: String,
    missing: Vec<&'static str>,
    pub(crate) expects_errors: bool,
}

impl Setup {
    /// Runs a script before the app, at every load.
    pub fn script(mut self, script: &str) -> Setup {
        self.script += &format!("(() => {{ {script} }})();\n");
        self
    }

    /// Has a text in the browser's storage before the first load.
    pub fn stored(self, key: &str, value: &str) -> Setup {
        let (key, value) = (serde_json::json!(key), serde_json::json!(value));
        self.script(&format!(
            "const seeded = 'test/seeded ' + {key};
            if (sessionStorage.getItem(seeded)) return;
            sessionStorage.setItem(seeded, 'yes');
            localStorage.setItem({key}, {value});"
        ))
    }

    /// Misses each file whose name ends like this.
    pub fn missing(mut self, end: &'static str) -> Setup {
        self.missing.push(end);
        self.expecting_errors()
    }

    /// The browser will log errors.
    pub fn expecting_errors(mut self) -> Setup {
        self.expects_errors = true;
        self
    }
}

/// A static host with the app on it. It stops when it is dropped.
pub(crate) struct Site {
    server: Arc<Server>,
    missing: Arc<Mutex<Vec<&'static str>>>,
    work: Option<JoinHandle<()>>,
}

impl Site {
    pub(crate) fn open(setup: Setup) -> Site {
        let folder = place("HOLDFAST_DIST");
        let index = folder.join("index.html");
        assert!(index.is_file(), "there is no built app: {index:?}");
        let server = Server::http("127.0.0.1:0").expect("a free port");
        let server = Arc::new(server);
        let missing = Arc::new(Mutex::new(setup.missing));
        let scripts = SCRIPTS.concat() + setup.script.as_str();

        let work = {
            let (server, missing) = (server.clone(), missing.clone());
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    let is_missing = {
                        let missing = missing.lock().expect("no other holder panics");
                        missing.iter().any(|end| path(&request).ends_with(end))
                    };
                    answer(request, &folder, &scripts, is_missing);
                }
            })
        };
        Site {
            server,
            missing,
            work: Some(work),
        }
    }

    /// The address of the app.
    pub(crate) fn address(&self) -> String {
        format!("http://{}{PATH}", self.server.server_addr())
    }

    /// From now on every file is there.
    pub(crate) fn find_all(&self) {
        let mut missing = self.missing.lock().expect("no other holder panics");
        missing.clear();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(work) = self.work.take() {
            // It has nothing left to tell.
            let _ = work.join();
        }
    }
}

fn path(request: &Request) -> &str {
    request.url().split(['?', '#']).next().unwrap_or_default()
}

fn answer(request: Request, folder: &Path, scripts: &str, is_missing: bool) {
    let body = match path(&request).strip_prefix(PATH) {
        _ if is_missing => None,
        Some("" | "index.html") => page(folder).map(|page| ("index.html".into(), page)),
        Some(SCRIPT) => Some((SCRIPT.into(), scripts.as_bytes().to_vec())),
        Some(name) => file(folder, name),
        None => None,
    };
    // A browser that went away needs no answer.
    let _ = match body {
        Some((name, bytes)) => request.respond(Response::from_data(bytes).with_header(kind(&name))),
        None => request.respond(Response::from_string("Not found").with_status_code(404)),
    };
}

fn file(folder: &Path, name: &str) -> Option<(PathBuf, Vec<u8>)> {
    let name = PathBuf::from(name);
    let stays_inside = name.components().all(|c| matches!(c, Component::Normal(_)));
    let bytes = stays_inside.then(|| fs::read(folder.join(&name)))?.ok()?;
    Some((name, bytes))
}

/// The app's page with the test's script as the very first.
fn page(folder: &Path) -> Option<Vec<u8>> {
    let page = fs::read_to_string(folder.join("index.html")).ok()?;
    let before = page.find("<meta").expect("a page with a head");
    let (head, rest) = page.split_at(before);
    Some(format!("{head}<script src={SCRIPT}></script>{rest}").into_bytes())
}

fn kind(name: &Path) -> Header {
    let kind = match name.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json" | "webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    };
    let header = Header::from_bytes("Content-Type", kind);
    header.expect("both are plain ASCII")
}
