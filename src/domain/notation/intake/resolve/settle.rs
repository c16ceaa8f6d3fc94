//! The meanings of a sum of facts: one dosage, those to ask about, or none.

use super::{Place, Refusal, Sum, put, refuse, twice};
use crate::domain::{
    dosage::{
        Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides,
        TIMES_PER_DAY_MAX, Work,
    },
    notation::{
        ReadErrorKind,
        intake::{
            item::Amount,
            lexicon::{self, HELD, STRETCHED},
            phrases::{Fact, REP_HOLD_LIKELY},
            sentence::Sentence,
        },
        name,
    },
    routine::Movement,
};

/// Up to so many seconds, a time beside reps is how long each is held; a longer one may be a rest.
const HOLD_CLEAR_MAX: u32 = 15;
/// From so many seconds on, a pause is a rest between sets; below, a hold of a rep.
const REST_CLEAR_MIN: u32 = 15;
/// So many times and more, and nothing else, are reps: nobody is asked for eight sets of nothing.
const LONE_REPS_MIN: u32 = 8;
/// Up to so many reps are as likely sets of holds: "3 reps, 30 s".
const SETS_LIKELY_MAX: u32 = 5;
/// From so many on, bare reps of something that is held may be seconds.
const HELD_REPS_ODD: u32 = 15;

/// The meanings of each of several sums.
fn settle_all(
    sums: impl IntoIterator<Item = Sum>,
    movement: &Movement,
    sentence: &Sentence,
) -> Result<Vec<Dosage>, Refusal> {
    let mut dosages = Vec::new();
    for sum in sums {
        dosages.extend(sum.settle(movement, sentence)?);
    }
    Ok(dosages)
}

impl Sum {
    pub(super) fn settle(
        mut self,
        movement: &Movement,
        sentence: &Sentence,
    ) -> Result<Vec<Dosage>, Refusal> {
        if let (Some((one, other, at)), None) = (self.either, self.sets) {
            let sums = [(one, other), (other, one)].map(|(sets, reps)| Sum {
                sets: Some((sets, at)),
                reps: Some((reps, at)),
                either: None,
                is_said: true,
                ..self
            });
            return settle_all(sums, movement, sentence);
        }
        if let Some((_, _, at)) = self.either {
            return twice(at);
        }
        let is_of_both = movement
            .exercise()
            .is_some_and(|it| it.dosage.sides == Sides::Together);
        if let Some(said) = self.other_side_or_rest.take() {
            let each = Sum {
                is_each_side: true,
                ..self
            };
            let rest = Sum {
                rest: Some(said),
                ..self
            };
            let each = (!self.is_each_side && !is_of_both).then_some(each);
            let rest = self.rest.is_none().then_some(rest);
            if each.is_none() && rest.is_none() {
                return twice(said.1);
            }
            return settle_all(each.into_iter().chain(rest), movement, sentence);
        }
        // "3 rounds" of one line are its sets.
        match (self.sets, self.rounds) {
            (Some(_), Some((_, at))) => return twice(at),
            (None, rounds) => self.sets = rounds,
            _ => {}
        }
        self.settle_pause();
        self.settle_times()?;
        if let (Some((t, at)), Some((reps, _))) = (self.time, self.reps) {
            if self.hold.is_some() {
                return twice(at);
            }
            if sentence.is_told(at) {
                return refuse(at, ReadErrorKind::Unclear);
            }
            let is_clear =
                t.max <= HOLD_CLEAR_MAX || (self.sets.is_none() && reps.max <= SETS_LIKELY_MAX);
            if !is_clear {
                // "3x10 (60s)": a rest, or how long each rep is held.
                let rest = self.rest.is_none().then_some(Sum {
                    time: None,
                    rest: Some((t, at)),
                    ..self
                });
                let is_short = t.max <= u32::from(REP_HOLD_SECONDS_MAX);
                let hold = is_short.then_some(Sum {
                    time: None,
                    hold: Some((t, at)),
                    ..self
                });
                return settle_all(rest.into_iter().chain(hold), movement, sentence);
            }
        }
        if let Some((t, at)) = self.time {
            put(&mut self.hold, t, at)?;
            self.time = None;
        }
        // "Front plank 3 x 30": reps or seconds?
        let is_held = movement
            .exercise()
            .is_some_and(|it| matches!(it.dosage.work, Work::Hold { .. }));
        let is_held_name = || matches!(movement, Movement::Own(own) if names_hold(own));
        if let (Some((n, at)), None, false) = (self.reps, self.hold, self.is_said)
            && (is_held || n.min >= HELD_REPS_ODD && is_held_name())
        {
            let reps = Sum {
                is_said: true,
                ..self
            };
            let hold = Sum {
                reps: None,
                hold: Some((n, at)),
                ..self
            };
            return settle_all([hold, reps], movement, sentence);
        }
        // A plank is held by both sides: "3 sets, 20 seconds each" are of each set.
        if self.is_each && is_of_both && self.reps.is_none() {
            self.is_each = false;
        }
        // "(both legs)": one after the other, or together? Of a bridge, "3x10 each" may be each side or
        // each set.
        if (self.is_both || self.is_each && is_of_both) && !self.is_each_side {
            let together = Sum {
                is_both: false,
                is_each: false,
                ..self
            };
            let each = Sum {
                is_each_side: true,
                ..together
            };
            let is_of_each = match movement {
                Movement::Own(own) => names_stretch(own),
                known => known
                    .exercise()
                    .is_some_and(|it| it.dosage.sides == Sides::Each),
            };
            let together = (!is_of_each).then_some(together);
            return settle_all([each].into_iter().chain(together), movement, sentence);
        }
        // "hold 5 s, rest 5 s": between reps, or between sets?
        if let (Some(rest), Some(_), Some(_), None) = (self.rest, self.reps, self.hold, self.relax)
            && rest.0.max < REST_CLEAR_MIN
            && self.sets.is_some_and(|(sets, _)| sets.max > 1)
        {
            let relax = Sum {
                rest: None,
                relax: Some(rest),
                ..self
            };
            let dosages = [relax, self].map(|it| it.dosage(sentence));
            return dosages.into_iter().collect();
        }
        self.dosage(sentence).map(|dosage| vec![dosage])
    }

    fn settle_pause(&mut self) {
        let place = match self.pause {
            Some((t, _)) if t.max >= REST_CLEAR_MIN => &mut self.rest,
            _ => &mut self.hold,
        };
        if place.is_none() {
            *place = self.pause.take();
        }
    }

    fn settle_times(&mut self) -> Result<(), Refusal> {
        if let Some((_, at)) = self.pause {
            return twice(at);
        }
        let Some((times, at)) = self.times.take() else {
            return Ok(());
        };
        let hold = self.hold.or(self.time);
        // "3x" by itself leaves open of what.
        let is_sided = self.is_each || self.is_each_side;
        if self.is_lone
            && times.min < LONE_REPS_MIN
            && self.reps.is_none()
            && hold.is_none()
            && !is_sided
        {
            return Err((None, ReadErrorKind::NoWork));
        }
        // "5x10s, 3x": three sets of five, or reps?
        let is_twice = self.is_lone && times.max <= SETS_LIKELY_MAX;
        let place = match (self.sets, self.reps, hold) {
            (Some(_), Some(_), _) => return twice(at),
            (Some(_), None, Some(_)) if is_twice => return twice(at),
            (None, Some(_), _) => &mut self.sets,
            // Short holds are those of reps, long ones those of sets.
            (None, None, Some((t, _))) => {
                let is_many = times.min >= LONE_REPS_MIN || !self.is_lone;
                let are_reps =
                    t.max < REP_HOLD_LIKELY && is_many || times.max > u32::from(SETS_MAX);
                if are_reps {
                    &mut self.reps
                } else {
                    &mut self.sets
                }
            }
            _ => &mut self.reps,
        };
        *place = Some((times, at));
        Ok(())
    }

    fn dosage(&self, sentence: &Sentence) -> Result<Dosage, Refusal> {
        let range = |place: Place, max: u16, wrong: ReadErrorKind| match place {
            None => Ok(None),
            Some((amount, at)) => range(amount, max).map(Some).map_err(|reversed| {
                (
                    Some(at),
                    if reversed {
                        ReadErrorKind::Reversed
                    } else {
                        wrong
                    },
                )
            }),
        };
        let one = Range::new(1, 1).ok_or((None, ReadErrorKind::Sets))?;
        let sets = range(self.sets, SETS_MAX, ReadErrorKind::Sets)?;
        let reps = range(self.reps, REPS_MAX, ReadErrorKind::Reps)?;
        let work = match (reps, self.hold) {
            (Some(count), hold) => Work::Reps {
                count,
                hold_seconds: range(hold, REP_HOLD_SECONDS_MAX, ReadErrorKind::RepHold)?,
            },
            (None, Some(_)) => Work::Hold {
                seconds: range(self.hold, HOLD_SECONDS_MAX, ReadErrorKind::Seconds)?
                    .ok_or((None, ReadErrorKind::NoWork))?,
            },
            (None, None) if sets.is_some() => return Err((None, ReadErrorKind::NoWork)),
            (None, None) => return Err((None, ReadErrorKind::NoDosage)),
        };
        // "with both hands" tells how each side is done.
        let is_together = sentence.facts.iter().any(|it| it.fact == Fact::Together);
        let sides = match self.is_each_side || self.is_each && !is_together {
            true => Sides::Each,
            false => Sides::Together,
        };
        // Every day, once, where nothing else is said of how often.
        let often = |place: Place, count: u32| match place {
            None if self.is_daily => Some((Amount::of(count), 0)),
            place => place,
        };
        let is_alone = self.per_day.is_none() && self.per_week.is_none();
        let per_day = if is_alone {
            often(None, 1)
        } else {
            self.per_day
        };
        let per_week = often(self.per_week, 7);
        Ok(Dosage {
            rest_seconds: range(self.rest, HOLD_SECONDS_MAX, ReadErrorKind::Seconds)?,
            relax_seconds: range(self.relax, HOLD_SECONDS_MAX, ReadErrorKind::Seconds)?,
            times_per_day: range(per_day, TIMES_PER_DAY_MAX, ReadErrorKind::TimesPerDay)?,
            days_per_week: range(per_week, 7, ReadErrorKind::DaysPerWeek)?,
            ..Dosage::new(sets.unwrap_or(one), work, sides)
        })
    }
}

/// The range of an amount; true where it runs down, false where it is beyond `max`.
fn range(amount: Amount, max: u16) -> Result<Range, bool> {
    if amount.min > amount.max {
        return Err(true);
    }
    let end = |it: u32| u16::try_from(it).ok().filter(|it| *it <= max).ok_or(false);
    Range::new(end(amount.min)?, end(amount.max)?).ok_or(false)
}

/// True of a name that is held by its words.
fn names_hold(own: &str) -> bool {
    let own = lexicon::small(&name::tidy(own));
    let is_held = HELD.is_part_of(&own) || own.contains("stand on") || own.contains("wall sit");
    is_held || names_stretch(&own)
}

/// True of a name of a stretch, which each side does by itself.
fn names_stretch(own: &str) -> bool {
    STRETCHED.is_part_of(&lexicon::small(own))
}
