//! Shows the state and calls it.
//!
//! Screens have a place of their own and read the state; components take values and callbacks.
//! Two programs are made of them: the app, and the workshop, which has the editor, the ways to
//! share and the settings, and is fetched when it is first wanted. Both follow the same address.
//! Must not know: `platform`, or any rule of a session.

pub mod components;
pub mod dom;
pub mod screens;
pub mod words;

use crate::{domain::route::Route, state};
use components::{flash::flash, notices::notices, screen::screen};
use dom::{El, el, text};
use screens::session::shown;

/// Puts the app on the page.
pub fn mount() {
    state::run(|| {
        // First, so that a change of address is read into the routines before it is shown.
        state::routines();
        state::coach();
        shown();
        for part in [notices(), places(build), flash()] {
            part.mount();
        }
    });
}

/// Puts the workshop on the page, beside the app.
pub fn mount_workshop() {
    state::run(|| {
        state::routines();
        for part in [notices(), places(build_workshop)] {
            part.mount();
        }
    });
}

/// What stands at the present address.
fn places(build: fn(&Route) -> Vec<El>) -> El {
    let navigation = state::navigation();
    el("div", "").live(
        move || navigation.route().address(),
        move || build(&navigation.route_now()),
    )
}

fn build(route: &Route) -> Vec<El> {
    match route {
        Route::Home => screens::home::home(),
        Route::Again => screens::routine::again(),
        Route::Routine(id) => screens::routine::routine(id),
        Route::Exercise { exercise, routine } => {
            screens::exercise::exercise(exercise, routine.as_deref())
        }
        Route::Shared(payload) => screens::shared::shared(payload),
        Route::Share(_) | Route::Edit(_) | Route::Settings => screens::workshop::workshop(),
        Route::Session => screens::session::session(),
        Route::Summary(started) => screens::summary::summary(*started),
        Route::Log => screens::log::log(),
        Route::Safety => screens::safety::safety(),
    }
}

fn build_workshop(route: &Route) -> Vec<El> {
    match route {
        Route::Share(id) => screens::share::share(id),
        Route::Edit(id) => screens::editor::editor(id),
        Route::Settings => screens::settings::settings(),
        // The app is there for all others.
        _ => Vec::new(),
    }
}

/// What a link to something that is not there shows.
fn not_found(what: &str) -> Vec<El> {
    screen("Not found", Some(Route::Home), &[text("p", "", what)])
}
