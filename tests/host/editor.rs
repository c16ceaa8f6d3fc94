//! The editor's machine: the draft, and what is saved, asked or refused.

use std::sync::Arc;

use holdfast::domain::{
    editor::{EditorEffect, EditorEvent, Message, OpenDraft, Source},
    notation::text,
    route::{EditTarget, Route},
    routine::Routine,
    routine_id::RoutineId,
};

use crate::support::starter;

const OWN: RoutineId = RoutineId::Own(7);
const TEXT: &str = "Legs\n\nSquat 3x 10\n";

fn own(text: &str, written: &str) -> Source {
    Source {
        routine: Arc::new(Routine {
            id: OWN,
            ..text::read(text).routine
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
    check(&mut draft, EditorEvent::Save, "");
    check(&mut draft, EditorEvent::Redo, saved);
    check(&mut draft, EditorEvent::Save, "remove draft new, add Legs");
}

#[test]
fn an_own_routine_is_replaced_and_one_of_the_app_is_copied() {
    let mut draft = open(own(TEXT, TEXT), None);
    assert_eq!(draft.text(), TEXT);
    let kept = "remove draft my-7, replace my-7 Legs";
    check(&mut draft, EditorEvent::Save, kept);

    let routine = Arc::new(starter("stretch"));
    let source = Source {
        routine,
        text: None,
    };
    let mut draft = open(source, None);
    let kept = "remove draft stretch, add Stretch, my version";
    check(&mut draft, EditorEvent::Save, kept);
}

#[test]
fn a_draft_comes_back_and_the_saved_text_is_one_step_away() {
    let mut draft = open(own(TEXT, TEXT), Some("Legs\n\nSquat 3x 12\n"));
    assert_eq!(draft.text(), "Legs\n\nSquat 3x 12\n");
    check(&mut draft, EditorEvent::StartOver, "remove draft my-7");
    assert_eq!(draft.text(), TEXT);
    let nothing = OpenDraft::open(EditTarget::Routine(OWN), None, None);
    assert!(nothing.is_none());
    let rest = OpenDraft::open(EditTarget::Routine(OWN), None, Some(TEXT.to_string()));
    assert!(rest.is_some(), "a draft outlives its routine");
}

#[test]
fn a_text_that_is_read_otherwise_today_is_asked_about() {
    // The routine was saved with ten reps, and its text now reads as twelve.
    let source = own(TEXT, "Legs\n\nSquat 3x 12\n");
    let mut draft = open(source.clone(), None);
    assert!(draft.is_asking() && !draft.can_save());
    check(&mut draft, EditorEvent::Save, "");
    draft.update(EditorEvent::KeepAsSaved, 0);
    assert!(!draft.is_asking() && draft.can_save());
    assert!(draft.read().routine.says_the_same_as(&source.routine));

    let mut draft = open(source, None);
    draft.update(EditorEvent::ReadAnew, 0);
    assert!(!draft.is_asking());
    assert_eq!(draft.text(), "Legs\n\nSquat 3x 12\n");
    assert!(!open(own(TEXT, TEXT), None).is_asking());
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
    draft.update(EditorEvent::Undo, 0);
    assert_eq!(draft.message(), None, "the next act has its own message");
}

#[test]
fn what_another_tab_wrote_appears_and_the_text_here_is_one_step_back() {
    let mut draft = open(own(TEXT, TEXT), None);
    let elsewhere = EditorEvent::ChangedElsewhere {
        saved: TEXT.to_string(),
        draft: Some("Arms\n".to_string()),
    };
    check(&mut draft, elsewhere, "");
    assert_eq!(draft.text(), "Arms\n");
    draft.update(EditorEvent::Undo, 0);
    assert_eq!(draft.text(), TEXT);
}
