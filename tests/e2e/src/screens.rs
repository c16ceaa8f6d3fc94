//! The screens as a runner finds them: by words and roles.

mod card;
mod editor;
mod home;
mod log;
mod routine;
mod session;
mod settings;
mod summary;

pub use card::Card;
pub use editor::Editor;
pub use home::Home;
pub use log::Log;
pub use routine::Routine;
pub use session::{Face, Session};
pub use settings::Settings;
pub use summary::Summary;

use serde_json::json;

use crate::App;

impl App {
    /// The heading of the screen; empty while there is less than the screen below it: on the static
    /// page, and until its part is there.
    pub fn heading(&self) -> String {
        let script = "if (document.getElementById('boot-frame')) return '';
            const status = document.querySelector('main [role=status]');
            if (status?.textContent === 'Opening…') return '';
            return [...document.querySelectorAll('main h1')].at(-1)?.textContent ?? ''";
        self.run(script, json!([]))
    }

    /// Waits for a screen with this heading.
    #[track_caller]
    pub fn shows_heading(&self, heading: &str) {
        self.until_equal(|| self.heading(), heading.to_owned());
    }

    /// Waits for a link with a line of these words.
    #[track_caller]
    pub fn follow_line(&self, words: &str) {
        let words = json!(words);
        self.tap_at(&format!("//main//a[.//*[normalize-space(.)={words}]]"));
    }

    /// Taps an item of the navigation bar.
    #[track_caller]
    fn go_to_place(&self, name: &str) {
        let name = json!(name);
        self.tap_at(&format!("//nav/a[normalize-space(.)={name}]"));
    }
}
