//! How time and the runner move a session from step to step.
//!
//! Owns the order of steps, what a step leaves behind, and which cue belongs to which moment.
//! Must not know: what the screen shows.

use super::{
    ADDED_SECONDS, AWAY_MS_MAX, BACK_RESTARTS_AFTER_MS, COUNT_IN_SECONDS, Ending, Missed, Outcome,
    Phase, Reason, Session,
};
use crate::domain::{
    cue::Cue,
    dosage::HOLD_SECONDS_MAX,
    plan::{Kind, rep_seconds},
    settings::Mode,
    time::{Moment, SECOND_MS},
};

/// A cue that counts is of no use later than this.
const COUNT_LATE_MS_MAX: i64 = 300;
/// A cue for a new step still tells the truth this late; later, one cue stands for all.
const STEP_LATE_MS_MAX: i64 = 1500;
/// In a shorter hold, half of the aim is no news.
const HALF_WAY_FROM_SECONDS: i64 = 20;
/// The last seconds that are counted.
const COUNTED_SECONDS: i64 = 3;

/// What one update went through.
pub(super) struct Passage {
    cues: Vec<(Moment, Cue)>,
    /// The last set that ended by itself, and when.
    ended: Option<(usize, Moment)>,
    /// When a count-in was over: no second before it is counted.
    went: Option<Moment>,
    /// Whether the app was there while it happened.
    watched: bool,
}

impl Passage {
    pub(super) fn new(watched: bool) -> Passage {
        Passage {
            cues: Vec::new(),
            ended: None,
            went: None,
            watched,
        }
    }

    /// The cues that are still due at `now`, or one that stands for what was missed.
    pub(super) fn cues_at(self, now: Moment) -> Vec<Cue> {
        let missed_a_step = self.cues.iter().any(|(_, cue)| cue.flashes());
        let watched = self.watched;
        let mut due: Vec<Cue> = self
            .cues
            .into_iter()
            .filter(|(at, cue)| {
                let late_ms_max = if cue.flashes() {
                    STEP_LATE_MS_MAX
                } else {
                    COUNT_LATE_MS_MAX
                };
                now.since(*at) <= late_ms_max
            })
            .map(|(_, cue)| cue)
            .collect();
        if due.is_empty() && missed_a_step {
            return vec![Cue::CaughtUp];
        }
        if !watched {
            // Nobody needs to hear how it came to be; the last one is true now.
            due = due.pop().into_iter().collect();
        }
        due
    }
}

impl Session {
    /// Lets time pass to `now`, through as many steps as it takes.
    pub(super) fn pass(&mut self, now: Moment, watched: bool) -> Passage {
        let mut passage = Passage::new(watched);
        loop {
            match self.phase {
                Phase::CountIn { ends, left_ms } if ends <= now => {
                    self.phase = Phase::Running {
                        ends: ends.plus_ms(left_ms),
                    };
                    passage.cues.push((ends, Cue::Go));
                    passage.went = Some(ends);
                }
                Phase::Running { ends } if self.ends_by_itself(ends) <= now => {
                    let at = self.ends_by_itself(ends);
                    self.end_by_itself(at, &mut passage);
                }
                _ => break,
            }
        }
        self.count(now, &mut passage);
        passage
    }

    /// The app is back after an absence. A short one was part of the session; a long one was
    /// not, and the session stands where it was left.
    pub(super) fn come_back(&mut self, since: Moment, now: Moment) -> Passage {
        if now.since(since) > AWAY_MS_MAX && self.next_deadline().is_some() {
            let since = since.max(self.last);
            let passage = self.pass(since, true);
            if self.next_deadline().is_none() {
                return passage;
            }
            self.pause(Reason::Away, since);
            self.stand(since);
            self.missed = Some(Missed::Paused {
                away_ms: now.since(since),
            });
            return passage;
        }
        let passage = self.pass(now, false);
        if let Some((step, at)) = passage.ended {
            self.missed = Some(Missed::Ended { step, at });
        }
        passage
    }

    /// When the running step ends without the runner: a hold at the aim where all goes on by
    /// itself, else at its maximum; everything else when its time is up.
    fn ends_by_itself(&self, ends: Moment) -> Moment {
        match self.step().map(|step| step.kind) {
            Some(Kind::Hold { maximum, .. }) if self.mode != Mode::HandsFree => {
                let beyond = i64::from(maximum) * SECOND_MS - self.aim_ms();
                ends.plus_ms(beyond.max(0))
            }
            _ => ends,
        }
    }

    fn end_by_itself(&mut self, at: Moment, passage: &mut Passage) {
        match self.step().map(|step| step.kind) {
            Some(Kind::Hold { .. } | Kind::Reps { .. }) => {
                passage.ended = Some((self.at, at));
                let did = self.did(at);
                self.finish_set(did, at, passage);
            }
            Some(Kind::Rest { .. } | Kind::ChangeSides { .. }) if self.mode == Mode::Manual => {
                self.phase = Phase::Waiting;
                passage.cues.push((at, Cue::RestOver));
            }
            _ => self.move_on(at, passage),
        }
    }

    /// Keeps what was done of the current set and goes on.
    pub(super) fn finish_set(&mut self, did: u32, at: Moment, passage: &mut Passage) {
        if did == 0 {
            self.break_off(at);
        } else {
            let watched = passage.watched;
            self.set_outcome(self.at, Outcome::Kept { did, watched });
        }
        self.move_on(at, passage);
    }

    /// The current set ends unfinished. A set that was kept before stays kept: whoever goes
    /// back to do it again and breaks off loses nothing.
    pub(super) fn break_off(&mut self, at: Moment) {
        let did = self.did(at);
        self.skip_set(self.at, did);
    }

    fn skip_set(&mut self, index: usize, did: u32) {
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
    pub(super) fn move_on(&mut self, at: Moment, passage: &mut Passage) {
        match self.next_from(self.at + 1) {
            None => self.end(at, passage),
            Some(next) => {
                self.leave_out_before(next);
                let kind = self.plan.steps.get(next).map(|step| step.kind);
                let cue = match kind {
                    Some(Kind::ChangeSides { .. }) => Cue::ChangeSides,
                    Some(Kind::Rest { .. } | Kind::GetReady { .. }) => Cue::SetOver,
                    _ => Cue::Go,
                };
                passage.cues.push((at, cue));
                self.enter(next, at);
            }
        }
    }

    /// The first step from `index` on that is not left out.
    pub(super) fn next_from(&self, index: usize) -> Option<usize> {
        (index..self.plan.steps.len()).find(|&index| !self.is_left_out(index))
    }

    /// Whether one side is spared and this step is only there for it. A change of sides stays
    /// where the spared side has just been at work.
    pub(super) fn is_left_out(&self, index: usize) -> bool {
        let (Some(only), Some(step)) = (self.only_side, self.plan.steps.get(index)) else {
            return false;
        };
        let spared = step.side.is_some_and(|side| side != only);
        match step.kind {
            Kind::Hold { .. } | Kind::Reps { .. } => spared,
            Kind::ChangeSides { .. } => {
                let before = index.checked_sub(1).and_then(|i| self.outcomes.get(i));
                let other_side_worked =
                    matches!(before, Some(Outcome::Kept { .. } | Outcome::Skipped { .. }));
                spared || !other_side_worked
            }
            Kind::GetReady { .. } | Kind::Rest { .. } => false,
        }
    }

    fn leave_out_before(&mut self, next: usize) {
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

    /// Begins a step in its own time.
    pub(super) fn enter(&mut self, index: usize, at: Moment) {
        self.at = index;
        self.entered = at;
        self.added_seconds = 0;
        self.missed = None;
        let paced_by_runner = self.mode != Mode::HandsFree
            && matches!(self.step().map(|step| step.kind), Some(Kind::Reps { .. }));
        self.phase = if paced_by_runner {
            Phase::Waiting
        } else {
            Phase::Running {
                ends: at.plus_ms(self.aim_ms()),
            }
        };
    }

    /// Begins a step because the runner said so: a set that time counts for is counted in.
    pub(super) fn enter_by_hand(&mut self, index: usize, now: Moment, passage: &mut Passage) {
        self.enter(index, now);
        if let Some(left_ms) = self.left_ms(now) {
            self.count_in(left_ms, now, passage);
        }
    }

    fn count_in(&mut self, left_ms: i64, now: Moment, passage: &mut Passage) {
        if self.step().is_some_and(|step| step.kind.is_work()) {
            let ends = now.plus_ms(i64::from(COUNT_IN_SECONDS) * SECOND_MS);
            self.phase = Phase::CountIn { ends, left_ms };
            passage
                .cues
                .push((now, Cue::CountIn(COUNT_IN_SECONDS as u8)));
        } else {
            self.phase = Phase::Running {
                ends: now.plus_ms(left_ms),
            };
        }
    }

    /// The runner is ready before the rest is over: straight to the count-in of the set.
    pub(super) fn start_set(&mut self, now: Moment, passage: &mut Passage) {
        let counting_in = self
            .left_ms(now)
            .is_some_and(|left_ms| left_ms <= i64::from(COUNT_IN_SECONDS) * SECOND_MS);
        let running = matches!(self.phase, Phase::Running { .. });
        if running && counting_in {
            return;
        }
        match self.next_from(self.at + 1) {
            None => self.end(now, passage),
            Some(next) => {
                self.leave_out_before(next);
                self.enter_by_hand(next, now, passage);
            }
        }
    }

    pub(super) fn end(&mut self, at: Moment, passage: &mut Passage) {
        self.leave_out_before(self.plan.steps.len());
        self.missed = None;
        self.phase = Phase::Over {
            at,
            left_ms: None,
            ending: Ending::Finished,
        };
        passage.cues.push((at, Cue::Finished));
    }

    pub(super) fn pause(&mut self, why: Reason, now: Moment) {
        let left_ms = self.left_ms(now);
        self.phase = Phase::Paused { left_ms, why };
    }

    pub(super) fn resume(&mut self, left_ms: Option<i64>, now: Moment, passage: &mut Passage) {
        let Some(kind) = self.step().map(|step| step.kind) else {
            return;
        };
        let hands_free = self.mode == Mode::HandsFree;
        match (kind, left_ms) {
            (Kind::Reps { .. }, _) if !hands_free => self.phase = Phase::Waiting,
            (Kind::Hold { .. }, Some(left_ms)) if hands_free && left_ms <= 0 => {
                // Past the aim already, in a mode that ends there: nothing is left to hold.
                self.phase = Phase::Paused {
                    left_ms: Some(left_ms),
                    why: Reason::Asked,
                };
                let did = self.did(now);
                self.finish_set(did, now, passage);
            }
            (_, Some(left_ms)) => self.count_in(left_ms, now, passage),
            (Kind::Hold { .. } | Kind::Reps { .. }, None) => {
                self.enter_by_hand(self.at, now, passage);
            }
            (_, None) if self.mode == Mode::Manual => self.phase = Phase::Waiting,
            (_, None) => self.start_set(now, passage),
        }
    }

    /// A mode chosen in the middle of a step takes hold at once.
    pub(super) fn take_up_mode(&mut self, phase: Phase, now: Moment, passage: &mut Passage) {
        let Some(kind) = self.step().map(|step| step.kind) else {
            return;
        };
        let hands_free = self.mode == Mode::HandsFree;
        match (phase, kind) {
            (Phase::Waiting, _) => self.resume(None, now, passage),
            (Phase::Running { .. } | Phase::CountIn { .. }, Kind::Reps { .. }) if !hands_free => {
                self.phase = Phase::Waiting;
            }
            (Phase::CountIn { left_ms, .. }, Kind::Hold { .. }) if hands_free && left_ms <= 0 => {
                let did = self.did(now);
                self.finish_set(did, now, passage);
            }
            (Phase::Running { ends }, Kind::Hold { .. }) if hands_free && ends <= now => {
                let did = self.did(now);
                self.finish_set(did, now, passage);
            }
            _ => {}
        }
    }

    pub(super) fn skip_exercise(&mut self, now: Moment, passage: &mut Passage) {
        let Some(item) = self.step().map(|step| step.item) else {
            return;
        };
        self.break_off(now);
        let after = (self.at..self.plan.steps.len())
            .find(|&index| self.plan.steps.get(index).is_some_and(|s| s.item > item))
            .unwrap_or(self.plan.steps.len());
        for index in self.at + 1..after {
            if !self.is_left_out(index) {
                self.skip_set(index, 0);
            }
        }
        match self.next_from(after) {
            None => self.end(now, passage),
            Some(next) => {
                self.leave_out_before(next);
                self.enter_by_hand(next, now, passage);
            }
        }
    }

    pub(super) fn back(&mut self, now: Moment, passage: &mut Passage) {
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
            self.enter_by_hand(target, now, passage);
        }
    }

    /// Whether there is a time to add to, and room for ten seconds more.
    pub(super) fn can_add(&self) -> bool {
        let room = i64::from(HOLD_SECONDS_MAX - ADDED_SECONDS) * SECOND_MS;
        let timed = self
            .step()
            .is_some_and(|step| !matches!(step.kind, Kind::Reps { .. }));
        timed && self.aim_ms() <= room
    }

    /// Ten more seconds, up to the longest hold there is. Reps have no time to add to.
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

    /// The cue of the whole second that has just passed, if it has one.
    fn count(&self, now: Moment, passage: &mut Passage) {
        let (Phase::Running { ends } | Phase::CountIn { ends, .. }) = self.phase else {
            return;
        };
        let to_second = ends.since(now).div_euclid(SECOND_MS) * SECOND_MS;
        let left = to_second / SECOND_MS + i64::from(ends.since(now) > to_second);
        // The second that has just passed is the next one up, counted from the end.
        let at = ends.plus_ms(-left * SECOND_MS);
        if at <= self.last || at <= self.entered || passage.went.is_some_and(|went| at <= went) {
            return;
        }
        if let Some(cue) = self.cue_at(left) {
            passage.cues.push((at, cue));
        }
    }

    /// The cue at `left` whole seconds before the end of the running countdown.
    fn cue_at(&self, left: i64) -> Option<Cue> {
        let step = self.step()?;
        let last_seconds = (1..=COUNTED_SECONDS).contains(&left);
        let counting_in = matches!(self.phase, Phase::CountIn { .. });
        let aim = self.aim_ms() / SECOND_MS;
        let passed = aim - left;
        match step.kind {
            _ if counting_in => last_seconds.then_some(Cue::CountIn(left as u8)),
            Kind::Hold { minimum, .. } => match passed {
                _ if left == 0 => Some(Cue::AimReached),
                _ if passed == i64::from(minimum) && left > 0 => Some(Cue::MinimumReached),
                _ if last_seconds => Some(Cue::LastSeconds(left as u8)),
                _ if aim >= HALF_WAY_FROM_SECONDS && passed == aim / 2 => Some(Cue::HalfWay),
                _ => None,
            },
            Kind::Reps { hold_seconds, .. } => {
                let rep = i64::from(rep_seconds(hold_seconds));
                (passed % rep == 0).then(|| Cue::Rep((passed / rep + 1) as u16))
            }
            _ => last_seconds.then_some(Cue::CountIn(left as u8)),
        }
    }
}
