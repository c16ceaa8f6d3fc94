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
    works: &[Muscle::Glutes, Muscle::Hamstrings],
    dosage: reps((3, 3), (8, 12), Sides::Each),
    position: "Lie on your back, the foot of the side named flat.",
    easier: Some(&GLUTE_BRIDGE),
    harder: Some(&SINGLE_LEG_DEADLIFT),
};

/// Bodyweight squat.
pub static SQUAT: Exercise = Exercise {
    id: "squat",
    name: "Bodyweight squat",
    code: "squat",
    works: &[Muscle::Quads, Muscle::Glutes],
    dosage: reps((3, 3), (10, 15), Sides::Together),
    position: "Stand with your feet hip-wide.",
    easier: Some(&WALL_SIT),
    harder: Some(&SPLIT_SQUAT),
};

/// Split squat.
pub static SPLIT_SQUAT: Exercise = Exercise {
    id: "split-squat",
    name: "Split squat",
    code: "split",
    works: &[Muscle::Quads, Muscle::Glutes],
    dosage: reps((3, 3), (8, 12), Sides::Each),
    position: "Take a long stance, the leg of the side named in front.",
    easier: Some(&SQUAT),
    harder: Some(&STEP_UP),
};

/// Step-up.
pub static STEP_UP: Exercise = Exercise {
    id: "step-up",
    name: "Step-up",
    code: "stepup",
    works: &[Muscle::Glutes, Muscle::Quads],
    dosage: reps((3, 3), (8, 12), Sides::Each),
    position: "Put the foot of the side named on a step.",
    easier: Some(&SPLIT_SQUAT),
    harder: None,
};

/// Single-leg deadlift.
pub static SINGLE_LEG_DEADLIFT: Exercise = Exercise {
    id: "single-leg-deadlift",
    name: "Single-leg deadlift",
    code: "deadlift",
    works: &[Muscle::Hamstrings, Muscle::Glutes],
    dosage: reps((3, 3), (6, 10), Sides::Each),
    position: "Stand on the leg of the side named, knee soft.",
    easier: Some(&SINGLE_LEG_BRIDGE),
    harder: None,
};

/// Single-leg calf raise.
pub static CALF_RAISE: Exercise = Exercise {
    id: "calf-raise",
    name: "Single-leg calf raise",
    code: "calfraise",
    works: &[Muscle::Calf],
    dosage: reps((3, 3), (10, 15), Sides::Each),
    position: "Stand on the foot of the side named, a hand on the wall.",
    easier: None,
    harder: None,
};

/// Wall sit.
pub static WALL_SIT: Exercise = Exercise {
    id: "wall-sit",
    name: "Wall sit",
    code: "wallsit",
    works: &[Muscle::Quads],
    dosage: holds((3, 3), (20, 60), Sides::Together),
    position: "Stand with your back on a wall, feet a step away from it.",
    easier: None,
    harder: Some(&SQUAT),
};
