//! What the browser can do, one ability a file, without decisions.
//!
//! A missing ability does nothing or says so; nothing here panics.
//! Must not know: `domain`, or anything else of Holdfast.

pub mod address;
pub mod alarm;
pub mod clock;
pub mod events;
pub mod files;
mod js;
pub mod page;
pub mod program;
pub mod sharing;
pub mod shell;
pub mod sound;
pub mod speech;
pub mod storage;
pub mod tab;
pub mod vibration;
