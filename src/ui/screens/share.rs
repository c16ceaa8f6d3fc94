//! The ways to share a routine: link, code, text and file.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::{
    domain::{notation, qr, route::Route, routine::Routine, routine_id::RoutineId},
    state::{
        navigation::Navigation,
        routines::Routines,
        sharing::{self, Sharing},
    },
    ui::{
        components::{
            icon::IconSvg, not_found::NotFound, qr_code::QrCode, screen::Screen,
            share_outcome::ShareOutcome,
        },
        screens::editor,
    },
    view::{icon::Icon, words::count_text},
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
    expect_context::<Navigation>().add_styles(editor::STYLES);
    expect_context::<Sharing>().forget();
    let back = Route::Routine(routine.id.clone());
    let count = routine.prescriptions().count();
    if count == 0 {
        return view! {
            <Screen title="Share" back>
                <div class="empty">
                    <IconSvg icon=Icon::Share />
                    <p>"There is no exercise in this routine yet, so there is nothing to share."</p>
                </div>
            </Screen>
        }
        .into_any();
    }
    let about = format!(
        "{}. A link, a text or a file has all of it; your aims and your log stay here.",
        count_text(count, "exercise")
    );
    let link = sharing::link_of(&routine);
    let hand_on = match &link {
        Ok(link) => view! { <HandOn title=routine.title() link=link.clone() /> }.into_any(),
        Err(too_long) => view! { <p class="warning">{too_long.to_string()}</p> }.into_any(),
    };
    let link = link.ok();
    let shown = link.clone().map(|link| view! { <ShownLink link /> });
    view! {
        <Screen title="Share" back>
            <div class="share">
                <section>
                    <p class="share__title" dir="auto">
                        {routine.title().to_string()}
                    </p>
                    <p class="hint">{about}</p>
                    {hand_on}
                    <OtherWays routine=routine.clone() link />
                    <ShareOutcome />
                </section>
                {shown}
            </div>
        </Screen>
    }
    .into_any()
}

/// Hands the link on by the share sheet of the phone.
#[component]
fn HandOn(#[prop(into)] title: String, link: String) -> impl IntoView {
    let sharing = expect_context::<Sharing>();
    view! {
        <button class="button button--main" on:click=move |_| sharing.hand_on(&title, &link)>
            <IconSvg icon=Icon::Share />
            "Share"
        </button>
    }
}

/// The ways to take the link, where there is one, or the text along.
#[component]
fn OtherWays(routine: Arc<Routine>, link: Option<String>) -> impl IntoView {
    let sharing = expect_context::<Sharing>();
    let text = notation::print(&routine);
    let text = match &link {
        Some(link) => format!("{text}\n{link}"),
        None => text,
    };
    let (name, address) = sharing::file_of(&routine);
    let copy = |word: &'static str, copied: String, said: &'static str| {
        view! {
            <button class="button" on:click=move |_| sharing.copy(&copied, said)>
                <IconSvg icon=Icon::Copy />
                {word}
            </button>
        }
    };
    let copy_link = link.map(|link| {
        let said = "Copied. Paste it into a message.";
        copy("Copy the link", link, said)
    });
    let said = "Copied as text. Paste it anywhere.";
    view! {
        <div class="share__ways">
            {copy_link} {copy("Copy as plain text", text, said)}
            <a class="button" href=address download=name>
                <IconSvg icon=Icon::Save />
                "Save as a file"
            </a>
        </div>
    }
}

/// The link as a code for a camera, and as text.
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
        <section>
            {match qr::code(&link) {
                Some(code) => {
                    view! {
                        <h2>"Are they beside you?"</h2>
                        <p class="hint">"Have their phone's camera look at this code."</p>
                        <QrCode code />
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <p class="hint">
                            "This link is too long for a QR code. Send the link itself."
                        </p>
                    }
                        .into_any()
                }
            }}
            <input
                class="field__input"
                readonly
                aria-label="The link"
                value=link
                on:focus=move |event| select(event.into())
                on:click=move |event| select(event.into())
            />
            <p class="hint">
                "The whole routine is in the link: it never runs out, and no server keeps it. \
                 Whoever has the link can read it."
            </p>
        </section>
    }
}
