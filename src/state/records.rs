//! The records in storage: read, written, and set aside where they cannot be read.
//!
//! Nothing here is ever lost. An unreadable text is moved to a key of its own, unchanged (`aside`); a
//! newer record is left alone.

mod aside;
mod decoder;

use leptos::prelude::*;

use self::decoder::check;

use super::notices::Notices;
use crate::{
    domain::{
        aims::Aims,
        log::Entry,
        notice::Notice,
        route::EditTarget,
        routine::Routine,
        routine_id::RoutineId,
        run::SavedRun,
        saved::{
            self, Record, RecordError, RecordKind, Saved, SavedDraft, SavedLog, SavedRoutine, Value,
        },
        settings::Settings,
        time::Day,
        week::Week,
    },
    platform::{
        json,
        local_storage::{self, StorageError},
    },
};

pub use self::{
    aside::SetAside,
    decoder::{Decoder, decode},
};

/// The records in storage.
#[derive(Clone, Copy)]
pub struct Records {
    notices: Notices,
    /// `None` until its part is here, which is so on a first visit alone.
    decoder: StoredValue<Option<Decoder>>,
    /// True where another tab, or this one, has saved what could not be read for want of the decoder.
    is_decoder_missed: RwSignal<bool>,
    /// The keys whose texts this app can neither read nor move: nothing is written there.
    blocked: RwSignal<Vec<String>>,
    /// Counts the changes to what is set aside.
    changes: RwSignal<u32>,
}

impl Records {
    pub(super) fn new(notices: Notices, decoder: Option<Decoder>) -> Records {
        Records {
            notices,
            decoder: StoredValue::new(decoder),
            is_decoder_missed: RwSignal::new(false),
            blocked: RwSignal::new(Vec::new()),
            changes: RwSignal::new(0),
        }
    }

    /// Hands over the decoder. What was missed before is read then.
    pub fn set_decoder(self, decoder: Decoder) {
        self.decoder.set_value(Some(decoder));
        if self.is_decoder_missed.get_untracked() {
            self.is_decoder_missed.set(false);
            local_storage::tell_of_change();
        }
    }

    /// True once records can be read.
    pub fn can_read(self) -> bool {
        self.decoder.with_value(Option::is_some)
    }

    /// True where something was to be read without the decoder, tracked.
    pub fn misses_decoder(self) -> bool {
        self.is_decoder_missed.get()
    }

    /// Calls `hear` whenever another tab has changed a record of this kind, with its key.
    pub(super) fn on_change(self, kind: RecordKind, mut hear: impl FnMut(&str) + 'static) {
        let hear = move |key: &str| {
            if self.decoder().is_some() {
                hear(key);
            }
        };
        // It is dropped with the owner of the state.
        StoredValue::new_local(local_storage::on_change(kind.key(), hear));
    }

    /// The decoder, if it is here; else it is noted as missed.
    fn decoder(self) -> Option<Decoder> {
        let decoder = self.decoder.get_value();
        if decoder.is_none() {
            self.is_decoder_missed.set(true);
        }
        decoder
    }

    pub(super) fn load_session(self) -> Option<SavedRun> {
        match self.read(RecordKind::Session, RecordKind::Session.key())? {
            Value::Session(run) => Some(*run),
            _ => None,
        }
    }

    pub(super) fn save_session(self, run: &SavedRun) {
        self.write(RecordKind::Session.key(), run);
    }

    pub(super) fn remove_session(self) {
        self.remove(RecordKind::Session.key());
    }

    pub(super) fn load_settings(self) -> Option<Settings> {
        match self.read(RecordKind::Settings, RecordKind::Settings.key())? {
            Value::Settings(value) => Some(value),
            _ => None,
        }
    }

    pub(super) fn save_settings(self, settings: &Settings) {
        self.write(RecordKind::Settings.key(), settings);
    }

    pub(super) fn load_aims(self) -> Option<Aims> {
        match self.read(RecordKind::Aims, RecordKind::Aims.key())? {
            Value::Aims(value) => Some(value),
            _ => None,
        }
    }

    /// Saves the aims. False where that was refused.
    pub(super) fn save_aims(self, aims: &Aims) -> bool {
        self.write(RecordKind::Aims.key(), aims)
    }

    pub(super) fn load_week(self) -> Option<Week> {
        match self.read(RecordKind::Week, RecordKind::Week.key())? {
            Value::Week(value) => Some(value),
            _ => None,
        }
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
        match self.read(RecordKind::Log, key) {
            Some(Value::Log(entries)) => entries,
            _ => Vec::new(),
        }
    }

    pub(super) fn remove_log(self, key: &str) {
        self.remove(key);
    }

    /// Saves all entries of a day. False where that was refused.
    pub(super) fn save_day(self, day: Day, entries: Vec<Entry>) -> bool {
        let key = saved::day_key(day);
        let beside = saved::key_beside(&key);
        let log = SavedLog { entries };
        // What another tab may have saved there could not be read before.
        let is_read = self.decoder().is_some() || local_storage::read(&key) == Ok(None);
        if is_read && self.replace_log(&key, &log) {
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
            let Value::Routine(mut saved) = self.read(RecordKind::Routine, key)? else {
                return None;
            };
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
        match self.read(RecordKind::Draft, &draft_key(target))? {
            Value::Draft(draft) => Some(draft.text),
            _ => None,
        }
    }

    /// Saves a draft. False where that was refused.
    pub(super) fn save_draft(self, target: &EditTarget, text: String) -> bool {
        self.write(&draft_key(target), &SavedDraft { text })
    }

    pub(super) fn remove_draft(self, target: &EditTarget) -> bool {
        self.remove(&draft_key(target))
    }

    /// The value of the record under `key`, if there is one that this app can read.
    fn read(self, kind: RecordKind, key: &str) -> Option<Value> {
        let text = match local_storage::read(key) {
            Ok(text) => text?,
            Err(error) => {
                self.notices.add(notice(error));
                return None;
            }
        };
        match self.value_of(kind, &text)? {
            Ok(value) => Some(value),
            Err(error) => {
                self.make_way(kind, error, key, &text);
                None
            }
        }
    }

    /// The value of a record with this text; `None` before the decoder is here.
    pub(super) fn value_of(
        self,
        kind: RecordKind,
        text: &str,
    ) -> Option<Result<Value, RecordError>> {
        self.decoder().map(|decode| decode(kind, text))
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
        match check(kind, &text) {
            Ok(()) => true,
            Err(error) => self.make_way(kind, error, key, &text),
        }
    }
}

/// True where the runner has saved something here.
pub fn are_there() -> bool {
    local_storage::has_keys(saved::PREFIX).unwrap_or_default()
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
