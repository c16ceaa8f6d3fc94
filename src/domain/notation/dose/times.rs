//! What a time is: of a hold, of a rest, or to relax.
//!
//! Must not know: what the whole line amounts to.

use super::{Found, Place, ReadError, ReadErrorKind, Reader, Role, Value, name};
use crate::domain::notation::tokens::{Token, TokenKind};
use crate::domain::routine::Movement;

/// A pause from so many seconds on is no part of a rep, but a rest.
const PAUSE_SECONDS_MAX: u32 = 20;

impl Reader<'_> {
    /// A time: of a hold, a rest, or to relax.
    pub(super) fn time(&mut self, value: Value) -> Result<usize, ReadError> {
        let mut to = value.to;
        // The time of day, and a date.
        let is_of_day = self.tokens.get(to).is_some_and(|it| {
            it.text.eq_ignore_ascii_case("am") || it.text.eq_ignore_ascii_case("pm")
        });
        if is_of_day {
            return Err(self.trouble(value.from, ReadErrorKind::Sentence));
        }
        // "Lunch at 12:30" and "every 30 min" say when.
        let before = value.from.checked_sub(1);
        let is_clock = matches!(self.kind(value.from), Some(TokenKind::Clock(60..)));
        let is_when =
            before.is_some_and(|at| self.says(at, "every") || (is_clock && self.says(at, "at")));
        if is_when {
            return Err(self.trouble(value.from, ReadErrorKind::Sentence));
        }
        // "4:30/km" is a pace.
        if self.is_sign(to, '/') && self.is(to + 1, TokenKind::Measure) {
            return Err(self.trouble(value.from, ReadErrorKind::Unclear));
        }
        if self.tells_tempo(value) {
            return Ok(to);
        }
        if let Some((role, from)) = self.role_before(value.from) {
            self.take(from, value.from);
            // "pause 60 s between sets", "pause 90 s"
            let is_long = self.says(from, "pause") && value.min >= PAUSE_SECONDS_MAX;
            let role = match role {
                Role::Hold if is_long || self.is(to, TokenKind::Between) => Role::Rest,
                role => role,
            };
            return self.set_role(role, value, to);
        }
        let dash = usize::from(self.is_sign(to, '-') && self.is_glued(to));
        let of = usize::from(self.says(to, "of") || self.says(to, "in"));
        let after = self.kind(to + dash + of);
        let role = match after {
            // "2 min pause between sets"
            Some(TokenKind::Hold) if self.is(to + dash + of + 1, TokenKind::Between) => {
                Some(Role::Rest)
            }
            Some(TokenKind::Hold) => Some(Role::Hold),
            Some(TokenKind::On)
                if !matches!(
                    self.kind(to + 1),
                    Some(TokenKind::Each | TokenKind::Both | TokenKind::Side)
                ) =>
            {
                Some(Role::Hold)
            }
            Some(TokenKind::Rest) => Some(Role::Rest),
            Some(TokenKind::Relax) => Some(Role::Relax),
            Some(TokenKind::Between) => Some(Role::Rest),
            _ => None,
        };
        if let Some(role) = role {
            to += dash + of + 1;
            return self.set_role(role, value, to);
        }
        // "Lower over 3 seconds" tells a tempo.
        if value
            .from
            .checked_sub(1)
            .is_some_and(|before| self.says(before, "over"))
        {
            return Err(self.trouble(value.from, ReadErrorKind::Unclear));
        }
        self.set(|found| &mut found.time, value, to)?;
        Ok(to)
    }

    /// Whether a time tells how fast a rep is, beside a count of reps: "3 s lowering", "lower for
    /// 3 s". It stays in the note.
    fn tells_tempo(&self, value: Value) -> bool {
        let tells = |at: usize| {
            [
                "lowering",
                "lower",
                "down",
                "up",
                "eccentric",
                "descent",
                "negative",
            ]
            .iter()
            .any(|word| self.says(at, word))
        };
        let mut before = value.from.checked_sub(1);
        while let Some(at) = before.filter(|&at| self.is(at, TokenKind::Filler)) {
            before = at.checked_sub(1);
        }
        // "Step up for 30 s" names the exercise.
        let leads = before.is_some_and(|at| {
            self.says(at, "lower") || self.says(at, "lowering") || self.says(at, "eccentric")
        });
        let counts = self.found.reps.is_some()
            || (0..self.tokens.len()).any(|at| {
                self.is(at, TokenKind::Rep)
                    || self.is(at, TokenKind::X)
                        && self
                            .any_value(at + 1)
                            .is_ok_and(|value| value.is_some_and(|value| !value.is_time))
            });
        counts && (tells(value.to) || leads)
    }

    pub(super) fn set_role(
        &mut self,
        role: Role,
        value: Value,
        to: usize,
    ) -> Result<usize, ReadError> {
        let place: Place = match role {
            Role::Hold => |found: &mut Found| &mut found.hold,
            Role::Rest => |found: &mut Found| &mut found.rest,
            Role::Relax => |found: &mut Found| &mut found.relax,
        };
        self.set(place, value, to)?;
        Ok(to)
    }

    /// What the words before `at` say that a number is, and where they begin: "hold for",
    /// "rest between sets:".
    pub(super) fn role_before(&self, at: usize) -> Option<(Role, usize)> {
        let mut from = at;
        let mut only_rest = false;
        while let Some(before) = from.checked_sub(1) {
            if self.is_used(before) {
                return None;
            }
            let is_rest = self.says(before, "ri")
                || (self.says(before, "r") && self.is_sign(before + 1, ':'));
            let explains = ["this", "that", "it", "position"]
                .iter()
                .any(|word| self.says(before, word));
            match self.kind(before)? {
                _ if is_rest => return Some((Role::Rest, before)),
                _ if explains => {}
                // "rest interval: 2 min"
                TokenKind::Word if self.says(before, "interval") || self.says(before, "period") => {
                    only_rest = true;
                }
                TokenKind::X
                    if before
                        .checked_sub(1)
                        .is_some_and(|at| self.is(at, TokenKind::Hold)) => {}
                TokenKind::Filler
                | TokenKind::A
                | TokenKind::Second
                | TokenKind::Sign(':' | '=' | '-' | '~') => {}
                TokenKind::Times => {}
                TokenKind::Between | TokenKind::Set | TokenKind::Rep => only_rest = true,
                TokenKind::Hold if !only_rest && !self.names_a_hold(before, at) => {
                    return Some((Role::Hold, before));
                }
                // "pause between the sets: 1 min"
                TokenKind::Hold if only_rest && self.says(before, "pause") => {
                    return Some((Role::Rest, before));
                }
                TokenKind::On if !only_rest && before == 0 => return Some((Role::Hold, before)),
                TokenKind::Rest => return Some((Role::Rest, before)),
                TokenKind::Relax => return Some((Role::Relax, before)),
                _ => return None,
            }
            from = before;
        }
        None
    }

    /// Whether "hold" is part of the name: in "Bridge hold :30" and "Hollow hold 20 s", though not
    /// in "Plank, hold 20 s" or "Plank hold 20 s".
    pub(super) fn names_a_hold(&self, hold: usize, number: usize) -> bool {
        let apart = match number - hold {
            1 => false,
            2 => {
                !(self.is_sign(hold + 1, ':')
                    || self.is_sign(hold + 1, '-')
                    || self.is(hold + 1, TokenKind::X))
            }
            _ => true,
        };
        if apart {
            return false;
        }
        let mut from = hold;
        while let Some(before) = from.checked_sub(1) {
            if self.is_used(before) || matches!(self.kind(before), Some(TokenKind::Sign(_))) {
                break;
            }
            from = before;
        }
        let words = hold - from;
        let start = self.tokens.get(from).map_or(0, |token| token.start);
        let text = |to: usize| {
            let end = self.tokens.get(to).map_or(0, Token::end);
            self.line.get(start..end).unwrap_or_default()
        };
        let is_known = |to| matches!(name::movement(text(to)), Movement::Library(_));
        if words == 0 {
            return false;
        }
        let is_pose = ["stretch", "pose"]
            .iter()
            .any(|word| self.says(hold - 1, word))
            || self
                .tokens
                .get(hold - 1)
                .is_some_and(|it| it.text.ends_with('s'));
        is_known(hold) || !(is_known(hold - 1) || is_pose)
    }
}
