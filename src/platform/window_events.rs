//! Events of the window.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use web_sys::{Event, window};

/// Calls `hear` at each of these events of the window, until the listeners are dropped.
pub fn on(names: &[&'static str], hear: impl FnMut(&Event) + 'static) -> Vec<EventListener> {
    let Some(window) = window() else {
        return Vec::new();
    };
    let hear = Rc::new(RefCell::new(hear));
    let listen = |name: &&'static str| {
        let hear = hear.clone();
        EventListener::new(&window, *name, move |event| {
            // An event that is dispatched from within another one's listener is not heard twice.
            if let Ok(mut hear) = hear.try_borrow_mut() {
                hear(event);
            }
        })
    };
    names.iter().map(listen).collect()
}
