//! The story's clock: the page's time stands still until it is moved here.

use serde_json::{Value, json};

use crate::App;

/// Moves the time of the page.
#[derive(Clone, Copy)]
pub struct Clock<'a>(&'a App);

impl App {
    /// The page's clock.
    pub fn clock(&self) -> Clock<'_> {
        Clock(self)
    }
}

impl Clock<'_> {
    /// Time passes as usual, in seconds.
    pub fn pass(self, seconds: u32) {
        self.pass_ms(i64::from(seconds) * 1000);
    }

    /// Time passes as usual, in milliseconds.
    pub fn pass_ms(self, ms: i64) {
        self.call("advance", json!([ms]));
    }

    /// The page is in sight but gets no time to run; the steady clock sees `steady_seconds` of
    /// the `seconds` that really pass.
    pub fn freeze(self, seconds: u32, steady_seconds: u32) {
        self.call("freeze", json!([seconds * 1000, steady_seconds * 1000]));
    }

    /// The device sleeps while the page is hidden: the wall clock goes on, the steady one not.
    pub fn sleep_while_hidden(self, seconds: u32) {
        self.call("sleepWhileHidden", json!([seconds * 1000, 0]));
        drop(self.0.hidden());
    }

    /// The same, and the page learns that it was hidden only when it is seen again.
    pub fn sleep_before_it_is_told(self, seconds: u32) {
        self.call("sleepWhileHidden", json!([seconds * 1000, 0]));
        let tell = "document.dispatchEvent(new Event('visibilitychange'))";
        let _: Value = self.0.run(tell, json!([]));
        self.0.settle();
    }

    /// The page is hidden and gets no time to run, while the device is awake.
    pub fn idle_while_hidden(self, seconds: u32) {
        let ms = seconds * 1000;
        self.call("sleepWhileHidden", json!([ms, ms]));
        drop(self.0.hidden());
    }

    /// The browser freezes the page, as it does with tabs of long ago.
    pub fn sleep_while_frozen(self, seconds: u32) {
        self.call("sleepWhileHidden", json!([seconds * 1000, 0]));
        self.0.freeze();
    }

    /// Somebody sets the clock forward or back.
    pub fn set_by_minutes(self, minutes: i32) {
        self.call("set", json!([minutes * 60_000]));
    }

    /// The page is gone for so long: it is loaded again at once, and by its clock later.
    pub fn reload_after(self, seconds: u32) {
        self.call("leave", json!([seconds * 1000]));
        self.0.reload();
    }

    /// The browser kills the page without a word, and loads it again after so long.
    pub fn die_and_reload_after(self, seconds: u32) {
        self.call("kill", json!([]));
        self.reload_after(seconds);
    }

    /// The page was closed, and is opened again after so long at its first screen.
    pub fn reopen_after(self, seconds: u32) {
        self.call("leave", json!([seconds * 1000]));
        self.0.go_to("");
    }

    /// Every timer rings so many milliseconds late from now on.
    pub fn be_late(self, ms: u32) {
        self.call("beLate", json!([ms]));
    }

    fn call(self, name: &str, arguments: Value) {
        let script = format!("return window.testClock.{name}(...arguments)");
        let _: Value = self.0.run(&script, arguments);
        self.0.settle();
    }
}
