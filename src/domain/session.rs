//! One run through a plan: the state, the events, and the one `match` between them.
//!
//! A running countdown stores its end and a paused one what remains, so nobody counts ticks and
//! one update may cross many steps. In `session/`: how time moves it (`passing.rs`), what the
//! runner's controls do (`controls.rs`), which cues that gives (`cueing.rs`), what the screen
//! shows (`position.rs`), and what may be taken up from storage (`soundness.rs`).
//! Must not know: a clock, a timer, storage, or how a cue sounds.

mod controls;
mod cueing;
mod passing;
mod position;
mod soundness;

pub use position::{Act, Digits, Position, Scale, Showing, Upcoming};

use super::{
    cue::Cue,
    plan::{Plan, Step, StepKind, rep_seconds},
    settings::{Mode, Side},
    time::{Moment, SECOND_MS},
};
use cueing::Transition;

/// Seconds that are counted in before a set that the runner starts by hand: time to put the
/// phone down.
pub const COUNT_IN_SECONDS: u16 = 3;
/// What the button adds to a hold or a rest.
pub const ADDED_SECONDS: u16 = 10;
/// An absence longer than this is no part of the session: it pauses where it was left.
pub const AWAY_MS_MAX: i64 = 5 * 60 * SECOND_MS;

/// What happens to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Time has passed.
    Tick,
    /// Time has passed, and nothing ran after `since`: a phone asleep, a reload, a crash.
    Return {
        /// When the app was last there.
        since: Moment,
    },
    /// Stand still.
    Pause,
    /// Go on after a pause, or after a stop.
    Resume,
    /// The likeliest act: the set is over and what was done is kept, or the rest is over.
    Done,
    /// On to the next step; a set counts as skipped.
    Skip,
    /// On to the next exercise; its open sets count as skipped.
    SkipExercise,
    /// As on a music player: restart the step, or within its first second the one before.
    Back,
    /// Ten more seconds for this hold or rest.
    AddTen,
    /// It hurts: pause and remember where.
    Hurts,
    /// One side only from here, or both again.
    OnlySide(Option<Side>),
    /// Another mode from here.
    SwitchMode(Mode),
    /// End the session here.
    Stop,
}

/// Why a session stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The runner paused it.
    Asked,
    /// The runner said that it hurts.
    Hurts,
    /// The app was away for longer than [`AWAY_MS_MAX`].
    Away,
}

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The plan is through.
    Finished,
    /// The runner ended it early.
    Stopped,
}

/// What a session is doing. `left_ms` is what remains to the aim, negative past it; it is
/// `None` where no time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) enum Phase {
    /// Time counts; the digits are at zero at `ends`.
    Running { ends: Moment },
    /// The runner gets into position until `ends`; then the set goes on.
    CountIn { ends: Moment, left_ms: i64 },
    /// The next move is the runner's.
    Waiting,
    /// Nothing counts.
    Paused { left_ms: Option<i64>, why: Reason },
    /// Ended. A stopped session can be taken up again.
    Over {
        at: Moment,
        left_ms: Option<i64>,
        ending: Ending,
    },
}

/// What became of a set. `did` is milliseconds of a hold, or reps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Not reached, or a lead-in.
    Open,
    /// Done and kept.
    Kept {
        /// How much.
        did: u32,
        /// False where it ran its course while the app was away.
        watched: bool,
    },
    /// Skipped or broken off.
    Skipped {
        /// How much was done before.
        did: u32,
    },
    /// Left out: the side that is spared.
    LeftOut,
}

/// What the runner missed while the app was away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missed {
    /// At least one set ended; this one last, at this moment.
    Ended {
        /// Its step.
        step: usize,
        /// When.
        at: Moment,
    },
    /// Nobody came back for so long that the session paused itself.
    Paused {
        /// How long the app was away, in milliseconds.
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
    /// When the current step was entered.
    pub(in crate::domain) entered: Moment,
    pub(in crate::domain) phase: Phase,
    /// Seconds that the runner added to the current step.
    pub(in crate::domain) added_seconds: u16,
    /// One a step of the plan.
    pub(in crate::domain) outcomes: Vec<Outcome>,
    /// The steps at which it hurt.
    pub(in crate::domain) hurts: Vec<usize>,
    pub(in crate::domain) missed: Option<Missed>,
    /// The latest moment that any update has seen.
    pub(in crate::domain) last: Moment,
    /// Milliseconds that it stood still, paused or stopped, before it went on.
    pub(in crate::domain) paused_ms: i64,
    /// Since when it stands still, where the runner or an absence made it.
    pub(in crate::domain) paused_since: Option<Moment>,
}

impl Session {
    /// Starts a run through `plan`. A plan without steps is over at once.
    pub fn start(plan: Plan, mode: Mode, now: Moment) -> (Session, Vec<Cue>) {
        let outcomes = vec![Outcome::Open; plan.steps.len()];
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

    /// Lets time pass to `now`, then applies `event`. Returns the cues that are due at `now`;
    /// those of moments long past are not replayed. A moment before the latest one counts as
    /// the latest one. An event that makes no sense in the present state is disregarded.
    pub fn update(&mut self, event: Event, now: Moment) -> Vec<Cue> {
        let now = now.max(self.last);
        let mut transition = match event {
            Event::Return { since } => self.come_back(since, now),
            _ => self.pass(now, true),
        };
        if !matches!(event, Event::Tick | Event::Return { .. }) {
            self.missed = None;
            self.act(event, now, &mut transition);
            self.stand(now);
        }
        self.last = now;
        transition.cues_at(now)
    }

    /// The next moment at which anything changes, the whole seconds of the digits included.
    /// `None` while nothing counts: paused, waiting for the runner, or over.
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

    /// The plan that it runs.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The index of the current step.
    pub fn step_index(&self) -> usize {
        self.at
    }

    /// What became of each step of the plan so far.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The steps at which the runner said that it hurts.
    pub fn hurts(&self) -> &[usize] {
        &self.hurts
    }

    /// What moves it on.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The side that is done alone, where the other is spared.
    pub fn only_side(&self) -> Option<Side> {
        self.only_side
    }

    /// Whole seconds from its start to its end, without the time that it stood still; 0 while it
    /// is not over.
    pub fn seconds(&self) -> u32 {
        let Phase::Over { at, .. } = self.phase else {
            return 0;
        };
        let stands_ms = self.paused_since.map_or(0, |from| at.since(from).max(0));
        let ms = at.since(Moment::START) - self.paused_ms - stands_ms;
        u32::try_from(ms / SECOND_MS).unwrap_or(0)
    }

    /// How and when it ended.
    pub fn ended(&self) -> Option<(Ending, Moment)> {
        match self.phase {
            Phase::Over { at, ending, .. } => Some((ending, at)),
            _ => None,
        }
    }

    /// Applies what the runner did. The one place where an event meets a state.
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
                self.take_up_mode(phase, now, transition);
            }

            (Event::Pause, Phase::Paused { .. })
            | (Event::Resume, Phase::Running { .. } | Phase::CountIn { .. } | Phase::Waiting)
            | (Event::Tick | Event::Return { .. }, _) => {}
        }
    }

    /// Notes when the session begins to stand still, and how long it did when it goes on.
    fn stand(&mut self, now: Moment) {
        let stands = matches!(self.phase, Phase::Paused { .. } | Phase::Over { .. });
        match (stands, self.paused_since) {
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

    /// Milliseconds of the current step from its start to its aim, with what was added.
    fn aim_ms(&self) -> i64 {
        let seconds = self.step().map_or(0, |step| step.kind.seconds());
        i64::from(seconds.saturating_add(self.added_seconds)) * SECOND_MS
    }

    /// Milliseconds that remain to the aim at `now`; `None` where no time is counted.
    fn left_ms(&self, now: Moment) -> Option<i64> {
        match self.phase {
            Phase::Running { ends } => Some(ends.since(now)),
            Phase::CountIn { left_ms, .. } => Some(left_ms),
            Phase::Waiting => None,
            Phase::Paused { left_ms, .. } | Phase::Over { left_ms, .. } => left_ms,
        }
    }

    /// How much of the current set is done at `now`: milliseconds held, or whole paced reps.
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

    /// As [`Session::did`], but a set that is not paced is done when the runner says so.
    fn did_when_done(&self, now: Moment) -> u32 {
        match (self.left_ms(now), self.step().map(|step| step.kind)) {
            (None, Some(StepKind::Reps { aim, .. })) => u32::from(aim),
            _ => self.did(now),
        }
    }
}
