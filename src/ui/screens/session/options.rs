//! The options of a session that is paused, or that another tab runs.

use leptos::prelude::*;

use super::hurts::WhenItHurts;
use crate::{
    domain::{
        session::Event,
        settings::{Mode, Side},
    },
    state::coach::Coach,
    ui::{app::ShownSession, components::segments::Segments},
    view::session::Options,
};

/// The sides that can be chosen, in the order of the buttons, and their names.
const SIDES: [(Option<Side>, &str); 3] = [
    (None, "Both"),
    (Some(Side::Left), "Left only"),
    (Some(Side::Right), "Right only"),
];

/// The options below the timer: there for a runner who is paused, and in nobody else's way.
#[component]
pub(super) fn SessionOptions() -> impl IntoView {
    let options = expect_context::<ShownSession>().part(|view| view.options());
    view! {
        <section class="session__options">
            {move || match options.get() {
                None | Some(Options::None) => ().into_any(),
                Some(Options::Elsewhere) => {
                    view! { <p>"This session runs in another tab."</p> }.into_any()
                }
                Some(Options::Hurts) => view! { <WhenItHurts /> }.into_any(),
                Some(Options::Paused) => {
                    view! {
                        <ModeSwitch />
                        <SideSwitch />
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

#[component]
fn ModeSwitch() -> impl IntoView {
    let coach = expect_context::<Coach>();
    let shown = expect_context::<ShownSession>();
    let chosen = move || {
        let mode = shown.with(|view| Some(view.mode));
        let index = Mode::ALL.iter().position(|it| Some(*it) == mode);
        index.unwrap_or(0)
    };
    let choose = move |index: usize| {
        if let Some(mode) = Mode::ALL.get(index) {
            coach.send(Event::SwitchMode(*mode));
        }
    };
    view! {
        <Segments
            legend="Mode"
            labels=Mode::ALL.map(Mode::name).to_vec()
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
}

/// The choice of one side, where the plan has both.
#[component]
pub(super) fn SideSwitch() -> impl IntoView {
    let coach = expect_context::<Coach>();
    let shown = expect_context::<ShownSession>();
    let chosen = move || {
        let side = shown.with(|view| view.only_side);
        SIDES.iter().position(|(it, _)| *it == side).unwrap_or(0)
    };
    let choose = move |index: usize| {
        if let Some((side, _)) = SIDES.get(index) {
            coach.send(Event::OnlySide(*side));
        }
    };
    untrack(|| shown.with(|view| view.has_sides)).then(|| {
        view! {
            <Segments
                legend="Sides from here"
                labels=SIDES.map(|(_, name)| name).to_vec()
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        }
    })
}
