//! When it hurts: one tap, the stop rule, and the choices that follow.

use e2e::story;

use crate::in_a_hold;

const RULE: &str = "Stop what hurts and leave it out: do only what is pain-free.";

#[test]
fn the_exercise_that_hurts_is_left_out() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.tap("It hurts").says(RULE).says("Get care today if");
        assert!(session.face().paused);
        session.after(60).tap("Skip Front plank");
        session.is_at("Rest. Side plank, set 1 of 3, right.");
        app.clock().pass(15 + 3 * 70 + 5);
        let summary = app.summary("Done");
        let plank = summary.done_of("Front plank");
        assert_eq!(plank.dosage, "3 × :20–:60 – you said that it hurt");
        assert_eq!(
            plank.sets,
            [
                "Set 1 | :08 of :20 | broken off",
                "Set 2 | :00 of :20 | skipped",
                "Set 3 | :00 of :20 | skipped",
            ]
        );
        let other = summary.done_of("Side plank");
        assert_eq!(other.dosage, "3 × :20–:60 each side");
        app.says("You said that it hurt. If pain or discomfort at rest");
        let rows = app.to_log().rows();
        assert!(
            rows[0].contains(&"It hurt on the way".to_owned()),
            "{rows:?}"
        );
    });
}

#[test]
fn a_session_that_hurts_can_be_ended() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.tap("It hurts").tap("End the session");
        app.summary("Stopped early");
        app.says("You said that it hurt.");
        let rows = app.to_log().rows();
        assert!(
            rows[0].contains(&"It hurt on the way".to_owned()),
            "{rows:?}"
        );
    });
}

#[test]
fn a_session_that_hurt_can_go_on_where_it_was() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.tap("It hurts").says(RULE).tap("Go on");
        session.shows("Get ready", "3").after(3).shows("Hold", "12");
        app.reload();
        app.session().shows("Hold", "12").tap("Stop");
        app.summary("Stopped early");
        app.says("You said that it hurt.");
    });
}

#[test]
fn what_hurts_in_a_rest_is_the_set_before_it() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.after(12 + 5).shows("Rest", "25").tap("It hurts");
        session.says(RULE).tap("End the session");
        let summary = app.summary("Stopped early");
        let plank = summary.done_of("Front plank");
        assert!(plank.dosage.ends_with("you said that it hurt"), "{plank:?}");
    });
}

#[test]
fn it_can_hurt_at_any_time_and_is_kept_across_a_reload() {
    story(|app| {
        let session = app.home().open("When it hurts").start();
        session.after(2).tap("It hurts").says(RULE);
        app.reload();
        app.session()
            .says(RULE)
            .tap("Go on")
            .shows("Get ready", "3");
        session.after(3 + 10).tap("It hurts").says(RULE);
        session.tap("Skip Glute bridge");
        session.is_at("Rest. Front plank, set 1 of 3.");
    });
}

#[test]
fn the_pain_after_is_noted_with_one_tap() {
    story(|app| {
        let session = in_a_hold(app, "Front plank");
        session.tap("Stop");
        app.summary("Stopped early");
        app.tap("3");
        app.until("3 is noted", || {
            app.is_pressed("How much does it hurt now?", "3")
        });
        app.tap("7");
        app.says("That is a lot. Rest it, and do only what is pain-free.");
        app.reload();
        app.says("That is a lot.");
        let log = app.to_log();
        let rows = log.rows();
        assert!(rows[0].contains(&"Pain after: 7".to_owned()), "{rows:?}");
        log.open("When it hurts", "Stopped early");
        // A second tap clears it.
        app.tap("7");
        app.until("no pain is noted", || !app.is_saying("That is a lot."));
    });
}
