//! The log: finished and stopped sessions, with their results.
//!
//! An entry is self-contained: names and dosages are copied into it, so that editing a routine does
//! not change history.

use super::{
    pain::{CutOffs, Light, Pain},
    plan::{Item, Step, StepKind},
    routine::Routine,
    routine_id::RoutineId,
    session::{Ending, Outcome, Session},
    time::{Day, LocalTime, SECOND_MS, WallTime},
};

/// The state of a set in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetState {
    /// Done.
    Kept,
    /// Done while the app was away, on the clock alone.
    NotWatched,
    /// Skipped or broken off.
    Skipped,
    /// Left out, because its side was skipped.
    LeftOut,
    /// Not reached before the session ended.
    NotReached,
}

/// One set: its step and its outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetResult {
    /// The step as planned.
    pub step: Step,
    /// The outcome.
    pub outcome: Outcome,
    /// True where the runner said that it hurts.
    pub hurt: bool,
    /// How much, where the runner said it.
    pub pain: Option<Pain>,
}

impl SetResult {
    /// The least that counts as done: seconds of a hold, or reps.
    pub fn minimum(&self) -> u16 {
        match self.step.kind {
            StepKind::Hold { minimum, .. } | StepKind::Reps { minimum, .. } => minimum,
            StepKind::GetReady { .. } | StepKind::ChangeSides { .. } | StepKind::Rest { .. } => 0,
        }
    }

    /// The aim: seconds of a hold, or reps.
    pub fn aim(&self) -> u16 {
        match self.step.kind {
            StepKind::Reps { aim, .. } => aim,
            kind => kind.seconds(),
        }
    }

    /// The most: seconds after which a hold ends by itself, or the aim of a set of reps.
    pub fn maximum(&self) -> u16 {
        match self.step.kind {
            StepKind::Hold { maximum, .. } => maximum,
            _ => self.aim(),
        }
    }

    /// The amount that was done: whole seconds of a hold, or reps.
    pub fn did(&self) -> u32 {
        let did = match self.outcome {
            Outcome::Kept { did, .. } | Outcome::Skipped { did } => did,
            Outcome::LeftOut | Outcome::Open => 0,
        };
        match self.step.kind {
            StepKind::Reps { .. } => did,
            _ => did / SECOND_MS as u32,
        }
    }

    /// The state of the set.
    pub fn state(&self) -> SetState {
        match self.outcome {
            Outcome::Kept { watched: true, .. } => SetState::Kept,
            Outcome::Kept { watched: false, .. } => SetState::NotWatched,
            Outcome::Skipped { .. } => SetState::Skipped,
            Outcome::LeftOut => SetState::LeftOut,
            Outcome::Open => SetState::NotReached,
        }
    }

    /// True where the numbers are seconds of a hold; otherwise they are reps.
    pub fn is_hold(&self) -> bool {
        matches!(self.step.kind, StepKind::Hold { .. })
    }
}

/// The results of one exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseResult {
    /// The exercise, with its name and dosage at that time.
    pub item: Item,
    /// True where the runner said that it hurts. Old records know no more of it than that; later
    /// ones have the set.
    pub hurt: bool,
    /// Its sets, in order.
    pub sets: Vec<SetResult>,
}

/// Days after a session on which the runner is asked how it was.
const ASKED_DAYS: std::ops::RangeInclusive<i64> = 1..=2;

/// The session that the runner is asked about on a later day, how it was after it: the last one of the
/// days before, if that is not long ago and not answered. The log has the latest first.
pub fn to_ask_about(log: &[Entry], today: Day) -> Option<&Entry> {
    let mut before = log.iter().filter(|entry| entry.started.day() < today);
    let entry = before.find(|entry| entry.has_work())?;
    let is_due = ASKED_DAYS.contains(&entry.started.day().days_until(today));
    (is_due && entry.pain_next_day.is_none()).then_some(entry)
}

/// One finished or stopped session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The time of its start, which identifies the entry.
    pub started: LocalTime,
    /// The id of the routine.
    pub routine_id: RoutineId,
    /// The name of the routine at that time.
    pub routine_name: String,
    /// The end of the session.
    pub ending: Ending,
    /// Seconds from the start to the end, without pauses.
    pub seconds: u32,
    /// The exercises, in order; none of a session that the runner left for another day because it
    /// hurt.
    pub exercises: Vec<ExerciseResult>,
    /// The cut-offs of the traffic light at that time.
    pub cut_offs: CutOffs,
    /// The pain before the start, where the runner noted it.
    pub pain_before: Option<Pain>,
    /// The pain afterwards, where the runner noted it.
    pub pain_after: Option<Pain>,
    /// The pain of the next day, where the runner noted it.
    pub pain_next_day: Option<Pain>,
    /// The runner's note; may be empty.
    pub note: String,
    /// True where the runner wrote it down without a session of this app.
    pub by_hand: bool,
    /// The time of the last correction; of two versions of an entry, the later counts.
    pub changed: Option<WallTime>,
}

impl Entry {
    /// The entry of a session that is over; `None` before.
    pub fn of(session: &Session, started: LocalTime) -> Option<Entry> {
        let (ending, _) = session.ended()?;
        let plan = session.plan();
        // A lead-in stands for the set that it leads to.
        let place = |step: &Step| (step.item, step.set, step.side);
        let hurts = || {
            let hurts = session.hurts().iter();
            hurts.filter_map(|&hurt| Some((plan.steps.get(hurt)?, session.pain_at(hurt))))
        };
        let exercise = |(index, item): (usize, &Item)| {
            let sets = plan.steps.iter().zip(session.outcomes());
            let sets = sets.filter(|(step, _)| step.item == index && step.kind.is_work());
            let result = |(step, outcome): (&Step, &Outcome)| {
                let here = || hurts().filter(|(at, _)| place(at) == place(step));
                SetResult {
                    step: *step,
                    outcome: *outcome,
                    hurt: here().next().is_some(),
                    pain: here().filter_map(|(_, pain)| pain).max(),
                }
            };
            ExerciseResult {
                item: item.clone(),
                hurt: hurts().any(|(at, _)| at.item == index),
                sets: sets.map(result).collect(),
            }
        };
        Some(Entry {
            started,
            routine_id: plan.routine_id.clone(),
            routine_name: plan.routine_name.clone(),
            ending,
            seconds: session.seconds(),
            exercises: plan.items.iter().enumerate().map(exercise).collect(),
            cut_offs: plan.cut_offs,
            pain_before: session.pain_before(),
            pain_after: None,
            pain_next_day: None,
            note: String::new(),
            by_hand: false,
            changed: None,
        })
    }

    /// The entry of a session that the runner left for another day, because of a pain before it.
    pub fn left_undone(routine: &Routine, started: LocalTime, pain: Pain) -> Entry {
        Entry {
            started,
            routine_id: routine.id.clone(),
            routine_name: routine.title().to_string(),
            ending: Ending::Stopped,
            seconds: 0,
            exercises: Vec::new(),
            cut_offs: routine.cut_offs(),
            pain_before: Some(pain),
            pain_after: None,
            pain_next_day: None,
            note: String::new(),
            by_hand: false,
            changed: None,
        }
    }

    /// True of a session that was left for another day.
    pub fn is_left_undone(&self) -> bool {
        self.exercises.is_empty()
    }

    /// Number of sets that were done, below the aim or not, and number of sets in the plan.
    pub fn sets_done(&self) -> (usize, usize) {
        let sets = self.exercises.iter().flat_map(|exercise| &exercise.sets);
        sets.fold((0, 0), |(done, asked), set| match set.state() {
            SetState::Kept | SetState::NotWatched => (done + 1, asked + 1),
            SetState::Skipped | SetState::NotReached => (done, asked + 1),
            SetState::LeftOut => (done, asked),
        })
    }

    /// Seconds held in total.
    pub fn held_seconds(&self) -> u32 {
        let sets = self.exercises.iter().flat_map(|exercise| &exercise.sets);
        sets.filter(|set| set.is_hold())
            .fold(0, |sum: u32, set| sum.saturating_add(set.did()))
    }

    /// True where the runner said at any time that it hurts.
    pub fn hurt(&self) -> bool {
        self.exercises.iter().any(|exercise| exercise.hurt)
    }

    /// The worst pain on the way, where the runner said how much.
    pub fn pain_during(&self) -> Option<Pain> {
        let sets = self.exercises.iter().flat_map(|exercise| &exercise.sets);
        sets.filter_map(|set| set.pain).max()
    }

    /// The last that the runner said of the pain, in the order of time: before the start, on the
    /// way, afterwards, on the next day.
    pub fn last_pain(&self) -> Option<Pain> {
        let after = self.pain_next_day.or(self.pain_after);
        after.or(self.pain_during()).or(self.pain_before)
    }

    /// The worst pain that the runner said, at any time.
    pub fn worst_pain(&self) -> Option<Pain> {
        let around = [self.pain_before, self.pain_after, self.pain_next_day];
        around.into_iter().flatten().chain(self.pain_during()).max()
    }

    /// The light of the worst pain that the runner said; `None` where there is none.
    pub fn light(&self) -> Option<Light> {
        self.worst_pain().map(|pain| self.cut_offs.light(pain))
    }

    /// True where anything was done; a session that was stopped before its first set gets no entry.
    pub fn has_work(&self) -> bool {
        let mut sets = self.exercises.iter().flat_map(|exercise| &exercise.sets);
        self.hurt() || sets.any(|set| set.did() > 0)
    }
}
