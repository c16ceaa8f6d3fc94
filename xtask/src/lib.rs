//! What the commands of the project share with the end-to-end tests, which publish versions of
//! their own.

pub mod release;
