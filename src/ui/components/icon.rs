//! An icon.

use leptos::prelude::*;

use crate::view::icon::Icon;

/// An icon in the colour of the text. It is silent to a screen reader: the words beside it are
/// not.
#[component]
pub fn IconSvg(icon: Icon) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 24 24"
            aria-hidden="true"
            data-solid=icon.is_solid().then_some("")
        >
            <path d=icon.path()></path>
        </svg>
    }
}
