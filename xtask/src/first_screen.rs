//! The first screen as the page paints it before the app is there: the app's own cards, rendered
//! to HTML.

use anyhow::{Result, ensure};
use holdfast::domain::{settings::Settings, starter};
use leptos::prelude::*;

use crate::view::home::{Home, first};
use routine_cards::RoutineCards;

#[path = "../../src/ui/components/routine_cards.rs"]
mod routine_cards;

/// The place of the routines in the page.
const PLACE: &str = "<div id=boot-deck></div>";

/// The page with the routines that every runner has.
pub fn painted(page: &str) -> Result<String> {
    ensure!(
        page.contains(PLACE),
        "index.html has no {PLACE} for the routines of the first screen"
    );
    let routines: Vec<_> = starter::all().collect();
    let home = Home::new(&routines, &Settings::default(), Some(first()), |_| None);
    // Drawings come with the app; their room is there.
    let cards = view! { <RoutineCards home drawings=|_| ().into_any() /> }.to_html();
    Ok(page.replace(PLACE, &cards))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_a_card_for_each_routine() {
        let page = painted(&format!("<p>{PLACE}")).expect("a place for them");
        let cards = page.matches("href=\"#/routine/").count();
        assert_eq!(cards, starter::all().count());
        assert!(page.contains("href=\"#/routine/stretch\""), "{page}");
        assert!(page.contains("Stretch</strong><span class=\"routine-card__length\">8–31 min<"));
    }

    #[test]
    fn a_page_without_a_place_for_them_is_an_error() {
        assert!(painted("<p>").is_err());
    }
}
