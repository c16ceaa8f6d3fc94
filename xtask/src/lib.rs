//! The code that the project's commands share with the end-to-end tests, which publish versions of
//! their own.

pub mod release;
