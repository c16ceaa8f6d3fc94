//! The differences between two routines, line by line.

use super::routine::Routine;

/// The contents of a routine, one line for each statement: for comparison, not for reading back.
pub fn outline(routine: &Routine) -> String {
    let mut text = String::new();
    let mut line = |parts: &[&str]| {
        for part in parts {
            text += part;
        }
        text.push('\n');
    };
    line(&[&routine.name]);
    for (what, words) in [
        ("From ", &routine.from),
        ("For: ", &routine.purpose),
        ("", &routine.note),
        ("", &routine.stop),
    ] {
        if !words.is_empty() {
            line(&[what, words]);
        }
    }
    if let Some(cut_offs) = routine.cut_offs {
        line(&["Pain: ", &cut_offs.to_string()]);
    }
    for section in &routine.sections {
        let rounds = section.rounds_text();
        let comma = if section.title.is_empty() || rounds.is_empty() {
            ""
        } else {
            ", "
        };
        line(&[&section.title, comma, &rounds]);
        for it in &section.prescriptions {
            let comma = if it.note.is_empty() { "" } else { ", " };
            line(&[
                it.movement.name(),
                " ",
                &it.dosage.typeset(),
                comma,
                &it.note,
            ]);
        }
    }
    text
}

/// Most lines of a text for a minimal difference. Beyond, the difference is correct but may be
/// longer than necessary.
pub const LINES_MAX: usize = 400;

/// A line that only one of the two texts has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change<'a> {
    /// Only the earlier text has it.
    Gone(&'a str),
    /// Only the later text has it.
    New(&'a str),
}

/// The fewest lines that are gone from `earlier` and new in `later`, in order. Empty lines do not
/// count.
pub fn difference<'a>(earlier: &'a str, later: &'a str) -> Vec<Change<'a>> {
    let lines = |text: &'a str| -> Vec<&'a str> {
        let lines = text.lines().map(str::trim_end);
        lines.filter(|line| !line.is_empty()).collect()
    };
    let (earlier, later) = (lines(earlier), lines(later));
    let common = common(&earlier, &later);
    // Length of the longest common subsequence of the last `from` and the last `to` lines.
    let common = |from: usize, to: usize| {
        let row = from.checked_sub(1).and_then(|from| common.get(from));
        row.and_then(|row| row.get(to)).copied()
    };

    let mut changes = Vec::new();
    let (mut from, mut to) = (earlier.as_slice(), later.as_slice());
    loop {
        match (from.split_first(), to.split_first()) {
            (None, None) => return changes,
            (Some((gone, from_rest)), Some((new, to_rest))) if gone == new => {
                (from, to) = (from_rest, to_rest);
            }
            // Of two different lines, skip the one that leaves the longer common subsequence.
            (Some((gone, rest)), new)
                if new.is_none_or(|(_, new_rest)| {
                    common(rest.len(), to.len()) >= common(from.len(), new_rest.len())
                }) =>
            {
                changes.push(Change::Gone(gone));
                from = rest;
            }
            (_, Some((new, rest))) => {
                changes.push(Change::New(new));
                to = rest;
            }
            (Some(_), None) => return changes,
        }
    }
}

/// The table of the longest common subsequences. Row `n` is for the last `n + 1` lines of
/// `earlier`, column `m` for the last `m` lines of `later`.
fn common(earlier: &[&str], later: &[&str]) -> Vec<Vec<u16>> {
    let mut rows: Vec<Vec<u16>> = Vec::new();
    if earlier.len().max(later.len()) > LINES_MAX {
        return rows;
    }
    for line in earlier.iter().rev() {
        let mut row = vec![0];
        let mut last = 0;
        let fewer = rows.last();
        let above = |at: usize| fewer.and_then(|row| row.get(at)).copied().unwrap_or(0);
        for (at, other) in later.iter().rev().enumerate() {
            last = if line == other {
                above(at) + 1
            } else {
                above(at + 1).max(last)
            };
            row.push(last);
        }
        rows.push(row);
    }
    rows
}
