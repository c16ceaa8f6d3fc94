//! View models: plain values made of domain values, with every word and plural that the screens
//! show. Pure, and tested on the host; components only place them.

pub mod icon;
pub mod words;
