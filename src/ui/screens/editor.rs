//! Writes a routine, as text and card by card: two views of one draft.

mod cards;
mod reading;

use crate::{
    domain::{
        notation::text::Line,
        route::{NEW, Route},
    },
    state,
    ui::{
        components::{screen::screen, segments::segments},
        dom::{El, effect, el, text},
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
    screen(title, Some(back), &[view, tools(), said, panel, keep_bar()])
}

/// What is done to the text as a whole.
fn tools() -> El {
    let editor = state::editor();
    let step = |name, there: fn((bool, bool)) -> bool, act: fn()| {
        text("button", "button", name)
            .live_attr("disabled", move || {
                (!there(editor.steps())).then(String::new)
            })
            .on_click(act)
    };
    let file = el("input", "file__field")
        .attr("type", "file")
        .attr("accept", ".txt,text/plain")
        .on("change", move |event| editor.open_file(&event));
    el("div", "ways").with(&[
        step("Undo", |(undo, _)| undo, || state::editor().undo()),
        step("Redo", |(_, redo)| redo, || state::editor().redo()),
        text("button", "button", "Paste").on_click(move || editor.paste()),
        el("label", "button file").with(&[file]).text("Open a file"),
        text("button", "button", "Start over").on_click(move || editor.start_over()),
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
    let field = field.on("input", move |_| editor.write(&typed.value()));
    // It is filled anew only where the text changed elsewhere: the cursor stays.
    let shown = field.clone();
    effect(Box::new(move || {
        let text = editor.text();
        if shown.value() != text {
            shown.set_value(&text);
        }
    }));
    let help = "Write as you always do, an exercise a line: “Side plank 3x :20-:60 each side, \
                rest :30”. A line by itself is a heading; “3 rounds” makes a circuit.";
    vec![
        el("div", "").with(&[field.clone(), text("p", "hint", help)]),
        reading::reading(field),
    ]
}

/// How much was read and how much was not: "8 exercises read, 2 lines not read."
fn summary() -> String {
    let read = state::editor().read();
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
            text += " not read";
        }
    }
    text + ". "
}

/// The button that keeps the routine, always in reach of the thumb.
fn keep_bar() -> El {
    let editor = state::editor();
    let is_empty = move || editor.read().routine.sections.is_empty();
    el("div", "start-bar").with(&[text("button", "button button--main", "Keep")
        .live_attr("disabled", move || is_empty().then(String::new))
        .on_click(move || editor.keep())])
}
