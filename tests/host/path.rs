//! The routine that fits, and why.

use holdfast::domain::{
    aims::Aim,
    log::{Entry, to_ask_about},
    pain::{Light, Pain},
    path::{RunToday, Why, fit},
    plan::{Plan, SideOrder},
    routine_id::RoutineId,
    session::Outcome,
    settings::{Settings, Side},
    time::{LocalTime, WallTime},
};

use crate::{
    log::STARTED,
    support::{self, runner::stopped_at_once},
    view_summary::days_later,
};

/// An entry this many days before today, of a routine, with the pain that was said last.
fn entry(days_ago: i64, routine: &str, pain: Option<u8>) -> Entry {
    let order = SideOrder::Both(Side::Right);
    let routine = holdfast::domain::routine::Routine {
        id: routine.into(),
        ..support::starter("stretch")
    };
    let plan = Plan::new(&routine, |_| Aim::LOW, order, &Settings::default());
    let wall = WallTime(STARTED.wall.0 - days_ago * 24 * 60 * 60 * 1000);
    let mut entry = stopped_at_once(plan, LocalTime { wall, ..STARTED });
    entry.exercises[0].sets[0].outcome = Outcome::Kept {
        did: 30_000,
        watched: true,
    };
    entry.pain_after = pain.and_then(Pain::new);
    entry
}

/// Checks what fits after sessions, the latest first, each so many days ago.
#[track_caller]
fn check(log: &[(i64, &str, Option<u8>)], run: Option<RunToday>, routine: &str, why: Why) {
    let entries: Vec<Entry> = log
        .iter()
        .map(|(days_ago, routine, pain)| entry(*days_ago, routine, *pain))
        .collect();
    let is_there = |id: &RoutineId| *id != RoutineId::Own(404);
    let fit = fit(&entries, days_later(0), run, is_there);
    assert_eq!(
        (fit.routine.to_string().as_str(), fit.why),
        (routine, why),
        "{log:?} {run:?}"
    );
}

const AHEAD: Option<RunToday> = Some(RunToday::Ahead);
const DONE: Option<RunToday> = Some(RunToday::Done);
const NONE: Option<RunToday> = Some(RunToday::None);

fn hurts(pain: u8, light: Light, lasts: bool) -> Why {
    let pain = Pain::new(pain).expect("on the scale");
    Why::Hurts { pain, light, lasts }
}

#[test]
fn what_is_not_green_comes_before_any_run() {
    for run in [None, AHEAD, DONE, NONE] {
        let log = [(1, "stretch", Some(7)), (2, "stretch", Some(0))];
        check(&log, run, "when-it-hurts", hurts(7, Light::Red, false));
        let log = [(0, "my-1", Some(3)), (1, "stretch", Some(0))];
        check(&log, run, "when-it-hurts", hurts(3, Light::Amber, false));
        // A session without an answer changes nothing.
        let log = [(0, "stretch", None), (1, "stretch", Some(5))];
        check(&log, run, "when-it-hurts", hurts(5, Light::Amber, false));
    }
}

#[test]
fn a_pain_that_lasts_for_a_week_is_told_as_such() {
    let log = [
        (0, "stretch", Some(4)),
        (3, "stretch", None),
        (7, "stretch", Some(6)),
    ];
    check(&log, None, "when-it-hurts", hurts(4, Light::Amber, true));
    // It was green in between, or is not that old.
    let log = [
        (0, "stretch", Some(4)),
        (3, "stretch", Some(1)),
        (7, "stretch", Some(6)),
    ];
    check(&log, None, "when-it-hurts", hurts(4, Light::Amber, false));
    let log = [(0, "stretch", Some(4)), (6, "stretch", Some(6))];
    check(&log, None, "when-it-hurts", hurts(4, Light::Amber, false));
}

#[test]
fn what_was_said_more_than_a_week_ago_tells_nothing_of_today() {
    let log = [(7, "stretch", Some(7))];
    check(&log, AHEAD, "when-it-hurts", hurts(7, Light::Red, true));
    let log = [(8, "stretch", Some(7))];
    check(&log, AHEAD, "roll-and-activate", Why::RunAhead);
}

#[test]
fn with_green_pain_it_follows_the_run_of_today() {
    for log in [
        &[] as &[_],
        &[(1, "stretch", Some(2))],
        &[(1, "my-1", None)],
    ] {
        check(log, AHEAD, "roll-and-activate", Why::RunAhead);
        check(log, DONE, "stretch", Why::RunDone);
        check(log, NONE, "the-whole-thing", Why::NoRun);
    }
}

#[test]
fn without_any_pain_in_two_sessions_a_day_without_a_run_is_for_strength() {
    let log = [
        (1, "stretch", Some(0)),
        (2, "stretch", None),
        (3, "stretch", Some(0)),
    ];
    check(&log, NONE, "back-to-strength", Why::NoPain);
    check(&log, AHEAD, "roll-and-activate", Why::RunAhead);
    let log = [(1, "stretch", Some(0)), (3, "stretch", Some(1))];
    check(&log, NONE, "the-whole-thing", Why::NoRun);
    let log = [(1, "stretch", Some(0))];
    check(&log, NONE, "the-whole-thing", Why::NoRun);
}

#[test]
fn where_the_run_is_not_said_it_is_the_last_again() {
    check(&[], None, "roll-and-activate", Why::RunAhead);
    check(&[(0, "my-1", Some(0))], None, "my-1", Why::Last);
    check(
        &[(2, "roll-and-activate", None)],
        None,
        "roll-and-activate",
        Why::Last,
    );
    check(
        &[(0, "roll-and-activate", None)],
        None,
        "stretch",
        Why::RunDone,
    );
    // It was deleted.
    check(
        &[(1, "my-404", None)],
        None,
        "roll-and-activate",
        Why::RunAhead,
    );
}

/// Checks after which session the runner is asked how it was, by its days ago.
#[track_caller]
fn check_asked(log: &[(i64, Option<u8>)], expected: Option<i64>) {
    let entries: Vec<Entry> = log
        .iter()
        .map(|(days_ago, next_day)| {
            let mut entry = entry(*days_ago, "stretch", None);
            entry.pain_next_day = next_day.and_then(Pain::new);
            entry
        })
        .collect();
    let today = days_later(0);
    let asked = to_ask_about(&entries, today);
    let days_ago = asked.map(|entry| entry.started.day().days_until(today));
    assert_eq!(days_ago, expected, "{log:?}");
}

#[test]
fn the_runner_is_asked_about_the_last_session_of_the_days_before() {
    check_asked(&[], None);
    check_asked(&[(0, None)], None);
    check_asked(&[(1, None)], Some(1));
    check_asked(&[(0, None), (1, None)], Some(1));
    check_asked(&[(2, None)], Some(2));
    check_asked(&[(3, None)], None);
    check_asked(&[(1, Some(0))], None);
    check_asked(&[(1, Some(0)), (2, None)], None);
}
