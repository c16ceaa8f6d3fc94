//! Checks of the layout of a screen, at every size.

use serde_json::json;

use crate::{App, Size};

const BARRIERS: &str = include_str!("scripts/barriers.js");
const LAYOUT: &str = include_str!("scripts/layout.js");

/// Checks screens at every size, and collects what does not fit.
pub struct Look<'a> {
    app: &'a App,
    sizes: &'a [Size],
    text_percents: &'a [u32],
    wrong: Vec<String>,
}

impl App {
    /// Checks screens at these sizes.
    pub fn look_at<'a>(&'a self, sizes: &'a [Size]) -> Look<'a> {
        Look {
            app: self,
            sizes,
            text_percents: &[100],
            wrong: Vec::new(),
        }
    }

    /// Sets the size of the text, as the settings of a browser do.
    pub fn set_text(&self, percent: u32) {
        let script = "document.documentElement.style.fontSize = `${arguments[0]}%`";
        self.run::<()>(script, json!([percent]));
    }

    /// The height of the session's digits, in CSS pixels.
    pub fn digits_px(&self) -> f64 {
        let script =
            "return parseFloat(getComputedStyle(document.querySelector('[role=timer]')).fontSize)";
        self.run(script, json!([]))
    }
}

impl App {
    /// The findings of axe-core, one line each; none in an engine that it does not run in.
    fn barriers(&self) -> Vec<String> {
        let Some(axe) = std::env::var_os("HOLDFAST_AXE") else {
            return Vec::new();
        };
        let axe = std::fs::read_to_string(axe).expect("the script of axe-core");
        self.run(&BARRIERS.replace("/* axe-core */", &axe), json!([]))
    }
}

impl<'a> Look<'a> {
    /// Checks them at these sizes of text, in percent of the usual.
    pub fn with_text(mut self, percents: &'a [u32]) -> Look<'a> {
        self.text_percents = percents;
        self
    }

    /// Checks the current screen, and takes a screenshot of it.
    pub fn at(&mut self, name: &str) {
        for &percent in self.text_percents {
            self.app.set_text(percent);
            for &size in self.sizes {
                self.at_size(name, size, percent);
            }
        }
        self.app.set_text(100);
        self.app.resize(Size::USUAL);
        let found = self.app.barriers();
        self.wrong
            .extend(found.into_iter().map(|found| format!("{name}: {found}")));
    }

    fn at_size(&mut self, name: &str, size: Size, percent: u32) {
        let Size(width, height) = size;
        self.app.resize(size);
        self.app.end_animations();
        let name = match percent {
            100 => format!("{name}-{width}x{height}"),
            _ => format!("{name}-{width}x{height}-{percent}"),
        };
        self.app.picture(&name);
        let may_scroll = percent > 150 || size.is_zoomed();
        let wrong: Vec<String> = self.app.run(LAYOUT, json!([may_scroll]));
        let place = |wrong| format!("{name}: {wrong}");
        self.wrong.extend(wrong.into_iter().map(place));
    }

    /// Fails if anything did not fit.
    #[track_caller]
    pub fn all_fits(self) {
        let Look { wrong, .. } = self;
        assert!(wrong.is_empty(), "what does not fit:\n{}", wrong.join("\n"));
    }
}
