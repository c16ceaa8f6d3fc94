//! Lines that could be a title, the heading of a section, or a word on its rounds.
//!
//! Must not know: the lines around, which decide whether it is one.

use crate::domain::{
    dosage::{HOLD_SECONDS_MAX, Range},
    library, mark,
    notation::{
        ReadErrorKind, dose, name,
        tokens::{self, Token, TokenKind},
    },
};

/// How a heading is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// `# `
    Title,
    /// `## `
    Section,
    /// By nothing but its words.
    Plain,
}

/// What a heading says.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    pub(super) mark: Mark,
    /// Its words without marks and rounds.
    pub(super) title: String,
    /// The number of rounds; an error where it is none from 1 upwards.
    pub(super) rounds: Option<Result<u16, ()>>,
    /// Seconds of rest between rounds.
    pub(super) rest: Option<Range>,
    /// Whether it names a day or a part of a plan, which is a heading also where other lines
    /// stand between it and its exercises.
    pub(super) is_of_plan: bool,
    /// Whether it speaks of the exercises above it: "Repeat 3 times".
    pub(super) of_last: bool,
}

/// A heading has at most this many words and characters; what is longer tells something.
const WORDS_MAX: usize = 9;
const CHARS_MAX: usize = 70;

impl Heading {
    /// Whether it says nothing of rounds.
    pub(super) fn is_name(&self) -> bool {
        self.rounds.is_none() && self.rest.is_none()
    }

    /// The heading that a line could be; it is no prescription, for the reason `wrong`.
    pub(super) fn read(line: &str, wrong: ReadErrorKind) -> Option<Heading> {
        let is_table = line.trim().contains('\t');
        let line = line.trim();
        if let Some(section) = line.strip_prefix("##") {
            let section = section.trim_start_matches('#').trim();
            let (title, rounds, rest) = canonical(section).or_else(|| rounds(section)).unwrap_or((
                section.to_string(),
                None,
                None,
            ));
            return Some(Heading {
                mark: Mark::Section,
                title: name::tidy(&title),
                rounds,
                rest,
                of_last: false,
                is_of_plan: false,
            });
        }
        if let Some(title) = line.strip_prefix("# ") {
            return Some(Heading {
                mark: Mark::Title,
                title: name::tidy(title),
                rounds: None,
                rest: None,
                of_last: false,
                is_of_plan: false,
            });
        }
        let bare = bare(line);
        if starts_with(bare, "to:") {
            return None;
        }
        let of_last =
            starts_with(bare, "repeat") || starts_with(bare, "x") || starts_with(bare, "rest");
        if let Some((title, rounds, rest)) = canonical(bare).or_else(|| rounds(bare)) {
            return Some(Heading {
                mark: Mark::Plain,
                title: name::tidy(bare_end(&title)),
                rounds,
                rest,
                of_last,
                is_of_plan: false,
            });
        }
        // A dosage that is wrong is no heading, but "Week 1" is.
        let first = tokens::cut(bare, 0).first().map(|token| token.kind);
        let counts = matches!(
            first,
            Some(TokenKind::Week | TokenKind::Day | TokenKind::Numbered)
        );
        // "Mobility (daily)"
        let within = bare.strip_suffix(')').and_then(|it| it.split_once('('));
        let (before, _) = within
            .filter(|(_, often)| dose::is_often(often))
            .unwrap_or((bare, ""));
        let is_often = (dose::is_often(bare) && (line.ends_with(':') || is_weekday(bare)))
            || before.len() < bare.len();
        let is_heading = (counts
            || is_often
            || matches!(wrong, ReadErrorKind::NoDosage | ReadErrorKind::Sentence))
            && !is_table
            && library::called(bare).is_none()
            && reads_as_heading(before.trim_end(), line);
        is_heading.then(|| Heading {
            mark: Mark::Plain,
            title: name::tidy(bare),
            rounds: None,
            rest: None,
            of_last: false,
            is_of_plan: counts || is_weekday(bare),
        })
    }
}

/// The exercise of the library that a line names and says nothing else of.
pub(super) fn exercise(line: &str) -> Option<String> {
    let bare = bare(line.trim());
    library::called(bare).map(|_| bare.to_string())
}

/// Words that tell something, which no heading does.
const SENTENCE: &str = "am if you i we should will would can could may must is are was were be \
    been when whenever until unless because than feel feels felt hurts hurt symptoms persist stop \
    see call email avoid dont don't not never reminder remember increase decrease add wait thanks \
    thank hi hello dear regards it's again them these those this they what which please your my \
    me here let good best cheers luck us our do have keep make take use drink rest go patient \
    forwarded date therapist clinic phone tel goal goals tip tips cue cues equipment subject \
    sent cc";

/// Whether a line begins with a day of the week.
fn is_weekday(line: &str) -> bool {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let word = line.split(|it: char| !it.is_alphabetic()).next();
    let is = |word: &str| {
        let ends = word.len().checked_sub(3).and_then(|at| word.get(at..));
        let is_whole = ends.is_some_and(|end| end.eq_ignore_ascii_case("day"));
        days.iter().any(|day| starts_with(word, day)) && (word.len() <= 5 || is_whole)
    };
    word.is_some_and(is)
}

fn starts_with(line: &str, word: &str) -> bool {
    line.get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// A line without bullets, emphasis and the colon at its end.
fn bare(line: &str) -> &str {
    let line = line.get(name::bullet(line)..).unwrap_or_default();
    bare_end(line)
}

fn bare_end(line: &str) -> &str {
    line.trim_matches(|sign: char| {
        sign.is_whitespace()
            || matches!(
                sign,
                ':' | '*' | '_' | '=' | '-' | '–' | '—' | '~' | '|' | '#'
            )
    })
}

fn reads_as_heading(bare: &str, line: &str) -> bool {
    let tokens = tokens::cut(bare, 0);
    let words = tokens
        .iter()
        .filter(|it| !matches!(it.kind, TokenKind::Sign(_)))
        .count();
    let sentence = tokens.iter().any(|token| {
        matches!(
            token.kind,
            TokenKind::Sign('@' | '?' | '!' | ';' | '<' | '>' | '=')
        ) || SENTENCE
            .split_ascii_whitespace()
            .any(|word| word.eq_ignore_ascii_case(token.text))
    });
    let sentence_word = |word: &str| ["your", "daily"].contains(&word);
    // "Your home program" names a program, "Keep your hips level" does not.
    let is_program = tokens.first().is_some_and(|it| {
        it.text.eq_ignore_ascii_case("your") || it.text.eq_ignore_ascii_case("my")
    }) && tokens
        .iter()
        .skip(1)
        .all(|it| !it.is(TokenKind::Prose) && !sentence_word(it.text));
    let ends = line.trim_end().ends_with(['.', ',', ';', '!', '?']);
    // "Knee program - Anna K."
    let initial = match tokens.as_slice() {
        [.., letter, dot] => dot.is(TokenKind::Sign('.')) && letter.text.chars().count() == 1,
        _ => false,
    };
    // "Open book x 8/side" is a dosage that was not read.
    let has_time = tokens
        .iter()
        .any(|it| matches!(it.kind, TokenKind::Clock(_)));
    let counts = has_time
        || tokens.windows(2).any(|pair| match pair {
            [one, other] => {
                let is_number = |it: &Token| matches!(it.kind, TokenKind::Number(_));
                (one.is(TokenKind::X) && is_number(other))
                    || (is_number(one) && other.is(TokenKind::X))
            }
            _ => false,
        });
    (1..=WORDS_MAX).contains(&words)
        && bare.chars().count() <= CHARS_MAX
        && (!ends || initial)
        && !counts
        && (!sentence || is_program || (is_weekday(bare) && words <= 2))
        && bare.contains(char::is_alphabetic)
        && !(bare.starts_with('(') && bare.ends_with(')'))
}

type Rounds = (String, Option<Result<u16, ()>>, Option<Range>);

/// The canonical end of a heading: `, 3 rounds, rest 1:00`. What stands before it is the title,
/// whatever it is.
fn canonical(line: &str) -> Option<Rounds> {
    let (before, last) = mark::rsplit_once(line, ", ").unwrap_or(("", line));
    let (before, last, rest) = match last.strip_prefix("rest ") {
        Some(rest) => {
            let (before, last) = mark::rsplit_once(before, ", ").unwrap_or(("", before));
            (before, last, Some(seconds(rest)?))
        }
        None => (before, last, None),
    };
    let count = last
        .strip_suffix(" rounds")
        .or_else(|| last.strip_suffix(" round"))?;
    let is_number =
        !count.is_empty() && count.len() <= 4 && count.bytes().all(|it| it.is_ascii_digit());
    let count = if is_number {
        number(count)
    } else {
        return None;
    };
    Some((before.to_string(), Some(Ok(count)), rest))
}

fn number(digits: &str) -> u16 {
    digits.bytes().fold(0, |sum: u16, digit| {
        sum.saturating_mul(10)
            .saturating_add(u16::from(digit.wrapping_sub(b'0')))
    })
}

/// A time or a range of times, and nothing else.
fn seconds(text: &str) -> Option<Range> {
    let (min, max) = dose::seconds(text)?;
    rest_range(u16::try_from(min).ok()?, u16::try_from(max).ok()?)
}

/// "Circuit (3 rounds)", "3 rounds of:", "Repeat the circuit 3 times", "Rest 1 min between
/// rounds".
fn rounds(line: &str) -> Option<Rounds> {
    let tokens = tokens::cut(line, 0);
    let at = |index: usize| tokens.get(index);
    let is_round = |token: &Token| {
        ["round", "rounds", "circuit", "circuits"]
            .iter()
            .any(|word| word.eq_ignore_ascii_case(token.text))
    };
    let names_rounds = |token: &Token| {
        [
            "block", "group", "part", "series", "superset", "triset", "round",
        ]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(token.text))
    };
    let repeats = starts_with(line, "repeat")
        || tokens
            .iter()
            .any(|it| it.text.eq_ignore_ascii_case("circuit"));
    let mut rounds = None;
    let mut rest = None;
    let mut title_to = line.len();
    // Where what is said of the number of rounds ends.
    let mut said_to = 0;
    let mut index = 0;
    while let Some(token) = at(index) {
        if token.is(TokenKind::Rest) {
            let between = tokens.iter().skip(index).any(is_round);
            let after = line.get(token.end()..).unwrap_or_default();
            // "3 rounds, 60 s rest between rounds"
            let before = line.get(said_to..token.start).unwrap_or_default();
            let is_first = said_to == 0 && dose::seconds(before.trim()).is_some();
            if is_first {
                title_to = 0;
            }
            let time = dose::first_seconds(before)
                .filter(|_| is_first || said_to > 0)
                .or_else(|| dose::first_seconds(after));
            if let (Some((min, max)), true) = (time, between || rounds.is_some()) {
                rest = rest_range(u16::try_from(min).ok()?, u16::try_from(max).ok()?);
                title_to = title_to.min(token.start);
                break;
            }
        }
        let count = match token.kind {
            TokenKind::Number(number) | TokenKind::Spelt(number) => Some(number),
            TokenKind::Often(number) if repeats && number < 4 => Some(number),
            _ => None,
        };
        if let Some(count) = count {
            let ranged = at(index + 1)
                .filter(|it| it.is(TokenKind::Sign('-')) || it.is(TokenKind::To))
                .and_then(|_| at(index + 2))
                .filter(|it| matches!(it.kind, TokenKind::Number(_) | TokenKind::Spelt(_)));
            let next = index + if ranged.is_some() { 3 } else { 1 };
            let x = usize::from(at(next).is_some_and(|it| it.is(TokenKind::X)));
            let named = at(next + x).is_some_and(is_round);
            let often = repeats
                && (at(next).is_none()
                    && index > 0
                    && at(index - 1).is_some_and(|it| it.is(TokenKind::X))
                    || at(next)
                        .is_some_and(|it| matches!(it.kind, TokenKind::Times | TokenKind::X))
                        && at(next + 1).is_none_or(|it| {
                            matches!(it.kind, TokenKind::Sign(_) | TokenKind::Filler)
                        }));
            // "Block A (3x)"
            let counted = x == 1
                && tokens.first().is_some_and(names_rounds)
                && at(next + 1).is_none_or(|it| matches!(it.kind, TokenKind::Sign(_)));
            if named || often || counted {
                let count = match ranged {
                    Some(_) => Err(()),
                    None => u16::try_from(count).map_err(|_| ()),
                };
                rounds = Some(count);
                let before = index
                    .checked_sub(1)
                    .and_then(at)
                    .filter(|it| it.is(TokenKind::X));
                title_to = title_to.min(before.map_or(token.start, |it| it.start));
                index = next;
                said_to = at(next + x).map_or(line.len(), Token::end);
            }
        }
        index += 1;
    }
    if rounds.is_none() && rest.is_none() {
        return None;
    }
    let title = line.get(..title_to).unwrap_or_default();
    let title = title.trim_end_matches(|it: char| {
        it.is_whitespace()
            || matches!(
                it,
                '(' | ',' | '-' | '–' | '—' | ':' | '[' | '.' | ';' | '|'
            )
    });
    let is_filler = tokens::cut(title, 0).iter().all(|it| {
        matches!(
            it.kind,
            TokenKind::Verb
                | TokenKind::Filler
                | TokenKind::Sign(_)
                | TokenKind::Each
                | TokenKind::Times
        ) || (is_round(it) || it.text.eq_ignore_ascii_case("following"))
            && starts_with(line, "repeat")
    });
    // A whole sentence that speaks of rounds is no heading.
    if title.chars().count() > CHARS_MAX || tokens.iter().any(|it| it.is(TokenKind::Prose)) {
        return None;
    }
    Some((
        if is_filler {
            String::new()
        } else {
            title.to_string()
        },
        rounds,
        rest,
    ))
}

/// Seconds of a rest, inside the limits.
pub(super) fn rest_range(min: u16, max: u16) -> Option<Range> {
    Range::new(min, max).filter(|range| range.max() <= HOLD_SECONDS_MAX)
}
