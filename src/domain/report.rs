//! The hand-back: one page for the clinician with what the runner chooses of the log.

pub mod link;

use super::{
    log::{Entry, SetResult, SetState},
    pain::Pain,
    settings::Side,
    time::Day,
};

/// The parts of a report that the runner can leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The sessions, one by one.
    pub sessions: bool,
    /// Each exercise: the work done against the work asked.
    pub exercises: bool,
    /// The pain by day.
    pub pain: bool,
    /// The runner's notes on sessions.
    pub notes: bool,
}

/// One page for the clinician. Empty parts were left out, or there is nothing in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// The runner's own words to it; may be empty.
    pub words: String,
    /// The sessions, the earliest first.
    pub sessions: Vec<SessionLine>,
    /// The exercises, in the order in which they were first done.
    pub exercises: Vec<ExerciseLine>,
    /// The pain of each day, the earliest first.
    pub pain: Vec<PainLine>,
    /// The notes, the earliest first.
    pub notes: Vec<(Day, String)>,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionLine {
    /// Its day.
    pub day: Day,
    /// The name of the routine.
    pub routine: String,
    /// The sets that were done.
    pub done: u32,
    /// The sets that were asked.
    pub asked: u32,
    /// Its length, in whole minutes.
    pub minutes: u32,
    /// True where the runner said that it hurt.
    pub hurt: bool,
}

/// An exercise, or one side of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseLine {
    /// Its name.
    pub name: String,
    /// Its last dosage, as it is shown.
    pub dosage: String,
    /// The side, where the sides take turns.
    pub side: Option<Side>,
    /// True where the amounts are seconds of holds; otherwise they are reps.
    pub is_hold: bool,
    /// The sets that were done.
    pub done: u32,
    /// The sets that were asked.
    pub asked: u32,
    /// The amount that was done.
    pub did: u32,
    /// The amount that was asked.
    pub aim: u32,
    /// The sessions in which it hurt.
    pub hurt: u32,
}

/// The pain of a day: the worst of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PainLine {
    /// The day.
    pub day: Day,
    /// Before the start, on the way, afterwards, and on the day after.
    pub pains: [Option<Pain>; 4],
}

impl Report {
    /// The report of the days from `first` to `last`. `entries` are the latest first.
    pub fn new(entries: &[Entry], first: Day, last: Day, parts: Parts, words: String) -> Report {
        let mut report = Report {
            first,
            last,
            words,
            sessions: Vec::new(),
            exercises: Vec::new(),
            pain: Vec::new(),
            notes: Vec::new(),
        };
        let is_in = |entry: &&Entry| (first..=last).contains(&entry.started.day());
        for entry in entries.iter().rev().filter(is_in) {
            if parts.sessions && entry.has_work() {
                report.sessions.push(SessionLine::new(entry));
            }
            if parts.exercises {
                report.add_exercises(entry);
            }
            if parts.pain {
                report.add_pain(entry);
            }
            if parts.notes && !entry.note.is_empty() {
                report.notes.push((entry.started.day(), entry.note.clone()));
            }
        }
        report
    }

    fn add_exercises(&mut self, entry: &Entry) {
        for result in &entry.exercises {
            let says_set = result.sets.iter().any(|set| set.hurt);
            // The lines that have it already.
            let mut told = Vec::new();
            for set in &result.sets {
                if set.state() == SetState::LeftOut {
                    continue;
                }
                let (name, side) = (&result.item.name, set.step.side);
                let is_hold = set.is_hold();
                let is_same = |line: &ExerciseLine| {
                    (&line.name, line.side, line.is_hold) == (name, side, is_hold)
                };
                let index = match self.exercises.iter().position(is_same) {
                    Some(index) => index,
                    None => {
                        self.exercises.push(ExerciseLine::new(name.clone(), set));
                        self.exercises.len() - 1
                    }
                };
                if let Some(line) = self.exercises.get_mut(index) {
                    line.dosage = result.item.dosage_text();
                    line.add(set);
                    // Old records do not know the set: it may have been on either side.
                    let hurt = set.hurt || result.hurt && !says_set;
                    if hurt && !told.contains(&index) {
                        line.hurt += 1;
                        told.push(index);
                    }
                }
            }
        }
    }

    fn add_pain(&mut self, entry: &Entry) {
        let day = entry.started.day();
        let pains = [
            entry.pain_before,
            entry.pain_during(),
            entry.pain_after,
            entry.pain_next_day,
        ];
        if pains == [None; 4] {
            return;
        }
        match self.pain.last_mut() {
            Some(line) if line.day == day => {
                for (worst, pain) in line.pains.iter_mut().zip(pains) {
                    *worst = pain.max(*worst);
                }
            }
            _ => self.pain.push(PainLine { day, pains }),
        }
    }
}

impl SessionLine {
    fn new(entry: &Entry) -> SessionLine {
        let (done, asked) = entry.sets_done();
        let count = |sets: usize| u32::try_from(sets).unwrap_or(u32::MAX);
        SessionLine {
            day: entry.started.day(),
            routine: entry.routine_name.clone(),
            done: count(done),
            asked: count(asked),
            minutes: entry.seconds.div_ceil(60),
            hurt: entry.hurt(),
        }
    }
}

impl ExerciseLine {
    fn new(name: String, set: &SetResult) -> ExerciseLine {
        ExerciseLine {
            name,
            dosage: String::new(),
            side: set.step.side,
            is_hold: set.is_hold(),
            done: 0,
            asked: 0,
            did: 0,
            aim: 0,
            hurt: 0,
        }
    }

    fn add(&mut self, set: &SetResult) {
        let is_done = matches!(set.state(), SetState::Kept | SetState::NotWatched);
        self.done += u32::from(is_done);
        self.asked += 1;
        self.did = self.did.saturating_add(set.did());
        self.aim = self.aim.saturating_add(u32::from(set.aim()));
    }
}
