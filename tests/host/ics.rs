//! The weekly times of a routine as a calendar file, read back by another parser.

use holdfast::domain::{
    ics::{Reminder, write},
    routine_id::RoutineId,
    time::{LocalTime, WallTime},
    week::{RoutineWeek, minute_of},
};
use icalendar::{Calendar, CalendarComponent, Component, parser::unfold};
use proptest::prelude::*;

/// 29 November 2026, a Sunday, 08:45 UTC.
const NOW_MS: i64 = 1_795_941_900_000;

fn week(days: [bool; 7], time: &str) -> RoutineWeek {
    RoutineWeek {
        days,
        minute: minute_of(time).expect("a time"),
        ..RoutineWeek::default()
    }
}

fn file(name: &str, week: RoutineWeek, now_ms: i64, ahead_minutes: i16) -> Option<String> {
    let reminder = Reminder {
        routine: &RoutineId::Own(17),
        name,
        week,
        seconds: 1501,
        address: "https://example.org/holdfast/#/routine/my-17",
    };
    let now = LocalTime {
        wall: WallTime(now_ms),
        ahead_minutes,
    };
    write(&reminder, now)
}

/// The properties of the one event.
fn properties(text: &str) -> Vec<(String, String)> {
    let calendar: Calendar = text.parse().expect("a calendar");
    let [CalendarComponent::Event(event)] = calendar.components.as_slice() else {
        panic!("one event: {text}");
    };
    let all = event.properties().values();
    let mut all: Vec<_> = all
        .map(|it| {
            assert!(it.params().is_empty(), "no zone: {it:?}");
            (it.key().to_string(), it.value().to_string())
        })
        .collect();
    all.sort();
    all
}

const MO_WE: [bool; 7] = [true, false, true, false, false, false, false];
const SU: [bool; 7] = [false, false, false, false, false, false, true];

#[test]
fn an_event_comes_back_each_week_at_the_time_on_the_wall() {
    let text = file("Stretch; legs, hips", week(MO_WE, "18:05"), NOW_MS, 60).expect("a file");
    let expected = [
        (
            "DESCRIPTION",
            "https://example.org/holdfast/#/routine/my-17",
        ),
        ("DTSTAMP", "20261129T084500Z"),
        ("DTSTART", "20261130T180500"),
        ("DURATION", "PT26M"),
        ("RRULE", "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("SUMMARY", "Stretch; legs, hips"),
        ("UID", "my-17@holdfast"),
    ];
    let expected = expected.map(|(key, value)| (key.to_string(), value.to_string()));
    assert_eq!(properties(&text), expected);
    assert!(text.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT0M\r\n"));
}

/// The first time, where it is made on this day and at this time of another place.
#[track_caller]
fn check(days: [bool; 7], time: &str, now_ms: i64, ahead_minutes: i16, expected: &str) {
    let text = file("Stretch", week(days, time), now_ms, ahead_minutes).expect("a file");
    let all = properties(&text);
    let start = all
        .iter()
        .find(|(key, _)| key == "DTSTART")
        .expect("a start");
    assert_eq!(start.1, expected);
}

#[test]
fn the_first_time_is_the_next_one_where_the_runner_is() {
    // Sunday, 08:45 in London.
    check(SU, "18:05", NOW_MS, 0, "20261129T180500");
    check(SU, "08:46", NOW_MS, 0, "20261129T084600");
    check(SU, "08:45", NOW_MS, 0, "20261206T084500");
    check(SU, "07:00", NOW_MS, 0, "20261206T070000");
    check(MO_WE, "07:00", NOW_MS, 0, "20261130T070000");
    // It is Sunday, 21:45 in Auckland, and Saturday, 22:45 in Honolulu.
    check(SU, "18:05", NOW_MS, 13 * 60, "20261206T180500");
    check(SU, "18:05", NOW_MS, -10 * 60, "20261129T180500");
    // The last day of a year, and a leap day.
    check(SU, "18:05", 1_798_761_600_000, 0, "20270103T180500");
    check(SU, "18:05", 1_835_308_800_000, 0, "20280305T180500");
}

/// Neither a zone nor an offset is there, so a change of the clocks moves nothing: in a calendar that
/// keeps times of the wall, the event of each week is the same time later by whole days.
#[test]
fn a_change_of_the_clocks_moves_nothing() {
    // Before the clocks go back in Berlin on 25 October 2026, and after it.
    let summer = file("Stretch", week(SU, "18:05"), 1_792_828_800_000, 120).expect("a file");
    let winter = file("Stretch", week(SU, "18:05"), 1_793_433_600_000, 60).expect("a file");
    for (text, start) in [(summer, "20261025T180500"), (winter, "20261101T180500")] {
        assert!(text.contains(&format!("\r\nDTSTART:{start}\r\n")), "{text}");
        assert!(!text.contains("TZID") && !text.contains("VTIMEZONE"));
    }
}

#[test]
fn without_a_day_there_is_no_file() {
    assert_eq!(file("Stretch", week([false; 7], "18:05"), NOW_MS, 0), None);
}

#[test]
fn times_are_those_of_a_clock() {
    for (text, minute) in [
        ("00:00", Some(0)),
        ("18:05", Some(1085)),
        ("23:59", Some(1439)),
        ("24:00", None),
        ("12:60", None),
        ("", None),
        ("noon", None),
        ("-1:00", None),
    ] {
        assert_eq!(minute_of(text), minute, "{text}");
    }
}

proptest! {
    #[test]
    fn any_name_is_read_back(
        name in "[a-z;,\\\\:\"é😀 ]{1,80}", days: [bool; 7], minute in 0..1440_u16,
        now in 0..4_000_000_000_000_i64, ahead in -720..=840_i16,
    ) {
        let week = RoutineWeek { days, minute, ..RoutineWeek::default() };
        let text = file(&name, week, now, ahead);
        prop_assert_eq!(text.is_some(), days.contains(&true));
        let Some(text) = text else { return Ok(()) };
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
        }
        prop_assert!(unfold(&text).lines().count() >= 18);
        let all = properties(&text);
        let value = |key: &str| &all.iter().find(|it| it.0 == key).expect("it").1;
        prop_assert_eq!(value("SUMMARY").trim(), name.trim());
        // The rule has the day on which it begins.
        let start = value("DTSTART");
        let number = |at: std::ops::Range<usize>| start[at].parse::<u32>().expect("a number");
        let date = weekday(number(0..4), number(4..6), number(6..8));
        prop_assert!(days[date], "{start}");
    }
}

/// The days since Monday, by Zeller's congruence.
fn weekday(year: u32, month: u32, day: u32) -> usize {
    let (year, month) = match month {
        1 | 2 => (year - 1, month + 12),
        _ => (year, month),
    };
    let sum = day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400;
    ((sum + 5) % 7) as usize
}
