//! The cards of the routines on home. The build renders them too, for the first paint.

use leptos::prelude::*;

use crate::view::home::{Home, Now, RoutineCard};

/// The drawings of a card's exercises.
pub type Drawings = fn(&RoutineCard) -> AnyView;

/// The routine to do now, and decks of the others.
#[component]
pub fn RoutineCards(home: Home, drawings: Drawings) -> impl IntoView {
    let Home { now, own, starters } = home;
    let starters_title = match (own.is_empty(), now.is_some()) {
        (false, _) => "For every runner",
        (true, true) => "More",
        (true, false) => "Routines",
    };
    view! {
        {now.map(|now| now_card(now, drawings))}
        {(!own.is_empty()).then(|| deck("Yours", own, drawings))}
        {deck(starters_title, starters, drawings)}
    }
}

/// The routine to do now.
pub fn now_card(Now { reason, card }: Now, drawings: Drawings) -> impl IntoView {
    let strip = drawings(&card);
    view! {
        <a class="now" href=card.address>
            <span class="now__reason">{reason}</span>
            <strong class="now__title" dir="auto">
                {card.title}
            </strong>
            <span class="strip">{strip}</span>
            <span class="now__foot">
                <span class="now__length">{card.length}</span>
                {card.last_done.map(|last| view! { <span>{last}</span> })}
            </span>
        </a>
    }
}

fn deck(title: &'static str, cards: Vec<RoutineCard>, drawings: Drawings) -> impl IntoView {
    let card = |card: RoutineCard| {
        let strip = drawings(&card);
        view! {
            <li>
                <a class="routine-card" href=card.address>
                    <span class="routine-card__head">
                        <strong dir="auto">{card.title}</strong>
                        <span class="routine-card__length">{card.length}</span>
                    </span>
                    <span class="routine-card__purpose" dir="auto">
                        {card.purpose}
                    </span>
                    <span class="strip">{strip}</span>
                    <span class="routine-card__names" dir="auto">
                        {card.names}
                    </span>
                    {card
                        .last_done
                        .map(|last| view! { <span class="routine-card__last">{last}</span> })}
                </a>
            </li>
        }
    };
    view! {
        <section>
            <h2>{title}</h2>
            <ul class="deck">{cards.into_iter().map(card).collect_view()}</ul>
        </section>
    }
}
