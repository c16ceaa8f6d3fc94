//! The engines that the stories are told in, and how each is started.
//!
//! Everything that is asked of one engine in another way than of the next stands here or in
//! `window.rs`; stories do not know which engine they are told in.

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::place;

/// Names the engine of a run; Chromium where it is not set.
const VARIABLE: &str = "HOLDFAST_ENGINE";

/// What keeps Chromium to the page under test.
const CHROMIUM: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// A full screen has no toolbar, which would make a small window wider than a phone.
const WEBKIT: [&str; 2] = ["--automation", "--full-screen"];

/// What shows the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, by its chromedriver.
    Chromium,
    /// WebKitGTK's small browser, by its WebKitWebDriver, on a screen of Xvfb's.
    WebKit,
    /// Firefox, by geckodriver.
    Firefox,
}

impl Engine {
    /// The engine of this run.
    pub fn of_this_run() -> Engine {
        let name = std::env::var(VARIABLE).unwrap_or_default();
        match name.as_str() {
            "" | "chromium" => Engine::Chromium,
            "webkit" => Engine::WebKit,
            "firefox" => Engine::Firefox,
            other => panic!("{VARIABLE} is {other:?}: name chromium, webkit or firefox"),
        }
    }

    /// The variable that says where its driver is.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Engine::Chromium => "HOLDFAST_CHROMEDRIVER",
            Engine::WebKit => "HOLDFAST_WEBKITDRIVER",
            Engine::Firefox => "HOLDFAST_GECKODRIVER",
        }
    }

    /// What a driver has to know to start the browser.
    pub(crate) fn capabilities(self) -> Capabilities {
        let options = match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": { "binary": program("HOLDFAST_CHROMIUM"), "args": CHROMIUM },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Engine::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": program("HOLDFAST_WEBKIT"), "args": WEBKIT },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": program("HOLDFAST_FIREFOX"),
                    "args": ["-headless"],
                    "prefs": {
                        // A phone's scrollbars lie over the page and take no room of it.
                        "ui.useOverlayScrollbars": 1,
                        // A loudspeaker that nobody hears: without one, its clock stands still.
                        "media.cubeb.force_mock_context": true,
                    },
                },
            }),
        };
        match options {
            Value::Object(options) => options.into(),
            _ => unreachable!("options are written as an object"),
        }
    }
}

fn program(variable: &str) -> String {
    place(variable).to_string_lossy().into_owned()
}
