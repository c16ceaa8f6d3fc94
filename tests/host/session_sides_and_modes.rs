//! One side only, and another mode, in every kind of step.

use holdfast::domain::settings::Mode::{self, HandsFree, Manual, RestOnly};

use crate::support::{runner::run, story};

#[track_caller]
fn check(mode: Mode, script: &str, screen: &str) {
    let runner = run(story(), mode, script);
    assert_eq!(runner.screen(), screen, "after `{script}`");
}

#[track_caller]
fn check_sets(mode: Mode, script: &str, sets: &str) {
    assert_eq!(run(story(), mode, script).sets(), sets, "after `{script}`");
}

const TO_BRIDGE: &str = "25 done 50 done 35 done 25 done 15 ";

#[test]
fn the_spared_side_is_left_out_from_here() {
    let right = "20 s, 20 s, 20 s, spared, 10 reps, 3 reps, spared, 3 reps, spared";
    check_sets(HandsFree, "2 right-only 400", right);
    let left = "20 s, 20 s, spared, 20 s, 10 reps, spared, 3 reps, spared, 3 reps";
    check_sets(HandsFree, "2 left-only 400", left);
}

#[test]
fn one_side_only_in_each_kind_of_step() {
    for (script, screen) in [
        ("2 left-only", "GetReady 3, Front plank 1, Ready"),
        ("8 left-only", "Hold 17, Front plank 1, Pause"),
        ("80 left-only", "Rest 10, Side plank 1 left, Ready"),
        ("80 left-only 10", "Hold 20, Side plank 1 left, Pause"),
        ("80 right-only", "Rest 10, Side plank 1 right, Ready"),
        (
            "80 done right-only",
            "GetReady 3, Side plank 1 right, Pause",
        ),
        ("95 right-only", "Hold 15, Side plank 1 right, Pause"),
        ("95 right-only 15", "Rest 15, Bridge 1, Ready"),
        (
            "95 right-only both-sides 15",
            "ChangeSides 5, Side plank 1 left, Ready",
        ),
        ("112 left-only", "ChangeSides 3, Side plank 1 left, Ready"),
        ("112 right-only", "Rest 15, Bridge 1, Ready"),
        ("116 left-only", "Hold 19, Side plank 1 left, Pause"),
        ("160 left-only", "Reps rep 3/10, Bridge 1, Done"),
        ("250 left-only", "Rest 26, Bird dog 2 left, Ready"),
        ("315 right-only", "Finished"),
    ] {
        check(HandsFree, script, screen);
    }
}

#[test]
fn sparing_the_side_at_work_ends_its_set_and_changes_sides() {
    check(
        HandsFree,
        "95 left-only",
        "ChangeSides 5, Side plank 1 left, Ready",
    );
    let sets = "20 s, 20 s, skipped 5 s, -, -, -, -, -, -";
    check_sets(HandsFree, "95 left-only", sets);
    check(HandsFree, "116 right-only", "Rest 15, Bridge 1, Ready");
    let sets = "20 s, 20 s, 20 s, skipped 1 s, -, -, -, -, -";
    check_sets(HandsFree, "116 right-only", sets);
}

#[test]
fn sparing_the_side_to_come_while_changing_sides_is_heard_as_a_rest() {
    let runner = run(story(), HandsFree, "112 right-only");
    let last = runner.cues.last().map(|(_, cue)| *cue);
    assert_ne!(
        last,
        Some(holdfast::domain::cue::Cue::Go),
        "no set has started"
    );
}

#[test]
fn choosing_a_side_while_paused_does_not_start_the_clock() {
    for script in [
        "95 pause left-only",
        "95 hurts left-only",
        "112 pause right-only",
    ] {
        let runner = run(story(), HandsFree, script);
        let position = runner.session.position(runner.now()).expect("not over");
        assert!(
            position.paused.is_some(),
            "after `{script}`: {}",
            runner.screen()
        );
    }
}

#[test]
fn a_side_that_was_done_stays_done_when_it_is_spared_later() {
    let back_to_the_right_side = "135.5 back back back";
    let sets = "20 s, 20 s, 20 s, 20 s, -, -, -, -, -";
    for then in [
        "right-only",
        "right-only next-exercise",
        "right-only 23",
        "left-only",
    ] {
        check_sets(HandsFree, &format!("{back_to_the_right_side} {then}"), sets);
    }
}

#[test]
fn back_passes_over_the_spared_side() {
    check(
        HandsFree,
        "2 right-only 108.5 back",
        "GetReady 3, Side plank 1 right, Pause",
    );
    check(
        HandsFree,
        "2 left-only 88.5 back",
        "Rest 15, Side plank 1 left, Ready",
    );
}

#[test]
fn what_comes_next_is_never_the_spared_side() {
    let runner = run(story(), HandsFree, "95 right-only");
    let next = runner.session.position(runner.now()).and_then(|it| it.next);
    assert_eq!(next.map(|next| next.item.name.as_str()), Some("Bridge"));
}

#[test]
fn another_mode_in_a_hold() {
    check(HandsFree, "8 rest-only", "Hold 17, Front plank 1, Pause");
    check(
        HandsFree,
        "8 rest-only 27",
        "Hold +10, Front plank 1, Keep 30",
    );
    check(HandsFree, "8 manual 27", "Hold +10, Front plank 1, Keep 30");
    check(RestOnly, "8 hands-free 17", "Rest 30, Front plank 2, Ready");
}

#[test]
fn hands_free_chosen_past_the_aim_keeps_what_was_held() {
    let sets = "30 s, -, -, -, -, -, -, -, -";
    for script in [
        "35 hands-free",
        "35 pause 9 hands-free resume",
        "35 pause 9 resume 1 hands-free 5",
        "35 stop 9 resume hands-free 5",
    ] {
        check_sets(RestOnly, script, sets);
    }
}

#[test]
fn hands_free_chosen_past_the_aim_takes_nothing_from_the_rest() {
    for (script, screen) in [
        ("35 hands-free", "Rest 30, Front plank 2, Ready"),
        (
            "35 pause 9 hands-free resume",
            "Rest 30, Front plank 2, Ready",
        ),
        (
            "64 pause 9 hands-free resume",
            "Rest 30, Front plank 2, Ready",
        ),
    ] {
        check(RestOnly, script, screen);
    }
    // Changed during the second count-in: the rest begins at once, or after the count-in.
    let runner = run(story(), RestOnly, "45 pause 9 resume hands-free 3");
    let position = runner.session.position(runner.now()).expect("not over");
    assert!(position.left_ms >= 27_000, "{}", runner.screen());
}

#[test]
fn another_mode_in_a_rest() {
    check(HandsFree, "30 manual", "Rest 25, Front plank 2, Ready");
    check(HandsFree, "30 manual 90", "Rest -, Front plank 2, Ready");
    check(
        Manual,
        "25 done 5 rest-only 25",
        "Hold 20, Front plank 2, Pause",
    );
    check(
        HandsFree,
        "112 manual 3",
        "ChangeSides -, Side plank 1 left, Ready",
    );
}

#[test]
fn a_rest_that_waited_is_over_when_the_mode_no_longer_waits() {
    for mode in ["rest-only", "hands-free"] {
        let script = format!("25 done 90 {mode}");
        check(Manual, &script, "GetReady 3, Front plank 2, Pause");
    }
    check(Manual, "25 done 90 manual", "Rest -, Front plank 2, Ready");
    check(
        Manual,
        "25 done 90 hurts rest-only resume",
        "GetReady 3, Front plank 2, Pause",
    );
}

#[test]
fn another_mode_in_a_set_of_reps() {
    check(HandsFree, "160 rest-only", "Reps 10 reps, Bridge 1, Done");
    check(
        HandsFree,
        "160 pause rest-only resume",
        "Reps 10 reps, Bridge 1, Done",
    );
    check(
        HandsFree,
        "135.5 done 1 rest-only 9",
        "Reps 10 reps, Bridge 1, Done",
    );
    let paced = format!("{TO_BRIDGE} 20 hands-free");
    check(RestOnly, &paced, "GetReady 3, Bridge 1, Pause");
    check(
        RestOnly,
        &format!("{paced} 3"),
        "Reps rep 1/10, Bridge 1, Done",
    );
    check(
        RestOnly,
        &format!("{TO_BRIDGE} manual"),
        "Reps 10 reps, Bridge 1, Done",
    );
}

#[test]
fn another_mode_in_the_get_ready() {
    check(HandsFree, "1 manual 4", "Hold 20, Front plank 1, Pause");
    check(Manual, "1 hands-free 24", "Rest 30, Front plank 2, Ready");
}

#[test]
fn another_mode_while_paused_stays_paused() {
    for mode in ["hands-free", "rest-only", "manual"] {
        let script = format!("8 pause {mode} 60");
        check(HandsFree, &script, "Hold 17, Front plank 1, Resume (Asked)");
    }
}
