//! How often everything is done that a text or a section names.

use super::{
    super::frequency::{self, Often},
    row::{Kind, Row},
};
use crate::domain::{
    notation::Line,
    routine::{Prescription, Routine},
};

/// Gives how often everything is done to the exercises that do not say it themselves, where the
/// text says it once.
pub(super) fn often_for_all(
    rows: &[Row],
    begun: &[(usize, usize)],
    routine: &mut Routine,
    lines: &mut [Line],
) {
    // "Mobility (daily)" says it of its section.
    for (section, heading) in begun {
        let said = rows
            .get(*heading)
            .and_then(|it| frequency::for_all(it.body, true));
        let Some((section, often)) = routine.sections.get_mut(*section).zip(said) else {
            continue;
        };
        let below = lines.get_mut(heading + 1..).unwrap_or_default();
        let below = below
            .iter_mut()
            .take_while(|it| !matches!(it, Line::Section | Line::Title));
        give_often(often, section.prescriptions.iter_mut(), below);
    }
    let mut found = Vec::new();
    for (at, (row, line)) in rows.iter().zip(lines.iter()).enumerate() {
        // "You can do, twice a day:" speaks of all below, "Low back: daily ten" is a name.
        let is_title = *line == Line::Title && row.body.ends_with(':');
        let is_open = matches!(line, Line::Unread(_) | Line::Note) && row.kind != Kind::Keyed;
        // What an exercise says that could not be read is its own.
        let is_of_one = row.start > 0 && (row.says_work() || !row.sentence.loose.is_empty());
        if !is_open && !is_title || is_of_one {
            continue;
        }
        for sentence in row.body.split_inclusive(['.', '!', '?']).map(str::trim) {
            let of = |part: &str| frequency::for_all(part, part.ends_with(':'));
            let often = of(sentence).or_else(|| sentence.split(", ").find_map(of));
            found.extend(often.map(|often| (at, sentence == row.body, often)));
        }
    }
    let [(at, is_whole, often)] = found.as_slice() else {
        return;
    };
    let prescriptions = routine
        .sections
        .iter_mut()
        .flat_map(|it| it.prescriptions.iter_mut());
    give_often(*often, prescriptions, lines.iter_mut());
    if *is_whole && let Some(line) = lines.get_mut(*at).filter(|it| **it != Line::Title) {
        *line = Line::Note;
    }
}

/// Gives how often to the prescriptions that do not say it, and to their lines.
fn give_often<'l>(
    often: Often,
    prescriptions: impl Iterator<Item = &'l mut Prescription>,
    lines: impl Iterator<Item = &'l mut Line>,
) {
    let give = |it: &mut Prescription| often.give(&mut it.dosage);
    prescriptions.for_each(give);
    for line in lines {
        match line {
            Line::Prescription(reading) => give(&mut reading.prescription),
            Line::Asked(choices) => choices
                .iter_mut()
                .flatten()
                .for_each(|it| give(&mut it.prescription)),
            _ => {}
        }
    }
}
