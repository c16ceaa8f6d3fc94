//! Numbers, times and ranges of them: `2-4`, `:20-:60`, "1 min 30 sec", "three".
//!
//! Must not know: what a number counts.

use super::{End, ReadError, ReadErrorKind, Reader, Unit, Value};
use crate::domain::dosage::Range;
use crate::domain::notation::tokens::TokenKind;

impl Reader<'_> {
    /// One end of a range, with its own unit.
    pub(super) fn end(&self, at: usize) -> Option<End> {
        let (amount, is_clock) = match self.kind(at)? {
            TokenKind::Number(number) | TokenKind::Spelt(number) => (number, false),
            TokenKind::Clock(seconds) => (seconds, true),
            TokenKind::Tenths(tenths) => {
                let is_minutes = self.is(at + 1, TokenKind::Minute);
                return is_minutes.then_some(End {
                    amount: tenths * 6,
                    unit: Unit::Seconds,
                    to: at + 2,
                });
            }
            // "a minute"
            TokenKind::A => {
                return self.is(at + 1, TokenKind::Minute).then_some(End {
                    amount: 60,
                    unit: Unit::Seconds,
                    to: at + 2,
                });
            }
            // `1/2 min`, `½ min`
            TokenKind::Word | TokenKind::Sign('½') if self.is_half(at) => {
                return self.is(at + 1, TokenKind::Minute).then_some(End {
                    amount: 30,
                    unit: Unit::Seconds,
                    to: at + 2,
                });
            }
            _ if self.says(at, "half") => {
                let a = usize::from(self.is(at + 1, TokenKind::A));
                return self.is(at + 1 + a, TokenKind::Minute).then_some(End {
                    amount: 30,
                    unit: Unit::Seconds,
                    to: at + 2 + a,
                });
            }
            _ => return None,
        };
        let next = at + 1;
        // `1½ min`
        if !is_clock && self.is_half(next) && self.is(next + 1, TokenKind::Minute) {
            return Some(End {
                amount: amount.saturating_mul(60).saturating_add(30),
                unit: Unit::Seconds,
                to: next + 2,
            });
        }
        let glued = self.is_glued(next);
        let dash = usize::from(self.is_sign(next, '-') && glued && self.is_glued(next + 1));
        let (unit, to) = match self.kind(next + dash) {
            Some(TokenKind::Second) => (Unit::Seconds, next + dash + 1),
            Some(TokenKind::Minute) => (Unit::Minutes, next + dash + 1),
            Some(TokenKind::Sign('"')) if glued && dash == 0 => (Unit::Seconds, next + 1),
            Some(TokenKind::Sign('\'')) if glued && dash == 0 => {
                let double = self.is_sign(next + 1, '\'') && self.is_glued(next + 1);
                match double {
                    true => (Unit::Seconds, next + 2),
                    false => (Unit::Minutes, next + 1),
                }
            }
            _ => (Unit::None, next),
        };
        if is_clock {
            let unit = Unit::Seconds;
            return Some(End { amount, unit, to });
        }
        if unit == Unit::Minutes {
            // "1 min 30 sec", `1'30"`
            let and = self
                .tokens
                .get(to)
                .is_some_and(|it| it.text.eq_ignore_ascii_case("and"));
            let second = to + usize::from(and);
            if let Some(TokenKind::Number(seconds)) = self.kind(second)
                && seconds < 60
            {
                let said = match self.kind(second + 1) {
                    Some(TokenKind::Second | TokenKind::Sign('"')) => Some(1),
                    // "1 min 30"
                    None | Some(TokenKind::Sign(',' | ')' | ';')) if seconds >= 10 => Some(0),
                    _ => None,
                };
                if let Some(said) = said {
                    return Some(End {
                        amount: amount.saturating_mul(60).saturating_add(seconds),
                        unit: Unit::Seconds,
                        to: second + 1 + said,
                    });
                }
            }
        }
        Some(End { amount, unit, to })
    }

    fn is_half(&self, at: usize) -> bool {
        self.says(at, "1/2") || self.is_sign(at, '½')
    }

    /// Whether a number with the sign `"` measures a step or a box in inches: `off a 4" step`.
    pub(super) fn is_inches(&self, at: usize) -> bool {
        let is_any = |at: usize, words: &[&str]| words.iter().any(|word| self.says(at, word));
        let before = at.checked_sub(1);
        let sign = self.is_sign(at + 1, '"') && self.is_glued(at + 1);
        let furniture = [
            "step", "box", "block", "stair", "stairs", "bench", "platform", "riser", "hurdle",
            "band", "depth",
        ];
        let leads = [
            "up", "down", "off", "from", "onto", "box", "step", "jump", "jumps", "hop", "hops",
        ];
        sign && (is_any(at + 2, &furniture) || before.is_some_and(|at| is_any(at, &leads)))
    }

    /// A number or a range that begins at `at`. A number in letters counts only beside a word of
    /// a dosage: "one leg" is a name.
    pub(super) fn value(&self, at: usize) -> Result<Option<Value>, ReadError> {
        let value = self.any_value(at)?;
        let is_spelt = matches!(self.kind(at), Some(TokenKind::Spelt(_)));
        Ok(value.filter(|value| {
            !is_spelt
                || value.is_time
                || matches!(
                    self.kind(value.to),
                    Some(
                        TokenKind::Set
                            | TokenKind::Rep
                            | TokenKind::Times
                            | TokenKind::X
                            | TokenKind::Day
                    )
                )
        }))
    }

    /// A number or a range, also where it is written in letters and no word is beside it.
    pub(super) fn any_value(&self, at: usize) -> Result<Option<Value>, ReadError> {
        let Some(first) = self.end(at) else {
            return Ok(None);
        };
        let mut last = None;
        let is_dash = self.is_sign(first.to, '-');
        // "between 20 and 40 s"
        let is_between = at
            .checked_sub(1)
            .is_some_and(|at| self.is(at, TokenKind::Between))
            && self.says(first.to, "and");
        if (is_dash || is_between || self.is(first.to, TokenKind::To))
            && let Some(second) = self.end(first.to + 1)
        {
            let named = |at: usize| {
                matches!(
                    self.kind(at),
                    Some(
                        TokenKind::Set
                            | TokenKind::Rep
                            | TokenKind::X
                            | TokenKind::Times
                            | TokenKind::Day
                    )
                )
            };
            // "15 reps - 2 sets" is no range, and neither is "20 s - 10 reps".
            let apart = is_dash && !self.is_glued(first.to) && named(second.to);
            let unlike = first.unit != Unit::None && second.unit == Unit::None && named(second.to);
            // "3x8 - 2 min rest"
            let rests = is_dash
                && !self.is_glued(first.to)
                && first.unit == Unit::None
                && self.is(second.to, TokenKind::Rest);
            if !(apart && second.amount < first.amount || unlike || rests) {
                last = Some(second);
            }
        }
        let seconds = |end: &End, other: Unit| match (end.unit, other) {
            (Unit::Minutes, _) | (Unit::None, Unit::Minutes) => end.amount.saturating_mul(60),
            // "1-1.5 min"
            (Unit::None, Unit::Seconds)
                if matches!(self.kind(end.to + 1), Some(TokenKind::Tenths(_))) =>
            {
                end.amount.saturating_mul(60)
            }
            _ => end.amount,
        };
        let (min, max, is_time, to) = match &last {
            None => (
                seconds(&first, Unit::None),
                seconds(&first, Unit::None),
                first.unit != Unit::None,
                first.to,
            ),
            Some(last) => (
                seconds(&first, last.unit),
                seconds(last, first.unit),
                first.unit != Unit::None || last.unit != Unit::None,
                last.to,
            ),
        };
        if self.is_sign(to, '+') && self.is_glued(to) {
            return Err(self.trouble(at, ReadErrorKind::OpenEnd));
        }
        // `> 10`, though not the end of a mark as in `</b> 10`.
        let is_bound = |at: usize| match self.kind(at) {
            Some(TokenKind::Bound) => true,
            Some(TokenKind::Sign('<' | '>' | '≥' | '≤')) => !self.is_glued(at),
            _ => false,
        };
        // "at least 10", "up to 10"
        let before = at.checked_sub(1);
        let is_up_to = before.is_some_and(|it| self.is(it, TokenKind::To))
            && at
                .checked_sub(2)
                .is_some_and(|it| self.says(it, "up") || is_bound(it));
        if is_up_to || before.is_some_and(is_bound) {
            return Err(self.trouble(at, ReadErrorKind::OpenEnd));
        }
        let value = Value {
            min,
            max,
            is_time,
            from: at - usize::from(is_between),
            to,
        };
        Ok(Some(value))
    }

    pub(super) fn range(
        &self,
        value: Value,
        max: u16,
        wrong: ReadErrorKind,
    ) -> Result<Range, ReadError> {
        if value.min > value.max {
            return Err(self.trouble(value.from, ReadErrorKind::Reversed));
        }
        let ends = (u16::try_from(value.min), u16::try_from(value.max));
        let range = match ends {
            (Ok(from), Ok(to)) if to <= max => Range::new(from, to),
            _ => None,
        };
        range.ok_or_else(|| self.trouble(value.from, wrong))
    }
}
