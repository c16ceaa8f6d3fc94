//! Joins what Holdfast knows to what the browser can do.
//!
//! State lives in signals; what the runner does is a call. Must not know: how anything looks.

pub mod coach;
pub mod editor;
mod hands;
mod hold;
pub mod live;
pub mod log;
pub mod navigation;
pub mod notices;
pub mod performer;
pub mod preferences;
pub mod routines;
pub mod saved;
pub mod sharing;
pub mod shell;
pub mod workshop;

use reactive_graph::owner::Owner;

/// Parts of the state, each opened by the first call for it: two programs use them, and neither
/// pays for what it does not call. Copies are cheap and show the same signals.
macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident: $part:ty = $open:expr;)*) => {
        $($(#[$doc])*
        pub fn $name() -> $part {
            thread_local! {
                static PART: $part = $open;
            }
            PART.with(|part| *part)
        })*
    };
}

parts! {
    /// What the app has to say about itself.
    notices: notices::Notices = notices::Notices::new();
    /// Where the runner is.
    navigation: navigation::Navigation = navigation::Navigation::open();
    /// Settings and aims.
    preferences: preferences::Preferences = preferences::Preferences::open(notices());
    /// Sessions that are over.
    log: log::Log = log::Log::open(notices());
    /// The routines.
    routines: routines::Routines = routines::Routines::open(notices());
    /// The hand that passes them on.
    sharing: sharing::Sharing = sharing::Sharing::new();
    /// The text that is being written.
    editor: editor::Editor = editor::Editor::new(routines(), navigation(), notices());
    /// The session at hand.
    coach: coach::Coach = coach::Coach::open(navigation(), notices(), preferences(), log());
    /// What the browser does beside showing the page.
    shell: shell::Shell = shell::Shell::open();
    /// The second program.
    workshop: workshop::Workshop = workshop::Workshop::new();
}

/// Runs `build` with an owner that lives as long as the page.
pub fn run(build: impl FnOnce() + 'static) {
    // An executor that is there already serves as well.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(build);
    std::mem::forget(owner);
}
