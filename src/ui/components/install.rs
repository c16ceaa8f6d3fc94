//! The home screen: the offer to put Holdfast there, and what the browser does for it.

use crate::{
    state::{self, shell::Way},
    ui::dom::{El, el, text},
};

/// The offer after a session, where there is a way and the runner has not declined.
pub fn offer() -> El {
    let shell = state::shell();
    let way = move || match shell.may_hint() {
        true => shell.way(),
        false => Way::None,
    };
    el("div", "").live(
        move || (way() as u8).to_string(),
        move || {
            let Some(how) = how(way()) else {
                return Vec::new();
            };
            let no = text("button", "button", "No, thanks").on_click(move || shell.end_hints());
            vec![el("section", "offer").with(&[how, no])]
        },
    )
}

/// What the browser does for Holdfast, on the screen of the settings.
pub fn about() -> El {
    let shell = state::shell();
    let key = move || {
        let told = [shell.is_offline_ready(), shell.is_data_kept()].map(u8::from);
        let told = told
            .iter()
            .fold(shell.way() as u8, |all, one| all * 2 + one);
        told.to_string()
    };
    el("section", "").live(key, move || {
        let offline = match shell.is_offline_ready() {
            true => "Works without a network.",
            false => "Needs a network: not all of it is on this device yet.",
        };
        let kept = match shell.is_data_kept() {
            true => "The browser keeps your data until you clear it.",
            false => "The browser may clear your data when space runs short.",
        };
        let mut parts = vec![
            text("h2", "", "On this device"),
            text("p", "", offline),
            text("p", "", kept),
        ];
        parts.extend(how(shell.way()));
        parts
    })
}

fn how(way: Way) -> Option<El> {
    match way {
        Way::None => None,
        Way::Ask => {
            let put = text("button", "button", "Add to home screen");
            Some(put.on_click(|| state::shell().install()))
        }
        Way::ByHand => {
            let by_hand = "Safari may erase your log after seven days without a visit. From the home \
                           screen it stays: tap Share, then Add to Home Screen. A new log begins there.";
            Some(text("p", "", by_hand))
        }
    }
}
