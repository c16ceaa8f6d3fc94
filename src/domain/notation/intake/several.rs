//! Several exercises in one line, each with its own dosage, as in a message: "Hi Ana, please do:
//! clams 2x15, bridges 3x12. All once a day." It is read where nothing else is said and each says the
//! same of itself; else the author is asked.

use std::{borrow::Cow, ops::Range};

use super::{
    doubt,
    for_all::ForAll,
    heading, known,
    lexicon::{
        self, AGREED, ALL, ALTERNATIVES, ASKING, CHANGING, EVERY, EXERCISES, IF, LEADING,
        NARRATIVE, OTHER_MATTERS, OWNERS, PAINS, POINTING, POLITE, PREPOSITIONS, STARTING,
        VERB_ARTICLES, WHEN, Word,
    },
    outcome_of_one,
    phrases::Fact,
    sentence::{self, Sentence},
    sentences::sentences,
};
use crate::domain::{
    dosage::{Sides, Work},
    notation::{Outcome, ReadErrorKind, Reading},
};

/// An exercise has at most so many parts between commas, with its dosage and its note.
const PARTS_MAX: usize = 6;
/// What stands between the parts of a sentence.
const SEPARATORS: [&str; 6] = [",", ";", " + ", " and ", " und ", " y "];
/// What stands behind words that lead to a list.
const LEADS: [&str; 3] = [": ", " - ", " – "];
/// Most characters of a note behind one of several exercises; more may be of all.
const NOTE_CHARS_MAX: usize = 40;

/// The exercises of a line that lists several, or the lists that it can mean.
pub(super) fn listed(line: &str) -> Option<Outcome> {
    let (line, is_numbered) = match unnumbered(line) {
        Some(list) => (Cow::Owned(list), true),
        None => (Cow::Borrowed(line), false),
    };
    let mut list = List {
        is_numbered,
        ..List::default()
    };
    for sentence in sentences(&line) {
        // "Hi, it's Karen from the clinic, see you on Monday 22nd."
        let is_greeting = list.readings.is_empty() && says_nothing_of_work(sentence);
        match is_greeting {
            true => list.says_more |= !greets(sentence),
            false => list.add(sentence)?,
        }
    }
    list.outcome()
}

/// A list with commas for the numbers that count its exercises up: "1) clams 2x15 2) bridges 3x12". The
/// first number may be the mark of the line.
fn unnumbered(line: &str) -> Option<String> {
    let mut list = format!(" {line}");
    for number in 1.. {
        let found = [") ", ". "].iter().find_map(|sign| {
            let mark = format!(" {number}{sign}");
            Some((list.find(&mark)?, mark.len()))
        });
        match found {
            Some((at, length)) => {
                let front = list.get(..at)?;
                // "3 rounds of 1) clams 15", and "1) clams 2x15 or 2) bridges 3x12"
                let is_of_all = number == 1 && !sentence::read(front).facts.is_empty();
                let last = front.rsplit(' ').next()?;
                if is_of_all || ALTERNATIVES.has(last) {
                    return None;
                }
                let comma = if number == 1 { " " } else { ", " };
                list.replace_range(at..at + length, comma);
            }
            None if number == 1 => {}
            None if number == 2 => return None,
            None => break,
        }
    }
    Some(list)
}

/// True of a sentence that names no movement and says nothing of a dosage.
fn says_nothing_of_work(sentence: &str) -> bool {
    let read = sentence::read(sentence);
    let is_of_work = |it: Fact| it.is_work() || it.is_often() || it.is_sides();
    !lexicon::names_movement(sentence) && !read.speaks_of_often && !read.says(is_of_work)
}

/// True of a sentence in front of a list that is no part of it: "Hi, it's Karen from the clinic."
fn greets(sentence: &str) -> bool {
    let read = sentence::read(sentence);
    read.facts.is_empty() && read.loose.is_empty() && !doubt::may_stipulate(sentence)
}

/// What a line is found to say.
#[derive(Default)]
struct List {
    readings: Vec<Reading>,
    /// What is said of all.
    of_all: Vec<ForAll>,
    /// What the last exercise of a list ends with, and may be said of all: "clams 2x15, bridges 3x12,
    /// twice a day".
    of_last_or_all: Option<ForAll>,
    /// True where numbers part the exercises: what one says is its own.
    is_numbered: bool,
    /// True behind what is said of all above: more exercises would be another list.
    is_closed: bool,
    /// True where words beside the exercises may say when or whether they are done.
    says_more: bool,
}

impl List {
    /// Adds the exercises of a sentence; `None` where it says an amount, or names an exercise, that
    /// belongs to none of them.
    fn add(&mut self, sentence: &str) -> Option<()> {
        // "Morning and night"
        if let Some(of_all) = ForAll::of(sentence) {
            self.add_of_all(of_all);
            return Some(());
        }
        let (sentence, of_all) = parted_of_all(sentence);
        let parts: Vec<Part> = parts(sentence)
            .into_iter()
            .map(|it| Part::of(sentence, it))
            .collect();
        let count = self.readings.len();
        let mut of_last = None;
        let mut ends_for_all = false;
        let mut has_open = false;
        let mut at = 0;
        while let Some(part) = parts.get(at) {
            let Some((length, reading)) = span(sentence, parts.get(at..)?) else {
                let behind = sentence.get(part.to..).unwrap_or_default();
                let is_label = !behind.starts_with(',');
                self.add_other(part.text, is_label)?;
                has_open |= part.is_open;
                at += 1;
                continue;
            };
            if self.is_closed {
                return None;
            }
            let note = &reading.prescription.note;
            let is_with = lexicon::first(note).map(lexicon::class_of) == Some(Word::With);
            self.says_more |= part.is_asked
                || !names_exercise(&reading.name)
                || !(note.is_empty() || is_with)
                // "más tarde sentadillas 3x10"
                || lexicon::has(&reading.name, Word::Daytime)
                || doubt::may_stipulate(&reading.name);
            self.readings.push(reading);
            let own = parts.get(at + 1..at + length)?;
            // "Morning and night" are two parts.
            let to = own.last().map_or(0, |it| it.to);
            // "2) bridges 3x12 all twice daily", "…, holding 5 s each"
            let whole = sentence
                .get(part.from()..to.max(part.to))
                .unwrap_or_default();
            let last = own.last().and_then(|it| it.text.rsplit(' ').next());
            ends_for_all = ALL.is_in(whole) || last.is_some_and(|it| EVERY.has(it));
            let mut rests = own.iter().filter_map(|it| sentence.get(it.from()..to));
            of_last = rests.find_map(ForAll::of_one_or_all);
            at += length;
        }
        self.says_more |= ends_for_all;
        let added = self.readings.len() - count;
        if added > 0 {
            self.of_last_or_all = of_last.filter(|_| added > 1);
        }
        if let Some(of_all) = of_all {
            self.add_of_all(of_all);
        }
        (added == 0 || !has_open).then_some(())
    }

    /// Adds a part without an exercise: what it says of all, or words; `None` of another amount.
    fn add_other(&mut self, part: &str, is_label: bool) -> Option<()> {
        if let Some(of_all) = ForAll::of(part) {
            self.add_of_all(of_all);
            return Some(());
        }
        // "Week 1: clams 2x15. Week 2: clams 3x15"
        if heading::names_period(part) && !self.readings.is_empty() {
            return None;
        }
        let has = |class| lexicon::has(part, class);
        let is_of_others = PAINS.is_in(part) || has(Word::Distance);
        // "Next appointment Thu 11:20", "If that is easy, increase to 15 times a day"
        let first = lexicon::first(part);
        let is_later = first.is_some_and(begins_condition) && CHANGING.is_in(part);
        let is_apart = is_later || OTHER_MATTERS.is_in(part);
        let is_harmless = |fact: Fact| match fact {
            Fact::Aside | Fact::Distance => true,
            Fact::Refused(ReadErrorKind::Negated | ReadErrorKind::Sentence) => true,
            Fact::Sets(_) | Fact::Chained(_) => false,
            fact => is_apart || is_of_others && fact.is_refused(),
        };
        let facts = sentence::read(part).facts;
        let is_lead = if is_label { leads(part) } else { greets(part) };
        // "The Hundred and the roll-up x 6"
        self.says_more |= !is_lead || !self.readings.is_empty();
        facts.iter().all(|it| is_harmless(it.fact)).then_some(())
    }

    fn add_of_all(&mut self, of_all: ForAll) {
        self.of_all.push(of_all);
        self.is_closed = !self.readings.is_empty();
    }

    fn outcome(mut self) -> Option<Outcome> {
        if self.readings.len() < 2 {
            return None;
        }
        let give = |readings: &mut Vec<Reading>, of_all: &ForAll| {
            let dosages = readings.iter_mut().map(|it| &mut it.prescription.dosage);
            dosages.for_each(|it| of_all.give(it));
        };
        for of_all in &self.of_all {
            give(&mut self.readings, of_all);
        }
        let mut choices = vec![self.readings.clone()];
        if let Some(of_all) = &self.of_last_or_all {
            give(&mut self.readings, of_all);
        }
        choices.insert(0, self.readings);
        choices.dedup();
        Some(match choices.as_mut_slice() {
            [only] if !self.says_more && (self.is_numbered || are_alike(only)) => {
                Outcome::Listed(std::mem::take(only))
            }
            _ => Outcome::Asked(choices),
        })
    }
}

/// True of readings that all say how many sets or none, how often or not, and the rest or not. Sides
/// that the last one alone says may be those of all, but for an exercise that is always done on each.
fn are_alike(readings: &[Reading]) -> bool {
    let says = |it: &Reading| {
        let dosage = it.prescription.dosage;
        let has_sets = dosage.sets.max() > 1;
        let is_often = dosage.times_per_day.is_some() || dosage.days_per_week.is_some();
        // The taps of "plank 30 s, 10 shoulder taps" may be done in the plank.
        let is_held = !has_sets && matches!(dosage.work, Work::Hold { .. });
        (has_sets, is_often, dosage.rest_seconds.is_some(), is_held)
    };
    let Some((last, others)) = readings.split_last() else {
        return false;
    };
    let is_each = |it: &Reading| it.prescription.dosage.sides == Sides::Each;
    let exercise = last.prescription.movement.exercise();
    let is_own = exercise.is_some_and(|it| it.dosage.sides == Sides::Each);
    others.iter().all(|it| says(it) == says(last))
        && (!is_each(last) || is_own || others.iter().any(is_each))
}

/// True of words in front of a list that say no more than that it follows: "Please do:", "Strength",
/// "For your hips:".
fn leads(text: &str) -> bool {
    let read = sentence::read(text);
    let is_lead = |word: &str| {
        let class = lexicon::class_of(word);
        POLITE.has(word)
            || AGREED.has(word)
            || LEADING.has(word)
            || EXERCISES.has(word)
            || OWNERS.has(word)
            || PREPOSITIONS.has(word)
            || lexicon::is_of_body(word)
            || lexicon::names_session(word)
            || matches!(
                class,
                Word::For | Word::Do | Word::The | Word::Pointer | Word::Then
            )
    };
    read.facts.is_empty() && read.loose.is_empty() && lexicon::words(text).all(is_lead)
}

/// A sentence without what its last parts say of all, and that: "…, both in the morning and at night".
fn parted_of_all(sentence: &str) -> (&str, Option<ForAll>) {
    let commas = sentence.match_indices(", ").map(|(at, _)| at);
    let parted = commas.filter_map(|at| {
        let (list, said) = sentence.split_at(at);
        let said = said.get(2..)?;
        let points = lexicon::first(said).is_some_and(|it| POINTING.has(it));
        let of_all = ForAll::of(said).filter(|_| points)?;
        Some((list, Some(of_all)))
    });
    parted.last().unwrap_or((sentence, None))
}

/// A part of a sentence, between two commas.
struct Part<'a> {
    text: &'a str,
    /// The bytes of the sentence that it ends before.
    to: usize,
    /// True where it names an exercise.
    names: bool,
    /// True where words in front of its exercise ask for it, and say more: "In the evening do the".
    is_asked: bool,
    /// True where what it says belongs to what stands beside it: an exercise without a dosage, a
    /// condition, or "then repeat".
    is_open: bool,
}

impl Part<'_> {
    /// The byte of the sentence at which it begins.
    fn from(&self) -> usize {
        self.to - self.text.len()
    }

    fn of(sentence: &str, bytes: Range<usize>) -> Part<'_> {
        let to = bytes.end;
        let whole = sentence.get(bytes).unwrap_or_default().trim_start();
        let text = without_lead(whole);
        // "For Lea bridges 3x12"
        let is_for = lexicon::first(whole).map(lexicon::class_of) == Some(Word::For);
        let asking = whole.strip_suffix(behind_asking(whole)).unwrap_or_default();
        let behind = sentence.get(to..).unwrap_or_default();
        let leads = LEADS.iter().any(|it| behind.starts_with(it));
        let read = sentence::read(text);
        let before = text.get(..read.name_at).unwrap_or_default();
        // "3 x 15 with knees bent" tells how.
        let last = lexicon::folded(before).last();
        let is_how = last.is_some_and(|it| lexicon::class(&it) == Word::With);
        let first = lexicon::first(text);
        let is_condition = first.is_some_and(begins_condition);
        let names = !is_condition && (!is_how && names_exercise(&read.name) || is_whole(&read));
        let repeats = lexicon::has(text, Word::Repeat);
        let is_open = is_condition || names && !leads || repeats && read.facts.is_empty();
        Part {
            text,
            to,
            names,
            is_asked: !lexicon::words(asking).all(|it| ASKING.has(it) || POLITE.has(it)) || is_for,
            is_open,
        }
    }
}

/// The exercise that parts of a sentence begin with, and the number of its parts: the first one
/// names it, and no other does. The longest of which one exercise is read.
fn span(sentence: &str, parts: &[Part]) -> Option<(usize, Reading)> {
    let first = parts.first().filter(|it| it.names)?;
    let from = first.from();
    // "All with a 5 s hold" is not the last one's.
    let points =
        |it: &Part| lexicon::first(it.text).is_some_and(|it| POINTING.has(it) || EVERY.has(it));
    let is_own = |it: &&Part| !it.names && !it.is_open && !points(it);
    let own = parts.iter().skip(1).take_while(is_own).count();
    let spans = parts
        .iter()
        .take((own + 1).min(PARTS_MAX))
        .enumerate()
        .rev();
    spans
        .filter_map(|(last, part)| Some((last + 1, sentence.get(from..part.to)?)))
        .find_map(|(length, text)| Some((length, reading_of(text, first.text)?)))
}

/// The one reading of a text, with its name from its first part.
fn reading_of(text: &str, first: &str) -> Option<Reading> {
    let sentence = sentence::read(text);
    let is_short = sentence.note.chars().count() <= NOTE_CHARS_MAX;
    match outcome_of_one(&sentence, text) {
        Ok(Outcome::Read(reading)) => {
            let is_name = first.contains(&reading.name) && !tells(&reading.name);
            (is_short && is_name).then_some(reading)
        }
        _ => None,
    }
}

/// In a sentence anything may stand beside a dosage: "For the achilles: heel raises 3x15".
fn names_exercise(name: &str) -> bool {
    known::called(name).is_some() || lexicon::names_movement(name)
}

/// True of any name in front of its sets and what each is: "SLR 3x10".
fn is_whole(sentence: &Sentence) -> bool {
    let is_first = sentence
        .first_from()
        .is_some_and(|it| sentence.name_at < it);
    let says_work = |fact: Fact| {
        matches!(
            fact,
            Fact::Reps(_) | Fact::Chained(_) | Fact::Time(_) | Fact::Hold(_)
        )
    };
    is_first
        && !sentence.name.is_empty()
        && sentence.says(|it| matches!(it, Fact::Sets(_)))
        && sentence.says(says_work)
}

/// True of a name with an article that follows no preposition: "Swap the lunges for bridges" tells
/// something, "sideways walking with the band" names it.
fn tells(name: &str) -> bool {
    let words: Vec<String> = lexicon::folded(name).collect();
    words.iter().any(|it| NARRATIVE.has(it))
        || words.windows(2).any(|pair| match pair {
            [before, article] => {
                let is_article = matches!(lexicon::class(article), Word::A | Word::The);
                let is_of_verb = VERB_ARTICLES.has(article) && lexicon::names_movement(before);
                is_article
                    && !is_of_verb
                    && ![before, article].into_iter().any(|it| PREPOSITIONS.has(it))
            }
            _ => false,
        })
}

/// The part behind the words that ask for its exercise: "In the evening do the", "Start with". The
/// whole part where there are none, or where what stands in front of them says more.
fn behind_asking(part: &str) -> &str {
    let spaces = part.match_indices(' ').map(|(at, _)| part.split_at(at));
    let mut behind = spaces.filter_map(|(before, behind)| {
        let (said, word) = before.rsplit_once(' ').unwrap_or(("", before));
        let starts = || STARTING.has(said.rsplit(' ').next().unwrap_or_default());
        let asks = ASKING.has(word) || lexicon::class(word) == Word::With && starts();
        asks.then_some((said, behind.trim_start()))
    });
    let says_more = |said: &str| {
        let is_negated = lexicon::has(said, Word::No);
        let has_number = said.contains(|ch: char| ch.is_ascii_digit());
        is_negated
            || has_number
            || lexicon::words(said).any(begins_condition)
            || NARRATIVE.is_in(said)
            || names_exercise(said)
    };
    let first = behind.next().filter(|it| !says_more(it.0));
    first.map_or(part, |it| it.1)
}

/// True of a word that a condition, or another choice, begins with.
fn begins_condition(word: &str) -> bool {
    [IF, WHEN, ALTERNATIVES].iter().any(|it| it.has(word))
}

/// A part without the words that lead to its exercise: "please add in the".
fn without_lead(part: &str) -> &str {
    let leads = |word: &str| {
        let word = word.trim_end_matches(':');
        let class = lexicon::class_of(word);
        matches!(class, Word::Then | Word::And | Word::Only)
            || LEADING.has(word)
            || POLITE.has(word)
    };
    let mut rest = behind_asking(part.trim_start());
    while let Some((word, behind)) = rest.split_once(' ')
        && leads(word)
    {
        rest = behind.trim_start();
    }
    rest
}

/// The parts of a sentence between its commas: "please do: clams 2x15, bridges 3x12 and planks".
/// What leads to a list is a part of its own.
fn parts(sentence: &str) -> Vec<Range<usize>> {
    let separators = sentence.char_indices().filter_map(|(at, _)| {
        let behind = sentence.get(at..)?;
        let all = SEPARATORS.iter().chain(&LEADS);
        let found = all.filter(|it| behind.starts_with(**it));
        Some((at, at + found.map(|it| it.len()).max()?))
    });
    let mut from = 0;
    let mut parts = Vec::new();
    for (at, end) in separators.chain([(sentence.len(), sentence.len())]) {
        if sentence
            .get(from..at)
            .is_some_and(|it| !it.trim().is_empty())
        {
            parts.push(from..at);
        }
        from = from.max(end);
    }
    parts
}
