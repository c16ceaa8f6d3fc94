//! The record of the aims.

use serde::{Deserialize, Serialize};

use super::{RecordKind, Saved};
use crate::domain::aims::{Aim, Aims};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AimWire {
    exercise: String,
    #[serde(default)]
    sets: u16,
    #[serde(default)]
    reps: u16,
    #[serde(default)]
    hold_seconds: u16,
}

impl Saved for Aims {
    const KIND: RecordKind = RecordKind::Aims;
    type Wire = Vec<AimWire>;

    fn to_wire(&self) -> Vec<AimWire> {
        let wire = |(exercise, aim): (&str, Aim)| AimWire {
            exercise: exercise.to_string(),
            sets: aim.sets,
            reps: aim.reps,
            hold_seconds: aim.hold_seconds,
        };
        self.iter().map(wire).collect()
    }

    fn from_wire(wire: Vec<AimWire>) -> Option<Aims> {
        let aim = |it: AimWire| {
            let aim = Aim {
                sets: it.sets,
                reps: it.reps,
                hold_seconds: it.hold_seconds,
            };
            (it.exercise, aim)
        };
        Some(wire.into_iter().map(aim).collect())
    }
}
