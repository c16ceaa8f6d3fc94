//! Doubts that one line of a text casts on others: rounds that are said and could not be read, and
//! what is taken back.

use super::{
    super::{
        doubt, known,
        lexer::{TokenKind, tokens},
        lexicon::{self, SEVERAL, Word},
        phrases::Fact,
        sentence,
    },
    roles::Role,
    row::{Kind, Row},
};
use crate::domain::notation::{Outcome, ReadErrorKind};

/// True for each line whose prescription is asked about for what another line says.
pub(super) fn of_rows(rows: &[Row], roles: &[Role]) -> Vec<bool> {
    let mut doubts = vec![false; rows.len()];
    let mut doubt = |at: usize| doubts.get_mut(at).into_iter().for_each(|it| *it = true);
    for (at, row) in rows.iter().enumerate() {
        if row.says_unread_work_of_all() {
            (at + 1..rows.len()).for_each(&mut doubt);
        }
        if row.says_unread_rounds() && !is_told(roles, at) {
            list(rows, roles, at).into_iter().for_each(&mut doubt);
        }
        let is_title =
            rows.iter().take(at).all(Row::is_blank) && rows.get(at + 1).is_some_and(Row::is_blank);
        let is_bare_title = is_title && row.says_time_alone();
        if is_bare_title || is_cut_off(rows, at) || is_below_bare_name(rows, roles, at) {
            doubt(at);
        }
        if row.takes_back() {
            let words = lexicon::small(row.body);
            let names = rows.iter().enumerate();
            let names = names.filter_map(|(of, row)| Some((of, row.name()?)));
            let of = names.filter(|(_, name)| words.contains(name));
            of.map(|(of, _)| of).for_each(&mut doubt);
        }
    }
    doubts
}

/// True of a line between the name of an exercise and the end of its dosage.
fn is_told(roles: &[Role], at: usize) -> bool {
    let mut names = roles.iter().enumerate();
    names.any(|(name, role)| matches!(role, Role::Exercise(dose) if (name..=*dose).contains(&at)))
}

/// The list that a line about rounds stands below, or where none is, above.
fn list(rows: &[Row], roles: &[Role], at: usize) -> Vec<usize> {
    let is_open = |it: &usize| {
        !matches!(roles.get(*it), Some(Role::Section | Role::Title))
            && !rows.get(*it).is_some_and(Row::says_unread_rounds)
    };
    let is_exercise = |it: &usize| {
        let kind = rows.get(*it).map(|it| &it.kind);
        matches!(kind, Some(Kind::Reads(_) | Kind::Cell(_) | Kind::Dose))
    };
    let above: Vec<usize> = (0..at).rev().take_while(is_open).collect();
    match above.iter().any(is_exercise) {
        true => above,
        false => (at + 1..rows.len()).take_while(is_open).collect(),
    }
}

/// True of a line right below a long one that breaks off: it may be the end of its sentence.
fn is_cut_off(rows: &[Row], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| rows.get(above));
    let is_open = above.is_some_and(|it| {
        matches!(it.kind, Kind::Prose | Kind::Name)
            && it.body.chars().count() >= BROKEN_CHARS_MIN
            && it.body.ends_with(char::is_alphanumeric)
    });
    let goes_on = |row: &Row| row.start == 0 && row.body.contains(". ");
    is_open && rows.get(at).is_some_and(goes_on)
}

/// A line that breaks off has at least so many characters.
const BROKEN_CHARS_MIN: usize = 35;

/// True of a time alone in a list, right below a name without a dosage, "1/ Squats" above "2/ Plank
/// 30 s": it may be that of both.
fn is_below_bare_name(rows: &[Row], roles: &[Role], at: usize) -> bool {
    let above = at.checked_sub(1);
    let (Some(row), Some(above)) = (rows.get(at), above.and_then(|above| rows.get(above))) else {
        return false;
    };
    let is_bare = matches!(
        row.sentence.facts.as_slice(),
        [said] if matches!(said.fact, Fact::Time(_))
    );
    let is_list = row.is_numbered && above.is_numbered && above.kind == Kind::Name;
    is_list && is_bare && !is_told(roles, at - 1)
}

fn names_rounds(text: &str) -> bool {
    let of_rounds = [Word::Round, Word::Group].map(TokenKind::Word);
    tokens(text).iter().any(|it| of_rounds.contains(&it.kind))
}

impl Row<'_> {
    /// True of rounds that are said in a line that could not be read.
    fn says_unread_rounds(&self) -> bool {
        let mut facts = self.sentence.facts.iter();
        self.kind == Kind::Prose
            && facts.any(|it| match it.fact {
                Fact::Rounds(_) => true,
                Fact::Sets(_) | Fact::Times(_) | Fact::LoneTimes(_) => names_rounds(self.body),
                _ => false,
            })
    }

    /// True of an amount for several exercises, in a line that could not be read: "Repeat each of
    /// these 10 times."
    fn says_unread_work_of_all(&self) -> bool {
        let mut facts = self.sentence.facts.iter();
        self.kind == Kind::Prose
            && SEVERAL.is_in(self.body)
            && sentence::begins_telling(self.body)
            && facts.any(|it| matches!(it.fact, Fact::Reps(_) | Fact::Times(_) | Fact::Sets(_)))
    }

    /// True of an own name and a time alone, as a title has them: "Yoga for runners - 15 min".
    fn says_time_alone(&self) -> bool {
        let is_own = self.name().is_some_and(|it| known::called(&it).is_none());
        is_own && doubt::is_time_alone(&self.sentence)
    }

    /// True of a line that forbids or corrects something: "sorry, chin ups 3x5 not 3x8".
    fn takes_back(&self) -> bool {
        let is_negated = |fact| fact == Fact::Refused(ReadErrorKind::Negated);
        self.kind == Kind::Prose && self.sentence.facts.iter().any(|it| is_negated(it.fact))
    }

    /// The name of a prescription by itself, in lower case.
    fn name(&self) -> Option<String> {
        match &self.kind {
            Kind::Reads(Outcome::Read(reading)) => Some(lexicon::small(&reading.name)),
            _ => None,
        }
    }
}
