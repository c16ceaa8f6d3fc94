//! Whole texts: what each line is, by the lines around it, and the routine that they make.

mod doubt;
mod often;
mod paragraph;
mod roles;
mod row;

use self::{
    often::often_for_all,
    paragraph::paragraphs,
    roles::{Role, roles},
    row::{Kind, NOTE, Row, key},
};

use super::{
    decided,
    heading::{self, Rounds},
    marker, outcome_of,
    phrases::Fact,
    resolve::Around,
    sentence::{self, Said, Sentence},
    table::Table,
};
use crate::domain::{
    dosage::{HOLD_SECONDS_MAX, Range},
    notation::{Line, Outcome, ReadError, ReadErrorKind, Text, name::tidy},
    routine::{
        NAME_CHARS_MAX, NOTE_CHARS_MAX, PRESCRIPTIONS_MAX, Prescription, ROUND_SETS_MAX,
        ROUNDS_MAX, Routine, Section,
    },
};

/// Reads a text.
pub fn read(text: &str) -> Text {
    let rows = rows(text);
    let roles = roles(&rows);
    let mut reader = Reader {
        rows: &rows,
        roles: &roles,
        doubts: doubt::of_rows(&rows, &roles),
        routine: Routine::default(),
        lines: Vec::new(),
        begun: Vec::new(),
        block: None,
        barred: None,
    };
    while let Some(row) = rows.get(reader.lines.len()) {
        let role = roles.get(reader.lines.len()).unwrap_or(&Role::Other);
        let line = reader.line(row, role);
        reader.lines.push(line);
    }
    let mut read = reader.finish();
    let lines = std::mem::take(&mut read.lines);
    read.lines = lines
        .into_iter()
        .zip(&rows)
        .flat_map(|(line, row)| row.spread(line))
        .collect();
    read
}

fn rows(text: &str) -> Vec<Row<'_>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut table: Option<Table> = None;
    let paragraphs = paragraphs(text);
    let lines: Vec<&str> = paragraphs.iter().map(|(line, _)| *line).collect();
    let counted = marker::counted(&lines);
    let spoken = marker::spoken(&lines);
    let timed = marker::timed(&lines);
    let starts = counted.into_iter().zip(spoken).zip(timed);
    let starts = starts.map(|((counted, spoken), timed)| counted.or(spoken).or(timed));
    for ((line, count), start) in paragraphs.iter().zip(starts) {
        let mut row = Row::of(line, start);
        row.count = *count;
        // A line of signs parts the head of a table from its body.
        let is_ruled = !line.trim().is_empty() && row.kind == Kind::Blank;
        if let Some(cell) = table.as_ref().and_then(|it| it.read(line)) {
            row.kind = Kind::Cell(cell);
        } else if let Some(headed) = Table::headed(line) {
            table = Some(headed);
            row.kind = Kind::TableHead;
        } else if !is_ruled
            && !table
                .as_ref()
                .is_some_and(|it| it.is_framed() && !line.trim().is_empty())
        {
            table = None;
        }
        rows.push(row);
    }
    rows
}

/// The last exercise, and what the lines below may still say of it.
struct Block<'a> {
    /// The index of its line.
    line: usize,
    /// The last line that belongs to it.
    last: usize,
    sentence: Sentence<'a>,
    /// How it is done, as the lines between name and dosage tell it.
    told: String,
    /// False until its dosage is complete.
    is_placed: bool,
    /// True where lines below its first have said something.
    grew: bool,
}

struct Reader<'r, 'a> {
    rows: &'r [Row<'a>],
    roles: &'r [Role],
    /// True of a line that another one puts in doubt.
    doubts: Vec<bool>,
    routine: Routine,
    lines: Vec<Line>,
    /// The sections by their place, each with the line that speaks of it.
    begun: Vec<(usize, usize)>,
    block: Option<Block<'a>>,
    /// The reason why the lines of this list are not read.
    barred: Option<ReadErrorKind>,
}

impl<'a> Reader<'_, 'a> {
    fn finish(self) -> Text {
        let Reader {
            mut routine,
            mut lines,
            begun,
            ..
        } = self;
        often_for_all(self.rows, &begun, &mut routine, &mut lines);
        // A heading that nothing stands under is not left out in silence.
        for (section, at) in begun {
            let is_empty = routine
                .sections
                .get(section)
                .is_some_and(|it| it.prescriptions.is_empty());
            if let Some(line) = lines.get_mut(at).filter(|_| is_empty) {
                *line = unread(1, ReadErrorKind::NoExercises);
            }
        }
        routine.sections.retain(|it| !it.prescriptions.is_empty());
        // A name, a sender or a rule of nothing.
        if routine.sections.is_empty() {
            routine = Routine::default();
            for line in lines
                .iter_mut()
                .filter(|it| matches!(it, Line::Title | Line::Note | Line::Section))
            {
                *line = unread(1, ReadErrorKind::NoExercises);
            }
        }
        Text { routine, lines }
    }

    fn at(&self) -> usize {
        self.lines.len()
    }

    fn around(&self) -> Around {
        Around {
            is_circuit: self.routine.sections.last().is_some_and(|it| it.rounds > 1),
        }
    }

    fn line(&mut self, row: &Row<'a>, role: &Role) -> Line {
        // An empty line may stand between the words and their list.
        let is_first = self.at() > 0
            && self
                .rows
                .get(self.at() - 1)
                .is_some_and(|it| it.bars().is_some());
        if (row.is_blank() && !is_first)
            || matches!(row.kind, Kind::Title(_) | Kind::Marked(_) | Kind::Rounds(_))
        {
            self.barred = None;
        }
        if let Some(kind) = self.barred.filter(|_| !row.is_blank()) {
            return unread(row.start + 1, kind);
        }
        self.barred = self.barred.or(row.bars());
        match (role, &row.kind) {
            (Role::Title, Kind::Title(title)) => self.title(title.clone()),
            (Role::Title, _) => self.title(row.title()),
            (Role::Section, Kind::Marked(rounds) | Kind::Rounds(rounds)) => {
                self.section(rounds, matches!(row.kind, Kind::Marked(_)))
            }
            (Role::Section, Kind::Reads(_)) => {
                let title = heading::with_length(row.body, &row.sentence);
                let title = title.unwrap_or_else(|| row.title());
                self.named_section(title)
            }
            (Role::Section, _) => self.named_section(row.title()),
            (_, Kind::Blank | Kind::TableHead) => Line::Blank,
            (Role::Exercise(_), _) => self.name(row),
            (Role::Shares(dose), _) => self.shared(row, *dose),
            (Role::Shared, _) => Line::Dosage,
            (_, Kind::Keyed) => self.keyed(row),
            (_, Kind::Cell(outcome)) => self.prescription(outcome.clone(), self.at()),
            (_, kind) => match self.told(row) {
                Some(line) => line,
                None => self.plain(row, kind),
            },
        }
    }

    fn title(&mut self, title: String) -> Line {
        if title.chars().count() > NAME_CHARS_MAX {
            return unread(1, ReadErrorKind::LongName);
        }
        self.block = None;
        self.routine.name = title;
        Line::Title
    }

    fn named_section(&mut self, title: String) -> Line {
        let plain = Rounds {
            title,
            rounds: None,
            rest: None,
            is_of_last: false,
        };
        self.section(&plain, true)
    }

    fn section(&mut self, heading: &Rounds, is_named: bool) -> Line {
        if heading.title.chars().count() > NAME_CHARS_MAX {
            return unread(1, ReadErrorKind::LongName);
        }
        let Ok(rounds) = heading.rounds.unwrap_or(Ok(1)) else {
            return unread(1, ReadErrorKind::Rounds);
        };
        // "Repeat 3 times" and "Rest 1 min between rounds" speak of the section that they are in.
        let is_last_empty = self
            .routine
            .sections
            .last()
            .is_some_and(|it| it.prescriptions.is_empty());
        let speaks_of_last = heading.title.is_empty()
            && !is_named
            && (heading.is_of_last
                || heading.rounds.is_none()
                || is_last_empty
                || !self.leads_below());
        let place = self.routine.sections.len();
        if speaks_of_last && let Some(last) = self.routine.sections.last_mut() {
            if heading.rounds.is_some() {
                let fits = |it: &Prescription| {
                    it.dosage.sets.max().saturating_mul(rounds) <= ROUND_SETS_MAX
                };
                if last.rounds > 1 || !last.prescriptions.iter().all(fits) {
                    return unread(1, ReadErrorKind::RoundSets);
                }
                last.rounds = rounds;
            }
            last.rest_seconds = heading.rest.or(last.rest_seconds);
            self.block = None;
            if heading.rounds.is_none() {
                return Line::Note;
            }
            self.begun.push((place - 1, self.at()));
            return Line::Section;
        }
        self.begun.push((place, self.at()));
        self.block = None;
        self.routine.sections.push(Section {
            rounds,
            rest_seconds: heading.rest,
            ..Section::titled(heading.title.clone())
        });
        Line::Section
    }

    /// True where exercises follow before the next heading does.
    fn leads_below(&self) -> bool {
        let below = self.at() + 1..self.rows.len();
        let mut below = below.take_while(|at| self.roles.get(*at) != Some(&Role::Section));
        below.any(|at| {
            self.rows
                .get(at)
                .is_some_and(|it| matches!(it.kind, Kind::Reads(_) | Kind::Cell(_)))
                || matches!(
                    self.roles.get(at),
                    Some(Role::Exercise(_) | Role::Shares(_))
                )
        })
    }

    /// The name of an exercise whose dosage stands below.
    fn name(&mut self, row: &Row<'a>) -> Line {
        let mut sentence = row.sentence.clone();
        // "Wall sit, twice a day" says more than its name.
        if sentence.facts.is_empty() || sentence.name.is_empty() {
            sentence.name = heading::trimmed(row.body);
            sentence.note = String::new();
        }
        let block = Block {
            line: self.at(),
            last: self.at(),
            sentence,
            told: String::new(),
            is_placed: false,
            grew: true,
        };
        self.block = Some(block);
        Line::Unread(row.error())
    }

    /// A name below a dosage that is said for several.
    fn shared(&mut self, row: &Row<'a>, dose: usize) -> Line {
        let mut sentence = row.sentence.clone();
        if sentence.name.is_empty() {
            sentence.name = heading::trimmed(row.body);
        }
        if let Some(dose) = self.rows.get(dose) {
            let said = match dose.shared.is_empty() {
                true => &dose.sentence.facts,
                false => &dose.shared,
            };
            sentence
                .facts
                .extend(said.iter().filter(|it| it.fact != Fact::Each));
        }
        match outcome_of(&sentence, self.around(), row.body) {
            Ok(choices) => self.prescription(decided(choices), self.at()),
            Err((_, kind)) => unread(row.start + 1, kind),
        }
    }

    /// A line that says more of the exercise above it: how it is done, or how much of it.
    fn told(&mut self, row: &Row<'a>) -> Option<Line> {
        let at = self.at();
        let around = self.around();
        let is_of_one = self.is_of_one();
        let block = self.block.as_mut()?;
        let is_near = block.last + 1 == at || (!block.is_placed && row.kind != Kind::Name);
        if !is_near {
            return None;
        }
        let is_dose = row.kind == Kind::Dose
            || row.tells_dose() && !block.is_placed
            || (!block.is_placed
                && matches!(row.kind, Kind::Reads(_))
                && row.is_sure()
                && (row.is_numbered || self.roles.get(block.line) == Some(&Role::Exercise(at))));
        if !is_dose {
            let is_telling = !block.is_placed && (row.tells() || row.is_numbered && row.is_sure())
                || row.is_label()
                    && self
                        .rows
                        .get(at + 1)
                        .is_some_and(|it| it.kind == Kind::Dose);
            if !is_telling {
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
        match outcome_of(&sentence, around, row.body) {
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
    fn place(&mut self, outcome: Outcome, line: usize, was_placed: bool) -> Option<()> {
        let new = match &outcome {
            Outcome::Read(reading) if was_placed => {
                let section = self.routine.sections.last_mut()?;
                let last = section.prescriptions.last_mut()?;
                let fits =
                    reading.prescription.dosage.sets.max() * section.rounds <= ROUND_SETS_MAX;
                if !fits || reading.prescription.movement != last.movement {
                    return None;
                }
                *last = reading.prescription.clone();
                Line::Prescription(reading.clone())
            }
            _ if was_placed => return None,
            _ => self.prescription(outcome, line),
        };
        *self.lines.get_mut(line)? = new;
        Some(())
    }

    /// True where the dosage on this line speaks of the exercise right above it alone: another
    /// exercise follows it, or there is but one since the last blank line.
    fn is_of_one(&self) -> bool {
        let rows = self.rows.get(self.at()..).unwrap_or_default();
        let after = rows.iter().find(|it| it.kind != Kind::Dose);
        let above = self.rows.get(..self.at()).unwrap_or_default().iter().rev();
        let exercises = above
            .take_while(|it| !it.is_blank())
            .filter(|it| matches!(it.kind, Kind::Reads(_)));
        after.is_some_and(|it| matches!(it.kind, Kind::Reads(_))) || exercises.count() == 1
    }

    fn plain(&mut self, row: &Row<'a>, kind: &Kind) -> Line {
        if let Some(line) = self.rest(row).or_else(|| self.repeat(row)) {
            return line;
        }
        let words = row.line.trim();
        let is_aside = words.starts_with('(') && words.ends_with(')');
        let is_further_in = self.block.as_ref().is_some_and(|it| {
            self.rows
                .get(it.line)
                .is_some_and(|above| row.indent > above.indent)
        });
        let is_under = (is_further_in || is_aside) && self.takes_note();
        // "three seconds down, then up" is how, and a dosage has digits.
        let tells = words.ends_with('.') || !words.contains(|ch: char| ch.is_ascii_digit());
        if is_under && (tells || !matches!(kind, Kind::Reads(_))) {
            return self.note(words);
        }
        let outcome = match kind {
            // A paragraph of an exercise that was not found
            Kind::Reads(_) if row.tells_before_dose() || row.tells_a_length() => {
                return unread(row.start + 1, ReadErrorKind::Sentence);
            }
            Kind::Reads(_) if super::doubt::is_outnamed(&row.sentence, row.body) => {
                return unread(row.start + 1, ReadErrorKind::Unclear);
            }
            Kind::Reads(outcome) => outcome.clone(),
            // In a circuit a bare number counts reps.
            _ if self.around().is_circuit => {
                match outcome_of(&row.sentence, self.around(), row.body) {
                    Ok(choices) => decided(choices),
                    Err(_) => return Line::Unread(row.error()),
                }
            }
            _ => return Line::Unread(row.error()),
        };
        let line = self.prescription(outcome, self.at());
        if let Line::Prescription(_) = line {
            self.block = Some(Block {
                line: self.at(),
                last: self.at(),
                sentence: row.sentence.clone(),
                told: String::new(),
                is_placed: true,
                grew: false,
            });
        }
        line
    }

    /// "Repeat 3 times" below several exercises is the number of their rounds.
    fn repeat(&mut self, row: &Row) -> Option<Line> {
        let [
            Said {
                fact: Fact::Times(n),
                ..
            },
        ] = row.sentence.facts.as_slice()
        else {
            return None;
        };
        let is_below = self
            .routine
            .sections
            .last()
            .is_some_and(|it| !it.prescriptions.is_empty());
        if row.kind != Kind::Dose || !is_below || n.min != n.max {
            return None;
        }
        let rounds = u16::try_from(n.min).ok();
        let rounds = rounds.filter(|it| (1..=ROUNDS_MAX).contains(it)).ok_or(());
        let repeat = Rounds {
            title: String::new(),
            rounds: Some(rounds),
            rest: None,
            is_of_last: true,
        };
        Some(self.section(&repeat, false))
    }

    /// "Rest 1 min" at the end of a circuit is the rest between its rounds.
    fn rest(&mut self, row: &Row) -> Option<Line> {
        let section = self.routine.sections.last()?;
        let is_open = section.rounds > 1 && section.rest_seconds.is_none();
        if !is_open || row.kind != Kind::Dose || self.leads_below() {
            return None;
        }
        let [
            Said {
                fact: Fact::Rest(t) | Fact::Pause(t),
                ..
            },
        ] = row.sentence.facts.as_slice()
        else {
            return None;
        };
        let rest = Range::new(u16::try_from(t.min).ok()?, u16::try_from(t.max).ok()?)
            .filter(|it| it.max() <= HOLD_SECONDS_MAX)?;
        self.routine.sections.last_mut()?.rest_seconds = Some(rest);
        Some(Line::Note)
    }

    /// The line of a prescription whose name stands on the line `named_at`.
    fn prescription(&mut self, outcome: Outcome, named_at: usize) -> Line {
        let mut reading = match outcome {
            Outcome::Read(reading) => reading,
            Outcome::Asked(choices) => return Line::Asked(choices),
            Outcome::Unread(error) => return Line::Unread(error),
        };
        if self.doubts.get(self.at()) == Some(&true) {
            return Line::Asked(vec![vec![reading]]);
        }
        // "Monday: squats 3x10"
        let marker = self
            .rows
            .get(named_at)
            .and_then(|it| it.line.get(..it.start));
        if let Some(day) = marker.and_then(marker::day_of) {
            add(&mut reading.prescription.note, day, ", ");
        }
        if self.routine.prescriptions().count() == PRESCRIPTIONS_MAX {
            return unread(1, ReadErrorKind::TooMany);
        }
        if self.routine.sections.is_empty() {
            self.routine.sections.push(Section::titled(String::new()));
        }
        if let Some(section) = self.routine.sections.last_mut() {
            if reading.prescription.dosage.sets.max() * section.rounds > ROUND_SETS_MAX {
                return unread(1, ReadErrorKind::RoundSets);
            }
            section.prescriptions.push(reading.prescription.clone());
        }
        Line::Prescription(reading)
    }

    /// True where the line right above is a prescription or a note to one.
    fn takes_note(&self) -> bool {
        let is_last_empty = self
            .routine
            .sections
            .last()
            .is_none_or(|it| it.prescriptions.is_empty());
        matches!(
            self.lines.last(),
            Some(Line::Prescription(_) | Line::Dosage | Line::Note)
        ) && !is_last_empty
    }

    fn keyed(&mut self, row: &Row) -> Line {
        let Some((place, value)) = key(row.line.trim()) else {
            return Line::Unread(row.error());
        };
        let is_below = self
            .routine
            .sections
            .iter()
            .any(|it| !it.prescriptions.is_empty());
        if is_below || self.block.is_some() {
            return match place == NOTE && self.takes_note() {
                true => self.note(value),
                false => Line::Unread(row.error()),
            };
        }
        let places = [
            &mut self.routine.purpose,
            &mut self.routine.from,
            &mut self.routine.note,
            &mut self.routine.stop,
        ];
        let chars_max = [
            NAME_CHARS_MAX,
            NAME_CHARS_MAX,
            NOTE_CHARS_MAX,
            NOTE_CHARS_MAX,
        ];
        let about = places.into_iter().zip(chars_max).nth(place);
        match about {
            Some((about, max)) if about.is_empty() && value.chars().count() <= max => {
                *about = tidy(value);
                Line::Note
            }
            _ => Line::Unread(row.error()),
        }
    }

    fn note(&mut self, text: &str) -> Line {
        let text = tidy(text);
        let text = text.strip_prefix("Note: ").unwrap_or(&text);
        let last = self
            .routine
            .sections
            .last_mut()
            .and_then(|it| it.prescriptions.last_mut());
        match last {
            Some(last) => add(&mut last.note, text, " "),
            None => unread(1, ReadErrorKind::NoExercises),
        }
    }
}

/// Adds to a note what fits into it.
fn add(note: &mut String, text: &str, between: &str) -> Line {
    if text.is_empty() {
        return Line::Note;
    }
    let between = if note.is_empty() { "" } else { between };
    let length = note.chars().count() + between.len() + text.chars().count();
    if length > NOTE_CHARS_MAX {
        return unread(1, ReadErrorKind::LongNote);
    }
    note.push_str(between);
    note.push_str(text);
    Line::Note
}

fn unread(column: usize, kind: ReadErrorKind) -> Line {
    Line::Unread(ReadError { column, kind })
}
