//! Where the runner is. The address is the truth; going somewhere means changing it.
//!
//! Must not know: what any place looks like.

use super::live::Live;
use crate::{
    domain::route::Route,
    platform::{address, page},
};

/// Where the runner is.
#[derive(Clone, Copy)]
pub struct Navigation(Live<Route>);

impl Navigation {
    pub(super) fn open() -> Navigation {
        let route = Live::new(Route::parse(&address::fragment()));
        address::on_change(move || {
            route.set(Route::parse(&address::fragment()));
            // The new screen stands at the next frame.
            page::at_next_frame(page::focus_heading);
        });
        Navigation(route)
    }

    /// The place, followed.
    pub fn route(self) -> Route {
        self.0.with(Route::clone)
    }

    /// The place as it is now.
    pub fn route_now(self) -> Route {
        self.0.with_now(Route::clone)
    }

    /// Names the screen that the runner is at.
    pub fn title(self, title: &str) {
        page::set_title(&format!("{title} – Holdfast"));
    }

    /// Hands the screen to the printer.
    pub fn print(self) {
        page::print();
    }

    /// Goes to a place; the browser's "back" returns here.
    pub fn go(self, route: &Route) {
        address::go(&route.address());
    }

    /// Goes to a place that stands for this one from now on.
    pub fn replace(self, route: &Route) {
        address::replace(&route.address());
    }
}
