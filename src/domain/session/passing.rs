//! The passage of time in a session: how it moves from step to step, and the outcome of each.

use super::{
    AWAY_MS_MAX, COUNT_IN_SECONDS, Ending, Missed, Outcome, Phase, Reason, Session,
    cueing::Transition,
};
use crate::domain::{
    cue::Cue,
    plan::StepKind,
    settings::Mode,
    time::{Moment, SECOND_MS},
};

impl Session {
    /// Lets time pass to `now`, through as many steps as needed.
    pub(super) fn pass(&mut self, now: Moment, watched: bool) -> Transition {
        let mut transition = Transition::new(watched);
        loop {
            match self.phase {
                Phase::CountIn { ends, left_ms } if ends <= now => {
                    self.phase = Phase::Running {
                        ends: ends.plus_ms(left_ms),
                    };
                    transition.cue(ends, Cue::Go);
                    transition.went = Some(ends);
                }
                Phase::Running { ends } if self.ends_by_itself(ends) <= now => {
                    let at = self.ends_by_itself(ends);
                    self.end_by_itself(at, &mut transition);
                }
                _ => break,
            }
        }
        self.count(now, &mut transition);
        transition
    }

    /// Returns from an absence. A short one counts as session time; after a long one the session is
    /// paused where it was left.
    pub(super) fn come_back(&mut self, since: Moment, now: Moment) -> Transition {
        if now.since(since) > AWAY_MS_MAX && self.next_deadline().is_some() {
            let since = since.max(self.last);
            let transition = self.pass(since, true);
            if self.next_deadline().is_none() {
                return transition;
            }
            self.pause(Reason::Away, since);
            self.track_pause(since);
            self.missed = Some(Missed::Paused {
                away_ms: now.since(since),
            });
            return transition;
        }
        let transition = self.pass(now, false);
        if let Some((step, at)) = transition.ended {
            self.missed = Some(Missed::Ended { step, at });
        }
        transition
    }

    /// The moment at which the running step ends without the runner: a hold at the aim in
    /// hands-free mode, otherwise at its maximum; any other step at the end of its time.
    fn ends_by_itself(&self, ends: Moment) -> Moment {
        match self.step().map(|step| step.kind) {
            Some(StepKind::Hold { maximum, .. }) if self.mode != Mode::HandsFree => {
                let beyond = i64::from(maximum) * SECOND_MS - self.aim_ms();
                ends.plus_ms(beyond.max(0))
            }
            _ => ends,
        }
    }

    fn end_by_itself(&mut self, at: Moment, transition: &mut Transition) {
        match self.step().map(|step| step.kind) {
            Some(StepKind::Hold { .. } | StepKind::Reps { .. }) => {
                transition.ended = Some((self.at, at));
                let did = self.did(at);
                self.finish_set(did, at, transition);
            }
            Some(StepKind::Rest { .. } | StepKind::ChangeSides { .. })
                if self.mode == Mode::Manual =>
            {
                self.phase = Phase::Waiting;
                transition.cue(at, Cue::RestOver);
            }
            _ => self.move_on(at, transition),
        }
    }

    /// Keeps the result of the current set and goes to the next step.
    pub(super) fn finish_set(&mut self, did: u32, at: Moment, transition: &mut Transition) {
        if did == 0 {
            self.break_off(at);
        } else {
            let watched = transition.watched;
            self.set_outcome(self.at, Outcome::Kept { did, watched });
        }
        self.move_on(at, transition);
    }

    /// Ends the current set unfinished. A result that was kept before is not lost by going back and
    /// breaking off.
    pub(super) fn break_off(&mut self, at: Moment) {
        let did = self.did(at);
        self.skip_set(self.at, did);
    }

    pub(super) fn skip_set(&mut self, index: usize, did: u32) {
        let is_work = self
            .plan
            .steps
            .get(index)
            .is_some_and(|step| step.kind.is_work());
        let did = match self.outcomes.get(index) {
            Some(Outcome::Kept { .. }) => return,
            Some(Outcome::Skipped { did: before }) => did.max(*before),
            _ => did,
        };
        if is_work {
            self.set_outcome(index, Outcome::Skipped { did });
        }
    }

    fn set_outcome(&mut self, index: usize, outcome: Outcome) {
        if let Some(slot) = self.outcomes.get_mut(index) {
            *slot = outcome;
        }
    }

    /// Leaves the current step for the next one that is not left out.
    pub(super) fn move_on(&mut self, at: Moment, transition: &mut Transition) {
        match self.next_from(self.at + 1) {
            None => self.end(at, transition),
            Some(next) => {
                self.leave_out_before(next);
                let kind = self.plan.steps.get(next).map(|step| step.kind);
                let cue = match kind {
                    Some(StepKind::ChangeSides { .. }) => Cue::ChangeSides,
                    Some(StepKind::Rest { .. } | StepKind::GetReady { .. }) => Cue::SetOver,
                    _ => Cue::Go,
                };
                transition.cue(at, cue);
                self.enter(next, at);
            }
        }
    }

    /// The first step from `index` on that is not left out.
    pub(super) fn next_from(&self, index: usize) -> Option<usize> {
        (index..self.plan.steps.len()).find(|&index| !self.is_left_out(index))
    }

    /// True where the step is only for the skipped side. A change of sides stays where the set
    /// before was on the skipped side.
    pub(super) fn is_left_out(&self, index: usize) -> bool {
        let (Some(only), Some(step)) = (self.only_side, self.plan.steps.get(index)) else {
            return false;
        };
        let spared = step.side.is_some_and(|side| side != only);
        match step.kind {
            StepKind::Hold { .. } | StepKind::Reps { .. } => spared,
            StepKind::ChangeSides { .. } => {
                let before = index.checked_sub(1).and_then(|i| self.outcomes.get(i));
                let other_side_worked =
                    matches!(before, Some(Outcome::Kept { .. } | Outcome::Skipped { .. }));
                spared || !other_side_worked
            }
            StepKind::GetReady { .. } | StepKind::Rest { .. } => false,
        }
    }

    pub(super) fn leave_out_before(&mut self, next: usize) {
        for index in self.at + 1..next {
            let is_work = self
                .plan
                .steps
                .get(index)
                .is_some_and(|step| step.kind.is_work());
            if is_work && self.outcomes.get(index) == Some(&Outcome::Open) {
                self.set_outcome(index, Outcome::LeftOut);
            }
        }
    }

    /// Begins a step when the one before ends by itself.
    pub(super) fn enter(&mut self, index: usize, at: Moment) {
        self.at = index;
        self.entered = at;
        self.added_seconds = 0;
        self.missed = None;
        let paced_by_runner = self.mode != Mode::HandsFree
            && matches!(
                self.step().map(|step| step.kind),
                Some(StepKind::Reps { .. })
            );
        self.phase = if paced_by_runner {
            Phase::Waiting
        } else {
            Phase::Running {
                ends: at.plus_ms(self.aim_ms()),
            }
        };
    }

    /// Begins a step by an action of the runner: a timed set is counted in.
    pub(super) fn enter_by_hand(&mut self, index: usize, now: Moment, transition: &mut Transition) {
        self.enter(index, now);
        if let Some(left_ms) = self.left_ms(now) {
            self.count_in(left_ms, now, transition);
        }
    }

    pub(super) fn count_in(&mut self, left_ms: i64, now: Moment, transition: &mut Transition) {
        if self.step().is_some_and(|step| step.kind.is_work()) {
            let ends = now.plus_ms(i64::from(COUNT_IN_SECONDS) * SECOND_MS);
            self.phase = Phase::CountIn { ends, left_ms };
            transition.cue(now, Cue::CountIn(COUNT_IN_SECONDS as u8));
        } else {
            self.phase = Phase::Running {
                ends: now.plus_ms(left_ms),
            };
        }
    }

    pub(super) fn end(&mut self, at: Moment, transition: &mut Transition) {
        self.leave_out_before(self.plan.steps.len());
        self.missed = None;
        self.phase = Phase::Over {
            at,
            left_ms: None,
            ending: Ending::Finished,
        };
        transition.cue(at, Cue::Finished);
    }
}
