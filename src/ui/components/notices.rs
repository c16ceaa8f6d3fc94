//! What the app has to say about itself, on top of every screen.

use crate::{
    state::{self, notices::Notice},
    ui::dom::{El, el, text},
};

/// The notices that stand, each with a button to take it down.
pub fn notices() -> El {
    let notices = state::notices();
    el("div", "notices").attr("role", "alert").live(
        move || notices.all().into_iter().map(Notice::text).collect(),
        move || notices.all().into_iter().map(one).collect(),
    )
}

fn one(notice: Notice) -> El {
    let notices = state::notices();
    let dismiss = text("button", "button", "OK").on_click(move || notices.dismiss(notice));
    el("div", "notice").with(&[text("p", "", &notice.text()), dismiss])
}
