//! Moments, days of the calendar, and lengths of time in words.

use holdfast::domain::time::{
    Day, LocalTime, Moment, WallTime, ago_text, exact_text, minutes_text,
};
use proptest::prelude::*;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

fn local(wall_ms: i64, ahead_minutes: i16) -> LocalTime {
    LocalTime {
        wall: WallTime(wall_ms),
        ahead_minutes,
    }
}

fn day(number: i64) -> Day {
    local(number * DAY_MS, 0).day()
}

#[test]
fn a_day_is_of_the_month_that_the_calendar_says() {
    for (number, month) in [
        (0, "1970-01"),
        (-1, "1969-12"),
        (30, "1970-01"),
        (31, "1970-02"),
        (58, "1970-02"),
        (59, "1970-03"),
        (789, "1972-02"),
        (790, "1972-03"),
        (11_015, "2000-02"),
        (11_016, "2000-02"),
        (11_017, "2000-03"),
        (20_779, "2026-11"),
        (47_540, "2100-02"),
        (47_541, "2100-03"),
    ] {
        assert_eq!(day(number).month_key(), month, "day {number}");
    }
}

#[test]
fn the_clock_on_the_wall_is_that_of_the_place() {
    for (ms, ahead, text) in [
        (0, 0, "00:00"),
        (18 * HOUR_MS + 5 * 60_000, 0, "18:05"),
        (18 * HOUR_MS + 5 * 60_000 + 59_999, 0, "18:05"),
        (23 * HOUR_MS, 120, "01:00"),
        (0, -300, "19:00"),
        (0, 345, "05:45"),
    ] {
        assert_eq!(local(ms, ahead).clock_text(), text);
    }
}

#[test]
fn a_late_run_belongs_to_the_day_of_the_place() {
    let late = 20_779 * DAY_MS + 23 * HOUR_MS;
    assert_eq!(local(late, 0).day(), day(20_779));
    assert_eq!(local(late, 60).day(), day(20_780));
    assert_eq!(local(20_779 * DAY_MS, -60).day(), day(20_778));
}

#[test]
fn a_day_is_named_as_a_person_would() {
    // 22 November 2026 is a Sunday.
    let today = day(20_779);
    for (days_ago, text) in [
        (0, "today"),
        (1, "yesterday"),
        (2, "on Friday"),
        (3, "on Thursday"),
        (6, "on Monday"),
        (7, "on 15 Nov"),
        (21, "on 1 Nov"),
        (22, "on 31 Oct"),
        (325, "on 1 Jan"),
        (326, "on 31 Dec 2025"),
        (-1, "on 23 Nov"),
    ] {
        assert_eq!(
            day(20_779 - days_ago).seen_from(today),
            text,
            "{days_ago} days ago"
        );
    }
}

#[test]
fn a_length_is_said_in_minutes() {
    for (seconds, text) in [
        (0, "under a minute"),
        (29, "under a minute"),
        (30, "1 min"),
        (89, "1 min"),
        (90, "2 min"),
        (1_560, "26 min"),
        (7_200, "120 min"),
    ] {
        assert_eq!(minutes_text(seconds), text);
    }
}

#[test]
fn what_was_held_is_said_to_the_second() {
    for (seconds, text) in [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (119, "1 min 59 s"),
        (3_600, "60 min"),
        (3_661, "61 min 1 s"),
    ] {
        assert_eq!(exact_text(seconds), text);
    }
}

#[test]
fn what_has_passed_is_said_shortly() {
    for (seconds, text) in [
        (0, "0 s"),
        (12, "12 s"),
        (59, "59 s"),
        (60, "1 min"),
        (3_599, "59 min"),
        (3_600, "1 h"),
        (7_199, "1 h"),
    ] {
        assert_eq!(ago_text(seconds), text);
    }
}

#[test]
fn no_length_that_storage_may_hold_is_too_long_to_say() {
    minutes_text(u32::MAX);
    ago_text(u32::MAX);
    exact_text(u32::MAX);
}

proptest! {
    #[test]
    fn days_follow_each_other(number in -800_000..800_000_i64) {
        let (today, tomorrow) = (day(number), day(number + 1));
        prop_assert!(today < tomorrow);
        prop_assert_eq!(today.seen_from(tomorrow), "yesterday");
        prop_assert!(number < 0 || today.month_key() <= tomorrow.month_key());
    }

    #[test]
    fn any_wall_time_has_a_day_and_a_clock(ms: i64, ahead in -1440..=1440_i16) {
        let time = local(ms, ahead);
        prop_assert_eq!(time.clock_text().len(), 5);
        time.day().seen_from(day(20_779));
        time.day().month_key();
    }

    #[test]
    fn moments_add_up(at in -1_000_000_000..1_000_000_000_i64, more in -1_000_000_000..1_000_000_000_i64) {
        let moment = Moment::from_ms(at);
        prop_assert_eq!(moment.plus_ms(more).since(moment), more);
    }
}
