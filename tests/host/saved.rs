//! Records: what is written is read, newer records are left alone, and everything else is refused.

use holdfast::domain::{
    aims::{Aim, Aims},
    log::Entry,
    plan::Plan,
    run::SavedRun,
    saved::{
        ASIDE, PREFIX, RecordError, RecordKind, Saved, SavedDraft, SavedLog, SavedRoutine,
        aside_key, bare, day_key, is_whole_month, key_beside, key_of, latest_months, log_in_order,
        month_of, origin_of, restore_keys,
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
        let month = SavedLog { entries: vec![entry] };
        prop_assert_eq!(read(&write(&month)), Ok(month));
    }

    #[test]
    fn any_text_is_read_or_refused(
        text in prop_oneof![".{0,40}", r#"\{"version":[0-3],"data":.{0,40}\}"#],
    ) {
        let _ = read::<Settings>(&text);
        let _ = read::<Aims>(&text);
        let _ = read::<SavedRun>(&text);
        let _ = read::<SavedLog>(&text);
        let _ = read::<SavedRoutine>(&text);
        let _ = read::<SavedDraft>(&text);
    }
}
#[test]
fn the_log_is_read_in_the_order_in_which_it_may_have_changed() {
    let month = "holdfast/log/2026-11".to_string();
    let day = day_key(STARTED.day());
    assert_eq!(day, "holdfast/log/2026-09-21");
    let beside = key_beside(&day);
    for key in [&month, &day, &beside] {
        assert_eq!(RecordKind::of(key), Some(RecordKind::Log), "{key}");
        assert_eq!(is_whole_month(key), *key == month, "{key}");
    }
    let keys = log_in_order(vec![day.clone(), month.clone(), beside.clone()]);
    let keys: Vec<String> = keys.collect();
    assert_eq!(keys, [beside.clone(), month, day.clone()]);
    let keys = restore_keys(RecordKind::Log, day.clone(), 17);
    assert_eq!(keys, [day, beside]);
    let own = "holdfast/routine/my-1".to_string();
    let keys = restore_keys(RecordKind::Routine, own.clone(), 17);
    assert_eq!(keys, [own, "holdfast/routine/my-17".to_string()]);
}

#[test]
fn the_latest_months_are_those_with_sessions() {
    for (days, months) in [
        (&[][..], ["", ""]),
        (&["2026-11-29"], ["2026-11", ""]),
        (&["2026-11-29", "2026-11-01"], ["2026-11", ""]),
        (
            &["2025-02-11", "2026-11-29", "2026-03"],
            ["2026-11", "2026-03"],
        ),
        (
            &["2026-11-29", "2026-03-02.beside", "2025-12-31"],
            ["2026-11", "2026-03"],
        ),
        (&["odd", "2026-11-29", "héhéhéhé"], ["héhéh", "2026-11"]),
    ] {
        let keys: Vec<String> = days.iter().map(|it| key_of(RecordKind::Log, it)).collect();
        assert_eq!(latest_months(&keys), months, "{days:?}");
    }
    assert_eq!(month_of("holdfast/settings"), "");
}

/// The sets of an exercise are read as they stand, or the record is refused.
#[track_caller]
fn check_sets(done: &str, is_sound: bool) {
    let text = json!({ "version": 2, "data": [{
        "started": { "wall_ms": 1, "ahead_minutes": 0 }, "routine": "stretch",
        "routine_name": "Stretch", "ending": "finished", "seconds": 60,
        "exercises": [{
            "id": "side-plank", "name": "Side plank", "dosage": "2x :20-:60 each side",
            "sets": 2, "done": done,
        }],
    }] })
    .to_string();
    let log = read::<SavedLog>(&text);
    assert_eq!(log.is_ok(), is_sound, "{done}");
    if let Ok(log) = log {
        let again: Value = serde_json::from_str(&write(&log)).expect("JSON");
        assert_eq!(again["data"][0]["exercises"][0]["done"], done);
    }
}

#[test]
fn sets_stand_in_one_line() {
    for done in [
        "",
        "hold:20,20,60 1l=20000 1r!15000 2l~61000 2r-",
        "hold:20,45,60 1",
        "reps:10,12,0 1=12 2 reps:3,3,5 3r~4",
        "hold:20,20,60 1l=20000h 1r!15000h7 2l-h 2rh0",
    ] {
        check_sets(done, true);
    }
    for done in [
        "1=20000",
        "hold:20,20 1",
        "hold:20,20,60,5 1",
        "hold:30,20,60 1",
        "hold:0,20,60 1",
        "hold:20,20,9000 1",
        "hold:a,20,60 1",
        "rest:20,20,60 1",
        "hold:20,20,60 l=20000",
        "hold:20,20,60 1=",
        "hold:20,20,60 1=2e4",
        "hold:20,20,60 1x20000",
        "hold:20,20,60 1-5",
        "hold:20,20,60 1=5h11",
        "hold:20,20,60 1=5h5h",
        "hold:20,20,60 1=5é",
        "hold:20,20,60 70000=1",
    ] {
        check_sets(done, false);
    }
}

#[test]
fn a_routine_with_an_exercise_of_a_later_library_is_newer() {
    let text = r#"{"version":1,"data":{"sections":[{"prescriptions":[{"exercise":"sky-hook",
        "dosage":{"sets":{"min":3,"max":3},"hold_seconds":{"min":20,"max":60}}}]}]}}"#;
    let read = read::<SavedRoutine>(text);
    assert_eq!(read.err(), Some(RecordError::Newer));
}
