//! Share links: a routine as the text after `#/r/`, and back.
//!
//! ```text
//! 1.T_Core_day.F_Anna.plank3x20-60s._Breathe~d.-2xr60_Legs.squat3x10.3x8-12h5er30_Towel_curl.z1k9d
//! ```
//!
//! The parts are separated by dots, the version first and the checksum last. The first character of
//! a part tells its kind:
//!
//! - a capital letter: Title, From, Purpose, Note or Stop rule, then its text;
//! - `C`: the cut-offs of pain, amber from and red from (`3-6`, or `4` where both are the same);
//! - `-`: a section, with its rounds (`2x`), the rest between them (`r60`) and its title. The first
//!   one is omitted where it has none of these;
//! - small letters: the code of a library exercise, then its dosage;
//! - a digit: the dosage of an exercise of the author's own, then its name;
//! - `_`: a note to the exercise before it;
//! - `z`: the checksum. No code begins with `z`, so a link without it was cut off.
//!
//! A dosage is sets (`3x`), seconds (`20-60s`) or reps (`10-15`), and then, where it has them, in
//! this order: `h`old of a rep, `e`ach side, `r`est, re`l`ax, times a `d`ay, days a `w`eek.
//! A text begins with `_`. In it `_` is a space, `~` and a letter is one of [`ESCAPES`], and `~`, a
//! digit and so many digits of base 36 is any other character.
//!
//! Every link ever made opens forever: a later version may add parts, but never changes the meaning
//! of these. So the parts of a newer link that can be read are true.

mod finding;
mod reading;
mod writing;

use std::fmt;

pub use self::finding::find;
use self::{
    reading::{as_sent, opened, whole},
    writing::{base_36, write_cut_offs, write_section, write_text},
};
use super::routine::Routine;

/// Most characters after `#/r/`.
pub const CHARS_MAX: usize = 2000;

/// The characters that `~` and a letter stand for, from `~a` to `~z`.
const ESCAPES: [char; 26] = [
    '&', '(', ',', '.', ')', '“', '”', '#', '\'', '=', ':', '/', ';', '–', '°', '+', '?', '’', '"',
    '~', '_', '½', '!', '×', '—', '%',
];

/// The contents of a link, as far as they could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The routine, without the parts that could not be read.
    pub routine: Routine,
    /// The error, if any.
    pub error: Option<LinkError>,
}

/// An error in a link; where several are true, the first of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// More than [`CHARS_MAX`] characters; it was not read.
    TooLong,
    /// Not a link of Holdfast's.
    NoLink,
    /// A version that this app does not know.
    Newer,
    /// The end is missing.
    CutOff,
    /// The checksum is wrong: it was changed on the way.
    Altered,
    /// A number, a name or a note beyond the limits, or too many exercises.
    BeyondLimits,
    /// A part that this app does not know, such as an exercise.
    Unknown,
    /// No exercise.
    Empty,
}

/// The error, its effect on the screen, and the way out.
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

/// The error of a routine whose link would have more than [`CHARS_MAX`] characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// The error and the way out.
impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("This routine is too long for a link. Share it as text instead.")
    }
}

/// The routine as the text after `#/r/` of a link, without its id.
pub fn write(routine: &Routine) -> Result<String, TooLong> {
    let link = write_kept(routine);
    match link.len() {
        0..=CHARS_MAX => Ok(link),
        _ => Err(TooLong),
    }
}

/// The routine in the form of a link of any length.
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
    if let Some(cut_offs) = routine.cut_offs {
        write_cut_offs(&mut link, cut_offs);
    }
    for (index, section) in routine.sections.iter().enumerate() {
        write_section(&mut link, index == 0, section);
    }
    let sum = base_36(link.bytes().fold(0, checksum), 4);
    link += ".z";
    link += &sum;
    link
}

/// The checksum with one more byte, a number of four digits of base 36. It changes whenever one
/// character does, or two within a few words of each other: the divisor is the largest prime of four
/// digits, the factor one of its primitive roots.
fn checksum(sum: u32, byte: u8) -> u32 {
    (sum * 1009 + u32::from(byte)) % 1_679_609
}

/// Reads a link: the text after `#/r/` alone, with an address before it, or inside a message. What
/// messengers and trackers append to it is no part of it.
pub fn read(link: &str) -> Opened {
    let mut payload = as_sent(link);
    if let Some(end) = whole(&payload) {
        let rest = payload.split_off(end);
        return opened(&payload, &rest);
    }
    if payload.len() > CHARS_MAX {
        return Opened {
            routine: Routine::default(),
            error: Some(LinkError::TooLong),
        };
    }
    // A link ends in a letter or digit: punctuation after it belongs to the sentence around it.
    while payload
        .pop_if(|last| !last.is_ascii_alphanumeric())
        .is_some()
    {}
    opened(&payload, &[])
}

/// Reads the form of [`write_kept`].
pub fn read_kept(kept: &str) -> Opened {
    opened(kept.as_bytes(), &[])
}
