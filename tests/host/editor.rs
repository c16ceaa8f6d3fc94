//! The editor's machine: the draft, and what is saved, asked or refused. Its words on the screen.

use std::sync::Arc;

use holdfast::{
    domain::{
        editor::{EditorEffect, EditorEvent, Message, OpenDraft, Source},
        notation,
        route::{EditTarget, Route},
        routine::Routine,
        routine_id::RoutineId,
    },
    view::editor::{Row, rows, summary},
};

use crate::support::starter;

const OWN: RoutineId = RoutineId::Own(7);
const TEXT: &str = "Legs\n\nSquat 3x 10\n";
/// A text that is read differently from [`TEXT`].
const OTHER: &str = "Legs\n\nSquat 3x 12\n";
const SAVE: EditorEvent<'_> = EditorEvent::Save { is_there: true };

fn own(text: &str, written: &str) -> Source {
    Source {
        routine: Arc::new(Routine {
            id: OWN,
            ..notation::read(text).routine
        }),
        text: Some(written.to_string()),
    }
}

fn open(source: Source, draft: Option<&str>) -> OpenDraft {
    let target = EditTarget::Routine(source.routine.id.clone());
    OpenDraft::open(target, Some(source), draft.map(str::to_string)).expect("it is there")
}

fn new_routine() -> OpenDraft {
    OpenDraft::open(EditTarget::New, None, None).expect("always")
}

/// An effect in a word or two.
fn word(effect: &EditorEffect) -> String {
    match effect {
        EditorEffect::SaveDraft(target, text) => format!("save draft {target} {text:?}"),
        EditorEffect::RemoveDraft(target) => format!("remove draft {target}"),
        EditorEffect::Replace(id, read, _) => format!("replace {id} {}", read.routine.name),
        EditorEffect::Add(read, _) => format!("add {}", read.routine.name),
        EditorEffect::Go(route) => format!("go {}", route.address()),
    }
}

#[track_caller]
fn check(draft: &mut OpenDraft, event: EditorEvent<'_>, expected: &str) {
    let effects = draft.update(event, 0);
    let words: Vec<String> = effects.iter().map(word).collect();
    assert_eq!(words.join(", "), expected);
}

#[test]
fn what_is_written_is_saved_as_a_draft_and_kept_as_a_routine() {
    let mut draft = new_routine();
    assert!(!draft.can_save() && !draft.is_changed());
    let change = |_: &str| Some(TEXT.to_string());
    let saved = "save draft new \"Legs\\n\\nSquat 3x 10\\n\"";
    check(&mut draft, EditorEvent::Change(&change), saved);
    assert!(draft.can_save() && draft.is_changed() && draft.can_undo());
    check(&mut draft, EditorEvent::Undo, "remove draft new");
    check(&mut draft, SAVE, "");
    check(&mut draft, EditorEvent::Redo, saved);
    check(&mut draft, SAVE, "add Legs, remove draft new");
}

#[test]
fn an_own_routine_is_replaced_and_one_of_the_app_is_copied() {
    let mut draft = open(own(TEXT, TEXT), None);
    assert_eq!(draft.text(), TEXT);
    let kept = "replace my-7 Legs, remove draft my-7";
    check(&mut draft, SAVE, kept);

    let routine = Arc::new(starter("stretch"));
    let source = Source {
        routine,
        text: None,
    };
    let mut draft = open(source, None);
    let kept = "add Stretch, my version, remove draft stretch";
    check(&mut draft, SAVE, kept);
}

#[test]
fn a_draft_comes_back_and_the_saved_text_is_one_step_away() {
    let mut draft = open(own(TEXT, TEXT), Some("Legs\n\nSquat 3x 12\n"));
    assert_eq!(draft.text(), "Legs\n\nSquat 3x 12\n");
    check(&mut draft, EditorEvent::StartOver, "remove draft my-7");
    assert_eq!(draft.text(), TEXT);
}

#[test]
fn a_draft_outlives_its_routine_and_is_kept_as_a_new_one() {
    let nothing = OpenDraft::open(EditTarget::Routine(OWN), None, None);
    assert!(nothing.is_none());
    let rest = OpenDraft::open(EditTarget::Routine(OWN), None, Some(TEXT.to_string()));
    let kept = "add Legs, remove draft my-7";
    let gone = || EditorEvent::Save { is_there: false };
    check(&mut rest.expect("a draft"), gone(), kept);
    // Deleted after the editor was opened.
    check(&mut open(own(TEXT, TEXT), None), gone(), kept);
}

#[test]
fn a_text_that_is_read_otherwise_today_is_asked_about() {
    // The routine was saved with ten reps, and its text now reads as twelve.
    let source = own(TEXT, OTHER);
    let mut draft = open(source.clone(), None);
    assert!(draft.is_asking() && !draft.can_save());
    check(&mut draft, SAVE, "");
    draft.update(EditorEvent::KeepAsSaved, 0);
    assert!(!draft.is_asking() && draft.can_save());
    assert!(draft.read().routine.says_the_same_as(&source.routine));

    let mut draft = open(source, None);
    draft.update(EditorEvent::ReadAnew, 0);
    assert!(!draft.is_asking());
    assert_eq!(draft.text(), OTHER);
    assert!(!open(own(TEXT, TEXT), None).is_asking());
}

#[test]
fn an_answer_counts_for_the_text_that_it_was_given_about() {
    use EditorEvent::{KeepAsSaved, ReadAnew, Redo, StartOver, Undo};
    let other = |_: &str| Some("Legs\n\nSquat 3x 15\n".to_string());
    let write = || EditorEvent::Change(&other);
    let as_saved: [(&str, Vec<EditorEvent<'_>>, bool); 8] = [
        ("the print", vec![KeepAsSaved], false),
        ("edited", vec![KeepAsSaved, write()], false),
        ("undone", vec![KeepAsSaved, Undo], true),
        ("started over", vec![KeepAsSaved, write(), StartOver], true),
        ("again", vec![KeepAsSaved, Undo, KeepAsSaved], false),
        ("redone", vec![KeepAsSaved, Undo, Redo, KeepAsSaved], false),
        ("anew after all", vec![KeepAsSaved, Undo, ReadAnew], false),
        ("anew", vec![ReadAnew, write(), Undo, StartOver], false),
    ];
    for (name, events, is_asking) in as_saved {
        let mut draft = open(own(TEXT, OTHER), None);
        for event in events {
            draft.update(event, 0);
        }
        assert_eq!(draft.is_asking(), is_asking, "{name}");
        assert_eq!(draft.can_save(), !is_asking, "{name}");
    }
    // The runner's draft of such a text is one step away.
    let mut draft = open(own(TEXT, OTHER), Some("Legs\n\nSquat 3x 15\n"));
    draft.update(KeepAsSaved, 0);
    draft.update(Undo, 0);
    assert_eq!(draft.text(), "Legs\n\nSquat 3x 15\n");
    assert!(draft.is_asking());
}

#[test]
fn a_text_from_elsewhere_goes_below_and_a_link_is_opened() {
    let mut draft = open(own(TEXT, TEXT), None);
    let added = "save draft my-7 \"Legs\\n\\nSquat 3x 10\\n\\nPlank 3x :30\\nCat\"";
    check(&mut draft, EditorEvent::Add(" Plank 3x :30\r\nCat "), added);
    let link = "Look: https://example.org/#/r/1.squat3x10.z4w0u bye";
    check(
        &mut draft,
        EditorEvent::Add(link),
        "go #/r/1.squat3x10.z4w0u",
    );
    let file = EditorEvent::AddFile(b"Br\xfccke 3x 10");
    let added =
        "save draft my-7 \"Legs\\n\\nSquat 3x 10\\n\\nPlank 3x :30\\nCat\\n\\nBrücke 3x 10\"";
    check(&mut draft, file, added);
    let wrapped = "> https://example.org/#/r/1.T_Core_\n> day.squat3x10.z0f8g\n";
    let opened = "go #/r/1.T_Core_day.squat3x10.z0f8g";
    check(&mut draft, EditorEvent::Add(wrapped), opened);
    let route = Route::Shared("1.squat3x10.z4w0u".to_string());
    let write = |_: &str| Some(link.to_string());
    draft.update(EditorEvent::Change(&write), 0);
    assert_eq!(draft.link(), Some(route));
}

#[test]
fn what_cannot_be_done_says_so_and_changes_nothing() {
    let mut draft = open(own(TEXT, TEXT), None);
    let long = "x".repeat(20_001);
    let too_long = |_: &str| Some(long.clone());
    for (event, message) in [
        (EditorEvent::Change(&|_| None), Message::BeyondLimits),
        (EditorEvent::Type(&|_| None), Message::BeyondLimits),
        (EditorEvent::Change(&too_long), Message::TooLong),
        (EditorEvent::Add(&long), Message::TooLong),
        (EditorEvent::Fail(Message::NotText), Message::NotText),
    ] {
        draft.update(event, 0);
        assert_eq!(draft.message(), Some(message));
        assert_eq!(draft.text(), TEXT);
    }
    for event in [EditorEvent::Undo, EditorEvent::Return] {
        draft.update(EditorEvent::Fail(Message::NotText), 0);
        draft.update(event, 0);
        assert_eq!(draft.message(), None, "the next act has its own message");
    }
}

#[test]
fn what_another_tab_wrote_appears_and_the_text_here_is_one_step_back() {
    let mut draft = open(own(TEXT, TEXT), None);
    let elsewhere = EditorEvent::ChangedElsewhere {
        source: Some(own(TEXT, TEXT)),
        draft: Some("Arms\n".to_string()),
    };
    check(&mut draft, elsewhere, "");
    assert_eq!(draft.text(), "Arms\n");
    draft.update(EditorEvent::Undo, 0);
    assert_eq!(draft.text(), TEXT);
}

#[test]
fn what_another_tab_kept_is_the_saved_text_here_and_ends_the_question() {
    let elsewhere = |source| EditorEvent::ChangedElsewhere {
        source: Some(source),
        draft: None,
    };
    let mut draft = open(own(TEXT, OTHER), None);
    check(&mut draft, elsewhere(own(OTHER, OTHER)), "");
    assert_eq!(draft.text(), OTHER);
    assert!(!draft.is_asking() && !draft.is_changed());

    // The question is the same: so is the answer.
    let mut draft = open(own(TEXT, OTHER), None);
    draft.update(EditorEvent::ReadAnew, 0);
    draft.update(elsewhere(own(TEXT, OTHER)), 0);
    assert!(!draft.is_asking());
    draft.update(elsewhere(own("Legs\n\nSquat 3x 8\n", OTHER)), 0);
    assert!(draft.is_asking(), "another routine, another question");
}

#[test]
fn the_summary_counts_what_is_read_and_what_is_not() {
    for (text, is_changed, expected) in [
        ("", false, "0 exercises read. "),
        ("Squat 3x 10", false, "1 exercise read. "),
        (
            "Squat 3x 10\nPlank 3x :30",
            true,
            "2 exercises read. Not kept yet. ",
        ),
        (
            "Squat 3x 10\nPlank 3x",
            false,
            "1 exercise read, 1 line not read; what is not read stays in the text. ",
        ),
        (
            "Squat 3x 10\nPlank 3x\nBridge 3x",
            true,
            "1 exercise read, 2 lines not read; what is not read stays in the text. \
             Not kept yet. ",
        ),
    ] {
        assert_eq!(
            summary(&notation::read(text), is_changed),
            expected,
            "{text:?}"
        );
    }
}

/// A row in one line; `|` stands where the error begins.
fn row_text(row: Row) -> String {
    match row {
        Row::Part { kind, text } => format!("{kind}: {text}"),
        Row::Exercise {
            kind,
            name,
            dosage,
            note,
        } => format!("{kind}: {name}, {dosage} ({note})"),
        Row::Asked {
            text,
            line,
            choices,
            is_question,
        } => {
            let sign = if is_question { "?" } else { "" };
            format!("{text} in line {line}: {}{sign}", choices.join(" or "))
        }
        Row::AskedAll {
            doubt,
            text,
            answers,
        } => {
            let answers: Vec<String> = answers.into_iter().map(|it| it.1).collect();
            format!("{doubt} ({text}) {}", answers.join(" or "))
        }
        Row::Unread {
            before,
            from,
            message,
            at,
        } => format!("{before}|{from} at {at}: {message}"),
    }
}

#[test]
fn a_row_tells_what_a_line_was_read_as_and_where_an_error_is() {
    // The clef is two units of UTF-16, as a text field counts.
    let text = "Legs \u{1d11e}\n\n  Plank 3x\nWarm-up\nGlute bridge 3x 10\n  Note: slowly\nMy move 2x :20\n\
                Plank 3x 10-5\n";
    let rows: Vec<String> = rows(text, &notation::read(text))
        .into_iter()
        .map(row_text)
        .collect();
    let expected = [
        "Legs \u{1d11e}| at 7: Line 1, column 7: how much of it? Write sets and reps or a hold, \
         such as 3x 10 or 3x :30",
        "Plank 3x| at 19: Line 3, column 11: reps or a hold are missing, such as 3x 10 or 3x :30",
        "Name: Warm-up",
        "Exercise, in the library: Glute bridge, 3 × 10 ()",
        "Note: Note: slowly",
        "Exercise of your own: My move, 2 × :20 ()",
        "Plank 3x |10-5 at 86: Line 8, column 10: a range runs from the smaller number to the \
         larger one",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn what_is_asked_comes_first_and_all_else_stays_in_its_order() {
    let text = "Legs\nSquat 3x10\nTib raise 15 x 3\nGlute bridge 3x 12\nCalf raise 12 x 3\n";
    let rows: Vec<String> = rows(text, &notation::read(text))
        .into_iter()
        .map(row_text)
        .collect();
    let starts = [
        "Tib raise",
        "Calf raise",
        "Name: Legs",
        "Exercise",
        "Exercise",
    ];
    for (row, start) in rows.iter().zip(starts) {
        assert!(
            row.starts_with(start),
            "{row:?} does not start with {start:?}"
        );
    }
    assert_eq!(rows.len(), starts.len());
}

#[test]
fn how_often_is_one_of_the_answers_where_it_may_go_for_all() {
    let text = "Legs, before training on Tuesday and Thursday\n\nSquat 3x10\nCalf raise 3x12\n";
    let first = rows(text, &notation::read(text)).into_iter().next();
    assert_eq!(
        first.map(row_text).as_deref(),
        Some(
            "Line 1 says how often, and not of which exercises. Compare with what is read. (Legs, before \
             training on Tuesday and Thursday) Read all 2 with 2 days/week or Read all 2 as they stand"
        )
    );
}

#[test]
fn one_question_is_asked_about_a_text_in_doubt() {
    let text = "Legs\nSquat 3x10\nTib raise 15 x 3\nSwim on three days of the week as well.\n\
                Calf raise 3x12\n";
    let rows: Vec<String> = rows(text, &notation::read(text))
        .into_iter()
        .map(row_text)
        .collect();
    assert_eq!(
        rows,
        [
            "Line 4 says how often, and not of which exercises. Compare with what is read. (Swim on \
             three days of the week as well.) Read all 2 as they stand",
            "Tib raise 15 x 3 in line 2: Tib raise 15x 3 or Tib raise 3x 15?",
            "Name: Legs",
            "Squat 3x10 in line 1: Squat 3x 10",
            "Swim on |three days of the week as well. at 41: Line 4, column 9: what does this number \
             count? Write sets, reps, hold or rest beside it",
            "Calf raise 3x12 in line 4: Calf raise 3x 12",
        ]
    );
}
