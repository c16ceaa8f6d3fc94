//! Home: an unfinished session first, then the routines.

use leptos::prelude::*;

use crate::{
    domain::{
        route::{EditTarget, Route},
        routine::Movement,
        routine_id::RoutineId,
    },
    state::{
        coach::Coach, device::Device, history::History, next_paint::NextPaint,
        preferences::Preferences, routines::Routines,
    },
    ui::{
        app::ShownSession,
        components::{
            drawing::Place, icon::IconSvg, movement_drawing::MovementDrawing,
            route_link::RouteLink, routine_cards::RoutineCards, screen::Screen,
        },
        lazy::{AskPain, LazyPain, prefetch_log},
    },
    view::{
        home::{Home, RoutineCard, first},
        icon::Icon,
    },
};

/// The offer on top of home.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offer {
    /// To continue the session.
    Session,
    /// To update the app.
    Update,
    None,
}

/// The first screen.
#[component]
pub fn HomeScreen() -> impl IntoView {
    let coach = expect_context::<Coach>();
    let device = expect_context::<Device>();
    // A newer version changes nothing by itself, and waits for the end of a session.
    let offer = Memo::new(move |_| match (coach.is_live(), device.has_update()) {
        (true, _) => Offer::Session,
        (false, true) => Offer::Update,
        (false, false) => Offer::None,
    });
    view! {
        <Screen title="Holdfast">
            <p class="lead">
                "Hold timer and exercise cards for runners who hurt, and those who would rather not."
            </p>
            <div>
                {move || match offer.get() {
                    Offer::Session => view! { <ContinueCard /> }.into_any(),
                    Offer::Update => view! { <UpdateOffer /> }.into_any(),
                    Offer::None => ().into_any(),
                }}
            </div>
            <div class="routines">
                <RemovedRoutine />
                <Decks />
                <RouteLink to=Route::LegPain class="button">
                    "Posterior leg pain: what to do"
                </RouteLink>
                <section>
                    <h2>"Your own"</h2>
                    <RouteLink to=Route::Edit(EditTarget::New) class="button">
                        "Write, paste or open one"
                    </RouteLink>
                    <p class="hint">"Got a QR code? Point the phone's camera at it."</p>
                </section>
            </div>
        </Screen>
    }
}

/// The session that waits to be continued.
#[component]
fn ContinueCard() -> impl IntoView {
    let coach = expect_context::<Coach>();
    let shown = expect_context::<ShownSession>();
    view! {
        <section class="continue">
            <RouteLink to=Route::Session class="continue__link">
                <span class="continue__sign">
                    <IconSvg icon=Icon::Play />
                </span>
                <span>
                    <span class="continue__state">
                        {shown.text(|view| format!("Continue. {}", view.standing))}
                    </span>
                    <strong class="continue__where" dir="auto">
                        {shown.text(|view| format!("{}, {}", view.name, view.place))}
                    </strong>
                    <span class="continue__missed">{shown.text(|view| view.missed.clone())}</span>
                </span>
            </RouteLink>
            <button class="button" on:click=move |_| coach.end_and_log()>
                "End it here, keep what was done"
            </button>
        </section>
    }
}

/// A newer version, ready to be activated.
#[component]
fn UpdateOffer() -> impl IntoView {
    let device = expect_context::<Device>();
    view! {
        <section class="offer">
            <p role="status">"A new version of Holdfast is ready."</p>
            <button class="button" on:click=move |_| device.update()>
                "Update"
            </button>
        </section>
    }
}

/// The routine that was deleted last, which can be restored.
#[component]
fn RemovedRoutine() -> impl IntoView {
    let routines = expect_context::<Routines>();
    let removed = Memo::new(move |_| routines.removed());
    move || {
        removed.get().map(|title| {
            view! {
                <div class="removed">
                    <p role="status">
                        <span>"Deleted “"</span>
                        <bdi dir="auto">{title}</bdi>
                        <span>"”."</span>
                    </p>
                    <button class="button" on:click=move |_| routines.restore_removed()>
                        "Undo"
                    </button>
                </div>
            }
        })
    }
}

/// The routines, and the one to do now. Of a runner with a log more is known, and more is asked: a
/// lazy part suggests it then, above the routines, which do not wait for it.
#[component]
fn Decks() -> impl IntoView {
    let coach = expect_context::<Coach>();
    let routines = expect_context::<Routines>();
    let history = expect_context::<History>();
    let preferences = expect_context::<Preferences>();
    let has_log = Memo::new(move |_| history.count() > 0);
    let first_paint = expect_context::<NextPaint>();
    Effect::new(move |_| {
        if has_log.get() && first_paint.is_over() {
            prefetch_log();
        }
    });
    // While a session is unfinished, that is the one thing to do.
    let is_free = Memo::new(move |_| !coach.is_live());
    let home = Memo::new(move |_| {
        let now = (is_free.get() && !has_log.get()).then(first);
        let last_done = |id: &RoutineId| history.last_done(id);
        Home::new(&routines.all(), &preferences.settings(), now, last_done)
    });
    let today = move || {
        let room = || {
            let history = expect_context::<History>();
            view! { <div class=untrack(|| room_class(history))></div> }.into_any()
        };
        (is_free.get() && has_log.get()).then(|| view! { <LazyPain ask=AskPain::Today room /> })
    };
    view! {
        {today}
        {move || view! { <RoutineCards home=home.get() drawings=strip /> }}
    }
}

/// The class of the place of what is asked and suggested today, tracked. It is as high before that is
/// there as with it, so that nothing moves under a finger.
pub fn room_class(history: History) -> &'static str {
    match history.to_ask_about() {
        Some(_) => "today-room today-room--asked",
        None => "today-room",
    }
}

/// The drawings of a card.
pub fn strip(card: &RoutineCard) -> AnyView {
    let drawing = |movement: &Movement| {
        let movement = movement.clone();
        view! {
            <span class="strip__drawing">
                <MovementDrawing movement place=Place::Strip />
            </span>
        }
    };
    card.drawn.iter().map(drawing).collect_view().into_any()
}
