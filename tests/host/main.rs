//! Tests of the pure core: one binary, one module a feature, the time an argument.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod aims;
mod architecture;
mod archive;
mod awake;
mod calendar;
mod clock;
mod coach;
mod correction;
mod csv;
mod cue;
mod difference;
mod dosage;
mod draft;
mod editor;
mod figure;
mod golden;
mod ics;
mod library;
mod log;
mod notation;
mod pain;
mod path;
mod plan;
mod position;
mod progress;
mod qr;
mod report;
mod route;
mod saved;
mod session;
mod session_away;
mod session_back_and_stop;
mod session_controls;
mod session_cues;
mod session_properties;
mod session_rounds;
mod session_saved;
mod session_sides_and_modes;
mod session_time;
mod settings;
mod share_link;
mod share_link_ways;
mod starter;
mod support;
mod text_file;
mod texts;
mod time;
mod timetable;
mod trim;
mod view_calendar;
mod view_handout;
mod view_home;
mod view_log;
mod view_plot;
mod view_progress;
mod view_session;
mod view_summary;
mod view_words;
mod voice;
mod watchdog;
mod week;
