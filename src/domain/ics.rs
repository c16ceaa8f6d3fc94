//! The weekly times of a routine as a file for the phone's own calendar (iCalendar, RFC 5545).
//!
//! The times are those of the clock on the wall: neither a zone nor an offset stands with them, so
//! that 18:05 stays 18:05 when the clocks change and wherever the runner travels.

use super::{
    calendar::WEEK_DAYS,
    routine_id::RoutineId,
    time::{Day, LocalTime},
    week::RoutineWeek,
};

/// The days of the week as the format has them.
const DAYS: [&str; WEEK_DAYS] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Most bytes of a line.
const LINE_BYTES_MAX: usize = 75;

/// A weekly reminder, with what the calendar shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder<'a> {
    /// The id of the routine, which names the event: a later file replaces it.
    pub routine: &'a RoutineId,
    /// The name of the routine.
    pub name: &'a str,
    /// The days and the time.
    pub week: RoutineWeek,
    /// The length of the routine in seconds, at most.
    pub seconds: u32,
    /// The address of the routine.
    pub address: &'a str,
}

/// The file of a reminder that was made at `now`; `None` where no day is chosen.
pub fn write(reminder: &Reminder<'_>, now: LocalTime) -> Option<String> {
    let Reminder { week, name, .. } = reminder;
    let days = DAYS.into_iter().zip(week.days);
    let days = days.filter(|(_, is_on)| *is_on).map(|(day, _)| day);
    let days = days.collect::<Vec<_>>().join(",");
    let first = first(week, now)?;
    let name = escaped(name);
    let minutes = reminder.seconds.div_ceil(60).max(1);
    let lines = [
        "BEGIN:VCALENDAR".to_string(),
        "VERSION:2.0".to_string(),
        "PRODID:-//Holdfast//Holdfast//EN".to_string(),
        "BEGIN:VEVENT".to_string(),
        format!("UID:{}@holdfast", escaped(&reminder.routine.to_string())),
        format!("DTSTAMP:{}Z", stamp(now)),
        format!("DTSTART:{}", at(first, week.minute)),
        format!("DURATION:PT{minutes}M"),
        format!("RRULE:FREQ=WEEKLY;BYDAY={days}"),
        format!("SUMMARY:{name}"),
        format!("DESCRIPTION:{}", escaped(reminder.address)),
        "BEGIN:VALARM".to_string(),
        "ACTION:DISPLAY".to_string(),
        "TRIGGER:PT0M".to_string(),
        format!("DESCRIPTION:{name}"),
        "END:VALARM".to_string(),
        "END:VEVENT".to_string(),
        "END:VCALENDAR".to_string(),
    ];
    let mut text = String::new();
    lines.iter().for_each(|line| fold(&mut text, line));
    Some(text)
}

/// The first of the chosen days on which the time is still to come.
fn first(week: &RoutineWeek, now: LocalTime) -> Option<Day> {
    let today = now.day();
    let is_over = now.clock_text() >= week.time_text();
    let mut days = (i64::from(is_over)..=WEEK_DAYS as i64).map(|days| today.plus(days));
    days.find(|day| week.days.get(day.weekday_index()) == Some(&true))
}

/// A time of a day: `20261130T180500`.
fn at(day: Day, minute: u16) -> String {
    let (year, month, day) = day.civil();
    let (hour, minute) = (minute / 60, minute % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}00")
}

/// A moment in UTC, to the minute.
fn stamp(now: LocalTime) -> String {
    let now = LocalTime {
        ahead_minutes: 0,
        ..now
    };
    let clock = now.clock_text().replace(':', "");
    let day = now.day().key().replace('-', "");
    format!("{day}T{clock}00")
}

/// A text without the signs that the format uses for itself.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for ch in text.chars() {
        match ch {
            '\\' | ';' | ',' => escaped.extend(['\\', ch]),
            '\n' => escaped += "\\n",
            // No other control character may stand there.
            ..' ' | '\u{7f}' => {}
            _ => escaped.push(ch),
        }
    }
    escaped
}

/// Adds a line; a long one goes on in the next, behind a space.
fn fold(text: &mut String, line: &str) {
    let mut bytes = 0;
    for ch in line.chars() {
        if bytes + ch.len_utf8() > LINE_BYTES_MAX {
            *text += "\r\n ";
            bytes = 1;
        }
        text.push(ch);
        bytes += ch.len_utf8();
    }
    *text += "\r\n";
}
