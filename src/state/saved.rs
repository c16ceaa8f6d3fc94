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
    sound: impl FnOnce(&T) -> bool,
    notices: Notices,
) -> Option<T> {
    let stored = match storage::read(key) {
        Ok(stored) => stored?,
        Err(refusal) => {
            notices.add(notice(refusal));
            return None;
        }
    };
    let record = save::read::<T>(kind, &stored).and_then(|record| match sound(&record) {
        true => Ok(record),
        false => Err(Trouble::Unreadable),
    });
    match record {
        Ok(record) => Some(record),
        Err(trouble) => {
            move_aside(key, &stored, notices);
            notices.add(Notice::MovedAside(kind, trouble));
            None
        }
    }
}

/// Keeps a record; where that is refused, the app goes on and says so.
pub(super) fn write(kind: Kind, key: &str, record: &impl Serialize, notices: Notices) {
    let Some(text) = save::write(kind, record) else {
        return;
    };
    if let Err(refusal) = storage::write(key, &text) {
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
        let name = key.trim_start_matches(save::PREFIX).replace('/', "-");
        Some((format!("holdfast-{name}.txt"), page::file_address(&text)))
    });
    texts.collect()
}

/// Moves a text out of the way. Where there is no room for the copy, the key stays as it is and
/// nothing is lost either: storage that is full takes no new record.
fn move_aside(key: &str, stored: &str, notices: Notices) {
    let name = key.trim_start_matches(save::PREFIX).trim_matches('/');
    let aside = format!("{}{name}/{}", save::ASIDE, clock::wall_ms());
    match storage::write(&aside, stored) {
        Ok(()) => remove(key, notices),
        Err(refusal) => notices.add(notice(refusal)),
    }
}

fn notice(refusal: Refusal) -> Notice {
    match refusal {
        Refusal::Blocked => Notice::StorageBlocked,
        Refusal::Full => Notice::StorageFull,
    }
}
