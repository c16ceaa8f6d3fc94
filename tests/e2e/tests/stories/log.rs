//! The log: a month as a calendar, and how pain and held times went.

use e2e::{App, Setup, Size, story, story_with};
use serde_json::{Value, json};

use crate::bench::FILL_LOG;

/// The morning of the stories, 23 November 2026, 08:00 UTC.
const MORNING_MS: i64 = 1_795_420_800_000;
const DAY_MS: i64 = 86_400_000;

/// A session this many days ago: a plank, and a side plank held this long on the left.
pub fn session(days_ago: i64, left_seconds: u32, pain: Option<u8>) -> Value {
    let mut entry = json!({
        "started": { "wall_ms": MORNING_MS - days_ago * DAY_MS, "ahead_minutes": 0 },
        "routine": "when-it-hurts", "routine_name": "When it hurts",
        "ending": "finished", "seconds": 590,
        "exercises": [
            {
                "id": "front-plank", "name": "Front plank", "dosage": "2x :20-:60", "sets": 2,
                "done": "hold:20,30,60 1=30000 2=28000",
            },
            {
                "id": "side-plank", "name": "Side plank", "dosage": "1x :20-:60 each side",
                "sets": 1,
                "done": format!("hold:20,30,60 1r=40000 1l={}", left_seconds * 1000),
            },
        ],
    });
    if let Some(pain) = pain {
        entry["pain_after"] = json!(pain);
    }
    entry
}

/// The key of the day this many days ago, and the record of its sessions.
pub fn day(days_ago: i64, sessions: &[Value]) -> (String, String) {
    // All of these days are in November or October 2026.
    let (month, day) = match 23 - days_ago {
        day @ 1.. => (11, day),
        day => (10, 31 + day),
    };
    let record = json!({ "version": 2, "data": sessions });
    (
        format!("holdfast/log/2026-{month:02}-{day:02}"),
        record.to_string(),
    )
}

/// Three weeks of sessions: pain goes down, and the left side comes up.
fn three_weeks() -> Setup {
    let pains = [7, 6, 6, 4, 5, 3, 3, 2, 2, 1];
    let days = (0..10).map(|index| (27 - 3 * index, 22 + 2 * index as u32, pains[index as usize]));
    let mut setup = Setup::default();
    for (ago, left, pain) in days {
        let mut sessions = vec![session(ago, left, Some(pain))];
        if ago == 9 {
            sessions.push(session(ago, left, None));
            sessions[1]["started"]["wall_ms"] = json!(MORNING_MS - ago * DAY_MS + 3_600_000);
        }
        let (key, record) = day(ago, &sessions);
        setup = setup.stored(&key, &record);
    }
    setup
}

#[test]
fn a_month_is_seen_at_a_glance() {
    story_with(three_weeks(), |app| {
        let sizes = [Size::SMALL, Size::USUAL];
        let mut look = app.look_at(&sizes);
        let log = app.to_log();
        app.says("November 2026");
        assert_eq!(log.rows().len(), 5);
        look.at("log-month");
        app.tap("All 9 sessions");
        app.until_equal(|| log.rows().len(), 9);
        app.tap("14 November: 2 sessions, pain up to 3");
        app.until_equal(|| log.rows().len(), 2);
        app.tap("The whole month");
        app.until_equal(|| log.rows().len(), 9);
        app.tap("The month before");
        app.says("October 2026");
        app.until_equal(|| log.rows().len(), 2);
        app.tap("The month after");

        app.says("Last: 1 on 23 Nov 2026. Worst: 7 on 27 Oct 2026.");
        let figure = "//figure[.//strong[.='Side plank']]";
        app.tap_at(&format!("{figure}//summary"));
        let table = "
            const all = [...document.querySelectorAll('details[open] tr')];
            return all.map((row) => row.innerText.trim());";
        let mut rows: Vec<String> = Vec::new();
        app.until("the table is there", || {
            rows = app.run(table, json!([]));
            rows.len() > 1
        });
        assert_eq!(rows[0], "Day\tLeft\tRight\tGap");
        assert_eq!(rows[1], "23 Nov\t:40\t:40\tnone");
        assert_eq!(rows[2], "20 Nov\t:38\t:40\tleft 5 % less");
        look.at("log-table");
        app.to_settings().choose("Theme", "Dark");
        app.to_log();
        look.at("log-month-dark");
        look.all_fits();
    });
}

#[test]
fn a_month_that_an_older_app_has_saved_becomes_days() {
    let month = include_str!("../../../host/golden/log-v1.json");
    let setup = Setup::default().stored("holdfast/log/2026-09", month);
    story_with(setup, |app| {
        app.home();
        assert_eq!(app.stored("holdfast/log/2026-09"), None);
        let day = app.stored("holdfast/log/2026-09-21").expect("the day");
        let day: Value = serde_json::from_str(&day).expect("JSON");
        let expected: Value =
            serde_json::from_str(include_str!("../../../host/golden/log-v2.json")).expect("JSON");
        assert_eq!(day, expected);
        let log = app.to_log();
        app.says("September 2026");
        log.open("Test routine", "Stopped early");
    });
}

#[test]
fn a_session_is_corrected_deleted_and_added_by_hand() {
    story_with(three_weeks(), |app| {
        let log = app.to_log();
        app.follow_line("on Friday, 08:00");
        app.summary("Done");
        unfold(app, "Correct or delete");
        app.fill("Set 1 of 1, left, seconds", "12");
        app.fill("Note", "left a bit stiff");
        let summary = app.summary("Done");
        app.until_equal(
            || summary.done_of("Side plank").sets,
            vec![
                "Set 1, right | :40 of :30".to_string(),
                "Set 1, left | :12 of :30 | under the minimum".to_string(),
            ],
        );
        let mut look = app.look_at(&[Size::SMALL, Size::USUAL]);
        look.at("summary-correction");
        app.reload();
        app.summary("Done");
        app.says("left a bit stiff");
        unfold(app, "Correct or delete");
        app.tap("Delete this session");
        app.log();
        app.says("All 8 sessions");
        app.says("Deleted: ");
        look.at("log-deleted");
        app.tap("Undo");
        app.says("All 9 sessions");

        unfold(app, "Add a session by hand");
        look.at("log-by-hand");
        app.fill("Day", "2026-11-30");
        app.tap("Add it");
        app.says("Choose a day and a time that have been.");
        app.fill("Day", "2026-11-22");
        app.fill("Time", "17:30");
        app.tap("Add it");
        app.summary("Done");
        app.says("yesterday, 17:30");
        app.to_log();
        app.tap("All 10 sessions");
        app.until_equal(|| log.rows().len(), 10);
        app.says("Added by hand");
        assert!(app.stored("holdfast/log/2026-11-22").is_some());
        look.all_fits();
    });
}

/// Opens the details with these words.
fn unfold(app: &App, words: &str) {
    app.tap_at(&format!("//summary[.='{words}']"));
}

#[test]
fn a_week_has_its_targets_and_its_reminders() {
    story_with(three_weeks().script(crate::data::SAVE), |app| {
        app.to_log();
        assert!(!app.is_saying("This week"));
        app.follow("Weekly targets and reminders");
        app.shows_heading("Your week");
        let of = |part: &str| format!("//section[h2='When it hurts']{part}");
        for _ in 0..3 {
            app.tap_at(&of("//button[@aria-label='More: Times a week']"));
        }
        app.tap_at(&of("//summary"));
        for day in ["Monday", "Thursday"] {
            app.tap_at(&of(&format!("//button[.='{day}']")));
        }
        let mut look = app.look_at(&[Size::SMALL, Size::USUAL]);
        look.at("week");
        let (name, text) =
            crate::data::saved(app, &of("//button[.='Save for the calendar (.ics)']"));
        assert_eq!(name, "holdfast.ics");
        assert!(text.contains("DTSTART:20261123T180000\r\n"), "{text}");
        assert!(text.contains("RRULE:FREQ=WEEKLY;BYDAY=MO,TH\r\n"), "{text}");
        app.reload();
        app.shows_heading("Your week");
        app.to_log();
        app.says("This week");
        app.says("1 of 3");
        look.at("log-week");
        look.all_fits();
    });
}

#[test]
fn a_session_that_another_tab_has_saved_unheard_stays() {
    story(|app| {
        // A tab hears nothing of what it writes itself.
        let (today, record) = day(0, &[session(0, 30, None)]);
        let write = "localStorage.setItem(...arguments)";
        app.run::<()>(write, json!([today, record]));
        app.clock().pass(60);
        app.home().open("Stretch").start().after(5 + 40).tap("Stop");
        app.summary("Stopped early");
        assert_eq!(app.to_log().rows().len(), 2);
        app.reload();
        assert_eq!(app.to_log().rows().len(), 2);
    });
}

/// Notes what is written to the storage.
const NOTE_WRITES: &str = "
    window.testWritten = [];
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
        if (this === localStorage) testWritten.push([key, key.length + value.length]);
        return setItem.call(this, key, value);
    };
";

#[test]
fn the_end_of_a_session_writes_little_however_long_the_log_is() {
    story_with(Setup::default().script(NOTE_WRITES), |app| {
        // What WebKit has room for: it takes five million bytes, two for each character.
        let size: usize = app.run(FILL_LOG, json!([3000]));
        assert!(size > 1_500_000);
        app.go_to("");
        let session = app.home().open("When it hurts").start();
        session.after(5 + 9 * 60 + 40);
        app.run::<()>("testWritten.length = 0", json!([]));
        app.clock().pass(10);
        app.summary("Done");
        let mut written: Vec<(String, usize)> = app.run("return testWritten", json!([]));
        // It is the question of the room, which is taken back.
        written.retain(|(key, _)| key != "holdfast.room");
        let all: usize = written.iter().map(|(_, size)| size).sum();
        assert!(all < 4000, "{written:?}");
    });
}
