//! The starters: the routines that come with the app, and their stop rules.
//!
//! Each is a text in the canonical form of the notation, in `starter/`.

use std::sync::{Arc, OnceLock};

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
/// The id of the starter for pain that is calming down.
pub const WHEN_IT_HURTS: &str = "when-it-hurts";
/// The id of the starter for a day without a run.
pub const THE_WHOLE_THING: &str = "the-whole-thing";
/// The id of the starter for a runner without symptoms.
pub const BACK_TO_STRENGTH: &str = "back-to-strength";

/// A routine that comes with the app. Its text is read when it is first wanted.
struct Starter {
    /// The id for addresses and saved data, which never changes.
    id: &'static str,
    text: &'static str,
    routine: OnceLock<Option<Arc<Routine>>>,
}

impl Starter {
    const fn new(id: &'static str, text: &'static str) -> Starter {
        Starter {
            id,
            text,
            routine: OnceLock::new(),
        }
    }

    fn routine(&self) -> Option<Arc<Routine>> {
        // Their other names are not needed at the start, and come with the lazy part.
        let called = |name: &str| match library::named(name) {
            Some(exercise) => Movement::Library(exercise),
            None => Movement::Own(name.to_string()),
        };
        let open = || {
            let read = canonical::read(self.text, called)?;
            Some(Arc::new(Routine {
                id: RoutineId::Starter(self.id.to_string()),
                ..read.routine
            }))
        };
        self.routine.get_or_init(open).clone()
    }
}

static STARTERS: [Starter; 5] = [
    Starter::new(BEFORE_A_RUN, include_str!("starter/roll-and-activate.txt")),
    Starter::new(AFTER_A_RUN, include_str!("starter/stretch.txt")),
    Starter::new(WHEN_IT_HURTS, include_str!("starter/when-it-hurts.txt")),
    Starter::new(THE_WHOLE_THING, include_str!("starter/the-whole-thing.txt")),
    Starter::new(
        BACK_TO_STRENGTH,
        include_str!("starter/back-to-strength.txt"),
    ),
];

/// All starters, in the order of the home screen.
pub fn all() -> impl Iterator<Item = Arc<Routine>> {
    STARTERS.iter().filter_map(Starter::routine)
}

/// The starter with this id.
pub fn find(id: &RoutineId) -> Option<Arc<Routine>> {
    let RoutineId::Starter(id) = id else {
        return None;
    };
    STARTERS.iter().find(|starter| starter.id == id)?.routine()
}
