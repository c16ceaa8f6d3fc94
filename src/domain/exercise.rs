//! An exercise: its name, the muscles it works and the instructions.

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

/// An exercise of the built-in library.
pub struct Exercise {
    /// Id for addresses and saved data: lower-case words joined by `-`. Never changes.
    pub id: &'static str,
    /// The name on the screen.
    pub name: &'static str,
    /// Its word in a link: lower-case letters. Never changes.
    pub code: &'static str,
    /// The muscles that it works, the main one first.
    pub works: &'static [Muscle],
    /// The usual dosage; a routine may ask for another.
    pub dosage: Dosage,
    /// The first instruction: how to get into position.
    pub position: &'static str,
    /// The next easier exercise.
    pub easier: Option<&'static Exercise>,
    /// The next harder exercise.
    pub harder: Option<&'static Exercise>,
}

/// The rest of an exercise: the texts of its card, and its other names.
#[derive(Debug)]
pub struct Card {
    /// The exercise.
    pub exercise: &'static Exercise,
    /// Other names that people use; see [`Card::is_called`].
    pub other_names: &'static [&'static str],
    /// The instructions after the position, one short sentence a step, to the finish.
    pub steps: &'static [&'static str],
    /// The place where it should be felt.
    pub feel: &'static str,
    /// Mistakes to avoid.
    pub avoid: &'static str,
    /// The rule when to stop.
    pub stop: &'static str,
}

impl Card {
    /// True where `name` is a name of the exercise; letter case, hyphens and plurals do not count.
    pub fn is_called(&self, name: &str) -> bool {
        let mut others = self.other_names.iter();
        is_same(self.exercise.name, name) || others.any(|other| is_same(other, name))
    }

    /// All instructions.
    pub fn how(&self) -> impl Iterator<Item = &'static str> {
        [self.exercise.position]
            .into_iter()
            .chain(self.steps.iter().copied())
    }
}

/// True where two names are the same but for letter case, punctuation, spaces and the `s` at the
/// end of a word.
fn is_same(one: &str, other: &str) -> bool {
    let first = |name: &str| name.bytes().next().map(|it| it.to_ascii_lowercase());
    // The first letter rules out most names; the whole library is compared with each line of a
    // text.
    first(one) == first(other) && bare(one).eq(bare(other))
}

/// The letters and digits of a name in lower case, without the `s` at the end of a word.
pub(crate) fn bare(name: &str) -> impl Iterator<Item = char> + '_ {
    let mut rest = name.chars();
    std::iter::from_fn(move || {
        loop {
            let ch = rest.next()?.to_ascii_lowercase();
            let goes_on = || rest.as_str().starts_with(char::is_alphanumeric);
            if ch.is_alphanumeric() && (ch != 's' || goes_on()) {
                return Some(ch);
            }
        }
    })
}

impl PartialEq for Exercise {
    fn eq(&self, other: &Exercise) -> bool {
        self.id == other.id
    }
}

/// Prints the id alone: the links between neighbours form a cycle.
impl fmt::Debug for Exercise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}
