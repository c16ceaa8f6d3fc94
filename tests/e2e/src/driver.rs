//! The driver of the browser: one process for all stories that run at the time.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, Weak},
    thread,
};

use crate::place;

/// Stories come and go; the driver stays as long as any is there, and is ended with the last one,
/// failed or not.
static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

/// A running driver.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// The driver that runs, or a new one.
    pub(crate) fn shared() -> Arc<Driver> {
        // Whoever panicked while it was locked could not start one; the next one tries again.
        let mut shared = SHARED.lock().unwrap_or_else(|broken| broken.into_inner());
        shared.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Driver::start());
            *shared = Arc::downgrade(&driver);
            driver
        })
    }

    fn start() -> Driver {
        let program = place("HOLDFAST_CHROMEDRIVER");
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program:?} could not be started: {error}"));
        let output = process.stdout.take().expect("its output is piped");
        let mut lines = BufReader::new(output).lines();
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| port(&line));
        let Some(port) = port else {
            let _ = process.kill();
            panic!("{program:?} did not say on which port it listens");
        };
        // Nobody reads on, and a full pipe would halt it.
        thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Driver { process, port }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads `ChromeDriver was started successfully on port 41234.`
fn port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}
