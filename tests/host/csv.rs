//! The log as a table.

use holdfast::domain::{csv, log::Entry};
use proptest::prelude::*;

use crate::view_calendar::entry;

/// Reads a table by RFC 4180.
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut chars = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(ch) = chars.next() {
        match ch {
            '"' if is_quoted && chars.peek() == Some(&'"') => cell.push(chars.next().expect("it")),
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => cell.push(ch),
            ',' => row.push(std::mem::take(&mut cell)),
            '\r' => {
                assert_eq!(chars.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(ch),
        }
    }
    assert!(
        !is_quoted && cell.is_empty() && row.is_empty(),
        "the last line is whole"
    );
    rows
}

#[test]
fn each_set_has_a_line() {
    let mut entry = entry(0, Some(3), "30 hurts resume 40 stop");
    entry.note = "a bit stiff".into();
    let text = csv::write([&entry]);
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines[..4],
        [
            "date,time,routine,ending,minutes,pain_before,pain_after,pain_next_day,note,by_hand,exercise,\
             dosage,hurt,set,side,unit,minimum,aim,maximum,done,state,set_hurt,set_pain",
            "2026-09-21,16:13,Test routine,stopped,1.1,,3,,a bit stiff,,Front plank,2 × :20–:60,yes,1,,\
             seconds,20,20,60,20,done,yes,",
            "2026-09-21,16:13,Test routine,stopped,1.1,,3,,a bit stiff,,Front plank,2 × :20–:60,yes,2,,\
             seconds,20,20,60,15,skipped,,",
            "2026-09-21,16:13,Test routine,stopped,1.1,,3,,a bit stiff,,Side plank,1 × :20–:40 each side,\
             ,1,right,seconds,20,20,40,0,not reached,,",
        ]
    );
    assert_eq!(read(&text).len(), 1 + 9);
}

/// The name of a routine as it stands in the table.
#[track_caller]
fn check(name: &str, expected: &str) {
    let mut entry: Entry = entry(0, None, "400");
    entry.routine_name = name.into();
    let text = csv::write([&entry]);
    let row = text.lines().nth(1).expect("a row");
    let start = "2026-09-21,16:13,";
    assert!(
        row.starts_with(&format!("{start}{expected},finished")),
        "{row}"
    );
}

#[test]
fn a_name_is_never_a_formula_and_never_two_cells() {
    check("Legs", "Legs");
    check("Legs, day 1", "\"Legs, day 1\"");
    check("The \"big\" one", "\"The \"\"big\"\" one\"");
    check("=1+1", "'=1+1");
    check("+49", "'+49");
    check("-legs", "'-legs");
    check("@home", "'@home");
    check(
        "=HYPERLINK(\"http://x\",\"y\")",
        "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
    );
    check("a=b", "a=b");
}

proptest! {
    #[test]
    fn every_cell_is_read_back(name in "[-a,\"=\r\n;é+@\t]{0,12}", note in ".{0,20}") {
        let mut entry = entry(0, None, "400");
        (entry.routine_name, entry.note) = (name.clone(), note.clone());
        let rows = read(&csv::write([&entry]));
        for row in &rows {
            prop_assert_eq!(row.len(), 23);
        }
        let same = |cell: &str, text: &str| cell == text || cell.strip_prefix('\'') == Some(text);
        prop_assert!(same(&rows[1][2], &name) && same(&rows[1][8], &note));
        prop_assert!(!rows[1][2].starts_with(['=', '+', '-', '@', '\t', '\r']));
    }
}
