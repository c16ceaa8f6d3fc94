//! Whole texts as clinics, clubs and runners write them, with every reading that a careful physical
//! therapist would accept: `texts.jsonl`.
//!
//! Each row has `expect`, a list of accepted readings: "unread", or all prescriptions in order with
//! their sets, reps, hold and sides (`null`: either), and where it matters a name (`exercise`, or a
//! part of it, `about`), a rest, rounds, and how often. `total` stands for sets times reps where
//! either way is right. What `also` lists may be read besides, and `missed` marks a text that is
//! refused or asked about so far, in part at least: safe, and to be mended.

use std::fs;

use holdfast::domain::{
    dosage::{Range, Sides, Work},
    notation::{self, Line, Reading},
};
use serde_json::{Value, json};

/// What the reader made of a text, against its accepted readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grade {
    /// One of the accepted readings.
    Right,
    /// Refused, asked about, or read in part, where a reading was wanted: safe.
    Missed,
    /// A prescription that no accepted reading has.
    Wrong,
}

fn ends(range: Option<Range>) -> Value {
    range.map_or(Value::Null, |range| json!([range.min(), range.max()]))
}

/// The letters and digits of a name, without plurals.
fn letters(name: &Value) -> String {
    let name = name.as_str().unwrap_or_default().to_lowercase();
    let words = name.split(|ch: char| !ch.is_ascii_alphanumeric());
    words
        .map(|word| word.strip_suffix('s').unwrap_or(word))
        .collect()
}

/// True where a prescription is as wanted, in a section of so many rounds.
fn is_same(want: &Value, reading: &Reading, rounds: u16) -> bool {
    let dosage = reading.prescription.dosage;
    let (reps, hold) = match dosage.work {
        Work::Hold { seconds } => (None, Some(seconds)),
        Work::Reps {
            count,
            hold_seconds,
        } => (Some(count), hold_seconds),
    };
    let counts = match want.get("total") {
        Some(total) => {
            let times = |end: fn(Range) -> u16| end(dosage.sets) * reps.map_or(1, end);
            *total == json!([times(Range::min), times(Range::max)])
        }
        None => want["sets"] == ends(Some(dosage.sets)) && want["reps"] == ends(reps),
    };
    let is_each = dosage.sides == Sides::Each;
    let sides = want["per_side"].as_bool().is_none_or(|it| it == is_each);
    let name = letters(&json!(reading.name));
    let exercise = want.get("exercise").is_none_or(|it| letters(it) == name);
    let about = want.get("about").is_none_or(|it| {
        let part = letters(it);
        !name.is_empty() && (name.contains(&part) || part.contains(&name))
    });
    let said = |key: &str, value: Option<Range>| want.get(key).is_none_or(|it| *it == ends(value));
    counts
        && want["hold_s"] == ends(hold)
        && sides
        && exercise
        && about
        && said("rest_s", dosage.between_sets())
        && said("times_per_day", dosage.times_per_day)
        && said("days_per_week", dosage.days_per_week)
        && want.get("rounds").is_none_or(|it| *it == json!(rounds))
}

fn grade(row: &Value) -> Grade {
    let text = row["text"].as_str().expect("a text");
    let read = notation::read(text);
    let sections = read.routine.sections.iter();
    let rounds = sections.flat_map(|it| it.prescriptions.iter().map(|_| it.rounds));
    let readings = read.lines.iter().filter_map(|line| match line {
        Line::Prescription(reading) => Some(reading),
        _ => None,
    });
    let got: Vec<(&Reading, u16)> = readings.zip(rounds).collect();
    let also = row["also"].as_array().cloned().unwrap_or_default();
    let is_extra =
        |(reading, rounds): &(&Reading, u16)| also.iter().any(|it| is_same(it, reading, *rounds));
    let mut best = match got.is_empty() {
        true => Grade::Missed,
        false => Grade::Wrong,
    };
    for accepted in row["expect"].as_array().expect("readings") {
        let Some(wanted) = accepted.as_array() else {
            if got.iter().all(is_extra) {
                return Grade::Right;
            }
            continue;
        };
        let mut left = got.clone();
        let mut found = 0;
        for want in wanted {
            let at = left.iter().position(|it| is_same(want, it.0, it.1));
            found += usize::from(at.map(|at| left.remove(at)).is_some());
        }
        left.retain(|it| !is_extra(it));
        if left.is_empty() && found == wanted.len() {
            return Grade::Right;
        }
        if left.is_empty() {
            best = Grade::Missed;
        }
    }
    best
}

/// The share of the table that may be missed, in percent: each row is pinned to its own grade, so this
/// bounds the harder rows that are added.
const MISSED_PERCENT_MAX: usize = 20;

#[test]
fn no_text_is_read_otherwise_than_a_careful_therapist_would() {
    let path = format!("{}/tests/host/texts.jsonl", env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(&path).expect("the table");
    let rows: Vec<Value> = table
        .lines()
        .map(|row| serde_json::from_str(row).expect("JSON"))
        .collect();
    let is_missed = |row: &&Value| row["missed"] == json!(true);
    for row in &rows {
        let wanted = match is_missed(&row) {
            true => Grade::Missed,
            false => Grade::Right,
        };
        assert_eq!(grade(row), wanted, "{}: {}", row["id"], row["text"]);
    }
    let missed = rows.iter().filter(is_missed).count();
    assert!(
        missed * 100 <= MISSED_PERCENT_MAX * rows.len(),
        "{missed} of {}",
        rows.len()
    );
}
