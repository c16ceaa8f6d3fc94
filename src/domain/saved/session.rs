//! The record of the unfinished session.

use serde::{Deserialize, Serialize};

use super::{
    RecordKind, Saved,
    dosage::RangeWire,
    names::{self, Named},
    pain,
    plan::{ItemWire, StepWire},
};
use crate::domain::{
    clock::SavedClock,
    pain::{CutOffs, Pain},
    plan::{Item, Plan, Step},
    routine_id::RoutineId,
    run::SavedRun,
    session::{Missed, Outcome, Phase, Session},
    time::{LocalTime, Moment, WallTime},
};

/// Most minutes that local time is ahead of UTC or behind it.
const AHEAD_MINUTES_MAX: i16 = 24 * 60;

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub(super) struct LocalTimeWire {
    wall_ms: WallTime,
    ahead_minutes: i16,
}

/// Moments are milliseconds since the session was started.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunWire {
    started: LocalTimeWire,
    clock: ClockWire,
    routine: RoutineId,
    routine_name: String,
    stop_rule: String,
    exercises: Vec<ItemWire>,
    steps: Vec<StepWire>,
    mode: String,
    #[serde(default)]
    only_side: Option<String>,
    step: usize,
    entered_ms: Moment,
    phase: PhaseWire,
    #[serde(default)]
    added_seconds: u16,
    #[serde(default)]
    hurt_steps: Vec<usize>,
    #[serde(default)]
    pain_before: Option<u8>,
    /// The least pain that is amber and the least that is red, where those are not the usual ones.
    #[serde(default)]
    cut_offs: Option<RangeWire>,
    #[serde(default)]
    missed: Option<MissedWire>,
    updated_ms: Moment,
    #[serde(default)]
    paused_ms: i64,
    #[serde(default)]
    paused_since_ms: Option<Moment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct ClockWire {
    moment_ms: Moment,
    wall_ms: WallTime,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct PhaseWire {
    name: String,
    /// When the countdown ends, or when the session ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    ends_ms: Option<Moment>,
    /// Milliseconds to the aim, negative past it.
    #[serde(skip_serializing_if = "Option::is_none")]
    left_ms: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ending: Option<String>,
}

const RUNNING: &str = "running";
const COUNT_IN: &str = "count_in";
const WAITING: &str = "waiting";
const PAUSED: &str = "paused";
const OVER: &str = "over";

/// A set that ended unseen, or an absence that paused the session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct MissedWire {
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ended_ms: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    away_ms: Option<i64>,
}

impl Saved for SavedRun {
    const KIND: RecordKind = RecordKind::Session;
    type Wire = RunWire;

    fn to_wire(&self) -> RunWire {
        let session = &self.session;
        let plan = &session.plan;
        let steps = plan.steps.iter().zip(&session.outcomes).zip(&session.pains);
        let step = |((step, outcome), pain): ((&Step, &Outcome), &Option<Pain>)| {
            let mut wire = StepWire::of(step, outcome);
            wire.pain = pain.map(Pain::number);
            wire
        };
        RunWire {
            started: self.started.into(),
            clock: ClockWire {
                moment_ms: self.clock.moment,
                wall_ms: self.clock.wall,
            },
            routine: plan.routine_id.clone(),
            routine_name: plan.routine_name.clone(),
            stop_rule: plan.stop_rule.clone(),
            exercises: plan.items.iter().map(Into::into).collect(),
            steps: steps.map(step).collect(),
            mode: session.mode.wire_name(),
            only_side: session.only_side.map(Named::wire_name),
            step: session.at,
            entered_ms: session.entered,
            phase: session.phase.into(),
            added_seconds: session.added_seconds,
            hurt_steps: session.hurts.clone(),
            pain_before: session.pain_before.map(Pain::number),
            cut_offs: pain::unusual(plan.cut_offs),
            missed: session.missed.map(|missed| match missed {
                Missed::Ended { step, at } => MissedWire {
                    step: Some(step),
                    ended_ms: Some(at),
                    away_ms: None,
                },
                Missed::Paused { away_ms } => MissedWire {
                    away_ms: Some(away_ms),
                    ..MissedWire::default()
                },
            }),
            updated_ms: session.last,
            paused_ms: session.paused_ms,
            paused_since_ms: session.paused_since,
        }
    }

    fn from_wire(wire: RunWire) -> Option<SavedRun> {
        let items: Option<Vec<Item>> = wire.exercises.into_iter().map(ItemWire::item).collect();
        let pains = wire.steps.iter().map(|step| pain::optional(step.pain));
        let pains: Option<Vec<Option<Pain>>> = pains.collect();
        let steps: Option<Vec<_>> = wire.steps.into_iter().map(StepWire::step).collect();
        let (steps, outcomes) = steps?.into_iter().unzip();
        let session = Session {
            plan: Plan {
                routine_id: wire.routine,
                routine_name: wire.routine_name,
                stop_rule: wire.stop_rule,
                cut_offs: pain::optional_cut_offs(wire.cut_offs)?.unwrap_or(CutOffs::USUAL),
                items: items?,
                steps,
            },
            mode: Named::named(&wire.mode)?,
            only_side: names::optional(wire.only_side)?,
            at: wire.step,
            entered: wire.entered_ms,
            phase: wire.phase.phase()?,
            added_seconds: wire.added_seconds,
            outcomes,
            hurts: wire.hurt_steps,
            pains: pains?,
            pain_before: pain::optional(wire.pain_before)?,
            missed: match wire.missed {
                None => None,
                Some(missed) => Some(missed.missed()?),
            },
            last: wire.updated_ms,
            paused_ms: wire.paused_ms,
            paused_since: wire.paused_since_ms,
        };
        session.is_sound().then_some(SavedRun {
            started: wire.started.local_time()?,
            clock: SavedClock {
                moment: wire.clock.moment_ms,
                wall: wire.clock.wall_ms,
            },
            session,
        })
    }
}

impl From<LocalTime> for LocalTimeWire {
    fn from(time: LocalTime) -> LocalTimeWire {
        LocalTimeWire {
            wall_ms: time.wall,
            ahead_minutes: time.ahead_minutes,
        }
    }
}

impl LocalTimeWire {
    /// The local time, if its offset is possible.
    pub(super) fn local_time(self) -> Option<LocalTime> {
        let places = -AHEAD_MINUTES_MAX..=AHEAD_MINUTES_MAX;
        places.contains(&self.ahead_minutes).then_some(LocalTime {
            wall: self.wall_ms,
            ahead_minutes: self.ahead_minutes,
        })
    }
}

impl From<Phase> for PhaseWire {
    fn from(phase: Phase) -> PhaseWire {
        let mut wire = PhaseWire::default();
        let name = match phase {
            Phase::Running { ends } => {
                wire.ends_ms = Some(ends);
                RUNNING
            }
            Phase::CountIn { ends, left_ms } => {
                (wire.ends_ms, wire.left_ms) = (Some(ends), Some(left_ms));
                COUNT_IN
            }
            Phase::Waiting => WAITING,
            Phase::Paused { left_ms, why } => {
                (wire.left_ms, wire.reason) = (left_ms, Some(why.wire_name()));
                PAUSED
            }
            Phase::Over {
                at,
                left_ms,
                ending,
            } => {
                (wire.ends_ms, wire.left_ms) = (Some(at), left_ms);
                wire.ending = Some(ending.wire_name());
                OVER
            }
        };
        wire.name = name.to_string();
        wire
    }
}

impl PhaseWire {
    fn phase(self) -> Option<Phase> {
        let left_ms = self.left_ms;
        Some(match self.name.as_str() {
            RUNNING => Phase::Running {
                ends: self.ends_ms?,
            },
            COUNT_IN => Phase::CountIn {
                ends: self.ends_ms?,
                left_ms: left_ms?,
            },
            WAITING => Phase::Waiting,
            PAUSED => Phase::Paused {
                left_ms,
                why: Named::named(&self.reason?)?,
            },
            OVER => Phase::Over {
                at: self.ends_ms?,
                left_ms,
                ending: Named::named(&self.ending?)?,
            },
            _ => return None,
        })
    }
}

impl MissedWire {
    fn missed(self) -> Option<Missed> {
        match self.away_ms {
            Some(away_ms) => Some(Missed::Paused { away_ms }),
            None => Some(Missed::Ended {
                step: self.step?,
                at: self.ended_ms?,
            }),
        }
    }
}
