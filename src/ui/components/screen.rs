//! The frame of every screen but the session's: heading, way back, and the bar of places.

use super::icon::{Icon, icon};
use crate::{
    domain::route::Route,
    state,
    ui::dom::{El, el, written},
};

/// A screen with its heading; `back` is the place above it.
pub fn screen(title: &str, back: Option<Route>, body: &[El]) -> Vec<El> {
    state::navigation().title(title);
    let back = back.map(|route| {
        link(&route, "screen__back")
            .attr("aria-label", "Back")
            .with(&[icon(Icon::Left)])
    });
    let heading = written("h1", "", title).attr("tabindex", "-1");
    let head = el("header", "screen__head").with_all(back).with(&[heading]);
    let main = el("main", "screen").with(&[head]).with(body);
    vec![main, places()]
}

/// A link to a place.
pub fn link(route: &Route, class: &str) -> El {
    el("a", class).attr("href", &route.address())
}

/// The bar of places at the foot of the screen.
fn places() -> El {
    let here = state::navigation().route_now();
    let places = [
        (Route::Home, "Routines"),
        (Route::Log, "Log"),
        (Route::Settings, "Settings"),
        (Route::Safety, "Safety"),
    ];
    let links = places.map(|(route, name)| {
        let place = link(&route, "").text(name);
        if route == here {
            place.attr("aria-current", "page")
        } else {
            place
        }
    });
    el("nav", "places").with(&links)
}
