//! Beside the session screen: the wake lock, the voice and the media keys.

use e2e::{App, Setup, story_with};
use serde_json::json;

use crate::in_a_hold;

/// A browser with screen wake locks that end when the page is hidden, and that are counted.
const KEEPS_SCREEN_ON: &str = "
    window.testHeld = window.testAsked = 0;
    let lock;
    const wakeLock = {
        request: () => {
            window.testAsked += 1;
            window.testHeld += 1;
            lock = new EventTarget();
            lock.release = () => {
                window.testHeld -= 1;
                const gone = lock;
                lock = null;
                gone.dispatchEvent(new Event('release'));
                return Promise.resolve();
            };
            return Promise.resolve(lock);
        },
    };
    Object.defineProperty(navigator, 'wakeLock', { value: wakeLock });
    document.addEventListener('visibilitychange', () => document.hidden && lock?.release());
";

fn held_and_asked(app: &App) -> (u32, u32) {
    app.run("return [window.testHeld, window.testAsked]", json!([]))
}

#[test]
fn the_screen_stays_on_while_a_session_runs_and_that_is_shown() {
    story_with(Setup::default().script(KEEPS_SCREEN_ON), |app| {
        app.home();
        assert_eq!(held_and_asked(app), (0, 0));
        let session = in_a_hold(app, "Side plank");
        app.until_equal(|| held_and_asked(app), (1, 1));
        let sign = "const sign = document.querySelector('[aria-label=\"The screen stays on\"]');
            return Boolean(sign && sign.checkVisibility())";
        app.until("it is shown", || app.run(sign, json!([])));

        // The browser ends the lock of a hidden page, and is asked again when the page is visible.
        drop(app.hidden());
        app.until_equal(|| held_and_asked(app), (1, 2));

        session.tap("Pause");
        app.clock().pass(299);
        assert_eq!(held_and_asked(app).0, 1);
        app.clock().pass(2);
        app.until_equal(|| held_and_asked(app).0, 0);
        session.tap("Go on");
        app.until_equal(|| held_and_asked(app), (1, 3));
        session.tap("Stop");
        app.summary("Stopped early");
        app.until_equal(|| held_and_asked(app).0, 0);
    });
}

#[test]
fn a_screen_that_may_turn_off_is_told() {
    for wake_lock in [
        "{ request: () => Promise.reject(Error('low battery')) }",
        "undefined",
    ] {
        let script =
            format!("Object.defineProperty(navigator, 'wakeLock', {{ value: {wake_lock} }});");
        story_with(Setup::default().script(&script), |app| {
            in_a_hold(app, "Side plank");
            app.says("The screen may turn off. Tap it, or set Auto-Lock to Never.");
        });
    }
}

/// A browser with a voice, media keys and vibration, which records the calls.
const SPEAKS: &str = "
    window.testSaid = [];
    window.testShakes = 0;
    window.SpeechSynthesisUtterance = function (text) {
        this.text = text;
    };
    const voice = { speak: (it) => it.text && window.testSaid.push(it.text), cancel() {} };
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
    const actions = {};
    const media = { setActionHandler: (name, act) => (actions[name] = act) };
    Object.defineProperty(navigator, 'mediaSession', { value: media });
    window.testPress = (name) => actions[name]();
    navigator.vibrate = () => (window.testShakes += 1);
";

#[test]
fn the_voice_says_the_step_and_can_be_switched_off() {
    story_with(Setup::default().script(SPEAKS), |app| {
        let said = || app.run::<Vec<String>>("return window.testSaid", json!([]));
        in_a_hold(app, "Side plank").tap("Stop");
        app.summary("Stopped early");
        assert_eq!(said(), Vec::<String>::new(), "it is off at first");
        let shakes: u32 = app.run("return window.testShakes", json!([]));
        assert!(shakes > 0, "the phone shakes");

        app.to_settings().choose("Voice", "On");
        app.to_home();
        in_a_hold(app, "Side plank").after(12 + 1);
        let said = said();
        let expected = "Side plank, set 1, right, hold 20 seconds.";
        assert!(said.iter().any(|it| it.ends_with(expected)), "{said:?}");
        assert!(
            said.iter().any(|it| it == "Switch to the left."),
            "{said:?}"
        );
    });
}

#[test]
fn the_buttons_of_a_headset_pause_go_on_and_lead_to_what_is_next() {
    story_with(Setup::default().script(SPEAKS), |app| {
        let press = |name: &str| app.run::<()>("window.testPress(arguments[0])", json!([name]));
        let session = in_a_hold(app, "Side plank");
        press("pause");
        session.shows("Paused", "12");
        press("play");
        session.shows("Get ready", "3").after(3).shows("Hold", "12");
        press("nexttrack");
        session.is_at("Change sides. Side plank, set 1 of 3, left.");
    });
}
