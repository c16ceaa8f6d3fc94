//! Cues can be told apart with the eyes closed, and none is a burst or a strobe.

use holdfast::domain::cue::{Beep, Cue};

const KINDS: [Cue; 12] = [
    Cue::CountIn(3),
    Cue::Go,
    Cue::MinimumReached,
    Cue::HalfWay,
    Cue::LastSeconds(3),
    Cue::AimReached,
    Cue::Rep(2),
    Cue::SetOver,
    Cue::ChangeSides,
    Cue::RestOver,
    Cue::Finished,
    Cue::CaughtUp,
];

#[test]
fn no_two_kinds_of_cue_sound_alike() {
    for (index, one) in KINDS.iter().enumerate() {
        for other in &KINDS[index + 1..] {
            assert_ne!(one.beeps(), other.beeps(), "{one:?} and {other:?}");
        }
    }
}

#[test]
fn every_beep_carries_over_wind_and_from_a_phone() {
    for beep in KINDS.iter().flat_map(|cue| cue.beeps()) {
        let Beep {
            hertz,
            length_ms,
            loudness,
            ..
        } = *beep;
        assert!((880.0..=2000.0).contains(&hertz), "{beep:?}");
        assert!((80..=600).contains(&length_ms), "{beep:?}");
        assert!(loudness > 0.0 && loudness <= 1.0, "{beep:?}");
    }
}

#[test]
fn the_beeps_of_a_cue_follow_each_other() {
    for cue in KINDS {
        for pair in cue.beeps().windows(2) {
            let ends = pair[0].at_ms + pair[0].length_ms;
            assert!(pair[1].at_ms >= ends, "{cue:?}");
        }
    }
}

#[test]
fn a_count_is_over_before_the_next_one() {
    for cue in [
        Cue::CountIn(3),
        Cue::LastSeconds(3),
        Cue::Rep(2),
        Cue::HalfWay,
    ] {
        let last = cue.beeps().last().expect("a beep");
        assert!(last.at_ms + last.length_ms < 1000, "{cue:?}");
    }
}

#[test]
fn what_only_counts_does_not_flash() {
    for cue in KINDS {
        let counts = matches!(
            cue,
            Cue::CountIn(_) | Cue::LastSeconds(_) | Cue::HalfWay | Cue::Rep(_)
        );
        assert_eq!(cue.flashes(), !counts, "{cue:?}");
    }
}

#[test]
fn the_number_of_a_count_does_not_change_its_sound() {
    for number in 1..=3 {
        assert_eq!(Cue::CountIn(number).beeps(), Cue::CountIn(3).beeps());
        assert_eq!(
            Cue::LastSeconds(number).beeps(),
            Cue::LastSeconds(3).beeps()
        );
    }
}
