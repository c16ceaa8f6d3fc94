//! The outcome of the last attempt to share.

use leptos::prelude::*;

use crate::state::sharing::Sharing;

/// The outcome of the last attempt to share.
#[component]
pub fn ShareOutcome() -> impl IntoView {
    let sharing = expect_context::<Sharing>();
    view! {
        <p class="share__outcome" role="status">
            {move || sharing.outcome()}
        </p>
    }
}
