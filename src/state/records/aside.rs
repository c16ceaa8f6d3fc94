//! The records that this app cannot read: set aside, shown, and put back once it can.

use leptos::prelude::*;

use super::{Records, notice};
use crate::{
    domain::{
        notice::Notice,
        saved::{self, RecordError, RecordKind},
    },
    platform::{clock, local_storage, page},
};

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
    /// The texts that could not be read, set aside or not, tracked.
    pub fn set_aside(self) -> Vec<SetAside> {
        self.changes.track();
        let mut keys: Vec<String> = Vec::new();
        for key in local_storage::keys(saved::ASIDE).unwrap_or_default() {
            keys.insert(keys.partition_point(|it| *it < key), key);
        }
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

    /// Frees the key of a record that cannot be read, where nothing is lost by that, and says what
    /// happened. True where the key is free then.
    pub(super) fn make_way(
        self,
        kind: RecordKind,
        error: RecordError,
        key: &str,
        text: &str,
    ) -> bool {
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
