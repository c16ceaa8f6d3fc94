//! Words that more than one screen shows.

use holdfast::{
    domain::{
        aims::Aim,
        plan::SideOrder,
        settings::{Settings, Side},
        trim::trim,
    },
    view::words::{asked_text, count_text, place_text, trimmed_text},
};

use crate::support::{starter, story};

#[test]
fn one_is_no_plural() {
    for (count, expected) in [
        (0, "0 lines"),
        (1, "1 line"),
        (2, "2 lines"),
        (11, "11 lines"),
    ] {
        assert_eq!(count_text(count, "line"), expected);
    }
}

#[test]
fn a_step_is_told_with_its_place_and_what_it_asks_for() {
    let plan = story();
    let steps = plan.steps.iter().filter(|step| step.kind.is_work());
    let texts: Vec<String> = steps
        .map(|step| {
            let sets = plan.items[step.item].sets;
            format!("{}: {}", place_text(step, sets), asked_text(step.kind))
        })
        .collect();
    assert_eq!(
        texts,
        [
            "set 1 of 2: hold :20",
            "set 2 of 2: hold :20",
            "set 1 of 1, right: hold :20",
            "set 1 of 1, left: hold :20",
            "set 1 of 1: 10 reps",
            "set 1 of 2, right: 3 reps, each held :02",
            "set 1 of 2, left: 3 reps, each held :02",
            "set 2 of 2, right: 3 reps, each held :02",
            "set 2 of 2, left: 3 reps, each held :02",
        ]
    );
}

/// Checks the cuts of a short version of "When it hurts".
#[track_caller]
fn check_trimmed(aim: Aim, minutes: u32, expected: &str) {
    let sides = SideOrder::Both(Side::Right);
    let routine = starter("when-it-hurts");
    let trimmed = trim(&routine, |_| aim, sides, &Settings::default(), minutes * 60);
    assert_eq!(trimmed_text(&trimmed), expected, "{minutes} min");
}

#[test]
fn what_a_short_version_leaves_out_is_told() {
    check_trimmed(Aim::HIGH, 60, "16 min.");
    check_trimmed(Aim::HIGH, 12, "10 min, every range at its low end.");
    check_trimmed(Aim::LOW, 9, "9 min. Fewer sets: Side plank 2 of 3.");
    check_trimmed(
        Aim::HIGH,
        8,
        "8 min, every range at its low end. Fewer sets: Front plank 2 of 3, Side plank 2 of 3.",
    );
    check_trimmed(
        Aim::LOW,
        2,
        "3 min is the shortest there is. Fewer sets: Glute bridge 1 of 3, Front plank 1 of 3, Side plank 1 of 3.",
    );
}
