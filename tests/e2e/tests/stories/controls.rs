//! Every control of a session that advances by itself.

use e2e::{Key, sound::Heard, story};
use serde_json::json;

use crate::in_a_hold;

#[test]
fn a_pause_stands_still_and_going_on_counts_in() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.tap("Pause").shows("Paused", "12");
        session.after(90).shows("Paused", "12");
        let heard = app.heard_while(|| {
            session.tap("Go on").shows("Get ready", "3");
            session.after(1).shows("Get ready", "2");
            session.after(2).shows("Hold", "12");
        });
        assert_eq!(heard, [Heard::Low, Heard::Low, Heard::Low, Heard::Go]);
        session.after(12).shows("Rest", "30");

        session.after(10).tap("Pause").shows("Paused", "20");
        // A rest has no position to get into.
        session.after(10).tap("Go on").shows("Rest", "20");
    });
}

#[test]
fn a_pause_is_no_part_of_the_length() {
    story(|app| {
        let session = app.home().open("When it hurts").start();
        session.after(5 + 55).tap("Pause").after(40 * 60);
        session
            .tap("Go on")
            .after(3 + 5)
            .shows("Rest", "30")
            .tap("Stop");
        app.summary("Stopped early");
        app.says("1 of 12 sets, 1 min, stopped early");
    });
}

#[test]
fn ten_seconds_more_make_the_hold_and_the_rest_longer() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.tap("+10 s").shows("Hold", "22").says("aim :30");
        session.after(22).shows("Rest", "30");
        session.tap("+10 s").tap("+10 s").shows("Rest", "50");
        session.after(1).tap("Pause").shows("Paused", "49");
        session.tap("+10 s").shows("Paused", "59");
        session.tap("Go on").after(59).shows("Hold", "20");
        session.says("aim :20").tap("Stop");
        let plank = app.summary("Stopped early").done_of("Front plank");
        assert_eq!(plank.sets[0], "Set 1 | :30 of :20");
    });
}

#[test]
fn a_skipped_hold_is_broken_off_and_a_skipped_rest_counts_in() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.tap("Skip").shows("Rest", "30");
        session.is_at("Rest. Front plank, set 2 of 3.");
        session.tap("I am ready").shows("Get ready", "3");
        session.after(3).shows("Hold", "20");
        session.tap("Skip").shows("Rest", "30").tap("Stop");
        let plank = app.summary("Stopped early").done_of("Front plank");
        assert_eq!(
            plank.sets,
            [
                "Set 1 | :08 of :20 | broken off",
                "Set 2 | :00 of :20 | skipped",
                "Set 3 | :00 of :20 | not reached",
            ]
        );
    });
}

#[test]
fn back_restarts_the_step_and_at_its_start_takes_the_one_before() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.tap("Back").shows("Get ready", "3");
        session.is_at("Get ready. Front plank, set 1 of 3.");
        session.after(3).shows("Hold", "20");
        session.after(10).tap("Back").shows("Get ready", "3");
        // Still in its first second.
        session.after_ms(900).tap("Back").shows("Rest", "15");
        session.after(5).tap("Back").shows("Rest", "15");
        session.tap("Back").is_at("Get ready. Glute bridge, set 3");
        session.after(3).shows("Reps", "1");
        session.after(9).shows("Reps", "3").tap("Back");
        session.shows("Get ready", "3").after(3).shows("Reps", "1");
    });
}

#[test]
fn who_goes_back_loses_nothing_that_was_done() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.after(12).shows("Rest", "30").tap("Back");
        session.shows("Get ready", "3").after(3 + 5).tap("Skip");
        session.shows("Rest", "30").tap("Stop");
        let plank = app.summary("Stopped early").done_of("Front plank");
        assert_eq!(plank.sets[0], "Set 1 | :20 of :20");
    });
}

#[test]
fn ready_before_the_rest_is_over_counts_in_at_once() {
    story(|app| {
        let session = app.home().open("When it hurts").start();
        session.shows("Get ready", "5");
        session.after(1).tap("I am ready").shows("Get ready", "3");
        session.after(3).shows("Reps", "1").tap("Skip");
        session.shows("Rest", "30").after(28).shows("Rest", "2");
        // The count-in is running already: it does not start again.
        session.tap("I am ready").shows("Rest", "2");
        session.after(2).shows("Reps", "1");
    });
}

#[test]
fn two_taps_are_one_act() {
    story(|app| {
        let routine = app.home().open("When it hurts").choose_mode("Rest only");
        let session = routine.start();
        // Where the start was is the main button now.
        session.tap("I am ready").shows("Get ready", "5");
        session.after(5).shows("Reps", "15").tap("Done");
        session.tap("I am ready").shows("Rest", "30");
        session.after_ms(250).tap("I am ready").shows("Rest", "30");
        // A pause is taken at once, and is not taken back by the same finger.
        session.tap("Pause").shows("Paused", "30");
        session.after_ms(400).tap("Go on").shows("Rest", "30");
        session.after_ms(400).tap("I am ready").shows("Reps", "15");
        session.tap("Skip").shows("Rest", "30");
        session.tap("It hurts").shows("It hurts", "30");
    });
}

#[test]
fn a_stopped_session_can_be_gone_on_with() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.tap("Stop");
        app.summary("Stopped early");
        app.reload();
        app.summary("Stopped early");
        app.clock().pass(200);
        app.tap("Go on with this session");
        let session = app.session();
        session.shows("Get ready", "3").after(3).shows("Hold", "12");
        session.is_at("Hold. Front plank, set 1 of 3.");
        app.go_to("#/log");
        app.says("Nothing here yet");
        app.to_home().go_on("Front plank, set 1 of 3").tap("Stop");
        app.summary("Stopped early");
        assert_eq!(app.to_log().rows().len(), 1);
    });
}

#[test]
fn a_session_without_a_set_leaves_no_trace() {
    story(|app| {
        let session = app.home().open("Stretch").start();
        session.after(2).tap("Stop");
        let home = app.home();
        assert!(!home.offers_to_continue());
        app.to_log();
        app.says("Nothing here yet");
    });
}

#[test]
fn the_session_can_be_left_and_found_again() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        app.back();
        app.routine("When it hurts");
        let home = app.to_home();
        app.says("Continue. Hold, 12 s left");
        app.clock().pass(2);
        app.says("Continue. Hold, 10 s left");
        home.go_on("Front plank, set 1 of 3").shows("Hold", "10");
        session.after(10).shows("Rest", "30");
        app.back();
        app.home();
        app.tap("End it here, keep what was done");
        app.until("nothing is left to continue", || !home.offers_to_continue());
        let rows = app.to_log().rows();
        assert_eq!(rows.len(), 1);
        assert!(rows[0][2].ends_with("stopped early"), "{rows:?}");
    });
}

#[test]
fn space_is_the_main_button_and_escape_pauses() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        app.press(Key::Space);
        session.shows("Paused", "12");
        app.press(Key::Escape);
        session.shows("Paused", "12").after(1);
        app.press(Key::Space);
        session.shows("Get ready", "3").after(3).shows("Hold", "12");
        app.press(Key::Escape);
        session.shows("Paused", "12");
        app.press(Key::Space);
        session.after(3 + 12).shows("Rest", "30");
        app.press(Key::Space);
        session.shows("Get ready", "3");
        app.press(Key::Escape);
        session.shows("Paused", "20");
        // Elsewhere the keys belong to the browser.
        app.back();
        app.routine("When it hurts");
        app.press(Key::Space);
        app.to_home().go_on("Front plank, set 2 of 3");
        app.session().shows("Paused", "20");
    });
}

#[test]
fn a_session_that_ends_while_the_runner_reads_the_log_leaves_that_screen() {
    story(|app| {
        app.home().open("When it hurts").start();
        // Along the app's own way, without a load of the page.
        app.run::<()>("location.hash = '#/log'", json!([]));
        app.shows_heading("Log");
        app.clock().pass(30 * 60);
        app.says("The session is over, and kept in the log.");
        assert_eq!(app.heading(), "Log");
        app.follow("Show it");
        app.summary("Done");
        assert!(!app.is_saying("The session is over, and kept in the log."));
    });
}
