//! A session that is saved and loaded goes on as if nothing had been, and hostile data does no harm.

use holdfast::domain::{
    clock::{Reading, SessionClock},
    run::SavedRun,
    session::{Event, Session},
    settings::Mode,
    time::{Moment, WallTime},
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{
    log::STARTED,
    support::{
        generate::{cases, events, gaps, happenings, modes, plans},
        records::{read, write},
        runner::{Runner, run},
        story,
    },
};

fn stored(session: &Session) -> String {
    let start = Reading {
        wall: WallTime(0),
        steady_ms: 0,
    };
    write(&SavedRun {
        started: STARTED,
        clock: SessionClock::start(start).save(),
        session: session.clone(),
    })
}

fn reloaded(session: &Session) -> Session {
    let run: SavedRun = read(&stored(session)).expect("read back");
    run.session
}

#[track_caller]
fn check_refused(script: &str, changes: &[(&str, Value)]) {
    let runner = run(story(), Mode::HandsFree, script);
    let sound: Value = serde_json::from_str(&stored(&runner.session)).expect("JSON");
    assert!(read::<SavedRun>(&sound.to_string()).is_ok());
    for (pointer, value) in changes {
        let mut changed = sound.clone();
        let place = changed.pointer_mut(&format!("/data{pointer}"));
        *place.expect(pointer) = value.clone();
        let is_refused = read::<SavedRun>(&changed.to_string()).is_err();
        assert!(is_refused, "{pointer} = {value}");
    }
}

#[test]
fn indexes_out_of_the_plan_are_refused() {
    check_refused(
        "30 hurts",
        &[
            ("/step", json!(18)),
            ("/step", json!(u64::MAX)),
            ("/step", json!(-1)),
            ("/hurt_steps", json!([1, 18])),
            ("/steps", json!([])),
            ("/exercises", json!([])),
            ("/steps/1/item", json!(4)),
            ("/steps/1/set", json!(0)),
            ("/steps/1/set", json!(3)),
            ("/steps/1/outcome", json!({"state": "kept", "reps": 3})),
            ("/steps/1/outcome", json!({"state": "lost", "held_ms": 3})),
            ("/missed", json!({"step": 18, "ended_ms": 0})),
            ("/missed", json!({"away_ms": -1})),
            ("/mode", json!("by_itself")),
            ("/only_side", json!("middle")),
        ],
    );
}

#[test]
fn holds_and_reps_out_of_their_limits_are_refused() {
    let hold = |minimum: u64, aim: u64, maximum: u64| json!({"item": 0, "set": 1, "kind": "hold", "minimum": minimum, "aim": aim, "maximum": maximum});
    let reps = |minimum: u64, aim: u64, seconds: u64| json!({"item": 0, "set": 1, "kind": "reps", "minimum": minimum, "aim": aim, "seconds": seconds});
    let changes: Vec<(&str, Value)> = [
        hold(60, 20, 20),
        hold(20, 60, 40),
        hold(0, 20, 60),
        hold(20, 20, 1801),
        hold(20, 65_536, 65_536),
        reps(10, 9, 0),
        reps(0, 9, 0),
        reps(10, 101, 0),
        reps(10, 65_535, 65_535),
        json!({"item": 0, "set": 1, "kind": "rest", "seconds": 0}),
        json!({"item": 0, "set": 1, "kind": "sleep", "seconds": 5}),
    ]
    .into_iter()
    .map(|step| ("/steps/1", step))
    .collect();
    check_refused("8", &changes);
    check_refused(
        "8",
        &[
            ("/steps/0/seconds", json!(31)),
            ("/steps/2/seconds", json!(1801)),
            ("/steps/2/set", json!(1)),
        ],
    );
}

#[test]
fn moments_out_of_reach_are_refused() {
    for ms in [
        i64::MIN,
        i64::MIN + 1,
        -4_000_000_000_000_000,
        4_000_000_000_000_000,
        i64::MAX,
    ] {
        check_refused(
            "8",
            &[
                ("/updated_ms", json!(ms)),
                ("/entered_ms", json!(ms)),
                ("/phase", json!({"name": "running", "ends_ms": ms})),
                (
                    "/phase",
                    json!({"name": "count_in", "ends_ms": ms, "left_ms": 5}),
                ),
                (
                    "/phase",
                    json!({"name": "count_in", "ends_ms": 5, "left_ms": ms}),
                ),
                (
                    "/phase",
                    json!({"name": "paused", "left_ms": ms, "reason": "asked"}),
                ),
                (
                    "/phase",
                    json!({"name": "over", "ends_ms": ms, "left_ms": null, "ending": "stopped"}),
                ),
                ("/missed", json!({"step": 1, "ended_ms": ms})),
            ],
        );
    }
    check_refused(
        "8",
        &[
            ("/added_seconds", json!(1801)),
            ("/added_seconds", json!(-1)),
        ],
    );
}

#[test]
fn a_record_that_is_cut_off_anywhere_is_refused() {
    let text = stored(&run(story(), Mode::RestOnly, "35 hurts").session);
    for end in 0..text.len() {
        assert!(read::<SavedRun>(&text[..end]).is_err(), "cut at {end}");
    }
    assert!(read::<SavedRun>(&format!("{text}00")).is_err());
}

/// Numbers and words that somebody might put into a saved session.
fn hostile() -> impl Strategy<Value = Value> {
    let second = |seconds: i64| seconds * 1000;
    prop_oneof![
        prop::sample::select(vec![
            0,
            1,
            -1,
            7,
            100,
            1790,
            65_535,
            2_678_400_000,
            -2_678_400_000
        ])
        .prop_map(|number: i64| json!(number)),
        (-400..400_i64).prop_map(move |seconds| json!(second(seconds))),
        (-20..20_i64).prop_map(|number| json!(number)),
        Just(Value::Null),
        Just(json!("waiting")),
        Just(json!("open")),
        Just(json!("left")),
        Just(json!("left_out")),
        prop::sample::select(vec!["hands_free", "rest_only", "manual"])
            .prop_map(|mode| json!(mode)),
        (-400..400_i64).prop_map(move |at| json!({"name": "running", "ends_ms": second(at)})),
        (-400..400_i64, -90..90_i64).prop_map(move |(ends, left)| {
            json!({"name": "count_in", "ends_ms": second(ends), "left_ms": second(left)})
        }),
        prop::option::of(-90_000..90_000_i64)
            .prop_map(|left_ms| json!({"name": "paused", "left_ms": left_ms, "reason": "away"})),
        (0..90_000_u32).prop_map(|did| json!({"state": "skipped", "held_ms": did})),
        Just(json!({"state": "kept", "held_ms": u32::MAX})),
    ]
}

/// Every place in a saved session.
fn pointers(value: &Value, at: &str, into: &mut Vec<String>) {
    into.push(at.to_string());
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, field)| pointers(field, &format!("{at}/{name}"), into)),
        Value::Array(rows) => rows
            .iter()
            .enumerate()
            .for_each(|(index, row)| pointers(row, &format!("{at}/{index}"), into)),
        _ => {}
    }
}

/// Goes on with a session, and looks at it all the time.
fn use_on(mut session: Session, mut now_ms: i64, then: &[(Event, i64)]) {
    for (event, gap_ms) in then {
        let since = Moment::from_ms(now_ms);
        now_ms += gap_ms;
        let now = Moment::from_ms(now_ms);
        session.update(*event, now);
        session.update(Event::Return { since }, now);
        session.position(now);
        session.next_deadline();
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn saving_and_loading_at_any_moment_changes_nothing(
        plan in plans(), mode in modes(), happenings in happenings(25),
    ) {
        let mut kept = Runner::start(plan, mode);
        let mut loaded = kept.clone();
        for happening in happenings {
            loaded.session = reloaded(&loaded.session);
            prop_assert_eq!(&loaded.session, &kept.session);
            for runner in [&mut kept, &mut loaded] {
                let event = happening.event_after(runner.now());
                runner.now_ms += happening.gap_ms;
                runner.tap(event);
            }
        }
        prop_assert_eq!(&loaded.session, &kept.session);
        prop_assert_eq!(loaded.cues, kept.cues);
        prop_assert_eq!(loaded.session.next_deadline(), kept.session.next_deadline());
    }

    #[test]
    fn a_session_that_was_tampered_with_never_panics(
        plan in plans(), mode in modes(), happenings in happenings(10),
        changes in prop::collection::vec((any::<prop::sample::Index>(), hostile()), 1..4),
        then in prop::collection::vec((events(), gaps()), 0..20),
    ) {
        let mut runner = Runner::start(plan, mode);
        for happening in happenings {
            runner.now_ms += happening.gap_ms;
            runner.tap(happening.event);
        }
        let mut saved: Value = serde_json::from_str(&stored(&runner.session)).expect("JSON");
        for (place, value) in changes {
            let mut places = Vec::new();
            pointers(&saved, "", &mut places);
            let place: &String = place.get(&places[..]);
            *saved.pointer_mut(place).expect("a place") = value;
        }
        if let Ok(run) = read::<SavedRun>(&saved.to_string()) {
            use_on(run.session, runner.now_ms, &then);
        }
    }
}
