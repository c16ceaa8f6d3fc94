//! The app in a browser: opened, put in a pocket, loaded again.
//!
//! Everything blocks until it is done, so that a failed expectation points at its line of the
//! story.

use std::{future::Future, path::Path, sync::Arc, thread};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{
    ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, WindowHandle,
    error::WebDriverResult,
};
use tokio::runtime::{self, Runtime};

use crate::{driver::Driver, place, site::Setup, site::Site};

/// What keeps the browser to the page under test.
const ARGUMENTS: [&str; 9] = [
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

/// Width and height of a screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size(pub u32, pub u32);

impl Size {
    /// A small phone.
    pub const SMALL: Size = Size(360, 640);
    /// A phone of today.
    pub const USUAL: Size = Size(390, 844);
    /// The same, lying.
    pub const LYING: Size = Size(844, 390);

    /// All of them.
    pub const ALL: [Size; 3] = [Size::SMALL, Size::USUAL, Size::LYING];
}

/// The app in a browser of its own, which is closed when this is dropped.
pub struct App {
    runtime: Runtime,
    browser: Option<WebDriver>,
    site: Site,
    _driver: Arc<Driver>,
}

impl App {
    pub(crate) fn open(setup: Setup) -> App {
        let is_for_real = setup.is_for_real;
        let site = Site::open(setup);
        let driver = Driver::shared();
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime of one thread");
        let browser = runtime
            .block_on(start_browser(&driver.address()))
            .expect("a browser that starts");
        let app = App {
            runtime,
            browser: Some(browser),
            site,
            _driver: driver,
        };
        app.set_size(Size::USUAL);
        if !is_for_real {
            app.go_to("");
        }
        app
    }

    pub(crate) fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    pub(crate) fn browser(&self) -> &WebDriver {
        self.browser.as_ref().expect("it is taken only at the end")
    }

    /// Gives the screen another size.
    pub fn resize(&self, size: Size) {
        self.set_size(size);
        // The viewport's own height and width: a page that is too wide makes the window wider.
        let script =
            "const root = document.documentElement; return [root.clientWidth, innerHeight]";
        self.until("the screen has its size", || {
            let (width, height): (u32, u32) = self.run(script, json!([]));
            width == size.0 && height >= size.1
        });
    }

    fn set_size(&self, Size(width, height): Size) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
        let method = "Emulation.setDeviceMetricsOverride";
        self.wait(self.browser().cdp().send_raw(method, metrics))
            .expect("a screen of another size");
    }

    /// Opens the app anew at an address, such as `#/log`.
    pub fn go_to(&self, fragment: &str) {
        // From elsewhere, so that a mere change of fragment loads it as well.
        let address = self.site.address() + fragment;
        self.wait(async {
            self.browser().goto("about:blank").await?;
            self.browser().goto(address).await
        })
        .expect("a page that loads");
    }

    /// Loads the page again.
    pub fn reload(&self) {
        self.wait(self.browser().refresh())
            .expect("a page that loads again");
    }

    /// The browser's way back.
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

    /// From now on no page may run a script of its own.
    pub fn switch_scripts_off(&self) {
        let method = "Emulation.setScriptExecutionDisabled";
        self.wait(
            self.browser()
                .cdp()
                .send_raw(method, json!({ "value": true })),
        )
        .expect("a browser without scripts");
    }

    /// Hides the page, as another tab or a locked phone does, until the guard is dropped.
    pub fn hidden(&self) -> Hidden<'_> {
        let page = self.wait(async {
            let page = self.browser().window().await?;
            let other = self.browser().new_tab().await?;
            self.browser().switch_to_window(other).await?;
            WebDriverResult::Ok(page)
        });
        Hidden {
            app: self,
            page: page.expect("a second tab"),
        }
    }

    /// Has the browser freeze the page and wake it again.
    pub(crate) fn freeze(&self) {
        for state in ["frozen", "active"] {
            let method = "Page.setWebLifecycleState";
            self.wait(
                self.browser()
                    .cdp()
                    .send_raw(method, json!({ "state": state })),
            )
            .expect("a page that can be frozen");
        }
        // A page that was frozen is still hidden.
        drop(self.hidden());
    }

    /// Asks Chromium's own tools.
    #[track_caller]
    pub fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.wait(self.browser().cdp().send_raw(method, parameters))
            .unwrap_or_else(|error| panic!("{method} failed: {error}"))
    }

    /// Runs a script in the page and returns what it returns; a promise is waited for.
    #[track_caller]
    pub fn run<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> T {
        self.try_run(script, arguments)
            .unwrap_or_else(|error| panic!("the script {script:?} failed: {error}"))
    }

    fn try_run<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> WebDriverResult<T> {
        let arguments = match arguments {
            Value::Array(arguments) => arguments,
            one => vec![one],
        };
        self.wait(self.browser().execute(script, arguments))?
            .convert()
    }

    /// What is kept in the browser's storage under a key.
    pub fn stored(&self, key: &str) -> Option<String> {
        self.run("return localStorage.getItem(arguments[0])", json!([key]))
    }

    /// All that the browser's storage keeps.
    pub fn storage(&self) -> Vec<(String, String)> {
        self.run("return Object.entries(localStorage).sort()", json!([]))
    }

    /// The browser's log of errors since it was last asked for.
    pub fn errors(&self) -> Vec<String> {
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

    /// Takes a picture of the screen, where the environment names a folder for it.
    pub fn picture(&self, name: &str) {
        if std::env::var_os("HOLDFAST_SCREENSHOTS").is_none() {
            return;
        }
        let folder = place("HOLDFAST_SCREENSHOTS");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        // What glides or flashes is at its end in a picture.
        let script = "document.getAnimations().forEach((one) => one.finish())";
        let _: Value = self.run(script, json!([]));
        let file = folder.join(format!("{name}.png"));
        self.wait(self.browser().screenshot(Path::new(&file)))
            .expect("a picture");
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if thread::panicking()
            && let Ok(text) =
                self.try_run::<String>("return document.body?.innerText ?? ''", json!([]))
        {
            eprintln!("---- on the screen ----\n{text}\n-----------------------");
        }
        if let Some(browser) = self.browser.take() {
            // The driver may be the reason why the story failed.
            let _ = self.runtime.block_on(browser.quit());
        }
    }
}

/// The page is hidden as long as this is there.
pub struct Hidden<'a> {
    app: &'a App,
    page: WindowHandle,
}

impl Drop for Hidden<'_> {
    fn drop(&mut self) {
        let app = self.app;
        let back = app.wait(async {
            app.browser().close_window().await?;
            app.browser().switch_to_window(self.page.clone()).await
        });
        if !thread::panicking() {
            back.expect("a way back to the page");
            app.until("the page is seen again", || {
                app.run("return !document.hidden", json!([]))
            });
            app.settle();
        }
    }
}

async fn start_browser(driver: &str) -> WebDriverResult<WebDriver> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&place("HOLDFAST_CHROMIUM").to_string_lossy())?;
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    WebDriver::new(driver, capabilities).await
}
