//! The first frame of the app.

use leptos::prelude::*;

use crate::platform::page;

/// Tells when the first screen has been painted.
#[derive(Clone, Copy)]
pub struct FirstPaint(RwSignal<bool>);

impl FirstPaint {
    pub(super) fn new() -> FirstPaint {
        let is_over = RwSignal::new(false);
        // A frame is painted by the time that the next one begins.
        page::at_next_frame(move || page::at_next_frame(move || is_over.set(true)));
        FirstPaint(is_over)
    }

    /// True once it is over, tracked.
    pub fn is_over(self) -> bool {
        self.0.get()
    }
}
