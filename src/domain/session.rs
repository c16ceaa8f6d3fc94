//! The session: one run through a plan, as a state machine of events and states.
//!
//! A running countdown stores its end and a paused one the time left, so nobody counts ticks and
//! one update may cross many steps. In `session/`: the passage of time (`passing.rs`), the runner's
//! controls (`controls.rs`), the cues (`cueing.rs`), the contents of the screen (`position.rs`),
//! and the checks of a restored session (`soundness.rs`).
//!
//! Must not know: a clock, a timer, storage, or the sound of a cue.

mod controls;
mod cueing;
mod passing;
mod position;
mod soundness;

pub use position::{Act, Digits, Position, Scale, Showing, Upcoming};

use super::{
    cue::Cue,
    pain::Pain,
    plan::{Plan, Step, StepKind, rep_seconds},
    settings::{Mode, Side},
    time::{Moment, SECOND_MS},
};
use cueing::Transition;

/// Seconds of the count-in before a set that the runner starts by hand: time to put the phone down.
pub const COUNT_IN_SECONDS: u16 = 3;
/// Seconds that the button adds to a hold or a rest.
pub const ADDED_SECONDS: u16 = 10;
/// A longer absence does not count as session time: the session is paused where it was left.
pub const AWAY_MS_MAX: i64 = 5 * 60 * SECOND_MS;

/// An event of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Time has passed.
    Tick,
    /// Time has passed, and the app did not run after `since`: sleep, a reload or a crash.
    Return {
        /// The last moment at which the app ran.
        since: Moment,
    },
    /// Pause.
    Pause,
    /// Resume after a pause or a stop.
    Resume,
    /// The main action: end the set and keep the result, or end the rest.
    Done,
    /// Go to the next step; a set counts as skipped.
    Skip,
    /// Go to the next exercise; its open sets count as skipped.
    SkipExercise,
    /// Restart the step, or within its first second go to the step before, as on a music player.
    Back,
    /// Add ten seconds to this hold or rest.
    AddTen,
    /// It hurts: pause, and record the step.
    Hurts,
    /// How much it hurts, while the session is paused for that; `None` takes it back.
    HurtsBy(Option<Pain>),
    /// From here on one side only, or both again.
    OnlySide(Option<Side>),
    /// Change the mode from here on.
    SwitchMode(Mode),
    /// End the session here.
    Stop,
}

/// The reason of a pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The runner paused it.
    Asked,
    /// The runner said that it hurts.
    Hurts,
    /// The app was away for longer than [`AWAY_MS_MAX`].
    Away,
}

/// The end of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The plan is through.
    Finished,
    /// The runner ended it early.
    Stopped,
}

/// The phase of a session. `left_ms` is the time left to the aim, negative past it; `None` where no
/// time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) enum Phase {
    /// Time is counted; the digits reach zero at `ends`.
    Running { ends: Moment },
    /// The runner gets into position until `ends`; then the set continues.
    CountIn { ends: Moment, left_ms: i64 },
    /// Waits for the runner.
    Waiting,
    /// Paused.
    Paused { left_ms: Option<i64>, why: Reason },
    /// Ended. A stopped session can be resumed.
    Over {
        at: Moment,
        left_ms: Option<i64>,
        ending: Ending,
    },
}

/// The outcome of a step. `did` is milliseconds of a hold, or reps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Not reached, or a lead-in.
    Open,
    /// Done, and the result kept.
    Kept {
        /// The amount.
        did: u32,
        /// False where the set ended by itself while the app was away.
        watched: bool,
    },
    /// Skipped or broken off.
    Skipped {
        /// The amount before it was skipped.
        did: u32,
    },
    /// Left out: the step is only for the skipped side.
    LeftOut,
}

/// The part of a session that the runner missed while the app was away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missed {
    /// At least one set ended; this is the last one.
    Ended {
        /// Its step.
        step: usize,
        /// The moment of its end.
        at: Moment,
    },
    /// The absence was so long that the session paused itself.
    Paused {
        /// Length of the absence, in milliseconds.
        away_ms: i64,
    },
}

/// One run through a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub(in crate::domain) plan: Plan,
    pub(in crate::domain) mode: Mode,
    pub(in crate::domain) only_side: Option<Side>,
    /// The current step.
    pub(in crate::domain) at: usize,
    /// The moment at which the current step began.
    pub(in crate::domain) entered: Moment,
    pub(in crate::domain) phase: Phase,
    /// Seconds that the runner added to the current step.
    pub(in crate::domain) added_seconds: u16,
    /// One for each step of the plan.
    pub(in crate::domain) outcomes: Vec<Outcome>,
    /// The steps at which the runner said that it hurts, in order.
    pub(in crate::domain) hurts: Vec<usize>,
    /// How much it hurt at each step of the plan, where the runner said it.
    pub(in crate::domain) pains: Vec<Option<Pain>>,
    /// The pain before the start, where the runner said it.
    pub(in crate::domain) pain_before: Option<Pain>,
    pub(in crate::domain) missed: Option<Missed>,
    /// The latest moment of any update.
    pub(in crate::domain) last: Moment,
    /// Milliseconds of all earlier pauses and stops.
    pub(in crate::domain) paused_ms: i64,
    /// The start of the present pause or stop.
    pub(in crate::domain) paused_since: Option<Moment>,
}

impl Session {
    /// Starts a run through `plan`. A plan without steps is finished at once.
    pub fn start(plan: Plan, mode: Mode, now: Moment) -> (Session, Vec<Cue>) {
        let outcomes = vec![Outcome::Open; plan.steps.len()];
        let pains = vec![None; plan.steps.len()];
        let mut session = Session {
            plan,
            mode,
            only_side: None,
            at: 0,
            entered: now,
            phase: Phase::Waiting,
            added_seconds: 0,
            outcomes,
            hurts: Vec::new(),
            pains,
            pain_before: None,
            missed: None,
            last: now,
            paused_ms: 0,
            paused_since: None,
        };
        let mut transition = Transition::new(true);
        match session.step().map(|step| step.kind.is_work()) {
            None => session.end(now, &mut transition),
            Some(true) => session.enter_by_hand(0, now, &mut transition),
            Some(false) => session.enter(0, now),
        }
        (session, transition.cues_at(now))
    }

    /// Lets time pass to `now`, then applies `event`. Returns the cues that are due at `now`; cues
    /// of moments long past are not replayed. A moment before the latest one counts as the latest
    /// one. An event without a meaning in the present phase is ignored.
    pub fn update(&mut self, event: Event, now: Moment) -> Vec<Cue> {
        let now = now.max(self.last);
        let mut transition = match event {
            Event::Return { since } => self.come_back(since, now),
            _ => self.pass(now, true),
        };
        if !matches!(event, Event::Tick | Event::Return { .. }) {
            self.missed = None;
            self.act(event, now, &mut transition);
            self.track_pause(now);
        }
        self.last = now;
        transition.cues_at(now)
    }

    /// The next moment at which anything changes, including the whole seconds of the digits. `None`
    /// while no time is counted: paused, waiting for the runner, or over.
    pub fn next_deadline(&self) -> Option<Moment> {
        match self.phase {
            Phase::Running { ends } | Phase::CountIn { ends, .. } => {
                let to_whole_second = ends.since(self.last).rem_euclid(SECOND_MS);
                Some(self.last.plus_ms(match to_whole_second {
                    0 => SECOND_MS,
                    some => some,
                }))
            }
            Phase::Waiting | Phase::Paused { .. } | Phase::Over { .. } => None,
        }
    }

    /// The plan of the session.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The index of the current step.
    pub fn step_index(&self) -> usize {
        self.at
    }

    /// The outcome of each step of the plan so far.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The steps at which the runner said that it hurts, in order.
    pub fn hurts(&self) -> &[usize] {
        &self.hurts
    }

    /// How much it hurt at a step, where the runner said it.
    pub fn pain_at(&self, step: usize) -> Option<Pain> {
        self.pains.get(step).copied().flatten()
    }

    /// How much it hurt where the runner said so last.
    pub fn last_pain(&self) -> Option<Pain> {
        self.pain_at(*self.hurts.last()?)
    }

    /// Notes the pain before the start.
    pub fn note_pain_before(&mut self, pain: Option<Pain>) {
        self.pain_before = pain;
    }

    /// The pain before the start, where the runner said it.
    pub fn pain_before(&self) -> Option<Pain> {
        self.pain_before
    }

    /// The mode.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The only side that is worked, where the other is skipped.
    pub fn only_side(&self) -> Option<Side> {
        self.only_side
    }

    /// Whole seconds from the start to the end, without pauses; 0 before the end.
    pub fn seconds(&self) -> u32 {
        let Phase::Over { at, .. } = self.phase else {
            return 0;
        };
        let last_pause_ms = self.paused_since.map_or(0, |from| at.since(from).max(0));
        let ms = at.since(Moment::START) - self.paused_ms - last_pause_ms;
        u32::try_from(ms / SECOND_MS).unwrap_or(0)
    }

    /// The way and the moment of its end.
    pub fn ended(&self) -> Option<(Ending, Moment)> {
        match self.phase {
            Phase::Over { at, ending, .. } => Some((ending, at)),
            _ => None,
        }
    }

    /// Applies an action of the runner: the only place where an event meets a phase.
    fn act(&mut self, event: Event, now: Moment, transition: &mut Transition) {
        let Some(step) = self.step() else { return };
        let is_work = step.kind.is_work();
        match (event, self.phase) {
            (
                Event::Resume,
                Phase::Paused { left_ms, .. }
                | Phase::Over {
                    left_ms,
                    ending: Ending::Stopped,
                    ..
                },
            ) => self.resume(left_ms, now, transition),
            (_, Phase::Over { .. }) => {}

            (Event::Pause, Phase::Running { .. } | Phase::CountIn { .. } | Phase::Waiting) => {
                self.pause(Reason::Asked, now);
            }
            (Event::Hurts, _) => self.hurt(now),
            (
                Event::HurtsBy(pain),
                Phase::Paused {
                    why: Reason::Hurts, ..
                },
            ) => {
                let last = self.hurts.last();
                if let Some(place) = last.and_then(|&step| self.pains.get_mut(step)) {
                    *place = pain;
                }
            }
            (Event::Stop, _) => {
                self.break_off(now);
                self.phase = Phase::Over {
                    at: now,
                    left_ms: self.left_ms(now),
                    ending: Ending::Stopped,
                };
            }
            (Event::Done, _) if is_work => {
                let did = self.did_when_done(now);
                self.finish_set(did, now, transition);
            }
            (Event::Skip, Phase::Paused { .. }) => self.skip_in_pause(now, transition),
            (Event::Skip, _) if is_work => {
                self.break_off(now);
                self.move_on(now, transition);
            }
            (Event::Done | Event::Skip, _) => self.start_set(now, transition),
            (Event::SkipExercise, _) => self.skip_exercise(now, transition),
            (Event::Back, _) => self.back(now, transition),
            (Event::AddTen, _) => self.add_ten(now),
            (Event::OnlySide(side), _) => self.keep_to(side, now, transition),
            (Event::SwitchMode(mode), phase) => {
                self.mode = mode;
                self.apply_mode(phase, now, transition);
            }

            (Event::Pause, Phase::Paused { .. })
            | (Event::Resume, Phase::Running { .. } | Phase::CountIn { .. } | Phase::Waiting)
            | (Event::HurtsBy(_) | Event::Tick | Event::Return { .. }, _) => {}
        }
    }

    /// Records the start of a pause, and adds up its length at its end.
    fn track_pause(&mut self, now: Moment) {
        let is_paused = matches!(self.phase, Phase::Paused { .. } | Phase::Over { .. });
        match (is_paused, self.paused_since) {
            (true, None) => self.paused_since = Some(now),
            (false, Some(from)) => {
                self.paused_ms = self.paused_ms.saturating_add(now.since(from));
                self.paused_since = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }

    fn step(&self) -> Option<&Step> {
        self.plan.steps.get(self.at)
    }

    /// Milliseconds from the start of the current step to its aim, with added seconds.
    fn aim_ms(&self) -> i64 {
        let seconds = self.step().map_or(0, |step| step.kind.seconds());
        i64::from(seconds.saturating_add(self.added_seconds)) * SECOND_MS
    }

    /// Milliseconds left to the aim at `now`; `None` where no time is counted.
    fn left_ms(&self, now: Moment) -> Option<i64> {
        match self.phase {
            Phase::Running { ends } => Some(ends.since(now)),
            Phase::CountIn { left_ms, .. } => Some(left_ms),
            Phase::Waiting => None,
            Phase::Paused { left_ms, .. } | Phase::Over { left_ms, .. } => left_ms,
        }
    }

    /// The amount of the current set at `now`: milliseconds held, or whole paced reps.
    fn did(&self, now: Moment) -> u32 {
        let (Some(step), Some(left_ms)) = (self.step(), self.left_ms(now)) else {
            return 0;
        };
        let passed_ms = self.aim_ms().saturating_sub(left_ms).max(0);
        let did = match step.kind {
            StepKind::Reps { hold_seconds, .. } => {
                passed_ms / (i64::from(rep_seconds(hold_seconds)) * SECOND_MS)
            }
            _ => passed_ms,
        };
        u32::try_from(did).unwrap_or(u32::MAX)
    }

    /// Like [`Session::did`], but a set without pacing counts with its aim.
    fn did_when_done(&self, now: Moment) -> u32 {
        match (self.left_ms(now), self.step().map(|step| step.kind)) {
            (None, Some(StepKind::Reps { aim, .. })) => u32::from(aim),
            _ => self.did(now),
        }
    }
}
