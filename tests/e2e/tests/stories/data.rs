//! The runner's data: saved as a file, opened on another phone, deleted.

use e2e::{App, Setup, Size, story, story_with};
use serde_json::{Value, json};

use crate::{
    log,
    storage::{FILL_FOR_REAL, FULL},
};

/// Takes the files that the page has the browser save.
pub const SAVE: &str = "
    window.testSaved = [];
    const blobs = new Map();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        const address = create.call(URL, blob);
        blobs.set(address, blob);
        return address;
    };
    HTMLAnchorElement.prototype.click = function () {
        blobs.get(this.href).text().then((text) => testSaved.push([this.download, text]));
    };
";

pub fn to_data(app: &App) {
    app.to_log();
    app.follow("Your data: copy, move, delete");
    app.shows_heading("Your data");
}

/// The file that a tap on the button of this XPath saves: its name and its text.
pub fn saved(app: &App, xpath: &str) -> (String, String) {
    app.run::<()>("window.testSaved.length = 0", json!([]));
    app.tap_at(xpath);
    let mut files: Vec<(String, String)> = Vec::new();
    app.until("the file is saved", || {
        files = app.run("return testSaved", json!([]));
        !files.is_empty()
    });
    files.remove(0)
}

/// Opens a file with this text.
pub fn open(app: &App, text: &str) {
    app.pick_file("copy.json", text.as_bytes());
}

fn two_days() -> Setup {
    let (today, record) = log::day(0, &[log::session(0, 30, Some(3))]);
    let (earlier, other) = log::day(30, &[log::session(30, 20, None)]);
    let setup = Setup::default().script(SAVE);
    setup.stored(&today, &record).stored(&earlier, &other)
}

#[test]
fn everything_moves_to_another_phone_by_a_file() {
    let mut copy = String::new();
    story_with(two_days(), |app| {
        app.follow("Write, paste or open one");
        app.editor().write("Legs\n\nSquat 3x 10\n");
        app.editor().keep("Legs");
        app.to_settings().choose("Theme", "Dark");
        to_data(app);
        let (name, text) = saved(app, "//button[.='Save a copy of everything']");
        assert_eq!(name, "holdfast-2026-11-23.json");
        copy = text;
    });
    let records: Value = serde_json::from_str(&copy).expect("JSON");
    assert_eq!(records["records"]["log/2026-10-24"]["version"], 2);
    story(|app| {
        app.home().open("Stretch").start().after(5 + 40).tap("Stop");
        app.summary("Stopped early");
        to_data(app);
        open(app, &copy);
        app.says("In the file: 2 sessions, 24 Oct 2026 to 23 Nov 2026, and 1 routine.");
        app.says("2 sessions will be added.");
        app.says("1 routine will be added.");
        app.tap("Add it");
        app.says("Done. All of it is here now.");
        assert_eq!(app.to_log().rows().len(), 2);
        app.tap("The month before");
        app.says("October 2026");
        app.to_home().open("Legs");
        app.to_settings();
        assert!(app.is_pressed("Theme", "Dark"));
        app.reload();
        assert_eq!(app.to_log().rows().len(), 2);
        to_data(app);
        open(app, &copy);
        app.says("2 sessions are here already.");
        app.says("Nothing will change.");
        assert!(!app.has_button("Add it"));
    });
}

#[test]
fn a_file_that_is_no_copy_changes_nothing() {
    story_with(two_days(), |app| {
        to_data(app);
        let (_, copy) = saved(app, "//button[.='Save a copy of everything']");
        let before = app.storage();
        open(app, &copy[..copy.len() - 20]);
        app.says("This file cannot be read: it is cut off");
        open(app, r#"{"format":"holdfast","version":9}"#);
        app.says("A newer Holdfast saved this file.");
        open(app, r#"{"routes":[]}"#);
        app.says("This file is not from Holdfast.");
        let newer = r#"{"format":"holdfast","version":1,
            "records":{"log/2026-11-02":{"version":99,"data":{}},"log/2026-11-01":{"version":2}}}"#;
        open(app, newer);
        app.says("1 record of the file will be left out: a newer Holdfast made them.");
        app.says("1 record of the file will be left out: they cannot be read.");
        app.says("Nothing will change.");
        assert_eq!(app.storage(), before);
    });
}

#[test]
fn where_there_is_no_room_what_was_here_stays() {
    story_with(two_days(), |app| {
        to_data(app);
        let (_, copy) = saved(app, "//button[.='Save a copy of everything']");
        let full = "
            localStorage.removeItem('holdfast/log/2026-11-23');
            const setItem = Storage.prototype.setItem;
            Storage.prototype.setItem = function (key, value) {
                if (this !== sessionStorage) throw new DOMException('full', 'QuotaExceededError');
                return setItem.call(this, key, value);
            };";
        app.run::<()>(full, json!([]));
        let before = app.storage();
        open(app, &copy);
        app.says("1 session will be added.");
        app.tap("Add it");
        app.says("Not all of it could be kept here.");
        assert_eq!(app.storage(), before);
    });
}

#[test]
fn the_browser_takes_the_files() {
    let (today, record) = log::day(0, &[log::session(0, 30, Some(3))]);
    // The policy of the page lets them through, or the browser would log an error.
    story_with(Setup::default().stored(&today, &record), |app| {
        to_data(app);
        app.tap("Save a copy of everything");
        app.says("The browser has the copy.");
        app.tap("Save the log as a table (CSV)");
        app.says("The browser has the table.");
    });
}

#[test]
fn the_log_is_saved_as_a_table() {
    story_with(two_days(), |app| {
        to_data(app);
        let (name, table) = saved(app, "//button[.='Save the log as a table (CSV)']");
        assert_eq!(name, "holdfast-log-2026-11-23.csv");
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), 1 + 4 + 4);
        assert!(lines[1].starts_with("2026-10-24,08:00,When it hurts,finished"));
    });
}

#[test]
fn everything_is_deleted_and_a_copy_is_offered_first() {
    story_with(two_days(), |app| {
        app.to_settings().choose("Theme", "Dark");
        // Another app at the same host.
        app.run::<()>("localStorage.setItem('holdfaster', '1')", json!([]));
        to_data(app);
        let mut look = app.look_at(&[Size::SMALL, Size::USUAL]);
        look.at("data-dark");
        app.tap("Delete everything");
        let (_, copy) = saved(app, "//button[.='Save a copy first']");
        app.tap("Delete everything now");
        app.says("Everything was deleted from this phone.");
        assert_eq!(app.storage(), [("holdfaster".into(), "1".into())]);
        app.to_log();
        app.says("Nothing here yet.");
        app.reload();
        app.says("Nothing here yet.");
        to_data(app);
        open(app, &copy);
        app.says("2 sessions will be added.");
        look.at("data");
        app.tap("Add it");
        app.says("Done.");
        assert_eq!(app.to_log().rows().len(), 1);
        look.all_fits();
    });
}

#[test]
fn a_storage_that_fills_up_is_told_in_time_and_nothing_is_lost() {
    // As much as there is, but for 100 kB.
    let fill = format!("{FILL_FOR_REAL} localStorage.setItem('other/app', filler.slice(100_000));");
    let do_some = |app: &App| {
        app.to_home()
            .open("Stretch")
            .start()
            .after(5 + 40)
            .tap("Stop");
        app.summary("Stopped early");
    };
    let mut copy = String::new();
    story_with(two_days(), |app| {
        to_data(app);
        assert!(!app.is_saying("little room left"));
        app.run::<()>(&fill, json!([]));
        do_some(app);
        app.says("The browser has little room left.");
        to_data(app);
        app.says("The browser has little room left.");
        let is_trial = |(key, _): &(String, String)| key == "holdfast.room";
        assert!(!app.storage().iter().any(is_trial));
        copy = saved(app, "//button[.='Save a copy of everything']").1;

        // The warning is not heeded, and the rest of the room is used up.
        app.run::<()>(FILL_FOR_REAL, json!([]));
        let day = app.stored("holdfast/log/2026-11-23");
        do_some(app);
        app.says(FULL);
        assert_eq!(app.stored("holdfast/log/2026-11-23"), day);
        assert_eq!(app.to_log().rows().len(), 3, "what is not kept is shown");
    });
    story(|app| {
        to_data(app);
        open(app, &copy);
        app.says("3 sessions will be added.");
        app.tap("Add it");
        app.says("Done. All of it is here now.");
        assert_eq!(app.to_log().rows().len(), 2);
        app.tap("The month before");
        app.until_equal(|| app.log().rows().len(), 1);
    });
}
