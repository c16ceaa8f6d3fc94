//! A dosage that is said once for each exercise of a list, in a sentence of its own.

use super::super::{
    for_all, lexer,
    lexicon::{self, ALL, CARRYING_OUT, EVERY, OF_EACH, OF_OTHERS, POLITE, PREPOSITIONS, Word},
    phrases::Fact,
    sentence::{self, Said, Sentence},
    sentences::sentences,
};
use crate::domain::notation::ReadErrorKind;

/// The dosage of all that is listed below: "Do the following exercises 10 times each, 3 times a
/// day:", "These help your circulation. Do each exercise 10 times. Hold each one for 5 seconds."
pub(super) fn dosage_of_all(body: &str) -> Option<Vec<Said>> {
    let is_each = |text| EVERY.is_in(text);
    // Most lines speak of one exercise, and are not taken apart twice.
    if !is_each(body) && !ALL.is_in(body) {
        return None;
    }
    let mut facts = Vec::new();
    let mut is_said = false;
    for text in sentences(body) {
        let sentence = sentence::read(text);
        let is_of_all = says_dosage_of_all(text, &sentence);
        let says_rounds = lexer::words(text).contains(&Word::Round);
        let goes_on = is_of_all && !is_said
            || holds_each(text, &sentence)
            || for_all::often(text, false).is_some() && !says_rounds
            || counts_rounds(&sentence)
            || is_said && repeats_each(&sentence);
        is_said |= is_of_all;
        if goes_on {
            let is_more = |it: &&Said| !(it.fact.is_refused() || it.fact == Fact::OneRep);
            facts.extend(sentence.facts.iter().filter(is_more));
        } else if says_rounds
            || sentence.says(Fact::is_work) && (is_each(text) || !OF_OTHERS.is_in(text))
        {
            return None;
        }
    }
    is_said.then_some(facts)
}

/// True of a dosage of each exercise, and words that ask for it.
fn says_dosage_of_all(text: &str, sentence: &Sentence) -> bool {
    // "each exercise" is refused where it stands beside a name.
    let is_each = |it: &Said| {
        let phrase = text.get(it.from..).unwrap_or_default();
        it.fact == Fact::Refused(ReadErrorKind::Sentence)
            && lexicon::words(phrase).take(2).any(|it| EVERY.has(it))
    };
    let names_each = sentence.facts.iter().any(is_each);
    let is_sure = |it: &Said| !it.fact.is_refused() || is_each(it);
    // "Alle Übungen: 3 Sätze à 10"; "Do everything twice" says rounds.
    let is_times = |it| matches!(it, Fact::Times(_) | Fact::LoneTimes(_));
    let counts = sentence.says(|it| it.is_work() && !is_times(it));
    // "Hold each stretch for 30 s, 3 times"
    let is_held = |it: &str| {
        let class = lexicon::class_of(it);
        matches!(class, Word::Stretch | Word::Hold | Word::Heading) || PREPOSITIONS.has(it)
    };
    let points = |it: &str| counts && (ALL.has(it) || EVERY.has(it) || is_held(it));
    let is_asked = |it: &str| CARRYING_OUT.has(it) || POLITE.has(it);
    let asks = |text: &str| lexicon::words(text).all(|it| is_asked(it) || points(it));
    // "Führen Sie jede Übung 10-mal durch"
    let prose = sentence.prose_at.and_then(|at| text.get(at..));
    let pronoun = prose.and_then(|it| lexicon::first(it));
    // "Do 10 of each, 3 times a day"
    let is_of_each = OF_EACH.is_part_of(&lexicon::small(text).replace(' ', "-"));
    (names_each || is_of_each || ALL.is_in(text))
        && asks(&sentence.name)
        && asks(&sentence.note)
        && pronoun.is_none_or(is_asked)
        && sentence.loose.is_empty()
        && sentence.facts.iter().all(is_sure)
        && sentence.says(Fact::is_work)
}

/// True of how often all is gone through: "Go round the circuit twice, 3 days a week."
fn counts_rounds(sentence: &Sentence) -> bool {
    let is_count = |it| matches!(it, Fact::Times(_) | Fact::Rounds(_));
    sentence.speaks_of_rounds
        && sentence.says(is_count)
        && !sentence.says(|it| !is_count(it) && !it.is_often())
        && sentence.loose.is_empty()
}

/// True of how many times each is done: "Repeat 3 times on each side."
fn repeats_each(sentence: &Sentence) -> bool {
    let is_count = |it| matches!(it, Fact::Times(_) | Fact::LoneTimes(_));
    let is_more = |it| it == Fact::EachSide || Fact::is_often(it);
    sentence.says(is_count)
        && !sentence.says(|it| !is_count(it) && !is_more(it))
        && !sentence.has_words
        && sentence.loose.is_empty()
}

/// True of a hold of each rep: "Hold each movement for 5 seconds at the end of range."
fn holds_each(text: &str, sentence: &Sentence) -> bool {
    let is_hold = |it: Fact| matches!(it, Fact::Hold(_));
    let is_other = |it| !is_hold(it) && !matches!(it, Fact::Aside | Fact::Each | Fact::OneRep);
    EVERY.is_in(text)
        && sentence.says(is_hold)
        && !sentence.says(is_other)
        && sentence.loose.is_empty()
}
