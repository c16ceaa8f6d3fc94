//! The runner's week: how often a routine is wanted, and at which times the phone reminds of it.

use super::{
    calendar::WEEK_DAYS,
    log::Entry,
    routine_id::RoutineId,
    time::{Day, WEEKDAYS},
};

/// Most times a week that a routine is wanted.
pub const TIMES_MAX: u16 = 14;
/// Minutes of a day.
pub const DAY_MINUTES: u16 = 24 * 60;

/// The runner's week of one routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoutineWeek {
    /// Times a week that it is wanted, at most [`TIMES_MAX`]; 0 where the runner has no target.
    pub times: u16,
    /// The days with a reminder, from Monday on.
    pub days: [bool; WEEK_DAYS],
    /// The time of the reminder: minutes from midnight.
    pub minute: u16,
}

impl Default for RoutineWeek {
    fn default() -> RoutineWeek {
        RoutineWeek {
            times: 0,
            days: [false; WEEK_DAYS],
            minute: 18 * 60,
        }
    }
}

impl RoutineWeek {
    /// True where every number is inside its limits.
    pub const fn is_sound(&self) -> bool {
        self.times <= TIMES_MAX && self.minute < DAY_MINUTES
    }

    /// The time of the reminder, `18:05`.
    pub fn time_text(&self) -> String {
        format!("{:02}:{:02}", self.minute / 60, self.minute % 60)
    }

    /// The names of the days with a reminder.
    pub fn day_names(&self) -> impl Iterator<Item = &'static str> {
        let days = WEEKDAYS.into_iter().zip(self.days);
        days.filter(|(_, is_on)| *is_on).map(|(name, _)| name)
    }
}

/// The minutes from midnight of a time such as `18:05`.
pub fn minute_of(time: &str) -> Option<u16> {
    let (hours, minutes) = time.split_once(':')?;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// The runner's week, by routine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week(Vec<(RoutineId, RoutineWeek)>);

impl FromIterator<(RoutineId, RoutineWeek)> for Week {
    fn from_iter<T: IntoIterator<Item = (RoutineId, RoutineWeek)>>(all: T) -> Week {
        let mut week = Week::default();
        all.into_iter().for_each(|(id, it)| week.choose(&id, it));
        week
    }
}

impl Week {
    /// All routines of which something was chosen.
    pub fn iter(&self) -> impl Iterator<Item = (&RoutineId, RoutineWeek)> {
        self.0.iter().map(|(id, week)| (id, *week))
    }

    /// The week of a routine.
    pub fn of(&self, routine: &RoutineId) -> RoutineWeek {
        let mut all = self.iter();
        let found = all.find(|(id, _)| *id == routine);
        found.map(|(_, week)| week).unwrap_or_default()
    }

    /// Sets the week of a routine.
    pub fn choose(&mut self, routine: &RoutineId, week: RoutineWeek) {
        match self.0.iter_mut().find(|(id, _)| id == routine) {
            Some((_, chosen)) => *chosen = week,
            None => self.0.push((routine.clone(), week)),
        }
    }
}

/// The number of sessions of a routine in the week that begins on `monday`.
pub fn sessions_in_week(entries: &[Entry], routine: &RoutineId, monday: Day) -> usize {
    let is_in = |day: Day| (0..WEEK_DAYS as i64).contains(&day.since(monday));
    // One that the runner left for another day is none.
    let of_routine = entries
        .iter()
        .filter(|it| it.routine_id == *routine && it.has_work());
    of_routine.filter(|it| is_in(it.started.day())).count()
}
