//! The card of a routine on home.

use leptos::prelude::*;

use crate::view::home;

/// The card of a routine.
#[component]
pub fn RoutineCard(
    card: home::RoutineCard,
    /// The drawings of its exercises.
    drawings: AnyView,
) -> impl IntoView {
    let last_done = card
        .last_done
        .map(|last| view! { <span class="routine-card__last">{last}</span> });
    view! {
        <li>
            <a class="routine-card" href=card.address>
                <span class="routine-card__head">
                    <strong dir="auto">{card.title}</strong>
                    <span class="routine-card__length">{card.length}</span>
                </span>
                <span class="strip">{drawings}</span>
                <span class="routine-card__purpose" dir="auto">
                    {card.purpose}
                </span>
                <span class="routine-card__names" dir="auto">
                    {card.names}
                </span>
                {last_done}
            </a>
        </li>
    }
}
