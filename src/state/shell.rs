//! What the browser does for Holdfast beside showing it: keeps it for when there is no network,
//! changes to a newer version, puts it on the home screen, keeps the data.
//!
//! Must not know: how any of this is offered, or whether a session runs.

use super::live::Live;
use crate::platform::{sharing, shell, storage};

/// There is something under this key where the runner does not want the hint any more. No record:
/// those have a slash.
const HINT_KEY: &str = "holdfast.no-hint";

/// What the browser does beside showing the page.
#[derive(Clone, Copy)]
pub struct Shell(Live<()>);

/// How Holdfast gets on the home screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is there, or this browser has no way.
    None,
    /// The browser asks, when it is told to.
    Ask,
    /// The runner does it, in the menu of the iPhone's browser.
    ByHand,
}

impl Shell {
    pub(super) fn open() -> Shell {
        let changed = Live::new(());
        shell::on_change(move || changed.set(()));
        Shell(changed)
    }

    /// How Holdfast gets on the home screen, followed.
    pub fn way(self) -> Way {
        if self.ask(shell::can_install) {
            Way::Ask
        } else if sharing::is_ios_tab() && !shell::is_installed() {
            Way::ByHand
        } else {
            Way::None
        }
    }

    /// Has the browser ask. Call it inside the tap.
    pub fn install(self) {
        shell::install();
    }

    /// Whether the runner may be told of it unasked, followed.
    pub fn may_hint(self) -> bool {
        self.ask(|| matches!(storage::read(HINT_KEY), Ok(None)))
    }

    /// The runner wants no more hints.
    pub fn end_hints(self) {
        // Where this is not kept, the hint comes again.
        let _ = storage::write(HINT_KEY, "yes");
        self.0.set(());
    }

    /// Asks the browser to keep the data until somebody clears it, once.
    pub fn keep_data(self) {
        shell::keep();
    }

    /// Whether the browser does so, followed.
    pub fn is_data_kept(self) -> bool {
        self.ask(shell::is_kept)
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

    /// Has the screen stay on, or not.
    pub(super) fn stay_awake(self, is_wanted: bool) {
        shell::stay_awake(is_wanted);
    }

    /// Whether the screen stays on, followed.
    pub fn is_awake(self) -> bool {
        self.ask(shell::is_awake)
    }

    /// Whether it is to stay on and may turn off, followed: the browser refuses, for a battery that
    /// runs low and the like, or cannot, or breaks its promise.
    pub fn dims(self) -> bool {
        self.ask(shell::dims)
    }

    fn ask(self, is_so: fn() -> bool) -> bool {
        self.0.with(|()| is_so())
    }
}
