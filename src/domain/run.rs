//! The session at hand as it is saved: enough to go on after a reload, a crash or in another tab.

use super::{clock::SavedClock, session::Session, time::LocalTime};

/// The session at hand with its clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedRun {
    /// The local time at which it was started.
    pub started: LocalTime,
    /// The reading of its clock when it was saved.
    pub clock: SavedClock,
    /// The session itself.
    pub session: Session,
}
