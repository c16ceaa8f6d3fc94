//! Reads the parts of a link, which is untrusted input: errors are reported, and everything that
//! can be read is returned.

use super::{CHARS_MAX, ESCAPES, LinkError, Opened, checksum, writing::base_36};
use crate::domain::{
    dosage::{
        Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides,
        TIMES_PER_DAY_MAX, Work,
    },
    library, mark, notation,
    pain::{CutOffs, PAIN_MAX},
    route::LINK,
    routine::{
        Movement, NAME_CHARS_MAX, NOTE_CHARS_MAX, PRESCRIPTIONS_MAX, Prescription, ROUND_SETS_MAX,
        ROUNDS_MAX, Routine, Section,
    },
};

/// The contents of a link, and of the rest behind it, which may be part of it.
pub(super) fn opened(payload: &[u8], rest: &[u8]) -> Opened {
    let mut reader = Reader::default();
    let mut error = reader.read(payload);
    let next = rest.strip_prefix(b".").unwrap_or_default();
    let next = next.split(|byte| *byte == b'.').next();
    if error.is_none() && next.is_some_and(|next| reader.clone().part(next).is_ok()) {
        error = Some(LinkError::Altered);
    }
    Opened {
        routine: reader.routine,
        error,
    }
}

/// The text from a link on, as it was sent: without the text before it and without escapes, up to
/// white space. It is cut off where it is too long for a link.
pub(super) fn as_sent(text: &str) -> Vec<u8> {
    let mut rest = text.trim_ascii_start();
    if let Some((_, after)) = mark::split_once(text, LINK) {
        rest = after;
    }
    let mut payload = Vec::new();
    for byte in rest.bytes() {
        payload.push(byte);
        unescape(&mut payload, |mark| mark == b'%');
        let is_over = payload.pop_if(|last| last.is_ascii_whitespace()).is_some();
        if is_over || payload.len() > CHARS_MAX {
            break;
        }
    }
    payload
}

/// Replaces an escape at the end, such as `%2E`, by what it stands for: again, where that ends
/// another one.
pub(super) fn unescape(bytes: &mut Vec<u8>, is_mark: fn(u8) -> bool) {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    while let Some([mark, high, low]) = bytes.last_chunk()
        && is_mark(*mark)
        && let (Some(high), Some(low)) = (digit(*high), digit(*low))
    {
        bytes.truncate(bytes.len() - 3);
        // Two hexadecimal digits are a byte.
        bytes.push((high * 16 + low) as u8);
    }
}

/// The end of the longest part whose checksum stands.
pub(super) fn whole(payload: &[u8]) -> Option<usize> {
    let mut end = None;
    let mut sum = 0;
    for (at, byte) in payload.iter().take(CHARS_MAX).enumerate() {
        if let Some([b'.', b'z', digits @ ..]) = payload.get(at..at + 6)
            && base_36(sum, 4).as_bytes() == digits
        {
            end = Some(at + 6);
        }
        sum = checksum(sum, *byte);
    }
    end
}

/// The routine and the errors so far.
#[derive(Clone, Default)]
struct Reader {
    routine: Routine,
    /// True after a prescription, which a note may follow.
    takes_note: bool,
}

impl Reader {
    fn read(&mut self, payload: &[u8]) -> Option<LinkError> {
        if payload.is_empty() {
            return Some(LinkError::Empty);
        }
        let is_dot = |byte: &u8| *byte == b'.';
        let of_version = match payload.split(is_dot).next() {
            Some(b"1") => None,
            Some([b'1'..=b'9', digits @ ..]) if digits.iter().all(u8::is_ascii_digit) => {
                Some(LinkError::Newer)
            }
            _ => return Some(LinkError::NoLink),
        };
        let (whole, of_whole) = match payload.split_last_chunk::<6>() {
            Some((whole, [b'.', b'z', sum @ ..])) => {
                let right = whole.iter().copied().fold(0, checksum);
                let is_right = base_36(right, 4).as_bytes() == sum;
                (whole, (!is_right).then_some(LinkError::Altered))
            }
            // The last part may be cut off: `20-60` without its `s` is no hold any more.
            _ => {
                let last_dot = payload.iter().rposition(is_dot).unwrap_or_default();
                (
                    payload.get(..last_dot).unwrap_or_default(),
                    Some(LinkError::CutOff),
                )
            }
        };
        let mut of_parts = None;
        for part in whole.split(is_dot).skip(1) {
            if let Err(error) = self.part(part) {
                of_parts = of_parts.or(Some(error));
            }
        }
        let is_empty = self.routine.prescriptions().next().is_none();
        of_version
            .or(of_whole)
            .or(of_parts)
            .or(is_empty.then_some(LinkError::Empty))
    }

    fn part(&mut self, part: &[u8]) -> Result<(), LinkError> {
        let took_note = std::mem::take(&mut self.takes_note);
        let mut rest = Rest(part);
        match rest.next() {
            Some(b'-') => self.section(rest),
            Some(b'_') => {
                let note = Rest(part).text(NOTE_CHARS_MAX)?;
                let section = self.routine.sections.last_mut();
                let last = section.and_then(|section| section.prescriptions.last_mut());
                let last = last.filter(|_| took_note).ok_or(LinkError::Unknown)?;
                last.note = note;
                Ok(())
            }
            Some(b'C') => {
                let from = rest.range(u16::from(PAIN_MAX))?;
                if !rest.0.is_empty() {
                    return Err(LinkError::Unknown);
                }
                self.routine.cut_offs = CutOffs::new(from);
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
                    _ => return Err(LinkError::Unknown),
                };
                *text = rest.text(most)?;
                Ok(())
            }
            _ => self.prescription(Rest(part)),
        }
    }

    fn section(&mut self, mut rest: Rest) -> Result<(), LinkError> {
        // The section begins even where it cannot be read, so that its exercises do not join the
        // one before.
        self.routine.sections.push(Section::titled(String::new()));
        let section = self.last_section().ok_or(LinkError::Unknown)?;
        if let Some(b'0'..=b'9') = rest.0.first() {
            let rounds = rest.range(ROUNDS_MAX)?;
            if !rest.eat(b'x') || !rounds.is_fixed() {
                return Err(LinkError::Unknown);
            }
            section.rounds = rounds.min();
        }
        section.rest_seconds = rest.clause(b'r', HOLD_SECONDS_MAX)?;
        if !rest.0.is_empty() {
            section.title = rest.text(NAME_CHARS_MAX)?;
        }
        Ok(())
    }

    fn prescription(&mut self, mut rest: Rest) -> Result<(), LinkError> {
        let exercise = match rest.0.first() {
            Some(b'0'..=b'9') => None,
            _ => Some(library::coded(&rest.code()).ok_or(LinkError::Unknown)?),
        };
        let dosage = rest.dosage()?;
        let movement = match exercise {
            Some(exercise) if rest.0.is_empty() => Movement::Library(exercise),
            Some(_) => return Err(LinkError::Unknown),
            // The name is not looked up: the names of all exercises would cost each first visit 2
            // kB, and the writer of the link has looked already.
            None => Movement::Own(notation::own(&rest.text(NAME_CHARS_MAX)?)),
        };
        if self.routine.sections.is_empty() {
            self.routine.sections.push(Section::titled(String::new()));
        }
        let is_full = self.routine.prescriptions().count() >= PRESCRIPTIONS_MAX;
        let section = self.last_section().ok_or(LinkError::Unknown)?;
        if is_full || dosage.sets.max() * section.rounds > ROUND_SETS_MAX {
            return Err(LinkError::BeyondLimits);
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

/// The unread rest of a part.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn eat(&mut self, ch: u8) -> bool {
        let is_there = self.0.first() == Some(&ch);
        if is_there {
            self.next();
        }
        is_there
    }

    /// The lower-case letters at the front.
    fn code(&mut self) -> String {
        let mut code = String::new();
        while let Some(letter @ b'a'..=b'z') = self.0.first() {
            code.push(char::from(*letter));
            self.next();
        }
        code
    }

    fn number(&mut self) -> Result<u16, LinkError> {
        let mut number: Option<u16> = None;
        while let Some(digit @ b'0'..=b'9') = self.0.first() {
            let tens = number.unwrap_or(0).saturating_mul(10);
            number = Some(tens.saturating_add(u16::from(*digit - b'0')));
            self.next();
        }
        number.ok_or(LinkError::Unknown)
    }

    fn range(&mut self, most: u16) -> Result<Range, LinkError> {
        let min = self.number()?;
        let max = if self.eat(b'-') { self.number()? } else { min };
        let range = Range::new(min, max).filter(|_| max <= most);
        range.ok_or(LinkError::BeyondLimits)
    }

    fn clause(&mut self, mark: u8, most: u16) -> Result<Option<Range>, LinkError> {
        match self.eat(mark) {
            true => self.range(most).map(Some),
            false => Ok(None),
        }
    }

    fn dosage(&mut self) -> Result<Dosage, LinkError> {
        let sets = self.range(SETS_MAX)?;
        if !self.eat(b'x') {
            return Err(LinkError::Unknown);
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
            return Err(LinkError::BeyondLimits);
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

    /// The text up to the end of the part: never empty, without invisible characters.
    fn text(&mut self, most: usize) -> Result<String, LinkError> {
        if !self.eat(b'_') {
            return Err(LinkError::Unknown);
        }
        let mut text = String::new();
        while let Some(byte) = self.next() {
            let ch = match byte {
                b'_' => Some(' '),
                b'~' => self.escaped(),
                b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => Some(char::from(byte)),
                _ => None,
            };
            text.push(ch.ok_or(LinkError::Unknown)?);
        }
        let text = notation::tidy(&text);
        match text.chars().count() {
            0 => Err(LinkError::Unknown),
            count if count > most => Err(LinkError::BeyondLimits),
            _ => Ok(text),
        }
    }

    /// The character that is encoded after `~`.
    fn escaped(&mut self) -> Option<char> {
        match self.next()? {
            letter @ b'a'..=b'z' => ESCAPES.get(usize::from(letter - b'a')).copied(),
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
