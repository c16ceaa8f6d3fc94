//! The settings screen.

use serde_json::json;

use crate::App;

/// The settings screen.
#[derive(Clone, Copy)]
pub struct Settings<'a>(&'a App);

impl App {
    /// Goes to the settings by the navigation bar.
    #[track_caller]
    pub fn to_settings(&self) -> Settings<'_> {
        self.go_to_place("Settings");
        self.shows_heading("Settings");
        Settings(self)
    }
}

impl<'a> Settings<'a> {
    /// Chooses one button of a group.
    #[track_caller]
    pub fn choose(self, legend: &str, words: &str) -> Settings<'a> {
        self.0.choose(legend, words);
        self
    }

    /// The files offered for download: name and text of each.
    pub fn downloads(self) -> Vec<(String, String)> {
        let script = "
            const links = [...document.querySelectorAll('main a[download]')];
            return links.map((link) => [
                link.download,
                decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1)),
            ]);
        ";
        self.0.run(script, json!([]))
    }

    /// The number in a stepper.
    pub fn number(self, label: &str) -> String {
        let script = "
            const groups = [...document.querySelectorAll('main [role=group]')];
            const group = groups.find((one) => one.getAttribute('aria-label') === arguments[0]);
            return group?.querySelector('output')?.textContent ?? '';
        ";
        self.0.run(script, json!([label]))
    }
}
