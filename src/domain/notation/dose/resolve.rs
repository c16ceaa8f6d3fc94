//! What all the numbers of a line amount to: its dosage.
//!
//! Must not know: where in the line each of them was found, but to say which is in doubt.

use super::{Around, Found, ReadError, ReadErrorKind, Reader, Value, left_over, trouble};
use crate::domain::{
    dosage::{
        Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides,
        TIMES_PER_DAY_MAX, Work,
    },
    notation::tokens::TokenKind,
    routine::Movement,
};

/// So many times and more, and nothing else, are reps: nobody is asked for eight sets of nothing.
const LONE_REPS_MIN: u32 = 8;

impl Reader<'_> {
    /// Takes rounds for sets where there is a hold or a count of reps to do in each. By themselves
    /// they are no dosage but a heading: "Core, 3 rounds".
    pub(super) fn settle_rounds(&mut self) {
        let found = &mut self.found;
        let has_work = [found.reps, found.hold, found.time, found.times, found.bare]
            .iter()
            .any(Option::is_some);
        if let Some(rounds) = found.rounds.filter(|_| has_work && found.sets.is_none()) {
            found.sets = Some(rounds);
            self.take(rounds.from, rounds.to);
        }
    }

    pub(super) fn resolve(
        &mut self,
        movement: &Movement,
        around: Around,
        name: &left_over::Name,
    ) -> Result<Dosage, ReadError> {
        let is_hold_exercise = movement
            .exercise()
            .is_some_and(|exercise| matches!(exercise.dosage.work, Work::Hold { .. }));
        if let Some(time) = self.found.time {
            // "3x12, 3 seconds down" tells a tempo, which is no hold.
            let next = self.tokens.get(time.to).filter(|token| !token.used);
            let tells = next
                .is_some_and(|next| matches!(next.kind, TokenKind::Word | TokenKind::Bound))
                && name.start < self.tokens.get(time.from).map_or(0, |token| token.start);
            let with_reps = self.found.reps.is_some();
            // "Squat 4x6 (2 min)" and "Squat 3x8 90s" mean a rest, though they do not say so.
            let is_rest = self.found.sets.is_some()
                && self
                    .found
                    .reps
                    .is_some_and(|reps| time.max >= 30 && (reps.max > 3 || time.max > 60));
            if self.found.hold.is_some() || (with_reps && tells) || is_rest {
                return Err(self.trouble(time.from, ReadErrorKind::Unclear));
            }
            // "Gym 18:30" is a time of day, "Bike 1x 18:30" is none.
            let is_of_day = matches!(self.kind(time.from), Some(TokenKind::Clock(300..)))
                && matches!(movement, Movement::Own(_))
                && self.found.says_one_thing();
            if is_of_day {
                return Err(self.trouble(time.from, ReadErrorKind::Unclear));
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
                return Err(self.trouble(bare.from, ReadErrorKind::Unclear));
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
            let lone = self
                .found
                .lone_x
                .is_some_and(|times| times.min < LONE_REPS_MIN)
                && !each_side
                && !self.is_at_line_start_dose();
            if lone && reps.is_none() && hold.is_none() {
                return Err(trouble(self.line, self.line.len(), ReadErrorKind::NoWork));
            }
            let fits_sets = times.max <= u32::from(SETS_MAX);
            let place = match (sets, reps) {
                (Some(_), Some(_)) => return Err(self.trouble(times.from, ReadErrorKind::Twice)),
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
        let range = |value: Option<Value>, max: u16, wrong: ReadErrorKind| match value {
            None => Ok(None),
            Some(value) => self.range(value, max, wrong).map(Some),
        };
        let one = Range::new(1, 1).ok_or_else(|| self.trouble(0, ReadErrorKind::Sets))?;
        let sets = range(sets, SETS_MAX, ReadErrorKind::Sets)?.unwrap_or(one);
        let work = match (range(reps, REPS_MAX, ReadErrorKind::Reps)?, hold) {
            (Some(count), Some(_)) => Work::Reps {
                count,
                hold_seconds: range(hold, REP_HOLD_SECONDS_MAX, ReadErrorKind::RepHold)?,
            },
            (Some(count), None) => {
                // "Plank 3 x 30": 30 of what?
                let said = reps.is_some_and(|reps| {
                    self.is(reps.to, TokenKind::Rep)
                        || reps
                            .from
                            .checked_sub(1)
                            .is_some_and(|at| self.is(at, TokenKind::Rep))
                });
                if let (true, false, Some(reps)) = (is_hold_exercise, said, reps) {
                    return Err(self.trouble(reps.from, ReadErrorKind::Unclear));
                }
                Work::Reps {
                    count,
                    hold_seconds: None,
                }
            }
            (None, Some(hold)) => Work::Hold {
                seconds: self.range(hold, HOLD_SECONDS_MAX, ReadErrorKind::Seconds)?,
            },
            (None, None) => {
                let wrong = if self.found.sets.is_some() {
                    ReadErrorKind::NoWork
                } else {
                    ReadErrorKind::NoDosage
                };
                return Err(trouble(self.line, self.line.len(), wrong));
            }
        };
        Ok(Dosage {
            rest_seconds: range(rest, HOLD_SECONDS_MAX, ReadErrorKind::Seconds)?,
            relax_seconds: range(relax, HOLD_SECONDS_MAX, ReadErrorKind::Seconds)?,
            times_per_day: range(times_per_day, TIMES_PER_DAY_MAX, ReadErrorKind::TimesPerDay)?,
            days_per_week: range(days_per_week, 7, ReadErrorKind::DaysPerWeek)?,
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
