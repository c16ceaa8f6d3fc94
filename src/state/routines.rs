//! The routines: the runner's own, and those that come with the app.

use std::sync::Arc;

use leptos::prelude::*;

use super::records::Records;
use crate::{
    domain::{routine::Routine, routine_id::RoutineId, saved::RecordKind, starter},
    platform::clock,
};

/// A routine of the runner's own.
#[derive(Clone)]
struct Own {
    routine: Arc<Routine>,
    /// Its text as it was written; empty where it was not written here.
    text: String,
}

/// All routines.
#[derive(Clone, Copy)]
pub struct Routines {
    /// The latest first.
    own: RwSignal<Vec<Own>>,
    /// The one that was deleted last.
    removed: RwSignal<Option<Own>>,
    records: Records,
}

impl Routines {
    pub(super) fn new(records: Records) -> Routines {
        let own = RwSignal::new(read(records));
        records.on_change(RecordKind::Routine, move |_| own.set(read(records)));
        Routines {
            own,
            removed: RwSignal::new(None),
            records,
        }
    }

    /// All routines, tracked: the runner's own first, the latest of them first.
    pub fn all(self) -> Vec<Arc<Routine>> {
        let routine = |own: &Own| own.routine.clone();
        let mut all: Vec<_> = self.own.with(|own| own.iter().map(routine).collect());
        all.extend(starter::all());
        all
    }

    /// The routine with this id, tracked.
    pub fn find(self, id: &RoutineId) -> Option<Arc<Routine>> {
        let own = |own: &Vec<Own>| {
            let own = own.iter().find(|own| own.routine.id == *id)?;
            Some(own.routine.clone())
        };
        self.own.with(own).or_else(|| starter::find(id))
    }

    /// True for a routine that the runner may change, tracked; the others are copied on edit.
    pub fn is_own(self, id: &RoutineId) -> bool {
        self.own
            .with(|own| own.iter().any(|own| own.routine.id == *id))
    }

    /// The text of one of the runner's own routines as it was written, untracked; `None` where it
    /// was not written here.
    pub fn text_of(self, id: &RoutineId) -> Option<String> {
        self.own.with_untracked(|own| {
            let own = own.iter().find(|own| own.routine.id == *id)?;
            Some(own.text.clone()).filter(|text| !text.is_empty())
        })
    }

    /// A routine that asks for the same as `routine`, tracked.
    pub fn same_as(self, routine: &Routine) -> Option<Arc<Routine>> {
        let mut all = self.all().into_iter();
        all.find(|other| other.says_the_same_as(routine))
    }

    /// The runner's own routine with this name, tracked.
    pub fn own_named(self, name: &str) -> Option<Arc<Routine>> {
        self.own.with(|own| {
            let own = own.iter().find(|own| own.routine.name == name)?;
            Some(own.routine.clone())
        })
    }

    /// Saves a new routine with its text, empty where it has none, and returns its id.
    pub fn add(self, routine: &Routine, text: &str) -> RoutineId {
        let id = self.new_id();
        self.replace(&id, routine, text);
        id
    }

    /// An id for a new routine.
    pub fn new_id(self) -> RoutineId {
        let mut number = clock::wall_ms();
        // Unique also within one millisecond, or where the clock was set back.
        while self.is_own_untracked(&RoutineId::Own(number)) {
            number += 1;
        }
        RoutineId::Own(number)
    }

    /// Saves a routine with its text in place of the one with this id. False where storage refused
    /// it; then it lives as long as the page.
    pub fn replace(self, id: &RoutineId, routine: &Routine, text: &str) -> bool {
        let routine = Routine {
            id: id.clone(),
            ..routine.clone()
        };
        self.put(Own {
            routine: Arc::new(routine),
            text: text.to_string(),
        })
    }

    /// Deletes one of the runner's own routines; [`Routines::restore_removed`] undoes it.
    pub fn remove(self, id: &RoutineId) {
        let removed = self.own.try_update(|own| {
            let index = own.iter().position(|own| own.routine.id == *id)?;
            Some(own.remove(index))
        });
        if let Some(Some(removed)) = removed {
            self.records.remove_routine(id);
            self.removed.set(Some(removed));
        }
    }

    /// The name of the routine that was deleted last, tracked, as long as it can be restored.
    pub fn removed(self) -> Option<String> {
        self.removed
            .with(|own| Some(own.as_ref()?.routine.title().to_string()))
    }

    /// Undoes the last deletion.
    pub fn restore_removed(self) {
        if let Some(Some(own)) = self.removed.try_update(Option::take) {
            self.put(own);
        }
    }

    fn is_own_untracked(self, id: &RoutineId) -> bool {
        self.own
            .with_untracked(|own| own.iter().any(|own| own.routine.id == *id))
    }

    fn put(self, own: Own) -> bool {
        let is_saved = self.records.save_routine(&own.routine, &own.text);
        self.own.update(|all| put(all, own));
        is_saved
    }
}

fn read(records: Records) -> Vec<Own> {
    let mut all = Vec::new();
    for saved in records.load_routines() {
        let own = Own {
            routine: Arc::new(saved.routine),
            text: saved.text,
        };
        put(&mut all, own);
    }
    all
}

/// Inserts a routine, the latest first, in place of any other with the same id.
fn put(all: &mut Vec<Own>, own: Own) {
    all.retain(|other| other.routine.id != own.routine.id);
    let at = all.partition_point(|other| other.routine.id > own.routine.id);
    all.insert(at, own);
}
