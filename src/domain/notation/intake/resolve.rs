//! The dosage of what the phrases of a line say: the one in which every number has its place, the
//! readings to ask about, or the reason why there is none.

mod settle;

use super::{
    item::{Amount, Kind},
    lexicon::{self, BREATHING},
    phrases::{Fact, REP_HOLD_LIKELY},
    sentence::{Said, Sentence},
};
use crate::domain::{
    dosage::{Dosage, Work},
    notation::ReadErrorKind,
    routine::Movement,
};

/// A reason why a line is not read, and the byte at which it is noticed; `None` is its end.
pub(super) type Refusal = (Option<usize>, ReadErrorKind);

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
    other_side_or_rest: Place,
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
/// A time of day, and no exercise: `Gym 18:30`.
const CLOCK_MIN: u32 = 300;
/// What lasts longer, in seconds, is another thing than a rest between sets: "+ heat 20 min".
const REST_SECONDS_LIKELY: u32 = 600;

/// The dosages that the sentence can mean: one, or those to ask about. In a circuit a bare number
/// counts reps.
pub(super) fn dosages(
    sentence: &Sentence,
    movement: &Movement,
    is_circuit: bool,
    line: &str,
) -> Result<Vec<Dosage>, Refusal> {
    let mut sum = Sum::default();
    for said in &sentence.facts {
        sum.add(*said)?;
    }
    sum.settle_loose(sentence, movement, is_circuit)?;
    sum.check(sentence, movement, line)?;
    sum.settle(movement, sentence)
}

fn refuse<T>(at: usize, kind: ReadErrorKind) -> Result<T, Refusal> {
    Err((Some(at), kind))
}

fn twice<T>(at: usize) -> Result<T, Refusal> {
    refuse(at, ReadErrorKind::Twice)
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
            Fact::Rest(t) | Fact::RoundRest(t) if t.max > REST_SECONDS_LIKELY => {
                return refuse(at, ReadErrorKind::Unclear);
            }
            Fact::Rest(t) | Fact::RoundRest(t) => (&mut self.rest, t),
            Fact::Relax(t) => (&mut self.relax, t),
            Fact::Pause(t) => (&mut self.pause, t),
            Fact::OtherSideOrRest(t) => (&mut self.other_side_or_rest, t),
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
                let hold = self.hold.or(self.time);
                let is_of_hold =
                    matches!((hold, self.reps), (Some(hold), Some(reps)) if reps.1 < hold.1);
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
        is_circuit: bool,
    ) -> Result<(), Refusal> {
        let (loose, more) = match sentence.loose.as_slice() {
            [] => return Ok(()),
            [loose, more @ ..] => (loose, more),
        };
        let unclear = (Some(loose.at), ReadErrorKind::Unclear);
        let has_work = self.reps.is_some()
            || self.either.is_some()
            || self.time.is_some()
            || self.hold.is_some_and(|(hold, _)| {
                // "10 each side, hold 5 s"
                !(loose.begins || loose.is_sided && hold.max < REP_HOLD_LIKELY)
            });
        let Kind::Count(n) = loose.kind else {
            return Err(unclear);
        };
        let is_known = movement
            .exercise()
            .is_some_and(|it| matches!(it.dosage.work, Work::Reps { .. }));
        let is_short = sentence.name.split_whitespace().count() <= COUNTED_WORDS_MAX;
        let is_reps = (loose.begins && is_short)
            || loose.is_sided
            || loose.counts_name
            || (loose.is_beside && (is_known || is_circuit));
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
}
