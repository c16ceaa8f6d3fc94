//! Doubts about a reading: a line that has the form of a prescription and may be none is asked
//! about.

use super::{
    heading, known,
    lexicon::{
        self, ALTERNATIVES, ASKING, CHANGING, CHOOSING, CONDITIONS, CORRECTING, EVENTS, EXCEPTING,
        FORBIDDING, FROM, IF, JOINING, LEVELS, MONTHS, NARRATIVE, NEGATIONS, NOT_NOW, OTHERWISE,
        PAINS, PUTTING_OFF, UNREAL, UNTIL, WHEN, Word,
    },
    phrases::Fact,
    resolve::Refusal,
    sentence::Sentence,
};
use crate::domain::notation::{Outcome, ReadErrorKind};

/// A name with a time alone has at most so many words: "after your run jog back home 5 min" has more.
const NAME_WORDS_MAX: usize = 8;

/// The outcome of a line: a question where its reading is doubtful, and a refusal where it moreover
/// names something behind its time alone, "10 min of core work for everybody".
pub(super) fn weighed(
    outcome: Outcome,
    sentence: &Sentence,
    line: &str,
) -> Result<Outcome, Refusal> {
    let Outcome::Read(reading) = outcome else {
        return Ok(outcome);
    };
    let is_behind = sentence.facts.iter().any(|it| it.from < sentence.name_at);
    // "Pain 3/10, walking 20 min ok" reports.
    let reports = || PAINS.is_in(line.get(..sentence.name_at).unwrap_or_default());
    if stipulates(&reading.prescription.note) || is_time_alone(sentence) && reports() {
        return Ok(Outcome::Asked(vec![vec![reading]]));
    }
    // "3x10: squats, lunges, bridges"
    let note = &reading.prescription.note;
    if is_behind && note.contains(',') && note.split(',').all(lexicon::names_exercise) {
        return Err((None, ReadErrorKind::Unclear));
    }
    if !is_time_alone(sentence) || names_exercise(&reading.name, is_behind) {
        return Ok(Outcome::Read(reading));
    }
    match is_behind {
        true => Err((Some(sentence.name_at), ReadErrorKind::Unclear)),
        false => Ok(Outcome::Asked(vec![vec![reading]])),
    }
}

/// True of words beside an exercise that may say that it begins later, has ended, is left out, or is
/// one of two: "in 2 weeks", "after MRI", "stopped", "not until Monday", "skip this", "or lunges".
pub(super) fn stipulates(text: &str) -> bool {
    let words = || lexicon::words(text);
    let first = words().next().unwrap_or_default();
    let joins = JOINING.has(first) && lexicon::names_movement(text);
    let begins =
        ALTERNATIVES.has(first) || matches!(lexicon::class_of(first), Word::Only | Word::For);
    // "Stop if it hurts" and "leave 2 in the tank" leave nothing out.
    let has_number = text.contains(|ch: char| ch.is_ascii_digit());
    let forbids = words().take(LEADING_WORDS_MAX).any(|it| FORBIDDING.has(it))
        && !has_number
        && !IF.is_in(text);
    // "not yet", "do not do", "noch nicht"
    let delays = |it: &str| UNTIL.has(it) || ASKING.has(it) || lexicon::class_of(it) == Word::More;
    let is_not_yet =
        lexicon::negated(text).is_some_and(delays) || UNTIL.has(first) && NEGATIONS.is_in(text);
    joins
        || begins
        || forbids
        || is_not_yet
        || puts_off(text)
        || EVENTS.is_in(text)
        || known::called(text).is_some()
}

/// True of words of another time, or of what is over or forbidden: "from Monday", "on hold".
pub(super) fn puts_off(text: &str) -> bool {
    let phrases = lexicon::small(text).replace(' ', "-");
    is_later(text) || NOT_NOW.is_in(text) || PUTTING_OFF.is_part_of(&phrases)
}

/// A word that leaves something out is one of the first so many: "please skip".
const LEADING_WORDS_MAX: usize = 2;

/// True of words that may say when or whether an exercise is done: "yesterday", "level 2",
/// "if it is sore", "not yet", "from Monday".
pub(super) fn may_stipulate(text: &str) -> bool {
    let lists = [
        ALTERNATIVES,
        CHANGING,
        CHOOSING,
        CONDITIONS,
        CORRECTING,
        EVENTS,
        EXCEPTING,
        FORBIDDING,
        IF,
        LEVELS,
        NARRATIVE,
        NEGATIONS,
        NOT_NOW,
        OTHERWISE,
        PAINS,
        UNREAL,
        UNTIL,
        WHEN,
    ];
    lexicon::has(text, Word::Weekday)
        || heading::names_period(text)
        || lists.iter().any(|it| it.is_in(text))
}

/// True of a day or a week from which on something is done: "from Monday", "in 2 weeks".
pub(super) fn is_later(text: &str) -> bool {
    let words: Vec<&str> = lexicon::words(text).collect();
    let from = words.iter().position(|it| FROM.has(it));
    let behind = from.and_then(|it| words.get(it + 1..)).unwrap_or_default();
    behind.iter().take(LATER_WORDS_MAX).any(|it| names_time(it))
}

/// A day stands behind its "from" among so many words: "in about two weeks".
const LATER_WORDS_MAX: usize = 3;

/// True of a day of the week, of a week, or of a month.
fn names_time(word: &str) -> bool {
    let small = lexicon::small(word);
    lexicon::class_of(word) == Word::Week
        || lexicon::names_day(word)
        || MONTHS.all().any(|it| small.starts_with(it))
}

/// True of a time, beside how often, and no other amount: "Full recovery: 2 min", "Stronger in 12
/// minutes".
pub(super) fn is_time_alone(sentence: &Sentence) -> bool {
    let is_amount = |it: Fact| !it.is_words() && !it.is_often();
    let mut amounts = sentence.facts.iter().filter(|it| is_amount(it.fact));
    let (Some(said), None) = (amounts.next(), amounts.next()) else {
        return false;
    };
    matches!(said.fact, Fact::Time(_))
}

/// True of a name with a word of a movement. Behind its time it may be one of a session instead:
/// "10 min hip strength for runners".
fn names_exercise(name: &str, is_behind: bool) -> bool {
    let is_short = name.split_whitespace().count() <= NAME_WORDS_MAX;
    let names_session = is_behind && lexicon::names_session(name);
    known::called(name).is_some() || is_short && !names_session && lexicon::names_movement(name)
}
