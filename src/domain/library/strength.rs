//! Strength for legs and hips: the way back to training once nothing hurts.

use super::{GLUTE_BRIDGE, holds, reps};
use crate::domain::{
    dosage::Sides,
    exercise::{Exercise, Muscle},
};

/// Single-leg glute bridge.
pub static SINGLE_LEG_BRIDGE: Exercise = Exercise {
    id: "single-leg-bridge",
    name: "Single-leg glute bridge",
    code: "slbridge",
    other_names: &[
        "Single leg bridge",
        "One leg bridge",
        "SL bridge",
        "SL glute bridge",
        "One legged bridge",
        "Single leg hip bridge",
        "One leg glute bridge",
    ],
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
    code: "squat",
    other_names: &["Air squat"],
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
    code: "split",
    other_names: &["Static lunge", "Stationary lunge"],
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
    code: "stepup",
    other_names: &["Forward step up"],
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
    code: "deadlift",
    other_names: &[
        "SL deadlift",
        "Single leg RDL",
        "Single leg Romanian deadlift",
        "SL RDL",
        "One leg deadlift",
    ],
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
    code: "calfraise",
    other_names: &[
        "Single leg heel raise",
        "SL calf raise",
        "SL heel raise",
        "One leg calf raise",
        "One leg heel raise",
    ],
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
    code: "wallsit",
    other_names: &["Wall squat hold"],
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
