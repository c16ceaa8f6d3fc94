//! Writes a routine, as text and card by card.

use crate::ui::{dom::El, not_found};

/// The screen.
pub fn editor(id: &str) -> Vec<El> {
    not_found(id)
}
