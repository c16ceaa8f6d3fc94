//! An exercise on several lines: its name, how it is done, and how much of it.

use super::{
    super::{
        choices, decided, heading,
        lexicon::REFERRING,
        phrases::Fact,
        sentence::{self, Said, Sentence},
    },
    Reader, add, listed,
    roles::Role,
    row::{Kind, Row},
    unread,
};
use crate::domain::{
    dosage::SETS_MAX,
    notation::{Line, Outcome, ReadErrorKind, Reading, name::tidy},
    routine::ROUND_SETS_MAX,
};

/// The last exercise, and what the lines below may still say of it.
pub(super) struct Block {
    /// The index of its line.
    pub(super) line: usize,
    /// The last line that belongs to it.
    pub(super) last: usize,
    pub(super) sentence: Sentence,
    /// How it is done, as the lines between name and dosage tell it.
    pub(super) told: String,
    /// False until its dosage is complete.
    pub(super) is_placed: bool,
    /// True where lines below its first have said something.
    pub(super) grew: bool,
    /// True where its dosage is one of several, and only an explanation stands below.
    pub(super) is_shared: bool,
}

impl Reader<'_, '_> {
    /// The name of an exercise whose dosage stands below.
    pub(super) fn name(&mut self, row: &Row) -> Line {
        let mut sentence = Sentence::clone(&row.sentence);
        let mut told = String::new();
        if row.labels() {
            told = std::mem::take(&mut sentence.note);
        // "Wall sit, twice a day" says more than its name.
        } else if sentence.facts.is_empty() || sentence.name.is_empty() {
            sentence.name = heading::trimmed(row.body).to_string();
            sentence.note = String::new();
        }
        let block = Block {
            line: self.at(),
            last: self.at(),
            sentence,
            told,
            is_placed: false,
            grew: true,
            is_shared: false,
        };
        self.block = Some(block);
        Line::Unread(row.error())
    }

    /// A name below a dosage that is said for several.
    pub(super) fn shared(&mut self, row: &Row, dose: usize) -> Line {
        let mut sentence = Sentence::clone(&row.sentence);
        if sentence.name.is_empty() {
            sentence.name = heading::trimmed(row.body).to_string();
        }
        if row.names_and_explains() && row.instructs() {
            sentence.prose_at = None;
            sentence.facts.retain(|it| !it.fact.is_refused());
        }
        // "10 times each", "each exercise 10 times"
        let is_own = |fact: &Fact| !matches!(fact, Fact::Each | Fact::Both) && !fact.is_refused();
        if let Some(dose) = self.rows.get(dose) {
            let said = match dose.shared.is_empty() {
                true => &dose.sentence.facts,
                false => &dose.shared,
            };
            // "Lunges (daily)" below "10 each, every other day"
            let says_often = row.sentence.says(Fact::is_often);
            let is_lacking = |it: &&Said| is_own(&it.fact) && !(says_often && it.fact.is_often());
            sentence.facts.extend(said.iter().filter(is_lacking));
        }
        match choices(&sentence, self.is_circuit(), row.body) {
            Ok(choices) => {
                self.block = Some(Block {
                    line: self.at(),
                    last: self.at(),
                    sentence,
                    told: String::new(),
                    is_placed: true,
                    grew: true,
                    is_shared: true,
                });
                self.prescription(decided(choices), self.at())
            }
            Err((_, kind)) => unread(row.start + 1, kind),
        }
    }

    /// An exercise with an amount of its own among those of a dosage for several, the sets of which
    /// may be its own as well.
    pub(super) fn with_sets_of(&mut self, reading: &Reading, dose: usize) -> Line {
        let facts = self.rows.get(dose).map(|it| &it.sentence.facts);
        let sets = facts.into_iter().flatten().find_map(|it| match it.fact {
            Fact::Sets(sets) | Fact::Rounds(sets) => sets.range(SETS_MAX),
            _ => None,
        });
        let alone = Outcome::Read(reading.clone());
        let outcome = sets.map_or(alone, |sets| {
            let mut with_sets = reading.clone();
            with_sets.prescription.dosage.sets = sets;
            Outcome::Asked(vec![vec![with_sets], vec![reading.clone()]])
        });
        self.prescription(outcome, self.at())
    }

    /// A line that says more of the exercise above it: how it is done, or how much of it.
    pub(super) fn told(&mut self, row: &Row) -> Option<Line> {
        let at = self.at();
        let is_circuit = self.is_circuit();
        let is_of_one = self.is_of_one(row);
        let block = self.block.as_mut()?;
        let is_near = block.last + 1 == at || (!block.is_placed && row.kind != Kind::Name);
        if !is_near {
            return None;
        }
        if block.is_shared && listed::may_go_for_all(self.roles, block.line, row) {
            return None;
        }
        // "• Circles" is another one of a list.
        let is_listed = self.rows.get(block.line).is_some_and(|it| it.start > 0) && row.start > 0;
        if block.is_shared && row.explains() && !row.holds_below_name() && !is_listed {
            block.last = at;
            let named_at = block.line;
            let line = self.note(row.body);
            let last = self.routine.sections.last()?.prescriptions.last()?;
            if let Some(Line::Prescriptions(readings)) = self.lines.get_mut(named_at)
                && let Some(reading) = readings.last_mut()
            {
                reading.prescription.note.clone_from(&last.note);
            }
            return Some(line);
        }
        let is_dose = row.kind == Kind::Dose
            || block.is_shared && row.holds_below_name()
            || row.tells_dose() && !block.is_placed
            || row.is_hold()
            || (!block.is_placed
                && matches!(row.kind, Kind::Reads(_))
                && row.is_sure()
                && (row.is_numbered || self.roles.get(block.line) == Some(&Role::Exercise(at))));
        if !is_dose {
            let tells = row.tells() || row.is_numbered && row.is_sure();
            if block.is_placed || !tells {
                return None;
            }
            // "Lie on your side. Do both sides." says so of the dosage below.
            let sides = row.sentence.facts.iter();
            let sides = sides.filter(|it| it.fact == Fact::EachSide).copied();
            block.sentence.facts.extend(sides);
            block.last = at;
            let line = add(&mut block.told, &tidy(row.body), " ");
            return Some(line);
        }
        if block.is_placed && !(block.grew || is_of_one) {
            return None;
        }
        let mut sentence = block.sentence.clone();
        let offset = sentence.facts.iter().map(|it| it.at).max().unwrap_or(0) + 1;
        let said = row.sentence.facts.iter().map(|it| Said {
            at: offset + it.at,
            from: offset + it.from,
            ..*it
        });
        sentence.facts.extend(said);
        let mut told = block.told.clone();
        let mut line = Line::Dosage;
        if row.kind != Kind::Dose {
            line = add(&mut told, &sentence::told(row.body), " ");
            if line == Line::Note {
                line = Line::Dosage;
            }
        } else if !row.sentence.note.is_empty() {
            add(&mut told, &row.sentence.note, ", ");
        }
        match choices(&sentence, is_circuit, row.body) {
            Ok(mut choices) => {
                for reading in choices.iter_mut().flatten() {
                    add(&mut reading.prescription.note, &told, ", ");
                }
                let name_line = block.line;
                let was_placed = block.is_placed;
                *block = Block {
                    line: name_line,
                    last: at,
                    sentence,
                    told,
                    is_placed: true,
                    grew: true,
                    is_shared: block.is_shared,
                };
                self.place(decided(choices), name_line, was_placed)?;
            }
            // The first of several lines below a name may say too little by itself.
            Err((_, ReadErrorKind::NoWork | ReadErrorKind::NoDosage)) => {
                block.sentence = sentence;
                block.told = told;
                block.last = at;
                block.grew = true;
            }
            Err(_) => return None,
        }
        Some(line)
    }

    /// Puts the readings of a block in the place of its name, or of what was read of it before.
    pub(super) fn place(&mut self, outcome: Outcome, line: usize, was_placed: bool) -> Option<()> {
        let new = match outcome {
            Outcome::Read(reading) if was_placed => {
                let section = self.routine.sections.last_mut()?;
                let last = section.prescriptions.last_mut()?;
                let fits =
                    reading.prescription.dosage.sets.max() * section.rounds <= ROUND_SETS_MAX;
                if !fits || reading.prescription.movement != last.movement {
                    return None;
                }
                *last = reading.prescription.clone();
                match self.lines.get(line)? {
                    Line::Asked(_) => Line::Asked(vec![vec![reading]]),
                    _ => Line::Prescriptions(vec![reading]),
                }
            }
            _ if was_placed => return None,
            _ => self.prescription(outcome, line),
        };
        *self.lines.get_mut(line)? = new;
        Some(())
    }

    /// True where the dosage on this line speaks of the exercise right above it alone: another
    /// exercise follows it, or there is but one since the last blank line or, of a hold, since the one
    /// before it.
    pub(super) fn is_of_one(&self, row: &Row) -> bool {
        let rows = self.rows.get(self.at()..).unwrap_or_default();
        let after = rows.iter().find(|it| it.kind != Kind::Dose);
        let above = self.rows.get(..self.at()).unwrap_or_default().iter().rev();
        let exercises = above
            .take_while(|it| !(it.is_blank() || row.is_hold() && it.is_hold()))
            .filter(|it| matches!(it.kind, Kind::Reads(_)));
        // The rest below A2 is one of A1 too.
        let of_group = |it: &&Row| it.group().is_some();
        let is_grouped = self
            .at()
            .checked_sub(1)
            .and_then(|it| self.rows.get(it))
            .filter(of_group)
            .is_some_and(|last| {
                let above = self.at().checked_sub(2).and_then(|it| self.rows.get(it));
                above.is_some_and(|it| it.group() == last.group())
            });
        // "The above daily" speaks of more than one.
        if REFERRING.is_in(row.body) && row.says_frequency() {
            return exercises.count() == 1;
        }
        let is_followed = after.is_some_and(|it| matches!(it.kind, Kind::Reads(_)));
        is_followed && !is_grouped || exercises.count() == 1
    }
}
