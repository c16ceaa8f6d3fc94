//! A phone that falls asleep in the middle of a hold, and wall clocks that are set.

use e2e::{clock::Clock, sound::Heard, story};

use crate::in_a_hold;

/// Two minutes later: 12 s to the end of the hold, then 5 + 20, then 30 + 20 + 5 + 20, and 8 s
/// into the rest after that.
fn two_minutes_pass_unseen(pass: impl Fn(Clock<'_>)) {
    story(|app| {
        let session = in_a_hold(app, "Side plank");
        let heard = app.heard_while(|| pass(app.clock()));
        session.shows("Rest", "22");
        session.is_at("Rest. Side plank, set 3 of 3, right.");
        session.says("Hold ended 8 s ago: Side plank, set 2 of 3, left.");
        assert_eq!(heard, [Heard::CaughtUp], "one cue stands for all");

        session.after(22).shows("Hold", "20");
        session.is_at("Hold. Side plank, set 3 of 3, right.");
        assert!(!app.is_saying("ended"), "no longer news");
        session.tap("Stop");
        let plank = app.summary("Stopped early").done_of("Side plank");
        let by_the_clock = ":20 of :20 | by the clock, app was away";
        for (set, place) in plank
            .sets
            .iter()
            .zip(["1, right", "1, left", "2, right", "2, left"])
        {
            assert_eq!(*set, format!("Set {place} | {by_the_clock}"));
        }
    });
}

#[test]
fn two_minutes_asleep_with_a_hidden_page() {
    two_minutes_pass_unseen(|clock| clock.sleep_while_hidden(120));
}

#[test]
fn two_minutes_asleep_before_the_page_is_told() {
    two_minutes_pass_unseen(|clock| clock.sleep_before_it_is_told(120));
}

#[test]
fn two_minutes_behind_another_tab() {
    two_minutes_pass_unseen(|clock| clock.idle_while_hidden(120));
}

#[test]
fn two_minutes_asleep_with_the_page_in_sight() {
    two_minutes_pass_unseen(|clock| clock.freeze(120, 3));
}

#[test]
fn two_minutes_frozen_by_the_browser() {
    two_minutes_pass_unseen(|clock| clock.sleep_while_frozen(120));
}

#[test]
fn two_minutes_without_a_moment_to_run() {
    two_minutes_pass_unseen(|clock| clock.freeze(120, 120));
}

#[test]
fn a_short_look_at_something_else_changes_nothing() {
    story(|app| {
        let session = in_a_hold(app, "Side plank");
        let heard = app.heard_while(|| app.clock().sleep_while_hidden(3));
        session.shows("Hold", "9");
        assert!(heard.len() <= 1, "{heard:?}");
        drop(app.hidden());
        session
            .shows("Hold", "9")
            .after(9)
            .shows("Change sides", "5");
        assert!(!app.is_saying("ended"));
    });
}

#[test]
fn a_hold_that_has_just_ended_is_told_by_its_own_cue() {
    story(|app| {
        let session = in_a_hold(app, "Side plank");
        let heard = app.heard_while(|| app.clock().sleep_while_hidden(13));
        session.shows("Change sides", "4");
        session.says("Hold ended 1 s ago: Side plank, set 1 of 3, right.");
        assert_eq!(heard, [Heard::ChangeSides]);
    });
}

#[test]
fn a_night_asleep_is_no_part_of_the_session() {
    story(|app| {
        let session = in_a_hold(app, "Side plank");
        let heard = app.heard_while(|| app.clock().sleep_while_hidden(9 * 3600));
        session.shows("Paused", "12");
        session.says("You were away for 9 h. The session waited where you left it.");
        assert_eq!(heard, []);
        session.tap("Go on").after(3).shows("Hold", "12");
        session.tap("Stop");
        app.summary("Stopped early");
    });
}

#[test]
fn a_clock_that_is_set_changes_nothing() {
    story(|app| {
        let session = in_a_hold(app, "Side plank");
        for minutes in [60, -60, -60, 60] {
            app.clock().set_by_minutes(minutes);
        }
        session.shows("Hold", "12");
        let mut left = 12;
        for minutes in [60, -60, -60, 60] {
            app.clock().set_by_minutes(minutes);
            left -= 1;
            session.after(1).shows("Hold", &left.to_string());
        }
        app.clock().set_by_minutes(-60);
        session.tap("Pause").shows("Paused", "8");
        session.after(1).tap("Go on");
        session.after(3).shows("Hold", "8").after(8);
        session.shows("Change sides", "5");
        assert!(!app.is_saying("ended") && !app.is_saying("away"));

        app.clock().set_by_minutes(60);
        session.after(1).shows("Change sides", "4");
        app.reload();
        session.shows("Change sides", "4");
        // Set back while the app was closed: no time has passed.
        app.clock().set_by_minutes(-60);
        app.reload();
        session
            .shows("Change sides", "4")
            .after(4)
            .shows("Hold", "20");
    });
}
