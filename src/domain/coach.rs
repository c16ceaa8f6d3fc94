//! The app's own machine, one level above the session: events in, effects out.
//!
//! It decides which tab owns the session at hand, what is saved and logged and when, which cues
//! are performed, when the alarm goes off, and where the runner goes. `state/coach.rs` carries the
//! effects out. Time is an argument: both clocks, read together.

mod event;
mod owner;
mod taps;

pub use event::{AppEvent, Effect, Key};
pub use owner::{LockRequest, SessionOwner};

use self::{owner::ANSWER_MS, taps::LeadsOn};
use super::{
    awake,
    clock::{Page, Passed, Reading, SessionClock},
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

/// A session that was not saved for so long, in milliseconds, is saved at its next tick: a crash
/// late in a long hold costs no more of it. That is 24 times an hour; browsers limit what a page
/// writes.
const MARK_MS: i64 = 150_000;

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

    /// Milliseconds by which the session's clock is ahead of the steady clock. They change where the
    /// phone has slept.
    pub fn ahead_ms(&self) -> i64 {
        self.clock.map_or(0, |clock| clock.ahead_ms())
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
}
