//! Progress: what the log suggests for the aims after a session. Suggested, never done.
//!
//! Up a notch where all sets were at the aim in two sessions in a row and the pain was green; at the
//! top of the range, a harder neighbour. Back to the low end where the pain was red.

use super::{
    aims::{Aim, Aims, Amount},
    dosage::{Dosage, Sides, Work},
    exercise::Exercise,
    library,
    log::{Entry, ExerciseResult, SetResult, SetState},
    pain::{Light, Pain},
    plan::StepKind,
    settings::Side,
};

/// Seconds of a notch of a hold.
const HOLD_NOTCH_SECONDS: u16 = 5;
/// Reps of a notch.
const REPS_NOTCH: u16 = 1;

/// A suggestion for one exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The id of the exercise.
    pub exercise_id: String,
    /// Its name at that time.
    pub name: String,
    /// Its dosage at that time.
    pub dosage: Dosage,
    /// The side that it is for; `None` for all of the exercise.
    pub side: Option<Side>,
    /// The change.
    pub change: Change,
}

/// The change that is suggested.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// A higher aim: seconds of a hold, or reps.
    Up {
        /// The number now.
        from: u16,
        /// The number after it.
        to: u16,
    },
    /// A harder exercise in its place: the aim is at the top of its range.
    Harder(&'static Exercise),
    /// Back to the low end of every range.
    Down {
        /// The pain that was red.
        pain: Pain,
        /// The time of it.
        when: When,
    },
}

/// The time of a pain, seen from its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before the start.
    Before,
    /// During the exercise.
    During,
    /// After the end.
    After,
    /// On the next day.
    NextDay,
}

impl Suggestion {
    /// The aim with the change; the same for a harder exercise, which has an aim of its own.
    pub fn applied_to(&self, aim: Aim) -> Aim {
        let mut changed = aim;
        for side in sides_of(self.side) {
            let amount = changed.on_mut(side);
            match self.change {
                Change::Up { to, .. } => *main(&self.dosage, amount) = to,
                Change::Down { .. } => *amount = low(&self.dosage, *amount),
                Change::Harder(_) => {}
            }
        }
        if let Change::Down { .. } = self.change {
            changed.sets = self.dosage.sets.min();
        }
        changed
    }

    /// The aim of now with what the suggestion has changed as it was `before`.
    pub fn undone(&self, now: Aim, before: Aim) -> Aim {
        let mut undone = now;
        for side in sides_of(self.side) {
            *undone.on_mut(side) = before.on(side);
        }
        undone.sets = before.sets;
        undone
    }
}

/// The suggestions after the latest session of the log, which has the latest first.
pub fn suggestions(log: &[Entry], aims: &Aims) -> Vec<Suggestion> {
    let Some((latest, earlier)) = log.split_first() else {
        return Vec::new();
    };
    let mut suggestions = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for exercise in &latest.exercises {
        let id = exercise.item.exercise_id.as_str();
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let about = About {
            exercise,
            latest,
            earlier,
            aim: aims.at(id).within(&exercise.item.dosage),
        };
        let changes = match exercise.item.dosage.sides {
            Sides::Together => vec![(None, about.change(None))],
            Sides::Each => {
                let [right, left] =
                    [Side::Right, Side::Left].map(|side| (Some(side), about.change(Some(side))));
                match right.1 == left.1 {
                    true => vec![(None, right.1)],
                    false => vec![right, left],
                }
            }
        };
        let suggestion = |(side, change): (Option<Side>, Option<Change>)| {
            Some(Suggestion {
                exercise_id: id.to_string(),
                name: exercise.item.name.clone(),
                dosage: exercise.item.dosage,
                side,
                change: change?,
            })
        };
        suggestions.extend(changes.into_iter().filter_map(suggestion));
    }
    suggestions
}

/// One exercise of the latest session.
struct About<'a> {
    exercise: &'a ExerciseResult,
    latest: &'a Entry,
    earlier: &'a [Entry],
    /// The present aim, inside the ranges.
    aim: Aim,
}

impl About<'_> {
    fn change(&self, side: Option<Side>) -> Option<Change> {
        match self.red(side) {
            Some((pain, when)) => self.down(side, pain, when),
            None => self.up(side),
        }
    }

    /// The worst red pain that tells of this exercise: its own, or that of the whole session.
    fn red(&self, side: Option<Side>) -> Option<(Pain, When)> {
        let entry = self.latest;
        let own = sets(entry, &self.exercise.item.exercise_id, side);
        let during = own.filter_map(|(_, set)| set.pain).max();
        let pains = [
            (during, When::During),
            (entry.pain_before, When::Before),
            (entry.pain_after, When::After),
            (entry.pain_next_day, When::NextDay),
        ];
        let is_red = |pain: &Pain| entry.cut_offs.light(*pain) == Light::Red;
        let pains = pains.into_iter();
        let red = pains.filter_map(|(pain, when)| Some((pain.filter(is_red)?, when)));
        red.reduce(|worst, other| if other.0 > worst.0 { other } else { worst })
    }

    fn down(&self, side: Option<Side>, pain: Pain, when: When) -> Option<Change> {
        let mut own = sets(self.latest, &self.exercise.item.exercise_id, side);
        let was_done = own.any(|(_, set)| set.did() > 0 || set.hurt);
        let dosage = &self.exercise.item.dosage;
        let amount = self.aim.on(side);
        let is_low = self.aim.sets == dosage.sets.min() && amount == low(dosage, amount);
        (was_done && !is_low).then_some(Change::Down { pain, when })
    }

    fn up(&self, side: Option<Side>) -> Option<Change> {
        let id = &self.exercise.item.exercise_id;
        let mut rest = self.earlier.iter();
        let before = rest.find(|entry| sets(entry, id, side).next().is_some())?;
        let is_done = |entry: &Entry| is_green(entry) && self.is_at_aim(entry, side);
        if !is_done(self.latest) || !is_done(before) {
            return None;
        }
        let dosage = &self.exercise.item.dosage;
        let (range, notch) = match dosage.work {
            Work::Hold { seconds } => (seconds, HOLD_NOTCH_SECONDS),
            Work::Reps { count, .. } => (count, REPS_NOTCH),
        };
        if range.is_fixed() {
            return None;
        }
        let now = *main(dosage, &mut self.aim.on(side));
        if now < range.max() {
            let to = now.saturating_add(notch).min(range.max());
            return Some(Change::Up { from: now, to });
        }
        let is_held_on = match dosage.work {
            Work::Reps {
                hold_seconds: Some(seconds),
                ..
            } => self.aim.on(side).hold_seconds < seconds.max(),
            _ => false,
        };
        let is_top = self.aim.sets == dosage.sets.max() && !is_held_on;
        let harder = library::find(id)?.harder.filter(|_| is_top)?;
        let others = &mut self.latest.exercises.iter();
        let is_there = others.any(|other| other.item.exercise_id == harder.id);
        (!is_there).then_some(Change::Harder(harder))
    }

    /// True where every set of this side was watched and reached the present aim, and no set of it
    /// was left out, in a session with this dosage.
    fn is_at_aim(&self, entry: &Entry, side: Option<Side>) -> bool {
        let (id, dosage) = (&self.exercise.item.exercise_id, self.exercise.item.dosage);
        let wanted = self.aim.on(side);
        let mut count = 0;
        for (result, set) in sets(entry, id, side) {
            let reaches = match set.step.kind {
                StepKind::Reps { hold_seconds, .. } => {
                    let is_held = match dosage.work {
                        Work::Reps {
                            hold_seconds: Some(_),
                            ..
                        } => hold_seconds >= wanted.hold_seconds,
                        _ => true,
                    };
                    is_held && set.did() >= u32::from(wanted.reps)
                }
                _ => set.did() >= u32::from(wanted.hold_seconds),
            };
            let is_kept = set.state() == SetState::Kept && set.did() >= u32::from(set.aim());
            // Of an exercise with two dosages, or another one than now, nothing is guessed.
            if !is_kept || !reaches || result.item.dosage != dosage {
                return false;
            }
            count += 1;
        }
        count >= self.aim.sets * self.exercise.item.rounds
    }
}

/// The sets of an exercise on a side, with the results that they are of.
fn sets<'a>(
    entry: &'a Entry,
    id: &'a str,
    side: Option<Side>,
) -> impl Iterator<Item = (&'a ExerciseResult, &'a SetResult)> {
    let exercises = entry.exercises.iter();
    let own = exercises.filter(move |exercise| exercise.item.exercise_id == id);
    let sets = own.flat_map(|exercise| exercise.sets.iter().map(move |set| (exercise, set)));
    sets.filter(move |(_, set)| set.step.side == side)
}

/// True where the runner said how it was afterwards, and no pain was more than green.
fn is_green(entry: &Entry) -> bool {
    let is_said = |exercise: &ExerciseResult| {
        let mut hurt = exercise.sets.iter().filter(|set| set.hurt).peekable();
        !exercise.hurt || (hurt.peek().is_some() && hurt.all(|set| set.pain.is_some()))
    };
    entry.pain_after.or(entry.pain_next_day).is_some()
        && entry.light() == Some(Light::Green)
        && entry.exercises.iter().all(is_said)
}

/// The number that rises: seconds of a hold, or reps.
fn main<'a>(dosage: &Dosage, amount: &'a mut Amount) -> &'a mut u16 {
    match dosage.work {
        Work::Hold { .. } => &mut amount.hold_seconds,
        Work::Reps { .. } => &mut amount.reps,
    }
}

/// The amount with all that the dosage asks for at the low end.
fn low(dosage: &Dosage, mut amount: Amount) -> Amount {
    match dosage.work {
        Work::Hold { seconds } => amount.hold_seconds = seconds.min(),
        Work::Reps {
            count,
            hold_seconds,
        } => {
            amount.reps = count.min();
            if let Some(seconds) = hold_seconds {
                amount.hold_seconds = seconds.min();
            }
        }
    }
    amount
}

/// The sides of an aim that a suggestion is for.
fn sides_of(side: Option<Side>) -> [Option<Side>; 2] {
    match side {
        Some(side) => [Some(side); 2],
        None => [Some(Side::Right), Some(Side::Left)],
    }
}
