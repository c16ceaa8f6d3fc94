//! A lock that one tab at a time holds (Web Locks). Where the browser has none, every tab gets it.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;

#[wasm_bindgen]
extern "C" {
    type LockNavigator;

    #[wasm_bindgen(method, getter)]
    fn locks(this: &LockNavigator) -> Option<LockManager>;

    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &LockOptions,
        granted: &JsValue,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_name = Object)]
    type LockOptions;

    #[wasm_bindgen(constructor, js_class = Object)]
    fn new() -> LockOptions;

    #[wasm_bindgen(method, setter)]
    fn set_steal(this: &LockOptions, steal: bool);
}

/// The way in which a tab asks for the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockRequest {
    /// It waits until no other tab holds it.
    Wait,
    /// It takes it from the tab that holds it.
    Steal,
}

/// A lock by its name. Dropping it releases the lock.
pub struct TabLock {
    name: &'static str,
    /// Settles the promise for whose life the browser holds the lock.
    release: Rc<RefCell<Option<Function>>>,
}

impl TabLock {
    /// The lock with this name, not held.
    pub fn new(name: &'static str) -> TabLock {
        TabLock {
            name,
            release: Rc::default(),
        }
    }

    /// Asks for the lock. `tell` hears true when this tab has it, and false when another one has
    /// taken it.
    pub fn request(&self, request: LockRequest, tell: impl Fn(bool) + 'static) {
        let navigator = window().map(|window| window.navigator());
        let locks = navigator.and_then(|it| it.unchecked_ref::<LockNavigator>().locks());
        let Some(locks) = locks else {
            // Later, as where there are locks: who asks is not told in the middle of asking.
            return spawn_local(async move { tell(true) });
        };
        let tell = Rc::new(tell);
        let granted = {
            let (tell, release) = (tell.clone(), self.release.clone());
            Closure::once_into_js(move |_lock: JsValue| {
                let held = Promise::new(&mut |settle, _| {
                    release.replace(Some(settle));
                });
                tell(true);
                held
            })
        };
        let options = LockOptions::new();
        options.set_steal(request == LockRequest::Steal);
        let asked = locks.request(self.name, &options, &granted);
        spawn_local(async move {
            // It is kept when the lock is released, and broken when it is stolen.
            let is_broken = match asked {
                Ok(asked) => JsFuture::from(asked).await.is_err(),
                Err(_) => true,
            };
            if is_broken {
                tell(false);
            }
        });
    }

    /// Releases the lock.
    pub fn release(&self) {
        if let Some(settle) = self.release.take() {
            let _ = settle.call0(&JsValue::UNDEFINED);
        }
    }
}

impl Drop for TabLock {
    fn drop(&mut self) {
        self.release();
    }
}
