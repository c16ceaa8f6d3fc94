//! The session: the whole screen is the timer.

mod hurts;
mod options;

use leptos::prelude::*;

use self::options::SessionOptions;
use crate::{
    domain::{route::Route, session::Event, settings::Side, time::SECOND_MS},
    state::{coach::Coach, navigation::Navigation},
    ui::{
        app::ShownSession,
        components::{
            drawing::Place, icon::IconSvg, keyed::Keyed, movement_drawing::MovementDrawing,
            route_link::RouteLink, screen::Screen,
        },
    },
    view::{
        icon::Icon,
        session::{Control, Level, SessionView},
    },
};

/// The session at hand.
#[component]
pub fn SessionScreen() -> impl IntoView {
    expect_context::<Navigation>().set_title("Session");
    let is_live = expect_context::<ShownSession>().part(|_| ());
    // Built once a session: what changes within follows it piece by piece.
    view! {
        <div>
            {move || match is_live.get() {
                Some(()) => view! { <LiveSession /> }.into_any(),
                None => view! { <NoSession /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn NoSession() -> impl IntoView {
    view! {
        <Screen title="Session" back=Route::Home>
            <p class="lead">"No session is running."</p>
            <RouteLink to=Route::Home class="button button--main">
                "To the routines"
            </RouteLink>
        </Screen>
    }
}

#[component]
fn LiveSession() -> impl IntoView {
    let shown = expect_context::<ShownSession>();
    let is_asleep = move || !shown.with(|view| view.is_awake);
    view! {
        // A translator puts nodes of its own in the place of texts, which then no longer follow the
        // session: advice alone is translated here, which stays as it is.
        <main
            class="session"
            translate="no"
            data-showing=move || shown.with(|view| view.phase)
            data-paused=move || shown.with(|view| view.options().name())
        >
            <FallingLevel />
            <div class="session__page">
                <header class="session__top">
                    <PhaseWord />
                    <span
                        class="session__awake"
                        role="img"
                        aria-label="The screen stays on"
                        hidden=is_asleep
                    >
                        <IconSvg icon=Icon::Awake />
                    </span>
                    <EventButton word="It hurts" event=Event::Hurts />
                </header>
                <Progress />
                <div class="session__what">
                    <h1 dir="auto" tabindex="-1">
                        {shown.text(|view| view.name.clone())}
                    </h1>
                    <p class="session__set">{shown.text(|view| view.set.clone())}</p>
                    <SideArrow />
                    <p class="session__missed">{shown.text(|view| view.missed.clone())}</p>
                    <p class="session__hint">{move || shown.with(|view| view.hint)}</p>
                </div>
                <Timer />
                <SessionOptions />
                <p class="session__next" dir="auto">
                    {shown.text(|view| view.next.clone())}
                </p>
                <Controls />
                <MainButton />
                <p class="unseen" role="status">
                    {shown.text(|view| view.spoken.clone())}
                </p>
            </div>
        </main>
    }
}

/// The level behind the digits. Its fall is one animation, set once: whatever disturbs it starts
/// another one where the level is by then.
#[component]
fn FallingLevel() -> impl IntoView {
    let coach = expect_context::<Coach>();
    let level = expect_context::<ShownSession>().part(|view| view.level);
    // Animations stop with the clock of the page while the phone sleeps.
    let ahead_ms = Memo::new(move |_| coach.ahead_ms());
    let disturbances = Memo::new(move |count: Option<&usize>| {
        level.track();
        ahead_ms.track();
        count.map_or(0, |count| count.wrapping_add(1))
    });
    let keys = move || vec![disturbances.get()];
    let element = move |_| match level.get_untracked().unwrap_or_default() {
        Level::Falls { ends, whole_ms } => {
            let passed_ms = whole_ms - ends.since(coach.exact_now());
            view! {
                <div
                    class="session__level"
                    data-falls
                    style:--whole=format!("{whole_ms}ms")
                    style:--steps=(whole_ms / SECOND_MS).max(1).to_string()
                    style:--passed=format!("{passed_ms}ms")
                ></div>
            }
            .into_any()
        }
        Level::Still { percent } => {
            view! { <div class="session__level" style:--left=format!("{percent}%")></div> }
                .into_any()
        }
    };
    view! {
        <div class="session__fill">
            <Keyed keys=Signal::derive(keys) make=Callback::new(element) />
        </div>
    }
}

/// The exercise of the next set, while the runner gets into position.
#[component]
fn NextDrawing() -> impl IntoView {
    let shown = expect_context::<ShownSession>();
    let drawn = shown.part(|view| (view.drawn.clone(), view.side));
    view! {
        <div class="session__drawing">
            {move || {
                let (movement, side) = drawn.get()?;
                let place = Place::Session;
                Some(view! { <MovementDrawing movement=movement? place side /> })
            }}
        </div>
    }
}

#[component]
fn PhaseWord() -> impl IntoView {
    let shown = expect_context::<ShownSession>();
    let icon = shown.part(|view| view.icon);
    view! {
        <p class="session__word">
            <span>{move || icon.get().map(|icon| view! { <IconSvg icon /> })}</span>
            {move || shown.with(|view| view.word)}
        </p>
    }
}

/// A small button with an event of the session.
#[component]
pub(super) fn EventButton(word: &'static str, event: Event) -> impl IntoView {
    let coach = expect_context::<Coach>();
    view! {
        <button class="session__button" on:click=move |_| coach.send(event)>
            {word}
        </button>
    }
}

/// A bar for each exercise, filled with its sets that are behind.
#[component]
fn Progress() -> impl IntoView {
    let shown = expect_context::<ShownSession>();
    let exercises = untrack(|| shown.with(|view| view.progress.len()));
    let bar = |index: usize| {
        let percent = move |view: &SessionView| view.progress.get(index).copied();
        let share = move || format!("{}%", shown.with(percent).unwrap_or(0));
        view! {
            <li>
                <span style:--share=share></span>
            </li>
        }
    };
    view! {
        <ol class="session__progress" aria-hidden="true">
            {(0..exercises).map(bar).collect_view()}
        </ol>
    }
}

#[component]
fn SideArrow() -> impl IntoView {
    let side = expect_context::<ShownSession>().part(|view| view.side);
    let arrow = |side: Side| {
        let icon = match side {
            Side::Left => Icon::Left,
            Side::Right => Icon::Right,
        };
        view! {
            <p class="session__side" data-side=side.name()>
                <IconSvg icon />
                <span>{side.name()}</span>
            </p>
        }
    };
    view! { <div>{move || side.get().flatten().map(arrow)}</div> }
}

#[component]
fn Timer() -> impl IntoView {
    let shown = expect_context::<ShownSession>();
    let marks = shown.part(|view| view.marks.clone());
    let mark = |mark: String| view! { <li>{mark}</li> };
    view! {
        <div class="session__stage">
            <NextDrawing />
            <div class="session__timer">
                <p
                    class="session__digits"
                    role="timer"
                    aria-label="Time or reps"
                    style:--halves=move || shown.with(|view| digit_halves(&view.digits).to_string())
                >
                    {shown.text(|view| view.digits.clone())}
                </p>
            </div>
            <p class="session__unit">{move || shown.with(|view| view.unit)}</p>
            <ul class="session__marks">
                {move || marks.get().unwrap_or_default().into_iter().map(mark).collect_view()}
            </ul>
        </div>
    }
}

/// The width of the digits in halves of a digit: a colon is narrow. Never less than two digits, so
/// that a countdown keeps its size to the end.
fn digit_halves(digits: &str) -> usize {
    let halves = |byte| if byte == b':' { 1 } else { 2 };
    digits.bytes().map(halves).sum::<usize>().max(4)
}

/// The small controls.
#[component]
fn Controls() -> impl IntoView {
    let shown = expect_context::<ShownSession>();
    let controls = move || {
        let controls = shown.with(SessionView::controls);
        controls
            .into_iter()
            .map(|control| control as usize)
            .collect()
    };
    // A button that stays keeps its place under the finger, and none becomes another one there.
    let button = |index: usize| {
        let control = Control::ALL.get(index).copied().unwrap_or(Control::Stop);
        view! { <EventButton word=control.word() event=control.event() /> }.into_any()
    };
    view! {
        <div class="session__controls">
            <Keyed keys=Signal::derive(controls) make=Callback::new(button) />
        </div>
    }
}

#[component]
fn MainButton() -> impl IntoView {
    let coach = expect_context::<Coach>();
    let shown = expect_context::<ShownSession>();
    let act = move |_| {
        let act = untrack(|| shown.with(|view| Some((view.is_elsewhere, view.act))));
        match act {
            Some((true, _)) => coach.take_over(),
            Some((false, act)) => coach.act(act),
            None => {}
        }
    };
    view! {
        <button class="session__main" on:click=act>
            {shown.text(|view| view.act_word.clone())}
        </button>
    }
}
