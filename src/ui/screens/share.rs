//! The ways to hand on a routine.

use crate::ui::{dom::El, not_found};

/// The screen.
pub fn share(id: &str) -> Vec<El> {
    not_found(id)
}
