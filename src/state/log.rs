//! The log of sessions that are over: a record a month, so that ending a session writes little.
//!
//! Must not know: how a session becomes an entry.

use super::{live::Live, notices::Notices, saved};
use crate::{
    domain::{
        log::Entry,
        save::RecordKind,
        time::{Day, LocalTime, WallTime},
    },
    platform::{clock, events, storage},
};

/// The log, the latest session first.
#[derive(Clone, Copy)]
pub struct Log {
    entries: Live<Vec<Entry>>,
    notices: Notices,
}

impl Log {
    pub(super) fn open(notices: Notices) -> Log {
        let log = Log {
            entries: Live::new(Vec::new()),
            notices,
        };
        log.read();
        events::on_storage(RecordKind::Log.key(), Box::new(move |_| log.read()));
        log
    }

    /// Reads what is kept: another tab may have changed it.
    fn read(self) {
        let mut entries: Vec<Entry> = Vec::new();
        for key in storage::keys(RecordKind::Log.key()).unwrap_or_default() {
            let month = saved::read(RecordKind::Log, &key, |_| true, self.notices);
            for entry in month.unwrap_or_else(Vec::new) {
                put(&mut entries, entry);
            }
        }
        self.entries.set(entries);
    }

    /// How many entries there are, followed.
    pub fn count(self) -> usize {
        self.entries.with(Vec::len)
    }

    /// Reads all entries as they are now.
    pub fn with_entries<T>(self, read: impl FnOnce(&[Entry]) -> T) -> T {
        self.entries.with_now(|entries| read(entries))
    }

    /// How much it hurt after a session, 0-10, followed.
    pub fn pain_after(self, started: LocalTime) -> Option<u8> {
        self.entries.with(|entries| {
            let mut entries = entries.iter();
            entries.find(|entry| entry.started == started)?.pain_after
        })
    }

    /// When a routine was last done, as seen from today: "yesterday".
    pub fn last_done(self, routine_id: &str) -> Option<String> {
        self.entries.with_now(|entries| {
            let entry = entries
                .iter()
                .find(|entry| entry.routine_id == routine_id)?;
            Some(entry.started.day().seen_from(today()))
        })
    }

    /// Keeps an entry; the one of the same session, if any, is replaced.
    pub(super) fn put(self, entry: Entry) {
        let started = entry.started;
        self.entries.update(|entries| put(entries, entry));
        self.keep(started.day());
    }

    /// Takes out the entry of a session that goes on after all.
    pub(super) fn take_out(self, started: LocalTime) {
        self.entries
            .update(|entries| entries.retain(|entry| entry.started.wall != started.wall));
        self.keep(started.day());
    }

    /// Notes how much it hurt after a session, 0-10; `None` takes it back.
    pub fn note_pain_after(self, started: LocalTime, pain: Option<u8>) {
        self.entries.update(|entries| {
            let mut entries = entries.iter_mut();
            if let Some(entry) = entries.find(|entry| entry.started == started) {
                entry.pain_after = pain;
            }
        });
        self.keep(started.day());
    }

    /// Writes the month of a day.
    fn keep(self, day: Day) {
        let month = day.month_key();
        let key = format!("{}{month}", RecordKind::Log.key());
        self.entries.with_now(|entries| {
            let of_month: Vec<&Entry> = entries
                .iter()
                .filter(|entry| entry.started.day().month_key() == month)
                .collect();
            if of_month.is_empty() {
                saved::remove(&key, self.notices);
            } else {
                saved::write(RecordKind::Log, &key, &of_month, self.notices);
            }
        });
    }
}

/// Puts an entry in its place, the latest first, instead of any other of the same session.
fn put(entries: &mut Vec<Entry>, entry: Entry) {
    let started = entry.started.wall;
    entries.retain(|other| other.started.wall != started);
    let later = entries
        .iter()
        .take_while(|other| other.started.wall > started);
    entries.insert(later.count(), entry);
}

/// The time on the runner's wall.
pub fn local_now() -> LocalTime {
    LocalTime {
        wall: WallTime(clock::wall_ms()),
        ahead_minutes: clock::ahead_minutes(),
    }
}

/// The runner's day.
pub fn today() -> Day {
    local_now().day()
}
