//! "I have 6 minutes": the order of the cuts, and what is never cut.

use std::sync::Arc;

use holdfast::domain::{
    aims::Aim,
    plan::{Plan, SideOrder},
    routine::Routine,
    settings::{Settings, Side},
    starter,
    trim::{Trimmed, trim},
};
use proptest::prelude::*;

use crate::support::{
    circuit, generate::routines, hold, prescription, reps, routine_of, starter, steps_text,
};

const BOTH: SideOrder = SideOrder::Both(Side::Right);

fn trimmed(id: &str, aim: Aim, minutes: u32) -> Trimmed {
    let settings = Settings::default();
    trim(&starter(id), |_| aim, BOTH, &settings, minutes * 60)
}

/// The exercises that lost sets: `Front plank 2/3`.
fn lost(trimmed: &Trimmed) -> String {
    let lost = trimmed.fewer_sets.iter();
    let lost = lost.map(|(name, left, asked)| format!("{name} {left}/{asked}"));
    lost.collect::<Vec<_>>().join(", ")
}

/// The trimmed plan in words: its length, the low end or not, and the sets it lost.
#[track_caller]
fn check(id: &str, aim: Aim, minutes: u32, expected: &str) {
    let trimmed = trimmed(id, aim, minutes);
    let said = format!(
        "{} s{}, {}",
        trimmed.plan.seconds(),
        if trimmed.low_end { ", low end" } else { "" },
        lost(&trimmed)
    );
    assert_eq!(said, expected, "{id} in {minutes} min");
}

#[test]
fn what_fits_is_left_as_it_is() {
    check("when-it-hurts", Aim::LOW, 60, "590 s, ");
    check("when-it-hurts", Aim::HIGH, 60, "950 s, ");
}

#[test]
fn first_every_range_goes_to_its_low_end() {
    check("when-it-hurts", Aim::HIGH, 12, "590 s, low end, ");
}

#[test]
fn then_sets_go_one_at_a_time_from_where_the_most_are_left() {
    let lost = "Front plank 2/3, Side plank 2/3";
    check("when-it-hurts", Aim::LOW, 8, &format!("465 s, {lost}"));
    check("when-it-hurts", Aim::LOW, 9, "515 s, Side plank 2/3");
    let lost = "Glute bridge 2/3, Front plank 2/3, Side plank 2/3";
    check("when-it-hurts", Aim::LOW, 7, &format!("375 s, {lost}"));
    check(
        "when-it-hurts",
        Aim::HIGH,
        7,
        &format!("375 s, low end, {lost}"),
    );
}

#[test]
fn one_set_of_everything_is_the_least_there_is() {
    let lost = "Glute bridge 1/3, Front plank 1/3, Side plank 1/3";
    check("when-it-hurts", Aim::LOW, 1, &format!("160 s, {lost}"));
}

#[test]
fn of_rounds_the_last_ones_go_first() {
    let circuit = routine_of(vec![circuit(
        3,
        vec![
            prescription("Plank", hold(1, (20, 20))),
            prescription("Squat", reps(1, (10, 10), 0)),
        ],
    )]);
    let settings = Settings::default();
    // 5 and three rounds of 20, 15, 40, with 30 between them.
    for (seconds, left, steps) in [
        (290, 290, ""),
        (289, 235, "Squat 2/3"),
        (234, 185, "Plank 2/3, Squat 2/3"),
        (1, 80, "Plank 1/3, Squat 1/3"),
    ] {
        let trimmed = trim(&circuit, |_| Aim::LOW, BOTH, &settings, seconds);
        assert_eq!(
            (trimmed.plan.seconds(), lost(&trimmed).as_str()),
            (left, steps)
        );
        assert!(trimmed.plan.is_sound());
    }
    let trimmed = trim(&circuit, |_| Aim::LOW, BOTH, &settings, 200);
    let steps = "ready 5, hold 20-20-20, rest 15, reps 10x4, \
                 rest 30, hold 20-20-20, rest 15, reps 10x4";
    assert_eq!(steps_text(&trimmed.plan), steps);
}

fn starters() -> impl Strategy<Value = Routine> {
    let all: Vec<Routine> = starter::all().map(Arc::unwrap_or_clone).collect();
    prop::sample::select(all)
}

proptest! {
    #[test]
    fn a_trimmed_plan_is_sound_and_keeps_every_exercise(
        routine in prop_oneof![starters(), routines()],
        sets in 0_u16..25,
        hold_seconds in 0_u16..100,
        minutes in 0_u32..80,
    ) {
        let aim = Aim::new(sets, sets, hold_seconds);
        let settings = Settings::default();
        let whole = Plan::new(&routine, |_| aim, BOTH, &settings);
        let trimmed = trim(&routine, |_| aim, BOTH, &settings, minutes * 60);
        prop_assert!(trimmed.plan.is_sound());
        prop_assert_eq!(trimmed.plan.items.len(), whole.items.len());
        for index in 0..whole.items.len() {
            prop_assert!(trimmed.plan.steps.iter().any(|step| step.item == index));
        }
        prop_assert!(trimmed.plan.seconds() <= whole.seconds());
        let least = trimmed.plan.items.iter().all(|item| item.sets == 1);
        prop_assert!(least || trimmed.fits);
        prop_assert_eq!(trimmed.fits, trimmed.plan.seconds() <= minutes * 60);
    }
}
