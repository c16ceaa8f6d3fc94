//! The log of sessions that are over.

use leptos::prelude::*;

use super::records::Records;
use crate::{
    domain::{
        log::{Entry, to_ask_about},
        plan::Plan,
        routine_id::RoutineId,
        saved::{self, RecordKind},
        time::{Day, LocalTime, WallTime},
    },
    platform::{clock, local_storage},
};

/// Under this key is the wall time of the session that the runner did not want to be asked about. It is
/// no record: those have a slash.
const SKIPPED_KEY: &str = "holdfast.next-day";

/// The log, the latest session first: the months that were read so far. The latest two are read when
/// the log is first asked for, as a start by a link to a routine does without them.
#[derive(Clone, Copy)]
pub struct History {
    entries: RwSignal<Vec<Entry>>,
    /// The keys of all records; `None` before the log is asked for. To list them again takes a
    /// while where they are thousands.
    keys: StoredValue<Option<Vec<String>>>,
    /// The months that were read, `2026-11`.
    months: StoredValue<Vec<String>>,
    /// The session that the runner did not want to be asked about.
    skipped: RwSignal<Option<WallTime>>,
    /// The entry that was deleted last.
    removed: RwSignal<Option<Entry>>,
    records: Records,
}

impl History {
    pub(super) fn new(records: Records) -> History {
        let history = History {
            entries: RwSignal::new(Vec::new()),
            keys: StoredValue::new(None),
            months: StoredValue::new(Vec::new()),
            skipped: RwSignal::new(None),
            removed: RwSignal::new(None),
            records,
        };
        records.on_change(RecordKind::Log, move |_| {
            if history.is_open() {
                history.read_again();
            }
        });
        history
    }

    fn is_open(self) -> bool {
        self.keys.with_value(Option::is_some)
    }

    /// Reads the latest months, unless that was done before.
    fn open(self) {
        if !self.is_open() {
            self.skipped.set(load_skipped());
            self.read_again();
        }
    }

    /// Reads the months that were read before, and the latest two.
    fn read_again(self) {
        let mut months = self.months.get_value();
        let keys = self.records.log_keys();
        months.extend(saved::latest_months(&keys).map(str::to_string));
        self.keys.set_value(Some(keys));
        self.months.set_value(Vec::new());
        self.entries.set(Vec::new());
        self.read(&months);
    }

    /// Reads months, `2026-11`, unless they were read before.
    pub fn read(self, months: &[String]) {
        self.open();
        let mut new = Vec::new();
        self.months.update_value(|read| {
            for month in months {
                if !month.is_empty() && !read.contains(month) {
                    read.push(month.clone());
                    new.push(month.as_str());
                }
            }
        });
        if new.is_empty() {
            return;
        }
        let keys = self.keys.get_value().unwrap_or_default();
        let keys = saved::log_in_order(keys);
        let (mut loaded, mut whole_months) = (Vec::new(), Vec::new());
        for key in keys.filter(|key| new.contains(&saved::month_of(key))) {
            let of_key = self.records.load_log(&key);
            if saved::is_whole_month(&key) {
                let days = of_key.iter().map(|entry| entry.started.day());
                whole_months.push((key, days.collect::<Vec<_>>()));
            }
            loaded.extend(of_key);
        }
        self.entries
            .update(|entries| loaded.into_iter().for_each(|entry| put(entries, entry)));
        // Each day is saved by itself, in place of a record of version 1.
        for (key, days) in whole_months {
            if days.into_iter().all(|day| self.change_day(day, |_| ())) {
                self.records.remove_log(&key);
            }
        }
    }

    /// Reads the months in which a session that was started at this wall time may be.
    pub fn read_around(self, started: WallTime) {
        let day = LocalTime {
            wall: started,
            ahead_minutes: 0,
        }
        .day();
        self.read(&[-1, 0, 1].map(|days| day.plus(days).month_key()));
    }

    /// The first and the last month with sessions, `2026-11`.
    pub fn bounds(self) -> Option<(String, String)> {
        self.open();
        self.keys.with_value(|keys| {
            let months = || keys.iter().flatten().map(|key| saved::month_of(key));
            Some((months().min()?.to_string(), months().max()?.to_string()))
        })
    }

    /// The page is seen again, perhaps on another day: all that says one is said again.
    pub(super) fn see(self) {
        self.entries.notify();
    }

    /// The number of entries that were read, tracked; none where the log is empty.
    pub fn count(self) -> usize {
        self.with_entries(<[Entry]>::len)
    }

    /// Reads the entries, tracked.
    pub fn with_entries<T>(self, read: impl FnOnce(&[Entry]) -> T) -> T {
        self.open();
        self.entries.with(|entries| read(entries))
    }

    /// Reads the entries, untracked.
    pub fn with_entries_untracked<T>(self, read: impl FnOnce(&[Entry]) -> T) -> T {
        self.open();
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
        self.change_day(entry.started.day(), |entries| put(entries, entry))
    }

    /// Takes out the entry of a session that goes on after all.
    pub(super) fn take_out(self, started: LocalTime) {
        self.change_day(started.day(), |entries| {
            entries.retain(|entry| entry.started.wall != started.wall);
        });
    }

    /// Changes the entry of a session and saves it.
    pub fn change(self, started: LocalTime, change: impl FnOnce(&mut Entry)) {
        self.change_day(started.day(), |entries| {
            let mut entries = entries.iter_mut();
            if let Some(entry) = entries.find(|entry| entry.started == started) {
                change(entry);
                entry.changed = Some(WallTime(clock::wall_ms()));
            }
        });
    }

    /// The session of a day before that the runner is to be asked about, tracked.
    pub fn to_ask_about(self) -> Option<LocalTime> {
        let due = self.with_entries(|log| Some(to_ask_about(log, today())?.started))?;
        (!self.is_next_day_skipped(due)).then_some(due)
    }

    /// True where the runner does not want to say how it was after a session, tracked.
    pub fn is_next_day_skipped(self, started: LocalTime) -> bool {
        self.skipped.get() == Some(started.wall)
    }

    /// The runner does not want to say how it was after a session.
    pub fn skip_next_day(self, started: LocalTime) {
        // Where this is not saved, the question comes again.
        let _ = local_storage::write(SKIPPED_KEY, &started.wall.0.to_string());
        self.skipped.set(Some(started.wall));
    }

    /// Deletes the entry of a session; [`History::restore_removed`] undoes it.
    pub fn delete(self, started: LocalTime) {
        let entry = self.with_entries_untracked(|entries| {
            let mut entries = entries.iter();
            entries.find(|entry| entry.started == started).cloned()
        });
        self.take_out(started);
        self.removed.set(entry);
    }

    /// The routine of the entry that was deleted last, tracked, as long as it can be restored.
    pub fn removed(self) -> Option<String> {
        self.removed
            .with(|entry| Some(entry.as_ref()?.routine_name.clone()))
    }

    /// Undoes the last deletion.
    pub fn restore_removed(self) {
        if let Some(Some(entry)) = self.removed.try_update(Option::take) {
            self.put(entry);
        }
    }

    /// Adds a session that was done without this app, at a local time such as `2026-11-29T18:05`.
    /// `None` where that is no time, or is still to come.
    pub fn add_by_hand(self, plan: &Plan, time: &str) -> Option<LocalTime> {
        let (wall_ms, ahead_minutes) = clock::at_local(time)?;
        let mut started = LocalTime {
            wall: WallTime(wall_ms),
            ahead_minutes,
        };
        if started.wall.0 > clock::wall_ms() {
            return None;
        }
        self.read(&[started.day().month_key()]);
        let is_taken = |wall: WallTime| {
            self.with_entries_untracked(|entries| entries.iter().any(|it| it.started.wall == wall))
        };
        // The time names the session, and another one may have the same minute.
        while is_taken(started.wall) {
            started.wall.0 += 1;
        }
        self.put(Entry::by_hand(plan, started));
        Some(started)
    }

    /// Changes the entries of a day and saves them. False where that was refused.
    fn change_day(self, day: Day, change: impl FnOnce(&mut Vec<Entry>)) -> bool {
        // A day that was not read would lose its other sessions.
        self.read(&[day.month_key()]);
        // So would one that another tab has saved unheard, as while this page was in the browser's
        // cache of pages that one can go back to.
        let saved = self.records.load_log(&saved::day_key(day));
        self.entries.update(|entries| {
            for entry in saved {
                let mut here = entries.iter();
                let here = here.find(|it| it.started.wall == entry.started.wall);
                let entry = match here.cloned() {
                    Some(here) => saved::last_changed(here, entry),
                    None => entry,
                };
                put(entries, entry);
            }
            change(entries);
        });
        self.save(day)
    }

    /// Saves the entries of a day. False where that was refused.
    fn save(self, day: Day) -> bool {
        let of_day: Vec<Entry> = self.entries.with_untracked(|entries| {
            let of_day = entries.iter().filter(|entry| entry.started.day() == day);
            of_day.cloned().collect()
        });
        self.keys.update_value(|keys| {
            let (keys, key) = (keys.get_or_insert_default(), saved::day_key(day));
            keys.retain(|other| *other != key);
            if !of_day.is_empty() {
                keys.push(key);
            }
        });
        self.records.save_day(day, of_day)
    }
}

fn load_skipped() -> Option<WallTime> {
    let text = local_storage::read(SKIPPED_KEY).ok().flatten()?;
    text.parse().ok().map(WallTime)
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
