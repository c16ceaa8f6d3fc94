//! The return from sleep, a call or a reload: the true step, at most one cue, and nothing lost.

use holdfast::domain::{
    cue::Cue,
    session::{AWAY_MS_MAX, Event, Missed, Outcome},
    settings::{
        Mode::{self, HandsFree, RestOnly},
        Settings,
    },
    time::Moment,
};
use proptest::prelude::*;

use crate::support::{
    generate::{cases, happenings, modes, plans},
    hold, plan_of, prescription, routine,
    runner::{Runner, run},
    story,
};

#[track_caller]
fn check(mode: Mode, script: &str, screen: &str, sets: &str) {
    let runner = run(story(), mode, script);
    assert_eq!(runner.screen(), screen, "after `{script}`");
    assert!(
        runner.sets().starts_with(sets),
        "after `{script}`: {}",
        runner.sets()
    );
}

fn missed(runner: &Runner) -> Option<Missed> {
    runner
        .session
        .position(runner.now())
        .and_then(|position| position.missed)
}

#[test]
fn a_short_absence_was_part_of_the_session() {
    check(
        HandsFree,
        "8 away 7",
        "Hold 10, Front plank 1, Pause",
        "-, -",
    );
    check(
        HandsFree,
        "8 away 29",
        "Rest 18, Front plank 2, Ready",
        "20 s unwatched, -",
    );
    check(
        HandsFree,
        "8 away 52",
        "Hold 15, Front plank 2, Pause",
        "20 s unwatched, -",
    );
    check(
        RestOnly,
        "8 away 92",
        "Hold 15, Front plank 2, Pause",
        "60 s unwatched, -",
    );
    check(
        HandsFree,
        "8 away 72",
        "Rest 10, Side plank 1 right, Ready",
        "20 s unwatched, 20 s unwatched, -",
    );
}

#[test]
fn the_runner_is_told_which_set_ended_and_when() {
    let runner = run(story(), HandsFree, "8 away 29");
    let at = Moment::from_ms(25_000);
    assert_eq!(missed(&runner), Some(Missed::Ended { step: 1, at }));
    let runner = run(story(), HandsFree, "8 away 72");
    let at = Moment::from_ms(75_000);
    assert_eq!(missed(&runner), Some(Missed::Ended { step: 3, at }));
}

#[test]
fn an_absence_in_which_no_set_ended_needs_no_word() {
    assert_eq!(missed(&run(story(), HandsFree, "8 away 7")), None);
    assert_eq!(missed(&run(story(), HandsFree, "26 away 20")), None);
}

#[test]
fn what_was_missed_is_gone_after_a_tap_or_at_the_next_step() {
    assert!(missed(&run(story(), HandsFree, "8 away 29 17.9")).is_some());
    assert_eq!(missed(&run(story(), HandsFree, "8 away 29 18")), None);
    assert_eq!(missed(&run(story(), HandsFree, "8 away 29 +10")), None);
}

#[test]
fn after_five_minutes_the_session_stands_where_it_was_left() {
    let just = AWAY_MS_MAX / 1000;
    check(
        HandsFree,
        &format!("8 away {just}"),
        "Reps rep 2/3, Bird dog 2 left, Done",
        "20 s unwatched",
    );
    let more = format!("8 away {}", just + 1);
    check(
        HandsFree,
        &more,
        "Hold 17, Front plank 1, Resume (Away)",
        "-, -",
    );
    check(
        HandsFree,
        &format!("{more} resume 3"),
        "Hold 17, Front plank 1, Pause",
        "-, -",
    );
    let runner = run(story(), HandsFree, &more);
    let away_ms = AWAY_MS_MAX + 1000;
    assert_eq!(missed(&runner), Some(Missed::Paused { away_ms }));
}

#[test]
fn a_session_that_stood_still_is_found_as_it_was_left() {
    check(
        HandsFree,
        "8 pause away 9999",
        "Hold 17, Front plank 1, Resume (Asked)",
        "-, -",
    );
    check(
        Mode::Manual,
        "25 done 40 away 9999",
        "Rest -, Front plank 2, Ready",
        "20 s, -",
    );
    assert_eq!(
        run(story(), HandsFree, "8 hurts away 9999 stop 1").screen(),
        "Stopped"
    );
}

#[test]
fn a_session_that_ended_before_the_absence_stays_ended() {
    // The last tick was before the end of the set, and the app last ran after it.
    let mut runner = run(story(), HandsFree, "316");
    let since = Moment::from_ms(317_500);
    runner.now_ms = 317_500 + AWAY_MS_MAX + 1;
    runner.tap(Event::Return { since });
    assert_eq!(runner.screen(), "Finished");
}

#[test]
fn a_rest_that_was_over_before_the_absence_still_waits_for_the_runner() {
    let mut runner = run(story(), Mode::Manual, "25 done 29");
    let since = Moment::from_ms(55_500);
    runner.now_ms = 55_500 + AWAY_MS_MAX + 1;
    runner.tap(Event::Return { since });
    runner.tap(Event::Resume);
    runner.tap(Event::Done);
    assert_eq!(runner.screen(), "GetReady 3, Front plank 2, Pause");
}

#[test]
fn one_cue_stands_for_all_that_was_missed() {
    for (away, heard) in [
        ("8 away 29", "37 CaughtUp"),
        ("8 away 120", "128 CaughtUp"),
        // A cue that is due right now is heard as usual.
        ("8 away 17.5", "25.5 SetOver"),
        ("8 away 47", "55 Go"),
        ("8 away 44", "52 CountIn(3)"),
        ("8 away 5", ""),
    ] {
        let runner = run(story(), HandsFree, away);
        assert_eq!(runner.heard(8.5), heard, "after `{away}`");
    }
}

#[test]
fn two_steps_that_began_just_now_are_one_cue() {
    let routine = routine(vec![prescription("Plank", hold(2, (5, 5)))]);
    let settings = Settings {
        rest_seconds: 1,
        ..Settings::default()
    };
    // The set was over at 10, the next one began at 11.
    let runner = run(plan_of(&routine, &settings), HandsFree, "4 away 7.2");
    assert_eq!(runner.heard(4.1), "11.2 Go");
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn after_an_absence_there_is_at_most_one_cue(
        plan in plans(), mode in modes(), happenings in happenings(12), away_ms in 5_001..900_000_i64,
    ) {
        let mut runner = Runner::start(plan, mode);
        for happening in happenings {
            runner.now_ms += happening.gap_ms;
            runner.tap(happening.event);
        }
        let cues = runner.away_ms(away_ms);
        prop_assert!(cues.len() <= 1, "{:?}", cues);
    }

    #[test]
    fn a_short_absence_is_time_like_any_other_but_unwatched(
        plan in plans(), mode in modes(), happenings in happenings(12), away_ms in 5_001..300_000_i64,
    ) {
        let mut slept = Runner::start(plan, mode);
        for happening in happenings {
            slept.now_ms += happening.gap_ms;
            slept.tap(happening.event);
        }
        let before = slept.session.outcomes().to_vec();
        let mut watched = slept.clone();
        slept.away_ms(away_ms);
        watched.jump_ms(away_ms);
        prop_assert_eq!(slept.screen(), watched.screen());
        for (was, (slept, watched)) in before.iter()
            .zip(slept.session.outcomes().iter().zip(watched.session.outcomes()))
        {
            match (slept, watched) {
                (Outcome::Kept { did, watched: false }, Outcome::Kept { did: same, .. }) => {
                    prop_assert_eq!(did, same);
                }
                _ => {
                    prop_assert_eq!(slept, watched);
                    let kept_now = slept != was && matches!(slept, Outcome::Kept { .. });
                    prop_assert!(!kept_now, "a set that nobody watched");
                }
            }
        }
    }

    #[test]
    fn a_long_absence_changes_nothing_but_the_clock(
        plan in plans(), mode in modes(), happenings in happenings(12), more_ms in 1..90_000_000_i64,
    ) {
        let mut runner = Runner::start(plan, mode);
        for happening in happenings {
            runner.now_ms += happening.gap_ms;
            runner.tap(happening.event);
        }
        let digits = |runner: &Runner| runner.session.position(runner.now())
            .map(|position| (position.digits, position.scale, position.item.name.clone()));
        let in_count_in = runner.screen().starts_with("GetReady 3");
        let (before, sets) = (digits(&runner), runner.sets());
        let cues = runner.away_ms(AWAY_MS_MAX + more_ms);
        prop_assert_eq!(runner.sets(), sets);
        prop_assert!(cues.is_empty() || cues == [Cue::CaughtUp]);
        prop_assert_eq!(runner.session.next_deadline(), None);
        if !in_count_in {
            prop_assert_eq!(digits(&runner).map(|it| it.2), before.map(|it| it.2));
        }
    }
}
