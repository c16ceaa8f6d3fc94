//! The browser's two clocks.

use web_sys::window;

/// The wall clock: milliseconds since the start of 1970, UTC.
pub fn wall_ms() -> i64 {
    js_sys::Date::now() as i64
}

/// The steady clock: milliseconds of this page's life. It may stop while the device sleeps.
pub fn steady_ms() -> i64 {
    window()
        .and_then(|window| window.performance())
        .map_or_else(wall_ms, |performance| performance.now() as i64)
}

/// Minutes that local time is ahead of UTC at the moment.
pub fn ahead_minutes() -> i16 {
    // The browser counts the other way: minutes that UTC is ahead of local time.
    -(js_sys::Date::new_0().get_timezone_offset() as i16)
}
