//! Saved data: one key a record kind, and JSON records, `{"version": 1, "data": …}`.
//!
//! Each kind has a wire type of its own in `saved/`, apart from the domain's, so that neither binds
//! the other. A field that is new has a default; a field whose meaning changes raises the version.
//! Everything read is checked here, where a wire type becomes a domain value.

mod aims;
mod dosage;
mod draft;
mod log;
mod names;
mod pain;
mod plan;
mod routine;
mod session;
mod sets;
mod settings;
mod week;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub use draft::SavedDraft;
pub use log::{SavedLog, last_changed};
pub use routine::SavedRoutine;

use super::{
    aims::Aims, log::Entry, routine_id::RoutineId, run::SavedRun, settings::Settings, time::Day,
    week::Week,
};

/// The prefix of every key: other apps may share the origin.
pub const PREFIX: &str = "holdfast/";
/// The suffix of the key under which a day is saved while a newer app has the day's own key.
const BESIDE: &str = ".beside";
/// The prefix of the keys under which unreadable texts are set aside, unchanged.
pub const ASIDE: &str = "holdfast/aside/";

/// The kinds of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecordKind {
    /// The unfinished session.
    Session,
    /// Settings.
    Settings,
    /// Aims.
    Aims,
    /// One day of the log.
    Log,
    /// A routine of the runner's own.
    Routine,
    /// The draft of a text.
    Draft,
    /// The runner's week.
    Week,
}

impl RecordKind {
    /// All kinds.
    pub const ALL: [RecordKind; 7] = [
        RecordKind::Session,
        RecordKind::Settings,
        RecordKind::Aims,
        RecordKind::Log,
        RecordKind::Routine,
        RecordKind::Draft,
        RecordKind::Week,
    ];

    /// The version that this app writes, and the newest that it reads.
    pub const fn version(self) -> u32 {
        match self {
            RecordKind::Session
            | RecordKind::Settings
            | RecordKind::Aims
            | RecordKind::Routine
            | RecordKind::Draft
            | RecordKind::Week => 1,
            RecordKind::Log => 2,
        }
    }

    /// The key; the day of a log or the id of a routine follows it.
    pub const fn key(self) -> &'static str {
        match self {
            RecordKind::Session => "holdfast/session",
            RecordKind::Settings => "holdfast/settings",
            RecordKind::Aims => "holdfast/aims",
            RecordKind::Log => "holdfast/log/",
            RecordKind::Routine => "holdfast/routine/",
            RecordKind::Draft => "holdfast/draft/",
            RecordKind::Week => "holdfast/week",
        }
    }

    /// The kind of the record under this key.
    pub fn of(key: &str) -> Option<RecordKind> {
        RecordKind::ALL.into_iter().find(|kind| {
            let id = key.strip_prefix(kind.key());
            match kind.key().ends_with('/') {
                true => id.is_some_and(|id| !id.is_empty() && !id.contains('/')),
                false => id == Some(""),
            }
        })
    }

    /// The words for it in a sentence to the runner.
    pub const fn name(self) -> &'static str {
        match self {
            RecordKind::Session => "your unfinished session",
            RecordKind::Settings => "your settings",
            RecordKind::Aims => "your aims",
            RecordKind::Log => "a part of your log",
            RecordKind::Routine => "a routine of yours",
            RecordKind::Draft => "a routine that you were writing",
            RecordKind::Week => "your weekly targets",
        }
    }

    /// An error where this app cannot read a record of this version.
    pub fn check(self, version: u32) -> Result<(), RecordError> {
        if version > self.version() {
            Err(RecordError::Newer)
        } else if version == 0 {
            Err(RecordError::Unreadable)
        } else {
            Ok(())
        }
    }
}

/// The reason why a record cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecordError {
    /// A newer version of the app wrote it.
    Newer,
    /// It is cut off, of the wrong type, beyond the limits, or no record at all.
    Unreadable,
}

/// The value of a record of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// The unfinished session.
    Session(Box<SavedRun>),
    /// Settings.
    Settings(Settings),
    /// Aims.
    Aims(Aims),
    /// Entries of the log.
    Log(Vec<Entry>),
    /// A routine of the runner's own.
    Routine(SavedRoutine),
    /// The draft of a text.
    Draft(SavedDraft),
    /// The runner's week.
    Week(Week),
}

/// A value that can be saved in a record of its own.
pub trait Saved: Sized {
    /// The kind of its record.
    const KIND: RecordKind;
    /// Its form in the record.
    type Wire: Serialize + DeserializeOwned;

    /// The value in its form in the record.
    fn to_wire(&self) -> Self::Wire;

    /// True where a newer app wrote this without a new version.
    fn is_newer(_wire: &Self::Wire) -> bool {
        false
    }

    /// The value, if every number is inside its limits and all of it fits together.
    fn from_wire(wire: Self::Wire) -> Option<Self>;
}

/// A record: its version, and a value in its wire form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record<T> {
    version: u32,
    data: T,
}

impl<T> Record<T> {
    /// The record of a value.
    pub fn of<S: Saved<Wire = T>>(value: &S) -> Record<T> {
        Record {
            version: S::KIND.version(),
            data: value.to_wire(),
        }
    }

    /// The value of the record.
    pub fn value<S: Saved<Wire = T>>(self) -> Result<S, RecordError> {
        if S::is_newer(&self.data) {
            return Err(RecordError::Newer);
        }
        S::from_wire(self.data).ok_or(RecordError::Unreadable)
    }
}

/// The key of one of many records of a kind.
pub fn key_of(kind: RecordKind, id: &str) -> String {
    format!("{}{id}", kind.key())
}

/// The key of a day of the log.
pub fn day_key(day: Day) -> String {
    key_of(RecordKind::Log, &day.key())
}

/// The key under which a day is saved while a newer app's record has `day_key`. Every version reads
/// both; the next to write the day's own key removes the one beside it.
pub fn key_beside(day_key: &str) -> String {
    format!("{day_key}{BESIDE}")
}

/// The month of a record of the log, `2026-11`; empty where the key has none.
pub fn month_of(key: &str) -> &str {
    let id = key.strip_prefix(RecordKind::Log.key());
    id.and_then(|id| id.get(..7)).unwrap_or_default()
}

/// True for a record of a whole month, as version 1 of the log has them.
pub fn is_whole_month(key: &str) -> bool {
    month_of(key).len() + RecordKind::Log.key().len() == key.len()
}

/// The keys of the log in the order to read them: of two entries of one session, the later counts,
/// which is the one under the day's own key.
pub fn log_in_order(keys: Vec<String>) -> impl Iterator<Item = String> {
    // Without a sort, which costs a first visit 2 kB of brotli.
    let (beside, own): (Vec<_>, Vec<_>) = keys.into_iter().partition(|key| key.ends_with(BESIDE));
    let (months, days): (Vec<_>, Vec<_>) = own.into_iter().partition(|key| is_whole_month(key));
    beside.into_iter().chain(months).chain(days)
}

/// The latest two months in which there are sessions.
pub fn latest_months(keys: &[String]) -> [&str; 2] {
    keys.iter().fold([""; 2], |[last, before], key| {
        let month = month_of(key);
        if month > last {
            [month, last]
        } else if month > before && month < last {
            [last, month]
        } else {
            [last, before]
        }
    })
}

/// The keys to which a record can be restored, the best first: a routine gets a new id where its
/// own is taken, and a day goes beside the one that is there.
pub fn restore_keys(kind: RecordKind, key: String, wall_ms: i64) -> Vec<String> {
    let other = match kind {
        RecordKind::Log if !key.ends_with(BESIDE) => Some(key_beside(&key)),
        RecordKind::Routine => Some(key_of(kind, &RoutineId::Own(wall_ms).to_string())),
        _ => None,
    };
    std::iter::once(key).chain(other).collect()
}

/// The key under which an unreadable text is set aside at a time of the wall clock.
pub fn aside_key(key: &str, wall_ms: i64) -> String {
    format!("{ASIDE}{}/{wall_ms}", bare(key))
}

/// The key that a text was set aside from.
pub fn origin_of(aside_key: &str) -> Option<String> {
    let (key, _) = aside_key.strip_prefix(ASIDE)?.rsplit_once('/')?;
    Some(format!("{PREFIX}{key}"))
}

/// A key without Holdfast's prefix.
pub fn bare(key: &str) -> &str {
    key.strip_prefix(PREFIX).unwrap_or(key)
}
