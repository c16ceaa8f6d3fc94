//! Glutes and core: the exercises that follow foam rolling, and their neighbours.

use super::{SINGLE_LEG_BRIDGE, held_reps, holds, reps};
use crate::domain::{
    dosage::Sides,
    exercise::{Exercise, Muscle},
};

/// Glute bridge.
pub static GLUTE_BRIDGE: Exercise = Exercise {
    id: "glute-bridge",
    name: "Glute bridge",
    code: "bridge",
    works: &[Muscle::Glutes, Muscle::Hamstrings],
    dosage: reps((3, 3), (10, 15), Sides::Together),
    position: "Lie on your back, knees bent, feet flat.",
    easier: Some(&BRIDGE_HOLD),
    harder: Some(&SINGLE_LEG_BRIDGE),
};

/// Lateral band walk.
pub static LATERAL_BAND_WALK: Exercise = Exercise {
    id: "lateral-band-walk",
    name: "Lateral band walk",
    code: "bandwalk",
    works: &[Muscle::GluteMedius],
    dosage: reps((3, 3), (10, 15), Sides::Each),
    position: "Put a band above your knees or ankles, feet hip-wide.",
    easier: Some(&CLAMSHELL),
    harder: None,
};

/// Front plank.
pub static FRONT_PLANK: Exercise = Exercise {
    id: "front-plank",
    name: "Front plank",
    code: "plank",
    works: &[Muscle::Core],
    dosage: holds((3, 3), (20, 60), Sides::Together),
    position: "Lie face down on your forearms, elbows under your shoulders.",
    easier: Some(&KNEE_PLANK),
    harder: None,
};

/// Side plank.
pub static SIDE_PLANK: Exercise = Exercise {
    id: "side-plank",
    name: "Side plank",
    code: "sideplank",
    works: &[Muscle::SideOfCore, Muscle::GluteMedius],
    dosage: holds((3, 3), (20, 60), Sides::Each),
    position: "Lie on the side named, elbow under your shoulder.",
    easier: Some(&KNEE_SIDE_PLANK),
    harder: None,
};

/// Clamshell.
pub static CLAMSHELL: Exercise = Exercise {
    id: "clamshell",
    name: "Clamshell",
    code: "clam",
    works: &[Muscle::GluteMedius],
    dosage: reps((3, 3), (10, 15), Sides::Each),
    position: "Lie with the side named on top, knees bent, feet together.",
    easier: None,
    harder: Some(&LATERAL_BAND_WALK),
};

/// Bird dog.
pub static BIRD_DOG: Exercise = Exercise {
    id: "bird-dog",
    name: "Bird dog",
    code: "birddog",
    works: &[Muscle::Core, Muscle::Glutes],
    dosage: held_reps((3, 3), (6, 10), (5, 5), Sides::Each),
    position: "Go on hands and knees.",
    easier: None,
    harder: None,
};

/// Dead bug.
pub static DEAD_BUG: Exercise = Exercise {
    id: "dead-bug",
    name: "Dead bug",
    code: "deadbug",
    works: &[Muscle::Core],
    dosage: reps((3, 3), (6, 10), Sides::Each),
    position: "Lie on your back, arms and knees up.",
    easier: None,
    harder: None,
};

/// Side plank, knees bent.
pub static KNEE_SIDE_PLANK: Exercise = Exercise {
    id: "knee-side-plank",
    name: "Side plank, knees bent",
    code: "kneeside",
    works: &[Muscle::SideOfCore],
    dosage: holds((3, 3), (20, 60), Sides::Each),
    position: "Lie on the side named, knees bent, elbow under your shoulder.",
    easier: None,
    harder: Some(&SIDE_PLANK),
};

/// Front plank on knees.
pub static KNEE_PLANK: Exercise = Exercise {
    id: "knee-plank",
    name: "Front plank on knees",
    code: "kneeplank",
    works: &[Muscle::Core],
    dosage: holds((3, 3), (20, 60), Sides::Together),
    position: "Lie face down on your forearms, elbows under your shoulders.",
    easier: None,
    harder: Some(&FRONT_PLANK),
};

/// Glute bridge hold.
pub static BRIDGE_HOLD: Exercise = Exercise {
    id: "bridge-hold",
    name: "Glute bridge hold",
    code: "bridgehold",
    works: &[Muscle::Glutes, Muscle::Hamstrings],
    dosage: holds((3, 3), (20, 60), Sides::Together),
    position: "Lie on your back, knees bent, feet flat.",
    easier: None,
    harder: Some(&GLUTE_BRIDGE),
};
