//! The records in storage: read, written, and set aside where they cannot be read.
//!
//! Nothing here is ever lost. An unreadable text is moved to a key of its own, unchanged; a newer
//! record is left alone.
//!
//! The decoder is a lazy part (`ui/lazy.rs`): a first visit has nothing to decode, and is 20 kB of brotli
//! smaller without it. Where something is saved, the app waits for it.

use leptos::prelude::*;

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
        clock, json,
        local_storage::{self, StorageError},
        page,
    },
};

/// Decodes the text of a record of a kind.
pub type Decoder = fn(RecordKind, &str) -> Result<Value, RecordError>;

/// The records in storage.
#[derive(Clone, Copy)]
pub struct Records {
    notices: Notices,
    /// `None` until its part is here, which is so on a first visit alone.
    decoder: RwSignal<Option<Decoder>>,
    /// True where another tab, or this one, has saved what could not be read for want of the decoder.
    is_decoder_missed: RwSignal<bool>,
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
    pub(super) fn new(notices: Notices, decoder: Option<Decoder>) -> Records {
        Records {
            notices,
            decoder: RwSignal::new(decoder),
            is_decoder_missed: RwSignal::new(false),
            blocked: RwSignal::new(Vec::new()),
            changes: RwSignal::new(0),
        }
    }

    /// Hands over the decoder. What was missed before is read then.
    pub fn set_decoder(self, decoder: Decoder) {
        self.decoder.set(Some(decoder));
        if self.is_decoder_missed.get_untracked() {
            self.is_decoder_missed.set(false);
            local_storage::tell_of_change();
        }
    }

    /// True once records can be read, untracked.
    pub fn can_read(self) -> bool {
        self.decoder.with_untracked(Option::is_some)
    }

    /// Tracks whether the decoder is missed.
    pub fn track_missed(self) {
        self.is_decoder_missed.track();
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
        let decoder = self.decoder.get_untracked();
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
                can_restore: self.restorable(&key, &text).is_some(),
                text,
                key,
            })
        };
        keys.into_iter().filter_map(aside).collect()
    }

    /// Puts a text that can be read by now back in its place, and loads the page again.
    pub fn restore(self, aside: &SetAside) {
        let Some(key) = self.restorable(&aside.key, &aside.text) else {
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

    /// The free key that a text which was set aside can go back to, where this app can read it by
    /// now.
    fn restorable(self, aside_key: &str, text: &str) -> Option<String> {
        let key = saved::origin_of(aside_key)?;
        let kind = RecordKind::of(&key)?;
        let is_readable = self.value_of(kind, text)?.is_ok();
        let keys = saved::restore_keys(kind, key, clock::wall_ms());
        let mut free = keys
            .into_iter()
            .filter(|key| local_storage::read(key) == Ok(None));
        free.next().filter(|_| is_readable)
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

/// Decodes the text of a record.
pub fn decode(kind: RecordKind, text: &str) -> Result<Value, RecordError> {
    check(kind, text)?;
    match kind {
        RecordKind::Session => parse(text).map(|run| Value::Session(Box::new(run))),
        RecordKind::Settings => parse(text).map(Value::Settings),
        RecordKind::Aims => parse(text).map(Value::Aims),
        RecordKind::Log => parse(text).map(|log: SavedLog| Value::Log(log.entries)),
        RecordKind::Routine => parse(text).map(Value::Routine),
        RecordKind::Draft => parse(text).map(Value::Draft),
        RecordKind::Week => parse(text).map(Value::Week),
    }
}

fn parse<T: Saved>(text: &str) -> Result<T, RecordError> {
    let record: Record<T::Wire> = json::parse(text).ok_or(RecordError::Unreadable)?;
    record.value()
}

/// An error where this app cannot read a record with this text, by its version alone.
fn check(kind: RecordKind, text: &str) -> Result<(), RecordError> {
    kind.check(json::version(text).ok_or(RecordError::Unreadable)?)
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
