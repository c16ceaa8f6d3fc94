//! Aims: the numbers inside the prescribed ranges that the runner works at now.

use super::{
    dosage::{Dosage, Work},
    settings::Side,
};

/// The amount of one set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Reps.
    pub reps: u16,
    /// Length of a hold, in seconds.
    pub hold_seconds: u16,
}

/// The aim for one exercise. A number outside the range of a dosage counts as the nearest one
/// inside it, so that one aim serves every routine that has the exercise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aim {
    /// Number of sets.
    pub sets: u16,
    /// A set of the right side, or of both sides together.
    pub right: Amount,
    /// A set of the left side.
    pub left: Amount,
}

impl Aim {
    /// The low end of every range, which is the default.
    pub const LOW: Aim = Aim::new(0, 0, 0);
    /// The high end of every range.
    pub const HIGH: Aim = Aim::new(u16::MAX, u16::MAX, u16::MAX);

    /// An aim that is the same on both sides.
    pub const fn new(sets: u16, reps: u16, hold_seconds: u16) -> Aim {
        let amount = Amount { reps, hold_seconds };
        Aim {
            sets,
            right: amount,
            left: amount,
        }
    }

    /// The amount of a set on a side, or on both together.
    pub fn on(&self, side: Option<Side>) -> Amount {
        match side {
            Some(Side::Left) => self.left,
            Some(Side::Right) | None => self.right,
        }
    }

    /// The same, to be changed.
    pub fn on_mut(&mut self, side: Option<Side>) -> &mut Amount {
        match side {
            Some(Side::Left) => &mut self.left,
            Some(Side::Right) | None => &mut self.right,
        }
    }

    /// The aim, with every number inside the range of `dosage`.
    pub fn within(mut self, dosage: &Dosage) -> Aim {
        self.sets = dosage.sets.nearest(self.sets);
        for amount in [&mut self.right, &mut self.left] {
            match dosage.work {
                Work::Hold { seconds } => {
                    amount.hold_seconds = seconds.nearest(amount.hold_seconds);
                }
                Work::Reps {
                    count,
                    hold_seconds,
                } => {
                    amount.reps = count.nearest(amount.reps);
                    if let Some(hold_seconds) = hold_seconds {
                        amount.hold_seconds = hold_seconds.nearest(amount.hold_seconds);
                    }
                }
            }
        }
        self
    }
}

/// The runner's aims, by exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aims(Vec<(String, Aim)>);

impl FromIterator<(String, Aim)> for Aims {
    fn from_iter<T: IntoIterator<Item = (String, Aim)>>(aims: T) -> Aims {
        let mut all = Aims::default();
        for (exercise_id, aim) in aims {
            all.choose(&exercise_id, aim);
        }
        all
    }
}

impl Aims {
    /// All aims that were chosen, by exercise.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Aim)> {
        self.0.iter().map(|(id, aim)| (id.as_str(), *aim))
    }

    /// The aim for an exercise; the low end where none was chosen.
    pub fn at(&self, exercise_id: &str) -> Aim {
        self.0
            .iter()
            .find(|(id, _)| id == exercise_id)
            .map_or(Aim::LOW, |(_, aim)| *aim)
    }

    /// Sets the aim for an exercise.
    pub fn choose(&mut self, exercise_id: &str, aim: Aim) {
        match self.0.iter_mut().find(|(id, _)| id == exercise_id) {
            Some((_, chosen)) => *chosen = aim,
            None => self.0.push((exercise_id.to_string(), aim)),
        }
    }
}
