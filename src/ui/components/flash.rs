//! The flash across the whole screen that goes with a cue.

use crate::{
    state,
    ui::dom::{El, el},
};

/// Flashes anew at each cue that does.
pub fn flash() -> El {
    let coach = state::coach();
    // Two names of one animation: a change of name starts it anew.
    el("div", "flash")
        .attr("aria-hidden", "true")
        .live_attr("data-turn", move || {
            coach.flashes().map(|count| match count % 2 {
                0 => "even".to_string(),
                _ => "odd".to_string(),
            })
        })
}
