//! A routine on paper: the boxes to tick.

use crate::domain::{
    dosage::{Dosage, Sides},
    settings::Side,
};

/// A row of boxes to tick, one for each set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boxes {
    /// The side, or nothing where both work together.
    pub label: &'static str,
    /// The number of boxes.
    pub count: u32,
}

/// The boxes of a prescription in a section with so many rounds.
pub fn boxes(dosage: &Dosage, rounds: u16) -> Vec<Boxes> {
    let count = u32::from(dosage.sets.max()) * u32::from(rounds);
    let row = |label| Boxes { label, count };
    match dosage.sides {
        Sides::Together => vec![row("")],
        Sides::Each => [Side::Right, Side::Left].map(|it| row(it.name())).to_vec(),
    }
}
