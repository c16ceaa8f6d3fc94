//! What the voice says: the name, the side, the counts and what is next.
//!
//! It only tells; the tones carry the time (platform notes, 3.7). Must not know: how a browser
//! speaks, or whether the runner wants it.

use super::{
    cue::Cue,
    plan::{Step, StepKind},
    session::{Position, Showing},
};

/// What is said when a step has begun. Nothing for a set that its lead-in has named already.
pub fn step_text(position: &Position<'_>) -> String {
    let mut text = String::new();
    match (position.showing, position.set.side) {
        (Showing::Hold | Showing::Reps, _) => return text,
        (Showing::ChangeSides, Some(side)) => {
            text += "Switch to the ";
            text += side.name();
            return text + ".";
        }
        (Showing::Rest, _) => {
            text += "Rest, ";
            text += &(position.whole_ms / 1000).to_string();
            text += " seconds. Next: ";
        }
        (Showing::GetReady | Showing::ChangeSides, _) => text += "Get ready: ",
    }
    text += &set_text(position);
    text += match position.set.kind {
        StepKind::Hold { .. } => ", hold ",
        _ => ", ",
    };
    let (number, what) = match position.set.kind {
        StepKind::Reps { aim, .. } => (aim, " reps."),
        kind => (kind.seconds(), " seconds."),
    };
    text += &number.to_string();
    text + what
}

/// What is said with a cue inside a step; nothing for most.
pub fn cue_text(cue: Cue) -> String {
    match cue {
        Cue::MinimumReached => "Minimum reached.",
        Cue::HalfWay => "Half way.",
        Cue::AimReached => "Aim reached.",
        Cue::RestOver => "Ready when you are.",
        Cue::Finished => "All done.",
        Cue::Rep(number) => return number.to_string(),
        Cue::LastSeconds(number) => return number.to_string(),
        // Its tones say it, and the name is still being said.
        Cue::CountIn(_) | Cue::Go => "",
        Cue::SetOver | Cue::ChangeSides | Cue::CaughtUp => "",
    }
    .to_string()
}

/// The set at hand: `Side plank, set 2, left`.
pub fn set_text(position: &Position<'_>) -> String {
    let Step { set, side, .. } = *position.set;
    let mut text = position.item.name.clone();
    if position.item.sets > 1 {
        text += ", set ";
        text += &set.to_string();
    }
    if let Some(side) = side {
        text += ", ";
        text += side.name();
    }
    text
}
