//! What a line says beside its dosage: the name of the exercise, and a note.
//!
//! Must not know: how much of it is asked for (`dose.rs`).

mod fit;

use self::fit::{check_name, check_numbers};
use super::{
    ReadErrorKind,
    name::tidy,
    tokens::{Token, TokenKind},
};
use crate::domain::{
    library,
    routine::{NAME_CHARS_MAX, NOTE_CHARS_MAX},
};

/// The name of an exercise inside its line.
pub(super) struct Name<'a> {
    pub(super) text: &'a str,
    /// Where it begins, in bytes of the line.
    pub(super) start: usize,
}

/// Most words of a name that goes on after a colon, a dash or a comma; what is longer explains.
const NAME_WORDS: usize = 7;

/// What begins to tell how an exercise is done, behind its name.
const TELLING: &str = "accumulate bend bring draw gently hold keep lean let lie lift place put rise \
    sit slide slowly squeeze stand stay straighten tighten turn";

/// What is left of a line without its dosage: the name first, and everything else as a note. An
/// error comes with the index of its token.
pub(super) fn left_over<'a>(
    line: &'a str,
    tokens: &[Token<'a>],
    quoted: Option<&'a str>,
) -> Result<(Name<'a>, String), (usize, ReadErrorKind)> {
    let mut name = Name {
        text: quoted.unwrap_or_default(),
        start: 0,
    };
    let mut note = String::new();
    let mut add = |text: &str| {
        if !text.is_empty() {
            if !note.is_empty() {
                note += ", ";
            }
            note += text;
        }
    };
    let mut from = 0;
    while from < tokens.len() {
        let run = tokens.get(from..).unwrap_or_default();
        let length = run.iter().take_while(|token| !token.used).count();
        let run = run.get(..length).unwrap_or_default();
        let is_name = name.text.is_empty();
        let (left, right) = trimmed(run, is_name);
        let kept = run.get(left..right).unwrap_or_default();
        let says = kept.iter().any(|it| {
            !matches!(
                it.kind,
                TokenKind::Sign(_)
                    | TokenKind::Filler
                    | TokenKind::A
                    | TokenKind::Set
                    | TokenKind::Rep
                    | TokenKind::Each
                    | TokenKind::Between
                    | TokenKind::To
                    | TokenKind::On
                    | TokenKind::Times
            )
        });
        if let (true, Some(first), Some(last)) = (says, kept.first(), kept.last()) {
            let text = line.get(first.start..last.end()).unwrap_or_default();
            let cut = if is_name {
                split(line, kept, from > 0 && quoted.is_none())
            } else {
                kept.len()
            };
            if is_name {
                // "until 15 s are easy, once a day": a number far from the name is none of its own.
                let often = kept
                    .iter()
                    .position(|it| matches!(it.kind, TokenKind::Often(_)));
                if let Some(at) = often {
                    return Err((from + left + at, ReadErrorKind::Sentence));
                }
                check_name(kept.get(..cut).unwrap_or_default(), from > 0)
                    .map_err(|(at, wrong)| (from + left + at, wrong))?;
                let end = kept.get(cut.saturating_sub(1)).map_or(0, Token::end);
                name.text = line.get(first.start..end).unwrap_or_default();
                name.start = first.start;
                let rest = kept.get(cut..).unwrap_or_default();
                let (left, right) = trimmed(rest, false);
                let rest = rest.get(left..right).unwrap_or_default();
                if let (Some(first), Some(last)) = (rest.first(), rest.last()) {
                    add(line.get(first.start..last.end()).unwrap_or_default());
                }
            } else {
                add(text);
            }
        }
        check_numbers(tokens, from, from + length)?;
        // "sets of 10": how many?
        if let [.., set, of] = run
            && set.is(TokenKind::Set)
            && of.text.eq_ignore_ascii_case("of")
        {
            return Err((from + length - 2, ReadErrorKind::Unclear));
        }
        from += length.max(1);
    }
    if name.text.chars().count() > NAME_CHARS_MAX {
        return Err((0, ReadErrorKind::LongName));
    }
    let note = tidy(&note);
    if note.chars().count() > NOTE_CHARS_MAX {
        return Err((0, ReadErrorKind::LongNote));
    }
    Ok((name, note))
}

/// Where a run of tokens begins and ends without the signs and words that only join it to the
/// dosage.
fn trimmed(run: &[Token], is_name: bool) -> (usize, usize) {
    let mut left = 0;
    let mut right = run.len();
    while let Some(token) = run.get(left).filter(|_| left < right) {
        let asks = matches!(token.kind, TokenKind::Verb | TokenKind::Hold)
            || token.text.eq_ignore_ascii_case("your");
        if !(joins(token, is_name) || token.is(TokenKind::Sign(')')) || (is_name && asks)) {
            break;
        }
        left += 1;
    }
    let mut after: Option<TokenKind> = None;
    while let Some(token) = run
        .get(..right)
        .and_then(<[Token]>::last)
        .filter(|_| left < right)
    {
        let kept = run.get(left..right).unwrap_or_default();
        let dangles =
            token.is(TokenKind::Sign(')')) && !kept.iter().any(|it| it.is(TokenKind::Sign('(')));
        // "Core activation – hold for 3 sets": a hold that belongs to what follows.
        let before = kept.len().checked_sub(2).and_then(|at| kept.get(at));
        let apart = before.is_none_or(|it| matches!(it.kind, TokenKind::Sign(_)));
        let leads =
            is_name && token.is(TokenKind::Hold) && (apart || after == Some(TokenKind::Filler));
        // "Head rolls, repetitions: 3": the label of a number that is used.
        let labels = is_name && token.is(TokenKind::Rep) && token.text.len() > 5;
        let joins = joins(token, is_name)
            || labels
            || matches!(
                token.kind,
                TokenKind::X | TokenKind::Sign('(') | TokenKind::Verb | TokenKind::Each
            )
            || (token.is(TokenKind::To) && !token.text.eq_ignore_ascii_case("through"));
        if !(joins || dangles || leads || (is_name && token.is(TokenKind::On))) {
            break;
        }
        after = Some(token.kind);
        right -= 1;
    }
    (left, right)
}

/// Whether a word or sign only joins others.
fn joins(token: &Token, is_name: bool) -> bool {
    match token.kind {
        // "Frequency: 2x/day"
        TokenKind::Word => token.text.eq_ignore_ascii_case("frequency"),
        TokenKind::Filler | TokenKind::A if is_name => true,
        TokenKind::Filler => ["and", "then", "of", "for"]
            .iter()
            .any(|word| word.eq_ignore_ascii_case(token.text)),
        TokenKind::Sign(sign) => {
            "-,:;./|=+*~@&[]•·…".contains(sign) || ('\u{2190}'..='\u{21ff}').contains(&sign)
        }
        _ => false,
    }
}

/// How many tokens of a name are the name; the others explain it. A name that stands after its
/// dosage ends at a comma.
fn split(line: &str, kept: &[Token], after_dosage: bool) -> usize {
    let whole = match (kept.first(), kept.last()) {
        (Some(first), Some(last)) => line.get(first.start..last.end()).unwrap_or_default(),
        _ => "",
    };
    if library::called(whole).is_some() {
        return kept.len();
    }
    let words = kept
        .iter()
        .filter(|it| !matches!(it.kind, TokenKind::Sign(_)))
        .count();
    // "Bridge: lift your hips" names the bridge and explains it.
    let is_known = |index: &usize| {
        let before = kept.get(index - 1).map_or(0, Token::end);
        let start = kept.first().map_or(0, |first| first.start);
        let sign = kept.get(*index).map(|token| token.kind);
        matches!(sign, Some(TokenKind::Sign(':' | ',' | '-')))
            && kept.get(index + 1).is_some_and(|next| next.spaced)
            && library::called(line.get(start..before).unwrap_or_default()).is_some()
    };
    if let Some(index) = (1..kept.len()).find(is_known) {
        return index;
    }
    // "Pelvic tilts: tighten the belly", but "Band: pull apart".
    let tells = |from: usize| {
        let told = kept.get(from..).unwrap_or_default();
        told.len() > 1
            && told.first().is_some_and(|first| {
                let mut words = TELLING.split_ascii_whitespace();
                words.any(|word| word.eq_ignore_ascii_case(first.text))
            })
    };
    let ends = |index: usize| {
        let Some(token) = kept.get(index) else {
            return false;
        };
        // "Ankle pumps every hour"
        let hours = kept
            .get(index + 1)
            .is_some_and(|next| next.is(TokenKind::Measure));
        if hours && token.text.eq_ignore_ascii_case("every") {
            return true;
        }
        let next_spaced = kept.get(index + 1).is_some_and(|next| next.spaced);
        match token.kind {
            TokenKind::Sign('.' | ';' | '|' | '!') => next_spaced,
            // "Step downs, 5 sec lower"
            TokenKind::Sign(',') => {
                let counts = kept
                    .get(index + 1)
                    .is_some_and(|next| matches!(next.kind, TokenKind::Number(_)));
                next_spaced && (after_dosage || counts || words > NAME_WORDS)
            }
            TokenKind::Sign(':') => next_spaced && (words > NAME_WORDS || tells(index + 1)),
            TokenKind::Sign('-') => {
                next_spaced && token.spaced && (words > NAME_WORDS || tells(index + 1))
            }
            _ => false,
        }
    };
    (1..kept.len())
        .find(|&index| ends(index))
        .unwrap_or(kept.len())
}
