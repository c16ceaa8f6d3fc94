//! The start of the app, and pages on which it cannot start.

use e2e::{App, Setup, Size, story, story_with};
use serde_json::json;
use xtask::release::{self, Files};

use crate::log;

/// Checks that the page is readable, gives the reason, and says what to do.
fn is_readable(app: &App, why: &str) {
    app.says(why);
    app.says("What you did before is kept on this device.");
    app.says("Try again");
    app.says("stop what hurts");
    app.says("Get care today if");
    assert_eq!(app.lines()[0], "Holdfast");
}

const NO_WEBASSEMBLY: &str =
    "Holdfast needs WebAssembly, which this browser lacks or the host of this page forbids.";

const NOT_LOADED: &str = "Holdfast could not be loaded. Check the connection and try again.";

#[test]
fn a_browser_without_webassembly_gets_a_page_to_read() {
    let setup = Setup::default()
        .script("delete window.WebAssembly;")
        .expecting_errors();
    story_with(setup, |app| {
        is_readable(app, NO_WEBASSEMBLY);
    });
}

#[test]
fn a_program_that_is_missing_gets_a_page_to_read_and_a_second_try() {
    story_with(Setup::default().missing("holdfast", ".wasm"), |app| {
        is_readable(app, NOT_LOADED);
        app.follow_to_load("Try again");
        is_readable(app, NOT_LOADED);
        app.mend_host();
        app.follow_to_load("Try again");
        app.home();
        assert!(!app.is_saying("Try again"));
    });
}

#[test]
fn a_script_that_is_missing_gets_a_page_to_read_and_a_second_try() {
    story_with(Setup::default().missing("holdfast", ".js"), |app| {
        is_readable(app, NOT_LOADED);
        app.mend_host();
        app.follow_to_load("Try again");
        app.home();
    });
}

#[test]
fn a_browser_without_scripts_gets_a_page_to_read() {
    story_with(Setup::default().without_scripts(), |app| {
        app.says("Holdfast is a program that runs in the browser: it needs JavaScript");
        assert!(!app.is_saying("Loading…"));
        after_a_while_without_scripts(app);
    });
}

/// Puts the timer of the styles to its end, and checks what they show.
fn after_a_while_without_scripts(app: &App) {
    app.end_animations();
    is_readable(
        app,
        "Holdfast has not started. It needs JavaScript, and a host",
    );
    nothing_else_is_alive(app);
}

/// Checks that what is painted has no other control than those of the page to read.
fn nothing_else_is_alive(app: &App) {
    let script = "return [...document.querySelectorAll('a, button')]
        .filter((it) => it.checkVisibility({ visibilityProperty: true }))
        .filter((it) => {
            it.scrollIntoView({ block: 'center' });
            const { left, top, width, height } = it.getBoundingClientRect();
            return it.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        })
        .map((it) => it.textContent.trim())";
    let alive: Vec<String> = app.run(script, json!([]));
    assert_eq!(alive, ["Try again"]);
}

const NOT_STARTED: &str = "Holdfast has not started yet.";

#[test]
fn a_program_that_never_ends_is_said_after_a_while() {
    story_with(Setup::default().endless("holdfast", ".wasm"), |app| {
        app.says("Loading…");
        app.clock().pass(14);
        assert!(!app.is_saying(NOT_STARTED));
        app.clock().pass(1);
        is_readable(app, NOT_STARTED);
        nothing_else_is_alive(app);
        app.picture("start-endless");
    });
}

#[test]
fn a_program_that_comes_late_takes_the_place_of_what_was_said() {
    let late = "const start = WebAssembly.instantiateStreaming;
        WebAssembly.instantiateStreaming = async (...all) => {
            await new Promise((done) => (window.testGoOn = done));
            return start.apply(WebAssembly, all);
        };";
    story_with(Setup::default().script(late), |app| {
        app.says("Loading…");
        app.clock().pass(15);
        app.says(NOT_STARTED);
        app.run::<()>("window.testGoOn()", json!([]));
        app.home();
        assert!(!app.is_saying("Try again"));
    });
}

#[test]
fn files_that_a_host_has_changed_get_a_page_to_read() {
    let changes: [fn(&mut Files); 4] = [
        // Compressed twice: the browser takes one off.
        |files| {
            change(files, ".wasm", |bytes| {
                release::compressed(&bytes).expect("fewer bytes")
            })
        },
        |files| {
            change(files, ".wasm", |_| {
                b"<!doctype html><p>Log in to the network".to_vec()
            })
        },
        |files| {
            change(files, ".js", |bytes| {
                [b"/* by a proxy */".to_vec(), bytes].concat()
            })
        },
        |files| {
            change(files, ".js", |_| {
                b"<!doctype html><p>Log in to the network".to_vec()
            })
        },
    ];
    for change in changes {
        story_with(Setup::default().changed(change), |app| {
            is_readable(app, NOT_LOADED);
            nothing_else_is_alive(app);
        });
    }
}

/// Changes the files of the program whose names end like this.
fn change(files: &mut Files, end: &str, change: fn(Vec<u8>) -> Vec<u8>) {
    let is_changed = |name: &str| name.starts_with("holdfast-") && name.ends_with(end);
    for (name, bytes) in files.iter_mut().filter(|(name, _)| is_changed(name)) {
        let changed = change(std::mem::take(bytes));
        assert!(!changed.is_empty(), "{name}");
        *bytes = changed;
    }
}

/// Changes the page as a host does that knows nothing of the policy in it.
fn rewrite(files: &mut Files, from: &str, to: &str) {
    release::change_page(files, |page| {
        assert!(page.contains(from), "{from}");
        Ok(page.replace(from, to))
    })
    .expect("a page");
}

#[test]
fn a_script_in_the_page_that_was_changed_or_put_off_is_said_without_it() {
    let changes: [fn(&mut Files); 2] = [
        // A line break behind each script's start.
        |files| rewrite(files, "<script>", "<script>\n"),
        // Put off by an optimiser, whose own script is not allowed here.
        |files| rewrite(files, "<script", "<script type=later"),
    ];
    for change in changes {
        story_with(Setup::default().changed(change), |app| {
            app.says("Roll and activate");
            after_a_while_without_scripts(app);
            app.picture("start-rewritten");
        });
    }
}

#[test]
fn a_page_with_another_comment_starts() {
    let add: fn(&mut Files) = |files| rewrite(files, "<body>", "<body><!-- by a proxy -->\n");
    story_with(Setup::default().changed(add), |app| {
        app.home();
    });
}

#[test]
fn styles_that_were_changed_leave_an_app_that_works() {
    let add: fn(&mut Files) = |files| rewrite(files, "<style>", "<style>\n");
    story_with(Setup::default().changed(add), |app| {
        app.home();
        assert!(!app.is_saying("Try again"));
        app.home().open("When it hurts").start();
    });
}

#[test]
fn a_policy_of_the_host_that_forbids_the_program_is_named() {
    let forbids_wasm = "script-src 'self' 'unsafe-inline'";
    story_with(Setup::default().with_policy(forbids_wasm), |app| {
        is_readable(app, NO_WEBASSEMBLY);
        nothing_else_is_alive(app);
    });
    let forbids_inline = "script-src 'self'; style-src 'self' 'unsafe-inline'";
    story_with(
        Setup::default().with_policy(forbids_inline),
        after_a_while_without_scripts,
    );
    // Where not even the styles count, the page to read stands alone from the start.
    story_with(Setup::default().with_policy("default-src 'self'"), |app| {
        is_readable(app, "Holdfast has not started.");
        nothing_else_is_alive(app);
    });
}

#[test]
fn a_program_of_another_kind_starts() {
    let setup = Setup::default().sent_as("", ".wasm", "text/plain");
    story_with(setup, |app| {
        app.home().open("When it hurts").start();
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

/// Records each visible text and its place when the page is parsed and no program runs yet, and
/// lets the story record them again.
const NOTE_TEXTS: &str = "
    window.testTexts = () => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const noted = [];
        while (texts.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(texts.currentNode);
            const { x, y, width, height } = range.getBoundingClientRect();
            const text = texts.currentNode.data.trim().replace(/\\s+/g, ' ');
            const place = [x, y, width, height].map((it) => Math.round(it * 10) / 10);
            const isSeen = texts.currentNode.parentElement.checkVisibility({ visibilityProperty: true });
            if (text && width && isSeen && text !== 'Loading…') noted.push(`${text} at ${place}`);
        }
        return noted;
    };
    document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        window.testPainted = window.testTexts();
        window.testTheme = document.documentElement.dataset.theme;
    });
";

/// The texts visible before the app was there, and the ones that are there now.
fn painted_and_now(app: &App) -> (Vec<String>, Vec<String>) {
    app.run("return [window.testPainted, window.testTexts()]", json!([]))
}

#[test]
fn what_is_painted_before_the_app_is_there_is_what_the_app_shows() {
    story_with(Setup::default().script(NOTE_TEXTS), |app| {
        for size in Size::ALL {
            app.resize(size);
            app.go_to("");
            app.home();
            let (painted, now) = painted_and_now(app);
            assert_eq!(painted, now, "{size:?}");
            assert!(
                now.iter().any(|it| it.starts_with("19–33 min at")),
                "{now:?}"
            );
        }
    });
}

#[test]
fn of_a_screen_that_is_not_known_beforehand_the_frame_alone_is_painted() {
    story_with(Setup::default().script(NOTE_TEXTS), |app| {
        let painted = |address: &str| {
            app.go_to(address);
            app.until("the app has taken over", || {
                app.run("return !document.getElementById('boot-frame')", json!([]))
            });
            let (painted, now) = painted_and_now(app);
            let is_now = |text: &String| now.contains(text);
            let text = |it: &String| it.split(" at ").next().unwrap_or_default().to_owned();
            assert!(painted.iter().all(is_now), "{painted:?} of {now:?}");
            painted.iter().map(text).collect::<Vec<_>>().join(" ")
        };
        let places = "Routines Log Settings Safety";
        for head in [
            "Log What you did, and how it felt.",
            "Settings How a session runs, sounds and looks.",
            "Safety When to get help",
        ] {
            let (name, _) = head.split_once(' ').expect("a name");
            let painted = painted(&format!("#/{}", name.to_lowercase()));
            assert!(painted.starts_with(head), "{painted}");
            assert!(painted.ends_with(places), "{painted}");
        }
        assert_eq!(painted("#/routine/stretch"), places);

        // The lengths on the home screen follow the settings.
        app.to_settings().choose("Theme", "Dark");
        app.to_home();
        let first = painted("");
        assert!(first.starts_with("Holdfast Hold timer"), "{first}");
        assert!(first.ends_with(places), "{first}");
        assert!(!first.contains("Stretch"), "{first}");
        let theme: String = app.run("return window.testTheme", json!([]));
        assert_eq!(theme, "dark", "before the first paint");

        app.home().open("Stretch").start();
        assert_eq!(painted("#/session"), "");
    });
}

/// Taps a routine on the static page, before the app is there.
const TAP_PAINTED: &str =
    "[...document.querySelectorAll('a')].find((it) => it.innerText.includes('Stretch')).click();";

#[test]
fn a_start_that_takes_long_says_so_on_what_is_painted() {
    let never = "WebAssembly.instantiateStreaming = () => new Promise(() => {});";
    story_with(Setup::default().script(never), |app| {
        app.says("Loading…");
        app.says("Roll and activate");
        app.picture("start-home");
        app.run::<()>(TAP_PAINTED, json!([]));
        app.until("the frame alone", || !app.is_saying("Roll and activate"));
        app.says("Loading…");
        app.picture("start-routine");
        app.go_to("#/session");
        app.until_equal(|| app.lines(), vec!["Loading…".to_owned()]);
    });
}

#[test]
fn a_tap_on_what_is_painted_counts() {
    let tap = format!(
        "document.addEventListener('readystatechange', () => {{
            if (document.readyState === 'interactive') {TAP_PAINTED}
        }});"
    );
    story_with(Setup::default().script(&tap), |app| {
        app.routine("Stretch");
    });
}

#[test]
fn a_start_that_fails_hands_out_what_is_kept() {
    let setup = Setup::default()
        .missing("holdfast", ".wasm")
        .stored("holdfast/log/2026-11", "other")
        .stored("another/app", "its own");
    story_with(setup, |app| {
        is_readable(app, NOT_LOADED);
        app.says("Download what is kept");
        app.picture("start-failed");
        let script = "const link = document.querySelector('a[download]');
            return [link.download, decodeURIComponent(link.href.split(',')[1])]";
        let (name, text): (String, String) = app.run(script, json!([]));
        assert_eq!(name, "holdfast-data.txt");
        let kept: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(kept, json!({ "holdfast/log/2026-11": "other" }));
    });
    story_with(Setup::default().missing("holdfast", ".wasm"), |app| {
        is_readable(app, NOT_LOADED);
        assert!(!app.is_saying("Download what is kept"));
    });
}

#[test]
fn no_file_is_fetched_twice() {
    story(|app| {
        let mut files: Vec<String> = app.run(
            "return performance.getEntriesByType('resource').map((file) => file.name).sort()",
            json!([]),
        );
        assert!(
            files.iter().any(|file| file.ends_with(".wasm")),
            "{files:?}"
        );
        let count = files.len();
        files.dedup();
        assert_eq!(files.len(), count, "{files:?}");
    });
}

/// Checks which lazy parts are asked for at a place before the program is there.
fn asks_early(app: &App, place: &str, expected: &[&str]) {
    app.host().requests();
    app.go_to(place);
    app.says("Loading…");
    let mut asked = Vec::new();
    let has = |asked: &[String], part: &str| {
        let start = format!("/lazy-{part}-");
        asked.iter().any(|it| it.contains(&start))
    };
    app.until("the parts are asked for", || {
        asked.extend(app.host().requests());
        expected.iter().all(|part| has(&asked, part))
    });
    let parts = ["decoder", "session", "editor", "log", "screens", "drawings"];
    let all: Vec<_> = parts.into_iter().filter(|it| has(&asked, it)).collect();
    assert_eq!(all, expected, "{place}");
}

#[test]
fn what_a_place_needs_is_asked_for_while_the_program_is_on_its_way() {
    let setup = || Setup::default().endless("holdfast", ".wasm");
    let places: [(&str, &[&str]); 15] = [
        ("", &[]),
        ("#/routine/stretch", &[]),
        ("#/routine/stretch/1", &["screens"]),
        ("#/exercise/clamshell", &["screens"]),
        ("#/share/stretch", &["screens"]),
        ("#/settings", &["screens"]),
        ("#/safety", &["screens"]),
        ("#/leg-pain", &["screens"]),
        ("#/log/1700000000000", &["screens"]),
        ("#/log", &["log"]),
        ("#/data", &["log"]),
        ("#/week", &["log"]),
        ("#/report", &["log"]),
        ("#/edit/new", &["editor"]),
        ("#/session", &["session"]),
    ];
    story_with(setup(), |app| {
        for (place, parts) in places {
            asks_early(app, place, parts);
        }
    });
    let (today, record) = log::day(0, &[log::session(0, 30, None)]);
    story_with(setup().stored(&today, &record), |app| {
        asks_early(app, "", &["decoder"]);
        asks_early(app, "#/log", &["decoder", "log"]);
    });
}
