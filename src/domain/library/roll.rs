//! Foam rolling: one tender area after the other, each side.

use super::holds;
use crate::domain::{
    dosage::Sides,
    exercise::{Exercise, Muscle},
};

/// Foam roll: Calves.
pub static ROLL_CALVES: Exercise = Exercise {
    id: "roll-calves",
    name: "Foam roll: Calves",
    code: "rollcalf",
    works: &[Muscle::Calf],
    dosage: holds((1, 1), (30, 60), Sides::Each),
    position: "Sit with one calf on the roller, hands behind you.",
    easier: None,
    harder: None,
};

/// Foam roll: Hamstrings.
pub static ROLL_HAMSTRINGS: Exercise = Exercise {
    id: "roll-hamstrings",
    name: "Foam roll: Hamstrings",
    code: "rollham",
    works: &[Muscle::Hamstrings],
    dosage: holds((1, 1), (30, 60), Sides::Each),
    position: "Sit with the back of one thigh on the roller, hands behind you.",
    easier: None,
    harder: None,
};

/// Foam roll: Glutes.
pub static ROLL_GLUTES: Exercise = Exercise {
    id: "roll-glutes",
    name: "Foam roll: Glutes",
    code: "rollglute",
    works: &[Muscle::Glutes, Muscle::Piriformis],
    dosage: holds((1, 1), (30, 60), Sides::Each),
    position: "Sit on the roller, the ankle of one leg on the other knee.",
    easier: None,
    harder: None,
};

/// Foam roll: Hip flexors.
pub static ROLL_HIP_FLEXORS: Exercise = Exercise {
    id: "roll-hip-flexors",
    name: "Foam roll: Hip flexors",
    code: "rollhip",
    works: &[Muscle::HipFlexors, Muscle::Quads],
    dosage: holds((1, 1), (30, 60), Sides::Each),
    position: "Go on your forearms, the front of one hip on the roller.",
    easier: None,
    harder: None,
};
