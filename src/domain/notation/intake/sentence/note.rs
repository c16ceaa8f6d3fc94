//! The words of a line that are neither name nor dosage.

use super::{
    super::{item::Kind, lexicon::classes},
    Reader,
    words::is_content,
};
use crate::domain::notation::name::tidy;

impl Reader<'_> {
    /// The words that are neither name nor dosage, in runs.
    pub(super) fn note(&self, name: (usize, usize)) -> String {
        let mut note = String::new();
        // A number that no phrase claims is settled with the dosage, or the line is not read.
        let is_kept = |at: usize| match self.place_of(at) {
            _ if (name.0..name.1).contains(&at) => false,
            Some(place) => place.stays(),
            None => !self.kind(at).is_some_and(Kind::is_number),
        };
        let mut at = 0;
        while at < self.items.len() {
            let length = (at..self.items.len()).take_while(|it| is_kept(*it)).count();
            let (mut from, mut to) = (at, at + length);
            let joins = |at: usize| match self.kind(at) {
                Some(Kind::Sign(sign)) => {
                    !matches!(sign, '(' | ')' | '%' | '°' | '"' | '$' | '£' | '€')
                }
                Some(Kind::Word(word)) => {
                    classes![And, Of, For, Then, X, Frequency, Do, Each].has(word)
                }
                _ => false,
            };
            while from < to && (joins(from) || self.kind(from) == Some(Kind::Sign(')'))) {
                from += 1;
            }
            while from < to && (joins(to - 1) || self.kind(to - 1) == Some(Kind::Sign('('))) {
                to -= 1;
            }
            let says = (from..to).any(|at| match self.kind(at) {
                Some(Kind::Word(word)) => {
                    is_content(word)
                        || classes![Prose, No, Weekday, Day, Daily, Every, Unit, Scale].has(word)
                }
                Some(kind) => kind.is_number(),
                None => false,
            });
            if says {
                if !note.is_empty() {
                    note.push_str(", ");
                }
                let text = self.text(from, to);
                note.push_str(unbracketed(text));
            }
            at += length.max(1);
        }
        tidy(&note)
    }
}

/// A note in brackets without them.
fn unbracketed(text: &str) -> &str {
    let inner = text.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    inner.filter(|it| !it.contains(['(', ')'])).unwrap_or(text)
}
