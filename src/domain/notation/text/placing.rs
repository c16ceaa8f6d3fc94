//! Which lines of a text are its title and its headings, and which only name an exercise.
//!
//! Must not know: what the routine is that they make together.

use super::{
    heading::Mark,
    lines::{Draft, key},
    paragraph::LINES_MAX,
};
use crate::domain::notation::{
    ReadErrorKind,
    tokens::{self, TokenKind},
};

/// Which lines are headings.
pub(super) struct Headings {
    pub(super) titles: Vec<usize>,
    pub(super) sections: Vec<usize>,
}

impl Headings {
    /// Whether exercises follow the line `index` before the next heading does.
    pub(super) fn leads(&self, drafts: &[Draft], index: usize) -> bool {
        let below = (index + 1..drafts.len()).take_while(|it| !self.sections.contains(it));
        let is_exercise = |at: usize| {
            drafts.get(at).is_some_and(|draft| {
                draft.reading.is_ok() || (draft.name.is_some() && draft.dosage_at.is_some())
            })
        };
        below.into_iter().any(is_exercise)
    }
}

/// Whether the dosage on the line `index` speaks of the exercise right above it alone, and not of
/// several: another exercise follows it, or there is but one since the last blank line.
pub(super) fn is_of_one(drafts: &[Draft], index: usize) -> bool {
    let below = drafts.get(index..).unwrap_or_default();
    let after = below.iter().find(|it| !it.is_dosage_alone());
    let above = drafts.get(..index).unwrap_or_default().iter().rev();
    let exercises = above
        .take_while(|it| !it.is_blank())
        .filter(|it| it.reading.is_ok());
    after.is_some_and(|it| it.reading.is_ok()) || exercises.count() == 1
}

/// Which lines are the title and the headings of sections.
pub(super) fn headings(drafts: &[Draft]) -> Headings {
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
                    let leads = follows.is_some_and(|(next, below)| {
                        below.reading.is_ok()
                            || (below.name.is_some() && below.dosage_at.is_some())
                            || sections.contains(&next)
                            || leads_past(drafts, index, heading.is_of_plan)
                            || key(below.line).is_some()
                    });
                    let about_rounds = heading.rounds.is_some() || heading.rest.is_some();
                    let has_dosage = !about_rounds
                        && (draft.dosage_at.is_some()
                            || follows.is_some_and(|(_, draft)| draft.is_dosage_alone()));
                    // What is further in than the exercise above it is a note to it.
                    let above = drafts.get(..index).unwrap_or_default().iter().rev();
                    let is_under = above
                        .take(LINES_MAX)
                        .take_while(|it| !it.is_blank())
                        .find(|it| it.indent() < draft.indent())
                        .is_some_and(|above| above.reading.is_ok());
                    if (leads && !has_dosage && !is_under) || about_rounds {
                        sections.push(index);
                    }
                }
            }
        }
        // A word of advice between a heading and its exercises does not part them.
        let tells = matches!(&draft.reading, Err(it) if it.kind == ReadErrorKind::Sentence);
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

/// Whether an exercise follows the line `index` in its paragraph: behind any other lines, or only
/// behind exercises that could not be read.
fn leads_past(drafts: &[Draft], index: usize, any: bool) -> bool {
    let below = drafts.get(index + 1..).unwrap_or_default().iter();
    let mut below = below
        .take_while(|it| !it.is_blank())
        .skip_while(|it| match &it.reading {
            Ok(_) => false,
            Err(it) => any || matches!(it.kind, ReadErrorKind::Unclear | ReadErrorKind::OpenEnd),
        });
    below.next().is_some_and(|it| it.reading.is_ok())
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
        // "Phase 1" is followed by "Phase 2".
        let first_word = |index: usize| {
            let name = drafts.get(index).and_then(|draft| draft.name.as_deref());
            name.and_then(|name| name.split_whitespace().next())
        };
        let is_one_of_many = first_word(first).is_some_and(|word| {
            matches!(
                tokens::kind_of(word),
                TokenKind::Numbered | TokenKind::Week | TokenKind::Day
            ) && sections
                .iter()
                .skip(1)
                .any(|it| first_word(*it).is_some_and(|it| it.eq_ignore_ascii_case(word)))
        });
        if is_one_of_many {
            return None;
        }
        if sections.len() == 1 || is_apart || alone_stands_off || is_said_of {
            return Some(first);
        }
    }
    let first = drafts.iter().position(|draft| !draft.is_blank())?;
    let leads = drafts
        .iter()
        .any(|draft| draft.reading.is_ok() || draft.is_dosage_alone());
    let is_exercise =
        drafts.get(first)?.dosage_at.is_some() || drafts.get(first)?.heading.is_none();
    (is_plain(first) && leads && !is_exercise && !sections.contains(&first)).then_some(first)
}
