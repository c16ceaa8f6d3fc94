//! Records in storage: read, written, and moved aside where they cannot be read.
//!
//! Nothing here is ever lost: what this app cannot read is moved to a key of its own, unchanged.
//! Must not know: what is in a record.

use std::cell::RefCell;

use serde::{Serialize, de::DeserializeOwned};

use super::notices::{Notice, Notices};
use crate::{
    domain::save::{self, RecordError, RecordKind},
    platform::{
        clock, page,
        storage::{self, Refusal},
    },
};

/// The record under `key`, if there is one that this app can read and that is `sound`. Any other
/// is moved aside, with a notice.
pub(super) fn read<T: DeserializeOwned>(
    kind: RecordKind,
    key: &str,
    sound: fn(&T) -> bool,
    notices: Notices,
) -> Option<T> {
    let stored = stored(key, notices)?;
    match save::read::<T>(kind, &stored) {
        Ok(record) if sound(&record) => return Some(record),
        Ok(_) => move_aside(kind, RecordError::Unreadable, key, &stored, notices),
        Err(error) => move_aside(kind, error, key, &stored, notices),
    }
    None
}

/// Keeps a record; where that is refused, the app goes on and says so.
pub(super) fn write(kind: RecordKind, key: &str, record: &impl Serialize, notices: Notices) {
    if let Some(text) = save::write(kind, record) {
        keep(key, &text, notices);
    }
}

fn stored(key: &str, notices: Notices) -> Option<String> {
    match storage::read(key) {
        Ok(stored) => stored,
        Err(refusal) => {
            notices.add(notice(refusal));
            None
        }
    }
}

fn keep(key: &str, text: &str, notices: Notices) {
    if is_stuck(key) {
        return notices.add(Notice::StorageFull);
    }
    if let Err(refusal) = storage::write(key, text) {
        notices.add(notice(refusal));
    }
}

/// Forgets a record.
pub(super) fn remove(key: &str, notices: Notices) {
    if is_stuck(key) {
        return;
    }
    if let Err(refusal) = storage::remove(key) {
        notices.add(notice(refusal));
    }
}

/// The texts that could not be read, moved aside or not: for each the name of a file and the address of its text.
pub fn aside() -> Vec<(String, String)> {
    let mut keys = storage::keys(save::ASIDE).unwrap_or_default();
    STUCK.with_borrow(|stuck| keys.extend_from_slice(stuck));
    let texts = keys.into_iter().filter_map(|key| {
        let text = storage::read(&key).ok().flatten()?;
        let name = save::bare(&key).replace('/', "-");
        Some((format!("holdfast-{name}.txt"), page::file_address(&text)))
    });
    texts.collect()
}

thread_local! {
    /// The keys that hold what could not be moved aside.
    static STUCK: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Whether this key holds what can be neither read nor moved, and so must not be written.
fn is_stuck(key: &str) -> bool {
    STUCK.with_borrow(|stuck| stuck.iter().any(|other| other == key))
}

/// Moves a text out of the way and says so. Where there is no room for the copy, it stays where
/// it is, and nothing is written there.
fn move_aside(kind: RecordKind, error: RecordError, key: &str, stored: &str, notices: Notices) {
    let aside = format!("{}{}/{}", save::ASIDE, save::bare(key), clock::wall_ms());
    match storage::write(&aside, stored) {
        Ok(()) => remove(key, notices),
        Err(refusal) => {
            STUCK.with_borrow_mut(|stuck| stuck.push(key.to_string()));
            notices.add(notice(refusal));
        }
    }
    notices.add(Notice::MovedAside(kind, error));
}

fn notice(refusal: Refusal) -> Notice {
    match refusal {
        Refusal::Blocked => Notice::StorageBlocked,
        Refusal::Full => Notice::StorageFull,
    }
}
