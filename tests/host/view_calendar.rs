//! A month of the log as a calendar, in text.

use holdfast::{
    domain::{calendar::Month, log::Entry, pain::Pain, settings::Mode::HandsFree},
    view::calendar::MonthView,
};

use crate::{
    log::STARTED,
    support::{runner::run, story},
};

/// A session this many days after 21 September 2026.
pub fn entry(days: i64, pain: Option<u8>, script: &str) -> Entry {
    let runner = run(story(), HandsFree, script);
    let mut started = STARTED;
    started.wall.0 += days * 24 * 3_600_000;
    let mut entry = Entry::of(&runner.session, started).expect("over");
    entry.pain_after = pain.and_then(Pain::new);
    entry
}

#[test]
fn a_month_is_weeks_from_monday() {
    let month = Month::of(STARTED.day());
    let entries = [
        entry(4, Some(7), "400"),
        entry(0, Some(2), "400"),
        entry(0, None, "40 stop"),
        entry(-40, Some(9), "400"),
    ];
    let view = MonthView::new(month, &entries, STARTED.day().plus(4));
    assert_eq!(view.title, "September 2026");
    let weeks = view.weeks.iter().map(|week| {
        let days = week.iter().map(|day| match day {
            None => "..".to_string(),
            Some(day) => {
                let mut text = format!("{:2}", day.number);
                if day.sessions > 0 {
                    let pain = day.pain.map(|it| it.to_string()).unwrap_or_default();
                    text += &format!("×{}{}{pain}", day.sessions, day.light.unwrap_or(""));
                }
                if day.is_today {
                    text.push('!');
                }
                text
            }
        });
        days.collect::<Vec<_>>().join(" ")
    });
    assert_eq!(
        weeks.collect::<Vec<_>>(),
        [
            "..  1  2  3  4  5  6",
            " 7  8  9 10 11 12 13",
            "14 15 16 17 18 19 20",
            "21×2green2 22 23 24 25×1red7! 26 27",
            "28 29 30 .. .. .. ..",
        ]
    );
    let labels = view.weeks.iter().flatten().flatten();
    let labels = labels.filter(|day| day.sessions > 0);
    assert_eq!(
        labels.map(|day| day.words.as_str()).collect::<Vec<_>>(),
        [
            "September: 2 sessions, pain up to",
            "September: 1 session, pain up to",
        ]
    );
}
