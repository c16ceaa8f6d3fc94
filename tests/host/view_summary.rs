//! The summary of a session, in words.

use holdfast::{
    domain::{
        advice,
        log::Entry,
        pain::Light,
        settings::Mode::{self, HandsFree, RestOnly},
        time::{Day, LocalTime, WallTime},
    },
    view::summary::{ExerciseSummary, Summary, pain_advice},
};

use crate::{
    log::STARTED,
    support::{runner::run, story},
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The day this many days after the session.
pub fn days_later(days: i64) -> Day {
    let wall = WallTime(STARTED.wall.0 + days * DAY_MS);
    LocalTime { wall, ..STARTED }.day()
}

fn summary(mode: Mode, script: &str, days: i64) -> Summary {
    let runner = run(story(), mode, script);
    let entry = Entry::of(&runner.session, STARTED).expect("over");
    Summary::new(&entry, days_later(days))
}

/// The lines above the exercises: `Done. Test routine, today, 16:13. 9 of 9 sets, 5 min.`
#[track_caller]
fn check(script: &str, days: i64, expected: &str) {
    let summary = summary(HandsFree, script, days);
    assert_eq!(summary.started, STARTED);
    let is_finished = summary.title == "Done";
    assert_eq!(summary.is_finished, is_finished, "`{script}`");
    let text = format!(
        "{}. {}. {}. {}",
        summary.title, summary.when, summary.text, summary.held
    );
    assert_eq!(text, expected, "`{script}`");
}

/// An exercise: `Bridge, 1 × 10–15: Set 1, 10 of 10`.
#[track_caller]
fn check_exercise(mode: Mode, script: &str, exercise: usize, expected: &str) {
    let summary = summary(mode, script, 0);
    let ExerciseSummary {
        name,
        dosage,
        has_sides,
        sets,
    } = &summary.exercises[exercise];
    assert_eq!(*has_sides, dosage.contains("each side"), "`{script}`");
    let sets: Vec<String> = sets
        .iter()
        .map(|set| {
            let short = if set.is_short { "short" } else { "" };
            let parts = [set.place.as_str(), set.did.as_str(), set.state, short];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        })
        .collect();
    let text = format!("{name}, {dosage}: {}", sets.join("; "));
    assert_eq!(text, expected, "`{script}`");
}

#[test]
fn a_session_is_told_in_a_few_lines() {
    check(
        "400",
        0,
        "Done. Test routine, today, 16:13. 9 of 9 sets, 5 min. Held in all: 1 min 20 s",
    );
    check(
        "400",
        1,
        "Done. Test routine, yesterday, 16:13. 9 of 9 sets, 5 min. Held in all: 1 min 20 s",
    );
    check(
        "400",
        3,
        "Done. Test routine, on Monday, 16:13. 9 of 9 sets, 5 min. Held in all: 1 min 20 s",
    );
    check(
        "400",
        120,
        "Done. Test routine, on 21 Sep 2026, 16:13. 9 of 9 sets, 5 min. Held in all: 1 min 20 s",
    );
    check(
        "40 stop",
        0,
        "Stopped early. Test routine, today, 16:13. 1 of 9 sets, 1 min, stopped early. Held in all: 20 s",
    );
}

#[test]
fn what_was_held_is_told_where_there_was_any() {
    check(
        "7 stop",
        0,
        "Stopped early. Test routine, today, 16:13. 0 of 9 sets, under a minute, stopped early. Held in all: 2 s",
    );
    check(
        "2 hurts stop",
        0,
        "Stopped early. Test routine, today, 16:13. 0 of 9 sets, under a minute, stopped early. ",
    );
}

#[test]
fn a_set_is_told_against_what_was_asked() {
    check_exercise(
        HandsFree,
        "400",
        0,
        "Front plank, 2 × :20–:60: Set 1, :20 of :20; Set 2, :20 of :20",
    );
    check_exercise(HandsFree, "400", 2, "Bridge, 1 × 10–15: Set 1, 10 of 10");
    check_exercise(
        HandsFree,
        "400",
        3,
        "Bird dog, 2 × 3–6 hold :02 each side: Set 1, right, 3 of 3; Set 1, left, 3 of 3; Set 2, right, 3 of 3; Set 2, left, 3 of 3",
    );
    check_exercise(
        RestOnly,
        "33.9 done stop",
        0,
        "Front plank, 2 × :20–:60: Set 1, :28 of :20; Set 2, :00 of :20, not reached",
    );
}

#[test]
fn what_became_of_a_set_is_told_where_the_numbers_do_not() {
    check_exercise(
        HandsFree,
        "8 done stop",
        0,
        "Front plank, 2 × :20–:60: Set 1, :03 of :20, under the minimum, short; Set 2, :00 of :20, not reached",
    );
    check_exercise(
        HandsFree,
        "8 skip stop",
        0,
        "Front plank, 2 × :20–:60: Set 1, :03 of :20, broken off, short; Set 2, :00 of :20, not reached",
    );
    check_exercise(
        HandsFree,
        "30 next-exercise stop",
        0,
        "Front plank, 2 × :20–:60: Set 1, :20 of :20; Set 2, :00 of :20, skipped, short",
    );
    check_exercise(
        HandsFree,
        "8 away 29 stop",
        0,
        "Front plank, 2 × :20–:60: Set 1, :20 of :20, by the clock, app was away; Set 2, :00 of :20, not reached",
    );
    check_exercise(
        HandsFree,
        "2 left-only 400",
        1,
        "Side plank, 1 × :20–:40 each side: Set 1, right, :00 of :20, left out; Set 1, left, :20 of :20",
    );
}

#[test]
fn a_set_tells_the_share_of_its_aim_and_never_more_than_all_of_it() {
    for (mode, script, expected) in [
        (HandsFree, "400", [100, 100]),
        (HandsFree, "10 stop", [25, 0]),
        (RestOnly, "33.9 done stop", [100, 0]),
    ] {
        let summary = summary(mode, script, 0);
        let sets = summary.exercises[0].sets.iter();
        let shares: Vec<u32> = sets.map(|set| set.percent).collect();
        assert_eq!(shares, expected, "`{script}`");
    }
}

#[test]
fn where_it_hurt_is_told_with_advice() {
    for (script, exercise) in [
        ("400", None),
        ("8 hurts stop", Some(0)),
        ("95 hurts stop", Some(1)),
    ] {
        let summary = summary(HandsFree, script, 0);
        let told = summary.exercises.iter();
        let told = told.map(|it| it.dosage.ends_with(" – you said that it hurt"));
        let at: Vec<usize> = told
            .enumerate()
            .filter_map(|(at, told)| told.then_some(at))
            .collect();
        assert_eq!(at, Vec::from_iter(exercise), "`{script}`");
        let advice = exercise.map(|_| format!("You said that it hurt. {}", advice::SEE_SOMEONE));
        assert_eq!(summary.advice, advice, "`{script}`");
    }
}

#[test]
fn a_pain_in_the_red_has_the_urgent_advice() {
    for light in [Light::Green, Light::Amber] {
        assert_eq!(pain_advice(light), None, "{light:?}");
    }
    let advice = pain_advice(Light::Red).expect("advice");
    assert!(advice.starts_with("That is a lot. Rest it, and do only what is pain-free. "));
    assert!(advice.contains(advice::SEE_SOMEONE) && advice.ends_with(advice::URGENT));
}
