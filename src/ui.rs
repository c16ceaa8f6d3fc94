//! Leptos components: they show the state and call it.
//!
//! Screens read the state from context; components take values, signals and callbacks.
#![allow(
    missing_docs,
    unreachable_pub,
    reason = "the macro makes a component's props public with it; a prop says what it is by its name, or has a comment"
)]

pub mod app;
pub mod components;
mod lazy;
pub mod screens;

pub use app::start;
