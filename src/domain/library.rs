//! The built-in exercises: their texts, their usual dosage and their neighbours.
//!
//! The side that is named is the one that works or is stretched.
//! Must not know: which routines use an exercise, or how it is drawn.

use super::{
    dosage::{Dosage, Range, Sides, Work},
    exercise::{Exercise, Muscle},
};

const ROLL_STOP: &str = "Stop if your symptoms come on or persist.";
const STRETCH_STOP: &str = "Stop as soon as your symptoms show.";

/// Foam roll: Calves.
pub static ROLL_CALVES: Exercise = Exercise {
    id: "roll-calves",
    name: "Foam roll: Calves",
    works: &[Muscle::Calf],
    dosage: holds((1, 1), (30, 60), Sides::Each),
    how: &[
        "Sit with one calf on the roller, hands behind you.",
        "Lift your hips a little and roll slowly toward the knee.",
        "Stay on tender spots and breathe.",
    ],
    feel: "Feel firm pressure in the calf on the roller.",
    avoid: "Do not roll the back of the knee.",
    stop: ROLL_STOP,
    easier: None,
    harder: None,
};

/// Foam roll: Hamstrings.
pub static ROLL_HAMSTRINGS: Exercise = Exercise {
    id: "roll-hamstrings",
    name: "Foam roll: Hamstrings",
    works: &[Muscle::Hamstrings],
    dosage: holds((1, 1), (30, 60), Sides::Each),
    how: &[
        "Sit with the back of one thigh on the roller, hands behind you.",
        "Roll slowly toward the sit bone.",
        "Stay on tender spots and breathe.",
    ],
    feel: "Feel firm pressure in the back of the thigh.",
    avoid: "Do not press on if your leg tingles.",
    stop: ROLL_STOP,
    easier: None,
    harder: None,
};

/// Foam roll: Glutes.
pub static ROLL_GLUTES: Exercise = Exercise {
    id: "roll-glutes",
    name: "Foam roll: Glutes",
    works: &[Muscle::Glutes, Muscle::Piriformis],
    dosage: holds((1, 1), (30, 60), Sides::Each),
    how: &[
        "Sit on the roller, the ankle of one leg on the other knee.",
        "Lean to the side of the crossed leg: it is the side named.",
        "Roll slowly, stay on tender spots and breathe.",
    ],
    feel: "Feel firm pressure deep in the buttock.",
    avoid: "Do not press on if pain runs down the leg; ease off.",
    stop: ROLL_STOP,
    easier: None,
    harder: None,
};

/// Foam roll: Hip flexors.
pub static ROLL_HIP_FLEXORS: Exercise = Exercise {
    id: "roll-hip-flexors",
    name: "Foam roll: Hip flexors",
    works: &[Muscle::HipFlexors, Muscle::Quads],
    dosage: holds((1, 1), (30, 60), Sides::Each),
    how: &[
        "Go on your forearms, the front of one hip on the roller.",
        "Roll slowly toward the thigh.",
        "Stay on tender spots and breathe.",
    ],
    feel: "Feel firm pressure in the front of the hip.",
    avoid: "Do not let your low back sag.",
    stop: ROLL_STOP,
    easier: None,
    harder: None,
};

/// Glute bridge.
pub static GLUTE_BRIDGE: Exercise = Exercise {
    id: "glute-bridge",
    name: "Glute bridge",
    works: &[Muscle::Glutes, Muscle::Hamstrings],
    dosage: reps((3, 3), (10, 15), Sides::Together),
    how: &[
        "Lie on your back, knees bent, feet flat.",
        "Push through your heels until knees, hips and shoulders line up.",
        "Squeeze at the top, come down slowly.",
    ],
    feel: "Feel your glutes, not your low back.",
    avoid: "Do not arch your back to get higher.",
    stop: "Stop if the pain in your leg comes on or stays.",
    easier: Some(&BRIDGE_HOLD),
    harder: Some(&SINGLE_LEG_BRIDGE),
};

/// Lateral band walk.
pub static LATERAL_BAND_WALK: Exercise = Exercise {
    id: "lateral-band-walk",
    name: "Lateral band walk",
    works: &[Muscle::GluteMedius],
    dosage: reps((3, 3), (10, 15), Sides::Each),
    how: &[
        "Put a band above your knees or ankles, feet hip-wide.",
        "Sink into a quarter squat, toes ahead, knees over toes.",
        "Step out to the side named until the band is tight.",
        "Bring the other foot after it, still hip-wide.",
    ],
    feel: "Feel the side of your hips.",
    avoid: "Do not rock your trunk or drag your foot.",
    stop: "Stop when your knees fall in or your hip hurts.",
    easier: Some(&CLAMSHELL),
    harder: None,
};

/// Front plank.
pub static FRONT_PLANK: Exercise = Exercise {
    id: "front-plank",
    name: "Front plank",
    works: &[Muscle::Core],
    dosage: holds((3, 3), (20, 60), Sides::Together),
    how: &[
        "Lie face down on your forearms, elbows under your shoulders.",
        "Lift onto your toes, straight from head to heels.",
        "Squeeze your glutes and keep breathing.",
    ],
    feel: "Feel your belly and glutes, not your low back.",
    avoid: "Do not push your hips up or hold your breath.",
    stop: "Stop when your hips sag or your back hurts.",
    easier: Some(&KNEE_PLANK),
    harder: None,
};

/// Side plank.
pub static SIDE_PLANK: Exercise = Exercise {
    id: "side-plank",
    name: "Side plank",
    works: &[Muscle::SideOfCore, Muscle::GluteMedius],
    dosage: holds((3, 3), (20, 60), Sides::Each),
    how: &[
        "Lie on the side named, elbow under your shoulder.",
        "Lift onto forearm and feet until your body is straight.",
        "Keep your hips high and breathe.",
    ],
    feel: "Feel the side of your waist and hip that is down.",
    avoid: "Do not roll forward or sink into your shoulder.",
    stop: "Stop when your hips drop or your shoulder hurts.",
    easier: Some(&KNEE_SIDE_PLANK),
    harder: None,
};

/// Piriformis stretch.
pub static PIRIFORMIS_STRETCH: Exercise = Exercise {
    id: "piriformis-stretch",
    name: "Piriformis stretch",
    works: &[Muscle::Piriformis],
    dosage: holds((2, 4), (30, 60), Sides::Each),
    how: &[
        "Lie on your back, legs long.",
        "Take your right knee in your left hand.",
        "Draw it gently across toward the opposite shoulder and breathe.",
        "This is the right side; swap for the left.",
    ],
    feel: "Feel a mild stretch in the outer hip.",
    avoid: "Do not pull hard.",
    stop: STRETCH_STOP,
    easier: None,
    harder: None,
};

/// Glute / external rotator stretch.
pub static GLUTE_ROTATOR_STRETCH: Exercise = Exercise {
    id: "glute-rotator-stretch",
    name: "Glute / external rotator stretch",
    works: &[Muscle::Glutes, Muscle::ExternalRotators],
    dosage: holds((2, 4), (30, 60), Sides::Each),
    how: &[
        "Lie on your back, left knee bent, right foot crossed over it.",
        "Hold the left thigh from behind and draw it to your chest.",
        "Let head and shoulders rest, and breathe slow and deep.",
        "This is the right side; swap for the left.",
    ],
    feel: "Feel a light stretch in the buttock of the crossed leg.",
    avoid: "Do not pull hard or lift your head.",
    stop: STRETCH_STOP,
    easier: None,
    harder: None,
};

/// Posterior chain stretch.
pub static POSTERIOR_CHAIN_STRETCH: Exercise = Exercise {
    id: "posterior-chain-stretch",
    name: "Posterior chain stretch",
    works: &[Muscle::Hamstrings, Muscle::Calf],
    dosage: holds((2, 4), (30, 60), Sides::Each),
    how: &[
        "Lie on your back and raise one leg, knee bent.",
        "Hold it with a strap, or with your hands behind the thigh.",
        "Straighten the knee slowly and breathe.",
    ],
    feel: "Feel the back of the thigh.",
    avoid: "Do not force the knee; ease off if your leg tingles.",
    stop: STRETCH_STOP,
    easier: None,
    harder: None,
};

/// Half-kneeling hip flexor stretch.
pub static HIP_FLEXOR_STRETCH: Exercise = Exercise {
    id: "hip-flexor-stretch",
    name: "Half-kneeling hip flexor stretch",
    works: &[Muscle::HipFlexors],
    dosage: holds((2, 4), (30, 60), Sides::Each),
    how: &[
        "Kneel on the side named, the other foot in front.",
        "Tuck your tail and move your hips forward.",
        "Stay tall and breathe.",
    ],
    feel: "Feel the front of the hip you kneel on.",
    avoid: "Do not arch your low back.",
    stop: STRETCH_STOP,
    easier: None,
    harder: None,
};

/// Standing calf stretch.
pub static CALF_STRETCH: Exercise = Exercise {
    id: "calf-stretch",
    name: "Standing calf stretch",
    works: &[Muscle::Calf],
    dosage: holds((2, 4), (30, 60), Sides::Each),
    how: &[
        "Put your hands on a wall, the leg of the side named behind you.",
        "Lean in, the back heel down.",
        "Keep that knee straight for the upper calf, bent for the lower.",
    ],
    feel: "Feel the calf of the back leg.",
    avoid: "Do not let the heel lift.",
    stop: STRETCH_STOP,
    easier: None,
    harder: None,
};

/// Clamshell.
pub static CLAMSHELL: Exercise = Exercise {
    id: "clamshell",
    name: "Clamshell",
    works: &[Muscle::GluteMedius],
    dosage: reps((3, 3), (10, 15), Sides::Each),
    how: &[
        "Lie with the side named on top, knees bent, feet together.",
        "Lift the top knee, feet still together.",
        "Lower it slowly.",
    ],
    feel: "Feel the side of the top hip.",
    avoid: "Do not let your hips roll back; keep them stacked.",
    stop: "Stop if your hip or back hurts.",
    easier: None,
    harder: Some(&LATERAL_BAND_WALK),
};

/// Bird dog.
pub static BIRD_DOG: Exercise = Exercise {
    id: "bird-dog",
    name: "Bird dog",
    works: &[Muscle::Core, Muscle::Glutes],
    dosage: held_reps((3, 3), (6, 10), (5, 5), Sides::Each),
    how: &[
        "Go on hands and knees.",
        "Reach out the leg of the side named and the opposite arm.",
        "Hold them long, then come back slowly.",
    ],
    feel: "Feel your trunk and the glute of the long leg.",
    avoid: "Do not let your back sag or your hips tilt.",
    stop: "Stop when you cannot keep your back still.",
    easier: None,
    harder: None,
};

/// Dead bug.
pub static DEAD_BUG: Exercise = Exercise {
    id: "dead-bug",
    name: "Dead bug",
    works: &[Muscle::Core],
    dosage: reps((3, 3), (6, 10), Sides::Each),
    how: &[
        "Lie on your back, arms and knees up.",
        "Lower the leg of the side named and the opposite arm.",
        "Bring them back slowly.",
    ],
    feel: "Feel your belly.",
    avoid: "Do not hold your breath.",
    stop: "Stop when your low back lifts or hurts.",
    easier: None,
    harder: None,
};

/// Side plank, knees bent.
pub static KNEE_SIDE_PLANK: Exercise = Exercise {
    id: "knee-side-plank",
    name: "Side plank, knees bent",
    works: &[Muscle::SideOfCore],
    dosage: holds((3, 3), (20, 60), Sides::Each),
    how: &[
        "Lie on the side named, knees bent, elbow under your shoulder.",
        "Lift your hips until you are straight from head to knees.",
        "Keep your hips high and breathe.",
    ],
    feel: "Feel the side of your waist that is down.",
    avoid: "Do not roll forward or sink into your shoulder.",
    stop: "Stop when your hips drop or your shoulder hurts.",
    easier: None,
    harder: Some(&SIDE_PLANK),
};

/// Front plank on knees.
pub static KNEE_PLANK: Exercise = Exercise {
    id: "knee-plank",
    name: "Front plank on knees",
    works: &[Muscle::Core],
    dosage: holds((3, 3), (20, 60), Sides::Together),
    how: &[
        "Lie face down on your forearms, elbows under your shoulders.",
        "Lift your hips until you are straight from head to knees.",
        "Squeeze your glutes and keep breathing.",
    ],
    feel: "Feel your belly and glutes, not your low back.",
    avoid: "Do not push your hips up or hold your breath.",
    stop: "Stop when your hips sag or your back hurts.",
    easier: None,
    harder: Some(&FRONT_PLANK),
};

/// Glute bridge hold.
pub static BRIDGE_HOLD: Exercise = Exercise {
    id: "bridge-hold",
    name: "Glute bridge hold",
    works: &[Muscle::Glutes, Muscle::Hamstrings],
    dosage: holds((3, 3), (20, 60), Sides::Together),
    how: &[
        "Lie on your back, knees bent, feet flat.",
        "Push through your heels until knees, hips and shoulders line up.",
        "Stay there, squeeze your glutes and breathe.",
    ],
    feel: "Feel your glutes, not your low back.",
    avoid: "Do not arch your back to get higher.",
    stop: "Stop when your hips sag or the pain in your leg comes on.",
    easier: None,
    harder: Some(&GLUTE_BRIDGE),
};

/// Single-leg glute bridge.
pub static SINGLE_LEG_BRIDGE: Exercise = Exercise {
    id: "single-leg-bridge",
    name: "Single-leg glute bridge",
    works: &[Muscle::Glutes, Muscle::Hamstrings],
    dosage: reps((3, 3), (8, 12), Sides::Each),
    how: &[
        "Lie on your back, the foot of the side named flat.",
        "Hold the other knee to your chest.",
        "Push through the heel and lift your hips, pelvis level.",
        "Come down slowly.",
    ],
    feel: "Feel the glute of the leg that pushes.",
    avoid: "Do not let one hip drop.",
    stop: "Stop if your thigh cramps or your back hurts.",
    easier: Some(&GLUTE_BRIDGE),
    harder: Some(&SINGLE_LEG_DEADLIFT),
};

/// Bodyweight squat.
pub static SQUAT: Exercise = Exercise {
    id: "squat",
    name: "Bodyweight squat",
    works: &[Muscle::Quads, Muscle::Glutes],
    dosage: reps((3, 3), (10, 15), Sides::Together),
    how: &[
        "Stand with your feet hip-wide.",
        "Sit back until your thighs are near level, knees over toes.",
        "Push through your feet and stand tall.",
    ],
    feel: "Feel your thighs and glutes.",
    avoid: "Do not let your knees fall in.",
    stop: "Stop if your knees or back hurt.",
    easier: Some(&WALL_SIT),
    harder: Some(&SPLIT_SQUAT),
};

/// Split squat.
pub static SPLIT_SQUAT: Exercise = Exercise {
    id: "split-squat",
    name: "Split squat",
    works: &[Muscle::Quads, Muscle::Glutes],
    dosage: reps((3, 3), (8, 12), Sides::Each),
    how: &[
        "Take a long stance, the leg of the side named in front.",
        "Lower the back knee toward the floor, trunk tall.",
        "Push up through the front foot.",
    ],
    feel: "Feel the thigh and glute of the front leg.",
    avoid: "Do not lean forward or let the front knee fall in.",
    stop: "Stop if your knee or back hurts.",
    easier: Some(&SQUAT),
    harder: Some(&STEP_UP),
};

/// Step-up.
pub static STEP_UP: Exercise = Exercise {
    id: "step-up",
    name: "Step-up",
    works: &[Muscle::Glutes, Muscle::Quads],
    dosage: reps((3, 3), (8, 12), Sides::Each),
    how: &[
        "Put the foot of the side named on a step.",
        "Drive through the whole foot until you stand on it.",
        "Come down slowly.",
    ],
    feel: "Feel the glute and thigh of the leg on the step.",
    avoid: "Do not push off with the low foot.",
    stop: "Stop if your knee or back hurts.",
    easier: Some(&SPLIT_SQUAT),
    harder: None,
};

/// Single-leg deadlift.
pub static SINGLE_LEG_DEADLIFT: Exercise = Exercise {
    id: "single-leg-deadlift",
    name: "Single-leg deadlift",
    works: &[Muscle::Hamstrings, Muscle::Glutes],
    dosage: reps((3, 3), (6, 10), Sides::Each),
    how: &[
        "Stand on the leg of the side named, knee soft.",
        "Hinge at the hip, the free leg long behind you.",
        "Stand tall again.",
    ],
    feel: "Feel the back of the thigh and the glute you stand on.",
    avoid: "Do not round your back or tip your hips.",
    stop: "Stop if your leg tingles or your back hurts.",
    easier: Some(&SINGLE_LEG_BRIDGE),
    harder: None,
};

/// Single-leg calf raise.
pub static CALF_RAISE: Exercise = Exercise {
    id: "calf-raise",
    name: "Single-leg calf raise",
    works: &[Muscle::Calf],
    dosage: reps((3, 3), (10, 15), Sides::Each),
    how: &[
        "Stand on the foot of the side named, a hand on the wall.",
        "Rise until your heel is high.",
        "Come down slowly.",
    ],
    feel: "Feel the calf you stand on.",
    avoid: "Do not drop down.",
    stop: "Stop if your calf or heel hurts.",
    easier: None,
    harder: None,
};

/// Wall sit.
pub static WALL_SIT: Exercise = Exercise {
    id: "wall-sit",
    name: "Wall sit",
    works: &[Muscle::Quads],
    dosage: holds((3, 3), (20, 60), Sides::Together),
    how: &[
        "Stand with your back on a wall, feet a step away from it.",
        "Slide down until your thighs are near level, knees over ankles.",
        "Stay there and breathe.",
    ],
    feel: "Feel the front of your thighs.",
    avoid: "Do not press your hands on your thighs.",
    stop: "Stop if your knees hurt or you start to slip.",
    easier: None,
    harder: Some(&SQUAT),
};

/// Every exercise, in the order in which a list shows them.
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

const fn holds(sets: (u16, u16), seconds: (u16, u16), sides: Sides) -> Dosage {
    let seconds = range(seconds);
    dosage(sets, Work::Hold { seconds }, sides)
}

/// Sets of plain reps; also for a routine that asks for other numbers.
pub(super) const fn reps(sets: (u16, u16), count: (u16, u16), sides: Sides) -> Dosage {
    let work = Work::Reps {
        count: range(count),
        hold_seconds: None,
    };
    dosage(sets, work, sides)
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
    dosage(sets, work, sides)
}

const fn dosage(sets: (u16, u16), work: Work, sides: Sides) -> Dosage {
    Dosage {
        sets: range(sets),
        work,
        sides,
        rest_seconds: None,
    }
}

#[expect(
    clippy::panic,
    reason = "evaluated while compiling, see the statics above"
)]
const fn range((min, max): (u16, u16)) -> Range {
    match Range::new(min, max) {
        Some(range) => range,
        None => panic!("a range runs from at least 1 upwards"),
    }
}
