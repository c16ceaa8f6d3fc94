//! When the screen has to stay on.
//!
//! Must not know: how a browser keeps a screen on.

use super::{
    session::Session,
    time::{Moment, SECOND_MS},
};

/// A session that stands still for so long lets the screen turn off.
const PAUSED_MS_MAX: i64 = 5 * 60 * SECOND_MS;

/// When a session that stands still lets the screen turn off; `None` where it does not stand.
pub fn ends(session: &Session) -> Option<Moment> {
    let from = session.paused_since()?;
    Some(from.plus_ms(PAUSED_MS_MAX))
}

/// Whether the screen has to stay on at `now`.
pub fn is_wanted(session: &Session, now: Moment) -> bool {
    session.ended().is_none() && ends(session).is_none_or(|ends| now < ends)
}
