//! What a link holds: looked at, done or kept.

use crate::ui::{dom::El, not_found};

/// The screen.
pub fn shared(payload: &str) -> Vec<El> {
    not_found(payload)
}
