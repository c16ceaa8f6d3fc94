//! The window of the page: its size and its visibility.

use std::thread;

use http::Method;
use serde_json::json;
use thirtyfour::{
    Rect, RequestData, SessionId, WebDriver, WindowHandle, common::command::FormatRequestData,
    error::WebDriverResult,
};

use crate::{App, Engine};

/// Width and height of a screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size(pub u32, pub u32);

impl Size {
    /// A small phone.
    pub const SMALL: Size = Size(360, 640);
    /// A current phone.
    pub const USUAL: Size = Size(390, 844);
    /// The same phone in landscape.
    pub const LYING: Size = Size(844, 390);

    /// The smallest phone that is still about.
    pub const TINY: Size = Size(320, 568);

    /// All sizes.
    pub const ALL: [Size; 3] = [Size::SMALL, Size::USUAL, Size::LYING];

    /// From the smallest phone to the largest one, upright and lying.
    pub const PHONES: [Size; 8] = [
        Size::TINY,
        Size::SMALL,
        Size::USUAL,
        Size(430, 932),
        Size(568, 320),
        Size(667, 375),
        Size::LYING,
        Size(932, 430),
    ];

    /// The sizes that zoom leaves: 200 percent of the smallest phone, 400 of a computer and of the largest
    /// phone.
    pub const ZOOMED: [Size; 3] = [Size(160, 284), Size(320, 256), Size(233, 108)];

    /// True for a size that no phone has without zoom.
    pub fn is_zoomed(self) -> bool {
        self.0.min(self.1) < 320
    }
}

impl App {
    /// Resizes the screen.
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

    pub(crate) fn set_size(&self, Size(width, height): Size) {
        let browser = self.browser();
        let set = async {
            match self.engine {
                Engine::Chromium => {
                    let metrics = json!({
                        "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true,
                    });
                    let method = "Emulation.setDeviceMetricsOverride";
                    browser.cdp().send_raw(method, metrics).await?;
                }
                Engine::WebKit => browser.set_window_rect(0, 0, width, height).await?,
                Engine::Firefox => set_page_size(browser, width, height).await?,
            }
            WebDriverResult::Ok(())
        };
        self.wait(set).expect("a screen of another size");
    }

    /// Hides the page, like another tab or the lock screen, until the guard is dropped.
    pub fn hidden(&self) -> Hidden<'_> {
        let browser = self.browser();
        let hide = async {
            let page = browser.window().await?;
            match self.engine {
                Engine::Chromium => {
                    let other = browser.new_tab().await?;
                    browser.switch_to_window(other).await?;
                }
                // Behind another tab their page stays visible, or is hidden with a delay.
                Engine::WebKit | Engine::Firefox => browser.minimize_window().await?,
            }
            WebDriverResult::Ok(page)
        };
        let page = self.wait(hide).expect("a page that can be hidden");
        if self.engine != Engine::Chromium {
            self.until("the page is hidden", || !self.is_seen());
        }
        Hidden { app: self, page }
    }

    /// True where the page is visible and knows it: WebKit reports it a moment later.
    fn is_seen(&self) -> bool {
        self.run("return testClock.isSeen()", json!([]))
    }

    /// Opens the app in a second tab, at an address such as `#/log`, and closes it after `tell`.
    pub fn in_another_tab(&self, fragment: &str, tell: impl FnOnce(&App)) {
        let browser = self.browser();
        let address = self.address() + fragment;
        let open = async {
            let page = browser.window().await?;
            let other = browser.new_tab().await?;
            browser.switch_to_window(other).await?;
            browser.goto(address).await?;
            WebDriverResult::Ok(page)
        };
        let page = self.wait(open).expect("a second tab");
        tell(self);
        let close = async {
            browser.close_window().await?;
            browser.switch_to_window(page).await
        };
        self.wait(close).expect("the first tab");
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
        // A frozen page stays hidden until now.
        drop(self.hidden());
    }
}

/// The page is hidden until this is dropped.
pub struct Hidden<'a> {
    app: &'a App,
    page: WindowHandle,
}

impl Drop for Hidden<'_> {
    fn drop(&mut self) {
        let app = self.app;
        let browser = app.browser();
        let back = app.wait(async {
            match app.engine {
                Engine::Chromium => {
                    browser.close_window().await?;
                    browser.switch_to_window(self.page.clone()).await
                }
                Engine::WebKit | Engine::Firefox => {
                    let Rect {
                        x,
                        y,
                        width,
                        height,
                    } = browser.get_window_rect().await?;
                    browser
                        .set_window_rect(x, y, width as u32, height as u32)
                        .await
                }
            }
        });
        if !thread::panicking() {
            back.expect("a way back to the page");
            app.until("the page is seen again", || app.is_seen());
            app.settle();
        }
    }
}

/// Sets the size of the page inside Firefox's window, which is never as narrow as a phone.
async fn set_page_size(browser: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
    let script = "const style = gBrowser.selectedBrowser.style;
        const [width, height] = arguments;
        for (const edge of ['min', 'max']) {
            style.setProperty(`${edge}-width`, `${width}px`);
            style.setProperty(`${edge}-height`, `${height}px`);
        }";
    browser.set_window_rect(0, 0, 1000, 1000).await?;
    browser.cmd(Context("chrome")).await?;
    browser
        .execute(script, vec![width.into(), height.into()])
        .await?;
    browser.cmd(Context("content")).await?;
    Ok(())
}

/// The scope of Firefox's scripts: the page or its own window.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session}/moz/context"))
            .add_body(json!({ "context": self.0 }))
    }
}
