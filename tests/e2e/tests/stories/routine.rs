//! A whole routine, from the first screen to the log.

use e2e::{Setup, journal::Entry, sound::Heard, story, story_with};
use serde_json::json;

#[test]
fn a_whole_routine_runs_without_a_touch() {
    story(|app| {
        // Two taps from the home screen to the first step.
        app.home()
            .open("When it hurts")
            .start()
            .shows("Get ready", "5");
        app.clock().pass(9 * 60 + 49);
        app.session().shows("Hold", "1");
        assert!(app.is_saying("Last set"));
        app.clock().pass(1);

        let summary = app.summary("Done");
        assert_eq!(app.steps_said(), steps());
        let sets = |exercise| summary.done_of(exercise).sets;
        let bridge = ["Set 1 | 15 of 15", "Set 2 | 15 of 15", "Set 3 | 15 of 15"];
        assert_eq!(sets("Glute bridge"), bridge);
        let plank = [
            "Set 1 | :20 of :20",
            "Set 2 | :20 of :20",
            "Set 3 | :20 of :20",
        ];
        assert_eq!(sets("Front plank"), plank);
        let side_plank = [
            "Set 1, right | :20 of :20",
            "Set 1, left | :20 of :20",
            "Set 2, right | :20 of :20",
            "Set 2, left | :20 of :20",
            "Set 3, right | :20 of :20",
            "Set 3, left | :20 of :20",
        ];
        assert_eq!(sets("Side plank"), side_plank);
        app.says("Held in all: 3 min");

        let row = ["today, 10:00", "When it hurts", "12 of 12 sets, 10 min"];
        assert_eq!(app.to_log().rows(), [row]);
        let home = app.to_home();
        app.says("Last done today");
        assert!(!home.offers_to_continue());
        assert_eq!(app.stored("holdfast/session"), None);
        app.reload();
        app.home();
        app.says("Last done today");
    });
}

#[test]
fn a_page_that_was_left_open_over_night_says_the_new_day() {
    story(|app| {
        let session = app.home().open("Stretch").start();
        session.after(5 + 20).tap("Stop");
        app.summary("Stopped early");
        app.says("today, 10:00");
        app.clock().sleep_while_hidden(20 * 3600);
        app.says("yesterday, 10:00");
        app.to_log();
        app.says("yesterday, 10:00");
        app.clock().sleep_while_hidden(24 * 3600);
        app.says("on Monday, 10:00");
        app.to_home();
        app.says("Last done on Monday");
    });
}

/// Every step of "When it hurts" at the low aims.
fn steps() -> Vec<String> {
    let mut steps = Vec::new();
    for set in 1..=3 {
        let lead_in = if set == 1 { "Get ready" } else { "Rest" };
        for word in [lead_in, "Reps"] {
            steps.push(format!("{word}. Glute bridge, set {set} of 3. 15 reps."));
        }
    }
    for set in 1..=3 {
        for word in ["Rest", "Hold"] {
            steps.push(format!("{word}. Front plank, set {set} of 3. hold :20."));
        }
    }
    for set in 1..=3 {
        let phases = [
            ("Rest", "right"),
            ("Hold", "right"),
            ("Change sides", "left"),
            ("Hold", "left"),
        ];
        for (word, side) in phases {
            steps.push(format!(
                "{word}. Side plank, set {set} of 3, {side}. hold :20."
            ));
        }
    }
    steps
}

#[test]
fn every_second_is_shown_and_every_cue_is_heard_once() {
    story(|app| {
        app.home().open("When it hurts").start();
        let session = app
            .session()
            .skip_to("Rest. Side plank, set 1 of 3, right. hold :20.");
        let before = app.journal().len() - 1;
        let heard = app.heard_while(|| {
            session.after(15 + 20 + 5 + 20).shows("Rest", "30");
        });
        seconds_go_by(&app.journal()[before..], &[15, 20, 5, 20, 30]);

        use Heard::{ChangeSides, Go, Low, Middle, SetOver};
        let count_in = [Low, Low, Low, Go];
        // Half way, then the last three seconds.
        let hold = [Middle, Middle, Middle, Middle];
        let expected = [
            &count_in[..],
            &hold[..],
            &[ChangeSides],
            &count_in[..],
            &hold[..],
            &[SetOver],
        ];
        assert_eq!(heard, expected.concat());
    });
}

/// Checks that each step counts down from its length to one, in seconds.
fn seconds_go_by(journal: &[Entry], lengths: &[i64]) {
    let start = journal[0].at;
    let steps = lengths.iter().flat_map(|length| (1..=*length).rev());
    for (second, (entry, left)) in (0..).zip(journal.iter().zip(steps)) {
        let seen = (entry.at - start, entry.digits.as_str());
        assert_eq!(
            seen,
            (second * 1000, left.to_string().as_str()),
            "{entry:?}"
        );
    }
}

#[test]
fn timers_that_ring_late_change_neither_the_digits_nor_the_length() {
    story(|app| {
        app.clock().be_late(40);
        let session = app.home().open("When it hurts").start();
        app.clock().pass(5 + 60 + 30);
        // 45 ms in: the timer that shows the second has fired by then.
        session.after_ms(45).shows("Reps", "1");
        let digits: Vec<String> = app
            .journal()
            .into_iter()
            .filter(|entry| entry.showing == "rest")
            .map(|entry| entry.digits)
            .collect();
        let expected: Vec<String> = (1..=30).rev().map(|second| second.to_string()).collect();
        assert_eq!(digits, expected);
        app.clock().pass(600);
        app.summary("Done");
        app.says("12 of 12 sets, 10 min");
    });
}

#[test]
fn the_aims_of_the_cards_are_the_aims_of_the_session() {
    story(|app| {
        let routine = app.home().open("When it hurts");
        let card = routine.open("Glute bridge").next("Front plank");
        card.raise("Hold", 3);
        app.says(":35");
        app.reload();
        let session = app.card("Front plank").start();
        session.skip_to("Rest. Front plank, set 1 of 3. hold :35.");
        session.after(15).shows("Hold", "35");
        session.after(34).shows("Hold", "1");
        session.after(1).shows("Rest", "30").tap("Stop");
        let plank = app.summary("Stopped early").done_of("Front plank");
        assert_eq!(
            plank.sets,
            [
                "Set 1 | :35 of :35",
                "Set 2 | :00 of :35 | not reached",
                "Set 3 | :00 of :35 | not reached",
            ]
        );
    });
}

#[test]
fn a_session_asks_no_other_host_for_anything() {
    story(|app| {
        app.home().open("Stretch").start();
        app.clock().pass(20 * 60);
        app.summary("Done");
        app.to_log();
        app.to_settings();
        let script =
            "return performance.getEntriesByType('resource').map((resource) => resource.name)";
        let asked: Vec<String> = app.run(script, json!([]));
        assert!(asked.len() >= 2, "the app's own files: {asked:?}");
        for address in asked {
            assert!(address.starts_with(&app.address()), "asked for {address}");
        }
        let cookies: String = app.run("return document.cookie", json!([]));
        assert_eq!(cookies, "");
    });
}

#[test]
fn a_short_version_says_what_it_leaves_out_and_fits_the_time() {
    story(|app| {
        app.home().open("When it hurts");
        app.says("Fewer sets: Glute bridge 2 of 3, Front plank 2 of 3, Side plank 1 of 3.");
        app.tap("More: I have");
        app.says("Fewer sets: Glute bridge 2 of 3, Front plank 2 of 3, Side plank 2 of 3.");
        app.tap("Less: I have");
        app.tap("Start the short version");
        app.session().shows("Get ready", "5");
        app.clock().pass(6 * 60);
        let done = app.summary("Done").done();
        let sets: Vec<usize> = done.iter().map(|done| done.sets.len()).collect();
        assert_eq!(sets, [2, 2, 2]);
    });
}

#[test]
fn an_exercise_is_drawn_wherever_it_is_to_be_recognised() {
    story(|app| {
        let drawings = |place: &str, count: usize| {
            let script = "return document.querySelectorAll(arguments[0] + ' svg.figure').length";
            app.until_equal(|| app.run::<usize>(script, json!([place])), count);
        };
        // A strip of three on the card of "When it hurts".
        drawings("a[href='#/routine/when-it-hurts'] .strip", 3);
        let routine = app.home().open("When it hurts");
        drawings(".mini-card__drawing", 3);
        routine.open("Side plank");
        drawings(".exercise-card__drawing", 1);
        app.to_home();
        let session = app.home().open("When it hurts").start();
        session.shows("Get ready", "5");
        drawings(".session__drawing", 1);
        session.skip_to("Rest. Side plank, set 1 of 3, right");
        drawings(".session__drawing", 1);
        // The digits have the screen to themselves while the runner holds.
        session.after(15 + 8).shows("Hold", "12");
        drawings(".session__drawing", 0);
        session.after(14).shows("Change sides", "3");
        drawings(".session__drawing", 1);
        let script = "return document.querySelector('.session__drawing svg').dataset.mirrored";
        assert_eq!(
            app.run::<Option<String>>(script, json!([])).as_deref(),
            Some("")
        );
    });
}

#[test]
fn a_drawing_comes_once_and_then_stands_still() {
    story(|app| {
        let session = app.home().open("When it hurts").start();
        session.shows("Get ready", "5");
        let figure = "document.querySelector('.session__drawing .figure')";
        let is_there = format!("return Boolean({figure})");
        app.until("the drawing is there", || app.run(&is_there, json!([])));
        let script = format!(
            "const frame = () => new Promise(requestAnimationFrame);
            const moves = () => {figure}.getAnimations();
            return Promise.all(moves().map((one) => one.finished))
                .then(frame).then(frame).then(() => moves().length);"
        );
        assert_eq!(app.run::<usize>(&script, json!([])), 0);
    });
}

#[test]
fn a_routine_is_printed_as_a_handout() {
    // The driver cannot close a dialog of the system.
    let note = "window.print = () => {
        window.testPrinted = document.querySelector('.handout')?.textContent;
    };";
    story_with(Setup::default().script(note), |app| {
        app.home().open("When it hurts");
        app.tap("Print");
        let mut text = None;
        app.until("it is printed", || {
            text = app.run::<Option<String>>("return window.testPrinted", json!([]));
            text.is_some()
        });
        let text = text.unwrap_or_default();
        for part in [
            "When it hurts",
            "Stop what hurts and leave it out",
            "Side plank3 × :20–:60 each side",
            "right",
            "Get care today",
        ] {
            assert!(text.contains(part), "{part:?} is not in {text:?}");
        }
        let count = |selector: &str| -> usize {
            let script = "return document.querySelectorAll(arguments[0]).length";
            app.run(script, json!([selector]))
        };
        assert_eq!(count(".handout .handout__box"), 3 + 3 + 3 + 3);
        assert_eq!(count(".handout svg.figure"), 3);
        assert_eq!(count(".handout .qr svg"), 1);
    });
}
