//! Records as they are stored: a version, a space, the bytes in hexadecimal.

use holdfast::domain::{
    aims::Aims,
    log::Entry,
    save::{ASIDE, PREFIX, RecordError, RecordKind, bare, key_of, read, write},
    session::Session,
    settings::Settings,
};
use proptest::prelude::*;

use crate::support::generate::settings;

const KINDS: [RecordKind; 6] = [
    RecordKind::Session,
    RecordKind::Settings,
    RecordKind::Aims,
    RecordKind::Log,
    RecordKind::Routine,
    RecordKind::Draft,
];

#[track_caller]
fn check(stored: &str, expected: Result<u16, RecordError>) {
    assert_eq!(
        read::<u16>(RecordKind::Aims, stored),
        expected,
        "{stored:?}"
    );
}

#[test]
fn a_record_is_its_version_and_its_bytes() {
    assert_eq!(write(RecordKind::Aims, &5_u16).as_deref(), Some("1 05"));
    assert_eq!(write(RecordKind::Aims, &300_u16).as_deref(), Some("1 ac02"));
    check("1 05", Ok(5));
    check("1 ac02", Ok(300));
    check("1 AC02", Ok(300));
}

#[test]
fn a_newer_version_is_told_from_what_cannot_be_read() {
    check("2 05", Err(RecordError::Newer));
    check("2 what a later app may write", Err(RecordError::Newer));
    check("9223372036854775807 ", Err(RecordError::Newer));
    for stored in [
        "",
        "1",
        "05",
        "0 05",
        "-1 05",
        "one 05",
        " 1 05",
        "1.5 05",
        "9223372036854775808 05",
    ] {
        check(stored, Err(RecordError::Unreadable));
    }
}

#[test]
fn a_record_is_read_whole_or_not_at_all() {
    for stored in [
        "1 ", "1 0", "1 ac", "1 ac0", "1 ac020", "1 ac0200", "1  ac02", "1 ac02 ", "1 äc02", "1 xy",
    ] {
        check(stored, Err(RecordError::Unreadable));
    }
}

#[test]
fn keys_are_ours_and_none_is_inside_another() {
    for (index, kind) in KINDS.iter().enumerate() {
        assert!(kind.key().starts_with(PREFIX));
        assert!(!kind.key().starts_with(ASIDE) && !ASIDE.starts_with(kind.key()));
        for other in &KINDS[index + 1..] {
            assert!(!other.key().starts_with(kind.key()), "{kind:?} {other:?}");
            assert!(!kind.key().starts_with(other.key()), "{kind:?} {other:?}");
        }
    }
}

#[test]
fn one_of_many_records_has_its_id_in_its_key() {
    assert_eq!(
        key_of(RecordKind::Routine, "my-17"),
        "holdfast/routine/my-17"
    );
    assert_eq!(key_of(RecordKind::Draft, "new"), "holdfast/draft/new");
    assert_eq!(bare(&key_of(RecordKind::Log, "2026-09")), "log/2026-09");
}

proptest! {
    #[test]
    fn what_was_written_is_read(settings in settings(), number: u64, text in ".{0,80}") {
        for kind in KINDS {
            let stored = write(kind, &(&settings, number, &text)).expect("written");
            prop_assert!(stored.is_ascii());
            let back = read::<(Settings, u64, String)>(kind, &stored);
            prop_assert_eq!(back, Ok((settings.clone(), number, text.clone())));
        }
    }

    #[test]
    fn any_text_is_read_or_turned_away(stored in prop_oneof![".{0,40}", "[0-3] [0-9a-fA-F]{0,90}"]) {
        let _ = read::<Settings>(RecordKind::Settings, &stored).map(Settings::within_bounds);
        let _ = read::<Aims>(RecordKind::Aims, &stored).map(|aims| aims.at("front-plank"));
        let _ = read::<Session>(RecordKind::Session, &stored).map(|session| session.is_sound());
        let entries = read::<Vec<Entry>>(RecordKind::Log, &stored).unwrap_or_default();
        for entry in entries {
            entry.has_work();
            entry.sets_done();
            entry.held_seconds();
        }
    }
}
