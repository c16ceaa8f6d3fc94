//! The hand-back in words.

use super::words::count_text;
use crate::domain::{
    dosage::seconds_text,
    pain::Pain,
    report::{ExerciseLine, Report, link::LinkError},
    time::exact_text,
};

/// A table with its heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its heading.
    pub title: &'static str,
    /// The heads of its columns.
    pub heads: Vec<&'static str>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

/// The report as it is shown and printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportView {
    /// `2 Nov 2026 to 29 Nov 2026`
    pub days: String,
    /// The runner's words; may be empty.
    pub words: String,
    /// `9 sessions, it hurt in 2.`; empty where the sessions were left out.
    pub summary: String,
    /// The parts that have something in them.
    pub tables: Vec<Table>,
}

impl ReportView {
    /// The view of a report.
    pub fn new(report: &Report) -> ReportView {
        let tables = [
            exercises(report),
            pain(report),
            sessions(report),
            notes(report),
        ];
        let tables = tables.into_iter().filter(|table| !table.rows.is_empty());
        ReportView {
            days: format!(
                "{} to {}",
                report.first.dated_text(),
                report.last.dated_text()
            ),
            words: report.words.clone(),
            summary: summary(report),
            tables: tables.collect(),
        }
    }
}

fn summary(report: &Report) -> String {
    let hurt = report.sessions.iter().filter(|it| it.hurt).count();
    match (report.sessions.len(), hurt) {
        (0, _) => String::new(),
        (count, 0) => format!("{}.", count_text(count, "session")),
        (count, hurt) => format!("{}, it hurt in {hurt}.", count_text(count, "session")),
    }
}

fn exercises(report: &Report) -> Table {
    let row = |it: &ExerciseLine| {
        let mut name = it.name.clone();
        if let Some(side) = it.side {
            name += &format!(", {}", side.name());
        }
        let hurt = match it.hurt {
            0 => String::new(),
            1 => "once".to_string(),
            times => format!("{times} times"),
        };
        vec![
            name,
            it.dosage.clone(),
            format!("{} of {}", it.done, it.asked),
            amount(it),
            hurt,
        ]
    };
    let heads = vec!["Exercise", "Asked", "Sets", "Amount", "It hurt"];
    let rows = report.exercises.iter().map(row).collect();
    without_empty_column("Done, held against asked", heads, rows)
}

/// A table without its last column where nothing is in it.
fn without_empty_column(
    title: &'static str,
    mut heads: Vec<&'static str>,
    mut rows: Vec<Vec<String>>,
) -> Table {
    if rows
        .iter()
        .all(|row| row.last().is_some_and(String::is_empty))
    {
        heads.pop();
        for row in &mut rows {
            row.pop();
        }
    }
    Table { title, heads, rows }
}

/// `4 min 30 s of 5 min (90 %), :27 a set`
fn amount(it: &ExerciseLine) -> String {
    let percent = u64::from(it.did) * 100 / u64::from(it.aim.max(1));
    let each = it.did / it.done.max(1);
    match it.is_hold {
        true => format!(
            "{} of {} ({percent} %), {} a set",
            exact_text(it.did),
            exact_text(it.aim),
            seconds_text(u16::try_from(each).unwrap_or(u16::MAX))
        ),
        false => format!("{} of {} reps ({percent} %), {each} a set", it.did, it.aim),
    }
}

fn pain(report: &Report) -> Table {
    let text = |pain: Option<Pain>| match pain {
        Some(pain) => pain.number().to_string(),
        None => "–".to_string(),
    };
    let rows = report.pain.iter().map(|it| {
        let mut row = vec![it.day.short_text()];
        row.extend(it.pains.map(text));
        row
    });
    Table {
        title: "Pain by day, 0–10",
        heads: vec!["Day", "Before", "During", "After", "Next day"],
        rows: rows.collect(),
    }
}

fn sessions(report: &Report) -> Table {
    let rows = report.sessions.iter().map(|it| {
        vec![
            it.day.short_text(),
            it.routine.clone(),
            format!("{} of {}", it.done, it.asked),
            format!("{} min", it.minutes),
            if it.hurt { "yes" } else { "" }.to_string(),
        ]
    });
    let heads = vec!["Day", "Routine", "Sets", "Length", "It hurt"];
    without_empty_column("Sessions", heads, rows.collect())
}

fn notes(report: &Report) -> Table {
    let rows = report.notes.iter();
    Table {
        title: "Notes",
        heads: vec!["Day", "Note"],
        rows: rows
            .map(|(day, note)| vec![day.short_text(), note.clone()])
            .collect(),
    }
}

/// The reason why the link of a report is not shown, and what to do.
pub const fn error_text(error: LinkError) -> &'static str {
    match error {
        LinkError::Newer => {
            "A newer Holdfast made this page. Load this page again to get the newest one."
        }
        LinkError::Damaged => {
            "This link was cut off or changed on its way, so nothing of it is shown. Ask for it to be \
             sent again, or for a printed page."
        }
    }
}
