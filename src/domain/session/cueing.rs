//! Which cue belongs to which moment of a session, which one comes too late to be of use, and
//! which ones are to come.
//!
//! Owns what is counted and how late a cue may be. Must not know: how a cue sounds or flashes.

use super::{Event, Phase, Session};
use crate::domain::{
    cue::Cue,
    plan::{StepKind, rep_seconds},
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
pub(super) struct Transition {
    cues: Vec<(Moment, Cue)>,
    /// The last set that ended by itself, and when.
    pub(super) ended: Option<(usize, Moment)>,
    /// When a count-in was over: no second before it is counted.
    pub(super) went: Option<Moment>,
    /// Whether the app was there while it happened.
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

    /// A cue that belongs to the moment `at`.
    pub(super) fn cue(&mut self, at: Moment, cue: Cue) {
        self.cues.push((at, cue));
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
    /// The cues that come after the last update, up to `until`, if nothing but time passes, in
    /// order. They are those of a copy that lives through it: what is foretold is what comes.
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

    /// The cue of the whole second that has just passed, if it has one.
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
