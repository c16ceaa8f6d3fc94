//! The app's notices about itself, on top of every screen.

use leptos::prelude::*;

use crate::{domain::notice::Notice, state::notices};

/// The notices, each with a button that dismisses it.
#[component]
pub fn Notices() -> impl IntoView {
    let notices = expect_context::<notices::Notices>();
    let row = move |notice: Notice| {
        let dismiss = move |_| notices.dismiss(notice);
        let way = notice.place().map(|place| {
            view! {
                <a class="button" href=place.address() on:click=dismiss>
                    "Show it"
                </a>
            }
        });
        view! {
            <div class="notice">
                <p>{notice.to_string()}</p>
                {way}
                <button class="button" on:click=dismiss>
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
