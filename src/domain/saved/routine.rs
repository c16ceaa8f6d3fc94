//! The record of a routine of the runner's own: the routine as data, and its text as it was
//! written.

use serde::{Deserialize, Serialize};

use super::{
    RecordKind, Saved,
    dosage::{DosageWire, RangeWire, optional},
    pain::optional_cut_offs,
};
use crate::domain::{
    dosage::HOLD_SECONDS_MAX,
    library,
    routine::{
        Movement, NAME_CHARS_MAX, NOTE_CHARS_MAX, PRESCRIPTIONS_MAX, Prescription, ROUND_SETS_MAX,
        ROUNDS_MAX, Routine, Section,
    },
    routine_id::RoutineId,
};

/// A routine of the runner's own, as it is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedRoutine {
    /// The routine. Its id is the record's key, and not in the record.
    pub routine: Routine,
    /// Its text as the runner wrote it, with the lines that are no prescription; empty where it was
    /// not written here. The editor starts with it.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoutineWire {
    #[serde(default)]
    name: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    stop: String,
    /// The least pain that is amber and the least that is red.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cut_offs: Option<RangeWire>,
    sections: Vec<SectionWire>,
    #[serde(default)]
    text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct SectionWire {
    #[serde(default)]
    title: String,
    #[serde(default = "one")]
    rounds: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rest_seconds: Option<RangeWire>,
    prescriptions: Vec<PrescriptionWire>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct PrescriptionWire {
    /// The id of an exercise of the library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    exercise: Option<String>,
    /// The name of an exercise of the author's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    own_exercise: Option<String>,
    dosage: DosageWire,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

const fn one() -> u16 {
    1
}

impl Saved for SavedRoutine {
    const KIND: RecordKind = RecordKind::Routine;
    type Wire = RoutineWire;

    fn to_wire(&self) -> RoutineWire {
        let routine = &self.routine;
        RoutineWire {
            name: routine.name.clone(),
            from: routine.from.clone(),
            purpose: routine.purpose.clone(),
            note: routine.note.clone(),
            stop: routine.stop.clone(),
            cut_offs: routine.cut_offs.map(Into::into),
            sections: routine.sections.iter().map(section_wire).collect(),
            text: self.text.clone(),
        }
    }

    /// The library only grows: an exercise that it lacks came later.
    fn is_newer(wire: &RoutineWire) -> bool {
        let mut prescriptions = wire.sections.iter().flat_map(|it| &it.prescriptions);
        prescriptions.any(|it| {
            let id = it.exercise.as_deref();
            id.is_some_and(|id| library::find(id).is_none())
        })
    }

    fn from_wire(wire: RoutineWire) -> Option<SavedRoutine> {
        let sections: Option<Vec<Section>> = wire.sections.into_iter().map(section).collect();
        let routine = Routine {
            id: RoutineId::Unsaved,
            name: text_within(wire.name, NAME_CHARS_MAX)?,
            from: text_within(wire.from, NAME_CHARS_MAX)?,
            purpose: text_within(wire.purpose, NOTE_CHARS_MAX)?,
            note: text_within(wire.note, NOTE_CHARS_MAX)?,
            stop: text_within(wire.stop, NOTE_CHARS_MAX)?,
            cut_offs: optional_cut_offs(wire.cut_offs)?,
            sections: sections?,
        };
        let count = routine.prescriptions().count();
        (1..=PRESCRIPTIONS_MAX)
            .contains(&count)
            .then_some(SavedRoutine {
                routine,
                text: wire.text,
            })
    }
}

fn section_wire(section: &Section) -> SectionWire {
    let prescription = |it: &Prescription| PrescriptionWire {
        exercise: it.movement.exercise().map(|it| it.id.to_string()),
        own_exercise: match &it.movement {
            Movement::Library(_) => None,
            Movement::Own(name) => Some(name.clone()),
        },
        dosage: DosageWire::from(&it.dosage),
        note: it.note.clone(),
    };
    SectionWire {
        title: section.title.clone(),
        rounds: section.rounds,
        rest_seconds: section.rest_seconds.map(Into::into),
        prescriptions: section.prescriptions.iter().map(prescription).collect(),
    }
}

fn section(wire: SectionWire) -> Option<Section> {
    let rounds = wire.rounds;
    let prescription = |it: PrescriptionWire| {
        let dosage = it.dosage.dosage()?;
        let sets = dosage.sets.max().checked_mul(rounds)?;
        let is_within = rounds == 1 || sets <= ROUND_SETS_MAX;
        is_within.then_some(Prescription {
            movement: match (it.exercise, it.own_exercise) {
                (Some(id), _) => Movement::Library(library::find(&id)?),
                (None, name) => Movement::Own(own_name(name?)?),
            },
            dosage,
            note: text_within(it.note, NOTE_CHARS_MAX)?,
        })
    };
    let prescriptions: Option<Vec<_>> = wire.prescriptions.into_iter().map(prescription).collect();
    (1..=ROUNDS_MAX).contains(&rounds).then_some(Section {
        title: text_within(wire.title, NAME_CHARS_MAX)?,
        rounds,
        rest_seconds: optional(wire.rest_seconds, HOLD_SECONDS_MAX)?,
        prescriptions: prescriptions?,
    })
}

fn own_name(name: String) -> Option<String> {
    let is_plain = !name.is_empty() && !name.contains(char::is_control);
    text_within(name, NAME_CHARS_MAX).filter(|_| is_plain)
}

pub(super) fn text_within(text: String, chars_max: usize) -> Option<String> {
    (text.chars().count() <= chars_max).then_some(text)
}
