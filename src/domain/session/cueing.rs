//! The cues of a session: the moment of each, the ones that are too late to be of use, and the ones
//! ahead.

use super::{Event, Phase, Session};
use crate::domain::{
    cue::Cue,
    plan::{StepKind, rep_seconds},
    time::{Moment, SECOND_MS},
};

/// Most milliseconds that a counting cue may be late.
const COUNT_LATE_MS_MAX: i64 = 300;
/// Most milliseconds that the cue of a new step may be late; later, one cue stands for all.
const STEP_LATE_MS_MAX: i64 = 1500;
/// Least seconds of a hold that has a half-way cue.
const HALF_WAY_FROM_SECONDS: i64 = 20;
/// Number of last seconds that are counted down.
const COUNTED_SECONDS: i64 = 3;

/// The record of one update.
pub(super) struct Transition {
    cues: Vec<(Moment, Cue)>,
    /// The last set that ended by itself, and the moment of its end.
    pub(super) ended: Option<(usize, Moment)>,
    /// The end of a count-in: no second before it is counted.
    pub(super) went: Option<Moment>,
    /// True where the app ran throughout.
    pub(super) watched: bool,
}

impl Transition {
    pub(super) fn new(watched: bool) -> Transition {
        Transition {
            cues: Vec::new(),
            ended: None,
            went: None,
            watched,
        }
    }

    /// Adds a cue at the moment `at`.
    pub(super) fn cue(&mut self, at: Moment, cue: Cue) {
        self.cues.push((at, cue));
    }

    /// The cues that are still due at `now`, or one that stands for the missed ones.
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
            // After an absence only the last cue matters, which is true now.
            due = due.pop().into_iter().collect();
        }
        due
    }
}

impl Session {
    /// The cues after the last update, up to `until`, if nothing happens but time passing, in
    /// order. They are computed by running a copy of the session.
    pub fn ahead(&self, until: Moment) -> Vec<(Moment, Cue)> {
        let mut copy = self.clone();
        let mut cues = Vec::new();
        while let Some(deadline) = copy.next_deadline()
            && deadline <= until
        {
            let due = copy.update(Event::Tick, deadline);
            cues.extend(due.into_iter().map(|cue| (deadline, cue)));
        }
        cues
    }

    /// Adds the cue of the whole second that has just passed, if it has one.
    pub(super) fn count(&self, now: Moment, transition: &mut Transition) {
        let (Phase::Running { ends } | Phase::CountIn { ends, .. }) = self.phase else {
            return;
        };
        let to_second = ends.since(now).div_euclid(SECOND_MS) * SECOND_MS;
        let left = to_second / SECOND_MS + i64::from(ends.since(now) > to_second);
        // The second that has just passed is the next one up, counted from the end.
        let at = ends.plus_ms(-left * SECOND_MS);
        if at <= self.last || at <= self.entered || transition.went.is_some_and(|went| at <= went) {
            return;
        }
        if let Some(cue) = self.cue_at(left) {
            transition.cue(at, cue);
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
            StepKind::Hold { minimum, .. } => match passed {
                _ if left == 0 => Some(Cue::AimReached),
                _ if passed == i64::from(minimum) && left > 0 => Some(Cue::MinimumReached),
                _ if last_seconds => Some(Cue::LastSeconds(left as u8)),
                _ if aim >= HALF_WAY_FROM_SECONDS && passed == aim / 2 => Some(Cue::HalfWay),
                _ => None,
            },
            StepKind::Reps { hold_seconds, .. } => {
                let rep = i64::from(rep_seconds(hold_seconds));
                (passed % rep == 0).then(|| Cue::Rep((passed / rep + 1) as u16))
            }
            _ => last_seconds.then_some(Cue::CountIn(left as u8)),
        }
    }
}
