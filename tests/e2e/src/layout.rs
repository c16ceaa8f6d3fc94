//! Checks of the layout of a screen, at every size.

use serde_json::json;

use crate::{App, Size};

const BARRIERS: &str = include_str!("scripts/barriers.js");
const LAYOUT: &str = include_str!("scripts/layout.js");

/// Checks screens at every size, and collects what does not fit.
pub struct Look<'a> {
    app: &'a App,
    sizes: &'a [Size],
    wrong: Vec<String>,
}

impl App {
    /// Checks screens at these sizes.
    pub fn look_at<'a>(&'a self, sizes: &'a [Size]) -> Look<'a> {
        Look {
            app: self,
            sizes,
            wrong: Vec::new(),
        }
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

impl Look<'_> {
    /// Checks the current screen, and takes a screenshot of it.
    pub fn at(&mut self, name: &str) {
        for &size in self.sizes {
            self.app.resize(size);
            self.app.end_animations();
            let Size(width, height) = size;
            self.app.picture(&format!("{name}-{width}x{height}"));
            let wrong: Vec<String> = self.app.run(LAYOUT, json!([]));
            let place = |wrong| format!("{name}, {width}x{height}: {wrong}");
            self.wrong.extend(wrong.into_iter().map(place));
        }
        self.app.resize(Size::USUAL);
        let found = self.app.barriers();
        self.wrong
            .extend(found.into_iter().map(|found| format!("{name}: {found}")));
    }

    /// Fails if anything did not fit.
    #[track_caller]
    pub fn all_fits(self) {
        let Look { wrong, .. } = self;
        assert!(wrong.is_empty(), "what does not fit:\n{}", wrong.join("\n"));
    }
}
