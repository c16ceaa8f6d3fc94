//! The dosage of what the phrases of a line say: the one in which every number has its place, the
//! readings to ask about, or the reason why there is none.

use super::{
    item::{Amount, Kind},
    lexicon::{self, BREATHING, HELD, STRETCHED},
    phrases::{Fact, REP_HOLD_LIKELY},
    sentence::{Said, Sentence},
};
use crate::domain::{
    dosage::{
        Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides,
        TIMES_PER_DAY_MAX, Work,
    },
    notation::{ReadErrorKind, name},
    routine::Movement,
};

/// A reason why a line is not read, and the byte at which it is noticed; `None` is its end.
pub(super) type Refusal = (Option<usize>, ReadErrorKind);

/// The context of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Around {
    /// True in a circuit, where a bare number counts reps.
    pub(super) is_circuit: bool,
}

/// An amount, and the byte at which it is said.
type Place = Option<(Amount, usize)>;

#[derive(Clone, Copy, Default)]
struct Sum {
    sets: Place,
    reps: Place,
    /// True where a word says that the reps are reps.
    is_said: bool,
    either: Option<(Amount, Amount, usize)>,
    times: Place,
    is_lone: bool,
    time: Place,
    hold: Place,
    rest: Place,
    relax: Place,
    pause: Place,
    per_day: Place,
    per_week: Place,
    rounds: Place,
    breaths: Place,
    is_daily: bool,
    is_both: bool,
    is_each: bool,
    is_each_side: bool,
    distance: Option<usize>,
    one_rep: Option<usize>,
    one_side: Option<usize>,
}

/// A name behind its number of reps has at most so many words: "4 moves for hips that go the
/// distance" counts none.
const COUNTED_WORDS_MAX: usize = 5;
/// Up to so many seconds, a time beside reps is how long each is held; a longer one may be a rest.
const HOLD_CLEAR_MAX: u32 = 15;
/// From so many seconds on, a pause is a rest between sets; below, a hold of a rep.
const REST_CLEAR_MIN: u32 = 15;
/// So many times and more, and nothing else, are reps: nobody is asked for eight sets of nothing.
const LONE_REPS_MIN: u32 = 8;
/// A time of day, and no exercise: `Gym 18:30`.
const CLOCK_MIN: u32 = 300;

/// The dosages that the sentence can mean: one, or those to ask about.
pub(super) fn dosages(
    sentence: &Sentence,
    movement: &Movement,
    around: Around,
    line: &str,
) -> Result<Vec<Dosage>, Refusal> {
    let mut sum = Sum::default();
    for said in &sentence.facts {
        sum.add(*said)?;
    }
    sum.settle_loose(sentence, movement, around)?;
    sum.check(sentence, movement, line)?;
    sum.settle(movement, sentence)
}

fn refuse<T>(at: usize, kind: ReadErrorKind) -> Result<T, Refusal> {
    Err((Some(at), kind))
}

fn twice<T>(at: usize) -> Result<T, Refusal> {
    refuse(at, ReadErrorKind::Twice)
}

/// What each of several sums can mean.
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

fn put(place: &mut Place, amount: Amount, at: usize) -> Result<(), Refusal> {
    match place {
        Some(_) => twice(at),
        None => {
            *place = Some((amount, at));
            Ok(())
        }
    }
}

impl Sum {
    fn add(&mut self, Said { fact, at, .. }: Said) -> Result<(), Refusal> {
        let is_either = self.either.is_some();
        let (place, amount) = match fact {
            Fact::Sets(n) => (&mut self.sets, n),
            Fact::Reps(_) | Fact::Chained(_) if is_either => return twice(at),
            Fact::Reps(n) => {
                self.is_said = true;
                (&mut self.reps, n)
            }
            Fact::Chained(n) => (&mut self.reps, n),
            Fact::Times(n) => (&mut self.times, n),
            Fact::LoneTimes(n) => {
                self.is_lone = true;
                (&mut self.times, n)
            }
            Fact::Time(t) => (&mut self.time, t),
            Fact::Hold(t) => (&mut self.hold, t),
            Fact::Rest(t) | Fact::RoundRest(t) => (&mut self.rest, t),
            Fact::Relax(t) => (&mut self.relax, t),
            Fact::Pause(t) => (&mut self.pause, t),
            Fact::PerDay(n) => (&mut self.per_day, n),
            Fact::PerWeek(n) => (&mut self.per_week, n),
            Fact::Rounds(n) => (&mut self.rounds, n),
            Fact::Breaths(n) => (&mut self.breaths, n),
            other => return self.note(other, at),
        };
        put(place, amount, at)
    }

    /// Notes a fact that is not one amount.
    fn note(&mut self, fact: Fact, at: usize) -> Result<(), Refusal> {
        match fact {
            Fact::EitherWay(..) if self.either.is_some() || self.reps.is_some() => {
                return twice(at);
            }
            Fact::EitherWay(one, other) => self.either = Some((one, other, at)),
            Fact::Daily => self.is_daily = true,
            Fact::EachSide => self.is_each_side = true,
            Fact::Both => self.is_both = true,
            Fact::Each => {
                // The "each" of "10 reps, holding for 5 s each" is each rep.
                let is_of_hold =
                    matches!((self.hold, self.reps), (Some(hold), Some(reps)) if reps.1 < hold.1);
                self.is_each |= !is_of_hold;
            }
            Fact::Distance => self.distance = Some(at),
            Fact::OneRep => self.one_rep = Some(at),
            Fact::OneSide => self.one_side = Some(at),
            Fact::Refused(kind) => return refuse(at, kind),
            _ => {}
        }
        Ok(())
    }

    /// Gives the one number that no phrase claims its place, where its line leaves but one.
    fn settle_loose(
        &mut self,
        sentence: &Sentence,
        movement: &Movement,
        around: Around,
    ) -> Result<(), Refusal> {
        let (loose, more) = match sentence.loose.as_slice() {
            [] => return Ok(()),
            [loose, more @ ..] => (loose, more),
        };
        let unclear = (Some(loose.at), ReadErrorKind::Unclear);
        let has_work = self.reps.is_some()
            || self.either.is_some()
            || self.time.is_some()
            || (self.hold.is_some() && !loose.begins);
        let Kind::Count(n) = loose.kind else {
            return Err(unclear);
        };
        let is_known = movement
            .exercise()
            .is_some_and(|it| matches!(it.dosage.work, Work::Reps { .. }));
        let is_short = sentence.name.split_whitespace().count() <= COUNTED_WORDS_MAX;
        let is_reps = (loose.begins && is_short)
            || loose.is_sided
            || (loose.is_beside && (is_known || around.is_circuit));
        if !more.is_empty() || has_work || !is_reps {
            return Err(unclear);
        }
        // "10 push-ups x 3" has its sets behind.
        let sets_behind = self
            .times
            .is_none_or(|(times, _)| times.max <= n.min || loose.is_sided);
        if !sets_behind {
            return Err(unclear);
        }
        self.is_said = true;
        put(&mut self.reps, n, loose.at)
    }

    /// Refuses what the words around make none, or another, of the dosage.
    fn check(
        &mut self,
        sentence: &Sentence,
        movement: &Movement,
        line: &str,
    ) -> Result<(), Refusal> {
        if let Some((n, at)) = self.breaths {
            let name = lexicon::small(&sentence.name);
            let is_breathing = BREATHING.is_part_of(&name);
            if !is_breathing || self.reps.is_some() {
                return refuse(at, ReadErrorKind::Unclear);
            }
            self.is_said = true;
            self.reps = Some((n, at));
        }
        let counts = self.reps.is_some() || self.times.is_some() || self.either.is_some();
        let holds = self.time.or(self.hold).or(self.pause);
        if let (Some(at), true, Some(_)) = (self.one_rep, counts, holds) {
            return refuse(at, ReadErrorKind::OneRep);
        }
        // "4 strides of 80 m"
        let says_reps = self.either.is_some() || self.reps.is_some() && self.sets.is_some();
        if let (Some(at), false) = (self.distance, says_reps) {
            return refuse(at, ReadErrorKind::Unclear);
        }
        if let (Some(at), true) = (self.one_side, self.is_each || self.is_each_side) {
            return twice(at);
        }
        // "Hills, 8 x up to the lamp post"
        let is_open = |said: &&Said| {
            matches!(said.fact, Fact::LoneTimes(_))
                && sentence.name_at < said.from
                && sentence.told.contains(&said.from)
        };
        if let Some(said) = sentence.facts.iter().find(is_open) {
            return refuse(said.at, ReadErrorKind::Unclear);
        }
        // "Ana, a 2:41 marathoner"
        if let Some((_, at)) = self.time
            && sentence.is_told(at)
            && let Some(said) = line.get(at..).and_then(|it| it.split_whitespace().next())
            && said.starts_with(|ch: char| ch.is_ascii_digit())
            && said.contains(':')
        {
            return refuse(at, ReadErrorKind::Unclear);
        }
        // "Gym 18:30"
        if let Some((t, at)) = self.time
            && t.min >= CLOCK_MIN
            && matches!(movement, Movement::Own(_))
            && !counts
            && self.sets.is_none()
        {
            let said = line.get(at..).unwrap_or_default();
            let said = said.trim_start_matches(|it: char| !it.is_ascii_digit() && it != ':');
            let said: String = said.chars().take_while(|it| !it.is_whitespace()).collect();
            if said.contains(':') {
                return refuse(at, ReadErrorKind::Unclear);
            }
        }
        Ok(())
    }

    fn settle(mut self, movement: &Movement, sentence: &Sentence) -> Result<Vec<Dosage>, Refusal> {
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
        // "(both legs)": one after the other, or together?
        if self.is_both && !self.is_each_side {
            let each = Sum {
                is_both: false,
                is_each_side: true,
                ..self
            };
            let together = Sum {
                is_both: false,
                ..self
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
        let place = match (self.sets, self.reps, hold) {
            (Some(_), Some(_), _) => return twice(at),
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

/// Up to so many reps are as likely sets of holds: "3 reps, 30 s".
const SETS_LIKELY_MAX: u32 = 5;
/// From so many on, bare reps of something that is held may be seconds.
const HELD_REPS_ODD: u32 = 15;

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
