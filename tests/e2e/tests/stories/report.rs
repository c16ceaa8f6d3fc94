//! The page for the clinician: on paper, and as a link.

use e2e::{Setup, Size, story, story_with};
use serde_json::json;

use crate::log;

fn two_weeks() -> Setup {
    let mut setup = Setup::default();
    for (ago, left, pain) in [(0, 35, 2), (3, 30, 3), (6, 25, 5), (9, 22, 6)] {
        let mut session = log::session(ago, left, Some(pain));
        session["note"] = json!("stiff in the morning");
        session["pain_before"] = json!(pain - 1);
        let (key, record) = log::day(ago, &[session]);
        setup = setup.stored(&key, &record);
    }
    // The sheet of the system takes the link.
    setup.script(
        "window.testShared = [];
        navigator.share = async ({ url }) => { testShared.push(url); };
        window.print = () => { window.testPrinted = true; };",
    )
}

#[test]
fn a_clinician_gets_what_is_ticked_and_nothing_else() {
    let mut link = String::new();
    story_with(two_weeks(), |app| {
        app.to_log();
        app.follow("Page for your clinician");
        app.shows_heading("For your clinician");
        app.says("4 sessions.");
        app.says("Side plank, left");
        app.says("1 min 52 s of 2 min (93 %), :28 a set");
        assert!(!app.is_saying("stiff in the morning"));
        let mut look = app.look_at(&[Size::SMALL, Size::USUAL]);
        look.at("report");
        app.choose("Notes on sessions", "On");
        app.says("stiff in the morning");
        app.choose("Exercises, held against asked", "Off");
        app.until("they are gone", || !app.is_saying("Side plank, left"));
        app.fill("Your words to it (not needed)", "Since the half marathon");
        app.tap("Print");
        app.until("it is printed", || {
            app.run("return !!window.testPrinted", json!([]))
        });
        app.tap("Share as a link");
        app.says("Shared.");
        let shared: Vec<String> = app.run("return testShared", json!([]));
        link = shared[0].split('#').nth(1).expect("a fragment").to_owned();
        app.to_settings().choose("Theme", "Dark");
        app.go_to("#/report");
        app.shows_heading("For your clinician");
        look.at("report-dark");
        look.all_fits();
    });
    story(|app| {
        app.go_to(&format!("#{link}"));
        app.shows_heading("From a runner");
        app.says("Since the half marathon");
        app.says("stiff in the morning");
        app.says("4 sessions.");
        assert!(!app.is_saying("Side plank"));
        let mut look = app.look_at(&[Size::SMALL, Size::USUAL]);
        look.at("report-opened");
        look.all_fits();
        // Nothing of it is kept.
        assert!(
            app.storage()
                .iter()
                .all(|(key, _)| !key.starts_with("holdfast/log"))
        );
        app.go_to(&format!("#{}", &link[..link.len() - 9]));
        app.says("This link was cut off or changed on its way");
    });
}
