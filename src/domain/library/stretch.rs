//! Stretches: held gently, each side, and stopped at the first symptom.

use super::holds;
use crate::domain::{
    dosage::Sides,
    exercise::{Exercise, Muscle},
};

/// Piriformis stretch.
pub static PIRIFORMIS_STRETCH: Exercise = Exercise {
    id: "piriformis-stretch",
    name: "Piriformis stretch",
    code: "piriformis",
    works: &[Muscle::Piriformis],
    dosage: holds((2, 4), (30, 60), Sides::Each),
    position: "Lie on your back, legs long.",
    easier: None,
    harder: None,
};

/// Glute / external rotator stretch.
pub static GLUTE_ROTATOR_STRETCH: Exercise = Exercise {
    id: "glute-rotator-stretch",
    name: "Glute / external rotator stretch",
    code: "rotator",
    works: &[Muscle::Glutes, Muscle::ExternalRotators],
    dosage: holds((2, 4), (30, 60), Sides::Each),
    position: "Lie on your back, one knee bent, the ankle of the side named crossed over it.",
    easier: None,
    harder: None,
};

/// Posterior chain stretch.
pub static POSTERIOR_CHAIN_STRETCH: Exercise = Exercise {
    id: "posterior-chain-stretch",
    name: "Posterior chain stretch",
    code: "posterior",
    works: &[Muscle::Hamstrings, Muscle::Calf],
    dosage: holds((2, 4), (30, 60), Sides::Each),
    position: "Lie on your back and raise one leg, knee bent.",
    easier: None,
    harder: None,
};

/// Half-kneeling hip flexor stretch.
pub static HIP_FLEXOR_STRETCH: Exercise = Exercise {
    id: "hip-flexor-stretch",
    name: "Half-kneeling hip flexor stretch",
    code: "hipflexor",
    works: &[Muscle::HipFlexors],
    dosage: holds((2, 4), (30, 60), Sides::Each),
    position: "Kneel on the side named, the other foot in front.",
    easier: None,
    harder: None,
};

/// Standing calf stretch.
pub static CALF_STRETCH: Exercise = Exercise {
    id: "calf-stretch",
    name: "Standing calf stretch",
    code: "calf",
    works: &[Muscle::Calf],
    dosage: holds((2, 4), (30, 60), Sides::Each),
    position: "Put your hands on a wall, the leg of the side named behind you.",
    easier: None,
    harder: None,
};
