//! Finds in a line how much of an exercise there is and how often; what is left over is its name.
//!
//! Each number is taken for what the words beside it say. A number that could mean more than one
//! thing, and two that say the same, are errors: nothing is guessed.
//! Must not know: how a line is cut (`tokens.rs`), or the lines around it.

mod counts;
mod often;
mod sides;
mod times;
mod values;

use super::{
    Reading, Trouble, Wrong, left_over,
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

/// So many times and more, and nothing else, are reps: nobody is asked for eight sets of nothing.
const LONE_REPS_MIN: u32 = 8;

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
    reader.settle_rounds();
    let said = reader.found.any();
    let (name, note) =
        left_over::left_over(line, &reader.tokens, quoted).map_err(|(at, wrong)| match wrong {
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
            && [self.sets, self.reps, self.times, self.bare, self.rest, self.rounds]
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

    /// Notes a number, once: the same thing said twice is an error.
    fn set(&mut self, place: Place, value: Value, to: usize) -> Result<(), Trouble> {
        let place = place(&mut self.found);
        if place.is_some() {
            return Err(self.trouble(value.from, Wrong::Twice));
        }
        *place = Some(value);
        self.take(value.from, to);
        Ok(())
    }

    /// Takes rounds for sets where there is a hold or a count of reps to do in each. By themselves
    /// they are no dosage but a heading: "Core, 3 rounds".
    fn settle_rounds(&mut self) {
        let found = &mut self.found;
        let has_work = [found.reps, found.hold, found.time, found.times, found.bare]
            .iter()
            .any(Option::is_some);
        if let Some(rounds) = found.rounds.filter(|_| has_work && found.sets.is_none()) {
            found.sets = Some(rounds);
            self.take(rounds.from, rounds.to);
        }
    }

    fn resolve(
        &mut self,
        movement: &Movement,
        around: Around,
        name: &left_over::Name,
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
            // "Squat 4x6 (2 min)" and "Squat 3x8 90s" mean a rest, though they do not say so.
            let is_rest = self.found.sets.is_some()
                && self.found.reps.is_some_and(|reps| {
                    time.max >= 30 && (reps.max > 3 || time.max > 60)
                });
            if self.found.hold.is_some() || (with_reps && tells) || is_rest {
                return Err(self.trouble(time.from, Wrong::Unclear));
            }
            // "Gym 18:30" is a time of day, "Bike 1x 18:30" is none.
            let is_of_day = matches!(self.kind(time.from), Some(Kind::Clock(300..)))
                && time.to == time.from + 1
                && matches!(movement, Movement::Own(_))
                && self.found.says_one_thing();
            if is_of_day {
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
            let open = usize::from(self.is_sign(bare.to, '('));
            let by_side = self.found.each_side && self.is_used(bare.to + open);
            // "10 push-ups x 3" has its sets behind.
            let by_sets = begins && times.is_some_and(|times| times.max <= bare.min);
            let is_reps = begins || by_side || is_known_reps || around == Around::Rounds;
            let place = if hold.is_some() && sets.is_none() && times.is_none() && reps.is_none() {
                &mut self.found.sets
            } else if reps.is_none() && (by_side || by_sets || (is_reps && times.is_none())) {
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
            // "3x" by itself leaves open of what; "10x" and "3x squats" do not.
            let lone = self.found.lone_x.is_some_and(|times| times.min < LONE_REPS_MIN)
                && !each_side
                && !self.is_at_line_start_dose();
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
