//! A page that the browser translates: its texts are replaced by elements of the translator.

use e2e::{App, story};
use serde_json::json;

use crate::in_a_hold;

/// Replaces each text as Chrome does, now and whenever one is added or changed.
const TRANSLATE: &str = r#"
    const isKept = (node) => {
        const parent = node.parentElement;
        const marked = parent && parent.closest("[translate]");
        return !node.data.trim() || !parent || parent.closest("script, style, textarea, svg, font")
            || (marked && marked.getAttribute("translate") === "no");
    };
    const translate = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts.filter((it) => !isKept(it))) {
            const [outer, inner] = [document.createElement("font"), document.createElement("font")];
            inner.textContent = text.data;
            outer.append(inner);
            text.replaceWith(outer);
        }
    };
    translate();
    new MutationObserver(translate)
        .observe(document.body, { childList: true, subtree: true, characterData: true });
    return document.querySelectorAll("font").length
"#;

fn translate(app: &App) {
    let count: u32 = app.run(TRANSLATE, json!([]));
    assert!(count > 0, "nothing was translated");
}

#[test]
fn a_translated_session_goes_on_showing_what_is_so() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        translate(app);
        session.after(1).shows("Hold", "11").says("aim :20");
        session.after(11).shows("Rest", "30");
        session.tap("Pause").shows("Paused", "30").tap("Go on");
        session.skip_to("Rest. Side plank, set 1 of 3, right.");
        session.says("Side plank").says("RIGHT");
        session.tap("It hurts").says("Stop what hurts");
        // It is the last exercise.
        session.tap("Skip Side plank");
        app.summary("Done");
        app.logs_no_errors();
    });
}

#[test]
fn a_translated_app_can_be_used_from_screen_to_screen() {
    story(|app| {
        app.home();
        translate(app);
        let session = app.home().open("When it hurts").start();
        session.after(5 + 10).tap("Stop");
        app.summary("Stopped early");
        app.to_log();
        app.go_to("#/");
        app.home().open("When it hurts");
        app.go_to("#/settings");
        app.says("Settings");
        app.go_to("#/edit/new");
        app.says("New routine");
        app.logs_no_errors();
    });
}
