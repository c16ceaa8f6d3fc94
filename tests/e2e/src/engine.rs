//! The browser engines of the stories, and the start of each.
//!
//! All differences between engines are here or in `window.rs`; stories do not depend on the engine.

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::place;

/// The variable that names the engine of a run; Chromium where it is not set.
const VARIABLE: &str = "HOLDFAST_ENGINE";

/// Options that keep Chromium to the page under test.
const CHROMIUM: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    // The address bar's lists are pages of their own: without them a start takes half the CPU.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];

/// Full screen, because the toolbar would make a small window wider than a phone.
const WEBKIT: [&str; 2] = ["--automation", "--full-screen"];

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, through chromedriver.
    Chromium,
    /// WebKitGTK's MiniBrowser, through WebKitWebDriver, on a screen of Xvfb's.
    WebKit,
    /// Firefox, through geckodriver.
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

    /// The variable with the path of its driver.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Engine::Chromium => "HOLDFAST_CHROMEDRIVER",
            Engine::WebKit => "HOLDFAST_WEBKITDRIVER",
            Engine::Firefox => "HOLDFAST_GECKODRIVER",
        }
    }

    /// The capabilities that start the browser.
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
                        // A phone's scrollbars overlay the page and take no room.
                        "ui.useOverlayScrollbars": 1,
                        // A silent audio device: without any, the audio clock does not advance.
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
