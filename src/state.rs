//! Joins what Holdfast knows to what the browser can do.
//!
//! State lives in signals; what the runner does is a call. Must not know: how anything looks.

pub mod coach;
pub mod editor;
pub mod live;
pub mod log;
pub mod navigation;
pub mod notices;
pub mod preferences;
pub mod routines;
pub mod saved;
pub mod sharing;

use reactive_graph::owner::Owner;

use self::{
    coach::Coach, editor::Editor, log::Log, navigation::Navigation, notices::Notices, preferences::Preferences,
    routines::Routines, sharing::Sharing,
};

/// All state of the app. Copies are cheap and show the same signals.
#[derive(Clone, Copy)]
pub struct App {
    /// Where the runner is.
    pub navigation: Navigation,
    /// What the app has to say about itself.
    pub notices: Notices,
    /// Settings and aims.
    pub preferences: Preferences,
    /// Sessions that are over.
    pub log: Log,
    /// The routines.
    pub routines: Routines,
    /// The text that is being written.
    pub editor: Editor,
    /// The hand that passes them on.
    pub sharing: Sharing,
    /// The session at hand.
    pub coach: Coach,
}

impl App {
    /// Reads all that was saved, takes up what was interrupted, and starts to listen.
    fn open() -> App {
        let notices = Notices::new();
        let navigation = Navigation::open();
        let preferences = Preferences::open(notices);
        let log = Log::open(notices);
        let routines = Routines::open(notices);
        let coach = Coach::open(navigation, notices, preferences, log);
        App {
            navigation,
            notices,
            preferences,
            log,
            routines,
            editor: Editor::new(routines, navigation, notices),
            sharing: Sharing::new(),
            coach,
        }
    }
}

thread_local! {
    static APP: App = App::open();
}

/// The state of the app, opened by the first call.
pub fn app() -> App {
    APP.with(|app| *app)
}

/// Runs `build` with an owner that lives as long as the page.
pub fn run(build: impl FnOnce() + 'static) {
    // An executor that is there already serves as well.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(build);
    std::mem::forget(owner);
}
