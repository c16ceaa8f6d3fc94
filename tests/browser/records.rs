//! Records through the browser's own JSON.

use std::fmt::Debug;

use holdfast::{
    domain::{
        aims::Aims,
        run::SavedRun,
        saved::{Head, Record, RecordError, RecordKind, Saved, SavedDraft, SavedLog, SavedRoutine},
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
fn a_text_that_is_no_record_is_none() {
    for text in ["", "1 0a", "{", "null", r#"{"data":{}}"#] {
        assert!(json::parse::<Head>(text).is_none(), "{text}");
    }
    let newer: Head = json::parse(r#"{"version":2,"data":{"in":"ways"}}"#).expect("a head");
    assert_eq!(newer.check(RecordKind::Session), Err(RecordError::Newer));
}
