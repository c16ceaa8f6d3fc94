//! Plans: routines unrolled into steps, and their length.

use holdfast::domain::{
    aims::Aim,
    dosage::{Dosage, Work},
    plan::{Item, Plan, SideOrder, StepKind, length_seconds},
    routine::{PRESCRIPTIONS_MAX, ROUND_SETS_MAX, ROUNDS_MAX, Routine, Section},
    settings::{Settings, Side},
};
use proptest::prelude::*;

use crate::support::{
    circuit, each_side,
    generate::{aims, cases, routines, settings, side_orders, sides},
    hold, own, plan_of, plan_with, prescription, range, reps, routine, routine_of, steps_text,
};

#[track_caller]
fn check(dosage: Dosage, expected: &str) {
    assert_eq!(steps_text(&plan_with(dosage)), expected, "{dosage}");
}

#[test]
fn a_dosage_is_unrolled_set_by_set_and_side_by_side() {
    check(hold(1, (30, 30)), "ready 5, hold 30-30-30");
    check(
        hold(2, (20, 60)),
        "ready 5, hold 20-20-60, rest 30, hold 20-20-60",
    );
    check(
        each_side(hold(2, (20, 60))),
        "ready 5 R, hold 20-20-60 R, change 5 L, hold 20-20-60 L, \
         rest 30 R, hold 20-20-60 R, change 5 L, hold 20-20-60 L",
    );
    check(reps(1, (10, 15), 0), "ready 5, reps 10x4");
    check(
        each_side(reps(1, (8, 8), 5)),
        "ready 5 R, reps 8x9 R, change 5 L, reps 8x9 L",
    );
}

#[test]
fn a_rest_in_the_dosage_stands_before_the_settings() {
    let mut dosage = hold(2, (20, 20));
    dosage.rest_seconds = Some(range((45, 90)));
    check(dosage, "ready 5, hold 20-20-20, rest 45, hold 20-20-20");
}

#[test]
fn one_exercise_is_told_from_the_next_by_its_own_rest() {
    let routine = routine(vec![
        prescription("Plank", hold(1, (20, 60))),
        prescription("Side plank", each_side(hold(1, (20, 40)))),
    ]);
    let plan = plan_of(&routine, &Settings::default());
    let steps = "ready 5, hold 20-20-60, rest 15 R, hold 20-20-40 R, change 5 L, hold 20-20-40 L";
    assert_eq!(steps_text(&plan), steps);
}

#[test]
fn a_lead_in_of_no_length_is_no_step() {
    let settings = Settings {
        get_ready_seconds: 0,
        change_sides_seconds: 0,
        rest_seconds: 0,
        ..Settings::default()
    };
    let routine = routine(vec![prescription("Plank", each_side(hold(2, (20, 20))))]);
    let holds = ["hold 20-20-20 R, hold 20-20-20 L"; 2].join(", ");
    assert_eq!(steps_text(&plan_of(&routine, &settings)), holds);
}

#[test]
fn sides_go_in_the_order_that_was_chosen_or_one_goes_alone() {
    let routine = routine(vec![prescription("Plank", each_side(hold(1, (20, 20))))]);
    for (order, steps) in [
        (
            SideOrder::Both(Side::Left),
            "ready 5 L, hold 20-20-20 L, change 5 R, hold 20-20-20 R",
        ),
        (SideOrder::Only(Side::Left), "ready 5 L, hold 20-20-20 L"),
        (SideOrder::Only(Side::Right), "ready 5 R, hold 20-20-20 R"),
    ] {
        let plan = Plan::new(&routine, |_| Aim::LOW, order, &Settings::default());
        assert_eq!(steps_text(&plan), steps);
    }
}

#[test]
fn the_aim_is_filled_in_by_exercise() {
    let mut plank = hold(1, (20, 60));
    plank.sets = range((1, 2));
    let routine = routine(vec![
        prescription("Plank", plank),
        prescription("Bridge", reps(1, (10, 15), 0)),
    ]);
    let aim_at = |id: &str| match id {
        "plank" => Aim::new(2, 0, 35),
        _ => Aim::HIGH,
    };
    let sides = SideOrder::Both(Side::Right);
    let plan = Plan::new(&routine, aim_at, sides, &Settings::default());
    let steps = "ready 5, hold 20-35-60, rest 30, hold 20-35-60, rest 15, reps 15x4";
    assert_eq!(steps_text(&plan), steps);
    assert_eq!(plan.items[0].sets, 2);
}

#[test]
fn each_side_has_its_own_aim() {
    let routine = routine(vec![prescription("Plank", each_side(hold(1, (20, 60))))]);
    let mut aim = Aim::new(1, 0, 45);
    aim.left.hold_seconds = 35;
    let sides = SideOrder::Both(Side::Right);
    let plan = Plan::new(&routine, |_| aim, sides, &Settings::default());
    let steps = "ready 5 R, hold 20-45-60 R, change 5 L, hold 20-35-60 L";
    assert_eq!(steps_text(&plan), steps);
}

/// Three rounds of a plank and a squat, and a calf raise after them.
fn in_rounds(rest: Option<(u16, u16)>) -> Routine {
    let rounds = Section {
        rest_seconds: rest.map(range),
        ..circuit(
            3,
            vec![
                prescription("Plank", hold(1, (20, 40))),
                own("Jump", reps(1, (5, 8), 0)),
            ],
        )
    };
    let after = circuit(1, vec![prescription("Calf raise", reps(1, (10, 10), 0))]);
    routine_of(vec![rounds, after])
}

#[test]
fn rounds_go_through_all_exercises_before_the_first_one_comes_again() {
    let plan = plan_of(&in_rounds(Some((60, 90))), &Settings::default());
    let steps = "ready 5, hold 20-20-40, rest 15, reps 5x4, \
                 rest 60, hold 20-20-40, rest 15, reps 5x4, \
                 rest 60, hold 20-20-40, rest 15, reps 5x4, rest 15, reps 10x4";
    assert_eq!(steps_text(&plan), steps);
    let sets: Vec<(usize, u16)> = plan.steps.iter().map(|it| (it.item, it.set)).collect();
    let pairs = [(0, 1), (1, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 1)];
    assert_eq!(sets, pairs.map(|set| [set, set]).concat());
    let item = |it: &Item| {
        let dosage = it.dosage_text();
        format!(
            "{}: {}, {dosage}; {} sets",
            it.exercise_id, it.name, it.sets
        )
    };
    let items: Vec<String> = plan.items.iter().map(item).collect();
    let expected = [
        "plank: Plank, 1 × :20–:40, 3 rounds; 3 sets",
        "own Jump: Jump, 1 × 5–8, 3 rounds; 3 sets",
        "calf-raise: Calf raise, 1 × 10; 1 sets",
    ];
    assert_eq!(items, expected);
    assert!(plan.is_sound());
}

#[test]
fn between_rounds_the_rest_of_the_settings_stands_where_nothing_is_said() {
    let settings = Settings {
        rest_seconds: 35,
        ..Settings::default()
    };
    let plan = plan_of(&in_rounds(None), &settings);
    let steps = "ready 5, hold 20-20-40, rest 15, reps 5x4, rest 35, hold 20-20-40";
    assert!(steps_text(&plan).starts_with(steps));
}

#[test]
fn the_sets_of_each_round_keep_their_own_rests_and_sides() {
    let mut plank = each_side(hold(2, (20, 20)));
    plank.relax_seconds = Some(range((10, 10)));
    let plan = plan_of(
        &routine_of(vec![circuit(2, vec![prescription("Plank", plank)])]),
        &Settings::default(),
    );
    let both = "hold 20-20-20 R, change 5 L, hold 20-20-20 L";
    let round = format!("{both}, rest 10 R, {both}");
    let steps = format!("ready 5 R, {round}, rest 30 R, {round}");
    assert_eq!(steps_text(&plan), steps);
    let sets = plan.steps.iter().filter(|it| it.kind.is_work());
    let sets: Vec<u16> = sets.map(|it| it.set).collect();
    assert_eq!(sets, [1, 1, 2, 2, 3, 3, 4, 4]);
}

#[test]
fn the_length_of_rounds_counts_every_rest_between() {
    let (low, high) = length_seconds(&in_rounds(Some((60, 60))), &Settings::default());
    let rests = 5 + 4 * 15 + 2 * 60;
    assert_eq!(low, rests + 3 * (20 + 20) + 40);
    assert_eq!(high, rests + 3 * (40 + 32) + 40);
}

#[test]
fn fewer_sets_of_an_exercise_in_rounds_leave_out_its_last_rounds() {
    let mut plan = plan_of(&in_rounds(None), &Settings::default());
    plan.keep_sets(1, 1);
    let steps = "ready 5, hold 20-20-40, rest 15, reps 5x4, rest 30, hold 20-20-40, \
                 rest 30, hold 20-20-40, rest 15, reps 10x4";
    assert_eq!(steps_text(&plan), steps);
    assert!(plan.is_sound());
}

#[test]
fn the_largest_routine_there_is_makes_a_sound_plan() {
    let one = || prescription("Plank", each_side(hold(3, (1800, 1800))));
    let all = (0..PRESCRIPTIONS_MAX).map(|_| one()).collect();
    let plan = plan_of(
        &routine_of(vec![circuit(ROUNDS_MAX, all)]),
        &Settings::default(),
    );
    assert!(plan.is_sound());
    assert_eq!(plan.steps.len(), 14_400);
    assert_eq!(plan.items[0].sets, ROUND_SETS_MAX);
}

#[test]
fn the_length_counts_every_lead_in() {
    let of = |dosage| {
        length_seconds(
            &routine(vec![prescription("Plank", dosage)]),
            &Settings::default(),
        )
    };
    assert_eq!(of(hold(1, (30, 30))), (35, 35));
    assert_eq!(
        of(hold(3, (20, 60))),
        (5 + 3 * 20 + 2 * 30, 5 + 3 * 60 + 2 * 30)
    );
    assert_eq!(
        of(each_side(hold(1, (30, 60)))),
        (5 + 30 + 5 + 30, 5 + 60 + 5 + 60)
    );
    let mut stretch = each_side(hold(1, (30, 60)));
    stretch.sets = range((2, 4));
    assert_eq!(of(stretch), (5 + 2 * 65 + 30, 5 + 4 * 125 + 3 * 30));
    assert_eq!(of(reps(1, (10, 15), 5)), (5 + 10 * 9, 5 + 15 * 9));
}

/// A way to break a plan, with its name.
type Break = (&'static str, fn(&mut Plan));

#[test]
fn a_plan_that_breaks_its_promises_is_not_sound() {
    let sound = crate::support::story();
    assert!(sound.is_sound());
    let breaks: [Break; 9] = [
        ("no steps", |plan| plan.steps.clear()),
        ("no items", |plan| plan.items.clear()),
        ("ends in a rest", |plan| {
            plan.steps.pop();
        }),
        ("two rests in a row", |plan| {
            plan.steps.remove(1);
        }),
        ("a lead-in to another set", |plan| plan.steps[2].set = 1),
        ("a lead-in to another side", |plan| {
            plan.steps[4].side = None
        }),
        ("an item that is not there", |plan| plan.steps[1].item = 9),
        ("a set beyond the last", |plan| plan.items[0].sets = 1),
        ("a reversed hold", |plan| {
            plan.steps[1].kind = StepKind::Hold {
                minimum: 60,
                aim: 20,
                maximum: 20,
            };
        }),
    ];
    for (name, break_it) in breaks {
        let mut plan = sound.clone();
        break_it(&mut plan);
        assert!(!plan.is_sound(), "{name}");
    }
}

#[test]
fn the_longest_dosage_there_is_makes_a_sound_plan() {
    for work in [
        Work::Hold {
            seconds: range((1800, 1800)),
        },
        Work::Reps {
            count: range((100, 100)),
            hold_seconds: Some(range((300, 300))),
        },
    ] {
        let dosage = Dosage {
            work,
            sets: range((20, 20)),
            rest_seconds: Some(range((1800, 1800))),
            ..each_side(hold(1, (1, 1)))
        };
        let plan = plan_with(dosage);
        assert!(plan.is_sound(), "{dosage}");
        assert_eq!(plan.steps.len(), 80);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_plan_is_sound(
        routine in routines(), aim in aims(), order in side_orders(), settings in settings(),
    ) {
        let plan = Plan::new(&routine, |_| aim, order, &settings);
        prop_assert!(plan.is_sound(), "{}", steps_text(&plan));
    }

    #[test]
    fn the_length_is_an_honest_range(
        routine in routines(), aim in aims(), side in sides(), settings in settings(),
    ) {
        let (low, high) = length_seconds(&routine, &settings);
        let plan = Plan::new(&routine, |_| aim, SideOrder::Both(side), &settings);
        prop_assert!((low..=high).contains(&plan.seconds()), "{low} {} {high}", plan.seconds());
    }

    #[test]
    fn each_side_gets_the_whole_of_every_set(
        routine in routines(), aim in aims(), side in sides(), settings in settings(),
    ) {
        let aim = Aim { left: aim.right, ..aim };
        let plan = Plan::new(&routine, |_| aim, SideOrder::Both(side), &settings);
        let work = |side| plan.steps.iter()
            .filter(|step| step.kind.is_work() && step.side == Some(side))
            .map(|step| (step.item, step.set, step.kind))
            .collect::<Vec<_>>();
        prop_assert_eq!(work(Side::Left), work(Side::Right));
        for (index, item) in plan.items.iter().enumerate() {
            let sides = if plan.steps.iter().any(|it| it.item == index && it.side.is_some()) { 2 } else { 1 };
            let sets = plan.steps.iter().filter(|it| it.item == index && it.kind.is_work());
            prop_assert_eq!(sets.count(), usize::from(item.sets) * sides);
        }
    }
}
