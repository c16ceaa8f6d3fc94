//! The exercises of the library by their names, for a reader of many lines: the library itself
//! compares a name with each of its own.

use std::{collections::HashMap, sync::OnceLock};

use super::lexicon::Hash;
use crate::domain::{
    exercise::{Exercise, bare},
    library,
    notation::name::own,
    routine::Movement,
};

static NAMES: OnceLock<HashMap<String, &'static Exercise, Hash>> = OnceLock::new();

/// The exercise with this name, as `library::called` finds it.
pub(super) fn called(name: &str) -> Option<&'static Exercise> {
    let names = NAMES.get_or_init(|| {
        let mut names = HashMap::default();
        for card in library::ALL.into_iter().filter_map(library::card) {
            names.insert(key(card.exercise.name), card.exercise);
            let others = card.other_names.iter().map(|it| key(it));
            names.extend(others.map(|it| (it, card.exercise)));
        }
        names
    });
    names.get(&key(name)).copied()
}

/// The first character of a name, and what tells it from others.
fn key(name: &str) -> String {
    let first = name.chars().next().map(|it| it.to_ascii_lowercase());
    first.into_iter().chain(bare(name)).collect()
}

/// The exercise that is meant by a name: one of the library, or the author's own.
pub(super) fn movement(name: &str) -> Movement {
    let own = own(name);
    match called(&own) {
        Some(exercise) => Movement::Library(exercise),
        None => Movement::Own(own),
    }
}
