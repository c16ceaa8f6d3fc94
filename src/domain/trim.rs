//! "I have 6 minutes": a plan that fits the time, and what it leaves out for it.
//!
//! First every range goes to its low end, then sets go one at a time, from whichever exercise
//! has the most left. No exercise is dropped: which one could be is for a coach to say.
//! Must not know: how the time was chosen, or how the cut is shown.

use super::{
    aims::Aim,
    plan::{Plan, SideOrder},
    routine::Routine,
    settings::Settings,
};

/// A plan made to fit, and what was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trimmed {
    /// The plan.
    pub plan: Plan,
    /// Whether it fits: one set of everything, at the low end, is the least there is.
    pub fits: bool,
    /// Whether the ranges went to their low end.
    pub low_end: bool,
    /// The exercises that lost sets: the name, sets that are left, sets that were asked for.
    pub fewer_sets: Vec<(String, u16, u16)>,
}

/// The routine in at most `seconds`, as near to the runner's aims as they allow.
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
        // Of those with as many sets, the last: what comes first is the most rested.
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
