//! A routine that is being written.
