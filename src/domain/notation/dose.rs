//! Finds in a line how much of an exercise there is and how often; what is left over is its name.
//!
//! Each number is taken for what the words beside it say. A number that could mean more than one
//! thing, and two that say the same, are errors: nothing is guessed.
//! Must not know: how a line is cut (`tokens.rs`), or the lines around it.

use super::{
    Reading, Trouble, Wrong,
    name::{self, tidy},
    tokens::{self, Kind, Token},
};
use crate::domain::{
    dosage::{
        Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides,
        TIMES_PER_DAY_MAX, Work,
    },
    routine::{Movement, Prescription},
};

/// What a count means where only its line says so: in the rounds of a circuit, "Squat 10" is ten
/// reps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Around {
    /// Nothing is known of the lines around.
    Nothing,
    /// The line is part of a circuit.
    Rounds,
}

/// Longer than any name with its dosage and its note.
const LINE_CHARS_MAX: usize = 600;

/// Reads one line.
pub(super) fn read(line: &str, around: Around) -> Result<Reading, Trouble> {
    if line.chars().count() > LINE_CHARS_MAX {
        return Err(trouble(line, line.len(), Wrong::LongNote));
    }
    let (quoted, from) = match name::quoted(line) {
        Some((name, from)) => (Some(name), from),
        None => (None, name::bullet(line)),
    };
    let mut reader = Reader {
        line,
        tokens: tokens::cut(line, from),
        found: Found::default(),
    };
    reader.scan()?;
    let said = reader.found.any();
    let (name, note) =
        name::left_over(line, &reader.tokens, quoted).map_err(|(at, wrong)| match wrong {
            Wrong::NoName if !said => trouble(line, line.len(), Wrong::NoDosage),
            _ => reader.trouble(at, wrong),
        })?;
    if tidy(name.text).is_empty() {
        let wrong = if said { Wrong::NoName } else { Wrong::NoDosage };
        return Err(trouble(line, if said { from } else { line.len() }, wrong));
    }
    let movement = name::movement(name.text);
    let dosage = reader.resolve(&movement, around, &name)?;
    Ok(Reading {
        name: name.text.to_string(),
        prescription: Prescription {
            movement,
            dosage,
            note,
        },
    })
}

fn trouble(line: &str, at: usize, wrong: Wrong) -> Trouble {
    let before = line.get(..at).unwrap_or(line);
    Trouble {
        column: before.chars().count() + 1,
        wrong,
    }
}

/// A number or a range of them.
#[derive(Clone, Copy, Debug)]
struct Value {
    min: u32,
    max: u32,
    is_time: bool,
    /// The first token.
    from: usize,
    /// The token after the last.
    to: usize,
}

/// One end of a range.
struct End {
    amount: u32,
    unit: Unit,
    to: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    None,
    /// The amount is in seconds already.
    Seconds,
    Minutes,
}

/// What the line says so far.
#[derive(Default)]
struct Found {
    sets: Option<Value>,
    reps: Option<Value>,
    hold: Option<Value>,
    rest: Option<Value>,
    relax: Option<Value>,
    times_per_day: Option<Value>,
    days_per_week: Option<Value>,
    /// "3 times", `x3`: sets or reps, whichever is not said otherwise.
    times: Option<Value>,
    /// A count without a word.
    bare: Option<Value>,
    /// A time without a word.
    time: Option<Value>,
    each_side: bool,
    /// The count of a `3x` that nothing follows.
    lone_x: Option<Value>,
}

/// Where a number of a line is noted.
type Place = fn(&mut Found) -> &mut Option<Value>;

impl Found {
    fn any(&self) -> bool {
        [
            self.sets,
            self.reps,
            self.hold,
            self.rest,
            self.relax,
            self.times,
            self.bare,
            self.time,
            self.times_per_day,
            self.days_per_week,
        ]
        .iter()
        .any(Option::is_some)
    }
}

struct Reader<'a> {
    line: &'a str,
    tokens: Vec<Token<'a>>,
    found: Found,
}

impl<'a> Reader<'a> {
    fn of(line: &'a str) -> Reader<'a> {
        Reader {
            line,
            tokens: tokens::cut(line, 0),
            found: Found::default(),
        }
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn is(&self, at: usize, kind: Kind) -> bool {
        self.kind(at) == Some(kind)
    }

    fn is_sign(&self, at: usize, sign: char) -> bool {
        self.is(at, Kind::Sign(sign))
    }

    /// Whether a token is this word, in letters of any case.
    fn says(&self, at: usize, word: &str) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.text.eq_ignore_ascii_case(word))
    }

    /// Whether nothing but the token itself parts it from the one before.
    fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    fn take(&mut self, from: usize, to: usize) {
        for token in self.tokens.iter_mut().take(to).skip(from) {
            token.used = true;
        }
    }

    fn is_used(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.used)
    }

    fn trouble(&self, at: usize, wrong: Wrong) -> Trouble {
        let start = self.tokens.get(at).map_or(self.line.len(), |it| it.start);
        trouble(self.line, start, wrong)
    }

    fn scan(&mut self) -> Result<(), Trouble> {
        let mut at = 0;
        while at < self.tokens.len() {
            let next = match self.sides(at).or_else(|| self.often(at)) {
                Some(next) => next,
                None => self.number(at)?,
            };
            at = next.max(at + 1);
        }
        Ok(())
    }

    // ---- sides

    /// "each side", "/leg", "R/L", "on both sides", "then switch sides".
    fn sides(&mut self, at: usize) -> Option<usize> {
        let after_dose = self.is_after_dose(at);
        // "on", "for", "then", "and repeat on" lead in to a side.
        let mut next = at;
        while next < at + 4
            && (matches!(self.kind(next), Some(Kind::On | Kind::Filler | Kind::To))
                || (self.is(next, Kind::Verb) && after_dose))
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
            Kind::Word | Kind::Side if is_half(next) && is_half(next + 2) => {
                let is_joined = matches!(self.kind(next + 1)?, Kind::Sign('/' | '&' | '+'))
                    || self.says(next + 1, "and");
                is_joined.then(|| next + 3 + usize::from(self.is(next + 3, Kind::Side)))
            }
            Kind::Word => {
                let both = self.says(next, "bilaterally") || self.says(next, "bilat");
                (both && after_dose).then_some(next + 1)
            }
            // "Calf raise, both legs" is one set for both; "on both legs" is one for each.
            Kind::Both => (self.is(next + 1, Kind::Side)
                && (leads || self.says(next + 1, "sides")))
            .then_some(next + 2),
            Kind::Switch => {
                let side = the(next + 1);
                (self.is(side, Kind::Side) && after_dose).then_some(side + 1)
            }
            Kind::Each | Kind::Sign('/') => {
                let dot = usize::from(self.is_sign(next + 1, '.'));
                let side = the(next + 1 + dot);
                let is_usual = ["side", "leg", "way", "sides", "direction"]
                    .iter()
                    .any(|word| self.says(side, word));
                if self.is(side, Kind::Side) && (after_dose || leads || is_usual) {
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
    fn is_after_dose(&self, at: usize) -> bool {
        let before = self.tokens.get(..at).unwrap_or_default();
        let last = before
            .iter()
            .rev()
            .find(|it| !matches!(it.kind, Kind::Sign(_)));
        last.is_some_and(|last| last.used)
    }

    /// Whether "each", with nothing but `to` behind it, means each side: "3x10 each". In "10 reps,
    /// 5 seconds each" it means each rep.
    fn each_alone(&self, each: usize, to: usize) -> bool {
        let is_each = self.says(each, "each") || self.says(each, "ea");
        let after_time = self.found.time.is_some_and(|time| time.to + 1 >= to);
        let of_reps = after_time && (self.found.reps.is_some() || self.found.times.is_some());
        let goes_on = matches!(
            self.kind(to),
            Some(
                Kind::Rep
                    | Kind::Set
                    | Kind::Day
                    | Kind::Week
                    | Kind::Times
                    | Kind::Measure
                    | Kind::Switch
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
    fn is_at_line_start_dose(&self) -> bool {
        self.tokens.first().is_some_and(|token| token.used)
    }

    // ---- how often

    /// "daily", "every day", "twice a day", "BID", "every other day".
    fn often(&mut self, at: usize) -> Option<usize> {
        let exactly = |min: u32, max: u32| Value {
            min,
            max,
            is_time: false,
            from: at,
            to: at + 1,
        };
        let every = usize::from(self.says(at, "every") || self.is(at, Kind::Each));
        if self.is(at, Kind::Daily) || (every == 1 && self.is_day(at + 1)) {
            self.found.times_per_day.get_or_insert(exactly(1, 1));
            self.found.days_per_week.get_or_insert(exactly(7, 7));
            self.take(at, at + 1 + every);
            return Some(at + 1 + every);
        }
        if every == 1 && self.says(at + 1, "other") && self.is_day(at + 2) {
            return self.set_often(exactly(3, 4), Per::Week, at + 3);
        }
        if let Some((number, to)) = self.dotted(at) {
            return self.set_often(exactly(number, number), Per::Day, to);
        }
        let Some(Kind::Often(number)) = self.kind(at) else {
            return None;
        };
        let value = exactly(number, number);
        if let Some((per, to)) = self.per(at + 1) {
            return self.set_often(value, per, to);
        }
        if ["bid", "tid", "qid", "qd"]
            .iter()
            .any(|short| self.says(at, short))
        {
            return self.set_often(value, Per::Day, at + 1);
        }
        // "repeat twice"
        let before = at
            .checked_sub(1)
            .filter(|&before| self.is(before, Kind::Verb))?;
        if self.found.times.is_none() && self.is_after_dose(before) {
            self.found.times = Some(value);
            self.take(before, at + 1);
            return Some(at + 1);
        }
        None
    }

    /// `b.i.d.`
    fn dotted(&self, at: usize) -> Option<(u32, usize)> {
        let is_dot = |at| self.is_sign(at, '.');
        let fits =
            is_dot(at + 1) && self.says(at + 2, "i") && is_dot(at + 3) && self.says(at + 4, "d");
        let numbers = [("b", 2), ("t", 3), ("q", 4)];
        let number = numbers
            .iter()
            .find(|(letter, _)| fits && self.says(at, letter))?;
        Some((number.1, at + 5))
    }

    fn is_day(&self, at: usize) -> bool {
        let is_day = |token: &Token| {
            token
                .text
                .get(..3)
                .is_some_and(|it| it.eq_ignore_ascii_case("day"))
        };
        self.tokens.get(at).is_some_and(is_day)
    }

    fn set_often(&mut self, value: Value, per: Per, to: usize) -> Option<usize> {
        let place = match per {
            Per::Day => &mut self.found.times_per_day,
            Per::Week => &mut self.found.days_per_week,
        };
        *place = Some(value);
        self.take(value.from, to);
        Some(to)
    }

    /// "/day", "a day", "per week", "daily", and the token after it.
    fn per(&self, at: usize) -> Option<(Per, usize)> {
        let joined = matches!(self.kind(at), Some(Kind::A | Kind::Each | Kind::Sign('/')))
            || self.tokens.get(at).is_some_and(|token| {
                token.text.eq_ignore_ascii_case("the") || token.text.eq_ignore_ascii_case("in")
            });
        let at = if joined { at + 1 } else { at };
        let at = if self.is(at, Kind::A) { at + 1 } else { at };
        match self.kind(at)? {
            Kind::Daily => Some((Per::Day, at + 1)),
            Kind::Weekly => Some((Per::Week, at + 1)),
            Kind::Day if joined => Some((Per::Day, at + 1)),
            Kind::Week if joined => Some((Per::Week, at + 1)),
            _ if joined && self.tokens.get(at)?.text.eq_ignore_ascii_case("d") => {
                Some((Per::Day, at + 1))
            }
            _ => None,
        }
    }

    // ---- numbers

    /// One end of a range, with its own unit.
    fn end(&self, at: usize) -> Option<End> {
        let (amount, is_clock) = match self.kind(at)? {
            Kind::Number(number) | Kind::Spelt(number) => (number, false),
            Kind::Clock(seconds) => (seconds, true),
            Kind::Tenths(tenths) => {
                let is_minutes = self.is(at + 1, Kind::Minute);
                return is_minutes.then_some(End {
                    amount: tenths * 6,
                    unit: Unit::Seconds,
                    to: at + 2,
                });
            }
            _ if self.says(at, "half") => {
                let a = usize::from(self.is(at + 1, Kind::A));
                return self.is(at + 1 + a, Kind::Minute).then_some(End {
                    amount: 30,
                    unit: Unit::Seconds,
                    to: at + 2 + a,
                });
            }
            _ => return None,
        };
        let next = at + 1;
        let glued = self.is_glued(next);
        let dash = usize::from(self.is_sign(next, '-') && glued && self.is_glued(next + 1));
        let (unit, to) = match self.kind(next + dash) {
            Some(Kind::Second) => (Unit::Seconds, next + dash + 1),
            Some(Kind::Minute) => (Unit::Minutes, next + dash + 1),
            Some(Kind::Sign('"')) if glued && dash == 0 => (Unit::Seconds, next + 1),
            Some(Kind::Sign('\'')) if glued && dash == 0 => {
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
            if let (Some(Kind::Number(seconds)), Some(Kind::Second | Kind::Sign('"'))) =
                (self.kind(second), self.kind(second + 1))
                && seconds < 60
            {
                return Some(End {
                    amount: amount * 60 + seconds,
                    unit: Unit::Seconds,
                    to: second + 2,
                });
            }
        }
        Some(End { amount, unit, to })
    }

    /// A number or a range that begins at `at`. A number in letters counts only beside a word of
    /// a dosage: "one leg" is a name.
    fn value(&self, at: usize) -> Result<Option<Value>, Trouble> {
        let value = self.any_value(at)?;
        let is_spelt = matches!(self.kind(at), Some(Kind::Spelt(_)));
        Ok(value.filter(|value| {
            !is_spelt
                || value.is_time
                || matches!(
                    self.kind(value.to),
                    Some(Kind::Set | Kind::Rep | Kind::Times | Kind::X | Kind::Day)
                )
        }))
    }

    /// A number or a range, also where it is written in letters and no word is beside it.
    fn any_value(&self, at: usize) -> Result<Option<Value>, Trouble> {
        let Some(first) = self.end(at) else {
            return Ok(None);
        };
        let mut last = None;
        let is_dash = self.is_sign(first.to, '-');
        // "between 20 and 40 s"
        let is_between = at
            .checked_sub(1)
            .is_some_and(|at| self.is(at, Kind::Between))
            && self.says(first.to, "and");
        if (is_dash || is_between || self.is(first.to, Kind::To))
            && let Some(second) = self.end(first.to + 1)
        {
            let named = |at: usize| {
                matches!(
                    self.kind(at),
                    Some(Kind::Set | Kind::Rep | Kind::X | Kind::Times)
                )
            };
            // "15 reps - 2 sets" is no range, and neither is "20 s - 10 reps".
            let apart = is_dash && !self.is_glued(first.to) && named(second.to);
            let unlike = first.unit != Unit::None && second.unit == Unit::None && named(second.to);
            if !(apart && second.amount < first.amount || unlike) {
                last = Some(second);
            }
        }
        let seconds = |end: &End, other: Unit| match (end.unit, other) {
            (Unit::Minutes, _) | (Unit::None, Unit::Minutes) => end.amount.saturating_mul(60),
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
            return Err(self.trouble(at, Wrong::OpenEnd));
        }
        let is_bound = |at: usize| {
            matches!(
                self.kind(at),
                Some(Kind::Bound | Kind::Sign('<' | '>' | '≥' | '≤'))
            )
        };
        // "at least 10", "up to 10"
        let before = at.checked_sub(1);
        let is_up_to = before.is_some_and(|it| self.is(it, Kind::To))
            && at
                .checked_sub(2)
                .is_some_and(|it| self.says(it, "up") || is_bound(it));
        if is_up_to || before.is_some_and(is_bound) {
            return Err(self.trouble(at, Wrong::OpenEnd));
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

    /// Takes the number at `at`, if there is one, for what the words beside it say. Returns the
    /// token after what was read.
    fn number(&mut self, at: usize) -> Result<usize, Trouble> {
        let Some(value) = self.value(at)? else {
            return Ok(at);
        };
        let to = value.to;
        if value.is_time {
            return self.time(value);
        }
        let next_is_label = matches!(
            self.kind(to + 1),
            Some(Kind::Number(_) | Kind::Sign(':' | '='))
        );
        if next_is_label && self.label(at).is_some() {
            return self.count(value);
        }
        match self.kind(to) {
            Some(Kind::X) => self.chain(value),
            Some(Kind::Word) if self.is(to + 1, Kind::Rep) => {
                // "10 slow reps": how is a note.
                self.set(|found| &mut found.reps, value, to)?;
                self.take(to + 1, to + 2);
                Ok(to + 2)
            }
            Some(Kind::Set) => {
                self.set(|found| &mut found.sets, value, to + 1)?;
                self.of_each_set(to + 1)
            }
            Some(Kind::Rep) => {
                self.set(|found| &mut found.reps, value, to + 1)?;
                let sets = to + 2;
                // "10 reps x 3"
                if self.is(to + 1, Kind::X)
                    && let Some(value) = self.value(sets)?
                    && !value.is_time
                {
                    let said = usize::from(self.is(value.to, Kind::Set));
                    self.take(to + 1, sets);
                    self.set(|found| &mut found.sets, value, value.to + said)?;
                    return Ok(value.to + said);
                }
                Ok(to + 1)
            }
            Some(Kind::Times) => match self.per(to + 1) {
                Some((per, end)) => Ok(self.set_often(value, per, end).unwrap_or(end)),
                None => {
                    self.set(|found| &mut found.times, value, to + 1)?;
                    Ok(to + 1)
                }
            },
            Some(Kind::Day) => match self.per(to + 1) {
                Some((Per::Week, end)) => Ok(self.set_often(value, Per::Week, end).unwrap_or(end)),
                Some((Per::Day, end)) => Ok(self.set_often(value, Per::Day, end).unwrap_or(end)),
                None => Ok(to + 1),
            },
            Some(Kind::Measure | Kind::Week | Kind::Sign('%' | '°' | '#' | '$')) => Ok(to + 1),
            Some(Kind::Prose) if !self.is_named_before(at) => Ok(to),
            _ => self.count(value),
        }
    }

    fn is_named_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|at| self.is_used(at))
    }

    /// Notes a number, once: the same thing said twice is an error.
    fn set(&mut self, place: Place, value: Value, to: usize) -> Result<(), Trouble> {
        let place = place(&mut self.found);
        let is_new = place.is_none_or(|old| (old.min, old.max) == (value.min, value.max));
        if !is_new {
            return Err(self.trouble(value.from, Wrong::Twice));
        }
        *place = Some(value);
        self.take(value.from, to);
        Ok(())
    }

    /// `3x 10`, `3 x :30`, `3x10x5s`, `3x`, `2x/day`.
    fn chain(&mut self, value: Value) -> Result<usize, Trouble> {
        let x = value.to;
        let per = self.per(x + 1).or_else(|| match self.kind(x + 1)? {
            Kind::Day => Some((Per::Day, x + 2)),
            Kind::Week => Some((Per::Week, x + 2)),
            _ => None,
        });
        if let Some((per, end)) = per {
            return Ok(self.set_often(value, per, end).unwrap_or(end));
        }
        let open = usize::from(self.is_sign(x + 1, '('));
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
        if self.is(second.to, Kind::Set) {
            self.set(|found| &mut found.reps, value, x + 1)?;
            self.set(|found| &mut found.sets, second, second.to + 1)?;
            return Ok(second.to + 1);
        }
        // "6 x 400 m" is a distance.
        if matches!(
            self.kind(second.to),
            Some(Kind::Day | Kind::Measure | Kind::Week | Kind::Sign('%'))
        ) {
            return Err(self.trouble(second.from, Wrong::Unclear));
        }
        self.set(|found| &mut found.sets, value, x + 1)?;
        let said = usize::from(self.is(second.to, Kind::Rep));
        self.set(|found| &mut found.reps, second, second.to + said)?;
        let end = second.to + said;
        if self.is(end, Kind::X)
            && let Some(third) = self.value(end + 1)?
            && third.is_time
        {
            self.take(end, end + 1);
            self.set(|found| &mut found.hold, third, third.to)?;
            return Ok(third.to);
        }
        Ok(end)
    }

    /// After "3 sets": "of 10", "x :30", ", 12 each".
    fn of_each_set(&mut self, at: usize) -> Result<usize, Trouble> {
        let mut next = at;
        while matches!(
            self.kind(next),
            Some(Kind::Filler | Kind::X | Kind::Sign('-' | ',' | ':' | '/' | '@'))
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
                    Kind::Set
                        | Kind::Rep
                        | Kind::Times
                        | Kind::Day
                        | Kind::X
                        | Kind::Week
                        | Kind::Measure
                        | Kind::Sign('%' | '°')
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

    /// A time: of a hold, a rest, or to relax.
    fn time(&mut self, value: Value) -> Result<usize, Trouble> {
        let mut to = value.to;
        // The time of day, and a date.
        let is_of_day = self.tokens.get(to).is_some_and(|it| {
            it.text.eq_ignore_ascii_case("am") || it.text.eq_ignore_ascii_case("pm")
        });
        if is_of_day {
            return Err(self.trouble(value.from, Wrong::Sentence));
        }
        if let Some((role, from)) = self.role_before(value.from) {
            self.take(from, value.from);
            return self.set_role(role, value, to);
        }
        let dash = usize::from(self.is_sign(to, '-') && self.is_glued(to));
        let of = usize::from(
            self.tokens
                .get(to)
                .is_some_and(|it| it.text.eq_ignore_ascii_case("of")),
        );
        let after = self.kind(to + dash + of);
        let role = match after {
            Some(Kind::Hold) => Some(Role::Hold),
            Some(Kind::On)
                if !matches!(
                    self.kind(to + 1),
                    Some(Kind::Each | Kind::Both | Kind::Side)
                ) =>
            {
                Some(Role::Hold)
            }
            Some(Kind::Rest) => Some(Role::Rest),
            Some(Kind::Relax) => Some(Role::Relax),
            Some(Kind::Between) => Some(Role::Rest),
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
            return Err(self.trouble(value.from, Wrong::Unclear));
        }
        self.set(|found| &mut found.time, value, to)?;
        Ok(to)
    }

    fn set_role(&mut self, role: Role, value: Value, to: usize) -> Result<usize, Trouble> {
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
    fn role_before(&self, at: usize) -> Option<(Role, usize)> {
        let mut from = at;
        let mut only_rest = false;
        while let Some(before) = from.checked_sub(1) {
            if self.is_used(before) {
                return None;
            }
            match self.kind(before)? {
                Kind::Filler | Kind::A | Kind::Second | Kind::Sign(':' | '=' | '-' | '~') => {}
                Kind::Times => {}
                Kind::Between | Kind::Set | Kind::Rep => only_rest = true,
                Kind::Hold if !only_rest && !self.names_a_hold(before, at) => {
                    return Some((Role::Hold, before));
                }
                Kind::On if !only_rest && before == 0 => return Some((Role::Hold, before)),
                Kind::Rest => return Some((Role::Rest, before)),
                Kind::Relax => return Some((Role::Relax, before)),
                _ => return None,
            }
            from = before;
        }
        None
    }

    /// Whether "hold" is part of the name: in "Bridge hold :30" and "Hollow hold 20 s", though not
    /// in "Plank, hold 20 s" or "Plank hold 20 s".
    fn names_a_hold(&self, hold: usize, number: usize) -> bool {
        if number != hold + 1 {
            return false;
        }
        let mut from = hold;
        while let Some(before) = from.checked_sub(1) {
            if self.is_used(before) || matches!(self.kind(before), Some(Kind::Sign(_))) {
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

    /// A count that no word follows.
    fn count(&mut self, value: Value) -> Result<usize, Trouble> {
        let (at, to) = (value.from, value.to);
        // "hold 5" and "rest 30" are in seconds; so are they with "sets: 3" and "reps: 10".
        if let Some(before) = self.label(at) {
            let place: Place = match self.kind(before) {
                Some(Kind::Set) => |found: &mut Found| &mut found.sets,
                _ => |found: &mut Found| &mut found.reps,
            };
            self.take(before, at);
            self.set(place, value, to)?;
            return Ok(to);
        }
        match self.role_before(at) {
            // "Plank hold 3x :30" has its hold behind.
            Some((Role::Rest, _)) if value.min < 10 => {
                return Err(self.trouble(at, Wrong::Unclear));
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
        // `x10`, "x 3", "repeat 10"
        if let Some(before) = before
            && (self.is(before, Kind::X)
                || self
                    .tokens
                    .get(before)
                    .is_some_and(|it| it.text.eq_ignore_ascii_case("repeat")))
        {
            self.take(before, at);
            let said = usize::from(matches!(self.kind(to), Some(Kind::Rep)));
            self.set(|found| &mut found.times, value, to + said)?;
            return Ok(to + said);
        }
        let after_word = before.is_some_and(|before| {
            let asks = matches!(
                self.kind(before),
                Some(Kind::Sign(_) | Kind::Verb | Kind::Hold)
            );
            !self.is_used(before) && !asks
        });
        let is_name = |kind: Option<Kind>| {
            matches!(
                kind,
                Some(
                    Kind::Word
                        | Kind::Side
                        | Kind::Verb
                        | Kind::Filler
                        | Kind::Numbered
                        | Kind::On
                        | Kind::Switch
                        | Kind::Prose
                        | Kind::Spelt(_)
                )
            )
        };
        let numbered = before
            .is_some_and(|before| self.is(before, Kind::Numbered) || self.says(before, "figure"));
        let hash = before.is_some_and(|before| self.is_sign(before, '#'));
        // "Figure 4 stretch", "Phase 2", "4 way hip".
        let is_ways = self.is(to, Kind::Side)
            || self.tokens.get(to).is_some_and(|it| {
                ["point", "pt", "position", "corner", "part"]
                    .iter()
                    .any(|word| word.eq_ignore_ascii_case(it.text))
            });
        if numbered || hash || is_ways || (after_word && is_name(self.kind(to))) {
            return Ok(to);
        }
        self.set(|found| &mut found.bare, value, to)?;
        Ok(to)
    }

    /// The "sets:" or "reps" that a number belongs to. In "Quad sets: 10" it is the name: a label
    /// begins its part of the line, or has a companion.
    fn label(&self, at: usize) -> Option<usize> {
        let mut before = at.checked_sub(1)?;
        if matches!(self.kind(before), Some(Kind::Sign(':' | '=' | '-'))) {
            before = before.checked_sub(1)?;
        }
        if !matches!(self.kind(before)?, Kind::Set | Kind::Rep) {
            return None;
        }
        let begins = before.checked_sub(1).is_none_or(|first| {
            self.is_used(first) || matches!(self.kind(first), Some(Kind::Sign(_)))
        });
        let companion = (0..self.tokens.len()).any(|index| {
            index != before
                && matches!(self.kind(index), Some(Kind::Set | Kind::Rep | Kind::Hold))
                && matches!(
                    self.kind(index + 1),
                    Some(Kind::Number(_) | Kind::Sign(':' | '='))
                )
        });
        (!self.is_used(before) && (begins || companion)).then_some(before)
    }

    // ---- what it amounts to

    fn resolve(
        &mut self,
        movement: &Movement,
        around: Around,
        name: &name::Name,
    ) -> Result<Dosage, Trouble> {
        let is_hold_exercise = movement
            .exercise()
            .is_some_and(|exercise| matches!(exercise.dosage.work, Work::Hold { .. }));
        if let Some(time) = self.found.time {
            // "3x12, 3 seconds down" tells a tempo, which is no hold.
            let next = self.tokens.get(time.to).filter(|token| !token.used);
            let tells = next.is_some_and(|next| matches!(next.kind, Kind::Word | Kind::Bound))
                && name.start < self.tokens.get(time.from).map_or(0, |token| token.start);
            let with_reps = self.found.reps.is_some();
            if self.found.hold.is_some() || (with_reps && tells) {
                return Err(self.trouble(time.from, Wrong::Unclear));
            }
            self.found.hold = Some(time);
        }
        if let Some(bare) = self.found.bare {
            let Found {
                sets,
                reps,
                hold,
                times,
                ..
            } = self.found;
            let begins = self
                .tokens
                .get(bare.from)
                .is_some_and(|it| it.start < name.start);
            let is_known_reps = movement.exercise().is_some() && !is_hold_exercise;
            let by_side = self.found.each_side && self.is_used(bare.to);
            let is_reps = begins || by_side || is_known_reps || around == Around::Rounds;
            let place = if hold.is_some() && sets.is_none() && times.is_none() && reps.is_none() {
                &mut self.found.sets
            } else if reps.is_none() && (by_side || (is_reps && times.is_none())) {
                &mut self.found.reps
            } else {
                return Err(self.trouble(bare.from, Wrong::Unclear));
            };
            *place = Some(bare);
        }
        if let Some(times) = self.found.times {
            let Found {
                sets,
                reps,
                hold,
                each_side,
                ..
            } = self.found;
            // "3x" by itself leaves open of what; "10x squats" does not.
            let lone = self.found.lone_x.is_some() && !each_side && !self.is_at_line_start_dose();
            if lone && reps.is_none() && hold.is_none() {
                return Err(trouble(self.line, self.line.len(), Wrong::NoWork));
            }
            let fits_sets = times.max <= u32::from(SETS_MAX);
            let place = match (sets, reps) {
                (Some(_), Some(_)) => return Err(self.trouble(times.from, Wrong::Twice)),
                (None, Some(_)) => &mut self.found.sets,
                // A count next to a hold counts sets; more than there can be are reps.
                (None, None) if hold.is_some() && fits_sets => &mut self.found.sets,
                _ => &mut self.found.reps,
            };
            *place = Some(times);
        }
        let Found {
            sets,
            reps,
            hold,
            rest,
            relax,
            times_per_day,
            days_per_week,
            each_side,
            ..
        } = self.found;
        let range = |value: Option<Value>, max: u16, wrong: Wrong| match value {
            None => Ok(None),
            Some(value) => self.range(value, max, wrong).map(Some),
        };
        let one = Range::new(1, 1).ok_or_else(|| self.trouble(0, Wrong::Sets))?;
        let sets = range(sets, SETS_MAX, Wrong::Sets)?.unwrap_or(one);
        let work = match (range(reps, REPS_MAX, Wrong::Reps)?, hold) {
            (Some(count), Some(_)) => Work::Reps {
                count,
                hold_seconds: range(hold, REP_HOLD_SECONDS_MAX, Wrong::RepHold)?,
            },
            (Some(count), None) => {
                // "Plank 3 x 30": 30 of what?
                let said = reps.is_some_and(|reps| {
                    self.is(reps.to, Kind::Rep)
                        || reps
                            .from
                            .checked_sub(1)
                            .is_some_and(|at| self.is(at, Kind::Rep))
                });
                if let (true, false, Some(reps)) = (is_hold_exercise, said, reps) {
                    return Err(self.trouble(reps.from, Wrong::Unclear));
                }
                Work::Reps {
                    count,
                    hold_seconds: None,
                }
            }
            (None, Some(hold)) => Work::Hold {
                seconds: self.range(hold, HOLD_SECONDS_MAX, Wrong::Seconds)?,
            },
            (None, None) => {
                let wrong = if self.found.sets.is_some() {
                    Wrong::NoWork
                } else {
                    Wrong::NoDosage
                };
                return Err(trouble(self.line, self.line.len(), wrong));
            }
        };
        Ok(Dosage {
            rest_seconds: range(rest, HOLD_SECONDS_MAX, Wrong::Seconds)?,
            relax_seconds: range(relax, HOLD_SECONDS_MAX, Wrong::Seconds)?,
            times_per_day: range(times_per_day, TIMES_PER_DAY_MAX, Wrong::TimesPerDay)?,
            days_per_week: range(days_per_week, 7, Wrong::DaysPerWeek)?,
            ..Dosage::new(
                sets,
                work,
                if each_side {
                    Sides::Each
                } else {
                    Sides::Together
                },
            )
        })
    }

    fn range(&self, value: Value, max: u16, wrong: Wrong) -> Result<Range, Trouble> {
        if value.min > value.max {
            return Err(self.trouble(value.from, Wrong::Reversed));
        }
        let ends = (u16::try_from(value.min), u16::try_from(value.max));
        let range = match ends {
            (Ok(from), Ok(to)) if to <= max => Range::new(from, to),
            _ => None,
        };
        range.ok_or_else(|| self.trouble(value.from, wrong))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Per {
    Day,
    Week,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Hold,
    Rest,
    Relax,
}

/// The time or range of times that is all of `text`, in seconds.
pub(super) fn seconds(text: &str) -> Option<(u32, u32)> {
    let reader = Reader::of(text);
    let value = reader.value(0).ok()??;
    (value.is_time && value.to == reader.tokens.len()).then_some((value.min, value.max))
}

/// The first time in `text`, in seconds.
pub(super) fn first_seconds(text: &str) -> Option<(u32, u32)> {
    let reader = Reader::of(text);
    let value = (0..reader.tokens.len()).find_map(|at| reader.value(at).ok()?)?;
    value.is_time.then_some((value.min, value.max))
}
