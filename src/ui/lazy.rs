//! The lazy parts of the app: the screens that a first visit does not need, and the drawings.
//!
//! In the release (`cfg(holdfast_split)`, set by `cargo xtask dist`) the functions at the end are
//! split points: each, with all that only it needs, is a file of its own, fetched when first wanted.
//! Development builds and tests are whole.

use std::sync::Arc;

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::{
    components::{
        drawing::{Drawing, Place},
        screen::Screen,
    },
    screens::{
        editor::EditorScreen, exercise::ExerciseScreen, handout::Handout, log::LogScreen,
        safety::SafetyScreen, settings::SettingsScreen, share::ShareScreen, summary::SummaryScreen,
    },
};
use crate::{
    domain::{exercise::Exercise, route::Route, routine::Routine, settings::Side},
    state::navigation::Navigation,
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
struct LoadError;

#[cfg(holdfast_split)]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> LoadError {
        LoadError
    }
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

    fn fetch(self, load: impl Future<Output = Result<AnyView, LoadError>> + 'static) {
        self.loading.set(Loading::Pending);
        let load = async move {
            // Who has left meanwhile does not wait for it: the signals are gone by then.
            match load.await {
                Ok(view) => {
                    self.view.try_update_value(|place| *place = Some(view));
                    self.loading.try_set(Loading::Ready);
                }
                Err(LoadError) => {
                    self.loading.try_set(Loading::Failed);
                }
            }
        };
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
    let screen_view = LazyView::new();
    let fetch = move || screen_view.fetch(load_screen(route.clone()));
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
                            </section>
                        </Screen>
                    }
                        .into_any()
                }
            }}
        </div>
    }
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
    drawing.fetch(load_drawing(exercise, place, side));
    move || match drawing.loading.get() {
        Loading::Ready => drawing.take(),
        Loading::Pending | Loading::Failed => ().into_any(),
    }
}

/// The handout of a routine, which is printed as soon as it is there.
#[component]
pub fn LazyHandout(routine: Arc<Routine>) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let handout = LazyView::new();
    handout.fetch(load_handout(routine));
    move || match handout.loading.get() {
        Loading::Pending => ().into_any(),
        Loading::Ready => {
            navigation.print();
            handout.take()
        }
        Loading::Failed => view! {
            <p class="warning" role="alert">
                "The handout could not be fetched. Check the connection, then try again."
            </p>
        }
        .into_any(),
    }
}

async fn load_screen(route: Route) -> Result<AnyView, LoadError> {
    #[cfg(holdfast_split)]
    return screen(route).await;
    #[cfg(not(holdfast_split))]
    screen(route)
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(screens, fallible))]
fn screen(route: Route) -> Result<AnyView, LoadError> {
    Ok(match route {
        Route::Exercise { exercise, routine } => {
            view! { <ExerciseScreen exercise routine /> }.into_any()
        }
        Route::Share(id) => view! { <ShareScreen id /> }.into_any(),
        Route::Edit(target) => view! { <EditorScreen target /> }.into_any(),
        Route::Summary(started) => view! { <SummaryScreen started /> }.into_any(),
        Route::Log => view! { <LogScreen /> }.into_any(),
        Route::Safety => view! { <SafetyScreen /> }.into_any(),
        _ => view! { <SettingsScreen /> }.into_any(),
    })
}

async fn load_handout(routine: Arc<Routine>) -> Result<AnyView, LoadError> {
    #[cfg(holdfast_split)]
    return handout(routine).await;
    #[cfg(not(holdfast_split))]
    handout(routine)
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(screens, fallible))]
fn handout(routine: Arc<Routine>) -> Result<AnyView, LoadError> {
    Ok(view! { <Handout routine /> }.into_any())
}

async fn load_drawing(
    exercise: &'static Exercise,
    place: Place,
    side: Option<Side>,
) -> Result<AnyView, LoadError> {
    #[cfg(holdfast_split)]
    return drawing(exercise, place, side).await;
    #[cfg(not(holdfast_split))]
    drawing(exercise, place, side)
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(drawings, fallible))]
fn drawing(
    exercise: &'static Exercise,
    place: Place,
    side: Option<Side>,
) -> Result<AnyView, LoadError> {
    Ok(view! { <Drawing exercise place side /> }.into_any())
}
