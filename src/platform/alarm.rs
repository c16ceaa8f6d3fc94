//! One timer that can be set again.

use gloo_timers::callback::Timeout;

/// Longest delay of a timer, in milliseconds: browsers take a longer one for none.
const DELAY_MS_MAX: i64 = i32::MAX as i64;

/// An alarm that goes off at most once; setting it again or dropping it cancels the one before.
#[derive(Default)]
pub struct Alarm(Option<Timeout>);

impl Alarm {
    /// Has it go off `delay_ms` milliseconds from now.
    pub fn set(&mut self, delay_ms: i64, act: impl FnOnce() + 'static) {
        let delay_ms = delay_ms.clamp(0, DELAY_MS_MAX) as u32;
        self.0 = Some(Timeout::new(delay_ms, act));
    }

    /// Cancels it.
    pub fn clear(&mut self) {
        self.0 = None;
    }
}
