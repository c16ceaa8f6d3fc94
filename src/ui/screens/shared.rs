//! What a link holds: looked at, done or kept. Nothing of it is stored before the runner asks.

use std::rc::Rc;

use super::{
    routine::{about, cards, start_bar},
    share::outcome,
};
use crate::{
    domain::{
        difference::{Change, difference, outline},
        route::Route,
        routine::Routine,
        share_link::{self, Opened},
    },
    state::{self, sharing},
    ui::{
        components::screen::{link, screen},
        dom::{El, el, text, written},
    },
};

/// The id of a routine that is done without being kept.
const NOT_KEPT: &str = "shared";

/// The screen of a link, by what stands after `#/r/` in it.
pub fn shared(payload: &str) -> Vec<El> {
    state::sharing().forget();
    let Opened { routine, error } = share_link::read(payload);
    let error = error.map(|error| {
        let error = error.to_string();
        text("p", "warning", &error).attr("role", "alert")
    });
    let is_whole = error.is_none();
    let mut parts: Vec<El> = error.into_iter().collect();
    if routine.prescriptions().next().is_none() {
        parts.push(link(&Route::Home, "button").text("To your routines"));
        return screen("Shared routine", Some(Route::Home), &parts);
    }

    let is_live = state::coach().is_live();
    if is_live {
        parts.push(el("section", "").with(&[
            text("h2", "", "A session is under way"),
            link(&Route::Session, "button").text("Back to the session"),
        ]));
    }
    let kept = state::routines().same_as(&routine);
    let id = kept.as_ref().map_or(NOT_KEPT, |kept| &kept.id);
    let routine = Rc::new(Routine {
        id: id.to_string(),
        ..routine
    });
    let keeping = match (kept, earlier(&routine)) {
        (Some(kept), _) => have(&kept),
        // What is not whole takes the place of nothing.
        (None, Some(earlier)) if is_whole => changed(&earlier, &routine),
        (None, _) => {
            let label = match is_whole {
                true => "Keep it",
                false => "Keep what was read",
            };
            el("section", "").with(&[keep(label, &routine)])
        }
    };
    parts.push(
        el("div", "routine")
            .with(&about(&routine))
            .with(&[keeping])
            .with_all(for_the_app(payload))
            .with(&cards(&routine, false)),
    );
    let label = match is_live {
        true => "End that session and do this one",
        false => "Do it now",
    };
    parts.push(start_bar(routine.clone(), label));
    screen(routine.title(), Some(Route::Home), &parts)
}

/// The routine of the runner's own that goes by the same name.
fn earlier(routine: &Routine) -> Option<Rc<Routine>> {
    match routine.name.as_str() {
        "" => None,
        name => state::routines().own_named(name),
    }
}

fn have(kept: &Routine) -> El {
    el("section", "").with(&[
        text("p", "lead", "You already have this."),
        link(&Route::Routine(kept.id.clone()), "button").text("Open yours"),
    ])
}

/// A button that keeps the routine beside all others.
fn keep(label: &str, routine: &Rc<Routine>) -> El {
    let routine = routine.clone();
    text("button", "button", label).on_click(move || {
        let id = state::routines().keep(&routine, "");
        state::navigation().replace(&Route::Routine(id));
    })
}

/// What is different from the one that the runner has, and the choice between them.
fn changed(earlier: &Routine, routine: &Rc<Routine>) -> El {
    let later = outline(routine);
    let mine = outline(earlier);
    let lines = difference(&mine, &later).into_iter().map(|change| {
        let (mark, line) = match change {
            Change::New(line) => ("+ New: ", line),
            Change::Gone(line) => ("\u{2212} Gone: ", line),
        };
        el("li", "").with(&[text("strong", "", mark), written("span", "", line)])
    });
    let lines = el("ul", "difference").with_all(lines);
    let id = earlier.id.clone();
    let later = routine.clone();
    let replace = text("button", "button", "Put it in place of mine").on_click(move || {
        state::routines().change(&id, &later, "");
        state::navigation().replace(&Route::Routine(id.clone()));
    });
    el("section", "").with(&[
        text("h2", "", "You have another version of this"),
        text("p", "hint", "What is different in the link:"),
        lines,
        replace,
        keep("Keep both", routine),
    ])
}

/// The way into the app on the home screen, where this is a tab that shares nothing with it.
fn for_the_app(payload: &str) -> Option<El> {
    if !sharing::is_ios_tab() {
        return None;
    }
    let address = sharing::link_to(&Route::Shared(payload.to_string()));
    let copy = text("button", "button", "Copy for the app").on_click(move || {
        let copied = "Copied. Now open Holdfast from your home screen, tap “Write, paste or open one”, \
                      then Paste.";
        state::sharing().copy(&address, copied);
    });
    let why = "Is Holdfast on your home screen? It keeps its own routines, apart from this browser. \
               Copy the link here, then paste it there.";
    Some(el("section", "").with(&[text("p", "hint", why), copy, outcome()]))
}
