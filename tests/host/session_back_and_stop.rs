//! Back, stop and "it hurts", in every kind of step, and the results that are kept.

use holdfast::domain::settings::Mode::{self, HandsFree, Manual, RestOnly};

use crate::support::{runner::run, story};

#[track_caller]
fn check(mode: Mode, script: &str, screen: &str) {
    let runner = run(story(), mode, script);
    assert_eq!(runner.screen(), screen, "after `{script}`");
}

#[track_caller]
fn check_sets(mode: Mode, script: &str, sets: &str) {
    let runner = run(story(), mode, script);
    let done = runner.sets();
    assert!(
        done.starts_with(sets),
        "after `{script}`: {done}, not {sets}"
    );
}

/// By taps alone, to the start of the bridge at 150 s.
const TO_BRIDGE: &str = "25 done 50 done 35 done 25 done 15 ";

#[test]
fn back_restarts_a_step_and_within_its_first_second_goes_to_the_one_before() {
    for (script, screen) in [
        ("back", "GetReady 5, Front plank 1, Ready"),
        ("3 back", "GetReady 5, Front plank 1, Ready"),
        ("5.5 back", "GetReady 5, Front plank 1, Ready"),
        ("6 back", "GetReady 5, Front plank 1, Ready"),
        ("6.1 back", "GetReady 3, Front plank 1, Pause"),
        ("15 back 3", "Hold 20, Front plank 1, Pause"),
        ("25.5 back", "GetReady 3, Front plank 1, Pause"),
        ("25.5 back 3", "Hold 20, Front plank 1, Pause"),
        ("30 back", "Rest 30, Front plank 2, Ready"),
        ("55.5 back", "Rest 30, Front plank 2, Ready"),
        ("112 back", "ChangeSides 5, Side plank 1 left, Ready"),
        ("110.5 back", "GetReady 3, Side plank 1 right, Pause"),
        ("170 back 3", "Reps rep 1/10, Bridge 1, Done"),
        ("15 pause 60 back", "Hold 20, Front plank 1, Resume (Asked)"),
    ] {
        check(HandsFree, script, screen);
    }
    check(
        RestOnly,
        &format!("{TO_BRIDGE} 9 back"),
        "Reps 10 reps, Bridge 1, Done",
    );
    check(
        RestOnly,
        &format!("{TO_BRIDGE} 0.5 back"),
        "Rest 15, Bridge 1, Ready",
    );
}

#[test]
fn back_while_paused_makes_no_sound() {
    let runner = run(story(), HandsFree, "15 pause 60 back");
    assert_eq!(runner.heard(16.0), "");
}

#[test]
fn a_set_done_again_counts_once_and_breaking_it_off_loses_nothing() {
    for (script, sets) in [
        ("25.5 back", "20 s, -"),
        ("25.5 back 10 stop", "20 s, -"),
        ("25.5 back 10 skip", "20 s, -"),
        ("25.5 back 10 next-exercise", "20 s, skipped 0 s, -"),
        ("25.5 back 23", "20 s, -"),
        ("60 skip 0.5 back skip", "20 s, skipped 5 s, -"),
        ("60 skip 0.5 back next-exercise", "20 s, skipped 5 s, -"),
        ("60 skip 0.5 back 5 stop", "20 s, skipped 5 s, -"),
    ] {
        check_sets(HandsFree, script, sets);
    }
}

#[test]
fn a_stopped_session_can_be_taken_up_again() {
    for (mode, script, screen) in [
        (HandsFree, "15 stop", "Stopped"),
        (
            HandsFree,
            "15 stop 900 resume",
            "GetReady 3, Front plank 1, Pause",
        ),
        (
            HandsFree,
            "15 stop 900 resume 3",
            "Hold 10, Front plank 1, Pause",
        ),
        (
            HandsFree,
            "30 stop 900 resume",
            "Rest 25, Front plank 2, Ready",
        ),
        (
            HandsFree,
            "8 pause stop 900 resume 3",
            "Hold 17, Front plank 1, Pause",
        ),
        (
            HandsFree,
            "8 pause resume 1 stop resume 3",
            "Hold 17, Front plank 1, Pause",
        ),
        (
            RestOnly,
            "35 stop 900 resume 3",
            "Hold +10, Front plank 1, Keep 30",
        ),
        (
            Manual,
            "25 done 40 stop 9 resume",
            "Rest -, Front plank 2, Ready",
        ),
    ] {
        check(mode, script, screen);
    }
    check(
        RestOnly,
        &format!("{TO_BRIDGE} stop resume"),
        "Reps 10 reps, Bridge 1, Done",
    );
    check_sets(HandsFree, "15 stop", "skipped 10 s, -");
    check_sets(HandsFree, "15 stop 900 resume 13", "20 s, -");
}

#[test]
fn a_set_that_was_taken_up_again_is_not_behind_the_runner() {
    let runner = run(story(), HandsFree, "15 stop 900 resume 3");
    assert_eq!(runner.session.sets_behind(0), (0, 2));
}

#[test]
fn a_session_that_is_over_disregards_the_controls() {
    let taps = "tick pause done skip next-exercise back +10 hurts right-only manual stop";
    check(HandsFree, &format!("15 stop {taps}"), "Stopped");
    check(HandsFree, &format!("317 {taps} resume"), "Finished");
    check(HandsFree, "317 away 9999 tick", "Finished");
}

#[test]
fn what_hurts_pauses_and_goes_on_when_the_runner_says_so() {
    check(
        HandsFree,
        "8 hurts 60",
        "Hold 17, Front plank 1, Resume (Hurts)",
    );
    check(
        HandsFree,
        "8 hurts 60 resume 3",
        "Hold 17, Front plank 1, Pause",
    );
    check(
        HandsFree,
        "8 pause hurts",
        "Hold 17, Front plank 1, Resume (Hurts)",
    );
    check(
        HandsFree,
        "30 hurts",
        "Rest 25, Front plank 2, Resume (Hurts)",
    );
    let waiting = format!("{TO_BRIDGE} hurts");
    check(RestOnly, &waiting, "Reps 10 reps, Bridge 1, Resume (Hurts)");
    check(
        RestOnly,
        &format!("{waiting} resume"),
        "Reps 10 reps, Bridge 1, Done",
    );
    check(HandsFree, "8 hurts stop", "Stopped");
}

#[test]
fn what_hurts_is_remembered_once_and_where() {
    for (script, steps) in [
        ("8 hurts", vec![1]),
        ("8 hurts hurts resume hurts", vec![1]),
        ("8 hurts resume 5 hurts resume 60 hurts", vec![1, 3]),
        // During a rest, it is the set before that hurts.
        ("30 hurts", vec![1]),
        ("80 hurts", vec![3]),
        ("112 hurts", vec![5]),
    ] {
        let runner = run(story(), HandsFree, script);
        assert_eq!(runner.session.hurts(), steps, "after `{script}`");
    }
}

#[test]
fn what_hurts_after_a_skipped_exercise_is_not_the_exercise_that_was_never_done() {
    let runner = run(story(), HandsFree, "80 next-exercise 5 hurts");
    let hurt = runner.session.hurts().iter();
    let steps = &runner.session.plan().steps;
    let items: Vec<usize> = hurt.map(|&step| steps[step].item).collect();
    assert_eq!(
        items,
        [0],
        "the front plank was done last, the side plank never"
    );
}
