//! Home: a card for each routine.

use crate::domain::{plan::length_text, route::Route, routine::Routine, settings::Settings};

/// The card of a routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoutineCard {
    /// The address of the routine.
    pub address: String,
    /// Its name.
    pub title: String,
    /// Its length: `14–26 min`.
    pub length: String,
    /// When it is for; may be empty.
    pub purpose: String,
    /// The names of its exercises.
    pub names: String,
    /// `Last done yesterday`.
    pub last_done: Option<String>,
}

impl RoutineCard {
    /// The card of a routine; `last_done` is a day such as "yesterday".
    pub fn new(routine: &Routine, settings: &Settings, last_done: Option<String>) -> RoutineCard {
        let names = routine.prescriptions().map(|it| it.movement.name());
        let names: Vec<&str> = names.collect();
        RoutineCard {
            address: Route::Routine(routine.id.clone()).address(),
            title: routine.title().to_string(),
            length: length_text(routine, settings),
            purpose: routine.purpose.clone(),
            names: names.join(", "),
            last_done: last_done.map(|day| format!("Last done {day}")),
        }
    }
}
