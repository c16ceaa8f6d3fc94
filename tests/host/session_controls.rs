//! Every control in every kind of step: pause, done, skip, ten more seconds.

use holdfast::domain::{
    session::{Event, Position},
    settings::Mode::{self, HandsFree, Manual, RestOnly},
    time::Moment,
};

use crate::support::{
    hold, plan_with,
    runner::{Runner, run},
    story,
};

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
fn a_pause_stands_still_and_a_set_is_counted_in_again() {
    for (script, screen) in [
        ("2 pause 60", "GetReady 3, Front plank 1, Resume (Asked)"),
        ("2 pause 60 resume 1", "GetReady 2, Front plank 1, Ready"),
        ("8 pause 60", "Hold 17, Front plank 1, Resume (Asked)"),
        ("8 pause 60 resume", "GetReady 3, Front plank 1, Pause"),
        ("8 pause 60 resume 2.9", "GetReady 1, Front plank 1, Pause"),
        ("8 pause 60 resume 3", "Hold 17, Front plank 1, Pause"),
        ("8 pause 60 resume 20", "Rest 30, Front plank 2, Ready"),
        (
            "112 pause 60 resume 1",
            "ChangeSides 2, Side plank 1 left, Ready",
        ),
        ("160 pause 60", "Reps rep 3/10, Bridge 1, Resume (Asked)"),
        ("160 pause 60 resume", "GetReady 3, Bridge 1, Pause"),
        ("160 pause 60 resume 3", "Reps rep 3/10, Bridge 1, Done"),
    ] {
        check(HandsFree, script, screen);
    }
}

#[test]
fn a_rest_goes_on_after_a_pause_without_a_count_in() {
    check(
        HandsFree,
        "30 pause 60",
        "Rest 25, Front plank 2, Resume (Asked)",
    );
    check(
        HandsFree,
        "30 pause 60 resume",
        "Rest 25, Front plank 2, Ready",
    );
    check(
        HandsFree,
        "30 pause 60 resume 5",
        "Rest 20, Front plank 2, Ready",
    );
}

#[test]
fn a_pause_in_a_count_in_keeps_the_set_whole() {
    check(
        HandsFree,
        "8 pause resume 1 pause",
        "Hold 17, Front plank 1, Resume (Asked)",
    );
    check(
        HandsFree,
        "8 pause resume 1 pause 9 resume 3",
        "Hold 17, Front plank 1, Pause",
    );
    check(
        HandsFree,
        "30 done 1 pause 9 resume 3",
        "Hold 20, Front plank 2, Pause",
    );
}

#[test]
fn a_pause_past_the_aim_goes_on_past_the_aim() {
    check(
        RestOnly,
        "35 pause",
        "Hold +10, Front plank 1, Resume (Asked)",
    );
    check(
        RestOnly,
        "35 pause 9 resume 3",
        "Hold +10, Front plank 1, Keep 30",
    );
    check_sets(RestOnly, "35 pause 9 resume 8 done", "35 s, -");
    check_sets(RestOnly, "35 pause 9 resume 33", "60 s, -");
}

#[test]
fn a_session_that_waits_for_the_runner_can_be_paused_and_waits_again() {
    let script = format!("{TO_BRIDGE} pause");
    check(RestOnly, &script, "Reps 10 reps, Bridge 1, Resume (Asked)");
    let script = format!("{TO_BRIDGE} pause 60 resume");
    check(RestOnly, &script, "Reps 10 reps, Bridge 1, Done");
    let rest = "Rest -, Front plank 2, Resume (Asked)";
    check(Manual, "25 done 30 pause", rest);
    let rest = "Rest -, Front plank 2, Ready";
    check(Manual, "25 done 30 pause 60 resume", rest);
}

#[test]
fn done_keeps_what_was_really_held() {
    for (mode, script, sets) in [
        (HandsFree, "8 done", "3 s, -"),
        (RestOnly, "8 done", "3 s, -"),
        (RestOnly, "24.9 done", "19.9 s, -"),
        (RestOnly, "25 done", "20 s, -"),
        (RestOnly, "33.25 done", "28.25 s, -"),
        (RestOnly, "64.999 done", "59.999 s, -"),
        (HandsFree, "8 pause 60 done", "3 s, -"),
        (HandsFree, "8 pause 60 resume 1 done", "3 s, -"),
    ] {
        check_sets(mode, script, sets);
        check(mode, script, "Rest 30, Front plank 2, Ready");
    }
}

#[test]
fn done_ends_a_set_of_reps() {
    let kept = |reps| format!("20 s, 20 s, 20 s, 20 s, {reps}, -");
    check_sets(RestOnly, &format!("{TO_BRIDGE} 1 done"), &kept("10 reps"));
    check_sets(HandsFree, "160 done", &kept("2 reps"));
    check_sets(HandsFree, "151 done", &kept("skipped 0 reps"));
}

#[test]
fn done_in_a_rest_means_ready_and_counts_the_set_in() {
    for (script, screen) in [
        ("1 done", "GetReady 3, Front plank 1, Pause"),
        ("30 done", "GetReady 3, Front plank 2, Pause"),
        ("30 done 3", "Hold 20, Front plank 2, Pause"),
        ("30 done 23", "Rest 15, Side plank 1 right, Ready"),
        ("51.9 done", "GetReady 3, Front plank 2, Pause"),
        ("110.5 done", "GetReady 3, Side plank 1 left, Pause"),
        ("30 pause 9 done", "GetReady 3, Front plank 2, Pause"),
    ] {
        check(HandsFree, script, screen);
    }
}

#[test]
fn done_in_the_last_three_seconds_of_a_rest_lets_the_count_in_run() {
    check(HandsFree, "52 done", "Rest 3, Front plank 2, Ready");
    check(HandsFree, "52.5 done 2.5", "Hold 20, Front plank 2, Pause");
}

#[test]
fn ready_before_a_set_of_reps_at_the_runners_pace_needs_no_count_in() {
    let script = "25 done 50 done 35 done 25 done 3 done";
    check(RestOnly, script, "Reps 10 reps, Bridge 1, Done");
}

#[test]
fn a_skipped_set_says_how_much_of_it_was_done() {
    check(HandsFree, "8 skip", "Rest 30, Front plank 2, Ready");
    check_sets(HandsFree, "8 skip", "skipped 3 s, -");
    check_sets(RestOnly, "35 skip", "skipped 30 s, -");
    check_sets(
        HandsFree,
        "160 skip",
        "20 s, 20 s, 20 s, 20 s, skipped 2 reps, -",
    );
    let waiting = format!("{TO_BRIDGE} skip");
    check_sets(
        RestOnly,
        &waiting,
        "20 s, 20 s, 20 s, 20 s, skipped 0 reps, -",
    );
}

#[test]
fn skip_in_a_lead_in_starts_its_set() {
    check(HandsFree, "1 skip", "GetReady 3, Front plank 1, Pause");
    check(HandsFree, "30 skip", "GetReady 3, Front plank 2, Pause");
    check(
        HandsFree,
        "111 skip",
        "GetReady 3, Side plank 1 left, Pause",
    );
}

#[test]
fn a_skip_in_a_pause_starts_no_clock() {
    for (script, screen) in [
        (
            "8 pause 9 skip 60",
            "Rest 30, Front plank 2, Resume (Asked)",
        ),
        ("8 pause skip 9 resume 1", "Rest 29, Front plank 2, Ready"),
        (
            "8 pause skip skip 60",
            "Hold 20, Front plank 2, Resume (Asked)",
        ),
        (
            "8 pause skip skip resume",
            "GetReady 3, Front plank 2, Pause",
        ),
        (
            "111 pause skip 60",
            "Hold 20, Side plank 1 left, Resume (Asked)",
        ),
        ("8 hurts skip 60", "Rest 30, Front plank 2, Resume (Asked)"),
    ] {
        check(HandsFree, script, screen);
    }
    let reps = format!("{TO_BRIDGE} pause skip 9");
    check(RestOnly, &reps, "Rest 15, Bird dog 1 right, Resume (Asked)");
    check_sets(HandsFree, "8 pause 60 skip", "skipped 3 s, -");
    let runner = run(story(), HandsFree, "8 pause skip skip 60");
    assert_eq!(runner.heard(8.0), "");
}

#[test]
fn skipping_the_last_set_finishes_the_session() {
    check(HandsFree, "305 skip", "Finished");
    check(HandsFree, "305 pause skip", "Finished");
}

#[test]
fn skip_exercise_goes_to_the_next_exercise() {
    for (script, screen, sets) in [
        (
            "2 next-exercise",
            "Rest 15, Side plank 1 right, Ready",
            "skipped 0 s, skipped 0 s, -",
        ),
        (
            "8 next-exercise",
            "Rest 15, Side plank 1 right, Ready",
            "skipped 3 s, skipped 0 s, -",
        ),
        (
            "30 next-exercise",
            "Rest 15, Side plank 1 right, Ready",
            "20 s, skipped 0 s, -",
        ),
        (
            "95 next-exercise",
            "Rest 15, Bridge 1, Ready",
            "20 s, 20 s, skipped 5 s, skipped 0 s, -",
        ),
        (
            "112 next-exercise",
            "Rest 15, Bridge 1, Ready",
            "20 s, 20 s, 20 s, skipped 0 s, -",
        ),
        (
            "8 hurts 9 next-exercise",
            "Rest 15, Side plank 1 right, Ready",
            "skipped 3 s",
        ),
        (
            "250 next-exercise",
            "Finished",
            "20 s, 20 s, 20 s, 20 s, 10 reps, 3 reps, 3 reps, skipped 0 reps, skipped 0 reps",
        ),
    ] {
        check(HandsFree, script, screen);
        check_sets(HandsFree, script, sets);
    }
}

#[test]
fn ten_more_seconds_for_any_step_that_time_counts_for() {
    for (script, screen) in [
        ("3 +10", "GetReady 12, Front plank 1, Ready"),
        ("5 +10", "Hold 30, Front plank 1, Pause"),
        ("5 +10 +10", "Hold 40, Front plank 1, Pause"),
        ("30 +10", "Rest 35, Front plank 2, Ready"),
        ("112 +10", "ChangeSides 13, Side plank 1 left, Ready"),
        ("8 pause +10", "Hold 27, Front plank 1, Resume (Asked)"),
        ("8 pause resume +10 3", "Hold 27, Front plank 1, Pause"),
        ("160 +10", "Reps rep 3/10, Bridge 1, Done"),
        ("5 +10 30 30", "Hold 20, Front plank 2, Pause"),
    ] {
        check(HandsFree, script, screen);
    }
    check(RestOnly, "35 +10", "Hold 0, Front plank 1, Keep 30");
    check(Manual, "25 done 40 +10 4", "Rest 6, Front plank 2, Ready");
    check_sets(HandsFree, "5 +10 30", "30 s, -");
    check_sets(RestOnly, "5 +10 60", "60 s, -");
}

#[test]
fn no_step_grows_beyond_half_an_hour() {
    for (seconds, taps, left) in [
        (1780, "+10 +10 +10", "Hold 1800"),
        (1785, "+10 +10", "Hold 1795"),
        (1790, "+10 +10", "Hold 1800"),
        (1791, "+10", "Hold 1791"),
        (1800, "+10", "Hold 1800"),
    ] {
        let plan = plan_with(hold(1, (seconds, seconds)));
        let screen = run(plan, HandsFree, &format!("5 {taps}")).screen();
        assert_eq!(screen, format!("{left}, Plank 1, Pause"));
    }
}

#[test]
fn ten_seconds_are_offered_just_where_they_can_be_added() {
    let offered = |runner: &Runner| {
        let position: Position<'_> = runner.session.position(runner.now()).expect("running");
        position.can_add
    };
    for (seconds, can_add) in [(1790, true), (1791, false), (1800, false)] {
        let runner = run(plan_with(hold(1, (seconds, seconds))), HandsFree, "5");
        assert_eq!(offered(&runner), can_add, "a hold of {seconds} s");
    }
    assert!(offered(&run(story(), HandsFree, "30")));
    assert!(!offered(&run(story(), HandsFree, "160")));
}

#[test]
fn a_control_at_a_moment_long_past_counts_as_now() {
    let mut runner = run(story(), HandsFree, "15");
    runner.session.update(Event::Pause, Moment::from_ms(-9_000));
    assert_eq!(runner.screen(), "Hold 10, Front plank 1, Resume (Asked)");
}
