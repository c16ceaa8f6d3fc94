//! What a number without a unit of time counts: sets, reps, times, days.
//!
//! Must not know: what the whole line amounts to.

use super::{Found, Per, Place, ReadError, ReadErrorKind, Reader, Role, Value};
use crate::domain::notation::tokens::TokenKind;

fn is_digits(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Number(_))
}

impl Reader<'_> {
    /// Takes the number at `at`, if there is one, for what the words beside it say. Returns the
    /// token after what was read.
    pub(super) fn number(&mut self, at: usize) -> Result<usize, ReadError> {
        // "tempo 4010", `off a 4" step`
        let before = at.checked_sub(1);
        let before = before.map(|at| at.saturating_sub(usize::from(self.is_sign(at, ':'))));
        if before.is_some_and(|before| self.says(before, "tempo")) {
            return Ok(at);
        }
        // `@ 3010` is a tempo.
        let is_tempo = matches!(self.kind(at), Some(TokenKind::Number(1000..)));
        if is_tempo && before.is_some_and(|before| self.is_sign(before, '@')) {
            return Ok(at);
        }
        if self.is_inches(at) {
            return Ok(at + 2);
        }
        let Some(value) = self.value(at)? else {
            return Ok(at);
        };
        if let Some(end) = self.mirrored(value) {
            self.found.each_side = true;
            self.take(value.from, end);
            let place: Place = match value.is_time {
                true => |found| &mut found.time,
                false => |found| &mut found.reps,
            };
            self.set(place, value, end)?;
            return Ok(end);
        }
        let to = value.to;
        if value.is_time {
            return self.time(value);
        }
        // In "Sets 3 Reps 10" the 3 is of the word before it; in "Quad sets 10 reps 5 s" it is not.
        let next_is_label = match self.kind(to + 1) {
            Some(TokenKind::Sign(':' | '=')) => true,
            Some(TokenKind::Number(_)) => !matches!(
                self.kind(to + 2),
                Some(
                    TokenKind::Second
                        | TokenKind::Minute
                        | TokenKind::Set
                        | TokenKind::X
                        | TokenKind::Sign('-' | '"')
                )
            ),
            _ => false,
        };
        if next_is_label && self.label(at).is_some() {
            return self.count(value);
        }
        match self.kind(to) {
            Some(TokenKind::X) => self.chain(value),
            // "10 slow breaths" of an exercise that is none of breathing.
            Some(TokenKind::Word) if self.is_breath(to + 1) => {
                Err(self.trouble(at, ReadErrorKind::Unclear))
            }
            // "20 total"
            Some(TokenKind::Filler) if self.says(to, "total") && self.found.reps.is_none() => {
                self.set(|found| &mut found.reps, value, to + 1)?;
                Ok(to + 1)
            }
            Some(TokenKind::Measure) if self.weekdays(to).is_some() => self.count(value),
            Some(TokenKind::Word) if self.is(to + 1, TokenKind::Rep) => {
                // "10 slow reps": how is a note.
                self.set(|found| &mut found.reps, value, to)?;
                self.take(to + 1, to + 2);
                Ok(to + 2)
            }
            Some(TokenKind::Set) => {
                self.set(|found| &mut found.sets, value, to + 1)?;
                self.of_each_set(to + 1)
            }
            Some(TokenKind::Rep) => {
                self.set(|found| &mut found.reps, value, to + 1)?;
                let sets = to + 2;
                // "10 reps x 3"
                if self.is(to + 1, TokenKind::X)
                    && let Some(value) = self.value(sets)?
                    && !value.is_time
                    && !self.is(value.to, TokenKind::Day)
                {
                    let said = usize::from(self.is(value.to, TokenKind::Set));
                    self.take(to + 1, sets);
                    self.set(|found| &mut found.sets, value, value.to + said)?;
                    return Ok(value.to + said);
                }
                Ok(to + 1)
            }
            Some(TokenKind::Times) => match self.per(to + 1) {
                Some((per, end)) => Ok(self.set_often(value, per, end).unwrap_or(end)),
                None => {
                    self.set(|found| &mut found.times, value, to + 1)?;
                    Ok(to + 1)
                }
            },
            Some(TokenKind::Day) => match self.per(to + 1) {
                Some((Per::Week, end)) => Ok(self.set_often(value, Per::Week, end).unwrap_or(end)),
                Some((Per::Day, end)) => Ok(self.set_often(value, Per::Day, end).unwrap_or(end)),
                None => Ok(to + 1),
            },
            Some(TokenKind::Measure) if self.says(to, "rounds") || self.says(to, "round") => {
                self.found.rounds = Some(Value {
                    to: to + 1,
                    ..value
                });
                match self.says(to + 1, "of") {
                    true => self.of_each_set(to + 1),
                    false => Ok(to + 1),
                }
            }
            // "Relaxed breathing: 10 breaths"
            Some(TokenKind::Measure) if self.counts_breaths(to) => {
                self.set(|found| &mut found.reps, value, to + 1)?;
                Ok(to + 1)
            }
            // "2 more times" is three in all.
            Some(TokenKind::Word) if self.says(to, "more") && self.is(to + 1, TokenKind::Times) => {
                let all = Value {
                    min: value.min.saturating_add(1),
                    max: value.max.saturating_add(1),
                    ..value
                };
                self.set(|found| &mut found.times, all, to + 2)?;
                Ok(to + 2)
            }
            // "3 of 5 stars", "10r x 3s"
            Some(TokenKind::Filler)
                if self.says(to, "of") && self.kind(to + 1).is_some_and(is_digits) =>
            {
                Err(self.trouble(at, ReadErrorKind::Unclear))
            }
            Some(TokenKind::Word) if self.says(to, "r") && self.is_glued(to) => {
                Err(self.trouble(at, ReadErrorKind::Unclear))
            }
            // "3 reps - 30 hold"
            Some(TokenKind::Hold) if self.says(to, "hold") && self.found.reps.is_some() => {
                self.set_role(Role::Hold, value, to + 1)
            }
            // "45 s on, 15 off"
            Some(TokenKind::Rest) if self.says(to, "off") && self.found.hold.is_some() => {
                self.set(|found| &mut found.rest, value, to + 1)?;
                Ok(to + 1)
            }
            Some(TokenKind::Measure | TokenKind::Week | TokenKind::Sign('%' | '°' | '#' | '$')) => {
                Ok(to + 1)
            }
            Some(TokenKind::Prose) if !self.is_named_before(at) => Ok(to),
            _ => self.count(value),
        }
    }

    pub(super) fn is_named_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|at| self.is_used(at))
    }

    /// Where "30 s left, 30 s right" and `10L/10R` end: the same for each side, said of both.
    fn mirrored(&self, value: Value) -> Option<usize> {
        let half = |at: usize| {
            ["left", "l"].iter().any(|word| self.says(at, word)) as u8
                + 2 * ["right", "r"].iter().any(|word| self.says(at, word)) as u8
        };
        let mut next = value.to + 1;
        while matches!(
            self.kind(next),
            Some(TokenKind::Sign(',' | '/' | ';' | '&' | '+' | '-'))
        ) || self.says(next, "and")
            || self.says(next, "then")
        {
            next += 1;
        }
        let other = self.any_value(next).ok()??;
        let is_same =
            (other.min, other.max, other.is_time) == (value.min, value.max, value.is_time);
        (is_same && half(value.to) + half(other.to) == 3).then_some(other.to + 1)
    }

    /// Whether the word at `at` counts the breaths of an exercise that is breathing.
    fn counts_breaths(&self, at: usize) -> bool {
        self.is_breath(at) && (0..at).any(|at| self.is_breath(at))
    }

    fn is_breath(&self, at: usize) -> bool {
        let start = self.tokens.get(at).and_then(|token| token.text.get(..6));
        start.is_some_and(|start| start.eq_ignore_ascii_case("breath"))
    }

    /// A count that no word follows.
    pub(super) fn count(&mut self, value: Value) -> Result<usize, ReadError> {
        let (at, to) = (value.from, value.to);
        // "hold 5" and "rest 30" are in seconds; so are they with "sets: 3" and "reps: 10".
        if let Some(before) = self.label(at) {
            let place: Place = match self.kind(before) {
                Some(TokenKind::Set) => |found: &mut Found| &mut found.sets,
                _ => |found: &mut Found| &mut found.reps,
            };
            self.take(before, at);
            self.set(place, value, to)?;
            return Ok(to);
        }
        // "Days per week: 3"
        if let Some((per, from)) = self.often_label(at) {
            self.take(from, at);
            return Ok(self.set_often(value, per, to).unwrap_or(to));
        }
        match self.role_before(at) {
            // "Plank hold 3x :30" has its hold behind.
            Some((Role::Rest, _)) if value.min < 10 => {
                return Err(self.trouble(at, ReadErrorKind::Unclear));
            }
            Some((role, from)) => {
                self.take(from, at);
                return self.set_role(role, value, to);
            }
            None => {}
        }
        if let Some((per, end)) = self.per(to) {
            return Ok(self.set_often(value, per, end).unwrap_or(end));
        }
        let before = at.checked_sub(1);
        // `??x10`
        let is_open = before
            .and_then(|x| x.checked_sub(1))
            .is_some_and(|before| self.is_sign(before, '?'));
        // `x10`, "x 3", "repeat 10"
        if let Some(before) = before
            && (self.is(before, TokenKind::X)
                || self
                    .tokens
                    .get(before)
                    .is_some_and(|it| it.text.eq_ignore_ascii_case("repeat")))
        {
            if is_open {
                return Err(self.trouble(at, ReadErrorKind::OpenEnd));
            }
            self.take(before, at);
            let said = usize::from(matches!(self.kind(to), Some(TokenKind::Rep)));
            self.set(|found| &mut found.times, value, to + said)?;
            return Ok(to + said);
        }
        // "10 fwd each leg"
        let by_side = self.is(to, TokenKind::Word)
            && self.is(to + 1, TokenKind::Each)
            && self.is(to + 2, TokenKind::Side);
        let after_word = !by_side
            && before.is_some_and(|before| {
                let asks = matches!(
                    self.kind(before),
                    Some(TokenKind::Sign(_) | TokenKind::Verb | TokenKind::Hold)
                );
                !self.is_used(before) && !asks
            });
        let is_name = |kind: Option<TokenKind>| {
            matches!(
                kind,
                Some(
                    TokenKind::Word
                        | TokenKind::Side
                        | TokenKind::Verb
                        | TokenKind::Filler
                        | TokenKind::Numbered
                        | TokenKind::On
                        | TokenKind::Switch
                        | TokenKind::Prose
                        | TokenKind::Spelt(_)
                )
            )
        };
        let numbered = before.is_some_and(|before| {
            self.is(before, TokenKind::Numbered) || self.says(before, "figure")
        });
        let hash = before.is_some_and(|before| self.is_sign(before, '#'));
        // "Figure 4 stretch", "Phase 2", "4 way hip", but "10 arm circles".
        let is_ways = self.tokens.get(to).is_some_and(|it| {
            value.max < 8
                && it.is(TokenKind::Side)
                && ["way", "ways", "leg", "legs", "arm", "side", "direction"]
                    .iter()
                    .any(|word| word.eq_ignore_ascii_case(it.text))
        }) || self.tokens.get(to).is_some_and(|it| {
            ["point", "pt", "position", "corner", "part"]
                .iter()
                .any(|word| word.eq_ignore_ascii_case(it.text))
        });
        // `1RM`
        let glued = self.is_glued(to) && self.is(to, TokenKind::Word);
        if numbered || hash || glued || is_ways || (after_word && is_name(self.kind(to))) {
            return Ok(to);
        }
        self.set(|found| &mut found.bare, value, to)?;
        Ok(to)
    }

    /// The "sets:" or "reps" that a number belongs to. In "Quad sets: 10" it is the name: a label
    /// begins its part of the line, or has a companion.
    pub(super) fn label(&self, at: usize) -> Option<usize> {
        let mut before = at.checked_sub(1)?;
        if matches!(self.kind(before), Some(TokenKind::Sign(':' | '=' | '-'))) {
            before = before.checked_sub(1)?;
        }
        if !matches!(self.kind(before)?, TokenKind::Set | TokenKind::Rep) {
            return None;
        }
        let begins = before.checked_sub(1).is_none_or(|first| {
            self.is_used(first) || matches!(self.kind(first), Some(TokenKind::Sign(_)))
        });
        let companion = (0..self.tokens.len()).any(|index| {
            index != before
                && matches!(
                    self.kind(index),
                    Some(TokenKind::Set | TokenKind::Rep | TokenKind::Hold)
                )
                && matches!(
                    self.kind(index + 1),
                    Some(TokenKind::Number(_) | TokenKind::Sign(':' | '='))
                )
        });
        (!self.is_used(before) && (begins || companion)).then_some(before)
    }
}
