//! Writes a routine, as text and card by card: two views of one draft.

mod cards;
mod reading;

use crate::{
    domain::{
        notation::text::Line,
        route::{NEW, Route},
    },
    state::{self, editor::Editor},
    ui::{
        components::{
            screen::{link, screen},
            segments::segments,
        },
        dom::{El, el, text},
        not_found,
        words::count_text,
    },
};

/// The editor of the routine with this id, or of a new one.
pub fn editor(id: &str) -> Vec<El> {
    let editor = state::editor();
    if !editor.take_up(id) {
        return not_found("There is no such routine on this phone.");
    }
    let (title, back) = match id {
        NEW => ("New routine", Route::Home),
        id => ("Edit", Route::Routine(id.to_string())),
    };
    let view = segments(
        "View",
        &["Text", "Cards"],
        move || usize::from(editor.shows_cards()),
        move |index| editor.show_cards(index == 1),
    );
    let panel = el("div", "editor").live(
        move || editor.shows_cards().to_string(),
        move || match editor.shows_cards() {
            true => cards::cards(),
            false => writing(),
        },
    );
    let said = el("p", "editor__said")
        .attr("role", "status")
        .live_text(move || format!("{}{}", summary(), editor.message()));
    let link = el("div", "").live(
        move || editor.link().map_or(String::new(), |it| it.address()),
        move || editor.link().map(link_offer).into_iter().collect(),
    );
    let parts = [view, tools(), said, link, panel, keep_bar()];
    screen(title, Some(back), &parts)
}

/// A text with a link in it was meant to be opened rather than read.
fn link_offer(place: Route) -> El {
    link(&place, "button").text("Open the link in this text")
}

/// What is done to the text as a whole.
fn tools() -> El {
    let editor = state::editor();
    let step = |name, there: fn(Editor) -> bool, act: fn(Editor)| {
        text("button", "button", name)
            .live_attr("disabled", move || (!there(editor)).then(String::new))
            .on_click(move || act(editor))
    };
    let file = el("input", "file__field")
        .attr("type", "file")
        .attr("accept", ".txt,text/plain")
        .on("change", move |event| editor.open_file(&event));
    el("div", "ways").with(&[
        step("Undo", |it| it.steps().0, Editor::undo),
        step("Redo", |it| it.steps().1, Editor::redo),
        text("button", "button", "Paste").on_click(move || editor.paste()),
        el("label", "button file").with(&[file]).text("Open a file"),
        step("Start over", Editor::is_changed, Editor::start_over),
    ])
}

/// The text, with what was understood of it beside it.
fn writing() -> Vec<El> {
    let editor = state::editor();
    let field = el("textarea", "editor__text")
        .attr("aria-label", "Text of the routine")
        .attr("dir", "auto")
        .attr("rows", "12")
        .attr("spellcheck", "false")
        .attr("autocapitalize", "sentences")
        .attr(
            "placeholder",
            "Leg day\n\nGlute bridge 3x 10-15\nSide plank 3x :20-:60 each side",
        );
    let typed = field.clone();
    let field = field
        .live_value(str::to_owned, move || editor.text())
        .on("input", move |_| {
            editor.write(&|_| Some(typed.value()));
        });
    let help = "Write as you always do, an exercise a line: “Side plank 3x :20-:60 each side, \
                rest :30”. A line by itself is a heading; “3 rounds” makes a circuit.";
    vec![
        el("div", "").with(&[field.clone(), text("p", "hint", help)]),
        reading::reading(field),
    ]
}

/// How much was read and how much was not: "8 exercises read, 2 lines not read."
fn summary() -> String {
    let editor = state::editor();
    let read = editor.read();
    let unread = read
        .lines
        .iter()
        .filter(|line| matches!(line, Line::Unread(_)));
    let mut text = count_text(read.routine.prescriptions().count(), "exercise");
    text += " read";
    match unread.count() {
        0 => {}
        count => {
            text += ", ";
            text += &count_text(count, "line");
            text += " not read; what is not read stays in the text";
        }
    }
    text += ". ";
    if editor.is_changed() {
        text += "Not kept yet. ";
    }
    text
}

/// The button that keeps the routine, always in reach of the thumb.
fn keep_bar() -> El {
    let editor = state::editor();
    let is_empty = move || editor.read().routine.sections.is_empty();
    el("div", "start-bar").with(&[text("button", "button button--main", "Keep")
        .live_attr("disabled", move || is_empty().then(String::new))
        .on_click(move || editor.keep())])
}
