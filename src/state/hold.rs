//! Which of several tabs runs the session at hand: one does, and the others show it and can take it
//! over.
//!
//! Must not know: what moves a session, or how tabs find each other.

use super::coach::Coach;
use crate::{
    domain::{clock::Passed, session::Event},
    platform::{
        page,
        tab::{self, Ask},
    },
};

/// Which tab runs the session at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
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

impl Coach {
    /// Shows the session that is kept, which another tab may be running, and asks for the hold
    /// on it.
    pub(super) fn look(self) {
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
    pub(super) fn watch(self) {
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

    pub(super) fn is_here(self) -> bool {
        self.hold.with_now(|hold| *hold == Hold::Here)
    }

    pub(super) fn is_watching(self) -> bool {
        let watches = |hold: &Hold| matches!(hold, Hold::Asked | Hold::Elsewhere);
        self.hold.with_now(watches)
    }

    /// Makes this the tab that runs the session.
    pub(super) fn claim(self) {
        if self.hold.with_now(|hold| *hold != Hold::Here) {
            self.hold.set(Hold::Here);
            tab::ask(Ask::Take, move |given| {
                if !given {
                    self.hear_hold(false, false);
                }
            });
        }
    }

    pub(super) fn release(self) {
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
    pub(super) fn wait(self) {
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

    /// When a tab that has no answer yet takes another for the one that runs the session, and what
    /// it does then.
    pub(super) fn gives_up(self) -> Option<(i64, impl FnOnce() + 'static)> {
        let is_asked = self.hold.with_now(|hold| *hold == Hold::Asked);
        is_asked.then_some((ANSWER_MS, move || {
            self.hold.set(Hold::Elsewhere);
            self.watch();
        }))
    }
}
