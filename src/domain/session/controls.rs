//! The runner's controls, except the end of a set: pause and resume, skip and back, more time, the
//! mode, pain, and sides to skip.

use super::{ADDED_SECONDS, COUNT_IN_SECONDS, Outcome, Phase, Reason, Session, cueing::Transition};
use crate::domain::{
    dosage::HOLD_SECONDS_MAX,
    plan::StepKind,
    settings::{Mode, Side},
    time::{Moment, SECOND_MS},
};

/// Within this time after the start of a step, "back" goes to the step before; later it restarts
/// the step.
const BACK_RESTARTS_AFTER_MS: i64 = SECOND_MS;

impl Session {
    /// Pauses with the time that is left.
    pub(super) fn pause(&mut self, why: Reason, now: Moment) {
        let left_ms = self.left_ms(now);
        self.phase = Phase::Paused { left_ms, why };
    }

    /// Resumes after a pause or a stop, with `left_ms` of the current step.
    pub(super) fn resume(
        &mut self,
        left_ms: Option<i64>,
        now: Moment,
        transition: &mut Transition,
    ) {
        let Some(kind) = self.step().map(|step| step.kind) else {
            return;
        };
        let hands_free = self.mode == Mode::HandsFree;
        match (kind, left_ms) {
            (StepKind::Reps { .. }, _) if !hands_free => self.phase = Phase::Waiting,
            (StepKind::Hold { .. }, Some(left_ms)) if hands_free && left_ms <= 0 => {
                // Past the aim, in a mode that ends there: nothing is left to hold.
                self.phase = Phase::Paused {
                    left_ms: Some(left_ms),
                    why: Reason::Asked,
                };
                let did = self.did(now);
                self.finish_set(did, now, transition);
            }
            (_, Some(left_ms)) => self.count_in(left_ms, now, transition),
            (StepKind::Hold { .. } | StepKind::Reps { .. }, None) => {
                self.enter_by_hand(self.at, now, transition);
            }
            (_, None) if self.mode == Mode::Manual => self.phase = Phase::Waiting,
            (_, None) => self.start_set(now, transition),
        }
    }

    /// Ends the rest early and counts in the set.
    pub(super) fn start_set(&mut self, now: Moment, transition: &mut Transition) {
        let counting_in = self
            .left_ms(now)
            .is_some_and(|left_ms| left_ms <= i64::from(COUNT_IN_SECONDS) * SECOND_MS);
        let running = matches!(self.phase, Phase::Running { .. });
        if running && counting_in {
            return;
        }
        match self.next_from(self.at + 1) {
            None => self.end(now, transition),
            Some(next) => {
                self.leave_out_before(next);
                self.enter_by_hand(next, now, transition);
            }
        }
    }

    /// Goes to the next step, where the pause goes on: only the runner starts the clock again.
    pub(super) fn skip_in_pause(&mut self, now: Moment, transition: &mut Transition) {
        self.break_off(now);
        match self.next_from(self.at + 1) {
            None => self.end(now, transition),
            Some(next) => {
                self.leave_out_before(next);
                self.enter(next, now);
                self.pause(Reason::Asked, now);
            }
        }
    }

    /// Goes to the next exercise; the open sets of this one count as skipped.
    pub(super) fn skip_exercise(&mut self, now: Moment, transition: &mut Transition) {
        let Some(item) = self.step().map(|step| step.item) else {
            return;
        };
        self.break_off(now);
        self.bring_together(item);
        let after = (self.at..self.plan.steps.len())
            .find(|&index| self.plan.steps.get(index).is_some_and(|s| s.item != item))
            .unwrap_or(self.plan.steps.len());
        for index in self.at + 1..after {
            if !self.is_left_out(index) {
                self.skip_set(index, 0);
            }
        }
        match self.next_from(after) {
            None => self.end(now, transition),
            Some(next) => {
                self.leave_out_before(next);
                self.enter_by_hand(next, now, transition);
            }
        }
    }

    /// Moves the sets of an exercise in later rounds to right after this step, so that it is
    /// skipped in every round. Its rest before a round goes to the exercise that now begins that
    /// round.
    fn bring_together(&mut self, item: usize) {
        let from = self.at;
        let mut place = from;
        let before = from.checked_sub(1);
        let before = before.and_then(|index| self.plan.steps.get(index));
        let mut item_before = before.map_or(item, |step| step.item);
        let mut rest_before = 0;
        for index in from..self.plan.steps.len() {
            let Some(step) = self.plan.steps.get_mut(index) else {
                return;
            };
            let is_first = step.item != item_before;
            item_before = step.item;
            if step.item == item {
                if let StepKind::Rest { seconds } = step.kind
                    && is_first
                {
                    rest_before = seconds;
                }
                self.move_step(index, place);
                place += 1;
            } else {
                if let StepKind::Rest { seconds } = &mut step.kind {
                    *seconds = rest_before.max(*seconds);
                }
                rest_before = 0;
            }
        }
    }

    /// Moves a step, with its outcome, up to `place`.
    fn move_step(&mut self, index: usize, place: usize) {
        if index == place {
            return;
        }
        let step = self.plan.steps.remove(index);
        self.plan.steps.insert(place, step);
        let outcome = self.outcomes.remove(index);
        self.outcomes.insert(place, outcome);
        let pain = self.pains.remove(index);
        self.pains.insert(place, pain);
        for hurt in &mut self.hurts {
            if *hurt == index {
                *hurt = place;
            } else if (place..index).contains(hurt) {
                *hurt += 1;
            }
        }
    }

    /// Restarts this step, or goes to the one before, as on a music player.
    pub(super) fn back(&mut self, now: Moment, transition: &mut Transition) {
        let was_paused = matches!(self.phase, Phase::Paused { .. });
        let before = (0..self.at).rev().find(|&index| !self.is_left_out(index));
        let target = match before {
            Some(before) if now.since(self.entered) <= BACK_RESTARTS_AFTER_MS => before,
            _ => self.at,
        };
        if was_paused {
            self.enter(target, now);
            self.pause(Reason::Asked, now);
        } else {
            self.enter_by_hand(target, now, transition);
        }
    }

    /// Records that it hurts, and pauses.
    pub(super) fn hurt(&mut self, now: Moment) {
        // During a rest, it is the set before that hurts.
        let done = |index: &usize| {
            matches!(
                self.outcomes.get(*index),
                Some(Outcome::Kept { .. } | Outcome::Skipped { did: 1.. })
            )
        };
        let step = match self.step().is_some_and(|step| step.kind.is_work()) {
            true => self.at,
            false => (0..self.at).rev().find(done).unwrap_or(self.at),
        };
        if self.hurts.last() != Some(&step) {
            self.hurts.push(step);
        }
        self.pause(Reason::Hurts, now);
    }

    /// From here on one side only, or both again; a step that is only for the skipped side is left
    /// at once.
    pub(super) fn keep_to(&mut self, side: Option<Side>, now: Moment, transition: &mut Transition) {
        self.only_side = side;
        let paused = matches!(self.phase, Phase::Paused { .. });
        if self.is_left_out(self.at) {
            self.break_off(now);
            self.move_on(now, transition);
            if paused && self.ended().is_none() {
                self.pause(Reason::Asked, now);
            }
        }
    }

    /// Applies a mode that was chosen in the middle of a step, at once.
    pub(super) fn apply_mode(&mut self, phase: Phase, now: Moment, transition: &mut Transition) {
        let Some(kind) = self.step().map(|step| step.kind) else {
            return;
        };
        let hands_free = self.mode == Mode::HandsFree;
        match (phase, kind) {
            (Phase::Waiting, _) => self.resume(None, now, transition),
            (Phase::Running { .. } | Phase::CountIn { .. }, StepKind::Reps { .. })
                if !hands_free =>
            {
                self.phase = Phase::Waiting;
            }
            (Phase::CountIn { left_ms, .. }, StepKind::Hold { .. })
                if hands_free && left_ms <= 0 =>
            {
                let did = self.did(now);
                self.finish_set(did, now, transition);
            }
            (Phase::Running { ends }, StepKind::Hold { .. }) if hands_free && ends <= now => {
                let did = self.did(now);
                self.finish_set(did, now, transition);
            }
            _ => {}
        }
    }

    /// True where time is counted and ten more seconds are inside the limit.
    pub(super) fn can_add(&self) -> bool {
        let room = i64::from(HOLD_SECONDS_MAX - ADDED_SECONDS) * SECOND_MS;
        let timed = self
            .step()
            .is_some_and(|step| !matches!(step.kind, StepKind::Reps { .. }));
        timed && self.aim_ms() <= room
    }

    /// Adds ten seconds, up to the longest hold. Reps have no time to add to.
    pub(super) fn add_ten(&mut self, now: Moment) {
        if !self.can_add() {
            return;
        }
        self.added_seconds += ADDED_SECONDS;
        let more_ms = i64::from(ADDED_SECONDS) * SECOND_MS;
        match &mut self.phase {
            Phase::Running { ends } => *ends = ends.plus_ms(more_ms),
            Phase::CountIn { left_ms, .. } => *left_ms += more_ms,
            Phase::Paused { left_ms, .. } => *left_ms = Some(left_ms.unwrap_or(0) + more_ms),
            Phase::Waiting => {
                self.phase = Phase::Running {
                    ends: now.plus_ms(more_ms),
                }
            }
            Phase::Over { .. } => {}
        }
    }
}
