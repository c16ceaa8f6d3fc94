//! Whole texts: a title, sections, rounds and notes round the prescriptions.
//!
//! Every line is told what it was taken for, so that nothing is dropped in silence. A heading is
//! only taken for one where prescriptions follow it.
//! Must not know: where a text comes from or how it is shown.

mod heading;
mod printing;

pub use printing::print;

use self::heading::{Heading, Mark};
use super::{
    Reading, Trouble, Wrong,
    dose::{self, Around},
    name::tidy,
};
use crate::domain::{
    dosage::{HOLD_SECONDS_MAX, Range},
    routine::{
        NAME_CHARS_MAX, NOTE_CHARS_MAX, PRESCRIPTIONS_MAX, ROUND_SETS_MAX, ROUNDS_MAX, Routine,
        Section,
    },
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
    Unread(Trouble),
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
    let drafts: Vec<Draft> = text.split('\n').map(Draft::of).collect();
    let headings = headings(&drafts);
    let mut reader = Reader {
        drafts: &drafts,
        routine: Routine::default(),
        lines: Vec::new(),
        indent: 0,
    };
    while let Some(draft) = drafts.get(reader.lines.len()) {
        let index = reader.lines.len();
        let is = |kind: &[usize]| kind.contains(&index);
        let line = if is(&headings.titles) {
            reader.title(draft)
        } else if is(&headings.sections) {
            reader.section(draft)
        } else {
            reader.line(draft)
        };
        reader.lines.push(line);
    }
    let Reader {
        mut routine, lines, ..
    } = reader;
    routine.sections.retain(|it| !it.prescriptions.is_empty());
    Text { routine, lines }
}

/// A line, looked at by itself.
struct Draft<'a> {
    line: &'a str,
    reading: Result<Reading, Trouble>,
    heading: Option<Heading>,
    /// Its words, where they could name an exercise or a routine.
    name: Option<String>,
}

impl Draft<'_> {
    fn of(line: &str) -> Draft<'_> {
        let is_marked = line.starts_with("# ") || line.starts_with("##");
        let is_blank = !line.contains(char::is_alphanumeric);
        let reading = match is_blank || is_marked {
            true => Err(NOTHING),
            false => dose::read(line, Around::Nothing),
        };
        let heading = match &reading {
            _ if key(line).is_some() => None,
            Err(trouble) => Heading::read(line, trouble.wrong),
            Ok(_) => None,
        };
        let name = match &heading {
            Some(heading) if heading.mark == Mark::Plain && heading.is_name() => {
                Some(heading.title.clone())
            }
            None if reading.is_err() => heading::exercise(line),
            _ => None,
        };
        Draft {
            line,
            reading,
            heading,
            name,
        }
    }

    fn is_blank(&self) -> bool {
        // `##` by itself begins a section without a title.
        !self.line.contains(char::is_alphanumeric) && self.heading.is_none()
    }

    /// A dosage without a name, and without a word on others: "hold each 30 s" goes for several.
    fn is_dosage_alone(&self) -> bool {
        let each = |word: &str| {
            ["each", "every", "all", "everything", "these"]
                .iter()
                .any(|one| one.eq_ignore_ascii_case(word))
        };
        let says_each = self
            .line
            .split_whitespace()
            .zip(self.line.split_whitespace().skip(1))
            .any(|(word, next)| each(word) && next.starts_with(|it: char| it.is_ascii_digit()));
        let is_nameless = matches!(&self.reading, Err(it) if it.wrong == Wrong::NoName);
        is_nameless && !says_each && self.heading.is_none()
    }
}

const NOTHING: Trouble = Trouble {
    column: 1,
    wrong: Wrong::NoDosage,
};

/// Which lines are headings.
struct Headings {
    titles: Vec<usize>,
    sections: Vec<usize>,
}

fn headings(drafts: &[Draft]) -> Headings {
    let mut sections: Vec<usize> = Vec::new();
    let mut titles = Vec::new();
    // From the end, as a heading is one because of what follows it.
    let mut next: Option<usize> = None;
    for (index, draft) in drafts.iter().enumerate().rev() {
        if draft.is_blank() {
            continue;
        }
        let follows = next.and_then(|next| Some((next, drafts.get(next)?)));
        if let Some(heading) = &draft.heading {
            match heading.mark {
                Mark::Title => titles.push(index),
                Mark::Section => sections.push(index),
                Mark::Plain => {
                    let leads = follows.is_some_and(|(next, draft)| {
                        let has_dosage =
                            || drafts.get(next + 1).is_some_and(Draft::is_dosage_alone);
                        draft.reading.is_ok()
                            || (draft.name.is_some() && has_dosage())
                            || sections.contains(&next)
                            || key(draft.line).is_some()
                    });
                    let about_rounds = heading.rounds.is_some() || heading.rest.is_some();
                    let has_dosage =
                        !about_rounds && follows.is_some_and(|(_, draft)| draft.is_dosage_alone());
                    if (leads && !has_dosage) || about_rounds {
                        sections.push(index);
                    }
                }
            }
        }
        // A word of advice between a heading and its exercises does not part them.
        let tells = matches!(&draft.reading, Err(it) if it.wrong == Wrong::Sentence);
        if !tells || draft.heading.is_some() {
            next = Some(index);
        }
    }
    sections.reverse();
    if titles.is_empty() {
        let title = title(drafts, &sections);
        sections.retain(|section| Some(*section) != title);
        titles.extend(title);
    }
    Headings { titles, sections }
}

/// The heading that names the whole: the first one, where another follows before any exercise or
/// where there is no other; or a name on the very first line, with words of advice under it.
fn title(drafts: &[Draft], sections: &[usize]) -> Option<usize> {
    let is_first = |index: usize| drafts.iter().take(index).all(|it| it.reading.is_err());
    let is_plain = |index: usize| drafts.get(index).is_some_and(|draft| draft.name.is_some());
    if let Some(&first) = sections.first()
        && is_plain(first)
        && is_first(first)
        && drafts
            .get(first)
            .is_some_and(|draft| draft.heading.is_some())
    {
        let until = sections.get(1).copied().unwrap_or(drafts.len());
        let between = drafts.get(first + 1..until).unwrap_or_default();
        let is_apart = between
            .iter()
            .all(|it| it.reading.is_err() && it.name.is_none());
        // A blank line under it, and none under the others.
        let stands_off = |index: usize| drafts.get(index + 1).is_some_and(Draft::is_blank);
        let alone_stands_off =
            stands_off(first) && sections.iter().skip(1).any(|index| !stands_off(*index));
        // What is said of a routine stands below its name.
        let below = drafts.get(first + 1..).unwrap_or_default();
        let below = below.iter().find(|draft| !draft.is_blank());
        let is_said_of = below.is_some_and(|draft| key(draft.line).is_some());
        if sections.len() == 1 || is_apart || alone_stands_off || is_said_of {
            return Some(first);
        }
    }
    let first = drafts.iter().position(|draft| !draft.is_blank())?;
    let leads = drafts.iter().any(|draft| draft.reading.is_ok());
    let next = drafts.get(first + 1);
    let is_exercise =
        next.is_some_and(Draft::is_dosage_alone) || drafts.get(first)?.heading.is_none();
    (is_plain(first) && leads && !is_exercise && !sections.contains(&first)).then_some(first)
}

/// What a line in the head of a routine says of it: `From: Ana`.
fn key(line: &str) -> Option<(&'static str, &str)> {
    let (word, value) = line.trim().split_once(':')?;
    let key = ["for", "from", "note", "stop"]
        .into_iter()
        .find(|key| key.eq_ignore_ascii_case(word))?;
    Some((key, value.trim()))
}

/// Whether a line is taken for more than a prescription because of how it begins.
pub(super) fn is_keyed(line: &str) -> bool {
    key(line).is_some()
}

struct Reader<'a> {
    drafts: &'a [Draft<'a>],
    routine: Routine,
    lines: Vec<Line>,
    /// How far the last prescription is indented: a note is further in.
    indent: usize,
}

impl Reader<'_> {
    fn title(&mut self, draft: &Draft) -> Line {
        let title = draft.heading.as_ref().map_or("", |it| &it.title);
        if title.chars().count() > NAME_CHARS_MAX {
            return Line::Unread(at(1, Wrong::LongName));
        }
        self.routine.name = title.to_string();
        Line::Title
    }

    fn section(&mut self, draft: &Draft) -> Line {
        let Some(heading) = &draft.heading else {
            return Line::Unread(NOTHING);
        };
        if heading.title.chars().count() > NAME_CHARS_MAX {
            return Line::Unread(at(1, Wrong::LongName));
        }
        let rounds = heading.rounds.unwrap_or(Ok(1));
        let rounds = match rounds {
            Ok(rounds) if (1..=ROUNDS_MAX).contains(&rounds) => rounds,
            _ => return Line::Unread(at(1, Wrong::Rounds)),
        };
        // "Repeat 3 times" and "Rest 1 min between rounds" speak of the section that they are in.
        let speaks_of_last = heading.title.is_empty()
            && heading.mark == Mark::Plain
            && (heading.of_last || heading.rounds.is_none() || self.is_last_empty());
        if speaks_of_last && let Some(last) = self.routine.sections.last_mut() {
            if heading.rounds.is_some() {
                let fits = |it: &crate::domain::routine::Prescription| {
                    it.dosage.sets.max() * rounds <= ROUND_SETS_MAX
                };
                if !last.prescriptions.iter().all(fits) {
                    return Line::Unread(at(1, Wrong::RoundSets));
                }
                last.rounds = rounds;
            }
            last.rest_seconds = heading.rest.or(last.rest_seconds);
            return match heading.rounds {
                Some(_) => Line::Section,
                None => Line::Note,
            };
        }
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
        let indent = draft.line.len() - draft.line.trim_start().len();
        if let Some((key, value)) = key(draft.line)
            && let Some(line) = self.keyed(key, value)
        {
            return line;
        }
        let index = self.lines.len();
        // A name whose dosage stands on the next line.
        if let (Some(name), Some(next)) = (&draft.name, self.drafts.get(index + 1))
            && next.is_dosage_alone()
        {
            let dosage = next
                .line
                .get(super::name::bullet(next.line)..)
                .unwrap_or_default();
            let mut both = name.to_string();
            both += ": ";
            both += dosage;
            if let Ok(reading) = dose::read(&both, self.around()) {
                return self.prescription(reading, indent);
            }
        }
        let after_name = index.checked_sub(1).is_some_and(|before| {
            matches!(self.lines.get(before), Some(Line::Prescription(_)))
                && self
                    .drafts
                    .get(before)
                    .is_some_and(|draft| draft.name.is_some())
        });
        if after_name && draft.is_dosage_alone() {
            return Line::Dosage;
        }
        let reading = match (&draft.reading, self.around()) {
            (Err(_), Around::Rounds) => dose::read(draft.line, Around::Rounds),
            (reading, _) => reading.clone(),
        };
        let is_under = indent > self.indent && self.takes_note();
        let tells = draft.line.trim_end().ends_with('.');
        match reading {
            // "From the knees at first, until 15 seconds are easy." explains the exercise above.
            _ if is_under && tells => self.note(draft.line),
            Ok(reading) => self.prescription(reading, indent),
            Err(_) if is_under => self.note(draft.line),
            Err(trouble) => Line::Unread(trouble),
        }
    }

    fn around(&self) -> Around {
        match self.routine.sections.last() {
            Some(section) if section.rounds > 1 => Around::Rounds,
            _ => Around::Nothing,
        }
    }

    fn prescription(&mut self, reading: Reading, indent: usize) -> Line {
        if self.routine.prescriptions().count() == PRESCRIPTIONS_MAX {
            return Line::Unread(at(1, Wrong::TooMany));
        }
        if self.routine.sections.is_empty() {
            self.routine.sections.push(Section::titled(String::new()));
        }
        if let Some(section) = self.routine.sections.last_mut() {
            if reading.prescription.dosage.sets.max() * section.rounds > ROUND_SETS_MAX {
                return Line::Unread(at(1, Wrong::RoundSets));
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

fn at(column: usize, wrong: Wrong) -> Trouble {
    Trouble { column, wrong }
}

/// Adds to a note, where there is room for it.
fn add(note: &mut String, text: &str, between: &str, chars_max: usize) -> Line {
    if text.is_empty() {
        return Line::Note;
    }
    let between = if note.is_empty() { "" } else { between };
    let chars = note.chars().count() + between.len() + text.chars().count();
    if chars > chars_max {
        return Line::Unread(at(1, Wrong::LongNote));
    }
    *note += between;
    *note += text;
    Line::Note
}

/// Seconds of a rest, inside the limits.
fn rest_range(min: u16, max: u16) -> Option<Range> {
    Range::new(min, max).filter(|range| range.max() <= HOLD_SECONDS_MAX)
}
