//! What Holdfast knows, without a browser and without a clock.
//!
//! Must not know: leptos, the browser, the time of day, or any layer above it.

pub mod advice;
pub mod aims;
pub mod awake;
pub mod clock;
pub mod coach;
pub mod cue;
pub mod difference;
pub mod dosage;
pub mod draft;
pub mod editor;
pub mod exercise;
pub mod library;
pub mod log;
pub mod mark;
pub mod notation;
pub mod notice;
pub mod plan;
pub mod qr;
pub mod route;
pub mod routine;
pub mod routine_id;
pub mod run;
pub mod saved;
pub mod session;
pub mod settings;
pub mod share_link;
pub mod starter;
pub mod time;
pub mod timetable;
pub mod trim;
pub mod voice;
pub mod watchdog;
