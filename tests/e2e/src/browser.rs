//! A browser with its driver: started for a story, and then ended or kept for the next one.

use std::{
    future::Future,
    sync::{Arc, Mutex, MutexGuard, Weak},
    time::Duration,
};

use serde_json::json;
use thirtyfour::{WebDriver, error::WebDriverResult};
use tokio::runtime::{self, Runtime};

use crate::{Engine, driver::Driver};

/// Longer than any story; a script that hangs is ended by the client's timeout.
const FOR_EVER: Duration = Duration::from_secs(1_000_000);

/// Browsers are kept as long as any story runs, and dropped with the last one, failed or not.
static KEPT: Mutex<Weak<Kept>> = Mutex::new(Weak::new());

/// A browser that is closed when this is dropped.
pub(crate) struct Browser {
    window: Option<WebDriver>,
    runtime: Runtime,
    _driver: Driver,
}

/// Browsers that a story has left unchanged. Stories do not share data in them, because each has a
/// host of its own.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Vec<Browser>>);

impl Kept {
    /// The browsers kept now, to be held while a story runs.
    pub(crate) fn shared() -> Arc<Kept> {
        let mut shared = lock(&KEPT);
        shared.upgrade().unwrap_or_else(|| {
            let kept = Arc::new(Kept::default());
            *shared = Arc::downgrade(&kept);
            kept
        })
    }

    pub(crate) fn take(&self) -> Option<Browser> {
        lock(&self.0).pop()
    }

    pub(crate) fn keep(&self, browser: Browser) {
        lock(&self.0).push(browser);
    }
}

/// Locks what a failed story may have held: the value behind it is always whole.
fn lock<T>(it: &Mutex<T>) -> MutexGuard<'_, T> {
    it.lock().unwrap_or_else(|broken| broken.into_inner())
}

impl Browser {
    /// Starts a browser. On a busy machine, WebKit's driver now and then waits for one that never
    /// comes, and a second attempt succeeds.
    pub(crate) fn start(engine: Engine) -> Browser {
        let start = || Browser::try_start(engine);
        start().or_else(|_| start()).expect("a browser that starts")
    }

    fn try_start(engine: Engine) -> WebDriverResult<Browser> {
        let driver = Driver::start(engine);
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime of one thread");
        let window = runtime.block_on(open(&driver.address(), engine))?;
        Ok(Browser {
            window: Some(window),
            runtime,
            _driver: driver,
        })
    }

    pub(crate) fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    pub(crate) fn window(&self) -> &WebDriver {
        self.window.as_ref().expect("it is taken only at the end")
    }

    /// Clears what a story leaves. In Chromium that is the workers of its host, which would go on to
    /// fetch, settings of a tab by its own protocol, and the errors that it expected; in another
    /// engine what it has stored, for the limit of Firefox is one for all ports of a host.
    pub(crate) fn clear(&self, engine: Engine, host: &str) -> WebDriverResult<()> {
        let window = self.window();
        if engine != Engine::Chromium {
            // Where storage is blocked, nothing is in it.
            let script = "try { localStorage.clear() } catch {}";
            return self.wait(window.execute(script, Vec::new())).map(drop);
        }
        let of_host = json!({ "origin": host, "storageTypes": "all" });
        self.wait(async {
            let clear = "Storage.clearDataForOrigin";
            window.cdp().send_raw(clear, of_host).await?;
            let old = window.windows().await?;
            let tab = window.new_tab().await?;
            for one in old {
                window.switch_to_window(one).await?;
                window.close_window().await?;
            }
            window.switch_to_window(tab).await?;
            window.browser_log().await.map(drop)
        })
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(window) = self.window.take() {
            // The driver may be the reason why the story failed.
            let _ = self.runtime.block_on(window.quit());
        }
    }
}

async fn open(driver: &str, engine: Engine) -> WebDriverResult<WebDriver> {
    let window = WebDriver::new(driver, engine.capabilities()).await?;
    // WebKit's driver measures the time of a script by the page's clock, which the story moves.
    window.set_script_timeout(FOR_EVER).await?;
    Ok(window)
}
