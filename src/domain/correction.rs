//! Entries of the log as the runner writes them: corrected, or added by hand.

use super::{
    dosage::{HOLD_SECONDS_MAX, REPS_MAX},
    log::{Entry, ExerciseResult, SetResult},
    plan::{Item, Plan},
    session::{Ending, Outcome},
    time::{LocalTime, SECOND_MS},
};

impl SetResult {
    /// The largest amount that can be written down: seconds of a hold, or reps.
    pub fn amount_max(&self) -> u16 {
        match self.is_hold() {
            true => HOLD_SECONDS_MAX,
            false => REPS_MAX,
        }
    }

    /// The outcome of a set of which this was done: seconds of a hold, or reps; skipped for none.
    fn outcome_of(&self, did: u16) -> Outcome {
        let did = u32::from(did.min(self.amount_max()));
        match did {
            0 => Outcome::Skipped { did },
            _ => Outcome::Kept {
                did: match self.is_hold() {
                    true => did * SECOND_MS as u32,
                    false => did,
                },
                watched: true,
            },
        }
    }
}

impl Entry {
    /// Writes down what was done in a set: seconds of a hold, or reps. Nothing where there is no
    /// such set.
    pub fn correct(&mut self, exercise: usize, set: usize, did: u16) {
        let exercise = self.exercises.get_mut(exercise);
        if let Some(set) = exercise.and_then(|it| it.sets.get_mut(set)) {
            set.outcome = set.outcome_of(did);
        }
    }

    /// The entry of a session without this app: all of the plan at its aims, to be corrected.
    pub fn by_hand(plan: &Plan, started: LocalTime) -> Entry {
        let exercise = |(index, item): (usize, &Item)| {
            let steps = plan.steps.iter();
            let steps = steps.filter(|step| step.item == index && step.kind.is_work());
            let set = |step| {
                let open = SetResult {
                    step,
                    outcome: Outcome::Open,
                    hurt: false,
                    pain: None,
                };
                SetResult {
                    outcome: open.outcome_of(open.aim()),
                    ..open
                }
            };
            ExerciseResult {
                item: item.clone(),
                hurt: false,
                sets: steps.copied().map(set).collect(),
            }
        };
        Entry {
            started,
            routine_id: plan.routine_id.clone(),
            routine_name: plan.routine_name.clone(),
            ending: Ending::Finished,
            seconds: plan.seconds(),
            exercises: plan.items.iter().enumerate().map(exercise).collect(),
            cut_offs: plan.cut_offs,
            pain_before: None,
            pain_after: None,
            pain_next_day: None,
            note: String::new(),
            by_hand: true,
            changed: None,
        }
    }
}
