//! The runner's week: targets, and what was done of them.

use std::sync::Arc;

use holdfast::{
    domain::{
        calendar::week_of,
        routine::Routine,
        routine_id::RoutineId,
        week::{RoutineWeek, Week, sessions_in_week},
    },
    view::week::week_lines,
};

use crate::{
    log::STARTED,
    support::records::{read, write},
    view_calendar::entry,
};

#[test]
fn a_week_counts_its_own_sessions_from_monday_to_sunday() {
    // 21 September 2026 was a Monday.
    let monday = week_of(STARTED.day());
    assert_eq!(monday, STARTED.day());
    let entries = [7, 6, 2, 0, 0, -1].map(|days| entry(days, None, "400"));
    let own = RoutineId::Own(1);
    assert_eq!(sessions_in_week(&entries, &own, monday), 4);
    assert_eq!(sessions_in_week(&entries, &own, monday.plus(7)), 1);
    assert_eq!(sessions_in_week(&entries, &own, monday.plus(-7)), 1);
    assert_eq!(sessions_in_week(&entries, &RoutineId::Own(2), monday), 0);
}

#[test]
fn the_log_counts_what_is_wanted_and_nothing_else() {
    let entries = [2, 0].map(|days| entry(days, None, "400"));
    let routine = |id: RoutineId| {
        let mut routine = crate::support::routine_of(Vec::new());
        (routine.name, routine.id) = (id.to_string(), id);
        Arc::new(routine)
    };
    let routines = [1, 2, 3].map(|number| routine(RoutineId::Own(number)));
    let wanted = |routine: &Routine| RoutineWeek {
        times: if routine.id == RoutineId::Own(3) {
            0
        } else {
            3
        },
        ..RoutineWeek::default()
    };
    let lines = week_lines(&routines, wanted, &entries, STARTED.day().plus(4));
    let lines: Vec<String> = lines
        .iter()
        .map(|it| format!("{}: {}", it.routine, it.count))
        .collect();
    assert_eq!(lines, ["my-1: 2 of 3", "my-2: 0 of 3"]);
}

#[test]
fn a_week_is_read_as_it_was_written() {
    let mut week = Week::default();
    let stretch = RoutineWeek {
        times: 3,
        days: [true, false, true, false, false, false, true],
        minute: 1085,
    };
    week.choose(&RoutineId::Starter("stretch".into()), stretch);
    week.choose(&RoutineId::Own(7), RoutineWeek::default());
    assert_eq!(read(&write(&week)), Ok(week.clone()));
    assert_eq!(week.of(&RoutineId::Starter("stretch".into())), stretch);
    assert_eq!(week.of(&RoutineId::Own(8)), RoutineWeek::default());
    let names: Vec<&str> = stretch.day_names().collect();
    assert_eq!(names, ["Monday", "Wednesday", "Sunday"]);
    assert_eq!(stretch.time_text(), "18:05");
}

#[test]
fn a_week_beyond_its_limits_is_refused() {
    let text = write(
        &[(RoutineId::Own(7), RoutineWeek::default())]
            .into_iter()
            .collect::<Week>(),
    );
    assert!(read::<Week>(&text).is_ok());
    for (part, other) in [
        ("\"times\":0", "\"times\":15"),
        ("18:00", "24:00"),
        ("[false,", "["),
    ] {
        assert!(read::<Week>(&text.replace(part, other)).is_err(), "{other}");
    }
}
