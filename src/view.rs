//! View models: plain values made of domain values, with every word and plural that the screens
//! show. Pure, and tested on the host; components only place them.

pub mod calendar;
pub mod data;
pub mod editor;
pub mod handout;
pub mod head;
pub mod home;
pub mod icon;
pub mod log;
pub mod pain;
pub mod path;
pub mod plot;
pub mod progress;
pub mod report;
pub mod session;
pub mod summary;
pub mod week;
pub mod words;
