//! Records through the browser's own JSON.

use std::fmt::Debug;

use holdfast::{
    domain::{
        aims::Aims,
        run::SavedRun,
        saved::{Record, RecordError, RecordKind, Saved, SavedDraft, SavedLog, SavedRoutine},
        settings::Settings,
        week::Week,
    },
    platform::json,
};
use wasm_bindgen_test::wasm_bindgen_test;

fn read<S: Saved>(text: &str) -> S {
    let record: Record<S::Wire> = json::parse(text).expect("a record");
    record.value().expect("a value")
}

/// A golden record is read, written and read again as the same.
#[track_caller]
fn check<S: Saved + Debug + PartialEq>(golden: &str) {
    let value: S = read(golden);
    let text = json::print(&Record::of(&value)).expect("JSON");
    let version = S::KIND.version();
    assert!(
        text.starts_with(&format!(r#"{{"version":{version},"data":"#)),
        "{text}"
    );
    assert_eq!(read::<S>(&text), value);
}

#[wasm_bindgen_test]
fn every_kind_of_record_survives_the_browser() {
    check::<SavedRun>(include_str!("../host/golden/session-v1.json"));
    check::<SavedLog>(include_str!("../host/golden/log-v1.json"));
    check::<SavedLog>(include_str!("../host/golden/log-v2.json"));
    check::<Settings>(include_str!("../host/golden/settings-v1.json"));
    check::<Aims>(include_str!("../host/golden/aims-v1.json"));
    check::<SavedRoutine>(include_str!("../host/golden/routine-v1.json"));
    check::<Week>(include_str!("../host/golden/week-v1.json"));
    check::<SavedDraft>(include_str!("../host/golden/draft-v1.json"));
}

#[wasm_bindgen_test]
fn the_version_of_a_record_is_read_alone() {
    let cases = [
        ("", None),
        ("1 0a", None),
        ("{", None),
        ("null", None),
        (r#"{"data":{}}"#, None),
        (r#"{"version":"1","data":{}}"#, None),
        (r#"{"version":1.5,"data":{}}"#, None),
        (r#"{"version":-1,"data":{}}"#, None),
        (
            r#"{"version":0,"data":{}}"#,
            Some(Err(RecordError::Unreadable)),
        ),
        (r#"{"version":1,"data":{}}"#, Some(Ok(()))),
        (
            r#"{"version":2,"data":{"in":"ways"}}"#,
            Some(Err(RecordError::Newer)),
        ),
    ];
    for (text, expected) in cases {
        let checked = json::version(text).map(|version| RecordKind::Session.check(version));
        assert_eq!(checked, expected, "{text}");
    }
}
