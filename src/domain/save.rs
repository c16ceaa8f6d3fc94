//! What saved data looks like: a key a record kind, a version in front of each record, and the
//! record's bytes as text.
//!
//! A record is its version, a space, and its bytes in hexadecimal: `1 0a66…`. The version can be
//! read without knowing the record; a field added or moved means a new version. What was added at
//! the end of a record is added to an older one when it is read.
//! Must not know: where records are kept.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Every key begins with this: other apps may share the origin.
pub const PREFIX: &str = "holdfast/";
/// Where what cannot be read is kept, unchanged.
pub const ASIDE: &str = "holdfast/aside/";

/// The kinds of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// The session that runs or can be taken up.
    Session,
    /// Settings.
    Settings,
    /// Aims.
    Aims,
    /// One month of the log.
    Log,
    /// A routine of the runner's own.
    Routine,
    /// A text that is being written.
    Draft,
}

impl RecordKind {
    /// The version that this app writes, and the newest that it reads.
    pub const fn version(self) -> u32 {
        match self {
            RecordKind::Settings => 2,
            RecordKind::Session
            | RecordKind::Aims
            | RecordKind::Log
            | RecordKind::Routine
            | RecordKind::Draft => 1,
        }
    }

    /// The bytes that a record of an older version lacks at its end.
    const fn lacks(self, version: i64) -> Option<&'static [u8]> {
        match (self, version) {
            // Loud, no voice, vibration, not when silenced.
            (RecordKind::Settings, 1) => Some(&[2, 0, 1, 0]),
            _ => None,
        }
    }

    /// The key, without the month of a log or the id of a routine.
    pub const fn key(self) -> &'static str {
        match self {
            RecordKind::Session => "holdfast/session",
            RecordKind::Settings => "holdfast/settings",
            RecordKind::Aims => "holdfast/aims",
            RecordKind::Log => "holdfast/log/",
            RecordKind::Routine => "holdfast/routine/",
            RecordKind::Draft => "holdfast/draft/",
        }
    }

    /// What the runner calls it.
    pub const fn name(self) -> &'static str {
        match self {
            RecordKind::Session => "your unfinished session",
            RecordKind::Settings => "your settings",
            RecordKind::Aims => "your aims",
            RecordKind::Log => "a month of your log",
            RecordKind::Routine => "a routine of yours",
            RecordKind::Draft => "a routine that you were writing",
        }
    }
}

/// A routine of the runner's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptRoutine {
    /// What was read of its text, in the form of a link: to open it takes no reader of texts.
    pub link: String,
    /// Its text as it was written, also what of it is no prescription; empty where it was not
    /// written here.
    pub text: String,
}

/// A text that is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDraft {
    /// The text.
    pub text: String,
}

/// Why a record was moved aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// A newer version of the app wrote it.
    Newer,
    /// It is cut off, of the wrong type, or not a record at all.
    Unreadable,
}

/// The key of one of many records of a kind.
pub fn key_of(kind: RecordKind, id: &str) -> String {
    let mut key = kind.key().to_string();
    key += id;
    key
}

/// A key without Holdfast's prefix.
pub fn bare(key: &str) -> &str {
    key.strip_prefix(PREFIX).unwrap_or(key)
}

/// The record as it is stored; `None` where a record cannot be put in bytes, which none of
/// Holdfast's own can fail to be.
pub fn write(kind: RecordKind, record: &impl Serialize) -> Option<String> {
    Some(text(kind, &postcard::to_allocvec(record).ok()?))
}

/// The record inside a stored text, where this app may read it: whole, with nothing after it.
pub fn read<T: DeserializeOwned>(kind: RecordKind, stored: &str) -> Result<T, RecordError> {
    match postcard::take_from_bytes(&bytes(kind, stored)?) {
        Ok((record, [])) => Ok(record),
        _ => Err(RecordError::Unreadable),
    }
}

// What does not depend on the record stands by itself: it is in the app once.

fn text(kind: RecordKind, bytes: &[u8]) -> String {
    let mut text = kind.version().to_string();
    text.push(' ');
    for byte in bytes {
        for digit in [byte >> 4, byte & 0xf] {
            text.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    text
}

fn bytes(kind: RecordKind, stored: &str) -> Result<Vec<u8>, RecordError> {
    let (version, digits) = stored.split_once(' ').ok_or(RecordError::Unreadable)?;
    // As wide as the only other number that the app reads from text: one reader for both.
    let version: i64 = version.parse().map_err(|_| RecordError::Unreadable)?;
    let lacks: &[u8] = match version.cmp(&i64::from(kind.version())) {
        Ordering::Greater => return Err(RecordError::Newer),
        Ordering::Less => kind.lacks(version).ok_or(RecordError::Unreadable)?,
        Ordering::Equal => &[],
    };
    let value = |digit: u8| char::from(digit).to_digit(16);
    let byte = |pair: &[u8]| match pair {
        [high, low] => u8::try_from(value(*high)? * 16 + value(*low)?).ok(),
        _ => None,
    };
    let bytes: Option<Vec<u8>> = digits.as_bytes().chunks(2).map(byte).collect();
    let mut bytes = bytes.ok_or(RecordError::Unreadable)?;
    bytes.extend_from_slice(lacks);
    Ok(bytes)
}
