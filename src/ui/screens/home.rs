//! Home: an unfinished session first, then the routines.

use super::session::shown;
use crate::{
    domain::{route::Route, routine::Routine, starter},
    state::app,
    ui::{
        components::{
            icon::{Icon, icon},
            screen::{link, screen},
        },
        dom::{El, el, text},
        words::length_text,
    },
};

/// The first screen.
pub fn home() -> Vec<El> {
    let lead =
        "Hold timer and exercise cards for runners who hurt, and those who would rather not.";
    let coach = app().coach;
    let unfinished = el("div", "").live(
        move || coach.is_live().to_string(),
        move || match coach.is_live() {
            true => vec![continue_card()],
            false => Vec::new(),
        },
    );
    let deck = el("ul", "deck").with_all(starter::ALL.into_iter().map(routine_card));
    screen(
        "Holdfast",
        None,
        &[text("p", "lead", lead), unfinished, deck],
    )
}

/// The session that waits to be gone on with.
fn continue_card() -> El {
    let (coach, shown) = (app().coach, shown());
    let go_on = link(&Route::Session, "continue__link").with(&[
        el("span", "continue__sign").with(&[icon(Icon::Play)]),
        el("span", "").with(&[
            shown.line("span", "continue__state", |face| {
                format!("Continue. {}", face.standing)
            }),
            shown.line("strong", "continue__where", |face| {
                format!("{}, {}", face.name, face.place)
            }),
            shown.line("span", "continue__missed", |face| face.missed.clone()),
        ]),
    ]);
    let end = text("button", "button", "End it here, keep what was done")
        .on_click(move || coach.put_away());
    el("section", "continue").with(&[go_on, end])
}

fn routine_card(routine: &'static Routine) -> El {
    let app = app();
    let names = routine.prescriptions().map(|p| p.exercise.name);
    let names: Vec<&str> = names.collect();
    let settings = app.preferences.settings_now();
    let last = app
        .log
        .last_done(routine.id)
        .map(|day| text("span", "routine-card__last", &format!("Last done {day}")));
    let card = link(&Route::Routine(routine.id.to_string()), "routine-card")
        .with(&[
            el("span", "routine-card__head").with(&[
                text("strong", "", routine.name),
                text(
                    "span",
                    "routine-card__length",
                    &length_text(routine, &settings),
                ),
            ]),
            text("span", "routine-card__purpose", routine.purpose),
            text("span", "routine-card__names", &names.join(", ")),
        ])
        .with_all(last);
    el("li", "").with(&[card])
}
