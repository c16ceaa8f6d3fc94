//! A routine: what it is for, and the deck of its cards.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    after_first_paint::AfterFirstPaint, drawing::Place, movement_drawing::MovementDrawing,
    start_bar::plan,
};
use crate::{
    domain::{
        plan::length_text,
        routine::{Prescription, Routine, Section},
        time::minutes_text,
    },
    state::preferences::Preferences,
    ui::{
        lazy::{AskPain, LazyPain},
        screens::routine::card_route,
    },
};

/// The purpose of a routine, who it is from, how long it takes and when to stop.
#[component]
pub fn AboutRoutine(routine: Arc<Routine>) -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let range = length_text(&routine, &preferences.settings_untracked());
    let from = match routine.from.as_str() {
        "" => String::new(),
        from => format!("From {from}"),
    };
    let line = |(class, line): (&'static str, String)| {
        (!line.is_empty()).then(|| {
            view! {
                <p class=class dir="auto">
                    {line}
                </p>
            }
        })
    };
    let lines = [
        ("purpose", routine.purpose.clone()),
        ("hint", from),
        ("lead", routine.note.clone()),
    ];
    let stop = routine.stop_rule().to_string();
    let planned = routine.clone();
    let at_aims = move || {
        let seconds = plan(&planned, preferences).seconds();
        format!("{} at your aims", minutes_text(seconds))
    };
    view! {
        {lines.map(line).collect_view()}
        <p class="routine__length">
            <strong>{at_aims}</strong>
            <span>{format!(" ({range})")}</span>
        </p>
        <p class="warning" dir="auto">
            {stop}
        </p>
        <div class="ask-room">
            <AfterFirstPaint>
                <LazyPain ask=AskPain::BeforeStart(routine.clone()) />
            </AfterFirstPaint>
        </div>
    }
}

/// The deck, a list of cards for each section.
#[component]
pub fn RoutineDeck(
    routine: Arc<Routine>,
    /// True where a card leads to its exercise.
    is_linked: bool,
) -> impl IntoView {
    let mut index = 0;
    let section = |section: &Section| {
        let cards = section.prescriptions.iter().map(|prescription| {
            let href = is_linked.then(|| card_route(&routine, index).address());
            index += 1;
            card(prescription, href)
        });
        let cards: Vec<AnyView> = cards.collect();
        let title = (!section.title.is_empty()).then(|| {
            let title = section.title.clone();
            view! { <h2 dir="auto">{title}</h2> }
        });
        let rounds = (section.rounds > 1).then(|| {
            let rounds = section.rounds_text();
            view! { <p class="hint">{rounds}</p> }
        });
        view! {
            <section>
                <div class="section-head">{title} {rounds}</div>
                <ul class="deck">{cards}</ul>
            </section>
        }
    };
    routine.sections.iter().map(section).collect_view()
}

fn card(prescription: &Prescription, href: Option<String>) -> AnyView {
    let movement = prescription.movement.clone();
    let note = (!prescription.note.is_empty()).then(|| {
        let note = prescription.note.clone();
        view! {
            <span class="mini-card__note" dir="auto">
                {note}
            </span>
        }
    });
    let content = view! {
        <span class="mini-card__drawing">
            <MovementDrawing movement place=Place::Strip />
        </span>
        <span class="mini-card__text">
            <strong dir="auto">{prescription.movement.name().to_string()}</strong>
            <span>{prescription.dosage.typeset()}</span>
            {note}
        </span>
    };
    let card = match href {
        Some(href) => view! {
            <a class="mini-card" href=href>
                {content}
            </a>
        }
        .into_any(),
        None => view! { <div class="mini-card">{content}</div> }.into_any(),
    };
    view! { <li>{card}</li> }.into_any()
}
