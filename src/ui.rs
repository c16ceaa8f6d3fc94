//! Shows the state and calls it.
//!
//! Screens have a place of their own and read the state; components take values and callbacks.
//! Must not know: `platform`, or any rule of a session.

pub mod components;
pub mod dom;
pub mod screens;
pub mod words;

use crate::{
    domain::route::Route,
    state::{self, app},
};
use components::{flash::flash, notices::notices, screen::screen};
use dom::{El, el, text};
use screens::session::shown;

/// Puts the app on the page.
pub fn mount() {
    state::run(|| {
        let navigation = app().navigation;
        shown();
        let screens = el("div", "").live(
            move || navigation.route().address(),
            move || build(&navigation.route_now()),
        );
        for part in [notices(), screens, flash()] {
            part.mount();
        }
    });
}

fn build(route: &Route) -> Vec<El> {
    match route {
        Route::Home => screens::home::home(),
        Route::Routine(id) => screens::routine::routine(id),
        Route::Exercise { exercise, routine } => {
            screens::exercise::exercise(exercise, routine.as_deref())
        }
        Route::Shared(payload) => screens::shared::shared(payload),
        Route::Share(id) => screens::share::share(id),
        Route::Edit(id) => screens::editor::editor(id),
        Route::Session => screens::session::session(),
        Route::Summary(started) => screens::summary::summary(*started),
        Route::Log => screens::log::log(),
        Route::Settings => screens::settings::settings(),
        Route::Safety => screens::safety::safety(),
    }
}

/// What a link to something that is not there shows.
fn not_found(what: &str) -> Vec<El> {
    screen("Not found", Some(Route::Home), &[text("p", "", what)])
}
