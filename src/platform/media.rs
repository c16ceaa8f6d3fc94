//! Media queries.

use web_sys::window;

/// True where the device matches a media query.
pub fn matches(query: &str) -> bool {
    let list = window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}
