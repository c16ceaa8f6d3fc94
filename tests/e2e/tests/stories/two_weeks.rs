//! Two weeks of a runner, and then another phone.

use std::collections::BTreeMap;

use e2e::{App, Setup, story, story_with};
use serde_json::Value;

use crate::{
    data,
    pain::{DAY, NEXT_DAY, do_it_all},
};

/// Opens the app this many days later, and says how it was after the last session.
fn next_day(app: &App, days: u32, pain: &str) {
    app.clock().reopen_after(days * DAY);
    app.home();
    app.says(NEXT_DAY);
    app.choose(NEXT_DAY, pain);
}

/// Takes the suggestion for an exercise.
fn take(app: &App, exercise: &str, words: &str) {
    let reason = format!("//p[starts-with(., '{exercise}: ')]");
    app.tap_at(&format!("{reason}/..//button[.='{words}']"));
}

/// All that is kept, but for what belongs to the one phone.
fn kept(app: &App) -> BTreeMap<String, Value> {
    let all = app.storage().into_iter();
    let records = all.filter(|(key, _)| key.starts_with("holdfast/"));
    let read = |text: String| serde_json::from_str(&text).expect("JSON");
    records.map(|(key, text)| (key, read(text))).collect()
}

#[test]
fn aims_rise_with_the_log_and_fall_with_pain_and_all_of_it_moves_to_another_phone() {
    let (mut copy, mut records) = (String::new(), BTreeMap::new());
    story_with(Setup::default().script(data::SAVE), |app| {
        app.to_log();
        app.follow("Weekly targets and reminders");
        app.shows_heading("Your week");
        for _ in 0..3 {
            let more = "//section[h2='When it hurts']//button[@aria-label='More: Times a week']";
            app.tap_at(more);
        }
        // Monday, 23 November.
        app.to_home();
        do_it_all(app, "1");
        assert!(!app.is_saying("For next time"));
        // Wednesday.
        next_day(app, 2, "0");
        do_it_all(app, "0");
        app.says("Front plank: every set reached :20 in your last two sessions");
        take(app, "Front plank", "Take :25");
        app.says("Front plank: :25 from now on.");
        take(app, "Side plank", "Take :25");
        app.says("Side plank: :25 from now on.");
        // Friday and Sunday.
        next_day(app, 2, "1");
        do_it_all(app, "1");
        assert!(!app.is_saying("Front plank: every set"));
        app.to_log();
        app.says("3 of 3");
        app.to_home();
        next_day(app, 2, "0");
        do_it_all(app, "2");
        app.says("Front plank: every set reached :25 in your last two sessions");
        take(app, "Front plank", "Take :30");
        app.says("Front plank: :30 from now on.");
        // Tuesday is red, and so is the day after it.
        next_day(app, 2, "2");
        do_it_all(app, "8");
        app.says("Front plank: your pain was 8 after the session, which is red.");
        take(app, "Front plank", "Back to :20");
        app.says("Front plank: :20 from now on.");
        take(app, "Side plank", "Leave it");
        next_day(app, 1, "6");
        app.says("Your last pain was 6, which is red. Rest first.");
        // Sunday: too late to ask about Tuesday.
        app.clock().reopen_after(4 * DAY);
        app.home();
        assert!(!app.is_saying(NEXT_DAY));
        do_it_all(app, "2");

        let log = app.to_log();
        app.says("December 2026");
        assert_eq!(log.rows().len(), 2);
        app.says("Last: 2 on 6 Dec 2026. Worst: 8 on 1 Dec 2026.");
        data::to_data(app);
        (_, copy) = data::saved(app, "//button[.='Save a copy of everything']");
        records = kept(app);
    });
    story(|app| {
        app.clock().reopen_after(13 * DAY);
        data::to_data(app);
        data::open(app, &copy);
        app.says("In the file: 6 sessions, 23 Nov 2026 to 6 Dec 2026.");
        app.tap("Add it");
        app.says("Done. All of it is here now.");
        assert_eq!(kept(app), records);

        let log = app.to_log();
        app.says("Last: 2 on 6 Dec 2026. Worst: 8 on 1 Dec 2026.");
        app.says("2 of 3");
        assert_eq!(log.rows().len(), 2);
        app.tap("The month before");
        app.until_equal(|| log.rows().len(), 4);
        let routine = app.to_home().open("When it hurts");
        routine.open("Side plank");
        app.says(":25");
    });
}
