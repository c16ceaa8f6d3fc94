//! Home: what to do now, and a card for each routine.

use std::sync::Arc;

use crate::domain::{
    plan::length_text,
    route::Route,
    routine::{Movement, Prescription, Routine},
    routine_id::RoutineId,
    settings::Settings,
    starter::BEFORE_A_RUN,
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

/// The routines of home.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// The one to do now.
    pub now: Option<Now>,
    /// The runner's own routines, the latest first.
    pub own: Vec<RoutineCard>,
    /// The routines that come with the app.
    pub starters: Vec<RoutineCard>,
}

/// The routine to do now.
#[derive(Clone, Debug, PartialEq)]
pub struct Now {
    /// The reason, in a sentence or two.
    pub reason: String,
    /// Its card.
    pub card: RoutineCard,
}

/// The routine to begin with, and the reason.
pub fn first() -> (RoutineId, String) {
    let reason = "Running today? Do this first.";
    (
        RoutineId::Starter(BEFORE_A_RUN.to_string()),
        reason.to_string(),
    )
}

impl Home {
    /// The routines, with the one to do now and the reason for it. `last_done` is a day such as
    /// "yesterday" for any routine.
    pub fn new(
        routines: &[Arc<Routine>],
        settings: &Settings,
        now: Option<(RoutineId, String)>,
        last_done: impl Fn(&RoutineId) -> Option<String>,
    ) -> Home {
        let mut home = Home {
            now: None,
            own: Vec::new(),
            starters: Vec::new(),
        };
        for routine in routines {
            let card = RoutineCard::new(routine, settings, last_done(&routine.id));
            match &now {
                Some((id, reason)) if *id == routine.id => {
                    let reason = reason.clone();
                    home.now = Some(Now { reason, card });
                }
                _ if routine.id.is_own() => home.own.push(card),
                _ => home.starters.push(card),
            }
        }
        home
    }
}
