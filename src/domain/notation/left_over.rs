//! What a line says beside its dosage: the name of the exercise, and a note.
//!
//! Must not know: how much of it is asked for (`dose.rs`).

use super::{
    Wrong,
    name::tidy,
    tokens::{Kind, Token},
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

/// What is left of a line without its dosage: the name first, and everything else as a note. An
/// error comes with the index of its token.
pub(super) fn left_over<'a>(
    line: &'a str,
    tokens: &[Token<'a>],
    quoted: Option<&'a str>,
) -> Result<(Name<'a>, String), (usize, Wrong)> {
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
                Kind::Sign(_)
                    | Kind::Filler
                    | Kind::A
                    | Kind::Set
                    | Kind::Rep
                    | Kind::Each
                    | Kind::Between
                    | Kind::To
                    | Kind::On
                    | Kind::Times
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
                let often = kept.iter().position(|it| matches!(it.kind, Kind::Often(_)));
                if let Some(at) = often {
                    return Err((from + left + at, Wrong::Sentence));
                }
                check_name(kept.get(..cut).unwrap_or_default())
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
            && set.is(Kind::Set)
            && of.text.eq_ignore_ascii_case("of")
        {
            return Err((from + length - 2, Wrong::Unclear));
        }
        from += length.max(1);
    }
    if name.text.chars().count() > NAME_CHARS_MAX {
        return Err((0, Wrong::LongName));
    }
    let note = tidy(&note);
    if note.chars().count() > NOTE_CHARS_MAX {
        return Err((0, Wrong::LongNote));
    }
    Ok((name, note))
}

/// Where a run of tokens begins and ends without the signs and words that only join it to the
/// dosage.
fn trimmed(run: &[Token], is_name: bool) -> (usize, usize) {
    let mut left = 0;
    let mut right = run.len();
    while let Some(token) = run.get(left).filter(|_| left < right) {
        let asks = matches!(token.kind, Kind::Verb | Kind::Hold)
            || token.text.eq_ignore_ascii_case("your");
        if !(joins(token, is_name) || token.is(Kind::Sign(')')) || (is_name && asks)) {
            break;
        }
        left += 1;
    }
    let mut after: Option<Kind> = None;
    while let Some(token) = run
        .get(..right)
        .and_then(<[Token]>::last)
        .filter(|_| left < right)
    {
        let kept = run.get(left..right).unwrap_or_default();
        let dangles = token.is(Kind::Sign(')')) && !kept.iter().any(|it| it.is(Kind::Sign('(')));
        // "Core activation – hold for 3 sets": a hold that belongs to what follows.
        let before = kept.len().checked_sub(2).and_then(|at| kept.get(at));
        let apart = before.is_none_or(|it| matches!(it.kind, Kind::Sign(_)));
        let leads = is_name && token.is(Kind::Hold) && (apart || after == Some(Kind::Filler));
        // "Head rolls, repetitions: 3": the label of a number that is used.
        let labels = is_name && token.is(Kind::Rep) && token.text.len() > 4;
        let joins = joins(token, is_name)
            || labels
            || matches!(
                token.kind,
                Kind::X | Kind::Sign('(') | Kind::Verb | Kind::Each
            )
            || (token.is(Kind::To) && !token.text.eq_ignore_ascii_case("through"));
        if !(joins || dangles || leads || (is_name && token.is(Kind::On))) {
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
        Kind::Filler | Kind::A if is_name => true,
        Kind::Filler => ["and", "then", "of", "for"]
            .iter()
            .any(|word| word.eq_ignore_ascii_case(token.text)),
        Kind::Sign(sign) => {
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
        .filter(|it| !matches!(it.kind, Kind::Sign(_)))
        .count();
    // "Bridge: lift your hips" names the bridge and explains it.
    let is_known = |index: &usize| {
        let before = kept.get(index - 1).map_or(0, Token::end);
        let start = kept.first().map_or(0, |first| first.start);
        let sign = kept.get(*index).map(|token| token.kind);
        matches!(sign, Some(Kind::Sign(':' | ',' | '-')))
            && kept.get(index + 1).is_some_and(|next| next.spaced)
            && library::called(line.get(start..before).unwrap_or_default()).is_some()
    };
    if let Some(index) = (1..kept.len()).find(is_known) {
        return index;
    }
    let ends = |index: usize| {
        let Some(token) = kept.get(index) else {
            return false;
        };
        // "Ankle pumps every hour"
        let hours = kept.get(index + 1).is_some_and(|next| next.is(Kind::Measure));
        if hours && token.text.eq_ignore_ascii_case("every") {
            return true;
        }
        let next_spaced = kept.get(index + 1).is_some_and(|next| next.spaced);
        match token.kind {
            Kind::Sign('.' | ';' | '|' | '!') => next_spaced,
            // "Step downs, 5 sec lower"
            Kind::Sign(',') => {
                let counts = kept
                    .get(index + 1)
                    .is_some_and(|next| matches!(next.kind, Kind::Number(_)));
                next_spaced && (after_dosage || counts || words > NAME_WORDS)
            }
            Kind::Sign(':') => next_spaced && words > NAME_WORDS,
            Kind::Sign('-') => next_spaced && token.spaced && words > NAME_WORDS,
            _ => false,
        }
    };
    (1..kept.len())
        .find(|&index| ends(index))
        .unwrap_or(kept.len())
}

/// Words of plans, days and errands: a time beside them is no hold.
const SPEAKS: [&str; 29] = [
    "plan", "program", "programme", "routine", "workout", "duration", "video", "clip", "watch",
    "lunch", "dinner", "breakfast", "meeting", "flight", "bus", "kids", "finish", "marathon",
    "parkrun", "race", "late", "leave", "takes", "take", "took", "lasts", "appt",
    "amrap", "emom",
];

/// What an exercise is done with: "2 dumbbells" is none.
const THINGS: [&str; 14] = [
    "dumbbell", "dumbbells", "kettlebell", "kettlebells", "chair", "chairs", "towel", "towels",
    "band", "bands", "mat", "roller", "pillow", "pillows",
];

fn is_one_of(token: &Token, words: &[&str]) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(token.text))
}

/// Words that no exercise is named with make a sentence; so do those that only point at others.
fn check_name(kept: &[Token]) -> Result<(), (usize, Wrong)> {
    if let Some(at) = kept.iter().position(|it| it.is(Kind::Prose)) {
        return Err((at, Wrong::Sentence));
    }
    let is_link = |pair: &[Token]| matches!(pair, [one, other] if one.is(Kind::Sign('/')) && other.is(Kind::Sign('/')) && !other.spaced);
    if let Some(at) = kept.windows(2).position(is_link) {
        return Err((at, Wrong::Sentence));
    }
    let is_distance = |pair: &[Token]| {
        matches!(pair, [one, other] if matches!(one.kind, Kind::Number(_))
            && ["k", "km", "m", "mile", "miles", "meter", "meters", "metre", "metres"]
                .iter()
                .any(|unit| unit.eq_ignore_ascii_case(other.text)))
    };
    if let Some(at) = kept.windows(2).position(is_distance) {
        return Err((at, Wrong::Unclear));
    }
    // "2 gels per hour", "1 chair and 1 towel"
    let is_rate = |pair: &[Token]| {
        matches!(pair, [each, hour] if each.is(Kind::Each) && hour.is(Kind::Measure))
    };
    let speaks = |token: &Token| is_one_of(token, &SPEAKS);
    let is_alone = kept
        .get(1)
        .is_none_or(|it| it.text.eq_ignore_ascii_case("and"));
    let is_thing = is_alone && kept.first().is_some_and(|it| is_one_of(it, &THINGS));
    if kept.windows(2).any(is_rate) || is_thing || kept.iter().any(speaks) || kept.first().is_some_and(|it| it.is(Kind::To)) {
        return Err((0, Wrong::Sentence));
    }
    let points = [
        "following",
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
            Kind::Sign(_)
                | Kind::Each
                | Kind::Both
                | Kind::Set
                | Kind::Rep
                | Kind::Hold
                | Kind::Rest
                | Kind::Relax
                | Kind::Filler
                | Kind::A
                | Kind::Verb
                | Kind::Times
                | Kind::Between
                | Kind::On
                | Kind::Measure
                | Kind::Switch
                | Kind::To
                | Kind::Day
                | Kind::Week
        ) || is_one_of(token, &points)
    });
    let first = kept.first().map(|token| token.kind);
    let is_number = |token: &Token| matches!(token.kind, Kind::Number(_));
    let is_pose = kept
        .get(1)
        .is_some_and(|it| is_one_of(it, &["pose", "position"]));
    let starts = match first {
        Some(Kind::Each) => true,
        Some(Kind::Rest) => !is_pose,
        Some(Kind::Numbered) => kept.get(1).is_some_and(is_number),
        _ => false,
    };
    if only_points || starts {
        return Err((0, Wrong::NoName));
    }
    Ok(())
}

/// A number that is left over must be part of a name, or measure something that is no dosage.
fn check_numbers(tokens: &[Token], from: usize, to: usize) -> Result<(), (usize, Wrong)> {
    for index in from..to {
        let Some(token) = tokens.get(index) else {
            break;
        };
        if !matches!(
            token.kind,
            Kind::Number(_) | Kind::Tenths(_) | Kind::Clock(_)
        ) {
            continue;
        }
        let near = |index: Option<usize>| {
            index
                .and_then(|index| tokens.get(index))
                .filter(|token| !token.used)
        };
        let is_word = |token: &Token| !matches!(token.kind, Kind::Sign(_));
        let before = near(index.checked_sub(1));
        let after = near(Some(index + 1));
        // `1RM`
        let is_glued = after.is_some_and(|it| it.is(Kind::Word) && !it.spaced);
        let is_figure = before.is_some_and(|it| is_one_of(it, &["figure", "tempo"]));
        let measures = is_figure
            || is_glued
            || after.is_some_and(|it| {
                matches!(
                    it.kind,
                    Kind::Measure
                        | Kind::Second
                        | Kind::Minute
                        | Kind::Week
                        | Kind::Day
                        | Kind::Sign('%' | '°' | '-' | '#' | '"')
                        | Kind::To
                )
            })
            || before.is_some_and(|it| {
                matches!(
                    it.kind,
                    Kind::Sign('#' | '$' | '@') | Kind::Numbered | Kind::Measure
                )
            })
            || after.is_some_and(|it| matches!(it.kind, Kind::Side));
        let inside = before.is_some_and(is_word) && after.is_some_and(is_word);
        let ways = after.is_some_and(|it| it.is(Kind::Word)) && index == 0;
        if !(measures || inside || ways) {
            return Err((index, Wrong::Unclear));
        }
    }
    Ok(())
}
