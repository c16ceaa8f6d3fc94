//! What reaches the session from beside its screen: keys, a headset, the page that is hidden and
//! seen again.
//!
//! Must not know: what a session makes of it, or where a button is.

use super::{coach::Coach, preferences::TRY_SOUND};
use crate::{
    domain::{
        clock::Page,
        route::Route,
        save::RecordKind,
        session::{Act, Event},
    },
    platform::events,
};

impl Coach {
    pub(super) fn listen(self) {
        events::on_visibility(move |hidden| {
            // It is, or it was: some browsers tell both only when it is seen again.
            self.page.set(Page::Hidden);
            if hidden {
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
            RecordKind::Session.key(),
            Box::new(move |_| {
                if !self.is_here() {
                    self.look();
                }
            }),
        );
        events::on_free_key(move |key| self.hear_key(key));
        // A browser may lock the sound again at any time; any tap unlocks it. A finger counts as
        // a tap for that when it goes up.
        events::on_window(&["pointerup", "click"], move |_| self.take_tap());
        events::on_window(&[TRY_SOUND], move |_| self.try_sound());
    }

    /// Space is the main button and Escape pauses, on the session's screen alone. The keys of a
    /// headset, which `public/shell.js` passes on, pause and go on, and lead to what is next.
    fn hear_key(self, key: &str) -> bool {
        if self.navigation.route_now() != Route::Session {
            return false;
        }
        let Some(act) = self.main_act() else {
            return false;
        };
        let leads_on = !matches!(act, Act::Pause | Act::Resume);
        match (key, act) {
            (" ", _) | ("MediaPlayPause", Act::Resume | Act::Ready) => self.act(act),
            ("MediaTrackNext", _) if leads_on => self.act(act),
            ("MediaTrackNext", _) => self.send(Event::Skip),
            ("Escape" | "MediaPlayPause", act) if act != Act::Resume => self.act(Act::Pause),
            _ => return false,
        }
        true
    }

    /// What the main button does at this moment.
    fn main_act(self) -> Option<Act> {
        self.run.with_now(|run| {
            let position = run.as_ref()?.session.position(self.now())?;
            Some(position.act)
        })
    }
}
