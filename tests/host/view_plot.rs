//! Plots of the log and their tables.

use holdfast::{
    domain::log::Entry,
    view::plot::{self, Days, HEIGHT, Plot, WIDTH},
};

use crate::{log::STARTED, view_calendar::entry};

const DAYS: fn() -> Days = || Days {
    first: STARTED.day().plus(-20),
    last: STARTED.day().plus(10),
};

fn table(plot: &Plot) -> Vec<String> {
    let mut lines = vec![plot.heads.join(" | ")];
    lines.extend(plot.rows.iter().map(|row| row.join(" | ")));
    lines
}

/// Every mark is in the plot, and they go from left to right.
#[track_caller]
fn check_marks(plot: &Plot) {
    for series in &plot.series {
        for mark in &series.marks {
            assert!(
                (0..=WIDTH).contains(&mark.x) && (0..=HEIGHT).contains(&mark.y),
                "{mark:?}"
            );
        }
        assert!(series.marks.windows(2).all(|pair| pair[0].x <= pair[1].x));
        assert_eq!(series.path.matches(['M', 'L']).count(), series.marks.len());
        let outlines = series.outlines();
        let outlined = outlines.iter().map(|(_, path)| path.matches('M').count());
        assert_eq!(outlined.sum::<usize>(), series.marks.len());
    }
}

#[test]
fn pain_is_the_worst_of_each_day() {
    let entries = [
        entry(4, Some(7), "400"),
        entry(0, Some(2), "400"),
        entry(0, Some(4), "40 stop"),
        entry(-3, None, "400"),
        entry(-40, Some(9), "400"),
    ];
    let plot = plot::pain(&entries, DAYS()).expect("a plot");
    check_marks(&plot);
    assert_eq!(
        plot.summary,
        "Last: 7 on 25 Sep 2026. Worst: 7 on 25 Sep 2026."
    );
    assert_eq!(
        table(&plot),
        [
            "Day | Before | During | After | Next day",
            "25 Sep | – | – | 7 | –",
            "21 Sep | – | – | 2 | –",
            "21 Sep | – | – | 4 | –",
        ]
    );
    let lights: Vec<_> = plot.series[0].marks.iter().map(|mark| mark.light).collect();
    assert_eq!(lights, [Some("amber"), Some("red")]);
    let outlines = plot.series[0].outlines().into_iter();
    let lights: Vec<_> = outlines.map(|(light, _)| light).collect();
    assert_eq!(lights, [Some("amber"), Some("red")], "a path for each");
    assert_eq!(plot.ends, ["1 Sep", "1 Oct"]);
    assert_eq!(plot::pain(&entries[4..], DAYS()), None);
}

#[test]
fn held_times_stand_by_exercise_and_side() {
    let entries: Vec<Entry> = [
        entry(4, None, "400"),
        // The first side alone, and the second broken off after 10 s.
        entry(0, None, "119 stop"),
        entry(-2, None, "2 stop"),
    ]
    .into();
    let plots = plot::held(&entries, DAYS());
    let titles: Vec<&str> = plots.iter().map(|plot| plot.title.as_str()).collect();
    assert_eq!(titles, ["Front plank", "Side plank"]);
    plots.iter().for_each(check_marks);
    assert_eq!(
        table(&plots[0]),
        ["Day | Held", "25 Sep | :40", "21 Sep | :40", "19 Sep | :00"]
    );
    assert_eq!(table(&plots[1])[0], "Day | Left | Right | Gap");
    assert_eq!(table(&plots[1])[1], "25 Sep | :20 | :20 | none");
    assert_eq!(plot::held(&entries[2..], DAYS()), []);
}
