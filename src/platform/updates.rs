//! The service worker that keeps the page on the device, and newer versions of it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, ServiceWorkerContainer, ServiceWorkerRegistration, window};

use super::{clock, page::reload, visibility, window_events};

/// The worker's address, the only one that the page's policy allows (`public/boot.js`).
const WORKER: &str = "sw.js";
/// The message on which a waiting worker takes over (`public/worker.js`).
const SWITCH: &str = "switch";
/// A newer version is asked for at most this often.
const ASK_MS: i64 = 60 * 60 * 1000;

#[wasm_bindgen]
extern "C" {
    type WorkerNavigator;

    /// There is none on a page that did not come by https.
    #[wasm_bindgen(method, getter, js_name = serviceWorker)]
    fn service_worker(this: &WorkerNavigator) -> Option<ServiceWorkerContainer>;
}

/// The watch over the worker and newer versions.
pub struct Updates {
    state: Option<Rc<State>>,
    _listeners: [Vec<EventListener>; 2],
}

struct State {
    container: ServiceWorkerContainer,
    registration: RefCell<Option<ServiceWorkerRegistration>>,
    is_offline_ready: Cell<bool>,
    asked_ms: Cell<i64>,
    found_update: Box<dyn Fn()>,
    offline_ready: Box<dyn Fn()>,
    listeners: RefCell<Vec<EventListener>>,
    found: RefCell<Option<EventListener>>,
    installing: RefCell<Option<EventListener>>,
}

impl Updates {
    /// `found_update` is called when a newer version is there and waits, `offline_ready` when this one
    /// opens without a network.
    pub fn watch(found_update: impl Fn() + 'static, offline_ready: impl Fn() + 'static) -> Updates {
        let Some(container) = container() else {
            return Updates {
                state: None,
                _listeners: Default::default(),
            };
        };
        let state = Rc::new(State {
            container: container.clone(),
            registration: RefCell::new(None),
            is_offline_ready: Cell::new(false),
            asked_ms: Cell::new(clock::wall_ms()),
            found_update: Box::new(found_update),
            offline_ready: Box::new(offline_ready),
            listeners: RefCell::default(),
            found: RefCell::default(),
            installing: RefCell::new(None),
        });
        if container.controller().is_some() {
            // Another tab has activated a newer version; this page stays as it is.
            let changed = EventListener::new(
                &container,
                "controllerchange",
                weak(&state, |state| (state.found_update)()),
            );
            state.listeners.borrow_mut().push(changed);
        }
        let (online, seen) = (state.clone(), state.clone());
        Updates {
            _listeners: [
                // A download that broke off is tried again.
                window_events::on(&["online"], move |_| online.register()),
                visibility::on_change(move |is_hidden| {
                    if !is_hidden {
                        seen.ask_for_newer();
                    }
                })
                .into_iter()
                .collect(),
            ],
            state: Some(state),
        }
    }

    /// Has the worker keep this version on the device. A version that does not start must not be kept.
    pub fn keep(&self) {
        if let Some(state) = &self.state {
            state.register();
        }
    }

    /// Activates the version that waits, and loads the page again in any case.
    pub fn activate(&self) {
        let Some(container) = container() else {
            return reload();
        };
        spawn_local(async move {
            let registration = JsFuture::from(container.get_registration()).await;
            let registration = registration.ok().and_then(registration_of);
            let Some(waiting) = registration.and_then(|it| it.waiting()) else {
                return reload();
            };
            // For the rest of the page's life, which ends with it.
            EventListener::once(&container, "controllerchange", |_| reload()).forget();
            if waiting.post_message(&JsValue::from_str(SWITCH)).is_err() {
                reload();
            }
        });
    }
}

impl State {
    fn register(self: &Rc<State>) {
        if self.is_offline_ready.get() {
            return;
        }
        let state = self.clone();
        let registered = self.container.register(WORKER);
        spawn_local(async move {
            // Where it is turned away, the page works as before, with a network.
            let registered = JsFuture::from(registered).await;
            if let Some(registration) = registered.ok().and_then(registration_of) {
                state.follow(registration);
            }
        });
    }

    fn follow(self: &Rc<State>, registration: ServiceWorkerRegistration) {
        let follow = weak(self, State::follow_install);
        let found = EventListener::new(&registration, "updatefound", follow);
        self.found.replace(Some(found));
        self.registration.replace(Some(registration));
        self.follow_install();
        self.look();
    }

    fn follow_install(self: &Rc<State>) {
        let installing = self
            .registration
            .borrow()
            .as_ref()
            .and_then(|it| it.installing());
        if let Some(installing) = installing {
            let look = weak(self, |state| state.look());
            let changed = EventListener::new(&installing, "statechange", look);
            self.installing.replace(Some(changed));
        }
    }

    fn look(&self) {
        let registration = self.registration.borrow();
        let Some(registration) = registration.as_ref() else {
            return;
        };
        if registration.active().is_some() {
            if !self.is_offline_ready.replace(true) {
                (self.offline_ready)();
            }
            // Of two, the one that waits is the newer; the very first waits for nothing.
            if registration.waiting().is_some() {
                (self.found_update)();
            }
        }
    }

    fn ask_for_newer(&self) {
        let now_ms = clock::wall_ms();
        let registration = self.registration.borrow();
        if let Some(registration) = registration.as_ref()
            && now_ms - self.asked_ms.get() >= ASK_MS
            && let Ok(asked) = registration.update()
        {
            self.asked_ms.set(now_ms);
            // A host that cannot be reached has no newer version.
            spawn_local(async move {
                let _ = JsFuture::from(asked).await;
            });
        }
    }
}

/// A listener that the state owns, and that therefore must not own the state.
fn weak(state: &Rc<State>, act: fn(&Rc<State>)) -> impl FnMut(&Event) + 'static {
    let state = Rc::downgrade(state);
    move |_| {
        if let Some(state) = state.upgrade() {
            act(&state);
        }
    }
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window()?.navigator();
    navigator
        .unchecked_ref::<WorkerNavigator>()
        .service_worker()
}

fn registration_of(value: impl Into<JsValue>) -> Option<ServiceWorkerRegistration> {
    value.into().dyn_into().ok()
}
