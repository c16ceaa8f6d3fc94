//! Notices to the runner about the app itself: an event, its effect on saved data, and the way out.

use std::fmt;

use super::{
    route::Route,
    saved::{RecordError, RecordKind},
};

/// One notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Notice {
    /// A record cannot be read.
    Record(RecordKind, RecordError),
    /// A record cannot be read, and there is no room to set it aside.
    NoRoomAside(RecordKind),
    /// The browser blocks storage: nothing will be saved.
    StorageBlocked,
    /// Storage is full: new data will not be saved.
    StorageFull,
    /// The session that was started then has ended while the runner was at another screen.
    SessionOver(i64),
}

impl Notice {
    /// The place that it is about.
    pub fn place(self) -> Option<Route> {
        match self {
            Notice::SessionOver(started) => Some(Route::Summary(started)),
            _ => None,
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Notice::Record(RecordKind::Log, RecordError::Newer) => write!(
                f,
                "A newer Holdfast saved {}. It was left as it is, and sessions that end here are \
                 kept beside it. Reload to update the app.",
                RecordKind::Log.name()
            ),
            Notice::Record(kind, RecordError::Newer) => write!(
                f,
                "A newer Holdfast saved {}. It was left as it is, and changes to it are not kept \
                 here. Reload to update the app.",
                kind.name()
            ),
            Notice::Record(kind, RecordError::Unreadable) => write!(
                f,
                "Holdfast could not read {}. It was put aside unchanged, and Settings has it as \
                 a file.",
                kind.name()
            ),
            Notice::NoRoomAside(kind) => write!(
                f,
                "Holdfast could not read {}, and there is no room to put it aside. It was left as \
                 it is, and nothing is kept in its place. Settings has it as a file. Free some \
                 space and reload.",
                kind.name()
            ),
            Notice::StorageBlocked => f.write_str(
                "This browser does not let Holdfast keep anything. The session goes on, but it \
                 will not be kept. Allow site data, or leave private browsing.",
            ),
            Notice::StorageFull => f.write_str(
                "The browser's storage is full. The session goes on, but it will not be kept. \
                 Free some space, or remove data of other sites.",
            ),
            Notice::SessionOver(_) => f.write_str("The session is over, and kept in the log."),
        }
    }
}
