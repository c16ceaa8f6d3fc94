//! Saved data of version 1, as the first release stored it: read back for ever. Never edit the
//! files; a new version gets new ones.

use std::fmt::Debug;

use holdfast::domain::{
    aims::{Aim, Aims},
    clock::{Passed, Reading, SavedClock, SessionClock},
    log::{Entry, SetState},
    notation::text,
    plan,
    save::{self, KeptDraft, KeptRoutine, RecordKind},
    session::{Ending, Missed, Outcome, Reason, Session},
    settings::{Mode, Settings, Side, Theme, Volume},
    share_link,
    time::{LocalTime, Moment, WallTime},
};
use serde::de::DeserializeOwned;

use crate::{log::STARTED, support::runner::Runner};

const SESSION: &str = include_str!("golden/session-v1.txt");
const PHASES: &str = include_str!("golden/phases-v1.txt");
const LOG: &str = include_str!("golden/log-v1.txt");
const SETTINGS: &str = include_str!("golden/settings-v1.txt");
const SETTINGS_2: &str = include_str!("golden/settings-v2.txt");
const AIMS: &str = include_str!("golden/aims-v1.txt");
const ROUTINE: &str = include_str!("golden/routine-v1.txt");
const DRAFT: &str = include_str!("golden/draft-v1.txt");

#[track_caller]
fn stored<T: DeserializeOwned>(kind: RecordKind, text: &str) -> T {
    save::read(kind, text.trim_end()).expect("read for ever")
}

/// Takes the stored session up ten seconds later, 206 s after its start. It is stored with when
/// it was started and with its clock.
fn taken_up() -> Runner {
    let (started, clock, session): (LocalTime, SavedClock, Session) =
        stored(RecordKind::Session, SESSION);
    assert!(session.is_sound());
    assert_eq!(started, STARTED);
    let now = Reading {
        wall: WallTime(started.wall.0 + 206_000),
        steady_ms: 40,
    };
    let (clock, passed) = SessionClock::restore(clock, now);
    let (since, now) = (Moment::from_ms(196_000), Moment::from_ms(206_000));
    assert_eq!(passed, Passed::Away { since, now });
    Runner {
        session,
        now_ms: clock.moment().ms(),
        cues: Vec::new(),
    }
}

#[test]
fn a_session_of_version_1_goes_on_where_it_was() {
    let mut runner = taken_up();
    let screen = "Reps rep 2/3, Bird dog 1 left, Resume (Hurts)";
    assert_eq!(runner.screen(), screen);
    let sets = "20 s, 20 s unwatched, skipped 5 s, 20 s, 10 reps, spared, -, -, -";
    assert_eq!(runner.sets(), sets);
    assert_eq!(runner.session.only_side(), Some(Side::Left));
    assert_eq!(runner.session.hurts(), [13]);
    runner.follow("resume 15");
    assert_eq!(runner.screen(), "Rest 30, Bird dog 2 left, Ready");
}

#[test]
fn every_phase_of_version_1_is_understood() {
    let screens = [
        (8, "Hold 7, Plank 1, Pause"),
        (9, "GetReady 2, Plank 1, Pause"),
        (40, "Rest -, Plank 2, Ready"),
        (30, "Hold 7, Plank 1, Resume (Asked)"),
        (30, "Rest 30, Plank 2, Resume (Hurts)"),
        (408, "Hold 7, Plank 1, Resume (Away)"),
        (38, "Rest 7, Plank 2, Ready"),
        (8, "Stopped"),
        (55, "Finished"),
    ];
    assert_eq!(PHASES.lines().count(), screens.len());
    for (line, (second, screen)) in PHASES.lines().zip(screens) {
        let session: Session = stored(RecordKind::Session, line);
        assert!(session.is_sound());
        let runner = Runner {
            session,
            now_ms: second * 1000,
            cues: Vec::new(),
        };
        assert_eq!(runner.screen(), screen);
    }
}

#[test]
fn what_was_missed_in_version_1_is_told() {
    let at = Moment::from_ms(15_000);
    for (line, second, missed) in [
        (5, 408, Missed::Paused { away_ms: 400_000 }),
        (6, 38, Missed::Ended { step: 1, at }),
    ] {
        let line = PHASES.lines().nth(line).expect("a line");
        let session: Session = stored(RecordKind::Session, line);
        let position = session.position(Moment::from_ms(second * 1000));
        assert_eq!(position.and_then(|it| it.missed), Some(missed));
    }
}

#[test]
fn a_log_entry_of_version_1_says_what_was_done() {
    let [entry]: [Entry; 1] = stored::<Vec<Entry>>(RecordKind::Log, LOG)
        .try_into()
        .expect("one entry");
    assert_eq!(entry.started.wall, WallTime(1_790_000_000_000));
    assert_eq!(entry.started.clock_text(), "16:13");
    assert_eq!((entry.ending, entry.seconds), (Ending::Stopped, 196));
    assert_eq!(entry.routine_name, "Test routine");
    assert_eq!(entry.held_seconds(), 65);
    assert_eq!(entry.sets_done(), (4, 8));
    assert_eq!(entry.pain_after, None);
    let hurt: Vec<bool> = entry.exercises.iter().map(|it| it.hurt).collect();
    assert_eq!(hurt, [false, false, false, true]);
    let states: Vec<SetState> = entry
        .exercises
        .iter()
        .flat_map(|it| &it.sets)
        .map(|it| it.state())
        .collect();
    use SetState::{Kept, LeftOut, NotReached, NotWatched, Skipped};
    assert_eq!(
        states,
        [
            Kept, NotWatched, Skipped, Kept, Kept, LeftOut, Skipped, NotReached, NotReached
        ]
    );
    let plank = &entry.exercises[0];
    assert_eq!(
        (
            plank.item.exercise_id.as_str(),
            plank.item.dosage.as_str(),
            plank.sets[0].is_hold()
        ),
        ("front-plank", "2 × :20–:60", true)
    );
}

#[test]
fn settings_of_version_1_are_as_they_were_chosen() {
    let settings: Settings = stored(RecordKind::Settings, SETTINGS);
    let chosen = Settings {
        get_ready_seconds: 10,
        change_sides_seconds: 8,
        rest_seconds: 45,
        next_exercise_seconds: 20,
        mode: Mode::Manual,
        first_side: Side::Left,
        sound: false,
        flash: false,
        theme: Theme::Sun,
        // What came later is as it is for everybody.
        ..Settings::default()
    };
    assert_eq!(settings, chosen);
}

#[test]
fn settings_of_version_2_say_how_cues_are_heard() {
    let settings: Settings = stored(RecordKind::Settings, SETTINGS_2);
    let chosen = Settings {
        volume: Volume::Soft,
        voice: true,
        vibration: false,
        when_silenced: true,
        ..stored(RecordKind::Settings, SETTINGS)
    };
    assert_eq!(settings, chosen);
}

/// Every word of saved data by its place in its list: records keep the place, not the word.
#[test]
fn every_choice_of_version_1_keeps_its_place() {
    check_places(&[Mode::HandsFree, Mode::RestOnly, Mode::Manual]);
    check_places(&[Side::Left, Side::Right]);
    check_places(&[Theme::Light, Theme::Sun, Theme::Dark]);
    check_places(&Volume::ALL);
    check_places(&[Ending::Finished, Ending::Stopped]);
    check_places(&[Reason::Asked, Reason::Hurts, Reason::Away]);
}

#[track_caller]
fn check_places<T: Copy + Debug + PartialEq + DeserializeOwned>(choices: &[T]) {
    for (place, choice) in choices.iter().enumerate() {
        let read: T = stored(RecordKind::Aims, &format!("1 {place:02x}"));
        assert_eq!(read, *choice);
    }
}

#[test]
fn every_kind_of_step_and_outcome_of_version_1_keeps_its_place() {
    for (digits, kind) in [
        ("0005", plan::StepKind::GetReady { seconds: 5 }),
        ("01141e3c", hold_of(20, 30, 60)),
        ("020a0c05", reps_of(10, 12, 5)),
        ("0305", plan::StepKind::ChangeSides { seconds: 5 }),
        ("04ac02", plan::StepKind::Rest { seconds: 300 }),
    ] {
        let read: plan::StepKind = stored(RecordKind::Session, &format!("1 {digits}"));
        assert_eq!(read, kind);
    }
    for (digits, outcome) in [
        ("00", Outcome::Open),
        (
            "01a09c0101",
            Outcome::Kept {
                did: 20_000,
                watched: true,
            },
        ),
        (
            "010a00",
            Outcome::Kept {
                did: 10,
                watched: false,
            },
        ),
        ("0205", Outcome::Skipped { did: 5 }),
        ("03", Outcome::LeftOut),
    ] {
        let read: Outcome = stored(RecordKind::Session, &format!("1 {digits}"));
        assert_eq!(read, outcome);
    }
}

fn hold_of(minimum: u16, aim: u16, maximum: u16) -> plan::StepKind {
    plan::StepKind::Hold {
        minimum,
        aim,
        maximum,
    }
}

fn reps_of(minimum: u16, aim: u16, hold_seconds: u16) -> plan::StepKind {
    plan::StepKind::Reps {
        minimum,
        aim,
        hold_seconds,
    }
}

#[test]
fn aims_of_version_1_are_as_they_were_chosen() {
    let aims: Aims = stored(RecordKind::Aims, AIMS);
    let aim = |sets, reps, hold_seconds| Aim {
        sets,
        reps,
        hold_seconds,
    };
    assert_eq!(aims.at("front-plank"), aim(3, 0, 35));
    assert_eq!(aims.at("glute-bridge"), aim(3, 12, 0));
    assert_eq!(aims.at("squat"), Aim::LOW);
}

#[test]
fn a_routine_of_version_1_is_what_was_kept() {
    let kept: KeptRoutine = stored(RecordKind::Routine, ROUTINE);
    let text = "# Anna's hips\nFrom: Dr. Özil\nStop: Stop when it tingles.\n\n\
                ## Warm up, 2 rounds\n\
                Side plank 3x :20-:60 each side, rest :30\nNote: elbow under the shoulder\n\
                Copenhagen plank 2x 8 hold :05 each side\n\n\
                See you on Tuesday at 10!";
    assert_eq!(kept.text, text);
    let opened = share_link::read_kept(&kept.link);
    assert_eq!(opened.error, None);
    assert_eq!(opened.routine, text::read(text).routine);
    let written = save::write(RecordKind::Routine, &kept);
    assert_eq!(written.as_deref(), Some(ROUTINE.trim_end()));
}

#[test]
fn a_draft_of_version_1_is_the_text_that_was_written() {
    let kept: KeptDraft = stored(RecordKind::Draft, DRAFT);
    assert_eq!(kept.text, "Legs\nSquat 3x");
    let written = save::write(RecordKind::Draft, &kept);
    assert_eq!(written.as_deref(), Some(DRAFT.trim_end()));
}
