//! The driver of a browser: one process for each, since most control one browser at a time.

use std::{
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, ChildStdout, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{Engine, place};

/// The longest start of a driver, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

/// A running driver.
pub(crate) struct Driver {
    port: u16,
    // Dropped in this order: the screen goes after the process that uses it.
    _process: Process,
    _screen: Option<Process>,
}

impl Driver {
    pub(crate) fn start(engine: Engine) -> Driver {
        let mut command = Command::new(place(engine.driver()));
        let mut screen = None;
        let (process, port) = match engine {
            Engine::Chromium => telling(command.arg("--port=0"), port),
            // `window.rs` needs access to Firefox's own window.
            Engine::Firefox => telling(command.args(["--port=0", "--allow-system-access"]), port),
            Engine::WebKit => {
                let (process, name) = start_screen();
                screen = Some(process);
                listening(|port| webkit_driver(port, &name))
            }
        };
        Driver {
            port,
            _process: process,
            _screen: screen,
        }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn webkit_driver(port: u16, screen: &str) -> Command {
    let mut command = Command::new(place(Engine::WebKit.driver()));
    command.arg(format!("--port={port}"));
    command.env("DISPLAY", screen).env("GDK_BACKEND", "x11");
    // There is no graphics hardware here, so nothing is composited.
    command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    // Its compiler of last resort is a fifth of a story's work, and no story runs long enough to gain
    // by it.
    command.env("JSC_useOMGJIT", "0");
    command
}

/// A process that ends when this is dropped.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts a virtual screen, and returns it with its name, such as `:1`.
fn start_screen() -> (Process, String) {
    let mut command = Command::new(place("HOLDFAST_XVFB"));
    command.args(["-displayfd", "1", "-screen", "0", "1024x1024x24"]);
    command.args(["-nolisten", "tcp"]);
    let (process, number) = telling(&mut command, |line| line.trim().parse::<u32>().ok());
    (process, format!(":{number}"))
}

/// Starts a program and waits for the first line of its output from which a value can be read.
fn telling<T>(command: &mut Command, read: impl Fn(&str) -> Option<T>) -> (Process, T) {
    let start_time = Instant::now();
    loop {
        let (process, output) = start(command.stdout(Stdio::piped()));
        let mut lines = BufReader::new(output.expect("its output is piped")).lines();
        let told = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| read(&line));
        if let Some(told) = told {
            // The rest is discarded: a full pipe would block it.
            thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
            return (process, told);
        }
        // It ends at once where its port was taken by another program.
        assert!(
            start_time.elapsed() < PATIENCE,
            "{command:?} ends again and again"
        );
    }
}

/// Starts a driver that needs to be given a port.
fn listening(command_at: impl Fn(u16) -> Command) -> (Process, u16) {
    let start_time = Instant::now();
    loop {
        let port = free_port();
        let mut command = command_at(port);
        let (mut process, _) = start(command.stdout(Stdio::null()));
        // It ends at once where another program took the port first.
        while process.0.try_wait().is_ok_and(|end| end.is_none()) {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return (process, port);
            }
            thread::sleep(BETWEEN_LOOKS);
            assert!(
                start_time.elapsed() < PATIENCE,
                "{command:?} does not listen"
            );
        }
        assert!(
            start_time.elapsed() < PATIENCE,
            "{command:?} ends again and again"
        );
    }
}

fn start(command: &mut Command) -> (Process, Option<ChildStdout>) {
    let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut child =
        child.unwrap_or_else(|error| panic!("{command:?} could not be started: {error}"));
    let output = child.stdout.take();
    (Process(child), output)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its own address").port()
}

/// Reads the port of `ChromeDriver was started successfully on port 41234.` or of `… INFO Listening
/// on 127.0.0.1:41234`.
fn port(line: &str) -> Option<u16> {
    let chrome = line.split_once("successfully on port ");
    let (_, port) = chrome.or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    port.trim_end_matches('.').parse().ok()
}
