//! A value that the screen follows, for as long as the page lives.
//!
//! The value stands beside a signal that only counts its changes: one kind of signal for all
//! values, where a signal of its own for each would cost every runner 2 kB a kind.
//! Must not know: which values there are.

use std::cell::RefCell;

use reactive_graph::{
    signal::ArcRwSignal,
    traits::{Track, Update},
};

/// A value that the screen follows. Copies are the same value.
pub struct Live<T: 'static>(&'static Inner<T>);

struct Inner<T> {
    value: RefCell<T>,
    changes: ArcRwSignal<u32>,
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
        Live(for_good(Inner {
            value: RefCell::new(value),
            changes: ArcRwSignal::new(0),
        }))
    }

    /// Reads the value; what reads it inside a live part of the screen follows it.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.0.changes.track();
        self.with_now(read)
    }

    /// Reads the value as it is now.
    pub fn with_now<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.0.value.borrow())
    }

    /// Changes the value. `change` must not come back to it.
    pub fn update<U>(self, change: impl FnOnce(&mut T) -> U) -> U {
        let result = change(&mut self.0.value.borrow_mut());
        self.0
            .changes
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
