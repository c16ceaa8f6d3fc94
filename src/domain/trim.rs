//! A shorter plan for "I have 6 minutes", and the cuts that it makes.
//!
//! First every range goes to its low end, then sets are removed one at a time, from the exercise
//! that has the most left. No exercise is dropped: that choice is a coach's.

use super::{
    aims::Aim,
    plan::{Plan, SideOrder},
    routine::Routine,
    settings::Settings,
};

/// A plan made to fit, and its cuts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trimmed {
    /// The plan.
    pub plan: Plan,
    /// True where it fits; one set of everything, at the low end, is the least.
    pub fits: bool,
    /// True where the ranges were set to their low end.
    pub low_end: bool,
    /// The exercises with fewer sets: name, number of sets left, number of sets planned.
    pub fewer_sets: Vec<(String, u16, u16)>,
}

/// The routine in at most `seconds`, as close to the runner's aims as possible.
pub fn trim(
    routine: &Routine,
    aim_at: impl Fn(&str) -> Aim,
    sides: SideOrder,
    settings: &Settings,
    seconds: u32,
) -> Trimmed {
    let plan = Plan::new(routine, aim_at, sides, settings);
    let mut trimmed = Trimmed {
        plan,
        fits: true,
        low_end: false,
        fewer_sets: Vec::new(),
    };
    let at_aims_seconds = trimmed.plan.seconds();
    if at_aims_seconds <= seconds {
        return trimmed;
    }
    let mut plan = Plan::new(routine, |_| Aim::LOW, sides, settings);
    trimmed.low_end = plan.seconds() < at_aims_seconds;
    let asked: Vec<u16> = plan.items.iter().map(|item| item.sets).collect();
    while plan.seconds() > seconds {
        // Among equals the last one, which the runner does most tired.
        let most = plan
            .items
            .iter()
            .enumerate()
            .max_by_key(|(_, item)| item.sets);
        match most.map(|(index, item)| (index, item.sets)) {
            Some((item, sets)) if sets > 1 => plan.keep_sets(item, sets - 1),
            _ => break,
        }
    }
    for (item, asked) in plan.items.iter().zip(asked) {
        if item.sets < asked {
            let lost = (item.name.clone(), item.sets, asked);
            trimmed.fewer_sets.push(lost);
        }
    }
    trimmed.fits = plan.seconds() <= seconds;
    trimmed.plan = plan;
    trimmed
}
