//! Storage that is broken, full or blocked: nothing is lost, and the session continues.

use e2e::{App, Setup, story, story_with};
use serde_json::json;

use crate::log;

/// Every kind of record: its key, the prefix of its copy set aside, and the runner's words for it.
const RECORDS: [(&str, &str, &str); 4] = [
    (
        "holdfast/session",
        "holdfast/aside/session/",
        "your unfinished session",
    ),
    (
        "holdfast/settings",
        "holdfast/aside/settings/",
        "your settings",
    ),
    ("holdfast/aims", "holdfast/aside/aims/", "your aims"),
    (
        "holdfast/log/2026-10",
        "holdfast/aside/log/2026-10/",
        "a part of your log",
    ),
];

/// Starts the app with an unreadable text under every key: it reports and preserves each text.
fn starts_with_unreadable(text: &str) {
    let setup = RECORDS.iter().fold(Setup::default(), |setup, (key, _, _)| {
        setup.stored(key, text)
    });
    story_with(setup, |app| {
        let home = app.home();
        assert!(!home.offers_to_continue());
        for (_, _, name) in RECORDS {
            app.says(&unreadable(name));
        }
        all_are_aside(app, text);

        // It is reported once, and the app works.
        app.reload();
        app.home();
        assert!(!app.is_saying("put aside"));
        app.home().open("Stretch").start().after(5 + 40).tap("Stop");
        app.summary("Stopped early");
        all_are_aside(app, text);
    });
}

fn all_are_aside(app: &App, text: &str) {
    for (key, aside, _) in RECORDS {
        assert_ne!(app.stored(key).as_deref(), Some(text), "{key}");
        let storage = app.storage();
        let kept = storage.iter().filter(|(key, _)| key.starts_with(aside));
        let kept: Vec<&str> = kept.map(|(_, text)| text.as_str()).collect();
        assert_eq!(kept, [text], "{aside}");
    }
    let downloads = app.to_settings().downloads();
    assert_eq!(downloads.len(), RECORDS.len(), "{downloads:?}");
    for (name, content) in downloads {
        assert!(name.starts_with("holdfast-aside-"), "{name}");
        assert!(name.ends_with(".txt"), "{name}");
        assert_eq!(content, text, "{name}");
    }
    app.to_home();
}

fn unreadable(name: &str) -> String {
    format!("Holdfast could not read {name}. It was put aside unchanged")
}

#[test]
fn a_text_that_was_cut_off_is_put_aside() {
    starts_with_unreadable(r#"{"version":1,"data":{"#);
}

#[test]
fn a_text_of_another_kind_is_put_aside() {
    starts_with_unreadable(r#"{"version":1,"data":[null,true,"x"]}"#);
}

#[test]
fn garbage_is_put_aside() {
    starts_with_unreadable("1 ffffffffffffffffffff7f\u{0}\u{fffd}😀%");
}

#[test]
fn an_empty_text_is_put_aside() {
    starts_with_unreadable("");
}

/// A record as a newer app may save it.
const NEWER: &str = r#"{"version":99,"data":{"in":["ways","to","come"]}}"#;

#[test]
fn a_newer_record_is_left_as_it_is() {
    let setup = RECORDS.iter().fold(Setup::default(), |setup, (key, _, _)| {
        setup.stored(key, NEWER)
    });
    story_with(setup, |app| {
        assert!(!app.home().offers_to_continue());
        for (_, _, name) in RECORDS {
            app.says(&format!(
                "A newer Holdfast saved {name}. It was left as it is"
            ));
        }
        app.says("Reload to update the app.");
        for _ in RECORDS {
            app.tap("OK");
        }
        // The app works, and changes none of them.
        let card = app.home().open("Stretch").open("Piriformis stretch");
        card.raise("Hold", 2);
        app.to_settings().choose("Theme", "Dark");
        app.to_home().open("Stretch").start();
        a_session_is_done(app);
        for (key, _, _) in RECORDS {
            assert_eq!(app.stored(key).as_deref(), Some(NEWER), "{key}");
        }
    });
}

#[test]
fn a_session_never_overwrites_what_a_newer_tab_has_saved() {
    story(|app| {
        let session = app.home().open("Stretch").start();
        session.after(5 + 10).shows("Hold", "20");
        let save = "localStorage.setItem('holdfast/session', arguments[0])";
        app.run::<()>(save, json!([NEWER]));
        session.after(20).shows("Change sides", "5");
        session.says("A newer Holdfast saved your unfinished session.");
        a_session_is_done(app);
        assert_eq!(app.stored("holdfast/session").as_deref(), Some(NEWER));
    });
}

#[test]
fn what_was_put_aside_is_restored_once_it_can_be_read() {
    let settings = include_str!("../../../host/golden/settings-v1.json");
    let setup = Setup::default().stored("holdfast/aside/settings/17", settings);
    story_with(setup, |app| {
        app.to_settings();
        assert!(!app.is_pressed("Theme", "Dark"));
        app.follow_to_load("Restore");
        app.shows_heading("Settings");
        app.until("the theme is restored", || app.is_pressed("Theme", "Dark"));
        assert!(!app.is_saying("Put aside"));
    });
}

#[test]
fn real_records_that_are_cut_off_are_put_aside() {
    story(|app| {
        let card = app.home().open("Stretch").open("Piriformis stretch");
        card.raise("Hold", 2);
        app.to_settings().choose("Theme", "Dark");
        app.to_home()
            .open("Stretch")
            .start()
            .after(5 + 50)
            .tap("Stop");
        app.summary("Stopped early");
        let session = app.to_home().open("Stretch").start();
        session.after(5 + 8).shows("Hold", "32");
        let cut = "
            // The other entries, such as that of the theme, are no records.
            const keys = Object.keys(localStorage).filter((key) => key.startsWith('holdfast/'));
            return keys.sort().map((key) => {
                const text = localStorage.getItem(key);
                localStorage.setItem(key, text.slice(0, -5));
                return [key, text.slice(0, -5)];
            });
        ";
        let cut: Vec<(String, String)> = app.run(cut, json!([]));
        assert_eq!(cut.len(), RECORDS.len(), "{cut:?}");
        app.clock().die_and_reload_after(2);

        app.says("No session is running.");
        // The log is read when it is first asked for.
        app.to_home();
        for (_, _, name) in RECORDS {
            app.says(&unreadable(name));
        }
        let mut texts: Vec<String> = cut.into_iter().map(|(_, text)| text).collect();
        let downloads = app.to_settings().downloads();
        let mut kept: Vec<String> = downloads.into_iter().map(|(_, text)| text).collect();
        texts.sort();
        kept.sort();
        assert_eq!(kept, texts);
    });
}

#[test]
fn a_notice_can_be_taken_down() {
    story_with(Setup::default().stored("holdfast/aims", "?"), |app| {
        app.says(&unreadable("your aims"));
        app.tap("OK");
        app.until("the notice is gone", || !app.is_saying("put aside"));
        app.home();
    });
}

pub const FULL: &str =
    "The browser's storage is full. The session goes on, but it will not be kept.";
const FILL: &str = "
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
        if (this !== sessionStorage) throw new DOMException('full', 'QuotaExceededError');
        return setItem.call(this, key, value);
    };
";

#[test]
fn a_session_goes_on_where_storage_is_full() {
    story_with(Setup::default().script(FILL), |app| {
        let session = app.home().open("Stretch").start();
        session.says(FULL);
        a_session_is_done(app);
        app.says(FULL);
        assert_eq!(app.storage(), []);
    });
}

#[test]
fn a_session_goes_on_where_storage_fills_up_on_the_way() {
    story(|app| {
        let session = app.home().open("Stretch").start();
        session.after(5 + 10).shows("Hold", "20");
        let _: Option<()> = app.run(FILL, json!([]));
        session.after(20).shows("Change sides", "5").says(FULL);
        a_session_is_done(app);
    });
}

#[test]
fn a_draft_stays_where_its_routine_could_not_be_saved() {
    let text = "Legs\n\nSquat 3x 10\n";
    story(|app| {
        app.follow("Write, paste or open one");
        app.editor().write(text);
        app.clock().pass(5);
        let _: Option<()> = app.run(FILL, json!([]));
        app.editor().keep("Legs");
        app.says("The browser's storage is full.");
        // Until the page ends it is there to run; afterwards its text is.
        app.reload();
        app.to_home();
        app.follow("Write, paste or open one");
        app.editor().has_text(text);
    });
}

#[test]
fn a_session_goes_on_where_storage_is_blocked() {
    let block = "
        Object.defineProperty(window, 'localStorage', {
            get() {
                throw new DOMException('blocked', 'SecurityError');
            },
        });
    ";
    story_with(Setup::default().script(block), |app| {
        app.home();
        app.says("This browser does not let Holdfast keep anything. The session goes on");
        app.home().open("Stretch").start();
        a_session_is_done(app);
        app.to_settings().choose("Theme", "Dark");
    });
}

/// Runs the session to its end, and shows its summary as long as the page is there.
fn a_session_is_done(app: &App) {
    app.clock().pass(20 * 60);
    let summary = app.summary("Done");
    assert_eq!(summary.done_of("Piriformis stretch").sets.len(), 4);
    assert_eq!(app.to_log().rows().len(), 1);
}

/// Fills the storage for real, with `filler`: replacing a longer text still succeeds.
pub const FILL_FOR_REAL: &str = "
    let size = 4_000_000;
    let filler = '';
    while (size >= 1) {
        try {
            localStorage.setItem('other/app', filler + 'x'.repeat(size));
            filler += 'x'.repeat(size);
        } catch {
            size = Math.floor(size / 2);
        }
    }
";

#[test]
fn what_cannot_be_read_stays_even_where_there_is_no_room_to_put_it_aside() {
    let fill = format!("if (localStorage.getItem('other/app')) return; {FILL_FOR_REAL}");
    let text = "0a".repeat(4000);
    let setup = Setup::default()
        .stored("holdfast/session", &text)
        .stored("holdfast/log/2026-11", &text)
        .script(&fill);
    story_with(setup, |app| {
        app.says("Holdfast could not read your unfinished session, and there is no room");
        app.says(FULL);
        for _ in 0..3 {
            app.tap("OK");
        }
        app.home().open("Stretch").start();
        a_session_is_done(app);
        for key in ["holdfast/session", "holdfast/log/2026-11"] {
            let stored = app.storage();
            let kept = stored
                .iter()
                .any(|(at, kept)| at.contains(key) && *kept == text);
            assert!(kept, "the text under {key} is lost");
        }
    });
}

#[test]
fn settings_are_kept() {
    story(|app| {
        let settings = app.to_settings();
        settings.choose("Theme", "Sun").choose("First side", "Left");
        settings.choose("Mode", "Manual").choose("Sound", "Off");
        app.tap("More: Get ready");
        app.tap("Less: Rest between sets");
        app.reload();
        app.shows_heading("Settings");
        for (legend, words) in [
            ("Theme", "Sun"),
            ("First side", "Left"),
            ("Mode", "Manual"),
            ("Sound", "Off"),
            ("Screen flash", "On"),
        ] {
            assert!(app.is_pressed(legend, words), "{legend}: {words}");
        }
        assert_eq!(settings.number("Get ready"), ":10");
        assert_eq!(settings.number("Rest between sets"), ":25");

        let heard = app.heard_while(|| {
            let session = app.to_home().open("Stretch").start();
            session.shows("Get ready", "10");
            session.is_at("Get ready. Piriformis stretch, set 1 of 2, left.");
            session.after(10 + 30).tap("Done, keep :30");
        });
        assert_eq!(heard, [], "the sound is off");
    });
}

/// The file without which no record is read.
const DECODER: (&str, &str) = ("lazy-decoder-", ".wasm");

#[test]
fn a_start_without_the_decoder_of_what_is_saved_says_so_and_loses_nothing() {
    let (today, record) = log::day(0, &[log::session(0, 30, None)]);
    let setup = Setup::default().stored(&today, &record);
    story_with(setup.missing(DECODER.0, DECODER.1), |app| {
        app.says("Holdfast could not be loaded. Check the connection and try again.");
        assert_eq!(app.stored(&today), Some(record.clone()));
        app.mend_host();
        app.follow_to_load("Try again");
        app.home();
        app.says("Last done today");
    });
}

#[test]
fn a_session_of_a_first_visit_without_the_decoder_loses_nothing() {
    let (today, record) = log::day(0, &[log::session(0, 30, None)]);
    story_with(Setup::default().missing(DECODER.0, DECODER.1), |app| {
        let session = app.home().open("Stretch").start().after(5 + 40);
        // Another tab has one as well.
        let write = "localStorage.setItem(...arguments)";
        app.run::<()>(write, json!([today, record]));
        session.tap("Stop");
        app.says("This part of Holdfast could not be fetched. Nothing of yours is lost.");
        assert_eq!(app.stored(&today), Some(record.clone()));
        app.mend_host();
        app.tap("Try again");
        app.summary("Stopped early");
        assert_eq!(app.to_log().rows().len(), 2);
        app.reload();
        assert_eq!(app.to_log().rows().len(), 2);
    });
}
