//! Stories about the built app, each at a host of its own.

mod addresses;
mod audit;
mod bench;
mod beside;
mod contrast;
mod controls;
mod data;
mod editor;
mod hurts;
mod install;
mod interruptions;
mod layout;
mod links;
mod locked_down;
mod log;
mod modes;
mod offline;
mod pain;
mod report;
mod routine;
mod sharing;
mod sleep;
mod sound;
mod start;
mod storage;
mod tabs;
mod translation;
mod two_weeks;

use e2e::{App, screens::Session};

/// Eight seconds into the first hold of an exercise of "When it hurts": 12 s are left. Where sides
/// take turns, it is the right one.
fn in_a_hold<'a>(app: &'a App, exercise: &str) -> Session<'a> {
    let session = app.home().open("When it hurts").start();
    session.skip_to(&format!("Rest. {exercise}, set 1 of 3"));
    session.after(15 + 8).shows("Hold", "12")
}
