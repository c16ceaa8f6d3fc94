//! The name of an exercise in a line: where it begins, and where what follows explains.

use super::{
    super::{
        item::Kind,
        known,
        lexicon::{self, NAMING, Word, classes},
        phrases::Fact,
    },
    Part, Place, Reader,
    words::{is_content, is_telling_name, leads, trails},
};

/// From so many words on, what stands behind the colon of a name tells how.
const TELLING_WORDS_MIN: usize = 3;
/// Most words of a name that goes on after a colon, a dash or a comma; what is longer explains.
const NAME_WORDS: usize = 7;

impl Reader<'_> {
    /// The items of the name: the first run of open items that says something.
    pub(super) fn name(&self) -> Option<(usize, usize)> {
        let mut at = 0;
        while at < self.items.len() {
            let length = (at..self.items.len())
                .take_while(|it| self.is_open(*it))
                .count();
            // "For the hips: bridge 3x10" and "Warm-up: bike 5 min" are called by what stands behind.
            let colon = (at..at + length).find(|it| self.kind(*it) == Some(Kind::Sign(':')));
            let is_label = |colon: usize| {
                let is_of_heading =
                    |word: String| classes![Heading, Up, Motion].has(lexicon::class(&word));
                let label = self.text(at, colon);
                let is_named = matches!(self.kind(colon + 1), Some(Kind::Word(_)));
                self.is_of(at, classes![For])
                    || is_named
                        && lexicon::names_session(label)
                        && lexicon::folded(label).all(is_of_heading)
            };
            let start = colon.filter(|it| is_label(*it)).map_or(at, |it| it + 1);
            let (from, to) = self.trimmed(start, at + length);
            // Behind the sentence with the dosage something else is told.
            let is_past = |it: &Part| it.items.end <= from && it.has_dose;
            // "3 sets of 12, slow": a name follows at once, or behind a colon.
            let is_apart =
                self.is_parted(from) && self.places.iter().any(|it| it.to <= from && it.counts());
            if self.says(from, to) && (is_apart || self.sentences.iter().any(is_past)) {
                return None;
            }
            if self.says(from, to) {
                let to = self.cut(from, to, self.is_behind_dose(from));
                let (from, to) = self.trimmed(from, to);
                return (from < to && self.says(from, to)).then_some((from, to));
            }
            at += length.max(1);
        }
        None
    }

    /// True of an item behind a comma or a dot in the middle, and behind a load between them:
    /// "3 sets of 8, 12 kg dumbbells".
    pub(super) fn is_parted(&self, at: usize) -> bool {
        let is_load = |at: &usize| {
            self.place_of(*at)
                .is_some_and(|it| it.facts == [Fact::Aside])
        };
        let before = (0..at).rev().find(|it| !is_load(it));
        let sign = before.and_then(|it| self.kind(it));
        matches!(sign, Some(Kind::Sign(',' | '·' | '|')))
    }

    pub(super) fn is_behind_dose(&self, at: usize) -> bool {
        self.places.iter().any(|it| it.from < at && !it.stays())
            || self.items.iter().take(at).any(|it| it.kind.is_number())
    }

    /// True where a run has a word that an exercise can be named with.
    pub(super) fn says(&self, from: usize, to: usize) -> bool {
        let words = || {
            (from..to).filter_map(|at| match self.kind(at)? {
                Kind::Word(word) => Some(word),
                _ => None,
            })
        };
        let named = (from..to).any(|at| self.place_of(at).is_some_and(Place::is_named));
        words().any(is_telling_name)
            || (named && words().any(is_content))
            || (words().any(|it| it == Word::Numbered) && words().any(|it| it == Word::Motion))
            || (words().any(|it| classes![Hold, Relax, Set].has(it))
                && words().any(|it| matches!(it, Word::Thing | Word::Side)))
    }

    /// A run without the signs and words that only join it to a dosage.
    pub(super) fn trimmed(&self, from: usize, to: usize) -> (usize, usize) {
        let (mut from, mut to) = (from, to);
        while from < to
            && self
                .kind(from)
                .is_some_and(|it| leads(it) && self.place_of(from).is_none())
            && !self.names_with(from)
        {
            // "(left) calf stretch" keeps its bracket.
            from += 1;
        }
        while from < to {
            let last = self.kind(to - 1);
            let is_end = match last {
                Some(Kind::Sign(')')) => {
                    !(from..to).any(|it| self.kind(it) == Some(Kind::Sign('(')))
                }
                Some(Kind::Word(
                    Word::Hold | Word::Each | Word::Rep | Word::Round | Word::Interval,
                )) => {
                    let apart = to < 2 + from
                        || lexicon::small(self.text(to - 1, to)).starts_with("rep")
                        || matches!(self.kind(to - 2), Some(Kind::Sign(_)));
                    apart || to < self.items.len() && self.is_of(to, classes![For])
                }
                Some(kind) => trails(kind) && self.place_of(to - 1).is_none(),
                None => false,
            };
            if !is_end {
                break;
            }
            to -= 1;
        }
        (from, to)
    }

    /// True of a verb that asks for a dosage, or is a part of the name: "Squeeze a ball", "Make a
    /// fist".
    pub(super) fn names_with(&self, at: usize) -> bool {
        let goes_on = self.is_open(at + 1) && at + 1 < self.items.len();
        goes_on && NAMING.has(self.text(at, at + 1))
    }

    /// The end of the name in its run: what follows explains.
    pub(super) fn cut(&self, from: usize, to: usize, is_behind: bool) -> usize {
        if known::called(self.text(from, to)).is_some() {
            return to;
        }
        let words = (from..to)
            .filter(|at| matches!(self.kind(*at), Some(Kind::Word(_))))
            .count();
        let tells =
            |at: usize| self.is_of(at, classes![Telling, Hold, Relax, Do, Repeat]) && at + 1 < to;
        // "Pelvic rock: in supine"
        let says_where = |at: usize| self.is_of(at, classes![In, On]);
        let words_behind = |at: usize| {
            let words = (at + 1..to).filter(|it| matches!(self.kind(*it), Some(Kind::Word(_))));
            words.count()
        };
        let is_small = |at: usize| {
            let behind = self.text(at + 1, to);
            behind.starts_with(|ch: char| ch.is_lowercase())
        };
        let ends = |at: usize| {
            let next_spaced = self.is_spaced(at + 1);
            // "Front plank, side plank" names two.
            let is_known = || {
                known::called(self.text(from, at)).is_some()
                    && known::called(self.text(at + 1, to)).is_none()
            };
            match self.kind(at) {
                Some(Kind::Sign(',')) => {
                    next_spaced && (is_behind || words > NAME_WORDS || tells(at + 1) || is_known())
                }
                Some(Kind::Sign(':')) => {
                    // "Retracción: junte los omóplatos y …" goes on to tell how.
                    let goes_on = words_behind(at) >= TELLING_WORDS_MIN
                        && (is_small(at) || words_behind(at) > TELLING_WORDS_MIN);
                    next_spaced
                        && (is_behind
                            || words > NAME_WORDS
                            || tells(at + 1)
                            || says_where(at + 1)
                            || is_known()
                            || goes_on)
                }
                Some(Kind::Sign('-')) => {
                    // "Knee rolls - gently side to side"
                    let goes_on = words_behind(at) > TELLING_WORDS_MIN
                        || words_behind(at) == TELLING_WORDS_MIN && is_small(at);
                    next_spaced
                        && self.is_spaced(at)
                        && (is_behind
                            || words > NAME_WORDS
                            || tells(at + 1)
                            || is_known()
                            || goes_on)
                }
                Some(Kind::Sign('(')) => is_behind,
                Some(Kind::Word(Word::Then)) => true,
                // "Heel raise      Come up on your toes", in columns
                Some(Kind::Word(_)) => self.text(at - 1, at + 1).contains("   "),
                // "Hold the plank with straight arms", behind its dosage
                _ => false,
            }
        };
        (from + 1..to).find(|at| ends(*at)).unwrap_or(to)
    }
}
