//! The app in a browser: opening, reloading, storage and scripts.
//!
//! Every call blocks until it is done, so that a failed expectation points at its line of the
//! story.

use std::{future::Future, path::Path, sync::Arc, thread};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{
    WebDriver,
    error::{WebDriverError, WebDriverErrorInner, WebDriverResult},
};

use crate::{
    Engine,
    browser::{Browser, Kept},
    place,
    site::{Setup, Site},
};

/// The app in a browser that no other story uses meanwhile; the next story gets it, or it is closed
/// with the last one.
pub struct App {
    pub(crate) engine: Engine,
    browser: Option<Browser>,
    kept: Arc<Kept>,
    site: Site,
}

impl App {
    pub(crate) fn open(setup: Setup) -> App {
        let engine = Engine::of_this_run();
        let kept = Kept::shared();
        let browser = kept.take().unwrap_or_else(|| Browser::start(engine));
        App {
            engine,
            browser: Some(browser),
            kept,
            site: Site::open(setup),
        }
    }

    fn whole_browser(&self) -> &Browser {
        self.browser.as_ref().expect("it is taken only at the end")
    }

    pub(crate) fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.whole_browser().wait(future)
    }

    pub(crate) fn browser(&self) -> &WebDriver {
        self.whole_browser().window()
    }

    /// Opens the app anew at an address, such as `#/log`.
    pub fn go_to(&self, fragment: &str) {
        let address = self.site.address() + fragment;
        let go = || {
            // By way of another page, so that a mere change of fragment loads it as well.
            let gone = self.wait(async {
                self.browser().goto("about:blank").await?;
                self.browser().goto(&address).await
            });
            gone.expect("a page that loads");
            // WebKit's driver reports a page as loaded that it could not get, and stays on the old
            // one.
            self.run::<String>("return location.href", json!([])) != "about:blank"
        };
        self.until("the page is that of the host", go);
    }

    /// Reloads the page.
    pub fn reload(&self) {
        if self.engine == Engine::Firefox {
            // The driver's own reload bypasses the worker, which no runner can do.
            self.run::<()>("window.testIsOld = true; location.reload()", json!([]));
            let script = "return !window.testIsOld && document.readyState === 'complete'";
            return self.until("the page has loaded again", || {
                self.try_run(script, json!([])).unwrap_or(false)
            });
        }
        self.wait(self.browser().refresh())
            .expect("a page that loads again");
    }

    /// Goes back in the browser's history.
    pub fn back(&self) {
        self.wait(self.browser().back()).expect("a way back");
    }

    /// The host that the app came from.
    pub fn host(&self) -> &Site {
        &self.site
    }

    /// From now on the host has every file.
    pub fn mend_host(&self) {
        self.site.find_all();
    }

    /// The address of the app, without a fragment.
    pub fn address(&self) -> String {
        self.site.address()
    }

    /// The fragment of the present address.
    pub fn fragment(&self) -> String {
        self.run("return location.hash", json!([]))
    }

    /// Sends a command of Chromium's DevTools protocol.
    #[track_caller]
    pub fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.wait(self.browser().cdp().send_raw(method, parameters))
            .unwrap_or_else(|error| panic!("{method} failed: {error}"))
    }

    /// Runs a script in the page and returns its result; a promise is awaited.
    #[track_caller]
    pub fn run<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> T {
        self.try_run(script, arguments)
            .unwrap_or_else(|error| panic!("the script {script:?} failed: {error}"))
    }

    pub(crate) fn try_run<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Value,
    ) -> WebDriverResult<T> {
        let arguments = match arguments {
            Value::Array(arguments) => arguments,
            one => vec![one],
        };
        self.wait(self.browser().execute(script, arguments))?
            .convert()
    }

    /// True where WebKit's web process has died, as it does in one to three of a hundred stories.
    /// GLib ends it ("getauxval () failed: Interrupted system call") where a signal of WebKit's own
    /// comes at the wrong moment of the start of the sound; no page can prevent it. In another
    /// engine it would be a bug.
    pub(crate) fn has_lost_its_browser(&self) -> bool {
        let answer = self.try_run::<Value>("return 1", json!([]));
        let is_lost = |error: WebDriverError| {
            matches!(error.as_inner(), WebDriverErrorInner::InvalidSessionId(_))
        };
        self.engine == Engine::WebKit && answer.is_err_and(is_lost)
    }

    /// Ends the story without reusing its browser.
    pub(crate) fn discard_browser(mut self) {
        drop(self.browser.take());
    }

    /// The value in the browser's storage under a key.
    pub fn stored(&self, key: &str) -> Option<String> {
        self.run("return localStorage.getItem(arguments[0])", json!([key]))
    }

    /// All entries of the browser's storage.
    pub fn storage(&self) -> Vec<(String, String)> {
        self.run("return Object.entries(localStorage).sort()", json!([]))
    }

    /// The errors of the page since the last call, the oldest first.
    pub fn errors(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            return self.run("return window.testErrors?.splice(0) ?? []", json!([]));
        }
        let log = self.wait(self.browser().browser_log());
        let log = log.expect("a log of the browser").into_iter();
        log.filter(|entry| entry.level == "SEVERE")
            .map(|entry| entry.message)
            .collect()
    }

    /// Fails if the browser has logged an error.
    #[track_caller]
    pub fn logs_no_errors(&self) {
        assert_eq!(self.errors(), Vec::<String>::new(), "errors of the browser");
    }

    /// Takes a screenshot, where the environment names a folder for it.
    pub fn picture(&self, name: &str) {
        if std::env::var_os("HOLDFAST_SCREENSHOTS").is_none() {
            return;
        }
        let folder = place("HOLDFAST_SCREENSHOTS");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        let file = folder.join(format!("{name}.png"));
        self.wait(self.browser().screenshot(Path::new(&file)))
            .expect("a picture");
    }

    /// Puts all animations to their end, where the layout is what it will be; but for the level of a
    /// session, which falls as long as its phase lasts.
    pub fn end_animations(&self) {
        let script = "
            const isLevel = (one) => one.effect.target.matches('[data-falls]');
            document.getAnimations().filter((one) => !isLevel(one)).forEach((one) => one.finish());";
        let _: Value = self.run(script, json!([]));
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if thread::panicking()
            && let Ok(text) = self.try_run::<String>(
                "return [location.href, document.body?.innerText, ...(window.testErrors ?? [])].join('\\n')",
                json!([]),
            )
        {
            eprintln!("---- on the screen ----\n{text}\n-----------------------");
        }
        // Starting a browser takes longer than many stories. WebKit is not reused all the same: a
        // window that was minimized comes back with its toolbar, and gets no longer as narrow as a
        // phone. A browser that cannot go on is closed.
        if self.engine != Engine::WebKit
            && !thread::panicking()
            && let Some(browser) = self.browser.take()
            && browser.clear(self.engine, &self.site.address()).is_ok()
        {
            self.kept.keep(browser);
        }
    }
}
