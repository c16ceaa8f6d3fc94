//! Routes and their addresses.

use holdfast::domain::{
    route::{EditTarget, LINK, Route},
    routine_id::RoutineId,
};
use proptest::prelude::*;

fn exercise(routine: Option<&str>, exercise: &str) -> Route {
    Route::Exercise {
        exercise: exercise.to_string(),
        routine: routine.map(RoutineId::from),
    }
}

#[test]
fn every_place_has_an_address() {
    for (route, address) in [
        (Route::Home, "#/"),
        (Route::Routine("stretch".into()), "#/routine/stretch"),
        (exercise(None, "squat"), "#/exercise/squat"),
        (
            exercise(Some("stretch"), "squat"),
            "#/routine/stretch/squat",
        ),
        (exercise(Some("my-17"), "2"), "#/routine/my-17/2"),
        (Route::Shared("1.Plank.3x30s".into()), "#/r/1.Plank.3x30s"),
        (Route::Shared(String::new()), "#/r/"),
        (Route::Share("my-17".into()), "#/share/my-17"),
        (
            Route::Edit(EditTarget::Routine(RoutineId::Own(17))),
            "#/edit/my-17",
        ),
        (Route::Edit(EditTarget::New), "#/edit/new"),
        (Route::Again, "#/again"),
        (Route::Session, "#/session"),
        (Route::Summary(1_790_000_000_000), "#/log/1790000000000"),
        (Route::Log, "#/log"),
        (Route::Data, "#/data"),
        (Route::Week, "#/week"),
        (Route::Report(String::new()), "#/report/"),
        (
            Route::Report("1.AbC_-.xyzabc".into()),
            "#/report/1.AbC_-.xyzabc",
        ),
        (Route::Settings, "#/settings"),
        (Route::Safety, "#/safety"),
        (Route::LegPain, "#/leg-pain"),
    ] {
        assert_eq!(route.address(), address);
        assert_eq!(Route::parse(address), route);
    }
}

#[test]
fn an_address_is_read_with_and_without_its_signs() {
    for address in ["#/log", "/log", "log", "#log", "#/log/", "log/"] {
        assert_eq!(Route::parse(address), Route::Log, "{address}");
    }
}

#[test]
fn what_is_no_place_is_home() {
    for address in [
        "",
        "#",
        "#/",
        "#/nowhere",
        "#/routine",
        "#/exercise",
        "#/session/1",
        "#/again/1",
        "#/settings/x",
        "#/routine/a/b/c",
        "#/log/1/2",
        "#/LOG",
        "#/R/1.Plank",
        "#/share",
        "#/share/a/b",
        "#/edit",
        "#/edit/a/b",
        "#main",
    ] {
        assert_eq!(Route::parse(address), Route::Home, "{address}");
    }
}

#[test]
fn a_summary_without_a_number_is_the_log() {
    for address in ["#/log/soon", "#/log/1e9", "#/log/99999999999999999999"] {
        assert_eq!(Route::parse(address), Route::Log, "{address}");
    }
}

proptest! {
    #[test]
    fn every_route_is_read_as_it_was_written(
        id in "[a-z0-9-]{1,20}", other in "[a-z0-9-]{1,20}", started: i64,
    ) {
        for route in [
            Route::Routine(id.as_str().into()),
            exercise(None, &id),
            exercise(Some(&id), &other),
            Route::Summary(started),
            Route::Share(id.as_str().into()),
            Route::Edit(id.as_str().into()),
        ] {
            prop_assert_eq!(Route::parse(&route.address()), route);
        }
    }

    #[test]
    fn what_a_link_holds_is_handed_on_as_it_is(payload in "[A-Za-z0-9._~-]{0,200}") {
        let route = Route::Shared(payload.clone());
        prop_assert_eq!(route.address(), format!("{LINK}{payload}"));
        prop_assert_eq!(Route::parse(&route.address()), route);
    }

    #[test]
    fn any_text_is_some_place(text in ".{0,40}") {
        let route = Route::parse(&text);
        prop_assert_eq!(Route::parse(&route.address()), route);
    }
}
