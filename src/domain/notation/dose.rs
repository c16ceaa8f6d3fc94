//! Finds in a line how much of an exercise there is and how often; what is left over is its name.
//!
//! Each number is taken for what the words beside it say. A number that could mean more than one
//! thing, and two that say the same, are errors: nothing is guessed.
//! Must not know: how a line is cut (`tokens.rs`), or the lines around it.

mod chain;
mod counts;
mod often;
mod resolve;
mod sides;
mod times;
mod values;

use super::{
    ReadError, ReadErrorKind, Reading, left_over,
    name::{self, tidy},
    tokens::{self, Token, TokenKind},
};
use crate::domain::routine::Prescription;

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
pub(super) fn read(line: &str, around: Around) -> Result<Reading, ReadError> {
    if line.chars().count() > LINE_CHARS_MAX {
        return Err(trouble(line, line.len(), ReadErrorKind::LongNote));
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
    reader.settle_rounds();
    let said = reader.found.any();
    let (name, note) =
        left_over::left_over(line, &reader.tokens, quoted).map_err(|(at, wrong)| match wrong {
            ReadErrorKind::NoName if !said => trouble(line, line.len(), ReadErrorKind::NoDosage),
            _ => reader.trouble(at, wrong),
        })?;
    if tidy(name.text).is_empty() {
        let wrong = if said {
            ReadErrorKind::NoName
        } else {
            ReadErrorKind::NoDosage
        };
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

fn trouble(line: &str, at: usize, wrong: ReadErrorKind) -> ReadError {
    let before = line.get(..at).unwrap_or(line);
    ReadError {
        column: before.chars().count() + 1,
        kind: wrong,
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
    /// "3 rounds": sets, where the line says what is done in each.
    rounds: Option<Value>,
    /// The count of a `3x` that nothing follows.
    lone_x: Option<Value>,
}

/// Where a number of a line is noted.
type Place = fn(&mut Found) -> &mut Option<Value>;

impl Found {
    /// Whether a time without a word is all that the line says.
    fn says_one_thing(&self) -> bool {
        !self.each_side
            && [
                self.sets,
                self.reps,
                self.times,
                self.bare,
                self.rest,
                self.rounds,
            ]
            .iter()
            .all(Option::is_none)
    }

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

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn is(&self, at: usize, kind: TokenKind) -> bool {
        self.kind(at) == Some(kind)
    }

    fn is_sign(&self, at: usize, sign: char) -> bool {
        self.is(at, TokenKind::Sign(sign))
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

    fn trouble(&self, at: usize, wrong: ReadErrorKind) -> ReadError {
        let start = self.tokens.get(at).map_or(self.line.len(), |it| it.start);
        trouble(self.line, start, wrong)
    }

    fn scan(&mut self) -> Result<(), ReadError> {
        let mut at = 0;
        while at < self.tokens.len() {
            // As many as possible.
            // "both sides, right side only"
            if self.says(at, "only")
                && self.found.each_side
                && at
                    .checked_sub(1)
                    .is_some_and(|it| self.is(it, TokenKind::Side))
            {
                return Err(self.trouble(at, ReadErrorKind::Unclear));
            }
            if self.says(at, "amrap") {
                return Err(self.trouble(at, ReadErrorKind::OpenEnd));
            }
            let next = match self.sides(at).or_else(|| self.often(at)) {
                Some(next) => next,
                None => self.number(at)?,
            };
            at = next.max(at + 1);
        }
        Ok(())
    }

    /// Notes a number, once: the same thing said twice is an error.
    fn set(&mut self, place: Place, value: Value, to: usize) -> Result<(), ReadError> {
        let place = place(&mut self.found);
        if place.is_some() {
            return Err(self.trouble(value.from, ReadErrorKind::Twice));
        }
        *place = Some(value);
        self.take(value.from, to);
        Ok(())
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

/// Whether `text` says how often and nothing else: "Monday and Thursday".
pub(super) fn is_often(text: &str) -> bool {
    let mut reader = Reader::of(text);
    let is_read = reader.scan().is_ok() && reader.tokens.iter().all(|token| token.used);
    is_read
        && reader
            .found
            .times_per_day
            .or(reader.found.days_per_week)
            .is_some()
}

/// Whether `text` says a rest and nothing else: "Rest 1 min".
pub(super) fn is_rest(text: &str) -> bool {
    let mut reader = Reader::of(text);
    let is_read = reader.scan().is_ok() && reader.tokens.iter().all(|token| token.used);
    let found = &reader.found;
    is_read && found.rest.is_some() && found.hold.is_none() && found.time.is_none()
}
