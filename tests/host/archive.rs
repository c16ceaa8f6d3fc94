//! The runner's data as one file, and the merge of such a file with what is here.

use std::collections::BTreeMap;

use holdfast::domain::{
    aims::Aim,
    archive::{Archive, Data, FileError, FileHead, merge, write},
    log::Entry,
    pain::Pain,
    routine_id::RoutineId,
    saved::{RecordError, SavedLog, SavedRoutine, Value, day_key},
    time::WallTime,
};
use proptest::prelude::*;

use crate::{
    support::{
        any_routine::any_routines,
        generate::{aims, cases},
        records,
    },
    view_calendar::entry,
};

/// The members of a JSON object, each with its value as JSON.
fn members(text: &str) -> Option<Vec<(String, String)>> {
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    let members = value.as_object()?.iter();
    Some(
        members
            .map(|(key, value)| (key.clone(), value.to_string()))
            .collect(),
    )
}

/// Reads a file as the app does.
fn read(text: &str) -> Result<Archive, FileError> {
    let all = members(text).ok_or(FileError::NotJson)?;
    let head: FileHead = serde_json::from_str(text).map_err(|_| FileError::Foreign)?;
    head.check()?;
    let part = |name: &str| {
        let (_, text) = all.iter().find(|(key, _)| key == name)?;
        members(text)
    };
    let records = part("records").ok_or(FileError::Foreign)?;
    let value = |key: &str, text: &str| match key.split('/').next() {
        Some("log") => records::read::<SavedLog>(text).map(|log| Value::Log(log.entries)),
        Some("routine") => records::read(text).map(Value::Routine),
        Some("aims") => records::read(text).map(Value::Aims),
        Some("settings") => records::read(text).map(Value::Settings),
        _ => Err(RecordError::Newer),
    };
    let records = records.into_iter().map(|(key, text)| {
        let value = value(&key, &text);
        (key, text, value)
    });
    let aside = part("aside").unwrap_or_default().into_iter();
    let aside = aside.map(|(key, text)| (key, serde_json::from_str(&text).expect("a string")));
    Ok(Archive::new(records.collect(), aside.collect()))
}

/// The records of the data, by their keys.
fn texts(data: &Data) -> Vec<(String, String)> {
    let mut days: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in data.log.values() {
        let day = days.entry(day_key(entry.started.day())).or_default();
        day.push(entry.clone());
    }
    let days = days.into_iter();
    let days = days.map(|(key, entries)| (key, records::write(&SavedLog { entries })));
    let routines = data.routines.iter();
    let routines =
        routines.map(|(id, saved)| (format!("holdfast/routine/{id}"), records::write(saved)));
    let aims = [("holdfast/aims".to_string(), records::write(&data.aims))];
    let others = data.others.clone().into_iter();
    days.chain(routines).chain(aims).chain(others).collect()
}

const ASIDE: &str = "a\n\"text\" \\ that\u{1} was 😀 cut";

fn file(data: &Data) -> String {
    let aside = (
        "holdfast/aside/log/2026-10/17".to_string(),
        ASIDE.to_string(),
    );
    write(WallTime(17), &texts(data), &[aside])
}

#[test]
fn what_is_no_copy_is_told_from_what_is() {
    let whole = file(&Data::default());
    for (text, expected) in [
        (whole.as_str(), None),
        (&whole[..whole.len() - 5], Some(FileError::NotJson)),
        ("", Some(FileError::NotJson)),
        ("12", Some(FileError::NotJson)),
        ("date,time\r\n", Some(FileError::NotJson)),
        ("{}", Some(FileError::Foreign)),
        (
            r#"{"format":"other","version":1,"records":{}}"#,
            Some(FileError::Foreign),
        ),
        (
            r#"{"format":"holdfast","version":0,"records":{}}"#,
            Some(FileError::Foreign),
        ),
        (
            r#"{"format":"holdfast","version":1}"#,
            Some(FileError::Foreign),
        ),
        (
            r#"{"format":"holdfast","version":1,"records":[]}"#,
            Some(FileError::Foreign),
        ),
        (
            r#"{"format":"holdfast","version":2,"parts":7}"#,
            Some(FileError::Newer),
        ),
    ] {
        assert_eq!(read(text).err(), expected, "{text}");
    }
}

#[test]
fn what_cannot_be_read_in_a_file_is_counted_and_costs_nothing_else() {
    let text = r#"{"format":"holdfast","version":1,"records":{
        "log/2026-11-29":{"version":99,"data":[]}, "log/2026-11-28":{"version":2,"data":[{}]},
        "routine/my-1":7, "moods":{"version":1,"data":[]},
        "settings":{"version":1}, "aims":{"version":1,"data":[{"exercise":"front-plank","sets":2}]}}}"#;
    let archive = read(text).expect("a file");
    assert_eq!((archive.newer, archive.unreadable), (2, 3));
    assert_eq!(archive.data.aims.iter().count(), 1);
}

#[test]
fn a_text_that_was_put_aside_comes_back_unchanged() {
    let archive = read(&file(&Data::default())).expect("a file");
    let merge = merge(&Data::default(), &archive.data);
    let aside = merge.data.others.get("holdfast/aside/log/2026-10/17");
    assert_eq!(aside.map(String::as_str), Some(ASIDE));
}

#[test]
fn of_two_versions_of_a_session_the_later_one_stays() {
    let at = |pain: Option<u8>, changed: Option<i64>| {
        let mut entry = entry(0, pain, "400");
        entry.changed = changed.map(WallTime);
        let mut data = Data::default();
        data.log.insert(entry.started.wall.0, entry);
        data
    };
    for (here, file, pain, changed_sessions) in [
        (at(Some(3), Some(5)), at(Some(9), Some(4)), Some(3), 0),
        (at(Some(3), Some(5)), at(Some(2), Some(6)), Some(2), 1),
        (at(Some(3), Some(5)), at(None, Some(6)), None, 1),
        (at(None, None), at(Some(2), Some(6)), Some(2), 1),
        (at(Some(2), Some(6)), at(None, None), Some(2), 0),
    ] {
        let merge = merge(&here, &file);
        let entries: Vec<&Entry> = merge.data.log.values().collect();
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].pain_after, pain.and_then(Pain::new));
        assert_eq!(merge.changed_sessions, changed_sessions);
    }
}

#[test]
fn a_routine_whose_id_is_taken_gets_another() {
    let saved = |name: &str| {
        let mut routine = crate::support::routine_of(Vec::new());
        routine.name = name.to_string();
        let text = String::new();
        SavedRoutine { routine, text }
    };
    let data = |all: &[(i64, &str)]| {
        let mut data = Data::default();
        for (number, name) in all {
            let id = RoutineId::Own(*number);
            let mut saved = saved(name);
            saved.routine.id = id.clone();
            data.routines.insert(id, saved);
        }
        data
    };
    let here = data(&[(1, "Legs"), (2, "Core")]);
    let merge = merge(&here, &data(&[(1, "Arms"), (5, "Core"), (9, "Hips")]));
    let all: Vec<String> = merge
        .data
        .routines
        .iter()
        .map(|(id, it)| {
            assert_eq!(*id, it.routine.id);
            format!("{id} {}", it.routine.name)
        })
        .collect();
    assert_eq!(all, ["my-1 Legs", "my-2 Core", "my-3 Arms", "my-9 Hips"]);
    assert_eq!(merge.new_routines, [RoutineId::Own(3), RoutineId::Own(9)]);
}

#[test]
fn of_two_aims_the_lower_stays_and_what_is_here_of_the_rest() {
    let data = |seconds: u16, theme: &str| {
        let mut data = Data::default();
        let aim = Aim::new(0, 0, seconds);
        data.aims.choose("front-plank", aim);
        data.others.insert("holdfast/settings".into(), theme.into());
        data
    };
    for (here, file, seconds, changed) in [(30, 45, 30, 0), (45, 30, 30, 1), (30, 30, 30, 0)] {
        let merge = merge(&data(here, "dark"), &data(file, "sun"));
        assert_eq!(
            merge.data.aims.at("front-plank").right.hold_seconds,
            seconds
        );
        assert_eq!(merge.changed_aims, changed);
        assert_eq!(merge.data.others["holdfast/settings"], "dark");
    }
    let merge = merge(&Data::default(), &data(45, "sun"));
    assert_eq!(merge.data, data(45, "sun"));
}

/// Data of a phone. Few times and ids, so that two phones have some of the same.
fn any_data() -> impl Strategy<Value = Data> {
    let changed = prop::option::of(0..4_i64);
    let entries = (0..6_i64, prop::option::of(0..=10_u8), changed);
    let entries = prop::collection::vec(entries, 0..5);
    let routines = prop::collection::vec((0..4_i64, any_routines()), 0..3);
    let aims = prop::collection::vec(
        (prop::sample::select(vec!["plank", "bridge"]), aims()),
        0..3,
    );
    (entries, routines, aims).prop_map(|(entries, routines, aims)| {
        let mut data = Data::default();
        let value = entries.into_iter().map(|(days, pain, changed)| {
            let mut entry = entry(days, pain, "40 stop");
            entry.changed = changed.map(WallTime);
            entry
        });
        data.add(String::new(), String::new(), Value::Log(value.collect()));
        for (number, routine) in routines {
            let key = format!("holdfast/routine/my-{number}");
            let text = String::new();
            if routine.prescriptions().next().is_some() {
                let saved = SavedRoutine { routine, text };
                data.add(key, String::new(), Value::Routine(saved));
            }
        }
        data.aims = aims
            .into_iter()
            .map(|(id, aim)| (id.to_string(), aim))
            .collect();
        data
    })
}

/// Its contents, whatever the ids of routines and the order of aims.
fn contents(data: &Data) -> (Vec<Entry>, Vec<String>, BTreeMap<String, Aim>) {
    let routines = data.routines.values().map(|saved| {
        let mut routine = saved.routine.clone();
        routine.id = RoutineId::Unsaved;
        format!("{routine:?}")
    });
    let mut routines: Vec<String> = routines.collect();
    routines.sort();
    let aims = data.aims.iter();
    let aims = aims.map(|(id, aim)| (id.to_string(), aim));
    (
        data.log.values().cloned().collect(),
        routines,
        aims.collect(),
    )
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_copy_on_an_empty_phone_is_everything(data in any_data()) {
        let archive = read(&file(&data)).expect("a file");
        prop_assert_eq!((archive.newer, archive.unreadable), (0, 0));
        let merged = merge(&Data::default(), &archive.data).data;
        prop_assert_eq!(contents(&merged).0, contents(&data).0);
        prop_assert_eq!(contents(&merged).2, contents(&data).2);
        // A routine that was there twice is there once.
        let mut routines = contents(&data).1;
        routines.dedup();
        prop_assert_eq!(contents(&merged).1, routines);
    }

    #[test]
    fn a_second_time_changes_nothing(here in any_data(), file in any_data()) {
        let once = merge(&here, &file).data;
        let twice = merge(&once, &file);
        prop_assert!(twice.is_nothing(), "{twice:?}");
        prop_assert_eq!(twice.data, once);
    }

    #[test]
    fn nothing_that_is_here_is_lost(here in any_data(), file in any_data()) {
        let merged = merge(&here, &file);
        for (started, entry) in &here.log {
            let kept = &merged.data.log[started];
            prop_assert!(kept == entry || merged.changed_sessions > 0);
            prop_assert!(kept == entry || kept.changed >= entry.changed);
        }
        for (id, saved) in &here.routines {
            prop_assert_eq!(&merged.data.routines[id], saved);
        }
        let new = merged.data.log.len() - here.log.len();
        prop_assert_eq!(merged.new_sessions, new);
    }

    #[test]
    fn the_order_of_files_does_not_matter(here in any_data(), a in any_data(), b in any_data()) {
        let one = merge(&merge(&here, &a).data, &b).data;
        let other = merge(&merge(&here, &b).data, &a).data;
        prop_assert_eq!(contents(&one), contents(&other));
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,60}", at in 0..400_usize) {
        let _ = read(&text);
        let mut whole = file(&Data::default());
        whole.truncate(whole.floor_char_boundary(at));
        let _ = read(&whole);
    }
}
