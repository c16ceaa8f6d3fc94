//! Drafts: cards are edits of lines, and every step can be undone.

use std::fs;

use holdfast::domain::{
    draft::{self, Answer, Draft, TEXT_CHARS_MAX, TEXT_LINES_MAX, TooLong, Way},
    library,
    notation::{self, Doubt, Line},
    routine::{Movement, Prescription},
};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::generate::{cases, dosages};

const TEXT: &str = "\
Legs

Warm-up
- air squat 3 x 10, slowly
  Note: knees out
Do not hurry, please.
- step ups 3x8/leg

Core
Plank :30
";

#[track_caller]
fn check_moved(place: usize, way: Way, order: &[&str]) {
    let moved = draft::moved(TEXT, place, way).expect("a place");
    let routine = notation::read(&moved).routine;
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
    // No line is lost.
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text.split('\n').map(str::to_string).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&moved), sorted(TEXT));
}

#[test]
fn a_card_moves_with_its_notes_and_into_the_next_section() {
    for (place, way) in [(0, Way::Up), (2, Way::Down), (9, Way::Up), (9, Way::Down)] {
        assert_eq!(draft::moved(TEXT, place, way), None);
    }
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
    match notation::read_line(line) {
        notation::Outcome::Read(reading) => reading.prescription,
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn a_card_of_a_line_that_lists_several_gets_a_line_of_its_own() {
    let text = "Legs\n\nclams 2x15, bridges 3x12\nDone slowly, please.";
    let spelled = "Legs\n\nClamshell 2x 15\nGlute bridge 3x 12\nDone slowly, please.";
    let changed = draft::with(text, 1, &prescription("Glute bridge 2x 10"));
    let expected = spelled.replace("3x 12", "2x 10");
    assert_eq!(changed.as_deref(), Some(expected.as_str()));
    let left = draft::without(text, 0);
    let expected = spelled.replace("Clamshell 2x 15\n", "");
    assert_eq!(left.as_deref(), Some(expected.as_str()));
    let moved = draft::moved(text, 0, Way::Down);
    let expected = "Legs\n\nGlute bridge 3x 12\nClamshell 2x 15\nDone slowly, please.";
    assert_eq!(moved.as_deref(), Some(expected));
    let added = draft::added(text, &prescription("Squat 2x 8")).expect("a text");
    assert_eq!(notation::read(&added).routine.prescriptions().count(), 3);
    // What nobody changed stays as it was written.
    let same = draft::with(text, 1, &prescription("Glute bridge 3x 12"));
    assert_eq!(same.as_deref(), Some(text));
}

#[test]
fn a_change_of_a_card_is_a_change_of_its_lines() {
    let changed = draft::with(TEXT, 0, &prescription("Air squat 2x 12"));
    let expected = TEXT.replace(
        "- air squat 3 x 10, slowly\n  Note: knees out\n",
        "Bodyweight squat 2x 12\n",
    );
    assert_eq!(changed, Some(expected));
    let removed = draft::without(TEXT, 1);
    assert_eq!(removed, Some(TEXT.replace("- step ups 3x8/leg\n", "")));
    assert_eq!(draft::without(TEXT, 3), None);
    // Unchanged lines stay as they were written.
    let routine = notation::read(TEXT).routine;
    for (place, prescription) in routine.prescriptions().enumerate() {
        let same = draft::with(TEXT, place, prescription);
        assert_eq!(same.as_deref(), Some(TEXT));
    }
}

#[test]
fn a_note_stays_a_note_and_no_other_line_becomes_one() {
    // Indented less than the exercise above it, so it is no note.
    let text = "    Squat 3x10\n  Talk to me on Friday about this one";
    let squat = Prescription {
        note: "3 rounds".to_string(),
        ..prescription("Air squat 2x 12")
    };
    let changed = draft::with(text, 0, &squat).expect("read back");
    let expected =
        "    Bodyweight squat 2x 12\n      Note: 3 rounds\n  Talk to me on Friday about this one";
    assert_eq!(changed, expected);
    let lines = notation::read(&changed).lines;
    assert!(matches!(lines[2], Line::Unread(_)), "{lines:?}");
    let plain = draft::with(&changed, 0, &prescription("Air squat 2x 12"));
    assert_eq!(plain, Some(expected.replace("      Note: 3 rounds\n", "")));
}

#[test]
fn what_would_go_over_a_limit_is_not_done() {
    let text = "Circuit, 20 rounds\nSquat 3x 10\n\n## Alone\nPlank 4x :30";
    assert_eq!(draft::with(text, 0, &prescription("Squat 4x 10")), None);
    assert_eq!(draft::moved(text, 1, Way::Up), None);
    assert!(draft::with(text, 1, &prescription("Plank 5x :30")).is_some());
    let full = "Squat 3x10\n".repeat(60);
    assert_eq!(draft::added(&full, &prescription("Plank :30")), None);
}

#[test]
fn one_more_exercise_stands_below_the_others() {
    for (text, expected) in [
        ("", "Wall sit 1x :30\n"),
        ("Legs\n", "Legs\nWall sit 1x :30\n"),
        ("Squat 3x10", "Squat 3x10\nWall sit 1x :30"),
        (
            "Squat 3x10\n\nGood luck!\nAna",
            "Squat 3x10\nWall sit 1x :30\n\nGood luck!\nAna",
        ),
        (
            "Squat 3x10\n\n## Core",
            "Squat 3x10\n\n## Core\nWall sit 1x :30\n",
        ),
        (
            "  Squat 3x10\n    Note: slow\n",
            "  Squat 3x10\n    Note: slow\n  Wall sit 1x :30\n",
        ),
    ] {
        let added = draft::added(text, &prescription("Wall sit :30"));
        assert_eq!(added.as_deref(), Some(expected));
    }
}

#[test]
fn a_dosage_on_its_own_line_goes_with_its_name() {
    let text = "Side plank\n3 x :30 each side\nSquat 3x10";
    let changed = draft::with(text, 0, &prescription("Side plank 2x :20 each side"));
    let expected = "Side plank 2x :20 each side\nSquat 3x10";
    assert_eq!(changed.as_deref(), Some(expected));
    assert_eq!(draft::without(text, 0).as_deref(), Some("Squat 3x10"));
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
        let renamed = draft::renamed(text, name).expect("a name");
        assert_eq!(renamed, expected, "{text} as {name}");
        assert_eq!(notation::read(&renamed).routine.name, name);
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
    // A change without effect is no step, and the next key is none either.
    assert_eq!(draft.write("abcd", 8900), Ok(()));
    // A new step clears the steps to redo.
    assert_eq!(draft.write("x", 9000), Ok(()));
    assert!(!draft.can_redo());
    draft.undo();
    assert_eq!(draft.text(), "abcd");
}

#[test]
fn a_text_that_is_too_long_is_refused_whole() {
    let mut draft = Draft::new("Squat 3x10".to_string());
    assert_eq!(draft.change("é".repeat(TEXT_CHARS_MAX + 1)), Err(TooLong));
    assert_eq!(draft.text(), "Squat 3x10");
    assert_eq!(draft.change("é".repeat(TEXT_CHARS_MAX)), Ok(()));
    assert_eq!(draft.write(&"\n".repeat(TEXT_LINES_MAX), 0), Err(TooLong));
    assert_eq!(draft.text().chars().next(), Some('é'));
}

#[derive(Clone, Debug)]
enum Op {
    Write(String),
    Move(usize, Way),
    Set(usize, Prescription),
    Remove(usize),
    Add(usize),
    Rename(String),
}

fn ops() -> impl Strategy<Value = Op> {
    prop_oneof![
        "[a-z0-9 :x\n]{0,30}".prop_map(Op::Write),
        (0..6_usize, prop_oneof![Just(Way::Up), Just(Way::Down)])
            .prop_map(|(at, way)| Op::Move(at, way)),
        (0..6_usize, dosages(), "[A-Za-z0-9 :,.-]{0,20}").prop_map(|(at, dosage, note)| {
            let squat = prescription("Squat 1x 1");
            let note = notation::tidy(&note);
            Op::Set(
                at,
                Prescription {
                    dosage,
                    note,
                    ..squat
                },
            )
        }),
        (0..6_usize).prop_map(Op::Remove),
        (0..26_usize).prop_map(Op::Add),
        "[A-Za-z0-9 #:]{0,12}".prop_map(Op::Rename),
    ]
}

/// The text after an edit, where it can be made.
fn done(op: Op, text: &str) -> Option<String> {
    match op {
        Op::Write(text) => Some(text),
        Op::Move(place, way) => draft::moved(text, place, way),
        Op::Set(place, prescription) => draft::with(text, place, &prescription),
        Op::Remove(place) => draft::without(text, place),
        Op::Add(index) => {
            let exercise = library::ALL[index];
            let prescription = Prescription {
                movement: Movement::Library(exercise),
                dosage: exercise.dosage,
                note: String::new(),
            };
            draft::added(text, &prescription)
        }
        Op::Rename(name) => draft::renamed(text, &name),
    }
}

/// The lines that are neither prescriptions, nor their notes, nor a title, in any order.
fn other_lines(text: &str) -> Vec<String> {
    let read = notation::read(text);
    let lines = text.split('\n').zip(&read.lines);
    let unread = lines.filter(|(_, line)| matches!(line, Line::Unread(_) | Line::Section));
    let mut unread: Vec<String> = unread.map(|(text, _)| text.to_string()).collect();
    unread.sort();
    unread
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_step_can_be_taken_back_and_again(ops in prop::collection::vec(ops(), 1..12)) {
        let mut draft = Draft::new(TEXT.to_string());
        let mut texts = vec![TEXT.to_string()];
        for (index, op) in ops.into_iter().enumerate() {
            let Some(changed) = done(op, draft.text()) else {
                continue;
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

    #[test]
    fn a_line_that_is_no_prescription_is_never_lost(ops in prop::collection::vec(ops(), 1..12)) {
        let mut text = TEXT.to_string();
        for op in ops {
            if matches!(op, Op::Write(_)) {
                continue;
            }
            let lines = other_lines(&text);
            text = done(op, &text).unwrap_or(text);
            let now: Vec<&str> = text.split('\n').collect();
            for line in lines {
                prop_assert!(now.contains(&line.as_str()), "{} in {}", line, text);
            }
        }
    }
}

#[test]
fn a_choice_takes_the_place_of_its_own_lines_alone() {
    for (text, expected) in [
        (
            "Wall squeeze\nLie on your back and press the ball.\n3x10 (60 s)\nLunge 3x8",
            "Wall squeeze 3x 10, rest :60\n  Note: Lie on your back and press the ball.\nLunge 3x8",
        ),
        (
            "Heel drop 3x10 (60 s)\nEach 2x12\nSide hops\nCalf walks",
            "Heel drop 3x 10, rest :60\nEach 2x12\nSide hops\nCalf walks",
        ),
    ] {
        assert_eq!(draft::chosen(text, 0, 0).as_deref(), Some(expected));
    }
}

#[test]
fn one_answer_takes_a_text_as_it_stands() {
    let text = "Hi Ana,\n1. Squats 3x10\n2. Step ups 3x8 each leg\nSwim on three days of the week as well.\n";
    let read = notation::read(text);
    assert!(read.routine.sections.is_empty());
    let asked = read.asked.expect("a question");
    assert_eq!(asked.doubt, Some((3, Doubt::Often)));
    let taken = draft::taken(text, Answer::AsItStands).expect("a text");
    assert_eq!(
        taken,
        "Hi Ana,\nSquats 3x 10\nStep-up 3x 8 each side\nSwim on three days of the week as well.\n"
    );
    assert_eq!(notation::read(&taken).routine, asked.routine);
    assert_eq!(draft::taken(&taken, Answer::AsItStands), None);
}

#[test]
fn the_other_answer_takes_it_with_what_the_line_in_doubt_says() {
    let text =
        "Legs, before training on Tuesday and Thursday\n\nSquats 3x10\nStep ups 3x8, daily\n";
    let taken = draft::taken(text, Answer::WithSaid).expect("a text");
    assert_eq!(
        taken,
        "Legs, before training on Tuesday and Thursday\n\nSquats 3x 10, 2 days/week\n\
         Step-up 3x 8, 1x/day, 7 days/week\n"
    );
    assert_eq!(draft::taken(&taken, Answer::WithSaid), None);
    let swim = "Squats 3x10\nStep ups 3x8\nSwim on three days of the week as well.\n";
    assert_eq!(draft::taken(swim, Answer::WithSaid), None);
}

#[test]
fn what_one_answer_takes_is_the_routine_that_was_asked_about() {
    let path = format!("{}/tests/host/texts.jsonl", env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(path).expect("the table");
    let mut count = 0;
    for row in table.lines() {
        let row: Value = serde_json::from_str(row).expect("JSON");
        let text = row["text"].as_str().expect("a text");
        let Some(asked) = notation::read(text).asked else {
            continue;
        };
        let with_said = asked.with_said.map(|it| (Answer::WithSaid, it.routine));
        for (answer, routine) in with_said
            .into_iter()
            .chain([(Answer::AsItStands, asked.routine)])
        {
            let taken = draft::taken(text, answer).expect(text);
            assert_eq!(notation::read(&taken).routine, routine, "{text}");
        }
        count += 1;
    }
    assert!(count > 100, "{count} texts");
}
