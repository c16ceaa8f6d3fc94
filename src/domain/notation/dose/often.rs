//! How often: "2x/day", "twice a day", "every other day", "3 days a week".
//!
//! Must not know: what is done that often.

use super::{Per, Reader, Unit, Value};
use crate::domain::notation::tokens::{Token, TokenKind};

impl Reader<'_> {
    /// "daily", "every day", "twice a day", "BID", "every other day".
    pub(super) fn often(&mut self, at: usize) -> Option<usize> {
        let exactly = |min: u32, max: u32| Value {
            min,
            max,
            is_time: false,
            from: at,
            to: at + 1,
        };
        let every = usize::from(self.says(at, "every") || self.is(at, TokenKind::Each));
        if self.is(at, TokenKind::Daily)
            || (every == 1 && (self.is_day(at + 1) || self.is_time_of_day(at + 1)))
        {
            // "several times each day"
            if at
                .checked_sub(1)
                .is_some_and(|before| self.is(before, TokenKind::Times))
            {
                return Some(at + 1 + every);
            }
            self.found.times_per_day.get_or_insert(exactly(1, 1));
            self.found.days_per_week.get_or_insert(exactly(7, 7));
            self.take(at, at + 1 + every);
            return Some(at + 1 + every);
        }
        if every == 1 && self.says(at + 1, "other") && self.is_day(at + 2) {
            return self.set_often(exactly(3, 4), Per::Week, at + 3);
        }
        // "morning and evening", "AM/PM"
        let is_any = |at: usize, words: &[&str]| words.iter().any(|word| self.says(at, word));
        let is_joined = self.is_sign(at + 1, '/') || is_any(at + 1, &["and", "&"]);
        if is_joined
            && is_any(at, &["morning", "am"])
            && is_any(at + 2, &["evening", "night", "pm"])
        {
            return self.set_often(exactly(2, 2), Per::Day, at + 3);
        }
        if let Some((number, to)) = self.dotted(at) {
            return self.set_often(exactly(number, number), Per::Day, to);
        }
        if let Some((days, to)) = self.weekdays(at) {
            return self.set_often(exactly(days, days), Per::Week, to);
        }
        let Some(TokenKind::Often(number)) = self.kind(at) else {
            return None;
        };
        let value = exactly(number, number);
        if let Some((per, to)) = self.per(at + 1) {
            return self.set_often(value, per, to);
        }
        if ["bid", "tid", "qid", "qd", "bd", "tds", "qds", "od"]
            .iter()
            .any(|short| self.says(at, short))
        {
            return self.set_often(value, Per::Day, at + 1);
        }
        // "30 s, twice", "30 s, repeat twice", "twice, 30 s each leg"
        let verb = at
            .checked_sub(1)
            .filter(|&before| self.is(before, TokenKind::Verb));
        let from = verb.unwrap_or(at);
        let leads = self.is_sign(at + 1, ',')
            && matches!(self.end(at + 2), Some(end) if end.unit != Unit::None);
        if number > 1 && self.found.times.is_none() && (leads || self.is_after_dose(from)) {
            self.found.times = Some(value);
            self.take(from, at + 1);
            return Some(at + 1);
        }
        None
    }

    /// How many days "Mon/Wed/Fri" and `M/W/F` name, and where they end.
    pub(super) fn weekdays(&self, at: usize) -> Option<(u32, usize)> {
        let day = |at: usize| {
            let text = self.tokens.get(at)?.text;
            let short = ["m", "t", "w", "th", "f"];
            let start = text.get(..3).unwrap_or_default();
            let is_long = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
                .iter()
                .any(|day| day.eq_ignore_ascii_case(start))
                && (text.len() <= 5 || text.ends_with("day"));
            let is_short = short.iter().any(|day| day.eq_ignore_ascii_case(text));
            (is_long || is_short).then_some(is_long)
        };
        let mut is_long = day(at)?;
        let mut days = 1;
        let mut to = at + 1;
        loop {
            let stroke = self.is_sign(to, '/');
            let mut next = to;
            while matches!(
                self.kind(next),
                Some(TokenKind::Sign('/' | ',' | '&' | '+'))
            ) || self.says(next, "and")
            {
                next += 1;
            }
            match day(next).filter(|_| next > to) {
                Some(long) if long || (stroke && !is_long) => is_long = long,
                _ => break,
            }
            days += 1;
            to = next + 1;
        }
        ((2..=7).contains(&days) && (is_long || days >= 3)).then_some((days, to))
    }

    /// What the label before the number at `at` says that it counts: "days per week: 3".
    pub(super) fn often_label(&self, at: usize) -> Option<(Per, usize)> {
        let colon = at.checked_sub(1).filter(|&at| self.is_sign(at, ':'))?;
        let from = colon.checked_sub(3)?;
        let (per, to) = self.per(from + 1)?;
        let fits = match per {
            Per::Day => self.is(from, TokenKind::Times),
            Per::Week => self.is(from, TokenKind::Day),
        };
        (fits && to == colon).then_some((per, from))
    }

    /// `b.i.d.`
    pub(super) fn dotted(&self, at: usize) -> Option<(u32, usize)> {
        let is_dot = |at| self.is_sign(at, '.');
        let fits =
            is_dot(at + 1) && self.says(at + 2, "i") && is_dot(at + 3) && self.says(at + 4, "d");
        let numbers = [("b", 2), ("t", 3), ("q", 4)];
        let number = numbers
            .iter()
            .find(|(letter, _)| fits && self.says(at, letter))?;
        Some((number.1, at + 5))
    }

    /// "every morning"
    fn is_time_of_day(&self, at: usize) -> bool {
        let mut times = ["morning", "evening", "night"].iter();
        times.any(|time| self.says(at, time))
    }

    pub(super) fn is_day(&self, at: usize) -> bool {
        let is_day = |token: &Token| {
            token
                .text
                .get(..3)
                .is_some_and(|it| it.eq_ignore_ascii_case("day"))
        };
        self.tokens.get(at).is_some_and(is_day)
    }

    pub(super) fn set_often(&mut self, value: Value, per: Per, to: usize) -> Option<usize> {
        let place = match per {
            Per::Day => &mut self.found.times_per_day,
            Per::Week => &mut self.found.days_per_week,
        };
        *place = Some(value);
        self.take(value.from, to);
        Some(to)
    }

    /// "/day", "a day", "per week", "daily", and the token after it.
    pub(super) fn per(&self, at: usize) -> Option<(Per, usize)> {
        // `4 days p/w`, "5 days out of 7"
        if self.says(at, "p") && self.is_sign(at + 1, '/') {
            let is_week = self.says(at + 2, "w") || self.is(at + 2, TokenKind::Week);
            let is_day = self.says(at + 2, "d") || self.is(at + 2, TokenKind::Day);
            let per = if is_week { Per::Week } else { Per::Day };
            return (is_week || is_day).then_some((per, at + 3));
        }
        if self.says(at, "pw") {
            return Some((Per::Week, at + 1));
        }
        if self.says(at, "out") && self.says(at + 1, "of") && self.is(at + 2, TokenKind::Number(7))
        {
            return Some((Per::Week, at + 3));
        }
        let joined = matches!(
            self.kind(at),
            Some(TokenKind::A | TokenKind::Each | TokenKind::Sign('/'))
        ) || self.tokens.get(at).is_some_and(|token| {
            token.text.eq_ignore_ascii_case("the") || token.text.eq_ignore_ascii_case("in")
        });
        let at = if joined { at + 1 } else { at };
        // "in a day", "in the week"
        let leads = joined && (self.is(at, TokenKind::A) || self.says(at, "the"));
        let at = at + usize::from(leads);
        match self.kind(at)? {
            TokenKind::Daily => Some((Per::Day, at + 1)),
            TokenKind::Weekly => Some((Per::Week, at + 1)),
            TokenKind::Day if joined => Some((Per::Day, at + 1)),
            TokenKind::Week if joined => Some((Per::Week, at + 1)),
            _ if joined && self.tokens.get(at)?.text.eq_ignore_ascii_case("d") => {
                Some((Per::Day, at + 1))
            }
            _ => None,
        }
    }
}
