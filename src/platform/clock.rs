//! The browser's two clocks.

use wasm_bindgen::JsCast;
use web_sys::{Performance, window};

use super::by_name;

/// The wall clock: milliseconds since the start of 1970, UTC.
pub fn wall_ms() -> i64 {
    js_sys::Date::now() as i64
}

thread_local! {
    // Read at each tick: to find it anew costs four times as much as to read it.
    static PERFORMANCE: Option<Performance> = window().and_then(|window| window.performance());
}

/// The steady clock: milliseconds of this page's life. It may stop while the device sleeps.
pub fn steady_ms() -> i64 {
    PERFORMANCE.with(|performance| {
        performance
            .as_ref()
            .map_or_else(wall_ms, |performance| performance.now() as i64)
    })
}

/// The wall clock at a local time such as `2026-11-29T18:05`, and the minutes that local time is ahead
/// of UTC then; `None` where the text is no time.
pub fn at_local(text: &str) -> Option<(i64, i16)> {
    let date: js_sys::Date = by_name::construct("Date", [text.into()])
        .ok()?
        .unchecked_into();
    let wall_ms = by_name::call(&date, "getTime", []).ok()?.as_f64()?;
    let ahead = -(date.get_timezone_offset() as i16);
    wall_ms.is_finite().then_some((wall_ms as i64, ahead))
}

/// Minutes that local time is ahead of UTC at the moment.
pub fn ahead_minutes() -> i16 {
    // The browser counts the other way: minutes that UTC is ahead of local time.
    -(js_sys::Date::new_0().get_timezone_offset() as i16)
}
