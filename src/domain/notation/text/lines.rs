//! The lines of a text, each looked at by itself or with the few that it is wrapped with.
//!
//! Must not know: which of them are headings.

use std::ops::Range;

use super::{
    heading::{self, Heading, Mark},
    paragraph::{self, LINES_MAX},
    table::Table,
};
use crate::domain::{
    library,
    notation::{
        ReadError, ReadErrorKind, Reading,
        dose::{self, Around},
        name,
        tokens::{self, Token, TokenKind},
    },
};

/// A line, looked at by itself.
pub(super) struct Draft<'a> {
    pub(super) line: &'a str,
    pub(super) reading: Result<Reading, ReadError>,
    pub(super) heading: Option<Heading>,
    /// Its words, where they could name an exercise or a routine.
    pub(super) name: Option<String>,
    /// Which bytes of a paragraph say how much of it, where the others tell how something is done:
    /// "Lean in until the calf tightens. Hold 30 seconds, repeat 3 times."
    told: Option<Range<usize>>,
    /// The line with the dosage of the exercise that it could name: the next one, or the first below
    /// those that tell how it is done.
    pub(super) dosage_at: Option<usize>,
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
            Err(trouble) => Heading::read(line, trouble.kind),
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
            told: None,
            dosage_at: None,
            part: Part::Line,
        }
    }

    /// A line that is a part of something larger, and is looked at with it.
    fn part(part: Part, line: &str, reading: Result<Reading, ReadError>) -> Draft<'_> {
        Draft {
            line,
            reading,
            heading: None,
            name: None,
            told: None,
            dosage_at: None,
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
        if self.told.is_some() {
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
        let is_nameless = matches!(&self.reading, Err(it) if it.kind == ReadErrorKind::NoName);
        is_nameless && self.heading.is_none() && !says_each()
    }

    /// The line without its bullet, and without what it tells before it comes to the dosage.
    pub(super) fn dosage(&self) -> &str {
        let whole = name::bullet(self.line)..self.line.len();
        let dosage = self.told.clone().unwrap_or(whole);
        self.line.get(dosage).unwrap_or_default()
    }

    /// Whether it tells how the exercise is done that the line above names. "Heel slide. Lie on your
    /// back. Repeat 10 times." below a heading is an exercise of its own.
    fn is_told_of(&self, above: &Draft) -> bool {
        let Some(name) = above.name.as_ref().filter(|_| self.part == Part::Line) else {
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

    /// What is told of the exercise before the dosage and after it.
    pub(super) fn told(&self) -> String {
        let Some(Range { start, end }) = self.told else {
            return String::new();
        };
        let before = self.line.get(..start).unwrap_or_default();
        let after = self.line.get(end..).unwrap_or_default();
        name::tidy(&[before, " ", after].concat())
    }

    /// Whether it tells how an exercise is done, between its name and its dosage.
    pub(super) fn tells(&self) -> bool {
        let tells =
            |it: &ReadError| matches!(it.kind, ReadErrorKind::Sentence | ReadErrorKind::NoDosage);
        let begins_small = self.line.starts_with(|it: char| it.is_ascii_lowercase());
        self.part == Part::Line
            && !self.is_blank()
            && self.reading.as_ref().is_err_and(tells)
            && (begins_small || (self.heading.is_none() && self.name.is_none()))
            && key(self.line).is_none()
    }

    /// How far the line is indented, in bytes.
    pub(super) fn indent(&self) -> usize {
        self.line.len() - self.line.trim_start().len()
    }

    /// "Hold 5 seconds", "Complete 1 set": what one exercise is done with.
    fn says_work(&self) -> bool {
        let is_work =
            |it: &Token| matches!(it.kind, TokenKind::Hold | TokenKind::Set | TokenKind::Rep);
        self.is_dosage_alone() && tokens::cut(self.line, 0).iter().any(is_work)
    }

    /// "Repeat 10 times", of the exercises above or of one.
    fn repeats(&self) -> bool {
        let of_last = |it: &Heading| it.of_last && it.title.is_empty() && it.rounds.is_some();
        let is_nameless = matches!(&self.reading, Err(it) if it.kind == ReadErrorKind::NoName);
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
            let told = ReadError {
                column: 1,
                kind: ReadErrorKind::Sentence,
            };
            drafts.push(Draft::part(Part::Whole, line, Err(told)));
        } else {
            drafts.push(Draft::of(line));
        }
    }
    for index in 1..drafts.len() {
        if let Some([above, draft]) = drafts.get_mut(index - 1..=index)
            && draft.is_told_of(above)
        {
            draft.told = paragraph::told(draft.line);
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
    for index in 0..drafts.len() {
        let dosage_at = dosage_below(&drafts, index);
        if let Some(draft) = drafts.get_mut(index) {
            draft.dosage_at = dosage_at;
        }
    }
    drafts
}

fn dosage_below(drafts: &[Draft], index: usize) -> Option<usize> {
    let below = drafts.get(index + 1..)?;
    let paragraph = below.iter().take(LINES_MAX);
    let told = paragraph.take_while(|it| it.tells()).count();
    let dosage = below.get(told).filter(|it| it.is_dosage_alone());
    dosage.map(|_| index + 1 + told)
}

/// Nothing that could be an exercise.
pub(super) const NOTHING: ReadError = ReadError {
    column: 1,
    kind: ReadErrorKind::NoDosage,
};

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
