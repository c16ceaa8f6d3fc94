//! How often everything is done that a text or a section names.

use super::super::heading;
use super::row::{Kind, Row};
use crate::domain::{
    dosage::{Range, TIMES_PER_DAY_MAX},
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
            .and_then(|it| heading::often_for_all(it.body, true));
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
        if !is_open && !is_title {
            continue;
        }
        for sentence in row.body.split_inclusive(['.', '!', '?']).map(str::trim) {
            let often = heading::often_for_all(sentence, false).or_else(|| {
                sentence
                    .split(", ")
                    .find_map(|it| heading::often_for_all(it, false))
            });
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
pub(super) fn give_often<'l>(
    (per_day, per_week): heading::Often,
    prescriptions: impl Iterator<Item = &'l mut Prescription>,
    lines: impl Iterator<Item = &'l mut Line>,
) {
    let range = |it: Option<super::super::item::Amount>, max: u16| {
        let it = it?;
        let range = Range::new(u16::try_from(it.min).ok()?, u16::try_from(it.max).ok()?)?;
        (range.max() <= max).then_some(range)
    };
    let (per_day, per_week) = (range(per_day, TIMES_PER_DAY_MAX), range(per_week, 7));
    let give = |it: &mut Prescription| {
        let dosage = &mut it.dosage;
        if dosage.times_per_day.is_none() && dosage.days_per_week.is_none() {
            dosage.times_per_day = per_day;
            dosage.days_per_week = per_week;
        }
    };
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
