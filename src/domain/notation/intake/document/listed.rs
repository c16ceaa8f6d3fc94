//! Doubts about the names that a dosage is said once for. A name by itself may as well be a heading, a
//! tip or a thing, and what stands among them and was not read may be about any of them.

use super::{
    super::{
        doubt, known,
        lexicon::{self, ARTICLES, POSTURES, STRETCHED, Word},
        phrases::Fact,
    },
    roles::Role,
    row::Row,
};
use crate::domain::notation::{Doubt, Line};

/// The doubt about a line of a list with one dosage for all, or about a line right below it.
pub(super) fn of_line(rows: &[Row], roles: &[Role], lines: &[Line], at: usize) -> Option<Doubt> {
    let row = rows.get(at)?;
    match (roles.get(at)?, lines.get(at)?) {
        (Role::Shares(dose), Line::Prescriptions(readings)) => {
            let is_stretched = rows.get(*dose).is_some_and(says_stretch);
            let mut names = readings.iter().map(|it| &it.name);
            names.find_map(|it| of_name(row, it, is_stretched))
        }
        // "Phase 2" among the names
        (Role::Shares(_), Line::Unread(_)) => Some(Doubt::Listed),
        (Role::Other | Role::SharesSets(_), Line::Unread(_)) if is_among(roles, rows, at) => {
            Some(Doubt::Listed)
        }
        // "Hold the bridge for 5 seconds" below "Bridge", "Strengthen: 3x10" below stretches
        (_, Line::Prescriptions(readings)) => {
            let shared = roles.iter().zip(lines).filter_map(|it| match it {
                (Role::Shares(_), Line::Prescriptions(readings)) => Some(readings),
                _ => None,
            });
            let shared: Vec<String> = shared
                .flatten()
                .map(|it| lexicon::small(&it.name))
                .collect();
            let is_heading = |name: &str| {
                !shared.is_empty() && known::called(name).is_none() && lexicon::names_session(name)
            };
            let mut names = readings.iter().map(|it| lexicon::small(&it.name));
            let is_doubtful = names.any(|it| is_heading(&it) || shared.contains(&it));
            is_doubtful.then_some(Doubt::Listed)
        }
        _ => None,
    }
}

/// True of a line with one of the list above it in the same paragraph.
fn is_among(roles: &[Role], rows: &[Row], at: usize) -> bool {
    let above = rows.iter().zip(roles).take(at).rev();
    let mut above = above.take_while(|(row, _)| !row.is_blank());
    above.any(|(_, role)| matches!(role, Role::Shares(_)))
}

/// True of "hold each stretch", which is not said of a squat.
fn says_stretch(row: &Row) -> bool {
    lexicon::has(row.body, Word::Stretch)
}

/// The doubt about a name that has got the dosage of all.
fn of_name(row: &Row, name: &str, is_stretched: bool) -> Option<Doubt> {
    let is_stretch = || STRETCHED.is_part_of(&lexicon::small(name));
    let moves = |word: &str| lexicon::names_movement(word) && !lexicon::is_of_body(word);
    if is_stretched && !is_stretch() && lexicon::words(name).any(moves) {
        return Some(Doubt::Listed);
    }
    if known::called(name).is_some() {
        return None;
    }
    // "Main part", "Day A", "Then", "Bridge (only five)", "Upper body"
    let is_other = |word: String| {
        matches!(
            lexicon::class(&word),
            Word::Heading
                | Word::Program
                | Word::Group
                | Word::Session
                | Word::Week
                | Word::Day
                | Word::Weekday
                | Word::Daytime
                | Word::Then
                | Word::Clause
                | Word::Round
                | Word::Only
                | Word::More
                | Word::But
                | Word::Last
                | Word::Pointer
                | Word::Numbered
        )
    };
    let is_heading = lexicon::folded(name).any(is_other);
    // "Hips up, shoulders down", "Open the top knee"
    let tells = name.contains(',') || ARTICLES.is_in(name);
    // "Lying down", and "Squats later"
    let is_posture = lexicon::words(name).all(|it| POSTURES.has(it));
    let is_later = doubt::stipulates(name);
    let is_named = lexicon::may_name(name) || row.names_and_explains();
    (is_heading || tells || is_posture || is_later || !is_named).then_some(Doubt::Listed)
}

/// True of a line below the last of a list of bare names that may be said of all of them: words, a hold,
/// or rounds.
pub(super) fn may_go_for_all(roles: &[Role], name: usize, row: &Row) -> bool {
    let above = name.checked_sub(1).and_then(|it| roles.get(it));
    let is_listed = matches!(above, Some(Role::Shares(_)));
    is_listed && (row.explains() || says_hold(row)) || speaks_of_round(row)
}

/// True of a dosage below a name that may be said of the whole list above: "Hold 5 seconds at the end",
/// "Last round 30 seconds".
pub(super) fn is_below_list(dose: &Row) -> bool {
    says_hold(dose) || speaks_of_round(dose)
}

/// True of a hold, and no other work.
fn says_hold(row: &Row) -> bool {
    let is_hold = |it| matches!(it, Fact::Hold(_));
    row.sentence.says(is_hold) && !row.sentence.says(|it| it.is_work() && !is_hold(it))
}

fn speaks_of_round(row: &Row) -> bool {
    lexicon::has(row.body, Word::Round)
}
