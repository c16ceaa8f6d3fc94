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
    /// Those of the left side, where they are others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    left_reps: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    left_hold_seconds: Option<u16>,
}

impl Saved for Aims {
    const KIND: RecordKind = RecordKind::Aims;
    type Wire = Vec<AimWire>;

    fn to_wire(&self) -> Vec<AimWire> {
        let wire = |(exercise, aim): (&str, Aim)| {
            let Aim { sets, right, left } = aim;
            let other = |right: u16, left: u16| (left != right).then_some(left);
            AimWire {
                exercise: exercise.to_string(),
                sets,
                reps: right.reps,
                hold_seconds: right.hold_seconds,
                left_reps: other(right.reps, left.reps),
                left_hold_seconds: other(right.hold_seconds, left.hold_seconds),
            }
        };
        self.iter().map(wire).collect()
    }

    fn from_wire(wire: Vec<AimWire>) -> Option<Aims> {
        let aim = |it: AimWire| {
            let mut aim = Aim::new(it.sets, it.reps, it.hold_seconds);
            aim.left.reps = it.left_reps.unwrap_or(it.reps);
            aim.left.hold_seconds = it.left_hold_seconds.unwrap_or(it.hold_seconds);
            (it.exercise, aim)
        };
        Some(wire.into_iter().map(aim).collect())
    }
}
