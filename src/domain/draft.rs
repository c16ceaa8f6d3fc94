//! The draft of a routine: its text, and the history for undo and redo.
//!
//! The text is the source of truth. Cards are a view of it, and an edit of a card edits its lines,
//! so that lines that are no prescription are never lost.

use std::ops::Range;

use super::{
    notation::{self, Line, Outcome, ReadErrorKind, Reading, Text},
    routine::Prescription,
};

/// Most characters of a text.
pub const TEXT_CHARS_MAX: usize = 20_000;
/// Most lines of a text: each is shown with its reading.
pub const TEXT_LINES_MAX: usize = 1000;
/// Most steps of the history, and most bytes of all of them together.
const STEPS_MAX: usize = 100;
const BYTES_MAX: usize = 400_000;
/// Typing within this many milliseconds of the last key belongs to the same step.
const TYPING_MS: i64 = 1000;

/// The draft of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    text: String,
    before: Vec<String>,
    after: Vec<String>,
    /// Time of the last key, in milliseconds of the wall clock; `None` after any other edit.
    typed_ms: Option<i64>,
}

/// The error of a text with more than [`TEXT_CHARS_MAX`] characters or [`TEXT_LINES_MAX`] lines:
/// the draft stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl Draft {
    /// A draft that starts with this text.
    pub fn new(text: String) -> Draft {
        Draft {
            text,
            ..Draft::default()
        }
    }

    /// The current text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Sets the text as typed, at a time of the wall clock in milliseconds.
    pub fn write(&mut self, text: &str, now_ms: i64) -> Result<(), TooLong> {
        if text == self.text {
            return Ok(());
        }
        let goes_on = self
            .typed_ms
            .is_some_and(|typed| (0..TYPING_MS).contains(&(now_ms - typed)));
        if goes_on && fits(text) {
            self.text = text.to_string();
        } else {
            self.change(text.to_string())?;
        }
        self.typed_ms = Some(now_ms);
        Ok(())
    }

    /// Replaces the text, as a step of its own.
    pub fn change(&mut self, text: String) -> Result<(), TooLong> {
        if !fits(&text) {
            return Err(TooLong);
        }
        self.typed_ms = None;
        if text != self.text {
            self.after.clear();
            self.before.push(std::mem::replace(&mut self.text, text));
            let too_much = |steps: &[String]| {
                steps.len() > STEPS_MAX || steps.iter().map(String::len).sum::<usize>() > BYTES_MAX
            };
            while too_much(&self.before) {
                self.before.remove(0);
            }
        }
        Ok(())
    }

    /// True where there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// True where there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.after.is_empty()
    }

    /// Undoes the last step.
    pub fn undo(&mut self) {
        self.typed_ms = None;
        if let Some(text) = self.before.pop() {
            self.after.push(std::mem::replace(&mut self.text, text));
        }
    }

    /// Redoes the last step that was undone.
    pub fn redo(&mut self) {
        self.typed_ms = None;
        if let Some(text) = self.after.pop() {
            self.before.push(std::mem::replace(&mut self.text, text));
        }
    }
}

fn fits(text: &str) -> bool {
    text.chars().count() <= TEXT_CHARS_MAX && text.split('\n').count() <= TEXT_LINES_MAX
}

// The edits of cards below return the new text, or `None` where it would not be read as intended:
// beyond a limit, or without such a card.

/// The text with each prescription on lines of its own, as a card needs them that is one of several
/// on a line.
fn spelled_out(text: &str) -> Option<String> {
    let read = notation::read(text);
    let mut spelled = Vec::new();
    for (index, (line, kind)) in text.split('\n').zip(&read.lines).enumerate() {
        match kind {
            Line::Prescriptions(readings) if readings.len() > 1 => {
                let readings = readings.iter();
                spelled.extend(readings.map(|it| written(&it.prescription, text, index)));
            }
            _ => spelled.push(line.to_string()),
        }
    }
    let spelled = spelled.join("\n");
    (notation::read(&spelled).routine == read.routine).then_some(spelled)
}

/// A prescription and its lines.
struct Block {
    lines: Range<usize>,
    /// The index of its section in the routine.
    section: usize,
}

fn blocks(read: &Text) -> Vec<Block> {
    let sections = read.routine.sections.iter().enumerate();
    let mut sections =
        sections.flat_map(|(section, it)| it.prescriptions.iter().map(move |_| section));
    let mut blocks: Vec<Block> = Vec::new();
    for (index, line) in read.lines.iter().enumerate() {
        match line {
            Line::Prescriptions(_) => blocks.push(Block {
                lines: index..index + 1,
                section: sections.next().unwrap_or(0),
            }),
            Line::Note | Line::Dosage => {
                if let Some(last) = blocks.last_mut().filter(|last| last.lines.end == index) {
                    last.lines.end = index + 1;
                }
            }
            _ => {}
        }
    }
    blocks
}

/// The text without the lines `cut`, and with the lines `put` before line `at`.
fn edited(text: &str, cut: Range<usize>, at: usize, put: &[&str]) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut edited: Vec<&str> = Vec::new();
    for index in 0..=lines.len() {
        if index == at {
            edited.extend(put);
        }
        if !cut.contains(&index) {
            edited.extend(lines.get(index));
        }
    }
    edited.join("\n")
}

/// The lines of a prescription in canonical form, indented like this line of the text: a line
/// indented further than the one above it is a note.
fn written(prescription: &Prescription, text: &str, line: usize) -> String {
    let line = text.split('\n').nth(line).unwrap_or_default();
    let words = line.trim_start();
    let indent = line.get(..line.len() - words.len()).unwrap_or_default();
    let mut text = indent.to_string();
    text += &notation::print_line(prescription);
    if !prescription.note.is_empty() {
        text.push('\n');
        text += indent;
        text += "  Note: ";
        text += &prescription.note;
    }
    text
}

/// The text, if it is read with this prescription at this place.
fn if_read(text: String, place: usize, prescription: &Prescription) -> Option<String> {
    let routine = notation::read(&text).routine;
    (routine.prescriptions().nth(place) == Some(prescription)).then_some(text)
}

/// The text with the prescription at `place`, from 0, replaced, notes included.
pub fn with(text: &str, place: usize, prescription: &Prescription) -> Option<String> {
    let read = notation::read(text);
    // Unchanged: the author's own words stay.
    if read.routine.prescriptions().nth(place) == Some(prescription) {
        return Some(text.to_string());
    }
    let text = &spelled_out(text)?;
    let cut = blocks(&notation::read(text)).into_iter().nth(place)?.lines;
    let at = cut.start;
    let new = written(prescription, text, at);
    if_read(edited(text, cut, at, &[&new]), place, prescription)
}

/// The text without a prescription and its notes.
pub fn without(text: &str, place: usize) -> Option<String> {
    let text = &spelled_out(text)?;
    let cut = blocks(&notation::read(text)).into_iter().nth(place)?.lines;
    Some(edited(text, cut, 0, &[]))
}

/// The direction in which a prescription is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Before the one above it, or into the section above.
    Up,
    /// After the one below it, or into the section below.
    Down,
}

/// The text with a prescription moved by one place.
pub fn moved(text: &str, place: usize, way: Way) -> Option<String> {
    let text = &spelled_out(text)?;
    let read = notation::read(text);
    let blocks = blocks(&read);
    let other = match way {
        Way::Up => place.checked_sub(1)?,
        Way::Down => place + 1,
    };
    let (block, other) = (blocks.get(place)?, blocks.get(other)?);
    // At the edge of a section, it only crosses the heading.
    let at = match (way, block.section == other.section) {
        (Way::Up, true) | (Way::Down, false) => other.lines.start,
        (Way::Up, false) | (Way::Down, true) => other.lines.end,
    };
    let cut = block.lines.clone();
    let own: Vec<&str> = text.split('\n').skip(cut.start).take(cut.len()).collect();
    let moved = edited(text, cut, at, &own);
    let count = notation::read(&moved).routine.prescriptions().count();
    (count == blocks.len()).then_some(moved)
}

/// The text with a prescription added below all others.
pub fn added(text: &str, prescription: &Prescription) -> Option<String> {
    let text = &spelled_out(text)?;
    let read = notation::read(text);
    let blocks = blocks(&read);
    // Closing words stay below it; a heading without exercises stays above.
    let last = blocks.last().filter(|last| {
        let below = read.lines.get(last.lines.end..).unwrap_or_default();
        let waits =
            |line: &Line| matches!(line, Line::Unread(it) if it.kind == ReadErrorKind::NoExercises);
        !below.iter().any(waits)
    });
    let added = match last {
        Some(Block { lines, .. }) => {
            let new = written(prescription, text, lines.start);
            edited(text, 0..0, lines.end, &[&new])
        }
        None => {
            let text = text.trim_end();
            let end = if text.is_empty() { "" } else { "\n" };
            [text, end, &written(prescription, "", 0), "\n"].concat()
        }
    };
    if_read(added, blocks.len(), prescription)
}

/// The text with one of the readings that are possible in a line put in its place; both from 0.
pub fn chosen(text: &str, line: usize, choice: usize) -> Option<String> {
    let read = notation::read(text);
    let Some(Line::Asked(choices)) = read.lines.get(line) else {
        return None;
    };
    let chosen = choices.get(choice)?;
    let written = |it: &Reading| written(&it.prescription, text, line);
    let lines: Vec<String> = chosen.iter().map(written).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    // Of a name, the lines below down to its dosage are in the reading; a line that is asked about
    // by itself has its own, and those below belong to others.
    let own = text.split('\n').nth(line).unwrap_or_default();
    let is_whole = matches!(notation::read_line(own), Outcome::Asked(_));
    let below = read.lines.get(line + 1..).unwrap_or_default();
    let told = below
        .iter()
        .take_while(|it| !is_whole && matches!(it, Line::Dosage | Line::Note));
    let told: Vec<&Line> = told.collect();
    let dosage = told.iter().rposition(|it| **it == Line::Dosage);
    let cut = line..line + 1 + dosage.map_or(0, |last| last + 1);
    Some(edited(text, cut, line, &lines))
}

/// The answer to the question about everything that is asked about with one reading alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// All of it, as it was read.
    AsItStands,
    /// All of it, with what the line in doubt says of all.
    WithSaid,
}

/// The text with everything in canonical form that is asked about with one reading alone. What was
/// not read stays where it is; where it would be read otherwise beside what is now written, it goes
/// below the routine, and where it would be even there, it goes.
pub fn taken(text: &str, answer: Answer) -> Option<String> {
    let read = notation::read(text);
    let asked = read.asked.as_ref()?;
    let (routine, said) = match answer {
        Answer::AsItStands => (&asked.routine, None),
        Answer::WithSaid => {
            let with = asked.with_said.as_ref()?;
            (&with.routine, Some(with.said))
        }
    };
    let is_alone = |line: &Line| matches!(line, Line::Asked(choices) if choices.len() == 1);
    let mut in_place: Vec<String> = Vec::new();
    // A dosage below a name, or above the names that share it, is in each of their readings.
    let mut is_owned = false;
    let mut rest: Vec<&str> = Vec::new();
    for (index, (line, kind)) in text.split('\n').zip(&read.lines).enumerate() {
        match kind {
            Line::Asked(choices) if is_alone(kind) => {
                let readings = choices.iter().flatten();
                in_place.extend(readings.map(|it| {
                    let mut prescription = it.prescription.clone();
                    if let Some(said) = said {
                        said.give(&mut prescription.dosage);
                    }
                    written(&prescription, text, index)
                }));
                is_owned = false;
                continue;
            }
            Line::Dosage if !is_owned => continue,
            Line::Prescriptions(_) | Line::Asked(_) | Line::Section => is_owned = true,
            _ => {}
        }
        in_place.push(line.to_string());
        if matches!(kind, Line::Unread(_) | Line::Asked(_)) {
            rest.push(line);
        }
    }
    let printed = notation::print(routine);
    let apart = [printed.as_str(), "\n", &rest.join("\n")].concat();
    [in_place.join("\n"), apart, printed]
        .into_iter()
        .find(|it| notation::read(it).routine == *routine)
}

/// The text with another name of the routine; without a name where `name` is empty.
pub fn renamed(text: &str, name: &str) -> Option<String> {
    let name = notation::tidy(name);
    let read = notation::read(text);
    if read.routine.name == name {
        return Some(text.to_string());
    }
    let title = read.lines.iter().position(|line| *line == Line::Title);
    let title = title.map_or(0..0, |title| title..title + 1);
    let rest = edited(text, title, 0, &[]);
    let rest = rest.trim_start_matches('\n');
    if name.is_empty() {
        return Some(rest.to_string());
    }
    let with_mark = |mark: &str| {
        let mut text = mark.to_string();
        text += &name;
        // The lines about the routine stay right below its name.
        let is_head = read
            .lines
            .iter()
            .find(|it| !matches!(it, Line::Blank | Line::Title));
        text += if is_head == Some(&Line::Note) {
            "\n"
        } else {
            "\n\n"
        };
        text += rest;
        text
    };
    let mut all = ["", "# "].into_iter().map(with_mark);
    all.find(|text| notation::read(text).routine.name == name)
}
