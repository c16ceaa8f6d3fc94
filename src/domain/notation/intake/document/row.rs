//! A line of a text by itself: its marker, its phrases, and what it could be.

use std::sync::Arc;

use super::{
    super::{
        circuit, doubt, error, for_all,
        heading::{self, Rounds},
        known,
        lexicon::{
            self, CUES, EXERCISES, IF, LABELLING, LABELS, NEGATIONS, NOTES, POINTING, POLITE,
        },
        marker, outcome,
        phrases::{Fact, REP_HOLD_LIKELY},
        resolve::Refusal,
        sentence::{self, Said, Sentence},
    },
    of_all::dosage_of_all,
};
use crate::domain::notation::{Line, Outcome, ReadError, ReadErrorKind, canonical, name::tidy};

/// From so many words on, the first sentence of a paragraph names no exercise.
pub(super) const SENTENCE_WORDS_MIN: usize = 4;

/// The kind of a line by itself.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
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
    /// None of these.
    Prose,
}

/// A line by itself.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    /// The line, or the lines of a paragraph that was wrapped.
    pub(super) line: &'a str,
    /// The number of lines.
    pub(super) count: usize,
    /// The line without its marker, and the byte at which that begins.
    pub(super) body: &'a str,
    pub(super) start: usize,
    pub(super) indent: usize,
    pub(super) is_numbered: bool,
    pub(super) sentence: Arc<Sentence>,
    /// The dosage that a heading says for the names below it.
    pub(super) shared: Vec<Said>,
    pub(super) refusal: Option<Refusal>,
    pub(super) kind: Kind,
    /// True of a prescription in canonical form: nothing puts it in doubt.
    pub(super) is_canonical: bool,
}

impl<'a> Row<'a> {
    /// The line by itself; it begins with a mark up to `start` that the lines around tell.
    pub(super) fn of(line: &'a str, start: Option<usize>) -> Row<'a> {
        let start = match start {
            Some(start) => start + marker::end(line.get(start..).unwrap_or_default()),
            None => marker::end(line),
        };
        let body = line.get(start..).unwrap_or_default().trim_end();
        let sentence = Arc::new(sentence::read(body));
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
            is_canonical: false,
        };
        row.kind = row.kind();
        row
    }

    /// All of it but the line.
    pub(super) fn kept(&self) -> Row<'static> {
        Row {
            line: "",
            body: "",
            count: self.count,
            start: self.start,
            indent: self.indent,
            is_numbered: self.is_numbered,
            sentence: Arc::clone(&self.sentence),
            shared: self.shared.clone(),
            refusal: self.refusal,
            kind: self.kind.clone(),
            is_canonical: self.is_canonical,
        }
    }

    pub(super) fn kind(&mut self) -> Kind {
        let line = self.line.trim();
        if let Some(title) = line.strip_prefix("# ") {
            return Kind::Title(tidy(title));
        }
        if let Some(heading) = line.strip_prefix("##").filter(|_| self.start == 0) {
            let heading = heading.trim_start_matches('#').trim();
            let plain = Rounds {
                title: tidy(heading),
                ..Rounds::default()
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
        if let Some(reading) = canonical::read_line(self.body, known::movement) {
            self.is_canonical = true;
            return Kind::Reads(Outcome::Read(reading));
        }
        if let Some(rounds) = heading::rounds(self.body, &self.sentence) {
            return Kind::Rounds(rounds);
        }
        if let Some((rounds, shared)) = circuit::rounds_of_list(self.body, &self.sentence) {
            self.shared = shared;
            return Kind::Rounds(rounds);
        }
        // "4 rounds, 2 min rest between rounds. Start light."
        if let Some((first, more)) = self.body.split_once(". ")
            && let Some(rounds) = heading::rounds(first, &sentence::read(first))
            && !sentence::read(more).says(|it| it != Fact::Aside)
        {
            return Kind::Rounds(rounds);
        }
        if let Some(shared) = dosage_of_all(self.body) {
            self.shared = shared;
            return Kind::Dose;
        }
        if self.start == 0 && self.heads_list_done_often() {
            return Kind::Marked(Rounds {
                title: tidy(self.body),
                ..Rounds::default()
            });
        }
        match outcome(&self.sentence, self.body) {
            Ok(outcome) => return Kind::Reads(outcome),
            Err(refusal) => self.refusal = Some(refusal),
        }
        let is_refused = self
            .sentence
            .facts
            .iter()
            .any(|it| matches!(it.fact, Fact::Refused(_)));
        let says_dose =
            !self.sentence.facts.is_empty() && !is_refused && self.sentence.loose.is_empty();
        if !self.sentence.has_words && says_dose && self.sentence.prose_at.is_none() {
            return Kind::Dose;
        }
        if heading::is_name(self.body, &self.sentence) {
            return Kind::Name;
        }
        Kind::Prose
    }

    /// True of the name of a list and how often it is done: "Bed exercises - 4 times a day".
    fn heads_list_done_often(&self) -> bool {
        let said = self.sentence.facts.iter().find(|it| it.fact.is_often());
        let named = said.and_then(|it| self.body.get(..it.from));
        let words: Vec<&str> = lexicon::words(named.unwrap_or_default()).collect();
        let [first, .., last] = words.as_slice() else {
            return false;
        };
        EXERCISES.has(last)
            && !(POLITE.has(first) || POINTING.has(first))
            && for_all::often(self.body, true).is_some()
    }

    /// The part of each line of a paragraph. The place of an error is in one of them, and the others
    /// are not read from their start on.
    pub(super) fn spread(&self, line: Line) -> Vec<Line> {
        let rest = match &line {
            Line::Prescriptions(_) | Line::Asked(_) => Line::Dosage,
            Line::Unread(error) if self.count > 1 => return self.spread_error(*error),
            line => line.clone(),
        };
        let mut lines = vec![line];
        lines.extend(std::iter::repeat_n(rest, self.count - 1));
        lines
    }

    fn spread_error(&self, error: ReadError) -> Vec<Line> {
        let mut column = error.column;
        let texts = self.line.split('\n').enumerate();
        let spread = texts.map(|(at, text)| {
            let length = text.chars().count() + 1;
            let is_here = (1..=length).contains(&column) || at + 1 == self.count && column > 0;
            let own = if is_here { column } else { 1 };
            column = if is_here {
                0
            } else {
                column.saturating_sub(length)
            };
            Line::Unread(ReadError {
                column: own,
                kind: error.kind,
            })
        });
        spread.collect()
    }

    /// The letter of its group, as of `A1` and `A2`.
    pub(super) fn group(&self) -> Option<char> {
        let marks = self.line.get(..self.start)?.trim_start();
        let mut marks = marks.chars();
        let letter = marks.next().filter(char::is_ascii_alphabetic)?;
        marks.next().filter(char::is_ascii_digit).map(|_| letter)
    }

    pub(super) fn is_blank(&self) -> bool {
        matches!(self.kind, Kind::Blank | Kind::TableHead)
    }

    /// The words that name an exercise or a section.
    pub(super) fn title(&self) -> String {
        tidy(heading::trimmed(self.body))
    }

    /// True where it says how often, and nothing else.
    pub(super) fn says_frequency(&self) -> bool {
        !self.sentence.says(|it| !it.is_often() && it != Fact::Aside)
    }

    /// True of a part of a session in front of its exercise: "Cool-down: walk 5 min".
    pub(super) fn is_labelled(&self) -> bool {
        let label = self.body.split_once(':').map(|it| it.0);
        label.is_some_and(lexicon::names_session)
    }

    pub(super) fn says_sets(&self) -> bool {
        let is_sets = |it: Fact| {
            use Fact::{LoneTimes, Rounds, Sets, Times};
            matches!(it, Sets(_) | Times(_) | LoneTimes(_) | Rounds(_))
        };
        self.sentence.says(is_sets)
    }

    pub(super) fn says_work(&self) -> bool {
        self.sentence.says(Fact::is_work)
    }

    pub(super) fn says_amount(&self) -> bool {
        self.sentence.says(|it| !it.is_words() && !it.is_sides())
    }

    /// True where all its numbers are those of a dosage, so that its words may tell how.
    pub(super) fn is_sure(&self) -> bool {
        self.sentence.loose.is_empty() && !self.sentence.says(Fact::is_refused)
    }

    /// True of a paragraph that tells how, and says how much of it.
    pub(super) fn tells_dose(&self) -> bool {
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
            && !(self.is_of_several() && self.body.contains("each one"))
    }

    /// True of holds and no other amount: "Hold 2 seconds at the top of each rep".
    pub(super) fn says_holds_alone(&self) -> bool {
        let is_hold = |it: &Said| matches!(it.fact, Fact::Hold(_));
        !self.sentence.facts.is_empty() && self.sentence.facts.iter().all(is_hold) && self.is_sure()
    }

    /// True of holds that are those of reps by their length: "lift the leg 20 cm, hold for 5 seconds".
    pub(super) fn holds_rep(&self) -> bool {
        let mut amounts = self
            .sentence
            .facts
            .iter()
            .filter(|it| !matches!(it.fact, Fact::Distance | Fact::Aside | Fact::Named));
        let is_short = |it: &Said| matches!(it.fact, Fact::Hold(t) if t.max < REP_HOLD_LIKELY);
        amounts.next().is_some_and(is_short) && amounts.all(is_short) && self.is_sure()
    }

    /// True of a hold that names nothing, with words of how perhaps.
    pub(super) fn is_hold(&self) -> bool {
        let is_nameless = match self.kind {
            Kind::Dose => true,
            Kind::Prose => self.sentence.name.is_empty() && self.tells_dose(),
            _ => false,
        };
        is_nameless && self.says_holds_alone()
    }

    /// True of a paragraph whose first sentence tells how: it names nothing.
    pub(super) fn tells_before_dose(&self) -> bool {
        // "30 Sek. Plank" begins with its dosage, and "Sit to stand .... 10" has dots for a line.
        let begins_with_dose = self.sentence.facts.first().is_some_and(|it| it.from == 0);
        let end = self.body.find(". ").filter(|_| !begins_with_dose);
        let Some(end) = end.filter(|_| !self.body.contains("...")) else {
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
        // "2. Calf stretch off a step. 3 x 30 s"
        let is_listed = self.start > 0 && lexicon::names_movement(&self.sentence.name);
        end < self.sentence.name_at
            || sentence::begins_telling(self.body)
            || sentence::tells(&self.sentence.name) && !is_listed
    }

    /// True of a text that was wrapped, or of several sentences of which the first one is long: it
    /// tells how, and the exercise is named above it.
    pub(super) fn is_paragraph(&self) -> bool {
        // "Sit to stand ........ 5 times"
        if self.body.contains("...") {
            return false;
        }
        let mut ends = self.body.split(". ");
        let first = ends.next().filter(|it| it.len() < self.body.len());
        let are_many = ends.nth(1).is_some();
        let is_long = |first: &str| {
            first.split_whitespace().count() >= SENTENCE_WORDS_MIN && !first.contains(':')
        };
        self.count > 1 || are_many || first.is_some_and(is_long)
    }

    /// True of a message of a chat, with its speaker in front.
    pub(super) fn is_spoken(&self) -> bool {
        // "Movement: turn the forearm outwards" is no speaker.
        let marks = self.line.get(..self.start).unwrap_or_default();
        let is_label = lexicon::words(marks)
            .next()
            .is_some_and(|it| LABELS.has(it));
        marks.contains(": ") && !(is_label && self.tells())
    }

    /// True of a line that tells how, without a number.
    pub(super) fn tells(&self) -> bool {
        let is_wrapped = self.body.starts_with(|ch: char| ch.is_lowercase());
        match self.kind {
            Kind::Prose => self.is_sure() && !self.says_amount(),
            Kind::Name => is_wrapped,
            _ => false,
        }
    }

    /// True of a line below a name that tells how, and no more of its dosage than a hold.
    pub(super) fn explains(&self) -> bool {
        self.kind == Kind::Prose && (self.tells() || self.advises()) || self.holds_below_name()
    }

    /// True of one of a list that explains its name itself: "• Circles: draw circles with your foot.",
    /// "Hook fist: bend the top two joints."
    pub(super) fn names_and_explains(&self) -> bool {
        let name = self.sentence.name.as_str();
        let (between, explanation) = self.behind_name();
        let is_dashed = between.starts_with(' ') && between.len() > 2 && between.ends_with(' ');
        let is_label =
            !name.is_empty() && (between.starts_with(':') || self.start > 0 && is_dashed);
        let tells = self.kind == Kind::Prose && (self.tells() || self.instructs());
        // "Tip: go slowly"
        let is_named = self.start > 0 || !CUES.has(name) && !LABELLING.has(name);
        let first = lexicon::first(explanation).unwrap_or_default();
        let is_for_now = !IF.has(first) && !doubt::stipulates(explanation);
        is_named && is_label && is_for_now && (tells || self.kind == Kind::Name)
    }

    /// True of one of a list that is named before its colon, and explained behind it.
    pub(super) fn labels(&self) -> bool {
        self.start > 0 && self.behind_name().0.starts_with(':') && self.names_and_explains()
    }

    /// The signs behind the name, and the words behind them.
    fn behind_name(&self) -> (&str, &str) {
        let end = self.sentence.name_at + self.sentence.name.len();
        let behind = self.body.get(end..).unwrap_or_default();
        let words = behind.find(char::is_alphanumeric).unwrap_or(behind.len());
        behind.split_at(words)
    }

    /// True of an explanation without a number, which may say a direction, or what not to do: "lift
    /// your leg out to the side, no higher than your waist".
    pub(super) fn instructs(&self) -> bool {
        use ReadErrorKind::{Negated, Unclear};
        let (_, behind) = self.behind_name();
        let is_harmless = |it: Fact| {
            it.is_words() || it.is_sides() || matches!(it, Fact::Refused(Negated | Unclear))
        };
        sentence::tells(behind)
            && !behind.contains(|ch: char| ch.is_ascii_digit())
            && !(lexicon::first(behind).is_some_and(|it| NEGATIONS.has(it)))
            && self.sentence.loose.is_empty()
            && !self.sentence.says(|it| !is_harmless(it))
    }

    /// True of a hold with words of how.
    pub(super) fn holds_below_name(&self) -> bool {
        self.start == 0 && self.says_holds_alone()
    }

    /// True of advice: words without a number that is not accounted for, or what not to do.
    pub(super) fn advises(&self) -> bool {
        let negated = Fact::Refused(ReadErrorKind::Negated);
        let is_refused = self.sentence.says(|it| it.is_refused() && it != negated);
        !is_refused && self.sentence.loose.is_empty() && !self.says_work()
    }

    pub(super) fn error(&self) -> ReadError {
        let refusal = self.refusal.unwrap_or((Some(0), ReadErrorKind::NoDosage));
        error(self.line, self.start, refusal)
    }
}

/// The key and the value of a line about the routine, or of a note.
pub(super) fn key(line: &str) -> Option<(usize, &str)> {
    let (key, value) = line.split_once(':')?;
    let place = canonical::KEYS
        .iter()
        .position(|it| it.trim_end_matches(": ").eq_ignore_ascii_case(key.trim()))
        .or_else(|| NOTES.has(key.trim()).then_some(NOTE))?;
    let value = value.trim();
    // "Pain: 3/10 at rest" is a remark.
    let is_remark = place == PAIN && !value.starts_with("amber from ");
    (!value.is_empty() && !is_remark).then_some((place, value))
}

/// The place of `Note: ` among the keys.
pub(super) const NOTE: usize = 2;
/// The place of `Pain: ` among the keys.
pub(super) const PAIN: usize = 4;
