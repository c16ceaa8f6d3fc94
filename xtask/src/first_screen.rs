//! The first screen as the page paints it before the app is there: the app's own cards, rendered
//! to HTML.

use anyhow::{Result, ensure};
use holdfast::domain::{settings::Settings, starter};
use leptos::prelude::*;

use crate::view::home;
use routine_card::RoutineCard;

#[path = "../../src/ui/components/routine_card.rs"]
mod routine_card;

/// The place of the routines in the page.
const PLACE: &str = "<ul class=deck id=boot-deck></ul>";

/// The page with the routines that every runner has.
pub fn painted(page: &str) -> Result<String> {
    ensure!(
        page.contains(PLACE),
        "index.html has no {PLACE} for the routines of the first screen"
    );
    let settings = Settings::default();
    let cards = starter::all().into_iter().map(|routine| {
        let card = home::RoutineCard::new(&routine, &settings, None);
        // Drawings come with the app; their room is there.
        let drawings = ().into_any();
        view! { <RoutineCard card drawings /> }.to_html()
    });
    let cards: String = cards.collect();
    Ok(page.replace(PLACE, &format!("<ul class=deck>{cards}</ul>")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_a_card_for_each_routine() {
        let page = painted(&format!("<p>{PLACE}")).expect("a place for them");
        assert_eq!(page.matches("<li>").count(), starter::all().len());
        assert!(page.contains("href=\"#/routine/stretch\""), "{page}");
        assert!(page.contains("Stretch</strong><span class=\"routine-card__length\">8–31 min<"));
    }

    #[test]
    fn a_page_without_a_place_for_them_is_an_error() {
        assert!(painted("<p>").is_err());
    }
}
