//! The position of a session at a moment: everything that the session screen shows, ready to
//! display.

use super::{Missed, Outcome, Phase, Reason, Session};
use crate::domain::{
    plan::{Item, Step, StepKind, rep_seconds},
    time::{Moment, SECOND_MS},
};

/// The subject of the screen, which decides its colour, its word and its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// Getting into position: the first get ready, or a count-in.
    GetReady,
    /// A hold.
    Hold,
    /// A set of reps.
    Reps,
    /// A change of sides.
    ChangeSides,
    /// A rest.
    Rest,
}

/// The large digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// Whole seconds left.
    Left(u32),
    /// Whole seconds past the aim.
    Past(u32),
    /// The current paced rep.
    Rep {
        /// Its number, from 1.
        at: u32,
        /// Reps of the set.
        of: u32,
    },
    /// Reps at the runner's own pace.
    Reps(u32),
    /// No time is counted: the app waits for the runner.
    Ready,
}

/// The action of the main button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Pause.
    Pause,
    /// Resume.
    Resume,
    /// End the hold and keep this many seconds.
    Keep(u32),
    /// End the set of reps.
    Done,
    /// End the rest.
    Ready,
}

/// The marks under the digits of a hold, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The least that counts as done.
    pub minimum: u16,
    /// The present aim, with added seconds.
    pub aim: u16,
    /// The end of the hold.
    pub maximum: u16,
    /// True where the minimum is reached.
    pub minimum_reached: bool,
}

/// The set after the current one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upcoming<'a> {
    /// The kind of the next step.
    pub kind: StepKind,
    /// The next set.
    pub set: &'a Step,
    /// Its exercise.
    pub item: &'a Item,
}

/// The position of a session at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position<'a> {
    /// The subject of the screen.
    pub showing: Showing,
    /// The reason of the pause, where the session is paused.
    pub paused: Option<Reason>,
    /// The current set, or the one that the lead-in leads to.
    pub set: &'a Step,
    /// Its exercise.
    pub item: &'a Item,
    /// The large digits.
    pub digits: Digits,
    /// Milliseconds left of the countdown, 0 past its end.
    pub left_ms: i64,
    /// Milliseconds of the whole countdown; 0 where no time is counted.
    pub whole_ms: i64,
    /// The marks of a hold.
    pub scale: Option<Scale>,
    /// The action of the main button.
    pub act: Act,
    /// True where ten seconds can be added.
    pub can_add: bool,
    /// The next set; `None` at the last one.
    pub next: Option<Upcoming<'a>>,
    /// The part that the runner missed while the app was away.
    pub missed: Option<Missed>,
}

impl Session {
    /// The start of the present pause or stop.
    pub fn paused_since(&self) -> Option<Moment> {
        self.paused_since
    }

    /// The position at `now`; `None` once the session is over.
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

    /// Number of sets of an item that the session has passed, and number of its sets.
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
        // The aim of a hold is whole seconds within its limits.
        let aim = u16::try_from(self.aim_ms() / SECOND_MS).unwrap_or(u16::MAX);
        Scale {
            minimum,
            aim,
            maximum: maximum.max(aim),
            minimum_reached: i64::from(self.did(now)) >= i64::from(minimum) * SECOND_MS,
        }
    }

    fn upcoming(&self, step: &Step) -> Option<Upcoming<'_>> {
        // A lead-in already shows its set; next is the one after it.
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

/// Counts down the seconds left, and up the seconds past the aim.
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
