//! One exercise's card, in the deck of its routine or by itself.

use std::rc::Rc;

use super::routine::{card_at, card_route, start_bar};
use crate::{
    domain::{
        library,
        route::Route,
        routine::{Movement, Prescription, Routine},
    },
    state,
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

/// The screen of the exercise with this id; in the deck of the routine with that one, it may also
/// be named by its place.
pub fn exercise(id: &str, routine_id: Option<&str>) -> Vec<El> {
    if let Some(routine) = routine_id.and_then(|id| state::routines().find(id)) {
        return in_deck(id, &routine);
    }
    let Some(exercise) = library::find(id) else {
        return not_found("There is no such exercise in the library.");
    };
    let usual = Prescription {
        movement: Movement::Library(exercise),
        dosage: exercise.dosage,
        note: String::new(),
    };
    screen(exercise.name, Some(Route::Home), &[exercise_card(&usual)])
}

fn in_deck(id: &str, routine: &Rc<Routine>) -> Vec<El> {
    let at = card_at(routine, id);
    let found = at.and_then(|at| Some((at, routine.prescriptions().nth(at)?)));
    let Some((at, prescription)) = found else {
        return not_found("That exercise is no part of this routine.");
    };
    let cards = routine.prescriptions().count();
    let turn = |index: usize, name: &str, sign: Icon| {
        link(&card_route(routine, index), "button")
            .attr("aria-label", name)
            .with(&[icon(sign)])
    };
    let before = at.checked_sub(1);
    let before = before.map(|index| turn(index, "Card before", Icon::Left));
    let next = (at + 1 < cards).then(|| turn(at + 1, "Next card", Icon::Right));
    let place = format!("Card {} of {cards}", at + 1);
    let turning = el("nav", "deck-turn")
        .attr("aria-label", "Deck")
        .with_all(before)
        .with(&[text("span", "", &place)])
        .with_all(next);
    let body = [
        turning,
        exercise_card(prescription),
        start_bar(routine.clone(), "Start"),
    ];
    let up = Route::Routine(routine.id.clone());
    screen(prescription.movement.name(), Some(up), &body)
}
