//! Every cue of a session, once, at its second.

use holdfast::domain::{
    aims::Aim,
    cue::Cue,
    plan::{Plan, SideOrder, StepKind},
    session::Event,
    settings::{Mode, Settings, Side},
};
use proptest::prelude::*;

use crate::support::{
    each_side,
    generate::{cases, plans},
    hold, plan_with, prescription, reps, routine,
    runner::{Runner, run},
};

#[track_caller]
fn check(plan: Plan, mode: Mode, script: &str, heard: &[&str]) {
    let runner = run(plan, mode, script);
    assert_eq!(runner.heard(0.0), heard.join(", "), "after `{script}`");
}

fn plank(aim: u16, seconds: (u16, u16)) -> Plan {
    let routine = routine(vec![prescription("Plank", hold(1, seconds))]);
    let aim = Aim::new(0, 0, aim);
    let sides = SideOrder::Both(Side::Right);
    Plan::new(&routine, |_| aim, sides, &Settings::default())
}

#[test]
fn a_hold_on_each_side_hands_free() {
    check(
        plan_with(each_side(hold(1, (20, 30)))),
        Mode::HandsFree,
        "99",
        &[
            "2 CountIn(3), 3 CountIn(2), 4 CountIn(1), 5 Go",
            "15 HalfWay, 22 LastSeconds(3), 23 LastSeconds(2), 24 LastSeconds(1)",
            "25 ChangeSides, 27 CountIn(3), 28 CountIn(2), 29 CountIn(1), 30 Go",
            "40 HalfWay, 47 LastSeconds(3), 48 LastSeconds(2), 49 LastSeconds(1), 50 Finished",
        ],
    );
}

#[test]
fn two_sets_of_paced_reps_with_a_rest_between() {
    check(
        plan_with(reps(2, (3, 5), 2)),
        Mode::HandsFree,
        "99",
        &[
            "2 CountIn(3), 3 CountIn(2), 4 CountIn(1), 5 Go, 11 Rep(2), 17 Rep(3)",
            "23 SetOver, 50 CountIn(3), 51 CountIn(2), 52 CountIn(1), 53 Go",
            "59 Rep(2), 65 Rep(3), 71 Finished",
        ],
    );
}

#[test]
fn a_range_hold_in_rest_only_from_minimum_over_aim_to_maximum() {
    check(
        plank(24, (15, 40)),
        Mode::RestOnly,
        "99",
        &[
            "2 CountIn(3), 3 CountIn(2), 4 CountIn(1), 5 Go",
            "17 HalfWay, 20 MinimumReached",
            "26 LastSeconds(3), 27 LastSeconds(2), 28 LastSeconds(1), 29 AimReached, 45 Finished",
        ],
    );
}

#[test]
fn the_minimum_is_heard_once_where_it_is_the_aim() {
    check(
        plank(10, (10, 20)),
        Mode::RestOnly,
        "99",
        &[
            "2 CountIn(3), 3 CountIn(2), 4 CountIn(1), 5 Go",
            "12 LastSeconds(3), 13 LastSeconds(2), 14 LastSeconds(1), 15 AimReached, 25 Finished",
        ],
    );
}

#[test]
fn a_manual_rest_says_that_it_is_over() {
    check(
        plan_with(hold(2, (5, 5))),
        Mode::Manual,
        "100 done 99",
        &[
            "2 CountIn(3), 3 CountIn(2), 4 CountIn(1), 5 Go",
            "7 LastSeconds(3), 8 LastSeconds(2), 9 LastSeconds(1), 10 SetOver",
            "37 CountIn(3), 38 CountIn(2), 39 CountIn(1), 40 RestOver",
            "100 CountIn(3), 101 CountIn(2), 102 CountIn(1), 103 Go",
            "105 LastSeconds(3), 106 LastSeconds(2), 107 LastSeconds(1), 108 Finished",
        ],
    );
}

#[test]
fn the_runner_who_is_ready_early_hears_a_whole_count_in() {
    let runner = run(plan_with(hold(2, (20, 30))), Mode::HandsFree, "30.2 done 4");
    let heard = "30.2 CountIn(3), 31.2 CountIn(2), 32.2 CountIn(1), 33.2 Go";
    assert_eq!(runner.heard(26.0), heard);
}

#[test]
fn paced_reps_begin_with_one_cue_however_they_begin() {
    let runner = run(plan_with(reps(1, (3, 5), 0)), Mode::HandsFree, "1 done 7");
    let heard = "1 CountIn(3), 2 CountIn(2), 3 CountIn(1), 4 Go, 8 Rep(2)";
    assert_eq!(runner.heard(0.0), heard);
}

#[test]
fn a_cue_is_not_heard_again_after_a_pause() {
    for (pause, from, heard) in [
        // The minimum was reached at 20, paused 0.3 s later.
        (
            "20.3 pause 9 resume 3.5",
            20.3,
            "29.3 CountIn(3), 30.3 CountIn(2), 31.3 CountIn(1), 32.3 Go",
        ),
        // Three seconds before the aim at 26, paused 0.2 s later.
        (
            "26.2 pause 9 resume 3.5",
            26.2,
            "35.2 CountIn(3), 36.2 CountIn(2), 37.2 CountIn(1), 38.2 Go",
        ),
        // Half of it, paused at once.
        (
            "17 pause 9 resume 3.5",
            17.1,
            "26 CountIn(3), 27 CountIn(2), 28 CountIn(1), 29 Go",
        ),
    ] {
        let runner = run(plank(24, (15, 40)), Mode::RestOnly, pause);
        assert_eq!(runner.heard(from), heard, "`{pause}`");
    }
}

#[test]
fn a_paused_session_is_silent() {
    let runner = run(
        plan_with(hold(2, (20, 30))),
        Mode::HandsFree,
        "10 pause 500",
    );
    assert_eq!(runner.heard(6.0), "");
}

#[test]
fn a_late_tick_still_says_what_has_just_begun() {
    for (late_ms, heard) in [(300, "SetOver"), (1_400, "SetOver"), (2_000, "CaughtUp")] {
        let mut runner = run(plan_with(hold(2, (20, 30))), Mode::HandsFree, "24");
        runner.cues.clear();
        runner.jump_ms(1_000 + late_ms);
        let cues: Vec<String> = runner
            .cues
            .iter()
            .map(|(_, cue)| format!("{cue:?}"))
            .collect();
        assert_eq!(cues, [heard], "{late_ms} ms late");
    }
}

#[test]
fn a_count_that_comes_late_is_not_heard() {
    for (late_ms, heard) in [(0, 1), (300, 1), (301, 0), (900, 0)] {
        let mut runner = run(plan_with(hold(2, (20, 30))), Mode::HandsFree, "51");
        runner.cues.clear();
        runner.jump_ms(1_000 + late_ms);
        assert_eq!(runner.cues.len(), heard, "{late_ms} ms late");
    }
}

/// The cues of a plan that runs hands-free without input, computed from the specification.
fn expected(plan: &Plan) -> Vec<(i64, Cue)> {
    let mut cues = Vec::new();
    let mut start: i64 = 0;
    if plan.steps[0].kind.is_work() {
        cues.extend([
            (0, Cue::CountIn(3)),
            (1, Cue::CountIn(2)),
            (2, Cue::CountIn(1)),
        ]);
        cues.push((3, Cue::Go));
        start = 3;
    }
    for (index, step) in plan.steps.iter().enumerate() {
        let length = i64::from(step.kind.seconds());
        for passed in 1..length {
            let left = length - passed;
            let counted = (left <= 3).then_some(left as u8);
            let cue = match step.kind {
                StepKind::Hold { minimum, .. } if passed == i64::from(minimum) => {
                    Some(Cue::MinimumReached)
                }
                StepKind::Hold { .. } if counted.is_some() => counted.map(Cue::LastSeconds),
                StepKind::Hold { .. } => {
                    (length >= 20 && passed == length / 2).then_some(Cue::HalfWay)
                }
                StepKind::Reps { hold_seconds, .. } => {
                    let rep = i64::from(hold_seconds) + 4;
                    (passed % rep == 0).then(|| Cue::Rep((passed / rep + 1) as u16))
                }
                _ => counted.map(Cue::CountIn),
            };
            cues.extend(cue.map(|cue| (start + passed, cue)));
        }
        start += length;
        let next = plan.steps.get(index + 1).map(|step| step.kind);
        let end = match next {
            None => Cue::Finished,
            Some(StepKind::ChangeSides { .. }) => Cue::ChangeSides,
            Some(StepKind::Rest { .. }) => Cue::SetOver,
            Some(_) => Cue::Go,
        };
        cues.push((start, end));
    }
    cues.into_iter()
        .map(|(second, cue)| (second * 1000, cue))
        .collect()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn waking_at_the_deadlines_gives_every_cue_once_at_its_second(plan in plans()) {
        let mut runner = Runner::start(plan.clone(), Mode::HandsFree);
        runner.wait_ms(3 * 3_600_000);
        prop_assert_eq!(runner.cues, expected(&plan));
    }

    #[test]
    fn waking_up_to_a_third_of_a_second_late_gives_the_same_cues(
        plan in plans(), late in prop::collection::vec(0..300_i64, 1..20),
    ) {
        let mut runner = Runner::start(plan.clone(), Mode::HandsFree);
        let mut late = late.into_iter().cycle();
        while let Some(deadline) = runner.session.next_deadline() {
            runner.now_ms = deadline.ms() + late.next().unwrap_or(0);
            runner.tap(Event::Tick);
        }
        let heard: Vec<Cue> = runner.cues.iter().map(|(_, cue)| *cue).collect();
        let expected: Vec<Cue> = expected(&plan).iter().map(|(_, cue)| *cue).collect();
        prop_assert_eq!(heard, expected);
    }

    #[test]
    fn pauses_add_a_count_in_and_repeat_no_other_cue(
        plan in plans(), waits in prop::collection::vec(1..30_000_i64, 1..12),
    ) {
        let mut runner = Runner::start(plan.clone(), Mode::HandsFree);
        for wait in waits {
            runner.wait_ms(wait);
            runner.tap(Event::Pause);
            runner.now_ms += 7_777;
            runner.tap(Event::Resume);
        }
        runner.wait_ms(3 * 3_600_000);
        let counted = |cue: &Cue| !matches!(cue, Cue::CountIn(_) | Cue::Go);
        let heard: Vec<Cue> = runner.cues.iter().map(|(_, cue)| *cue).filter(counted).collect();
        let expected = expected(&plan);
        let once: Vec<Cue> = expected.iter().map(|(_, cue)| *cue).filter(counted).collect();
        prop_assert_eq!(heard, once);
    }
}
