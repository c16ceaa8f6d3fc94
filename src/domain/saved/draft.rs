//! The record of a text being written.

use serde::{Deserialize, Serialize};

use super::{RecordKind, Saved};

/// A text being written, as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedDraft {
    /// The text.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DraftWire {
    text: String,
}

impl Saved for SavedDraft {
    const KIND: RecordKind = RecordKind::Draft;
    type Wire = DraftWire;

    fn to_wire(&self) -> DraftWire {
        DraftWire {
            text: self.text.clone(),
        }
    }

    fn from_wire(wire: DraftWire) -> Option<SavedDraft> {
        Some(SavedDraft { text: wire.text })
    }
}
