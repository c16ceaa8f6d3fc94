//! The place that the runner is at. The address is the truth; going somewhere changes it.

use leptos::prelude::*;

use crate::{
    domain::route::Route,
    platform::{address, page},
};

/// The place that the runner is at.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    /// The style sheets that lazy parts have added.
    styles: StoredValue<Vec<&'static str>>,
}

impl Navigation {
    pub(super) fn new() -> Navigation {
        let route = RwSignal::new(Route::parse(&address::fragment()));
        StoredValue::new_local(address::on_change(move || {
            route.set(Route::parse(&address::fragment()));
            // The new screen is on the page by the next frame.
            page::at_next_frame(page::focus_heading);
        }));
        Navigation {
            route,
            styles: StoredValue::new(Vec::new()),
        }
    }

    /// The place, tracked.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// The place, untracked.
    pub fn route_untracked(self) -> Route {
        self.route.get_untracked()
    }

    /// Names the screen in the title of the page.
    pub fn set_title(self, title: &str) {
        page::set_title(&format!("{title} – Holdfast"));
    }

    /// Adds the style sheet of a lazy part, once.
    pub fn add_styles(self, text: &'static str) {
        let is_new = self.styles.try_update_value(|all| {
            let is_new = !all.contains(&text);
            all.extend(is_new.then_some(text));
            is_new
        });
        if is_new == Some(true) {
            page::add_styles(text);
        }
    }

    /// Focuses the element with this id, once the page has followed the state.
    pub fn focus(self, id: String) {
        page::focus_at_next_frame(id);
    }

    /// Focuses the heading of the screen, once the page has followed the state.
    pub fn focus_heading(self) {
        page::at_next_frame(page::focus_heading);
    }

    /// Prints the page, once it has followed the state: what a frame brings may bring more.
    pub fn print(self) {
        page::at_next_frame(|| page::at_next_frame(page::print));
    }

    /// Goes to a place; the browser's "back" returns here.
    pub fn go(self, route: &Route) {
        address::go(&route.address());
    }

    /// Goes to a place that takes the present one's place in the browser's history.
    pub fn replace(self, route: &Route) {
        address::replace(&route.address());
    }
}
