//! The start of the app, and pages where it cannot start.

use e2e::{App, Setup, story, story_with};
use serde_json::json;

/// The page can be read, says why, and what to do.
fn is_readable(app: &App, why: &str) {
    app.says(why);
    app.says("What you did before is kept on this device.");
    app.says("Try again");
    app.says("stop what hurts");
    app.says("Get care today if");
    assert_eq!(app.lines()[0], "Holdfast");
}

const NOT_LOADED: &str = "Holdfast could not be loaded. Check the connection and try again.";

#[test]
fn a_browser_without_webassembly_gets_a_page_to_read() {
    let setup = Setup::default()
        .script("delete window.WebAssembly;")
        .expecting_errors();
    story_with(setup, |app| {
        is_readable(app, "it lacks WebAssembly. Update it, or use another one.");
    });
}

#[test]
fn a_program_that_is_missing_gets_a_page_to_read_and_a_second_try() {
    story_with(Setup::default().missing("holdfast", ".wasm"), |app| {
        is_readable(app, NOT_LOADED);
        app.follow("Try again");
        is_readable(app, NOT_LOADED);
        app.mend_host();
        app.follow("Try again");
        app.home();
        assert!(!app.is_saying("Try again"));
    });
}

#[test]
fn a_script_that_is_missing_gets_a_page_to_read_and_a_second_try() {
    story_with(Setup::default().missing("holdfast", ".js"), |app| {
        is_readable(app, NOT_LOADED);
        app.mend_host();
        app.follow("Try again");
        app.home();
    });
}

#[test]
fn a_browser_without_scripts_gets_a_page_to_read() {
    story(|app| {
        app.switch_scripts_off();
        app.go_to("");
        app.says("Holdfast is a program that runs in the browser: it needs JavaScript");
    });
}

#[test]
fn the_start_leaves_nothing_of_its_page() {
    story(|app| {
        let headings: Vec<String> = app.run(
            "return [...document.querySelectorAll('h1')]
                .filter((heading) => heading.checkVisibility())
                .map((heading) => heading.textContent)",
            json!([]),
        );
        assert_eq!(headings, ["Holdfast"]);
        let title: String = app.run("return document.title", json!([]));
        assert!(title.contains("Holdfast"), "{title}");
    });
}
