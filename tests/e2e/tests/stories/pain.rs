//! Pain before, on the way, after and on the next day, and what follows from it.

use e2e::{App, Setup, Size, story, story_with};
use serde_json::json;

use crate::{in_a_hold, log};

pub const DAY: u32 = 24 * 60 * 60;
const BEFORE: &str = "How much does it hurt now?";
const DURING: &str = "How much does it hurt?";
pub const NEXT_DAY: &str = "How was it after?";
const URGENT: &str = "Get care today if";

/// Does all of "When it hurts", and says how it was.
pub fn do_it_all(app: &App, after: &str) {
    app.home().open("When it hurts").start();
    app.clock().pass(3600);
    app.summary("Done");
    app.choose(BEFORE, after);
}

#[test]
fn a_start_is_one_tap_with_or_without_an_answer() {
    story(|app| {
        let routine = app.home().open("When it hurts");
        app.says(BEFORE);
        app.says(URGENT);
        routine.start().tap("Stop");
        // A second tap on Start at once would be no act of its own.
        app.clock().pass(1);

        let routine = app.to_home().open("When it hurts");
        app.choose(BEFORE, "2");
        app.says("Green: go on.");
        app.choose(BEFORE, "4");
        app.says("Amber: go gently");
        routine.start().after(30).tap("Stop");
        app.summary("Stopped early");
        let log = app.stored("holdfast/log/2026-11-23").unwrap_or_default();
        assert!(log.contains(r#""pain_before":4"#), "{log}");
        // It is not that of the next session.
        app.to_home().open("When it hurts");
        app.says(BEFORE);
        assert!(!app.is_pressed(BEFORE, "4"));
    });
}

#[test]
fn red_before_the_start_says_stop_and_leaves_the_choice() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        let routine = app.home().open("Roll and activate");
        app.choose(BEFORE, "7");
        app.says("Red: stop here for today.");
        app.says("see a physical therapist or an orthopedic specialist");
        look.at("pain-before-red");
        routine.start().tap("Stop");

        app.to_home().open("Roll and activate");
        app.choose(BEFORE, "7");
        app.tap("Not today");
        app.home();
        app.says("Your last pain was 7, which is red. Rest first.");
        look.at("home-after-red");
        let rows = app.to_log().rows();
        let has = |words: &str| rows[0].contains(&words.to_owned());
        assert!(
            has("left for another day") && has("Pain before: 7"),
            "{rows:?}"
        );
        look.all_fits();
    });
}

#[test]
fn how_much_it_hurts_on_the_way_is_noted_with_its_place() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        let session = in_a_hold(app, "Side plank");
        session.tap("It hurts").says(DURING).says(URGENT);
        app.choose(DURING, "7");
        session.says("That is red: end the session here, and rest.");
        look.at("pain-during");
        app.reload();
        app.until("it is still known", || app.is_pressed(DURING, "7"));
        app.session().tap("End the session");
        app.summary("Stopped early");
        let log = app.stored("holdfast/log/2026-11-23").unwrap_or_default();
        let sets = log.split([' ', '"']);
        let hurt: Vec<&str> = sets.filter(|set| set.ends_with("h7")).collect();
        assert!(hurt.len() == 1 && hurt[0].starts_with("1r!"), "{log}");
        look.all_fits();
    });
}

#[test]
fn the_page_on_leg_pain_is_reached_from_home_and_from_where_it_hurts() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        let page = "Posterior leg pain: what to do";
        app.follow(page);
        app.shows_heading(page);
        assert!(app.lines().iter().any(|line| line.starts_with(URGENT)));
        app.says("The way back, step by step");
        look.at("leg-pain");
        app.follow("Stretch");
        app.routine("Stretch");
        app.to_home();
        in_a_hold(app, "Front plank").tap("It hurts");
        app.follow(page);
        app.shows_heading(page);
        app.back();
        app.session().says(DURING);
        look.all_fits();
    });
}

#[test]
fn the_next_day_is_asked_about_once() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        do_it_all(app, "1");
        app.to_home();
        assert!(!app.is_saying(NEXT_DAY), "on the same day");
        app.clock().reopen_after(DAY);
        app.home();
        app.says(NEXT_DAY);
        app.says("“When it hurts”, yesterday.");
        app.says(URGENT);
        look.at("home-next-day");
        app.choose(NEXT_DAY, "7");
        app.says("That is a lot.");
        app.says("Your last pain was 7, which is red.");
        app.go_to("");
        app.home();
        app.says("Your last pain was 7, which is red.");
        assert!(!app.is_saying(NEXT_DAY), "it is answered");
        look.all_fits();
    });
}

#[test]
fn the_question_of_the_next_day_can_be_left() {
    story(|app| {
        do_it_all(app, "1");
        app.clock().reopen_after(DAY);
        app.home();
        app.says(NEXT_DAY);
        app.tap("Not now");
        app.until("it is gone", || !app.is_saying(NEXT_DAY));
        app.go_to("");
        app.home();
        app.says("Your run today");
        assert!(!app.is_saying(NEXT_DAY));
    });
}

#[test]
fn home_follows_the_run_of_today_and_the_pain() {
    story(|app| {
        app.says("Running today? Do this first.");
        assert!(!app.is_saying("Your run today"));
        do_it_all(app, "1");
        app.to_home();
        app.says("The one you did last.");
        app.choose("Your run today", "Done");
        app.says("Back from your run? Stretch.");
        app.choose("Your run today", "None");
        app.says("No run today, and time for all of it.");
        app.choose("Your run today", "To come");
        app.says("Running today? Do this first.");
        // All others can be chosen.
        for name in [
            "When it hurts",
            "Stretch",
            "The whole thing",
            "Back to strength",
        ] {
            app.says(name);
        }
        app.to_log().open("When it hurts", "Done");
        app.choose(BEFORE, "4");
        app.to_home();
        app.says("Your last pain was 4, which is amber.");
    });
}

#[test]
fn the_routines_do_not_wait_for_the_questions() {
    let (today, record) = log::day(0, &[log::session(0, 30, Some(7))]);
    let setup = Setup::default().stored(&today, &record);
    story_with(setup.endless("lazy-pain", ".wasm"), |app| {
        let home = app.home();
        app.says("Last done today");
        assert!(!app.is_saying("Your run today"));
        home.open("When it hurts");
    });
}

/// Records the distance of an element from the top of what scrolls, frame by frame, as a finger
/// meets it: with what an animation does to it.
fn watch_top(element: &str) -> String {
    format!(
        "window.testTops = new Set();
        const scrolled = (it) => (it ? it.scrollTop + scrolled(it.parentElement) : 0);
        const top = (it) => it.getBoundingClientRect().top + scrolled(it.parentElement);
        const look = () => {{
            const it = document.querySelector('{element}:not(#boot-frame *)');
            if (it) testTops.add(Math.round(top(it)));
            requestAnimationFrame(look);
        }};
        look();"
    )
}

#[test]
fn nothing_moves_when_the_questions_come() {
    // Nothing to ask about, and the question of the next day with the longest reason.
    for (days, pain) in [(0, None), (1, Some(8))] {
        let (day, record) = log::day(days, &[log::session(days, 30, pain)]);
        let setup = Setup::default().script(&watch_top(".routine-card"));
        story_with(setup.stored(&day, &record), |app| {
            for size in [Size::SMALL, Size::USUAL] {
                app.resize(size);
                app.go_to("");
                app.home();
                app.says("Your run today");
                assert_eq!(app.is_saying(NEXT_DAY), days == 1);
                let tops: Vec<i32> = app.run("return [...testTops]", json!([]));
                assert_eq!(tops.len(), 1, "{size:?}, {days} days: {tops:?}");
            }
        });
    }
}

#[test]
fn nothing_moves_when_it_hurts() {
    let setup = Setup::default().script(&watch_top(".session__ways"));
    story_with(setup, |app| {
        for size in [Size::SMALL, Size::USUAL] {
            app.resize(size);
            app.run::<()>("testTops.clear()", json!([]));
            let session = in_a_hold(app, "Side plank").tap("It hurts").says(DURING);
            app.choose(DURING, "8");
            session.says("That is red: end the session here, and rest.");
            let tops: Vec<i32> = app.run("return [...testTops]", json!([]));
            assert_eq!(tops.len(), 1, "{size:?}: {tops:?}");
            session.tap("End the session");
            app.summary("Stopped early");
            app.to_home();
        }
    });
}

#[test]
fn it_hurts_stands_still_from_the_first_moment() {
    let setup = Setup::default().script(&watch_top(".session__top button"));
    story_with(setup, |app| {
        let session = app.home().open("When it hurts").start();
        for reload in [false, true] {
            if reload {
                app.clock().reload_after(5);
            }
            session.after(5).tap("It hurts").says(DURING);
            let tops: Vec<i32> = app.run("return [...testTops]", json!([]));
            assert_eq!(tops.len(), 1, "reloaded: {reload}: {tops:?}");
        }
    });
}

#[test]
fn two_green_sessions_raise_the_aim_and_a_red_one_lowers_it() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        do_it_all(app, "1");
        app.until("the first suggests nothing", || {
            !app.is_saying("For next time")
        });
        app.clock().reopen_after(DAY);
        do_it_all(app, "0");
        app.says("Front plank: every set reached :20 in your last two sessions");
        app.says("Side plank: every set reached :20");
        look.at("summary-suggestions");
        app.tap("Take :25");
        app.says("Front plank: :25 from now on.");
        app.tap("Undo");
        app.says("Front plank: every set reached :20");
        app.tap("Take :25");
        app.says("Front plank: :25 from now on.");
        app.tap("Leave it");
        app.says("Side plank: left as it is.");

        app.clock().reopen_after(DAY);
        app.home().open("When it hurts").open("Front plank");
        app.says(":25");
        app.to_home();
        do_it_all(app, "8");
        app.says("Front plank: your pain was 8 after the session, which is red.");
        app.tap("Back to :20");
        app.says("Front plank: :20 from now on.");
        look.all_fits();
    });
}
