//! The record of one day of the log. Version 1 had a month in it, and a record for each set.

use serde::{Deserialize, Serialize};

use super::{
    RecordKind, Saved,
    dosage::RangeWire,
    names::Named,
    pain,
    plan::{ItemWire, StepWire},
    routine::text_within,
    session::LocalTimeWire,
    sets,
};
use crate::domain::{
    log::{Entry, ExerciseResult, SetResult},
    notation::canonical,
    pain::{CutOffs, Pain},
    plan::Item,
    routine::NOTE_CHARS_MAX,
    routine_id::RoutineId,
    time::WallTime,
};

/// Entries of the log, as they are saved together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedLog {
    /// The entries.
    pub entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
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
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    by_hand: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed_ms: Option<WallTime>,
}

#[derive(Clone, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(default)]
struct ExerciseWire {
    /// In place of the fields from `id` to `sets`: version 1 alone.
    #[serde(skip_serializing)]
    exercise: Option<ItemWire>,
    /// In place of `done`: version 1 alone.
    #[serde(skip_serializing)]
    results: Vec<StepWire>,
    id: String,
    name: String,
    /// The canonical form.
    dosage: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rounds: Option<u16>,
    sets: u16,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    hurt: bool,
    /// The sets, see `sets.rs`.
    done: String,
}

impl Saved for SavedLog {
    const KIND: RecordKind = RecordKind::Log;
    type Wire = Vec<EntryWire>;

    fn to_wire(&self) -> Vec<EntryWire> {
        self.entries.iter().map(entry_wire).collect()
    }

    fn from_wire(wire: Vec<EntryWire>) -> Option<SavedLog> {
        let entries: Option<Vec<Entry>> = wire.into_iter().map(entry).collect();
        Some(SavedLog { entries: entries? })
    }
}

/// The version of an entry that was changed last. Where that does not tell, it is the same one
/// whichever comes first.
pub fn last_changed(one: Entry, other: Entry) -> Entry {
    let key = |entry: &Entry| (entry.changed, entry_wire(entry));
    if key(&one) < key(&other) { other } else { one }
}

fn entry_wire(entry: &Entry) -> EntryWire {
    EntryWire {
        started: entry.started.into(),
        routine: entry.routine_id.clone(),
        routine_name: entry.routine_name.clone(),
        ending: entry.ending.wire_name(),
        seconds: entry.seconds,
        exercises: entry.exercises.iter().map(exercise_wire).collect(),
        pain_before: entry.pain_before.map(Pain::number),
        pain_after: entry.pain_after.map(Pain::number),
        pain_next_day: entry.pain_next_day.map(Pain::number),
        cut_offs: pain::unusual(entry.cut_offs),
        note: entry.note.clone(),
        by_hand: entry.by_hand,
        changed_ms: entry.changed,
    }
}

fn exercise_wire(result: &ExerciseResult) -> ExerciseWire {
    let item = &result.item;
    ExerciseWire {
        id: item.exercise_id.clone(),
        name: item.name.clone(),
        dosage: item.dosage.to_string(),
        rounds: Some(item.rounds).filter(|rounds| *rounds > 1),
        sets: item.sets,
        hurt: result.hurt,
        done: sets::write(&result.sets),
        ..ExerciseWire::default()
    }
}

fn entry(wire: EntryWire) -> Option<Entry> {
    let exercises = wire.exercises.into_iter().enumerate();
    let exercises: Option<Vec<ExerciseResult>> = exercises.map(exercise).collect();
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
        note: text_within(wire.note, NOTE_CHARS_MAX)?,
        by_hand: wire.by_hand,
        changed: wire.changed_ms,
    })
}

fn exercise((index, wire): (usize, ExerciseWire)) -> Option<ExerciseResult> {
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
    let (item, sets) = match wire.exercise {
        Some(item) => (item.item(), wire.results.into_iter().map(set).collect()),
        None => {
            let item = Item {
                exercise_id: wire.id,
                name: wire.name,
                dosage: canonical::dosage(&wire.dosage)?.0,
                rounds: wire.rounds.unwrap_or(1),
                sets: wire.sets,
            };
            let item = Some(item).filter(Item::is_sound);
            (item, sets::read(&wire.done, index))
        }
    };
    Some(ExerciseResult {
        item: item?,
        hurt: wire.hurt,
        sets: sets?,
    })
}
