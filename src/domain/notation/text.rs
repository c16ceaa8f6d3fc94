//! Whole texts: a title, sections, rounds and notes round the prescriptions.
//!
//! Every line is told what it was taken for, so that nothing is dropped in silence. A heading is
//! only taken for one where prescriptions follow it.
//! Must not know: where a text comes from or how it is shown.

mod block;
mod heading;
mod lines;
mod paragraph;
mod placing;
mod printing;
mod table;

pub(super) use lines::is_keyed;
pub use printing::print;

use self::{
    block::{Block, add},
    heading::{Mark, rest_range},
    lines::{Draft, NOTHING, Part, key},
    placing::Headings,
};
use super::{
    ReadError, ReadErrorKind, Reading,
    dose::{self, Around},
    name::tidy,
};
use crate::domain::routine::{
    NAME_CHARS_MAX, NOTE_CHARS_MAX, PRESCRIPTIONS_MAX, ROUND_SETS_MAX, ROUNDS_MAX, Routine, Section,
};

/// What a line of a text was taken for.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// Nothing stands there, or nothing but signs.
    Blank,
    /// The routine's name.
    Title,
    /// The heading of a section, or what is said of its rounds.
    Section,
    /// A prescription, or the name of one whose dosage stands on the next line.
    Prescription(Reading),
    /// The dosage of the name on the line above.
    Dosage,
    /// A note to the prescription above, or to the routine: who it is from and the like.
    Note,
    /// None of these, with the reason why it is no prescription.
    Unread(ReadError),
}

/// A text that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// What was understood of it.
    pub routine: Routine,
    /// What each line was taken for, in order: as many as `split('\n')` makes.
    pub lines: Vec<Line>,
}

/// Reads a text.
pub fn read(text: &str) -> Text {
    let drafts = lines::drafts(text);
    let headings = placing::headings(&drafts);
    let mut reader = Reader {
        drafts: &drafts,
        headings: &headings,
        routine: Routine::default(),
        lines: Vec::new(),
        begun: Vec::new(),
        block: None,
        indent: 0,
    };
    while let Some(draft) = drafts.get(reader.lines.len()) {
        let index = reader.lines.len();
        let line = if headings.titles.contains(&index) {
            reader.title(draft)
        } else if headings.sections.contains(&index) {
            reader.section(draft)
        } else {
            reader.line(draft)
        };
        reader.lines.push(line);
    }
    let Reader {
        mut routine,
        mut lines,
        begun,
        ..
    } = reader;
    // A heading that nothing stands under is not left out in silence.
    for (section, index) in begun {
        let is_empty = routine
            .sections
            .get(section)
            .is_some_and(|it| it.prescriptions.is_empty());
        if let Some(line) = lines.get_mut(index).filter(|_| is_empty) {
            *line = Line::Unread(at(1, ReadErrorKind::NoExercises));
        }
    }
    routine.sections.retain(|it| !it.prescriptions.is_empty());
    Text { routine, lines }
}

struct Reader<'a> {
    drafts: &'a [Draft<'a>],
    headings: &'a Headings,
    routine: Routine,
    lines: Vec<Line>,
    /// The sections by their place, each with the line that speaks of it.
    begun: Vec<(usize, usize)>,
    /// What was read of the last prescription, and whether lines below it added to its dosage.
    block: Option<Block>,
    /// How far the last prescription is indented: a note is further in.
    indent: usize,
}

impl Reader<'_> {
    fn title(&mut self, draft: &Draft) -> Line {
        let title = draft.heading.as_ref().map_or("", |it| &it.title);
        if title.chars().count() > NAME_CHARS_MAX {
            return Line::Unread(at(1, ReadErrorKind::LongName));
        }
        self.routine.name = title.to_string();
        Line::Title
    }

    fn section(&mut self, draft: &Draft) -> Line {
        let Some(heading) = &draft.heading else {
            return Line::Unread(NOTHING);
        };
        if heading.title.chars().count() > NAME_CHARS_MAX {
            return Line::Unread(at(1, ReadErrorKind::LongName));
        }
        let rounds = heading.rounds.unwrap_or(Ok(1));
        let rounds = match rounds {
            Ok(rounds) if (1..=ROUNDS_MAX).contains(&rounds) => rounds,
            _ => return Line::Unread(at(1, ReadErrorKind::Rounds)),
        };
        // "Repeat 3 times" and "Rest 1 min between rounds" speak of the section that they are in.
        let speaks_of_last = heading.title.is_empty()
            && heading.mark == Mark::Plain
            && (heading.of_last
                || heading.rounds.is_none()
                || self.is_last_empty()
                || !self.headings.leads(self.drafts, self.lines.len()));
        let place = self.routine.sections.len();
        if speaks_of_last && let Some(last) = self.routine.sections.last_mut() {
            if heading.rounds.is_some() {
                let fits = |it: &crate::domain::routine::Prescription| {
                    it.dosage.sets.max() * rounds <= ROUND_SETS_MAX
                };
                if !last.prescriptions.iter().all(fits) {
                    return Line::Unread(at(1, ReadErrorKind::RoundSets));
                }
                last.rounds = rounds;
            }
            last.rest_seconds = heading.rest.or(last.rest_seconds);
            if heading.rounds.is_none() {
                return Line::Note;
            }
            self.begun.push((place - 1, self.lines.len()));
            return Line::Section;
        }
        self.begun.push((place, self.lines.len()));
        self.block = None;
        self.routine.sections.push(Section {
            rounds,
            rest_seconds: heading.rest,
            ..Section::titled(heading.title.clone())
        });
        Line::Section
    }

    fn is_last_empty(&self) -> bool {
        self.routine
            .sections
            .last()
            .is_some_and(|last| last.prescriptions.is_empty())
    }

    fn line(&mut self, draft: &Draft) -> Line {
        if draft.is_blank() {
            return Line::Blank;
        }
        if draft.part == Part::Rest {
            return match self.lines.last() {
                Some(Line::Prescription(_) | Line::Dosage) => Line::Dosage,
                _ => Line::Unread(NOTHING),
            };
        }
        let indent = draft.line.len() - draft.line.trim_start().len();
        if let Some((key, value)) = key(draft.line)
            && let Some(line) = self.keyed(key, value)
        {
            return line;
        }
        let index = self.lines.len();
        if let Some(block) = self.block.as_mut().filter(|block| index < block.dosage) {
            return add(&mut block.told, &tidy(draft.line), " ", NOTE_CHARS_MAX);
        }
        // A name whose dosage stands on the next lines.
        if let Some(name) = &draft.name {
            let dosage = draft.dosage_at.unwrap_or(index + 1);
            let block = Block::of_name(name, index, dosage);
            if let Some(reading) = self.below(&block) {
                self.block = Some(block);
                return self.prescription(reading, indent);
            }
        }
        if draft.is_dosage_alone()
            && let Some(line) = self.more(draft)
        {
            return line;
        }
        if let Some(line) = self.rest(draft) {
            return line;
        }
        let reading = match (&draft.reading, self.around()) {
            (Err(_), Around::Rounds) if draft.part == Part::Line => {
                dose::read(draft.line, Around::Rounds)
            }
            (reading, _) => reading.clone(),
        };
        let words = draft.line.trim();
        let is_aside = words.starts_with('(') && words.ends_with(')');
        let is_under = (indent > self.indent || is_aside) && self.takes_note();
        // "three seconds down, then up" is how, and a dosage has digits.
        let tells = words.ends_with('.') || !words.contains(|it: char| it.is_ascii_digit());
        match reading {
            // "From the knees at first, until 15 seconds are easy." explains the exercise above.
            _ if is_under && tells => self.note(draft.line),
            Ok(reading) => {
                self.block = (draft.part == Part::Line).then(|| Block::of_line(draft.line, index));
                self.prescription(reading, indent)
            }
            Err(_) if is_under => self.note(draft.line),
            Err(trouble) => Line::Unread(trouble),
        }
    }

    /// The prescription of a name whose dosage stands on the lines below: with as few of them as
    /// say enough.
    fn below(&self, block: &Block) -> Option<Reading> {
        let below = self.drafts.get(block.dosage..).unwrap_or_default();
        let mut text = block.text.clone();
        for draft in below.iter().take_while(|it| it.is_dosage_alone()) {
            text = block::with(&text, draft.dosage());
            if let Ok(reading) = dose::read(&text, self.around()) {
                return Some(reading);
            }
        }
        None
    }

    /// A line that adds to the dosage of the exercise above it: its hold, its rest, how often.
    fn more(&mut self, draft: &Draft) -> Option<Line> {
        let above = self.lines.last();
        let is_below = matches!(above, Some(Line::Prescription(_) | Line::Dosage));
        let index = self.lines.len();
        let is_of_one = placing::is_of_one(self.drafts, self.lines.len());
        let around = self.around();
        let section = self.routine.sections.last_mut()?;
        let last = section.prescriptions.last_mut()?;
        let block = self.block.as_mut()?;
        let text = block::with(&block.text, draft.dosage());
        if !((is_below || index == block.dosage) && (block.grew || is_of_one)) {
            return None;
        }
        block.told += &draft.told();
        let mut line = Line::Dosage;
        match dose::read(&text, around) {
            Ok(mut reading) => {
                let dosage = reading.prescription.dosage;
                let fits = dosage.sets.max() * section.rounds <= ROUND_SETS_MAX;
                if !fits || reading.prescription.movement != last.movement {
                    return None;
                }
                let note = &mut reading.prescription.note;
                if let Line::Unread(trouble) = add(note, &block.told, ", ", NOTE_CHARS_MAX) {
                    line = Line::Unread(trouble);
                }
                *last = reading.prescription.clone();
                *self.lines.get_mut(block.line)? = Line::Prescription(reading);
            }
            // The first of several lines below a name may say too little by itself.
            Err(trouble)
                if matches!(
                    trouble.kind,
                    ReadErrorKind::NoWork | ReadErrorKind::NoDosage
                ) => {}
            Err(_) => return None,
        }
        block.text = text;
        block.grew = true;
        Some(line)
    }

    /// "Rest 1 min" at the end of a circuit is the rest between its rounds.
    fn rest(&mut self, draft: &Draft) -> Option<Line> {
        let section = self.routine.sections.last_mut()?;
        // The words are looked at last: this is asked of every line.
        let is_open = section.rounds > 1 && section.rest_seconds.is_none();
        if !is_open
            || self.headings.leads(self.drafts, self.lines.len())
            || !dose::is_rest(draft.dosage())
        {
            return None;
        }
        let (min, max) = dose::first_seconds(draft.line)?;
        section.rest_seconds = rest_range(u16::try_from(min).ok()?, u16::try_from(max).ok()?);
        section.rest_seconds.map(|_| Line::Note)
    }

    fn around(&self) -> Around {
        match self.routine.sections.last() {
            Some(section) if section.rounds > 1 => Around::Rounds,
            _ => Around::Nothing,
        }
    }

    fn prescription(&mut self, reading: Reading, indent: usize) -> Line {
        if self.routine.prescriptions().count() == PRESCRIPTIONS_MAX {
            return Line::Unread(at(1, ReadErrorKind::TooMany));
        }
        if self.routine.sections.is_empty() {
            self.routine.sections.push(Section::titled(String::new()));
        }
        if let Some(section) = self.routine.sections.last_mut() {
            if reading.prescription.dosage.sets.max() * section.rounds > ROUND_SETS_MAX {
                return Line::Unread(at(1, ReadErrorKind::RoundSets));
            }
            section.prescriptions.push(reading.prescription.clone());
        }
        self.indent = indent;
        Line::Prescription(reading)
    }

    /// Whether the line right above is a prescription or a note to one.
    fn takes_note(&self) -> bool {
        matches!(
            self.lines.last(),
            Some(Line::Prescription(_) | Line::Dosage | Line::Note)
        ) && !self.is_last_empty()
    }

    fn keyed(&mut self, key: &str, value: &str) -> Option<Line> {
        if !self.routine.sections.is_empty() {
            return (key == "note" && self.takes_note()).then(|| self.note(value));
        }
        let (place, chars_max) = match key {
            "for" => (&mut self.routine.purpose, NAME_CHARS_MAX),
            "from" => (&mut self.routine.from, NAME_CHARS_MAX),
            "note" => (&mut self.routine.note, NOTE_CHARS_MAX),
            _ => (&mut self.routine.stop, NOTE_CHARS_MAX),
        };
        Some(add(place, &tidy(value), " ", chars_max))
    }

    fn note(&mut self, text: &str) -> Line {
        let last = self.routine.sections.last_mut();
        match last.and_then(|section| section.prescriptions.last_mut()) {
            Some(last) => add(&mut last.note, &tidy(text), ", ", NOTE_CHARS_MAX),
            None => Line::Unread(NOTHING),
        }
    }
}

fn at(column: usize, wrong: ReadErrorKind) -> ReadError {
    ReadError {
        column,
        kind: wrong,
    }
}
