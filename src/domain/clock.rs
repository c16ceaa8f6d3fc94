//! Two clocks, neither of which is right alone, made into the one that a session runs by.
//!
//! The wall clock jumps when it is set; the steady clock (`performance.now`) stops while the
//! phone sleeps. The rule here tells a sleep from a clock that was moved.
//! Must not know: how a clock is read, and what the time is used for.

use super::time::{Moment, WallTime};

/// Clocks that differ by less than this over one gap agree: two readings are never taken at
/// quite the same time, and wall clocks are slewed to keep in step.
const DISAGREE_MS: i64 = 1500;
/// The app ticks once a second while time counts; a longer silence on the steady clock is a gap.
const GAP_MS: i64 = 2000;
/// A silence longer than this: nobody saw or heard the app meanwhile. A hidden page still ticks
/// once a second or so, which is not away.
const AWAY_MS: i64 = 5000;

/// Both clocks, read together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The wall clock.
    pub wall: WallTime,
    /// The steady clock: milliseconds since some moment of this page's life.
    pub steady_ms: i64,
}

/// Whether the page could be seen all the time between two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// It was visible throughout.
    Visible,
    /// It was hidden at least for a while.
    Hidden,
}

/// Milliseconds that really passed between two readings, never negative.
pub fn elapsed_ms(before: Reading, now: Reading, page: Page) -> i64 {
    let steady = now.steady_ms.saturating_sub(before.steady_ms).max(0);
    let wall = now.wall.0.saturating_sub(before.wall.0);
    let may_have_slept = page == Page::Hidden || steady > GAP_MS;
    if wall.saturating_sub(steady) >= DISAGREE_MS && may_have_slept {
        // The steady clock stood still while the phone slept.
        wall
    } else {
        // They agree, or somebody moved the wall clock while we watched, or it was set back.
        steady
    }
}

/// The clock of one session: where it stands, and the readings it was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionClock {
    moment: Moment,
    last: Reading,
}

/// What a session clock keeps across a reload, where the steady clock starts anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SavedClock {
    /// The moment of its last reading.
    pub moment: Moment,
    /// The wall clock at that reading.
    pub wall: WallTime,
}

/// What a reading of the clock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passed {
    /// It is now this moment, and the app was there all the time.
    Present(Moment),
    /// It is now this moment; nothing ran after `since`.
    Away {
        /// When the app was last there.
        since: Moment,
        /// The moment it is now.
        now: Moment,
    },
}

impl SessionClock {
    /// A session that starts at this reading.
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

    /// Takes a new reading.
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

    /// What to keep across a reload.
    pub fn save(&self) -> SavedClock {
        SavedClock {
            moment: self.moment,
            wall: self.last.wall,
        }
    }

    /// Takes up a saved clock. Only the wall clock knows how long it was away; one that was set
    /// back meanwhile counts as no time.
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
