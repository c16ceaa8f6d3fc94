//! A routine as a link, and back: what stands after `#/r/`.
//!
//! ```text
//! 1.T_Core_day.F_Anna.plank3x20-60s._Breathe~d.-2xr60_Legs.squat3x10.3x8-12h5er30_Towel_curl.z1k9d
//! ```
//!
//! Parts between dots, the version first and the checksum last. What a part is, its first
//! character says:
//!
//! - a capital letter: Title, From, Purpose, Note or Stop rule, then its text;
//! - `-`: a section, with its rounds (`2x`), the rest between them (`r60`) and its title. The first
//!   one goes unsaid where it has none of these;
//! - small letters: the code of a library exercise, then its dosage;
//! - a digit: the dosage of an exercise of the author's own, then its name;
//! - `_`: a note to the exercise before it;
//! - `z`: the checksum. No code begins with `z`, so a link without it was cut off.
//!
//! A dosage is sets (`3x`), seconds (`20-60s`) or reps (`10-15`), and then, where it has them, in
//! this order: `h`old of a rep, `e`ach side, `r`est, re`l`ax, times a `d`ay, days a `w`eek.
//! A text begins with `_`. In it `_` is a space, `~` and a letter is one of [`SIGNS`], and `~`, a
//! digit and so many digits of base 36 is any other character.
//!
//! Every link ever made opens for ever: a later version may add parts, but never gives one of
//! these another meaning. So what can be read of a newer link is what it says.
//! Must not know: the address of the app, or where a link comes from.

use std::fmt;

use super::{
    dosage::{
        Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides,
        TIMES_PER_DAY_MAX, Work,
    },
    library, notation,
    route::LINK,
    routine::{
        Movement, NAME_CHARS_MAX, NOTE_CHARS_MAX, PRESCRIPTIONS_MAX, Prescription, ROUND_SETS_MAX,
        ROUNDS_MAX, Routine, Section,
    },
};

/// Most characters of what stands after `#/r/`.
pub const CHARS_MAX: usize = 2000;

/// The signs that `~` and a letter stand for, from `~a` to `~z`.
const SIGNS: [char; 26] = [
    '&', '(', ',', '.', ')', '“', '”', '#', '\'', '=', ':', '/', ';', '–', '°', '+', '?', '’', '"',
    '~', '_', '½', '!', '×', '—', '%',
];

/// What a link held, as far as it could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The routine; what could not be read is missing from it.
    pub routine: Routine,
    /// What is wrong with the link, if anything.
    pub trouble: Option<Trouble>,
}

/// What is wrong with a link: the first of these that is true of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It has more than [`CHARS_MAX`] characters and was not read.
    TooLong,
    /// It is something else.
    NoLink,
    /// It has a version that is not known here.
    Newer,
    /// Its end is missing.
    CutOff,
    /// It is not as it was written.
    Altered,
    /// A number, a name or a note in it is beyond the limits, or it has too many exercises.
    BeyondLimits,
    /// Something in it is not known here, such as an exercise.
    Unknown,
    /// It has no exercise in it.
    Empty,
}

/// What happened, what is shown, and what to do.
impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Trouble::TooLong => {
                "This link is longer than the link of any routine, so it was not read. \
                 Ask for it to be sent again."
            }
            Trouble::NoLink => {
                "This is not the link of a routine. Check that you copied all of it."
            }
            Trouble::Newer => {
                "This link was made with a newer Holdfast. What can be read of it is shown. \
                 Load this page again to get the newest Holdfast."
            }
            Trouble::CutOff => {
                "This link was cut off on its way: its end is missing. What has arrived is shown. \
                 Ask for it to be sent again."
            }
            Trouble::Altered => {
                "This link was changed on its way: what is shown may be wrong. \
                 Ask for it to be sent again."
            }
            Trouble::BeyondLimits => {
                "Something in this link is too much or too long for a routine and was left out. \
                 The rest is shown. Ask whoever made it."
            }
            Trouble::Unknown => {
                "Something in this link is not known here and was left out. \
                 The rest is shown. Ask whoever made it."
            }
            Trouble::Empty => "There is no exercise in this link. Ask for it to be sent again.",
        })
    }
}

/// Why a routine cannot be a link: it would have more than [`CHARS_MAX`] characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// What happened and what to do.
impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("This routine is too long for a link. Share it as text instead.")
    }
}

/// The routine as what stands after `#/r/` in a link. Its id stays behind.
pub fn write(routine: &Routine) -> Result<String, TooLong> {
    let link = write_kept(routine);
    match link.len() {
        0..=CHARS_MAX => Ok(link),
        _ => Err(TooLong),
    }
}

/// The routine in the form of a link, however long that is, as it is kept.
pub fn write_kept(routine: &Routine) -> String {
    let mut link = "1".to_string();
    for (mark, text) in [
        (".T", &routine.name),
        (".F", &routine.from),
        (".P", &routine.purpose),
        (".N", &routine.note),
        (".S", &routine.stop),
    ] {
        write_text(&mut link, mark, text);
    }
    for (index, section) in routine.sections.iter().enumerate() {
        write_section(&mut link, index == 0, section);
    }
    let sum = base_36(checksum(link.as_bytes()), 4);
    link += ".z";
    link += &sum;
    link
}

fn write_section(link: &mut String, is_first: bool, section: &Section) {
    let goes_unsaid = is_first
        && section.title.is_empty()
        && section.rounds == 1
        && section.rest_seconds.is_none()
        && !section.prescriptions.is_empty();
    if !goes_unsaid {
        *link += ".-";
        if section.rounds != 1 {
            *link += &section.rounds.to_string();
            link.push('x');
        }
        write_clause(link, "r", section.rest_seconds);
        write_text(link, "", &section.title);
    }
    for prescription in &section.prescriptions {
        link.push('.');
        match &prescription.movement {
            Movement::Library(exercise) => {
                *link += exercise.code;
                write_dosage(link, &prescription.dosage);
            }
            Movement::Own(name) => {
                write_dosage(link, &prescription.dosage);
                write_text(link, "", name);
            }
        }
        write_text(link, ".", &prescription.note);
    }
}

fn write_dosage(link: &mut String, dosage: &Dosage) {
    write_clause(link, "", Some(dosage.sets));
    link.push('x');
    match dosage.work {
        Work::Hold { seconds } => {
            write_clause(link, "", Some(seconds));
            link.push('s');
        }
        Work::Reps {
            count,
            hold_seconds,
        } => {
            write_clause(link, "", Some(count));
            write_clause(link, "h", hold_seconds);
        }
    }
    if dosage.sides == Sides::Each {
        link.push('e');
    }
    write_clause(link, "r", dosage.rest_seconds);
    write_clause(link, "l", dosage.relax_seconds);
    write_clause(link, "d", dosage.times_per_day);
    write_clause(link, "w", dosage.days_per_week);
}

fn write_clause(link: &mut String, mark: &str, range: Option<Range>) {
    if let Some(range) = range {
        *link += mark;
        *link += &range.min().to_string();
        if !range.is_fixed() {
            link.push('-');
            *link += &range.max().to_string();
        }
    }
}

/// Nothing at all where the text is empty.
fn write_text(link: &mut String, mark: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    *link += mark;
    link.push('_');
    for sign in text.chars() {
        if sign.is_ascii_alphanumeric() || sign == '-' {
            link.push(sign);
        } else if sign == ' ' {
            link.push('_');
        } else {
            link.push('~');
            match (b'a'..=b'z').zip(SIGNS).find(|(_, other)| *other == sign) {
                Some((letter, _)) => link.push(char::from(letter)),
                None => {
                    let number = u32::from(sign);
                    let mut digits = 1;
                    while number >= 36_u32.pow(digits) {
                        digits += 1;
                    }
                    *link += &base_36(digits, 1);
                    *link += &base_36(number, digits);
                }
            }
        }
    }
}

/// The last `digits` digits of a number.
fn base_36(number: u32, digits: u32) -> String {
    (0..digits)
        .rev()
        .filter_map(|place| char::from_digit(number / 36_u32.pow(place) % 36, 36))
        .collect()
}

/// A number of four digits of base 36. It differs whenever a single character does, or two within
/// some words of each other: the divisor is the largest prime of four digits, the factor one of
/// its primitive roots.
fn checksum(bytes: &[u8]) -> u32 {
    let add = |sum, byte: &u8| (sum * 1009 + u32::from(*byte)) % 1_679_609;
    bytes.iter().fold(0, add)
}

/// Reads a link: what stands after `#/r/`, that with an address before it, or a message that has
/// one in it.
pub fn read(link: &str) -> Opened {
    match bare(link) {
        Some(payload) => opened(&payload),
        None => Opened {
            routine: Routine::default(),
            trouble: Some(Trouble::TooLong),
        },
    }
}

/// Reads what [`write_kept`] has written.
pub fn read_kept(kept: &str) -> Opened {
    opened(kept.as_bytes())
}

fn opened(payload: &[u8]) -> Opened {
    let mut reader = Reader::default();
    let trouble = reader.read(payload);
    Opened {
        routine: reader.routine,
        trouble,
    }
}

/// The link itself, without what stands round it; `None` where that is too long. Some messengers
/// write `~` as `%7E`.
fn bare(link: &str) -> Option<Vec<u8>> {
    let mut rest = link.trim_ascii_start().as_bytes();
    if let Some(at) = link.find(LINK) {
        rest = link.as_bytes().get(at + LINK.len()..).unwrap_or_default();
    }
    let mut payload = Vec::new();
    while let [first, after @ ..] = rest {
        if first.is_ascii_whitespace() || payload.len() > CHARS_MAX {
            break;
        }
        rest = after;
        payload.push(*first);
        if let [b'7', b'E' | b'e', after @ ..] = after
            && *first == b'%'
        {
            rest = after;
            payload.pop();
            payload.push(b'~');
        }
    }
    if payload.len() > CHARS_MAX {
        return None;
    }
    // A link ends in a letter or digit: what comes after that is of the sentence it stands in.
    while payload
        .pop_if(|last| !last.is_ascii_alphanumeric())
        .is_some()
    {}
    Some(payload)
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    routine: Routine,
    /// Whether the part before was a prescription, so that a note may follow.
    takes_note: bool,
}

impl Reader {
    fn read(&mut self, payload: &[u8]) -> Option<Trouble> {
        if payload.is_empty() {
            return Some(Trouble::Empty);
        }
        let is_dot = |byte: &u8| *byte == b'.';
        let of_version = match payload.split(is_dot).next() {
            Some(b"1") => None,
            Some([b'1'..=b'9', digits @ ..]) if digits.iter().all(u8::is_ascii_digit) => {
                Some(Trouble::Newer)
            }
            _ => return Some(Trouble::NoLink),
        };
        let (whole, of_whole) = match payload.split_last_chunk::<6>() {
            Some((whole, [b'.', b'z', sum @ ..])) => {
                let is_right = base_36(checksum(whole), 4).as_bytes() == sum;
                (whole, (!is_right).then_some(Trouble::Altered))
            }
            // The last part may have lost its end: `20-60` is then no longer a hold.
            _ => {
                let last_dot = payload.iter().rposition(is_dot).unwrap_or_default();
                (
                    payload.get(..last_dot).unwrap_or_default(),
                    Some(Trouble::CutOff),
                )
            }
        };
        let mut of_parts = None;
        for part in whole.split(is_dot).skip(1) {
            if let Err(trouble) = self.part(part) {
                of_parts = of_parts.or(Some(trouble));
            }
        }
        let is_empty = self.routine.prescriptions().next().is_none();
        of_version
            .or(of_whole)
            .or(of_parts)
            .or(is_empty.then_some(Trouble::Empty))
    }

    fn part(&mut self, part: &[u8]) -> Result<(), Trouble> {
        let took_note = std::mem::take(&mut self.takes_note);
        let mut rest = Rest(part);
        match rest.next() {
            Some(b'-') => self.section(rest),
            Some(b'_') => {
                let note = Rest(part).text(NOTE_CHARS_MAX)?;
                let section = self.routine.sections.last_mut();
                let last = section.and_then(|section| section.prescriptions.last_mut());
                let last = last.filter(|_| took_note).ok_or(Trouble::Unknown)?;
                last.note = note;
                Ok(())
            }
            Some(letter @ b'A'..=b'Z') => {
                let routine = &mut self.routine;
                let (text, most) = match letter {
                    b'T' => (&mut routine.name, NAME_CHARS_MAX),
                    b'F' => (&mut routine.from, NAME_CHARS_MAX),
                    b'P' => (&mut routine.purpose, NAME_CHARS_MAX),
                    b'N' => (&mut routine.note, NOTE_CHARS_MAX),
                    b'S' => (&mut routine.stop, NOTE_CHARS_MAX),
                    _ => return Err(Trouble::Unknown),
                };
                *text = rest.text(most)?;
                Ok(())
            }
            _ => self.prescription(Rest(part)),
        }
    }

    fn section(&mut self, mut rest: Rest) -> Result<(), Trouble> {
        // It begins even where it cannot be read: what follows is not of the section before.
        self.routine.sections.push(Section::titled(String::new()));
        let section = self.last_section().ok_or(Trouble::Unknown)?;
        if let Some(b'0'..=b'9') = rest.0.first() {
            let rounds = rest.range(ROUNDS_MAX)?;
            if !rest.eat(b'x') || !rounds.is_fixed() {
                return Err(Trouble::Unknown);
            }
            section.rounds = rounds.min();
        }
        section.rest_seconds = rest.clause(b'r', HOLD_SECONDS_MAX)?;
        if !rest.0.is_empty() {
            section.title = rest.text(NAME_CHARS_MAX)?;
        }
        Ok(())
    }

    fn prescription(&mut self, mut rest: Rest) -> Result<(), Trouble> {
        let exercise = match rest.0.first() {
            Some(b'0'..=b'9') => None,
            _ => Some(library::coded(&rest.code()).ok_or(Trouble::Unknown)?),
        };
        let dosage = rest.dosage()?;
        let movement = match exercise {
            Some(exercise) if rest.0.is_empty() => Movement::Library(exercise),
            Some(_) => return Err(Trouble::Unknown),
            None => notation::movement(&rest.text(NAME_CHARS_MAX)?),
        };
        if self.routine.sections.is_empty() {
            self.routine.sections.push(Section::titled(String::new()));
        }
        let is_full = self.routine.prescriptions().count() >= PRESCRIPTIONS_MAX;
        let section = self.last_section().ok_or(Trouble::Unknown)?;
        if is_full || dosage.sets.max() * section.rounds > ROUND_SETS_MAX {
            return Err(Trouble::BeyondLimits);
        }
        section.prescriptions.push(Prescription {
            movement,
            dosage,
            note: String::new(),
        });
        self.takes_note = true;
        Ok(())
    }

    fn last_section(&mut self) -> Option<&mut Section> {
        self.routine.sections.last_mut()
    }
}

/// What is left of a part.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn eat(&mut self, sign: u8) -> bool {
        let is_there = self.0.first() == Some(&sign);
        if is_there {
            self.next();
        }
        is_there
    }

    /// The small letters at the front.
    fn code(&mut self) -> String {
        let mut code = String::new();
        while let Some(letter @ b'a'..=b'z') = self.0.first() {
            code.push(char::from(*letter));
            self.next();
        }
        code
    }

    fn number(&mut self) -> Result<u16, Trouble> {
        let mut number: Option<u16> = None;
        while let Some(digit @ b'0'..=b'9') = self.0.first() {
            let tens = number.unwrap_or(0).saturating_mul(10);
            number = Some(tens.saturating_add(u16::from(*digit - b'0')));
            self.next();
        }
        number.ok_or(Trouble::Unknown)
    }

    fn range(&mut self, most: u16) -> Result<Range, Trouble> {
        let min = self.number()?;
        let max = if self.eat(b'-') { self.number()? } else { min };
        let range = Range::new(min, max).filter(|_| max <= most);
        range.ok_or(Trouble::BeyondLimits)
    }

    fn clause(&mut self, mark: u8, most: u16) -> Result<Option<Range>, Trouble> {
        match self.eat(mark) {
            true => self.range(most).map(Some),
            false => Ok(None),
        }
    }

    fn dosage(&mut self) -> Result<Dosage, Trouble> {
        let sets = self.range(SETS_MAX)?;
        if !self.eat(b'x') {
            return Err(Trouble::Unknown);
        }
        let amount = self.range(HOLD_SECONDS_MAX)?;
        let work = if self.eat(b's') {
            Work::Hold { seconds: amount }
        } else if amount.max() <= REPS_MAX {
            Work::Reps {
                count: amount,
                hold_seconds: self.clause(b'h', REP_HOLD_SECONDS_MAX)?,
            }
        } else {
            return Err(Trouble::BeyondLimits);
        };
        let sides = match self.eat(b'e') {
            true => Sides::Each,
            false => Sides::Together,
        };
        Ok(Dosage {
            sets,
            work,
            sides,
            rest_seconds: self.clause(b'r', HOLD_SECONDS_MAX)?,
            relax_seconds: self.clause(b'l', HOLD_SECONDS_MAX)?,
            times_per_day: self.clause(b'd', TIMES_PER_DAY_MAX)?,
            days_per_week: self.clause(b'w', 7)?,
        })
    }

    /// The text up to the end of the part: never empty, without what cannot be seen.
    fn text(&mut self, most: usize) -> Result<String, Trouble> {
        if !self.eat(b'_') {
            return Err(Trouble::Unknown);
        }
        let mut text = String::new();
        while let Some(byte) = self.next() {
            let sign = match byte {
                b'_' => Some(' '),
                b'~' => self.sign(),
                b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => Some(char::from(byte)),
                _ => None,
            };
            text.push(sign.ok_or(Trouble::Unknown)?);
        }
        let text = notation::tidy(&text);
        match text.chars().count() {
            0 => Err(Trouble::Unknown),
            count if count > most => Err(Trouble::BeyondLimits),
            _ => Ok(text),
        }
    }

    /// The sign that stands after `~`.
    fn sign(&mut self) -> Option<char> {
        match self.next()? {
            letter @ b'a'..=b'z' => SIGNS.get(usize::from(letter - b'a')).copied(),
            digits @ b'1'..=b'4' => {
                let mut number = 0;
                for _ in b'0'..digits {
                    number = number * 36 + char::from(self.next()?).to_digit(36)?;
                }
                char::from_u32(number)
            }
            _ => None,
        }
    }
}
