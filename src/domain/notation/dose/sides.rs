//! Whether each side gets the dosage: "each side", "/leg", "R/L", "then switch sides".
//!
//! Must not know: what the numbers of the line mean.

use super::Reader;
use crate::domain::notation::tokens::TokenKind;

impl Reader<'_> {
    /// "each side", "/leg", "R/L", "on both sides", "then switch sides".
    pub(super) fn sides(&mut self, at: usize) -> Option<usize> {
        let after_dose = self.is_after_dose(at);
        // "on", "for", "then", "and repeat on" lead in to a side.
        let mut next = at;
        while next < at + 4
            && (matches!(
                self.kind(next),
                Some(TokenKind::On | TokenKind::Filler | TokenKind::To)
            ) || (self.is(next, TokenKind::Verb) && after_dose))
        {
            next += 1;
        }
        let leads = next > at;
        let the = |at: usize| at + usize::from(self.says(at, "the"));
        let is_half = |at: usize| {
            ["r", "l", "right", "left"]
                .iter()
                .any(|half| self.says(at, half))
        };
        let to = match self.kind(next)? {
            TokenKind::Word | TokenKind::Side if is_half(next) && is_half(next + 2) => {
                let is_joined = matches!(self.kind(next + 1)?, TokenKind::Sign('/' | '&' | '+'))
                    || self.says(next + 1, "and");
                // "R/L side plank" goes on with the name.
                let names = matches!(self.kind(next + 4), Some(TokenKind::Word | TokenKind::Hold));
                let side = usize::from(self.is(next + 3, TokenKind::Side) && !names);
                is_joined.then_some(next + 3 + side)
            }
            // `8 e/s`, `8 e/l`, `8 b/l`
            TokenKind::Word
                if ["e", "b"].iter().any(|it| self.says(next, it))
                    && self.is_sign(next + 1, '/')
                    && ["s", "l"].iter().any(|it| self.says(next + 2, it)) =>
            {
                after_dose.then_some(next + 3)
            }
            // "on the left and the right"
            TokenKind::Word
                if is_half(next)
                    && self.says(next + 1, "and")
                    && self.says(next + 2, "the")
                    && is_half(next + 3) =>
            {
                Some(next + 4 + usize::from(self.is(next + 4, TokenKind::Side)))
            }
            // "12 reps by side"
            TokenKind::X if self.says(next, "by") && self.is(next + 1, TokenKind::Side) => {
                after_dose.then_some(next + 2)
            }
            TokenKind::Word => {
                // `2x15 B`
                let ends = self.says(next, "b") && next + 1 == self.tokens.len();
                let both = ends
                    || ["bilaterally", "bilat", "bil", "bl"]
                        .iter()
                        .any(|word| self.says(next, word));
                (both && after_dose).then_some(next + 1)
            }
            // "Calf raise, both legs" is one set for both; "on both legs" is one for each, and so
            // is a stretch of both.
            TokenKind::Both => (self.is(next + 1, TokenKind::Side)
                && (leads
                    || self.says(next + 1, "sides")
                    || (0..self.tokens.len()).any(|at| self.says(at, "stretch"))))
            .then_some(next + 2),
            TokenKind::Switch => {
                let side = the(next + 1);
                (self.is(side, TokenKind::Side) && after_dose).then_some(side + 1)
            }
            TokenKind::Each | TokenKind::Sign('/') => {
                let dot = usize::from(self.is_sign(next + 1, '.'));
                let side = the(next + 1 + dot);
                let is_usual = ["side", "leg", "way", "sides", "direction"]
                    .iter()
                    .any(|word| self.says(side, word));
                // `8/s`
                let short = self.is_sign(next, '/') && self.says(side, "s") && self.is_glued(side);
                let said = self.is(side, TokenKind::Side) && (after_dose || leads || is_usual);
                if (short && after_dose) || said {
                    Some(side + 1)
                } else {
                    let alone = after_dose && self.each_alone(next, next + 1 + dot);
                    alone.then_some(next + 1 + dot)
                }
            }
            _ => None,
        }?;
        self.found.each_side = true;
        self.take(at, to);
        Some(to)
    }

    /// Whether the last word before `at` belongs to the dosage.
    pub(super) fn is_after_dose(&self, at: usize) -> bool {
        let before = self.tokens.get(..at).unwrap_or_default();
        let last = before
            .iter()
            .rev()
            .find(|it| !matches!(it.kind, TokenKind::Sign(_)));
        last.is_some_and(|last| last.used)
    }

    /// Whether "each", with nothing but `to` behind it, means each side: "3x10 each". In "10 reps,
    /// 5 seconds each" it means each rep.
    pub(super) fn each_alone(&self, each: usize, to: usize) -> bool {
        let is_each = self.says(each, "each") || self.says(each, "ea");
        let after_time = self.found.time.is_some_and(|time| time.to + 1 >= to);
        let of_reps = after_time && (self.found.reps.is_some() || self.found.times.is_some());
        let goes_on = matches!(
            self.kind(to),
            Some(
                TokenKind::Rep
                    | TokenKind::Set
                    | TokenKind::Day
                    | TokenKind::Week
                    | TokenKind::Times
                    | TokenKind::Measure
                    | TokenKind::Switch
            )
        ) || [
            "exercise", "area", "position", "morning", "night", "evening", "workout", "hour",
            "muscle", "spot",
        ]
        .iter()
        .any(|word| self.says(to, word));
        is_each && !of_reps && (!goes_on || self.is_at_line_start_dose())
    }

    /// Whether the line began with its dosage, so that what follows is the name.
    pub(super) fn is_at_line_start_dose(&self) -> bool {
        self.tokens.first().is_some_and(|token| token.used)
    }
}
