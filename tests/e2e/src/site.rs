//! Serves the built app under a path of its own, as a static host would, with the test's scripts
//! in front of the page's.
//!
//! A thread a connection and a connection a request: whatever a browser opens and forgets, it
//! keeps nothing else waiting.

use std::{
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

/// The app works under any path: a story that needs the root of a host would not end well.
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

/// How long a late file takes: longer than all others together.
const LATE: Duration = Duration::from_millis(400);

/// Which files are meant: how their names begin and end.
type Pattern = (String, String);

fn fits(name: &str, (start, end): &Pattern) -> bool {
    name.starts_with(start.as_str()) && name.ends_with(end.as_str())
}

/// What an app finds that is other than usual.
#[derive(Clone, Default)]
pub struct Setup {
    script: String,
    missing: Vec<Pattern>,
    late: Option<Pattern>,
    path: Option<&'static str>,
    forbids_scripts: bool,
    pub(crate) is_for_real: bool,
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
    pub fn missing(mut self, start: &str, end: &str) -> Setup {
        self.missing.push((start.to_owned(), end.to_owned()));
        self.expecting_errors()
    }

    /// Gets each file whose name begins and ends like this long after all others.
    pub fn late(mut self, start: &str, end: &str) -> Setup {
        self.late = Some((start.to_owned(), end.to_owned()));
        self
    }

    /// Lies in another folder of the host; begins and ends with `/`.
    pub fn under(mut self, path: &'static str) -> Setup {
        self.path = Some(path);
        self
    }

    /// No page runs a script: to it, it is in a browser where they are switched off.
    pub fn without_scripts(mut self) -> Setup {
        self.forbids_scripts = true;
        self
    }

    /// No script in front of the page's and the clock of the world; files are sent compressed, and
    /// the story opens the app itself. For measuring.
    pub fn for_real(mut self) -> Setup {
        self.is_for_real = true;
        self
    }

    /// The browser will log errors.
    pub fn expecting_errors(mut self) -> Setup {
        self.expects_errors = true;
        self
    }
}

/// A static host with the app on it.
pub struct Site {
    at: SocketAddr,
    content: Arc<Content>,
    service: Mutex<Option<Service>>,
}

/// What listens, and what ends it.
struct Service {
    ends: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

struct Content {
    path: &'static str,
    /// A header for every file, or nothing.
    encoding: &'static str,
    files: Mutex<Files>,
    missing: Mutex<Vec<Pattern>>,
    late: Option<Pattern>,
    requests: Mutex<Vec<String>>,
    forbids_scripts: bool,
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

        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let at = listener.local_addr().expect("its own address");
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
            forbids_scripts: setup.forbids_scripts,
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

    /// The host goes away: nobody listens any more.
    pub fn stop(&self) {
        let service = lock(&self.service).take().expect("a host that is there");
        service.ends.store(true, Ordering::SeqCst);
        // It ends at the next connection.
        let _ = TcpStream::connect(self.at);
        service.thread.join().expect("a host that ends");
        assert!(TcpStream::connect(self.at).is_err(), "it still listens");
    }

    /// The host is back.
    pub fn start(&self) {
        let listener = TcpListener::bind(self.at).expect("the same port");
        *lock(&self.service) = Some(Service::start(listener, self.content.clone()));
    }

    /// Publishes another version of the app, with what belongs to a release.
    pub fn publish(&self, change: impl FnOnce(&mut Files)) {
        self.spoil(|files| {
            change(files);
            release::seal(files).expect("a release");
        });
    }

    /// Changes files behind the back of the release: some get lost, or break off.
    pub fn spoil(&self, change: impl FnOnce(&mut Files)) {
        change(&mut lock(&self.content.files));
    }

    /// The names of all files of the release that can be asked for.
    pub fn names(&self) -> Vec<String> {
        lock(&self.content.files).keys().cloned().collect()
    }

    /// What was asked for since this was last called, in order.
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.content.requests))
    }
}

impl Service {
    fn start(listener: TcpListener, content: Arc<Content>) -> Service {
        let ends = Arc::new(AtomicBool::new(false));
        let is_over = ends.clone();
        let thread = thread::spawn(move || {
            // A connection that is given up before its turn is no reason to end.
            for stream in listener.incoming().flatten() {
                if is_over.load(Ordering::SeqCst) {
                    return;
                }
                let content = content.clone();
                // A browser that goes away in the middle needs no answer.
                thread::spawn(move || content.serve(stream));
            }
        });
        Service { ends, thread }
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
        // A browser may open a connection to have one, and ask for nothing.
        if path.is_empty() {
            return Ok(());
        }
        lock(&self.requests).push(path.to_owned());
        let (status, kind, body) = match self.find(path) {
            Some((name, bytes)) => ("200 OK", kind(&name), bytes),
            None => ("404 Not Found", "text/plain", b"Not found".to_vec()),
        };
        let policy = match self.forbids_scripts {
            true => "Content-Security-Policy: sandbox allow-same-origin\r\n",
            false => "",
        };
        let mut to = &stream;
        write!(
            to,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
             {}Cache-Control: no-store\r\nConnection: close\r\n{policy}\r\n",
            body.len(),
            self.encoding
        )?;
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

/// Makes the test's script the very first of the app's page.
fn add_script(files: &mut Files) {
    change_text(files, PAGE, |page| {
        let before = page.find("<meta").expect("a page with a head");
        let (head, rest) = page.split_at(before);
        format!("{head}<script src={SCRIPT}></script>{rest}")
    });
}

/// Changes a file that is text.
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
