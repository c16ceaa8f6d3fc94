//! One timer that can be set again. Must not know: what it is for.

use gloo_timers::callback::Timeout;

/// Timers of browsers wrap to "at once" beyond this many milliseconds.
const DELAY_MS_MAX: i64 = i32::MAX as i64;

/// An alarm that rings at most once; setting it again or dropping it silences the one before.
#[derive(Default)]
pub struct Alarm(Option<Timeout>);

impl Alarm {
    /// Rings `delay_ms` milliseconds from now.
    pub fn set(&mut self, delay_ms: i64, ring: impl FnOnce() + 'static) {
        let delay_ms = delay_ms.clamp(0, DELAY_MS_MAX) as u32;
        self.0 = Some(Timeout::new(delay_ms, ring));
    }

    /// Silences it.
    pub fn clear(&mut self) {
        self.0 = None;
    }
}
