//! A link to a place.

use leptos::prelude::*;

use crate::domain::route::Route;

/// A link to a place in the app.
#[component]
pub fn RouteLink(
    to: Route,
    #[prop(optional)] class: &'static str,
    /// The accessible name, where the content has none.
    #[prop(optional, into)]
    label: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <a class=(!class.is_empty()).then_some(class) href=to.address() aria-label=label>
            {children()}
        </a>
    }
}
