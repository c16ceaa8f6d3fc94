//! A short notation for runs of items, and for what they say: `N Set join* N !more = Sets Chained`.
//!
//! - `Set|Round|(` is one item of these classes of words (`lexicon`), kinds of numbers or signs; with
//!   `?` behind it one or none, with `*` any number of them.
//! - `N`, `T`, `P` are a count, a time and a pair; `N>=8`, `T<=10` and `Often=1` have bounds.
//! - `!Set`: another item follows, or none. `!more`: nothing that makes the number before it one of
//!   something else than reps.
//! - `>`: what follows has to stand there, and belongs to no claim.
//! - `^Side ^Each`: the last item before it, and the one before that; `!^Side`: another one, or none.
//! - `dose`: a number stands before it. `first`: nothing does. `bare`: none of the starts of its rule.
//!   Each may have its `!`.
//! - `same`: its last two numbers are the same. `double`: the first one is twice the second one.
//! - Behind ` = ` stands what it says, by the names of `SAYS`: the facts take its numbers in order.

use std::sync::OnceLock;

use super::{
    super::{item::Amount, lexicon::classes},
    fact::Fact,
    items::{END, FRACTION_BIT, NUMBER_BIT, RANGE_BIT, Run, amount, named},
    says::{self, NUMBERS_MAX, Numbers, SAYS, Say},
};

/// A rule with its examples.
pub struct Rule {
    /// Patterns that may stand in front of the others, and are claimed with them: the first one that does.
    pub(super) starts: &'static [&'static str],
    /// The patterns: the first one that stands there counts.
    pub(super) patterns: &'static [&'static str],
    /// Lines that show it, each with its canonical form; empty where the line is not read.
    pub examples: &'static [(&'static str, &'static str)],
}

impl Rule {
    /// Its patterns that have a name which is not known: none of them stands anywhere.
    pub fn unknown(&self) -> impl Iterator<Item = &'static str> {
        let texts = self.starts.iter().chain(self.patterns).copied();
        texts.filter(|it| Pattern::of(it).is_none())
    }
}

/// The patterns that make the number before them one of something else than reps.
const MORE: &[&str] = &[
    "Set|Rep|Times|Week|Unit|Distance|Round|Breath|Hour|Session|Thing|%|°|\"",
    // "3x12 días alternos" says how often.
    "Day !Other|Alternate|X",
    // "3x8 RIR 2"
    "Scale !N|Ratio|Decimal",
    // "3 sets, 10 x 5 s"
    "X N|T",
    "X|/|A|Per per? Day|Week|Daily|Weekly",
    "X|/|A|Per In|A The|A Day|Week",
];

static OF_MORE: OnceLock<Patterns> = OnceLock::new();

/// A run of items, and what it says.
#[derive(Default)]
pub(super) struct Pattern {
    steps: Vec<Step>,
    says: Vec<Say>,
    /// The items that it can begin with, and those that can follow.
    first: u128,
    second: u128,
}

/// The items that some steps can begin with, and the steps behind those.
fn beginning(steps: &[Step]) -> (u128, &[Step]) {
    let mut all = 0;
    for (at, step) in steps.iter().enumerate() {
        if matches!(step.how, How::One | How::Maybe | How::Any) {
            all |= step.set;
        }
        if step.how == How::One {
            return (all, steps.get(at + 1..).unwrap_or_default());
        }
    }
    (u128::MAX, &[])
}

/// A part of a pattern.
#[derive(Clone, Copy)]
struct Step {
    set: u128,
    /// The bounds of a number, and the items that have them.
    bounds: (u32, u32),
    bounded: u128,
    how: How,
    /// True of a condition that must not hold.
    is_not: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    One,
    Maybe,
    Any,
    Next,
    /// The end of the claim.
    End,
    /// The item that stands so far before.
    Before(usize),
    More,
    Dose,
    First,
    Bare,
    Same,
    Double,
}

/// Patterns, of which the first one counts that stands at a place.
pub(super) struct Patterns {
    all: Vec<Pattern>,
    /// The items that one of them can begin with.
    pub(super) first: u128,
    /// Those that can begin with an item, by its highest bit.
    begun: Vec<Vec<usize>>,
}

impl Patterns {
    pub(super) fn of(texts: &[&str]) -> Patterns {
        let all: Vec<Pattern> = texts.iter().filter_map(|it| Pattern::of(it)).collect();
        let mut begun = vec![Vec::new(); 128];
        for (at, pattern) in all.iter().enumerate() {
            // A range is a number, and a fraction a ratio, with a bit of their own above.
            let also = |bit: usize, above: usize| (pattern.first >> bit & 1) << above;
            let ranges = also(NUMBER_BIT, RANGE_BIT);
            let mut bits = pattern.first | ranges | also(FRACTION_BIT - 1, FRACTION_BIT);
            while let Some(list) = begun.get_mut(bits.trailing_zeros() as usize) {
                list.push(at);
                bits &= bits - 1;
            }
        }
        Patterns {
            first: all.iter().fold(0, |first, it| first | it.first),
            begun,
            all,
        }
    }

    /// The first pattern that stands from `from` on, the end of its claim and its numbers; `at` is
    /// where the starts of its rule begin.
    pub(super) fn find(&self, run: &Run, at: usize, from: usize) -> Option<Found<'_>> {
        let bit = run.bits(Some(from)).checked_ilog2()?;
        let begun = self.begun.get(bit as usize)?.iter();
        let next = run.bits(Some(from + 1));
        let patterns = begun.filter_map(|at| self.all.get(*at));
        let mut patterns = patterns.filter(|it| it.second & next != 0);
        patterns.find_map(|it| {
            let (to, numbers) = it.end(run, at, from)?;
            Some((it, to, numbers))
        })
    }
}

/// A pattern, the end of its claim, and its numbers.
type Found<'p> = (&'p Pattern, usize, Numbers);

impl Pattern {
    /// The end of its claim and its numbers, where it stands from `from` on.
    fn end(&self, run: &Run, at: usize, from: usize) -> Option<(usize, Numbers)> {
        let mut numbers = [Amount::of(0); NUMBERS_MAX];
        let mut found = 0;
        let mut to = from;
        let mut end = None;
        for step in &self.steps {
            let bits = run.bits(Some(to));
            let is_one = bits & step.set != 0;
            let holds = match step.how {
                How::One | How::Maybe => {
                    let item = run.items.get(to).filter(|_| is_one);
                    let said = item.and_then(|(kind, _)| amount(*kind));
                    let (min, max) = step.bounds;
                    let fits = bits & step.bounded == 0
                        || said.is_some_and(|it| min <= it.min && it.max <= max);
                    // A spelt number is a word, and told by its bounds alone.
                    let is_spelt = bits & classes![NUMBER].bits() != 0;
                    if fits
                        && !is_spelt
                        && let Some(said) = said
                        && let Some(place) = numbers.get_mut(found)
                    {
                        *place = said;
                        found += 1;
                    }
                    to += usize::from(fits && item.is_some());
                    is_one && fits || step.how == How::Maybe
                }
                How::Any => {
                    while run.bits(Some(to)) & step.set & !END != 0 {
                        to += 1;
                    }
                    true
                }
                How::Next => is_one,
                How::End => {
                    end = Some(to);
                    true
                }
                How::Before(by) => run.bits(at.checked_sub(by)) & step.set != 0,
                How::More => OF_MORE
                    .get_or_init(|| Patterns::of(MORE))
                    .find(run, to, to)
                    .is_some(),
                How::Dose => run.items.iter().take(at).any(|it| it.0.is_number()),
                How::First => at == 0,
                How::Bare => at == from,
                How::Same => {
                    matches!(numbers.get(..found), Some([.., one, other]) if one == other)
                }
                How::Double => {
                    let [all, each, ..] = numbers;
                    let twice = |it: u32| it.saturating_mul(2);
                    all.min == twice(each.min) && all.max == twice(each.max)
                }
            };
            if holds == step.is_not {
                return None;
            }
        }
        Some((end.unwrap_or(to), numbers))
    }

    /// True of a pattern where its rule claims nothing.
    pub(super) fn stops(&self) -> bool {
        matches!(self.says.as_slice(), [Say::Stop])
    }

    /// The facts of a claim from `at` up to `to`.
    pub(super) fn facts(&self, run: &Run, at: usize, to: usize, numbers: Numbers) -> Vec<Fact> {
        says::facts(&self.says, run.between(at, to), numbers)
    }
}

impl Pattern {
    /// The pattern of a text; `None` where a name is not known.
    pub(super) fn of(text: &str) -> Option<Pattern> {
        let (steps, says) = text.split_once(" = ").unwrap_or((text, ""));
        let mut pattern = Pattern::default();
        let mut before = 0;
        for word in steps.split(' ') {
            pattern.steps.push(Step::of(word, &mut before)?);
        }
        for name in says.split_ascii_whitespace() {
            let (_, say) = SAYS.iter().find(|it| it.0 == name)?;
            pattern.says.push(*say);
        }
        let (first, behind) = beginning(&pattern.steps);
        pattern.first = first;
        let takes = |it: &&Step| matches!(it.how, How::One | How::Maybe | How::Any);
        let is_one = pattern
            .steps
            .iter()
            .find(takes)
            .is_some_and(|it| it.how == How::One);
        pattern.second = match behind.first().filter(takes) {
            Some(_) if is_one => beginning(behind).0,
            _ => u128::MAX,
        };
        Some(pattern)
    }
}

impl Step {
    fn of(word: &str, before: &mut usize) -> Option<Step> {
        let plain = word.strip_prefix('!').unwrap_or(word);
        let mut step = Step {
            set: 0,
            bounds: (0, u32::MAX),
            bounded: 0,
            how: How::One,
            is_not: plain.len() < word.len(),
        };
        step.how = match plain {
            ">" => How::End,
            "more" => How::More,
            "dose" => How::Dose,
            "first" => How::First,
            "bare" => How::Bare,
            "same" => How::Same,
            "double" => How::Double,
            it if it.starts_with('^') => {
                *before += 1;
                How::Before(*before)
            }
            it if it.ends_with('?') => How::Maybe,
            it if it.ends_with('*') => How::Any,
            _ if step.is_not => How::Next,
            _ => How::One,
        };
        if matches!(
            step.how,
            How::One | How::Maybe | How::Any | How::Next | How::Before(_)
        ) {
            let items = plain.trim_start_matches('^').trim_end_matches(['?', '*']);
            for item in items.split('|') {
                step.set |= step.item(item)?;
            }
        }
        Some(step)
    }

    /// The bits of an item with its bounds, which are those of the step.
    fn item(&mut self, item: &str) -> Option<u128> {
        if let Some(bits) = named(item) {
            return Some(bits);
        }
        let (name, bound) = item.split_once('=')?;
        let bound = bound.parse().ok()?;
        self.bounds = match (name.ends_with('>'), name.ends_with('<')) {
            (true, _) => (bound, u32::MAX),
            (_, true) => (0, bound),
            _ => (bound, bound),
        };
        self.bounded = named(name.trim_end_matches(['<', '>']))?;
        Some(self.bounded)
    }
}
