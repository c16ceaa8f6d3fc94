//! The card of one exercise: what it works, how much of it, how it is done, and when to stop.

use super::{
    screen::link,
    stepper::{Unit, stepper},
};
use crate::{
    domain::{
        aims::Aim,
        dosage::{Dosage, Range, Work},
        exercise::{Exercise, Muscle},
        route::Route,
        routine::Prescription,
    },
    state,
    ui::dom::{El, el, text, written},
};

/// The card of a prescription. Of an exercise that is not in the library nobody knows more than
/// its author has written.
pub fn exercise_card(prescription: &Prescription) -> El {
    let Prescription {
        movement,
        dosage,
        note,
    } = prescription;
    let mut words = vec![text("p", "exercise-card__dosage", &dosage.typeset())];
    if !note.is_empty() {
        words.push(written("p", "exercise-card__note", note));
    }
    let exercise = movement.exercise();
    if let Some(exercise) = exercise {
        words.extend(known(exercise));
    }
    words.push(aims(&movement.id(), *dosage));
    words.extend(exercise.map(neighbours));
    let drawing = exercise.map(|_| el("div", "exercise-card__drawing"));
    el("article", "exercise-card")
        .with_all(drawing)
        .with(&[el("div", "exercise-card__text").with(&words)])
}

/// What the library says of an exercise.
fn known(exercise: &Exercise) -> [El; 5] {
    let chip = |muscle: &Muscle| text("li", "chip", muscle.name());
    let step = |step: &&str| text("li", "", step);
    [
        el("ul", "chips")
            .attr("aria-label", "Works")
            .with_all(exercise.works.iter().map(chip)),
        el("ol", "exercise-card__how").with_all(exercise.how.iter().map(step)),
        text("p", "", exercise.feel),
        text("p", "", exercise.avoid),
        text("p", "warning", exercise.stop),
    ]
}

fn neighbours(exercise: &'static Exercise) -> El {
    let neighbours = [("Easier", exercise.easier), ("Harder", exercise.harder)];
    let neighbours = neighbours
        .into_iter()
        .filter_map(|(which, exercise)| Some(neighbour(which, exercise?)));
    el("div", "chips").with_all(neighbours)
}

fn neighbour(which: &str, exercise: &Exercise) -> El {
    let route = Route::Exercise {
        exercise: exercise.id.to_string(),
        routine: None,
    };
    link(&route, "chip").text(&format!("{which}: {}", exercise.name))
}

/// A stepper for each range of the dosage; a fixed dosage leaves nothing to choose.
fn aims(exercise_id: &str, dosage: Dosage) -> El {
    let stepper = |label, unit, range: Range, field| {
        (!range.is_fixed()).then(|| aim(exercise_id, dosage, label, unit, range, field))
    };
    let sets = stepper("Sets", Unit::Count, dosage.sets, |aim| &mut aim.sets);
    let work = match dosage.work {
        Work::Hold { seconds } => {
            stepper("Hold", Unit::Seconds, seconds, |aim| &mut aim.hold_seconds)
        }
        Work::Reps { count, .. } => stepper("Reps", Unit::Count, count, |aim| &mut aim.reps),
    };
    let is_fixed = sets.is_none() && work.is_none();
    let heading = (!is_fixed).then(|| text("h2", "", "Your aim"));
    el("section", "aims")
        .with_all(heading)
        .with_all(sets)
        .with_all(work)
}

fn aim(
    exercise_id: &str,
    dosage: Dosage,
    label: &str,
    unit: Unit,
    range: Range,
    field: fn(&mut Aim) -> &mut u16,
) -> El {
    let preferences = state::preferences();
    let (read_id, id) = (exercise_id.to_string(), exercise_id.to_string());
    stepper(
        label,
        unit,
        (range.min(), range.max()),
        move || *field(&mut preferences.aim_at(&read_id).within(&dosage)),
        move |number| {
            let mut aim = preferences.aim_now(&id).within(&dosage);
            *field(&mut aim) = number;
            preferences.choose_aim(&id, aim);
        },
    )
}
