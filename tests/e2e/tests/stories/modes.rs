//! The three modes, chosen before and during a session, and sessions for one side.

use e2e::{App, screens::Session, sound::Heard, story};

fn start<'a>(app: &'a App, routine: &str, mode: &str) -> Session<'a> {
    app.home().open(routine).choose_mode(mode).start()
}

#[test]
fn in_rest_only_a_hold_goes_on_past_its_aim_until_done() {
    story(|app| {
        let session = start(app, "Stretch", "Rest only");
        session.after(5).shows("Hold", "30").after(29);
        assert!(session.has("Pause") && !session.has("Done, keep :29"));
        let heard = app.heard_while(|| {
            session.after(1).shows("Hold", "0").says("min :30 ✓");
        });
        assert_eq!(heard, [Heard::Aim]);
        session.after(7).shows("Hold", "+7");
        session.tap("Done, keep :37").shows("Change sides", "5");
        session.after(5).shows("Hold", "30");
        // Without a tap a hold ends at its maximum.
        session.after(59).shows("Hold", "+29");
        session.after(1).shows("Rest", "30").tap("Stop");
        let stretch = app.summary("Stopped early").done_of("Piriformis stretch");
        assert_eq!(
            stretch.sets[..2],
            ["Set 1, right | :37 of :30", "Set 1, left | :60 of :30"]
        );
    });
}

#[test]
fn the_minimum_under_a_higher_aim_is_told_and_can_be_kept() {
    story(|app| {
        let routine = app.home().open("Stretch").choose_mode("Rest only");
        let session = routine.open("Piriformis stretch").raise("Hold", 3).start();
        session.after(5).shows("Hold", "45");
        let heard = app.heard_while(|| {
            session.after(30).shows("Hold", "15").says("min :30 ✓");
        });
        assert_eq!(heard, [Heard::Middle, Heard::Minimum]);
        session.after(2).tap("Done, keep :32");
        session.shows("Change sides", "5").tap("Stop");
        let stretch = app.summary("Stopped early").done_of("Piriformis stretch");
        assert_eq!(stretch.sets[0], "Set 1, right | :32 of :45");
    });
}

#[test]
fn in_rest_only_reps_are_done_at_the_runners_pace() {
    story(|app| {
        let session = start(app, "When it hurts", "Rest only");
        session.after(5).shows("Reps", "15").says("reps, your pace");
        session.after(100).shows("Reps", "15").tap("Done");
        session.shows("Rest", "30").after(30).shows("Reps", "15");
        session.tap("Pause").shows("Paused", "15").tap("Go on");
        session.shows("Reps", "15").tap("Skip").shows("Rest", "30");
        session.tap("Stop");
        let bridge = app.summary("Stopped early").done_of("Glute bridge");
        assert_eq!(
            bridge.sets[..2],
            ["Set 1 | 15 of 15", "Set 2 | 0 of 15 | skipped"]
        );
    });
}

#[test]
fn in_manual_every_rest_waits_for_the_runner() {
    story(|app| {
        let session = start(app, "Stretch", "Manual");
        session.after(5 + 30).tap("Done, keep :30");
        let heard = app.heard_while(|| {
            session.after(5).shows("Change sides", "0");
        });
        assert_eq!(heard, [Heard::Low, Heard::Low, Heard::Low, Heard::RestOver]);
        session.says("ready when you are").after(60);
        session.shows("Change sides", "0").tap("I am ready");
        session.shows("Get ready", "3").after(3).shows("Hold", "30");
    });
}

#[test]
fn a_mode_chosen_in_a_pause_holds_from_there() {
    story(|app| {
        let session = start(app, "Stretch", "Hands-free");
        session.after(5 + 10).tap("Pause").shows("Paused", "20");
        assert!(app.is_pressed("Mode", "Hands-free"));
        app.choose("Mode", "Rest only");
        // The choice takes a moment.
        session.after(1).tap("Go on").after(3).shows("Hold", "20");
        session.after(25).shows("Hold", "+5").tap("Pause");
        app.choose("Mode", "Hands-free");
        // In the mode that ends at the aim, nothing is left to hold.
        session.after(1).tap("Go on").shows("Change sides", "5");
        session.tap("Stop");
        let stretch = app.summary("Stopped early").done_of("Piriformis stretch");
        assert_eq!(stretch.sets[0], "Set 1, right | :35 of :30");
        // The choice for this session does not change the next one.
        app.to_settings();
        assert!(app.is_pressed("Mode", "Hands-free"));
    });
}

#[test]
fn one_side_only_from_the_start() {
    story(|app| {
        let routine = app.home().open("Stretch").choose_sides("Left only");
        let session = routine.start();
        session.is_at("Get ready. Piriformis stretch, set 1 of 2, left.");
        app.clock().pass(20 * 60);
        let stretch = app.summary("Done").done_of("Piriformis stretch");
        assert_eq!(
            stretch.sets,
            ["Set 1, left | :30 of :30", "Set 2, left | :30 of :30"]
        );
        let steps = app.steps_said();
        let changes = |step: &&String| step.starts_with("Change sides");
        assert_eq!(steps.iter().find(changes), None);
    });
}

#[test]
fn the_other_side_first() {
    story(|app| {
        let routine = app.home().open("Stretch").choose_sides("Left first");
        let session = routine.start();
        session.is_at("Get ready. Piriformis stretch, set 1 of 2, left.");
        session.after(5 + 30).shows("Change sides", "5");
        session.after(5);
        session.is_at("Hold. Piriformis stretch, set 1 of 2, right.");
    });
}

#[test]
fn one_side_is_spared_from_the_middle_of_a_session() {
    story(|app| {
        let session = start(app, "Stretch", "Hands-free");
        session.after(5 + 10).tap("Pause");
        app.choose("Sides from here", "Left only");
        // The set of the skipped side is over; the runner has time to turn over.
        session.after(1).shows("Paused", "5").tap("Go on");
        session.shows("Change sides", "5").after(5);
        session.is_at("Hold. Piriformis stretch, set 1 of 2, left.");
        app.clock().pass(20 * 60);
        let summary = app.summary("Done");
        assert_eq!(
            summary.done_of("Piriformis stretch").sets,
            [
                "Set 1, right | :10 of :30 | broken off",
                "Set 1, left | :30 of :30",
                "Set 2, right | :00 of :30 | left out",
                "Set 2, left | :30 of :30",
            ]
        );
        app.says("6 of 7 sets");
    });
}
