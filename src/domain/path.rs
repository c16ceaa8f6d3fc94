//! The article's path: "When it hurts" until the pain is green, then "Roll and activate" before a run
//! and "Stretch" after it, then "Back to strength".

use super::{
    log::Entry,
    pain::{Light, Pain},
    routine_id::RoutineId,
    starter::{AFTER_A_RUN, BACK_TO_STRENGTH, BEFORE_A_RUN, THE_WHOLE_THING, WHEN_IT_HURTS},
    time::Day,
};

/// Days after which what was said of a pain tells nothing of today.
const FRESH_DAYS: i64 = 7;
/// Days after which a pain that stays is for somebody who can examine it: the article's week.
const LASTING_DAYS: i64 = 7;
/// Sessions in a row without any pain after which there are no symptoms to wait for.
const FREE_SESSIONS: usize = 2;

/// The run of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunToday {
    /// It is still to come.
    Ahead,
    /// It is done.
    Done,
    /// There is none.
    None,
}

impl RunToday {
    /// All of them, in the order of the buttons.
    pub const ALL: [RunToday; 3] = [RunToday::Ahead, RunToday::Done, RunToday::None];
}

/// The routine that fits, and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The routine.
    pub routine: RoutineId,
    /// The reason.
    pub why: Why,
}

/// The reason why a routine fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The last pain was not green.
    Hurts {
        /// That pain.
        pain: Pain,
        /// Its light.
        light: Light,
        /// True where it has not been green for [`LASTING_DAYS`].
        lasts: bool,
    },
    /// The run is ahead.
    RunAhead,
    /// The run is done, or the roll before it was done today.
    RunDone,
    /// A day without a run.
    NoRun,
    /// A day without a run, and no pain at all in the last sessions.
    NoPain,
    /// It was done last.
    Last,
}

/// The routine that fits the last pains and the run of today, where the runner said which. The log
/// has the latest session first; `is_there` tells which routines there are.
pub fn fit(
    log: &[Entry],
    today: Day,
    run: Option<RunToday>,
    is_there: impl Fn(&RoutineId) -> bool,
) -> Fit {
    let starter = |id: &str, why| Fit {
        routine: RoutineId::Starter(id.to_string()),
        why,
    };
    if let Some(hurts) = hurts(log, today) {
        return starter(WHEN_IT_HURTS, hurts);
    }
    let last = log.iter().find(|entry| entry.has_work());
    match (run, last) {
        (Some(RunToday::Ahead), _) => starter(BEFORE_A_RUN, Why::RunAhead),
        (Some(RunToday::Done), _) => starter(AFTER_A_RUN, Why::RunDone),
        (Some(RunToday::None), _) if is_free(log) => starter(BACK_TO_STRENGTH, Why::NoPain),
        (Some(RunToday::None), _) => starter(THE_WHOLE_THING, Why::NoRun),
        (None, Some(last))
            if last.routine_id == RoutineId::Starter(BEFORE_A_RUN.to_string())
                && last.started.day() == today =>
        {
            starter(AFTER_A_RUN, Why::RunDone)
        }
        (None, Some(last)) if is_there(&last.routine_id) => Fit {
            routine: last.routine_id.clone(),
            why: Why::Last,
        },
        (None, _) => starter(BEFORE_A_RUN, Why::RunAhead),
    }
}

/// The pain that is not green, if that is the last of this week.
fn hurts(log: &[Entry], today: Day) -> Option<Why> {
    let said = log.iter().filter_map(|entry| {
        let pain = entry.last_pain()?;
        Some((entry, pain, entry.cut_offs.light(pain)))
    });
    let mut bad = said.take_while(|(_, _, light)| *light != Light::Green);
    let (latest, pain, light) = bad.next()?;
    let first = bad.last().map_or(latest, |(entry, _, _)| entry);
    let days_ago = |entry: &Entry| entry.started.day().days_until(today);
    (days_ago(latest) <= FRESH_DAYS).then_some(Why::Hurts {
        pain,
        light,
        lasts: days_ago(first) >= LASTING_DAYS,
    })
}

/// True where the last sessions with an answer were without any pain.
fn is_free(log: &[Entry]) -> bool {
    let said = log.iter().filter_map(Entry::last_pain);
    let free = said.take(FREE_SESSIONS).filter(|pain| pain.number() == 0);
    free.count() == FREE_SESSIONS
}
