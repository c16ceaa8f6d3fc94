//! The app's own machine, one level above the session: events in, effects out.
//!
//! It decides which tab owns the session at hand, what is saved and logged and when, which cues
//! are performed, when the alarm goes off, and where the runner goes. `state/coach.rs` carries the
//! effects out. Time is an argument: both clocks, read together.

use super::{
    awake,
    clock::{Page, Passed, Reading, SessionClock, elapsed_ms},
    cue::Cue,
    log::Entry,
    pain::Pain,
    plan::Plan,
    route::Route,
    run::SavedRun,
    session::{Act, Ending, Event, Session},
    settings::Mode,
    time::{LocalTime, Moment},
};

/// Two taps are one act: a hand that shakes, a glove or impatience taps twice what is meant once,
/// before it can have seen what the first tap changed. After so many milliseconds without a tap, the
/// next one on the same control is an act of its own.
const ONE_ACT_MS: i64 = 400;

/// A tab that has no answer for so long, in milliseconds, is not alone. One that was just reloaded
/// has it sooner.
const ANSWER_MS: i64 = 500;

/// A session that was not saved for so long, in milliseconds, is saved at its next tick: a crash
/// late in a long hold costs no more of it. That is 24 times an hour; browsers limit what a page
/// writes.
const MARK_MS: i64 = 150_000;

/// The tab that owns the session at hand: it runs it, saves it and performs its cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionOwner {
    /// No session is live.
    Nobody,
    /// This tab has asked and has no answer yet. It shows the session and changes nothing.
    Requested,
    /// Another tab. This one shows the session and changes nothing.
    OtherTab,
    /// This tab.
    ThisTab,
}

/// The way in which the lock of the session is asked for. Each answer names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockRequest {
    /// Wait until no other tab holds it.
    Wait,
    /// Take it for a session that begins or goes on here.
    Claim,
    /// Take it over with the session that another tab runs.
    TakeOver,
}

/// A key or a button that the session listens to wherever the focus is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The main button.
    Space,
    /// Pause.
    Escape,
    /// Play or pause, on a headset or a lock screen.
    PlayPause,
    /// The next track, on a headset or a lock screen.
    Next,
}

/// A control that leads on, and takes two taps for one act.
#[derive(Clone, Copy, Debug, PartialEq)]
enum LeadsOn {
    /// The main button, whatever it shows: "Ready" tapped twice is no "Pause". Also the start and
    /// the takeover, after which it is under the same finger.
    Main,
    /// Skip.
    Skip,
    /// Skip the exercise.
    SkipExercise,
}

impl LeadsOn {
    fn of(event: &AppEvent) -> Option<LeadsOn> {
        match event {
            AppEvent::Start { .. } | AppEvent::Act(_) | AppEvent::TakeOver => Some(LeadsOn::Main),
            AppEvent::Session(Event::Skip) => Some(LeadsOn::Skip),
            AppEvent::Session(Event::SkipExercise) => Some(LeadsOn::SkipExercise),
            _ => None,
        }
    }
}

/// An event of the app.
#[derive(Clone, Debug, PartialEq)]
pub enum AppEvent {
    /// The page has loaded; the session that is saved.
    Opened(Option<SavedRun>),
    /// The runner starts a session at a local time.
    Start {
        /// The plan of it.
        plan: Plan,
        /// The mode of it.
        mode: Mode,
        /// The local time at which it starts.
        started: LocalTime,
        /// The pain before it, where the runner said it.
        pain_before: Option<Pain>,
    },
    /// An event of the session.
    Session(Event),
    /// The runner taps the main button, which shows this.
    Act(Act),
    /// The runner takes the session over from another tab.
    TakeOver,
    /// The runner ends the session outside its screen.
    EndAndLog,
    /// The alarm goes off.
    Alarm,
    /// Time may have passed unnoticed: the page is shown, focused or resumed, the sound starts or
    /// halts.
    Wake,
    /// The page is hidden, or is seen again. Some browsers tell both only when it is seen again.
    Visibility {
        /// True where it is hidden now.
        is_hidden: bool,
        /// True where the session's screen is the one that is seen.
        shows_session: bool,
    },
    /// The page is left.
    Leave,
    /// The answer to a request for the lock; also when a lock that was granted is lost.
    Lock {
        /// The request.
        request: LockRequest,
        /// True where this tab holds the lock now.
        granted: bool,
        /// The session that is saved at this moment.
        saved: Option<SavedRun>,
    },
    /// Another tab has saved or removed the session.
    SavedElsewhere(Option<SavedRun>),
}

/// An effect of the app, carried out in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Perform these cues, bring the scheduled tones in line with the session, and keep the screen
    /// on while it is wanted.
    Perform(Vec<Cue>),
    /// Save the session at hand.
    SaveSession(Box<SavedRun>),
    /// Remove the saved session.
    RemoveSession,
    /// Put an entry in the log.
    PutInLog(Box<Entry>),
    /// Take the entry of a session that goes on after all out of the log.
    TakeOutOfLog(LocalTime),
    /// Go to a place.
    Go(Route),
    /// Go on from a session that is over: to this place, or by a notice that leads there.
    Leave(Route),
    /// Ask for the lock.
    RequestLock(LockRequest),
    /// Release the lock.
    ReleaseLock,
    /// Have the alarm go off after so many milliseconds, and at no other time.
    SetAlarm(i64),
    /// Cancel the alarm.
    ClearAlarm,
}

/// The session at hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The local time at which it was started.
    pub started: LocalTime,
    /// The session itself.
    pub session: Session,
}

/// The session at hand, its clock, and its owner.
#[derive(Clone, Debug, PartialEq)]
pub struct Coach {
    run: Option<Run>,
    clock: Option<SessionClock>,
    owner: SessionOwner,
    /// True while the browser owes the answer to a request that waits.
    is_waiting: bool,
    is_hidden: bool,
    /// True where the page was visible all the time since the clock was last read.
    page: Page,
    /// The event of this tab that waits until the session is taken over.
    asked: Option<Event>,
    /// The last tap on a control that leads on.
    last_tap: Option<(LeadsOn, Reading)>,
    /// The moment of the session at which it was last saved here.
    saved_at: Moment,
}

impl Coach {
    /// A coach without a session, on a page that is hidden or not.
    pub fn new(is_hidden: bool) -> Coach {
        Coach {
            run: None,
            clock: None,
            owner: SessionOwner::Nobody,
            is_waiting: false,
            is_hidden,
            page: match is_hidden {
                true => Page::Hidden,
                false => Page::Visible,
            },
            asked: None,
            last_tap: None,
            saved_at: Moment::START,
        }
    }

    /// The session at hand; it may be over.
    pub fn run(&self) -> Option<&Run> {
        self.run.as_ref()
    }

    /// The session whose cues are performed here.
    pub fn own_session(&self) -> Option<&Session> {
        let run = self.run.as_ref().filter(|_| !self.is_watching());
        run.map(|run| &run.session)
    }

    /// The tab that owns the session at hand.
    pub fn owner(&self) -> SessionOwner {
        self.owner
    }

    /// The moment of the session's last update.
    pub fn now(&self) -> Moment {
        self.clock.map_or(Moment::START, |clock| clock.moment())
    }

    /// True while a session can be gone on with.
    pub fn is_live(&self) -> bool {
        let run = self.run.as_ref();
        run.is_some_and(|run| run.session.ended().is_none())
    }

    /// True where the session that was started then was stopped and can be resumed.
    pub fn can_resume(&self, started: LocalTime) -> bool {
        self.run.as_ref().is_some_and(|run| {
            let ending = run.session.ended().map(|(ending, _)| ending);
            run.started == started && ending == Some(Ending::Stopped)
        })
    }

    /// True while the screen has to stay on.
    pub fn keeps_screen_on(&self) -> bool {
        let run = self.run.as_ref();
        run.is_some_and(|run| awake::is_wanted(&run.session, self.now()))
    }

    /// The session at hand as it is saved.
    pub fn saved_run(&self) -> Option<SavedRun> {
        let run = self.run.as_ref()?;
        Some(SavedRun {
            started: run.started,
            clock: self.clock?.save(),
            session: run.session.clone(),
        })
    }

    /// The event of a key on the session's screen; `None` where it is no key there.
    pub fn key(&self, key: Key) -> Option<AppEvent> {
        let act = self.run.as_ref()?.session.position(self.now())?.act;
        let leads_on = !matches!(act, Act::Pause | Act::Resume);
        match key {
            Key::Space => Some(AppEvent::Act(act)),
            Key::PlayPause if matches!(act, Act::Resume | Act::Ready) => Some(AppEvent::Act(act)),
            Key::Next if leads_on => Some(AppEvent::Act(act)),
            Key::Next => Some(AppEvent::Session(Event::Skip)),
            Key::Escape | Key::PlayPause if act != Act::Resume => {
                Some(AppEvent::Session(Event::Pause))
            }
            Key::Escape | Key::PlayPause => None,
        }
    }

    /// Applies an event at a reading of both clocks and returns what is to be done, in order: nothing
    /// for a tap that is no act of its own.
    pub fn update(&mut self, event: AppEvent, now: Reading) -> Vec<Effect> {
        if let Some(control) = LeadsOn::of(&event)
            && !self.takes_tap(control, now)
        {
            return Vec::new();
        }
        let mut update = Update {
            coach: self,
            now,
            effects: Vec::new(),
        };
        update.apply(event);
        update.effects
    }

    /// True where a tap is an act of its own. One that is not counts as a tap all the same, so that a
    /// burst of any length is one act.
    fn takes_tap(&mut self, control: LeadsOn, now: Reading) -> bool {
        let last = self.last_tap.replace((control, now));
        last.is_none_or(|(last, at)| {
            // A phone may have slept in between, and its steady clock with it.
            last != control || elapsed_ms(at, now, Page::Hidden) >= ONE_ACT_MS
        })
    }

    fn is_watching(&self) -> bool {
        matches!(self.owner, SessionOwner::Requested | SessionOwner::OtherTab)
    }
}

/// One update: the coach, the time, and the effects so far.
struct Update<'a> {
    coach: &'a mut Coach,
    now: Reading,
    effects: Vec<Effect>,
}

impl Update<'_> {
    fn apply(&mut self, event: AppEvent) {
        match event {
            AppEvent::Opened(saved) => self.look(saved),
            AppEvent::Start {
                plan,
                mode,
                started,
                pain_before,
            } => self.start(plan, mode, started, pain_before),
            AppEvent::Session(event) => self.send(event),
            AppEvent::Act(act) => self.send(match act {
                Act::Pause => Event::Pause,
                Act::Resume => Event::Resume,
                Act::Keep(_) | Act::Done | Act::Ready => Event::Done,
            }),
            AppEvent::TakeOver => self.take_over(),
            AppEvent::EndAndLog => {
                self.end_and_log();
                self.release();
            }
            AppEvent::Alarm if self.coach.owner == SessionOwner::Requested => {
                self.coach.owner = SessionOwner::OtherTab;
                match self.coach.asked {
                    Some(_) => self.take_over(),
                    None => self.watch(),
                }
            }
            AppEvent::Alarm | AppEvent::Wake => self.send(Event::Tick),
            AppEvent::Visibility {
                is_hidden,
                shows_session,
            } => self.see(is_hidden, shows_session),
            AppEvent::Leave => self.save(),
            AppEvent::Lock {
                request,
                granted,
                saved,
            } => self.hear_lock(request, granted, saved),
            AppEvent::SavedElsewhere(saved) => {
                if self.coach.owner != SessionOwner::ThisTab {
                    self.look(saved);
                }
            }
        }
    }

    // The session.

    fn start(&mut self, plan: Plan, mode: Mode, started: LocalTime, pain_before: Option<Pain>) {
        self.end_and_log();
        let clock = SessionClock::start(self.now);
        let (mut session, cues) = Session::start(plan, mode, clock.moment());
        session.note_pain_before(pain_before);
        self.coach.clock = Some(clock);
        self.coach.run = Some(Run { started, session });
        self.claim();
        self.perform(cues);
        self.save();
        self.set_alarm();
        self.effects.push(Effect::Go(Route::Session));
    }

    fn send(&mut self, event: Event) {
        if self.coach.is_watching() {
            // What stops it works from any tab, whichever the runner looks at.
            if matches!(event, Event::Hurts | Event::Pause | Event::Stop) {
                self.coach.asked = Some(event);
                return self.take_over();
            }
            return self.watch();
        }
        let Some((passed, now)) = self.read_clock() else {
            return;
        };
        let Some(run) = &mut self.coach.run else {
            return self.set_alarm();
        };
        let mut cues = Vec::new();
        let mut moved = event != Event::Tick;
        let was_over = run.session.ended().is_some();
        let step = run.session.step_index();
        if let Passed::Away { since, .. } = passed {
            cues = run.session.update(Event::Return { since }, now);
            moved = true;
        }
        cues.extend(run.session.update(event, now));
        moved |= run.session.step_index() != step || run.session.ended().is_some();
        moved |= now.since(self.coach.saved_at) >= MARK_MS;
        self.perform(cues);
        self.set_alarm();
        if moved {
            self.settle(was_over);
        }
    }

    /// Ends the session at hand, if one is live, and logs what was done of it.
    fn end_and_log(&mut self) {
        if self.coach.is_watching() {
            self.claim();
        }
        let Some((_, now)) = self.read_clock() else {
            return;
        };
        self.effects.push(Effect::ClearAlarm);
        if let Some(mut run) = self.coach.run.take()
            && run.session.ended().is_none()
        {
            run.session.update(Event::Stop, now);
            let entry = Entry::of(&run.session, run.started);
            if let Some(entry) = entry.filter(Entry::has_work) {
                self.effects.push(Effect::PutInLog(Box::new(entry)));
            }
        }
        self.perform(Vec::new());
        self.effects.push(Effect::RemoveSession);
    }

    /// After a change worth saving: into the log where the session is over, out of it where it
    /// goes on after all.
    fn settle(&mut self, was_over: bool) {
        let Some(run) = &self.coach.run else {
            return;
        };
        let started = run.started;
        let Some((ending, _)) = run.session.ended() else {
            if was_over {
                self.effects.push(Effect::TakeOutOfLog(started));
                self.claim();
                self.effects.push(Effect::Go(Route::Session));
            }
            return self.save();
        };
        if was_over {
            return;
        }
        let entry = Entry::of(&run.session, started).filter(Entry::has_work);
        self.release();
        let place = match &entry {
            Some(_) => Route::Summary(started.wall.0),
            None => Route::Home,
        };
        if let Some(entry) = entry {
            self.effects.push(Effect::PutInLog(Box::new(entry)));
        }
        match ending {
            Ending::Finished => self.effects.push(Effect::RemoveSession),
            // A stop can be undone, also after a reload.
            Ending::Stopped => self.save(),
        }
        self.effects.push(Effect::Leave(place));
    }

    /// Saves the session at hand. A finished one is in the log.
    fn save(&mut self) {
        if self.coach.is_watching() {
            return;
        }
        if let Some(saved) = self.coach.saved_run()
            && !matches!(saved.session.ended(), Some((Ending::Finished, _)))
        {
            self.coach.saved_at = self.coach.now();
            self.effects.push(Effect::SaveSession(Box::new(saved)));
        }
    }

    fn perform(&mut self, cues: Vec<Cue>) {
        self.effects.push(Effect::Perform(cues));
    }

    fn set_alarm(&mut self) {
        let delay_ms = match self.coach.owner {
            SessionOwner::Requested => Some(ANSWER_MS),
            _ => self.session_delay_ms(),
        };
        self.effects.push(match delay_ms {
            Some(delay_ms) => Effect::SetAlarm(delay_ms),
            None => Effect::ClearAlarm,
        });
    }

    fn session_delay_ms(&self) -> Option<i64> {
        let session = &self.coach.run.as_ref()?.session;
        let now = self.coach.now();
        let screen_off = || awake::ends(session).filter(|ends| *ends > now);
        Some(session.next_deadline().or_else(screen_off)?.since(now))
    }

    // The clock and the page.

    /// Reads both clocks. A page that was hidden since the last reading may have slept.
    fn read_clock(&mut self) -> Option<(Passed, Moment)> {
        let page = self.coach.page;
        if !self.coach.is_hidden {
            self.coach.page = Page::Visible;
        }
        let clock = self.coach.clock.as_mut()?;
        let passed = clock.read(self.now, page);
        Some((passed, clock.moment()))
    }

    fn see(&mut self, is_hidden: bool, shows_session: bool) {
        self.coach.is_hidden = is_hidden;
        self.coach.page = Page::Hidden;
        if is_hidden {
            return self.save();
        }
        if self.coach.is_watching() {
            self.wait();
            // A runner who comes back to the session has its controls. From another screen it would
            // be heard less than from the tab that runs it.
            if shows_session {
                self.take_over();
            }
        }
        self.send(Event::Tick);
    }

    // The owner of the session.

    /// Shows the session that is saved, which another tab may be running, and asks for the lock.
    fn look(&mut self, saved: Option<SavedRun>) {
        if saved.is_some() && self.coach.owner == SessionOwner::Nobody {
            self.coach.owner = SessionOwner::Requested;
            self.wait();
        }
        if self.coach.is_watching() {
            let restored = saved.map(|saved| {
                let (clock, _) = SessionClock::restore(saved.clock, self.now);
                (run_of(saved), clock)
            });
            (self.coach.run, self.coach.clock) = restored.unzip();
            self.watch();
        }
    }

    /// Lets time pass for a session that another tab may be running.
    fn watch(&mut self) {
        if let Some((_, now)) = self.read_clock()
            && let Some(run) = &mut self.coach.run
        {
            run.session.update(Event::Tick, now);
        }
        self.perform(Vec::new());
        self.set_alarm();
    }

    /// Goes on with the session that is saved: one that a reload, a crash or a closed browser
    /// interrupted (`was_away`), or one that another tab ran until now.
    fn restore(&mut self, saved: Option<SavedRun>, was_away: bool) {
        let Some(saved) = saved else {
            (self.coach.run, self.coach.clock) = (None, None);
            return self.release();
        };
        // A finished one is saved only where the log could not take it.
        let was_over = matches!(saved.session.ended(), Some((Ending::Stopped, _)));
        let (clock, passed) = SessionClock::restore(saved.clock, self.now);
        let mut run = run_of(saved);
        if let Passed::Away { since, now } = passed {
            let event = match was_away {
                true => Event::Return { since },
                false => Event::Tick,
            };
            run.session.update(event, now);
        }
        self.coach.clock = Some(clock);
        self.coach.run = Some(run);
        self.perform(Vec::new());
        self.set_alarm();
        self.settle(was_over);
        if was_over {
            self.release();
        }
    }

    fn take_over(&mut self) {
        if self.coach.owner == SessionOwner::OtherTab {
            self.coach.owner = SessionOwner::Requested;
            self.effects
                .push(Effect::RequestLock(LockRequest::TakeOver));
        }
    }

    /// Makes this tab the owner.
    fn claim(&mut self) {
        if self.coach.owner != SessionOwner::ThisTab {
            self.coach.owner = SessionOwner::ThisTab;
            self.effects.push(Effect::RequestLock(LockRequest::Claim));
        }
    }

    fn release(&mut self) {
        if self.coach.owner == SessionOwner::ThisTab {
            self.effects.push(Effect::ReleaseLock);
        }
        self.coach.owner = SessionOwner::Nobody;
    }

    /// Waits until the other tab leaves the session.
    fn wait(&mut self) {
        if !self.coach.is_waiting {
            self.coach.is_waiting = true;
            self.effects.push(Effect::RequestLock(LockRequest::Wait));
        }
    }

    fn hear_lock(&mut self, request: LockRequest, granted: bool, saved: Option<SavedRun>) {
        match request {
            LockRequest::Claim => {
                if !granted {
                    self.lose();
                }
            }
            LockRequest::TakeOver => self.take(granted, saved, false),
            LockRequest::Wait => {
                self.coach.is_waiting = false;
                // The other tab may only be loading again. One that is hidden leaves it to that.
                if self.coach.owner == SessionOwner::OtherTab && self.coach.is_hidden {
                    self.effects.push(Effect::ReleaseLock);
                } else {
                    self.take(granted, saved, true);
                }
            }
        }
    }

    fn take(&mut self, granted: bool, saved: Option<SavedRun>, was_away: bool) {
        if granted {
            self.coach.owner = SessionOwner::ThisTab;
            self.restore(saved, was_away);
            if let Some(event) = self.coach.asked.take()
                && self.coach.is_live()
            {
                self.send(event);
            }
        } else {
            self.lose();
        }
    }

    fn lose(&mut self) {
        self.coach.asked = None;
        self.coach.owner = SessionOwner::OtherTab;
        self.wait();
        self.watch();
    }
}

fn run_of(saved: SavedRun) -> Run {
    Run {
        started: saved.started,
        session: saved.session,
    }
}
