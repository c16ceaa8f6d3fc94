//! Aims: the numbers inside the ranges that the runner works at now.

use holdfast::domain::{
    aims::{Aim, Aims},
    dosage::{Dosage, Work},
};
use proptest::prelude::*;

use crate::support::{
    generate::{aims, dosages},
    hold, reps,
};

#[track_caller]
fn check(dosage: Dosage, [sets, reps, hold_seconds]: [u16; 3], expected: [u16; 3]) {
    let aim = Aim::new(sets, reps, hold_seconds);
    let [sets, reps, hold_seconds] = expected;
    let expected = Aim::new(sets, reps, hold_seconds);
    assert_eq!(aim.within(&dosage), expected, "{dosage} at {aim:?}");
}

#[test]
fn an_aim_outside_the_range_stands_for_the_nearest_inside() {
    let plank = hold(3, (20, 60));
    check(plank, [3, 0, 35], [3, 0, 35]);
    check(plank, [0, 0, 0], [3, 0, 20]);
    check(plank, [9, 0, 61], [3, 0, 60]);
    let bridge = reps(3, (10, 15), 0);
    check(bridge, [3, 12, 0], [3, 12, 0]);
    check(bridge, [0, 0, 0], [3, 10, 0]);
    check(bridge, [0, 99, 0], [3, 15, 0]);
    check(reps(3, (6, 10), 5), [0, 8, 60], [3, 8, 5]);
}

#[test]
fn an_aim_keeps_what_the_dosage_at_hand_does_not_ask_for() {
    check(hold(3, (20, 60)), [3, 12, 30], [3, 12, 30]);
    check(reps(3, (10, 15), 0), [3, 12, 45], [3, 12, 45]);
}

#[test]
fn an_aim_that_was_never_chosen_is_the_low_end() {
    assert_eq!(Aims::default().at("front-plank"), Aim::LOW);
}

#[test]
fn an_aim_that_was_chosen_again_replaces_the_first() {
    let mut aims = Aims::default();
    let at = |hold_seconds| Aim::new(0, 0, hold_seconds);
    aims.choose("front-plank", at(25));
    aims.choose("side-plank", at(40));
    aims.choose("front-plank", at(30));
    assert_eq!(aims.at("front-plank"), at(30));
    assert_eq!(aims.at("side-plank"), at(40));
    assert_eq!(aims.at("bridge"), Aim::LOW);
}

proptest! {
    #[test]
    fn low_and_high_are_the_ends_of_every_range(dosage in dosages()) {
        let (low, high) = (Aim::LOW.within(&dosage), Aim::HIGH.within(&dosage));
        prop_assert_eq!((low.sets, high.sets), (dosage.sets.min(), dosage.sets.max()));
        match dosage.work {
            Work::Hold { seconds } => {
                prop_assert_eq!(low.left.hold_seconds, seconds.min());
                prop_assert_eq!(high.left.hold_seconds, seconds.max());
            }
            Work::Reps { count, .. } => {
                prop_assert_eq!((low.left.reps, high.left.reps), (count.min(), count.max()));
            }
        }
        prop_assert_eq!((low.left, high.left), (low.right, high.right));
    }

    #[test]
    fn an_aim_inside_stays_as_it_is(dosage in dosages(), aim in aims()) {
        let within = aim.within(&dosage);
        prop_assert_eq!(within.within(&dosage), within);
    }
}
