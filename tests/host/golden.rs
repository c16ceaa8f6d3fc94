//! Records of every version, as a release stored them: read back for ever. Never edit the files; a
//! new version gets new ones beside them.

use std::fmt::Debug;

use holdfast::domain::{
    aims::{Aim, Aims},
    clock::SavedClock,
    dosage::Range,
    log::Entry,
    notation,
    pain::{CutOffs, Pain},
    plan::Plan,
    routine_id::RoutineId,
    run::SavedRun,
    saved::{Saved, SavedDraft, SavedLog, SavedRoutine},
    settings::{Mode, Settings, Side, Theme, Volume},
    time::{Moment, WallTime},
    week::{RoutineWeek, Week},
};

use crate::{
    log::STARTED,
    support::{
        records::{read, write},
        runner::run,
        story,
    },
};

/// A golden record is read as the value that it was written from.
#[track_caller]
fn check<S: Saved + Debug + PartialEq>(golden: &str, value: &S) {
    assert_eq!(read::<S>(golden).as_ref(), Ok(value), "{}", write(value));
}

const SCRIPT: &str = "35 hurts";

#[test]
fn a_session_goes_on_where_it_was() {
    let runner = run(story(), Mode::RestOnly, SCRIPT);
    let saved = SavedRun {
        started: STARTED,
        clock: SavedClock {
            moment: Moment::from_ms(runner.now_ms),
            wall: WallTime(STARTED.wall.0 + runner.now_ms),
        },
        session: runner.session,
    };
    check(include_str!("golden/session-v1.json"), &saved);
}

#[test]
fn the_log_says_what_was_done() {
    let runner = run(story(), Mode::HandsFree, "30 hurts resume 40 stop");
    let mut entry = Entry::of(&runner.session, STARTED).expect("over");
    entry.pain_after = Pain::new(3);
    // It knows the exercise that hurt, and no set.
    for exercise in &mut entry.exercises {
        exercise.sets.iter_mut().for_each(|set| set.hurt = false);
    }
    let log = SavedLog {
        entries: vec![entry],
    };
    check(include_str!("golden/log-v1.json"), &log);
    check(include_str!("golden/log-v2.json"), &log);
}

#[test]
fn a_month_of_the_log_says_how_much_it_hurt() {
    let runner = run(
        plan_with_cut_offs(),
        Mode::HandsFree,
        "112 hurts by-7 resume 40 hurts stop",
    );
    let mut entry = Entry::of(&runner.session, STARTED).expect("over");
    entry.pain_before = Pain::new(2);
    entry.pain_after = Pain::new(5);
    entry.pain_next_day = Pain::new(0);
    let mut month = SavedLog {
        entries: vec![entry],
    };
    check(include_str!("golden/log-v1-pain.json"), &month);

    let entry = &mut month.entries[0];
    entry.note = "left side stiff".to_string();
    entry.by_hand = true;
    entry.changed = Some(WallTime(STARTED.wall.0 + 90_000_000));
    check(include_str!("golden/log-v2-pain.json"), &month);
}

#[test]
fn a_session_that_hurts_goes_on_where_it_was() {
    let runner = run(
        plan_with_cut_offs(),
        Mode::RestOnly,
        "35 hurts by-4 resume 30 hurts",
    );
    let mut session = runner.session;
    session.note_pain_before(Pain::new(1));
    let saved = SavedRun {
        started: STARTED,
        clock: SavedClock {
            moment: Moment::from_ms(runner.now_ms),
            wall: WallTime(STARTED.wall.0 + runner.now_ms),
        },
        session,
    };
    check(include_str!("golden/session-v1-pain.json"), &saved);
}

fn plan_with_cut_offs() -> Plan {
    let mut plan = story();
    let from = Range::new(2, 4).expect("a range");
    plan.cut_offs = CutOffs::new(from).expect("on the scale");
    plan
}

#[test]
fn aims_are_apart_where_the_sides_are() {
    let mut aim = Aim::new(3, 12, 45);
    aim.left.hold_seconds = 35;
    let aims: Aims = [("side-plank".to_string(), aim)].into_iter().collect();
    check(include_str!("golden/aims-v1-sides.json"), &aims);
}

#[test]
fn a_routine_keeps_the_cut_offs_of_its_author() {
    let text = "Pain: amber from 2, red from 4\n\nGlute bridge 3x 10-15\n";
    let saved = SavedRoutine {
        routine: notation::read(text).routine,
        text: text.to_string(),
    };
    check(include_str!("golden/routine-v1-pain.json"), &saved);
}

#[test]
fn settings_are_as_they_were_chosen() {
    let settings = Settings {
        get_ready_seconds: 10,
        change_sides_seconds: 7,
        rest_seconds: 45,
        next_exercise_seconds: 20,
        mode: Mode::Manual,
        first_side: Side::Left,
        sound: false,
        flash: false,
        theme: Theme::Dark,
        volume: Volume::Medium,
        voice: true,
        vibration: false,
        when_silenced: true,
    };
    check(include_str!("golden/settings-v1.json"), &settings);
}

#[test]
fn aims_are_as_they_were_chosen() {
    let aims: Aims = [
        ("front-plank".to_string(), Aim::new(3, 0, 45)),
        ("own Wall sit".to_string(), Aim::new(2, 12, 0)),
    ]
    .into_iter()
    .collect();
    check(include_str!("golden/aims-v1.json"), &aims);
}

#[test]
fn a_routine_is_what_was_saved() {
    let text = "Leg day\nFrom: Ana\n\nActivate\nGlute bridge 3x 10-15 hold :05\n\
        Side plank 3x :20-:60 each side, rest :30\n  Note: slowly\n\n\
        Circuit, 3 rounds, rest 1:00\nWall march 2x 8 each side, 2x/day\n";
    let saved = SavedRoutine {
        routine: notation::read(text).routine,
        text: text.to_string(),
    };
    check(include_str!("golden/routine-v1.json"), &saved);
}

#[test]
fn a_week_is_as_it_was_chosen() {
    let stretch = RoutineWeek {
        times: 3,
        days: [true, false, true, false, false, false, true],
        minute: 18 * 60 + 5,
    };
    let week: Week = [(RoutineId::Starter("stretch".into()), stretch)]
        .into_iter()
        .collect();
    check(include_str!("golden/week-v1.json"), &week);
}

#[test]
fn a_draft_is_the_text_that_was_written() {
    let saved = SavedDraft {
        text: "Leg day\n\nSquat 3x".to_string(),
    };
    check(include_str!("golden/draft-v1.json"), &saved);
}
