//! Runs the session: asks the clocks, tells the session, has the cues performed, keeps the record.
//!
//! The one place with a timer, and the session's next deadline is its only reason.
//! Must not know: what the session screen looks like, or why a session moves as it does.

use std::cell::{Cell, RefCell};

use serde::{Deserialize, Serialize};

use super::{
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
        clock::{Page, Passed, Reading, SavedClock, SessionClock},
        cue::Cue,
        log::Entry,
        plan::Plan,
        route::Route,
        save::Kind,
        session::{Act, Ending, Event, Session},
        time::{LocalTime, Moment, WallTime},
    },
    platform::{
        alarm::Alarm,
        clock, events, page,
        tab::{self, Ask},
    },
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

/// Which tab runs the session at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hold {
    /// None: no session is live.
    Free,
    /// This one asked and does not know yet. It shows the session and touches nothing.
    Asked,
    /// Another one. This one shows the session and touches nothing.
    Elsewhere,
    /// This one.
    Here,
}

/// A tab that had no answer for so long is not alone. One that was just reloaded answers sooner.
const ANSWER_MS: i64 = 500;

/// The session at hand and everything that it needs of the browser.
#[derive(Clone, Copy)]
pub struct Coach {
    run: Live<Option<Run>>,
    /// How many cues have flashed.
    flashes: Live<Option<u32>>,
    hold: Live<Hold>,
    /// Whether the browser owes an answer.
    waits: &'static Cell<bool>,
    clock: &'static Cell<Option<SessionClock>>,
    page: &'static Cell<Page>,
    alarm: &'static RefCell<Alarm>,
    performer: Performer,
    navigation: Navigation,
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

    /// Starts a session; call it inside the tap, which unlocks the sound.
    pub fn start(self, plan: Plan) {
        self.unlock_sound();
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

    /// Plays a cue for the runner to try it.
    pub fn try_sound(self) {
        self.performer.try_out(Cue::Go);
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
        saved::remove(Kind::Session.key(), self.notices);
    }

    /// After a change worth keeping: into the log where the session is over, out of it where it
    /// goes on after all, and in any case into storage.
    fn settle(self, was_over: bool) {
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
            Ending::Finished => saved::remove(Kind::Session.key(), self.notices),
            // A stop can be undone, also after a reload.
            Ending::Stopped => self.keep(),
        }
        self.navigation.replace(&match worth_keeping {
            true => Route::Summary(started.wall.0),
            false => Route::Home,
        });
    }

    /// Keeps the session at hand; one that is finished is in the log.
    fn keep(self) {
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
            saved::write(Kind::Session, Kind::Session.key(), &kept, self.notices);
        });
    }

    /// The session that is kept, and how long ago that was.
    fn kept(self) -> Option<(Run, SessionClock, Passed)> {
        let (kind, key) = (Kind::Session, Kind::Session.key());
        let sound = |kept: &Kept<Session>| kept.session.is_sound();
        let kept = saved::read(kind, key, sound, self.notices)?;
        let (clock, passed) = SessionClock::restore(kept.clock, reading());
        let run = Run {
            started: kept.started,
            session: kept.session,
        };
        Some((run, clock, passed))
    }

    /// Shows the session that is kept, which another tab may be running, and asks for the hold
    /// on it.
    fn look(self) {
        let kept = self.kept();
        let is_free = self.hold.with_now(|hold| *hold == Hold::Free);
        if kept.is_some() && is_free {
            self.hold.set(Hold::Asked);
            self.wait();
        }
        if self.is_watching() {
            let (run, clock) = kept.map(|(run, clock, _)| (run, clock)).unzip();
            self.clock.set(clock);
            self.run.set(run);
            self.watch();
        }
    }

    /// Lets time pass for a session that another tab may be running.
    fn watch(self) {
        if let Some((_, now)) = self.read_clock() {
            self.run.update(|run| {
                if let Some(run) = run {
                    run.session.update(Event::Tick, now);
                }
            });
        }
        self.perform(&[]);
        self.arm();
    }

    /// Takes up the session that is kept: one that a reload, a crash or a closed browser broke
    /// off, or one that another tab ran until now.
    fn take_up(self, was_away: bool) {
        let Some((mut run, clock, passed)) = self.kept() else {
            self.run.set(None);
            return self.release();
        };
        let was_over = run.session.ended().is_some();
        if let Passed::Away { since, now } = passed {
            let event = match was_away {
                true => Event::Return { since },
                false => Event::Tick,
            };
            run.session.update(event, now);
        }
        self.clock.set(Some(clock));
        self.run.set(Some(run));
        self.perform(&[]);
        self.arm();
        self.settle(was_over);
        if was_over {
            self.release();
        }
    }

    /// Takes the session over from the tab that runs it; call it inside the tap.
    pub fn take_over(self) {
        self.unlock_sound();
        if self.hold.with_now(|hold| *hold != Hold::Elsewhere) {
            return;
        }
        self.hold.set(Hold::Asked);
        tab::ask(Ask::Take, move |given| self.hear_hold(given, false));
    }

    /// Whether another tab runs the session at hand, followed.
    pub fn is_elsewhere(self) -> bool {
        self.hold.with(|hold| *hold == Hold::Elsewhere)
    }

    fn is_watching(self) -> bool {
        let watches = |hold: &Hold| matches!(hold, Hold::Asked | Hold::Elsewhere);
        self.hold.with_now(watches)
    }

    /// Makes this the tab that runs the session.
    fn claim(self) {
        if self.hold.with_now(|hold| *hold != Hold::Here) {
            self.hold.set(Hold::Here);
            tab::ask(Ask::Take, move |given| {
                if !given {
                    self.hear_hold(false, false);
                }
            });
        }
    }

    fn release(self) {
        if self.hold.with_now(|hold| *hold == Hold::Here) {
            tab::release();
        }
        self.hold.set(Hold::Free);
    }

    fn hear_hold(self, given: bool, was_away: bool) {
        if given {
            self.hold.set(Hold::Here);
            return self.take_up(was_away);
        }
        self.hold.set(Hold::Elsewhere);
        self.wait();
        self.watch();
    }

    /// Waits for the other tab to leave the session.
    fn wait(self) {
        if self.waits.replace(true) {
            return;
        }
        tab::ask(Ask::Wait, move |given| {
            self.waits.set(false);
            // The other tab may only be loading again. One that nobody looks at leaves it to it.
            if self.hold.with_now(|hold| *hold == Hold::Elsewhere) && page::is_hidden() {
                return tab::release();
            }
            self.hear_hold(given, true);
        });
    }

    fn listen(self) {
        events::on_visibility(move |hidden| {
            if hidden {
                self.page.set(Page::Hidden);
                self.keep();
            } else {
                if self.is_watching() {
                    self.wait();
                }
                self.send(Event::Tick);
            }
        });
        events::on_window(&["pagehide"], move |_| self.keep());
        events::on_window(&["pageshow", "focus", "resume"], move |_| {
            self.send(Event::Tick)
        });
        events::on_storage(
            Kind::Session.key(),
            Box::new(move |_| {
                if self.hold.with_now(|hold| *hold != Hold::Here) {
                    self.look();
                }
            }),
        );
        events::on_free_key(move |key| self.hear_key(key));
        // A browser may lock the sound again at any time; any tap unlocks it. A finger counts as
        // a tap for that when it goes up.
        events::on_window(&["pointerup", "click"], move |_| {
            if self.run.with_now(Option::is_some) {
                self.unlock_sound();
            }
        });
    }

    /// Space is the main button and Escape pauses, on the session's screen alone.
    fn hear_key(self, key: &str) -> bool {
        if self.navigation.route_now() != Route::Session {
            return false;
        }
        let act = self.run.with_now(|run| {
            let position = run.as_ref()?.session.position(self.now())?;
            match key {
                " " => Some(position.act),
                "Escape" if position.paused.is_none() => Some(Act::Pause),
                _ => None,
            }
        });
        if let Some(act) = act {
            self.act(act);
        }
        act.is_some()
    }

    /// Reads both clocks. A page that was hidden since the last reading may have slept.
    fn read_clock(self) -> Option<(Passed, Moment)> {
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
    fn arm(self) {
        if self.hold.with_now(|hold| *hold == Hold::Asked) {
            let wait = move || {
                self.hold.set(Hold::Elsewhere);
                self.watch();
            };
            return self.alarm.borrow_mut().set(ANSWER_MS, wait);
        }
        let delay = self.run.with_now(|run| {
            let deadline = run.as_ref()?.session.next_deadline()?;
            Some(deadline.since(self.now()))
        });
        let mut alarm = self.alarm.borrow_mut();
        match delay {
            Some(delay_ms) => alarm.set(delay_ms, move || self.send(Event::Tick)),
            None => alarm.clear(),
        }
    }

    /// Performs the cues of an update, and what it foretells.
    fn perform(self, cues: &[Cue]) {
        let settings = self.preferences.settings_now();
        self.run.with_now(|run| {
            let run = run.as_ref().filter(|_| !self.is_watching());
            let session = run.map(|run| &run.session);
            self.performer.follow(cues, session, self.now(), &settings);
        });
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
