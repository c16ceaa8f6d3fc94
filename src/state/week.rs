//! The runner's week: targets, and reminders in the phone's own calendar.

use leptos::prelude::*;

use super::{history::local_now, preferences::Preferences, records::Records, sharing};
use crate::{
    domain::{
        ics::{self, Reminder},
        plan::length_seconds,
        route::Route,
        routine::Routine,
        routine_id::RoutineId,
        saved::RecordKind,
        week::{RoutineWeek, Week},
    },
    platform::files,
};

/// The runner's week, saved as soon as it changes.
#[derive(Clone, Copy)]
pub struct WeekPlan {
    week: RwSignal<Week>,
    records: Records,
}

impl WeekPlan {
    /// The week as it was saved.
    pub fn new(records: Records) -> WeekPlan {
        let week = RwSignal::new(records.load_week().unwrap_or_default());
        records.on_change(RecordKind::Week, move |_| {
            week.set(records.load_week().unwrap_or_default());
        });
        WeekPlan { week, records }
    }

    /// The week of a routine, tracked.
    pub fn of(self, routine: &RoutineId) -> RoutineWeek {
        self.week.with(|week| week.of(routine))
    }

    /// Changes the week of a routine.
    pub fn change(self, routine: &RoutineId, change: impl FnOnce(&mut RoutineWeek)) {
        self.week.update(|week| {
            let mut of_routine = week.of(routine);
            change(&mut of_routine);
            week.choose(routine, of_routine);
        });
        self.week
            .with_untracked(|week| self.records.save_week(week));
    }

    /// Has the browser save the reminders of a routine as a file for the phone's calendar. Call it
    /// inside the tap; false where it cannot.
    pub fn save_reminders(self, routine: &Routine, preferences: Preferences) -> bool {
        let (_, seconds) = length_seconds(routine, &preferences.settings_untracked());
        let reminder = Reminder {
            routine: &routine.id,
            name: routine.title(),
            week: self.week.with_untracked(|week| week.of(&routine.id)),
            seconds,
            address: &sharing::link_to(&Route::Routine(routine.id.clone())),
        };
        ics::write(&reminder, local_now())
            .is_some_and(|text| files::save("holdfast.ics", "text/calendar", &text).is_ok())
    }
}
