//! Sharing routines: as a link, as text and as a file.

use leptos::{prelude::*, task::spawn_local};

pub use crate::platform::install::is_ios_tab;
use crate::{
    domain::{
        notation,
        route::Route,
        routine::Routine,
        share_link::{self, TooLong},
    },
    platform::{
        address, clipboard, page,
        share::{self, ShareOutcome},
    },
};

/// Most characters of a routine's name in the name of its file.
const FILE_NAME_CHARS_MAX: usize = 40;

/// The outcome of the last attempt to share.
#[derive(Clone, Copy)]
pub struct Sharing {
    outcome: RwSignal<&'static str>,
    /// True while a share sheet is open.
    is_open: RwSignal<bool>,
}

impl Sharing {
    pub(super) fn new() -> Sharing {
        Sharing {
            outcome: RwSignal::new(""),
            is_open: RwSignal::new(false),
        }
    }

    /// The outcome in words, tracked; empty before the first attempt.
    pub fn outcome(self) -> &'static str {
        self.outcome.get()
    }

    /// Forgets the outcome of the last attempt.
    pub fn forget(self) {
        self.outcome.set("");
    }

    /// Offers a link to the share sheet, or else copies it. Call it inside the tap.
    pub fn hand_on(self, title: &str, link: &str) {
        // Of two taps, the second sheet would be refused, and the refusal taken for that of the
        // first. A sheet that never answers costs one tap.
        if self.is_open.get_untracked() {
            return self.is_open.set(false);
        }
        self.is_open.set(true);
        let sheet = share::share(title, link);
        let link = link.to_string();
        spawn_local(async move {
            let outcome = sheet.await;
            self.is_open.set(false);
            match outcome {
                ShareOutcome::Shared => self.outcome.set("Shared."),
                ShareOutcome::Cancelled => self.forget(),
                ShareOutcome::Refused => self.copy(&link, "Copied. Paste it into a message."),
            }
        });
    }

    /// Copies a text; `done` is the outcome where that worked. Call it inside the tap.
    pub fn copy(self, text: &str, done: &'static str) {
        let copied = clipboard::write(text);
        spawn_local(async move {
            self.outcome.set(match copied.await {
                Ok(()) => done,
                Err(_) => {
                    "Nothing was copied: this browser did not allow it. \
                     Copy the link by hand, or save the file."
                }
            });
        });
    }
}

/// A routine as a link that opens in any browser.
pub fn link_of(routine: &Routine) -> Result<String, TooLong> {
    Ok(link_to(&Route::Shared(share_link::write(routine)?)))
}

/// The whole address of a place.
pub fn link_to(route: &Route) -> String {
    address::page() + &route.address()
}

/// A routine as a file to download: its name and its address.
pub fn file_of(routine: &Routine) -> (String, String) {
    let mut name = "holdfast".to_string();
    let mut is_apart = true;
    for ch in routine.title().chars().take(FILE_NAME_CHARS_MAX) {
        if ch.is_ascii_alphanumeric() {
            if is_apart {
                name.push('-');
            }
            name.push(ch.to_ascii_lowercase());
        }
        is_apart = !ch.is_ascii_alphanumeric();
    }
    (
        format!("{name}.txt"),
        page::file_address(&notation::print(routine)),
    )
}
