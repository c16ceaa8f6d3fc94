//! Audio that is halted by a call, a locked screen or the phone itself in the middle of a hold.

use e2e::{App, screens::Session, sound::Heard, story};
use serde_json::{Value, json};

use crate::in_a_hold;

const NO_SOUND: &str = "No sound yet. Tap the screen.";

/// The cues at the end of a hold before a change of sides.
const END: [Heard; 4] = [
    Heard::Middle,
    Heard::Middle,
    Heard::Middle,
    Heard::ChangeSides,
];

/// Runs a story in which the audio halts 12 s before the end of a hold, until the repair that
/// `mend` names.
fn halted(state: &str, mend: &str, tell: impl Fn(&App, Session<'_>)) {
    story(|app| {
        let session = in_a_hold(app, "Side plank");
        asked(app);
        app.halt_sound(state, mend);
        tell(app, session);
    });
}

/// The calls to the audio since the last call of this.
fn asked(app: &App) -> Value {
    app.run("return testSpeaker.asked()", json!([]))
}

/// Checks that seconds of the hold pass in silence, with the right digits.
fn is_silent(app: &App, session: Session<'_>, seconds: u32, left: &str) {
    let heard = app.heard_while(|| {
        session.after(seconds).shows("Hold", left);
    });
    assert_eq!(heard, []);
}

/// Checks that the rest of the hold sounds as usual: each cue at its moment, and none from before.
fn is_heard_to_the_end(app: &App, session: Session<'_>, seconds: u32) {
    let heard = app.heard_while(|| {
        session.after(seconds).shows("Change sides", "5");
    });
    assert_eq!(heard, END);
    assert!(!app.is_saying(NO_SOUND));
    let (at, _) = *app.heard().last().expect("a cue");
    let now: f64 = app.run("return performance.now()", json!([]));
    assert!((at * 1000.0 - now).abs() < 30.0, "{at} s at {now} ms");
}

#[test]
fn one_that_a_call_interrupts_goes_on_by_itself() {
    halted("interrupted", "nothing", |app, session| {
        app.says(NO_SOUND);
        is_silent(app, session, 5, "7");
        app.have_sound_mended_by("resume");
        is_heard_to_the_end(app, session, 7);
    });
}

#[test]
fn one_that_waits_for_a_tap_goes_on_at_any_tap() {
    halted("suspended", "tap", |app, session| {
        app.says(NO_SOUND);
        is_silent(app, session, 6, "6");
        app.tap_at("//*[@role='timer']");
        is_heard_to_the_end(app, session, 6);
    });
}

#[test]
fn one_that_claims_to_play_is_suspended_and_resumed() {
    halted("running", "shake", |app, session| {
        is_silent(app, session, 1, "11");
        let heard = app.heard_while(|| {
            session.after(2).shows("Hold", "9");
        });
        assert_eq!(asked(app), json!(["suspend", "resume"]));
        assert_eq!(heard, [Heard::Middle], "half way");
        is_heard_to_the_end(app, session, 9);
    });
}

#[test]
fn one_that_cannot_be_mended_is_replaced_at_the_next_tap() {
    halted("running", "nothing", |app, session| {
        is_silent(app, session, 5, "7");
        assert_eq!(asked(app), json!(["suspend", "resume", "close"]));
        app.says(NO_SOUND);
        app.tap_at("//*[@role='timer']");
        is_heard_to_the_end(app, session, 7);
    });
}
