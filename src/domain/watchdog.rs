//! Detects audio that claims to play and does not.
//!
//! After a call, some phones return it as "running" with a clock that does not move (platform
//! notes, 3.3).

/// Milliseconds that it is watched before a verdict.
const WATCHED_MS: i64 = 500;
/// Least milliseconds that its clock has to move in that time.
const MOVED_MS_MIN: i64 = 100;
/// A longer gap means that the page was suspended, and says nothing about the audio.
const GAP_MS_MAX: i64 = 2_500;

/// The repair that the audio needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing.
    Fine,
    /// Its clock does not move: suspend and resume it.
    Shake,
    /// That did not help: replace it.
    Replace,
}

/// Watches the clock of audio that claims to run while the page is visible.
#[derive(Clone, Copy, Debug, Default)]
pub struct Watchdog {
    /// The page's steady clock and the audio clock, both in milliseconds, at the last look.
    seen: Option<(i64, i64)>,
    was_shaken: bool,
}

impl Watchdog {
    /// Compares both clocks, in milliseconds.
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
