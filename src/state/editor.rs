//! The texts that are being written.
