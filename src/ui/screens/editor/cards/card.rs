//! One card of the editor: the place and the dosage of a prescription.

use leptos::prelude::*;

use super::Field;
use crate::{
    domain::{
        dosage::{
            Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides, Work,
        },
        draft::{self, Way},
        notation,
        routine::{Movement, NOTE_CHARS_MAX},
    },
    state::{editor::Editor, navigation::Navigation},
    ui::components::{
        drawing::Place,
        icon::IconSvg,
        movement_drawing::MovementDrawing,
        segments::Segments,
        stepper::{Stepper, Unit},
    },
    view::icon::Icon,
};

/// A change of a text at a place of the routine.
type ChangeAt = fn(&str, usize) -> Option<String>;

/// The card of the prescription at a place of the routine, from 0.
#[component]
pub(super) fn Card(
    place: usize,
    /// The number of cards.
    count: usize,
    movement: Movement,
) -> impl IntoView {
    let name = movement.name().to_string();
    let editor = expect_context::<Editor>();
    let navigation = expect_context::<Navigation>();
    let dosage = move || {
        let dosage = editor.dosage(place);
        dosage.map(|it| it.typeset()).unwrap_or_default()
    };
    let last = count.saturating_sub(1);
    // The cards are built anew after each: whoever goes by keyboard or by ear stays where they
    // are.
    let button = |word: &'static str, is_there: bool, next: String, change: ChangeAt| {
        view! {
            <button
                class="button"
                id=button_id(word, place)
                aria-label=format!("{word}: {name}")
                disabled=!is_there
                on:click=move |_| {
                    editor.change(&|text| change(text, place));
                    navigation.focus(next.clone());
                }
            >
                {word}
            </button>
        }
    };
    let after_up = match place {
        0 | 1 => button_id("Down", 0),
        _ => button_id("Up", place - 1),
    };
    let after_down = match place + 1 == last {
        true => button_id("Up", last),
        false => button_id("Down", place + 1),
    };
    let after_remove = button_id("Remove", place.min(last.saturating_sub(1)));
    let up: ChangeAt = |text, place| draft::moved(text, place, Way::Up);
    let down: ChangeAt = |text, place| draft::moved(text, place, Way::Down);
    view! {
        <article class="editor-card">
            <div class="editor-card__head">
                <span class="mini-card__drawing">
                    <MovementDrawing movement place=Place::Strip />
                </span>
                <div>
                    <h3 dir="auto">{name.clone()}</h3>
                    <p class="exercise-card__dosage">{dosage}</p>
                </div>
            </div>
            <div class="ways editor__tools">
                {button("Up", place > 0, after_up, up)}
                {button("Down", place < last, after_down, down)}
                {button("Remove", true, after_remove, draft::without)}
            </div>
            <details class="editor__details">
                <summary class="button">"Change" <IconSvg icon=Icon::More /></summary>
                <WorkChoice place />
                <Numbers place />
                <SidesChoice place />
                <Note place />
            </details>
        </article>
    }
}

fn button_id(word: &str, place: usize) -> String {
    format!("{word}{place}")
}

#[component]
fn Note(place: usize) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let note = move || {
        let prescription = editor.prescription(place);
        prescription.map(|it| it.note).unwrap_or_default()
    };
    let type_in = move |note: String| {
        if let Some(mut prescription) = untrack(|| editor.prescription(place)) {
            prescription.note = notation::tidy(&note);
            editor.type_in(&|text| draft::with(text, place, &prescription));
        }
    };
    view! {
        <Field
            label="Note"
            chars_max=NOTE_CHARS_MAX
            value=Signal::derive(note)
            on_input=type_in
        />
    }
}

/// Changes the dosage at a place of the routine.
fn change_dosage(editor: Editor, place: usize, change: impl Fn(&mut Dosage)) {
    if let Some(mut prescription) = untrack(|| editor.prescription(place)) {
        change(&mut prescription.dosage);
        editor.change(&|text| draft::with(text, place, &prescription));
    }
}

fn is_hold(editor: Editor, place: usize) -> bool {
    let dosage = editor.dosage(place);
    dosage.is_some_and(|dosage| matches!(dosage.work, Work::Hold { .. }))
}

/// The choice between reps and a hold. Half a minute or ten reps are a start.
#[component]
fn WorkChoice(place: usize) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let chosen = move || usize::from(is_hold(editor, place));
    let choose = move |index: usize| {
        if untrack(chosen) == index {
            return;
        }
        change_dosage(editor, place, |dosage| {
            let fixed = |number| Range::new(number, number);
            let work = match index {
                0 => fixed(10).map(|count| Work::Reps {
                    count,
                    hold_seconds: None,
                }),
                _ => fixed(30).map(|seconds| Work::Hold { seconds }),
            };
            dosage.work = work.unwrap_or(dosage.work);
        });
    };
    view! {
        <Segments
            legend="Work"
            labels=vec!["Reps", "Hold"]
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
}

#[component]
fn SidesChoice(place: usize) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let chosen = move || {
        let dosage = editor.dosage(place);
        usize::from(dosage.is_some_and(|it| it.sides == Sides::Each))
    };
    let choose = move |index: usize| {
        change_dosage(editor, place, |dosage| {
            dosage.sides = match index {
                0 => Sides::Together,
                _ => Sides::Each,
            };
        });
    };
    view! {
        <Segments
            legend="Sides"
            labels=vec!["Together", "Each side"]
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
}

/// A range of the dosage.
type RangeField = fn(&mut Dosage) -> &mut Range;
/// A range of the dosage that may be missing; `None` where this kind of work has none.
type OptionField = fn(&mut Dosage) -> Option<&mut Option<Range>>;

/// The steppers of a dosage. Another kind of work has other numbers.
#[component]
fn Numbers(place: usize) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let is_hold = Memo::new(move |_| is_hold(editor, place));
    let work: RangeField = |dosage| match &mut dosage.work {
        Work::Hold { seconds } => seconds,
        Work::Reps { count, .. } => count,
    };
    let rep_hold: OptionField = |dosage| match &mut dosage.work {
        Work::Reps { hold_seconds, .. } => Some(hold_seconds),
        Work::Hold { .. } => None,
    };
    let numbers = move || match is_hold.get() {
        true => view! {
            <RangeSteppers
                place
                labels=["Hold", "Hold, up to"]
                unit=Unit::Seconds
                max=HOLD_SECONDS_MAX
                field=work
            />
        }
        .into_any(),
        false => view! {
            <RangeSteppers
                place
                labels=["Reps", "Reps, up to"]
                unit=Unit::Count
                max=REPS_MAX
                field=work
            />
            <OptionStepper
                place
                label="Hold each rep"
                max=REP_HOLD_SECONDS_MAX
                field=rep_hold
            />
        }
        .into_any(),
    };
    view! {
        <div class="editor__numbers">
            <RangeSteppers
                place
                labels=["Sets", "Sets, up to"]
                unit=Unit::Count
                max=SETS_MAX
                field=|dosage| &mut dosage.sets
            />
            {numbers}
            <OptionStepper
                place
                label="Rest"
                max=HOLD_SECONDS_MAX
                field=|dosage| Some(&mut dosage.rest_seconds)
            />
        </div>
    }
}

/// Two steppers for the ends of a range; the high one never goes below the low one.
#[component]
fn RangeSteppers(
    place: usize,
    labels: [&'static str; 2],
    unit: Unit,
    max: u16,
    field: RangeField,
) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let stepper = |label, end: fn(Range) -> u16, set: fn(Range, u16) -> Range| {
        let value = move || {
            let dosage = editor.dosage(place);
            dosage.map_or(1, |mut dosage| end(*field(&mut dosage)))
        };
        let choose = move |number: u16| {
            change_dosage(editor, place, |dosage| {
                let range = field(dosage);
                *range = set(*range, number);
            });
        };
        view! {
            <Stepper label unit bounds=(1, max) value=Signal::derive(value) on_choose=choose />
        }
    };
    let [low, high] = labels;
    view! {
        {stepper(low, Range::min, with_low_end)}
        {stepper(
            high,
            Range::max,
            |range, high| { Range::new(range.min(), high).unwrap_or(range) },
        )}
    }
}

/// A stepper for seconds that may be none; of a range, for its low end.
#[component]
fn OptionStepper(place: usize, label: &'static str, max: u16, field: OptionField) -> impl IntoView {
    let editor = expect_context::<Editor>();
    let value = move || {
        let range = editor.dosage(place).and_then(|mut it| *field(&mut it)?);
        range.map_or(0, Range::min)
    };
    let choose = move |seconds: u16| {
        change_dosage(editor, place, |dosage| {
            if let Some(range) = field(dosage) {
                *range = match *range {
                    Some(old) if seconds > 0 => Some(with_low_end(old, seconds)),
                    _ => Range::new(seconds, seconds),
                };
            }
        });
    };
    view! {
        <Stepper
            label
            unit=Unit::Seconds
            bounds=(0, max)
            value=Signal::derive(value)
            on_choose=choose
        />
    }
}

/// The range with another low end. The high end goes along where both are one, or where it would
/// be passed.
fn with_low_end(range: Range, low: u16) -> Range {
    let high = match range.is_fixed() {
        true => low,
        false => range.max().max(low),
    };
    Range::new(low, high).unwrap_or(range)
}
