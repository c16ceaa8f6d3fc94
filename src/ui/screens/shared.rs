//! The routine in a link: looked at, done or kept. Nothing of it is stored before the runner asks.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{
        difference::{Change, difference, outline},
        route::Route,
        routine::Routine,
        routine_id::RoutineId,
        share_link::{self, Opened},
    },
    state::{
        coach::Coach,
        navigation::Navigation,
        routines::Routines,
        sharing::{self, Sharing},
    },
    ui::components::{
        route_link::RouteLink,
        routine_deck::{AboutRoutine, RoutineDeck},
        screen::Screen,
        share_outcome::ShareOutcome,
        start_bar::StartBar,
    },
};

/// The screen of a link, by its part behind `#/r/`.
#[component]
pub fn SharedScreen(payload: String) -> impl IntoView {
    expect_context::<Sharing>().forget();
    let Opened { routine, error } = share_link::read(&payload);
    let is_whole = error.is_none();
    let warning = error.map(|error| {
        view! {
            <p class="warning" role="alert">
                {error.to_string()}
            </p>
        }
    });
    if routine.prescriptions().next().is_none() {
        return view! {
            <Screen title="Shared routine" back=Route::Home>
                {warning}
                <RouteLink to=Route::Home class="button">
                    "To your routines"
                </RouteLink>
            </Screen>
        }
        .into_any();
    }
    let routines = expect_context::<Routines>();
    let kept = untrack(|| routines.same_as(&routine));
    let id = kept.as_ref().map(|kept| kept.id.clone());
    let routine = Arc::new(Routine {
        id: id.unwrap_or_default(),
        ..routine
    });
    let earlier = match routine.name.as_str() {
        "" => None,
        name => untrack(|| routines.own_named(name)),
    };
    let keeping = match (kept, earlier) {
        (Some(kept), _) => view! { <Kept id=kept.id.clone() /> }.into_any(),
        // A link that is not whole replaces nothing.
        (None, Some(earlier)) if is_whole => {
            let routine = routine.clone();
            view! { <Changed earlier routine /> }.into_any()
        }
        (None, _) => {
            let label = match is_whole {
                true => "Keep it",
                false => "Keep what was read",
            };
            let routine = routine.clone();
            view! {
                <section>
                    <KeepButton label routine />
                </section>
            }
            .into_any()
        }
    };
    let is_live = untrack(|| expect_context::<Coach>().is_live());
    let live = is_live.then(|| {
        view! {
            <section>
                <h2>"A session is under way"</h2>
                <RouteLink to=Route::Session class="button">
                    "Back to the session"
                </RouteLink>
            </section>
        }
    });
    let label = match is_live {
        true => "End that session and do this one",
        false => "Do it now",
    };
    view! {
        <Screen title=routine.title() back=Route::Home>
            {warning}
            {live}
            <div class="routine">
                <AboutRoutine routine=routine.clone() />
                {keeping}
                {sharing::is_ios_tab().then(|| view! { <CopyForApp payload /> })}
                <RoutineDeck routine=routine.clone() is_linked=false />
            </div>
            <StartBar routine=routine.clone() label />
        </Screen>
    }
    .into_any()
}

/// The runner has the same routine.
#[component]
fn Kept(id: RoutineId) -> impl IntoView {
    view! {
        <section>
            <p class="lead">"You already have this."</p>
            <RouteLink to=Route::Routine(id) class="button">
                "Open yours"
            </RouteLink>
        </section>
    }
}

/// Keeps the routine beside all others.
#[component]
fn KeepButton(label: &'static str, routine: Arc<Routine>) -> impl IntoView {
    let routines = expect_context::<Routines>();
    let navigation = expect_context::<Navigation>();
    // The button stands there until the screen has changed; a second tap would keep a second one.
    let is_kept = RwSignal::new(false);
    let keep = move |_| {
        if !is_kept.get_untracked() {
            is_kept.set(true);
            let id = routines.add(&routine, "");
            navigation.replace(&Route::Routine(id));
        }
    };
    view! {
        <button class="button" on:click=keep>
            {label}
        </button>
    }
}

/// The differences from the routine of the same name that the runner has, and the choice between
/// them.
#[component]
fn Changed(earlier: Arc<Routine>, routine: Arc<Routine>) -> impl IntoView {
    let routines = expect_context::<Routines>();
    let navigation = expect_context::<Navigation>();
    let (mine, later) = (outline(&earlier), outline(&routine));
    let line = |change: Change<'_>| {
        let (mark, line) = match change {
            Change::New(line) => ("+ New: ", line),
            Change::Gone(line) => ("\u{2212} Gone: ", line),
        };
        let line = line.to_string();
        view! {
            <li>
                <strong>{mark}</strong>
                <span dir="auto">{line}</span>
            </li>
        }
    };
    let lines: Vec<_> = difference(&mine, &later).into_iter().map(line).collect();
    let replace = {
        let (id, later) = (earlier.id.clone(), routine.clone());
        move |_| {
            routines.replace(&id, &later, "");
            navigation.replace(&Route::Routine(id.clone()));
        }
    };
    view! {
        <section>
            <h2>"You have another version of this"</h2>
            <p class="hint">"What is different in the link:"</p>
            <ul class="difference">{lines}</ul>
            <button class="button" on:click=replace>
                "Put it in place of mine"
            </button>
            <KeepButton label="Keep both" routine />
        </section>
    }
}

/// The way into the app on the home screen, for a tab that shares nothing with it.
#[component]
fn CopyForApp(payload: String) -> impl IntoView {
    let sharing = expect_context::<Sharing>();
    let address = sharing::link_to(&Route::Shared(payload));
    let copy = move |_| {
        let copied = "Copied. Now open Holdfast from your home screen, tap “Write, paste or open one”, \
                      then Paste.";
        sharing.copy(&address, copied);
    };
    view! {
        <section>
            <p class="hint">
                "Is Holdfast on your home screen? It keeps its own routines, apart from this browser. \
                 Copy the link here, then paste it there."
            </p>
            <button class="button" on:click=copy>
                "Copy for the app"
            </button>
            <ShareOutcome />
        </section>
    }
}
