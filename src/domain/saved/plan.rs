//! Plans in records: exercises, steps and their outcomes.

use serde::{Deserialize, Serialize};

use super::{
    dosage::DosageWire,
    names::{self, Named},
};
use crate::domain::{
    plan::{Item, Step, StepKind},
    session::Outcome,
};

#[derive(Clone, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub(super) struct ItemWire {
    id: String,
    name: String,
    dosage: DosageWire,
    #[serde(default = "one")]
    rounds: u16,
    sets: u16,
}

const fn one() -> u16 {
    1
}

/// A step and its outcome.
#[derive(Clone, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct StepWire {
    item: usize,
    set: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<String>,
    kind: String,
    /// The length of a lead-in, or the hold of each rep.
    #[serde(skip_serializing_if = "is_zero")]
    seconds: u16,
    /// Seconds of a hold, or reps; none of a lead-in.
    #[serde(skip_serializing_if = "is_zero")]
    minimum: u16,
    #[serde(skip_serializing_if = "is_zero")]
    aim: u16,
    #[serde(skip_serializing_if = "is_zero")]
    maximum: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<OutcomeWire>,
    /// In the log: the runner said that it hurts.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) hurt: bool,
    /// How much it hurt, 0-10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pain: Option<u8>,
}

#[derive(Clone, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(default)]
struct OutcomeWire {
    state: String,
    /// The amount of a hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    held_ms: Option<u32>,
    /// The amount of a set of reps.
    #[serde(skip_serializing_if = "Option::is_none")]
    reps: Option<u32>,
}

fn is_zero(number: &u16) -> bool {
    *number == 0
}

const GET_READY: &str = "get_ready";
const HOLD: &str = "hold";
const REPS: &str = "reps";
const CHANGE_SIDES: &str = "change_sides";
const REST: &str = "rest";

const KEPT: &str = "kept";
const KEPT_UNWATCHED: &str = "kept_unwatched";
const SKIPPED: &str = "skipped";
const LEFT_OUT: &str = "left_out";

impl From<&Item> for ItemWire {
    fn from(item: &Item) -> ItemWire {
        ItemWire {
            id: item.exercise_id.clone(),
            name: item.name.clone(),
            dosage: DosageWire::from(&item.dosage),
            rounds: item.rounds,
            sets: item.sets,
        }
    }
}

impl ItemWire {
    /// The item, if every number is inside its limits.
    pub(super) fn item(self) -> Option<Item> {
        let item = Item {
            exercise_id: self.id,
            name: self.name,
            dosage: self.dosage.dosage()?,
            rounds: self.rounds,
            sets: self.sets,
        };
        Some(item).filter(Item::is_sound)
    }
}

impl StepWire {
    pub(super) fn of(step: &Step, outcome: &Outcome) -> StepWire {
        let mut wire = StepWire {
            item: step.item,
            set: step.set,
            side: step.side.map(Named::wire_name),
            outcome: OutcomeWire::of(step.kind, *outcome),
            ..StepWire::default()
        };
        let kind = match step.kind {
            StepKind::GetReady { seconds } => {
                wire.seconds = seconds;
                GET_READY
            }
            StepKind::Hold {
                minimum,
                aim,
                maximum,
            } => {
                (wire.minimum, wire.aim, wire.maximum) = (minimum, aim, maximum);
                HOLD
            }
            StepKind::Reps {
                minimum,
                aim,
                hold_seconds,
            } => {
                (wire.minimum, wire.aim, wire.seconds) = (minimum, aim, hold_seconds);
                REPS
            }
            StepKind::ChangeSides { seconds } => {
                wire.seconds = seconds;
                CHANGE_SIDES
            }
            StepKind::Rest { seconds } => {
                wire.seconds = seconds;
                REST
            }
        };
        wire.kind = kind.to_string();
        wire
    }

    /// The step and its outcome, if every number is inside its limits and the amount has the unit
    /// of the step.
    pub(super) fn step(self) -> Option<(Step, Outcome)> {
        let (seconds, minimum, aim) = (self.seconds, self.minimum, self.aim);
        let kind = match self.kind.as_str() {
            GET_READY => StepKind::GetReady { seconds },
            HOLD => StepKind::Hold {
                minimum,
                aim,
                maximum: self.maximum,
            },
            REPS => StepKind::Reps {
                minimum,
                aim,
                hold_seconds: seconds,
            },
            CHANGE_SIDES => StepKind::ChangeSides { seconds },
            REST => StepKind::Rest { seconds },
            _ => return None,
        };
        let outcome = match self.outcome {
            None => Outcome::Open,
            Some(wire) => wire.outcome(kind)?,
        };
        let step = Step {
            item: self.item,
            set: self.set,
            side: names::optional(self.side)?,
            kind,
        };
        kind.is_sound().then_some((step, outcome))
    }
}

impl OutcomeWire {
    fn of(kind: StepKind, outcome: Outcome) -> Option<OutcomeWire> {
        let (state, did) = match outcome {
            Outcome::Open => return None,
            Outcome::Kept { did, watched: true } => (KEPT, Some(did)),
            Outcome::Kept {
                did,
                watched: false,
            } => (KEPT_UNWATCHED, Some(did)),
            Outcome::Skipped { did } => (SKIPPED, Some(did)),
            Outcome::LeftOut => (LEFT_OUT, None),
        };
        let is_reps = matches!(kind, StepKind::Reps { .. });
        Some(OutcomeWire {
            state: state.to_string(),
            held_ms: did.filter(|_| !is_reps),
            reps: did.filter(|_| is_reps),
        })
    }

    fn outcome(self, kind: StepKind) -> Option<Outcome> {
        let did = match kind {
            StepKind::Reps { .. } => self.reps,
            _ => self.held_ms,
        };
        Some(match self.state.as_str() {
            KEPT => Outcome::Kept {
                did: did?,
                watched: true,
            },
            KEPT_UNWATCHED => Outcome::Kept {
                did: did?,
                watched: false,
            },
            SKIPPED => Outcome::Skipped { did: did? },
            LEFT_OUT => Outcome::LeftOut,
            _ => return None,
        })
    }
}
