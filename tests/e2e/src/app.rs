//! The app in a browser: opened, looked at, tapped, put in a pocket, loaded again.
//!
//! Everything here blocks until it is done, so that a failed expectation points at the line of
//! the story. What the app needs a moment for is asked again until it is so.

use std::{
    future::Future,
    path::Path,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{
    By, ChromiumLikeCapabilities, DesiredCapabilities, Key, LoggingPrefsLogLevel, WebDriver,
    WebElement, WindowHandle, error::WebDriverResult,
};
use tokio::runtime::{self, Runtime};

use crate::{driver::Driver, place, site::Setup, site::Site};

/// The longest that anything on the screen may take, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

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
        app.go_to("");
        app
    }

    fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    fn browser(&self) -> &WebDriver {
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

    /// Looks again and again until it is so.
    #[track_caller]
    pub fn until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let start = Instant::now();
        while !is_so() {
            if start.elapsed() > PATIENCE {
                panic!("not so: {what}");
            }
            thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// Looks until what is seen is as expected.
    #[track_caller]
    pub fn until_equal<T: PartialEq + std::fmt::Debug>(&self, look: impl Fn() -> T, expected: T) {
        let start = Instant::now();
        loop {
            let seen = look();
            if seen == expected {
                return;
            }
            if start.elapsed() > PATIENCE {
                panic!("seen is {seen:?}, expected was {expected:?}");
            }
            thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// All text in sight, line by line.
    pub fn lines(&self) -> Vec<String> {
        let text: String = self.run("return document.body?.innerText ?? ''", json!([]));
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    /// Waits for a line that has this in it.
    #[track_caller]
    pub fn says(&self, words: &str) {
        let what = format!("{words:?} is on the screen");
        self.until(&what, || {
            self.lines().iter().any(|line| line.contains(words))
        });
    }

    /// Whether a line has this in it, now.
    pub fn is_saying(&self, words: &str) -> bool {
        self.lines().iter().any(|line| line.contains(words))
    }

    /// Taps the button with these words or this label.
    #[track_caller]
    pub fn tap(&self, words: &str) {
        self.tap_at(&format!("//button[{}]", named(words)));
    }

    /// Taps the link with these words or this label.
    #[track_caller]
    pub fn follow(&self, words: &str) {
        self.tap_at(&format!("//a[{}]", named(words)));
    }

    /// Taps what an XPath leads to, as soon as it is there and nothing covers it.
    #[track_caller]
    pub fn tap_at(&self, xpath: &str) {
        let start = Instant::now();
        while let Err(error) = self.wait(self.try_tap(xpath)) {
            if start.elapsed() > PATIENCE {
                panic!("{xpath} could not be tapped: {error}");
            }
            thread::sleep(BETWEEN_LOOKS);
        }
        self.settle();
    }

    async fn try_tap(&self, xpath: &str) -> WebDriverResult<()> {
        let element = self.browser().find(By::XPath(xpath)).await?;
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        let arguments = vec![element.to_json()?];
        self.browser().execute(script, arguments).await?;
        element.click().await
    }

    /// Lets the page finish what it has begun.
    pub fn settle(&self) {
        let _: Value = self.run("return window.testClock?.settle()", json!([]));
    }

    /// Whether a button with these words or this label is there.
    pub fn has_button(&self, words: &str) -> bool {
        !self.all(&format!("//button[{}]", named(words))).is_empty()
    }

    /// Whether the button of a choice is pressed.
    pub fn is_pressed(&self, legend: &str, words: &str) -> bool {
        let pressed = "@aria-pressed='true'";
        let at = format!("{}[{pressed}]", choice(legend, words));
        !self.all(&at).is_empty()
    }

    /// Chooses one of a row of buttons.
    #[track_caller]
    pub fn choose(&self, legend: &str, words: &str) {
        self.tap_at(&choice(legend, words));
        let what = format!("{words:?} of {legend:?} is pressed");
        self.until(&what, || self.is_pressed(legend, words));
    }

    fn all(&self, xpath: &str) -> Vec<WebElement> {
        self.wait(self.browser().find_all(By::XPath(xpath)))
            .expect("an XPath that makes sense")
    }

    /// Presses a key, wherever the focus is.
    pub fn press(&self, key: Key) {
        let text = String::new() + key;
        self.wait(self.browser().action_chain().send_keys(text).perform())
            .expect("a key that goes down");
        self.settle();
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

/// The condition of an XPath for what has these words or this label.
fn named(words: &str) -> String {
    let words = json!(words);
    format!("normalize-space(.)={words} or @aria-label={words}")
}

fn choice(legend: &str, words: &str) -> String {
    let legend = json!(legend);
    format!("//fieldset[legend[.={legend}]]//button[{}]", named(words))
}
