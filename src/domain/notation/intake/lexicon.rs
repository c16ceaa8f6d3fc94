//! The words of prescriptions in English, German and Spanish, and what each can mean.
//!
//! The one place for words: a rule of `phrases` names a class, never a word. Words are folded:
//! lower case, without accents (`dia` for `día`, `satze` for `Sätze`).

mod lists;
mod words;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

pub(super) use lists::*;
pub(super) use words::{CLASSES, Classes, NUMBER, Word, classes};
use words::{OFTEN, OFTEN_DAILY, SPELT, WORDS};

/// True of a name with a word of a movement: one that begins or, in German, goes on with it.
pub(super) fn names_movement(name: &str) -> bool {
    MOVEMENT_STEMS
        .get_or_init(|| Stems::of(MOVEMENTS))
        .is_in(name)
}

/// True of a word for a part of the body, or for a thing, that is a movement only beside others.
pub(super) fn is_of_body(word: &str) -> bool {
    class(&small(word)) == Word::Side || BODY_PARTS.has(word)
}

/// True of words that may name an exercise where a dosage stands beside them.
pub(super) fn may_name(words: &str) -> bool {
    names_movement(words) || BODY_STEMS.get_or_init(|| Stems::of(BODY)).is_in(words)
}

static MOVEMENT_STEMS: OnceLock<Stems> = OnceLock::new();
static BODY_STEMS: OnceLock<Stems> = OnceLock::new();

/// Beginnings of words in the order of the alphabet, none of which begins with another one: the only
/// one that a word can begin with is the last one that does not come behind it.
struct Stems {
    all: Vec<&'static str>,
    /// Those of more than three letters, which may stand inside of a word.
    long: Vec<&'static str>,
}

impl Stems {
    fn of(words: Words) -> Stems {
        let sorted = |length_min: usize| {
            // Each in its place: the code of a sort would weigh 2 kB.
            let mut stems: Vec<&str> = Vec::new();
            for stem in words.all().filter(|it| it.len() >= length_min) {
                stems.insert(stems.partition_point(|it| *it < stem), stem);
            }
            stems.dedup_by(|next, stem| next.starts_with(*stem));
            stems
        };
        Stems {
            all: sorted(0),
            long: sorted(4),
        }
    }

    fn is_in(&self, text: &str) -> bool {
        let begins = |stems: &[&str], text: &str| {
            let behind = stems.partition_point(|it| *it <= text);
            let last = behind.checked_sub(1).and_then(|at| stems.get(at));
            last.is_some_and(|it| text.starts_with(it))
        };
        folded(text).any(|word| {
            let mut insides = (1..word.len()).filter_map(|at| word.get(at..));
            begins(&self.all, &word) || insides.any(|it| begins(&self.long, it))
        })
    }
}

/// True of a heading with a word of a movement and none of a part of a plan: "Brücke".
pub(super) fn names_exercise(heading: &str) -> bool {
    let is_of_plan = |word: String| {
        matches!(
            class(&word),
            Word::Heading
                | Word::Program
                | Word::Group
                | Word::Pointer
                | Word::Session
                | Word::Numbered
                | Word::Week
                | Word::Day
                | Word::Daily
                | Word::Weekday
                | Word::Round
                | Word::Stretch
                | Word::Daytime
                | Word::Prose
                | Word::Clause
                | Word::For
        )
    };
    names_movement(heading) && !folded(heading).any(is_of_plan)
}

/// True of a name with a word of a part of a session, or of a whole: "core", "routine".
pub(super) fn names_session(name: &str) -> bool {
    folded(name).any(|word| matches!(class(&word), Word::Heading | Word::Program))
}

/// True of a word that a dot may stand behind in the middle of a sentence.
pub(super) fn is_abbreviation(word: &str) -> bool {
    folded(word).any(|it| entry(&it).1)
}

/// True of a word of the lexicon.
pub(super) fn is_known(word: &str) -> bool {
    folded(word).any(|it| class(&it) != Word::Plain)
}

/// True of a text with a weekday; "do" and "so" are words as well.
pub(super) fn names_day(text: &str) -> bool {
    folded(text).any(|word| word.len() > 2 && class(&word) == Word::Weekday)
}

/// The place in the week of a weekday, by its first letters; Monday is 0.
pub(super) fn day_of_week(word: &str) -> Option<u32> {
    let word: String = word.chars().map(fold).collect();
    let is_it = |stem: &str| word.starts_with(stem) && (stem.len() > 2 || stem == word);
    let day = WEEK.iter().position(|it| it.all().any(is_it))?;
    u32::try_from(day).ok()
}

/// True of a line that names one of two: "or leg press 3x10", "Entweder Brücke 2x10".
pub(super) fn is_alternative(line: &str) -> bool {
    let first = words(line).next();
    let is_or = line.trim() == "o" || small(line).starts_with("o bien");
    first.is_some_and(|it| ALTERNATIVES.has(it)) || is_or
}

/// The word behind the first negation of a text: "do" of "please don't do these".
pub(super) fn negated(text: &str) -> Option<&str> {
    let mut words = text.split(|ch: char| !(ch.is_alphabetic() || ch == '\''));
    words.find(|it| NEGATIONS.has(it))?;
    words.next()
}

/// The words of a text, folded.
pub(super) fn folded(text: &str) -> impl Iterator<Item = String> {
    words(text).map(|word| word.chars().map(fold).collect())
}

/// The words of a text.
pub(super) fn words(text: &str) -> WordsOf<'_> {
    WordsOf { rest: text }
}

/// The words of a text, one after the other.
#[derive(Clone)]
pub(super) struct WordsOf<'a> {
    rest: &'a str,
}

impl<'a> Iterator for WordsOf<'a> {
    type Item = &'a str;

    // One copy of it, and not one in each of its sixty callers.
    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let from = self.rest.find(char::is_alphabetic)?;
        let text = self.rest.get(from..)?;
        let to = text.find(|ch: char| !ch.is_alphabetic());
        let (word, rest) = text.split_at_checked(to.unwrap_or(text.len()))?;
        self.rest = rest;
        Some(word)
    }
}

/// The class of each word, and true where a dot behind it may only end an abbreviation.
type Index = FxHashMap<&'static str, (Word, bool)>;

/// Values by their names, in the order of the alphabet: for some hundred names as quick as a hash
/// map, of which each type has code of its own.
#[derive(Clone, Debug)]
pub(super) struct Names<V> {
    names: Vec<String>,
    values: Vec<V>,
}

impl<V: Clone> Names<V> {
    /// Adds a name, or gives one that is there another value.
    pub(super) fn insert(&mut self, name: String, value: V) {
        match place(&self.names, &name) {
            Ok(at) => {
                if let Some(place) = self.values.get_mut(at) {
                    *place = value;
                }
            }
            Err(at) => {
                self.names.insert(at, name);
                self.values.insert(at, value);
            }
        }
    }

    /// The value of a name.
    pub(super) fn get(&self, name: &str) -> Option<V> {
        let at = place(&self.names, name).ok()?;
        self.values.get(at).cloned()
    }

    /// The number of names.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }
}

impl<V> Default for Names<V> {
    fn default() -> Names<V> {
        Names {
            names: Vec::new(),
            values: Vec::new(),
        }
    }
}

/// The place of a name, or where it belongs.
fn place(names: &[String], name: &str) -> Result<usize, usize> {
    names.binary_search_by(|it| it.as_str().cmp(name))
}

static INDEX: OnceLock<Index> = OnceLock::new();

fn index() -> Index {
    let numbers = [
        (OFTEN, Word::Often as fn(u32) -> Word),
        (OFTEN_DAILY, Word::OftenDaily),
        (SPELT, Word::Spelt),
    ];
    let numbers = numbers
        .into_iter()
        .flat_map(|(numbers, class)| numbers.iter().map(move |(n, words)| (class(*n), *words)));
    let mut index = Index::default();
    for (class, words) in WORDS.iter().copied().chain(numbers) {
        for word in words.split_ascii_whitespace() {
            let plain = word.trim_end_matches('.');
            // Of a word in two classes the first one counts.
            index
                .entry(plain)
                .or_insert((class, plain.len() < word.len()));
        }
    }
    index
}

/// The class of a folded word, and true where a dot behind it may only end an abbreviation.
pub(super) fn entry(folded: &str) -> (Word, bool) {
    let index = INDEX.get_or_init(index);
    index.get(folded).copied().unwrap_or((Word::Plain, false))
}

/// The class of a folded word.
pub(super) fn class(folded: &str) -> Word {
    entry(folded).0
}

/// The class of a word, in any letter case.
pub(super) fn class_of(word: &str) -> Word {
    let folded: String = word.chars().map(fold).collect();
    class(&folded)
}

/// True of a text with a word of a class.
pub(super) fn has(text: &str, of: Word) -> bool {
    words(text).any(|it| class_of(it) == of)
}

/// The first word of a text.
pub(super) fn first(text: &str) -> Option<&str> {
    words(text).next()
}

/// A text in small letters. The tables of Unicode for it would weigh more than the lexicon.
pub(super) fn small(text: &str) -> String {
    text.chars().map(small_letter).collect()
}

/// A letter of English, German or Spanish as a small one.
pub(super) fn small_letter(ch: char) -> char {
    match ch {
        'Á' => 'á',
        'Ä' => 'ä',
        'É' => 'é',
        'Í' => 'í',
        'Ó' => 'ó',
        'Ö' => 'ö',
        'Ú' => 'ú',
        'Ü' => 'ü',
        'Ñ' => 'ñ',
        _ => ch.to_ascii_lowercase(),
    }
}

/// A character of a folded word: lower case, without an accent.
pub(super) fn fold(ch: char) -> char {
    match ch {
        'á' | 'à' | 'â' | 'ä' | 'Á' | 'Ä' => 'a',
        'é' | 'è' | 'ê' | 'É' => 'e',
        'í' | 'Í' => 'i',
        'ó' | 'ö' | 'Ó' | 'Ö' => 'o',
        'ú' | 'ü' | 'Ú' | 'Ü' => 'u',
        'ñ' | 'Ñ' => 'n',
        '’' | '‘' => '\'',
        _ => ch.to_ascii_lowercase(),
    }
}
