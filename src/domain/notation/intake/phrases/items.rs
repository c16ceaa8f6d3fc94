//! The items of a line as patterns see them: each kind is a bit, and has a name.

use std::sync::OnceLock;

use super::super::{
    item::{Amount, Kind},
    lexicon::{CLASSES, Classes, Names, Word},
};

/// Names for sets of items.
const SETS: &[(&str, &str)] = &[
    // Between a label and its number, or between two parts of one dosage
    ("join", "Of|For|X|At|A|Approx|With|Each|:|=|-|/|,"),
    // Before a day or a week that something is counted by; "por semana" as well
    ("per", "A|Per|X|Each|Every|The|Am|/"),
    // Between "hold" and its time
    (
        "holding",
        "For|Each|Rep|A|Approx|At|Second|Of|The|Times|Position|Stretch|Manner|X|And|:|=|-|(|)",
    ),
    // Between "rest" and its time: "rest between sets: 60 s"
    (
        "resting",
        "For|Of|Approx|At|A|In|Interval|Times|:|=|-|Between|Each|The|(|Set|Side|Rep|Round|Pointer|Clause",
    ),
    // In front of what a rest is between
    ("gap", "In|Between|Each|The|A|Of|("),
    ("gapped", "Set|Side|Times|Rep|Round"),
    ("switch", "Then|And|Repeat|Switch|On|With|The|For|To|Of"),
];

/// The kinds of numbers, in the order of their bits.
const NUMBERS: [&str; 10] = [
    "N", "T", "P", "Ratio", "Fraction", "Ladder", "Decimal", "Open", "Strange", "Range",
];
/// The signs that patterns name, in the order of their bits, and the bits of the first ones. `$` is
/// any currency.
const SIGNS: &str = "/,:=-()&+.!;%°\"#$<>";
pub(super) const NUMBER_BIT: usize = 116;
pub(super) const FRACTION_BIT: usize = NUMBER_BIT + 4;
pub(super) const RANGE_BIT: usize = NUMBER_BIT + 9;
const SIGN_BIT: usize = 97;
/// The bits of any other sign, and of the end of the line.
const OTHER_SIGN: u128 = 1 << 126;
pub(super) const END: u128 = 1 << 127;

/// The bits of the classes of words are those below.
const _: () = assert!(CLASSES.len() <= SIGN_BIT, "a class without a bit");

/// The bits of the names of patterns.
static NAMES: OnceLock<Names<u128>> = OnceLock::new();

/// The bits of the items with a name.
pub(super) fn named(name: &str) -> Option<u128> {
    NAMES.get_or_init(names).get(name)
}

fn names() -> Names<u128> {
    let mut names = Names::default();
    let below = |bit: usize| (1 << bit) - 1;
    for (name, bits) in [
        ("word", below(SIGN_BIT)),
        ("sign", (below(NUMBER_BIT) - below(SIGN_BIT)) | OTHER_SIGN),
        ("number", OTHER_SIGN - 1 - below(NUMBER_BIT)),
        ("end", END),
    ] {
        names.insert(name.to_string(), bits);
    }
    for (sign, bit) in SIGNS.chars().zip(SIGN_BIT..) {
        names.insert(sign.to_string(), 1 << bit);
    }
    for (name, bit) in NUMBERS.into_iter().zip(NUMBER_BIT..) {
        names.insert(name.to_string(), 1 << bit);
    }
    for (name, word) in CLASSES {
        names.insert(name.to_string(), Classes::of(&[*word]).bits());
    }
    for (name, items) in SETS {
        let all = items.split('|').filter_map(|it| names.get(it));
        let bits = all.fold(0, |all, it| all | it);
        names.insert(name.to_string(), bits);
    }
    names
}

/// The bits of an item.
fn bits(kind: Kind) -> u128 {
    let number = |at: usize| 1 << (NUMBER_BIT + at);
    match kind {
        Kind::Word(word) => Classes::of(&[word]).bits(),
        Kind::Sign(sign) => {
            let sign = if matches!(sign, '£' | '€') {
                '$'
            } else {
                sign
            };
            let at = SIGNS.chars().position(|it| it == sign);
            at.map_or(OTHER_SIGN, |at| 1 << (SIGN_BIT + at))
        }
        Kind::Count(Amount { min, max }) if min < max => number(0) | 1 << RANGE_BIT,
        Kind::Count(_) => number(0),
        Kind::Time(_) => number(1),
        Kind::Pair(_) => number(2),
        Kind::Ratio(1, 2..=4) => number(3) | 1 << FRACTION_BIT,
        Kind::Ratio(..) => number(3),
        Kind::Ladder => number(5),
        Kind::Decimal => number(6),
        Kind::Open => number(7),
        Kind::Strange => number(8),
    }
}

/// The number that an item says.
pub(super) fn amount(kind: Kind) -> Option<Amount> {
    match kind {
        Kind::Count(amount) | Kind::Time(amount) => Some(amount),
        Kind::Pair(number)
        | Kind::Word(Word::Often(number) | Word::OftenDaily(number) | Word::Spelt(number)) => {
            Some(Amount::of(number))
        }
        _ => None,
    }
}

/// The items of a line, for patterns.
pub(in super::super) struct Run {
    pub(super) items: Vec<(Kind, u128)>,
}

impl Run {
    pub(in super::super) fn of(kinds: impl Iterator<Item = Kind>) -> Run {
        let items = kinds.map(|it| (it, bits(it))).collect();
        Run { items }
    }

    pub(in super::super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The bits of an item; those of the end where there is none.
    pub(super) fn bits(&self, at: Option<usize>) -> u128 {
        let item = at.and_then(|at| self.items.get(at));
        item.map_or(END, |(_, bits)| *bits)
    }

    /// The items from a place up to another one.
    pub(super) fn between(&self, from: usize, to: usize) -> &[(Kind, u128)] {
        self.items.get(from..to).unwrap_or_default()
    }
}
