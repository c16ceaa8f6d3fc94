//! Generated routines with everything that a routine may contain, for round trips.

use holdfast::domain::{
    dosage::{
        Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides,
        TIMES_PER_DAY_MAX, Work,
    },
    library, notation,
    pain::{CutOffs, PAIN_MAX},
    routine::{Movement, Prescription, ROUND_SETS_MAX, ROUNDS_MAX, Routine, Section},
    routine_id::RoutineId,
};
use proptest::prelude::*;

use super::generate::ranges;

/// A tidy text of 1 to `most` characters, often with characters that have a meaning elsewhere.
pub fn texts(most: usize) -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        6 => prop::char::ranges(vec!['a'..='z', 'A'..='Z', '0'..='9', ' '..=' '].into()),
        3 => prop::char::range(' ', '~'),
        2 => prop::sample::select("éßØ½–—’“”×°→・股关א\u{301}😀".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    prop::collection::vec(sign, 1..=most)
        .prop_map(|signs| notation::tidy(&signs.into_iter().collect::<String>()))
        .prop_filter("nothing is left", |text| !text.is_empty())
}

/// The same, or an empty text.
pub fn texts_or_none(most: usize) -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), texts(most)]
}

pub fn movements() -> impl Strategy<Value = Movement> {
    prop_oneof![
        prop::sample::select(library::ALL.to_vec()).prop_map(Movement::Library),
        texts(24).prop_map(|name| notation::movement(&name)),
    ]
}

/// Any dosage within the limits, of at most `sets` sets.
pub fn any_dosages(sets: u16) -> impl Strategy<Value = Dosage> {
    let range = |most| prop_oneof![ranges(most), (1..=most).prop_map(fixed)];
    let work = prop_oneof![
        range(HOLD_SECONDS_MAX).prop_map(|seconds| Work::Hold { seconds }),
        (
            range(REPS_MAX),
            prop::option::of(range(REP_HOLD_SECONDS_MAX))
        )
            .prop_map(|(count, hold_seconds)| Work::Reps {
                count,
                hold_seconds
            }),
    ];
    let maybe = move |most| prop::option::weighted(0.3, range(most));
    (
        range(sets),
        work,
        prop_oneof![Just(Sides::Together), Just(Sides::Each)],
        maybe(HOLD_SECONDS_MAX),
        maybe(HOLD_SECONDS_MAX),
        maybe(TIMES_PER_DAY_MAX),
        maybe(7),
    )
        .prop_map(|(sets, work, sides, rest, relax, times, days)| Dosage {
            sets,
            work,
            sides,
            rest_seconds: rest,
            relax_seconds: relax,
            times_per_day: times,
            days_per_week: days,
        })
}

fn cut_offs() -> impl Strategy<Value = CutOffs> {
    ranges(u16::from(PAIN_MAX)).prop_map(|from| CutOffs::new(from).expect("on the scale"))
}

fn fixed(number: u16) -> Range {
    Range::new(number, number).expect("not zero")
}

fn prescriptions(rounds: u16) -> impl Strategy<Value = Prescription> {
    let sets = SETS_MAX.min(ROUND_SETS_MAX / rounds);
    (movements(), any_dosages(sets), texts_or_none(40)).prop_map(|(movement, dosage, note)| {
        Prescription {
            movement,
            dosage,
            note,
        }
    })
}

pub fn sections() -> impl Strategy<Value = Section> {
    let rounds = prop_oneof![Just(1), 1..=ROUNDS_MAX];
    rounds.prop_flat_map(|rounds| {
        (
            texts_or_none(20),
            prop::option::weighted(0.3, ranges(HOLD_SECONDS_MAX)),
            prop::collection::vec(prescriptions(rounds), 1..=4),
        )
            .prop_map(move |(title, rest_seconds, prescriptions)| Section {
                title,
                rounds,
                rest_seconds,
                prescriptions,
            })
    })
}

/// Any unsaved routine.
pub fn any_routines() -> impl Strategy<Value = Routine> {
    (
        texts_or_none(30),
        texts_or_none(15),
        texts_or_none(15),
        texts_or_none(60),
        texts_or_none(40),
        prop::option::weighted(0.3, cut_offs()),
        prop::collection::vec(sections(), 1..=3),
    )
        .prop_map(
            |(name, from, purpose, note, stop, cut_offs, sections)| Routine {
                id: RoutineId::Unsaved,
                name,
                from,
                purpose,
                note,
                stop,
                cut_offs,
                sections,
            },
        )
}
