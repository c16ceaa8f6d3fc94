//! Hands a routine to others.
