//! Two tabs: one runs the session, and changes saved in one appear in the other.

use e2e::story;
use serde_json::json;

use crate::{in_a_hold, log};

#[test]
fn a_second_tab_shows_the_session_and_can_take_it_over() {
    story(|app| {
        let session = in_a_hold(app, "Side plank");
        session.tap("Pause").shows("Paused", "12");
        app.in_another_tab("#/session", |app| {
            // It has no answer yet, and changes nothing.
            let session = app.session();
            session.shows("Paused", "12");
            app.clock().pass(1);
            app.says("This session runs in another tab.");
            assert!(!app.is_saying("+10 s"));
            app.tap("Take over here");
            session.shows("Paused", "12").after(1).tap("Go on");
            session.after(3 + 2);
            session.shows("Hold", "10").tap("Stop");
            app.summary("Stopped early");
        });
        app.says("No session is running.");
        app.to_log();
        assert_eq!(app.to_log().rows().len(), 1, "told once");
    });
}

#[test]
fn the_tab_that_comes_to_the_front_has_the_session() {
    story(|app| {
        in_a_hold(app, "Side plank");
        app.in_another_tab("#/session", |app| {
            let session = app.session();
            session.says("Side plank");
            app.clock().pass(1);
            app.says("This session runs in another tab.");
            drop(app.hidden());
            session.after(1);
            app.until("the session is here", || session.has("+10 s"));
            assert!(!app.is_saying("This session runs in another tab."));
        });
    });
}

#[test]
fn what_hurts_is_told_from_any_tab() {
    story(|app| {
        in_a_hold(app, "Side plank");
        app.in_another_tab("#/session", |app| {
            let session = app.session();
            session.says("Side plank");
            app.clock().pass(1);
            app.says("This session runs in another tab.");
            session.tap("It hurts").says("Stop what hurts");
            assert!(session.face().paused);
            session.tap("End the session");
            app.summary("Stopped early");
        });
        app.to_log();
        assert_eq!(app.to_log().rows().len(), 1, "told once");
    });
}

#[test]
fn what_a_second_tab_keeps_appears_in_the_first() {
    story(|app| {
        app.home();
        app.in_another_tab("#/settings", |app| {
            app.shows_heading("Settings");
            app.choose("Theme", "Dark");
        });
        let theme = "return document.documentElement.dataset.theme";
        app.until("the theme is dark", || {
            app.run::<String>(theme, json!([])) == "dark"
        });
        app.in_another_tab("#/edit/new", |app| {
            app.editor()
                .write("Legs\n\nGlute bridge 3x 15\n")
                .keep("Legs");
        });
        app.home().open("Legs");
    });
}

#[test]
fn a_page_that_one_goes_back_to_has_what_was_saved_meanwhile() {
    story(|app| {
        let card = app.home().open("When it hurts").open("Front plank");
        // Nothing is heard of what the tab writes itself, as of what others write meanwhile.
        let (today, record) = log::day(0, &[log::session(0, 30, None)]);
        let aims = json!({ "version": 1, "data": [{ "exercise": "glute-bridge", "sets": 2, "reps": 12 }] });
        for (key, text) in [(today, record), ("holdfast/aims".into(), aims.to_string())] {
            app.run::<()>("localStorage.setItem(...arguments)", json!([key, text]));
        }
        let show = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
        app.run::<()>(show, json!([]));
        card.raise("Hold", 1);
        app.until("both aims are saved", || {
            let aims = app.stored("holdfast/aims").unwrap_or_default();
            ["glute-bridge", "front-plank"]
                .iter()
                .all(|id| aims.contains(id))
        });
        assert_eq!(app.to_log().rows().len(), 1);
    });
}
