//! A session that is saved and loaded goes on as if nothing had been, and hostile data does no harm.

use holdfast::domain::{
    save::{self, RecordKind},
    session::{Event, Session},
    settings::Mode,
    time::Moment,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{
    generate::{cases, events, gaps, happenings, modes, plans},
    runner::{Runner, run},
    story,
};

fn stored(session: &Session) -> String {
    save::write(RecordKind::Session, session).expect("written")
}

fn reloaded(session: &Session) -> Session {
    save::read(RecordKind::Session, &stored(session)).expect("read back")
}

/// Is it turned away, by the reader or by `is_sound`? Reading must never panic.
fn is_refused(json: Value) -> bool {
    match serde_json::from_value::<Session>(json) {
        Err(_) => true,
        Ok(session) => !session.is_sound(),
    }
}

#[track_caller]
fn check_refused(script: &str, changes: &[(&str, Value)]) {
    let runner = run(story(), Mode::HandsFree, script);
    let sound = serde_json::to_value(&runner.session).expect("serialised");
    assert!(!is_refused(sound.clone()), "the session itself is sound");
    for (pointer, value) in changes {
        let mut changed = sound.clone();
        let place = changed.pointer_mut(pointer).expect(pointer);
        *place = value.clone();
        assert!(is_refused(changed), "{pointer} = {value}");
    }
}

#[test]
fn indexes_out_of_the_plan_are_refused() {
    check_refused(
        "30 hurts",
        &[
            ("/at", json!(18)),
            ("/at", json!(u64::MAX)),
            ("/at", json!(-1)),
            ("/hurts", json!([1, 18])),
            ("/outcomes", json!([])),
            ("/outcomes", json!(["Open"])),
            ("/plan/steps", json!([])),
            ("/plan/items", json!([])),
            ("/plan/steps/1/item", json!(4)),
            ("/plan/steps/1/set", json!(0)),
            ("/plan/steps/1/set", json!(3)),
            ("/missed", json!({"Ended": {"step": 18, "at": 0}})),
            ("/missed", json!({"Paused": {"away_ms": -1}})),
        ],
    );
}

#[test]
fn holds_and_reps_out_of_their_limits_are_refused() {
    let hold = |minimum: u64, aim: u64, maximum: u64| json!({"Hold": {"minimum": minimum, "aim": aim, "maximum": maximum}});
    let reps = |minimum: u64, aim: u64, hold_seconds: u64| json!({"Reps": {"minimum": minimum, "aim": aim, "hold_seconds": hold_seconds}});
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
        json!({"Rest": {"seconds": 0}}),
        json!({"Sleep": {"seconds": 5}}),
    ]
    .into_iter()
    .map(|kind| ("/plan/steps/1/kind", kind))
    .collect();
    check_refused("8", &changes);
    check_refused(
        "8",
        &[
            ("/plan/steps/0/kind", json!({"GetReady": {"seconds": 31}})),
            ("/plan/steps/2/kind", json!({"Rest": {"seconds": 1801}})),
            ("/plan/steps/2/set", json!(1)),
            ("/plan/steps/2/side", json!("Left")),
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
                ("/last", json!(ms)),
                ("/entered", json!(ms)),
                ("/phase", json!({"Running": {"ends": ms}})),
                ("/phase", json!({"CountIn": {"ends": ms, "left_ms": 5}})),
                ("/phase", json!({"CountIn": {"ends": 5, "left_ms": ms}})),
                ("/phase", json!({"Paused": {"left_ms": ms, "why": "Asked"}})),
                (
                    "/phase",
                    json!({"Over": {"at": ms, "left_ms": null, "ending": "Stopped"}}),
                ),
                ("/missed", json!({"Ended": {"step": 1, "at": ms}})),
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
        let cut = save::read::<Session>(RecordKind::Session, &text[..end]);
        assert!(cut.is_err(), "cut at {end}");
    }
    let more = save::read::<Session>(RecordKind::Session, &format!("{text}00"));
    assert!(more.is_err(), "with something after it");
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
        Just(json!("Waiting")),
        Just(json!("Open")),
        Just(json!("Left")),
        Just(json!("LeftOut")),
        modes().prop_map(|mode| json!(mode)),
        (-400..400_i64).prop_map(move |at| json!({"Running": {"ends": second(at)}})),
        (-400..400_i64, -90..90_i64).prop_map(move |(ends, left)| {
            json!({"CountIn": {"ends": second(ends), "left_ms": second(left)}})
        }),
        prop::option::of(-90_000..90_000_i64)
            .prop_map(|left_ms| json!({"Paused": {"left_ms": left_ms, "why": "Away"}})),
        (0..90_000_u32).prop_map(|did| json!({"Skipped": {"did": did}})),
        Just(json!({"Kept": {"did": u32::MAX, "watched": true}})),
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
            prop_assert!(loaded.session.is_sound());
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
    fn a_record_with_wrong_digits_never_panics(
        plan in plans(), mode in modes(), happenings in happenings(10),
        wrong in prop::collection::vec((any::<prop::sample::Index>(), "[0-9a-f]"), 1..4),
        then in prop::collection::vec((events(), gaps()), 0..12),
    ) {
        let mut runner = Runner::start(plan, mode);
        for happening in happenings {
            runner.now_ms += happening.gap_ms;
            runner.tap(happening.event);
        }
        let mut text = stored(&runner.session);
        for (place, digit) in wrong {
            let at = 2 + place.index(text.len() - 2);
            text.replace_range(at..=at, &digit);
        }
        let Ok(session) = save::read::<Session>(RecordKind::Session, &text) else { return Ok(()) };
        if session.is_sound() {
            use_on(session, runner.now_ms, &then);
        }
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
        let mut saved = serde_json::to_value(&runner.session).expect("serialised");
        for (place, value) in changes {
            let mut places = Vec::new();
            pointers(&saved, "", &mut places);
            let place: &String = place.get(&places[..]);
            *saved.pointer_mut(place).expect("a place") = value;
        }
        let Ok(session) = serde_json::from_value::<Session>(saved) else { return Ok(()) };
        if session.is_sound() {
            use_on(session, runner.now_ms, &then);
        }
    }
}
