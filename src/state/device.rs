//! Holdfast on this device: offline copy, newer versions, home screen, safety of the data.

use leptos::{prelude::*, task::spawn_local};

use crate::platform::{
    install::{self, Installer},
    local_storage, persistence,
    updates::Updates,
};

/// There is a value under this key where the runner wants no more hints. It is no record: those
/// have a slash.
const NO_HINT_KEY: &str = "holdfast.no-hint";

/// There is a value under this key once the browser was asked to keep the data: some put the
/// question to the runner.
const ASKED_KEY: &str = "holdfast.asked";

/// The way in which Holdfast gets on the home screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstallWay {
    /// It is there, or this browser has no way.
    None,
    /// The browser asks when it is told to.
    Prompt,
    /// The runner does it in the menu of the iPhone's browser.
    ByHand,
}

/// Holdfast on this device.
#[derive(Clone, Copy)]
pub struct Device {
    can_prompt: RwSignal<bool>,
    has_update: RwSignal<bool>,
    is_offline_ready: RwSignal<bool>,
    is_data_kept: RwSignal<bool>,
    may_hint: RwSignal<bool>,
    installer: StoredValue<Installer, LocalStorage>,
    updates: StoredValue<Updates, LocalStorage>,
}

impl Device {
    pub(super) fn new() -> Device {
        let can_prompt = RwSignal::new(false);
        let has_update = RwSignal::new(false);
        let is_offline_ready = RwSignal::new(false);
        let is_data_kept = RwSignal::new(false);
        let persist = move || {
            let answer = persistence::persist();
            spawn_local(async move { is_data_kept.set(answer.await) });
        };
        spawn_local(async move { is_data_kept.set(persistence::is_persisted().await) });
        Device {
            can_prompt,
            has_update,
            is_offline_ready,
            is_data_kept,
            may_hint: RwSignal::new(matches!(local_storage::read(NO_HINT_KEY), Ok(None))),
            installer: StoredValue::new_local(Installer::new(
                move |can| can_prompt.set(can),
                persist,
            )),
            updates: StoredValue::new_local(Updates::watch(
                move || has_update.set(true),
                move || is_offline_ready.set(true),
            )),
        }
    }

    /// The way in which Holdfast gets on the home screen, tracked.
    pub fn way(self) -> InstallWay {
        if self.can_prompt.get() {
            InstallWay::Prompt
        } else if install::is_ios_tab() && !install::is_installed() {
            InstallWay::ByHand
        } else {
            InstallWay::None
        }
    }

    /// Has the browser ask. Call it inside the tap.
    pub fn install(self) {
        self.installer.with_value(Installer::prompt);
    }

    /// True where the runner may be told of it unasked, tracked.
    pub fn may_hint(self) -> bool {
        self.may_hint.get()
    }

    /// The runner wants no more hints.
    pub fn end_hints(self) {
        // Where this is not saved, the hint comes again.
        let _ = local_storage::write(NO_HINT_KEY, "yes");
        self.may_hint.set(false);
    }

    /// Asks the browser to keep the data until somebody clears it, once.
    pub fn keep_data(self) {
        // Where storage is blocked there is nothing to keep.
        if matches!(local_storage::read(ASKED_KEY), Ok(None))
            && local_storage::write(ASKED_KEY, "yes").is_ok()
        {
            let is_data_kept = self.is_data_kept;
            let answer = persistence::persist();
            spawn_local(async move { is_data_kept.set(answer.await) });
        }
    }

    /// True where the browser keeps the data until somebody clears it, tracked.
    pub fn is_data_kept(self) -> bool {
        self.is_data_kept.get()
    }

    /// Has the browser keep this version, so that it opens without a network. What is on the screen
    /// comes first: the download is of all files, and a weak phone has one network and two cores.
    pub fn keep_version(self) {
        self.updates.with_value(Updates::keep);
    }

    /// True where a newer version waits, tracked.
    pub fn has_update(self) -> bool {
        self.has_update.get()
    }

    /// Activates the newer version, which loads the page again.
    pub fn update(self) {
        self.updates.with_value(Updates::activate);
    }

    /// True where Holdfast opens without a network, tracked.
    pub fn is_offline_ready(self) -> bool {
        self.is_offline_ready.get()
    }
}
