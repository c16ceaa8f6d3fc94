//! Records: what is written is read, newer records are left alone, and everything else is refused.

use holdfast::domain::{
    aims::{Aim, Aims},
    log::Entry,
    plan::Plan,
    run::SavedRun,
    saved::{
        ASIDE, PREFIX, RecordError, RecordKind, Saved, SavedDraft, SavedMonth, SavedRoutine,
        aside_key, bare, key_beside, key_of, months_in_order, origin_of, restore_keys,
    },
    session::Event,
    settings::{Mode, Settings},
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{
    log::STARTED,
    support::{
        any_routine::any_routines,
        generate::{Happening, aims, cases, happenings, modes, pains, plans, settings},
        records::{read, write},
        runner::Runner,
    },
};

#[track_caller]
fn check<S: Saved + PartialEq + std::fmt::Debug>(text: &str, expected: Result<S, RecordError>) {
    assert_eq!(read::<S>(text), expected, "{text}");
}

fn draft(text: &str) -> SavedDraft {
    SavedDraft { text: text.into() }
}

#[test]
fn a_record_is_a_version_and_its_data() {
    let text = r#"{"version":1,"data":{"text":"Plank 3x :30"}}"#;
    assert_eq!(write(&draft("Plank 3x :30")), text);
    check(text, Ok(draft("Plank 3x :30")));
    // A field of a newer app that this one does not know.
    check(
        r#"{"version":1,"data":{"text":"a","colour":3},"by":"x"}"#,
        Ok(draft("a")),
    );
}

#[test]
fn a_newer_record_is_told_from_one_that_cannot_be_read() {
    for text in [
        r#"{"version":2,"data":{"text":"a"}}"#,
        r#"{"version":2,"data":[1]}"#,
        r#"{"version":4000000000}"#,
    ] {
        check::<SavedDraft>(text, Err(RecordError::Newer));
    }
    for text in [
        "",
        "1",
        "null",
        "[]",
        "{}",
        r#"{"version":0,"data":{"text":"a"}}"#,
        r#"{"version":-1,"data":{"text":"a"}}"#,
        r#"{"version":"1","data":{"text":"a"}}"#,
        r#"{"version":1}"#,
        r#"{"version":1,"data":{"text":5}}"#,
        r#"{"version":1,"data":{}}"#,
        "1 0a66",
    ] {
        check::<SavedDraft>(text, Err(RecordError::Unreadable));
    }
}

#[test]
fn settings_are_brought_inside_their_bounds() {
    let beyond = Settings {
        rest_seconds: 9999,
        ..Settings::default()
    };
    let settings: Settings = read(&write(&beyond)).expect("settings");
    assert_eq!(settings.rest_seconds, 300);
}

#[test]
fn keys_are_ours_and_none_is_inside_another() {
    for (index, kind) in RecordKind::ALL.iter().enumerate() {
        assert!(kind.key().starts_with(PREFIX));
        assert!(!kind.key().starts_with(ASIDE) && !ASIDE.starts_with(kind.key()));
        for other in &RecordKind::ALL[index + 1..] {
            assert!(!other.key().starts_with(kind.key()), "{kind:?} {other:?}");
            assert!(!kind.key().starts_with(other.key()), "{kind:?} {other:?}");
        }
    }
}

#[test]
fn a_key_tells_the_kind_of_its_record() {
    for (key, kind) in [
        ("holdfast/session", Some(RecordKind::Session)),
        ("holdfast/settings", Some(RecordKind::Settings)),
        ("holdfast/log/2026-09", Some(RecordKind::Log)),
        ("holdfast/routine/my-17", Some(RecordKind::Routine)),
        ("holdfast/draft/new", Some(RecordKind::Draft)),
        ("holdfast/log/", None),
        ("holdfast/session2", None),
        ("holdfast/aside/session/1", None),
        ("holdfast.theme", None),
        ("", None),
    ] {
        assert_eq!(RecordKind::of(key), kind, "{key}");
    }
    assert_eq!(bare(&key_of(RecordKind::Log, "2026-09")), "log/2026-09");
}

#[test]
fn a_text_that_was_set_aside_knows_its_key() {
    let aside = aside_key("holdfast/log/2026-09", 17);
    assert_eq!(aside, "holdfast/aside/log/2026-09/17");
    assert_eq!(origin_of(&aside).as_deref(), Some("holdfast/log/2026-09"));
    assert_eq!(origin_of("holdfast/log/2026-09"), None);
}

/// Checks that a record with a changed part is refused.
#[track_caller]
fn check_refused<S: Saved>(record: &Value, changes: &[(&str, Value)]) {
    assert!(read::<S>(&record.to_string()).is_ok(), "sound as it is");
    for (pointer, value) in changes {
        let mut changed = record.clone();
        *changed.pointer_mut(pointer).expect(pointer) = value.clone();
        let is_refused = read::<S>(&changed.to_string()).is_err();
        assert!(is_refused, "{pointer} = {value}");
    }
}

#[test]
fn a_routine_beyond_the_limits_of_the_notation_is_refused() {
    let record = json!({ "version": 1, "data": {
        "name": "Legs", "sections": [{ "rounds": 2, "prescriptions": [{
            "exercise": "front-plank",
            "dosage": { "sets": { "min": 2, "max": 3 }, "hold_seconds": { "min": 20, "max": 60 } },
            "note": "slowly",
        }] }],
    } });
    let dosage = "/data/sections/0/prescriptions/0/dosage";
    let exercise = "/data/sections/0/prescriptions/0/exercise";
    check_refused::<SavedRoutine>(
        &record,
        &[
            ("/data/name", json!("x".repeat(81))),
            ("/data/sections", json!([])),
            ("/data/sections/0/rounds", json!(0)),
            ("/data/sections/0/rounds", json!(21)),
            ("/data/sections/0/prescriptions", json!([])),
            (&format!("{dosage}/sets"), json!({ "min": 3, "max": 2 })),
            (&format!("{dosage}/sets"), json!({ "min": 0, "max": 2 })),
            (&format!("{dosage}/sets"), json!({ "min": 1, "max": 21 })),
            (
                &format!("{dosage}/hold_seconds"),
                json!({ "min": 1, "max": 1801 }),
            ),
            (&format!("{dosage}/hold_seconds"), json!(null)),
            (exercise, json!("no-such-exercise")),
            (exercise, json!(null)),
            (
                "/data/sections/0/prescriptions/0/note",
                json!("x".repeat(301)),
            ),
        ],
    );
}

fn happened(plan: Plan, mode: Mode, happenings: Vec<Happening>) -> Runner {
    let mut runner = Runner::start(plan, mode);
    for happening in happenings {
        runner.now_ms += happening.gap_ms;
        runner.tap(happening.event);
    }
    runner
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn settings_and_aims_are_read_as_they_were_written(
        settings in settings(), aims in prop::collection::vec(("[a-z-]{1,12}", aims()), 0..6),
    ) {
        prop_assert_eq!(read(&write(&settings)), Ok(settings));
        let aims: Aims = aims.into_iter().collect::<Vec<(String, Aim)>>().into_iter().collect();
        prop_assert_eq!(read(&write(&aims)), Ok(aims));
    }

    #[test]
    fn routines_are_read_as_they_were_written(routine in any_routines(), text in ".{0,80}") {
        let has_work = routine.prescriptions().next().is_some();
        let saved = SavedRoutine { routine, text };
        if has_work {
            prop_assert_eq!(read(&write(&saved)), Ok(saved));
        }
    }

    #[test]
    fn log_entries_are_read_as_they_were_written(
        plan in plans(), mode in modes(), happenings in happenings(25),
        before in prop::option::of(pains()), after in prop::option::of(pains()), next_day in prop::option::of(pains()),
    ) {
        let mut runner = happened(plan, mode, happenings);
        runner.tap(Event::Stop);
        let mut entry = Entry::of(&runner.session, STARTED).expect("over");
        (entry.pain_before, entry.pain_after, entry.pain_next_day) = (before, after, next_day);
        let month = SavedMonth { entries: vec![entry] };
        prop_assert_eq!(read(&write(&month)), Ok(month));
    }

    #[test]
    fn any_text_is_read_or_refused(
        text in prop_oneof![".{0,40}", r#"\{"version":[0-3],"data":.{0,40}\}"#],
    ) {
        let _ = read::<Settings>(&text);
        let _ = read::<Aims>(&text);
        let _ = read::<SavedRun>(&text);
        let _ = read::<SavedMonth>(&text);
        let _ = read::<SavedRoutine>(&text);
        let _ = read::<SavedDraft>(&text);
    }
}
#[test]
fn a_month_beside_is_read_first_and_is_a_record_of_the_log() {
    let month = "holdfast/log/2026-11".to_string();
    let beside = key_beside(&month);
    assert_eq!(RecordKind::of(&beside), Some(RecordKind::Log));
    let keys: Vec<String> = months_in_order(vec![month.clone(), beside.clone()]).collect();
    assert_eq!(keys, [beside.clone(), month.clone()]);
    let keys = restore_keys(RecordKind::Log, month.clone(), 17);
    assert_eq!(keys, [month, beside]);
    let own = "holdfast/routine/my-1".to_string();
    let keys = restore_keys(RecordKind::Routine, own.clone(), 17);
    assert_eq!(keys, [own, "holdfast/routine/my-17".to_string()]);
}

#[test]
fn a_routine_with_an_exercise_of_a_later_library_is_newer() {
    let text = r#"{"version":1,"data":{"sections":[{"prescriptions":[{"exercise":"sky-hook",
        "dosage":{"sets":{"min":3,"max":3},"hold_seconds":{"min":20,"max":60}}}]}]}}"#;
    let read = read::<SavedRoutine>(text);
    assert_eq!(read.err(), Some(RecordError::Newer));
}
