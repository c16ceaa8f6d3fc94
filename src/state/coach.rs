//! Carries out the effects of the coach (`domain/coach.rs`): the session at hand in a signal, and
//! the only timer of the app.

use leptos::prelude::*;

use super::{
    answers::Answers,
    cue_player::CuePlayer,
    history::{self, History},
    navigation::Navigation,
    notices::Notices,
    preferences::Preferences,
    records::Records,
};
use crate::{
    domain::{
        clock::Reading,
        coach::{self, AppEvent, Effect, LockRequest, Run, SessionOwner},
        cue::Cue,
        notice::Notice,
        plan::Plan,
        route::Route,
        saved::RecordKind,
        session::{Act, Event},
        time::{LocalTime, Moment, WallTime},
    },
    platform::{
        alarm::Alarm,
        clock,
        tab_lock::{self, TabLock},
        visibility,
        wake_lock::{Screen, WakeLock},
    },
};

pub use super::cue_player::{can_override_silence, can_speak, can_vibrate};

/// The name of the lock that the tab with the session holds.
const LOCK: &str = "holdfast/session";

/// The session at hand, and everything that it needs of the browser.
#[derive(Clone, Copy)]
pub struct Coach {
    machine: RwSignal<coach::Coach>,
    /// The number of cues that have flashed; `None` before the first.
    flashes: RwSignal<Option<u32>>,
    is_silent: RwSignal<bool>,
    screen: RwSignal<Screen>,
    alarm: StoredValue<Alarm, LocalStorage>,
    lock: StoredValue<TabLock, LocalStorage>,
    wake_lock: StoredValue<WakeLock, LocalStorage>,
    player: CuePlayer,
    navigation: Navigation,
    notices: Notices,
    records: Records,
    preferences: Preferences,
    answers: Answers,
    history: History,
}

impl Coach {
    pub(super) fn new(
        navigation: Navigation,
        notices: Notices,
        records: Records,
        preferences: Preferences,
        answers: Answers,
        history: History,
    ) -> Coach {
        let screen = RwSignal::new(Screen::Free);
        let coach = Coach {
            machine: RwSignal::new(coach::Coach::new(visibility::is_hidden())),
            flashes: RwSignal::new(None),
            is_silent: RwSignal::new(false),
            screen,
            alarm: StoredValue::new_local(Alarm::default()),
            lock: StoredValue::new_local(TabLock::new(LOCK)),
            wake_lock: StoredValue::new_local(WakeLock::new(move |now| {
                if screen.get_untracked() != now {
                    screen.set(now);
                }
            })),
            player: CuePlayer::new(),
            navigation,
            notices,
            records,
            preferences,
            answers,
            history,
        };
        coach.apply(AppEvent::Opened(records.load_session()));
        records.on_change(RecordKind::Session, move |_| {
            coach.apply(AppEvent::SavedElsewhere(records.load_session()));
        });
        super::input::listen(coach, navigation, history);
        coach
    }

    /// Reads the session at hand, tracked; it may be over.
    pub fn with<T>(self, read: impl FnOnce(Option<&Run>) -> T) -> T {
        self.machine.with(|machine| read(machine.run()))
    }

    /// The moment of the session's last update, tracked.
    pub fn now(self) -> Moment {
        self.machine.with(coach::Coach::now)
    }

    /// Milliseconds by which the session's clock is ahead of the page's, tracked: they change where
    /// the phone has slept.
    pub fn ahead_ms(self) -> i64 {
        self.machine.with(coach::Coach::ahead_ms)
    }

    /// The moment of the session by the clock of the page, untracked; it may be later than the last
    /// update.
    pub fn exact_now(self) -> Moment {
        Moment::from_ms(clock::steady_ms()).plus_ms(self.with_machine(coach::Coach::ahead_ms))
    }

    /// True while a session can be gone on with, tracked.
    pub fn is_live(self) -> bool {
        self.machine.with(coach::Coach::is_live)
    }

    /// True where the session that was started then was stopped and can be resumed, tracked.
    pub fn can_resume(self, started: LocalTime) -> bool {
        self.machine.with(|machine| machine.can_resume(started))
    }

    /// True while another tab runs the session, tracked.
    pub fn is_elsewhere(self) -> bool {
        let owner = self.machine.with(coach::Coach::owner);
        owner == SessionOwner::OtherTab
    }

    /// The number of cues that have flashed, tracked; `None` before the first.
    pub fn flashes(self) -> Option<u32> {
        self.flashes.get()
    }

    /// True while cues are wanted and cannot be heard before another tap, tracked.
    pub fn is_silent(self) -> bool {
        self.is_silent.get()
    }

    /// True while the screen stays on, tracked.
    pub fn is_awake(self) -> bool {
        self.screen.get() == Screen::On
    }

    /// True while the screen is wanted on and may turn off, tracked.
    pub fn screen_may_turn_off(self) -> bool {
        self.screen.get() == Screen::MayTurnOff
    }

    /// Starts a session. Call it inside the tap, which unlocks the sound.
    pub fn start(self, plan: Plan) {
        let settings = self.preferences.settings_untracked();
        self.unlock_sound();
        if settings.voice {
            self.player.unlock_voice();
        }
        // A side that is skipped today is not skipped tomorrow without a word.
        self.preferences.choose_sides(None);
        let pain_before = self.answers.take_pain();
        self.apply(AppEvent::Start {
            plan,
            mode: settings.mode,
            started: history::local_now(),
            pain_before,
        });
    }

    /// Applies an event of the session.
    pub fn send(self, event: Event) {
        self.apply(AppEvent::Session(event));
    }

    /// Applies a tap on the main button, which shows `act`.
    pub fn act(self, act: Act) {
        self.unlock_sound();
        self.apply(AppEvent::Act(act));
    }

    /// Takes the session over from the tab that runs it. Call it inside the tap.
    pub fn take_over(self) {
        self.unlock_sound();
        self.apply(AppEvent::TakeOver);
    }

    /// Ends the session at hand and logs what was done of it.
    pub fn end_and_log(self) {
        self.apply(AppEvent::EndAndLog);
    }

    /// Plays a cue for the runner to try it. Call it inside the tap.
    pub fn try_sound(self) {
        let settings = self.preferences.settings_untracked();
        self.player.try_out(self, Cue::ChangeSides, &settings);
    }

    /// Makes the sound ready; browsers want a tap for it.
    pub(super) fn unlock_sound(self) {
        self.player.unlock(self);
    }

    /// Reads the machine, untracked.
    pub(super) fn with_machine<T>(self, read: impl FnOnce(&coach::Coach) -> T) -> T {
        self.machine.with_untracked(read)
    }

    /// Applies an event and carries out its effects.
    pub(super) fn apply(self, event: AppEvent) {
        let now = reading();
        let effects = self
            .machine
            .try_update(|machine| machine.update(event, now));
        let mut is_logged = true;
        for effect in effects.unwrap_or_default() {
            match effect {
                Effect::Perform(cues) => self.perform(&cues),
                Effect::SaveSession(run) => self.records.save_session(&run),
                Effect::RemoveSession if is_logged => self.records.remove_session(),
                // The log did not take it: it stays saved, and is logged when it is opened again.
                Effect::RemoveSession => {
                    if let Some(run) = self.with_machine(coach::Coach::saved_run) {
                        self.records.save_session(&run);
                    }
                }
                Effect::PutInLog(entry) => is_logged = self.history.put(*entry),
                Effect::TakeOutOfLog(started) => self.history.take_out(started),
                Effect::Go(route) => self.navigation.go(&route),
                Effect::Leave(route) => self.leave(route),
                Effect::RequestLock(request) => self.request_lock(request),
                Effect::ReleaseLock => self.lock.with_value(TabLock::release),
                Effect::SetAlarm(delay_ms) => {
                    let ring = move || self.apply(AppEvent::Alarm);
                    self.alarm.update_value(|alarm| alarm.set(delay_ms, ring));
                }
                Effect::ClearAlarm => self.alarm.update_value(Alarm::clear),
            }
        }
    }

    /// Goes on from a session that is over. A runner who is doing something else is told instead.
    fn leave(self, to: Route) {
        match (self.navigation.route_untracked(), to) {
            (Route::Session | Route::Home, to) => self.navigation.replace(&to),
            (_, Route::Summary(started)) => self.notices.add(Notice::SessionOver(started)),
            _ => {}
        }
    }

    fn request_lock(self, request: LockRequest) {
        let how = match request {
            LockRequest::Wait => tab_lock::LockRequest::Wait,
            LockRequest::Claim | LockRequest::TakeOver => tab_lock::LockRequest::Steal,
        };
        let tell = move |granted| {
            self.apply(AppEvent::Lock {
                request,
                granted,
                saved: self.records.load_session(),
            });
        };
        self.lock.with_value(|lock| lock.request(how, tell));
    }

    /// Performs cues, brings the scheduled tones in line with the session, and keeps the screen on
    /// while it is wanted.
    fn perform(self, cues: &[Cue]) {
        let settings = self.preferences.settings_untracked();
        let (is_heard, keeps_screen_on) = self.with_machine(|machine| {
            let (session, now) = (machine.own_session(), machine.now());
            let is_heard = self.player.follow(cues, session, now, &settings);
            self.player.announce(cues, session, now, &settings);
            (is_heard, machine.keeps_screen_on())
        });
        if self.is_silent.get_untracked() == is_heard {
            self.is_silent.set(!is_heard);
        }
        self.wake_lock
            .with_value(|lock| lock.set_wanted(keeps_screen_on));
        for _ in cues.iter().filter(|cue| settings.flash && cue.flashes()) {
            self.flashes
                .update(|count| *count = Some(count.map_or(0, |count| count.wrapping_add(1))));
        }
    }
}

fn reading() -> Reading {
    Reading {
        wall: WallTime(clock::wall_ms()),
        steady_ms: clock::steady_ms(),
    }
}
