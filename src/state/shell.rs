//! What the browser does for Holdfast beside showing it: keeps it for when there is no network,
//! changes to a newer version, puts it on the home screen, keeps the data.
//!
//! Must not know: how any of this is offered, or whether a session runs.

use super::live::Live;
use crate::platform::shell;

/// What the browser does beside showing the page.
#[derive(Clone, Copy)]
pub struct Shell(Live<()>);

impl Shell {
    pub(super) fn open() -> Shell {
        let changed = Live::new(());
        shell::on_change(move || changed.set(()));
        Shell(changed)
    }

    /// Whether a newer version waits, followed.
    pub fn has_update(self) -> bool {
        self.ask(shell::has_update)
    }

    /// Changes to it, which loads the page again.
    pub fn update(self) {
        shell::change();
    }

    /// Whether Holdfast opens without a network, followed.
    pub fn is_offline_ready(self) -> bool {
        self.ask(shell::is_offline_ready)
    }

    fn ask(self, is_so: fn() -> bool) -> bool {
        self.0.with(|()| is_so())
    }
}
