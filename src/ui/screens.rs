//! The screens, one a place.

pub mod data;
pub mod editor;
pub mod exercise;
pub mod handout;
pub mod home;
pub mod log;
pub mod pain;
pub mod report;
pub mod routine;
pub mod safety;
pub mod session;
pub mod settings;
pub mod share;
pub mod shared;
pub mod summary;
pub mod week;
