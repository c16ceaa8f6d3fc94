//! The tab that owns the session at hand, and how it passes from tab to tab by a lock.

use super::{Effect, Run, Update};
use crate::domain::{
    clock::{Passed, SessionClock},
    run::SavedRun,
    session::{Ending, Event},
};

/// A tab that has no answer for so long, in milliseconds, is not alone. One that was just reloaded
/// has it sooner.
pub(super) const ANSWER_MS: i64 = 500;

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

impl Update<'_> {
    /// Shows the session that is saved, which another tab may be running, and asks for the lock.
    pub(super) fn look(&mut self, saved: Option<SavedRun>) {
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
    pub(super) fn watch(&mut self) {
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

    pub(super) fn take_over(&mut self) {
        if self.coach.owner == SessionOwner::OtherTab {
            self.coach.owner = SessionOwner::Requested;
            self.effects
                .push(Effect::RequestLock(LockRequest::TakeOver));
        }
    }

    /// Makes this tab the owner.
    pub(super) fn claim(&mut self) {
        if self.coach.owner != SessionOwner::ThisTab {
            self.coach.owner = SessionOwner::ThisTab;
            self.effects.push(Effect::RequestLock(LockRequest::Claim));
        }
    }

    pub(super) fn release(&mut self) {
        if self.coach.owner == SessionOwner::ThisTab {
            self.effects.push(Effect::ReleaseLock);
        }
        self.coach.owner = SessionOwner::Nobody;
    }

    /// Waits until the other tab leaves the session.
    pub(super) fn wait(&mut self) {
        if !self.coach.is_waiting {
            self.coach.is_waiting = true;
            self.effects.push(Effect::RequestLock(LockRequest::Wait));
        }
    }

    pub(super) fn hear_lock(
        &mut self,
        request: LockRequest,
        granted: bool,
        saved: Option<SavedRun>,
    ) {
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
