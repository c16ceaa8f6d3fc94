//! The routines: those that every runner has, and the runner's own.
//!
//! The editor is a program of its own beside the app, and both keep routines in the same storage:
//! each reads it again whenever the address changes, which is how they hand over, and whenever
//! another tab changes it.
//! Must not know: how a routine is shown, edited or shared, or how its text is read.

use std::rc::Rc;

use super::{
    live::{Live, for_good},
    notices::Notices,
    saved,
};
use crate::{
    domain::{
        routine::Routine,
        save::{self, KeptRoutine, RecordKind},
        share_link, starter,
    },
    platform::{address, clock, events, storage},
};

#[derive(Clone)]
struct Own {
    routine: Rc<Routine>,
    kept: KeptRoutine,
}

impl Own {
    fn read(id: &str, kept: KeptRoutine) -> Own {
        let routine = Routine {
            id: id.to_string(),
            ..share_link::read_kept(&kept.link).routine
        };
        Own {
            routine: Rc::new(routine),
            kept,
        }
    }
}

/// Whether all of a kept routine can be read.
fn is_sound(kept: &KeptRoutine) -> bool {
    share_link::read_kept(&kept.link).error.is_none()
}

/// All routines.
#[derive(Clone, Copy)]
pub struct Routines {
    /// The latest first.
    own: Live<Vec<Own>>,
    /// What was deleted last, for who wants it back.
    removed: Live<Option<Own>>,
    starters: &'static [Rc<Routine>],
    notices: Notices,
}

impl Routines {
    pub(super) fn open(notices: Notices) -> Routines {
        let starters: Vec<Rc<Routine>> = starter::all().into_iter().map(Rc::new).collect();
        let routines = Routines {
            own: Live::new(Vec::new()),
            removed: Live::new(None),
            starters: for_good(starters),
            notices,
        };
        routines.read();
        address::on_change(move || routines.read());
        events::on_storage(
            RecordKind::Routine.key(),
            Box::new(move |_| routines.read()),
        );
        routines
    }

    /// Reads what is kept: the other program may have changed it.
    fn read(self) {
        let mut own = Vec::new();
        for key in storage::keys(RecordKind::Routine.key()).unwrap_or_default() {
            if let Some(kept) = saved::read(RecordKind::Routine, &key, is_sound, self.notices) {
                let id = key
                    .get(RecordKind::Routine.key().len()..)
                    .unwrap_or_default();
                put(&mut own, Own::read(id, kept));
            }
        }
        self.own.set(own);
    }

    /// All of them, followed: the runner's own first, the latest of them first.
    pub fn all(self) -> Vec<Rc<Routine>> {
        let mut all: Vec<Rc<Routine>> = self
            .own
            .with(|own| own.iter().map(|own| own.routine.clone()).collect());
        all.extend(self.starters.iter().cloned());
        all
    }

    /// The routine with this id, followed.
    pub fn find(self, id: &str) -> Option<Rc<Routine>> {
        self.all().into_iter().find(|routine| routine.id == id)
    }

    /// Whether the runner may change the routine with this id; the others are copied on edit.
    pub fn is_own(self, id: &str) -> bool {
        self.own
            .with(|own| own.iter().any(|own| own.routine.id == id))
    }

    /// The text of a routine as it was written; empty where it was not written here.
    pub fn text_of(self, id: &str) -> String {
        self.own.with_now(|own| {
            let own = own.iter().find(|own| own.routine.id == id);
            own.map_or(String::new(), |own| own.kept.text.clone())
        })
    }

    /// The routine that asks for the same as `routine`, if there is one.
    pub fn same_as(self, routine: &Routine) -> Option<Rc<Routine>> {
        let mut all = self.all().into_iter();
        all.find(|other| other.says_the_same_as(routine))
    }

    /// The runner's own routine with this name, if there is one.
    pub fn own_named(self, name: &str) -> Option<Rc<Routine>> {
        self.own.with(|own| {
            let own = own.iter().find(|own| own.routine.name == name)?;
            Some(own.routine.clone())
        })
    }

    /// Keeps a new routine with its text, if it has one, and returns its id.
    pub fn keep(self, routine: &Routine, text: &str) -> String {
        // No two at the same millisecond, also where the clock was set back.
        let mut number = clock::wall_ms();
        while self.is_own(&own_id(number)) {
            number += 1;
        }
        let id = own_id(number);
        self.change(&id, routine, text);
        id
    }

    /// Keeps a routine, with its text if it has one, in place of the one with this id.
    pub fn change(self, id: &str, routine: &Routine, text: &str) {
        let kept = KeptRoutine {
            link: share_link::write_kept(routine),
            text: text.to_string(),
        };
        self.put(Own::read(id, kept));
    }

    fn put(self, own: Own) {
        let key = key(&own.routine.id);
        saved::write(RecordKind::Routine, &key, &own.kept, self.notices);
        self.own.update(|all| put(all, own));
    }

    /// Deletes a routine of the runner's own; [`Routines::bring_back`] undoes it.
    pub fn remove(self, id: &str) {
        let removed = self.own.update(|own| {
            let index = own.iter().position(|own| own.routine.id == id)?;
            Some(own.remove(index))
        });
        if removed.is_some() {
            saved::remove(&key(id), self.notices);
            self.removed.set(removed);
        }
    }

    /// The name of the routine that was deleted last, followed, as long as it can be brought back.
    pub fn removed(self) -> Option<String> {
        self.removed
            .with(|own| Some(own.as_ref()?.routine.title().to_string()))
    }

    /// Undoes the last deletion.
    pub fn bring_back(self) {
        if let Some(own) = self.removed.update(Option::take) {
            self.put(own);
        }
    }
}

fn own_id(number: i64) -> String {
    format!("my-{number}")
}

fn key(id: &str) -> String {
    save::key_of(RecordKind::Routine, id)
}

/// Puts a routine in its place, the latest first, instead of any other of the same id.
fn put(all: &mut Vec<Own>, own: Own) {
    let id = own.routine.id.clone();
    all.retain(|other| other.routine.id != id);
    let later = all.iter().take_while(|other| other.routine.id > id);
    all.insert(later.count(), own);
}
