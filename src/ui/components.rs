//! Parts that screens are made of.

pub mod exercise_card;
pub mod flash;
pub mod icon;
pub mod install;
pub mod notices;
pub mod screen;
pub mod segments;
pub mod stepper;
