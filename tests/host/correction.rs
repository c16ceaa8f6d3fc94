//! Entries of the log as the runner writes them.

use holdfast::domain::{
    log::Entry,
    saved::{SavedLog, last_changed},
    session::Ending,
    time::WallTime,
};

use crate::{
    log::STARTED,
    support::{
        records::{read, write},
        story,
    },
    view_calendar::entry,
};

/// The sets of an exercise in one line: `20/20 Kept, 3/20 Skipped`.
fn sets(entry: &Entry, exercise: usize) -> String {
    let sets = entry.exercises[exercise].sets.iter();
    let sets = sets.map(|set| format!("{}/{} {:?}", set.did(), set.aim(), set.state()));
    sets.collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check(exercise: usize, set: usize, did: u16, expected: &str) {
    let mut corrected = entry(0, None, "30 hurts resume 40 stop");
    corrected.correct(exercise, set, did);
    assert_eq!(sets(&corrected, exercise), expected);
    let log = SavedLog {
        entries: vec![corrected],
    };
    assert_eq!(read(&write(&log)), Ok(log));
}

#[test]
fn a_set_is_corrected_to_what_was_really_done() {
    check(0, 1, 18, "20/20 Kept, 18/20 Kept");
    check(0, 0, 0, "0/20 Skipped, 15/20 Skipped");
    check(0, 0, 2400, "1800/20 Kept, 15/20 Skipped");
    check(2, 0, 12, "12/10 Kept");
    check(2, 0, 500, "100/10 Kept");
    // There is no such set.
    check(0, 7, 5, "20/20 Kept, 15/20 Skipped");
}

#[test]
fn a_session_by_hand_is_all_of_the_plan_at_its_aims() {
    let entry = Entry::by_hand(&story(), STARTED);
    assert!(entry.by_hand && entry.has_work());
    assert_eq!(entry.ending, Ending::Finished);
    assert_eq!((entry.sets_done(), entry.held_seconds()), ((9, 9), 80));
    assert_eq!(sets(&entry, 2), "10/10 Kept");
    assert_eq!(entry.seconds, 317);
    let log = SavedLog {
        entries: vec![entry],
    };
    assert_eq!(read(&write(&log)), Ok(log));
}

#[test]
fn of_two_versions_the_later_counts_whichever_comes_first() {
    let mut early = entry(0, None, "400");
    early.changed = Some(WallTime(5));
    let mut late = entry(0, None, "40 stop");
    late.changed = Some(WallTime(6));
    for (one, other) in [(&early, &late), (&late, &early)] {
        assert_eq!(last_changed(one.clone(), other.clone()), late);
    }
    late.changed = early.changed;
    let [one, other] = [(&early, &late), (&late, &early)]
        .map(|(one, other)| last_changed(one.clone(), other.clone()));
    assert_eq!(one, other);
}
