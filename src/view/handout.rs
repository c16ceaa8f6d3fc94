//! A routine on paper: the boxes to tick.

use crate::domain::{
    dosage::{Dosage, Sides},
    settings::Side,
};

/// The most boxes in a row: as many as fit beside the text.
const BOXES_MAX: u16 = 8;

/// A row of boxes to tick, one for each set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boxes {
    /// The side, or nothing where both work together.
    pub label: &'static str,
    /// The number of boxes.
    pub count: u16,
}

/// The boxes of a prescription.
pub fn boxes(dosage: &Dosage) -> Vec<Boxes> {
    let count = dosage.sets.max().min(BOXES_MAX);
    let row = |label| Boxes { label, count };
    match dosage.sides {
        Sides::Together => vec![row("")],
        Sides::Each => [Side::Right, Side::Left].map(|it| row(it.name())).to_vec(),
    }
}
