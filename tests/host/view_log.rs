//! A row of the log, in words.

use holdfast::{
    domain::{log::Entry, pain::Pain, settings::Mode::HandsFree},
    view::{log::LogRow, summary::Summary},
};

use crate::{
    log::STARTED,
    support::{runner::run, starter, story},
    view_summary::days_later,
};

/// A row in one line, as shown this many days later: `today, 16:13. Test … 5 min`.
#[track_caller]
fn check(script: &str, pain: Option<u8>, days: i64, expected: &str) {
    let runner = run(story(), HandsFree, script);
    let mut entry = Entry::of(&runner.session, STARTED).expect("over");
    entry.pain_after = pain.and_then(Pain::new);
    let row = LogRow::new(&entry, days_later(days));
    assert_eq!(row.address, "#/log/1790000000000");
    let mut text = format!("{}. {}. {}", row.when, row.routine, row.text);
    if row.hurt {
        text += ". It hurt";
    }
    if let Some(pain) = row.pain {
        text += &format!(". {pain}");
    }
    assert_eq!(text, expected, "`{script}`");
}

#[test]
fn a_session_that_was_left_is_told_as_such() {
    let pain = Pain::new(7).expect("on the scale");
    let entry = Entry::left_undone(&starter("stretch"), STARTED, pain);
    let row = LogRow::new(&entry, days_later(0));
    let pain = row.pain.expect("a pain");
    assert_eq!(
        (row.text.as_str(), pain.as_str()),
        ("left for another day", "Pain before: 7")
    );
    assert_eq!(row.light, Some("red"));
    assert_eq!(Summary::new(&entry, days_later(0)).title, "Not today");
    assert!(!entry.has_work());
}

#[test]
fn a_row_tells_when_and_how_much() {
    check(
        "400",
        None,
        0,
        "today, 16:13. Test routine. 9 of 9 sets, 5 min",
    );
    check(
        "40 stop",
        None,
        0,
        "today, 16:13. Test routine. 1 of 9 sets, 1 min, stopped early",
    );
    check(
        "7 stop",
        None,
        0,
        "today, 16:13. Test routine. 0 of 9 sets, under a minute, stopped early",
    );
}

#[test]
fn the_day_is_told_as_it_is_seen_today() {
    check(
        "400",
        None,
        1,
        "yesterday, 16:13. Test routine. 9 of 9 sets, 5 min",
    );
    check(
        "400",
        None,
        6,
        "on Monday, 16:13. Test routine. 9 of 9 sets, 5 min",
    );
    check(
        "400",
        None,
        7,
        "on 21 Sep, 16:13. Test routine. 9 of 9 sets, 5 min",
    );
    check(
        "400",
        None,
        365,
        "on 21 Sep 2026, 16:13. Test routine. 9 of 9 sets, 5 min",
    );
    // The clock was set back.
    check(
        "400",
        None,
        -1,
        "on 21 Sep, 16:13. Test routine. 9 of 9 sets, 5 min",
    );
}

#[test]
fn pain_is_told_where_there_was_some() {
    check(
        "8 hurts stop",
        None,
        0,
        "today, 16:13. Test routine. 0 of 9 sets, under a minute, stopped early. It hurt",
    );
    check(
        "400",
        Some(0),
        0,
        "today, 16:13. Test routine. 9 of 9 sets, 5 min. Pain after: 0",
    );
    check(
        "8 hurts stop",
        Some(10),
        0,
        "today, 16:13. Test routine. 0 of 9 sets, under a minute, stopped early. It hurt. Pain after: 10",
    );
}
