//! Writes the parts of a link.

use super::ESCAPES;
use crate::domain::{
    dosage::{Dosage, Range, Sides, Work},
    pain::CutOffs,
    routine::{Movement, Section},
};

pub(super) fn write_section(link: &mut String, is_first: bool, section: &Section) {
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

pub(super) fn write_cut_offs(link: &mut String, cut_offs: CutOffs) {
    write_clause(
        link,
        ".C",
        Range::new(cut_offs.amber_from(), cut_offs.red_from()),
    );
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

/// Writes a text part; nothing where the text is empty.
pub(super) fn write_text(link: &mut String, mark: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    *link += mark;
    link.push('_');
    for ch in text.chars() {
        if ch.is_ascii_alphanumeric() || ch == '-' {
            link.push(ch);
        } else if ch == ' ' {
            link.push('_');
        } else {
            link.push('~');
            match (b'a'..=b'z').zip(ESCAPES).find(|(_, other)| *other == ch) {
                Some((letter, _)) => link.push(char::from(letter)),
                None => {
                    let number = u32::from(ch);
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
pub(super) fn base_36(number: u32, digits: u32) -> String {
    (0..digits)
        .rev()
        .filter_map(|place| char::from_digit(number / 36_u32.pow(place) % 36, 36))
        .collect()
}
