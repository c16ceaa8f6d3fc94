//! A routine: named sections of prescriptions, and what it is for.
//!
//! Must not know: which routines there are (`starter.rs`), aims, or the plan.

use super::{dosage::Dosage, exercise::Exercise};

/// One exercise with its dosage.
#[derive(Clone, Copy, Debug)]
pub struct Prescription {
    /// What to do.
    pub exercise: &'static Exercise,
    /// How much of it.
    pub dosage: Dosage,
}

/// A named part of a routine.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// The heading over its cards.
    pub title: &'static str,
    /// In the order in which they are done.
    pub prescriptions: &'static [Prescription],
}

/// A named list of sections.
#[derive(Debug)]
pub struct Routine {
    /// Short name for addresses and saved data. Never changes.
    pub id: &'static str,
    /// The name on the screen.
    pub name: &'static str,
    /// When it is for, in two or three words: "Before a run".
    pub purpose: &'static str,
    /// One or two sentences for the top of the routine's screen: who it is for, how often.
    pub about: &'static str,
    /// When to stop, said on the routine's screen and whenever the runner says that it hurts.
    pub stop_rule: &'static str,
    /// In the order in which they are done.
    pub sections: &'static [Section],
}

impl Routine {
    /// All prescriptions, in order.
    pub fn prescriptions(&self) -> impl Iterator<Item = &Prescription> {
        self.sections
            .iter()
            .flat_map(|section| section.prescriptions)
    }
}
