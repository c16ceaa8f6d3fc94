//! Places and their addresses.

use holdfast::domain::route::Route;
use proptest::prelude::*;

fn exercise(routine: Option<&str>, exercise: &str) -> Route {
    Route::Exercise {
        exercise: exercise.to_string(),
        routine: routine.map(str::to_string),
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
        (Route::Session, "#/session"),
        (Route::Summary(1_790_000_000_000), "#/log/1790000000000"),
        (Route::Log, "#/log"),
        (Route::Settings, "#/settings"),
        (Route::Safety, "#/safety"),
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
        "#/settings/x",
        "#/routine/a/b/c",
        "#/log/1/2",
        "#/LOG",
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
            Route::Routine(id.clone()),
            exercise(None, &id),
            exercise(Some(&id), &other),
            Route::Summary(started),
        ] {
            prop_assert_eq!(Route::parse(&route.address()), route);
        }
    }

    #[test]
    fn any_text_is_some_place(text in ".{0,40}") {
        let route = Route::parse(&text);
        prop_assert_eq!(Route::parse(&route.address()), route);
    }
}
