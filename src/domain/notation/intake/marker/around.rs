//! Marks that the lines around tell: numbers that count up, speakers, moments of a film.

use super::{
    super::{
        lexer::{TokenKind, tokens},
        lexicon::{CUES, Word, names_movement},
    },
    digits_of, is_unit,
};

/// The end of such a mark in front of each line, where it has one.
pub(in super::super) fn told_by_others(lines: &[&str]) -> Vec<Option<usize>> {
    let counted = counted(lines).into_iter();
    let others = spoken(lines).into_iter().zip(timed(lines));
    let ends = counted.zip(lettered(lines)).zip(others);
    ends.map(|((counted, lettered), (spoken, timed))| counted.or(lettered).or(spoken).or(timed))
        .collect()
}

/// The end of a number in front of each line that counts the lines around: `7  The bench`.
fn counted(lines: &[&str]) -> Vec<Option<usize>> {
    // The lines that begin with a number; others may stand between them.
    let mut numbered: Vec<(usize, usize, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        numbered.extend(leading_number(line).map(|(number, end)| (at, number, end)));
    }
    let mut ends = vec![None; lines.len()];
    let counts_up = |one: &(usize, usize, usize), next: &(usize, usize, usize)| one.1 + 1 == next.1;
    for run in numbered.chunk_by(counts_up) {
        let begins_at_one = run.first().is_some_and(|(_, number, _)| *number == 1);
        // "5 squats", "6 lunges", "7 push-ups" are no numbers of a list.
        let says_more = |(at, _, end): &(usize, usize, usize)| {
            let behind = lines.get(*at).and_then(|line| line.get(*end..));
            behind.is_some_and(|it| it.contains(|ch: char| ch.is_ascii_digit()))
        };
        let is_list = begins_at_one || run.iter().all(says_more);
        if is_list && (run.len() > 2 || (begins_at_one && run.len() == 2)) {
            for (at, _, end) in run {
                if let Some(place) = ends.get_mut(*at) {
                    *place = Some(*end);
                }
            }
        }
    }
    ends
}

/// The end of a letter in front of each line, where one that stands beside it in the alphabet is in
/// front of another line: "C Balance" below "B2 Crunches".
fn lettered(lines: &[&str]) -> Vec<Option<usize>> {
    let letters: Vec<Option<Letter>> = lines.iter().map(|it| leading_letter(it)).collect();
    let has =
        |letter: u8, lines: &[Option<Letter>]| lines.iter().flatten().any(|it| it.letter == letter);
    let ends = letters.iter().enumerate().map(|(at, it)| {
        let it = it.as_ref().filter(|it| !it.has_digit)?;
        let (above, below) = letters.split_at(at);
        (has(it.letter - 1, above) || has(it.letter + 1, below)).then_some(it.end)
    });
    ends.collect()
}

/// A letter that a line begins with, as in `C Balance` and `B2 Crunches`.
struct Letter {
    letter: u8,
    has_digit: bool,
    /// The byte at which the name behind it begins.
    end: usize,
}

fn leading_letter(line: &str) -> Option<Letter> {
    let text = line.trim_start();
    let letter = *text.as_bytes().first()?;
    let (digits, behind) = digits_of(text.get(1..)?);
    let name = behind.trim_start_matches(['.', ')', ':']).trim_start();
    let is_letter = (b'A'..=b'F').contains(&letter)
        && digits < 2
        && name.len() < behind.len()
        && name.starts_with(char::is_uppercase);
    is_letter.then(|| Letter {
        letter,
        has_digit: digits > 0,
        end: line.len() - name.len(),
    })
}

/// The number that a line begins with and a name behind it, and where that begins.
fn leading_number(line: &str) -> Option<(usize, usize)> {
    let text = line.trim_start();
    let (digits, name) = digits_of(text);
    // "3- 30 second hold"
    let dashed = name.strip_prefix(['-', '–', '—']);
    let name = dashed.unwrap_or(name);
    let begins_name = |ch: char| ch.is_alphabetic() || dashed.is_some() && ch.is_ascii_digit();
    // "1 leg bridge", "2 arm row"
    let counts_limbs = ["leg ", "arm ", "legged ", "armed "].iter().any(|it| {
        let name = name.trim_start();
        name.get(..it.len())
            .is_some_and(|name| name.eq_ignore_ascii_case(it))
    });
    let names = name.starts_with([' ', '\t'])
        && !counts_limbs
        && name.trim_start().starts_with(begins_name)
        && !is_unit(name.trim_start());
    let number = text.get(..digits)?.parse().ok().filter(|it| *it < 100)?;
    names.then(|| (number, line.len() - name.trim_start().len()))
}

/// Most characters of the name of a speaker.
const SPEAKER_CHARS_MAX: usize = 30;

/// The end of the speaker's name in front of each line of a chat, `Ana: `: it stands in front of
/// several lines, and once at least in front of words without a number.
fn spoken(lines: &[&str]) -> Vec<Option<usize>> {
    let speakers: Vec<Option<(&str, &str)>> = lines.iter().map(|it| speaker(it)).collect();
    let is_speaker = |name: &str| {
        let said = || speakers.iter().flatten().filter(|(it, _)| *it == name);
        let is_said = |(_, words): &(&str, &str)| !words.contains(|ch: char| ch.is_ascii_digit());
        said().count() > 1 && said().any(is_said) && !names_movement(name)
    };
    let ends = lines.iter().zip(&speakers).map(|(line, speaker)| {
        let (_, words) = speaker.filter(|(name, _)| is_speaker(name))?;
        Some(line.len() - words.len())
    });
    ends.collect()
}

/// The words before a colon that can be the name of a speaker, and the words behind it.
fn speaker(line: &str) -> Option<(&str, &str)> {
    let (name, words) = line.split_once(": ")?;
    let is_plain = tokens(name).iter().all(|it| {
        matches!(
            it.kind,
            TokenKind::Word(Word::Plain) | TokenKind::Sign('(' | ')' | '.' | '-')
        )
    });
    let is_name = name.starts_with(char::is_alphabetic)
        && name.chars().count() <= SPEAKER_CHARS_MAX
        && is_plain
        && !CUES.has(name);
    is_name.then_some((name, words))
}

/// The end of the moment of a film in front of each line, `4:10 Single leg bridge`: each is later
/// than the one before.
fn timed(lines: &[&str]) -> Vec<Option<usize>> {
    let moments: Vec<Option<(u32, usize)>> = lines.iter().map(|it| moment(it)).collect();
    let found: Vec<u32> = moments.iter().flatten().map(|(at, _)| *at).collect();
    let is_film = found.len() >= MOMENTS_MIN && found.is_sorted_by(|one, next| one < next);
    let ends = moments
        .iter()
        .map(|it| it.filter(|_| is_film).map(|it| it.1));
    ends.collect()
}

/// A film has at least so many moments.
const MOMENTS_MIN: usize = 3;

/// The seconds of a clock that a line begins with, and where the name behind it begins.
fn moment(line: &str) -> Option<(u32, usize)> {
    let text = line.trim_start();
    if !text.starts_with(|ch: char| !ch.is_alphabetic()) {
        return None;
    }
    let (clock, after) = text.split_once([' ', '\t'])?;
    let name = after.trim_start_matches([' ', '\t', '-', '–', '—']);
    let names = name.starts_with(char::is_alphabetic);
    match tokens(clock).as_slice() {
        [only] if names => match only.kind {
            TokenKind::Clock(seconds) => Some((seconds, line.len() - name.len())),
            _ => None,
        },
        _ => None,
    }
}
