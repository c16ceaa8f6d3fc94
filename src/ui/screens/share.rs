//! The ways to hand on a routine: link, code, text and file.

use crate::{
    domain::{notation, qr, route::Route, routine::Routine},
    state::{self, sharing},
    ui::{
        components::screen::screen,
        dom::{El, el, path, text, written},
        not_found,
    },
};

/// The screen of the routine with this id.
pub fn share(id: &str) -> Vec<El> {
    match state::routines().find(id) {
        Some(routine) => known(&routine),
        None => not_found("There is no such routine on this phone."),
    }
}

fn known(routine: &Routine) -> Vec<El> {
    state::sharing().forget();
    let up = Some(Route::Routine(routine.id.clone()));
    let mut what = match routine.prescriptions().count() {
        0 => {
            let nothing = "There is no exercise in this routine yet, so there is nothing to share.";
            return screen("Share", up, &[text("p", "lead", nothing)]);
        }
        1 => "1 exercise".to_string(),
        count => count.to_string() + " exercises",
    };
    what += ". A link, a text or a file has all of it; your aims and your log stay here.";
    let about = [
        written("p", "share__title", routine.title()),
        text("p", "hint", &what),
    ];
    let link = sharing::link_of(routine);
    let by_link = match &link {
        Ok(link) => by_link(routine.title(), link).to_vec(),
        Err(too_long) => vec![text("p", "warning", &too_long.to_string())],
    };
    let by_text = by_text(routine, link.as_deref().unwrap_or_default());
    let shown = link.iter().flat_map(|link| shown(link));
    let ways = el("section", "")
        .with(&about)
        .with(&by_link)
        .with(&by_text)
        .with(&[outcome()])
        .with_all(shown);
    screen("Share", up, &[ways])
}

fn by_link(title: &str, link: &str) -> [El; 2] {
    let sharing = state::sharing();
    let (title, handed, copied) = (title.to_string(), link.to_string(), link.to_string());
    [
        text("button", "button button--main", "Share")
            .on_click(move || sharing.hand_on(&title, &handed)),
        text("button", "button", "Copy the link")
            .on_click(move || sharing.copy(&copied, "Copied. Paste it into a message.")),
    ]
}

fn by_text(routine: &Routine, link: &str) -> [El; 2] {
    let sharing = state::sharing();
    let mut plain = notation::text::print(routine);
    if !link.is_empty() {
        plain += "\n";
        plain += link;
    }
    let (name, address) = sharing::file_of(routine);
    [
        text("button", "button", "Copy as plain text")
            .on_click(move || sharing.copy(&plain, "Copied as text. Paste it anywhere.")),
        text("a", "button", "Save as a file")
            .attr("href", &address)
            .attr("download", &name),
    ]
}

/// The link to look at: as text, and as a code for a camera.
fn shown(link: &str) -> [El; 3] {
    [
        el("input", "share__link")
            .attr("readonly", "")
            .attr("aria-label", "The link")
            .attr("value", link)
            .select_on_focus(),
        text(
            "p",
            "hint",
            "The whole routine is in the link: it never runs out, and no server keeps it. \
             Whoever has the link can read it.",
        ),
        qr(link),
    ]
}

/// What became of the last tap.
pub fn outcome() -> El {
    let sharing = state::sharing();
    el("p", "share__outcome")
        .attr("role", "status")
        .live_text(move || sharing.outcome().to_string())
}

fn qr(link: &str) -> El {
    let Some(code) = qr::code(link) else {
        let too_long = "This link is too long for a QR code. Send the link itself.";
        return text("p", "hint", too_long);
    };
    let size = code.size.to_string();
    let drawing = path("", &code.path).attr("viewBox", &format!("0 0 {size} {size}"));
    el("div", "qr")
        .attr("role", "img")
        .attr("aria-label", "QR code of the link")
        .with(&[drawing])
}
