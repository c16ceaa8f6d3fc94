//! Suggestions of the log for the aims.

use holdfast::domain::{
    aims::{Aim, Aims},
    dosage::Sides,
    library,
    log::{Entry, SetResult},
    notation,
    pain::{Light, Pain},
    plan::{Plan, SideOrder, StepKind},
    progress::{Change, Suggestion, suggestions},
    session::{Ending, Outcome},
    settings::{Settings, Side},
    time::{LocalTime, WallTime},
};
use proptest::prelude::*;

use crate::{
    log::STARTED,
    support::{
        generate::{aims, cases, pains},
        runner::stopped_at_once,
    },
};

/// A session this many days after [`STARTED`] with a text at an aim. Its words: the amount of each
/// set in order (`20`), with `?` not watched, with `s` skipped, with `h` it hurt and how much (`20h7`);
/// `-` not reached; then the pain `b`efore, `a`fter and on the `n`ext day (`a1`).
fn session(days: i64, text: &str, aim: Aim, words: &str) -> Entry {
    let routine = notation::read(text).routine;
    let order = SideOrder::Both(Side::Right);
    let plan = Plan::new(&routine, |_| aim, order, &Settings::default());
    let mut entry = stopped_at_once(
        plan,
        LocalTime {
            wall: WallTime(STARTED.wall.0 + days * 24 * 60 * 60 * 1000),
            ..STARTED
        },
    );
    let mut sets = words.split_whitespace();
    for exercise in &mut entry.exercises {
        for set in &mut exercise.sets {
            let word = sets.next().expect("a word for each set");
            did(set, word);
            exercise.hurt |= set.hurt;
        }
    }
    for word in sets {
        let (when, number) = word.split_at(1);
        let pain = Pain::new(number.parse().expect("a pain"));
        match when {
            "b" => entry.pain_before = pain,
            "a" => entry.pain_after = pain,
            "n" => entry.pain_next_day = pain,
            _ => panic!("no such word: {word}"),
        }
    }
    entry
}

fn did(set: &mut SetResult, word: &str) {
    if word == "-" {
        return;
    }
    let end = word
        .find(|ch: char| !ch.is_ascii_digit())
        .unwrap_or(word.len());
    let (number, sign) = word.split_at(end);
    let number: u32 = number.parse().expect("an amount");
    let did = match set.step.kind {
        StepKind::Reps { .. } => number,
        _ => number * 1000,
    };
    set.outcome = match sign {
        "s" => Outcome::Skipped { did },
        "?" => Outcome::Kept {
            did,
            watched: false,
        },
        _ => Outcome::Kept { did, watched: true },
    };
    if let Some(pain) = sign.strip_prefix('h') {
        set.hurt = true;
        set.pain = pain.parse().ok().and_then(Pain::new);
    }
}

fn told(suggestions: &[Suggestion]) -> String {
    let told = suggestions.iter().map(|it| {
        let side = it
            .side
            .map_or(String::new(), |side| format!(" {}", side.name()));
        let change = match it.change {
            Change::Up { to, .. } => format!("up to {to}"),
            Change::Harder(exercise) => format!("harder: {}", exercise.name),
            Change::Down { pain, when } => format!("down for {} {when:?}", pain.number()),
        };
        format!("{}{side} {change}", it.name)
    });
    told.collect::<Vec<_>>().join(", ")
}

/// Checks the suggestions for an exercise at an aim after sessions at that aim, the latest last.
#[track_caller]
fn check(text: &str, aim: Aim, sessions: &[&str], expected: &str) {
    let days = (0..).zip(sessions);
    let mut log: Vec<Entry> = days
        .map(|(day, words)| session(day, text, aim, words))
        .collect();
    log.reverse();
    let ids = log.iter().flat_map(|entry| &entry.exercises);
    let chosen: Aims = ids.map(|it| (it.item.exercise_id.clone(), aim)).collect();
    assert_eq!(
        told(&suggestions(&log, &chosen)),
        expected,
        "{text}: {sessions:?}"
    );
}

const PLANK: &str = "Front plank 2x :20-:60";
const SIDE_PLANK: &str = "Side plank 1x :20-:40 each side";
const BRIDGE: &str = "Glute bridge 2x 10-15";

const fn at(number: u16) -> Aim {
    Aim::new(2, number, number)
}

#[test]
fn two_green_sessions_at_the_aim_are_a_notch_up() {
    check(
        PLANK,
        at(20),
        &["20 20 a0", "20 20 a2"],
        "Front plank up to 25",
    );
    check(
        PLANK,
        at(40),
        &["40 41 a1", "60 40 a0"],
        "Front plank up to 45",
    );
    check(
        BRIDGE,
        at(10),
        &["10 10 a0", "10 12 a0"],
        "Glute bridge up to 11",
    );
    // The notch ends at the end of the range.
    check(
        PLANK,
        at(58),
        &["58 58 a0", "58 58 a0"],
        "Front plank up to 60",
    );
    // How it was on the next day is an answer as well.
    check(
        PLANK,
        at(20),
        &["20 20 n0", "20 20 a2"],
        "Front plank up to 25",
    );
    // It hurt, but little, and the runner said so.
    check(
        PLANK,
        at(20),
        &["20 20h1 a0", "20 20 a2"],
        "Front plank up to 25",
    );
}

#[test]
fn anything_less_leaves_the_aim_as_it_is() {
    for sessions in [
        // One session, or none before it.
        &["20 20 a0"] as &[&str],
        // A set below the aim, not watched, skipped or not reached.
        &["20 20 a0", "20 19 a0"],
        &["20 15 a0", "20 20 a0"],
        &["20 20 a0", "20 20? a0"],
        &["20 20 a0", "20 20s a0"],
        &["20 - a0", "20 20 a0"],
        // Not in a row.
        &["20 20 a0", "20 5 a0", "20 20 a0"],
        // The pain is not known, or more than green.
        &["20 20 a0", "20 20"],
        &["20 20 b0", "20 20 a0"],
        &["20 20 a3", "20 20 a0"],
        &["20 20 a0", "20 20 b3 a0"],
        &["20 20 a0", "20 20 a0 n4"],
        &["20 20 a0", "20 20h4 a0"],
        &["20 20 a0", "20 20h a0"],
    ] {
        check(PLANK, at(20), sessions, "");
    }
    // There is no range, and so no top of it.
    check("Glute bridge 2x 15", at(15), &["15 15 a0", "15 15 a0"], "");
    check("Front plank 2x :30", at(30), &["30 30 a0", "30 30 a0"], "");
}

#[test]
fn what_was_done_at_a_lower_aim_is_no_reason_for_more() {
    let log = [
        session(1, PLANK, at(30), "30 30 a0"),
        session(0, PLANK, at(20), "20 20 a0"),
    ];
    let chosen = |aim| [("front-plank".to_string(), aim)].into_iter().collect();
    assert_eq!(told(&suggestions(&log, &chosen(at(30)))), "");
    // The notch was taken: it takes two more sessions.
    let log = [
        session(1, PLANK, at(20), "20 20 a0"),
        session(0, PLANK, at(20), "20 20 a0"),
    ];
    assert_eq!(
        told(&suggestions(&log, &chosen(at(20)))),
        "Front plank up to 25"
    );
    assert_eq!(told(&suggestions(&log, &chosen(at(25)))), "");
    // Another dosage than the one before is another exercise.
    let log = [
        session(1, PLANK, at(20), "20 20 a0"),
        session(0, "Front plank 2x :20-:40", at(20), "20 20 a0"),
    ];
    assert_eq!(told(&suggestions(&log, &chosen(at(20)))), "");
    // Fewer sets than asked for, as in a short version.
    let mut short = session(1, PLANK, at(20), "20 20 a0");
    short.exercises[0].sets.pop();
    let log = [short, session(0, PLANK, at(20), "20 20 a0")];
    assert_eq!(told(&suggestions(&log, &chosen(at(20)))), "");
}

#[test]
fn the_top_of_the_range_leads_to_a_harder_neighbour() {
    check(
        BRIDGE,
        at(15),
        &["15 15 a0", "15 15 a0"],
        "Glute bridge harder: Single-leg glute bridge",
    );
    check(
        "Side plank, knees bent 1x :20-:30 each side",
        at(30),
        &["30 30 a0", "30 30 a0"],
        "Side plank, knees bent harder: Side plank",
    );
    // There is none, or it is in the routine.
    check(PLANK, at(60), &["60 60 a0", "60 60 a0"], "");
    let both = "Glute bridge 1x 10-15\nSingle-leg glute bridge 1x 8-12";
    check(both, at(15), &["15 12 a4", "15 12 a0"], "");
    check(
        both,
        at(15),
        &["15 12 a0", "15 12 a0"],
        "Single-leg glute bridge harder: Single-leg deadlift",
    );
    // There are more sets to do first.
    check(
        "Glute bridge 2-3x 10-15",
        at(15),
        &["15 15 a0", "15 15 a0"],
        "",
    );
    // Of an exercise of the author's own nobody knows a neighbour.
    check("Wall march 2x 15", at(15), &["15 15 a0", "15 15 a0"], "");
}

#[test]
fn each_side_is_looked_at_by_itself() {
    check(
        SIDE_PLANK,
        at(20),
        &["20 20 a0", "20 20 a0"],
        "Side plank up to 25",
    );
    check(
        SIDE_PLANK,
        at(20),
        &["20 20 a0", "20 15 a0"],
        "Side plank right up to 25",
    );
    check(
        SIDE_PLANK,
        at(20),
        &["18 20 a0", "20 20 a0"],
        "Side plank left up to 25",
    );
    check(
        SIDE_PLANK,
        at(30),
        &["30 30 a0", "30 12h7 a0"],
        "Side plank left down for 7 During",
    );

    let mut apart = at(40);
    apart.left.hold_seconds = 25;
    check(
        SIDE_PLANK,
        apart,
        &["40 25 a0", "40 25 a0"],
        "Side plank left up to 30",
    );
}

#[test]
fn red_is_back_to_the_low_end() {
    check(PLANK, at(40), &["40 40 a6"], "Front plank down for 6 After");
    check(
        PLANK,
        at(40),
        &["40 40 b7 a2"],
        "Front plank down for 7 Before",
    );
    check(
        PLANK,
        at(40),
        &["40 40 a2 n8"],
        "Front plank down for 8 NextDay",
    );
    check(
        PLANK,
        at(40),
        &["40 12h6 a7"],
        "Front plank down for 7 After",
    );
    // Red in the session before was told then.
    check(PLANK, at(40), &["40 40 a6", "40 40 a0"], "");
    // It is there already, or was not done.
    check(PLANK, at(20), &["20 20 a6"], "");
    check(PLANK, at(40), &["- - b8"], "");
    // What hurt goes back, and nothing else.
    let both = "Front plank 1x :20-:60\nGlute bridge 1x 10-15";
    check(
        both,
        at(14),
        &["20 14h8 a0"],
        "Glute bridge down for 8 During",
    );
    check(both, at(14), &["20 14 a8"], "Glute bridge down for 8 After");
}

#[test]
fn an_empty_log_suggests_nothing() {
    assert_eq!(suggestions(&[], &Aims::default()), []);
}

#[test]
fn what_is_taken_changes_its_side_alone() {
    let of = |side, change| Suggestion {
        exercise_id: "side-plank".to_string(),
        name: "Side plank".to_string(),
        dosage: library::SIDE_PLANK.dosage,
        side,
        change,
    };
    let up = Change::Up { from: 40, to: 45 };
    let aim = Aim::new(3, 12, 40);
    let both = of(None, up).applied_to(aim);
    assert_eq!(both, Aim::new(3, 12, 45));
    let left = of(Some(Side::Left), up).applied_to(aim);
    assert_eq!((left.left.hold_seconds, left.right), (45, aim.right));
    let pain = Pain::new(7).expect("on the scale");
    let down = Change::Down {
        pain,
        when: holdfast::domain::progress::When::After,
    };
    let right = of(Some(Side::Right), down).applied_to(aim);
    assert_eq!((right.right.hold_seconds, right.left), (20, aim.left));
}

/// Any session of a few exercises, with any results and pains.
fn sessions() -> impl Strategy<Value = Entry> {
    let texts = prop::sample::select(vec![
        PLANK,
        SIDE_PLANK,
        BRIDGE,
        "Front plank 2x :20-:60\nGlute bridge 2x 15\nSide plank 1x :20-:40 each side",
    ]);
    let pain = || prop::option::weighted(0.5, pains());
    let sets = prop::collection::vec((0..70_u32, 0..6_u8, pain()), 8);
    (texts, aims(), sets, [pain(), pain(), pain()]).prop_map(|(text, aim, sets, around)| {
        let routine = notation::read(text).routine;
        let order = SideOrder::Both(Side::Right);
        let plan = Plan::new(&routine, |_| aim, order, &Settings::default());
        let mut entry = stopped_at_once(plan, STARTED);
        let mut sets = sets.into_iter().cycle();
        for exercise in &mut entry.exercises {
            for set in &mut exercise.sets {
                let (number, state, pain) = sets.next().expect("endless");
                let word = match state {
                    0 => "-".to_string(),
                    1 => format!("{number}s"),
                    2 => format!(
                        "{number}h{}",
                        pain.map_or(String::new(), |it| it.number().to_string())
                    ),
                    _ => format!("{}", set.aim()),
                };
                did(set, &word);
                exercise.hurt |= set.hurt;
            }
        }
        [entry.pain_before, entry.pain_after, entry.pain_next_day] = around;
        entry.ending = Ending::Finished;
        entry
    })
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn an_aim_rises_by_one_notch_at_most_and_stays_in_its_range(
        log in prop::collection::vec(sessions(), 1..4), aim in aims(),
    ) {
        let ids = log.iter().flat_map(|entry| &entry.exercises);
        let chosen: Aims = ids.map(|it| (it.item.exercise_id.clone(), aim)).collect();
        let red = log[0].light() == Some(Light::Red);
        for it in suggestions(&log, &chosen) {
            let before = aim.within(&it.dosage);
            let after = it.applied_to(before);
            prop_assert_eq!(after.within(&it.dosage), after, "inside");
            let risen = |side| {
                let [one, other] = [before.on(side), after.on(side)];
                let by = |before: u16, after: u16| i32::from(after) - i32::from(before);
                (by(one.reps, other.reps), by(one.hold_seconds, other.hold_seconds))
            };
            for side in [Side::Right, Side::Left].map(Some) {
                let (reps, seconds) = risen(side);
                match it.change {
                    Change::Up { .. } => prop_assert!((0..=1).contains(&reps) && (0..=5).contains(&seconds)),
                    Change::Down { .. } => prop_assert!(red && reps <= 0 && seconds <= 0),
                    Change::Harder(_) => prop_assert_eq!(after, before),
                }
                if it.side.is_some_and(|own| Some(own) != side) {
                    prop_assert_eq!((reps, seconds), (0, 0), "the other side");
                }
            }
            prop_assert!(it.side.is_none() || it.dosage.sides == Sides::Each);
        }
    }

    #[test]
    fn what_was_taken_is_not_suggested_again(
        log in prop::collection::vec(sessions(), 1..4), aim in aims(),
    ) {
        let ids = log.iter().flat_map(|entry| &entry.exercises);
        let mut chosen: Aims = ids.map(|it| (it.item.exercise_id.clone(), aim)).collect();
        for it in suggestions(&log, &chosen.clone()) {
            let aim = it.applied_to(chosen.at(&it.exercise_id).within(&it.dosage));
            chosen.choose(&it.exercise_id, aim);
        }
        let again = suggestions(&log, &chosen);
        let harder = |it: &Suggestion| matches!(it.change, Change::Harder(_));
        prop_assert!(again.iter().all(harder), "{}", told(&again));
    }

    #[test]
    fn without_green_pain_nothing_rises(
        mut log in prop::collection::vec(sessions(), 2..4), aim in aims(), worse in 3..=10_u8,
    ) {
        log[0].pain_after = Pain::new(worse);
        let ids = log.iter().flat_map(|entry| &entry.exercises);
        let chosen: Aims = ids.map(|it| (it.item.exercise_id.clone(), aim)).collect();
        let down = |it: &Suggestion| matches!(it.change, Change::Down { .. });
        prop_assert!(suggestions(&log, &chosen).iter().all(down));
    }
}
