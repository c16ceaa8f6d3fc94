//! Generated plans, events and gaps for the property tests.

use holdfast::domain::{
    aims::{Aim, Amount},
    dosage::{Dosage, Range, Sides, Work},
    pain::{PAIN_MAX, Pain},
    plan::{Plan, SideOrder},
    routine::{Routine, Section},
    session::Event,
    settings::{Mode, Settings, Side},
    time::Moment,
};
use proptest::prelude::*;

use super::{circuit, prescription, routine_of};

/// This number of cases, without files of past failures: a failure worth keeping becomes a row of a
/// table.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

pub fn ranges(most: u16) -> impl Strategy<Value = Range> {
    (1..=most, 1..=most).prop_map(|(a, b)| Range::new(a.min(b), a.max(b)).expect("in order"))
}

pub fn sides() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Left), Just(Side::Right)]
}

pub fn modes() -> impl Strategy<Value = Mode> {
    prop::sample::select(Mode::ALL.to_vec())
}

pub fn dosages() -> impl Strategy<Value = Dosage> {
    let work = prop_oneof![
        ranges(45).prop_map(|seconds| Work::Hold { seconds }),
        (1..40_u16).prop_map(|seconds| Work::Hold {
            seconds: Range::new(seconds, seconds).expect("fixed"),
        }),
        (ranges(12), prop::option::of(ranges(8))).prop_map(|(count, hold_seconds)| Work::Reps {
            count,
            hold_seconds,
        }),
    ];
    let sides = prop_oneof![Just(Sides::Together), Just(Sides::Each)];
    let rest = || prop::option::of(ranges(40));
    (ranges(3), work, sides, rest(), rest()).prop_map(
        |(sets, work, sides, rest_seconds, relax_seconds)| Dosage {
            rest_seconds,
            relax_seconds,
            ..Dosage::new(sets, work, sides)
        },
    )
}

/// Routines of one or two sections, each done once or in rounds.
pub fn routines() -> impl Strategy<Value = Routine> {
    let section = (
        prop_oneof![2 => Just(1_u16), 1 => 2..4_u16],
        prop::option::of(ranges(60)),
        prop::collection::vec(dosages(), 1..=3),
    );
    prop::collection::vec(section, 1..=2).prop_map(|sections| {
        let mut names = ["Plank", "Side plank", "Bridge", "Squat", "Lunge", "Clam"].into_iter();
        let sections = sections.into_iter().map(|(rounds, rest_seconds, dosages)| {
            let names = names.by_ref();
            let all = dosages
                .into_iter()
                .map(|dosage| prescription(names.next().expect("a name"), dosage));
            Section {
                rest_seconds,
                ..circuit(rounds, all.collect())
            }
        });
        routine_of(sections.collect())
    })
}

pub fn aims() -> impl Strategy<Value = Aim> {
    let amounts = || (0..16_u16, 0..60_u16);
    let amount = |(reps, hold_seconds)| Amount { reps, hold_seconds };
    (0..5_u16, amounts(), amounts()).prop_map(move |(sets, right, left)| Aim {
        sets,
        right: amount(right),
        left: amount(left),
    })
}

pub fn pains() -> impl Strategy<Value = Pain> {
    (0..=PAIN_MAX).prop_map(|number| Pain::new(number).expect("on the scale"))
}

/// Settings with short lead-ins, often zero.
pub fn settings() -> impl Strategy<Value = Settings> {
    let short = || prop_oneof![2 => 1..8_u16, 1 => Just(0_u16), 1 => 10..31_u16];
    (short(), short(), short(), short(), modes(), sides()).prop_map(
        |(get_ready_seconds, change_sides_seconds, rest_seconds, next, mode, first_side)| {
            Settings {
                get_ready_seconds,
                change_sides_seconds,
                rest_seconds,
                next_exercise_seconds: next,
                mode,
                first_side,
                ..Settings::default()
            }
        },
    )
}

pub fn side_orders() -> impl Strategy<Value = SideOrder> {
    prop_oneof![
        3 => sides().prop_map(SideOrder::Both),
        1 => sides().prop_map(SideOrder::Only),
    ]
}

pub fn plans() -> impl Strategy<Value = Plan> {
    (routines(), aims(), side_orders(), settings())
        .prop_map(|(routine, aim, sides, settings)| Plan::new(&routine, |_| aim, sides, &settings))
}

/// Plans in which the sides take turns.
pub fn plans_of_both_sides() -> impl Strategy<Value = Plan> {
    plans().prop_filter("one side only", |plan| {
        let has = |side| plan.steps.iter().any(|step| step.side == Some(side));
        has(Side::Left) == has(Side::Right)
    })
}

/// An event some time after the one before it, perhaps with sleep in between.
#[derive(Clone, Copy, Debug)]
pub struct Happening {
    pub gap_ms: i64,
    pub event: Event,
    pub slept: bool,
}

impl Happening {
    /// The event at `now`, where the last one was at `before`.
    pub fn event_after(self, before: Moment) -> Event {
        match self.slept {
            true => Event::Return { since: before },
            false => self.event,
        }
    }
}

pub fn events() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => Just(Event::Tick),
        2 => Just(Event::Pause),
        3 => Just(Event::Resume),
        4 => Just(Event::Done),
        2 => Just(Event::Skip),
        1 => Just(Event::SkipExercise),
        3 => Just(Event::Back),
        2 => Just(Event::AddTen),
        1 => Just(Event::Hurts),
        1 => prop::option::of(pains()).prop_map(Event::HurtsBy),
        1 => Just(Event::Stop),
        2 => prop::option::of(sides()).prop_map(Event::OnlySide),
        2 => modes().prop_map(Event::SwitchMode),
    ]
}

/// Realistic gaps: a moment, some seconds, a set, an absence.
pub fn gaps() -> impl Strategy<Value = i64> {
    prop_oneof![
        2 => Just(0_i64),
        4 => 1..1_500_i64,
        4 => 1_000..12_000_i64,
        2 => (1..40_i64).prop_map(|seconds| seconds * 1000),
        1 => 30_000..200_000_i64,
        1 => 280_000..900_000_i64,
    ]
}

pub fn happenings(most: usize) -> impl Strategy<Value = Vec<Happening>> {
    let one = (gaps(), events(), prop::bool::weighted(0.1)).prop_map(|(gap_ms, event, slept)| {
        Happening {
            gap_ms,
            event,
            slept,
        }
    });
    prop::collection::vec(one, 0..most)
}
