//! The card of a routine on home, in words.

use std::sync::Arc;

use holdfast::{
    domain::{
        routine::{Movement, Routine},
        routine_id::RoutineId,
        settings::{Mode, Settings},
        starter,
    },
    view::home::{Home, RoutineCard, first},
};

use crate::support::{self, hold, own, prescription, reps, routine, routine_of};

/// A card in one line: `#/routine/stretch: Stretch, 8–31 min. After a run. Piriformis …`.
#[track_caller]
fn check(routine: &Routine, settings: &Settings, last_done: Option<&str>, expected: &str) {
    let card = RoutineCard::new(routine, settings, last_done.map(str::to_string));
    let mut text = format!(
        "{}: {}, {}. {}. {}.",
        card.address, card.title, card.length, card.purpose, card.names
    );
    if let Some(last_done) = card.last_done {
        text += &format!(" {last_done}.");
    }
    assert_eq!(text, expected);
}

fn named(id: RoutineId, name: &str, purpose: &str, routine: Routine) -> Routine {
    Routine {
        id,
        name: name.to_string(),
        purpose: purpose.to_string(),
        ..routine
    }
}

#[test]
fn a_starter_is_told_with_its_length_and_its_exercises() {
    let settings = Settings::default();
    check(
        &support::starter("stretch"),
        &settings,
        None,
        "#/routine/stretch: Stretch, 8–31 min. After a run. Piriformis stretch, Glute / external rotator stretch, Posterior chain stretch.",
    );
    check(
        &support::starter("when-it-hurts"),
        &settings,
        Some("yesterday"),
        "#/routine/when-it-hurts: When it hurts, 9–16 min. Calming down, pain-free only. Glute bridge, Front plank, Side plank. Last done yesterday.",
    );
    check(
        &support::starter("when-it-hurts"),
        &settings,
        Some("on 19 Nov 2025"),
        "#/routine/when-it-hurts: When it hurts, 9–16 min. Calming down, pain-free only. Glute bridge, Front plank, Side plank. Last done on 19 Nov 2025.",
    );
}

#[test]
fn the_first_exercises_are_drawn_each_once() {
    let drawn = |routine: &Routine| {
        let card = RoutineCard::new(routine, &Settings::default(), None);
        let names: Vec<&str> = card.drawn.iter().map(Movement::name).collect();
        names.join(", ")
    };
    assert_eq!(
        drawn(&support::starter("when-it-hurts")),
        "Glute bridge, Front plank, Side plank"
    );
    let plank = || own("Plank on the ball", hold(1, (20, 20)));
    let bridge = || prescription("Bridge", reps(2, (10, 10), 0));
    let twice = routine(vec![plank(), bridge(), plank(), bridge()]);
    assert_eq!(drawn(&twice), "Plank on the ball, Bridge");
    let many = (1..9).map(|number| own(&format!("Move {number}"), hold(1, (20, 20))));
    assert_eq!(
        drawn(&routine(many.collect())),
        "Move 1, Move 2, Move 3, Move 4, Move 5"
    );
}

#[test]
fn a_length_follows_the_settings() {
    let settings = Settings {
        mode: Mode::Manual,
        rest_seconds: 60,
        ..Settings::default()
    };
    check(
        &support::starter("when-it-hurts"),
        &settings,
        None,
        "#/routine/when-it-hurts: When it hurts, 12–19 min. Calming down, pain-free only. Glute bridge, Front plank, Side plank.",
    );
}

#[test]
fn a_routine_of_the_runner_is_told_in_their_words() {
    let planks = routine(vec![
        own("Plank on the ball", hold(1, (20, 20))),
        prescription("Bridge", reps(2, (10, 10), 0)),
    ]);
    let mine = named(RoutineId::Own(7), "Mornings", "", planks);
    check(
        &mine,
        &Settings::default(),
        Some("today"),
        "#/routine/my-7: Mornings, 2–3 min. . Plank on the ball, Bridge. Last done today.",
    );
    let nothing = named(RoutineId::Own(8), "", "", routine_of(Vec::new()));
    check(
        &nothing,
        &Settings::default(),
        None,
        "#/routine/my-8: Routine, 0 min. . .",
    );
}

#[test]
fn home_says_what_to_do_now() {
    let mine = named(RoutineId::Own(7), "Mornings", "", routine_of(Vec::new()));
    let mut all = vec![Arc::new(mine)];
    all.extend(starter::all());
    let home = |now| Home::new(&all, &Settings::default(), now, |_| None);
    let of = |now: (RoutineId, String)| {
        let home = home(Some(now));
        // It is not shown a second time.
        assert_eq!(home.own.len() + home.starters.len(), all.len() - 1);
        let now = home.now.expect("a routine");
        format!("{}: {}", now.card.title, now.reason)
    };
    assert_eq!(
        of(first()),
        "Roll and activate: Running today? Do this first."
    );
    let mine = (RoutineId::Own(7), "The one you did last.".to_string());
    assert_eq!(of(mine), "Mornings: The one you did last.");
    let nothing = home(None);
    assert_eq!((nothing.now, nothing.starters.len()), (None, all.len() - 1));
    let gone = home(Some((RoutineId::Own(8), String::new())));
    assert_eq!(gone.now, None);
}
