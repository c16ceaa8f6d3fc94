//! A routine on paper: drawings, dosages, boxes to tick, the link as a code, and the rules.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{
        advice, library, qr,
        routine::{Movement, Prescription, Routine, Section},
    },
    state::sharing,
    ui::{
        components::{drawing::Place, icon::IconSvg, qr_code::QrCode},
        lazy::MakeDrawing,
    },
    view::{
        handout::{Boxes, boxes},
        icon::Icon,
    },
};

/// The handout of a routine; seen in print alone.
#[component]
pub fn Handout(
    routine: Arc<Routine>,
    /// Draws an exercise; `None` where that part could not be fetched.
    draw: Option<MakeDrawing>,
) -> impl IntoView {
    let line = |(class, line): (&'static str, String)| {
        (!line.is_empty()).then(|| view! { <p class=class dir="auto">{line}</p> })
    };
    let from = match routine.from.as_str() {
        "" => String::new(),
        from => format!("From {from}"),
    };
    let lines = [
        ("handout__purpose", routine.purpose.clone()),
        ("handout__from", from),
        ("handout__note", routine.note.clone()),
        ("handout__stop", routine.stop_rule().to_string()),
    ];
    let link = sharing::link_of(&routine).ok();
    let code = link.and_then(|link| qr::code(&link)).map(|code| {
        view! {
            <div class="handout__code">
                <QrCode code />
                <p>"Point a phone’s camera here: the timer, with this routine."</p>
            </div>
        }
    });
    view! {
        <div class="handout">
            <header class="handout__head">
                <div>
                    <h1 dir="auto">{routine.title().to_string()}</h1>
                    {lines.map(line).collect_view()}
                </div>
                {code}
            </header>
            {routine.sections.iter().map(|it| section(it, draw)).collect_view()}
            <footer class="handout__rules">
                <p>{advice::SEE_SOMEONE}</p>
                <p>{advice::URGENT}</p>
            </footer>
        </div>
    }
}

fn section(section: &Section, draw: Option<MakeDrawing>) -> impl IntoView + use<> {
    let title =
        (!section.title.is_empty()).then(|| view! { <h2 dir="auto">{section.title.clone()}</h2> });
    let rounds = (section.rounds > 1).then(|| view! { <p>{section.rounds_text()}</p> });
    view! {
        {title}
        {rounds}
        {section.prescriptions.iter().map(|it| exercise(it, section.rounds, draw)).collect_view()}
    }
}

fn exercise(
    prescription: &Prescription,
    rounds: u16,
    draw: Option<MakeDrawing>,
) -> impl IntoView + use<> {
    let Prescription {
        movement,
        dosage,
        note,
    } = prescription.clone();
    let card = movement.exercise().and_then(library::card);
    let how = card.map(|card| card.how().collect::<Vec<_>>().join(" "));
    let drawing = match &movement {
        &Movement::Library(exercise) => draw
            .map(|draw| draw(exercise, Place::Session, None))
            .into_any(),
        Movement::Own(_) => view! { <IconSvg icon=Icon::Exercise /> }.into_any(),
    };
    let row = |Boxes { label, count }: Boxes| {
        let tick = |_| view! { <span class="handout__box"></span> };
        view! {
            <span class="handout__boxes">
                <span>{label}</span>
                {(0..count).map(tick).collect_view()}
            </span>
        }
    };
    view! {
        <section class="handout__exercise">
            <div class="handout__drawing">{drawing}</div>
            <div>
                <h3 dir="auto">{movement.name().to_string()}</h3>
                <p class="handout__dosage">{dosage.typeset()}</p>
                {how.map(|how| view! { <p>{how}</p> })}
                {(!note.is_empty()).then(|| view! { <p class="handout__note" dir="auto">{note}</p> })}
            </div>
            <div>{boxes(&dosage, rounds).into_iter().map(row).collect_view()}</div>
        </section>
    }
}
