//! The ways to share a routine: link, code, text and file.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::{
    domain::{notation, qr, route::Route, routine::Routine, routine_id::RoutineId},
    state::{
        routines::Routines,
        sharing::{self, Sharing},
    },
    ui::components::{
        not_found::NotFound, qr_code::QrCode, screen::Screen, share_outcome::ShareOutcome,
    },
    view::words::count_text,
};

/// The ways to share a routine.
#[component]
pub fn ShareScreen(id: RoutineId) -> impl IntoView {
    let routines = expect_context::<Routines>();
    let text = "There is no such routine on this phone.";
    match untrack(|| routines.find(&id)) {
        Some(routine) => view! { <Found routine /> }.into_any(),
        None => view! { <NotFound text /> }.into_any(),
    }
}

#[component]
fn Found(routine: Arc<Routine>) -> impl IntoView {
    expect_context::<Sharing>().forget();
    let back = Route::Routine(routine.id.clone());
    let count = routine.prescriptions().count();
    if count == 0 {
        return view! {
            <Screen title="Share" back>
                <p class="lead">
                    "There is no exercise in this routine yet, so there is nothing to share."
                </p>
            </Screen>
        }
        .into_any();
    }
    let about = format!(
        "{}. A link, a text or a file has all of it; your aims and your log stay here.",
        count_text(count, "exercise")
    );
    let link = sharing::link_of(&routine);
    let (by_link, shown) = match &link {
        Ok(link) => (
            view! { <ByLink title=routine.title() link=link.clone() /> }.into_any(),
            Some(view! { <ShownLink link=link.clone() /> }),
        ),
        Err(too_long) => (
            view! { <p class="warning">{too_long.to_string()}</p> }.into_any(),
            None,
        ),
    };
    view! {
        <Screen title="Share" back>
            <section>
                <p class="share__title" dir="auto">
                    {routine.title().to_string()}
                </p>
                <p class="hint">{about}</p>
                {by_link}
                <ByText routine=routine.clone() link=link.unwrap_or_default() />
                <ShareOutcome />
                {shown}
            </section>
        </Screen>
    }
    .into_any()
}

#[component]
fn ByLink(#[prop(into)] title: String, link: String) -> impl IntoView {
    let sharing = expect_context::<Sharing>();
    let copied = link.clone();
    view! {
        <button class="button button--main" on:click=move |_| sharing.hand_on(&title, &link)>
            "Share"
        </button>
        <button
            class="button"
            on:click=move |_| sharing.copy(&copied, "Copied. Paste it into a message.")
        >
            "Copy the link"
        </button>
    }
}

#[component]
fn ByText(
    routine: Arc<Routine>,
    /// The link of the routine; may be empty.
    link: String,
) -> impl IntoView {
    let sharing = expect_context::<Sharing>();
    let text = notation::print(&routine);
    let text = match link.is_empty() {
        true => text,
        false => format!("{text}\n{link}"),
    };
    let (name, address) = sharing::file_of(&routine);
    view! {
        <button
            class="button"
            on:click=move |_| sharing.copy(&text, "Copied as text. Paste it anywhere.")
        >
            "Copy as plain text"
        </button>
        <a class="button" href=address download=name>
            "Save as a file"
        </a>
    }
}

/// The link as text, and as a code for a camera.
#[component]
fn ShownLink(link: String) -> impl IntoView {
    // The tap that enters the field takes the selection away again, and comes after. Not by
    // `select`, which in Firefox may focus the field in the middle of its focus event.
    let select = |event: web_sys::Event| {
        let target = event.target();
        let field = target.and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(field) = field {
            // To the end and no further: beyond it, WebKit selects nothing.
            let end = u32::try_from(field.value().encode_utf16().count());
            let _ = field.set_selection_range(0, end.unwrap_or(0));
        }
    };
    view! {
        <input
            class="share__link"
            readonly
            aria-label="The link"
            value=link.clone()
            on:focus=move |event| select(event.into())
            on:click=move |event| select(event.into())
        />
        <p class="hint">
            "The whole routine is in the link: it never runs out, and no server keeps it. \
             Whoever has the link can read it."
        </p>
        {match qr::code(&link) {
            Some(code) => view! { <QrCode code /> }.into_any(),
            None => {
                view! {
                    <p class="hint">
                        "This link is too long for a QR code. Send the link itself."
                    </p>
                }
                    .into_any()
            }
        }}
    }
}
