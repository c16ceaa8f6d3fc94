//! The identity of a routine: which one it is and who keeps it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The prefix of the address of one of the runner's own routines.
const OWN: &str = "my-";
/// The address of a routine that was opened from a link and is not saved.
const UNSAVED: &str = "shared";

/// The identity of a routine. Its text form, used in addresses and records, never changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum RoutineId {
    /// Opened from a link and not saved.
    #[default]
    Unsaved,
    /// One of those that come with the app, by its short name.
    Starter(String),
    /// One of the runner's own, by the wall time in milliseconds at which it was made.
    Own(i64),
}

impl RoutineId {
    /// True for a routine that the runner may change; the others are copied on edit.
    pub const fn is_own(&self) -> bool {
        matches!(self, RoutineId::Own(_))
    }
}

impl fmt::Display for RoutineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RoutineId::Unsaved => f.write_str(UNSAVED),
            RoutineId::Starter(name) => f.write_str(name),
            RoutineId::Own(number) => write!(f, "{OWN}{number}"),
        }
    }
}

impl From<&str> for RoutineId {
    fn from(text: &str) -> RoutineId {
        if text == UNSAVED {
            return RoutineId::Unsaved;
        }
        let number = text.strip_prefix(OWN).and_then(|it| it.parse().ok());
        match number.map(RoutineId::Own) {
            // Only the one way in which a number is printed: `my-007` is not `my-7`.
            Some(own) if own.to_string() == text => own,
            _ => RoutineId::Starter(text.to_string()),
        }
    }
}

impl From<String> for RoutineId {
    fn from(text: String) -> RoutineId {
        RoutineId::from(text.as_str())
    }
}

impl From<RoutineId> for String {
    fn from(id: RoutineId) -> String {
        id.to_string()
    }
}
