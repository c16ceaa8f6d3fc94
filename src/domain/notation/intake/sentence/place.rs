//! The spans of a line that its phrases claim.

use super::super::{
    item::{Item, Kind},
    lexicon::Word,
    phrases::{Claim, Fact, RULES},
};

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

/// The longest claim at each place, from the start of the line on.
pub(super) fn places(items: &[Item]) -> Vec<Place> {
    let kinds: Vec<Kind> = items.iter().map(|it| it.kind).collect();
    let mut places = Vec::new();
    let mut at = 0;
    while let Some((before, here)) = kinds.split_at_checked(at).filter(|(_, it)| !it.is_empty()) {
        let mut best: Option<Claim> = None;
        // No phrase begins with a word of a name, and most words are of one.
        let rules = match here {
            [Kind::Word(Word::Plain), ..] => &[],
            _ => RULES,
        };
        for rule in rules.iter().copied().flatten() {
            let found = (rule.claims)(before, here);
            let length = |claim: &Option<Claim>| claim.as_ref().map_or(0, |(length, _)| *length);
            if length(&found) > length(&best) {
                best = found;
            }
        }
        match best {
            Some((length, facts)) => {
                places.push(Place {
                    from: at,
                    to: at + length,
                    facts,
                });
                at += length;
            }
            None => at += 1,
        }
    }
    places
}
