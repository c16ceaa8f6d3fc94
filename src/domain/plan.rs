//! A plan: a routine unrolled into a flat list of steps, with the aims filled in.
//!
//! A plan is self-contained: names and numbers are copied into it, so that it can be saved and
//! logged and does not change when its routine is edited.

use super::{
    aims::{Aim, Amount},
    dosage::{Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, Sides, Work},
    pain::CutOffs,
    routine::{NAME_CHARS_MAX, PRESCRIPTIONS_MAX, ROUND_SETS_MAX, ROUNDS_MAX, Routine},
    routine_id::RoutineId,
    settings::{LEAD_IN_SECONDS_MAX, Settings, Side},
};

/// Seconds of a paced rep besides its hold: two out, two back.
pub const REP_SECONDS: u16 = 4;
/// Most steps of a plan: every set on both sides, each with its lead-in.
const STEPS_MAX: usize = PRESCRIPTIONS_MAX * ROUND_SETS_MAX as usize * 2 * 2;

/// The sides that a session works, and their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SideOrder {
    /// Both, this one first.
    Both(Side),
    /// One side only.
    Only(Side),
}

/// One exercise of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The id of the exercise.
    pub exercise_id: String,
    /// Its name on the screen.
    pub name: String,
    /// Its dosage.
    pub dosage: Dosage,
    /// Rounds of its section.
    pub rounds: u16,
    /// Number of sets.
    pub sets: u16,
}

impl Item {
    /// True where every number is inside its limits.
    pub(in crate::domain) fn is_sound(&self) -> bool {
        (1..=ROUNDS_MAX).contains(&self.rounds)
            && (1..=ROUND_SETS_MAX).contains(&self.sets)
            && self.name.chars().count() <= NAME_CHARS_MAX
    }

    /// The dosage as it is shown, with the rounds of its section.
    pub fn dosage_text(&self) -> String {
        let dosage = self.dosage.typeset();
        match self.rounds {
            ..=1 => dosage,
            rounds => format!("{dosage}, {rounds} rounds"),
        }
    }
}

/// The kind of a step, with its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Time to get into position for the first set.
    GetReady {
        /// Its length.
        seconds: u16,
    },
    /// A hold. `minimum <= aim <= maximum`; all equal where it is fixed.
    Hold {
        /// Seconds from which it counts as done.
        minimum: u16,
        /// Seconds that the runner works at now.
        aim: u16,
        /// Seconds after which it ends by itself.
        maximum: u16,
    },
    /// A set of reps.
    Reps {
        /// The least that counts as done.
        minimum: u16,
        /// Reps that the runner works at now.
        aim: u16,
        /// Seconds that each rep is held, 0 where it is not held.
        hold_seconds: u16,
    },
    /// Time to change sides.
    ChangeSides {
        /// Its length.
        seconds: u16,
    },
    /// A rest between sets or exercises.
    Rest {
        /// Its length.
        seconds: u16,
    },
}

impl StepKind {
    /// True for a hold or a set of reps, as opposed to a lead-in.
    pub const fn is_work(self) -> bool {
        matches!(self, StepKind::Hold { .. } | StepKind::Reps { .. })
    }

    /// Its length in seconds, if everything advances by itself.
    pub const fn seconds(self) -> u16 {
        match self {
            StepKind::GetReady { seconds }
            | StepKind::ChangeSides { seconds }
            | StepKind::Rest { seconds } => seconds,
            StepKind::Hold { aim, .. } => aim,
            StepKind::Reps {
                aim, hold_seconds, ..
            } => aim * rep_seconds(hold_seconds),
        }
    }

    /// True where every number is inside the limits of a plan.
    pub(in crate::domain) fn is_sound(self) -> bool {
        match self {
            StepKind::GetReady { seconds } | StepKind::ChangeSides { seconds } => {
                (1..=LEAD_IN_SECONDS_MAX).contains(&seconds)
            }
            StepKind::Rest { seconds } => (1..=HOLD_SECONDS_MAX).contains(&seconds),
            StepKind::Hold {
                minimum,
                aim,
                maximum,
            } => 1 <= minimum && minimum <= aim && aim <= maximum && maximum <= HOLD_SECONDS_MAX,
            StepKind::Reps {
                minimum,
                aim,
                hold_seconds,
            } => {
                1 <= minimum
                    && minimum <= aim
                    && aim <= REPS_MAX
                    && hold_seconds <= REP_HOLD_SECONDS_MAX
            }
        }
    }
}

/// Seconds of one paced rep.
pub const fn rep_seconds(hold_seconds: u16) -> u16 {
    REP_SECONDS + hold_seconds
}

/// One step. A lead-in (get ready, change sides, rest) names the set that it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The index of its item in the plan.
    pub item: usize,
    /// The number of its set, from 1.
    pub set: u16,
    /// The side, where the sides take turns.
    pub side: Option<Side>,
    /// Its kind.
    pub kind: StepKind,
}

/// A routine unrolled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The id of the routine.
    pub routine_id: RoutineId,
    /// Its name on the screen.
    pub routine_name: String,
    /// The rule when to stop.
    pub stop_rule: String,
    /// The cut-offs of the traffic light.
    pub cut_offs: CutOffs,
    /// The exercises.
    pub items: Vec<Item>,
    /// The steps; every lead-in is followed by its set.
    pub steps: Vec<Step>,
}

impl Plan {
    /// Unrolls `routine` with the runner's aim for each exercise.
    pub fn new(
        routine: &Routine,
        aim_at: impl Fn(&str) -> Aim,
        sides: SideOrder,
        settings: &Settings,
    ) -> Plan {
        Plan::unroll(routine, &aim_at, sides, settings)
    }

    // Not generic, so that it is compiled once for all callers.
    fn unroll(
        routine: &Routine,
        aim_at: &dyn Fn(&str) -> Aim,
        sides: SideOrder,
        settings: &Settings,
    ) -> Plan {
        let mut plan = Plan {
            routine_id: routine.id.clone(),
            routine_name: routine.title().to_string(),
            stop_rule: routine.stop_rule().to_string(),
            cut_offs: routine.cut_offs(),
            items: Vec::new(),
            steps: Vec::new(),
        };
        for section in &routine.sections {
            let first = plan.items.len();
            let aims: Vec<Aim> = section
                .prescriptions
                .iter()
                .map(|it| aim_at(&it.movement.id()).within(&it.dosage))
                .collect();
            for (prescription, aim) in section.prescriptions.iter().zip(&aims) {
                plan.items.push(Item {
                    exercise_id: prescription.movement.id(),
                    name: prescription.movement.name().to_string(),
                    dosage: prescription.dosage,
                    rounds: section.rounds,
                    sets: aim.sets * section.rounds,
                });
            }
            let between_rounds = section.rest_seconds.map(Range::min);
            for round in 0..section.rounds {
                for (place, (prescription, &aim)) in
                    section.prescriptions.iter().zip(&aims).enumerate()
                {
                    let before = if plan.steps.is_empty() {
                        StepKind::GetReady {
                            seconds: settings.get_ready_seconds,
                        }
                    } else {
                        let seconds = match (round, place) {
                            (1.., 0) => between_rounds.unwrap_or(settings.rest_seconds),
                            _ => settings.next_exercise_seconds,
                        };
                        StepKind::Rest { seconds }
                    };
                    let sets = Sets {
                        item: first + place,
                        before: round * aim.sets,
                        aim,
                    };
                    plan.add(sets, before, &prescription.dosage, sides, settings);
                }
            }
        }
        plan
    }

    /// Adds the sets of one round; `before` is the lead-in to the first of them.
    fn add(
        &mut self,
        sets: Sets,
        before: StepKind,
        dosage: &Dosage,
        order: SideOrder,
        settings: &Settings,
    ) {
        let Sets { item, aim, .. } = sets;
        let rest_seconds = dosage
            .between_sets()
            .map_or(settings.rest_seconds, Range::min);
        let sides: &[Option<Side>] = match (dosage.sides, order) {
            (Sides::Together, _) => &[None],
            (Sides::Each, SideOrder::Only(side)) => &[Some(side)],
            (Sides::Each, SideOrder::Both(first)) => &[Some(first), Some(first.other())],
        };
        for set in 1..=aim.sets {
            for (turn, &side) in sides.iter().enumerate() {
                let lead_in = if turn > 0 {
                    let seconds = settings.change_sides_seconds;
                    StepKind::ChangeSides { seconds }
                } else if set > 1 {
                    StepKind::Rest {
                        seconds: rest_seconds,
                    }
                } else {
                    before
                };
                for kind in [lead_in, work_step(dosage.work, aim.on(side))] {
                    // A lead-in of zero seconds is no step.
                    if kind.seconds() > 0 {
                        self.steps.push(Step {
                            item,
                            set: sets.before + set,
                            side,
                            kind,
                        });
                    }
                }
            }
        }
    }

    /// Keeps the first `sets_max` sets of an item, and removes the others with their lead-ins.
    pub fn keep_sets(&mut self, index: usize, sets_max: u16) {
        self.steps
            .retain(|step| step.item != index || step.set <= sets_max);
        if let Some(item) = self.items.get_mut(index) {
            item.sets = item.sets.min(sets_max);
        }
    }

    /// Seconds of the whole plan, if everything advances by itself.
    pub fn seconds(&self) -> u32 {
        self.steps
            .iter()
            .map(|step| u32::from(step.kind.seconds()))
            .sum()
    }

    /// True where a plan from storage has all the properties stated above.
    pub fn is_sound(&self) -> bool {
        let ends_in_work = self.steps.last().is_some_and(|step| step.kind.is_work());
        let lead_ins_lead = self.steps.windows(2).all(|pair| match pair {
            [step, next] => {
                step.kind.is_work()
                    || (next.kind.is_work()
                        && (step.item, step.set, step.side) == (next.item, next.set, next.side))
            }
            _ => true,
        });
        ends_in_work
            && lead_ins_lead
            && self.steps.len() <= STEPS_MAX
            && self.steps.iter().all(|step| {
                let item = self.items.get(step.item);
                step.kind.is_sound() && item.is_some_and(|item| (1..=item.sets).contains(&step.set))
            })
    }
}

/// The sets of one exercise in one round.
struct Sets {
    item: usize,
    /// Sets of it in the rounds before.
    before: u16,
    aim: Aim,
}

fn work_step(work: Work, aim: Amount) -> StepKind {
    match work {
        Work::Hold { seconds } => StepKind::Hold {
            minimum: seconds.min(),
            aim: aim.hold_seconds,
            maximum: seconds.max(),
        },
        Work::Reps {
            count,
            hold_seconds,
        } => StepKind::Reps {
            minimum: count.min(),
            aim: aim.reps,
            hold_seconds: hold_seconds.map_or(0, |_| aim.hold_seconds),
        },
    }
}

/// Shortest and longest length of `routine` in seconds: every range at its low end, and every range
/// at its high end, with get ready, changes of side and rests included.
pub fn length_seconds(routine: &Routine, settings: &Settings) -> (u32, u32) {
    let [low, high] = [Aim::LOW, Aim::HIGH].map(|aim| {
        let sides = SideOrder::Both(settings.first_side);
        Plan::unroll(routine, &|_| aim, sides, settings).seconds()
    });
    (low, high)
}

/// The length of a routine, as a range of minutes: `14–26 min`.
pub fn length_text(routine: &Routine, settings: &Settings) -> String {
    let (low, high) = length_seconds(routine, settings);
    // Rounded down and up, so that the range always includes the true length.
    let (low, high) = (low / 60, high.div_ceil(60));
    if low == high {
        return format!("{low} min");
    }
    format!("{low}–{high} min")
}
