//! A routine that is being written: its text, and the way back.
//!
//! The text is the truth. Cards are a view of it, and what is done to a card is done to its lines,
//! so that a line which is no prescription is never dropped.
//! Must not know: where drafts are kept, or how they are shown.

use super::{
    notation::{
        self,
        text::{self, Line},
    },
    routine::Prescription,
};

/// Most characters of a text.
pub const TEXT_CHARS_MAX: usize = 20_000;
/// Most steps back, and most bytes that they may take together.
const STEPS_MAX: usize = 100;
const BYTES_MAX: usize = 400_000;
/// What is typed within this many milliseconds of the key before is one step back.
const TYPING_MS: i64 = 1000;

/// A text that is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    text: String,
    before: Vec<String>,
    after: Vec<String>,
    /// When the last key was typed, in milliseconds of the wall clock; `None` after anything else.
    typed_ms: Option<i64>,
}

/// The text is longer than [`TEXT_CHARS_MAX`]: it was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl Draft {
    /// A draft that begins with this text.
    pub fn new(text: String) -> Draft {
        Draft {
            text,
            ..Draft::default()
        }
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes what was typed, at a time of the wall clock in milliseconds.
    pub fn write(&mut self, text: &str, now_ms: i64) -> Result<(), TooLong> {
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

    /// Puts another text in place of this one, as a step of its own.
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

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether there is a step to take again.
    pub fn can_redo(&self) -> bool {
        !self.after.is_empty()
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        self.typed_ms = None;
        if let Some(text) = self.before.pop() {
            self.after.push(std::mem::replace(&mut self.text, text));
        }
    }

    /// Takes the last step that was taken back again.
    pub fn redo(&mut self) {
        self.typed_ms = None;
        if let Some(text) = self.after.pop() {
            self.before.push(std::mem::replace(&mut self.text, text));
        }
    }
}

fn fits(text: &str) -> bool {
    text.chars().count() <= TEXT_CHARS_MAX
}

/// A prescription and the lines that it stands on: from the first one to before the last one.
struct Block {
    from: usize,
    to: usize,
    /// How many headings of sections stand before it.
    section: usize,
}

fn blocks(lines: &[Line]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut section = 0;
    for (index, line) in lines.iter().enumerate() {
        match line {
            Line::Prescription(_) => blocks.push(Block {
                from: index,
                to: index + 1,
                section,
            }),
            Line::Section => section += 1,
            Line::Note | Line::Dosage => {
                if let Some(last) = blocks.last_mut().filter(|last| last.to == index) {
                    last.to = index + 1;
                }
            }
            _ => {}
        }
    }
    blocks
}

/// The text with another prescription, or none, in place of the one with this place in the
/// routine, from 0. Its notes go with it.
pub fn with(text: &str, place: usize, prescription: Option<&Prescription>) -> String {
    let read = text::read(text);
    let Some(block) = blocks(&read.lines).into_iter().nth(place) else {
        return text.to_string();
    };
    // Nothing changes: the author's own words stay.
    if read.routine.prescriptions().nth(place) == prescription {
        return text.to_string();
    }
    let new: Vec<String> = prescription.map(written).unwrap_or_default();
    let lines: Vec<&str> = text.split('\n').collect();
    let (before, rest) = lines.split_at(block.from.min(lines.len()));
    let after = rest.get(block.to - block.from..).unwrap_or_default();
    let new = new.iter().map(String::as_str);
    join(
        before
            .iter()
            .copied()
            .chain(new)
            .chain(after.iter().copied()),
    )
}

/// The lines of a prescription in the canonical form.
fn written(prescription: &Prescription) -> Vec<String> {
    let mut lines = vec![notation::print(prescription)];
    if !prescription.note.is_empty() {
        let mut note = "  Note: ".to_string();
        note += &prescription.note;
        lines.push(note);
    }
    lines
}

fn join<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for (index, line) in lines.enumerate() {
        if index > 0 {
            text.push('\n');
        }
        text += line;
    }
    text
}

/// Which way a prescription moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Before the one that it follows, or into the section above.
    Up,
    /// Behind the one that follows it, or into the section below.
    Down,
}

/// The text with a prescription moved by one place; the same where there is no place.
pub fn moved(text: &str, place: usize, way: Way) -> String {
    let blocks = blocks(&text::read(text).lines);
    let other = match way {
        Way::Up => place.checked_sub(1),
        Way::Down => Some(place + 1),
    };
    let pair = (blocks.get(place), other.and_then(|other| blocks.get(other)));
    let (Some(block), Some(other)) = pair else {
        return text.to_string();
    };
    // Across a heading, it only crosses the heading.
    let target = match (way, block.section == other.section) {
        (Way::Up, true) | (Way::Down, false) => other.from,
        (Way::Up, false) | (Way::Down, true) => other.to,
    };
    let lines: Vec<&str> = text.split('\n').collect();
    let own = lines.get(block.from..block.to).unwrap_or_default();
    let mut order: Vec<&str> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if index == target {
            order.extend(own);
        }
        if !(block.from..block.to).contains(&index) {
            order.push(line);
        }
    }
    if target >= lines.len() {
        order.extend(own);
    }
    join(order.into_iter())
}

/// The text with one more prescription at its end.
pub fn added(text: &str, prescription: &Prescription) -> String {
    let mut text = text.trim_end().to_string();
    for line in written(prescription) {
        if !text.is_empty() {
            text.push('\n');
        }
        text += &line;
    }
    text.push('\n');
    text
}

/// The text with another name of the routine; none where `name` is empty.
pub fn renamed(text: &str, name: &str) -> String {
    let name = notation::tidy(name);
    let read = text::read(text);
    if read.routine.name == name {
        return text.to_string();
    }
    let title = read.lines.iter().position(|line| *line == Line::Title);
    let rest = text
        .split('\n')
        .enumerate()
        .filter(|(index, _)| Some(*index) != title)
        .map(|(_, line)| line);
    let rest = join(rest);
    let rest = rest.trim_start_matches('\n');
    if name.is_empty() {
        return rest.to_string();
    }
    let with_mark = |mark: &str| {
        let mut text = mark.to_string();
        text += &name;
        // What is said of the routine stays right below its name.
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
    let plain = with_mark("");
    match text::read(&plain).routine.name == name {
        true => plain,
        false => with_mark("# "),
    }
}
