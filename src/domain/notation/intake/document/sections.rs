//! The title of a routine and the headings of its sections.

use super::{super::heading::Rounds, Reader, roles::Role, row::Kind, unread};
use crate::domain::{
    notation::{Line, ReadErrorKind},
    routine::{NAME_CHARS_MAX, Prescription, ROUND_SETS_MAX, Section},
};

impl Reader<'_, '_> {
    pub(super) fn title(&mut self, title: String) -> Line {
        if title.chars().count() > NAME_CHARS_MAX {
            return unread(1, ReadErrorKind::LongName);
        }
        self.block = None;
        self.routine.name = title;
        Line::Title
    }

    pub(super) fn named_section(&mut self, title: String) -> Line {
        let plain = Rounds {
            title,
            ..Rounds::default()
        };
        self.section(&plain, true)
    }

    pub(super) fn section(&mut self, heading: &Rounds, is_named: bool) -> Line {
        if heading.title.chars().count() > NAME_CHARS_MAX {
            return unread(1, ReadErrorKind::LongName);
        }
        let Ok(rounds) = heading.rounds.unwrap_or(Ok(1)) else {
            return unread(1, ReadErrorKind::Rounds);
        };
        // "Repeat 3 times" and "Rest 1 min between rounds" speak of the section that they are in.
        let is_last_empty = self
            .routine
            .sections
            .last()
            .is_some_and(|it| it.prescriptions.is_empty());
        let speaks_of_last = heading.title.is_empty()
            && !is_named
            && (heading.is_of_last
                || heading.rounds.is_none()
                || is_last_empty
                || !self.leads_below());
        let place = self.routine.sections.len();
        if speaks_of_last && let Some(last) = self.routine.sections.last_mut() {
            if heading.rounds.is_some() {
                let fits = |it: &Prescription| {
                    it.dosage.sets.max().saturating_mul(rounds) <= ROUND_SETS_MAX
                };
                if last.rounds > 1 || !last.prescriptions.iter().all(fits) {
                    return unread(1, ReadErrorKind::RoundSets);
                }
                last.rounds = rounds;
            }
            last.rest_seconds = heading.rest.or(last.rest_seconds);
            self.block = None;
            if heading.rounds.is_none() {
                return Line::Note;
            }
            self.begun.push((place - 1, self.at()));
            return Line::Section;
        }
        self.begun.push((place, self.at()));
        self.block = None;
        self.routine.sections.push(Section {
            rounds,
            rest_seconds: heading.rest,
            ..Section::titled(heading.title.clone())
        });
        Line::Section
    }

    /// True where exercises follow before the next heading does.
    pub(super) fn leads_below(&self) -> bool {
        let below = self.at() + 1..self.rows.len();
        let mut below = below.take_while(|at| self.roles.get(*at) != Some(&Role::Section));
        below.any(|at| {
            self.rows
                .get(at)
                .is_some_and(|it| matches!(it.kind, Kind::Reads(_) | Kind::Cell(_)))
                || matches!(
                    self.roles.get(at),
                    Some(Role::Exercise(_) | Role::Shares(_))
                )
        })
    }
}
