//! Reloads, closed tabs and killed ones: the session resumes at the true step.

use e2e::{App, screens::Session, story};

use crate::in_a_hold;

/// Reloads the page, `seconds` later by the clock.
fn reload(app: &App, seconds: u32) -> Session<'_> {
    app.clock().reload_after(seconds);
    app.session()
}

#[test]
fn a_reload_in_any_step_comes_back_to_it() {
    story(|app| {
        let session = app.home().open("When it hurts").start();
        session.after(1).shows("Get ready", "4");
        reload(app, 2).shows("Get ready", "2");
        session.is_at("Get ready. Glute bridge, set 1 of 3.");

        session.after(2 + 8).shows("Reps", "3");
        reload(app, 4).shows("Reps", "4");
        session.is_at("Reps. Glute bridge, set 1 of 3.");

        session.tap("Skip").shows("Rest", "30").after(10);
        reload(app, 5).shows("Rest", "15");
        session.is_at("Rest. Glute bridge, set 2 of 3.");

        session.skip_to("Rest. Side plank, set 1 of 3, right.");
        session.after(15 + 8).shows("Hold", "12");
        reload(app, 3).shows("Hold", "9");
        session.is_at("Hold. Side plank, set 1 of 3, right.");

        session.after(9 + 1).shows("Change sides", "4");
        reload(app, 2).shows("Change sides", "2");
        session.is_at("Change sides. Side plank, set 1 of 3, left.");
        session.after(2).shows("Hold", "20");
    });
}

#[test]
fn a_reload_of_a_pause_stays_paused_and_of_a_count_in_counts_on() {
    story(|app| {
        let session = in_a_hold(app, "Side plank");
        session.tap("Pause").shows("Paused", "12");
        reload(app, 45).shows("Paused", "12");
        reload(app, 3600).shows("Paused", "12");
        assert!(!app.is_saying("You were away"), "a pause misses nothing");
        session.tap("Go on").shows("Get ready", "3");
        reload(app, 1).shows("Get ready", "2");
        session.after(2).shows("Hold", "12");
        session.is_at("Hold. Side plank, set 1 of 3, right.");
    });
}

#[test]
fn a_reload_keeps_what_was_added_and_chosen() {
    story(|app| {
        let session = in_a_hold(app, "Side plank");
        session.tap("+10 s").tap("Pause").shows("Paused", "22");
        app.choose("Mode", "Rest only");
        app.choose("Sides from here", "Right only");
        reload(app, 5).shows("Paused", "22");
        assert!(app.is_pressed("Mode", "Rest only"));
        assert!(app.is_pressed("Sides from here", "Right only"));
        session
            .tap("Go on")
            .after(3)
            .shows("Hold", "22")
            .says("aim :30");
        session.after(25).shows("Hold", "+3").tap("Done, keep :33");
        session.is_at("Rest. Side plank, set 2 of 3, right.");
    });
}

#[test]
fn a_rest_that_waits_for_the_runner_waits_across_a_reload() {
    story(|app| {
        let routine = app.home().open("Stretch").choose_mode("Manual");
        let session = routine.start();
        session.after(5 + 30).tap("Done, keep :30");
        session.after(5).says("ready when you are");
        reload(app, 3600).shows("Change sides", "0");
        session.says("ready when you are").tap("I am ready");
        session.shows("Get ready", "3");
    });
}

#[test]
fn a_killed_tab_comes_back_to_the_truth() {
    story(|app| {
        in_a_hold(app, "Side plank");
        // The last save is from the start of the step.
        app.clock().die_and_reload_after(4);
        let session = app.session();
        session.shows("Hold", "8").tap("Pause").shows("Paused", "8");
        app.clock().die_and_reload_after(100);
        app.session().shows("Paused", "8");
    });
}

#[test]
fn who_was_gone_for_a_while_is_told_what_ended() {
    story(|app| {
        let session = in_a_hold(app, "Side plank");
        // 12 s to the end of the hold, 5 s to change sides, 7 s into the other side.
        app.clock().reload_after(24);
        session.shows("Hold", "13");
        session.is_at("Hold. Side plank, set 1 of 3, left.");
        session.says("Hold ended 12 s ago: Side plank, set 1 of 3, right.");
        session.after(13).shows("Rest", "30").tap("Stop");
        let plank = app.summary("Stopped early").done_of("Side plank");
        assert_eq!(
            plank.sets[..2],
            [
                "Set 1, right | :20 of :20 | by the clock, app was away",
                "Set 1, left | :20 of :20",
            ]
        );
    });
}

#[test]
fn a_closed_app_offers_to_continue() {
    story(|app| {
        in_a_hold(app, "Side plank");
        app.clock().reopen_after(3);
        let home = app.home();
        app.says("Continue. Hold, 9 s left");
        home.go_on("Side plank, set 1 of 3, right")
            .shows("Hold", "9");

        app.clock().reopen_after(9 + 5 + 20 + 4);
        let home = app.home();
        app.says("Continue. Rest, 26 s left");
        app.says("Hold ended 4 s ago: Side plank, set 1 of 3, left.");
        home.go_on("Side plank, set 2 of 3, right")
            .shows("Rest", "26");
    });
}

#[test]
fn after_more_than_five_minutes_the_session_waits_where_it_was_left() {
    story(|app| {
        in_a_hold(app, "Side plank");
        app.clock().reopen_after(5 * 60 + 30);
        let home = app.home();
        let missed = "You were away for 5 min. The session waited where you left it.";
        app.says("Continue. Paused");
        app.says(missed);
        let session = home.go_on("Side plank, set 1 of 3, right");
        session.shows("Paused", "12").says(missed);
        session.tap("Go on").shows("Get ready", "3");
        assert!(!app.is_saying("You were away"), "said once");
        session.after(3).shows("Hold", "12");
    });
}

#[test]
fn a_session_that_ended_while_the_app_was_closed_is_in_the_log() {
    story(|app| {
        let session = app.home().open("When it hurts").start();
        session.skip_to("Rest. Side plank, set 3 of 3, right.");
        session.after(30).shows("Hold", "20").after(12);
        app.clock().reopen_after(200);
        app.summary("Done");
        let plank = app.summary("Done").done_of("Side plank");
        assert_eq!(
            plank.sets[4..],
            [
                "Set 3, right | :20 of :20 | by the clock, app was away",
                "Set 3, left | :20 of :20 | by the clock, app was away",
            ]
        );
        assert_eq!(app.to_log().rows().len(), 1);
    });
}
