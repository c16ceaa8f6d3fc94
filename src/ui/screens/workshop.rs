//! What stands where the second program will: it is fetched when it is first wanted.

use crate::{
    domain::route::Route,
    state::{self, workshop::Readiness},
    ui::{
        components::screen::screen,
        dom::{El, el, text},
    },
};

/// Nothing where the second program is there, as it shows itself.
pub fn workshop() -> Vec<El> {
    let workshop = state::workshop();
    workshop.open();
    let waiting = el("div", "").live(
        move || (workshop.readiness() as u8).to_string(),
        move || match workshop.readiness() {
            Readiness::There => Vec::new(),
            Readiness::Failed => screen("Not loaded", Some(Route::Home), &[failed()]),
            Readiness::Unasked | Readiness::Coming => {
                let wait = text("p", "lead", "Opening…").attr("role", "status");
                screen("One moment", Some(Route::Home), &[wait])
            }
        },
    );
    vec![waiting]
}

fn failed() -> El {
    let why = "This part of Holdfast could not be fetched. Nothing of yours is lost. Check the \
               connection, then try again.";
    el("section", "").with(&[
        text("p", "warning", why).attr("role", "alert"),
        text("button", "button", "Try again").on_click(|| state::workshop().open()),
    ])
}
