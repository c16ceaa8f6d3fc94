//! Unknown addresses, and the browser's back button.

use e2e::story;
use serde_json::json;

const NOWHERE: [(&str, &str); 16] = [
    ("#/routine/nothing", "Not found"),
    ("#/routine/%00", "Not found"),
    ("#/routine/stretch/nothing", "Not found"),
    ("#/routine/stretch/front-plank", "Not found"),
    ("#/exercise/nothing", "Not found"),
    ("#/exercise/<img src=x onerror=alert(1)>", "Not found"),
    ("#/log/0", "Not found"),
    ("#/log/-9223372036854775808", "Not found"),
    ("#/log/99999999999999999999999", "Log"),
    ("#/log/yesterday", "Log"),
    ("#/session", "Session"),
    ("#/routine/stretch/a/b/c", "Holdfast"),
    ("#/nowhere", "Holdfast"),
    ("#stretch", "Holdfast"),
    ("#/../../etc/passwd", "Holdfast"),
    ("#%F0%9F%92%A5/\u{202e}{}[]\"'`;--", "Holdfast"),
];

#[test]
fn an_address_that_leads_nowhere_says_so_or_leads_home() {
    story(|app| {
        for (address, heading) in NOWHERE {
            app.go_to(address);
            app.shows_heading(heading);
            app.follow("Routines");
            app.home();
        }
        // The same without a new load.
        for (address, heading) in NOWHERE {
            let go = "location.hash = arguments[0]";
            let _: Option<()> = app.run(go, json!([address]));
            app.shows_heading(heading);
        }
        let long = format!("#/routine/{}", "stretch".repeat(20_000));
        app.go_to(&long);
        app.shows_heading("Not found");
    });
}

#[test]
fn no_session_is_no_trap() {
    story(|app| {
        app.go_to("#/session");
        app.says("No session is running.");
        app.follow("To the routines");
        app.home();
    });
}

#[test]
fn the_way_back_leads_through_the_screens() {
    story(|app| {
        let routine = app.home().open("When it hurts");
        routine.open("Front plank").next("Side plank");
        app.back();
        app.card("Front plank");
        app.back();
        app.routine("When it hurts");
        app.back();
        app.home();
    });
}

#[test]
fn the_way_back_from_a_summary_does_not_start_the_session_again() {
    story(|app| {
        let session = app.home().open("When it hurts").start();
        session.after(5 + 60 + 2).tap("Stop");
        app.summary("Stopped early");
        app.back();
        app.routine("When it hurts");
        assert!(!app.to_home().offers_to_continue());
    });
}

#[test]
fn an_address_of_a_card_opens_it_by_itself() {
    story(|app| {
        app.go_to("#/exercise/wall-sit");
        app.card("Wall sit");
        app.says("Harder: Bodyweight squat");
        app.follow("Harder: Bodyweight squat");
        app.card("Bodyweight squat");
        app.go_to("#/routine/stretch/piriformis-stretch");
        app.card("Piriformis stretch")
            .start()
            .shows("Get ready", "5");
    });
}
