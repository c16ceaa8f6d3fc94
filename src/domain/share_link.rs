//! A routine as a link, and back: what stands after `#/r/`.
//!
//! ```text
//! 1.T_Core_day.F_Anna.plank3x20-60s._Breathe~d.-2xr60_Legs.squat3x10.3x8-12h5er30_Towel_curl.z1k9d
//! ```
//!
//! Parts between dots, the version first and the checksum last. What a part is, its first
//! character says:
//!
//! - a capital letter: Title, From, Purpose, Note or Stop rule, then its text;
//! - `-`: a section, with its rounds (`2x`), the rest between them (`r60`) and its title. The first
//!   one goes unsaid where it has none of these;
//! - small letters: the code of a library exercise, then its dosage;
//! - a digit: the dosage of an exercise of the author's own, then its name;
//! - `_`: a note to the exercise before it;
//! - `z`: the checksum. No code begins with `z`, so a link without it was cut off.
//!
//! A dosage is sets (`3x`), seconds (`20-60s`) or reps (`10-15`), and then, where it has them, in
//! this order: `h`old of a rep, `e`ach side, `r`est, re`l`ax, times a `d`ay, days a `w`eek.
//! A text begins with `_`. In it `_` is a space, `~` and a letter is one of [`SIGNS`], and `~`, a
//! digit and so many digits of base 36 is any other character.
//!
//! Every link ever made opens for ever: a later version may add parts, but never gives one of
//! these another meaning. So what can be read of a newer link is what it says.
//! Must not know: the address of the app, or where a link comes from.

mod reading;
mod writing;

use std::fmt;

use self::{
    reading::{bare, opened},
    writing::{base_36, write_section, write_text},
};
use super::routine::Routine;

/// Most characters of what stands after `#/r/`.
pub const CHARS_MAX: usize = 2000;

/// The signs that `~` and a letter stand for, from `~a` to `~z`.
const SIGNS: [char; 26] = [
    '&', '(', ',', '.', ')', '“', '”', '#', '\'', '=', ':', '/', ';', '–', '°', '+', '?', '’', '"',
    '~', '_', '½', '!', '×', '—', '%',
];

/// What a link held, as far as it could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The routine; what could not be read is missing from it.
    pub routine: Routine,
    /// What is wrong with the link, if anything.
    pub error: Option<LinkError>,
}

/// What is wrong with a link: the first of these that is true of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It has more than [`CHARS_MAX`] characters and was not read.
    TooLong,
    /// It is something else.
    NoLink,
    /// It has a version that is not known here.
    Newer,
    /// Its end is missing.
    CutOff,
    /// It is not as it was written.
    Altered,
    /// A number, a name or a note in it is beyond the limits, or it has too many exercises.
    BeyondLimits,
    /// Something in it is not known here, such as an exercise.
    Unknown,
    /// It has no exercise in it.
    Empty,
}

/// What happened, what is shown, and what to do.
impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LinkError::TooLong => {
                "This link is longer than the link of any routine, so it was not read. \
                 Ask for it to be sent again."
            }
            LinkError::NoLink => {
                "This is not the link of a routine. Check that you copied all of it."
            }
            LinkError::Newer => {
                "This link was made with a newer Holdfast. What can be read of it is shown. \
                 Load this page again to get the newest Holdfast."
            }
            LinkError::CutOff => {
                "This link was cut off on its way: its end is missing. What has arrived is shown. \
                 Ask for it to be sent again."
            }
            LinkError::Altered => {
                "This link was changed on its way: what is shown may be wrong. \
                 Ask for it to be sent again."
            }
            LinkError::BeyondLimits => {
                "Something in this link is too much or too long for a routine and was left out. \
                 The rest is shown. Ask whoever made it."
            }
            LinkError::Unknown => {
                "Something in this link is not known here and was left out. \
                 The rest is shown. Ask whoever made it."
            }
            LinkError::Empty => "There is no exercise in this link. Ask for it to be sent again.",
        })
    }
}

/// Why a routine cannot be a link: it would have more than [`CHARS_MAX`] characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// What happened and what to do.
impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("This routine is too long for a link. Share it as text instead.")
    }
}

/// The routine as what stands after `#/r/` in a link. Its id stays behind.
pub fn write(routine: &Routine) -> Result<String, TooLong> {
    let link = write_kept(routine);
    match link.len() {
        0..=CHARS_MAX => Ok(link),
        _ => Err(TooLong),
    }
}

/// The routine in the form of a link, however long that is, as it is kept.
pub fn write_kept(routine: &Routine) -> String {
    let mut link = "1".to_string();
    for (mark, text) in [
        (".T", &routine.name),
        (".F", &routine.from),
        (".P", &routine.purpose),
        (".N", &routine.note),
        (".S", &routine.stop),
    ] {
        write_text(&mut link, mark, text);
    }
    for (index, section) in routine.sections.iter().enumerate() {
        write_section(&mut link, index == 0, section);
    }
    let sum = base_36(checksum(link.as_bytes()), 4);
    link += ".z";
    link += &sum;
    link
}

/// A number of four digits of base 36. It differs whenever a single character does, or two within
/// some words of each other: the divisor is the largest prime of four digits, the factor one of
/// its primitive roots.
fn checksum(bytes: &[u8]) -> u32 {
    let add = |sum, byte: &u8| (sum * 1009 + u32::from(*byte)) % 1_679_609;
    bytes.iter().fold(0, add)
}

/// Reads a link: what stands after `#/r/`, that with an address before it, or a message that has
/// one in it.
pub fn read(link: &str) -> Opened {
    match bare(link) {
        Some(payload) => opened(&payload),
        None => Opened {
            routine: Routine::default(),
            error: Some(LinkError::TooLong),
        },
    }
}

/// Reads what [`write_kept`] has written.
pub fn read_kept(kept: &str) -> Opened {
    opened(kept.as_bytes())
}
