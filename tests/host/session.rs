//! A session from Start to the end, in each mode, and its outcomes.

use holdfast::domain::{
    plan::{Plan, SideOrder},
    session::{Ending, Session},
    settings::{Mode, Settings, Side},
    time::Moment,
};

use crate::support::{
    hold, plan_of, prescription, reps, routine,
    runner::{Runner, run},
    story,
};

#[track_caller]
fn check(mode: Mode, script: &str, screen: &str) {
    let runner = run(story(), mode, script);
    assert_eq!(runner.screen(), screen, "after `{script}`");
}

/// By taps alone, to the start of the bridge: 150 s in every mode but manual.
const TO_BRIDGE: &str = "25 done 50 done 35 done 25 done 15";

#[test]
fn hands_free_goes_through_the_whole_plan_by_itself() {
    for (seconds, screen) in [
        (0, "GetReady 5, Front plank 1, Ready"),
        (5, "Hold 20, Front plank 1, Pause"),
        (24, "Hold 1, Front plank 1, Pause"),
        (25, "Rest 30, Front plank 2, Ready"),
        (55, "Hold 20, Front plank 2, Pause"),
        (75, "Rest 15, Side plank 1 right, Ready"),
        (90, "Hold 20, Side plank 1 right, Pause"),
        (110, "ChangeSides 5, Side plank 1 left, Ready"),
        (115, "Hold 20, Side plank 1 left, Pause"),
        (135, "Rest 15, Bridge 1, Ready"),
        (150, "Reps rep 1/10, Bridge 1, Done"),
        (189, "Reps rep 10/10, Bridge 1, Done"),
        (190, "Rest 15, Bird dog 1 right, Ready"),
        (205, "Reps rep 1/3, Bird dog 1 right, Done"),
        (223, "ChangeSides 5, Bird dog 1 left, Ready"),
        (228, "Reps rep 1/3, Bird dog 1 left, Done"),
        (246, "Rest 30, Bird dog 2 right, Ready"),
        (276, "Reps rep 1/3, Bird dog 2 right, Done"),
        (316, "Reps rep 3/3, Bird dog 2 left, Done"),
        (317, "Finished"),
    ] {
        check(Mode::HandsFree, &seconds.to_string(), screen);
    }
}

#[test]
fn hands_free_keeps_every_set_at_its_aim() {
    let runner = run(story(), Mode::HandsFree, "317");
    let sets = "20 s, 20 s, 20 s, 20 s, 10 reps, 3 reps, 3 reps, 3 reps, 3 reps";
    assert_eq!(runner.sets(), sets);
    let over = (Ending::Finished, Moment::from_ms(317_000));
    assert_eq!(runner.session.ended(), Some(over));
}

#[test]
fn in_rest_only_a_hold_goes_on_past_the_aim_to_its_maximum() {
    for (script, screen) in [
        ("24", "Hold 1, Front plank 1, Pause"),
        ("25", "Hold 0, Front plank 1, Keep 20"),
        ("26", "Hold +1, Front plank 1, Keep 21"),
        ("64.9", "Hold +39, Front plank 1, Keep 59"),
        ("65", "Rest 30, Front plank 2, Ready"),
        ("95", "Hold 20, Front plank 2, Pause"),
    ] {
        check(Mode::RestOnly, script, screen);
    }
}

#[test]
fn in_rest_only_reps_wait_for_a_tap_and_count_as_asked() {
    check(Mode::RestOnly, TO_BRIDGE, "Reps 10 reps, Bridge 1, Done");
    let waiting = format!("{TO_BRIDGE} 500");
    check(Mode::RestOnly, &waiting, "Reps 10 reps, Bridge 1, Done");
    let done = format!("{TO_BRIDGE} 37 done");
    check(Mode::RestOnly, &done, "Rest 15, Bird dog 1 right, Ready");
    let sets = "20 s, 20 s, 20 s, 20 s, 10 reps, -, -, -, -";
    assert_eq!(run(story(), Mode::RestOnly, &done).sets(), sets);
}

#[test]
fn in_manual_the_next_set_waits_for_a_tap_as_well() {
    for (script, screen) in [
        ("5", "Hold 20, Front plank 1, Pause"),
        ("25 done", "Rest 30, Front plank 2, Ready"),
        ("25 done 30", "Rest -, Front plank 2, Ready"),
        ("25 done 999", "Rest -, Front plank 2, Ready"),
        ("25 done 999 done", "GetReady 3, Front plank 2, Pause"),
        ("25 done 999 done 3", "Hold 20, Front plank 2, Pause"),
        ("25 done 999 skip", "GetReady 3, Front plank 2, Pause"),
    ] {
        check(Mode::Manual, script, screen);
    }
}

#[test]
fn a_hold_without_a_range_ends_by_itself_in_every_mode() {
    for mode in Mode::ALL {
        let plan = crate::support::plan_with(hold(1, (30, 30)));
        let runner = run(plan, mode, "35");
        assert_eq!(
            (runner.screen(), runner.sets()),
            ("Finished".into(), "30 s".into())
        );
    }
}

#[test]
fn without_a_get_ready_the_first_set_is_counted_in() {
    let settings = Settings {
        get_ready_seconds: 0,
        ..Settings::default()
    };
    let plan = plan_of(
        &routine(vec![prescription("Plank", hold(1, (20, 30)))]),
        &settings,
    );
    let runner = Runner::start(plan, Mode::HandsFree);
    assert_eq!(runner.screen(), "GetReady 3, Plank 1, Pause");
    assert_eq!(runner.heard(0.0), "0 CountIn(3)");
}

#[test]
fn the_start_side_can_be_chosen() {
    let routine = routine(vec![prescription(
        "Plank",
        crate::support::each_side(hold(1, (20, 30))),
    )]);
    let sides = SideOrder::Both(Side::Left);
    let plan = Plan::new(
        &routine,
        |_| Default::default(),
        sides,
        &Settings::default(),
    );
    let runner = run(plan, Mode::HandsFree, "5");
    assert_eq!(runner.screen(), "Hold 20, Plank 1 left, Pause");
}

#[test]
fn a_plan_without_steps_is_over_at_once() {
    let plan = plan_of(&routine(Vec::new()), &Settings::default());
    let (session, _) = Session::start(plan, Mode::HandsFree, Moment::START);
    assert_eq!(session.ended(), Some((Ending::Finished, Moment::START)));
    assert_eq!(session.position(Moment::START), None);
    assert_eq!(session.next_deadline(), None);
}

#[test]
fn sets_behind_the_runner_are_counted_by_exercise() {
    let plan = plan_of(
        &routine(vec![
            prescription("Plank", hold(3, (20, 30))),
            prescription("Bridge", reps(2, (10, 15), 0)),
        ]),
        &Settings::default(),
    );
    for (script, plank, bridge) in [
        ("5", (0, 3), (0, 2)),
        ("25", (1, 3), (0, 2)),
        ("25 next-exercise", (3, 3), (0, 2)),
        ("25 next-exercise 15 40", (3, 3), (1, 2)),
    ] {
        let runner = run(plan.clone(), Mode::HandsFree, script);
        let behind = [0, 1].map(|item| runner.session.sets_behind(item));
        assert_eq!(behind, [plank, bridge], "after `{script}`");
    }
}
