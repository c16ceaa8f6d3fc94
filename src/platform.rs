//! The browser, one ability a file: thin typed wrappers without decisions.
//!
//! A missing ability does nothing or says so; nothing here panics. Knows nothing of Holdfast.

pub mod address;
pub mod alarm;
pub mod audio;
mod by_name;
pub mod clipboard;
pub mod clock;
pub mod files;
pub mod install;
pub mod json;
pub mod keyboard;
pub mod local_storage;
pub mod media;
pub mod media_keys;
pub mod page;
pub mod persistence;
pub mod share;
pub mod speech;
pub mod tab_lock;
pub mod updates;
pub mod vibration;
pub mod visibility;
pub mod wake_lock;
pub mod window_events;
