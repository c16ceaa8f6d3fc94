//! Records in storage: read, written, and moved aside where they cannot be read.
//!
//! Nothing here is ever lost: what this app cannot read is moved to a key of its own, unchanged.
//! Must not know: what is in a record.

use serde::{Serialize, de::DeserializeOwned};

use super::notices::{Notice, Notices};
use crate::{
    domain::save::{self, Kind, Trouble},
    platform::{
        clock, page,
        storage::{self, Refusal},
    },
};

/// The record under `key`, if there is one that this app can read and that is `sound`. Any other
/// is moved aside, with a notice.
pub(super) fn read<T: DeserializeOwned>(
    kind: Kind,
    key: &str,
    sound: fn(&T) -> bool,
    notices: Notices,
) -> Option<T> {
    let stored = stored(key, notices)?;
    match save::read::<T>(kind, &stored) {
        Ok(record) if sound(&record) => return Some(record),
        Ok(_) => move_aside(kind, Trouble::Unreadable, key, &stored, notices),
        Err(trouble) => move_aside(kind, trouble, key, &stored, notices),
    }
    None
}

/// Keeps a record; where that is refused, the app goes on and says so.
pub(super) fn write(kind: Kind, key: &str, record: &impl Serialize, notices: Notices) {
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
    if let Err(refusal) = storage::write(key, text) {
        notices.add(notice(refusal));
    }
}

/// Forgets a record.
pub(super) fn remove(key: &str, notices: Notices) {
    if let Err(refusal) = storage::remove(key) {
        notices.add(notice(refusal));
    }
}

/// The texts that were moved aside: for each the name of a file and the address of its text.
pub fn aside() -> Vec<(String, String)> {
    let keys = storage::keys(save::ASIDE).unwrap_or_default();
    let texts = keys.into_iter().filter_map(|key| {
        let text = storage::read(&key).ok().flatten()?;
        let name = save::bare(&key).replace('/', "-");
        Some((format!("holdfast-{name}.txt"), page::file_address(&text)))
    });
    texts.collect()
}

/// Moves a text out of the way and says so. Where there is no room for the copy, the key stays
/// as it is and nothing is lost either: storage that is full takes no new record.
fn move_aside(kind: Kind, trouble: Trouble, key: &str, stored: &str, notices: Notices) {
    let aside = format!("{}{}/{}", save::ASIDE, save::bare(key), clock::wall_ms());
    match storage::write(&aside, stored) {
        Ok(()) => remove(key, notices),
        Err(refusal) => notices.add(notice(refusal)),
    }
    notices.add(Notice::MovedAside(kind, trouble));
}

fn notice(refusal: Refusal) -> Notice {
    match refusal {
        Refusal::Blocked => Notice::StorageBlocked,
        Refusal::Full => Notice::StorageFull,
    }
}
