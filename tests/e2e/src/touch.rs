//! The runner's input and view: reading, tapping and pressing keys.
//!
//! Every look at the screen is repeated until it succeeds or the time is up.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::{By, Key, WebElement, error::WebDriverResult};

use crate::App;

/// The longest wait for anything on the screen, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(15);
const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

impl App {
    /// Waits until a condition is true.
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

    /// Waits until a value is as expected.
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

    /// All visible text, line by line.
    pub fn lines(&self) -> Vec<String> {
        let text: String = self.run("return document.body?.innerText ?? ''", json!([]));
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    /// Waits for a line that contains these words.
    #[track_caller]
    pub fn says(&self, words: &str) {
        let what = format!("{words:?} is on the screen");
        self.until(&what, || {
            self.lines().iter().any(|line| line.contains(words))
        });
    }

    /// True where a line contains these words now.
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

    /// Taps the link or button that reloads the page, and waits for the load.
    #[track_caller]
    pub fn follow_to_load(&self, words: &str) {
        let _: Value = self.run("window.testIsLeft = true", json!([]));
        self.touch(&format!("//*[self::a or self::button][{}]", named(words)));
        // A script that runs while the page unloads has no answer.
        self.until("the page is loaded again", || {
            self.try_run("return !window.testIsLeft", json!([]))
                .unwrap_or(false)
        });
        self.settle();
    }

    /// Taps the element of an XPath, as soon as it is there and nothing covers it.
    #[track_caller]
    pub fn tap_at(&self, xpath: &str) {
        self.touch(xpath);
        self.settle();
    }

    #[track_caller]
    fn touch(&self, xpath: &str) {
        let start = Instant::now();
        while let Err(error) = self.wait(self.try_tap(xpath)) {
            if start.elapsed() > PATIENCE {
                panic!("{xpath} could not be tapped: {error}");
            }
            thread::sleep(BETWEEN_LOOKS);
        }
    }

    async fn try_tap(&self, xpath: &str) -> WebDriverResult<()> {
        // The static page may be replaced between the button's down and its up: a finger's tap is
        // one event, a mouse's click is lost.
        let xpath = format!("({xpath})[not(ancestor::*[@id='boot-frame'])]");
        let element = self.browser().find(By::XPath(xpath)).await?;
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        let arguments = vec![element.to_json()?];
        self.browser().execute(script, arguments).await?;
        element.click().await
    }

    /// Lets the page finish its pending work.
    pub fn settle(&self) {
        // A tap may load another page, and the first try is cut off with the one that is left.
        let settle = "return window.testClock?.settle()";
        if self.try_run::<Value>(settle, json!([])).is_err() {
            let _: Value = self.run(settle, json!([]));
        }
    }

    /// True where a button with these words or this label is there.
    pub fn has_button(&self, words: &str) -> bool {
        !self.all(&format!("//button[{}]", named(words))).is_empty()
    }

    /// True where this button of a group is pressed; of a switch, "On" or "Off".
    pub fn is_pressed(&self, legend: &str, words: &str) -> bool {
        if self.has_switch(legend) {
            let checked = format!("{}[@aria-checked='true']", switch(legend));
            return self.all(&checked).is_empty() != (words == "On");
        }
        let pressed = "@aria-pressed='true'";
        let at = format!("{}[{pressed}]", choice(legend, words));
        !self.all(&at).is_empty()
    }

    fn has_switch(&self, label: &str) -> bool {
        !self.all(&switch(label)).is_empty()
    }

    /// Chooses one button of a group; of a switch, "On" or "Off".
    #[track_caller]
    pub fn choose(&self, legend: &str, words: &str) {
        match self.has_switch(legend) {
            true if self.is_pressed(legend, words) => return,
            true => self.tap_at(&switch(legend)),
            false => self.tap_at(&choice(legend, words)),
        }
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
}

/// The condition of an XPath for an element with these words or this label.
fn named(words: &str) -> String {
    let words = json!(words);
    format!("normalize-space(.)={words} or @aria-label={words}")
}

fn switch(label: &str) -> String {
    format!("//button[@role='switch'][{}]", named(label))
}

fn choice(legend: &str, words: &str) -> String {
    let legend = json!(legend);
    format!("//fieldset[legend[.={legend}]]//button[{}]", named(words))
}
