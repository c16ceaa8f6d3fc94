//! A value that the screen follows, for as long as the page lives.
//!
//! The value stands beside a signal that only counts its changes: one kind of signal for all
//! values, where a signal of its own for each would cost every runner 2 kB a kind.
//! Must not know: which values there are.

use std::cell::RefCell;

use leptos::prelude::{RwSignal, Track, Update};

/// A value that the screen follows. Copies are the same value.
pub struct Live<T: 'static> {
    value: &'static RefCell<T>,
    changes: RwSignal<u32>,
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T> Live<T> {
    /// A value that is there until the page goes.
    pub fn new(value: T) -> Live<T> {
        Live {
            value: for_good(RefCell::new(value)),
            changes: RwSignal::new(0),
        }
    }

    /// Reads the value; what reads it inside a live part of the screen follows it.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.changes.track();
        self.with_now(read)
    }

    /// Reads the value as it is now.
    pub fn with_now<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.value.borrow())
    }

    /// Changes the value. `change` must not come back to it.
    pub fn update<U>(self, change: impl FnOnce(&mut T) -> U) -> U {
        let result = change(&mut self.value.borrow_mut());
        self.changes
            .update(|changes| *changes = changes.wrapping_add(1));
        result
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.update(|old| *old = value);
    }
}

/// Keeps a value until the page goes.
pub fn for_good<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
