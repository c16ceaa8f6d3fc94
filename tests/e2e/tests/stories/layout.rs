//! Every screen fits a small phone, a current one, and one in landscape.
//!
//! With `HOLDFAST_SCREENSHOTS` set to a folder, a screenshot of each screen is saved there.

use e2e::{App, Setup, Size, layout::Look, story, story_with};
use serde_json::json;

#[test]
fn every_quiet_screen_fits_every_phone() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        see_every_quiet_screen(app, &mut look);
        look.all_fits();
    });
}

#[test]
fn every_quiet_screen_fits_at_twice_the_size_of_text() {
    story(|app| {
        let mut look = app
            .look_at(&[Size::TINY, Size::USUAL])
            .with_text(&[150, 200]);
        see_every_quiet_screen(app, &mut look);
        look.all_fits();
    });
}

fn see_every_quiet_screen(app: &App, look: &mut Look<'_>) {
    look.at("home");
    let routine = app.home().open("When it hurts");
    look.at("routine");
    let card = routine.open("Side plank");
    look.at("card");
    card.raise("Hold", 1);
    app.follow("Back");

    let session = app.routine("When it hurts").start();
    session.after(5).after(60).tap("Stop");
    app.summary("Stopped early");
    app.tap("7");
    app.says("That is a lot.");
    look.at("summary");
    app.to_log();
    look.at("log");
    app.to_settings();
    look.at("settings");
    app.follow("Safety");
    app.shows_heading("Safety");
    look.at("safety");
    app.go_to("#/routine/nothing");
    app.shows_heading("Not found");
    look.at("not-found");
    app.to_home().open("Stretch");
    app.follow("Share");
    app.shows_heading("Share");
    look.at("share");
    app.to_home();
    app.follow("Write, paste or open one");
    let editor = app.editor();
    editor.write("Legs\nSide plank 3x :20-:60 each side\n20 squats or so, 3 times 5 s\nrest well");
    look.at("editor");
}

#[test]
fn a_choice_that_is_there_keeps_its_height() {
    let watch = "
        window.testGrown = [];
        const firstHeights = new WeakMap();
        const look = () => {
            for (const choice of document.querySelectorAll('fieldset')) {
                const height = choice.offsetHeight;
                if (!firstHeights.has(choice)) firstHeights.set(choice, height);
                const first = firstHeights.get(choice);
                if (height !== first) testGrown.push([choice.innerText, first, height]);
            }
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
        window.testLook = look;";
    story_with(Setup::default().script(watch), |app| {
        let keep_their_height = || {
            let grown = app
                .run::<Vec<(String, f64, f64)>>("testLook(); return window.testGrown", json!([]));
            assert_eq!(grown, []);
        };
        app.follow("Write, paste or open one");
        app.editor();
        keep_their_height();
        app.to_settings();
        keep_their_height();
        app.to_home().open("When it hurts");
        keep_their_height();
        app.routine("When it hurts").start().after(30).tap("Pause");
        keep_their_height();
        app.tap("Stop");
        app.summary("Stopped early");
        keep_their_height();
    });
}

#[test]
fn the_session_fits_every_phone_in_every_phase() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        see_every_phase(app, &mut look);
        app.go_to("");
        app.says("Continue");
        look.at("home-continue");
        look.all_fits();
    });
}

#[test]
fn the_session_fits_at_every_size_of_text() {
    story(|app| {
        let mut look = app
            .look_at(&Size::PHONES)
            .with_text(&[100, 125, 150, 175, 200]);
        see_every_phase(app, &mut look);
        look.all_fits();
    });
}

#[test]
fn the_session_fits_at_every_zoom() {
    story(|app| {
        let mut look = app.look_at(&Size::ZOOMED);
        see_every_phase(app, &mut look);
        look.all_fits();
    });
}

fn see_every_phase(app: &App, look: &mut Look<'_>) {
    let session = app.home().open("When it hurts").start();
    session.after_ms(2100).shows("Get ready", "3");
    look.at("session-get-ready");
    session.after(30).shows("Reps", "7");
    look.at("session-reps");

    session.skip_to("Rest. Side plank, set 1 of 3, right");
    look.at("session-rest");
    session.after(15).after(8).shows("Hold", "12");
    look.at("session-hold");
    assert!(app.digits_px() >= 110.0, "digits are {}", app.digits_px());
    session.after(14).shows("Change sides", "3");
    look.at("session-change-sides");

    session.after(3).after(5).tap("Pause").shows("Paused", "15");
    look.at("session-paused");
    app.choose("Mode", "Rest only");
    session.after(1).tap("Go on").shows("Get ready", "3");
    look.at("session-count-in");
    session.after(3).after(27).shows("Hold", "+12");
    look.at("session-past-aim");
    session.tap("It hurts").shows("It hurts", "+12");
    look.at("session-hurts");
}

#[test]
fn a_minute_and_more_is_shown_whole() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        let routine = app.home().open("Stretch");
        routine.choose_mode("Manual");
        let card = routine.open("Piriformis stretch").raise("Hold", 6);
        let session = card.start();
        session.after(5).shows("Hold", "1:00");
        for _ in 0..9 {
            session.tap("+10 s");
        }
        session.shows("Hold", "2:30");
        look.at("session-long-hold");
        session.after(270);
        look.at("session-long-rest");
        look.all_fits();
    });
}

#[test]
fn the_other_themes_fit_as_well() {
    story(|app| {
        let sizes = [Size::USUAL];
        let mut look = app.look_at(&sizes);
        for theme in ["Sun", "Dark"] {
            app.to_settings().choose("Theme", theme);
            let home = app.to_home();
            look.at(&format!("home-{theme}").to_lowercase());
            let session = home.open("When it hurts").start();
            session.skip_to("Rest. Front plank, set 1 of 3");
            look.at(&format!("session-rest-{theme}").to_lowercase());
            session.after(15).after(8).shows("Hold", "12");
            look.at(&format!("session-hold-{theme}").to_lowercase());
            session.tap("Stop");
            app.summary("Stopped early");
        }
        look.all_fits();
    });
}
