//! Home: a card for each routine.

use crate::domain::{
    plan::length_text,
    route::Route,
    routine::{Movement, Prescription, Routine},
    settings::Settings,
};

/// The most drawings on a card: as many as fit on a phone 360 px wide.
const DRAWINGS_MAX: usize = 5;

/// The card of a routine.
#[derive(Clone, Debug, PartialEq)]
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
    /// The exercises that are drawn, each once.
    pub drawn: Vec<Movement>,
    /// `Last done yesterday`.
    pub last_done: Option<String>,
}

impl RoutineCard {
    /// The card of a routine; `last_done` is a day such as "yesterday".
    pub fn new(routine: &Routine, settings: &Settings, last_done: Option<String>) -> RoutineCard {
        let names = routine.prescriptions().map(|it| it.movement.name());
        let names: Vec<&str> = names.collect();
        let mut drawn: Vec<Movement> = Vec::new();
        for Prescription { movement, .. } in routine.prescriptions() {
            if drawn.len() < DRAWINGS_MAX && !drawn.contains(movement) {
                drawn.push(movement.clone());
            }
        }
        RoutineCard {
            address: Route::Routine(routine.id.clone()).address(),
            title: routine.title().to_string(),
            length: length_text(routine, settings),
            purpose: routine.purpose.clone(),
            names: names.join(", "),
            drawn,
            last_done: last_done.map(|day| format!("Last done {day}")),
        }
    }
}
