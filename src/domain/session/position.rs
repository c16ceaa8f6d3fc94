//! What the session screen shows at a moment: all of it, and nothing that needs working out.
//!
//! Must not know: words, colours, or how large the digits are.

use super::{Missed, Outcome, Phase, Reason, Session};
use crate::domain::{
    plan::{Item, Step, StepKind, rep_seconds},
    time::{Moment, SECOND_MS},
};

/// What the screen is about: its colour, its word and its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// Getting into position: the first get ready, or a count-in.
    GetReady,
    /// A hold.
    Hold,
    /// A set of reps.
    Reps,
    /// Turning over.
    ChangeSides,
    /// A rest.
    Rest,
}

/// The large digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// Whole seconds that remain.
    Left(u32),
    /// Whole seconds past the aim.
    Past(u32),
    /// The paced rep at hand, of so many.
    Rep {
        /// Its number, from 1.
        at: u32,
        /// Reps of the set.
        of: u32,
    },
    /// Reps to do at the runner's own pace.
    Reps(u32),
    /// Nothing counts: the next move is the runner's.
    Ready,
}

/// What the main button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Stand still.
    Pause,
    /// Go on.
    Resume,
    /// End the hold and keep so many seconds of it.
    Keep(u32),
    /// End the set of reps.
    Done,
    /// End the rest.
    Ready,
}

/// The marks under the digits of a hold, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// From here it counts as done.
    pub minimum: u16,
    /// What the runner works at now, with what was added.
    pub aim: u16,
    /// Here it ends by itself.
    pub maximum: u16,
    /// Whether the minimum is reached.
    pub minimum_reached: bool,
}

/// What comes after the step at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upcoming<'a> {
    /// The next step.
    pub kind: StepKind,
    /// The next set.
    pub set: &'a Step,
    /// Its exercise.
    pub item: &'a Item,
}

/// All that the session screen shows at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position<'a> {
    /// What the screen is about.
    pub showing: Showing,
    /// Why it stands still, where it does.
    pub paused: Option<Reason>,
    /// The set at hand, or the one that the lead-in leads to.
    pub set: &'a Step,
    /// Its exercise.
    pub item: &'a Item,
    /// The large digits.
    pub digits: Digits,
    /// Milliseconds that remain of the countdown, 0 past its end.
    pub left_ms: i64,
    /// Milliseconds of the whole countdown; 0 where nothing counts.
    pub whole_ms: i64,
    /// The marks of a hold.
    pub scale: Option<Scale>,
    /// What the main button does.
    pub act: Act,
    /// Whether ten seconds can be added.
    pub can_add: bool,
    /// What comes next; `None` at the last set.
    pub next: Option<Upcoming<'a>>,
    /// What the runner missed while the app was away.
    pub missed: Option<Missed>,
}

impl Session {
    /// Since when it stands still, where the runner or an absence made it.
    pub fn paused_since(&self) -> Option<Moment> {
        self.paused_since
    }

    /// What the screen shows at `now`; `None` once the session is over.
    pub fn position(&self, now: Moment) -> Option<Position<'_>> {
        let step = self.step()?;
        let now = now.max(self.last);
        let (paused, counting_in) = match self.phase {
            Phase::Over { .. } => return None,
            Phase::Paused { why, .. } => (Some(why), None),
            Phase::CountIn { ends, .. } => (None, Some(ends)),
            Phase::Running { .. } | Phase::Waiting => (None, None),
        };
        let set = match step.kind.is_work() {
            true => step,
            false => self.next_set_from(self.at + 1).map_or(step, |(_, set)| set),
        };
        let left_ms = match counting_in {
            Some(ends) => Some(ends.since(now)),
            None => self.left_ms(now),
        };
        let whole_ms = match counting_in {
            Some(_) => i64::from(super::COUNT_IN_SECONDS) * SECOND_MS,
            None => self.aim_ms(),
        };
        let scale = match (step.kind, counting_in) {
            (
                StepKind::Hold {
                    minimum, maximum, ..
                },
                None,
            ) => Some(self.scale(minimum, maximum, now)),
            _ => None,
        };
        Some(Position {
            showing: match (counting_in, step.kind) {
                (Some(_), _) | (None, StepKind::GetReady { .. }) => Showing::GetReady,
                (None, StepKind::Hold { .. }) => Showing::Hold,
                (None, StepKind::Reps { .. }) => Showing::Reps,
                (None, StepKind::ChangeSides { .. }) => Showing::ChangeSides,
                (None, StepKind::Rest { .. }) => Showing::Rest,
            },
            paused,
            set,
            item: self.plan.items.get(set.item)?,
            digits: match counting_in {
                Some(_) => seconds_digits(left_ms),
                None => self.digits(step.kind, left_ms),
            },
            left_ms: left_ms.unwrap_or(0).max(0),
            whole_ms: left_ms.map_or(0, |_| whole_ms),
            scale,
            act: match (paused, counting_in, scale, step.kind) {
                (Some(_), ..) => Act::Resume,
                (None, Some(_), ..) => Act::Pause,
                (_, _, Some(scale), _) if scale.minimum_reached => {
                    Act::Keep(self.did(now) / SECOND_MS as u32)
                }
                (_, _, _, StepKind::Hold { .. }) => Act::Pause,
                (_, _, _, StepKind::Reps { .. }) => Act::Done,
                _ => Act::Ready,
            },
            can_add: self.can_add(),
            next: self.upcoming(step),
            missed: self.missed,
        })
    }

    /// Sets of an item that are behind the runner, and sets that it has.
    pub fn sets_behind(&self, item: usize) -> (usize, usize) {
        let sets = self
            .plan
            .steps
            .iter()
            .zip(&self.outcomes)
            .enumerate()
            .filter(|(_, (step, _))| step.item == item && step.kind.is_work());
        let at_hand = |index| index == self.at && self.ended().is_none();
        sets.fold((0, 0), |(behind, all), (index, (_, outcome))| {
            let is_behind = *outcome != Outcome::Open && !at_hand(index);
            (behind + usize::from(is_behind), all + 1)
        })
    }

    fn digits(&self, kind: StepKind, left_ms: Option<i64>) -> Digits {
        match (kind, left_ms) {
            (StepKind::Reps { aim, .. }, None) => Digits::Reps(u32::from(aim)),
            (
                StepKind::Reps {
                    aim, hold_seconds, ..
                },
                Some(left_ms),
            ) => {
                let rep_ms = i64::from(rep_seconds(hold_seconds)) * SECOND_MS;
                let behind = (self.aim_ms() - left_ms) / rep_ms;
                let of = u32::from(aim);
                let at = u32::try_from(behind + 1).unwrap_or(1).min(of);
                Digits::Rep { at, of }
            }
            _ => seconds_digits(left_ms),
        }
    }

    fn scale(&self, minimum: u16, maximum: u16, now: Moment) -> Scale {
        // A running aim is whole seconds, well inside the limits of a hold.
        let aim = u16::try_from(self.aim_ms() / SECOND_MS).unwrap_or(u16::MAX);
        Scale {
            minimum,
            aim,
            maximum: maximum.max(aim),
            minimum_reached: i64::from(self.did(now)) >= i64::from(minimum) * SECOND_MS,
        }
    }

    fn upcoming(&self, step: &Step) -> Option<Upcoming<'_>> {
        // After a lead-in comes its set, which the screen is about already; next is after it.
        let after = match step.kind.is_work() {
            true => self.at + 1,
            false => self.next_set_from(self.at + 1)?.0 + 1,
        };
        let next = self.plan.steps.get(self.next_from(after)?)?;
        let (_, set) = self.next_set_from(after)?;
        Some(Upcoming {
            kind: next.kind,
            set,
            item: self.plan.items.get(set.item)?,
        })
    }

    fn next_set_from(&self, index: usize) -> Option<(usize, &Step)> {
        let mut index = self.next_from(index)?;
        loop {
            let step = self.plan.steps.get(index)?;
            if step.kind.is_work() {
                return Some((index, step));
            }
            index = self.next_from(index + 1)?;
        }
    }
}

/// Counts down in seconds that are still to come, and up in seconds that are behind.
fn seconds_digits(left_ms: Option<i64>) -> Digits {
    match left_ms {
        None => Digits::Ready,
        Some(left_ms) if left_ms <= -SECOND_MS => {
            Digits::Past(u32::try_from(-left_ms / SECOND_MS).unwrap_or(u32::MAX))
        }
        Some(left_ms) => {
            let seconds = left_ms.max(0).div_euclid(SECOND_MS);
            let begun = i64::from(left_ms.max(0) % SECOND_MS > 0);
            Digits::Left(u32::try_from(seconds + begun).unwrap_or(u32::MAX))
        }
    }
}
