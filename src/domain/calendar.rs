//! Months and weeks of the calendar, for the log alone: a first visit does not need them.
//!
//! Civil dates are worked out here. The crate `jiff` does the same in 40 kB of brotli more, a tenth
//! of the whole app.

use super::time::Day;

/// Days of a week.
pub const WEEK_DAYS: usize = 7;

/// The names of the months.
const NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// Months since January of year 0.
    number: i64,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Day) -> Month {
        let (year, month, _) = day.civil();
        Month {
            number: year * 12 + i64::from(month) - 1,
        }
    }

    /// The month with this key, `2026-11`.
    pub fn from_key(key: &str) -> Option<Month> {
        let (year, month) = key.split_once('-')?;
        let (year, month): (i64, i64) = (year.parse().ok()?, month.parse().ok()?);
        let number = year.checked_mul(12)?.checked_add(month - 1)?;
        let month = Month { number };
        // Only the one way in which it is printed.
        (month.key() == key).then_some(month)
    }

    /// The month this many months later, or earlier where they are negative.
    pub fn plus(self, months: i64) -> Month {
        Month {
            number: self.number + months,
        }
    }

    fn civil(self) -> (i64, usize) {
        let month = self.number.rem_euclid(12) as usize;
        (self.number.div_euclid(12), month)
    }

    /// The month in storage keys, `2026-11`.
    pub fn key(self) -> String {
        let (year, month) = self.civil();
        format!("{year:04}-{:02}", month + 1)
    }

    /// Its name: `November`.
    pub fn name(self) -> &'static str {
        let (_, month) = self.civil();
        NAMES.get(month).unwrap_or(&"")
    }

    /// Its name and year: `November 2026`.
    pub fn dated_name(self) -> String {
        let (year, _) = self.civil();
        format!("{} {year}", self.name())
    }

    /// Its first day.
    pub fn first(self) -> Day {
        let (year, month) = self.civil();
        // From 1 March on, as in `Day::civil`.
        let year = year - i64::from(month < 2);
        let months = (month as i64 + 10) % 12;
        let days = (153 * months + 2) / 5 + year * 365 + year.div_euclid(4);
        Day::from_number(days - year.div_euclid(100) + year.div_euclid(400) - 719_468)
    }

    /// Its days, in order.
    pub fn days(self) -> impl Iterator<Item = Day> {
        let first = self.first();
        let count = self.plus(1).first().since(first);
        (0..count).map(move |days| first.plus(days))
    }
}

/// The first day of a day's week, a Monday.
pub fn week_of(day: Day) -> Day {
    day.plus(-(day.weekday_index() as i64))
}
