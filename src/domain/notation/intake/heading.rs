//! Headings: titles, names of sections, and what is said of the rounds of a section.

use super::{
    doubt,
    item::Amount,
    known,
    lexer::{TokenKind, tokens, words},
    lexicon::{
        self, FORBIDDING, LABELLING, OWNERS, PAINS, PHASES, POLITE, REFERRING, Word, classes,
    },
    phrases::Fact,
    sentence::Sentence,
    sentences::sentences,
};
use crate::domain::{
    dosage::{HOLD_SECONDS_MAX, Range},
    notation::{ReadErrorKind, name::tidy},
    routine::ROUNDS_MAX,
};

/// A heading has at most this many words and characters; what is longer tells something.
const WORDS_MAX: usize = 9;
const CHARS_MAX: usize = 70;
/// Up to so many words name a part of a plan, whatever they are.
const SHORT_WORDS_MAX: usize = 6;
/// A dot up to here may be that of an abbreviation: "Dr. Weber's plan".
const ABBREVIATION_CHARS_MAX: usize = 5;
/// From so many words on, what has its length in brackets behind it is no exercise.
const NAME_WORDS_MIN: usize = 4;
/// A section lasts at least so many seconds: `Warm up (5 min)`.
const SECTION_SECONDS_MIN: u32 = 180;

/// The words of a heading on the rounds of its section.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rounds {
    /// The title before it; may be empty.
    pub(super) title: String,
    /// The number of rounds, where it is said; an error where it is a range or beyond the limit.
    pub(super) rounds: Option<Result<u16, ()>>,
    /// Seconds of rest between rounds.
    pub(super) rest: Option<Range>,
    /// True where it speaks of what stands above: "Repeat 3 times".
    pub(super) is_of_last: bool,
}

/// The rounds that a line says and nothing else: "Circuit (3 rounds)", "3 rounds of:", "Repeat the
/// circuit 3 times", "Rest 1 min between rounds".
pub(super) fn rounds(line: &str, sentence: &Sentence) -> Option<Rounds> {
    let line = line.trim().trim_end_matches([':', '!']);
    let mut said: Option<Amount> = None;
    let mut rest = None;
    for it in &sentence.facts {
        match it.fact {
            Fact::Rounds(n) if said.is_none() => said = Some(n),
            Fact::Sets(n) | Fact::Times(n) | Fact::LoneTimes(n)
                if sentence.speaks_of_rounds && said.is_none() =>
            {
                said = Some(n);
            }
            Fact::RoundRest(t) => rest = Some(t),
            Fact::Rest(t) | Fact::Pause(t) if sentence.says(|it| matches!(it, Fact::Rounds(_))) => {
                rest = Some(t);
            }
            Fact::Aside | Fact::Named => {}
            // "3 rounds, 2x/week"
            fact if fact.is_often() && sentence.says(|it| matches!(it, Fact::Rounds(_))) => {}
            _ => return None,
        }
    }
    let is_sentence = sentences(line).nth(1).is_some();
    if (said.is_none() && rest.is_none()) || is_sentence {
        return None;
    }
    // "Superset 1 (3 sets)"
    let is_numbered = match sentence.loose.as_slice() {
        [] => true,
        [loose] => {
            let first = sentence.first_from();
            sentence.speaks_of_rounds && first.is_some_and(|first| loose.at < first)
        }
        _ => false,
    };
    let first = sentence.first_from().unwrap_or(0);
    let title = line.get(..first).unwrap_or_default();
    let begins = words(line).first().copied();
    let is_of_last = matches!(begins, Some(Word::Repeat | Word::Rest | Word::X));
    // "Do this circuit", "Complete" and the like name nothing.
    let names_nothing = tokens(title).iter().all(|it| match it.kind {
        TokenKind::Word(word) => {
            classes![Do, Repeat, The, Of, For, Pointer, X, With, A, Rest].has(word)
                || (word == Word::Round && matches!(begins, Some(Word::Do | Word::Repeat)))
        }
        TokenKind::Sign(_) => true,
        _ => false,
    });
    let title = match names_nothing {
        true => "",
        false => trimmed(title),
    };
    let is_short = title.chars().count() <= CHARS_MAX && !PAINS.is_in(title);
    // "Circuit for tomorrow morning, 4 rounds" names one, whatever its words.
    let names_circuit = matches!(begins, Some(Word::Group | Word::Round))
        && !doubt::may_stipulate(title)
        && !title.contains(". ");
    let tells = sentence
        .prose_at
        .is_some_and(|it| it >= first || !names_circuit);
    if !is_numbered || tells || !is_short {
        return None;
    }
    Some(Rounds {
        title: tidy(title),
        rounds: said.map(number),
        rest: rest.and_then(|it| it.range(HOLD_SECONDS_MAX)),
        is_of_last: is_of_last && title.is_empty(),
    })
}

/// A number of rounds; an error where it is a range or beyond the limit.
pub(super) fn number(said: Amount) -> Result<u16, ()> {
    let rounds = said.range(ROUNDS_MAX).ok_or(())?;
    let is_one = rounds.min() == rounds.max() && rounds.min() > 0;
    is_one.then_some(rounds.min()).ok_or(())
}

/// A heading without the signs at its ends.
pub(super) fn trimmed(text: &str) -> &str {
    let text = text.trim_start_matches(|ch: char| {
        ch.is_whitespace()
            || matches!(
                ch,
                '*' | '_' | '=' | '-' | '–' | '—' | '~' | '|' | '#' | '•' | '>'
            )
    });
    text.trim_end_matches(|ch: char| {
        ch.is_whitespace()
            || matches!(
                ch,
                ':' | '*' | '_' | '=' | '-' | '–' | '—' | '~' | '|' | '#' | '(' | '[' | ',' | ';'
            )
    })
}

/// True of a heading that forbids what stands below it: "Please avoid:", "Do not do these:"; not of
/// "Circuit (no kit needed):", where the negation is of something else.
pub(super) fn forbids(line: &str) -> bool {
    let tokens = tokens(line);
    let is_of_list =
        |word: Word| classes![Do, The, Pointer, To, For, A, Repeat, Pronoun, Week, Then].has(word);
    tokens.iter().enumerate().any(|(at, it)| {
        let word = line.get(it.from..it.to).unwrap_or_default();
        let behind = tokens.iter().skip(at + 1).filter_map(|it| match it.kind {
            TokenKind::Word(word) => Some(word),
            _ => None,
        });
        // "Please don't do the following until I see you:"
        let mut near = behind.clone().take(3);
        it.kind == TokenKind::Word(Word::No)
            && (FORBIDDING.has(word)
                || near.any(|it| it == Word::Pointer)
                || behind.clone().all(is_of_list))
    })
}

/// True of a negation of what stands above or below, and of nothing else: "Avoid", "Nicht machen",
/// "Please stop this one."
pub(super) fn forbids_alone(line: &str) -> bool {
    let words = words(line);
    let is_of_list = |word: &Word| {
        classes![
            No, Do, The, Pointer, To, For, A, Repeat, Pronoun, Then, More, NUMBER
        ]
        .has(*word)
    };
    let is_silent = |it: &str| {
        POLITE.has(it)
            || REFERRING.has(it)
            || it.eq_ignore_ascii_case("what")
            || is_of_list(&lexicon::class_of(it))
    };
    words.contains(&Word::No) && lexicon::words(line).all(is_silent)
}

/// True of a line that names something: an exercise, a section or a whole.
pub(super) fn is_name(line: &str, sentence: &Sentence) -> bool {
    let text = trimmed(line);
    let tokens = tokens(text);
    let words = words(text);
    // "Your home program" names one, "keep your hips level" tells.
    let is_told =
        text.split_whitespace().skip(1).any(|it| OWNERS.has(it)) && !words.contains(&Word::Program);
    let is_short = words.len() <= SHORT_WORDS_MAX;
    let is_plan = is_of_plan(&words) && is_short;
    let says_prose = words.iter().any(|it| match it {
        Word::Prose => !is_plan,
        Word::No => true,
        // "After the run"
        Word::Clause => !is_short,
        _ => false,
    });
    let odd = ['@', '?', '!', ';', '<', '>', '=', '"', '$', '£', '€'];
    let ends = line.trim_end().ends_with(['.', ',', ';', '!', '?']);
    // "Knee program - Anna K."
    let is_initial = match tokens.as_slice() {
        [.., letter, dot] => dot.kind == TokenKind::Sign('.') && letter.to - letter.from <= 2,
        _ => false,
    };
    // "Press the knee down. Hold" tells.
    let is_of_several = text.match_indices(". ").any(|(at, _)| {
        let behind = text.get(at + 2..).unwrap_or_default();
        at > ABBREVIATION_CHARS_MAX && behind.starts_with(|ch: char| ch.is_uppercase())
    });
    let is_bracketed = text.starts_with('(') && text.ends_with(')');
    let counts = sentence
        .says(|it| !(it.is_words() || it.is_often() || it.is_refused() || it == Fact::OneRep));
    // "Do these 3 times a week" names nothing.
    let is_order = matches!(words.first(), Some(Word::Do | Word::Repeat))
        || (words.contains(&Word::Pointer)
            && sentence.says(Fact::is_often)
            && !line.trim_end().ends_with(':'));
    let is_numbered = match sentence.loose.as_slice() {
        [] => true,
        // "Gym plan - block 3"
        [loose] => {
            is_short
                && (words.len() > 1 || words.contains(&Word::Group))
                && loose.at + 3 > text.len()
        }
        _ => false,
    };
    let is_refused =
        sentence.says(|it| it.is_refused() && it != Fact::Refused(ReadErrorKind::Sentence));
    (1..=WORDS_MAX).contains(&words.len())
        && text.chars().count() <= CHARS_MAX
        && text.contains(char::is_alphabetic)
        && !is_bracketed
        && !LABELLING.is_in(text)
        && !is_of_several
        && !is_told
        && !is_order
        && !says_prose
        && (!ends || is_initial)
        && !counts
        && !text.contains(odd)
        && !line.trim().contains('\t')
        && (is_plan || (is_numbered && !is_refused))
}

/// True of "Week 3-4", "Day 2", "Phase 1" and "Evening": what is done at another time than the parts
/// beside it.
pub(super) fn names_period(line: &str) -> bool {
    let first = lexicon::first(line);
    let is_first = first.is_some_and(|it| {
        let class = lexicon::class_of(it);
        PHASES.has(it) || classes![Week, Day, Weekday, Daytime, Session].has(class)
    });
    // "Second phase", "W2"
    let mut words = line.split_whitespace();
    let is_short = words.clone().count() <= PERIOD_WORDS_MAX;
    is_first || is_short && words.any(is_period)
}

/// "Second phase of rehab" may be a sentence.
const PERIOD_WORDS_MAX: usize = 2;

/// True of a phase or a week, by its name or with its number: "phase", "W2", "Wk6".
fn is_period(word: &str) -> bool {
    let name = word.trim_end_matches(|ch: char| ch.is_ascii_digit() || ch == ':');
    let is_numbered = name.len() < word.trim_end_matches(':').len();
    let class = lexicon::class_of(name);
    PHASES.has(name) || is_numbered && (class == Word::Week || name.eq_ignore_ascii_case("w"))
}

/// True of a phase or a week by its number: "Stage 2 - NOT until you can walk", "Week 3 on".
pub(super) fn numbers_period(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_numbered = words
        .next()
        .is_some_and(|it| it.starts_with(|ch: char| ch.is_ascii_digit()));
    let class = lexicon::class_of(first);
    is_numbered && (PHASES.has(first) || class == Word::Week)
}

fn is_of_plan(words: &[Word]) -> bool {
    matches!(
        words.first(),
        Some(Word::Numbered | Word::Week | Word::Day | Word::Weekday | Word::Session)
    )
}

/// The title of a section with its length: "Warm up (10 mins)", "Strength - 30 mins".
pub(super) fn with_length(line: &str, sentence: &Sentence) -> Option<String> {
    let mut amounts = sentence.facts.iter().filter(|it| !it.fact.is_often());
    let (Some(said), None) = (amounts.next(), amounts.next()) else {
        return None;
    };
    let Fact::Time(length) = said.fact else {
        return None;
    };
    let names_section = |words: &[Word]| {
        words
            .iter()
            .any(|it| classes![Heading, Group, Program, Daytime, Round, Set].has(*it))
    };
    let before = trimmed(line.get(..said.from)?);
    // "Warm-up: bike 10 min" names what is done.
    if before.contains(':') {
        return None;
    }
    let line = line.trim_end().trim_end_matches([':', '*']);
    let after = words(line.get(said.from..)?);
    let is_last = after.last() == Some(&Word::Minute);
    let is_bracketed = line.get(..said.from)?.trim_end().ends_with('(') && line.ends_with(')');
    // "The 10-minute core fix"
    // "Injury prevention card (20 minutes)"
    let is_long_name = is_bracketed && words(before).len() >= NAME_WORDS_MIN;
    let title = match is_long_name || names_section(&words(before)) && (is_last || is_bracketed) {
        true => before,
        false if names_section(&after) && words(before).iter().all(|it| *it == Word::The) => {
            trimmed(line)
        }
        false => return None,
    };
    (length.min >= SECTION_SECONDS_MIN
        && sentence.loose.is_empty()
        && words(title).len() <= WORDS_MAX
        && known::called(title).is_none())
    .then(|| tidy(title))
}
