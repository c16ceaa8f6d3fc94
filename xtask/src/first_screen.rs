//! The first screen as the page paints it before the app is there: made of the same data.
//!
//! It has the elements of `src/ui/screens/home.rs`, so that nothing moves when the app takes over; a
//! story holds the one against the other.

use anyhow::{Result, ensure};
use holdfast::domain::{
    plan::length_text, route::Route, routine::Routine, settings::Settings, starter,
};

/// Where the page wants its routines.
const PLACE: &str = "<ul class=deck id=boot-deck></ul>";

/// The page with the routines that every runner has.
pub fn painted(page: &str) -> Result<String> {
    ensure!(
        page.contains(PLACE),
        "index.html has no {PLACE} for the routines of the first screen"
    );
    let cards: String = starter::all().iter().map(card).collect();
    Ok(page.replace(PLACE, &format!("<ul class=deck>{cards}</ul>")))
}

fn card(routine: &Routine) -> String {
    let names: Vec<&str> = routine
        .prescriptions()
        .map(|it| it.movement.name())
        .collect();
    format!(
        "<li><a class=routine-card href={}><span class=routine-card__head>\
         <strong dir=auto>{}</strong><span class=routine-card__length>{}</span></span>\
         <span class=routine-card__purpose dir=auto>{}</span>\
         <span class=routine-card__names dir=auto>{}</span></a>",
        Route::Routine(routine.id.clone()).address(),
        escaped(routine.title()),
        escaped(&length_text(routine, &Settings::default())),
        escaped(&routine.purpose),
        escaped(&names.join(", ")),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_a_card_for_each_routine() {
        let page = painted(&format!("<p>{PLACE}")).expect("a place for them");
        assert_eq!(page.matches("<li>").count(), starter::all().len());
        assert!(page.contains("href=#/routine/stretch>"), "{page}");
        assert!(page.contains("Stretch</strong><span class=routine-card__length>8–31 min<"));
    }

    #[test]
    fn a_page_without_a_place_for_them_is_an_error() {
        assert!(painted("<p>").is_err());
    }
}
