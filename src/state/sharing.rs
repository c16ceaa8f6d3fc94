//! Hands routines on: as a link, as text, as a file; and takes from the clipboard.
//!
//! Must not know: what a link looks like inside, or how any of it is shown.

use super::live::Live;
pub use crate::platform::sharing::{is_ios_tab, read_clipboard};
use crate::{
    domain::{
        notation::text,
        route::Route,
        routine::Routine,
        share_link::{self, TooLong},
    },
    platform::{
        address, page,
        sharing::{self, Sheet},
    },
};

/// Most characters of a routine's name in the name of its file.
const FILE_NAME_CHARS_MAX: usize = 40;

/// What became of the last try to hand something on.
#[derive(Clone, Copy)]
pub struct Sharing(Live<&'static str>);

impl Sharing {
    pub(super) fn new() -> Sharing {
        Sharing(Live::new(""))
    }

    /// It in words, followed; empty before the first try.
    pub fn outcome(self) -> &'static str {
        self.0.with(|outcome| *outcome)
    }

    /// Forgets about the last try.
    pub fn forget(self) {
        self.0.set("");
    }

    /// Hands a link to the share sheet, or else copies it. Call it inside the tap.
    pub fn hand_on(self, title: &str, link: &str) {
        let copy = link.to_string();
        sharing::share(title, link, move |sheet| match sheet {
            Sheet::Took => self.0.set("Shared."),
            Sheet::Cancelled => self.forget(),
            Sheet::Refused => self.copy(&copy, "Copied. Paste it into a message."),
        });
    }

    /// Copies a text; `done` is what is said of it. Call it inside the tap.
    pub fn copy(self, text: &str, done: &'static str) {
        sharing::copy(text, move |copied| {
            self.0.set(match copied {
                true => done,
                false => {
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
    for sign in routine.title().chars().take(FILE_NAME_CHARS_MAX) {
        if sign.is_ascii_alphanumeric() {
            if is_apart {
                name.push('-');
            }
            name.push(sign.to_ascii_lowercase());
        }
        is_apart = !sign.is_ascii_alphanumeric();
    }
    name += ".txt";
    (name, page::file_address(&text::print(routine)))
}
