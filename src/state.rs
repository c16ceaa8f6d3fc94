//! Joins the domain to the browser: state in Leptos signals, effects carried out.
//!
//! Each handle is `Copy` and reaches components by context. State is a signal; what the runner
//! does is a call.

pub mod animation;
pub mod answers;
pub mod archive;
pub mod coach;
mod cue_player;
pub mod device;
pub mod editor;

pub mod history;
mod input;
pub mod navigation;
pub mod next_paint;
pub mod notices;
pub mod preferences;
pub mod records;
pub mod routines;
pub mod sharing;
pub mod week;

use leptos::prelude::provide_context;

pub use crate::platform::page::{fail_to_start, next_task, tell_of_start};

/// Opens the state and provides each part of it to the components below. Without a decoder,
/// nothing that is saved is read until one is handed over (`Records::set_decoder`).
pub fn provide(decoder: Option<records::Decoder>) {
    let navigation = navigation::Navigation::new();
    let notices = notices::Notices::new();
    let records = records::Records::new(notices, decoder);
    let preferences = preferences::Preferences::new(records);
    let history = history::History::new(records);
    let routines = routines::Routines::new(records);
    let answers = answers::Answers::new();
    provide_context(next_paint::NextPaint::request());
    provide_context(navigation);
    provide_context(notices);
    provide_context(records);
    provide_context(preferences);
    provide_context(history);
    provide_context(answers);
    provide_context(routines);
    provide_context(sharing::Sharing::new());
    provide_context(device::Device::new());
    provide_context(editor::Editor::new(routines, records, navigation));
    provide_context(coach::Coach::new(
        navigation,
        notices,
        records,
        preferences,
        answers,
        history,
    ));
}
