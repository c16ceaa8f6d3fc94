//! Home: an unfinished session first, then the routines.

use std::rc::Rc;

use super::session::shown;
use crate::{
    domain::{
        plan::length_text,
        route::{NEW, Route},
        routine::Routine,
    },
    state,
    ui::{
        components::{
            icon::{Icon, icon},
            screen::{link, screen},
        },
        dom::{El, el, text, written},
    },
};

/// The first screen.
pub fn home() -> Vec<El> {
    let lead =
        "Hold timer and exercise cards for runners who hurt, and those who would rather not.";
    let (coach, shell) = (state::coach(), state::shell());
    // A newer version changes nothing by itself, and waits for the end of a session.
    let which = move || match (coach.is_live(), shell.has_update()) {
        (true, _) => "session",
        (false, true) => "update",
        (false, false) => "",
    };
    let top = el("div", "").live(
        move || which().to_string(),
        move || match which() {
            "session" => vec![continue_card()],
            "update" => vec![update()],
            _ => Vec::new(),
        },
    );
    let routines = el("div", "routines").live(routines_key, routines);
    screen("Holdfast", None, &[text("p", "lead", lead), top, routines])
}

/// A newer version, ready to be changed to.
fn update() -> El {
    el("section", "offer").with(&[
        text("p", "", "A new version of Holdfast is ready.").attr("role", "status"),
        text("button", "button", "Change to it").on_click(|| state::shell().update()),
    ])
}

/// Changes when a routine comes or goes, has another name or was done once more.
fn routines_key() -> String {
    let routines = state::routines();
    let mut key = routines.removed().unwrap_or_default();
    key += &state::log().count().to_string();
    for routine in routines.all() {
        key += &routine.id;
        key += routine.title();
    }
    key
}

/// The runner's own routines, those that everybody has, and how to get more.
fn routines() -> Vec<El> {
    let routines = state::routines();
    let (own, starters): (Vec<_>, Vec<_>) = routines
        .all()
        .into_iter()
        .partition(|routine| routines.is_own(&routine.id));
    let mut parts: Vec<El> = routines.removed().map(removed).into_iter().collect();
    if own.is_empty() {
        parts.push(deck(&starters));
    } else {
        for (title, all) in [("Yours", &own), ("For every runner", &starters)] {
            parts.push(el("section", "").with(&[text("h2", "", title), deck(all)]));
        }
    }
    let scan = "Got a QR code? Point the phone's camera at it.";
    parts.push(el("section", "").with(&[
        text("h2", "", "More routines"),
        link(&Route::Edit(NEW.to_string()), "button").text("Write, paste or open one"),
        text("p", "hint", scan),
    ]));
    parts
}

fn deck(routines: &[Rc<Routine>]) -> El {
    el("ul", "deck").with_all(routines.iter().map(|it| routine_card(it)))
}

/// The routine that was deleted last can be brought back.
fn removed(title: String) -> El {
    let said = el("p", "").attr("role", "status").with(&[
        text("span", "", "Deleted “"),
        written("bdi", "", &title),
        text("span", "", "”."),
    ]);
    let undo = text("button", "button", "Undo").on_click(|| state::routines().bring_back());
    el("div", "removed").with(&[said, undo])
}

/// The session that waits to be gone on with.
fn continue_card() -> El {
    let (coach, shown) = (state::coach(), shown());
    let go_on = link(&Route::Session, "continue__link").with(&[
        el("span", "continue__sign").with(&[icon(Icon::Play)]),
        el("span", "").with(&[
            shown.line("span", "continue__state", |face| {
                format!("Continue. {}", face.standing)
            }),
            shown
                .line("strong", "continue__where", |face| {
                    format!("{}, {}", face.name, face.place)
                })
                .attr("dir", "auto"),
            shown.line("span", "continue__missed", |face| face.missed.clone()),
        ]),
    ]);
    let end = text("button", "button", "End it here, keep what was done")
        .on_click(move || coach.put_away());
    el("section", "continue").with(&[go_on, end])
}

fn routine_card(routine: &Routine) -> El {
    let names = routine.prescriptions().map(|it| it.movement.name());
    let names: Vec<&str> = names.collect();
    let settings = state::preferences().settings_now();
    let last = state::log()
        .last_done(&routine.id)
        .map(|day| text("span", "routine-card__last", &format!("Last done {day}")));
    let card = link(&Route::Routine(routine.id.clone()), "routine-card")
        .with(&[
            el("span", "routine-card__head").with(&[
                written("strong", "", routine.title()),
                text(
                    "span",
                    "routine-card__length",
                    &length_text(routine, &settings),
                ),
            ]),
            written("span", "routine-card__purpose", &routine.purpose),
            written("span", "routine-card__names", &names.join(", ")),
        ])
        .with_all(last);
    el("li", "").with(&[card])
}
