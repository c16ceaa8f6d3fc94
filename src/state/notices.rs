//! The notices that are shown.

use leptos::prelude::*;

use crate::domain::notice::Notice;

/// The notices that are shown.
#[derive(Clone, Copy)]
pub struct Notices {
    all: RwSignal<Vec<Notice>>,
}

impl Notices {
    pub(super) fn new() -> Notices {
        Notices {
            all: RwSignal::new(Vec::new()),
        }
    }

    /// Shows a notice, once.
    pub(super) fn add(self, notice: Notice) {
        if self.all.with_untracked(|all| !all.contains(&notice)) {
            self.all.update(|all| all.push(notice));
        }
    }

    /// Dismisses a notice.
    pub fn dismiss(self, notice: Notice) {
        self.all.update(|all| all.retain(|other| *other != notice));
    }

    /// All notices, tracked.
    pub fn all(self) -> Vec<Notice> {
        self.all.get()
    }
}
