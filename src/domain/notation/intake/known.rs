//! The exercises of the library by their names, for a reader of many lines: the library itself
//! compares a name with each of its own.

use std::sync::OnceLock;

use super::lexicon::Names;
use crate::domain::{
    exercise::{Exercise, bare},
    library,
    notation::name::own,
    routine::Movement,
};

static NAMES: OnceLock<Names<&'static Exercise>> = OnceLock::new();

/// The exercise with this name, as `library::called` finds it.
pub(super) fn called(name: &str) -> Option<&'static Exercise> {
    let names = NAMES.get_or_init(|| {
        let mut names = Names::default();
        for card in library::ALL.into_iter().filter_map(library::card) {
            let own = [card.exercise.name];
            for name in own.iter().chain(card.other_names) {
                names.insert(key(name), card.exercise);
            }
        }
        names
    });
    names.get(&key(name))
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
