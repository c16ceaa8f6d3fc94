//! The page for the clinician, and its link.

use holdfast::{
    domain::{
        log::Entry,
        pain::Pain,
        report::{
            Parts, Report,
            link::{LinkError, read, write},
        },
        time::Day,
    },
    view::report::ReportView,
};
use proptest::prelude::*;

use crate::{log::STARTED, view_calendar::entry};

const ALL: Parts = Parts {
    sessions: true,
    exercises: true,
    pain: true,
    notes: true,
};

fn entries() -> Vec<Entry> {
    let mut entries = vec![
        entry(9, Some(8), "400"),
        entry(2, Some(3), "400"),
        entry(0, Some(2), "30 hurts by-5 resume 40 stop"),
        entry(-9, Some(1), "400"),
    ];
    entries[1].pain_before = Pain::new(4);
    entries[1].note = "stiff in the morning".into();
    entries[2].note = "\tleft\nside".into();
    entries
}

fn report(parts: Parts) -> Report {
    let first = STARTED.day();
    Report::new(
        &entries(),
        first,
        first.plus(6),
        parts,
        "Since the race".into(),
    )
}

fn page(report: &Report) -> Vec<String> {
    let view = ReportView::new(report);
    let mut lines = vec![view.days, view.words, view.summary];
    for table in view.tables {
        lines.push(format!("# {}", table.title));
        lines.extend(table.rows.iter().map(|row| row.join(" | ")));
    }
    lines
}

#[test]
fn the_page_says_what_was_done_and_how_it_felt() {
    assert_eq!(
        page(&report(ALL)),
        [
            "21 Sep 2026 to 27 Sep 2026",
            "Since the race",
            "2 sessions, it hurt in 1.",
            "# Done, held against asked",
            "Front plank | 2 × :20–:60 | 3 of 4 | 1 min 15 s of 1 min 20 s (93 %), :25 a set | once",
            "Side plank, right | 1 × :20–:40 each side | 1 of 2 | 20 s of 40 s (50 %), :20 a set | ",
            "Side plank, left | 1 × :20–:40 each side | 1 of 2 | 20 s of 40 s (50 %), :20 a set | ",
            "Bridge | 1 × 10–15 | 1 of 2 | 10 of 20 reps (50 %), 10 a set | ",
            "Bird dog, right | 2 × 3–6 hold :02 each side | 2 of 4 | 6 of 12 reps (50 %), 3 a set | ",
            "Bird dog, left | 2 × 3–6 hold :02 each side | 2 of 4 | 6 of 12 reps (50 %), 3 a set | ",
            "# Pain by day, 0–10",
            "21 Sep | – | 5 | 2 | –",
            "23 Sep | 4 | – | 3 | –",
            "# Sessions",
            "21 Sep | Test routine | 1 of 9 | 2 min | yes",
            "23 Sep | Test routine | 9 of 9 | 6 min | ",
            "# Notes",
            "21 Sep | \tleft\nside",
            "23 Sep | stiff in the morning",
        ]
    );
}

/// The exercises of a session that hurt, each with how often.
#[track_caller]
fn check_hurt(script: &str, expected: &[&str]) {
    let day = STARTED.day();
    let entries = [entry(0, None, script)];
    let report = Report::new(&entries, day, day, ALL, String::new());
    let table = ReportView::new(&report).tables.remove(0);
    let rows = table
        .rows
        .iter()
        .filter(|row| row.len() == 5 && !row[4].is_empty());
    let hurt: Vec<String> = rows.map(|row| format!("{} {}", row[0], row[4])).collect();
    assert_eq!(hurt, expected, "{script}");
}

#[test]
fn what_hurt_is_told_of_its_side() {
    check_hurt("30 hurts by-5 resume 40 stop", &["Front plank once"]);
    check_hurt("115 hurts by-5 resume 10 stop", &["Side plank, left once"]);
    check_hurt("400", &[]);
}

/// Only what is ticked is in the link.
#[track_caller]
fn check(parts: Parts, titles: &[&str]) {
    let link = write(&report(parts)).expect("a link");
    let view = ReportView::new(&read(&link).expect("a report"));
    let shown: Vec<&str> = view.tables.iter().map(|table| table.title).collect();
    assert_eq!(shown, titles);
    assert_eq!(view.summary.is_empty(), !parts.sessions);
}

#[test]
fn a_link_has_what_is_ticked_and_nothing_else() {
    const NONE: Parts = Parts {
        sessions: false,
        exercises: false,
        pain: false,
        notes: false,
    };
    check(NONE, &[]);
    check(Parts { pain: true, ..NONE }, &["Pain by day, 0–10"]);
    check(
        Parts {
            notes: true,
            ..NONE
        },
        &["Notes"],
    );
    check(
        Parts {
            sessions: true,
            ..NONE
        },
        &["Sessions"],
    );
    check(
        Parts {
            exercises: true,
            ..NONE
        },
        &["Done, held against asked"],
    );
}

#[test]
fn a_link_is_read_back_and_is_no_longer_than_it_may_be() {
    let mut report = report(ALL);
    let link = write(&report).expect("a link");
    assert!(link.len() < 900, "{}", link.len());
    assert!(
        link.chars()
            .all(|ch| ch.is_ascii_alphanumeric() || "-_.".contains(ch))
    );
    assert!(link.ends_with(|ch: char| ch.is_ascii_alphabetic()));
    // What separates fields and lines is a space in it.
    report.notes[0].1 = " left side".into();
    assert_eq!(read(&link), Ok(report.clone()));
    report.notes.extend(vec![(report.last, "x".repeat(300)); 9]);
    assert_eq!(write(&report), None);
}

#[test]
fn a_link_that_is_not_whole_shows_nothing() {
    let link = write(&report(ALL)).expect("a link");
    for cut in 0..link.len() {
        assert_eq!(read(&link[..cut]), Err(LinkError::Damaged), "{cut}");
    }
    for other in ["", "1", "1..", "x.AAAA.AAAAAA", "2x.A.B", "-1.A.B"] {
        assert_eq!(read(other), Err(LinkError::Damaged), "{other}");
    }
    assert_eq!(read("2.anything"), Err(LinkError::Newer));
}

/// A link with these words alone.
fn link_of(words: &str) -> String {
    let day = Day::from_number(20_000);
    let none = Parts {
        sessions: false,
        exercises: false,
        pain: false,
        notes: false,
    };
    let mut report = Report::new(&[], day, day, none, String::new());
    report.words = words.into();
    write(&report).expect("a link")
}

proptest! {
    #[test]
    fn any_words_are_read_back(words in "[^\\p{Cc}]{0,200}") {
        let report = read(&link_of(&words)).expect("a report");
        prop_assert_eq!(report.words, words);
    }

    #[test]
    fn a_changed_link_is_never_taken_for_another(at in 0..900_usize, with in "[A-Za-z0-9_.-]") {
        let link = write(&report(ALL)).expect("a link");
        let at = at % link.len();
        let mut changed = link.clone();
        changed.replace_range(at..=at, &with);
        if changed != link {
            prop_assert!(read(&changed).is_err());
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        let _ = read(&text);
    }
}
