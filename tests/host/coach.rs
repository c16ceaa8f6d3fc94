//! The app's machine: events with their effects, and two tabs over one storage.

use std::collections::{BTreeMap, VecDeque};

use holdfast::domain::{
    clock::Reading,
    coach::{AppEvent, Coach, Effect, Key, LockRequest, SessionOwner},
    log::Entry,
    route::Route,
    run::SavedRun,
    session::{Act, Ending, Event},
    settings::Mode,
    time::{LocalTime, WallTime},
};
use proptest::prelude::*;

use crate::{
    log::STARTED,
    support::{
        generate::{cases, events},
        runner::plan_of,
    },
};

const PLAN: &str = "Plank 2x :20\nSquat 1x 5\n";

fn at(ms: i64) -> Reading {
    Reading {
        wall: WallTime(STARTED.wall.0 + ms),
        steady_ms: ms,
    }
}

fn start(started: LocalTime, mode: Mode) -> AppEvent {
    AppEvent::Start {
        plan: plan_of(PLAN),
        mode,
        started,
        pain_before: None,
    }
}

/// A coach with a session of this text, just started.
fn started_with(text: &str, mode: Mode) -> Coach {
    let mut coach = Coach::new(false);
    let start = AppEvent::Start {
        plan: plan_of(text),
        mode,
        started: STARTED,
        pain_before: None,
    };
    coach.update(start, at(0));
    coach
}

/// An effect in a word or two; cues are left to the tests of the session.
fn word(effect: &Effect) -> String {
    match effect {
        Effect::Perform(cues) => format!("perform {}", cues.len()),
        Effect::SaveSession(_) => "save".to_string(),
        Effect::RemoveSession => "remove".to_string(),
        Effect::PutInLog(entry) => format!("log {}/{}", entry.sets_done().0, entry.sets_done().1),
        Effect::TakeOutOfLog(_) => "unlog".to_string(),
        Effect::Go(route) => format!("go {}", route.address()),
        Effect::Leave(route) => format!("leave {}", route.address()),
        Effect::RequestLock(request) => format!("ask {request:?}"),
        Effect::ReleaseLock => "release".to_string(),
        Effect::SetAlarm(ms) => format!("alarm {ms}"),
        Effect::ClearAlarm => "no alarm".to_string(),
    }
}

/// Applies events, each after a number of seconds, and checks the effects of the last one.
#[track_caller]
fn check(events: &[(i64, AppEvent)], expected: &str) -> Coach {
    let mut coach = Coach::new(false);
    let mut effects = Vec::new();
    let mut now_ms = 0;
    for (seconds, event) in events {
        now_ms += seconds * 1000;
        effects = coach.update(event.clone(), at(now_ms));
    }
    let words: Vec<String> = effects.iter().map(word).collect();
    assert_eq!(words.join(", "), expected);
    coach
}

fn hands_free() -> (i64, AppEvent) {
    (0, start(STARTED, Mode::HandsFree))
}

fn session(event: Event) -> AppEvent {
    AppEvent::Session(event)
}

fn summary() -> String {
    format!("leave {}", Route::Summary(STARTED.wall.0).address())
}

/// A run as another tab, or this one before a reload, saved it after ten seconds of a hold.
fn saved() -> SavedRun {
    let mut coach = Coach::new(false);
    coach.update(start(STARTED, Mode::HandsFree), at(0));
    coach.update(session(Event::Tick), at(15_000));
    coach.saved_run().expect("a session")
}

fn saved_run(coach: &Coach) -> SavedRun {
    coach.saved_run().expect("a session")
}

fn granted(request: LockRequest, saved: Option<SavedRun>) -> AppEvent {
    AppEvent::Lock {
        request,
        granted: true,
        saved,
    }
}

fn lost(request: LockRequest) -> AppEvent {
    AppEvent::Lock {
        request,
        granted: false,
        saved: None,
    }
}

#[test]
fn a_start_claims_saves_and_goes_to_the_session() {
    let effects = "ask Claim, perform 0, save, alarm 1000, go #/session";
    let coach = check(&[hands_free()], effects);
    assert_eq!(coach.owner(), SessionOwner::ThisTab);
    assert!(coach.is_live() && coach.keeps_screen_on());
}

#[test]
fn a_tick_saves_only_where_a_step_ends() {
    check(
        &[hands_free(), (1, AppEvent::Alarm)],
        "perform 0, alarm 1000",
    );
    check(
        &[hands_free(), (2, AppEvent::Alarm), (3, AppEvent::Alarm)],
        "perform 1, alarm 1000, save",
    );
}

#[test]
fn a_crash_late_in_a_long_hold_loses_little_of_it() {
    let mut coach = started_with("Plank 2x 30:00\n", Mode::HandsFree);
    let mut saves = 0;
    let mut saved = None;
    for second in 1..3600 {
        for effect in coach.update(AppEvent::Alarm, at(second * 1000)) {
            if let Effect::SaveSession(run) = effect {
                saves += 1;
                saved = Some((second, *run));
            }
        }
        // After a crash now and four minutes to open it again, what was held is kept.
        let (at_second, run) = saved.clone().unwrap_or((second, saved_run(&coach)));
        assert!(second - at_second < 150, "the last mark is of {at_second}");
        if second == 1000 {
            let mut coach = Coach::new(false);
            let later = at((second + 240) * 1000);
            coach.update(AppEvent::Opened(Some(run.clone())), later);
            coach.update(granted(LockRequest::Wait, Some(run)), later);
            let session = coach.own_session().expect("a session");
            let left_ms = session.position(coach.now()).map(|it| it.left_ms);
            assert!(left_ms < Some((1800 - 840) * 1000), "{left_ms:?}");
        }
    }
    assert!(saves <= 30, "{saves} in an hour");
}

#[test]
fn a_finished_session_is_logged_once_and_not_saved_any_more() {
    let done = [
        hands_free(),
        (26, AppEvent::Wake),
        (60, AppEvent::Wake),
        (60, AppEvent::Wake),
    ];
    let effects = format!(
        "perform 1, no alarm, release, log 3/3, remove, {}",
        summary()
    );
    let coach = check(&done, &effects);
    assert_eq!(coach.owner(), SessionOwner::Nobody);
    let mut more = done.to_vec();
    more.push((5, session(Event::Tick)));
    check(&more, "perform 0, no alarm");
}

#[test]
fn a_stop_is_logged_and_can_be_undone() {
    let stop = [hands_free(), (15, session(Event::Stop))];
    // The alarm is for the screen, which may turn off after five minutes.
    let effects = format!(
        "perform 1, alarm 300000, release, log 0/3, save, {}",
        summary()
    );
    let coach = check(&stop, &effects);
    assert!(coach.can_resume(STARTED) && !coach.is_live());

    let mut resumed = stop.to_vec();
    resumed.push((9, session(Event::Resume)));
    let effects = "perform 1, alarm 1000, unlog, ask Claim, go #/session, save";
    assert!(check(&resumed, effects).is_live());
}

#[test]
fn a_session_without_work_leaves_nothing_behind() {
    check(
        &[hands_free(), (2, session(Event::Stop))],
        "perform 1, alarm 300000, release, save, leave #/",
    );
    check(
        &[hands_free(), (2, AppEvent::EndAndLog)],
        "no alarm, perform 0, remove, release",
    );
}

#[test]
fn another_start_ends_and_logs_the_one_before() {
    let later = LocalTime {
        wall: WallTime(STARTED.wall.0 + 15_000),
        ..STARTED
    };
    check(
        &[hands_free(), (15, start(later, Mode::Manual))],
        "no alarm, log 0/3, perform 0, remove, perform 0, save, alarm 1000, go #/session",
    );
}

#[test]
fn a_page_that_goes_saves() {
    check(&[hands_free(), (3, sees(true, true))], "save");
    check(&[hands_free(), (3, AppEvent::Leave)], "save");
    check(&[(0, AppEvent::Leave)], "");
}

#[test]
fn a_reload_goes_on_when_it_has_the_lock() {
    let opened = (20, AppEvent::Opened(Some(saved())));
    let coach = check(
        std::slice::from_ref(&opened),
        "ask Wait, perform 0, alarm 500",
    );
    assert_eq!(coach.owner(), SessionOwner::Requested);
    let effects = "perform 0, alarm 1000, save";
    let answer = (0, granted(LockRequest::Wait, Some(saved())));
    let coach = check(&[opened, answer], effects);
    assert_eq!(coach.owner(), SessionOwner::ThisTab);
}

#[test]
fn a_tab_without_an_answer_shows_the_session_and_changes_nothing() {
    let opened = (20, AppEvent::Opened(Some(saved())));
    let alarm = (1, AppEvent::Alarm);
    let coach = check(&[opened.clone(), alarm.clone()], "perform 0, alarm 1000");
    assert_eq!(coach.owner(), SessionOwner::OtherTab);
    assert!(coach.own_session().is_none() && coach.run().is_some());
    let skip = (1, session(Event::Skip));
    check(
        &[opened.clone(), alarm.clone(), skip],
        "perform 0, alarm 1000",
    );
    let taken = [
        opened,
        alarm,
        (1, AppEvent::TakeOver),
        (0, granted(LockRequest::TakeOver, Some(saved()))),
    ];
    check(&taken[..3], "ask TakeOver");
    check(&taken, "perform 0, alarm 1000, save");
}

#[test]
fn what_stops_a_session_works_from_any_tab() {
    let elsewhere = [(20, AppEvent::Opened(Some(saved()))), (1, AppEvent::Alarm)];
    for event in [Event::Hurts, Event::Pause, Event::Stop] {
        let mut events = elsewhere.to_vec();
        events.push((1, session(event)));
        check(&events, "ask TakeOver");
        // Before it is known whether another tab runs it, too.
        let early = [
            elsewhere[0].clone(),
            (0, session(event)),
            elsewhere[1].clone(),
        ];
        check(&early, "ask TakeOver");
        events.push((0, granted(LockRequest::TakeOver, Some(saved()))));
        let mut coach = Coach::new(false);
        let mut now_ms = 0;
        for (seconds, event) in events {
            now_ms += seconds * 1000;
            coach.update(event, at(now_ms));
        }
        let run = coach.run().expect("a session");
        let position = run.session.position(coach.now());
        let paused = position.is_some_and(|it| it.paused.is_some());
        assert!(paused || run.session.ended().is_some(), "{event:?}");
    }
}

/// The page is hidden or seen, at the session's screen or another one.
fn sees(is_hidden: bool, shows_session: bool) -> AppEvent {
    AppEvent::Visibility {
        is_hidden,
        shows_session,
    }
}

#[test]
fn the_tab_that_comes_to_the_front_at_the_session_takes_it() {
    let comes = |shows_session| {
        [
            (20, AppEvent::Opened(Some(saved()))),
            (1, AppEvent::Alarm),
            (0, sees(true, shows_session)),
            (5, sees(false, shows_session)),
        ]
    };
    check(&comes(true), "ask TakeOver, perform 0, alarm 500");
    // At another screen it could not be seen there, and is heard from the tab that runs it.
    check(&comes(false), "perform 0, alarm 1000");
    // Its own session it has already.
    check(
        &[hands_free(), (3, sees(false, true))],
        "perform 1, alarm 1000",
    );
}

#[test]
fn a_tab_that_loses_the_lock_lets_go() {
    let effects = "ask Wait, perform 0, alarm 1000";
    let coach = check(&[hands_free(), (3, lost(LockRequest::Claim))], effects);
    assert_eq!(coach.owner(), SessionOwner::OtherTab);
}

#[test]
fn a_hidden_tab_leaves_a_reloading_one_alone() {
    let waits = [
        (20, AppEvent::Opened(Some(saved()))),
        (1, AppEvent::Alarm),
        (0, sees(true, true)),
        (1, granted(LockRequest::Wait, Some(saved()))),
    ];
    let coach = check(&waits, "release");
    assert_eq!(coach.owner(), SessionOwner::OtherTab);
}

#[test]
fn a_finished_session_that_the_log_did_not_take_is_logged_when_it_is_opened_again() {
    let mut coach = Coach::new(false);
    coach.update(start(STARTED, Mode::HandsFree), at(0));
    coach.update(AppEvent::Wake, at(200_000));
    coach.update(session(Event::Resume), at(200_000));
    coach.update(AppEvent::Wake, at(400_000));
    let run = coach.saved_run().expect("over, and still at hand");
    if !matches!(run.session.ended(), Some((Ending::Finished, _))) {
        return;
    }
    let opened = (500, AppEvent::Opened(Some(run.clone())));
    let answer = (0, granted(LockRequest::Wait, Some(run)));
    let mut coach = Coach::new(false);
    coach.update(opened.1, at(500_000));
    let effects = coach.update(answer.1, at(500_000));
    assert!(effects.iter().any(|it| matches!(it, Effect::PutInLog(_))));
    assert!(effects.contains(&Effect::RemoveSession));
}

#[test]
fn keys_are_what_the_main_button_is() {
    let key = |events: &[(i64, AppEvent)], key| {
        let mut coach = Coach::new(false);
        let mut now_ms = 0;
        for (seconds, event) in events {
            now_ms += seconds * 1000;
            coach.update(event.clone(), at(now_ms));
        }
        coach.key(key)
    };
    let act = |act| Some(AppEvent::Act(act));
    let skip = Some(session(Event::Skip));
    let holding = [hands_free(), (8, AppEvent::Wake)];
    let paused = [holding[0].clone(), (8, session(Event::Pause))];
    for (events, pressed, expected) in [
        (&holding[..], Key::Space, act(Act::Pause)),
        (&holding, Key::Escape, Some(session(Event::Pause))),
        (&holding, Key::PlayPause, Some(session(Event::Pause))),
        (&holding, Key::Next, skip.clone()),
        (&paused, Key::Space, act(Act::Resume)),
        (&paused, Key::PlayPause, act(Act::Resume)),
        (&paused, Key::Escape, None),
        (&paused, Key::Next, skip),
        (&[], Key::Space, None),
    ] {
        assert_eq!(key(events, pressed), expected, "{pressed:?}");
    }
}

/// Checks where taps lead, each after a number of milliseconds, from a set of reps at the runner's
/// pace: to which step, and what the main button shows there.
#[track_caller]
fn check_taps(taps: &[(i64, AppEvent)], expected: (usize, Act)) {
    let mut coach = started_with("Squat 3x 15\nPlank 1x :20\n", Mode::RestOnly);
    let mut now_ms = 13_000;
    coach.update(AppEvent::Alarm, at(now_ms));
    for (gap_ms, tap) in taps {
        now_ms += gap_ms;
        coach.update(tap.clone(), at(now_ms));
    }
    let session = coach.own_session().expect("a session");
    let position = session.position(coach.now()).expect("under way");
    assert_eq!((session.step_index(), position.act), expected, "{taps:?}");
}

#[test]
fn two_taps_are_one_act() {
    let main = |gap_ms, act| (gap_ms, AppEvent::Act(act));
    let other = |gap_ms, event| (gap_ms, session(event));
    let (set, rest, next_set) = ((1, Act::Done), (2, Act::Ready), (3, Act::Done));
    check_taps(&[], set);
    check_taps(&[main(0, Act::Done)], rest);
    check_taps(&[main(0, Act::Done), main(250, Act::Ready)], rest);
    check_taps(&[main(0, Act::Done), main(399, Act::Ready)], rest);
    check_taps(&[main(0, Act::Done), main(400, Act::Ready)], next_set);
    // A burst is one act, however long it is.
    let burst = [0, 150, 150, 150, 150].map(|gap_ms| main(gap_ms, Act::Done));
    check_taps(&burst, rest);
    let skips = [other(0, Event::Skip), other(250, Event::Skip)];
    check_taps(&skips, rest);
    let skips = [other(0, Event::Skip), other(400, Event::Skip)];
    check_taps(&skips, next_set);
    let skip = |gap_ms| other(gap_ms, Event::SkipExercise);
    check_taps(&[skip(0), skip(250)], (6, Act::Ready));
    // Another control is taken at once.
    let both = [main(0, Act::Done), other(100, Event::Skip)];
    check_taps(&both, next_set);
    // So is a pause, of its own control or a key, and what hurts.
    let paused = (2, Act::Resume);
    check_taps(&[main(0, Act::Done), other(1, Event::Pause)], paused);
    check_taps(&[main(0, Act::Done), other(1, Event::Hurts)], paused);
    // More time and the way back count each tap.
    let more = [
        other(0, Event::Skip),
        other(9, Event::AddTen),
        other(9, Event::AddTen),
    ];
    check_taps(&more, rest);
    let back = [
        main(0, Act::Done),
        other(500, Event::Back),
        other(100, Event::Back),
    ];
    check_taps(&back, (0, Act::Ready));
}

#[test]
fn a_button_that_has_just_changed_takes_no_second_tap() {
    let act = |gap_ms, act| (gap_ms, AppEvent::Act(act));
    // A pause is no pause and a way on, and the way on no pause.
    check_taps(
        &[act(0, Act::Pause), act(200, Act::Resume)],
        (1, Act::Resume),
    );
    let on = [
        act(0, Act::Done),
        act(500, Act::Pause),
        act(500, Act::Resume),
    ];
    check_taps(&on, (2, Act::Ready));
    let twice = [&on[..], &[act(200, Act::Pause)]].concat();
    check_taps(&twice, (2, Act::Ready));
}

#[test]
fn a_start_that_is_tapped_twice_is_one_start() {
    let mut coach = check(&[hands_free(), (0, start(STARTED, Mode::Manual))], "");
    // The main button is now under the finger.
    assert_eq!(coach.update(AppEvent::Act(Act::Ready), at(250)), []);
    assert!(!coach.update(AppEvent::Act(Act::Ready), at(650)).is_empty());
    // A phone that slept in between had its steady clock stand still.
    let slept = Reading {
        wall: WallTime(STARTED.wall.0 + 90_000),
        steady_ms: 700,
    };
    assert!(!coach.update(AppEvent::Act(Act::Pause), slept).is_empty());
}

// Two tabs.

/// The stored record of the session.
#[derive(Clone, Debug)]
enum Stored {
    Nothing,
    Run(Box<SavedRun>),
    /// A record of a newer app, which nothing may overwrite.
    Newer,
}

/// Two tabs over one storage and one lock, as in a browser.
struct World {
    now_ms: i64,
    stored: Stored,
    log: BTreeMap<i64, Entry>,
    holder: Option<(usize, LockRequest)>,
    waiting: VecDeque<usize>,
    answers: VecDeque<(usize, LockRequest, bool)>,
    tabs: [Option<Coach>; 2],
    starts: i64,
}

impl World {
    fn new() -> World {
        World {
            now_ms: 0,
            stored: Stored::Nothing,
            log: BTreeMap::new(),
            holder: None,
            waiting: VecDeque::new(),
            answers: VecDeque::new(),
            tabs: [Some(Coach::new(false)), Some(Coach::new(false))],
            starts: 0,
        }
    }

    fn saved(&self) -> Option<SavedRun> {
        match &self.stored {
            Stored::Run(run) => Some((**run).clone()),
            Stored::Nothing | Stored::Newer => None,
        }
    }

    fn apply(&mut self, tab: usize, event: AppEvent) {
        let now = at(self.now_ms);
        let Some(coach) = &mut self.tabs[tab] else {
            return;
        };
        for effect in coach.update(event, now) {
            self.carry_out(tab, effect);
        }
    }

    fn carry_out(&mut self, tab: usize, effect: Effect) {
        let is_newer = matches!(self.stored, Stored::Newer);
        match effect {
            Effect::SaveSession(_) | Effect::RemoveSession if is_newer => {}
            Effect::SaveSession(run) => {
                self.stored = Stored::Run(run);
                self.tell_others(tab);
            }
            Effect::RemoveSession => {
                self.stored = Stored::Nothing;
                self.tell_others(tab);
            }
            Effect::PutInLog(entry) => {
                self.log.insert(entry.started.wall.0, *entry);
            }
            Effect::TakeOutOfLog(started) => {
                self.log.remove(&started.wall.0);
            }
            Effect::RequestLock(LockRequest::Wait) => match self.holder {
                None => self.grant(tab, LockRequest::Wait),
                Some(_) => self.waiting.push_back(tab),
            },
            Effect::RequestLock(request) => {
                if let Some((other, its)) = self.holder.take() {
                    self.answers.push_back((other, its, false));
                }
                self.grant(tab, request);
            }
            Effect::ReleaseLock => self.release(tab),
            Effect::Perform(_)
            | Effect::Go(_)
            | Effect::Leave(_)
            | Effect::SetAlarm(_)
            | Effect::ClearAlarm => {}
        }
    }

    fn tell_others(&mut self, tab: usize) {
        let saved = self.saved();
        // A storage event is delivered later; nothing here depends on its time.
        self.apply_later(1 - tab, saved);
    }

    fn apply_later(&mut self, tab: usize, saved: Option<SavedRun>) {
        let now = at(self.now_ms);
        if let Some(coach) = &mut self.tabs[tab] {
            for effect in coach.update(AppEvent::SavedElsewhere(saved), now) {
                self.carry_out(tab, effect);
            }
        }
    }

    fn grant(&mut self, tab: usize, request: LockRequest) {
        self.holder = Some((tab, request));
        self.answers.push_back((tab, request, true));
    }

    fn release(&mut self, tab: usize) {
        if self.holder.is_some_and(|(holder, _)| holder == tab) {
            self.holder = None;
            if let Some(next) = self.waiting.pop_front() {
                self.grant(next, LockRequest::Wait);
            }
        }
    }

    fn answer(&mut self) {
        for _ in 0..50 {
            let Some((tab, request, granted)) = self.answers.pop_front() else {
                return;
            };
            let saved = self.saved();
            self.apply(
                tab,
                AppEvent::Lock {
                    request,
                    granted,
                    saved,
                },
            );
        }
        panic!("the tabs hand the lock to and fro for ever");
    }

    /// Kills the tab: it does nothing more, and its lock is free.
    fn kill(&mut self, tab: usize) {
        self.tabs[tab] = None;
        self.waiting.retain(|waiting| *waiting != tab);
        self.answers.retain(|(answered, ..)| *answered != tab);
        self.release(tab);
    }

    fn open(&mut self, tab: usize) {
        self.kill(tab);
        self.tabs[tab] = Some(Coach::new(false));
        let saved = self.saved();
        self.apply(tab, AppEvent::Opened(saved));
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let owners = self.tabs.iter().flatten();
        let owners = owners.filter(|coach| coach.owner() == SessionOwner::ThisTab);
        prop_assert!(owners.count() <= 1, "one tab owns the session");
        for coach in self.tabs.iter().flatten() {
            if coach.owner() != SessionOwner::ThisTab {
                continue;
            }
            let started = coach.run().map(|run| run.started.wall.0);
            let is_logged = started.is_some_and(|started| self.log.contains_key(&started));
            prop_assert!(!is_logged, "a live session is not in the log");
            match &self.stored {
                Stored::Run(run) => {
                    prop_assert_eq!(Some(run.started.wall.0), started, "the live one is saved");
                }
                Stored::Newer => {}
                Stored::Nothing => prop_assert!(false, "a live session is not saved"),
            }
        }
        Ok(())
    }
}

#[derive(Clone, Debug)]
enum Act2 {
    Tell(usize, Event),
    Start(usize),
    TakeOver(usize),
    End(usize),
    Alarm(usize),
    Hide(usize, bool),
    Leave(usize),
    Reload(usize),
    Kill(usize),
    NewerSaves,
}

fn acts() -> impl Strategy<Value = Act2> {
    let tab = 0..2_usize;
    prop_oneof![
        8 => (tab.clone(), events()).prop_map(|(tab, event)| Act2::Tell(tab, event)),
        2 => tab.clone().prop_map(Act2::Start),
        2 => tab.clone().prop_map(Act2::TakeOver),
        1 => tab.clone().prop_map(Act2::End),
        4 => tab.clone().prop_map(Act2::Alarm),
        2 => (tab.clone(), any::<bool>()).prop_map(|(tab, hidden)| Act2::Hide(tab, hidden)),
        1 => tab.clone().prop_map(Act2::Leave),
        3 => tab.clone().prop_map(Act2::Reload),
        2 => tab.prop_map(Act2::Kill),
    ]
}

fn play(world: &mut World, act: Act2) {
    match act {
        Act2::Tell(tab, event) => world.apply(tab, session(event)),
        Act2::Start(tab) => {
            world.starts += 1;
            let started = LocalTime {
                wall: WallTime(STARTED.wall.0 + world.now_ms + world.starts),
                ..STARTED
            };
            world.apply(tab, start(started, Mode::HandsFree));
        }
        Act2::TakeOver(tab) => world.apply(tab, AppEvent::TakeOver),
        Act2::End(tab) => world.apply(tab, AppEvent::EndAndLog),
        Act2::Alarm(tab) => world.apply(tab, AppEvent::Alarm),
        Act2::Hide(tab, is_hidden) => world.apply(tab, sees(is_hidden, true)),
        Act2::Leave(tab) => world.apply(tab, AppEvent::Leave),
        Act2::Reload(tab) => world.open(tab),
        Act2::Kill(tab) => world.kill(tab),
        Act2::NewerSaves => world.stored = Stored::Newer,
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn in_any_order_one_tab_owns_the_session_and_nothing_is_lost(
        acts in prop::collection::vec((acts(), 0..40_000_i64), 1..60),
    ) {
        let mut world = World::new();
        for (act, gap_ms) in acts {
            world.now_ms += gap_ms;
            play(&mut world, act);
            world.answer();
            world.check()?;
        }
    }

    #[test]
    fn what_a_newer_app_has_saved_is_never_touched(
        before in prop::collection::vec((acts(), 0..40_000_i64), 1..15),
        after in prop::collection::vec((acts(), 0..40_000_i64), 1..30),
    ) {
        let mut world = World::new();
        let newer = std::iter::once((Act2::NewerSaves, 0));
        let mut has_saved = false;
        for (act, gap_ms) in before.into_iter().chain(newer).chain(after) {
            has_saved |= matches!(act, Act2::NewerSaves);
            world.now_ms += gap_ms;
            play(&mut world, act);
            world.answer();
            if has_saved {
                prop_assert!(matches!(world.stored, Stored::Newer));
            }
        }
    }
}
