//! Stretches: held gently, each side, and stopped at the first symptom.

use super::holds;
use crate::domain::{
    dosage::Sides,
    exercise::{Exercise, Muscle},
};

const STRETCH_STOP: &str = "Stop as soon as your symptoms show.";

/// Piriformis stretch.
pub static PIRIFORMIS_STRETCH: Exercise = Exercise {
    id: "piriformis-stretch",
    name: "Piriformis stretch",
    code: "piriformis",
    other_names: &["Supine piriformis stretch", "Knee to opposite shoulder"],
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
    code: "rotator",
    other_names: &[
        "Figure 4 stretch",
        "Figure four stretch",
        "Supine figure 4 stretch",
        "External rotator stretch",
        "Glute stretch",
        "Supine figure four stretch",
    ],
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
    code: "posterior",
    other_names: &["Supine hamstring stretch", "Hamstring stretch with strap"],
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
    code: "hipflexor",
    other_names: &[
        "Hip flexor stretch",
        "Kneeling hip flexor stretch",
        "Half kneeling hip flexor",
        "Half kneeling stretch",
    ],
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
    code: "calf",
    other_names: &[
        "Calf stretch",
        "Wall calf stretch",
        "Gastroc stretch",
        "Gastrocnemius stretch",
    ],
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
