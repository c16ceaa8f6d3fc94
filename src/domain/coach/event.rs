//! The events of the app, the keys that lead to some of them, and the effects.

use super::LockRequest;
use crate::domain::{
    cue::Cue,
    log::Entry,
    pain::Pain,
    plan::Plan,
    route::Route,
    run::SavedRun,
    session::{Act, Event},
    settings::Mode,
    time::LocalTime,
};

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
