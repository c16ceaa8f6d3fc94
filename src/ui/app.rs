//! The whole app: the state, and the screen of the present place.

use leptos::{mount::mount_to_body, prelude::*, task::spawn_local};

use super::{
    components::{flash::Flash, notices::Notices},
    lazy::{self, LazyScreen, LoadError},
    screens::{
        home::HomeScreen,
        routine::{AgainScreen, RoutineScreen},
        shared::SharedScreen,
    },
};
use crate::{
    domain::route::Route,
    state::{
        self,
        coach::Coach,
        device::Device,
        navigation::Navigation,
        next_paint::NextPaint,
        records::{self, Decoder, Records},
    },
    view::session::{DeviceHints, SessionView},
};

/// The view of the session at hand; `None` where none is live.
#[derive(Clone, Copy)]
pub struct ShownSession(Memo<Option<SessionView>>);

impl ShownSession {
    fn new(coach: Coach) -> ShownSession {
        ShownSession(Memo::new(move |_| {
            let device = DeviceHints {
                is_awake: coach.is_awake(),
                is_silent: coach.is_silent(),
                may_turn_off: coach.screen_may_turn_off(),
                is_elsewhere: coach.is_elsewhere(),
            };
            coach.with(|run| SessionView::new(&run?.session, coach.now(), device))
        }))
    }

    /// Reads the view, tracked; the default where no session is live.
    pub fn with<T: Default>(self, read: impl FnOnce(&SessionView) -> T) -> T {
        self.0
            .with(|view| view.as_ref().map(read).unwrap_or_default())
    }

    /// A text of the view that follows it; empty where no session is live.
    pub fn text(
        self,
        read: fn(&SessionView) -> String,
    ) -> impl Fn() -> String + Copy + Send + Sync + 'static {
        move || self.with(read)
    }

    /// A part of the view that changes only with its value; `None` where no session is live.
    pub fn part<T: PartialEq + Send + Sync + 'static>(
        self,
        read: fn(&SessionView) -> T,
    ) -> Memo<Option<T>> {
        Memo::new(move |_| self.0.with(|view| view.as_ref().map(read)))
    }
}

/// Mounts the app, once it can read what the runner has saved here.
pub async fn start() {
    let mut decoder = None;
    if records::are_there() {
        match lazy::decoder().await {
            Ok(fetched) => decoder = Some(fetched),
            // The page says that the app could not be loaded, and hands over what is saved.
            Err(LoadError) => return state::fail_to_start("the decoder could not be fetched"),
        }
    }
    mount_to_body(move || view! { <App decoder /> });
    state::tell_of_start();
}

/// The app.
#[component]
fn App(
    /// The decoder of records; `None` on a first visit.
    decoder: Option<Decoder>,
) -> impl IntoView {
    state::provide(decoder);
    provide_context(ShownSession::new(expect_context::<Coach>()));
    let navigation = expect_context::<Navigation>();
    let first_paint = expect_context::<NextPaint>();
    let records = expect_context::<Records>();
    let device = expect_context::<Device>();
    Effect::new(move |_| {
        if first_paint.is_over() {
            lazy::fetch_the_rest(navigation.route_untracked(), records, device);
        }
    });
    Effect::new(move |_| {
        if records.misses_decoder() {
            spawn_local(async move {
                let _ = lazy::fetch_decoder(records).await;
            });
        }
    });
    // A change to the same place leaves its screen as it is.
    let route = Memo::new(move |_| navigation.route());
    view! {
        <Notices />
        <div>{move || screen_at(route.get())}</div>
        <Flash />
    }
}

fn screen_at(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <HomeScreen /> }.into_any(),
        Route::Again => view! { <AgainScreen /> }.into_any(),
        Route::Routine(id) => view! { <RoutineScreen id /> }.into_any(),
        Route::Shared(payload) => view! { <SharedScreen payload /> }.into_any(),
        Route::Session
        | Route::Exercise { .. }
        | Route::Share(_)
        | Route::Edit(_)
        | Route::Summary(_)
        | Route::Log
        | Route::Data
        | Route::Week
        | Route::Report(_)
        | Route::Settings
        | Route::Safety
        | Route::LegPain => view! { <LazyScreen route /> }.into_any(),
    }
}
