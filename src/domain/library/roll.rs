//! Foam rolling: one tender area after the other, each side.

use super::holds;
use crate::domain::{
    dosage::Sides,
    exercise::{Exercise, Muscle},
};

const ROLL_STOP: &str = "Stop if your symptoms come on or persist.";

/// Foam roll: Calves.
pub static ROLL_CALVES: Exercise = Exercise {
    id: "roll-calves",
    name: "Foam roll: Calves",
    code: "rollcalf",
    other_names: &["Calf foam roll", "Foam rolling calves", "Roll calves"],
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
    code: "rollham",
    other_names: &[
        "Hamstring foam roll",
        "Foam rolling hamstrings",
        "Roll hamstrings",
    ],
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
    code: "rollglute",
    other_names: &[
        "Glute foam roll",
        "Foam roll piriformis",
        "Foam rolling glutes",
        "Roll glutes",
    ],
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
    code: "rollhip",
    other_names: &[
        "Hip flexor foam roll",
        "Foam rolling hip flexors",
        "Roll hip flexors",
    ],
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
