//! Pain: the scale from 0 to 10, and the traffic light of a pain.

use std::fmt;

use super::dosage::Range;

/// The highest pain of the scale.
pub const PAIN_MAX: u8 = 10;

/// The words at the marks of the scale.
pub const WORDS: [(u8, &str); 5] = [
    (0, "none"),
    (3, "mild"),
    (5, "moderate"),
    (8, "severe"),
    (10, "the worst there is"),
];

/// A pain as the runner says it, 0-10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pain(u8);

impl Pain {
    /// The pain with this number; `None` beyond [`PAIN_MAX`].
    pub fn new(number: u8) -> Option<Pain> {
        (number <= PAIN_MAX).then_some(Pain(number))
    }

    /// The number on the scale.
    pub fn number(self) -> u8 {
        self.0
    }

    /// All pains, the lowest first.
    pub fn all() -> impl Iterator<Item = Pain> {
        (0..=PAIN_MAX).map(Pain)
    }
}

/// The traffic light of a pain, the mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// Go on.
    Green,
    /// Go on with care.
    Amber,
    /// Stop.
    Red,
}

impl Light {
    /// The word in a sentence, and in the style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Light::Green => "green",
            Light::Amber => "amber",
            Light::Red => "red",
        }
    }
}

/// The pains from which the light is amber and red. No pain at all is always green; where both are
/// the same, nothing is amber.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CutOffs {
    amber_from: u16,
    red_from: u16,
}

impl CutOffs {
    /// Those of a routine whose author gave none: 0-2 green, 3-5 amber, 6 and more red.
    pub const USUAL: CutOffs = CutOffs {
        amber_from: 3,
        red_from: 6,
    };

    /// The cut-offs of a range, from the least pain that is amber to the least that is red; `None`
    /// beyond [`PAIN_MAX`].
    pub fn new(from: Range) -> Option<CutOffs> {
        (from.max() <= u16::from(PAIN_MAX)).then_some(CutOffs {
            amber_from: from.min(),
            red_from: from.max(),
        })
    }

    /// The least pain that is amber.
    pub fn amber_from(self) -> u16 {
        self.amber_from
    }

    /// The least pain that is red.
    pub fn red_from(self) -> u16 {
        self.red_from
    }

    /// The light of a pain.
    pub fn light(self, pain: Pain) -> Light {
        match u16::from(pain.0) {
            pain if pain >= self.red_from => Light::Red,
            pain if pain >= self.amber_from => Light::Amber,
            _ => Light::Green,
        }
    }
}

/// The canonical form: `amber from 3, red from 6`.
impl fmt::Display for CutOffs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (amber, red) = (self.amber_from, self.red_from);
        write!(f, "amber from {amber}, red from {red}")
    }
}
