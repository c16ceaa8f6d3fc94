//! The app's notices about itself, on top of every screen.

use leptos::prelude::*;

use crate::{domain::notice::Notice, state::notices};

/// The notices, each with a button that dismisses it.
#[component]
pub fn Notices() -> impl IntoView {
    let notices = expect_context::<notices::Notices>();
    let row = move |notice: Notice| {
        view! {
            <div class="notice">
                <p>{notice.to_string()}</p>
                <button class="button" on:click=move |_| notices.dismiss(notice)>
                    "OK"
                </button>
            </div>
        }
    };
    view! {
        <div class="notices" role="alert">
            {move || notices.all().into_iter().map(row).collect_view()}
        </div>
    }
}
