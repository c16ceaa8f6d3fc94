//! A movement or position: its name, what it works and how it is done.
//!
//! Must not know: which exercises there are (`library.rs`) or how they are shown.

use std::fmt;

use super::dosage::Dosage;

/// A muscle or region that an exercise works or stretches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Muscle {
    /// Back of the lower leg.
    Calf,
    /// Back of the thigh.
    Hamstrings,
    /// Buttock.
    Glutes,
    /// Side of the hip: the muscle that keeps the pelvis level.
    GluteMedius,
    /// The small muscle under the glutes that can press the sciatic nerve.
    Piriformis,
    /// The muscles that turn the thigh outward.
    ExternalRotators,
    /// Front of the hip.
    HipFlexors,
    /// Front of the thigh.
    Quads,
    /// The trunk.
    Core,
    /// The flank.
    SideOfCore,
}

impl Muscle {
    /// The word on the card.
    pub const fn name(self) -> &'static str {
        match self {
            Muscle::Calf => "Calf",
            Muscle::Hamstrings => "Hamstrings",
            Muscle::Glutes => "Glutes",
            Muscle::GluteMedius => "Glute medius",
            Muscle::Piriformis => "Piriformis",
            Muscle::ExternalRotators => "External rotators",
            Muscle::HipFlexors => "Hip flexors",
            Muscle::Quads => "Quads",
            Muscle::Core => "Core",
            Muscle::SideOfCore => "Side of the core",
        }
    }
}

/// An exercise of the built-in library: all that its card says.
pub struct Exercise {
    /// Short name for addresses and saved data: lower-case words joined by `-`. Never changes.
    pub id: &'static str,
    /// The name on the screen.
    pub name: &'static str,
    /// Its word in a link: lower-case letters. Never changes.
    pub code: &'static str,
    /// What else people call it; see [`Exercise::is_called`].
    pub other_names: &'static [&'static str],
    /// What it works, the first one first.
    pub works: &'static [Muscle],
    /// The usual dosage; a routine may ask for another.
    pub dosage: Dosage,
    /// How it is done, one short sentence a step, from the start position to the finish.
    pub how: &'static [&'static str],
    /// Where it should be felt.
    pub feel: &'static str,
    /// What to avoid.
    pub avoid: &'static str,
    /// When to stop.
    pub stop: &'static str,
    /// The neighbour to fall back to.
    pub easier: Option<&'static Exercise>,
    /// The neighbour to grow into.
    pub harder: Option<&'static Exercise>,
}

impl Exercise {
    /// Whether people mean this exercise by `name`: letter case, hyphens and a plural are all one.
    pub fn is_called(&self, name: &str) -> bool {
        is_same(self.name, name) || self.other_names.iter().any(|other| is_same(other, name))
    }
}

/// Whether two names differ in nothing but letter case, signs, spaces and the `s` that ends a
/// word.
fn is_same(one: &str, other: &str) -> bool {
    let first = |name: &str| name.bytes().next().map(|it| it.to_ascii_lowercase());
    // Most names differ at once, and the whole library is asked for each line of a text.
    first(one) == first(other) && bare(one).eq(bare(other))
}

/// The letters and digits of a name, small, without the `s` that ends a word.
fn bare(name: &str) -> impl Iterator<Item = char> + '_ {
    let mut rest = name.chars().peekable();
    std::iter::from_fn(move || {
        loop {
            let sign = rest.next()?.to_ascii_lowercase();
            let ends = rest.peek().is_none_or(|next| !next.is_alphanumeric());
            if sign.is_alphanumeric() && !(sign == 's' && ends) {
                return Some(sign);
            }
        }
    })
}

/// Its short name: neighbours point at each other, so all of it would never end.
impl fmt::Debug for Exercise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}
