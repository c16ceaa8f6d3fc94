//! The record of one month of the log.

use serde::{Deserialize, Serialize};

use super::{
    RecordKind, Saved,
    dosage::RangeWire,
    names::Named,
    pain,
    plan::{ItemWire, StepWire},
    session::LocalTimeWire,
};
use crate::domain::{
    log::{Entry, ExerciseResult, SetResult},
    pain::{CutOffs, Pain},
    routine_id::RoutineId,
};

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
    pain_before: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pain_after: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pain_next_day: Option<u8>,
    /// The least pain that is amber and the least that is red, where those are not the usual ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cut_offs: Option<RangeWire>,
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
    let step = |set: &SetResult| {
        let mut wire = StepWire::of(&set.step, &set.outcome);
        (wire.hurt, wire.pain) = (set.hurt, set.pain.map(Pain::number));
        wire
    };
    let exercise = |it: &ExerciseResult| ExerciseWire {
        exercise: ItemWire::from(&it.item),
        hurt: it.hurt,
        results: it.sets.iter().map(step).collect(),
    };
    EntryWire {
        started: entry.started.into(),
        routine: entry.routine_id.clone(),
        routine_name: entry.routine_name.clone(),
        ending: entry.ending.wire_name(),
        seconds: entry.seconds,
        exercises: entry.exercises.iter().map(exercise).collect(),
        pain_before: entry.pain_before.map(Pain::number),
        pain_after: entry.pain_after.map(Pain::number),
        pain_next_day: entry.pain_next_day.map(Pain::number),
        cut_offs: pain::unusual(entry.cut_offs),
    }
}

fn entry(wire: EntryWire) -> Option<Entry> {
    let exercise = |it: ExerciseWire| {
        let set = |set: StepWire| {
            let (hurt, pain) = (set.hurt, pain::optional(set.pain)?);
            let (step, outcome) = set.step()?;
            step.kind.is_work().then_some(SetResult {
                step,
                outcome,
                hurt,
                pain,
            })
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
        cut_offs: pain::optional_cut_offs(wire.cut_offs)?.unwrap_or(CutOffs::USUAL),
        pain_before: pain::optional(wire.pain_before)?,
        pain_after: pain::optional(wire.pain_after)?,
        pain_next_day: pain::optional(wire.pain_next_day)?,
    })
}
