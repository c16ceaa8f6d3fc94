//! Whole texts: what each line is, by the lines around it, and the routine that they make.

use super::{
    decided, exercises_of,
    heading::{self, Rounds},
    marker, outcome_of,
    phrases::Fact,
    resolve::{Around, Refusal},
    sentence::{self, Said, Sentence},
    table::Table,
};
use crate::domain::{
    dosage::{Range, TIMES_PER_DAY_MAX},
    library,
    notation::{
        Line, Outcome, ReadError, ReadErrorKind, Text, canonical,
        name::{self, tidy},
    },
    routine::{
        NAME_CHARS_MAX, NOTE_CHARS_MAX, PRESCRIPTIONS_MAX, Prescription, ROUND_SETS_MAX, Routine,
        Section,
    },
};

/// Most lines that tell how, between the name of an exercise and its dosage.
const TELLING_LINES_MAX: usize = 12;

/// From so many words on, the first sentence of a paragraph names no exercise.
const SENTENCE_WORDS_MIN: usize = 4;

/// What a line could be by itself.
#[derive(Clone, Debug, PartialEq)]
enum Kind {
    Blank,
    /// `# `
    Title(String),
    /// `## `
    Marked(Rounds),
    /// A heading that says rounds, or the rounds of a section.
    Rounds(Rounds),
    /// `Note: …`
    Keyed,
    /// The line that names the columns of a table.
    TableHead,
    /// A line of a table.
    Cell(Outcome),
    /// A prescription, or several to choose from.
    Reads(Outcome),
    /// A dosage without a name.
    Dose,
    /// A name without an amount: of an exercise, a section or the whole.
    Name,
    /// The name of an exercise with a part of its dosage.
    Partial,
    /// None of these.
    Prose,
}

/// A line by itself.
struct Row<'a> {
    /// The line, or the lines of a paragraph that was wrapped.
    line: &'a str,
    /// The number of lines.
    count: usize,
    /// The line without its marker, and the byte at which that begins.
    body: &'a str,
    start: usize,
    indent: usize,
    is_numbered: bool,
    sentence: Sentence<'a>,
    /// The dosage that a heading says for the names below it.
    shared: Vec<Said>,
    refusal: Option<Refusal>,
    kind: Kind,
}

/// What a line is among the others.
#[derive(Clone, Debug, PartialEq)]
enum Role {
    Title,
    /// The heading of a section.
    Section,
    /// The name of an exercise whose dosage begins on this line.
    Exercise(usize),
    /// The name of an exercise whose dosage is the one said above for several.
    Shares(usize),
    /// A dosage for the names below it.
    Shared,
    Other,
}

/// Reads a text.
pub fn read(text: &str) -> Text {
    let rows = rows(text);
    let roles = roles(&rows);
    let mut reader = Reader {
        rows: &rows,
        roles: &roles,
        routine: Routine::default(),
        lines: Vec::new(),
        begun: Vec::new(),
        block: None,
        barred: None,
    };
    while let Some(row) = rows.get(reader.lines.len()) {
        let role = roles.get(reader.lines.len()).unwrap_or(&Role::Other);
        let line = reader.line(row, role);
        reader.lines.push(line);
    }
    let mut read = reader.finish();
    let lines = std::mem::take(&mut read.lines);
    read.lines = lines
        .into_iter()
        .zip(&rows)
        .flat_map(|(line, row)| row.spread(line))
        .collect();
    read
}

fn rows(text: &str) -> Vec<Row<'_>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut table: Option<Table> = None;
    let paragraphs = paragraphs(text);
    let lines: Vec<&str> = paragraphs.iter().map(|(line, _)| *line).collect();
    for (at, (line, count)) in paragraphs.iter().enumerate() {
        let mut row = Row::of(line, marker::counted(&lines, at));
        row.count = *count;
        // A line of signs parts the head of a table from its body.
        let is_ruled = !line.trim().is_empty() && row.kind == Kind::Blank;
        if let Some(cell) = table.as_ref().and_then(|it| it.read(line)) {
            row.kind = Kind::Cell(cell);
        } else if let Some(headed) = Table::headed(line) {
            table = Some(headed);
            row.kind = Kind::TableHead;
        } else if !is_ruled
            && !table
                .as_ref()
                .is_some_and(|it| it.is_framed() && !line.trim().is_empty())
        {
            table = None;
        }
        rows.push(row);
    }
    rows
}

/// A line that was wrapped has at least this many characters: the narrowest column of a leaflet.
const WRAPPED_CHARS_MIN: usize = 40;
/// A paragraph has at most this many lines.
const PARAGRAPH_LINES_MAX: usize = 12;

/// The lines of a text, with those that were wrapped as one, and the number of lines of each.
fn paragraphs(text: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut paragraphs = Vec::new();
    let mut from = 0;
    let mut start = 0;
    while from < lines.len() {
        let count = wrapped(lines.get(from..).unwrap_or_default());
        let length: usize = lines
            .iter()
            .skip(from)
            .take(count)
            .map(|it| it.len() + 1)
            .sum();
        paragraphs.push((
            text.get(start..start + length - 1).unwrap_or_default(),
            count,
        ));
        from += count;
        start += length;
    }
    paragraphs
}

/// True of a line after whose last word a number has to come: "Do 2 sets of".
fn ends_before_number(line: &str) -> bool {
    let before = [
        "of", "for", "x", "repeat", "hold", "de", "mit", "von", "für",
    ];
    let last = line.split_whitespace().last();
    last.is_some_and(|last| before.iter().any(|it| last.eq_ignore_ascii_case(it)))
}

/// The number of lines of the paragraph that begins here.
fn wrapped(lines: &[&str]) -> usize {
    let is_full = |line: &str| line.trim().chars().count() >= WRAPPED_CHARS_MIN;
    let begins_small = |line: &str| line.trim_start().starts_with(|ch: char| ch.is_lowercase());
    let begins_number = |line: &str| {
        line.trim_start()
            .starts_with(|ch: char| ch.is_ascii_digit())
    };
    let ends_open = |line: &str| {
        line.trim()
            .ends_with(|ch: char| ch.is_alphanumeric() || ch == ',')
    };
    let is_plain = |line: &str| {
        !line.trim().is_empty()
            && marker::end(line) == 0
            && !line.contains(['|', '\t'])
            && key(line).is_none()
    };
    let mut count = 1;
    while let (Some(line), Some(next)) = (lines.get(count - 1), lines.get(count)) {
        let is_stop = line.trim().ends_with(['.', '!', '?', ':', ';']);
        // A sentence ends at the end of a line, and the next one is wrapped.
        let next_is_wrapped = is_full(next)
            && lines
                .get(count + 1)
                .is_some_and(|it| is_plain(it) && begins_small(it))
            && !next.trim().ends_with(['.', '!', '?', ':', ';']);
        let goes_on = begins_small(next) && !is_stop || (is_stop && next_is_wrapped);
        // "Do 2 sets of" above "10.", and "20 sec-" above "onds"
        let is_cut = begins_number(next)
            && (count > 1 && ends_open(line) || ends_before_number(line))
            || line.trim().ends_with('-') && begins_small(next);
        let is_wide = is_full(line) || count > 1;
        if !(is_plain(next) && (is_cut || is_wide && goes_on)) || count == PARAGRAPH_LINES_MAX {
            break;
        }
        count += 1;
    }
    count
}

impl<'a> Row<'a> {
    /// The line by itself; `counted` is the end of a number that counts the lines around.
    fn of(line: &'a str, counted: Option<usize>) -> Row<'a> {
        let start = counted.unwrap_or_else(|| marker::end(line));
        let body = line.get(start..).unwrap_or_default().trim_end();
        let sentence = sentence::read(body);
        let marks = line.get(..start).unwrap_or_default();
        let mut row = Row {
            line,
            count: 1,
            body,
            start,
            indent: line.len() - line.trim_start().len(),
            is_numbered: marks.contains(|ch: char| ch.is_ascii_alphanumeric()),
            sentence,
            shared: Vec::new(),
            refusal: None,
            kind: Kind::Blank,
        };
        row.kind = row.kind();
        row
    }

    fn kind(&mut self) -> Kind {
        let line = self.line.trim();
        if let Some(title) = line.strip_prefix("# ") {
            return Kind::Title(tidy(title));
        }
        if let Some(heading) = line.strip_prefix("##") {
            let heading = heading.trim_start_matches('#').trim();
            let plain = Rounds {
                title: tidy(heading),
                rounds: None,
                rest: None,
                is_of_last: false,
            };
            let said = heading::rounds(heading, &sentence::read(heading));
            return Kind::Marked(said.unwrap_or(plain));
        }
        if !line.contains(char::is_alphanumeric) {
            return Kind::Blank;
        }
        if key(line).is_some() {
            return Kind::Keyed;
        }
        if let Some(reading) = canonical::read_line(self.body, name::movement) {
            return Kind::Reads(Outcome::Read(reading));
        }
        if let Some(rounds) = heading::rounds(self.body, &self.sentence) {
            return Kind::Rounds(rounds);
        }
        if let Some((rounds, shared)) = heading::rounds_of_list(self.body) {
            self.shared = shared;
            return Kind::Rounds(rounds);
        }
        match outcome_of(&self.sentence, Around::default(), self.body) {
            Ok(choices) => return Kind::Reads(decided(choices)),
            Err(refusal) => {
                if let Some(exercises) = exercises_of(self.body, refusal) {
                    return Kind::Reads(Outcome::Asked(vec![exercises]));
                }
                self.refusal = Some(refusal);
            }
        }
        let is_refused = self
            .sentence
            .facts
            .iter()
            .any(|it| matches!(it.fact, Fact::Refused(_)));
        let says_dose =
            !self.sentence.facts.is_empty() && !is_refused && self.sentence.loose.is_empty();
        // "Daily:"
        let is_frequency = line.ends_with(':') && self.says_frequency();
        if is_frequency && says_dose && !self.sentence.has_words {
            return Kind::Name;
        }
        if !self.sentence.has_words && says_dose && self.sentence.prose_at.is_none() {
            return Kind::Dose;
        }
        if heading::is_name(self.body, &self.sentence) {
            return Kind::Name;
        }
        match self.names_exercise() {
            true => Kind::Partial,
            false => Kind::Prose,
        }
    }

    /// True of a name with a part of its dosage: "Wall sit, twice a day".
    fn names_exercise(&self) -> bool {
        let is_partial = matches!(
            self.refusal,
            Some((_, ReadErrorKind::NoWork | ReadErrorKind::NoDosage))
        );
        let name = heading::trimmed(self.body);
        (is_partial
            && !self.sentence.name.is_empty()
            && self.sentence.loose.is_empty()
            && self.sentence.prose_at.is_none()
            && !self.sentence.facts.is_empty()
            && self.body.chars().count() <= NAME_CHARS_MAX
            && !self.body.trim_end().ends_with('.'))
            || library::called(name).is_some()
    }

    /// What each line of a paragraph was taken for.
    fn spread(&self, line: Line) -> Vec<Line> {
        let rest = match &line {
            Line::Prescription(_) | Line::Asked(_) => Line::Dosage,
            line => line.clone(),
        };
        let mut lines = vec![line];
        lines.extend(std::iter::repeat_n(rest, self.count - 1));
        lines
    }

    /// The reason why the list below is not read: "Please avoid:", "12 min AMRAP:".
    fn bars(&self) -> Option<ReadErrorKind> {
        // "2-3 sets of everything, 8-10 reps unless stated:" is a part of each dosage below.
        let says_part =
            self.body.ends_with(':') && self.says_work() && self.sentence.speaks_of_rounds;
        if says_part && !matches!(self.kind, Kind::Rounds(_)) {
            return Some(ReadErrorKind::Unclear);
        }
        let kind = self.sentence.facts.iter().find_map(|it| match it.fact {
            Fact::Refused(kind @ (ReadErrorKind::Negated | ReadErrorKind::Endless)) => Some(kind),
            _ => None,
        })?;
        // "Partner AMRAP 16 min" is the amount of the list, "Push-ups 3 x AMRAP" of one exercise.
        let is_of_list = self.sentence.name.is_empty()
            || self
                .sentence
                .facts
                .iter()
                .any(|it| matches!(it.fact, Fact::Time(_)))
                && !self.sentence.facts.iter().any(|it| {
                    matches!(it.fact, Fact::Sets(_) | Fact::LoneTimes(_) | Fact::Reps(_))
                });
        let heads_list = self.body.ends_with(':') || (kind == ReadErrorKind::Endless && is_of_list);
        (self.kind == Kind::Prose && heads_list).then_some(kind)
    }

    fn is_blank(&self) -> bool {
        matches!(self.kind, Kind::Blank | Kind::TableHead)
    }

    /// The words that name an exercise or a section.
    fn title(&self) -> String {
        tidy(heading::trimmed(self.body))
    }

    /// True where it says how often, and nothing else.
    fn says_frequency(&self) -> bool {
        self.sentence.facts.iter().all(|it| {
            matches!(
                it.fact,
                Fact::Aside | Fact::Daily | Fact::PerDay(_) | Fact::PerWeek(_)
            )
        })
    }

    fn says_work(&self) -> bool {
        self.sentence.facts.iter().any(|it| {
            matches!(
                it.fact,
                Fact::Reps(_)
                    | Fact::Chained(_)
                    | Fact::Times(_)
                    | Fact::LoneTimes(_)
                    | Fact::Time(_)
                    | Fact::Hold(_)
                    | Fact::EitherWay(..)
                    | Fact::Sets(_)
            )
        })
    }

    /// True of a dosage of "each" before its number: of the exercises below.
    fn is_of_several(&self) -> bool {
        let first = self
            .sentence
            .facts
            .iter()
            .map(|it| it.at)
            .min()
            .unwrap_or(0);
        let before = self.body.get(..first).unwrap_or_default();
        let each = ["each", "every", "all", "jede", "cada"];
        before
            .split_whitespace()
            .any(|word| each.iter().any(|it| word.eq_ignore_ascii_case(it)))
    }

    fn says_amount(&self) -> bool {
        self.sentence.facts.iter().any(|it| {
            !matches!(
                it.fact,
                Fact::Aside
                    | Fact::Named
                    | Fact::EachSide
                    | Fact::Each
                    | Fact::Both
                    | Fact::Together
                    | Fact::OneSide
            )
        })
    }

    /// True where all its numbers are those of a dosage, so that its words may tell how.
    fn is_sure(&self) -> bool {
        self.sentence.loose.is_empty()
            && !self
                .sentence
                .facts
                .iter()
                .any(|it| matches!(it.fact, Fact::Refused(_)))
    }

    /// True of a paragraph that tells how, and says how much of it.
    fn tells_dose(&self) -> bool {
        let is_telling = match &self.kind {
            Kind::Reads(_) => self.tells_before_dose(),
            Kind::Prose => matches!(
                self.refusal,
                Some((
                    _,
                    ReadErrorKind::Sentence
                        | ReadErrorKind::NoName
                        | ReadErrorKind::NoDosage
                        | ReadErrorKind::NoWork
                        | ReadErrorKind::LongName
                        | ReadErrorKind::LongNote
                ))
            ),
            _ => false,
        };
        is_telling
            && self.says_work()
            && self.is_sure()
            && !self.sentence.is_dose_told
            && !speaks_of_several(self.body)
    }

    /// True of a long sentence with a length in it, and another sentence behind: it tells something.
    fn tells_a_length(&self) -> bool {
        let mut facts = self.sentence.facts.iter();
        // "Then another 15 minutes of strength:"
        let heads_list = self.body.ends_with(':');
        let is_length = facts.all(|it| {
            matches!(
                it.fact,
                Fact::Time(_) | Fact::PerDay(_) | Fact::PerWeek(_) | Fact::Aside
            )
        });
        let words = self.sentence.name.split_whitespace().count();
        is_length && (heads_list || words > SENTENCE_WORDS_MIN && self.body.contains(". "))
    }

    /// True of a paragraph whose first sentence tells how: it names nothing.
    fn tells_before_dose(&self) -> bool {
        let Some(end) = self.body.find(". ") else {
            return false;
        };
        // "Knee rolls: lie on your back. Roll 10 times" names before it tells.
        let name_to = self.sentence.name_at + self.sentence.name.len();
        if self
            .body
            .get(name_to..)
            .is_some_and(|it| it.trim_start().starts_with([':', '-', '–', '—']))
        {
            return false;
        }
        end < self.sentence.name_at
            || sentence::begins_telling(self.body)
            || sentence::tells(self.sentence.name)
    }

    /// True of a text that was wrapped, or of several sentences of which the first one is long: it
    /// tells how, and the exercise is named above it.
    fn is_paragraph(&self) -> bool {
        let first = self.body.split_once(". ").map(|(first, _)| first);
        let is_long = |first: &str| {
            first.split_whitespace().count() >= SENTENCE_WORDS_MIN && !first.contains(':')
        };
        self.count > 1 || first.is_some_and(is_long)
    }

    /// True of a line that tells how, without a number.
    fn tells(&self) -> bool {
        let is_wrapped = self.body.starts_with(|ch: char| ch.is_lowercase());
        match self.kind {
            Kind::Prose => self.is_sure() && !self.says_amount(),
            Kind::Name => is_wrapped || self.begins_telling(),
            _ => false,
        }
    }

    /// True of advice: words without a number that is not accounted for, or what not to do.
    fn advises(&self) -> bool {
        let mut facts = self.sentence.facts.iter();
        let is_sure = facts
            .all(|it| !matches!(it.fact, Fact::Refused(kind) if kind != ReadErrorKind::Negated));
        is_sure && self.sentence.loose.is_empty() && !self.says_work()
    }

    fn begins_telling(&self) -> bool {
        self.body.split_whitespace().count() > 2 && sentence::begins_telling(self.body)
    }

    fn error(&self) -> ReadError {
        let (at, kind) = self.refusal.unwrap_or((Some(0), ReadErrorKind::NoDosage));
        let at = at.map_or(self.line.trim_end().len(), |at| self.start + at);
        let column = self.line.get(..at).unwrap_or(self.line).chars().count() + 1;
        ReadError { column, kind }
    }
}

/// "Do these slowly" goes for several exercises.
fn speaks_of_several(text: &str) -> bool {
    let several = [
        "these",
        "all",
        "following",
        "exercises",
        "stretches",
        "everything",
    ];
    let mut words = text.split(|ch: char| !ch.is_alphabetic());
    words.any(|word| several.iter().any(|it| it.eq_ignore_ascii_case(word)))
}

/// The key and the value of a line about the routine, or of a note.
fn key(line: &str) -> Option<(usize, &str)> {
    let (key, value) = line.split_once(':')?;
    let place = canonical::KEYS
        .iter()
        .position(|it| it.trim_end_matches(": ").eq_ignore_ascii_case(key.trim()))
        .or_else(|| {
            ["notes", "hinweis", "nota"]
                .iter()
                .any(|it| it.eq_ignore_ascii_case(key.trim()))
                .then_some(NOTE)
        })?;
    let value = value.trim();
    (!value.is_empty()).then_some((place, value))
}

/// The place of `Note: ` among the keys.
const NOTE: usize = 2;

fn roles(rows: &[Row]) -> Vec<Role> {
    let mut roles = vec![Role::Other; rows.len()];
    let set = |roles: &mut Vec<Role>, at: usize, role: Role| {
        if let Some(place) = roles.get_mut(at) {
            *place = role;
        }
    };
    let mut told_to = 0;
    for (at, row) in rows.iter().enumerate() {
        if matches!(row.kind, Kind::Name | Kind::Partial)
            && at >= told_to
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
            Kind::Marked(_) | Kind::Rounds(_) => set(&mut roles, at, Role::Section),
            Kind::Name | Kind::Reads(_) | Kind::Dose
                if is_open && leads(rows, &roles, at, next) =>
            {
                set(&mut roles, at, Role::Section);
            }
            _ => {}
        }
        // A word of advice between a heading and its exercises does not part them.
        let is_advice = row.kind == Kind::Prose && row.advises();
        if !is_advice {
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
fn dose_below(rows: &[Row], at: usize) -> Option<usize> {
    let name = rows.get(at)?;
    let mut told = 0;
    for (below, row) in rows.iter().enumerate().skip(at + 1) {
        let is_step = row.is_numbered && !name.is_numbered;
        match &row.kind {
            Kind::Blank if rows.get(below - 1).is_some_and(Row::is_blank) => return None,
            // Behind an empty line stands its dosage, or something else.
            Kind::Blank => {
                let next = rows.get(below + 1)?;
                let goes_on = matches!(next.kind, Kind::Dose) && told > 0
                    || next.tells_dose() && name.is_numbered;
                if !goes_on {
                    return None;
                }
            }
            // "Hold each 30 s" goes for several.
            Kind::Dose if row.is_of_several() => return None,
            Kind::Dose => return Some(below),
            _ if row.tells_dose() => return Some(below),
            // A paragraph between two numbers of a list, or alone below a name
            Kind::Reads(_)
                if !row.is_numbered
                    && told == 0
                    && rows
                        .get(below + 1)
                        .is_none_or(|it| it.is_blank() || it.is_numbered)
                    && (name.is_numbered || row.is_paragraph()) =>
            {
                return Some(below);
            }
            Kind::Reads(_) if is_step && sentence::begins_telling(row.body) && row.is_sure() => {
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

/// Finds the dosages that are said once for the names below.
fn share(rows: &[Row], roles: &mut [Role]) {
    let owned: Vec<bool> =
        (0..rows.len())
            .map(|at| {
                // A dosage right below a name or a prescription is that one's.
                let above = rows.get(..at).unwrap_or_default();
                let is_claimed =
                    roles
                        .iter()
                        .take(at)
                        .enumerate()
                        .any(|(name, role)| match role {
                            Role::Exercise(dose) => {
                                *dose <= at
                                    && rows.get(name..at).unwrap_or_default().iter().skip(1).all(
                                        |it| {
                                            matches!(
                                                it.kind,
                                                Kind::Dose
                                                    | Kind::Prose
                                                    | Kind::Reads(_)
                                                    | Kind::Name
                                                    | Kind::Keyed
                                            )
                                        },
                                    )
                                    && rows
                                        .get(*dose..at)
                                        .unwrap_or_default()
                                        .iter()
                                        .all(|it| it.kind == Kind::Dose)
                            }
                            _ => false,
                        });
                let is_of_several = rows.get(at).is_some_and(Row::is_of_several);
                is_claimed
                    || !is_of_several
                        && matches!(
                            above.last().map(|it| &it.kind),
                            Some(Kind::Reads(_) | Kind::Cell(_))
                        )
            })
            .collect();
    for (at, row) in rows.iter().enumerate() {
        let is_owned = owned.get(at).copied().unwrap_or(true);
        let is_heading = !row.shared.is_empty();
        if !(is_heading || row.kind == Kind::Dose && row.says_work() && !is_owned) {
            continue;
        }
        let mut names = Vec::new();
        for (below, row) in rows.iter().enumerate().skip(at + 1) {
            match row.kind {
                Kind::Name if roles.get(below) == Some(&Role::Other) => names.push(below),
                Kind::Blank if names.is_empty() => {}
                _ => break,
            }
        }
        if names.is_empty() {
            continue;
        }
        if let Some(role) = roles.get_mut(at).filter(|_| !is_heading) {
            *role = Role::Shared;
        }
        for name in names {
            if let Some(role) = roles.get_mut(name) {
                *role = Role::Shares(at);
            }
        }
    }
}

/// True of a name with exercises below it, or of a length of a section.
fn leads(rows: &[Row], roles: &[Role], at: usize, next: Option<usize>) -> bool {
    let (Some(row), Some(next)) = (rows.get(at), next) else {
        return false;
    };
    let Some(below) = rows.get(next) else {
        return false;
    };
    let role = roles.get(next);
    let is_near = rows
        .get(at + 1..next)
        .unwrap_or_default()
        .iter()
        .all(|it| !it.is_blank());
    if matches!(row.kind, Kind::Reads(_)) {
        let mut below = (at + 1..rows.len()).filter_map(|it| Some((rows.get(it)?, roles.get(it)?)));
        let leads = below.any(|(row, role)| {
            matches!(row.kind, Kind::Reads(_) | Kind::Cell(_))
                || matches!(role, Role::Exercise(_) | Role::Section)
        });
        return leads && heading::with_length(row.body, &row.sentence).is_some();
    }
    // "**Daily**"
    if row.kind == Kind::Dose {
        let is_apart = at == 0 || rows.get(at - 1).is_some_and(Row::is_blank);
        return is_near && is_apart && row.says_frequency() && matches!(below.kind, Kind::Reads(_));
    }
    // What is further in than the exercise above it is a note to it.
    let above = rows.get(..at).unwrap_or_default().iter().rev();
    let is_under = above
        .take(TELLING_LINES_MAX)
        .take_while(|it| !it.is_blank())
        .find(|it| it.indent < row.indent)
        .is_some_and(|it| matches!(it.kind, Kind::Reads(_)));
    if is_under || library::called(&row.title()).is_some() {
        return false;
    }
    // "1. Squats" above "2. Lunges 3x8" is an exercise without a dosage.
    let is_sibling = row.is_numbered
        && below.is_numbered
        && is_near
        && row.indent == below.indent
        && !heading::names_plan(row.body)
        && rows.get(at + 1).is_some_and(|it| it.is_numbered);
    if is_sibling {
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
        _ => leads_past(rows, at, heading::names_plan(row.body)),
    }
}

/// True where an exercise follows in the same paragraph, behind lines that could not be read.
fn leads_past(rows: &[Row], at: usize, any: bool) -> bool {
    let below = rows.get(at + 1..).unwrap_or_default().iter();
    let mut below = below.take_while(|it| !it.is_blank()).skip_while(|it| {
        let is_wrong = matches!(
            it.refusal,
            Some((
                _,
                ReadErrorKind::Unclear | ReadErrorKind::OpenEnd | ReadErrorKind::Endless
            ))
        );
        !matches!(it.kind, Kind::Reads(_)) && (any || is_wrong)
    });
    below
        .next()
        .is_some_and(|it| matches!(it.kind, Kind::Reads(_)))
}

/// The heading that names the whole: the first one, where another follows before any exercise or
/// where there is no other; or a name on the very first line, with words of advice under it.
fn title(rows: &[Row], roles: &[Role]) -> Option<usize> {
    let is_section = |at: &usize| roles.get(*at) == Some(&Role::Section);
    let is_exercise = |at: usize| {
        rows.get(at)
            .is_some_and(|it| matches!(it.kind, Kind::Reads(_) | Kind::Cell(_)))
            && !is_section(&at)
            || matches!(roles.get(at), Some(Role::Exercise(_) | Role::Shares(_)))
    };
    let is_name = |at: usize| {
        rows.get(at)
            .is_some_and(|it| it.kind == Kind::Name && library::called(&it.title()).is_none())
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
            Some(word.to_lowercase())
        };
        let is_one_of_many = rows
            .get(first)
            .is_some_and(|it| heading::names_plan(it.body))
            && sections
                .iter()
                .skip(1)
                .any(|it| first_word(*it) == first_word(first));
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

/// The last exercise, and what the lines below may still say of it.
struct Block<'a> {
    /// The index of its line.
    line: usize,
    /// The last line that belongs to it.
    last: usize,
    sentence: Sentence<'a>,
    /// How it is done, as the lines between name and dosage tell it.
    told: String,
    /// False until its dosage is complete.
    is_placed: bool,
    /// True where lines below its first have said something.
    grew: bool,
}

struct Reader<'r, 'a> {
    rows: &'r [Row<'a>],
    roles: &'r [Role],
    routine: Routine,
    lines: Vec<Line>,
    /// The sections by their place, each with the line that speaks of it.
    begun: Vec<(usize, usize)>,
    block: Option<Block<'a>>,
    /// The reason why the lines of this list are not read.
    barred: Option<ReadErrorKind>,
}

impl<'a> Reader<'_, 'a> {
    fn finish(self) -> Text {
        let Reader {
            mut routine,
            mut lines,
            begun,
            ..
        } = self;
        often_for_all(self.rows, &begun, &mut routine, &mut lines);
        // A heading that nothing stands under is not left out in silence.
        for (section, at) in begun {
            let is_empty = routine
                .sections
                .get(section)
                .is_some_and(|it| it.prescriptions.is_empty());
            if let Some(line) = lines.get_mut(at).filter(|_| is_empty) {
                *line = unread(1, ReadErrorKind::NoExercises);
            }
        }
        routine.sections.retain(|it| !it.prescriptions.is_empty());
        // A name, a sender or a rule of nothing.
        if routine.sections.is_empty() {
            routine = Routine::default();
            for line in lines
                .iter_mut()
                .filter(|it| matches!(it, Line::Title | Line::Note | Line::Section))
            {
                *line = unread(1, ReadErrorKind::NoExercises);
            }
        }
        Text { routine, lines }
    }

    fn at(&self) -> usize {
        self.lines.len()
    }

    fn around(&self) -> Around {
        Around {
            is_circuit: self.routine.sections.last().is_some_and(|it| it.rounds > 1),
        }
    }

    fn line(&mut self, row: &Row<'a>, role: &Role) -> Line {
        // An empty line may stand between the words and their list.
        let is_first = self.at() > 0
            && self
                .rows
                .get(self.at() - 1)
                .is_some_and(|it| it.bars().is_some());
        if (row.is_blank() && !is_first) || matches!(role, Role::Section | Role::Title) {
            self.barred = None;
        }
        if let Some(kind) = self.barred.filter(|_| !row.is_blank()) {
            return unread(row.start + 1, kind);
        }
        self.barred = self.barred.or(row.bars());
        match (role, &row.kind) {
            (Role::Title, Kind::Title(title)) => self.title(title.clone()),
            (Role::Title, _) => self.title(row.title()),
            (Role::Section, Kind::Marked(rounds) | Kind::Rounds(rounds)) => {
                self.section(rounds, matches!(row.kind, Kind::Marked(_)))
            }
            (Role::Section, Kind::Reads(_)) => {
                let title = heading::with_length(row.body, &row.sentence).unwrap_or_default();
                self.named_section(title)
            }
            (Role::Section, _) => self.named_section(row.title()),
            (_, Kind::Blank | Kind::TableHead) => Line::Blank,
            (Role::Exercise(_), _) => self.name(row),
            (Role::Shares(dose), _) => self.shared(row, *dose),
            (Role::Shared, _) => Line::Dosage,
            (_, Kind::Keyed) => self.keyed(row),
            (_, Kind::Cell(outcome)) => self.prescription(outcome.clone()),
            (_, kind) => match self.told(row) {
                Some(line) => line,
                None => self.plain(row, kind),
            },
        }
    }

    fn title(&mut self, title: String) -> Line {
        if title.chars().count() > NAME_CHARS_MAX {
            return unread(1, ReadErrorKind::LongName);
        }
        self.block = None;
        self.routine.name = title;
        Line::Title
    }

    fn named_section(&mut self, title: String) -> Line {
        let plain = Rounds {
            title,
            rounds: None,
            rest: None,
            is_of_last: false,
        };
        self.section(&plain, true)
    }

    fn section(&mut self, heading: &Rounds, is_named: bool) -> Line {
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
                let fits = |it: &Prescription| it.dosage.sets.max() * rounds <= ROUND_SETS_MAX;
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
    fn leads_below(&self) -> bool {
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

    /// The name of an exercise whose dosage stands below.
    fn name(&mut self, row: &Row<'a>) -> Line {
        let mut sentence = row.sentence.clone();
        // "Wall sit, twice a day" says more than its name.
        if sentence.facts.is_empty() || sentence.name.is_empty() {
            sentence.name = heading::trimmed(row.body);
            sentence.note = String::new();
        }
        let block = Block {
            line: self.at(),
            last: self.at(),
            sentence,
            told: String::new(),
            is_placed: false,
            grew: true,
        };
        self.block = Some(block);
        Line::Unread(row.error())
    }

    /// A name below a dosage that is said for several.
    fn shared(&mut self, row: &Row<'a>, dose: usize) -> Line {
        let mut sentence = row.sentence.clone();
        if sentence.name.is_empty() {
            sentence.name = heading::trimmed(row.body);
        }
        if let Some(dose) = self.rows.get(dose) {
            let said = match dose.shared.is_empty() {
                true => &dose.sentence.facts,
                false => &dose.shared,
            };
            sentence
                .facts
                .extend(said.iter().filter(|it| it.fact != Fact::Each));
        }
        match outcome_of(&sentence, self.around(), row.body) {
            Ok(choices) => self.prescription(decided(choices)),
            Err((_, kind)) => unread(row.start + 1, kind),
        }
    }

    /// A line that says more of the exercise above it: how it is done, or how much of it.
    fn told(&mut self, row: &Row<'a>) -> Option<Line> {
        let at = self.at();
        let around = self.around();
        let is_of_one = self.is_of_one();
        let block = self.block.as_mut()?;
        let is_near = block.last + 1 == at || (!block.is_placed && row.kind != Kind::Name);
        if !is_near {
            return None;
        }
        let is_dose = row.kind == Kind::Dose
            || row.tells_dose() && !block.is_placed
            || (!block.is_placed
                && matches!(row.kind, Kind::Reads(_))
                && row.is_sure()
                && (row.is_numbered || self.roles.get(block.line) == Some(&Role::Exercise(at))));
        if !is_dose {
            let is_telling = !block.is_placed && (row.tells() || row.is_numbered && row.is_sure());
            if !is_telling {
                return None;
            }
            block.last = at;
            let line = add(&mut block.told, &tidy(row.body), " ");
            return Some(line);
        }
        if block.is_placed && !(block.grew || is_of_one) {
            return None;
        }
        let mut sentence = block.sentence.clone();
        let offset = sentence.facts.iter().map(|it| it.at).max().unwrap_or(0) + 1;
        let said = row.sentence.facts.iter().map(|it| Said {
            at: offset + it.at,
            from: offset + it.from,
            ..*it
        });
        sentence.facts.extend(said);
        let mut told = block.told.clone();
        let mut line = Line::Dosage;
        if row.kind != Kind::Dose {
            line = add(&mut told, &sentence::told(row.body), " ");
            if line == Line::Note {
                line = Line::Dosage;
            }
        } else if !row.sentence.note.is_empty() {
            add(&mut told, &row.sentence.note, ", ");
        }
        match outcome_of(&sentence, around, row.body) {
            Ok(mut choices) => {
                for reading in choices.iter_mut().flatten() {
                    add(&mut reading.prescription.note, &told, ", ");
                }
                let name_line = block.line;
                let was_placed = block.is_placed;
                *block = Block {
                    line: name_line,
                    last: at,
                    sentence,
                    told,
                    is_placed: true,
                    grew: true,
                };
                self.place(decided(choices), name_line, was_placed)?;
            }
            // The first of several lines below a name may say too little by itself.
            Err((_, ReadErrorKind::NoWork | ReadErrorKind::NoDosage)) => {
                block.sentence = sentence;
                block.told = told;
                block.last = at;
                block.grew = true;
            }
            Err(_) => return None,
        }
        Some(line)
    }

    /// Puts the readings of a block in the place of its name, or of what was read of it before.
    fn place(&mut self, outcome: Outcome, line: usize, was_placed: bool) -> Option<()> {
        let new = match &outcome {
            Outcome::Read(reading) if was_placed => {
                let section = self.routine.sections.last_mut()?;
                let last = section.prescriptions.last_mut()?;
                let fits =
                    reading.prescription.dosage.sets.max() * section.rounds <= ROUND_SETS_MAX;
                if !fits || reading.prescription.movement != last.movement {
                    return None;
                }
                *last = reading.prescription.clone();
                Line::Prescription(reading.clone())
            }
            _ if was_placed => return None,
            _ => self.prescription(outcome),
        };
        *self.lines.get_mut(line)? = new;
        Some(())
    }

    /// True where the dosage on this line speaks of the exercise right above it alone: another
    /// exercise follows it, or there is but one since the last blank line.
    fn is_of_one(&self) -> bool {
        let rows = self.rows.get(self.at()..).unwrap_or_default();
        let after = rows.iter().find(|it| it.kind != Kind::Dose);
        let above = self.rows.get(..self.at()).unwrap_or_default().iter().rev();
        let exercises = above
            .take_while(|it| !it.is_blank())
            .filter(|it| matches!(it.kind, Kind::Reads(_)));
        after.is_some_and(|it| matches!(it.kind, Kind::Reads(_))) || exercises.count() == 1
    }

    fn plain(&mut self, row: &Row<'a>, kind: &Kind) -> Line {
        if let Some(line) = self.rest(row).or_else(|| self.repeat(row)) {
            return line;
        }
        let words = row.line.trim();
        let is_aside = words.starts_with('(') && words.ends_with(')');
        let is_further_in = self.block.as_ref().is_some_and(|it| {
            self.rows
                .get(it.line)
                .is_some_and(|above| row.indent > above.indent)
        });
        let is_under = (is_further_in || is_aside) && self.takes_note();
        // "three seconds down, then up" is how, and a dosage has digits.
        let tells = words.ends_with('.') || !words.contains(|ch: char| ch.is_ascii_digit());
        if is_under && (tells || !matches!(kind, Kind::Reads(_))) {
            return self.note(words);
        }
        let outcome = match kind {
            // A paragraph of an exercise that was not found
            Kind::Reads(_) if row.tells_before_dose() || row.tells_a_length() => {
                return unread(row.start + 1, ReadErrorKind::Sentence);
            }
            Kind::Reads(outcome) => outcome.clone(),
            // In a circuit a bare number counts reps.
            _ if self.around().is_circuit => {
                match outcome_of(&row.sentence, self.around(), row.body) {
                    Ok(choices) => decided(choices),
                    Err(_) => return Line::Unread(row.error()),
                }
            }
            _ => return Line::Unread(row.error()),
        };
        let line = self.prescription(outcome);
        if let Line::Prescription(_) = line {
            self.block = Some(Block {
                line: self.at(),
                last: self.at(),
                sentence: row.sentence.clone(),
                told: String::new(),
                is_placed: true,
                grew: false,
            });
        }
        line
    }

    /// "Repeat 3 times" below several exercises is the number of their rounds.
    fn repeat(&mut self, row: &Row) -> Option<Line> {
        let [
            Said {
                fact: Fact::Times(n),
                ..
            },
        ] = row.sentence.facts.as_slice()
        else {
            return None;
        };
        let is_below = self
            .routine
            .sections
            .last()
            .is_some_and(|it| !it.prescriptions.is_empty());
        if row.kind != Kind::Dose || !is_below || n.min != n.max {
            return None;
        }
        let rounds = u16::try_from(n.min).map_err(|_| ());
        let repeat = Rounds {
            title: String::new(),
            rounds: Some(rounds),
            rest: None,
            is_of_last: true,
        };
        Some(self.section(&repeat, false))
    }

    /// "Rest 1 min" at the end of a circuit is the rest between its rounds.
    fn rest(&mut self, row: &Row) -> Option<Line> {
        let section = self.routine.sections.last()?;
        let is_open = section.rounds > 1 && section.rest_seconds.is_none();
        if !is_open || row.kind != Kind::Dose || self.leads_below() {
            return None;
        }
        let [
            Said {
                fact: Fact::Rest(t) | Fact::Pause(t),
                ..
            },
        ] = row.sentence.facts.as_slice()
        else {
            return None;
        };
        let rest = Range::new(u16::try_from(t.min).ok()?, u16::try_from(t.max).ok()?)?;
        self.routine.sections.last_mut()?.rest_seconds = Some(rest);
        Some(Line::Note)
    }

    fn prescription(&mut self, outcome: Outcome) -> Line {
        let mut reading = match outcome {
            Outcome::Read(reading) => reading,
            Outcome::Asked(choices) => return Line::Asked(choices),
            Outcome::Unread(error) => return Line::Unread(error),
        };
        // "Monday: squats 3x10"
        let marker = self
            .rows
            .get(self.at())
            .and_then(|it| it.line.get(..it.start));
        if let Some(day) = marker.and_then(marker::day_of) {
            add(&mut reading.prescription.note, day, ", ");
        }
        if self.routine.prescriptions().count() == PRESCRIPTIONS_MAX {
            return unread(1, ReadErrorKind::TooMany);
        }
        if self.routine.sections.is_empty() {
            self.routine.sections.push(Section::titled(String::new()));
        }
        if let Some(section) = self.routine.sections.last_mut() {
            if reading.prescription.dosage.sets.max() * section.rounds > ROUND_SETS_MAX {
                return unread(1, ReadErrorKind::RoundSets);
            }
            section.prescriptions.push(reading.prescription.clone());
        }
        Line::Prescription(reading)
    }

    /// True where the line right above is a prescription or a note to one.
    fn takes_note(&self) -> bool {
        let is_last_empty = self
            .routine
            .sections
            .last()
            .is_none_or(|it| it.prescriptions.is_empty());
        matches!(
            self.lines.last(),
            Some(Line::Prescription(_) | Line::Dosage | Line::Note)
        ) && !is_last_empty
    }

    fn keyed(&mut self, row: &Row) -> Line {
        let Some((place, value)) = key(row.line.trim()) else {
            return Line::Unread(row.error());
        };
        let is_below = self
            .routine
            .sections
            .iter()
            .any(|it| !it.prescriptions.is_empty());
        if is_below || self.block.is_some() {
            return match place == NOTE && self.takes_note() {
                true => self.note(value),
                false => Line::Unread(row.error()),
            };
        }
        let places = [
            &mut self.routine.purpose,
            &mut self.routine.from,
            &mut self.routine.note,
            &mut self.routine.stop,
        ];
        let chars_max = [
            NAME_CHARS_MAX,
            NAME_CHARS_MAX,
            NOTE_CHARS_MAX,
            NOTE_CHARS_MAX,
        ];
        let about = places.into_iter().zip(chars_max).nth(place);
        match about {
            Some((about, max)) if about.is_empty() && value.chars().count() <= max => {
                *about = tidy(value);
                Line::Note
            }
            _ => Line::Unread(row.error()),
        }
    }

    fn note(&mut self, text: &str) -> Line {
        let text = tidy(text);
        let text = text.strip_prefix("Note: ").unwrap_or(&text);
        let last = self
            .routine
            .sections
            .last_mut()
            .and_then(|it| it.prescriptions.last_mut());
        match last {
            Some(last) => add(&mut last.note, text, " "),
            None => unread(1, ReadErrorKind::NoExercises),
        }
    }
}

/// Gives how often everything is done to the exercises that do not say it themselves, where the
/// text says it once.
fn often_for_all(
    rows: &[Row],
    begun: &[(usize, usize)],
    routine: &mut Routine,
    lines: &mut [Line],
) {
    // "Mobility (daily)" says it of its section.
    for (section, heading) in begun {
        let said = rows
            .get(*heading)
            .and_then(|it| heading::often_for_all(it.body));
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
            let often = heading::often_for_all(sentence)
                .or_else(|| sentence.split(", ").find_map(heading::often_for_all));
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
    (per_day, per_week): heading::Often,
    prescriptions: impl Iterator<Item = &'l mut Prescription>,
    lines: impl Iterator<Item = &'l mut Line>,
) {
    let range = |it: Option<super::item::Amount>, max: u16| {
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

/// Adds to a note what fits into it.
fn add(note: &mut String, text: &str, between: &str) -> Line {
    if text.is_empty() {
        return Line::Note;
    }
    let between = if note.is_empty() { "" } else { between };
    let length = note.chars().count() + between.len() + text.chars().count();
    if length > NOTE_CHARS_MAX {
        return unread(1, ReadErrorKind::LongNote);
    }
    note.push_str(between);
    note.push_str(text);
    Line::Note
}

fn unread(column: usize, kind: ReadErrorKind) -> Line {
    Line::Unread(ReadError { column, kind })
}
