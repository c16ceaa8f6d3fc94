//! The week in the log: a quiet count of each routine that is wanted so many times.

use std::sync::Arc;

use crate::domain::{
    calendar::week_of,
    log::Entry,
    routine::Routine,
    time::Day,
    week::{RoutineWeek, sessions_in_week},
};

/// The count of a routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekLine {
    /// The name of the routine.
    pub routine: String,
    /// `2 of 3`
    pub count: String,
}

/// The counts of the week of `today`, of the routines that have a target.
pub fn week_lines(
    routines: &[Arc<Routine>],
    week: impl Fn(&Routine) -> RoutineWeek,
    entries: &[Entry],
    today: Day,
) -> Vec<WeekLine> {
    let line = |routine: &Arc<Routine>| {
        let times = week(routine).times;
        let done = sessions_in_week(entries, &routine.id, week_of(today));
        (times > 0).then(|| WeekLine {
            routine: routine.title().to_string(),
            count: format!("{done} of {times}"),
        })
    };
    routines.iter().filter_map(line).collect()
}
