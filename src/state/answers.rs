//! The answers of the runner about today: the pain before the next session, and the run. Not saved: a
//! session takes the pain with it into the log.

use leptos::prelude::*;

use super::history::today;
use crate::{
    domain::{pain::Pain, path::RunToday, time::Day},
    platform::clock,
};

/// Milliseconds for which a pain that was said is that of now: half an hour.
const NOW_MS: i64 = 30 * 60 * 1000;

#[derive(Clone, Copy, Debug, Default)]
struct Said {
    /// The pain, and the wall time at which it was said in milliseconds.
    pain: Option<(Pain, i64)>,
    /// The run of a day.
    run: Option<(RunToday, Day)>,
}

/// The answers of today.
#[derive(Clone, Copy)]
pub struct Answers(RwSignal<Said>);

impl Answers {
    pub(super) fn new() -> Answers {
        Answers(RwSignal::new(Said::default()))
    }

    /// The pain before the next session, tracked; `None` where it was not said within half an hour.
    pub fn pain_now(self) -> Option<Pain> {
        fresh(self.0.get().pain)
    }

    /// The same, untracked, for a session that takes it with it.
    pub(super) fn take_pain(self) -> Option<Pain> {
        fresh(self.0.try_update(|said| said.pain.take()).flatten())
    }

    /// Notes the pain before the next session; `None` takes it back.
    pub fn note_pain_now(self, pain: Option<Pain>) {
        let pain = pain.map(|pain| (pain, clock::wall_ms()));
        self.0.update(|said| said.pain = pain);
    }

    /// The run of today, where the runner said which, tracked.
    pub fn run_today(self) -> Option<RunToday> {
        let (run, day) = self.0.get().run?;
        (day == today()).then_some(run)
    }

    /// Notes the run of today; `None` takes it back.
    pub fn choose_run_today(self, run: Option<RunToday>) {
        let run = run.map(|run| (run, today()));
        self.0.update(|said| said.run = run);
    }
}

fn fresh(said: Option<(Pain, i64)>) -> Option<Pain> {
    let (pain, said_ms) = said?;
    let age_ms = clock::wall_ms() - said_ms;
    (0..NOW_MS).contains(&age_ms).then_some(pain)
}
