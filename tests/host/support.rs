//! Shared support of the tests: small routines, a scripted runner, and readable states.

pub mod any_routine;
pub mod generate;
pub mod records;
pub mod runner;

use std::sync::Arc;

use holdfast::domain::{
    aims::Aim,
    dosage::{Dosage, Range, Sides, Work},
    exercise::{Exercise, Muscle},
    plan::{Plan, SideOrder, Step, StepKind},
    routine::{Movement, Prescription, Routine, Section},
    routine_id::RoutineId,
    settings::{Settings, Side},
    starter,
};

pub fn range((min, max): (u16, u16)) -> Range {
    Range::new(min, max).expect("a range")
}

/// An exercise with only a name and a dosage.
pub fn exercise(name: &'static str, dosage: Dosage) -> &'static Exercise {
    let id: String = name.to_lowercase().replace(' ', "-");
    Box::leak(Box::new(Exercise {
        id: id.leak(),
        name,
        code: "test",
        works: &[Muscle::Core],
        dosage,
        position: "Get ready for it.",
        easier: None,
        harder: None,
    }))
}

pub fn prescription(name: &'static str, dosage: Dosage) -> Prescription {
    Prescription {
        movement: Movement::Library(exercise(name, dosage)),
        dosage,
        note: String::new(),
    }
}

/// A prescription of an exercise that the library does not know.
pub fn own(name: &str, dosage: Dosage) -> Prescription {
    Prescription {
        movement: Movement::Own(name.to_string()),
        dosage,
        note: String::new(),
    }
}

pub fn dosage(sets: (u16, u16), work: Work, sides: Sides) -> Dosage {
    Dosage::new(range(sets), work, sides)
}

/// A hold on both sides together: sets, then seconds from and to.
pub fn hold(sets: u16, seconds: (u16, u16)) -> Dosage {
    let seconds = range(seconds);
    dosage((sets, sets), Work::Hold { seconds }, Sides::Together)
}

/// Reps, each held where `hold_seconds` is not 0.
pub fn reps(sets: u16, count: (u16, u16), hold_seconds: u16) -> Dosage {
    let work = Work::Reps {
        count: range(count),
        hold_seconds: Range::new(hold_seconds, hold_seconds),
    };
    dosage((sets, sets), work, Sides::Together)
}

/// The same dosage, each side in turn.
pub fn each_side(mut dosage: Dosage) -> Dosage {
    dosage.sides = Sides::Each;
    dosage
}

pub fn routine(prescriptions: Vec<Prescription>) -> Routine {
    routine_of(vec![circuit(1, prescriptions)])
}

/// A section of this many rounds.
pub fn circuit(rounds: u16, prescriptions: Vec<Prescription>) -> Section {
    Section {
        rounds,
        prescriptions,
        ..Section::titled("All".to_string())
    }
}

pub fn routine_of(sections: Vec<Section>) -> Routine {
    Routine {
        id: RoutineId::Own(1),
        name: "Test routine".to_string(),
        purpose: "For tests".to_string(),
        note: "A routine for tests.".to_string(),
        stop: "Stop when it hurts.".to_string(),
        sections,
        ..Routine::default()
    }
}

/// One of the starters.
#[track_caller]
pub fn starter(id: &str) -> Routine {
    let found = starter::find(&RoutineId::from(id));
    let routine = found.unwrap_or_else(|| panic!("no {id}"));
    Arc::unwrap_or_clone(routine)
}

/// The plan of a routine at the low end of its ranges, right side first.
pub fn plan_of(routine: &Routine, settings: &Settings) -> Plan {
    let sides = SideOrder::Both(settings.first_side);
    Plan::new(routine, |_| Aim::LOW, sides, settings)
}

/// The plan of a single exercise named "Plank", with the default settings.
pub fn plan_with(dosage: Dosage) -> Plan {
    plan_of(
        &routine(vec![prescription("Plank", dosage)]),
        &Settings::default(),
    )
}

/// The routine of most tests. Hands-free, in seconds from the start:
///
/// ```text
///   0 ready     5 front plank 1   25 rest    55 front plank 2
///  75 rest     90 side plank R   110 change 115 side plank L
/// 135 rest    150 bridge (10 reps of 4 s)
/// 190 rest    205 bird dog 1 R   223 change 228 bird dog 1 L (3 reps of 6 s)
/// 246 rest    276 bird dog 2 R   294 change 299 bird dog 2 L   317 over
/// ```
pub fn story() -> Plan {
    let routine = routine(vec![
        prescription("Front plank", hold(2, (20, 60))),
        prescription("Side plank", each_side(hold(1, (20, 40)))),
        prescription("Bridge", reps(1, (10, 15), 0)),
        prescription("Bird dog", each_side(reps(2, (3, 6), 2))),
    ]);
    plan_of(&routine, &Settings::default())
}

/// A step in short: `ready 5`, `hold 20-30-60 R`, `reps 10x6 L`, `change 5 L`, `rest 30`.
pub fn step_text(step: &Step) -> String {
    let mut text = match step.kind {
        StepKind::GetReady { seconds } => format!("ready {seconds}"),
        StepKind::ChangeSides { seconds } => format!("change {seconds}"),
        StepKind::Rest { seconds } => format!("rest {seconds}"),
        StepKind::Hold {
            minimum,
            aim,
            maximum,
        } => format!("hold {minimum}-{aim}-{maximum}"),
        StepKind::Reps {
            aim, hold_seconds, ..
        } => format!("reps {aim}x{}", 4 + hold_seconds),
    };
    match step.side {
        Some(Side::Left) => text += " L",
        Some(Side::Right) => text += " R",
        None => {}
    }
    text
}

pub fn steps_text(plan: &Plan) -> String {
    let steps: Vec<String> = plan.steps.iter().map(step_text).collect();
    steps.join(", ")
}
