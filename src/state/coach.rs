//! Runs the session: asks the clocks, tells the session, has the cues performed, keeps the record.
//!
//! The one place with a timer, and the session's next deadline is its only reason.
//! Must not know: what the session screen looks like, or why a session moves as it does.

use std::cell::{Cell, RefCell};

use serde::{Deserialize, Serialize};

use super::{
    hold::Hold,
    live::{Live, for_good},
    log,
    log::Log,
    navigation::Navigation,
    notices::Notices,
    performer::Performer,
    preferences::Preferences,
    saved,
};
use crate::{
    domain::{
        awake,
        clock::{Page, Passed, Reading, SavedClock, SessionClock},
        cue::Cue,
        log::Entry,
        plan::Plan,
        route::Route,
        save::RecordKind,
        session::{Act, Ending, Event, Session},
        time::{LocalTime, Moment, WallTime},
    },
    platform::{alarm::Alarm, clock, page},
};

/// The session at hand.
#[derive(Debug)]
pub struct Run {
    /// When it was started.
    pub started: LocalTime,
    /// The session itself.
    pub session: Session,
}

/// The session at hand as it is kept: `S` is the session, or a reference to it.
#[derive(Serialize, Deserialize)]
struct Kept<S> {
    started: LocalTime,
    /// Where its clock stood.
    clock: SavedClock,
    session: S,
}

/// The session at hand and everything that it needs of the browser.
#[derive(Clone, Copy)]
pub struct Coach {
    pub(super) run: Live<Option<Run>>,
    /// How many cues have flashed.
    flashes: Live<Option<u32>>,
    pub(super) hold: Live<Hold>,
    /// Whether the browser owes an answer.
    pub(super) waits: &'static Cell<bool>,
    pub(super) clock: &'static Cell<Option<SessionClock>>,
    pub(super) page: &'static Cell<Page>,
    alarm: &'static RefCell<Alarm>,
    performer: Performer,
    /// Whether cues are wanted and not heard.
    silent: Live<bool>,
    pub(super) navigation: Navigation,
    notices: Notices,
    preferences: Preferences,
    log: Log,
}

impl Coach {
    pub(super) fn open(
        navigation: Navigation,
        notices: Notices,
        preferences: Preferences,
        log: Log,
    ) -> Coach {
        let coach = Coach {
            run: Live::new(None),
            flashes: Live::new(None),
            hold: Live::new(Hold::Free),
            waits: for_good(Cell::new(false)),
            clock: for_good(Cell::new(None)),
            page: for_good(Cell::new(Page::Visible)),
            alarm: for_good(RefCell::default()),
            performer: Performer::new(),
            silent: Live::new(false),
            navigation,
            notices,
            preferences,
            log,
        };
        coach.look();
        coach.listen();
        coach
    }

    /// The session at hand, followed; it may be over.
    pub fn with<T>(self, read: impl FnOnce(Option<&Run>) -> T) -> T {
        self.run.with(|run| read(run.as_ref()))
    }

    /// Whether a session waits to be gone on with, followed.
    pub fn is_live(self) -> bool {
        self.with(|run| run.is_some_and(|run| run.session.ended().is_none()))
    }

    /// The moment of the session's last update.
    pub fn now(self) -> Moment {
        self.clock
            .get()
            .map_or(Moment::START, |clock| clock.moment())
    }

    /// How many cues have flashed, followed; `None` before the first.
    pub fn flashes(self) -> Option<u32> {
        self.flashes.with(|count| *count)
    }

    /// Whether cues are wanted and cannot be heard before another tap, followed.
    pub fn is_silent(self) -> bool {
        self.silent.with(|silent| *silent)
    }

    /// Starts a session; call it inside the tap, which unlocks the sound.
    pub fn start(self, plan: Plan) {
        self.unlock_sound();
        if self.preferences.settings_now().voice {
            self.performer.unlock_voice();
        }
        self.end();
        // A side that is spared today is not spared tomorrow without a word.
        self.preferences.choose_sides(None);
        let clock = SessionClock::start(reading());
        let mode = self.preferences.settings_now().mode;
        let (session, cues) = Session::start(plan, mode, clock.moment());
        self.clock.set(Some(clock));
        self.run.set(Some(Run {
            started: log::local_now(),
            session,
        }));
        self.claim();
        self.perform(&cues);
        self.keep();
        self.arm();
        self.navigation.go(&Route::Session);
    }

    /// Tells the session what the runner did.
    pub fn send(self, event: Event) {
        if self.is_watching() {
            return self.watch();
        }
        let Some((passed, now)) = self.read_clock() else {
            return;
        };
        let mut cues = Vec::new();
        let mut moved = event != Event::Tick;
        let mut was_over = false;
        self.run.update(|run| {
            let Some(run) = run else { return };
            was_over = run.session.ended().is_some();
            let step = run.session.step_index();
            if let Passed::Away { since, .. } = passed {
                cues = run.session.update(Event::Return { since }, now);
                moved = true;
            }
            cues.extend(run.session.update(event, now));
            moved |= run.session.step_index() != step || run.session.ended().is_some();
        });
        self.perform(&cues);
        self.arm();
        if moved {
            self.settle(was_over);
        }
    }

    /// Performs what the main button says at this moment.
    pub fn act(self, act: Act) {
        self.unlock_sound();
        self.send(match act {
            Act::Pause => Event::Pause,
            Act::Resume => Event::Resume,
            Act::Keep(_) | Act::Done | Act::Ready => Event::Done,
        });
    }

    /// Makes the sound ready; browsers want a tap for it.
    pub fn unlock_sound(self) {
        self.performer.unlock();
    }

    /// A tap anywhere, while a session is there: what the browser refused without one is asked
    /// for again.
    pub(super) fn take_tap(self) {
        if self.run.with_now(Option::is_some) {
            self.unlock_sound();
        }
    }

    /// Keeps the screen on while the session wants it.
    fn follow_screen(self) {
        let is_wanted = self.run.with_now(|run| {
            let session = run.as_ref().map(|run| &run.session);
            session.is_some_and(|session| awake::is_wanted(session, self.now()))
        });
        super::shell().stay_awake(is_wanted);
    }

    /// Plays a cue for the runner to try it.
    pub(super) fn try_sound(self) {
        self.preferences.read();
        let settings = self.preferences.settings_now();
        self.performer.try_out(Cue::ChangeSides, &settings);
    }

    /// Ends the session at hand, if one is live, and keeps what was done of it in the log.
    pub fn put_away(self) {
        self.end();
        self.release();
    }

    fn end(self) {
        if self.is_watching() {
            self.claim();
        }
        let Some((_, now)) = self.read_clock() else {
            return;
        };
        self.alarm.borrow_mut().clear();
        if let Some(mut run) = self.run.update(Option::take)
            && run.session.ended().is_none()
        {
            run.session.update(Event::Stop, now);
            let entry = Entry::of(&run.session, run.started);
            if let Some(entry) = entry.filter(Entry::has_work) {
                self.log.put(entry);
            }
        }
        self.perform(&[]);
        saved::remove(RecordKind::Session.key(), self.notices);
    }

    /// After a change worth keeping: into the log where the session is over, out of it where it
    /// goes on after all, and in any case into storage.
    pub(super) fn settle(self, was_over: bool) {
        let over = self.run.with_now(|run| {
            let run = run.as_ref()?;
            let (ending, _) = run.session.ended()?;
            Some((ending, run.started, Entry::of(&run.session, run.started)?))
        });
        let Some((ending, started, entry)) = over else {
            if was_over && let Some(started) = self.run.with_now(|r| r.as_ref().map(|r| r.started))
            {
                self.log.take_out(started);
                self.claim();
                self.navigation.go(&Route::Session);
            }
            return self.keep();
        };
        if was_over {
            return;
        }
        self.release();
        let worth_keeping = entry.has_work();
        if worth_keeping {
            self.log.put(entry);
        }
        match ending {
            Ending::Finished => saved::remove(RecordKind::Session.key(), self.notices),
            // A stop can be undone, also after a reload.
            Ending::Stopped => self.keep(),
        }
        self.navigation.replace(&match worth_keeping {
            true => Route::Summary(started.wall.0),
            false => Route::Home,
        });
    }

    /// Keeps the session at hand; one that is finished is in the log.
    pub(super) fn keep(self) {
        let Some(clock) = self.clock.get().filter(|_| !self.is_watching()) else {
            return;
        };
        let clock = clock.save();
        self.run.with_now(|run| {
            let Some(run) = run else { return };
            if let Some((Ending::Finished, _)) = run.session.ended() {
                return;
            }
            let kept = Kept {
                started: run.started,
                clock,
                session: &run.session,
            };
            saved::write(
                RecordKind::Session,
                RecordKind::Session.key(),
                &kept,
                self.notices,
            );
        });
    }

    /// The session that is kept, and how long ago that was.
    pub(super) fn kept(self) -> Option<(Run, SessionClock, Passed)> {
        let (kind, key) = (RecordKind::Session, RecordKind::Session.key());
        let sound = |kept: &Kept<Session>| kept.session.is_sound();
        let kept = saved::read(kind, key, sound, self.notices)?;
        let (clock, passed) = SessionClock::restore(kept.clock, reading());
        let run = Run {
            started: kept.started,
            session: kept.session,
        };
        Some((run, clock, passed))
    }

    /// Reads both clocks. A page that was hidden since the last reading may have slept.
    pub(super) fn read_clock(self) -> Option<(Passed, Moment)> {
        let page = self.page.get();
        if !page::is_hidden() {
            self.page.set(Page::Visible);
        }
        let mut clock = self.clock.get()?;
        let passed = clock.read(reading(), page);
        self.clock.set(Some(clock));
        Some((passed, clock.moment()))
    }

    /// Sets the alarm to the session's next deadline.
    pub(super) fn arm(self) {
        if let Some((delay_ms, act)) = self.gives_up() {
            return self.alarm.borrow_mut().set(delay_ms, act);
        }
        let delay = self.run.with_now(|run| {
            let session = &run.as_ref()?.session;
            let (next, now) = (session.next_deadline(), self.now());
            let screen = || awake::ends(session).filter(|ends| *ends > now);
            Some(next.or_else(screen)?.since(now))
        });
        let mut alarm = self.alarm.borrow_mut();
        match delay {
            Some(delay_ms) => alarm.set(delay_ms, move || self.send(Event::Tick)),
            None => alarm.clear(),
        }
    }

    /// Performs the cues of an update, and what it foretells; keeps the screen on meanwhile.
    pub(super) fn perform(self, cues: &[Cue]) {
        let settings = self.preferences.settings_now();
        let now = self.now();
        let is_heard = self.run.with_now(|run| {
            let run = run.as_ref().filter(|_| !self.is_watching());
            let session = run.map(|run| &run.session);
            let is_heard = self.performer.follow(cues, session, now, &settings);
            self.performer.tell(cues, session, now, &settings);
            is_heard
        });
        if self.silent.with_now(|silent| *silent == is_heard) {
            self.silent.set(!is_heard);
        }
        self.follow_screen();
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
