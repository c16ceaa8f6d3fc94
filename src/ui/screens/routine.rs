//! A routine: the deck of its cards, how long it takes, and Start.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{
        plan::SideOrder,
        route::{EditTarget, Route},
        routine::{Prescription, Routine},
        routine_id::RoutineId,
        settings::Side,
        trim::{Trimmed, trim},
    },
    state::{
        coach::Coach, history::History, navigation::Navigation, preferences::Preferences,
        routines::Routines,
    },
    ui::components::{
        after_first_paint::AfterFirstPaint,
        mode_choice::ModeChoice,
        not_found::NotFound,
        route_link::RouteLink,
        routine_deck::{AboutRoutine, RoutineDeck},
        screen::Screen,
        segments::Segments,
        start_bar::StartBar,
        stepper::{Stepper, Unit},
    },
    ui::lazy::LazyHandout,
    view::words::trimmed_text,
};

/// The orders of sides that can be chosen, and their names.
const SIDES: [(SideOrder, &str); 4] = [
    (SideOrder::Both(Side::Right), "Right first"),
    (SideOrder::Both(Side::Left), "Left first"),
    (SideOrder::Only(Side::Right), "Right only"),
    (SideOrder::Only(Side::Left), "Left only"),
];
/// Fewest and most minutes of a short version.
const MINUTES: (u16, u16) = (2, 60);

/// Leads on to the routine that was done last, or home where none was.
#[component]
pub fn AgainScreen() -> impl IntoView {
    let history = expect_context::<History>();
    let routines = expect_context::<Routines>();
    let last = history.with_entries_untracked(|all| Some(all.first()?.routine_id.clone()));
    // A routine that was deleted, or that came by a link and was not kept, is not there any more.
    let last = last.filter(|id| untrack(|| routines.find(id)).is_some());
    let navigation = expect_context::<Navigation>();
    navigation.replace(&last.map_or(Route::Home, Route::Routine));
}

/// The screen of a routine.
#[component]
pub fn RoutineScreen(id: RoutineId) -> impl IntoView {
    let routines = expect_context::<Routines>();
    let text = "There is no such routine on this phone.";
    match untrack(|| routines.find(&id)) {
        Some(routine) => view! { <Found routine /> }.into_any(),
        None => view! { <NotFound text /> }.into_any(),
    }
}

#[component]
fn Found(routine: Arc<Routine>) -> impl IntoView {
    let printed = RwSignal::new(false);
    let handout = {
        let routine = routine.clone();
        move || {
            let routine = routine.clone();
            printed.get().then(|| view! { <LazyHandout routine /> })
        }
    };
    let id = routine.id.clone();
    let has_work = routine.prescriptions().next().is_some();
    let before_start = match has_work {
        true => {
            let routine = routine.clone();
            view! {
                <AfterFirstPaint>
                    <BeforeStart />
                    <ShortVersion routine=routine.clone() />
                </AfterFirstPaint>
            }
            .into_any()
        }
        false => view! {
            <p class="lead">"There is nothing to do in it yet. Edit it to add exercises."</p>
        }
        .into_any(),
    };
    let start = {
        let routine = routine.clone();
        has_work.then(|| view! { <StartBar routine label="Start" /> })
    };
    view! {
        <Screen title=routine.title() back=Route::Home>
            <div class="routine">
                <AboutRoutine routine=routine.clone() />
                <div class="ways">
                    <RouteLink to=Route::Share(id.clone()) class="button">
                        "Share"
                    </RouteLink>
                    <RouteLink to=Route::Edit(EditTarget::Routine(id.clone())) class="button">
                        "Edit"
                    </RouteLink>
                    <button class="button" on:click=move |_| printed.set(true)>
                        "Print"
                    </button>
                </div>
                <RoutineDeck routine=routine.clone() is_linked=true />
            </div>
            {handout}
            {before_start}
            {id.is_own().then(|| view! { <OwnWays id=id.clone() /> })}
            {start}
        </Screen>
    }
}

/// The other actions on one of the runner's own routines.
#[component]
fn OwnWays(id: RoutineId) -> impl IntoView {
    let routines = expect_context::<Routines>();
    let navigation = expect_context::<Navigation>();
    let copied = id.clone();
    // The button stands there until the screen has changed; a second tap would make a second copy.
    let is_copied = RwSignal::new(false);
    let duplicate = move |_| {
        if !is_copied.get_untracked()
            && let Some(routine) = untrack(|| routines.find(&copied))
        {
            is_copied.set(true);
            let text = routines.text_of(&copied).unwrap_or_default();
            let copy = routines.add(&routine, &text);
            navigation.go(&Route::Edit(EditTarget::Routine(copy)));
        }
    };
    // Home offers to restore it.
    let delete = move |_| {
        routines.remove(&id);
        navigation.replace(&Route::Home);
    };
    view! {
        <div class="ways">
            <button class="button" on:click=duplicate>
                "Duplicate"
            </button>
            <button class="button" on:click=delete>
                "Delete"
            </button>
        </div>
    }
}

/// The choices for the next session.
#[component]
fn BeforeStart() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let chosen = move || {
        let sides = preferences.sides();
        SIDES.iter().position(|(it, _)| *it == sides).unwrap_or(0)
    };
    let choose = move |index: usize| {
        preferences.choose_sides(SIDES.get(index).map(|(sides, _)| *sides));
    };
    view! {
        <section class="before-start">
            <h2>"Before you start"</h2>
            <Segments
                legend="Sides"
                labels=SIDES.map(|(_, name)| name).to_vec()
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
            <ModeChoice />
        </section>
    }
}

/// "I have 6 minutes": what is left out for it is said before it is started.
#[component]
fn ShortVersion(routine: Arc<Routine>) -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let coach = expect_context::<Coach>();
    let told = routine.clone();
    view! {
        <section class="short">
            <h2>"Little time?"</h2>
            <Stepper
                label="I have"
                unit=Unit::Minutes
                bounds=MINUTES
                value=Signal::derive(move || preferences.minutes())
                on_choose=move |minutes| preferences.choose_minutes(minutes)
            />
            <p class="hint" dir="auto">
                {move || trimmed_text(&trimmed(&told, preferences))}
            </p>
            <button
                class="button"
                on:click=move |_| coach.start(untrack(|| trimmed(&routine, preferences).plan))
            >
                "Start the short version"
            </button>
        </section>
    }
}

/// The routine made to fit the time that the runner has, at the present aims and settings,
/// tracked.
fn trimmed(routine: &Routine, preferences: Preferences) -> Trimmed {
    let seconds = u32::from(preferences.minutes()) * 60;
    let (sides, settings) = (preferences.sides(), preferences.settings());
    trim(
        routine,
        |id| preferences.aim_at(id),
        sides,
        &settings,
        seconds,
    )
}

/// The address of a card of the deck: its exercise, or its place where that is no exercise of the
/// library or has another card before.
pub fn card_route(routine: &Routine, index: usize) -> Route {
    let place = || (index + 1).to_string();
    let id = routine.prescriptions().nth(index).and_then(|it| {
        let id = it.movement.exercise()?.id;
        (card_at(routine, id) == Some(index)).then(|| id.to_string())
    });
    Route::Exercise {
        exercise: id.unwrap_or_else(place),
        routine: Some(routine.id.clone()),
    }
}

/// The index of the card in the deck that the last part of its address names.
pub fn card_at(routine: &Routine, exercise: &str) -> Option<usize> {
    let is_it = |it: &Prescription| it.movement.exercise().is_some_and(|e| e.id == exercise);
    match exercise.parse::<usize>() {
        Ok(place) => place.checked_sub(1),
        Err(_) => routine.prescriptions().position(is_it),
    }
}
