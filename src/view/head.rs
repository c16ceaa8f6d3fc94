//! The heads of the screens that the bar leads to: they are painted with the page, and stand while the
//! screen is on its way.

use crate::domain::route::Route;

/// The head of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its heading.
    pub title: &'static str,
    /// What it is about.
    pub lead: &'static str,
}

const LOG: Head = Head {
    title: "Log",
    lead: "What you did, and how it felt. All of it stays on this device.",
};
const SETTINGS: Head = Head {
    title: "Settings",
    lead: "How a session runs, sounds and looks. All of it stays on this device.",
};
const SAFETY: Head = Head {
    title: "Safety",
    lead: "When to get help, and what Holdfast is not.",
};

/// The head of a screen, where it is known before the screen is there.
pub fn of(route: &Route) -> Option<Head> {
    match route {
        Route::Log => Some(LOG),
        Route::Settings => Some(SETTINGS),
        Route::Safety => Some(SAFETY),
        _ => None,
    }
}
