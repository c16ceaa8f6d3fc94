//! The record of one month of the log.

use serde::{Deserialize, Serialize};

use super::{
    RecordKind, Saved,
    names::Named,
    plan::{ItemWire, StepWire},
    session::LocalTimeWire,
};
use crate::domain::{
    log::{Entry, ExerciseResult, SetResult},
    routine_id::RoutineId,
};

/// Highest pain.
const PAIN_MAX: u8 = 10;

/// One month of the log, as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedMonth {
    /// Its entries.
    pub entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntryWire {
    started: LocalTimeWire,
    routine: RoutineId,
    routine_name: String,
    ending: String,
    seconds: u32,
    exercises: Vec<ExerciseWire>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pain_after: Option<u8>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct ExerciseWire {
    exercise: ItemWire,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    hurt: bool,
    results: Vec<StepWire>,
}

impl Saved for SavedMonth {
    const KIND: RecordKind = RecordKind::Log;
    type Wire = Vec<EntryWire>;

    fn to_wire(&self) -> Vec<EntryWire> {
        self.entries.iter().map(entry_wire).collect()
    }

    fn from_wire(wire: Vec<EntryWire>) -> Option<SavedMonth> {
        let entries: Option<Vec<Entry>> = wire.into_iter().map(entry).collect();
        Some(SavedMonth { entries: entries? })
    }
}

fn entry_wire(entry: &Entry) -> EntryWire {
    let exercise = |it: &ExerciseResult| ExerciseWire {
        exercise: ItemWire::from(&it.item),
        hurt: it.hurt,
        results: it
            .sets
            .iter()
            .map(|set| StepWire::of(&set.step, &set.outcome))
            .collect(),
    };
    EntryWire {
        started: entry.started.into(),
        routine: entry.routine_id.clone(),
        routine_name: entry.routine_name.clone(),
        ending: entry.ending.wire_name(),
        seconds: entry.seconds,
        exercises: entry.exercises.iter().map(exercise).collect(),
        pain_after: entry.pain_after,
    }
}

fn entry(wire: EntryWire) -> Option<Entry> {
    let exercise = |it: ExerciseWire| {
        let set = |set: StepWire| {
            let (step, outcome) = set.step()?;
            step.kind.is_work().then_some(SetResult { step, outcome })
        };
        let sets: Option<Vec<SetResult>> = it.results.into_iter().map(set).collect();
        Some(ExerciseResult {
            item: it.exercise.item()?,
            hurt: it.hurt,
            sets: sets?,
        })
    };
    let exercises: Option<Vec<ExerciseResult>> = wire.exercises.into_iter().map(exercise).collect();
    Some(Entry {
        started: wire.started.local_time()?,
        routine_id: wire.routine,
        routine_name: wire.routine_name,
        ending: Named::named(&wire.ending)?,
        seconds: wire.seconds,
        exercises: exercises?,
        pain_after: match wire.pain_after {
            Some(pain) if pain > PAIN_MAX => return None,
            pain => pain,
        },
    })
}
