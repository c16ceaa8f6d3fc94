//! The lazy parts of the app: the screens that a first visit does not need, and the drawings.
//!
//! In the release (`cfg(holdfast_split)`, set by `cargo xtask dist`) the functions at the end are
//! split points: each, with all that only it needs, is a file of its own, fetched when first wanted.
//! Development builds and tests are whole.

use std::{pin::Pin, sync::Arc};

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::{
    components::{
        drawing::{Drawing, Place},
        screen::Screen,
    },
    screens::{
        data::DataScreen,
        editor::EditorScreen,
        exercise::ExerciseScreen,
        handout::Handout,
        log::LogScreen,
        pain::{BeforeStart, During, LegPainScreen, Today},
        report::ReportScreen,
        safety::SafetyScreen,
        session::SessionScreen,
        settings::SettingsScreen,
        share::ShareScreen,
        summary::SummaryScreen,
        week::WeekScreen,
    },
};
use crate::{
    domain::{
        advice,
        exercise::Exercise,
        route::{EditTarget, Route},
        routine::Routine,
        settings::Side,
    },
    state::{
        navigation::Navigation,
        records::{self, Decoder, Records},
    },
};

/// The state of a view of a lazy part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Loading {
    /// The part is being fetched.
    Pending,
    /// The view is there.
    Ready,
    /// The part could not be fetched.
    Failed,
}

/// A lazy part could not be fetched.
#[derive(Clone, Copy, Debug)]
pub struct LoadError;

#[cfg(holdfast_split)]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> LoadError {
        LoadError
    }
}

/// The questions about pain.
#[derive(Clone, Debug)]
pub enum AskPain {
    /// Before a session of this routine.
    BeforeStart(Arc<Routine>),
    /// In a session that is paused because it hurts.
    During,
    /// On home, with the routine that fits, while no session is unfinished.
    Today,
}

/// Loads a part by its split point, which is a function like any other where nothing is split.
macro_rules! load {
    ($split_point:ident) => {
        async {
            #[cfg(holdfast_split)]
            return $split_point().await;
            #[cfg(not(holdfast_split))]
            $split_point()
        }
    };
}

/// A view that comes with a lazy part.
#[derive(Clone, Copy)]
struct LazyView {
    loading: RwSignal<Loading>,
    view: StoredValue<Option<AnyView>, LocalStorage>,
    /// A tap has no owner, and the view finds its context by this one.
    owner: StoredValue<Owner>,
}

impl LazyView {
    fn new() -> LazyView {
        LazyView {
            loading: RwSignal::new(Loading::Pending),
            view: StoredValue::new_local(None),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// Fetches a part and has `make` build the view with it. Who has left meanwhile does not wait
    /// for it: then nothing is built.
    fn fetch<T: 'static>(
        self,
        part: impl Future<Output = Result<T, LoadError>> + 'static,
        make: impl FnOnce(T) -> AnyView + 'static,
    ) {
        self.loading.set(Loading::Pending);
        // Boxed, so that all parts are polled by the same code.
        let load: Pin<Box<dyn Future<Output = ()>>> = Box::pin(async move {
            let part = part.await;
            if self.loading.try_get_untracked().is_none() {
                return;
            }
            match part {
                Ok(part) => {
                    let view = make(part);
                    self.view.try_update_value(|place| *place = Some(view));
                    self.loading.try_set(Loading::Ready);
                }
                Err(LoadError) => {
                    self.loading.try_set(Loading::Failed);
                }
            }
        });
        let owner = self.owner.get_value();
        spawn_local(owner.with(|| ScopedFuture::new_untracked(load)));
    }

    fn take(self) -> AnyView {
        self.view
            .try_update_value(Option::take)
            .flatten()
            .into_any()
    }
}

/// A screen of a lazy part.
#[component]
pub fn LazyScreen(route: Route) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let records = expect_context::<Records>();
    let screen_view = LazyView::new();
    let fetch = move || {
        let route = route.clone();
        match route {
            // With the reader of prescriptions, which nothing else needs.
            Route::Edit(target) => {
                screen_view.fetch(readable(records, load!(editor)), move |make| make(target));
            }
            Route::Session => screen_view.fetch(load!(session), |make| make()),
            Route::Log | Route::Data | Route::Week | Route::Report(_) => {
                screen_view.fetch(readable(records, load!(log)), move |make| make(route));
            }
            route => screen_view.fetch(readable(records, load!(screens)), move |make| make(route)),
        }
    };
    // The heading that had the focus is gone.
    Effect::new(move |_| {
        if screen_view.loading.get() != Loading::Pending {
            navigation.focus_heading();
        }
    });
    fetch();
    let fetch = StoredValue::new(fetch);
    view! {
        <div>
            {move || match screen_view.loading.get() {
                Loading::Pending => {
                    view! {
                        <Screen title="One moment" back=Route::Home>
                            <p class="lead" role="status">
                                "Opening…"
                            </p>
                        </Screen>
                    }
                        .into_any()
                }
                Loading::Ready => screen_view.take(),
                Loading::Failed => {
                    view! {
                        <Screen title="Not loaded" back=Route::Home>
                            <section>
                                <p class="warning" role="alert">
                                    "This part of Holdfast could not be fetched. Nothing of yours is lost. Check the \
                                     connection, then try again."
                                </p>
                                <button class="button" on:click=move |_| fetch.with_value(|fetch| fetch())>
                                    "Try again"
                                </button>
                                <p>{advice::SEE_SOMEONE}</p>
                                <p>{advice::URGENT}</p>
                            </section>
                        </Screen>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

/// Fetches the screen of the session, which the next tap may need. What fails is tried again with the
/// tap.
pub fn prefetch_session() {
    spawn_local(async {
        let _ = load!(session).await;
    });
}

/// The decoder of records.
pub async fn decoder() -> Result<Decoder, LoadError> {
    load!(record_decoder).await
}

/// Fetches the decoder of records, after a start without it. What fails is tried again when it is
/// missed.
pub fn prefetch_decoder(records: Records) {
    spawn_local(async move {
        let _ = readable(records, async { Ok(()) }).await;
    });
}

/// A part with views that read records: it comes with their decoder.
async fn readable<T>(
    records: Records,
    part: impl Future<Output = Result<T, LoadError>>,
) -> Result<T, LoadError> {
    if !records.can_read() {
        records.set_decoder(decoder().await?);
    }
    part.await
}

/// Fetches the screens of the log, for a runner who has one.
pub fn prefetch_log() {
    spawn_local(async {
        let _ = load!(log).await;
    });
}

/// The drawing of an exercise. Where its part cannot be fetched there is none: the words of a card
/// say the same, and it is tried again with the next drawing.
#[component]
pub fn LazyDrawing(
    exercise: &'static Exercise,
    place: Place,
    /// The side that works; mirrored for the left.
    side: Option<Side>,
) -> impl IntoView {
    let drawing = LazyView::new();
    drawing.fetch(load!(drawings), move |make| make(exercise, place, side));
    move || match drawing.loading.get() {
        Loading::Ready => drawing.take(),
        Loading::Pending | Loading::Failed => ().into_any(),
    }
}

/// The handout of a routine, which is printed as soon as it and its drawings are there.
#[component]
pub fn LazyHandout(routine: Arc<Routine>) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let handout = LazyView::new();
    let parts = async {
        // Without drawings it is of use too.
        let _ = load!(drawings).await;
        load!(handouts).await
    };
    handout.fetch(parts, move |make| {
        navigation.print();
        make(routine)
    });
    move || match handout.loading.get() {
        Loading::Pending => view! { <p role="status">"One moment…"</p> }.into_any(),
        Loading::Ready => handout.take(),
        Loading::Failed => view! {
            <p class="warning" role="alert">
                "The handout could not be fetched. Check the connection, then try again."
            </p>
        }
        .into_any(),
    }
}

/// A question about pain, in the place that it belongs to. Where its part cannot be fetched there is
/// none.
#[component]
pub fn LazyPain(
    ask: AskPain,
    /// A placeholder that keeps its room until it is there.
    #[prop(optional)]
    room: Option<fn() -> AnyView>,
) -> impl IntoView {
    let asked = LazyView::new();
    asked.fetch(load!(pain), move |make| make(ask));
    move || match asked.loading.get() {
        Loading::Pending => room.map(|make| make()).into_any(),
        Loading::Ready => asked.take(),
        Loading::Failed => ().into_any(),
    }
}

/// Builds a screen of a lazy part.
type MakeScreen = fn(Route) -> AnyView;
/// Builds the screen of the session.
type MakeSession = fn() -> AnyView;
/// Builds the editor.
type MakeEditor = fn(EditTarget) -> AnyView;
/// Builds the drawing of an exercise.
type MakeDrawing = fn(&'static Exercise, Place, Option<Side>) -> AnyView;
/// Builds a question about pain.
type MakePain = fn(AskPain) -> AnyView;
/// Builds the handout of a routine.
type MakeHandout = fn(Arc<Routine>) -> AnyView;

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(screens, fallible))]
fn screens() -> Result<MakeScreen, LoadError> {
    Ok(|route| match route {
        Route::Exercise { exercise, routine } => {
            view! { <ExerciseScreen exercise routine /> }.into_any()
        }
        Route::Share(id) => view! { <ShareScreen id /> }.into_any(),
        Route::Summary(started) => view! { <SummaryScreen started /> }.into_any(),
        Route::Safety => view! { <SafetyScreen /> }.into_any(),
        Route::LegPain => view! { <LegPainScreen /> }.into_any(),
        _ => view! { <SettingsScreen /> }.into_any(),
    })
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(session, fallible))]
fn session() -> Result<MakeSession, LoadError> {
    Ok(|| view! { <SessionScreen /> }.into_any())
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(decoder, fallible))]
fn record_decoder() -> Result<Decoder, LoadError> {
    Ok(records::decode)
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(log, fallible))]
fn log() -> Result<MakeScreen, LoadError> {
    Ok(|route| match route {
        Route::Data => view! { <DataScreen /> }.into_any(),
        Route::Week => view! { <WeekScreen /> }.into_any(),
        Route::Report(link) => view! { <ReportScreen link /> }.into_any(),
        _ => view! { <LogScreen /> }.into_any(),
    })
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(editor, fallible))]
fn editor() -> Result<MakeEditor, LoadError> {
    Ok(|target| view! { <EditorScreen target /> }.into_any())
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(screens, fallible))]
fn handouts() -> Result<MakeHandout, LoadError> {
    Ok(|routine| view! { <Handout routine /> }.into_any())
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(pain, fallible))]
fn pain() -> Result<MakePain, LoadError> {
    Ok(|ask| match ask {
        AskPain::BeforeStart(routine) => view! { <BeforeStart routine /> }.into_any(),
        AskPain::During => view! { <During /> }.into_any(),
        AskPain::Today => view! { <Today /> }.into_any(),
    })
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(drawings, fallible))]
fn drawings() -> Result<MakeDrawing, LoadError> {
    Ok(|exercise, place, side| view! { <Drawing exercise place side /> }.into_any())
}
