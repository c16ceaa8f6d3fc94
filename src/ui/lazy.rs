//! The lazy part of the app: editor, sharing and settings, the log and its summaries.
//!
//! In the release (`cfg(holdfast_split)`, set by `cargo xtask dist`) `screen` is a split point: it
//! and all that only it needs is a file of its own, fetched when first wanted. Development builds
//! and tests are whole.

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::{
    components::screen::Screen,
    screens::{
        editor::EditorScreen, log::LogScreen, settings::SettingsScreen, share::ShareScreen,
        summary::SummaryScreen,
    },
};
use crate::domain::route::Route;

/// The state of a screen of the lazy part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Loading {
    /// The part is being fetched.
    Pending,
    /// The screen is there.
    Ready,
    /// The part could not be fetched.
    Failed,
}

/// The lazy part could not be fetched.
#[derive(Clone, Copy, Debug)]
struct LoadError;

#[cfg(holdfast_split)]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> LoadError {
        LoadError
    }
}

#[cfg_attr(holdfast_split, wasm_split_helpers::wasm_split(lazy, fallible))]
fn screen(route: Route) -> Result<AnyView, LoadError> {
    Ok(match route {
        Route::Share(id) => view! { <ShareScreen id /> }.into_any(),
        Route::Edit(target) => view! { <EditorScreen target /> }.into_any(),
        Route::Summary(started) => view! { <SummaryScreen started /> }.into_any(),
        Route::Log => view! { <LogScreen /> }.into_any(),
        _ => view! { <SettingsScreen /> }.into_any(),
    })
}

async fn load(route: Route) -> Result<AnyView, LoadError> {
    #[cfg(holdfast_split)]
    return screen(route).await;
    #[cfg(not(holdfast_split))]
    screen(route)
}

/// A screen of the lazy part.
#[component]
pub fn LazyScreen(route: Route) -> impl IntoView {
    let loading = RwSignal::new(Loading::Pending);
    let screen = StoredValue::new_local(None::<AnyView>);
    // A tap has no owner, and the screen finds its context by this one.
    let owner = Owner::current().unwrap_or_default();
    let fetch = move || {
        loading.set(Loading::Pending);
        let route = route.clone();
        // Who has left meanwhile does not wait for it: the signals are gone by then.
        let load = owner.with(|| {
            ScopedFuture::new_untracked(async move {
                match load(route).await {
                    Ok(view) => {
                        screen.try_update_value(|screen| *screen = Some(view));
                        loading.try_set(Loading::Ready);
                    }
                    Err(LoadError) => {
                        loading.try_set(Loading::Failed);
                    }
                }
            })
        });
        spawn_local(load);
    };
    fetch();
    let fetch = StoredValue::new(fetch);
    view! {
        <div>
            {move || match loading.get() {
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
                Loading::Ready => screen.try_update_value(Option::take).flatten().into_any(),
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
