//! One exercise's card, in the deck of its routine or by itself.

use super::routine::start_bar;
use crate::{
    domain::{
        exercise::Exercise,
        library,
        route::Route,
        routine::{Prescription, Routine},
        starter,
    },
    ui::{
        components::{
            exercise_card::exercise_card,
            icon::{Icon, icon},
            screen::{link, screen},
        },
        dom::{El, el, text},
        not_found,
    },
};

/// The screen of the exercise with this id, in the deck of the routine with that one.
pub fn exercise(id: &str, routine_id: Option<&str>) -> Vec<El> {
    let Some(exercise) = library::find(id) else {
        return not_found("There is no such exercise in the library.");
    };
    match routine_id.and_then(starter::find) {
        Some(routine) => in_deck(exercise, routine),
        None => {
            let card = exercise_card(exercise, exercise.dosage);
            screen(exercise.name, Some(Route::Home), &[card])
        }
    }
}

fn in_deck(exercise: &'static Exercise, routine: &'static Routine) -> Vec<El> {
    let deck: Vec<&Prescription> = routine.prescriptions().collect();
    let at = deck.iter().position(|p| p.exercise.id == exercise.id);
    let Some((at, prescription)) = at.and_then(|at| Some((at, *deck.get(at)?))) else {
        return not_found("That exercise is no part of this routine.");
    };
    let turn = |index: Option<usize>, name: &str, sign: Icon| {
        let prescription = deck.get(index?)?;
        let route = Route::Exercise {
            exercise: prescription.exercise.id.to_string(),
            routine: Some(routine.id.to_string()),
        };
        Some(
            link(&route, "button")
                .attr("aria-label", name)
                .with(&[icon(sign)]),
        )
    };
    let place = format!("Card {} of {}", at + 1, deck.len());
    let turning = el("nav", "deck-turn")
        .attr("aria-label", "Deck")
        .with_all(turn(at.checked_sub(1), "Card before", Icon::Left))
        .with(&[text("span", "", &place)])
        .with_all(turn(Some(at + 1), "Next card", Icon::Right));
    let body = [
        turning,
        exercise_card(exercise, prescription.dosage),
        start_bar(routine),
    ];
    let up = Route::Routine(routine.id.to_string());
    screen(exercise.name, Some(up), &body)
}
