//! Whole texts: what each line is, by the lines around it, and the routine that they make.

mod asked;
mod block;
mod doubt;
mod heads;
mod listed;
mod memory;
mod of_all;
mod often;
mod paragraph;
mod roles;
mod row;
mod sections;

use self::{
    asked::{prescriptions_of, sure, with_said},
    block::Block,
    often::{often_for_all, rest_below, rest_for_all},
    paragraph::paragraphs,
    roles::{Role, roles},
    row::{Kind, NOTE, PAIN, Row, key},
};

use super::{
    choices, decided, for_all,
    heading::{self, Rounds},
    lexicon::{self, Word},
    marker,
    phrases::Fact,
    sentence::{Said, Sentence},
    table::Table,
};
use crate::domain::{
    dosage::HOLD_SECONDS_MAX,
    notation::{
        Asked, Doubt, Line, Outcome, ReadError, ReadErrorKind, Text, canonical, name::tidy,
    },
    routine::{
        NAME_CHARS_MAX, NOTE_CHARS_MAX, PRESCRIPTIONS_MAX, ROUND_SETS_MAX, Routine, Section,
    },
};

pub use self::memory::Memory;

/// Reads a text.
pub fn read(text: &str) -> Text {
    read_again(text, &mut Memory::default())
}

/// Reads a text after a change: lines that the memory has are not taken apart again.
pub fn read_again(text: &str, memory: &mut Memory) -> Text {
    let rows = rows(text, memory);
    let roles = roles(&rows);
    let mut reader = Reader {
        rows: &rows,
        roles: &roles,
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
    let mut read = reader.finish(memory);
    // A paragraph that was wrapped is one row of several lines.
    if let Some((row, _)) = read.asked.as_mut().and_then(|it| it.doubt.as_mut()) {
        *row = rows.iter().take(*row).map(|it| it.count).sum();
    }
    let lines = std::mem::take(&mut read.lines);
    read.lines = lines
        .into_iter()
        .zip(&rows)
        .flat_map(|(line, row)| row.spread(line))
        .collect();
    read
}

fn rows<'a>(text: &'a str, memory: &mut Memory) -> Vec<Row<'a>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut table: Option<Table> = None;
    let paragraphs = paragraphs(text);
    let lines: Vec<&str> = paragraphs.iter().map(|(line, _)| *line).collect();
    let starts = marker::told_by_others(&lines);
    for ((line, count), start) in paragraphs.iter().zip(starts) {
        let mut row = memory.row(line, start);
        row.count = *count;
        if let Some(cell) = table.as_ref().and_then(|it| it.read(line)) {
            row.kind = Kind::Cell(cell);
        } else if let Some(headed) = Table::headed(line) {
            table = Some(headed);
            row.kind = Kind::TableHead;
        } else if line.trim().is_empty() {
            table = None;
        }
        rows.push(row);
    }
    rows
}

struct Reader<'r, 'a> {
    rows: &'r [Row<'a>],
    roles: &'r [Role],
    routine: Routine,
    lines: Vec<Line>,
    /// The sections by their place, each with the line that speaks of it.
    begun: Vec<(usize, usize)>,
    block: Option<Block>,
    /// The reason why the lines of this list are not read.
    barred: Option<ReadErrorKind>,
}

impl<'a> Reader<'_, 'a> {
    fn finish(self, memory: &mut Memory) -> Text {
        let Reader {
            mut routine,
            mut lines,
            begun,
            ..
        } = self;
        // What stands below a name that got no dosage, "Balance" above "Three times a week", is its
        // own no more.
        let mut is_owned = false;
        for ((row, role), line) in self.rows.iter().zip(self.roles).zip(&mut lines) {
            match line {
                Line::Prescriptions(_) | Line::Asked(_) | Line::Section => is_owned = true,
                Line::Unread(_) | Line::Title => is_owned = false,
                Line::Dosage if !is_owned && *role != Role::Shared => {
                    *line = Line::Unread(row.error());
                }
                _ => {}
            }
        }
        often_for_all(self.rows, &begun, &mut routine, &mut lines);
        rest_for_all(self.rows, &mut routine, &mut lines);
        rest_below(self.rows, &mut routine, &mut lines);
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
        let doubt = doubt::of_text(self.rows, self.roles, &lines, memory);
        if doubt.is_some() {
            for (row, line) in self.rows.iter().zip(&mut lines) {
                if let Line::Prescriptions(readings) = line
                    && !row.is_canonical
                {
                    *line = Line::Asked(vec![std::mem::take(readings)]);
                }
            }
        }
        let with_said = doubt
            .filter(|(_, doubt)| *doubt == Doubt::Often)
            .and_then(|(at, _)| often::said_of_all(self.rows, &lines, at))
            .and_then(|said| with_said(&routine, &lines, said));
        let asked = Asked {
            routine,
            doubt,
            with_said,
        };
        let routine = sure(&asked.routine, &lines);
        Text {
            asked: (routine != asked.routine).then_some(asked),
            routine,
            lines,
        }
    }

    fn at(&self) -> usize {
        self.lines.len()
    }

    fn is_circuit(&self) -> bool {
        self.routine.sections.last().is_some_and(|it| it.rounds > 1)
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
            || row.kind == Kind::Name && row.body.ends_with(':') && row.bars().is_none()
        {
            self.barred = None;
        }
        if let Some(kind) = self.barred.filter(|_| !row.is_blank()) {
            return unread(row.start + 1, kind);
        }
        // "Old" by itself above all is the name of the whole.
        let below = self.rows.get(self.at() + 1);
        let stands_off = below.is_some_and(|it| it.is_blank() || it.kind == Kind::Keyed);
        let is_title = self.at() == 0 && stands_off && !row.body.ends_with(':');
        // So is "## Avoid" of a section that the app has printed.
        let is_printed = matches!(row.kind, Kind::Marked(_))
            && below.is_some_and(|it| it.is_canonical && it.start == 0);
        // "No" heads a column of numbers.
        let is_of_table = matches!(row.kind, Kind::TableHead | Kind::Cell(_));
        let bars = row
            .bars()
            .filter(|_| !(is_title || is_printed || is_of_table));
        self.barred = self.barred.or(bars);
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
            (Role::SharesSets(dose), Kind::Reads(Outcome::Read(reading))) => {
                self.with_sets_of(reading, *dose)
            }
            (Role::Shared, _) => Line::Dosage,
            (_, Kind::Keyed) => self.keyed(row),
            (_, Kind::Cell(outcome)) => self.prescription(outcome.clone(), self.at()),
            (_, kind) => match self.told(row) {
                Some(line) => line,
                None => self.plain(row, kind),
            },
        }
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
        let is_rest = *kind == Kind::Dose && for_all::rest_of_one_or_all(row.body).is_some();
        if is_under && !is_rest && (tells || !matches!(kind, Kind::Reads(_))) {
            return self.note(words);
        }
        if self.ends_circuit(row) {
            self.routine.sections.push(Section::titled(String::new()));
        }
        let outcome = match kind {
            // A paragraph of an exercise that was not found
            Kind::Reads(outcome) if row.tells_before_dose() && !lists_several(outcome) => {
                return unread(row.start + 1, ReadErrorKind::Sentence);
            }
            // In a circuit a bare number counts reps.
            _ if self.is_circuit() && !row.sentence.loose.is_empty() => {
                match choices(&row.sentence, self.is_circuit(), row.body) {
                    Ok(choices) => decided(choices),
                    Err(_) => return Line::Unread(row.error()),
                }
            }
            Kind::Reads(outcome) => outcome.clone(),
            _ => return Line::Unread(row.error()),
        };
        let line = self.prescription(outcome, self.at());
        if let Line::Prescriptions(_) = line {
            self.block = Some(Block {
                line: self.at(),
                last: self.at(),
                sentence: Sentence::clone(&row.sentence),
                told: String::new(),
                is_placed: true,
                grew: false,
                is_shared: false,
            });
        }
        line
    }

    /// True of an exercise below a circuit that is none of its rounds: "Then walk 5 min", or one behind
    /// the empty line below its list.
    fn ends_circuit(&self, row: &Row) -> bool {
        let above = self.rows.get(..self.at()).unwrap_or_default();
        let heading = self.begun.last().map_or(0, |(_, at)| *at);
        let list = above.get(heading + 1..).unwrap_or_default();
        let mut listed = list.iter().filter(|it| matches!(it.kind, Kind::Reads(_)));
        let told = self.lines.get(heading + 1..).unwrap_or_default();
        let has_read = told.iter().any(|it| matches!(it, Line::Prescriptions(_)));
        let first = lexicon::first(row.body);
        let class = first.map(lexicon::class_of);
        // "Then walk 5 min", "Cool-down: walk 5 min"
        let text = lexicon::small(row.body);
        let goes_on = matches!(class, Some(Word::Then | Word::End))
            || ["at the end", "al final"]
                .iter()
                .any(|it| text.starts_with(it))
            || row.is_labelled();
        // "Repeat 3 times" below the exercises ends them.
        let is_past = !has_read
            && self
                .routine
                .sections
                .last()
                .is_some_and(|it| !it.prescriptions.is_empty());
        let says_sets = |it: &Row| it.sentence.says(|it| matches!(it, Fact::Sets(_)));
        let is_apart = above.last().is_some_and(Row::is_blank)
            && (listed.clone().any(|it| it.start > 0) || says_sets(row) && !listed.any(says_sets));
        self.is_circuit()
            && matches!(row.kind, Kind::Reads(_))
            && (is_past || row.start == 0 && (goes_on || is_apart))
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
        let repeat = Rounds {
            rounds: Some(heading::number(*n)),
            is_of_last: true,
            ..Rounds::default()
        };
        Some(self.section(&repeat, false))
    }

    /// "Rest 1 min" at the end of a circuit is the rest between its rounds.
    fn rest(&mut self, row: &Row) -> Option<Line> {
        let section = self.routine.sections.last()?;
        let is_open = section.rounds > 1 && section.rest_seconds.is_none();
        let is_of_rounds = row.sentence.says(|it| matches!(it, Fact::RoundRest(_)));
        if !is_open || row.kind != Kind::Dose || self.leads_below() && !is_of_rounds {
            return None;
        }
        let [
            Said {
                fact: Fact::Rest(t) | Fact::Pause(t) | Fact::RoundRest(t),
                ..
            },
        ] = row.sentence.facts.as_slice()
        else {
            return None;
        };
        let rest = t.range(HOLD_SECONDS_MAX)?;
        self.routine.sections.last_mut()?.rest_seconds = Some(rest);
        Some(Line::Note)
    }

    /// The line of a prescription whose name stands on the line `named_at`. What is asked about with
    /// one reading alone is in the routine until its end.
    fn prescription(&mut self, outcome: Outcome, named_at: usize) -> Line {
        let (mut readings, is_asked) = match outcome {
            Outcome::Read(reading) => (vec![reading], false),
            Outcome::Listed(readings) => (readings, false),
            Outcome::Asked(mut choices) => match choices.as_mut_slice() {
                [only] => (std::mem::take(only), true),
                _ => return Line::Asked(choices),
            },
            Outcome::Unread(error) => return Line::Unread(error),
        };
        // "Monday: squats 3x10"
        let marker = self
            .rows
            .get(named_at)
            .and_then(|it| it.line.get(..it.start));
        if let Some(day) = marker.and_then(marker::day_of) {
            for reading in &mut readings {
                add(&mut reading.prescription.note, day, ", ");
            }
        }
        if self.routine.prescriptions().count() + readings.len() > PRESCRIPTIONS_MAX {
            return unread(1, ReadErrorKind::TooMany);
        }
        if self.routine.sections.is_empty() {
            self.routine.sections.push(Section::titled(String::new()));
        }
        if let Some(section) = self.routine.sections.last_mut() {
            let mut new = readings.iter().map(|it| &it.prescription);
            if new.any(|it| it.dosage.sets.max() * section.rounds > ROUND_SETS_MAX) {
                return unread(1, ReadErrorKind::RoundSets);
            }
            let new = readings.iter().map(|it| it.prescription.clone());
            section.prescriptions.extend(new);
        }
        match is_asked {
            true => Line::Asked(vec![readings]),
            false => Line::Prescriptions(readings),
        }
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
            Some(Line::Prescriptions(_) | Line::Dosage | Line::Note)
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
        if place == PAIN {
            let cut_offs = canonical::cut_offs(value);
            let is_first = self.routine.cut_offs.is_none();
            return match cut_offs.filter(|_| is_first) {
                Some(_) => {
                    self.routine.cut_offs = cut_offs;
                    Line::Note
                }
                None => Line::Unread(row.error()),
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

/// True of a line with several exercises, each with its dosage.
fn lists_several(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Listed(_) => true,
        Outcome::Asked(choices) => choices.iter().all(|it| it.len() > 1),
        _ => false,
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
