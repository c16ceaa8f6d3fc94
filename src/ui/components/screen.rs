//! The frame of every screen but the session's: heading, way back, and the bar of places.

use leptos::prelude::*;

use super::{icon::IconSvg, route_link::RouteLink};
use crate::{domain::route::Route, state::navigation::Navigation, view::icon::Icon};

/// The places in the bar at the foot of the screen.
const PLACES: [(Route, &str); 4] = [
    (Route::Home, "Routines"),
    (Route::Log, "Log"),
    (Route::Settings, "Settings"),
    (Route::Safety, "Safety"),
];

/// A screen with its heading.
#[component]
pub fn Screen(
    #[prop(into)] title: String,
    /// The place above it.
    #[prop(optional, into)]
    back: Option<Route>,
    children: Children,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    navigation.set_title(&title);
    let back = back.map(|to| {
        view! {
            <RouteLink to class="screen__back" label="Back">
                <IconSvg icon=Icon::Left />
            </RouteLink>
        }
    });
    view! {
        <main class="screen">
            <header class="screen__head">
                {back} <h1 dir="auto" tabindex="-1">
                    {title}
                </h1>
            </header>
            {children()}
        </main>
        <Places here=navigation.route_untracked() />
    }
}

/// The bar of places.
#[component]
fn Places(here: Route) -> impl IntoView {
    let link = |(to, name): (Route, &'static str)| {
        let current = (to == here).then_some("page");
        view! {
            <a href=to.address() aria-current=current>
                {name}
            </a>
        }
    };
    view! { <nav class="places">{PLACES.map(link).collect_view()}</nav> }
}
