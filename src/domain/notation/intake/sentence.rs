//! A line taken apart: what its phrases claim, the name of the exercise, and the note.

mod name;
mod note;
mod place;
mod telling;
mod words;

use std::ops::Range;

use self::{
    place::{Place, places},
    words::is_content,
};
use super::{
    item::{Amount, Item, Kind, items},
    lexicon::{
        self, ADJUSTING, ARTICLES, BOTH_SIDES, Classes, DETERMINERS, DIRECTIONS, EVERY, REFERRING,
        Word, classes,
    },
    phrases::{self, Fact, Run},
};
use crate::domain::notation::ReadErrorKind;

/// A fact, and where it is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Said {
    /// The fact.
    pub(super) fact: Fact,
    /// The byte of its number.
    pub(super) at: usize,
    /// The byte at which its phrase begins.
    pub(super) from: usize,
}

/// A number that no phrase claims.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Loose {
    /// Its kind and value.
    pub(super) kind: Kind,
    /// The byte at which it stands.
    pub(super) at: usize,
    /// True where the line begins with it, and a word follows.
    pub(super) begins: bool,
    /// True where it stands right behind the name.
    pub(super) is_beside: bool,
    /// True where a side is named right behind it.
    pub(super) is_sided: bool,
    /// True where it counts what the name is of: "Shoulder rolls: 10 rolls backwards".
    pub(super) counts_name: bool,
}

/// A line taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sentence {
    /// The facts of its phrases, in order.
    pub(super) facts: Vec<Said>,
    /// The numbers that no phrase claims, in order.
    pub(super) loose: Vec<Loose>,
    /// The name of an exercise; empty where there is none.
    pub(super) name: String,
    /// The byte at which the name begins.
    pub(super) name_at: usize,
    /// The bytes of the claims that an unknown word follows at once: "3 s stick".
    pub(super) told: Vec<usize>,
    /// True where a sentence with a dosage in it tells something: "The last 2 reps should feel hard".
    pub(super) is_dose_told: bool,
    /// True where it speaks of rounds, or of a group of exercises.
    pub(super) speaks_of_rounds: bool,
    /// True where it speaks of every day or week, or of so many days or times of one.
    pub(super) speaks_of_often: bool,
    /// The byte of a word that no name has, such as "you", in the name or beside the dosage.
    pub(super) prose_at: Option<usize>,
    /// The words that are neither name nor dosage.
    pub(super) note: String,
    /// True where words stand that are neither part of a dosage nor of its glue.
    pub(super) has_words: bool,
}

impl Sentence {
    /// True where one of its facts is as wanted.
    pub(super) fn says(&self, is_it: impl Fn(Fact) -> bool) -> bool {
        self.facts.iter().any(|it| is_it(it.fact))
    }

    /// The byte at which its first phrase begins.
    pub(super) fn first_from(&self) -> Option<usize> {
        self.facts.iter().map(|it| it.from).min()
    }

    /// True of a time behind the name, with an unknown word behind it at once.
    pub(super) fn is_told(&self, at: usize) -> bool {
        let said = self
            .facts
            .iter()
            .find(|it| it.at == at && matches!(it.fact, Fact::Time(_)));
        said.is_some_and(|it| self.name_at < it.from && self.told.contains(&it.from))
    }
}

/// A negation by itself, as "Not today.", speaks of the line before it.
const NEGATION_WORDS_MIN: usize = 4;
/// An abbreviation that a dot stands behind has at most so many letters.
const ABBREVIATION_CHARS_MAX: usize = 5;

/// A shorter word that ends in `s` may be none of a plural: "ms".
const PLURAL_BYTES_MIN: usize = 4;

/// A longer line tells something, and would take long to take apart.
const LINE_BYTES_MAX: usize = 2000;

/// Takes a line apart.
pub(super) fn read(line: &str) -> Sentence {
    if line.len() > LINE_BYTES_MAX {
        return Sentence {
            prose_at: Some(0),
            has_words: true,
            ..Sentence::default()
        };
    }
    let (quoted, start) = match quoted(line) {
        Some((name, end)) => (Some(name), end),
        None => (None, 0),
    };
    let reader = Reader::new(line, start);
    reader.sentence(quoted)
}

/// The name in quotes that a line begins with, and the byte after it.
fn quoted(line: &str) -> Option<(&str, usize)> {
    let open = line.trim_start();
    let from = line.len() - open.len();
    let (name, _) = open.strip_prefix('"')?.split_once('"')?;
    (!name.trim().is_empty()).then_some((name, from + name.len() + 2))
}

/// A sentence of the line, as a range of items.
struct Part {
    items: Range<usize>,
    /// True where it says an amount.
    has_dose: bool,
}

struct Reader<'a> {
    line: &'a str,
    items: Vec<Item>,
    places: Vec<Place>,
    /// The index of the place of each item.
    owners: Vec<Option<usize>>,
    sentences: Vec<Part>,
    speaks_of_often: bool,
}

impl<'a> Reader<'a> {
    /// A reader of the line from a byte on.
    fn new(line: &'a str, start: usize) -> Reader<'a> {
        let mut items = items(line.get(start..).unwrap_or_default());
        for item in &mut items {
            item.from += start;
            item.to += start;
        }
        let run = Run::of(items.iter().map(|it| it.kind));
        let places = places(&run);
        let mut owners = vec![None; items.len()];
        for (index, place) in places.iter().enumerate() {
            let owned = owners.get_mut(place.from..place.to);
            owned.unwrap_or_default().fill(Some(index));
        }
        let mut reader = Reader {
            line,
            items,
            places,
            owners,
            sentences: Vec::new(),
            speaks_of_often: phrases::speaks_of_often(&run),
        };
        reader.sentences = reader.parts();
        reader
    }

    fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut from = 0;
        for to in 0..=self.items.len() {
            if to == self.items.len() || self.ends_sentence(to) {
                let items = from..to;
                let mut places = items.clone().filter_map(|at| self.place_of(at));
                let has_dose = places.any(|it| items.contains(&it.from) && it.counts());
                parts.push(Part { items, has_dose });
                from = to;
            }
        }
        parts
    }

    /// The last place of a sentence that is as wanted.
    fn last_place(&self, items: &Range<usize>, is_it: fn(&Place) -> bool) -> Option<&Place> {
        let mut places = items.clone().rev().filter_map(|at| self.place_of(at));
        places.find(|it| items.contains(&it.from) && is_it(it))
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.items.get(at).map(|it| it.kind)
    }

    fn is_of(&self, at: usize, classes: Classes) -> bool {
        matches!(self.kind(at), Some(Kind::Word(word)) if classes.has(word))
    }

    fn place_of(&self, at: usize) -> Option<&Place> {
        self.places.get((*self.owners.get(at)?)?)
    }

    fn text(&self, from: usize, to: usize) -> &'a str {
        let start = self.items.get(from).map_or(self.line.len(), |it| it.from);
        let end = to.checked_sub(1).and_then(|last| self.items.get(last));
        self.line
            .get(start..end.map_or(start, |it| it.to))
            .unwrap_or_default()
    }

    fn is_spaced(&self, at: usize) -> bool {
        self.items.get(at).is_none_or(|it| it.spaced)
    }

    fn sentence(&self, quoted: Option<&'a str>) -> Sentence {
        let mut sentence = Sentence::default();
        let name = match quoted {
            Some(_) => None,
            None => self.name(),
        };
        for place in &self.places {
            if self.is_beside(place, name) {
                continue;
            }
            let from = self.items.get(place.from).map_or(0, |it| it.from);
            let items = self.items.get(place.from..place.to).unwrap_or_default();
            let numbers = items.iter().filter(|it| it.kind.is_number());
            let numbers = numbers.map(|it| it.from);
            let names_sides = || {
                let text = lexicon::small(self.text(place.from, place.to));
                BOTH_SIDES.is_part_of(&text)
            };
            let is_plain = self.kind(place.to) == Some(Kind::Word(Word::Plain));
            let text = self.text(place.from, place.to);
            let is_behind = |classes: Classes| {
                place
                    .from
                    .checked_sub(1)
                    .is_some_and(|it| self.is_of(it, classes))
            };
            // "with each meal", "at each meal"
            let is_of_occasion =
                || text.contains(' ') || is_behind(classes![At, Clause, For, In, On, With]);
            let is_of_noun = is_plain && (DETERMINERS.has(text) || is_of_occasion());
            let facts = place.facts.iter().enumerate().map(|(index, fact)| Said {
                fact: match *fact {
                    // "both sides" are each; of "both legs" that is not sure.
                    Fact::Both if names_sides() => Fact::EachSide,
                    // "nach jedem Training", "cada tercer día"
                    Fact::Each if is_of_noun => Fact::Aside,
                    Fact::DayRange => days_of_range(self.text(place.from, place.to)),
                    fact => fact,
                },
                at: numbers
                    .clone()
                    .nth(index)
                    .or(numbers.clone().next())
                    .unwrap_or(from),
                from,
            });
            sentence.facts.extend(facts);
            let behind = self.kind(place.to);
            if matches!(behind, Some(Kind::Word(Word::Plain | Word::Up)))
                && self.place_of(place.to).is_none()
            {
                sentence.told.push(from);
            }
        }
        sentence.loose = self.loose(name);
        if let Some(name) = quoted {
            sentence.name = name.to_string();
        }
        if let Some((from, to)) = name {
            // A name that was wrapped is as long on one line: places behind it are counted from its end.
            sentence.name = self.text(from, to).replace('\n', " ");
            sentence.name_at = self.items.get(from).map_or(0, |it| it.from);
        }
        sentence.note = self.note(name.unwrap_or((0, 0)));
        sentence.prose_at = self.prose(name);
        sentence.speaks_of_rounds = self.items.iter().any(|it| {
            matches!(
                it.kind,
                Kind::Word(Word::Round | Word::Group | Word::Pointer)
            )
        });
        sentence.speaks_of_often = self.speaks_of_often;
        sentence.is_dose_told = self.is_dose_told();
        if let Some(at) = self.stray_side(name) {
            sentence.facts.push(Said {
                fact: Fact::Refused(ReadErrorKind::Unclear),
                at,
                from: at,
            });
        }
        let is_free = |at: &usize| self.place_of(*at).is_none_or(Place::stays);
        sentence.has_words = quoted.is_some()
            || (0..self.items.len()).filter(is_free).any(|at| {
                matches!(self.kind(at), Some(Kind::Word(word)) if (is_content(word) && word != Word::Scale) || classes![Prose, Pronoun, Pointer, Weekday].has(word))
            });
        sentence
    }

    fn loose(&self, name: Option<(usize, usize)>) -> Vec<Loose> {
        let mut loose = Vec::new();
        for (at, item) in self.items.iter().enumerate() {
            if !item.kind.is_number() || self.place_of(at).is_some() {
                continue;
            }
            let next = self.place_of(at + 1).or_else(|| {
                let is_open = self.kind(at + 1) == Some(Kind::Sign('('));
                self.place_of(at + 2).filter(|_| is_open)
            });
            let is_sided = next.is_some_and(|it| {
                it.facts
                    .iter()
                    .any(|it| matches!(it, Fact::EachSide | Fact::Each))
            });
            let is_first = (0..at).all(|it| {
                self.place_of(it).is_some_and(|it| !it.stays())
                    || matches!(
                        self.kind(it),
                        Some(Kind::Word(Word::Do | Word::Repeat) | Kind::Sign(_))
                    )
            });
            let begins = is_first
                && !self.is_of(at + 1, classes![Pointer])
                && matches!(self.kind(at + 1), Some(Kind::Word(word)) if is_content(word));
            loose.push(Loose {
                kind: item.kind,
                at: item.from,
                begins,
                is_beside: name.is_some_and(|(_, to)| {
                    let is_content = |it: usize| {
                        let word = self.kind(it).filter(|_| self.place_of(it).is_none());
                        matches!(word, Some(Kind::Word(word)) if is_content(word))
                    };
                    to <= at
                        && !(to..at).any(|it| self.ends_sentence(it) || is_content(it))
                        && !(at + 1..self.items.len()).any(is_content)
                }),
                is_sided,
                counts_name: name.is_some_and(|(from, to)| {
                    let counted = lexicon::small(self.text(at + 1, at + 2));
                    to <= at
                        && lexicon::words(self.text(from, to)).any(|it| is_plural_of(&counted, it))
                }),
            });
        }
        loose
    }

    /// True of an item that a name can go on over: no claim of a dosage, and no end of a sentence.
    fn is_open(&self, at: usize) -> bool {
        let is_loose = self.kind(at).is_some_and(Kind::is_number) && self.place_of(at).is_none();
        self.place_of(at).is_none_or(Place::is_named) && !self.ends_sentence(at) && !is_loose
    }

    fn ends_sentence(&self, at: usize) -> bool {
        match self.kind(at) {
            // "elev. pierna", "e.g. 3x10": an abbreviation
            Some(Kind::Sign('.')) => {
                let next = self
                    .items
                    .get(at + 1)
                    .and_then(|it| self.line.get(it.from..));
                let goes_on = next.is_some_and(|it| it.starts_with(|ch: char| ch.is_lowercase()));
                let before = at.checked_sub(1).map_or("", |before| self.text(before, at));
                let is_short = before.chars().count() <= ABBREVIATION_CHARS_MAX
                    && self.place_of(at.saturating_sub(1)).is_none();
                // "Außenrotation m. Theraband"
                let is_letter = before.len() == 1 && before.starts_with(char::is_lowercase);
                self.is_spaced(at + 1) && !(goes_on && is_short || is_letter)
            }
            Some(Kind::Sign(';' | '|' | '!' | '?' | '•' | '→')) => self.is_spaced(at + 1),
            _ => false,
        }
    }
}

/// True of the plural of a word of a name, as both are written: "huffs" of "Huff".
fn is_plural_of(plural: &str, word: &str) -> bool {
    let stem = |it: &str| it.trim_end_matches('s').to_string();
    let is_long = plural.len() >= PLURAL_BYTES_MIN;
    is_long && plural.ends_with('s') && stem(plural) == stem(&lexicon::small(word))
}

/// The days of a week from one to another: "Monday to Friday", "Mo-Fr".
fn days_of_range(text: &str) -> Fact {
    let mut days = lexicon::words(text).filter_map(lexicon::day_of_week);
    match (days.next(), days.next()) {
        (Some(first), Some(last)) if first < last => Fact::PerWeek(Amount::of(last - first + 1)),
        _ => Fact::Refused(ReadErrorKind::Unclear),
    }
}

/// The words of a line besides its dosage.
pub(super) fn told(line: &str) -> String {
    Reader::new(line, 0).note((0, 0))
}

/// True of a text that can name an exercise: more than a letter, and neither "it", "all stretches",
/// "from Monday", "reduce squats" nor "squats (or lunges)".
pub(super) fn can_name(text: &str) -> bool {
    let words = || lexicon::words(text);
    let asks_else = words()
        .next()
        .is_some_and(|it| EVERY.has(it) || ADJUSTING.has(it));
    let class = |word: &str| lexicon::class_of(word);
    let is_of_week = words().any(|it| matches!(class(it), Word::Week | Word::Day));
    let mut asides = text.split('(').skip(1);
    let is_cut = words()
        .last()
        .is_some_and(|it| ARTICLES.has(it) || ["all", "alle", "todo"].contains(&it));
    if asks_else || is_of_week || is_cut || asides.any(lexicon::is_alternative) {
        return false;
    }
    let is_of_dosage = |word: &str| {
        classes![Weekday, Affected, To, At, In, Up, More, Left, Right, Approx].has(class(word))
    };
    let says_more =
        |word: &str| !(REFERRING.has(word) || DIRECTIONS.has(word) || is_of_dosage(word));
    let letters = text.chars().filter(|it| it.is_alphabetic()).count();
    letters > 1 && words().any(says_more)
}

/// True of a text that tells how: with an article, or a verb that it begins with.
pub(super) fn tells(text: &str) -> bool {
    begins_telling(text) || text.split_whitespace().any(|it| ARTICLES.has(it))
}

/// True of a text that begins with a verb that tells how.
pub(super) fn begins_telling(text: &str) -> bool {
    let first = items(text).into_iter().find_map(|it| match it.kind {
        Kind::Word(word) => Some(word),
        _ => None,
    });
    matches!(
        first,
        Some(
            Word::Telling
                | Word::Hold
                | Word::Relax
                | Word::Do
                | Word::Repeat
                | Word::On
                | Word::With
                | Word::Clause
                | Word::Then
                | Word::In
                | Word::At
        )
    )
}
