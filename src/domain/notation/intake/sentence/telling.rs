//! The effect of the words around a dosage on it: nothing, a note, or a sentence that is none.

use std::ops::Range;

use super::{
    super::{
        item::Kind,
        lexicon::{NEGATIONS, SIDES, classes},
        phrases::Fact,
    },
    NEGATION_WORDS_MIN, Part, Place, Reader,
};
use crate::domain::notation::ReadErrorKind;

impl Reader<'_> {
    /// The items of a sentence up to a clause behind its dosage, which says when: "if pain free".
    fn without_clause(&self, items: &Range<usize>, dose_to: usize) -> Range<usize> {
        let is_clause = |at: &usize| self.is_of(*at, classes![Clause]);
        let end = (dose_to..items.end).find(is_clause);
        items.start..end.unwrap_or(items.end)
    }

    /// True of a negation that leaves the dosage as it is: "3x10, try not to use your arms" and
    /// "Then lower, do not bounce.", but not "3x10, not this week".
    pub(super) fn is_beside(&self, place: &Place, name: Option<(usize, usize)>) -> bool {
        let part = self
            .sentences
            .iter()
            .find(|it| it.items.contains(&place.from));
        let is_negation = place.facts == [Fact::Refused(ReadErrorKind::Negated)];
        let Some(Part { items, has_dose }) = part.filter(|_| is_negation) else {
            return false;
        };
        let says_when = |at: usize| {
            self.kind(at).is_some_and(Kind::is_number)
                || self.is_of(
                    at,
                    classes![
                        Week, Day, Daily, Weekday, Prose, Clause, Daytime, Bound, Least, Numbered
                    ],
                )
        };
        let counts = |at: usize| match self.place_of(at) {
            Some(place) => place.counts(),
            None => self.kind(at).is_some_and(Kind::is_number),
        };
        // "leave out", "skip", "avoid" and "do not do it" speak of the exercise itself.
        let word = self.text(place.from, place.to);
        let forbids = !NEGATIONS.has(word) || self.is_of(place.to, classes![Do, Pronoun, Pointer]);
        let mut clause = place.from..items.end;
        let last = self.last_place(items, Place::counts);
        let tells_how = !forbids
            && last.is_some_and(|last| last.to <= place.from)
            && clause.len() >= NEGATION_WORDS_MIN
            && !clause.any(says_when);
        // "Do not do these:" speaks of a list.
        let heads_list = self.line.trim_end().ends_with(':');
        let is_apart = !has_dose
            && !heads_list
            && items.len() > NEGATION_WORDS_MIN
            && !name.is_some_and(|(from, _)| items.contains(&from))
            && !items.clone().any(counts);
        tells_how || is_apart
    }

    /// A word for a side behind the dosage that no phrase claims, as in "bth sides".
    pub(super) fn stray_side(&self, name: Option<(usize, usize)>) -> Option<usize> {
        let is_stray = |at: &usize| {
            // "elbow at your side" tells how.
            let is_told = at
                .checked_sub(1)
                .is_some_and(|before| self.is_of(before, classes![The, A, Of]));
            self.is_of(*at, classes![Side])
                && !is_told
                && self.place_of(*at).is_none()
                && !name.is_some_and(|(from, to)| (from..to).contains(at))
                && SIDES.has(self.text(*at, *at + 1))
        };
        let mut behind = self.sentences.iter().flat_map(|it| {
            let mut places = it.items.clone().filter_map(|at| self.place_of(at));
            let first = places.find(|place| it.items.contains(&place.from) && place.counts());
            first.map_or(it.items.end, |place| place.to)..it.items.end
        });
        let at = behind.find(is_stray)?;
        self.items.get(at).map(|it| it.from)
    }

    /// True where a sentence with a dosage in it tells something: "The last 2 reps should feel
    /// hard".
    pub(super) fn is_dose_told(&self) -> bool {
        self.sentences.iter().any(|Part { items, .. }| {
            let Some(last) = self.last_place(items, Place::counts) else {
                return false;
            };
            let mut words = self.without_clause(items, last.to);
            words.any(|at| self.is_of(at, classes![Prose, Last]))
        })
    }

    /// The first word that makes a sentence of the name or of the words around the dosage.
    pub(super) fn prose(&self, name: Option<(usize, usize)>) -> Option<usize> {
        let is_prose = |at: &usize| {
            self.place_of(*at).is_none() && self.is_of(*at, classes![Prose, Clause, Program])
        };
        let is_free_number =
            |at: usize| self.kind(at).is_some_and(Kind::is_number) && self.place_of(at).is_none();
        let has_dose =
            self.places.iter().any(Place::counts) || (0..self.items.len()).any(is_free_number);
        let found = self.sentences.iter().find_map(|Part { items, .. }| {
            let last = self.last_place(items, |it| !it.stays());
            let named = name.filter(|(at, _)| items.contains(at));
            let mut words = match (last, named) {
                // Without a dosage, any such word makes a sentence of it.
                _ if !has_dose => items.clone(),
                (None, None) => return None,
                (Some(last), named) => {
                    self.without_clause(items, last.to.max(named.map_or(0, |it| it.1)))
                }
                (None, Some((_, to))) => items.start..to,
            };
            words.find(is_prose)
        });
        // "To reach the floor", "them 10 times"
        let in_name = name.and_then(|(from, to)| {
            let is_to = |at: &usize| self.is_of(*at, classes![To]);
            let is_pronoun = |at: &usize| self.is_of(*at, classes![Pronoun]);
            let first = [from, from.saturating_sub(1)].into_iter().find(is_to);
            first.or((from..to).find(is_pronoun))
        });
        let at = found.or(in_name)?;
        self.items.get(at).map(|it| it.from)
    }
}
