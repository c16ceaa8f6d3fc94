//! Whether what is left of a line can be a name and a note at all.
//!
//! Must not know: which part of it is the name.

use super::{ReadErrorKind, Token, TokenKind};

/// Words of plans, days and errands: a time beside them is no hold.
const SPEAKS: [&str; 29] = [
    "plan",
    "program",
    "programme",
    "routine",
    "workout",
    "duration",
    "video",
    "clip",
    "watch",
    "lunch",
    "dinner",
    "breakfast",
    "meeting",
    "flight",
    "bus",
    "kids",
    "finish",
    "marathon",
    "parkrun",
    "race",
    "late",
    "leave",
    "takes",
    "take",
    "took",
    "lasts",
    "appt",
    "www",
    "emom",
];

/// What an exercise is done with: "2 dumbbells" is none.
const THINGS: [&str; 20] = [
    "dumbbell",
    "dumbbells",
    "kettlebell",
    "kettlebells",
    "chair",
    "chairs",
    "towel",
    "towels",
    "band",
    "bands",
    "mat",
    "roller",
    "pillow",
    "pillows",
    "foam",
    "yoga",
    "resistance",
    "sturdy",
    "small",
    "ball",
];

pub(super) fn is_one_of(token: &Token, words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| word.eq_ignore_ascii_case(token.text))
}

/// Words that no exercise is named with make a sentence; so do those that only point at others.
pub(super) fn check_name(kept: &[Token], after_dosage: bool) -> Result<(), (usize, ReadErrorKind)> {
    if let Some(at) = kept.iter().position(|it| it.is(TokenKind::Prose)) {
        return Err((at, ReadErrorKind::Sentence));
    }
    let is_link = |pair: &[Token]| matches!(pair, [one, other] if one.is(TokenKind::Sign('/')) && other.is(TokenKind::Sign('/')) && !other.spaced);
    if let Some(at) = kept.windows(2).position(is_link) {
        return Err((at, ReadErrorKind::Sentence));
    }
    let is_distance = |pair: &[Token]| {
        matches!(pair, [one, other] if matches!(one.kind, TokenKind::Number(_))
            && ["k", "km", "m", "mile", "miles", "meter", "meters", "metre", "metres"]
                .iter()
                .any(|unit| unit.eq_ignore_ascii_case(other.text)))
    };
    if let Some(at) = kept.windows(2).position(is_distance) {
        return Err((at, ReadErrorKind::Unclear));
    }
    // "2 gels per hour", "1 chair and 1 towel"
    let is_rate = |pair: &[Token]| matches!(pair, [each, hour] if each.is(TokenKind::Each) && hour.is(TokenKind::Measure));
    let speaks = |token: &Token| is_one_of(token, &SPEAKS);
    let mut things = kept
        .iter()
        .take_while(|it| it.is(TokenKind::Word) || it.is(TokenKind::Each))
        .peekable();
    let is_thing =
        after_dosage && things.peek().is_some() && things.all(|it| is_one_of(it, &THINGS));
    if kept.windows(2).any(is_rate)
        || is_thing
        || kept.iter().any(speaks)
        || kept.first().is_some_and(|it| it.is(TokenKind::To))
    {
        return Err((0, ReadErrorKind::Sentence));
    }
    let points = [
        "frequency",
        "following",
        "mobility",
        "back",
        "first",
        "last",
        "every",
        "all",
        "everything",
        "exercise",
        "exercises",
        "circuit",
        "the",
        "side",
        "sides",
        "leg",
        "legs",
        "left",
        "right",
    ];
    let only_points = kept.iter().all(|token| {
        matches!(
            token.kind,
            TokenKind::Sign(_)
                | TokenKind::Each
                | TokenKind::Both
                | TokenKind::Set
                | TokenKind::Rep
                | TokenKind::Hold
                | TokenKind::Rest
                | TokenKind::Relax
                | TokenKind::Filler
                | TokenKind::A
                | TokenKind::Verb
                | TokenKind::Times
                | TokenKind::Between
                | TokenKind::On
                | TokenKind::Measure
                | TokenKind::Switch
                | TokenKind::To
                | TokenKind::Day
                | TokenKind::Week
        ) || is_one_of(token, &points)
    });
    let first = kept.first().map(|token| token.kind);
    let is_number = |token: &Token| matches!(token.kind, TokenKind::Number(_));
    let is_pose = kept
        .get(1)
        .is_some_and(|it| is_one_of(it, &["pose", "position"]));
    let starts = match first {
        Some(TokenKind::Each) => true,
        Some(TokenKind::Rest) => !is_pose,
        Some(TokenKind::Numbered) => kept.get(1).is_some_and(is_number),
        _ => false,
    };
    if only_points || starts {
        return Err((0, ReadErrorKind::NoName));
    }
    Ok(())
}

/// A number that is left over must be part of a name, or measure something that is no dosage.
pub(super) fn check_numbers(
    tokens: &[Token],
    from: usize,
    to: usize,
) -> Result<(), (usize, ReadErrorKind)> {
    for index in from..to {
        let Some(token) = tokens.get(index) else {
            break;
        };
        if !matches!(
            token.kind,
            TokenKind::Number(_) | TokenKind::Tenths(_) | TokenKind::Clock(_)
        ) {
            continue;
        }
        let near = |index: Option<usize>| {
            index
                .and_then(|index| tokens.get(index))
                .filter(|token| !token.used)
        };
        let is_word = |token: &Token| !matches!(token.kind, TokenKind::Sign(_));
        let before = near(index.checked_sub(1));
        let after = near(Some(index + 1));
        // `1RM`
        let is_glued = after.is_some_and(|it| it.is(TokenKind::Word) && !it.spaced);
        let is_figure = before.is_some_and(|it| is_one_of(it, &["figure", "tempo"]));
        let measures = is_figure
            || is_glued
            || after.is_some_and(|it| {
                matches!(
                    it.kind,
                    TokenKind::Measure
                        | TokenKind::Second
                        | TokenKind::Minute
                        | TokenKind::Week
                        | TokenKind::Day
                        | TokenKind::Sign('%' | '°' | '-' | '#' | '"')
                        | TokenKind::To
                )
            })
            || before.is_some_and(|it| {
                matches!(
                    it.kind,
                    TokenKind::Sign('#' | '$' | '@') | TokenKind::Numbered | TokenKind::Measure
                )
            })
            || after.is_some_and(|it| matches!(it.kind, TokenKind::Side));
        let goes_on = before.is_some_and(|it| it.text.eq_ignore_ascii_case("then"));
        let inside = !goes_on && before.is_some_and(is_word) && after.is_some_and(is_word);
        let ways = after.is_some_and(|it| it.is(TokenKind::Word)) && index == 0;
        if !(measures || inside || ways) {
            return Err((index, ReadErrorKind::Unclear));
        }
    }
    Ok(())
}
