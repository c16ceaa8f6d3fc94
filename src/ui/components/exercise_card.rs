//! The card of one exercise: what it works, how much of it, how it is done, and when to stop.

use leptos::prelude::*;

use super::{
    drawing::Place,
    movement_drawing::MovementDrawing,
    route_link::RouteLink,
    stepper::{Stepper, Unit},
};
use crate::{
    domain::{
        aims::Aim,
        dosage::{Dosage, Range, Sides, Work},
        exercise::{Card, Exercise, Muscle},
        library,
        route::Route,
        routine::Prescription,
        settings::Side,
    },
    state::preferences::Preferences,
};

/// The card of a prescription. Of an exercise that is not in the library nobody knows more than
/// its author has written.
#[component]
pub fn ExerciseCard(prescription: Prescription) -> impl IntoView {
    let Prescription {
        movement,
        dosage,
        note,
    } = prescription;
    let exercise = movement.exercise();
    let note = (!note.is_empty()).then(|| {
        view! {
            <p class="exercise-card__note" dir="auto">
                {note}
            </p>
        }
    });
    view! {
        <article class="exercise-card">
            <div class="exercise-card__drawing">
                <MovementDrawing movement=movement.clone() place=Place::Card />
            </div>
            <div class="exercise-card__text">
                <p class="exercise-card__dosage">{dosage.typeset()}</p>
                {note}
                {exercise.and_then(library::card).map(instructions)}
                <Aims exercise_id=movement.id() dosage />
                {exercise.map(neighbours)}
            </div>
        </article>
    }
}

fn instructions(card: &'static Card) -> impl IntoView {
    let muscle = |muscle: &Muscle| view! { <li class="chip">{muscle.name()}</li> };
    let step = |step: &'static str| view! { <li>{step}</li> };
    view! {
        <ul class="chips" aria-label="Works">
            {card.exercise.works.iter().map(muscle).collect_view()}
        </ul>
        <ol class="exercise-card__how">{card.how().map(step).collect_view()}</ol>
        <p>{card.feel}</p>
        <p>{card.avoid}</p>
        <p class="warning">{card.stop}</p>
    }
}

fn neighbours(exercise: &'static Exercise) -> impl IntoView {
    let neighbour = |(which, exercise): (&'static str, Option<&'static Exercise>)| {
        exercise.map(|exercise| {
            let to = Route::Exercise {
                exercise: exercise.id.to_string(),
                routine: None,
            };
            view! {
                <RouteLink to class="chip">
                    {format!("{which}: {}", exercise.name)}
                </RouteLink>
            }
        })
    };
    let neighbours = [("Easier", exercise.easier), ("Harder", exercise.harder)];
    view! { <div class="chips">{neighbours.map(neighbour).collect_view()}</div> }
}

/// A field of an aim, on a side or on both.
type AimField = fn(&mut Aim, Option<Side>) -> &mut u16;

/// A stepper for each range of the dosage; a fixed dosage leaves nothing to choose.
#[component]
fn Aims(exercise_id: String, dosage: Dosage) -> impl IntoView {
    let (label, unit, range, field): (_, _, _, AimField) = match dosage.work {
        Work::Hold { seconds } => {
            let labels = ["Hold", "Hold, right", "Hold, left"];
            (labels, Unit::Seconds, seconds, |aim, side| {
                &mut aim.on_mut(side).hold_seconds
            })
        }
        Work::Reps { count, .. } => {
            let labels = ["Reps", "Reps, right", "Reps, left"];
            (labels, Unit::Count, count, |aim, side| {
                &mut aim.on_mut(side).reps
            })
        }
    };
    let sets: AimField = |aim, _| &mut aim.sets;
    let [both, right, left] = label;
    let preferences = expect_context::<Preferences>();
    let mut aim = preferences.aim_untracked(&exercise_id).within(&dosage);
    let sides = [Side::Right, Side::Left].map(Some);
    let [on_right, on_left] = sides.map(|side| *field(&mut aim, side));
    // Sides that have come to different aims have a stepper each.
    let is_apart = dosage.sides == Sides::Each && on_right != on_left;
    let id = StoredValue::new(exercise_id);
    let stepper = |label: &'static str, unit, range: Range, side, field| {
        (!range.is_fixed()).then(|| view! { <AimStepper id dosage label unit range side field /> })
    };
    let steppers = [
        stepper("Sets", Unit::Count, dosage.sets, None, sets),
        (!is_apart)
            .then(|| stepper(both, unit, range, None, field))
            .flatten(),
        is_apart
            .then(|| stepper(right, unit, range, Some(Side::Right), field))
            .flatten(),
        is_apart
            .then(|| stepper(left, unit, range, Some(Side::Left), field))
            .flatten(),
    ];
    let is_fixed = steppers.iter().all(Option::is_none);
    view! {
        <section class="aims">
            {(!is_fixed).then(|| view! { <h2>"Your aim"</h2> })} {steppers.collect_view()}
        </section>
    }
}

#[component]
fn AimStepper(
    /// The id of the exercise.
    id: StoredValue<String>,
    dosage: Dosage,
    label: &'static str,
    unit: Unit,
    range: Range,
    /// The side that it is for; `None` for both.
    side: Option<Side>,
    field: AimField,
) -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let value = move || {
        let mut aim = id.with_value(|id| preferences.aim_at(id).within(&dosage));
        *field(&mut aim, side)
    };
    let choose = move |number: u16| {
        id.with_value(|id| {
            let mut aim = preferences.aim_untracked(id).within(&dosage);
            let sides = match side {
                Some(side) => [side; 2],
                None => [Side::Right, Side::Left],
            };
            for side in sides {
                *field(&mut aim, Some(side)) = number;
            }
            preferences.choose_aim(id, aim);
        });
    };
    view! {
        <Stepper
            label
            unit
            bounds=(range.min(), range.max())
            value=Signal::derive(value)
            on_choose=choose
        />
    }
}
