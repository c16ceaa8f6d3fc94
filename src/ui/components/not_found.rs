//! The screen of an address that leads to nothing.

use leptos::prelude::*;

use super::screen::Screen;
use crate::domain::route::Route;

/// The screen of an address that leads to nothing.
#[component]
pub fn NotFound(text: &'static str) -> impl IntoView {
    view! {
        <Screen title="Not found" back=Route::Home>
            <p>{text}</p>
        </Screen>
    }
}
