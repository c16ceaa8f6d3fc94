//! The share sheet and the clipboard.
