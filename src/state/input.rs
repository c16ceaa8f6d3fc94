//! Input beside the session's screen: keys, a headset, the page that is hidden and seen again.

use leptos::prelude::*;

use super::{coach::Coach, history::History, navigation::Navigation};
use crate::{
    domain::{
        coach::{AppEvent, Key},
        route::Route,
    },
    platform::{
        keyboard,
        media_keys::{self, MediaKey},
        visibility, window_events,
    },
};

/// Listens for the life of the state.
pub(super) fn listen(coach: Coach, navigation: Navigation, history: History) {
    let wakes = window_events::on(&["pageshow", "focus", "resume"], move |_| {
        history.see();
        coach.apply(AppEvent::Wake);
    });
    let leaves = window_events::on(&["pagehide"], move |_| coach.apply(AppEvent::Leave));
    // A browser may lock the sound again at any time; any tap unlocks it. A finger counts as a tap
    // for that when it goes up.
    let taps = window_events::on(&["pointerup", "click"], move |_| {
        if coach.with_machine(|machine| machine.run().is_some()) {
            coach.unlock_sound();
        }
    });
    let seen = visibility::on_change(move |is_hidden| {
        history.see();
        coach.apply(AppEvent::Visibility {
            is_hidden,
            shows_session: navigation.route_untracked() == Route::Session,
        });
    });
    let keys = keyboard::on_free_key(move |name| {
        let key = match name {
            " " => Some(Key::Space),
            "Escape" => Some(Key::Escape),
            _ => None,
        };
        key.is_some_and(|key| press(coach, navigation, key))
    });
    media_keys::on_press(move |key| {
        press(
            coach,
            navigation,
            match key {
                MediaKey::PlayPause => Key::PlayPause,
                MediaKey::Next => Key::Next,
            },
        );
    });
    StoredValue::new_local((wakes, leaves, taps, seen, keys));
}

/// Applies a key. False where it is none here.
fn press(coach: Coach, navigation: Navigation, key: Key) -> bool {
    if navigation.route_untracked() != Route::Session {
        return false;
    }
    match coach.with_machine(|machine| machine.key(key)) {
        Some(AppEvent::Act(act)) => coach.act(act),
        Some(event) => coach.apply(event),
        None => return false,
    }
    true
}
