//! The words of the voice: the name, the side, the counts and the next set.
//!
//! It only announces; the tones mark the time (platform notes, 3.7).

use super::{
    cue::Cue,
    plan::{Step, StepKind},
    session::{Position, Showing},
};

/// The announcement of a new step. Empty for a set that its lead-in has announced.
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

/// The words with a cue within a step; empty for most.
pub fn cue_text(cue: Cue) -> String {
    match cue {
        Cue::MinimumReached => "Minimum reached.",
        Cue::HalfWay => "Half way.",
        Cue::AimReached => "Aim reached.",
        Cue::RestOver => "Ready when you are.",
        Cue::Finished => "All done.",
        Cue::Rep(number) => return number.to_string(),
        Cue::LastSeconds(number) => return number.to_string(),
        // Their tones are enough, and the name is still being spoken.
        Cue::CountIn(_) | Cue::Go => "",
        Cue::SetOver | Cue::ChangeSides | Cue::CaughtUp => "",
    }
    .to_string()
}

/// The current set: `Side plank, set 2, left`.
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
