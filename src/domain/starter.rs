//! The routines that every runner has from the start, and the rules that come with each.
//!
//! Must not know: how an exercise is done (`library.rs`), the aims, or the runner's own routines.

use super::{
    dosage::Sides,
    exercise::Exercise,
    library,
    routine::{Prescription, Routine, Section},
};

const FOAM_ROLL: Section = Section {
    title: "Foam roll",
    prescriptions: &[
        usual(&library::ROLL_CALVES),
        usual(&library::ROLL_HAMSTRINGS),
        usual(&library::ROLL_GLUTES),
        usual(&library::ROLL_HIP_FLEXORS),
    ],
};

const GLUTES: Section = Section {
    title: "Glutes",
    prescriptions: &[
        usual(&library::GLUTE_BRIDGE),
        usual(&library::LATERAL_BAND_WALK),
    ],
};

const GLUTES_WHEN_IT_HURTS: Section = Section {
    title: "Glutes",
    prescriptions: &[Prescription {
        exercise: &library::GLUTE_BRIDGE,
        dosage: library::reps((3, 3), (15, 15), Sides::Together),
    }],
};

const CORE: Section = Section {
    title: "Core",
    prescriptions: &[usual(&library::FRONT_PLANK), usual(&library::SIDE_PLANK)],
};

const STRETCHES: Section = Section {
    title: "Stretch",
    prescriptions: &[
        usual(&library::PIRIFORMIS_STRETCH),
        usual(&library::GLUTE_ROTATOR_STRETCH),
        usual(&library::POSTERIOR_CHAIN_STRETCH),
    ],
};

const STRENGTH: Section = Section {
    title: "Strength",
    prescriptions: &[
        usual(&library::SQUAT),
        usual(&library::SPLIT_SQUAT),
        usual(&library::STEP_UP),
        usual(&library::SINGLE_LEG_DEADLIFT),
        usual(&library::CALF_RAISE),
        usual(&library::SINGLE_LEG_BRIDGE),
    ],
};

/// Foam rolling, then at once glutes and core.
pub static ROLL_AND_ACTIVATE: Routine = Routine {
    id: "roll-and-activate",
    name: "Roll and activate",
    purpose: "Before a run",
    about: "Several times a week, especially before a run. \
            Roll the tender spots first, then go straight on to glutes and core.",
    stop_rule: "Stop if your symptoms come on or persist.",
    sections: &[FOAM_ROLL, GLUTES, CORE],
};

/// The three stretches.
pub static STRETCH: Routine = Routine {
    id: "stretch",
    name: "Stretch",
    purpose: "After a run",
    about: "Several days a week, especially after a run. \
            Go gently: a mild stretch is enough.",
    stop_rule: "Stop a stretch as soon as your symptoms show.",
    sections: &[STRETCHES],
};

/// What may be done while pain calms down.
pub static WHEN_IT_HURTS: Routine = Routine {
    id: "when-it-hurts",
    name: "When it hurts",
    purpose: "Calming down, pain-free only",
    about: "For back or nerve-like pain that is calming down. \
            Rest first, then do only what is pain-free, until you are symptom-free.",
    stop_rule: "Stop what hurts and leave it out: do only what is pain-free.",
    sections: &[GLUTES_WHEN_IT_HURTS, CORE],
};

/// Roll and activate, then stretch.
pub static THE_WHOLE_THING: Routine = Routine {
    id: "the-whole-thing",
    name: "The whole thing",
    purpose: "A day without a run",
    about: "Roll the tender spots first, go straight on to glutes and core, then stretch. \
            For a day with time and no run.",
    stop_rule: "Stop if your symptoms come on or persist; stop a stretch as soon as they show.",
    sections: &[FOAM_ROLL, GLUTES, CORE, STRETCHES],
};

/// Strength for the legs, once nothing hurts any more.
pub static BACK_TO_STRENGTH: Routine = Routine {
    id: "back-to-strength",
    name: "Back to strength",
    purpose: "When symptom-free",
    about: "For the legs and hips, once you are symptom-free. \
            It builds what running alone leaves out.",
    stop_rule: "Stop if your symptoms come back; rest, then go back to “When it hurts”.",
    sections: &[STRENGTH],
};

/// Every starter routine, in the order of the home screen.
pub static ALL: [&Routine; 5] = [
    &ROLL_AND_ACTIVATE,
    &STRETCH,
    &WHEN_IT_HURTS,
    &THE_WHOLE_THING,
    &BACK_TO_STRENGTH,
];

/// The starter routine with this id.
pub fn find(id: &str) -> Option<&'static Routine> {
    ALL.into_iter().find(|routine| routine.id == id)
}

/// The exercise with its usual dosage.
const fn usual(exercise: &'static Exercise) -> Prescription {
    Prescription {
        exercise,
        dosage: exercise.dosage,
    }
}
