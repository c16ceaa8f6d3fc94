//! Plots of the log: their geometry, and the same numbers as a table.

use crate::domain::{
    dosage::seconds_text,
    log::{Entry, SetResult},
    pain::{Light, Pain},
    settings::Side,
    time::Day,
};

/// Width of a plot, in its own units.
pub const WIDTH: i64 = 680;
/// Height of a plot, in its own units.
pub const HEIGHT: i64 = 300;
/// Width and height of a mark.
const SIZE: i64 = 14;
/// Room on the left for the numbers of the lines.
const LEFT: i64 = 72;
/// Room at every other edge.
const EDGE: i64 = 20;
/// Room at the foot for the dates.
const FOOT: i64 = 48;

/// The pain from which the light is amber, and from which it is red, and the ends of the scale.
const PAIN_LINES: [u32; 4] = [0, 3, 6, 10];

/// The days that a plot is about, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub first: Day,
    /// The last.
    pub last: Day,
}

/// A mark of a plot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// From the left.
    pub x: i64,
    /// From the top.
    pub y: i64,
    /// The light of a pain.
    pub light: Option<&'static str>,
}

/// A line of a plot with its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// `left`; empty where there is one alone.
    pub name: &'static str,
    /// The path through the marks.
    pub path: String,
    /// The marks, from left to right.
    pub marks: Vec<Mark>,
}

/// A plot, and the table of its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plot {
    /// Its heading.
    pub title: String,
    /// Its summary, in a sentence.
    pub summary: String,
    /// Level lines: distance from the top, and their number.
    pub lines: Vec<(i64, String)>,
    /// The dates at both ends.
    pub ends: [String; 2],
    /// Its series.
    pub series: Vec<Series>,
    /// The heads of the table.
    pub heads: Vec<&'static str>,
    /// Its rows, the latest day first.
    pub rows: Vec<Vec<String>>,
}

/// A value on a day.
type Point = (Day, u32);

impl Days {
    fn has(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    fn x(self, day: Day) -> i64 {
        let span = self.last.since(self.first).max(1);
        LEFT + (WIDTH - LEFT - EDGE) * day.since(self.first) / span
    }
}

impl Series {
    /// The outlines of the marks, a path for each light: an element for each mark of a long log would
    /// take longer to build than all else on the screen. The left has squares.
    pub fn outlines(&self) -> Vec<(Option<&'static str>, String)> {
        let mut outlines: Vec<(Option<&'static str>, String)> = Vec::new();
        for Mark { x, y, light } in &self.marks {
            let outline = match self.name {
                "left" => format!("M{} {}h{SIZE}v{SIZE}h-{SIZE}z", x - SIZE / 2, y - SIZE / 2),
                _ => {
                    let half = SIZE / 2;
                    let arc = format!("a{half} {half} 0 1 0");
                    format!("M{} {y}{arc} {SIZE} 0{arc}-{SIZE} 0z", x - half)
                }
            };
            match outlines.iter_mut().find(|(other, _)| other == light) {
                Some((_, path)) => path.push_str(&outline),
                None => outlines.push((*light, outline)),
            }
        }
        outlines
    }
}

fn y(value: u32, top: u32) -> i64 {
    HEIGHT - FOOT - (HEIGHT - FOOT - EDGE) * i64::from(value) / i64::from(top.max(1))
}

fn series(name: &'static str, days: Days, top: u32, points: &[Point]) -> Series {
    let mark = |&(day, value): &Point| Mark {
        x: days.x(day),
        y: y(value, top),
        light: None,
    };
    let marks: Vec<Mark> = points.iter().map(mark).collect();
    let mut path = String::new();
    for Mark { x, y, .. } in &marks {
        path += if path.is_empty() { "M" } else { "L" };
        path += &format!("{x} {y}");
    }
    Series { name, path, marks }
}

fn ends(days: Days) -> [String; 2] {
    [days.first, days.last].map(Day::short_text)
}

/// The entries of these days, the earliest first.
fn of_days(entries: &[Entry], days: Days) -> impl Iterator<Item = &Entry> {
    let entries = entries.iter().rev();
    entries.filter(move |entry| days.has(entry.started.day()))
}

/// The worst pain of the sessions of each day, and a row of the table for each session; `None` where
/// none was noted. `entries` are the latest first.
pub fn pain(entries: &[Entry], days: Days) -> Option<Plot> {
    let mut worst: Vec<(Day, Pain, Option<Light>)> = Vec::new();
    let mut rows = Vec::new();
    for entry in of_days(entries, days) {
        let (day, light) = (entry.started.day(), entry.light());
        let Some(pain) = entry.worst_pain() else {
            continue;
        };
        match worst.last_mut() {
            Some((last, other, lit)) if *last == day => {
                (*other, *lit) = (pain.max(*other), light.max(*lit));
            }
            _ => worst.push((day, pain, light)),
        }
        let pains = [
            entry.pain_before,
            entry.pain_during(),
            entry.pain_after,
            entry.pain_next_day,
        ];
        let text = |pain: Option<Pain>| match pain {
            Some(pain) => pain.number().to_string(),
            None => "–".to_string(),
        };
        let mut row = vec![day.short_text()];
        row.extend(pains.map(text));
        rows.push(row);
    }
    rows.reverse();
    let &(last_day, last, _) = worst.last()?;
    let &(worst_day, most, _) = worst.iter().max_by_key(|(_, pain, _)| *pain)?;
    let points: Vec<Point> = worst
        .iter()
        .map(|(day, pain, _)| (*day, u32::from(pain.number())))
        .collect();
    let mut series = series("", days, 10, &points);
    for (mark, (_, _, light)) in series.marks.iter_mut().zip(&worst) {
        mark.light = light.map(Light::name);
    }
    Some(Plot {
        title: "The worst of each day".to_string(),
        summary: format!(
            "Last: {} on {}. Worst: {} on {}.",
            last.number(),
            last_day.dated_text(),
            most.number(),
            worst_day.dated_text()
        ),
        lines: PAIN_LINES.map(|it| (y(it, 10), it.to_string())).to_vec(),
        ends: ends(days),
        series: vec![series],
        heads: vec!["Day", "Before", "During", "After", "Next day"],
        rows,
    })
}

/// The seconds that an exercise was held in one session: in all, on the left, on the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Held {
    both: Option<u32>,
    left: Option<u32>,
    right: Option<u32>,
}

impl Held {
    fn add(&mut self, set: &SetResult) {
        let place = match set.step.side {
            None => &mut self.both,
            Some(Side::Left) => &mut self.left,
            Some(Side::Right) => &mut self.right,
        };
        *place = Some(place.unwrap_or(0).saturating_add(set.did()));
    }
}

/// The held time of each exercise of these days, in the order in which they were done last.
/// `entries` are the latest first.
pub fn held(entries: &[Entry], days: Days) -> Vec<Plot> {
    let mut exercises: Vec<(&str, &str)> = Vec::new();
    let mut latest_first: Vec<&Entry> = of_days(entries, days).collect();
    latest_first.reverse();
    for result in latest_first.iter().flat_map(|entry| &entry.exercises) {
        let is_held = result.sets.iter().any(|set| set.is_hold() && set.did() > 0);
        let item = &result.item;
        if is_held && !exercises.iter().any(|(id, _)| *id == item.exercise_id) {
            exercises.push((&item.exercise_id, &item.name));
        }
    }
    let plot = |(id, name)| held_plot(id, name, &latest_first, days);
    exercises.into_iter().map(plot).collect()
}

fn held_plot(id: &str, name: &str, latest_first: &[&Entry], days: Days) -> Plot {
    let mut all: Vec<(Day, Held)> = Vec::new();
    for entry in latest_first.iter().rev() {
        let results = entry.exercises.iter();
        let results = results.filter(|result| result.item.exercise_id == id);
        let mut held = Held::default();
        let sets = results.flat_map(|result| &result.sets);
        sets.filter(|set| set.is_hold())
            .for_each(|set| held.add(set));
        if held != Held::default() {
            all.push((entry.started.day(), held));
        }
    }
    let points = |of: fn(&Held) -> Option<u32>| -> Vec<Point> {
        let points = all.iter().map(|(day, held)| Some((*day, of(held)?)));
        points.flatten().collect()
    };
    let columns: Vec<(&'static str, Vec<Point>)> = [
        ("", points(|held| held.both)),
        ("left", points(|held| held.left)),
        ("right", points(|held| held.right)),
    ]
    .into_iter()
    .filter(|(_, points)| !points.is_empty())
    .collect();
    let values = columns.iter().flat_map(|(_, points)| points);
    let top = values.map(|(_, seconds)| *seconds).max().unwrap_or(0);
    let has_sides = all.iter().any(|(_, held)| held.gap().is_some());
    let mut heads = vec!["Day"];
    heads.extend(columns.iter().map(|(name, _)| match *name {
        "left" => "Left",
        "right" => "Right",
        _ => "Held",
    }));
    if has_sides {
        heads.push("Gap");
    }
    let row = |(day, held): &(Day, Held)| {
        let mut row = vec![day.short_text()];
        let cells = [held.both, held.left, held.right].into_iter();
        let shown = ["", "left", "right"].map(|name| columns.iter().any(|it| it.0 == name));
        row.extend(
            cells
                .zip(shown)
                .filter(|(_, is_shown)| *is_shown)
                .map(|(seconds, _)| match seconds {
                    Some(seconds) => long_seconds_text(seconds),
                    None => "–".to_string(),
                }),
        );
        if has_sides {
            row.push(held.gap().map(gap_text).unwrap_or_default());
        }
        row
    };
    Plot {
        title: name.to_string(),
        summary: held_summary(&all),
        lines: [0, top / 2, top]
            .map(|seconds| (y(seconds, top), long_seconds_text(seconds)))
            .to_vec(),
        ends: ends(days),
        series: columns
            .iter()
            .map(|(name, points)| series(name, days, top, points))
            .collect(),
        heads,
        rows: all.iter().rev().map(row).collect(),
    }
}

impl Held {
    /// How much shorter the left was held than the right, in percent of the longer one; negative
    /// where the right was shorter. `None` where one side alone was done.
    fn gap(&self) -> Option<i64> {
        let (left, right) = (i64::from(self.left?), i64::from(self.right?));
        Some((right - left) * 100 / left.max(right).max(1))
    }
}

fn gap_text(gap: i64) -> String {
    match gap {
        0 => "none".to_string(),
        1.. => format!("left {gap} % less"),
        _ => format!("right {} % less", -gap),
    }
}

/// `Last: left :53, right 1:00 on 29 Nov 2026. Gap between the sides in all: left 12 % less.`
fn held_summary(all: &[(Day, Held)]) -> String {
    let Some((day, last)) = all.last() else {
        return String::new();
    };
    let parts = [
        ("", last.both),
        ("left ", last.left),
        ("right ", last.right),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(name, seconds)| Some(format!("{name}{}", long_seconds_text(seconds?))));
    let mut text = format!(
        "Last: {} on {}.",
        parts.collect::<Vec<_>>().join(", "),
        day.dated_text()
    );
    let both_sides = || all.iter().filter(|(_, held)| held.gap().is_some());
    if both_sides().next().is_some() {
        let sum = |of: fn(&Held) -> Option<u32>| {
            let seconds = both_sides().filter_map(|(_, held)| of(held));
            Some(seconds.fold(0, u32::saturating_add))
        };
        let sums = Held {
            both: None,
            left: sum(|held| held.left),
            right: sum(|held| held.right),
        };
        let gap = sums.gap().map(gap_text).unwrap_or_default();
        text += &format!(" Gap between the sides in all: {gap}.");
    }
    text
}

fn long_seconds_text(seconds: u32) -> String {
    seconds_text(u16::try_from(seconds).unwrap_or(u16::MAX))
}
