//! The frame that shows what is built now.

use leptos::prelude::*;

use crate::platform::page;

/// Tells when what is built now has been painted. The one in the context is the app's first frame.
#[derive(Clone, Copy)]
pub struct NextPaint(RwSignal<bool>);

impl NextPaint {
    /// Asks for the next frame.
    pub fn request() -> NextPaint {
        let is_over = RwSignal::new(false);
        // A frame is painted by the time that the next one begins.
        page::at_next_frame(move || {
            page::at_next_frame(move || {
                // The screen may be gone by then.
                let _ = is_over.try_set(true);
            });
        });
        NextPaint(is_over)
    }

    /// True once it is over, tracked.
    pub fn is_over(self) -> bool {
        self.0.get()
    }
}
