//! The starters and the advice of the article.

use std::collections::HashSet;

use holdfast::domain::{
    advice::{self, Advice},
    aims::Aim,
    library, notation,
    plan::{Plan, SideOrder, length_seconds},
    routine::{Prescription, Routine},
    settings::{Mode, Settings, Side},
    share_link, starter,
};

use crate::support::{self, runner::run};

const ROLL: [&str; 4] = [
    "roll-calves 1x :30-:60 each side",
    "roll-hamstrings 1x :30-:60 each side",
    "roll-glutes 1x :30-:60 each side",
    "roll-hip-flexors 1x :30-:60 each side",
];
const ACTIVATE: [&str; 4] = [
    "glute-bridge 3x 10-15",
    "lateral-band-walk 3x 10-15 each side",
    "front-plank 3x :20-:60",
    "side-plank 3x :20-:60 each side",
];
const STRETCH: [&str; 3] = [
    "piriformis-stretch 2-4x :30-:60 each side",
    "glute-rotator-stretch 2-4x :30-:60 each side",
    "posterior-chain-stretch 2-4x :30-:60 each side",
];

#[track_caller]
fn check(id: &str, name: &str, expected: &[&[&str]]) {
    let routine = support::starter(id);
    assert_eq!(routine.name, name);
    let found: Vec<String> = routine
        .prescriptions()
        .map(|it| format!("{} {}", it.movement.id(), it.dosage))
        .collect();
    assert_eq!(found, expected.concat());
}

#[test]
fn the_five_routines_have_the_order_and_dosage_of_the_article() {
    check(
        "roll-and-activate",
        "Roll and activate",
        &[&ROLL, &ACTIVATE],
    );
    check("stretch", "Stretch", &[&STRETCH]);
    check(
        "when-it-hurts",
        "When it hurts",
        &[&[
            "glute-bridge 3x 15",
            "front-plank 3x :20-:60",
            "side-plank 3x :20-:60 each side",
        ]],
    );
    check(
        "the-whole-thing",
        "The whole thing",
        &[&ROLL, &ACTIVATE, &STRETCH],
    );
    check(
        "back-to-strength",
        "Back to strength",
        &[&[
            "squat 3x 10-15",
            "split-squat 3x 8-12 each side",
            "step-up 3x 8-12 each side",
            "single-leg-deadlift 3x 6-10 each side",
            "calf-raise 3x 10-15 each side",
            "single-leg-bridge 3x 8-12 each side",
        ]],
    );
    assert_eq!(starter::all().count(), 5);
}

#[test]
fn every_routine_has_an_id_of_its_own_and_complete_texts() {
    let ids: HashSet<String> = starter::all().map(|it| it.id.to_string()).collect();
    assert_eq!(ids.len(), starter::all().count());
    for routine in starter::all() {
        let fit = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-');
        assert!(routine.id.to_string().chars().all(fit), "{}", routine.id);
        assert!((1..=80).contains(&routine.name.chars().count()));
        assert!(!routine.purpose.is_empty());
        for text in [routine.note.as_str(), routine.stop_rule()] {
            assert!(text.ends_with('.') && !text.contains("  "), "{text}");
        }
        assert!(routine.sections.iter().all(|it| !it.title.is_empty()));
    }
}

#[test]
fn every_exercise_of_a_routine_is_in_the_library() {
    for routine in starter::all() {
        for Prescription { movement, .. } in routine.prescriptions() {
            let found = library::find(&movement.id());
            assert_eq!(found.map(|it| it.name), Some(movement.name()));
        }
    }
}

#[test]
fn every_routine_says_when_to_stop() {
    for (id, words) in [
        ("roll-and-activate", &["stop", "persist"][..]),
        ("stretch", &["stop", "symptoms"]),
        ("when-it-hurts", &["stop", "pain-free"]),
        ("the-whole-thing", &["stop", "persist", "stretch"]),
        ("back-to-strength", &["stop", "symptoms"]),
    ] {
        let rule = support::starter(id).stop.to_lowercase();
        for word in words {
            assert!(rule.contains(word), "{id} does not say “{word}”: {rule}");
        }
    }
}

#[test]
fn every_routine_says_when_and_how_often() {
    for (id, words) in [
        (
            "roll-and-activate",
            &["several times a week", "before", "tender"][..],
        ),
        ("stretch", &["several days a week", "after"]),
        (
            "when-it-hurts",
            &["rest first", "pain-free", "symptom-free"],
        ),
        ("back-to-strength", &["symptom-free"]),
    ] {
        let about = support::starter(id).note.to_lowercase();
        for word in words {
            assert!(about.contains(word), "{id} does not say “{word}”: {about}");
        }
    }
}

/// Seconds of a routine hands-free, at one end of its ranges.
fn seconds_hands_free(routine: &Routine, aim: Aim) -> i64 {
    let sides = SideOrder::Both(Side::Right);
    let plan = Plan::new(routine, |_| aim, sides, &Settings::default());
    assert!(plan.is_sound(), "{}", routine.id);
    let runner = run(plan, Mode::HandsFree, "9999");
    runner.session.ended().expect("over").1.ms() / 1000
}

#[test]
fn every_routine_takes_as_long_as_it_says() {
    for routine in starter::all() {
        let (low, high) = length_seconds(&routine, &Settings::default());
        assert_eq!(seconds_hands_free(&routine, Aim::LOW), i64::from(low));
        assert_eq!(seconds_hands_free(&routine, Aim::HIGH), i64::from(high));
    }
}

#[test]
fn the_rules_of_the_article_are_all_there() {
    let all: Vec<&str> = advice::LEG_PAIN
        .iter()
        .flat_map(|it| std::iter::once(&it.title).chain(it.paragraphs))
        .copied()
        .collect();
    let all = all.join("\n").to_lowercase();
    for words in [
        "without an examination",
        "strain",
        "nerve",
        "week or two",
        "physical therapist",
        "orthopedic specialist",
        "sooner",
        "low back to the feet",
        "burning, numbness or tingling",
        "dull to sharp",
        "calm down",
        "glutes, hamstrings and core",
        "pain-free",
        "symptom-free",
        "bridges and planks",
        "piriformis",
        "overactive",
        "foam roll",
        "strength training",
        "front of the thighs",
        "several times a week",
        "several days a week",
        "before runs",
        "after runs",
        "tender spots first",
        "stop if your symptoms persist",
        "stop a stretch",
        "back to strength",
        "saddle",
        "bladder",
        "bowel",
        "weaker",
        "today",
    ] {
        assert!(all.contains(words), "nothing says “{words}”");
    }
}

#[test]
fn what_cannot_wait_comes_first() {
    for page in [&advice::SAFETY as &[Advice], &advice::LEG_PAIN] {
        assert_eq!(page[0].paragraphs.first(), Some(&advice::URGENT));
        for topic in page {
            assert!(!topic.title.is_empty() && !topic.paragraphs.is_empty());
            for text in topic.paragraphs {
                assert!(text.ends_with('.') && !text.contains("  "), "{text}");
            }
        }
    }
}

#[test]
fn every_routine_is_printed_as_its_text_and_read_back_from_its_link() {
    for routine in starter::all() {
        let path = format!(
            "{}/src/domain/starter/{}.txt",
            env!("CARGO_MANIFEST_DIR"),
            routine.id
        );
        let written =
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(notation::print(&routine), written, "{path}");
        let link = share_link::write(&routine).expect("a link");
        let opened = share_link::read(&link);
        assert!(opened.error.is_none() && opened.routine.says_the_same_as(&routine));
    }
}
