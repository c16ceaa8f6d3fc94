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
    other_names: &[
        "Bridge",
        "Hip bridge",
        "Supine bridge",
        "Double leg bridge",
        "Bridging",
        "Two leg bridge",
    ],
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
    code: "bandwalk",
    other_names: &[
        "Band walk",
        "Banded side step",
        "Lateral walk with band",
        "Monster walk sideways",
        "Banded lateral walk",
        "Side step with band",
        "Lateral step with band",
        "Lateral banded walk",
        "Banded walk",
        "Banded side walk",
        "Resisted side step",
        "Band side step",
    ],
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
    code: "plank",
    other_names: &[
        "Plank",
        "Forearm plank",
        "Elbow plank",
        "Prone plank",
        "Low plank",
    ],
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
    code: "sideplank",
    other_names: &["Side bridge", "Lateral plank", "Forearm side plank"],
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

/// Clamshell.
pub static CLAMSHELL: Exercise = Exercise {
    id: "clamshell",
    name: "Clamshell",
    code: "clam",
    other_names: &[
        "Clam",
        "Side lying clam",
        "Hip clam",
        "Side lying clamshell",
    ],
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
    code: "birddog",
    other_names: &[
        "Quadruped opposite arm and leg",
        "Quadruped arm and leg raise",
        "Pointer",
    ],
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
    code: "deadbug",
    other_names: &[],
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
    code: "kneeside",
    other_names: &[
        "Modified side plank",
        "Side plank on knees",
        "Knee side plank",
        "Side plank from knees",
        "Side plank bent knees",
    ],
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
    code: "kneeplank",
    other_names: &[
        "Knee plank",
        "Modified plank",
        "Plank on knees",
        "Plank from knees",
        "Front plank from knees",
    ],
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
    code: "bridgehold",
    other_names: &[
        "Bridge hold",
        "Hip bridge hold",
        "Isometric bridge",
        "Static bridge",
        "Isometric glute bridge",
    ],
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
