//! Numbers that are joined: `3x 10`, `3x10x5s`, "3 sets of 10".
//!
//! Must not know: what the whole line amounts to.

use super::{Per, ReadError, ReadErrorKind, Reader, Value};
use crate::domain::notation::tokens::TokenKind;

impl Reader<'_> {
    /// `3x 10`, `3 x :30`, `3x10x5s`, `3x`, `2x/day`.
    pub(super) fn chain(&mut self, value: Value) -> Result<usize, ReadError> {
        let x = value.to;
        let per = self.per(x + 1).or_else(|| match self.kind(x + 1)? {
            TokenKind::Day => Some((Per::Day, x + 2)),
            TokenKind::Week => Some((Per::Week, x + 2)),
            _ => None,
        });
        if let Some((per, end)) = per {
            return Ok(self.set_often(value, per, end).unwrap_or(end));
        }
        let open = usize::from(self.is_sign(x + 1, '('));
        // "3 x 10/10" is ten for each side.
        if let Some(each) = self.halves(x + 1) {
            self.found.each_side = true;
            self.set(|found| &mut found.sets, value, x + 1)?;
            self.set(|found| &mut found.reps, each, x + 2)?;
            return Ok(x + 2);
        }
        let Some(second) = self.value(x + 1 + open)? else {
            self.found.lone_x = Some(value);
            self.set(|found| &mut found.times, value, x + 1)?;
            return Ok(x + 1);
        };
        self.take(x, x + 1 + open);
        if second.is_time {
            // "3 x 5 s hold" next to reps that are said elsewhere is settled at the end.
            self.set(|found| &mut found.sets, value, x + 1)?;
            return self.time(Value {
                from: second.from,
                ..second
            });
        }
        if self.is(second.to, TokenKind::Set) {
            self.set(|found| &mut found.reps, value, x + 1)?;
            self.set(|found| &mut found.sets, second, second.to + 1)?;
            return Ok(second.to + 1);
        }
        // "6 x 400 m" is a distance.
        if matches!(
            self.kind(second.to),
            Some(TokenKind::Day | TokenKind::Measure | TokenKind::Week | TokenKind::Sign('%'))
        ) && self.weekdays(second.to).is_none()
        {
            return Err(self.trouble(second.from, ReadErrorKind::Unclear));
        }
        self.set(|found| &mut found.sets, value, x + 1)?;
        let said = usize::from(self.is(second.to, TokenKind::Rep));
        self.set(|found| &mut found.reps, second, second.to + said)?;
        let end = second.to + said;
        if self.is(end, TokenKind::X)
            && let Some(third) = self.value(end + 1)?
            && third.is_time
        {
            self.take(end, end + 1);
            self.set(|found| &mut found.hold, third, third.to)?;
            return Ok(third.to);
        }
        Ok(end)
    }

    /// The number that stands on both sides of the stroke in `10/10`.
    fn halves(&self, at: usize) -> Option<Value> {
        let (one, other) = self.tokens.get(at)?.text.split_once('/')?;
        let number: u32 = one.parse().ok().filter(|_| one == other)?;
        Some(Value {
            min: number,
            max: number,
            is_time: false,
            from: at,
            to: at + 1,
        })
    }

    /// After "3 sets": "of 10", "x :30", ", 12 each".
    pub(super) fn of_each_set(&mut self, at: usize) -> Result<usize, ReadError> {
        let mut next = at;
        while matches!(
            self.kind(next),
            Some(TokenKind::Filler | TokenKind::X | TokenKind::Sign('-' | ',' | ':' | '/' | '@'))
        ) {
            next += 1;
        }
        let Some(value) = self.any_value(next)? else {
            return Ok(at);
        };
        let is_plain = !value.is_time
            && self.found.reps.is_none()
            && !matches!(
                self.kind(value.to),
                Some(
                    TokenKind::Set
                        | TokenKind::Rep
                        | TokenKind::Times
                        | TokenKind::Day
                        | TokenKind::X
                        | TokenKind::Week
                        | TokenKind::Measure
                        | TokenKind::Sign('%' | '°')
                )
            )
            && self.per(value.to).is_none();
        if !is_plain {
            return Ok(at);
        }
        self.take(at, next);
        self.set(|found| &mut found.reps, value, value.to)?;
        Ok(value.to)
    }
}
