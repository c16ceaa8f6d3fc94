//! Words that more than one screen shows.

use crate::domain::{
    dosage::seconds_text,
    log::{Entry, SetResult, SetState},
    plan::{Step, StepKind},
    session::Ending,
    time::minutes_text,
    trim::Trimmed,
};

/// So many of them: `1 line`, `3 lines`.
pub fn count_text(count: usize, one: &str) -> String {
    let mut text = count.to_string();
    text.push(' ');
    text += one;
    if count != 1 {
        text.push('s');
    }
    text
}

/// A set of so many: `Set 2 of 3`.
pub fn set_text(set: u16, of: u16) -> String {
    format!("Set {set} of {of}")
}

/// The amount that a step asks for: `hold :45`, `12 reps`, `12 reps, each held :05`.
pub fn asked_text(kind: StepKind) -> String {
    match kind {
        StepKind::Reps {
            aim,
            hold_seconds: 0,
            ..
        } => format!("{aim} reps"),
        StepKind::Reps {
            aim, hold_seconds, ..
        } => format!("{aim} reps, each held {}", seconds_text(hold_seconds)),
        _ => format!("hold {}", seconds_text(kind.seconds())),
    }
}

/// Which set and side a step belongs to: `set 2 of 3, left`.
pub fn place_text(step: &Step, sets: u16) -> String {
    let mut text = format!("set {} of {sets}", step.set);
    if let Some(side) = step.side {
        text += ", ";
        text += side.name();
    }
    text
}

/// The amount done in a set against the amount asked: `:28 of :45`.
pub fn did_text(set: &SetResult) -> String {
    let write = |number: u32| match set.is_hold() {
        true => seconds_text(u16::try_from(number).unwrap_or(u16::MAX)),
        false => number.to_string(),
    };
    format!("{} of {}", write(set.did()), write(u32::from(set.aim())))
}

/// The outcome of a set, where the numbers do not show it.
pub fn state_text(set: &SetResult) -> &'static str {
    match set.state() {
        SetState::Kept if set.did() < u32::from(set.minimum()) => "under the minimum",
        SetState::Kept => "",
        SetState::NotWatched => "by the clock, app was away",
        SetState::Skipped if set.did() == 0 => "skipped",
        SetState::Skipped => "broken off",
        SetState::LeftOut => "left out",
        SetState::NotReached => "not reached",
    }
}

/// An entry of the log in one line: `12 of 14 sets, 19 min, stopped early`.
pub fn entry_text(entry: &Entry) -> String {
    if entry.is_left_undone() {
        return "left for another day".to_string();
    }
    let (done, asked) = entry.sets_done();
    let mut text = format!("{done} of {asked} sets, {}", minutes_text(entry.seconds));
    if entry.ending == Ending::Stopped {
        text += ", stopped early";
    }
    text
}

/// The cuts of a short version: `6 min. Fewer sets: Front plank 2 of 3.`
pub fn trimmed_text(trimmed: &Trimmed) -> String {
    let mut text = minutes_text(trimmed.plan.seconds());
    if !trimmed.fits {
        text += " is the shortest there is";
    }
    if trimmed.low_end {
        text += ", every range at its low end";
    }
    for (index, (name, left, asked)) in trimmed.fewer_sets.iter().enumerate() {
        text += if index == 0 { ". Fewer sets: " } else { ", " };
        text += &format!("{name} {left} of {asked}");
    }
    text + "."
}
