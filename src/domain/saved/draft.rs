//! The record of the draft of a text.

use serde::{Deserialize, Serialize};

use super::{RecordKind, Saved};

/// The draft of a text, as it is saved.
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
