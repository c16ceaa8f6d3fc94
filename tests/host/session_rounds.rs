//! A session with rounds: the next set, and the effect of skipping an exercise on later rounds.

use holdfast::domain::{
    log::Entry,
    plan::Plan,
    routine::Section,
    session::Event,
    settings::{Mode, Settings},
};

use crate::{
    log::STARTED,
    support::{
        circuit, each_side, hold, own, plan_of, prescription, range, reps, routine_of,
        runner::{Runner, run},
        steps_text,
    },
};

/// Three rounds with a minute between them, then a wall sit. Hands-free, in seconds from the start:
///
/// ```text
///   0 ready    5 plank 1    25 rest   40 clam 1 R   50 change   55 clam 1 L   65 rest   80 jump 1
/// 100 rest   160 plank 2   180 rest  195 clam 2 R  205 change  210 clam 2 L  220 rest  235 jump 2
/// 255 rest   315 plank 3   335 rest  350 clam 3 R  360 change  365 clam 3 L  375 rest  390 jump 3
/// 410 rest   425 wall sit  455 over
/// ```
fn rounds() -> Plan {
    let rounds = Section {
        rest_seconds: Some(range((60, 60))),
        ..circuit(
            3,
            vec![
                prescription("Plank", hold(1, (20, 20))),
                prescription("Clam", each_side(hold(1, (10, 10)))),
                own("Jump", reps(1, (5, 5), 0)),
            ],
        )
    };
    let after = circuit(1, vec![prescription("Wall sit", hold(1, (30, 30)))]);
    plan_of(&routine_of(vec![rounds, after]), &Settings::default())
}

#[track_caller]
fn check(script: &str, screen: &str) -> Runner {
    let runner = run(rounds(), Mode::HandsFree, script);
    assert_eq!(runner.screen(), screen, "after `{script}`");
    assert!(runner.session.is_sound());
    runner
}

/// The sets of the session by exercise, as in the log: `Plank: 20 s, skipped 0 s`.
fn by_exercise(runner: &Runner) -> Vec<String> {
    let mut session = runner.session.clone();
    session.update(Event::Stop, runner.now());
    let entry = Entry::of(&session, STARTED).expect("over");
    let exercises = entry.exercises.iter().map(|it| {
        let sets: Vec<u16> = it.sets.iter().map(|set| set.step.set).collect();
        assert!(sets.is_sorted(), "{sets:?}");
        let states = it.sets.iter().map(|set| format!("{:?}", set.state()));
        let hurt = if it.hurt { " hurt" } else { "" };
        format!(
            "{}{hurt}: {}",
            it.item.name,
            states.collect::<Vec<_>>().join(" ")
        )
    });
    exercises.collect()
}

#[test]
fn sets_are_counted_over_all_rounds() {
    for (script, screen) in [
        ("10", "Hold 15, Plank 1, Pause"),
        ("65", "Rest 15, Jump 1, Ready"),
        ("100", "Rest 60, Plank 2, Ready"),
        ("210", "Hold 10, Clam 2 left, Pause"),
        ("390", "Reps rep 1/5, Jump 3, Done"),
        ("425", "Hold 30, Wall sit 1, Pause"),
        ("455", "Finished"),
    ] {
        check(script, screen);
    }
    let position = run(rounds(), Mode::HandsFree, "160");
    let position = position.session.position(position.now()).expect("running");
    assert_eq!(position.item.sets, 3);
}

#[test]
fn what_comes_next_is_the_next_exercise_of_the_round() {
    for (script, next) in [
        ("10", Some("Clam")),
        ("56", Some("Jump")),
        ("81", Some("Plank")),
        ("391", Some("Wall sit")),
        ("426", None),
    ] {
        let runner = run(rounds(), Mode::HandsFree, script);
        let position = runner.session.position(runner.now()).expect("running");
        assert_eq!(
            position.next.map(|it| it.item.name.as_str()),
            next,
            "after {script}"
        );
    }
}

#[test]
fn each_exercise_is_as_far_as_its_own_rounds() {
    for (script, behind) in [
        ("10", [(0, 3), (0, 6), (0, 3), (0, 1)]),
        ("170", [(1, 3), (2, 6), (1, 3), (0, 1)]),
        ("425", [(3, 3), (6, 6), (3, 3), (0, 1)]),
        ("10 next-exercise", [(3, 3), (0, 6), (0, 3), (0, 1)]),
    ] {
        let runner = run(rounds(), Mode::HandsFree, script);
        let found = [0, 1, 2, 3].map(|item| runner.session.sets_behind(item));
        assert_eq!(found, behind, "after `{script}`");
    }
}

#[test]
fn a_skipped_exercise_is_skipped_in_every_round() {
    for (script, screen) in [
        // The first of the round, the one in the middle, the last one.
        ("10 next-exercise", "Rest 15, Clam 1 right, Ready"),
        ("10 next-exercise 315", "Rest 15, Wall sit 1, Ready"),
        ("42 next-exercise", "Rest 15, Jump 1, Ready"),
        ("85 next-exercise", "Rest 60, Plank 2, Ready"),
        // In the rest before it, and in a later round.
        ("30 next-exercise", "Rest 15, Jump 1, Ready"),
        ("110 next-exercise", "Rest 60, Clam 2 right, Ready"),
        ("170 next-exercise", "Rest 15, Clam 2 right, Ready"),
        // All of them, one after the other.
        ("10 next-exercise next-exercise", "Rest 15, Jump 1, Ready"),
        (
            "10 next-exercise next-exercise next-exercise",
            "Rest 15, Wall sit 1, Ready",
        ),
        (
            "10 next-exercise next-exercise next-exercise next-exercise",
            "Finished",
        ),
    ] {
        check(script, screen);
    }
}

#[test]
fn the_rest_between_rounds_stays_where_the_first_exercise_is_skipped() {
    let runner = run(rounds(), Mode::HandsFree, "10 next-exercise");
    let steps = steps_text(runner.session.plan());
    let clam = "hold 10-10-10 R, change 5 L, hold 10-10-10 L, rest 15, reps 5x4";
    let planks = "ready 5, hold 20-20-20, rest 60, hold 20-20-20, rest 60, hold 20-20-20";
    let rounds = format!("rest 15 R, {clam}, rest 60 R, {clam}, rest 60 R, {clam}");
    assert_eq!(steps, format!("{planks}, {rounds}, rest 15, hold 30-30-30"));

    let runner = run(self::rounds(), Mode::HandsFree, "85 next-exercise");
    let steps = steps_text(runner.session.plan());
    let round = "hold 20-20-20, rest 15 R, hold 10-10-10 R, change 5 L, hold 10-10-10 L";
    let jumps = "rest 15, reps 5x4, rest 15, reps 5x4, rest 15, reps 5x4";
    let rounds = format!("ready 5, {round}, {jumps}, rest 60, {round}, rest 60, {round}");
    assert_eq!(steps, format!("{rounds}, rest 15, hold 30-30-30"));
}

#[test]
fn what_was_done_and_where_it_hurt_stays_with_its_set() {
    // It hurts in the clam of the second round, then in the plank of the third; both are skipped.
    let script = "197 hurts next-exercise 15 20 60 5 hurts next-exercise";
    let runner = run(rounds(), Mode::HandsFree, script);
    assert!(runner.session.is_sound());
    let done = [
        "Plank hurt: Kept Kept Skipped",
        "Clam hurt: Kept Kept Skipped Skipped Skipped Skipped",
        "Jump: Kept Kept NotReached",
        "Wall sit: NotReached",
    ];
    assert_eq!(by_exercise(&runner), done);
}

#[test]
fn going_back_after_a_skip_comes_to_the_skipped_exercise() {
    let runner = check("42 next-exercise back", "GetReady 3, Clam 3 left, Pause");
    assert_eq!(runner.session.hurts(), [0_usize; 0]);
}

#[test]
fn a_side_that_is_spared_is_spared_in_every_round() {
    let runner = check("10 left-only 999", "Finished");
    assert_eq!(
        by_exercise(&runner)[1],
        "Clam: LeftOut Kept LeftOut Kept LeftOut Kept"
    );
}
