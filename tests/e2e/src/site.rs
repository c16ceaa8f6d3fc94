//! Serves the built app under a path of its own, as a static host would, with the test's scripts
//! in front of the page's.
//!
//! A thread a connection and a connection a request: whatever a browser opens and forgets, it
//! keeps nothing else waiting.

use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use crate::place;

/// The app works under any path: a story that needs the root of a host would not end well.
const PATH: &str = "/holdfast/";
const SCRIPT: &str = "test-scripts.js";

const SCRIPTS: [&str; 3] = [
    include_str!("scripts/clock.js"),
    include_str!("scripts/sound.js"),
    include_str!("scripts/journal.js"),
];

/// A file that is not there: how its name begins and ends.
type Missing = (&'static str, &'static str);

/// What an app finds that is other than usual.
#[derive(Clone, Default)]
pub struct Setup {
    script: String,
    missing: Vec<Missing>,
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

    /// Misses each file whose name begins and ends like this.
    pub fn missing(mut self, start: &'static str, end: &'static str) -> Setup {
        self.missing.push((start, end));
        self.expecting_errors()
    }

    /// The browser will log errors.
    pub fn expecting_errors(mut self) -> Setup {
        self.expects_errors = true;
        self
    }
}

/// A static host with the app on it.
pub(crate) struct Site {
    at: SocketAddr,
    content: Arc<Content>,
}

struct Content {
    folder: PathBuf,
    scripts: String,
    missing: Mutex<Vec<Missing>>,
}

impl Site {
    pub(crate) fn open(setup: Setup) -> Site {
        let folder = place("HOLDFAST_DIST");
        let index = folder.join("index.html");
        assert!(index.is_file(), "there is no built app: {index:?}");
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let at = listener.local_addr().expect("its own address");
        let content = Arc::new(Content {
            folder,
            scripts: SCRIPTS.concat() + setup.script.as_str(),
            missing: Mutex::new(setup.missing),
        });
        let served = content.clone();
        // It listens until the tests are over, which costs nothing.
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let content = served.clone();
                // A browser that goes away in the middle needs no answer.
                thread::spawn(move || content.serve(stream));
            }
        });
        Site { at, content }
    }

    /// The address of the app.
    pub(crate) fn address(&self) -> String {
        format!("http://{}{PATH}", self.at)
    }

    /// From now on every file is there.
    pub(crate) fn find_all(&self) {
        let mut missing = self.content.missing.lock().expect("no holder panics");
        missing.clear();
    }
}

impl Content {
    fn serve(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let mut lines = BufReader::new(&stream).lines();
        let request = lines.next().unwrap_or(Ok(String::new()))?;
        for header in lines {
            if header?.is_empty() {
                break;
            }
        }
        // `GET /holdfast/icon.svg?v=1 HTTP/1.1`
        let target = request.split_whitespace().nth(1).unwrap_or_default();
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let (status, kind, body) = match self.find(path) {
            Some((name, bytes)) => ("200 OK", kind(&name), bytes),
            None => ("404 Not Found", "text/plain", b"Not found".to_vec()),
        };
        let mut to = &stream;
        write!(
            to,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
             Cache-Control: no-store\r\nConnection: close\r\n\r\n",
            body.len()
        )?;
        to.write_all(&body)
    }

    fn find(&self, path: &str) -> Option<(PathBuf, Vec<u8>)> {
        let name = path.strip_prefix(PATH)?;
        let missing = self.missing.lock().expect("no holder panics");
        let is_missing = |(start, end): &Missing| name.starts_with(start) && name.ends_with(end);
        if missing.iter().any(is_missing) {
            return None;
        }
        match name {
            "" | "index.html" => Some(("index.html".into(), page(&self.folder)?)),
            SCRIPT => Some((SCRIPT.into(), self.scripts.clone().into_bytes())),
            name => file(&self.folder, name),
        }
    }
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

fn kind(name: &Path) -> &'static str {
    match name.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
