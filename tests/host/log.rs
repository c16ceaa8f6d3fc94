//! The log entry of a session: what was really held, set by set.

use holdfast::domain::{
    log::{Entry, SetState},
    plan::StepKind,
    routine_id::RoutineId,
    session::{Ending, Event, Outcome, Showing},
    settings::Mode::{self, HandsFree, RestOnly},
    time::{LocalTime, WallTime},
};
use proptest::prelude::*;

use crate::support::{
    generate::{cases, happenings, modes, plans},
    runner::{Runner, run},
    story,
};

pub const STARTED: LocalTime = LocalTime {
    wall: WallTime(1_790_000_000_000),
    ahead_minutes: 120,
};

fn entry(mode: Mode, script: &str) -> Entry {
    let runner = run(story(), mode, script);
    Entry::of(&runner.session, STARTED).expect("over")
}

/// An exercise in one line: `Front plank: 20/20 Kept, 3/20 Skipped`.
#[track_caller]
fn check(mode: Mode, script: &str, exercise: usize, expected: &str) {
    let entry = entry(mode, script);
    let exercise = &entry.exercises[exercise];
    let sets: Vec<String> = exercise
        .sets
        .iter()
        .map(|set| format!("{}/{} {:?}", set.did(), set.aim(), set.state()))
        .collect();
    assert_eq!(
        format!("{}: {}", exercise.item.name, sets.join(", ")),
        expected,
        "`{script}`"
    );
}

#[test]
fn a_session_has_no_entry_while_it_runs() {
    for script in ["8", "8 pause", "8 hurts", "30", "316"] {
        let runner = run(story(), HandsFree, script);
        assert_eq!(Entry::of(&runner.session, STARTED), None, "`{script}`");
    }
}

#[test]
fn each_set_stands_with_what_was_asked_and_what_was_done() {
    check(HandsFree, "400", 0, "Front plank: 20/20 Kept, 20/20 Kept");
    check(HandsFree, "400", 2, "Bridge: 10/10 Kept");
    check(
        RestOnly,
        "33.9 done stop",
        0,
        "Front plank: 28/20 Kept, 0/20 NotReached",
    );
    check(
        HandsFree,
        "8 done stop",
        0,
        "Front plank: 3/20 Kept, 0/20 NotReached",
    );
    check(
        HandsFree,
        "8 skip stop",
        0,
        "Front plank: 3/20 Skipped, 0/20 NotReached",
    );
    check(
        HandsFree,
        "15 stop",
        0,
        "Front plank: 10/20 Skipped, 0/20 NotReached",
    );
    check(
        HandsFree,
        "30 next-exercise stop",
        0,
        "Front plank: 20/20 Kept, 0/20 Skipped",
    );
    check(
        HandsFree,
        "5 +10 30 stop",
        0,
        "Front plank: 30/20 Kept, 0/20 NotReached",
    );
    check(
        HandsFree,
        "8 away 29 stop",
        0,
        "Front plank: 20/20 NotWatched, 0/20 NotReached",
    );
    check(
        HandsFree,
        "2 left-only 400",
        1,
        "Side plank: 0/20 LeftOut, 20/20 Kept",
    );
}

#[test]
fn sets_done_are_told_from_sets_asked_for() {
    for (script, done) in [
        ("400", (9, 9)),
        ("15 stop", (0, 9)),
        ("30 stop", (1, 9)),
        ("30 next-exercise stop", (1, 9)),
        ("8 away 29 stop", (1, 9)),
        ("2 right-only 400", (6, 6)),
    ] {
        assert_eq!(entry(HandsFree, script).sets_done(), done, "`{script}`");
    }
}

#[test]
fn held_seconds_are_those_of_holds_also_of_broken_off_ones() {
    for (script, seconds) in [
        ("400", 80),
        ("15 stop", 10),
        ("160 stop", 80),
        ("2 stop", 0),
    ] {
        assert_eq!(
            entry(HandsFree, script).held_seconds(),
            seconds,
            "`{script}`"
        );
    }
}

#[test]
fn the_time_that_a_session_stood_still_is_not_its_length() {
    for (script, seconds, ending) in [
        ("400", 317, Ending::Finished),
        ("40 stop", 40, Ending::Stopped),
        ("30 pause 60 resume 287", 317, Ending::Finished),
        ("30 pause 60 stop", 30, Ending::Stopped),
        (
            "10 pause 60 resume 20 pause 500 resume 5 stop",
            35,
            Ending::Stopped,
        ),
        ("10 pause 60 hurts 60 resume 5 stop", 15, Ending::Stopped),
        ("10 pause 60 back 60 resume 5 stop", 15, Ending::Stopped),
        ("10 stop 90000 resume 10 stop", 20, Ending::Stopped),
    ] {
        let entry = entry(HandsFree, script);
        assert_eq!(
            (entry.seconds, entry.ending),
            (seconds, ending),
            "`{script}`"
        );
    }
}

#[test]
fn what_hurt_is_marked_at_its_exercise_alone() {
    for (script, hurt) in [
        ("400", [false; 4]),
        ("8 hurts stop", [true, false, false, false]),
        ("80 hurts stop", [true, false, false, false]),
        ("95 hurts next-exercise stop", [false, true, false, false]),
        ("112 hurts stop", [false, true, false, false]),
        ("300 hurts resume 400", [false, false, false, true]),
    ] {
        let entry = entry(HandsFree, script);
        let marked: Vec<bool> = entry.exercises.iter().map(|it| it.hurt).collect();
        assert_eq!(marked, hurt, "`{script}`");
    }
}

#[test]
fn a_session_stopped_before_its_first_set_is_not_worth_an_entry() {
    for (script, worth) in [
        ("2 stop", false),
        ("2 next-exercise stop", false),
        ("2 hurts stop", true),
        ("7 stop", true),
        ("400", true),
    ] {
        assert_eq!(entry(HandsFree, script).has_work(), worth, "`{script}`");
    }
}

#[test]
fn an_entry_stands_by_itself() {
    let entry = entry(HandsFree, "400");
    assert_eq!(
        (&entry.routine_id, entry.routine_name.as_str()),
        (&RoutineId::Own(1), "Test routine")
    );
    let names: Vec<_> = entry
        .exercises
        .iter()
        .map(|it| format!("{} {}", it.item.exercise_id, it.item.dosage_text()))
        .collect();
    assert_eq!(
        names,
        [
            "front-plank 2 × :20–:60",
            "side-plank 1 × :20–:40 each side",
            "bridge 1 × 10–15",
            "bird-dog 2 × 3–6 hold :02 each side",
        ]
    );
    assert_eq!((entry.started, entry.last_pain()), (STARTED, None));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_sum_of_the_sets_is_what_was_held(
        plan in plans(), mode in modes(), happenings in happenings(40),
    ) {
        let mut runner = Runner::start(plan, mode);
        for happening in happenings {
            let event = happening.event_after(runner.now());
            runner.now_ms += happening.gap_ms;
            runner.tap(event);
        }
        runner.tap(Event::Stop);
        let entry = Entry::of(&runner.session, STARTED).expect("over");
        let steps = runner.session.plan().steps.iter().zip(runner.session.outcomes());
        let held: u32 = steps.filter(|(step, _)| matches!(step.kind, StepKind::Hold { .. }))
            .map(|(_, outcome)| match outcome {
                Outcome::Kept { did, .. } | Outcome::Skipped { did } => did / 1000,
                Outcome::Open | Outcome::LeftOut => 0,
            })
            .sum();
        prop_assert_eq!(entry.held_seconds(), held);
        prop_assert!(entry.held_seconds() <= entry.seconds);
        let work = runner.session.plan().steps.iter().filter(|step| step.kind.is_work()).count();
        let sets: Vec<_> = entry.exercises.iter().flat_map(|it| &it.sets).collect();
        prop_assert_eq!(sets.len(), work);
        let (done, asked) = entry.sets_done();
        let left_out = sets.iter().filter(|set| set.state() == SetState::LeftOut).count();
        prop_assert!(done <= asked && asked + left_out == work);
    }

    /// Samples the screen ten times a second and adds up the held time that it shows.
    #[test]
    fn what_the_log_says_was_held_is_what_the_screen_showed(
        plan in plans(), mode in modes(),
        taps in prop::collection::vec((1..120_i64, prop::sample::select(vec![
            Event::Pause, Event::Resume, Event::Done, Event::Skip, Event::AddTen, Event::Hurts,
            Event::SwitchMode(Mode::RestOnly), Event::SwitchMode(Mode::HandsFree),
        ])), 0..25),
    ) {
        let mut runner = Runner::start(plan, mode);
        let mut held_ms = 0;
        for (tenths, event) in taps {
            for _ in 0..tenths {
                let position = runner.session.position(runner.now());
                let holding = position.is_some_and(|it| {
                    it.showing == Showing::Hold && it.paused.is_none()
                });
                held_ms += if holding { 100 } else { 0 };
                runner.jump_ms(100);
            }
            runner.tap(event);
        }
        runner.tap(Event::Stop);
        let steps = runner.session.plan().steps.iter().zip(runner.session.outcomes());
        let kept: u32 = steps.filter(|(step, _)| matches!(step.kind, StepKind::Hold { .. }))
            .map(|(_, outcome)| match outcome {
                Outcome::Kept { did, .. } | Outcome::Skipped { did } => *did,
                Outcome::Open | Outcome::LeftOut => 0,
            })
            .sum();
        prop_assert_eq!(kept, held_ms);
    }
}
