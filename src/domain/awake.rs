//! When the screen has to stay on.

use super::{
    session::Session,
    time::{Moment, SECOND_MS},
};

/// Milliseconds after which a session that is paused lets the screen turn off.
const PAUSED_MS_MAX: i64 = 5 * 60 * SECOND_MS;

/// The moment at which a paused session lets the screen turn off; `None` where it runs.
pub fn ends(session: &Session) -> Option<Moment> {
    let from = session.paused_since()?;
    Some(from.plus_ms(PAUSED_MS_MAX))
}

/// True where the screen has to stay on at `now`.
pub fn is_wanted(session: &Session, now: Moment) -> bool {
    session.ended().is_none() && ends(session).is_none_or(|ends| now < ends)
}
