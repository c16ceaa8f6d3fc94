//! What the app has to say about itself: what went wrong, what was kept, what to do.
//!
//! Must not know: how a notice looks.

use super::live::Live;
use crate::domain::save::{RecordError, RecordKind};

/// One notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A saved record was moved aside.
    MovedAside(RecordKind, RecordError),
    /// The browser blocks storage: nothing will be kept.
    StorageBlocked,
    /// Storage is full: what comes now will not be kept.
    StorageFull,
}

impl Notice {
    /// The notice in words.
    pub fn text(self) -> String {
        match self {
            Notice::MovedAside(kind, RecordError::Newer) => format!(
                "A newer Holdfast saved {}. It was put aside unchanged. Reload to update the app; \
                 Settings has the data as a file.",
                kind.name()
            ),
            Notice::MovedAside(kind, RecordError::Unreadable) => format!(
                "Holdfast could not read {}. It was put aside unchanged, and Settings has it as \
                 a file.",
                kind.name()
            ),
            Notice::StorageBlocked => "This browser does not let Holdfast keep anything. The \
                session goes on, but it will not be kept. Allow site data, or leave private \
                browsing."
                .to_string(),
            Notice::StorageFull => "The browser's storage is full. The session goes on, but it \
                will not be kept. Free some space, or remove data of other sites."
                .to_string(),
        }
    }
}

/// The notices that stand.
#[derive(Clone, Copy)]
pub struct Notices(Live<Vec<Notice>>);

impl Notices {
    pub(super) fn new() -> Notices {
        Notices(Live::new(Vec::new()))
    }

    /// Puts up a notice, once.
    pub(super) fn add(self, notice: Notice) {
        if !self.0.with_now(|all| all.contains(&notice)) {
            self.0.update(|all| all.push(notice));
        }
    }

    /// Takes a notice down.
    pub fn dismiss(self, notice: Notice) {
        self.0.update(|all| all.retain(|other| *other != notice));
    }

    /// All that stand, followed.
    pub fn all(self) -> Vec<Notice> {
        self.0.with(Vec::clone)
    }
}
