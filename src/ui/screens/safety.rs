//! About Holdfast, and when to get help.

use leptos::prelude::*;

use super::pain::topic;
use crate::{
    domain::{advice, route::Route},
    ui::components::route_link::RouteLink,
};

/// When to get help, and what Holdfast is not, below its head.
#[component]
pub fn SafetyScreen() -> impl IntoView {
    view! {
        {advice::SAFETY.iter().map(topic).collect_view()}
        <RouteLink to=Route::LegPain class="button">
            "Posterior leg pain: what to do"
        </RouteLink>
    }
}
