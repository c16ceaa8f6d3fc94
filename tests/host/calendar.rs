//! Months and weeks of the calendar.

use holdfast::domain::{
    calendar::{Month, week_of},
    time::Day,
};
use proptest::prelude::*;

#[track_caller]
fn check(key: &str, name: &str, first: &str, days: usize) {
    let month = Month::from_key(key).expect("a month");
    assert_eq!(month.key(), key);
    assert_eq!(month.dated_name(), name);
    let first_day = month.first();
    assert_eq!(
        (first_day.key().as_str(), first_day.weekday()),
        (format!("{key}-01").as_str(), first)
    );
    assert_eq!(month.days().count(), days, "{key}");
}

#[test]
fn a_month_has_its_days() {
    check("2026-11", "November 2026", "Sunday", 30);
    check("2026-12", "December 2026", "Tuesday", 31);
    check("2027-02", "February 2027", "Monday", 28);
    check("2028-02", "February 2028", "Tuesday", 29);
    check("2000-02", "February 2000", "Tuesday", 29);
    check("2100-02", "February 2100", "Monday", 28);
    check("1970-01", "January 1970", "Thursday", 31);
}

#[test]
fn other_texts_are_no_months() {
    for key in [
        "",
        "2026",
        "2026-13",
        "2026-00",
        "2026-1",
        "26-01",
        "2026-11-29",
        "+026-11",
        "2026-1x",
    ] {
        assert_eq!(Month::from_key(key), None, "{key}");
    }
}

#[test]
fn a_week_begins_on_monday() {
    let day = Month::from_key("2026-11").expect("a month").first();
    assert_eq!(week_of(day).dated_text(), "26 Oct 2026");
    assert_eq!(week_of(day.plus(1)).dated_text(), "2 Nov 2026");
    assert_eq!(week_of(day.plus(7)).dated_text(), "2 Nov 2026");
}

proptest! {
    #[test]
    fn each_day_is_in_its_month_and_week(number in -700_000..2_000_000_i64) {
        let day = Day::from_number(number);
        let month = Month::of(day);
        prop_assert!(month.days().any(|other| other == day));
        prop_assert_eq!(Month::of(month.first()), month);
        prop_assert_eq!(Month::of(month.plus(1).first().plus(-1)), month);
        prop_assert_eq!(month.plus(5).plus(-5), month);
        prop_assert!(month.key() == day.month_key());
        let monday = week_of(day);
        prop_assert_eq!(monday.weekday(), "Monday");
        prop_assert!((0..7).contains(&day.since(monday)));
    }
}
