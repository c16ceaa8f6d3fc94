//! The runner's data as files: what a file has, and what a merge does, in words.

use super::words::count_text;
use crate::domain::{
    archive::{Archive, FileError, Merge},
    log::Entry,
};

/// The contents of a file in a sentence: `12 sessions, 3 Oct 2026 to 28 Nov 2026, and 2 routines.`
pub fn contents_text(archive: &Archive) -> String {
    let data = &archive.data;
    let mut parts = Vec::new();
    let day = |entry: &Entry| entry.started.day().dated_text();
    if let (Some((_, first)), Some((_, last))) =
        (data.log.first_key_value(), data.log.last_key_value())
    {
        let (count, first, last) = (data.log.len(), day(first), day(last));
        let sessions = count_text(count, "session");
        parts.push(match first == last {
            true => format!("{sessions}, {first}"),
            false => format!("{sessions}, {first} to {last}"),
        });
    }
    if !data.routines.is_empty() {
        parts.push(count_text(data.routines.len(), "routine"));
    }
    match parts.is_empty() {
        true => "No session and no routine.".to_string(),
        false => format!("{}.", parts.join(", and ")),
    }
}

/// The changes that a merge makes, a line each.
pub fn merge_lines(archive: &Archive, merge: &Merge) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |count: usize, text: String| {
        if count > 0 {
            lines.push(text);
        }
    };
    let known = archive.data.log.len() - merge.new_sessions - merge.changed_sessions;
    let sessions = |count: usize| count_text(count, "session");
    let be = |count: usize| if count == 1 { "is" } else { "are" };
    line(
        merge.new_sessions,
        format!("{} will be added.", sessions(merge.new_sessions)),
    );
    line(
        merge.changed_sessions,
        format!(
            "{} will be corrected: the file has the later version.",
            sessions(merge.changed_sessions)
        ),
    );
    line(
        known,
        format!("{} {} here already.", sessions(known), be(known)),
    );
    let routines = |count: usize| count_text(count, "routine");
    let new = merge.new_routines.len();
    let known = archive.data.routines.len() - new;
    line(new, format!("{} will be added.", routines(new)));
    line(
        known,
        format!("{} {} here already.", routines(known), be(known)),
    );
    line(
        merge.changed_aims,
        format!(
            "{} will be taken over. Where both have one, the lower stays.",
            count_text(merge.changed_aims, "aim")
        ),
    );
    let others = merge.new_others.len();
    line(
        others,
        format!(
            "{} will be added: settings, drafts and the like, where there are none here.",
            count_text(others, "other record")
        ),
    );
    line(
        archive.newer,
        format!(
            "{} left out: a newer Holdfast made them. Update the app and open the file again.",
            were(archive.newer)
        ),
    );
    line(
        archive.unreadable,
        format!(
            "{} left out: they cannot be read.",
            were(archive.unreadable)
        ),
    );
    if merge.is_nothing() {
        lines.push("Nothing will change.".to_string());
    }
    lines
}

fn were(count: usize) -> String {
    format!("{} of the file will be", count_text(count, "record"))
}

/// The reason why a file is not read, and what to do.
pub const fn error_text(error: FileError) -> &'static str {
    match error {
        FileError::NotJson => {
            "This file cannot be read: it is cut off, or no copy that Holdfast saved. Nothing was \
             changed. Save the copy once more, and open that."
        }
        FileError::Foreign => {
            "This file is not from Holdfast. Nothing was changed. A copy is called \
             holdfast-2026-11-29.json, with the day on which it was saved."
        }
        FileError::Newer => {
            "A newer Holdfast saved this file. Nothing was changed. Update the app here, and open \
             the file again."
        }
    }
}
