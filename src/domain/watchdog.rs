//! Tells when a loudspeaker claims to play and does not.
//!
//! Some phones hand it back after a call as "running" with a clock that stands still (platform
//! notes, 3.3). Must not know: how a loudspeaker is mended.

/// So long it is watched before anything is said.
const WATCHED_MS: i64 = 500;
/// So much its clock has to move in that time.
const MOVED_MS_MIN: i64 = 100;
/// A longer gap says that the page was not there, and nothing of the loudspeaker.
const GAP_MS_MAX: i64 = 2_500;

/// What is to be done about the loudspeaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing.
    Fine,
    /// It stands still: halt it and have it go on.
    Shake,
    /// That did not help: it needs another one.
    Replace,
}

/// Watches the clock of a loudspeaker that says it is running, in sight of the runner.
#[derive(Clone, Copy, Debug, Default)]
pub struct Watchdog {
    /// The page's steady clock and the loudspeaker's, both in milliseconds, at the last look.
    seen: Option<(i64, i64)>,
    was_shaken: bool,
}

impl Watchdog {
    /// Looks at both clocks, in milliseconds.
    pub fn look(&mut self, steady_ms: i64, clock_ms: i64) -> Verdict {
        let Some((steady_before, clock_before)) = self.seen else {
            self.seen = Some((steady_ms, clock_ms));
            return Verdict::Fine;
        };
        let passed_ms = steady_ms - steady_before;
        if (0..WATCHED_MS).contains(&passed_ms) {
            return Verdict::Fine;
        }
        self.seen = Some((steady_ms, clock_ms));
        let moved = clock_ms - clock_before >= MOVED_MS_MIN;
        if moved || !(0..=GAP_MS_MAX).contains(&passed_ms) {
            self.was_shaken &= !moved;
            return Verdict::Fine;
        }
        match std::mem::replace(&mut self.was_shaken, true) {
            false => Verdict::Shake,
            true => Verdict::Replace,
        }
    }
}
