//! The log: all finished and stopped sessions, the latest first.

use crate::{
    domain::{log::Entry, route::Route},
    state::{self, log::today},
    ui::{
        components::screen::{link, screen},
        dom::{El, el, text, written},
        words::entry_text,
    },
};

/// The plain list.
pub fn log() -> Vec<El> {
    let log = state::log();
    let list = el("div", "").live(move || log.count().to_string(), list);
    screen("Log", Some(Route::Home), &[list])
}

fn list() -> Vec<El> {
    let list = state::log().with_entries(|entries| match entries {
        [] => {
            let nothing = "Nothing here yet. Each session that you finish or stop is kept on this \
                           phone, and nowhere else.";
            text("p", "lead", nothing)
        }
        entries => el("ul", "deck").with_all(entries.iter().map(row)),
    });
    vec![list]
}

fn row(entry: &Entry) -> El {
    let day = entry.started.day().seen_from(today());
    let when = format!("{day}, {}", entry.started.clock_text());
    let hurt = entry
        .hurt()
        .then(|| text("span", "log-row__hurt", "It hurt on the way"));
    let pain = entry.pain_after;
    let pain = pain.map(|pain| text("span", "", &format!("Pain after: {pain}")));
    let row = link(&Route::Summary(entry.started.wall.0), "log-row")
        .with(&[
            text("span", "log-row__when", &when),
            written("strong", "", &entry.routine_name),
            text("span", "", &entry_text(entry)),
        ])
        .with_all(hurt)
        .with_all(pain);
    el("li", "").with(&[row])
}
