//! The library: the built-in exercises, their usual dosage and their neighbours.
//!
//! The texts are in one file a kind, in `library/`. The side that a text names is the one that
//! works or is stretched.

mod activate;
mod cards;
mod roll;
mod strength;
mod stretch;

pub use activate::{
    BIRD_DOG, BRIDGE_HOLD, CLAMSHELL, DEAD_BUG, FRONT_PLANK, GLUTE_BRIDGE, KNEE_PLANK,
    KNEE_SIDE_PLANK, LATERAL_BAND_WALK, SIDE_PLANK,
};
pub use roll::{ROLL_CALVES, ROLL_GLUTES, ROLL_HAMSTRINGS, ROLL_HIP_FLEXORS};
pub use strength::{
    CALF_RAISE, SINGLE_LEG_BRIDGE, SINGLE_LEG_DEADLIFT, SPLIT_SQUAT, SQUAT, STEP_UP, WALL_SIT,
};
pub use stretch::{
    CALF_STRETCH, GLUTE_ROTATOR_STRETCH, HIP_FLEXOR_STRETCH, PIRIFORMIS_STRETCH,
    POSTERIOR_CHAIN_STRETCH,
};

use super::{
    dosage::{Dosage, Range, Sides, Work},
    exercise::{Card, Exercise},
};

/// All exercises, in the order of a list.
pub static ALL: [&Exercise; 26] = [
    &ROLL_CALVES,
    &ROLL_HAMSTRINGS,
    &ROLL_GLUTES,
    &ROLL_HIP_FLEXORS,
    &GLUTE_BRIDGE,
    &LATERAL_BAND_WALK,
    &FRONT_PLANK,
    &SIDE_PLANK,
    &PIRIFORMIS_STRETCH,
    &GLUTE_ROTATOR_STRETCH,
    &POSTERIOR_CHAIN_STRETCH,
    &HIP_FLEXOR_STRETCH,
    &CALF_STRETCH,
    &CLAMSHELL,
    &BIRD_DOG,
    &DEAD_BUG,
    &KNEE_SIDE_PLANK,
    &KNEE_PLANK,
    &BRIDGE_HOLD,
    &SINGLE_LEG_BRIDGE,
    &SQUAT,
    &SPLIT_SQUAT,
    &STEP_UP,
    &SINGLE_LEG_DEADLIFT,
    &CALF_RAISE,
    &WALL_SIT,
];

/// The exercise with this id.
pub fn find(id: &str) -> Option<&'static Exercise> {
    ALL.into_iter().find(|exercise| exercise.id == id)
}

/// The exercise with exactly this name.
pub fn named(name: &str) -> Option<&'static Exercise> {
    ALL.into_iter().find(|exercise| exercise.name == name)
}

/// The exercise with this name or another one that people use.
pub fn called(name: &str) -> Option<&'static Exercise> {
    let mut cards = cards::CARDS.iter();
    cards
        .find(|card| card.is_called(name))
        .map(|card| card.exercise)
}

/// The card of an exercise.
pub fn card(exercise: &Exercise) -> Option<&'static Card> {
    let mut cards = cards::CARDS.iter();
    cards.find(|card| card.exercise.id == exercise.id)
}

/// The exercise with this code in a link.
pub fn coded(code: &str) -> Option<&'static Exercise> {
    ALL.into_iter().find(|exercise| exercise.code == code)
}

const fn holds(sets: (u16, u16), seconds: (u16, u16), sides: Sides) -> Dosage {
    let seconds = range(seconds);
    Dosage::new(range(sets), Work::Hold { seconds }, sides)
}

/// The dosage that an exercise of the author's own begins with: of what nobody here knows, no range
/// is suggested.
pub const OWN_DOSAGE: Dosage = reps((3, 3), (10, 10), Sides::Together);

const fn reps(sets: (u16, u16), count: (u16, u16), sides: Sides) -> Dosage {
    let work = Work::Reps {
        count: range(count),
        hold_seconds: None,
    };
    Dosage::new(range(sets), work, sides)
}

const fn held_reps(
    sets: (u16, u16),
    count: (u16, u16),
    hold_seconds: (u16, u16),
    sides: Sides,
) -> Dosage {
    let work = Work::Reps {
        count: range(count),
        hold_seconds: Some(range(hold_seconds)),
    };
    Dosage::new(range(sets), work, sides)
}

#[expect(
    clippy::panic,
    reason = "evaluated while compiling, by the statics of the exercises"
)]
const fn range((min, max): (u16, u16)) -> Range {
    match Range::new(min, max) {
        Some(range) => range,
        None => panic!("a range runs from at least 1 upwards"),
    }
}
