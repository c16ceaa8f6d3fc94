//! Finished and stopped sessions, with what was really held.
//!
//! An entry stands by itself: names and dosages are copied into it, so that editing a routine
//! does not change history. Must not know: where entries are kept or how they are shown.

use serde::{Deserialize, Serialize};

use super::{
    plan::{Kind, Step},
    session::{Ending, Outcome, Session},
    settings::Side,
    time::{LocalTime, Moment, SECOND_MS},
};

/// What became of one set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SetState {
    /// Done.
    Kept,
    /// Done by the clock alone: it ran its course while the app was away.
    NotWatched,
    /// Skipped or broken off.
    Skipped,
    /// Left out to spare this side.
    LeftOut,
    /// The session ended before it.
    NotReached,
}

/// One set, as it was asked for and as it was done. Numbers are seconds of a hold, or reps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetResult {
    /// Which set, from 1.
    pub set: u16,
    /// The side, where sides take turns.
    pub side: Option<Side>,
    /// The least that counts as done.
    pub minimum: u16,
    /// The aim.
    pub aim: u16,
    /// What was done.
    pub did: u32,
    /// What became of it.
    pub state: SetState,
}

/// What was done of one exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseResult {
    /// The exercise's short name.
    pub exercise_id: String,
    /// Its name then.
    pub name: String,
    /// Its dosage then, as it was shown.
    pub dosage: String,
    /// Whether the numbers are seconds of holds; else they are reps.
    pub holds: bool,
    /// Whether the runner said that it hurts.
    pub hurt: bool,
    /// Its sets, in order.
    pub sets: Vec<SetResult>,
}

/// One finished or stopped session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When it was started; names the entry.
    pub started: LocalTime,
    /// The routine's short name.
    pub routine_id: String,
    /// Its name then.
    pub routine_name: String,
    /// How it ended.
    pub ending: Ending,
    /// Seconds from the start to the end, pauses included.
    pub seconds: u32,
    /// The exercises, in order.
    pub exercises: Vec<ExerciseResult>,
    /// How much it hurt after, 0-10, where the runner said so.
    #[serde(default)]
    pub pain_after: Option<u8>,
}

impl Entry {
    /// The entry of a session that is over; `None` while it is not.
    pub fn of(session: &Session, started: LocalTime) -> Option<Entry> {
        let (ending, at) = session.ended()?;
        let plan = session.plan();
        let mut exercises: Vec<ExerciseResult> = Vec::new();
        for (index, item) in plan.items.iter().enumerate() {
            let steps = plan.steps.iter().zip(session.outcomes());
            let mut holds = false;
            let sets = steps
                .filter(|(step, _)| step.item == index)
                .filter_map(|(step, outcome)| {
                    holds |= matches!(step.kind, Kind::Hold { .. });
                    set_result(step, *outcome)
                })
                .collect();
            let hurt = session
                .hurts()
                .iter()
                .any(|&step| plan.steps.get(step).is_some_and(|step| step.item == index));
            exercises.push(ExerciseResult {
                exercise_id: item.exercise_id.clone(),
                name: item.name.clone(),
                dosage: item.dosage.clone(),
                holds,
                hurt,
                sets,
            });
        }
        Some(Entry {
            started,
            routine_id: plan.routine_id.clone(),
            routine_name: plan.routine_name.clone(),
            ending,
            seconds: u32::try_from(at.since(Moment::START) / SECOND_MS).unwrap_or(0),
            exercises,
            pain_after: None,
        })
    }

    /// Sets that were done, whether or not they reached the aim, and sets that were asked for.
    pub fn sets_done(&self) -> (usize, usize) {
        let sets = self.exercises.iter().flat_map(|exercise| &exercise.sets);
        sets.fold((0, 0), |(done, asked), set| match set.state {
            SetState::Kept | SetState::NotWatched => (done + 1, asked + 1),
            SetState::Skipped | SetState::NotReached => (done, asked + 1),
            SetState::LeftOut => (done, asked),
        })
    }

    /// Seconds that were held in all.
    pub fn held_seconds(&self) -> u32 {
        let holds = self.exercises.iter().filter(|exercise| exercise.holds);
        holds
            .flat_map(|exercise| &exercise.sets)
            .fold(0, |sum: u32, set| sum.saturating_add(set.did))
    }

    /// Whether the runner said at any time that it hurts.
    pub fn hurt(&self) -> bool {
        self.exercises.iter().any(|exercise| exercise.hurt)
    }

    /// Whether anything was done at all; a session that was stopped before its first set is
    /// not worth an entry.
    pub fn has_work(&self) -> bool {
        let mut sets = self.exercises.iter().flat_map(|exercise| &exercise.sets);
        self.hurt() || sets.any(|set| set.did > 0)
    }
}

fn set_result(step: &Step, outcome: Outcome) -> Option<SetResult> {
    let (minimum, aim, unit) = match step.kind {
        Kind::Hold { minimum, aim, .. } => (minimum, aim, SECOND_MS as u32),
        Kind::Reps { minimum, aim, .. } => (minimum, aim, 1),
        Kind::GetReady { .. } | Kind::ChangeSides { .. } | Kind::Rest { .. } => return None,
    };
    let (state, did) = match outcome {
        Outcome::Kept { did, watched: true } => (SetState::Kept, did),
        Outcome::Kept {
            did,
            watched: false,
        } => (SetState::NotWatched, did),
        Outcome::Skipped { did } => (SetState::Skipped, did),
        Outcome::LeftOut => (SetState::LeftOut, 0),
        Outcome::Open => (SetState::NotReached, 0),
    };
    Some(SetResult {
        set: step.set,
        side: step.side,
        minimum,
        aim,
        did: did / unit,
        state,
    })
}
