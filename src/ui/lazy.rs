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
        pain::{BeforeStart, LegPainScreen, Today},
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
    domain::{advice, exercise::Exercise, route::Route, routine::Routine, settings::Side},
    state::{
        self,
        device::Device,
        navigation::Navigation,
        records::{self, Decoder, Records},
    },
    view::head,
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

    /// Fetches a part and has `make` build the view with it, in a task of its own: home alone has
    /// some 20 drawings. Who has left meanwhile does not wait for it: then nothing is built.
    fn fetch<T: 'static>(
        self,
        part: impl Future<Output = Result<T, LoadError>> + 'static,
        make: impl FnOnce(T) -> AnyView + 'static,
    ) {
        self.loading.set(Loading::Pending);
        // Boxed, so that all parts are polled by the same code.
        let load: Pin<Box<dyn Future<Output = ()>>> = Box::pin(async move {
            let part = part.await;
            state::next_task().await;
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

/// A screen of a lazy part. Where its head is known beforehand, the head stands from the start, and
/// the part fills in the rest.
#[component]
pub fn LazyScreen(route: Route) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let records = expect_context::<Records>();
    let screen_view = LazyView::new();
    let head = head::of(&route);
    let fetch = move || {
        let route = route.clone();
        screen_view.fetch(screen_part(records, route.clone()), move |make| make(route));
    };
    // Where no head stands, the heading that had the focus is replaced.
    Effect::new(move |_| {
        if head.is_none() && screen_view.loading.get() != Loading::Pending {
            navigation.focus_heading();
        }
    });
    fetch();
    let retry = Callback::new(move |()| fetch());
    let loading = move || screen_view.loading.get();
    match head {
        Some(head) => view! {
            <Screen title=head.title back=Route::Home>
                <p class="lead">{head.lead}</p>
                {move || match loading() {
                    Loading::Pending => view! { <Opening /> }.into_any(),
                    Loading::Ready => screen_view.take(),
                    Loading::Failed => view! { <NotLoaded retry /> }.into_any(),
                }}
            </Screen>
        }
        .into_any(),
        None => view! {
            <div>
                {move || match loading() {
                    Loading::Pending => {
                        view! {
                            <Screen title="One moment" back=Route::Home>
                                <Opening />
                            </Screen>
                        }
                            .into_any()
                    }
                    Loading::Ready => screen_view.take(),
                    Loading::Failed => {
                        view! {
                            <Screen title="Not loaded" back=Route::Home>
                                <NotLoaded retry />
                            </Screen>
                        }
                            .into_any()
                    }
                }}
            </div>
        }
        .into_any(),
    }
}

#[component]
fn Opening() -> impl IntoView {
    view! {
        <p class="lead" role="status">
            "Opening…"
        </p>
    }
}

#[component]
fn NotLoaded(retry: Callback<()>) -> impl IntoView {
    view! {
        <section>
            <p class="warning" role="alert">
                "This part of Holdfast could not be fetched. Nothing of yours is lost. Check the \
                 connection, then try again."
            </p>
            <button class="button" on:click=move |_| retry.run(())>
                "Try again"
            </button>
            <p>{advice::SEE_SOMEONE}</p>
            <p>{advice::URGENT}</p>
        </section>
    }
}

/// The part with the screen of a place.
async fn screen_part(records: Records, route: Route) -> Result<MakeScreen, LoadError> {
    match route {
        Route::Session => load!(session).await,
        // With the reader of prescriptions, which nothing else needs.
        Route::Edit(_) => readable(records, load!(editor)).await,
        // It reads files, whether anything is saved here or not.
        Route::Data => {
            fetch_decoder(records).await?;
            load!(log).await
        }
        Route::Log | Route::Week | Route::Report(_) => readable(records, load!(log)).await,
        Route::Exercise { .. }
        | Route::Share(_)
        | Route::Summary(_)
        | Route::Settings
        | Route::Safety
        | Route::LegPain => readable(records, load!(screens)).await,
        // The program has them.
        Route::Home | Route::Again | Route::Routine(_) | Route::Shared(_) => Ok(|_| ().into_any()),
    }
}

/// Fetches what a start at a place does without, in the order in which it may be wanted: the screen
/// of the session, which the next tap may need; the decoder of records; and the rest, as files for
/// the time without a network. What fails is tried again when it is wanted.
pub fn fetch_the_rest(start: Route, records: Records, device: Device) {
    spawn_local(async move {
        // It is on its way.
        let _ = screen_part(records, start).await;
        let _ = load!(session).await;
        let _ = fetch_decoder(records).await;
        // The drawings on the screen are built in the tasks before this one.
        let _ = load!(drawings).await;
        state::next_task().await;
        device.keep_version();
    });
}

/// The decoder of records.
pub async fn decoder() -> Result<Decoder, LoadError> {
    load!(record_decoder).await
}

/// Fetches the decoder of records, unless it is here. What fails is tried again when it is missed.
pub async fn fetch_decoder(records: Records) -> Result<(), LoadError> {
    if !records.can_read() {
        records.set_decoder(decoder().await?);
    }
    Ok(())
}

/// A part with views that read records: where there are some it comes with their decoder.
async fn readable<T>(
    records: Records,
    part: impl Future<Output = Result<T, LoadError>>,
) -> Result<T, LoadError> {
    if records::are_there() {
        fetch_decoder(records).await?;
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
        let draw = load!(drawings).await.ok();
        Ok((load!(handouts).await?, draw))
    };
    handout.fetch(parts, move |(make, draw)| {
        navigation.print();
        make(routine, draw)
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
/// Builds the drawing of an exercise.
pub type MakeDrawing = fn(&'static Exercise, Place, Option<Side>) -> AnyView;
/// Builds a question about pain.
type MakePain = fn(AskPain) -> AnyView;
/// Builds the handout of a routine.
type MakeHandout = fn(Arc<Routine>, Option<MakeDrawing>) -> AnyView;

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
fn session() -> Result<MakeScreen, LoadError> {
    Ok(|_| view! { <SessionScreen /> }.into_any())
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
fn editor() -> Result<MakeScreen, LoadError> {
    Ok(|route| match route {
        Route::Edit(target) => view! { <EditorScreen target /> }.into_any(),
        _ => ().into_any(),
    })
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(screens, fallible))]
fn handouts() -> Result<MakeHandout, LoadError> {
    Ok(|routine, draw| view! { <Handout routine draw /> }.into_any())
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(pain, fallible))]
fn pain() -> Result<MakePain, LoadError> {
    Ok(|ask| match ask {
        AskPain::BeforeStart(routine) => view! { <BeforeStart routine /> }.into_any(),
        AskPain::Today => view! { <Today /> }.into_any(),
    })
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(drawings, fallible))]
fn drawings() -> Result<MakeDrawing, LoadError> {
    Ok(|exercise, place, side| view! { <Drawing exercise place side /> }.into_any())
}
