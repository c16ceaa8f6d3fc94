//! The log of sessions that are over.

use leptos::prelude::*;

use super::records::Records;
use crate::{
    domain::{
        log::Entry,
        routine_id::RoutineId,
        saved::RecordKind,
        time::{Day, LocalTime, WallTime},
    },
    platform::{clock, local_storage},
};

/// Under this key is the wall time of the session that the runner did not want to be asked about. It is
/// no record: those have a slash.
const SKIPPED_KEY: &str = "holdfast.next-day";

/// The log, the latest session first.
#[derive(Clone, Copy)]
pub struct History {
    entries: RwSignal<Vec<Entry>>,
    records: Records,
}

impl History {
    pub(super) fn new(records: Records) -> History {
        let entries = RwSignal::new(read(records));
        records.on_change(RecordKind::Log, move |_| entries.set(read(records)));
        History { entries, records }
    }

    /// The page is seen again, perhaps on another day: all that says one is said again.
    pub(super) fn see(self) {
        self.entries.notify();
    }

    /// The number of entries, tracked.
    pub fn count(self) -> usize {
        self.entries.with(Vec::len)
    }

    /// Reads all entries, tracked.
    pub fn with_entries<T>(self, read: impl FnOnce(&[Entry]) -> T) -> T {
        self.entries.with(|entries| read(entries))
    }

    /// Reads all entries, untracked.
    pub fn with_entries_untracked<T>(self, read: impl FnOnce(&[Entry]) -> T) -> T {
        self.entries.with_untracked(|entries| read(entries))
    }

    /// Reads the entry of a session, tracked.
    pub fn with_entry<T>(
        self,
        started: LocalTime,
        read: impl FnOnce(&Entry) -> Option<T>,
    ) -> Option<T> {
        self.with_entries(|entries| {
            let mut entries = entries.iter();
            read(entries.find(|entry| entry.started == started)?)
        })
    }

    /// The day on which a routine was last done, as seen from today ("yesterday"), tracked.
    pub fn last_done(self, routine: &RoutineId) -> Option<String> {
        self.with_entries(|entries| {
            let mut entries = entries.iter().filter(|entry| !entry.is_left_undone());
            let entry = entries.find(|entry| entry.routine_id == *routine)?;
            Some(entry.started.day().seen_from(today()))
        })
    }

    /// Saves an entry in place of any other of the same session. False where that was refused.
    pub fn put(self, entry: Entry) -> bool {
        let started = entry.started;
        self.entries.update(|entries| put(entries, entry));
        self.save(started.day())
    }

    /// Takes out the entry of a session that goes on after all.
    pub(super) fn take_out(self, started: LocalTime) {
        self.entries
            .update(|entries| entries.retain(|entry| entry.started.wall != started.wall));
        self.save(started.day());
    }

    /// Changes the entry of a session and saves it.
    pub fn change(self, started: LocalTime, change: impl FnOnce(&mut Entry)) {
        self.entries.update(|entries| {
            let mut entries = entries.iter_mut();
            if let Some(entry) = entries.find(|entry| entry.started == started) {
                change(entry);
            }
        });
        self.save(started.day());
    }

    /// True where the runner does not want to say how it was after a session.
    pub fn is_next_day_skipped(self, started: LocalTime) -> bool {
        local_storage::read(SKIPPED_KEY) == Ok(Some(started.wall.0.to_string()))
    }

    /// The runner does not want to say how it was after a session.
    pub fn skip_next_day(self, started: LocalTime) {
        // Where this is not saved, the question comes again.
        let _ = local_storage::write(SKIPPED_KEY, &started.wall.0.to_string());
    }

    /// Saves the month of a day. False where that was refused.
    fn save(self, day: Day) -> bool {
        let month = day.month_key();
        let of_month = self.entries.with_untracked(|entries| {
            let entries = entries.iter();
            let entries = entries.filter(|entry| entry.started.day().month_key() == month);
            entries.cloned().collect()
        });
        self.records.save_month(day, of_month)
    }
}

fn read(records: Records) -> Vec<Entry> {
    let mut entries = Vec::new();
    for entry in records.load_log() {
        put(&mut entries, entry);
    }
    entries
}

/// Inserts an entry, the latest first, in place of any other of the same session.
fn put(entries: &mut Vec<Entry>, entry: Entry) {
    let started = entry.started.wall;
    entries.retain(|other| other.started.wall != started);
    let at = entries.partition_point(|other| other.started.wall > started);
    entries.insert(at, entry);
}

/// The present local time.
pub fn local_now() -> LocalTime {
    LocalTime {
        wall: WallTime(clock::wall_ms()),
        ahead_minutes: clock::ahead_minutes(),
    }
}

/// The present local day.
pub fn today() -> Day {
    local_now().day()
}
