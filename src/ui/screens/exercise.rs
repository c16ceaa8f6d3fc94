//! One exercise's card, in the deck of its routine or by itself.

use std::sync::Arc;

use leptos::prelude::*;

use super::routine::{card_at, card_route};
use crate::{
    domain::{
        library,
        route::Route,
        routine::{Movement, Prescription, Routine},
        routine_id::RoutineId,
    },
    state::routines::Routines,
    ui::components::{
        exercise_card::ExerciseCard, icon::IconSvg, not_found::NotFound, route_link::RouteLink,
        screen::Screen, start_bar::StartBar,
    },
    view::icon::Icon,
};

/// The card of an exercise; in the deck of a routine it may also be named by its place.
#[component]
pub fn ExerciseScreen(exercise: String, routine: Option<RoutineId>) -> impl IntoView {
    let routines = expect_context::<Routines>();
    if let Some(routine) = routine.and_then(|id| untrack(|| routines.find(&id))) {
        return view! { <InDeck exercise routine /> }.into_any();
    }
    let Some(exercise) = library::find(&exercise) else {
        return view! { <NotFound text="There is no such exercise in the library." /> }.into_any();
    };
    let prescription = Prescription {
        movement: Movement::Library(exercise),
        dosage: exercise.dosage,
        note: String::new(),
    };
    view! {
        <Screen title=exercise.name back=Route::Home>
            <ExerciseCard prescription />
        </Screen>
    }
    .into_any()
}

#[component]
fn InDeck(exercise: String, routine: Arc<Routine>) -> impl IntoView {
    let at = card_at(&routine, &exercise);
    let found = at.and_then(|at| Some((at, routine.prescriptions().nth(at)?.clone())));
    let Some((at, prescription)) = found else {
        let text = "That exercise is no part of this routine.";
        return view! { <NotFound text /> }.into_any();
    };
    let cards = routine.prescriptions().count();
    let turn = |index: usize, label: &'static str, icon: Icon| {
        view! {
            <RouteLink to=card_route(&routine, index) class="button" label>
                <IconSvg icon />
            </RouteLink>
        }
    };
    let before = at.checked_sub(1);
    let before = before.map(|index| turn(index, "Card before", Icon::Left));
    let next = (at + 1 < cards).then(|| turn(at + 1, "Next card", Icon::Right));
    let title = prescription.movement.name().to_string();
    let back = Route::Routine(routine.id.clone());
    view! {
        <Screen title back>
            <nav class="deck-turn" aria-label="Deck">
                {before}
                <span>{format!("Card {} of {cards}", at + 1)}</span>
                {next}
            </nav>
            <ExerciseCard prescription />
            <StartBar routine label="Start" />
        </Screen>
    }
    .into_any()
}
