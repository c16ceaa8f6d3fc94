//! The report as a link. All of it is in the link, and nothing else is: no server has it.
//!
//! ```text
//! link = version "." base64url "." checksum
//! ```
//!
//! In the base64url are lines of UTF-8, each with fields that tabs separate; days are counted from
//! 1 January 1970.
//!
//! ```text
//! d first last
//! w words
//! s day routine done asked minutes hurt
//! e name dosage side unit done asked did aim hurt     side: l, r or nothing; unit: s or x
//! p day before during after next                      0-10 or nothing
//! n day note
//! ```

use super::{ExerciseLine, PainLine, Report, SessionLine};
use crate::domain::{
    pain::Pain,
    routine::{NAME_CHARS_MAX, NOTE_CHARS_MAX},
    settings::Side,
    share_link::CHARS_MAX,
    time::Day,
};

const VERSION: &str = "1";
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Days from the first to the last, at most: a year of weeks.
const DAYS_MAX: i64 = 400;
/// The last day that a report can have, in the year 2243.
const DAY_MAX: i64 = 100_000;
/// Most of any count or amount.
const NUMBER_MAX: u32 = 10_000_000;

/// The reason why a link of a report cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// A newer app made it.
    Newer,
    /// Its end is missing, or it was changed on the way.
    Damaged,
}

/// The report as a link; `None` where that has more than [`CHARS_MAX`] characters.
pub fn write(report: &Report) -> Option<String> {
    let mut text = format!("d\t{}\t{}", number(report.first), number(report.last));
    let mut line = |fields: &[&str]| {
        text.push('\n');
        text += &fields.join("\t");
    };
    if !report.words.is_empty() {
        line(&["w", &plain(&report.words)]);
    }
    for it in &report.sessions {
        let [done, asked, minutes] = [it.done, it.asked, it.minutes].map(|it| it.to_string());
        let hurt = if it.hurt { "1" } else { "" };
        let (day, routine) = (number(it.day), plain(&it.routine));
        line(&["s", &day, &routine, &done, &asked, &minutes, hurt]);
    }
    for it in &report.exercises {
        let side = match it.side {
            None => "",
            Some(Side::Left) => "l",
            Some(Side::Right) => "r",
        };
        let unit = if it.is_hold { "s" } else { "x" };
        let numbers = [it.done, it.asked, it.did, it.aim, it.hurt];
        let numbers = numbers.map(|it| it.min(NUMBER_MAX).to_string()).join("\t");
        let (name, dosage) = (plain(&it.name), plain(&it.dosage));
        line(&["e", &name, &dosage, side, unit, &numbers]);
    }
    for it in &report.pain {
        let pains = it.pains.map(|pain| match pain {
            Some(pain) => pain.number().to_string(),
            None => String::new(),
        });
        line(&["p", &number(it.day), &pains.join("\t")]);
    }
    for (day, note) in &report.notes {
        line(&["n", &number(*day), &plain(note)]);
    }
    let data = encoded(text.as_bytes());
    let link = format!("{VERSION}.{data}.{}", checksum(&data));
    (link.len() <= CHARS_MAX).then_some(link)
}

/// Reads the link of a report.
pub fn read(link: &str) -> Result<Report, LinkError> {
    let mut parts = link.split('.');
    let (version, data, sum) = (parts.next(), parts.next(), parts.next());
    match version {
        Some(VERSION) => {}
        Some(other) if other.parse::<u32>().is_ok_and(|it| it > 1) => return Err(LinkError::Newer),
        _ => return Err(LinkError::Damaged),
    }
    let is_short = link.len() <= CHARS_MAX;
    let (Some(data), true) = (data, is_short) else {
        return Err(LinkError::Damaged);
    };
    if sum != Some(checksum(data).as_str()) || parts.next().is_some() {
        return Err(LinkError::Damaged);
    }
    let text = decoded(data).and_then(|bytes| String::from_utf8(bytes).ok());
    let report = text.and_then(|text| read_text(&text));
    report.ok_or(LinkError::Damaged)
}

fn read_text(text: &str) -> Option<Report> {
    let mut lines = text.split('\n');
    let mut head = lines.next()?.strip_prefix("d\t")?.split('\t');
    let (first, last) = (day(head.next()?)?, day(head.next()?)?);
    let is_sound = (0..=DAYS_MAX).contains(&last.since(first));
    let mut report = Report {
        first: Some(first).filter(|_| is_sound)?,
        last,
        words: String::new(),
        sessions: Vec::new(),
        exercises: Vec::new(),
        pain: Vec::new(),
        notes: Vec::new(),
    };
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        match *fields.as_slice() {
            ["w", words] => report.words = short(words, NOTE_CHARS_MAX)?,
            ["s", on, routine, done, asked, minutes, hurt] => report.sessions.push(SessionLine {
                day: day(on)?,
                routine: short(routine, NAME_CHARS_MAX)?,
                done: count(done)?,
                asked: count(asked)?,
                minutes: count(minutes)?,
                hurt: hurt == "1",
            }),
            ["e", name, dosage, side, unit, done, asked, did, aim, hurt] => {
                report.exercises.push(ExerciseLine {
                    name: short(name, NAME_CHARS_MAX)?,
                    dosage: short(dosage, NOTE_CHARS_MAX)?,
                    side: match side {
                        "" => None,
                        "l" => Some(Side::Left),
                        "r" => Some(Side::Right),
                        _ => return None,
                    },
                    is_hold: unit == "s",
                    done: count(done)?,
                    asked: count(asked)?,
                    did: count(did)?,
                    aim: count(aim)?,
                    hurt: count(hurt)?,
                });
            }
            ["p", on, before, during, after, next] => {
                let [before, during, after, next] = [before, during, after, next].map(pain);
                report.pain.push(PainLine {
                    day: day(on)?,
                    pains: [before?, during?, after?, next?],
                });
            }
            ["n", on, note] => {
                let note = short(note, NOTE_CHARS_MAX)?;
                report.notes.push((day(on)?, note));
            }
            // Of a later version, which only adds lines.
            _ => {}
        }
    }
    Some(report)
}

fn number(day: Day) -> String {
    day.since(Day::from_number(0)).to_string()
}

fn day(text: &str) -> Option<Day> {
    let number = text.parse().ok()?;
    (0..=DAY_MAX)
        .contains(&number)
        .then_some(Day::from_number(number))
}

fn count(text: &str) -> Option<u32> {
    text.parse().ok().filter(|it| *it <= NUMBER_MAX)
}

fn pain(text: &str) -> Option<Option<Pain>> {
    match text {
        "" => Some(None),
        text => Pain::new(text.parse().ok()?).map(Some),
    }
}

/// A text without the characters that separate fields and lines.
fn plain(text: &str) -> String {
    text.replace(char::is_control, " ")
}

fn short(text: &str, chars_max: usize) -> Option<String> {
    let is_plain = !text.contains(char::is_control);
    (is_plain && text.chars().count() <= chars_max).then(|| text.to_string())
}

/// Bytes as base64url without padding (RFC 4648).
fn encoded(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut bits = 0_u32;
        for (index, byte) in chunk.iter().enumerate() {
            bits |= u32::from(*byte) << (16 - 8 * index);
        }
        for digit in 0..=chunk.len() {
            let index = (bits >> (18 - 6 * digit)) & 63;
            text.push(char::from(*DIGITS.get(index as usize).unwrap_or(&b'A')));
        }
    }
    text
}

fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for chunk in text.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for (place, digit) in chunk.iter().enumerate() {
            let index = DIGITS.iter().position(|it| it == digit)?;
            bits |= (index as u32) << (18 - 6 * place);
        }
        let [_, one, two, three] = bits.to_be_bytes();
        let count = chunk.len().checked_sub(1).filter(|it| *it > 0)?;
        bytes.extend([one, two, three].into_iter().take(count));
    }
    Some(bytes)
}

/// Six digits of base 32, which change with any character (FNV-1a).
fn checksum(text: &str) -> String {
    let sum = text.bytes().fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let digit = |place: u32| {
        let index = (sum >> (5 * place)) & 31;
        // Letters alone: a link that ends on a mark is often cut by what finds links.
        char::from(*DIGITS.get(index as usize).unwrap_or(&b'A'))
    };
    (0..6).map(digit).collect()
}
