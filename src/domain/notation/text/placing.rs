//! Which lines of a text are its title and its headings, and which only name an exercise.
//!
//! Must not know: what the routine is that they make together.

use super::{
    heading::{self, Heading, Mark},
    paragraph,
    table::Table,
};
use crate::domain::{
    library,
    notation::{
        Reading, Trouble, Wrong,
        dose::{self, Around},
        name,
        tokens::{self, Kind, Token},
    },
};

/// A line, looked at by itself.
pub(super) struct Draft<'a> {
    pub(super) line: &'a str,
    pub(super) reading: Result<Reading, Trouble>,
    pub(super) heading: Option<Heading>,
    /// Its words, where they could name an exercise or a routine.
    pub(super) name: Option<String>,
    /// How many bytes of it tell how something is done before its last sentences say how much of
    /// it: "Lean in until the calf tightens. Hold 30 seconds, repeat 3 times."
    told: usize,
    /// What it is a part of.
    pub(super) part: Part,
}

/// What a line is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Of nothing larger.
    Line,
    /// It names the columns of a table.
    Head,
    /// It was read with what it is a part of: a table, or a paragraph that begins here.
    Whole,
    /// The rest of a paragraph that was read with its first line.
    Rest,
}

impl Draft<'_> {
    fn of(line: &str) -> Draft<'_> {
        let is_marked = line.starts_with("# ") || line.starts_with("##");
        let is_blank = !line.contains(char::is_alphanumeric);
        let reading = match is_blank || is_marked {
            true => Err(NOTHING),
            false => dose::read(line, Around::Nothing),
        };
        let heading = match &reading {
            _ if key(line).is_some() => None,
            Err(trouble) => Heading::read(line, trouble.wrong),
            Ok(_) => None,
        };
        let name = match &heading {
            Some(heading) if heading.mark == Mark::Plain && heading.is_name() => {
                Some(heading.title.clone())
            }
            None if reading.is_err() => heading::exercise(line),
            _ => None,
        };
        Draft {
            line,
            reading,
            heading,
            name,
            told: paragraph::told(line),
            part: Part::Line,
        }
    }

    /// A line that is a part of something larger, and is looked at with it.
    fn part(part: Part, line: &str, reading: Result<Reading, Trouble>) -> Draft<'_> {
        Draft {
            line,
            reading,
            heading: None,
            name: None,
            told: 0,
            part,
        }
    }

    /// Whether nothing stands there, or nothing but signs.
    pub(super) fn is_blank(&self) -> bool {
        // `##` by itself begins a section without a title.
        self.part == Part::Head
            || (!self.line.contains(char::is_alphanumeric) && self.heading.is_none())
    }

    /// A dosage without a name, and without a word on others: "hold each 30 s" goes for several.
    pub(super) fn is_dosage_alone(&self) -> bool {
        if self.told > 0 {
            return true;
        }
        let each = |word: &str| {
            ["each", "every", "all", "everything", "these"]
                .iter()
                .any(|one| one.eq_ignore_ascii_case(word))
        };
        let is_number = |word: &str| word.starts_with(|it: char| it.is_ascii_digit());
        let says_each = || {
            let next = self.line.split_whitespace().skip(1);
            let mut pairs = self.line.split_whitespace().zip(next);
            pairs.any(|(word, next)| each(word) && is_number(next))
        };
        let is_nameless = matches!(&self.reading, Err(it) if it.wrong == Wrong::NoName);
        is_nameless && self.heading.is_none() && !says_each()
    }

    /// The line without its bullet, and without what it tells before it comes to the dosage.
    pub(super) fn dosage(&self) -> &str {
        let from = match self.told {
            0 => name::bullet(self.line),
            told => told,
        };
        self.line.get(from..).unwrap_or_default()
    }

    /// Whether it tells how the exercise is done that the line above names. "Heel slide. Lie on your
    /// back. Repeat 10 times." below a heading is an exercise of its own.
    fn is_told_of(&self, above: &Draft) -> bool {
        let Some(name) = &above.name else {
            return false;
        };
        let is_numbered = above
            .line
            .trim_start()
            .starts_with(|it: char| it.is_ascii_digit());
        let is_name = self.reading.as_ref().is_ok_and(|it| {
            let words = it.name.split_whitespace();
            words.clone().count() < 5 && !words.clone().any(|it| ["a", "the", "your"].contains(&it))
        });
        !is_name || is_numbered || library::called(name).is_some()
    }

    /// What is told of the exercise before the dosage.
    pub(super) fn told(&self) -> &str {
        self.line.get(..self.told).unwrap_or_default()
    }

    /// How far the line is indented, in bytes.
    pub(super) fn indent(&self) -> usize {
        self.line.len() - self.line.trim_start().len()
    }

    /// "Hold 5 seconds", "Complete 1 set": what one exercise is done with.
    fn says_work(&self) -> bool {
        let is_work = |it: &Token| matches!(it.kind, Kind::Hold | Kind::Set | Kind::Rep);
        self.is_dosage_alone() && tokens::cut(self.line, 0).iter().any(is_work)
    }

    /// "Repeat 10 times", of the exercises above or of one.
    fn repeats(&self) -> bool {
        let of_last = |it: &Heading| it.of_last && it.title.is_empty() && it.rounds.is_some();
        let is_nameless = matches!(&self.reading, Err(it) if it.wrong == Wrong::NoName);
        is_nameless && self.heading.as_ref().is_some_and(of_last)
    }
}

/// The lines of a text, each looked at by itself, though "Repeat 10 times" next to "Hold 5 seconds"
/// counts reps and no rounds.
pub(super) fn drafts(text: &str) -> Vec<Draft<'_>> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut table = None;
    while let Some(line) = lines.get(drafts.len()) {
        let from_here = lines.get(drafts.len()..).unwrap_or_default();
        let above = drafts.last().map_or("", |above| above.line);
        let begins = above.trim().is_empty() || name::bullet(line) > 0;
        if let Some(head) = Table::headed(line) {
            table = Some(head);
            drafts.push(Draft::part(Part::Head, line, Err(NOTHING)));
            continue;
        }
        table = table.filter(|_| !line.trim().is_empty());
        if let Some(reading) = table.as_ref().and_then(|table| table.read(line)) {
            drafts.push(Draft::part(Part::Whole, line, reading));
        } else if begins && let Some((reading, others)) = paragraph::wrapped(from_here) {
            drafts.push(Draft::part(Part::Whole, line, Ok(reading)));
            let others = from_here.iter().skip(1).take(others);
            drafts.extend(others.map(|line| Draft::part(Part::Rest, line, Err(NOTHING))));
        } else if paragraph::goes_on(above, line) {
            let told = Trouble {
                column: 1,
                wrong: Wrong::Sentence,
            };
            drafts.push(Draft::part(Part::Whole, line, Err(told)));
        } else {
            drafts.push(Draft::of(line));
        }
    }
    for index in 1..drafts.len() {
        if let Some([above, draft]) = drafts.get_mut(index - 1..=index)
            && !draft.is_told_of(above)
        {
            draft.told = 0;
        }
    }
    for index in 0..drafts.len() {
        let near = |at: Option<usize>| {
            at.and_then(|at| drafts.get(at))
                .is_some_and(Draft::says_work)
        };
        let beside = near(index.checked_sub(1)) || near(Some(index + 1));
        if let Some(draft) = drafts.get_mut(index).filter(|it| beside && it.repeats()) {
            draft.heading = None;
        }
    }
    drafts
}

/// Nothing that could be an exercise.
pub(super) const NOTHING: Trouble = Trouble {
    column: 1,
    wrong: Wrong::NoDosage,
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
                let has_dosage = || drafts.get(at + 1).is_some_and(Draft::is_dosage_alone);
                draft.reading.is_ok() || (draft.name.is_some() && has_dosage())
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
                        let has_dosage =
                            || drafts.get(next + 1).is_some_and(Draft::is_dosage_alone);
                        below.reading.is_ok()
                            || (below.name.is_some() && has_dosage())
                            || sections.contains(&next)
                            || leads_past(drafts, index, heading.is_of_plan)
                            || key(below.line).is_some()
                    });
                    let about_rounds = heading.rounds.is_some() || heading.rest.is_some();
                    let has_dosage =
                        !about_rounds && follows.is_some_and(|(_, draft)| draft.is_dosage_alone());
                    // What is further in than the exercise above it is a note to it.
                    let above = drafts.get(..index).unwrap_or_default().iter().rev();
                    let is_under = above
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
        let tells = matches!(&draft.reading, Err(it) if it.wrong == Wrong::Sentence);
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
            Err(it) => any || matches!(it.wrong, Wrong::Unclear | Wrong::OpenEnd),
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
                Kind::Numbered | Kind::Week | Kind::Day
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
    let next = drafts.get(first + 1);
    let is_exercise =
        next.is_some_and(Draft::is_dosage_alone) || drafts.get(first)?.heading.is_none();
    (is_plain(first) && leads && !is_exercise && !sections.contains(&first)).then_some(first)
}

/// What a line in the head of a routine says of it: `From: Ana`.
pub(super) fn key(line: &str) -> Option<(&'static str, &str)> {
    let (word, value) = line.trim().split_once(':')?;
    let word = match word.eq_ignore_ascii_case("notes") {
        true => "note",
        false => word,
    };
    let key = ["for", "from", "note", "stop"]
        .into_iter()
        .find(|key| key.eq_ignore_ascii_case(word))?;
    Some((key, value.trim()))
}

/// Whether a line is taken for more than a prescription because of how it begins.
pub(in crate::domain::notation) fn is_keyed(line: &str) -> bool {
    key(line).is_some()
}
