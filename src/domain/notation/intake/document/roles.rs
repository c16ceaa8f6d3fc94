//! The role of each line among the others: a title, a heading, the name of an exercise.

use super::super::{
    heading, known,
    lexicon::{self, ALL, EXERCISES},
    phrases::Fact,
    sentence::{self},
};
use super::{
    doubt::is_called,
    listed,
    row::{Kind, Row},
};
use crate::domain::notation::Outcome;

/// Most lines that tell how, between the name of an exercise and its dosage.
const TELLING_LINES_MAX: usize = 12;

/// The role of a line among the others.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    Title,
    /// The heading of a section.
    Section,
    /// The name of an exercise whose dosage begins on this line.
    Exercise(usize),
    /// The name of an exercise whose dosage is the one said above for several.
    Shares(usize),
    /// An exercise among those, with an amount of its own and perhaps the sets of that dosage.
    SharesSets(usize),
    /// A dosage for the names below it.
    Shared,
    Other,
}

pub(super) fn roles(rows: &[Row]) -> Vec<Role> {
    let mut roles = vec![Role::Other; rows.len()];
    let set = |roles: &mut Vec<Role>, at: usize, role: Role| {
        if let Some(place) = roles.get_mut(at) {
            *place = role;
        }
    };
    let mut told_to = 0;
    for (at, row) in rows.iter().enumerate() {
        // "## Bridge" above its dosage
        let is_name = || match row.kind {
            Kind::Name => true,
            Kind::Marked(_) => {
                known::called(&row.title()).is_some() || lexicon::names_exercise(row.body)
            }
            // "• Calves: stand at a wall." above "Hold for 30 seconds."
            _ => {
                let below = rows.get(at + 1);
                let is_dose =
                    |it: &Row| it.start == 0 && (it.kind == Kind::Dose || it.tells_dose());
                row.labels() && below.is_some_and(is_dose)
            }
        };
        if at >= told_to
            && is_name()
            && let Some(dose) = dose_below(rows, at)
        {
            set(&mut roles, at, Role::Exercise(dose));
            told_to = dose;
        }
    }
    share(rows, &mut roles);
    // From the end, as a heading is one because of what follows it.
    let mut next: Option<usize> = None;
    for (at, row) in rows.iter().enumerate().rev() {
        if row.is_blank() {
            continue;
        }
        let is_open = roles.get(at) == Some(&Role::Other);
        match &row.kind {
            Kind::Title(_) => set(&mut roles, at, Role::Title),
            Kind::Marked(_) | Kind::Rounds(_) if is_open => set(&mut roles, at, Role::Section),
            Kind::Name | Kind::Reads(_) | Kind::Dose
                if is_open && leads(rows, &roles, at, next) =>
            {
                set(&mut roles, at, Role::Section);
            }
            _ => {}
        }
        // A word of advice between a heading and its exercises does not part them.
        if !(row.kind == Kind::Prose && row.advises()) {
            next = Some(at);
        }
    }
    if !rows.iter().any(|it| matches!(it.kind, Kind::Title(_)))
        && let Some(title) = title(rows, &roles)
    {
        set(&mut roles, title, Role::Title);
    }
    roles
}

/// The line below a name at which its dosage begins.
pub(super) fn dose_below(rows: &[Row], at: usize) -> Option<usize> {
    let name = rows.get(at)?;
    // Below "## Strength" stand exercises, and below "## Bridge" its dosage.
    let is_heading = name.line.starts_with('#');
    let mut told = 0;
    for (below, row) in rows.iter().enumerate().skip(at + 1) {
        let is_bullet = row.start > 0 && is_heading;
        let is_step = row.is_numbered && !name.is_numbered || is_bullet;
        match &row.kind {
            Kind::Blank if rows.get(below - 1).is_some_and(Row::is_blank) => return None,
            // Behind an empty line stands its dosage, or something else.
            Kind::Blank => {
                let next = rows.get(below + 1)?;
                // "Calf stretch", and below it "Stand facing a wall. Hold for 30 seconds, 3 times."
                let tells_alone = next.tells_dose()
                    && next.is_paragraph()
                    && sentence::tells(next.body)
                    && below == at + 1
                    && names_one(name)
                    && !next.is_of_several();
                let goes_on = matches!(next.kind, Kind::Dose) && told > 0
                    || next.tells_dose() && name.is_numbered
                    || tells_alone;
                if !goes_on {
                    return None;
                }
            }
            // "Hold each 30 s" goes for several.
            Kind::Dose if row.is_of_several() => return None,
            // "Hold on to a chair. Do 10 of each, with the sore leg."
            _ if row.says_work() && row.says_of_each() => return None,
            // "Shoulder strengthening" above "3 sets of 10", and exercises behind an empty line
            Kind::Dose if heads_all(rows, at, below) => return None,
            Kind::Dose => return Some(below),
            // A message of a chat is one of its own.
            _ if row.is_spoken() => return None,
            Kind::Reads(_) if is_heading => return None,
            _ if row.tells_dose() => return Some(below),
            // A paragraph between two numbers of a list, or alone below a name
            Kind::Reads(_)
                if !row.is_numbered
                    && told == 0
                    && rows.get(below + 1).is_none_or(|it| {
                        let is_other = row.count > 1 && it.kind == Kind::Prose && !it.says_work();
                        it.is_blank() || it.is_numbered || is_other
                    })
                    && (name.is_numbered && !lexicon::names_session(name.body)
                        || row.is_paragraph()
                        || row.body.ends_with('.') && sentence::tells(row.body)) =>
            {
                return Some(below);
            }
            // A sentence that tells how, above the rest of the dosage
            Kind::Reads(_)
                if !row.is_numbered
                    && row.body.ends_with(['.', ','])
                    && row.is_sure()
                    && rows.get(below + 1).is_some_and(|it| it.kind == Kind::Dose) =>
            {
                return Some(below);
            }
            _ if row.tells() || (is_step && row.is_sure() && !row.says_work()) => told += 1,
            Kind::Keyed => told += 1,
            _ => return None,
        }
        if told > TELLING_LINES_MAX {
            return None;
        }
    }
    None
}

/// True of the name of an exercise, and of no session.
fn names_one(row: &Row) -> bool {
    let is_of_session = lexicon::names_session(row.body) || EXERCISES.is_in(row.body);
    known::called(&row.title()).is_some() || is_called(row.body) && !is_of_session
}

/// True of a title with a dosage of all right below it, and a list apart from both.
fn heads_all(rows: &[Row], at: usize, dose: usize) -> bool {
    let is_first = rows.iter().take(at).all(Row::is_blank);
    let is_apart = rows.get(dose + 1).is_some_and(Row::is_blank);
    let is_followed = rows.iter().skip(dose + 1).any(|it| !it.is_blank());
    let names_part = rows.get(at).is_some_and(|it| {
        known::called(&it.title()).is_none()
            && (lexicon::names_session(it.body) || ALL.is_in(it.body))
    });
    is_first && dose == at + 1 && is_apart && is_followed && names_part
}

/// Finds the dosages that are said once for the names below.
pub(super) fn share(rows: &[Row], roles: &mut [Role]) {
    // A dosage right below a name or a prescription is that one's.
    let is_owned = |roles: &[Role], at: usize| {
        let above = roles.get(..at).unwrap_or_default().iter().rev();
        let of_name = above.clone().position(|it| matches!(it, Role::Exercise(_)));
        let is_of_name = of_name.is_some_and(|by| match roles.get(at - 1 - by) {
            Some(Role::Exercise(dose)) => {
                let between = rows.get(*dose..at).unwrap_or_default();
                *dose <= at && between.iter().all(|it| it.kind == Kind::Dose)
            }
            _ => false,
        });
        let is_of_several = rows.get(at).is_some_and(Row::is_of_several);
        let before = at
            .checked_sub(1)
            .and_then(|at| rows.get(at))
            .map(|it| &it.kind);
        is_of_name || !is_of_several && matches!(before, Some(Kind::Reads(_) | Kind::Cell(_)))
    };
    for (at, row) in rows.iter().enumerate() {
        let is_heading = matches!(row.kind, Kind::Rounds(_)) && !row.shared.is_empty();
        let is_dose = row.kind == Kind::Dose && row.says_work() || row.heads_with_dosage();
        if !is_heading && (!is_dose || is_owned(roles, at)) {
            continue;
        }
        let lacks_hold = !row
            .sentence
            .says(|it| matches!(it, Fact::Hold(_) | Fact::Time(_)));
        let says_sets = row.says_sets();
        let mut names = Vec::new();
        let mut with_own = Vec::new();
        for (below, row) in rows.iter().enumerate().skip(at + 1) {
            match row.kind {
                Kind::Name if roles.get(below) == Some(&Role::Other) => names.push(below),
                Kind::Name
                    if !names.is_empty()
                        && roles.get(below) == Some(&Role::Exercise(below + 1))
                        && rows.get(below + 1).is_some_and(listed::is_below_list) =>
                {
                    names.push(below);
                }
                Kind::Blank if names.is_empty() => {}
                // "3 rounds" below "40 s work / 20 s rest"
                Kind::Rounds(_) if names.is_empty() && row.shared.is_empty() => {}
                // One of them was chosen before.
                Kind::Reads(_) if row.is_canonical => {}
                // "Squeeze your buttocks, hold for 5 seconds" below "10 times each"
                Kind::Reads(_) if !is_heading && lacks_hold && row.holds_rep() => names.push(below),
                // "Plank - 30 seconds" below "3 sets of 10:"
                Kind::Reads(Outcome::Read(_)) if says_sets && !row.says_sets() => {
                    with_own.push(below);
                }
                // One of a list that could not be read is left out, or has its own dosage, and the list
                // goes on.
                Kind::Reads(_) if !names.is_empty() => {}
                Kind::Prose if row.start > 0 && !names.is_empty() => {}
                _ => break,
            }
        }
        if !is_heading && !row.shared.is_empty() {
            let explained = names_explained(rows, roles, at);
            if explained.len() > names.len() {
                names = explained;
            }
        }
        if names.is_empty() && row.is_of_several() {
            names = names_above(rows, roles, at);
        }
        if names.is_empty() {
            continue;
        }
        if let Some(role) = roles.get_mut(at).filter(|_| !is_heading) {
            *role = Role::Shared;
        }
        let names = names.into_iter().map(|it| (it, Role::Shares(at)));
        let with_own = with_own.into_iter().map(|it| (it, Role::SharesSets(at)));
        for (at, new) in names.chain(with_own) {
            if let Some(role) = roles.get_mut(at) {
                *role = new;
            }
        }
    }
}

/// The names below a dosage of all of them, each with an explanation below it.
fn names_explained(rows: &[Row], roles: &[Role], at: usize) -> Vec<usize> {
    let mut names = Vec::new();
    let mut explained = at;
    for (below, row) in rows.iter().enumerate().skip(at + 1) {
        let explains = |at: usize| rows.get(at).is_some_and(Row::explains);
        let says_more = |at: usize| match roles.get(at) {
            Some(Role::Exercise(dose)) => rows.get(*dose).is_none_or(|it| !it.holds_below_name()),
            role => role != Some(&Role::Other),
        };
        match row.kind {
            Kind::Blank => {}
            // A hold below is one of each rep.
            Kind::Name if explains(below + 1) && !says_more(below) => {
                names.push(below);
                explained = below;
            }
            _ if row.names_and_explains() => names.push(below),
            // "Static quads: push your knee down, hold for 5 seconds."
            Kind::Reads(Outcome::Read(_)) if row.holds_rep() && explained + 1 != below => {
                names.push(below);
            }
            _ if row.explains() && explained + 1 == below => explained = below,
            _ => break,
        }
    }
    names
}

/// The names right above a dosage of all of them; of a title that is none of them.
fn names_above(rows: &[Row], roles: &[Role], at: usize) -> Vec<usize> {
    let above = rows.get(..at).unwrap_or_default().iter().enumerate().rev();
    let is_name = |(at, row): &(usize, &Row)| {
        let names = row.start > 0
            || known::called(&row.title()).is_some()
            || lexicon::names_exercise(row.body);
        row.kind == Kind::Name && names && roles.get(*at) == Some(&Role::Other)
    };
    let above = above.skip_while(|(_, row)| row.is_blank());
    above.take_while(is_name).map(|(at, _)| at).collect()
}

/// True of a name with exercises below it, or of a length of a section.
pub(super) fn leads(rows: &[Row], roles: &[Role], at: usize, next: Option<usize>) -> bool {
    let (Some(row), Some(next)) = (rows.get(at), next) else {
        return false;
    };
    let Some(below) = rows.get(next) else {
        return false;
    };
    let role = roles.get(next);
    if matches!(row.kind, Kind::Reads(_)) {
        let mut below = (at + 1..rows.len()).filter_map(|it| Some((rows.get(it)?, roles.get(it)?)));
        let leads = below.any(|(row, role)| {
            matches!(row.kind, Kind::Reads(_) | Kind::Cell(_))
                || matches!(role, Role::Exercise(_) | Role::Section)
        });
        return leads && heading::with_length(row.body, &row.sentence).is_some();
    }
    // "**Daily**", and below its exercises "Twice a week"
    if row.kind == Kind::Dose {
        return heads_often(rows, at)
            && next == at + 1
            && (0..=at).any(|at| stands_apart(rows, at) && heads_often(rows, at));
    }
    // What is further in than the exercise above it is a note to it.
    let above = rows.get(..at).unwrap_or_default().iter().rev();
    let is_under = above
        .take(TELLING_LINES_MAX)
        .take_while(|it| !it.is_blank())
        .find(|it| it.indent < row.indent)
        .is_some_and(|it| matches!(it.kind, Kind::Reads(_)));
    if is_under || known::called(&row.title()).is_some() {
        return false;
    }
    match &below.kind {
        Kind::Reads(_) | Kind::Cell(_) | Kind::Keyed => true,
        _ if matches!(
            role,
            Some(Role::Exercise(_) | Role::Section | Role::Shared | Role::Title)
        ) =>
        {
            true
        }
        _ => leads_past(rows, at),
    }
}

/// True of how often above an exercise.
fn heads_often(rows: &[Row], at: usize) -> bool {
    let says_often = |row: &Row| row.kind == Kind::Dose && row.says_frequency();
    let is_above = |row: &Row| matches!(row.kind, Kind::Reads(_));
    rows.get(at).is_some_and(says_often) && rows.get(at + 1).is_some_and(is_above)
}

/// True of a line that begins a part of the text by its place, or by its colon.
fn stands_apart(rows: &[Row], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|it| rows.get(it));
    above.is_none_or(Row::is_blank) || rows.get(at).is_some_and(|it| it.body.ends_with(':'))
}

/// True where an exercise follows in the same paragraph, behind lines that could not be read.
fn leads_past(rows: &[Row], at: usize) -> bool {
    let below = rows.iter().skip(at + 1);
    let mut below = below.take_while(|it| !it.is_blank());
    below.any(|it| matches!(it.kind, Kind::Reads(_)))
}

/// The heading that names the whole: the first one, where another follows before any exercise or
/// where there is no other; or a name on the very first line, with words of advice under it.
pub(super) fn title(rows: &[Row], roles: &[Role]) -> Option<usize> {
    let is_section = |at: &usize| roles.get(*at) == Some(&Role::Section);
    let is_exercise = |at: usize| {
        rows.get(at)
            .is_some_and(|it| matches!(it.kind, Kind::Reads(_) | Kind::Cell(_)))
            && !is_section(&at)
            || matches!(roles.get(at), Some(Role::Exercise(_) | Role::Shares(_)))
    };
    let is_name = |at: usize| {
        rows.get(at)
            .is_some_and(|it| it.kind == Kind::Name && known::called(&it.title()).is_none())
    };
    let sections: Vec<usize> = (0..rows.len()).filter(is_section).collect();
    if let Some(&first) = sections.first()
        && is_name(first)
        && !(0..first).any(is_exercise)
    {
        let until = sections.get(1).copied().unwrap_or(rows.len());
        let is_apart = !(first + 1..until).any(|at| is_exercise(at) || is_name(at));
        // A blank line under it, and none under the others.
        let stands_off = |at: usize| rows.get(at + 1).is_some_and(Row::is_blank);
        let alone_stands_off =
            stands_off(first) && sections.iter().skip(1).any(|it| !stands_off(*it));
        let below = rows.get(first + 1..).unwrap_or_default();
        let is_said_of = below
            .iter()
            .find(|it| !it.is_blank())
            .is_some_and(|it| it.kind == Kind::Keyed);
        // "Phase 1" is followed by "Phase 2".
        let first_word = |at: usize| {
            let word = rows
                .get(at)?
                .body
                .split(|ch: char| !ch.is_alphabetic())
                .next()?;
            Some(lexicon::small(word))
        };
        let mut others = sections.iter().skip(1);
        let is_one_of_many = others.any(|it| first_word(*it) == first_word(first));
        if is_one_of_many {
            return None;
        }
        if sections.len() == 1 || is_apart || alone_stands_off || is_said_of {
            return Some(first);
        }
        return None;
    }
    let first = rows.iter().position(|it| !it.is_blank())?;
    let leads = (first + 1..rows.len()).any(is_exercise);
    (is_name(first) && leads && roles.get(first) == Some(&Role::Other)).then_some(first)
}
