//! Paragraphs: lines that were wrapped, as they are copied out of a leaflet.

use super::{
    super::{
        for_all::ForAll,
        lexer::{TokenKind, tokens},
        lexicon::{self, Word, classes},
        marker,
        phrases::Fact,
        read_line, sentence,
    },
    row::key,
};
use crate::domain::notation::Outcome;

/// A line that was wrapped has at least this many characters: the narrowest column of a leaflet.
pub(super) const WRAPPED_CHARS_MIN: usize = 40;
/// A paragraph has at most this many lines.
pub(super) const PARAGRAPH_LINES_MAX: usize = 12;

/// A line of fewer words may be the end of a sentence: "times."
const TELLING_WORDS_MIN: usize = 3;

/// The lines of a text, with those that were wrapped as one, and the number of lines of each.
pub(super) fn paragraphs(text: &str) -> Vec<(&str, usize)> {
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

/// The last token of a line; what stands before its last words tells nothing of it.
fn last_token(line: &str) -> Option<TokenKind> {
    let mut words = line.trim_end().rmatch_indices(' ');
    let from = words.nth(2).map_or(0, |(at, _)| at);
    tokens(line.get(from..)?).last().map(|it| it.kind)
}

/// True of a line after whose last word a number has to come: "Do 2 sets of", "Mantenga".
pub(super) fn ends_before_number(line: &str) -> bool {
    matches!(last_token(line), Some(TokenKind::Word(it)) if classes![Of, For, X, Repeat, Hold, With].has(it))
}

/// True of a line after whose last word a noun has to come, which German writes with a capital:
/// "stellen Sie die".
fn ends_before_noun(line: &str) -> bool {
    matches!(last_token(line), Some(TokenKind::Word(it)) if classes![A, The, And, In, Or].has(it))
}

/// True of "8 reps per" above "side", in a column of any width.
fn ends_before_side(line: &str, next: &str) -> bool {
    let next = next.trim();
    let word = lexicon::first(next).unwrap_or_default();
    // "Calf raises" begins the next exercise.
    let behind = next.strip_prefix(word);
    let is_alone = behind.is_some_and(|it| !it.starts_with(' '));
    let is_noun = matches!(lexicon::class_of(word), Word::Side | Word::Day | Word::Week);
    let last = last_token(line);
    let is_open = matches!(
        last,
        Some(TokenKind::Word(
            Word::Per | Word::Each | Word::Every | Word::Other
        ))
    );
    is_alone && is_noun && is_open
}

/// True of a line that ends with a sentence, or with the picture that a message ends with.
fn ends_sentence(line: &str) -> bool {
    let is_picture =
        |ch: char| !ch.is_ascii() && !ch.is_alphanumeric() && !"–—…’”“«»°½¼¾×".contains(ch);
    let line = line.trim();
    line.ends_with(['.', '!', '?', ':', ';']) || line.ends_with(is_picture)
}

/// The number of lines of the paragraph that begins here.
pub(super) fn wrapped(lines: &[&str]) -> usize {
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
        let is_stop = ends_sentence(line);
        // A sentence ends at the end of a line, and the next one is wrapped.
        let next_is_wrapped = || {
            let after = lines.get(count + 1);
            is_full(next)
                && !ends_sentence(next)
                && after.is_some_and(|it| begins_small(it) && is_plain(it))
        };
        let goes_on = match is_stop {
            true => next_is_wrapped(),
            false => begins_small(next),
        };
        let is_wide = is_full(line) || count > 1;
        // Two prescriptions, each on its line
        let is_read = |line: &str| matches!(read_line(line), Outcome::Read(_) | Outcome::Listed(_));
        // "Do 2 sets of" above "10.", and "20 sec-" above "onds"
        let is_cut = begins_number(next)
            && (count > 1 && ends_open(line)
                || is_full(line) && line.trim().ends_with(',')
                // "30 sec hollow hold" above a rest
                || ends_before_number(line) && !is_read(line))
            || line.trim().ends_with('-') && begins_small(next)
            || (is_full(line) || begins_small(next)) && ends_before_noun(line)
            || ends_before_side(line, next);
        let is_joined = (is_cut || is_wide && goes_on) && is_plain(next);
        // "once a day, right arm" below the last one of a list
        let says_often = |line: &str| {
            line.split([',', '.'])
                .next()
                .is_some_and(|it| ForAll::of(it).is_some())
        };
        // "Calf raises 3 x 20 (last week's 3 x 15 was easy)"
        let says_sets = |line: &str| {
            let sentence = sentence::read(line);
            sentence.says(|it| matches!(it, Fact::Sets(_))) && !sentence.name.is_empty()
        };
        let are_two = !is_cut
            && is_joined
            && (is_read(line) && (is_read(next) || says_often(next))
                || says_sets(line) && says_sets(next) && is_read(next));
        // "Squats 3x10, lunges 3x8" above "see you on Thursday"
        let is_unread = |line: &str| matches!(read_line(line), Outcome::Unread(_));
        let is_spoilt = || {
            let whole = lines.get(..=count).unwrap_or_default().join("\n");
            let says_nothing =
                !sentence::read(next).says(|it| it.is_work() || it.is_often() || it.is_sides());
            let tells = next.split_whitespace().count() >= TELLING_WORDS_MIN;
            !is_cut && tells && says_nothing && !is_unread(line) && is_unread(&whole)
        };
        if !is_joined || count == PARAGRAPH_LINES_MAX || are_two || is_spoilt() {
            break;
        }
        count += 1;
    }
    count
}
