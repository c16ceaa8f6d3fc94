//! The records in storage: read, written, and set aside where they cannot be read.
//!
//! Nothing here is ever lost. An unreadable text is moved to a key of its own, unchanged; a newer
//! record is left alone.

use leptos::prelude::*;

use super::notices::Notices;
use crate::{
    domain::{
        aims::Aims,
        archive::Value,
        log::Entry,
        notice::Notice,
        route::EditTarget,
        routine::Routine,
        routine_id::RoutineId,
        run::SavedRun,
        saved::{
            self, Head, Record, RecordError, RecordKind, Saved, SavedDraft, SavedLog, SavedRoutine,
        },
        settings::Settings,
        time::Day,
        week::Week,
    },
    platform::{
        clock, json,
        local_storage::{self, StorageError},
        page,
    },
};

/// The records in storage.
#[derive(Clone, Copy)]
pub struct Records {
    notices: Notices,
    /// The keys whose texts this app can neither read nor move: nothing is written there.
    blocked: RwSignal<Vec<String>>,
    /// Counts the changes to what is set aside.
    changes: RwSignal<u32>,
}

/// A text that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    key: String,
    /// A name for a file of it.
    pub file_name: String,
    /// The text, unchanged.
    pub text: String,
    /// The address of a file of it.
    pub address: String,
    /// True where this app can read it by now and its place is free.
    pub can_restore: bool,
}

impl Records {
    pub(super) fn new(notices: Notices) -> Records {
        Records {
            notices,
            blocked: RwSignal::new(Vec::new()),
            changes: RwSignal::new(0),
        }
    }

    /// Calls `hear` whenever another tab has changed a record of this kind, with its key.
    pub(super) fn on_change(self, kind: RecordKind, hear: impl FnMut(&str) + 'static) {
        // It is dropped with the owner of the state.
        StoredValue::new_local(local_storage::on_change(kind.key(), hear));
    }

    pub(super) fn load_session(self) -> Option<SavedRun> {
        self.read(RecordKind::Session.key())
    }

    pub(super) fn save_session(self, run: &SavedRun) {
        self.write(RecordKind::Session.key(), run);
    }

    pub(super) fn remove_session(self) {
        self.remove(RecordKind::Session.key());
    }

    pub(super) fn load_settings(self) -> Option<Settings> {
        self.read(RecordKind::Settings.key())
    }

    pub(super) fn save_settings(self, settings: &Settings) {
        self.write(RecordKind::Settings.key(), settings);
    }

    pub(super) fn load_aims(self) -> Option<Aims> {
        self.read(RecordKind::Aims.key())
    }

    /// Saves the aims. False where that was refused.
    pub(super) fn save_aims(self, aims: &Aims) -> bool {
        self.write(RecordKind::Aims.key(), aims)
    }

    pub(super) fn load_week(self) -> Option<Week> {
        self.read(RecordKind::Week.key())
    }

    pub(super) fn save_week(self, week: &Week) {
        self.write(RecordKind::Week.key(), week);
    }

    /// The keys of all records of the log, in no order.
    pub(super) fn log_keys(self) -> Vec<String> {
        keys(RecordKind::Log)
    }

    /// The entries of one record of the log.
    pub(super) fn load_log(self, key: &str) -> Vec<Entry> {
        let log = self.read::<SavedLog>(key);
        log.map(|log| log.entries).unwrap_or_default()
    }

    pub(super) fn remove_log(self, key: &str) {
        self.remove(key);
    }

    /// Saves all entries of a day. False where that was refused.
    pub(super) fn save_day(self, day: Day, entries: Vec<Entry>) -> bool {
        let key = saved::day_key(day);
        let beside = saved::key_beside(&key);
        let log = SavedLog { entries };
        if self.replace_log(&key, &log) {
            return self.remove(&beside);
        }
        self.replace_log(&beside, &log)
    }

    /// Saves the text of a record as it is. False where that was refused.
    pub(super) fn save_text(self, key: &str, text: &str) -> bool {
        let saved = local_storage::write(key, text);
        if let Err(error) = saved {
            self.notices.add(notice(error));
        }
        saved.is_ok()
    }

    fn replace_log(self, key: &str, log: &SavedLog) -> bool {
        if log.entries.is_empty() {
            self.remove(key)
        } else {
            self.write(key, log)
        }
    }

    /// The runner's own routines with their texts.
    pub(super) fn load_routines(self) -> Vec<SavedRoutine> {
        let read = |key: &String| {
            let mut saved: SavedRoutine = self.read(key)?;
            saved.routine.id = key.strip_prefix(RecordKind::Routine.key())?.into();
            Some(saved)
        };
        keys(RecordKind::Routine).iter().filter_map(read).collect()
    }

    /// Saves a routine with its text. False where that was refused.
    pub(super) fn save_routine(self, routine: &Routine, text: &str) -> bool {
        let saved = SavedRoutine {
            routine: routine.clone(),
            text: text.to_string(),
        };
        self.write(&routine_key(&routine.id), &saved)
    }

    pub(super) fn remove_routine(self, id: &RoutineId) {
        self.remove(&routine_key(id));
    }

    pub(super) fn load_draft(self, target: &EditTarget) -> Option<String> {
        let saved: SavedDraft = self.read(&draft_key(target))?;
        Some(saved.text)
    }

    /// Saves a draft. False where that was refused.
    pub(super) fn save_draft(self, target: &EditTarget, text: String) -> bool {
        self.write(&draft_key(target), &SavedDraft { text })
    }

    pub(super) fn remove_draft(self, target: &EditTarget) -> bool {
        self.remove(&draft_key(target))
    }

    /// The texts that could not be read, set aside or not, tracked.
    pub fn set_aside(self) -> Vec<SetAside> {
        self.changes.track();
        let mut keys = local_storage::keys(saved::ASIDE).unwrap_or_default();
        keys.sort();
        self.blocked.with(|blocked| keys.extend_from_slice(blocked));
        let aside = |key: String| {
            let text = local_storage::read(&key).ok().flatten()?;
            let name = saved::bare(&key).replace('/', "-");
            Some(SetAside {
                file_name: format!("holdfast-{name}.txt"),
                address: page::file_address(&text),
                can_restore: restorable(&key, &text).is_some(),
                text,
                key,
            })
        };
        keys.into_iter().filter_map(aside).collect()
    }

    /// Puts a text that can be read by now back in its place, and loads the page again.
    pub fn restore(self, aside: &SetAside) {
        let Some(key) = restorable(&aside.key, &aside.text) else {
            return;
        };
        match local_storage::write(&key, &aside.text) {
            Ok(()) => {
                self.remove_unchecked(&aside.key);
                page::reload();
            }
            Err(error) => self.notices.add(notice(error)),
        }
    }

    /// The value of the record under `key`, if there is one that this app can read.
    fn read<T: Saved>(self, key: &str) -> Option<T> {
        let text = match local_storage::read(key) {
            Ok(text) => text?,
            Err(error) => {
                self.notices.add(notice(error));
                return None;
            }
        };
        let error = match parse(&text) {
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        self.make_way(T::KIND, error, key, &text);
        None
    }

    /// Writes the record of a value. False where that was refused: the app goes on and says so.
    fn write<T: Saved>(self, key: &str, value: &T) -> bool {
        if !self.may_write(T::KIND, key) {
            return false;
        }
        let Some(text) = json::print(&Record::of(value)) else {
            return false;
        };
        match local_storage::write(key, &text) {
            Ok(()) => true,
            Err(error) => {
                self.notices.add(notice(error));
                false
            }
        }
    }

    fn remove(self, key: &str) -> bool {
        if RecordKind::of(key).is_some_and(|kind| !self.may_write(kind, key)) {
            return false;
        }
        self.remove_unchecked(key)
    }

    fn remove_unchecked(self, key: &str) -> bool {
        let removed = local_storage::remove(key);
        self.changes
            .update(|changes| *changes = changes.wrapping_add(1));
        if let Err(error) = removed {
            self.notices.add(notice(error));
        }
        removed.is_ok()
    }

    /// True unless a newer app, in another tab perhaps, has saved a record there, or one stands
    /// there that could not be moved.
    fn may_write(self, kind: RecordKind, key: &str) -> bool {
        let is_blocked = |all: &Vec<String>| all.iter().any(|other| other == key);
        if self.blocked.with_untracked(is_blocked) {
            return false;
        }
        let Some(text) = local_storage::read(key).ok().flatten() else {
            return true;
        };
        let head = json::parse::<Head>(&text).ok_or(RecordError::Unreadable);
        match head.and_then(|head| head.check(kind)) {
            Ok(()) => true,
            Err(error) => self.make_way(kind, error, key, &text),
        }
    }

    /// Frees the key of a record that cannot be read, where nothing is lost by that, and says what
    /// happened. True where the key is free then.
    fn make_way(self, kind: RecordKind, error: RecordError, key: &str, text: &str) -> bool {
        if error == RecordError::Newer {
            self.block(key);
            self.notices.add(Notice::Record(kind, error));
            return false;
        }
        let copied = local_storage::write(&saved::aside_key(key, clock::wall_ms()), text);
        if let Err(error) = copied {
            self.block(key);
            self.notices.add(Notice::NoRoomAside(kind));
            self.notices.add(notice(error));
            return false;
        }
        self.notices.add(Notice::Record(kind, error));
        self.remove_unchecked(key)
    }

    fn block(self, key: &str) {
        self.blocked.update(|blocked| {
            if !blocked.iter().any(|other| other == key) {
                blocked.push(key.to_string());
            }
        });
    }
}

/// The value of a record with this text; one of the unfinished session has none here.
pub(super) fn value_of(kind: RecordKind, text: &str) -> Option<Result<Value, RecordError>> {
    Some(match kind {
        RecordKind::Session => return None,
        RecordKind::Settings => parse::<Settings>(text).map(Value::from),
        RecordKind::Aims => parse::<Aims>(text).map(Value::from),
        RecordKind::Log => parse::<SavedLog>(text).map(Value::from),
        RecordKind::Routine => parse::<SavedRoutine>(text).map(Value::from),
        RecordKind::Draft => parse::<SavedDraft>(text).map(Value::from),
        RecordKind::Week => parse::<Week>(text).map(Value::from),
    })
}

fn parse<T: Saved>(text: &str) -> Result<T, RecordError> {
    let head: Head = json::parse(text).ok_or(RecordError::Unreadable)?;
    head.check(T::KIND)?;
    let record: Record<T::Wire> = json::parse(text).ok_or(RecordError::Unreadable)?;
    record.value()
}

/// The free key that a text which was set aside can go back to, where this app can read it by now.
fn restorable(aside_key: &str, text: &str) -> Option<String> {
    let key = saved::origin_of(aside_key)?;
    let kind = RecordKind::of(&key)?;
    let is_readable = match value_of(kind, text) {
        Some(value) => value.is_ok(),
        None => parse::<SavedRun>(text).is_ok(),
    };
    let keys = saved::restore_keys(kind, key, clock::wall_ms());
    let mut free = keys
        .into_iter()
        .filter(|key| local_storage::read(key) == Ok(None));
    free.next().filter(|_| is_readable)
}

fn keys(kind: RecordKind) -> Vec<String> {
    local_storage::keys(kind.key()).unwrap_or_default()
}

fn routine_key(id: &RoutineId) -> String {
    saved::key_of(RecordKind::Routine, &id.to_string())
}

fn draft_key(target: &EditTarget) -> String {
    saved::key_of(RecordKind::Draft, &target.to_string())
}

fn notice(error: StorageError) -> Notice {
    match error {
        StorageError::Blocked => Notice::StorageBlocked,
        StorageError::Full => Notice::StorageFull,
    }
}
