//! Where the device brings its own few colours, or more contrast is asked for: what a colour tells
//! otherwise is told by lines, signs or the device's colours.

use e2e::{App, Key, Size, story};
use serde_json::json;

use crate::in_a_hold;

impl Contrast<'_> {
    /// The look of the first visible element at this path, as far as it is more than text.
    fn look_of(&self, element: &str) -> Vec<String> {
        let script = "
            const [at] = arguments;
            const all = document.evaluate(at, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
            const nodes = Array.from({ length: all.snapshotLength }, (_, index) => all.snapshotItem(index));
            const node = nodes.find((it) => it.checkVisibility());
            if (!node) return [];
            const style = getComputedStyle(node);
            const names = ['background-color', 'border-top-width', 'border-top-style',
                'border-top-color', 'outline-style'];
            return names.map((name) => style.getPropertyValue(name));";
        let look: Vec<String> = self.0.run(script, json!([element]));
        assert!(!look.is_empty(), "no {element}");
        look
    }

    /// Checks that two elements do not look the same.
    #[track_caller]
    fn differ(&self, one: &str, other: &str) {
        assert_ne!(self.look_of(one), self.look_of(other), "{one} and {other}");
    }
}

/// The app under emulated settings of the device.
struct Contrast<'a>(&'a App);

fn emulated<'a>(app: &'a App, feature: &str, value: &str) -> Contrast<'a> {
    let features = json!({ "features": [{ "name": feature, "value": value }] });
    app.devtools("Emulation.setEmulatedMedia", features);
    Contrast(app)
}

fn button(words: &str) -> String {
    format!("//button[normalize-space(.)={words:?}]")
}

fn link(words: &str) -> String {
    format!("//nav/a[normalize-space(.)={words:?}]")
}

#[test]
fn with_the_colours_of_the_device_every_state_is_seen() {
    story(|app| {
        let device = emulated(app, "forced-colors", "active");
        app.picture("forced-home");
        device.differ(&link("Routines"), &link("Log"));

        app.home().open("When it hurts");
        app.picture("forced-routine");
        device.differ(&button("Start"), &link("Log"));
        app.to_settings();
        app.picture("forced-settings");
        device.differ(&button("Sun"), "//button[@aria-pressed='true']");
        let track = |state| format!("//button[@aria-checked='{state}']/span[last()]");
        device.differ(&track("true"), &track("false"));

        app.to_home();
        let session = in_a_hold(app, "Side plank");
        let canvas = device.look_of("//main")[0].clone();
        app.picture("forced-hold");
        device.differ(&button("Pause"), &button("Skip"));
        // The level is a line, and what is done a filled bar.
        let level = device.look_of("//main//div[contains(@style, '--whole')]");
        assert_eq!(level[1..3], ["4px", "solid"], "{level:?}");
        assert_ne!(level[3], canvas);
        let done = device.look_of("//main//li/span[contains(@style, '100%')]");
        assert_ne!(done[0], canvas);
        app.press(Key::Tab);
        let focused = "const { activeElement } = document;
            return [activeElement.tagName, getComputedStyle(activeElement).outlineStyle]";
        let focused: Vec<String> = app.run(focused, json!([]));
        assert_eq!(focused, ["BUTTON", "solid"]);

        session.tap("Pause");
        app.picture("forced-paused");
        device.differ(&button("Hands-free"), &button("Manual"));
        device.differ(&button("Go on"), &button("Skip"));
        session.after(1).tap("It hurts");
        app.picture("forced-hurts");
        app.resize(Size::LYING);
        app.picture("forced-hurts-lying");
        app.resize(Size::USUAL);
        session.tap("End the session");
        app.summary("Stopped early");
        app.tap("3");
        app.picture("forced-summary");
        device.differ(&button("3"), &button("4"));
    });
}

#[test]
fn with_more_contrast_every_line_is_one() {
    story(|app| {
        app.to_settings().choose("Theme", "Light");
        let device = emulated(app, "prefers-contrast", "more");
        app.picture("contrast-settings");
        let chosen = device.look_of("//button[@aria-pressed='true']");
        let other = device.look_of("//button[@aria-pressed='false']");
        assert_ne!(chosen, other);
        app.to_home();
        app.picture("contrast-home");
        // The lines of a card are as dark as its text.
        let card = device.look_of("//main//ul//a");
        let ink = app.run::<String>("return getComputedStyle(document.body).color", json!([]));
        assert_eq!(card[3], ink);
        in_a_hold(app, "Side plank");
        app.picture("contrast-hold");
        let level = device.look_of("//main//div[contains(@style, '--whole')]");
        assert_eq!(level[1..3], ["4px", "solid"], "{level:?}");
        assert_ne!(level[3], "rgba(0, 0, 0, 0)");
    });
}
