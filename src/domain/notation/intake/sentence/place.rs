//! The spans of a line that its phrases claim.

use super::super::phrases::{self, Fact, Run};

/// A claim at its place.
pub(super) struct Place {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) facts: Vec<Fact>,
}

impl Place {
    /// True where its words stay in the text: a load, or a number of the name.
    pub(super) fn stays(&self) -> bool {
        let is_other = |it| matches!(it, Fact::Distance | Fact::OneSide | Fact::OneRep);
        let mut facts = self.facts.iter();
        facts.any(|it| it.is_words() || it.is_refused() || is_other(*it))
    }

    /// True where it says an amount.
    pub(super) fn counts(&self) -> bool {
        !self.stays() && !self.facts.iter().all(|it| it.is_sides())
    }

    pub(super) fn is_named(&self) -> bool {
        self.facts.contains(&Fact::Named)
    }
}

/// The claims of a line, from its start on.
pub(super) fn places(run: &Run) -> Vec<Place> {
    let mut places = Vec::new();
    let mut at = 0;
    while at < run.len() {
        at = match phrases::claim(run, at) {
            Some((to, facts)) => {
                places.push(Place {
                    from: at,
                    to,
                    facts,
                });
                to
            }
            None => at + 1,
        };
    }
    places
}
