//! The story's clock: the page's time does not pass until it is moved here.

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
    /// Lets time pass normally, in seconds.
    pub fn pass(self, seconds: u32) {
        self.pass_ms(i64::from(seconds) * 1000);
    }

    /// Lets time pass normally, in milliseconds.
    pub fn pass_ms(self, ms: i64) {
        self.call("advance", json!([ms]));
    }

    /// Lets `seconds` pass in which the visible page does not run; its steady clock advances by
    /// `steady_seconds`.
    pub fn freeze(self, seconds: u32, steady_seconds: u32) {
        self.call("freeze", json!([seconds * 1000, steady_seconds * 1000]));
    }

    /// Lets the device sleep while the page is hidden: the wall clock advances, the steady one does
    /// not.
    pub fn sleep_while_hidden(self, seconds: u32) {
        self.call("sleepWhileHidden", json!([seconds * 1000, 0]));
        drop(self.0.hidden());
    }

    /// The same, but the page learns only on its return that it was hidden.
    pub fn sleep_before_it_is_told(self, seconds: u32) {
        self.call("sleepWhileHidden", json!([seconds * 1000, 0]));
        let tell = "document.dispatchEvent(new Event('visibilitychange'))";
        let _: Value = self.0.run(tell, json!([]));
        self.0.settle();
    }

    /// Lets time pass in which the hidden page does not run, while the device is awake.
    pub fn idle_while_hidden(self, seconds: u32) {
        let ms = seconds * 1000;
        self.call("sleepWhileHidden", json!([ms, ms]));
        drop(self.0.hidden());
    }

    /// Has the browser freeze the page, as it does with old tabs.
    pub fn sleep_while_frozen(self, seconds: u32) {
        self.call("sleepWhileHidden", json!([seconds * 1000, 0]));
        self.0.freeze();
    }

    /// Sets the wall clock forward or back.
    pub fn set_by_minutes(self, minutes: i32) {
        self.call("set", json!([minutes * 60_000]));
    }

    /// Reloads the page; this time has passed by its clock.
    pub fn reload_after(self, seconds: u32) {
        self.call("leave", json!([seconds * 1000]));
        self.0.reload();
    }

    /// Kills the page without any event, and loads it again after this time.
    pub fn die_and_reload_after(self, seconds: u32) {
        self.call("kill", json!([]));
        self.reload_after(seconds);
    }

    /// Closes the page, and opens it after this time at its first screen.
    pub fn reopen_after(self, seconds: u32) {
        self.call("leave", json!([seconds * 1000]));
        self.0.go_to("");
    }

    /// From now on every timer is late by this many milliseconds.
    pub fn be_late(self, ms: u32) {
        self.call("beLate", json!([ms]));
    }

    fn call(self, name: &str, arguments: Value) {
        let script = format!("return window.testClock.{name}(...arguments)");
        let _: Value = self.0.run(&script, arguments);
        self.0.settle();
    }
}
