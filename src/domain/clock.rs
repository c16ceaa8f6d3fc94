//! The session clock, derived from two clocks that are both unreliable.
//!
//! The wall clock jumps when it is set; the steady clock (`performance.now`) stops while the phone
//! sleeps. The rule here tells sleep from a change of the wall clock.

use super::time::{Moment, WallTime};

/// Clocks that differ by less than this over one gap agree: they are never read at exactly the same
/// time, and wall clocks are slewed to stay in sync.
const DISAGREE_MS: i64 = 1500;
/// The app ticks once a second while time is counted; a longer silence on the steady clock is a
/// gap.
const GAP_MS: i64 = 2000;
/// After a longer silence the app counts as away. A hidden page still ticks about once a second and
/// is not away.
const AWAY_MS: i64 = 5000;

/// Both clocks, read together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The wall clock.
    pub wall: WallTime,
    /// The steady clock: milliseconds since some moment in the life of this page.
    pub steady_ms: i64,
}

/// The visibility of the page between two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Visible throughout.
    Visible,
    /// Hidden for at least part of the time.
    Hidden,
}

/// Milliseconds that really passed between two readings, never negative.
pub fn elapsed_ms(before: Reading, now: Reading, page: Page) -> i64 {
    let steady = now.steady_ms.saturating_sub(before.steady_ms).max(0);
    let wall = now.wall.0.saturating_sub(before.wall.0);
    let may_have_slept = page == Page::Hidden || steady > GAP_MS;
    if wall.saturating_sub(steady) >= DISAGREE_MS && may_have_slept {
        // The steady clock stopped while the phone slept.
        wall
    } else {
        // They agree, or the wall clock was changed while the app ran, or it was set back.
        steady
    }
}

/// The clock of one session: its moment, and the readings that it was derived from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionClock {
    moment: Moment,
    last: Reading,
}

/// The part of a session clock that survives a reload, where the steady clock restarts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SavedClock {
    /// The moment of its last reading.
    pub moment: Moment,
    /// The wall clock at that reading.
    pub wall: WallTime,
}

/// The result of reading the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passed {
    /// The session is at this moment, and the app ran all the time.
    Present(Moment),
    /// The session is at `now`, and the app did not run after `since`.
    Away {
        /// The last moment at which the app ran.
        since: Moment,
        /// The current moment.
        now: Moment,
    },
}

impl SessionClock {
    /// Starts a session at this reading.
    pub fn start(reading: Reading) -> SessionClock {
        SessionClock {
            moment: Moment::START,
            last: reading,
        }
    }

    /// The moment of the last reading.
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// Milliseconds by which it is ahead of the steady clock. They change where the phone has slept.
    pub fn ahead_ms(&self) -> i64 {
        self.moment.since(Moment::from_ms(self.last.steady_ms))
    }

    /// Advances the clock to a new reading.
    pub fn read(&mut self, reading: Reading, page: Page) -> Passed {
        let since = self.moment;
        let passed = elapsed_ms(self.last, reading, page);
        self.moment = since.plus_ms(passed);
        self.last = reading;
        if passed > AWAY_MS {
            Passed::Away {
                since,
                now: self.moment,
            }
        } else {
            Passed::Present(self.moment)
        }
    }

    /// The part to save.
    pub fn save(&self) -> SavedClock {
        SavedClock {
            moment: self.moment,
            wall: self.last.wall,
        }
    }

    /// Restores a saved clock. Only the wall clock knows the length of the absence; where it was
    /// set back meanwhile, no time has passed.
    pub fn restore(saved: SavedClock, reading: Reading) -> (SessionClock, Passed) {
        let away = reading.wall.0.saturating_sub(saved.wall.0).max(0);
        let now = saved.moment.plus_ms(away);
        let clock = SessionClock {
            moment: now,
            last: reading,
        };
        let since = saved.moment;
        (clock, Passed::Away { since, now })
    }
}
