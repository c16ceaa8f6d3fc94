//! What is sure of a text, and what one answer can take.

use super::super::for_all::Often;
use crate::domain::{
    notation::{Line, WithSaid},
    routine::Routine,
};

/// The routine without what is asked about.
pub(super) fn sure(routine: &Routine, lines: &[Line]) -> Routine {
    let mut is_sure = are_sure(lines);
    let mut sure = routine.clone();
    for section in &mut sure.sections {
        section
            .prescriptions
            .retain(|_| is_sure.next() == Some(true));
    }
    sure.sections.retain(|it| !it.prescriptions.is_empty());
    match sure.sections.is_empty() {
        true => Routine::default(),
        false => sure,
    }
}

/// The routine with how often a line says that all of it is done; `None` where that changes nothing,
/// or where some have several readings.
pub(super) fn with_said(routine: &Routine, lines: &[Line], said: Often) -> Option<WithSaid> {
    let mut with = routine.clone();
    let sections = with.sections.iter_mut();
    let prescriptions = sections.flat_map(|it| &mut it.prescriptions);
    for (prescription, is_sure) in prescriptions.zip(are_sure(lines)) {
        if !is_sure {
            said.give(&mut prescription.dosage);
        }
    }
    let is_open = |it: &Line| matches!(it, Line::Asked(choices) if choices.len() > 1);
    let is_other = with != *routine && !lines.iter().any(is_open);
    is_other.then_some(WithSaid {
        said,
        routine: with,
    })
}

/// For each prescription that the routine has of the lines, true where it is sure.
fn are_sure(lines: &[Line]) -> impl Iterator<Item = bool> {
    lines.iter().flat_map(|line| {
        let is_sure = matches!(line, Line::Prescriptions(_));
        std::iter::repeat_n(is_sure, prescriptions_of(line))
    })
}

/// The number of prescriptions that the routine has of a line.
pub(super) fn prescriptions_of(line: &Line) -> usize {
    match line {
        Line::Prescriptions(readings) => readings.len(),
        Line::Asked(choices) => match choices.as_slice() {
            [only] => only.len(),
            _ => 0,
        },
        _ => 0,
    }
}
