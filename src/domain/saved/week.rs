//! The record of the runner's week.

use serde::{Deserialize, Serialize};

use super::{RecordKind, Saved};
use crate::domain::{
    routine_id::RoutineId,
    week::{RoutineWeek, Week, minute_of},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoutineWeekWire {
    routine: RoutineId,
    #[serde(default)]
    times: u16,
    /// Of each day from Monday on, whether there is a reminder.
    days: [bool; 7],
    /// `18:05`.
    time: String,
}

impl Saved for Week {
    const KIND: RecordKind = RecordKind::Week;
    type Wire = Vec<RoutineWeekWire>;

    fn to_wire(&self) -> Vec<RoutineWeekWire> {
        let wire = |(routine, week): (&RoutineId, RoutineWeek)| RoutineWeekWire {
            routine: routine.clone(),
            times: week.times,
            days: week.days,
            time: week.time_text(),
        };
        self.iter().map(wire).collect()
    }

    fn from_wire(wire: Vec<RoutineWeekWire>) -> Option<Week> {
        let week = |it: RoutineWeekWire| {
            let week = RoutineWeek {
                times: it.times,
                days: it.days,
                minute: minute_of(&it.time)?,
            };
            week.is_sound().then_some((it.routine, week))
        };
        wire.into_iter().map(week).collect()
    }
}
