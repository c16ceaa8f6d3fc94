//! The starters: the routines that come with the app, and their stop rules.
//!
//! Each is a text in the canonical form of the notation, in `starter/`.

use super::{
    library,
    notation::canonical,
    routine::{Movement, Routine},
    routine_id::RoutineId,
};

/// The id of the starter for the time before a run.
pub const BEFORE_A_RUN: &str = "roll-and-activate";
/// The id of the starter for the time after a run.
pub const AFTER_A_RUN: &str = "stretch";

/// The id for addresses and saved data, which never changes, and the text.
static TEXTS: [(&str, &str); 5] = [
    (BEFORE_A_RUN, include_str!("starter/roll-and-activate.txt")),
    (AFTER_A_RUN, include_str!("starter/stretch.txt")),
    ("when-it-hurts", include_str!("starter/when-it-hurts.txt")),
    (
        "the-whole-thing",
        include_str!("starter/the-whole-thing.txt"),
    ),
    (
        "back-to-strength",
        include_str!("starter/back-to-strength.txt"),
    ),
];

/// All starters, in the order of the home screen.
pub fn all() -> Vec<Routine> {
    // Their other names are not needed at the start, and come with the lazy part.
    let called = |name: &str| match library::named(name) {
        Some(exercise) => Movement::Library(exercise),
        None => Movement::Own(name.to_string()),
    };
    let open = |(id, text): &(&str, &str)| {
        let read = canonical::read(text, called)?;
        Some(Routine {
            id: RoutineId::Starter(id.to_string()),
            ..read.routine
        })
    };
    TEXTS.iter().filter_map(open).collect()
}
