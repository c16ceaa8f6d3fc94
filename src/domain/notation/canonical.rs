//! The canonical form: a small strict grammar, which the printer writes and never changes.
//!
//! ```text
//! text         = [title] {about} {section}
//! title        = "# " any | plain
//! about        = ("For: " | "From: " | "Note: " | "Stop: ") any | "Pain: " cut-offs
//! cut-offs     = "amber from " number ", red from " number
//! section      = [heading] {prescription ["Note: " any]}
//! heading      = ["## "] (any | plain) [", "] [rounds]      marked, or plain behind an empty line
//! rounds       = number (" round" | " rounds") [", rest " time]
//! prescription = name " " dosage
//! name         = '"' any '"' | plain
//! dosage       = as `Dosage` writes it: 3x :20-:60 each side, rest :30, 2x/day, 3 days/week
//! ```
//!
//! `plain` is a text of letters that cannot be taken for a dosage or for a sentence.

use super::{Line, Reading, Text, name};
use crate::domain::{
    dosage::{Dosage, Range, Sides, Work},
    mark,
    pain::CutOffs,
    routine::{Movement, NAME_CHARS_MAX, Prescription, Routine, Section},
};

/// The exercise that a name stands for.
pub type Called = fn(&str) -> Movement;

/// The lines about a routine, by their key.
pub const KEYS: [&str; 5] = ["For: ", "From: ", "Note: ", "Stop: ", PAIN];

/// The key of the cut-offs of pain.
const PAIN: &str = "Pain: ";

/// Most words of a plain name.
const PLAIN_WORDS_MAX: usize = 8;

/// A line is never longer, with a name of four bytes a character.
const LINE_BYTES_MAX: usize = 500;

/// Words that are part of a dosage or of a sentence: no plain name has one.
const NOT_PLAIN: &str = "rest relax each every per times then round rounds x sets reps no not don't \
    skip avoid stop never without instead leave previously last week day if or until after before \
    plus was did i you we";

/// True of a text that can stand unmarked: a few words of letters, none of a dosage or sentence.
fn is_plain(text: &str) -> bool {
    // Latin letters alone: the tables of Unicode weigh 3 kB, and other names stand in quotes.
    let is_letter = |ch: char| ch.is_ascii_alphabetic() || ('À'..='ɏ').contains(&ch);
    let is_free_sign = |ch: char| is_letter(ch) || " -'’()&/,.".contains(ch);
    let words = || text.split([' ', '-', '/']).filter(|word| !word.is_empty());
    let is_free = |word: &str| {
        let word = word.trim_matches(|ch: char| !is_letter(ch));
        let mut barred = NOT_PLAIN.split_ascii_whitespace();
        !barred.any(|it| it.eq_ignore_ascii_case(word))
    };
    text.starts_with(is_letter)
        && text.ends_with(|ch: char| is_letter(ch) || ch == ')')
        && text.chars().all(is_free_sign)
        && words().count() <= PLAIN_WORDS_MAX
        && words().all(is_free)
        && name::tidy(text) == text
}

/// Reads one line of the canonical form.
pub fn read_line(line: &str, called: Called) -> Option<Reading> {
    if line.len() > LINE_BYTES_MAX {
        return None;
    }
    let prescription = |name: &str, text: &str, is_quoted: bool| {
        let (dosage, says_reps) = dosage(text)?;
        let movement = called(name);
        let is_held = is_usually_held(&movement);
        let is_reps = matches!(dosage.work, Work::Reps { .. });
        // "Front plank 3x 10" could be reps or seconds.
        let is_clear = says_reps == (is_held && is_reps);
        let is_name = (is_quoted && !movement.name().is_empty())
            || is_plain(name)
            || movement.exercise().is_some_and(|it| it.name == name);
        (is_clear && is_name && name.chars().count() <= NAME_CHARS_MAX).then_some(Reading {
            name: name.to_string(),
            prescription: Prescription {
                movement,
                dosage,
                note: String::new(),
            },
        })
    };
    if let Some(quoted) = line.strip_prefix('"') {
        let (name, text) = mark::split_once(quoted, "\" ")?;
        return prescription(name, text, true);
    }
    // The dosage is the one end of the line that is one: it begins with the only number and `x `.
    let before_numbers = line.as_bytes().windows(2).enumerate();
    before_numbers
        .filter(|(_, it)| matches!(it, [b' ', b'0'..=b'9']))
        .find_map(|(at, _)| prescription(line.get(..at)?, line.get(at + 1..)?, false))
}

fn is_usually_held(movement: &Movement) -> bool {
    movement
        .exercise()
        .is_some_and(|it| matches!(it.dosage.work, Work::Hold { .. }))
}

/// A dosage in the one form that it is written in, and true where it says "reps".
pub fn dosage(text: &str) -> Option<(Dosage, bool)> {
    let (sets, rest) = mark::split_once(text, "x ")?;
    let mut parts = Parts(Some(rest));
    let main = parts.next()?;
    let (main, sides) = match main.strip_suffix(" each side") {
        Some(main) => (main, Sides::Each),
        None => (main, Sides::Together),
    };
    let work = match times(main) {
        Some(seconds) => Work::Hold { seconds },
        None => {
            let (count, hold) = match mark::split_once(main, " hold ") {
                Some((count, hold)) => (count, Some(times(hold)?)),
                None => (main, None),
            };
            Work::Reps {
                count: counts(count.strip_suffix(" reps").unwrap_or(count))?,
                hold_seconds: hold,
            }
        }
    };
    let mut dosage = Dosage::new(counts(sets)?, work, sides);
    for part in parts {
        if let Some(relax) = part.strip_prefix("relax ") {
            dosage.relax_seconds = times(relax);
        } else if let Some(rest) = part.strip_prefix("rest ") {
            dosage.rest_seconds = times(rest);
        } else if let Some(count) = part.strip_suffix("x/day") {
            dosage.times_per_day = counts(count);
        } else {
            dosage.days_per_week = counts(part.strip_suffix(" days/week")?);
        }
    }
    // Whatever is written in another order or spelling is not canonical.
    let plain = dosage.to_string();
    let says_reps = plain != text;
    let is_same = !says_reps || dosage.saying_reps() == text;
    (is_same && dosage.is_within_limits()).then_some((dosage, says_reps))
}

/// The parts of a text between commas.
struct Parts<'a>(Option<&'a str>);

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.0?;
        let (part, rest) = match mark::split_once(text, ", ") {
            Some((part, rest)) => (part, Some(rest)),
            None => (text, None),
        };
        self.0 = rest;
        Some(part)
    }
}

fn range(text: &str, number: impl Fn(&str) -> Option<u16>) -> Option<Range> {
    match mark::split_once(text, "-") {
        Some((min, max)) => Range::new(number(min)?, number(max)?),
        None => Range::new(number(text)?, number(text)?),
    }
}

/// A number of at most four digits.
fn number(text: &str) -> Option<u16> {
    if text.is_empty() || text.len() > 4 {
        return None;
    }
    text.bytes().try_fold(0, |sum: u16, digit| {
        digit
            .is_ascii_digit()
            .then(|| sum * 10 + u16::from(digit - b'0'))
    })
}

fn counts(text: &str) -> Option<Range> {
    range(text, number)
}

fn times(text: &str) -> Option<Range> {
    range(text, |text| {
        let (minutes, seconds) = mark::split_once(text, ":")?;
        let minutes = match minutes {
            "" => 0,
            minutes => number(minutes)?,
        };
        minutes.checked_mul(60)?.checked_add(number(seconds)?)
    })
}

/// The end of a heading that says its rounds: what stands before it, and both numbers.
pub fn rounds(heading: &str) -> Option<(&str, u16, Option<Range>)> {
    let (before, last) = mark::rsplit_once(heading, ", ").unwrap_or(("", heading));
    let (before, last, rest) = match last.strip_prefix("rest ") {
        Some(rest) => {
            let (before, last) = mark::rsplit_once(before, ", ").unwrap_or(("", before));
            (before, last, Some(times(rest)?))
        }
        None => (before, last, None),
    };
    let count = last
        .strip_suffix(" rounds")
        .or_else(|| last.strip_suffix(" round"))?;
    Some((before, number(count)?, rest))
}

/// Reads a text that is canonical from its first line to its last; `None` where one is not.
pub fn read(text: &str, called: Called) -> Option<Text> {
    let mut reader = Reader {
        called,
        routine: Routine::default(),
        is_head: true,
        is_first: true,
        is_behind_blank: true,
    };
    let lines: Option<Vec<Line>> = text.split('\n').map(|line| reader.line(line)).collect();
    let lines = lines?;
    let routine = reader.routine;
    routine.is_within_limits().then_some(Text {
        routine,
        lines,
        asked: None,
    })
}

/// The state between two lines of a canonical text.
struct Reader {
    called: Called,
    routine: Routine,
    /// True until the first section or prescription.
    is_head: bool,
    is_first: bool,
    is_behind_blank: bool,
}

impl Reader {
    fn line(&mut self, line: &str) -> Option<Line> {
        if line.is_empty() {
            self.is_behind_blank = true;
            return Some(Line::Blank);
        }
        let is_first = std::mem::take(&mut self.is_first);
        let is_behind_blank = std::mem::take(&mut self.is_behind_blank);
        let routine = &mut self.routine;
        if let Some(note) = line.strip_prefix("  Note: ") {
            let last = routine.sections.last_mut()?.prescriptions.last_mut()?;
            last.note.is_empty().then_some(())?;
            last.note = name::tidy(note);
            return Some(Line::Note);
        }
        if self.is_head
            && let Some((place, value)) = about(routine, line)
        {
            place.is_empty().then_some(())?;
            *place = name::tidy(value);
            return Some(Line::Note);
        }
        if let Some(text) = line.strip_prefix(PAIN).filter(|_| self.is_head) {
            routine.cut_offs.is_none().then_some(())?;
            routine.cut_offs = Some(cut_offs(text)?);
            return Some(Line::Note);
        }
        if let Some(title) = line.strip_prefix("# ").filter(|_| is_first) {
            routine.name = name::tidy(title);
            return Some(Line::Title);
        }
        let marked = line.strip_prefix("##");
        if let Some(heading) = marked.filter(|it| it.is_empty() || it.starts_with(' ')) {
            self.is_head = false;
            routine.sections.push(section(heading.trim())?);
            return Some(Line::Section);
        }
        if let Some(reading) = read_line(line, self.called) {
            self.is_head = false;
            if routine.sections.is_empty() {
                routine.sections.push(Section::titled(String::new()));
            }
            let section = routine.sections.last_mut()?;
            section.prescriptions.push(reading.prescription.clone());
            return Some(Line::Prescriptions(vec![reading]));
        }
        if is_first && is_plain_heading(line, self.called) {
            routine.name = line.to_string();
            return Some(Line::Title);
        }
        self.is_head = false;
        let section = section(line)?;
        let is_plain = section.title.is_empty() || is_plain_heading(&section.title, self.called);
        (is_plain && is_behind_blank).then_some(())?;
        routine.sections.push(section);
        Some(Line::Section)
    }
}

/// The place of a line about the routine, and its value.
fn about<'a, 'r>(routine: &'r mut Routine, line: &'a str) -> Option<(&'r mut String, &'a str)> {
    let places = [
        &mut routine.purpose,
        &mut routine.from,
        &mut routine.note,
        &mut routine.stop,
    ];
    let mut about = places.into_iter().zip(KEYS);
    about.find_map(|(place, key)| Some((place, line.strip_prefix(key)?)))
}

/// The cut-offs in the one form that they are written in.
pub fn cut_offs(text: &str) -> Option<CutOffs> {
    let (amber, red) = mark::split_once(text.strip_prefix("amber from ")?, ", red from ")?;
    let cut_offs = CutOffs::new(Range::new(number(amber)?, number(red)?)?)?;
    (cut_offs.to_string() == text).then_some(cut_offs)
}

fn section(heading: &str) -> Option<Section> {
    let (title, rounds, rest_seconds) = rounds(heading).unwrap_or((heading, 1, None));
    Some(Section {
        rounds,
        rest_seconds,
        ..Section::titled(title.to_string())
    })
}

/// True of a heading that can stand unmarked: it names no exercise.
fn is_plain_heading(text: &str, called: Called) -> bool {
    is_plain(text) && called(text).exercise().is_none() && rounds(text).is_none()
}

/// The canonical form of a prescription, without its note.
pub fn print_line(prescription: &Prescription) -> String {
    let dosage = &prescription.dosage;
    let is_held = is_usually_held(&prescription.movement);
    let dosage = match (is_held, dosage.work) {
        (true, Work::Reps { .. }) => dosage.saying_reps(),
        _ => dosage.to_string(),
    };
    let name = match &prescription.movement {
        Movement::Library(exercise) => exercise.name.to_string(),
        Movement::Own(own) if is_plain(own) && !KEYS.iter().any(|key| own.starts_with(key)) => {
            own.clone()
        }
        Movement::Own(own) => format!("\"{own}\""),
    };
    format!("{name} {dosage}")
}

/// The canonical text of a routine; [`read`] reads it back as the same routine.
pub fn print(routine: &Routine, called: Called) -> String {
    let mut text = String::new();
    let mut line = |parts: &[&str]| {
        text.extend(parts.iter().copied());
        text.push('\n');
    };
    if !routine.name.is_empty() {
        let mark = if is_plain_heading(&routine.name, called) {
            ""
        } else {
            "# "
        };
        line(&[mark, &routine.name]);
    }
    let about = [
        &routine.purpose,
        &routine.from,
        &routine.note,
        &routine.stop,
    ];
    for (key, value) in KEYS.into_iter().zip(about) {
        if !value.is_empty() {
            line(&[key, value]);
        }
    }
    if let Some(cut_offs) = routine.cut_offs {
        line(&[PAIN, &cut_offs.to_string()]);
    }
    for (index, section) in routine.sections.iter().enumerate() {
        // A title that could be taken for rounds has rounds behind it.
        let rounds = match rounds(&section.title) {
            Some(_) => section.saying_rounds(),
            None => section.rounds_text(),
        };
        let is_first = index == 0 && routine.name.is_empty();
        let is_bare = section.title.is_empty() && rounds.is_empty();
        if index > 0 || !routine.name.is_empty() {
            line(&[]);
        }
        if !is_bare || index > 0 {
            let is_plain = !is_first
                && !is_bare
                && (section.title.is_empty() || is_plain_heading(&section.title, called));
            let mark = if is_plain { "" } else { "## " };
            let comma = if section.title.is_empty() || rounds.is_empty() {
                ""
            } else {
                ", "
            };
            line(&[mark, &section.title, comma, &rounds]);
        }
        for prescription in &section.prescriptions {
            line(&[&print_line(prescription)]);
            if !prescription.note.is_empty() {
                line(&["  Note: ", &prescription.note]);
            }
        }
    }
    text
}
