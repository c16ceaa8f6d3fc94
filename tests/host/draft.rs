//! A routine that is being written: its cards are its lines, and every step can be taken back.

use holdfast::domain::{
    draft::{self, Draft, TEXT_CHARS_MAX, TooLong, Way},
    library,
    notation::{self, text},
    routine::{Movement, Prescription},
};
use proptest::prelude::*;

use crate::support::generate::cases;

const TEXT: &str = "\
Legs

Warm-up
- squat 3 x 10, slowly
  Note: knees out
Do not hurry, please.
- step ups 3x8/leg

Core
Plank :30
";

#[track_caller]
fn check_moved(place: usize, way: Way, order: &[&str]) {
    let moved = draft::moved(TEXT, place, way);
    let routine = text::read(&moved).routine;
    let found: Vec<String> = routine
        .sections
        .iter()
        .flat_map(|section| {
            let title = std::iter::once(section.title.clone());
            title.chain(
                section
                    .prescriptions
                    .iter()
                    .map(|it| it.movement.name().to_string()),
            )
        })
        .collect();
    assert_eq!(found, order, "{moved}");
    // Not a line was lost.
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text.split('\n').map(str::to_string).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&moved), sorted(TEXT));
}

#[test]
fn a_card_moves_with_its_notes_and_into_the_next_section() {
    let unmoved = [
        "Warm-up",
        "Bodyweight squat",
        "Step-up",
        "Core",
        "Front plank",
    ];
    check_moved(0, Way::Up, &unmoved);
    check_moved(2, Way::Down, &unmoved);
    check_moved(9, Way::Up, &unmoved);
    check_moved(
        0,
        Way::Down,
        &[
            "Warm-up",
            "Step-up",
            "Bodyweight squat",
            "Core",
            "Front plank",
        ],
    );
    check_moved(
        1,
        Way::Up,
        &[
            "Warm-up",
            "Step-up",
            "Bodyweight squat",
            "Core",
            "Front plank",
        ],
    );
    check_moved(
        1,
        Way::Down,
        &[
            "Warm-up",
            "Bodyweight squat",
            "Core",
            "Step-up",
            "Front plank",
        ],
    );
}

fn prescription(line: &str) -> Prescription {
    notation::read(line).expect(line).prescription
}

#[test]
fn a_change_of_a_card_is_a_change_of_its_lines() {
    let changed = draft::with(TEXT, 0, Some(&prescription("Squat 2x 12")));
    let expected = TEXT.replace(
        "- squat 3 x 10, slowly\n  Note: knees out\n",
        "Bodyweight squat 2x 12\n",
    );
    assert_eq!(changed, expected);
    let removed = draft::with(TEXT, 1, None);
    assert_eq!(removed, TEXT.replace("- step ups 3x8/leg\n", ""));
    // What stays the same stays as it was written.
    let routine = text::read(TEXT).routine;
    for (place, prescription) in routine.prescriptions().enumerate() {
        assert_eq!(draft::with(TEXT, place, Some(prescription)), TEXT);
    }
    let added = draft::added(TEXT, &prescription("Wall sit :30"));
    assert_eq!(added, format!("{TEXT}Wall sit 1x :30\n"));
    assert_eq!(
        draft::added("", &prescription("Wall sit :30")),
        "Wall sit 1x :30\n"
    );
}

#[test]
fn a_dosage_on_its_own_line_goes_with_its_name() {
    let text = "Side plank\n3 x :30 each side\nSquat 3x10";
    let changed = draft::with(text, 0, Some(&prescription("Side plank 2x :20 each side")));
    assert_eq!(changed, "Side plank 2x :20 each side\nSquat 3x10");
    assert_eq!(draft::with(text, 0, None), "Squat 3x10");
}

#[test]
fn a_routine_is_renamed_in_its_text() {
    for (text, name, expected) in [
        ("Squat 3x10", "Legs", "Legs\n\nSquat 3x10"),
        ("Old\n\nSquat 3x10", "Legs", "Legs\n\nSquat 3x10"),
        (
            "Old\nFor: Runs\n\nSquat 3x10",
            "Legs",
            "Legs\nFor: Runs\n\nSquat 3x10",
        ),
        (
            "Old\n\nSquat 3x10",
            "Squat 3x10",
            "# Squat 3x10\n\nSquat 3x10",
        ),
        ("Old\n\nSquat 3x10", "", "Squat 3x10"),
        ("Old\n\nSquat 3x10", "Old", "Old\n\nSquat 3x10"),
    ] {
        let renamed = draft::renamed(text, name);
        assert_eq!(renamed, expected, "{text} as {name}");
        assert_eq!(text::read(&renamed).routine.name, name);
    }
}

#[test]
fn what_is_typed_in_one_go_is_one_step_back() {
    let mut draft = Draft::new("a".to_string());
    for (text, at) in [("ab", 0), ("abc", 400), ("abcd", 1300), ("abcde", 5000)] {
        assert_eq!(draft.write(text, at), Ok(()));
    }
    let mut back = Vec::new();
    while draft.can_undo() {
        draft.undo();
        back.push(draft.text().to_string());
    }
    assert_eq!(back, ["abcd", "a"]);
    draft.redo();
    assert_eq!((draft.text(), draft.can_redo()), ("abcd", true));
    // A new step forgets those that were taken back.
    assert_eq!(draft.write("x", 9000), Ok(()));
    assert!(!draft.can_redo());
}

#[test]
fn a_text_that_is_too_long_is_refused_whole() {
    let mut draft = Draft::new("Squat 3x10".to_string());
    assert_eq!(draft.change("é".repeat(TEXT_CHARS_MAX + 1)), Err(TooLong));
    assert_eq!(draft.text(), "Squat 3x10");
    assert_eq!(draft.change("é".repeat(TEXT_CHARS_MAX)), Ok(()));
}

#[derive(Clone, Debug)]
enum Op {
    Write(String),
    Move(usize, Way),
    Remove(usize),
    Add(usize),
    Rename(String),
}

fn ops() -> impl Strategy<Value = Op> {
    prop_oneof![
        "[a-z0-9 :x\n]{0,30}".prop_map(Op::Write),
        (0..6_usize, prop_oneof![Just(Way::Up), Just(Way::Down)])
            .prop_map(|(at, way)| Op::Move(at, way)),
        (0..6_usize).prop_map(Op::Remove),
        (0..26_usize).prop_map(Op::Add),
        "[A-Za-z0-9 #:]{0,12}".prop_map(Op::Rename),
    ]
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_step_can_be_taken_back_and_again(ops in prop::collection::vec(ops(), 1..12)) {
        let mut draft = Draft::new(TEXT.to_string());
        let mut texts = vec![TEXT.to_string()];
        for (index, op) in ops.into_iter().enumerate() {
            let text = draft.text().to_string();
            let changed = match op {
                Op::Write(text) => text,
                Op::Move(place, way) => draft::moved(&text, place, way),
                Op::Remove(place) => draft::with(&text, place, None),
                Op::Add(index) => {
                    let exercise = library::ALL[index];
                    let prescription = Prescription {
                        movement: Movement::Library(exercise),
                        dosage: exercise.dosage,
                        note: String::new(),
                    };
                    draft::added(&text, &prescription)
                }
                Op::Rename(name) => draft::renamed(&text, &name),
            };
            draft.write(&changed, index as i64 * 10_000).expect("short");
            if texts.last() != Some(&changed) {
                texts.push(changed);
            }
        }
        for text in texts.iter().rev() {
            prop_assert_eq!(draft.text(), text);
            draft.undo();
        }
        for text in texts.iter().skip(1) {
            draft.redo();
            prop_assert_eq!(draft.text(), text);
        }
    }
}
