//! A lock that keeps the screen on (Screen Wake Lock).

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_events::EventListener;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{EventTarget, window};

use super::{install, visibility, window_events};

#[wasm_bindgen]
extern "C" {
    type WakeLockNavigator;

    #[wasm_bindgen(method, getter, js_name = wakeLock)]
    fn wake_lock(this: &WakeLockNavigator) -> Option<LockManager>;

    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, kind: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(extends = EventTarget)]
    type Sentinel;

    #[wasm_bindgen(method)]
    fn release(this: &Sentinel) -> Promise;
}

/// The state of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// It may turn off: it is not wanted on.
    Free,
    /// It stays on.
    On,
    /// It is wanted on and may turn off: the browser refuses, cannot, or breaks its promise.
    MayTurnOff,
}

/// A lock that keeps the screen on while it is wanted. The browser takes it back whenever the page
/// is hidden (platform notes, 2.2), so it is asked for again when the page is seen, and at a tap.
pub struct WakeLock {
    state: Rc<State>,
    _visibility: Option<EventListener>,
    _taps: Vec<EventListener>,
}

struct State {
    is_wanted: Cell<bool>,
    is_asked: Cell<bool>,
    held: RefCell<Option<(Sentinel, EventListener)>>,
    changed: Box<dyn Fn(Screen)>,
}

impl WakeLock {
    /// A lock that is not wanted yet. `changed` hears the state of the screen, also
    /// where it is the same as before.
    pub fn new(changed: impl Fn(Screen) + 'static) -> WakeLock {
        let state = Rc::new(State {
            is_wanted: Cell::new(false),
            is_asked: Cell::new(false),
            held: RefCell::new(None),
            changed: Box::new(changed),
        });
        let (seen, tapped) = (state.clone(), state.clone());
        WakeLock {
            _visibility: visibility::on_change(move |_| seen.follow()),
            _taps: window_events::on(&["pointerup"], move |_| tapped.follow()),
            state,
        }
    }

    /// Asks for the lock, or releases it.
    pub fn set_wanted(&self, is_wanted: bool) {
        if self.state.is_wanted.replace(is_wanted) != is_wanted {
            self.state.follow();
        }
    }
}

impl State {
    fn follow(self: &Rc<State>) {
        if !self.is_wanted.get() {
            if let Some((sentinel, _)) = self.held.take() {
                let _ = sentinel.release();
            }
            return (self.changed)(Screen::Free);
        }
        let navigator = window().map(|window| window.navigator());
        let locks = navigator.and_then(|it| it.unchecked_ref::<WakeLockNavigator>().wake_lock());
        let Some(locks) = locks else {
            return (self.changed)(Screen::MayTurnOff);
        };
        if self.held.borrow().is_some() || self.is_asked.get() || visibility::is_hidden() {
            return;
        }
        self.is_asked.set(true);
        let (asked, state) = (locks.request("screen"), self.clone());
        spawn_local(async move {
            let granted = match asked {
                Ok(asked) => JsFuture::from(asked).await,
                Err(error) => Err(error),
            };
            state.is_asked.set(false);
            match granted {
                Ok(sentinel) => state.hold(sentinel.unchecked_into()),
                Err(_) if visibility::is_hidden() || !state.is_wanted.get() => {
                    (state.changed)(Screen::Free);
                }
                Err(_) => (state.changed)(Screen::MayTurnOff),
            }
        });
    }

    fn hold(self: &Rc<State>, sentinel: Sentinel) {
        let state = Rc::downgrade(self);
        let released = EventListener::once(&sentinel, "release", move |_| {
            if let Some(state) = state.upgrade() {
                state.held.take();
                (state.changed)(Screen::Free);
            }
        });
        self.held.replace(Some((sentinel, released)));
        (self.changed)(match breaks_promise() {
            true => Screen::MayTurnOff,
            false => Screen::On,
        });
        if !self.is_wanted.get() {
            self.follow();
        }
    }
}

/// True on the home screen of an iPhone before 18.4, which grants the lock and lets the screen
/// turn off (platform notes, 2.1).
fn breaks_promise() -> bool {
    let agent = install::user_agent();
    // "… CPU iPhone OS 18_3_1 like Mac OS X …": the word after the first OS.
    let version = agent.split(' ').skip_while(|word| *word != "OS").nth(1);
    let version = version.and_then(|version| {
        let mut parts = version.split('_');
        let (major, minor) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some((major, minor))
    });
    install::is_ios_app() && version.is_some_and(|version: (u32, u32)| version < (18, 4))
}
