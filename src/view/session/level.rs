//! The level behind the digits.

use crate::domain::{session::Position, time::Moment};

/// The level behind the digits: the share of the time that is left. One value holds as long as it
/// falls undisturbed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It falls evenly from full to empty.
    Falls {
        /// The moment at which it is empty.
        ends: Moment,
        /// The time that it takes in milliseconds, more than 0.
        whole_ms: i64,
    },
    /// It stands where it is.
    Still {
        /// The share in percent, 0 to 100.
        percent: i64,
    },
}

impl Default for Level {
    fn default() -> Level {
        Level::Still { percent: 0 }
    }
}

impl Level {
    /// The level at a position of the session, which is that of `now`.
    pub(super) fn of(position: &Position<'_>, now: Moment) -> Level {
        let whole_ms = position.whole_ms.max(1);
        let left_ms = position.left_ms.clamp(0, whole_ms);
        match position.paused {
            None if left_ms > 0 => Level::Falls {
                ends: now.plus_ms(left_ms),
                whole_ms,
            },
            _ => Level::Still {
                percent: left_ms * 100 / whole_ms,
            },
        }
    }
}
