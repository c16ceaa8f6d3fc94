//! The routines: those that every runner has, and the runner's own, each kept as its text.
//!
//! A text is kept as it was written, also what of it is no prescription.
//! Must not know: how a routine is shown, edited or shared.

use std::rc::Rc;

use super::{
    live::{Live, for_good},
    notices::Notices,
    saved,
};
use crate::{
    domain::{
        notation::text,
        routine::Routine,
        save::{self, KeptRoutine, Kind},
        starter,
    },
    platform::{clock, storage},
};

#[derive(Clone)]
struct Own {
    routine: Rc<Routine>,
    text: String,
}

impl Own {
    fn read(id: String, text: String) -> Own {
        let routine = Routine {
            id,
            ..text::read(&text).routine
        };
        Own {
            routine: Rc::new(routine),
            text,
        }
    }
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
        let mut own = Vec::new();
        for key in storage::keys(Kind::Routine.key()).unwrap_or_default() {
            let record: Option<KeptRoutine> = saved::read(Kind::Routine, &key, |_| true, notices);
            if let Some(record) = record {
                let id = key.get(Kind::Routine.key().len()..).unwrap_or_default();
                put(&mut own, Own::read(id.to_string(), record.text));
            }
        }
        let starters: Vec<Rc<Routine>> = starter::all().into_iter().map(Rc::new).collect();
        Routines {
            own: Live::new(own),
            removed: Live::new(None),
            starters: for_good(starters),
            notices,
        }
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

    /// The text of a routine as it was written, followed.
    pub fn text_of(self, id: &str) -> Option<String> {
        let own = self.own.with(|own| {
            let own = own.iter().find(|own| own.routine.id == id)?;
            Some(own.text.clone())
        });
        own.or_else(|| Some(text::print(&*self.find(id)?)))
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

    /// Keeps a text as a new routine, and returns its id.
    pub fn keep(self, text: &str) -> String {
        // No two at the same millisecond, also where the clock was set back.
        let mut number = clock::wall_ms();
        while self.is_own(&own_id(number)) {
            number += 1;
        }
        let id = own_id(number);
        self.change(&id, text);
        id
    }

    /// Keeps a text in place of the one that the routine with this id has.
    pub fn change(self, id: &str, text: &str) {
        let own = Own::read(id.to_string(), text.to_string());
        self.put(own);
    }

    fn put(self, own: Own) {
        let record = KeptRoutine {
            text: own.text.clone(),
        };
        let key = key(&own.routine.id);
        self.own.update(|all| put(all, own));
        saved::write(Kind::Routine, &key, &record, self.notices);
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
    save::key_of(Kind::Routine, id)
}

/// Puts a routine in its place, the latest first, instead of any other of the same id.
fn put(all: &mut Vec<Own>, own: Own) {
    let id = own.routine.id.clone();
    all.retain(|other| other.routine.id != id);
    let later = all.iter().take_while(|other| other.routine.id > id);
    all.insert(later.count(), own);
}
