//! The suggestions for the aims, and why a routine fits, in words.

use holdfast::{
    domain::{
        advice,
        dosage::{Dosage, Range},
        library,
        pain::{CutOffs, Light, Pain},
        path::Why,
        progress::{Change, Suggestion, When},
        settings::Side,
    },
    view::{
        pain::{lights_text, scale_words},
        path::reason,
        progress::SuggestionText,
    },
};

fn pain(number: u8) -> Pain {
    Pain::new(number).expect("on the scale")
}

#[track_caller]
fn check(dosage: Dosage, side: Option<Side>, change: Change, [reason, take, taken]: [&str; 3]) {
    let suggestion = Suggestion {
        exercise_id: "any".to_string(),
        name: "Any".to_string(),
        dosage,
        side,
        change,
    };
    let text = SuggestionText::new(&suggestion);
    assert_eq!(
        (
            text.reason.as_str(),
            text.take.as_str(),
            text.taken.as_str()
        ),
        (reason, take, taken)
    );
    let is_looked_at = matches!(change, Change::Harder(_));
    assert_eq!(text.address.is_some(), is_looked_at);
}

#[test]
fn a_suggestion_has_its_reason_in_a_sentence() {
    let (hold, reps) = (library::SIDE_PLANK.dosage, library::GLUTE_BRIDGE.dosage);
    check(
        hold,
        Some(Side::Left),
        Change::Up { from: 40, to: 45 },
        [
            "Any, left: every set reached :40 in your last two sessions, and your pain stayed green. Next time :45?",
            "Take :45",
            "Any, left: :45 from now on.",
        ],
    );
    check(
        reps,
        None,
        Change::Up { from: 10, to: 11 },
        [
            "Any: every set reached 10 reps in your last two sessions, and your pain stayed green. Next time 11 reps?",
            "Take 11 reps",
            "Any: 11 reps from now on.",
        ],
    );
    check(
        reps,
        None,
        Change::Harder(&library::SINGLE_LEG_BRIDGE),
        [
            "Any: every set reached the top of the range in your last two sessions, and your pain stayed green. A harder one is Single-leg glute bridge.",
            "Look at Single-leg glute bridge",
            "",
        ],
    );
    for (when, told) in [
        (When::Before, "before the session"),
        (When::During, "while you did it"),
        (When::After, "after the session"),
        (When::NextDay, "on the next day"),
    ] {
        let reason =
            format!("Any: your pain was 7 {told}, which is red. Back to the low end, :20?");
        check(
            hold,
            None,
            Change::Down {
                pain: pain(7),
                when,
            },
            [&reason, "Back to :20", "Any: :20 from now on."],
        );
    }
}

#[test]
fn the_scale_has_its_words_and_its_lights() {
    let words = "0 none · 3 mild · 5 moderate · 8 severe · 10 the worst there is";
    assert_eq!(scale_words(), words);
    for (amber, red, expected) in [
        (
            3,
            6,
            "0–2 green: go on · 3–5 amber: with care · 6–10 red: stop",
        ),
        (
            1,
            10,
            "0 green: go on · 1–9 amber: with care · 10 red: stop",
        ),
        (4, 4, "0–3 green: go on · 4–10 red: stop"),
    ] {
        let from = Range::new(amber, red).expect("a range");
        let cut_offs = CutOffs::new(from).expect("on the scale");
        assert_eq!(lights_text(cut_offs), expected);
    }
}

#[test]
fn a_routine_that_fits_has_its_reason_in_a_sentence() {
    let hurts = |number, light, lasts| Why::Hurts {
        pain: pain(number),
        light,
        lasts,
    };
    let amber =
        "Your last pain was 4, which is amber. Do only what is pain-free, until it is calm.";
    for (why, expected) in [
        (
            hurts(7, Light::Red, false),
            "Your last pain was 7, which is red. Rest first. Then do only what is pain-free."
                .to_string(),
        ),
        (hurts(4, Light::Amber, false), amber.to_string()),
        (
            hurts(4, Light::Amber, true),
            format!("{amber} {}", advice::SEE_SOMEONE),
        ),
        (Why::RunAhead, "Running today? Do this first.".to_string()),
        (Why::RunDone, "Back from your run? Stretch.".to_string()),
        (
            Why::NoRun,
            "No run today, and time for all of it.".to_string(),
        ),
        (
            Why::NoPain,
            "No run today, and no pain in your last sessions. Build strength.".to_string(),
        ),
        (Why::Last, "The one you did last.".to_string()),
    ] {
        assert_eq!(reason(why), expected);
    }
}
