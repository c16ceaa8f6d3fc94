//! The log: a row for each session.

use super::words::entry_text;
use crate::domain::{log::Entry, route::Route, time::Day};

/// The row of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRow {
    /// The address of its summary.
    pub address: String,
    /// `yesterday, 18:05`.
    pub when: String,
    /// The name of the routine.
    pub routine: String,
    /// `12 of 14 sets, 19 min`.
    pub text: String,
    /// True where the runner said on the way that it hurt.
    pub hurt: bool,
    /// The runner's note; may be empty.
    pub note: String,
    /// True where the runner wrote it down by hand.
    pub by_hand: bool,
    /// `Pain after: 3`; of a session that was left for another day, the pain before.
    pub pain: Option<String>,
    /// The light of that pain.
    pub light: Option<&'static str>,
}

impl LogRow {
    /// The row of an entry, as seen from `today`.
    pub fn new(entry: &Entry, today: Day) -> LogRow {
        let day = entry.started.day().seen_from(today);
        let before = entry.pain_before.filter(|_| entry.is_left_undone());
        let before = before.map(|pain| ("before", pain));
        let pain = entry.pain_after.map(|pain| ("after", pain)).or(before);
        LogRow {
            address: Route::Summary(entry.started.wall.0).address(),
            when: format!("{day}, {}", entry.started.clock_text()),
            routine: entry.routine_name.clone(),
            text: entry_text(entry),
            hurt: entry.hurt(),
            note: entry.note.clone(),
            by_hand: entry.by_hand,
            pain: pain.map(|(word, pain)| format!("Pain {word}: {}", pain.number())),
            light: pain.map(|(_, pain)| entry.cut_offs.light(pain).name()),
        }
    }
}
