//! The summary of a session: what was done against what was asked, per set and side.

use super::words::{did_text, entry_text, state_text};
use crate::domain::{
    advice,
    log::{Entry, ExerciseResult, SetResult, SetState},
    pain::{CutOffs, Light},
    session::Ending,
    time::{Day, LocalTime, exact_text},
};

/// The summary of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// When the session was started; names it.
    pub started: LocalTime,
    /// `Done` or `Stopped early`.
    pub title: &'static str,
    /// `Stretch, yesterday, 18:05`.
    pub when: String,
    /// `12 of 14 sets, 19 min`.
    pub text: String,
    /// `Held in all: 4 min 20 s`; empty where nothing was held.
    pub held: String,
    /// The advice for a runner who said that it hurt.
    pub advice: Option<String>,
    /// The cut-offs of the traffic light.
    pub cut_offs: CutOffs,
    /// The runner's note; may be empty.
    pub note: String,
    /// True for a session that was finished.
    pub is_finished: bool,
    /// The exercises, in order.
    pub exercises: Vec<ExerciseSummary>,
}

/// The summary of one exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseSummary {
    /// Its name.
    pub name: String,
    /// Its dosage, and whether it hurt.
    pub dosage: String,
    /// True where its sets have sides.
    pub has_sides: bool,
    /// Its sets, in order.
    pub sets: Vec<SetSummary>,
}

/// The summary of one set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetSummary {
    /// `Set 2, left`.
    pub place: String,
    /// `:28 of :45`.
    pub did: String,
    /// The share of the aim that was done, in percent; no more than all of it.
    pub percent: u32,
    /// `skipped`; may be empty.
    pub state: &'static str,
    /// True where it was begun and did not reach its minimum.
    pub is_short: bool,
}

impl Summary {
    /// The summary of an entry, as seen from `today`.
    pub fn new(entry: &Entry, today: Day) -> Summary {
        let day = entry.started.day().seen_from(today);
        let time = entry.started.clock_text();
        Summary {
            started: entry.started,
            title: match entry.ending {
                Ending::Finished => "Done",
                Ending::Stopped if entry.is_left_undone() => "Not today",
                Ending::Stopped => "Stopped early",
            },
            when: format!("{}, {day}, {time}", entry.routine_name),
            text: entry_text(entry),
            held: match entry.held_seconds() {
                0 => String::new(),
                seconds => format!("Held in all: {}", exact_text(seconds)),
            },
            advice: entry
                .hurt()
                .then(|| format!("You said that it hurt. {}", advice::SEE_SOMEONE)),
            cut_offs: entry.cut_offs,
            note: entry.note.clone(),
            is_finished: entry.ending == Ending::Finished,
            exercises: entry.exercises.iter().map(exercise).collect(),
        }
    }
}

/// The advice for a pain after a session, by its light.
pub fn pain_advice(light: Light) -> Option<String> {
    let words = "That is a lot. Rest it, and do only what is pain-free.";
    (light == Light::Red).then(|| [words, advice::SEE_SOMEONE, advice::URGENT].join(" "))
}

fn exercise(result: &ExerciseResult) -> ExerciseSummary {
    let dosage = result.item.dosage_text();
    ExerciseSummary {
        name: result.item.name.clone(),
        dosage: match result.hurt {
            true => format!("{dosage} – you said that it hurt"),
            false => dosage,
        },
        has_sides: result.sets.iter().any(|set| set.step.side.is_some()),
        sets: result.sets.iter().map(set).collect(),
    }
}

fn set(result: &SetResult) -> SetSummary {
    let begun = !matches!(result.state(), SetState::NotReached | SetState::LeftOut);
    let set = format!("Set {}", result.step.set);
    SetSummary {
        place: match result.step.side {
            Some(side) => format!("{set}, {}", side.name()),
            None => set,
        },
        did: did_text(result),
        percent: (result.did() * 100 / u32::from(result.aim()).max(1)).min(100),
        state: state_text(result),
        is_short: begun && result.did() < u32::from(result.minimum()),
    }
}
