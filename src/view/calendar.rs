//! A month of the log as a calendar.

use super::words::count_text;
use crate::domain::{
    calendar::{Month, WEEK_DAYS},
    log::Entry,
    pain::{Light, Pain},
    time::Day,
};

/// A month as rows of weeks, each from Monday to Sunday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthView {
    /// `November 2026`.
    pub title: String,
    /// Its weeks; `None` for a day of another month.
    pub weeks: Vec<Vec<Option<DayView>>>,
}

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayView {
    /// The day.
    pub day: Day,
    /// Its number in the month.
    pub number: u8,
    /// The number of its sessions.
    pub sessions: usize,
    /// Its worst pain, where one was noted.
    pub pain: Option<u8>,
    /// The light of that pain.
    pub light: Option<&'static str>,
    /// The words that are heard between its number and its pain: `November: 2 sessions, pain up to`.
    pub words: String,
    /// True for the present day.
    pub is_today: bool,
}

impl MonthView {
    /// The month with the sessions of these entries, as seen from `today`.
    pub fn new(month: Month, entries: &[Entry], today: Day) -> MonthView {
        let before = month.first().weekday_index();
        let mut cells: Vec<Option<DayView>> = vec![None; before];
        cells.extend(
            month
                .days()
                .map(|day| Some(DayView::new(day, entries, today))),
        );
        cells.resize(cells.len().next_multiple_of(WEEK_DAYS), None);
        MonthView {
            title: month.dated_name(),
            weeks: cells.chunks(WEEK_DAYS).map(<[_]>::to_vec).collect(),
        }
    }
}

impl DayView {
    fn new(day: Day, entries: &[Entry], today: Day) -> DayView {
        let of_day = || entries.iter().filter(|entry| entry.started.day() == day);
        let sessions = of_day().count();
        let worst = of_day().filter_map(Entry::worst_pain).max();
        let pain = worst.map(Pain::number);
        let light = of_day().filter_map(Entry::light).max();
        let month = Month::of(day).name();
        let mut words = format!("{month}: {}", count_text(sessions, "session"));
        if pain.is_some() {
            words += ", pain up to";
        }
        let (_, _, number) = day.civil();
        DayView {
            day,
            number,
            sessions,
            pain,
            light: light.map(Light::name),
            words,
            is_today: day == today,
        }
    }
}
