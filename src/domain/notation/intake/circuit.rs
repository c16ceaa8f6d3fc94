//! Circuits that are told in sentences above their list: the work at each exercise, the time to go to
//! the next one, the rounds, and the rest between them.

use super::{
    heading::{self, Rounds},
    lexer,
    lexicon::{EVERY, MOVING_ON, ROUND_RESTS, Word, Words},
    phrases::Fact,
    sentence::{self, Said, Sentence},
    sentences::sentences,
};
use crate::domain::{dosage::HOLD_SECONDS_MAX, notation::ReadErrorKind};

/// The rounds that a paragraph says above a list, and the work of each of it: "we do a circuit of 4
/// rounds:", "40 s at each station, 20 s to move on. 3 rounds, 2 min rest between rounds."
pub(super) fn rounds_of_list(line: &str, whole: &Sentence) -> Option<(Rounds, Vec<Said>)> {
    if !whole.speaks_of_rounds {
        return None;
    }
    let line = line.trim();
    let mut circuit = Circuit {
        heads_list: line.ends_with(':'),
        ..Circuit::default()
    };
    for text in sentences(line) {
        let sentence = sentence::read(text);
        if says_amounts(text, &sentence) {
            circuit.take(text, &sentence)?;
        }
    }
    let Circuit { said, shared, .. } = circuit;
    (circuit.heads_list && said.rounds.is_some()).then_some((said, shared))
}

/// What the sentences so far have said.
#[derive(Default)]
struct Circuit {
    said: Rounds,
    /// The work and the rest of each exercise.
    shared: Vec<Said>,
    /// True of words that stand above a list, and do not only tell of one.
    heads_list: bool,
}

impl Circuit {
    /// Takes what a sentence says; `None` where that is no circuit's.
    fn take(&mut self, text: &str, sentence: &Sentence) -> Option<()> {
        let repeats = sentence.speaks_of_rounds
            && (counts_rounds(text, sentence)
                || sentence.says(|it| matches!(it, Fact::RoundRest(_))));
        let is_interval = sentence.says(|it| matches!(it, Fact::Time(_)));
        for it in &sentence.facts {
            let is_said = |words: Words| {
                let behind = text.get(it.at..).unwrap_or_default();
                let phrase = behind.split([',', ';', ':']).next();
                phrase.is_some_and(|it| words.is_in(it))
            };
            match it.fact {
                // "Go through it twice, resting 60 s between rounds."
                Fact::Times(n) if repeats => self.add_rounds(heading::number(n))?,
                Fact::Rounds(n) => self.add_rounds(heading::number(n))?,
                Fact::RoundRest(t) => self.said.rest = Some(t.range(HOLD_SECONDS_MAX)?),
                Fact::Rest(t) if !is_interval || is_said(ROUND_RESTS) => {
                    self.said.rest = Some(t.range(HOLD_SECONDS_MAX)?);
                }
                Fact::Pause(t) if !is_interval => {
                    self.said.rest = Some(t.range(HOLD_SECONDS_MAX)?);
                }
                // "15 Sek. Wechsel"
                Fact::Time(t) if self.says_work() && is_said(MOVING_ON) => self.shared.push(Said {
                    fact: Fact::Rest(t),
                    ..*it
                }),
                // In "15 Sek. Wechsel" nobody changes sides.
                Fact::EachSide if self.ends_with_rest() && is_said(MOVING_ON) => {}
                Fact::Time(_) | Fact::Rest(_) | Fact::Pause(_) => self.shared.push(*it),
                // "40 s work at each station"
                Fact::Each | Fact::Aside | Fact::Named | NEGATED => {}
                often if often.is_often() => {}
                _ => return None,
            }
        }
        // "Not 3 rounds", and "4 rounds, no kit needed"
        let is_negated = sentence.facts.first().is_some_and(|it| it.fact == NEGATED);
        if !sentence.loose.is_empty() || is_negated {
            return None;
        }
        let is_bare = self.said.rounds.is_some() && !sentence.has_words;
        // "Last week you did 3 rounds of 40 s, 20 s to move on" tells.
        let is_plain = self.shared.len() > 1 && sentence.prose_at.is_none();
        let rests = sentence.says(|it| matches!(it, Fact::RoundRest(_)));
        self.heads_list |= is_bare || is_plain || rests && sentence.speaks_of_rounds;
        Some(())
    }

    /// Takes the number of rounds; `None` where it is no number or said before.
    fn add_rounds(&mut self, said: Result<u16, ()>) -> Option<()> {
        let rounds = said.ok().filter(|_| self.said.rounds.is_none())?;
        self.said.rounds = Some(Ok(rounds));
        Some(())
    }

    fn says_work(&self) -> bool {
        self.shared
            .iter()
            .any(|it| matches!(it.fact, Fact::Time(_)))
    }

    fn ends_with_rest(&self) -> bool {
        matches!(self.shared.last(), Some(it) if matches!(it.fact, Fact::Rest(_)))
    }
}

const NEGATED: Fact = Fact::Refused(ReadErrorKind::Negated);

/// True of a sentence with rounds, or with an amount of each exercise; "It takes ten minutes." has one
/// of none.
fn says_amounts(text: &str, sentence: &Sentence) -> bool {
    let says_rounds = counts_rounds(text, sentence)
        || sentence.says(|it| matches!(it, Fact::Rounds(_) | Fact::RoundRest(_)));
    let is_amount = |it: &&Said| it.fact.is_work() || matches!(it.fact, Fact::Rest(_));
    let is_of_each = EVERY.is_in(text);
    let amounts_min = if is_of_each { 1 } else { 2 };
    says_rounds || sentence.facts.iter().filter(is_amount).count() >= amounts_min
}

/// True of how often all is gone through: "Go round the circuit twice, 3 days a week".
fn counts_rounds(text: &str, sentence: &Sentence) -> bool {
    let is_count = |it: Fact| matches!(it, Fact::Times(_)) || it.is_often();
    lexer::words(text).contains(&Word::Round)
        && sentence.says(is_count)
        && !sentence.says(|it| !is_count(it))
}
