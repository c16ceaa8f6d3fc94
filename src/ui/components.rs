//! Components that screens are made of.

pub mod after_first_paint;
pub mod drawing;
pub mod exercise_card;
pub mod file_picker;
pub mod flash;
pub mod icon;
pub mod install;
pub mod keyed;
pub mod mode_choice;
pub mod movement_drawing;
pub mod not_found;
pub mod notices;
pub mod pain_scale;
pub mod qr_code;
pub mod route_link;
pub mod routine_cards;
pub mod routine_deck;
pub mod screen;
pub mod segments;
pub mod share_outcome;
pub mod start_bar;
pub mod stepper;
pub mod suggestions;
pub mod switch;
