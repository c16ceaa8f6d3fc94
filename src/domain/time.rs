//! Moments of a session, and days of the calendar. Reading the clock is in `platform/clock.rs`, and
//! the clock of a session in `clock.rs`.

use serde::{Deserialize, Serialize};

/// Milliseconds in a second.
pub const SECOND_MS: i64 = 1000;
const MINUTE_MS: i64 = 60 * SECOND_MS;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// A moment of a session: milliseconds since its start, sleep included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// The start of the session.
    pub const START: Moment = Moment(0);

    /// This many milliseconds after the start.
    pub const fn from_ms(ms: i64) -> Moment {
        Moment(ms)
    }

    /// Milliseconds since the start.
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// Later by `ms` milliseconds, or earlier where they are negative.
    pub const fn plus_ms(self, ms: i64) -> Moment {
        Moment(self.0.saturating_add(ms))
    }

    /// Milliseconds since `earlier`, negative where that is later.
    pub const fn since(self, earlier: Moment) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// The wall clock: milliseconds since the start of 1970, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WallTime(pub i64);

/// A wall time with its offset from UTC, so that its local time can always be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The moment.
    pub wall: WallTime,
    /// Minutes that local time was ahead of UTC, from -1440 to 1440.
    pub ahead_minutes: i16,
}

/// A day of the calendar (Gregorian, of the local time).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Days since 1970-01-01.
    number: i64,
}

/// The days of the week.
pub const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

impl LocalTime {
    fn local_ms(self) -> i64 {
        self.wall
            .0
            .saturating_add(i64::from(self.ahead_minutes) * MINUTE_MS)
    }

    /// Its day.
    pub fn day(self) -> Day {
        Day {
            number: self.local_ms().div_euclid(DAY_MS),
        }
    }

    /// The time of day, `18:05`.
    pub fn clock_text(self) -> String {
        let minute = self.local_ms().rem_euclid(DAY_MS) / MINUTE_MS;
        format!("{:02}:{:02}", minute / 60, minute % 60)
    }
}

impl Day {
    /// The day that is this many days after 1 January 1970.
    pub const fn from_number(number: i64) -> Day {
        Day { number }
    }

    /// The day this many days later, or earlier where they are negative.
    pub const fn plus(self, days: i64) -> Day {
        Day::from_number(self.number.saturating_add(days))
    }

    /// Days since `earlier`, negative where that is later.
    pub const fn since(self, earlier: Day) -> i64 {
        self.number.saturating_sub(earlier.number)
    }

    /// Year, month (1-12) and day of the month (1-31).
    ///
    /// Counts from 1 March of year 0, so that the leap day is the last of its year, in eras of
    /// 400 years, which all have the same 146,097 days.
    pub fn civil(self) -> (i64, u8, u8) {
        let from_march = self.number + 719_468;
        let era = from_march.div_euclid(146_097);
        let day_of_era = from_march.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        // Both are within 1-31 by the divisions above.
        (year, month as u8, day as u8)
    }

    /// Days from this one to `later`, negative where that is earlier.
    pub fn days_until(self, later: Day) -> i64 {
        later.number - self.number
    }

    /// The month in storage keys, `2026-11`.
    pub fn month_key(self) -> String {
        let (year, month, _) = self.civil();
        format!("{year:04}-{month:02}")
    }

    /// The day in storage keys, `2026-11-29`.
    pub fn key(self) -> String {
        let (_, _, day) = self.civil();
        format!("{}-{day:02}", self.month_key())
    }

    /// The day relative to `today`: "today", "yesterday", "on Thursday" within a week, otherwise
    /// "on 19 Nov", with the year where it is another one.
    pub fn seen_from(self, today: Day) -> String {
        match today.number - self.number {
            0 => "today".to_string(),
            1 => "yesterday".to_string(),
            2..=6 => format!("on {}", self.weekday()),
            _ if self.civil().0 == today.civil().0 => format!("on {}", self.short_text()),
            _ => format!("on {}", self.dated_text()),
        }
    }

    /// The day of its year: `19 Nov`.
    pub fn short_text(self) -> String {
        let (_, month, day) = self.civil();
        let month = MONTHS.get(usize::from(month).wrapping_sub(1));
        format!("{day} {}", month.unwrap_or(&""))
    }

    /// The day with its year: `19 Nov 2026`.
    pub fn dated_text(self) -> String {
        format!("{} {}", self.short_text(), self.civil().0)
    }

    /// The days since Monday.
    pub fn weekday_index(self) -> usize {
        // 1 January 1970 was a Thursday, the fourth day of the week.
        (self.number + 3).rem_euclid(7) as usize
    }

    /// The name of the day of the week.
    pub fn weekday(self) -> &'static str {
        WEEKDAYS.get(self.weekday_index()).unwrap_or(&"")
    }
}

/// A length of time in minutes: "under a minute", "1 min", "26 min".
pub fn minutes_text(seconds: u32) -> String {
    match seconds.saturating_add(30) / 60 {
        0 => "under a minute".to_string(),
        minutes => format!("{minutes} min"),
    }
}

/// A length of time to the second: "20 s", "3 min", "1 min 20 s".
pub fn exact_text(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// A time since an event: "12 s", "3 min", "2 h".
pub fn ago_text(seconds: u32) -> String {
    match seconds {
        0..=59 => format!("{seconds} s"),
        60..=3599 => format!("{} min", seconds / 60),
        _ => format!("{} h", seconds / 3600),
    }
}
