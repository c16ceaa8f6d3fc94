//! A static host for the built app, under a path of its own, with the test's scripts before the
//! page's.
//!
//! Each connection has its own thread and serves one request, so that connections which a browser
//! leaves open block nothing.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use xtask::release::{self, Files, PAGE};

use crate::place;

/// The app works under any path: one that needed the root of a host would fail here.
const PATH: &str = "/holdfast/";
const SCRIPT: &str = "test-scripts.js";

const SCRIPTS: [&str; 6] = [
    include_str!("scripts/errors.js"),
    include_str!("scripts/clock.js"),
    include_str!("scripts/speaker.js"),
    include_str!("scripts/sound.js"),
    include_str!("scripts/journal.js"),
    include_str!("scripts/offers.js"),
];

/// The delay of a late file: longer than all others together.
const LATE: Duration = Duration::from_millis(400);

/// The start and the end of a file name.
type Pattern = (String, String);

fn fits(name: &str, (start, end): &Pattern) -> bool {
    name.starts_with(start.as_str()) && name.ends_with(end.as_str())
}

/// The environment of an app, where it differs from the usual.
#[derive(Clone, Default)]
pub struct Setup {
    script: String,
    missing: Vec<Pattern>,
    late: Option<Pattern>,
    path: Option<&'static str>,
    faults: Faults,
    changes: Vec<fn(&mut Files)>,
    pub(crate) is_for_real: bool,
    pub(crate) expects_errors: bool,
}

/// The faults of a host in sending files, beside losing or delaying them.
#[derive(Clone, Default)]
struct Faults {
    endless: Option<Pattern>,
    kind: Option<(Pattern, &'static str)>,
    policy: Option<&'static str>,
}

impl Setup {
    /// Runs a script before the app, at every load.
    pub fn script(mut self, script: &str) -> Setup {
        self.script += &format!("(() => {{ {script} }})();\n");
        self
    }

    /// Puts a text into the browser's storage before the first load.
    pub fn stored(self, key: &str, value: &str) -> Setup {
        let (key, value) = (serde_json::json!(key), serde_json::json!(value));
        self.script(&format!(
            "const seeded = 'test/seeded ' + {key};
            if (sessionStorage.getItem(seeded)) return;
            sessionStorage.setItem(seeded, 'yes');
            localStorage.setItem({key}, {value});"
        ))
    }

    /// Removes each file whose name begins and ends like this.
    pub fn missing(mut self, start: &str, end: &str) -> Setup {
        self.missing.push((start.to_owned(), end.to_owned()));
        self.expecting_errors()
    }

    /// Delays each file whose name begins and ends like this beyond all others.
    pub fn late(mut self, start: &str, end: &str) -> Setup {
        self.late = Some((start.to_owned(), end.to_owned()));
        self
    }

    /// Serves the app from another folder of the host, which begins and ends with `/`.
    pub fn under(mut self, path: &'static str) -> Setup {
        self.path = Some(path);
        self
    }

    /// Never ends to send each file whose name begins and ends like this.
    pub fn endless(mut self, start: &str, end: &str) -> Setup {
        self.faults.endless = Some((start.to_owned(), end.to_owned()));
        self
    }

    /// Sends each file whose name begins and ends like this as one of another kind.
    pub fn sent_as(mut self, start: &str, end: &str, kind: &'static str) -> Setup {
        self.faults.kind = Some(((start.to_owned(), end.to_owned()), kind));
        self
    }

    /// Sends a security policy with every file, beside the page's own.
    pub fn with_policy(mut self, policy: &'static str) -> Setup {
        self.faults.policy = Some(policy);
        self.expecting_errors()
    }

    /// Switches scripts off, from the page's point of view.
    pub fn without_scripts(self) -> Setup {
        // Chromium logs each script that it does not run as an error.
        self.with_policy("sandbox allow-same-origin")
    }

    /// Changes files of the release on their way, after it has been made.
    pub fn changed(mut self, change: fn(&mut Files)) -> Setup {
        self.changes.push(change);
        self.expecting_errors()
    }

    /// Measures for real: no test scripts, the real clock, compressed files, and the story opens
    /// the app itself.
    pub fn for_real(mut self) -> Setup {
        self.is_for_real = true;
        self
    }

    /// Expects the browser to log errors.
    pub fn expecting_errors(mut self) -> Setup {
        self.expects_errors = true;
        self
    }
}

/// A static host with the app.
pub struct Site {
    at: SocketAddr,
    content: Arc<Content>,
    service: Mutex<Option<Service>>,
}

/// The listener, and its stop signal.
struct Service {
    ends: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

struct Content {
    path: &'static str,
    /// The content encoding of every file, or nothing.
    encoding: &'static str,
    files: Mutex<Files>,
    missing: Mutex<Vec<Pattern>>,
    late: Option<Pattern>,
    requests: Mutex<Vec<String>>,
    faults: Faults,
}

impl Site {
    pub(crate) fn open(setup: Setup) -> Site {
        let mut files = Files::new();
        read(&place("HOLDFAST_DIST"), "", &mut files);
        assert!(files.contains_key(PAGE), "there is no built app");
        if setup.is_for_real {
            for bytes in files.values_mut() {
                *bytes = release::compressed(bytes).expect("fewer bytes");
            }
        } else {
            let scripts = SCRIPTS.concat() + setup.script.as_str();
            files.insert(SCRIPT.to_owned(), scripts.into_bytes());
            add_script(&mut files);
            release::seal(&mut files).expect("a release");
        }
        for change in setup.changes {
            change(&mut files);
        }

        let (listener, at) = listener_at_a_new_port();
        let content = Arc::new(Content {
            path: setup.path.unwrap_or(PATH),
            encoding: match setup.is_for_real {
                true => "Content-Encoding: br\r\n",
                false => "",
            },
            files: Mutex::new(files),
            missing: Mutex::new(setup.missing),
            late: setup.late,
            requests: Mutex::default(),
            faults: setup.faults,
        });
        let service = Mutex::new(Some(Service::start(listener, content.clone())));
        Site {
            at,
            content,
            service,
        }
    }

    /// The address of the app.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.at, self.content.path)
    }

    /// From now on every file is there.
    pub(crate) fn find_all(&self) {
        lock(&self.content.missing).clear();
    }

    /// Takes the host off the network.
    pub fn stop(&self) {
        let service = lock(&self.service).take().expect("a host that is there");
        service.ends.store(true, Ordering::SeqCst);
        // The listener ends at its next connection.
        let _ = TcpStream::connect(self.at);
        service.thread.join().expect("a host that ends");
        assert!(TcpStream::connect(self.at).is_err(), "it still listens");
    }

    /// Brings the host back.
    pub fn start(&self) {
        let listener = TcpListener::bind(self.at).expect("the same port");
        *lock(&self.service) = Some(Service::start(listener, self.content.clone()));
    }

    /// Publishes another version of the app as a consistent release.
    pub fn publish(&self, change: impl FnOnce(&mut Files)) {
        self.spoil(|files| {
            change(files);
            release::seal(files).expect("a release");
        });
    }

    /// Changes files without updating the release: some are missing or cut off.
    pub fn spoil(&self, change: impl FnOnce(&mut Files)) {
        change(&mut lock(&self.content.files));
    }

    /// The names of all files of the release.
    pub fn names(&self) -> Vec<String> {
        lock(&self.content.files).keys().cloned().collect()
    }

    /// The requests since the last call, in order.
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.content.requests))
    }
}

impl Service {
    fn start(listener: TcpListener, content: Arc<Content>) -> Service {
        let ends = Arc::new(AtomicBool::new(false));
        let is_over = ends.clone();
        let thread = thread::spawn(move || {
            // A failed connection does not end the listener.
            for stream in listener.incoming().flatten() {
                if is_over.load(Ordering::SeqCst) {
                    return;
                }
                let content = content.clone();
                // A browser that closes the connection needs no answer.
                thread::spawn(move || content.serve(stream));
            }
        });
        Service { ends, thread }
    }
}

/// A listener at a port that no story of this run has had: a browser keeps what belongs to it.
fn listener_at_a_new_port() -> (TcpListener, SocketAddr) {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let at = listener.local_addr().expect("its own address");
        if lock(&USED).insert(at.port()) {
            return (listener, at);
        }
    }
}

fn lock<T>(it: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    it.lock().expect("no holder panics")
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
        // A browser may open a connection in advance, and ask for nothing.
        if path.is_empty() {
            return Ok(());
        }
        lock(&self.requests).push(path.to_owned());
        let found = self.find(path);
        let name = found.as_ref().map_or("", |(name, _)| name);
        let kind = match &self.faults.kind {
            Some((pattern, kind)) if fits(name, pattern) => kind,
            _ => kind(name),
        };
        let is_endless = self.faults.endless.iter().any(|it| fits(name, it));
        let (status, kind, body) = match found {
            Some((_, bytes)) => ("200 OK", kind, bytes),
            None => ("404 Not Found", "text/plain", b"Not found".to_vec()),
        };
        let policy = self.faults.policy.map_or(String::new(), |policy| {
            format!("Content-Security-Policy: {policy}\r\n")
        });
        let mut to = &stream;
        write!(
            to,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
             {}Cache-Control: no-store\r\nConnection: close\r\n{policy}\r\n",
            body.len(),
            self.encoding
        )?;
        if is_endless {
            to.write_all(&body[..body.len() / 2])?;
            // Until the browser closes the connection.
            stream.set_read_timeout(None)?;
            return io::copy(&mut to, &mut io::sink()).map(|_| ());
        }
        to.write_all(&body)
    }

    fn find(&self, path: &str) -> Option<(String, Vec<u8>)> {
        let name = path.strip_prefix(self.path)?;
        let name = if name.is_empty() { PAGE } else { name };
        if self.late.iter().any(|late| fits(name, late)) {
            thread::sleep(LATE);
        }
        if lock(&self.missing).iter().any(|one| fits(name, one)) {
            return None;
        }
        let bytes = lock(&self.files).get(name)?.clone();
        Some((name.to_owned(), bytes))
    }
}

fn read(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).expect("a folder with the built app") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        let name = format!("{prefix}{name}");
        match path.is_dir() {
            true => read(&path, &format!("{name}/"), files),
            false => {
                files.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
}

/// Puts the test's script first in the app's page.
fn add_script(files: &mut Files) {
    change_text(files, PAGE, |page| {
        let before = page.find("<meta").expect("a page with a head");
        let (head, rest) = page.split_at(before);
        format!("{head}<script src={SCRIPT}></script>{rest}")
    });
}

/// Changes a text file.
pub(crate) fn change_text(files: &mut Files, name: &str, change: impl FnOnce(&str) -> String) {
    let text = String::from_utf8(files[name].clone()).expect("text");
    files.insert(name.to_owned(), change(&text).into_bytes());
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
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
