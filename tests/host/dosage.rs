//! The limits of a dosage and its canonical form.

use holdfast::domain::dosage::{Dosage, Range, Work, seconds_text};
use proptest::prelude::*;

use crate::support::{each_side, generate::dosages, hold, range, reps};

#[track_caller]
fn check(dosage: Dosage, plain: &str, typeset: &str) {
    assert_eq!(dosage.to_string(), plain);
    assert_eq!(dosage.typeset(), typeset);
}

fn with_rest(mut dosage: Dosage, rest: (u16, u16)) -> Dosage {
    dosage.rest_seconds = Some(range(rest));
    dosage
}

#[test]
fn a_dosage_is_written_as_a_coach_writes_it() {
    check(hold(1, (30, 60)), "1x :30-:60", "1 × :30–:60");
    check(hold(3, (30, 30)), "3x :30", "3 × :30");
    check(reps(3, (10, 15), 0), "3x 10-15", "3 × 10–15");
    check(reps(3, (15, 15), 0), "3x 15", "3 × 15");
    check(
        each_side(hold(3, (20, 60))),
        "3x :20-:60 each side",
        "3 × :20–:60 each side",
    );
    check(
        with_rest(each_side(hold(3, (20, 60))), (30, 30)),
        "3x :20-:60 each side, rest :30",
        "3 × :20–:60 each side, rest :30",
    );
    check(
        each_side(reps(2, (8, 8), 5)),
        "2x 8 hold :05 each side",
        "2 × 8 hold :05 each side",
    );
    check(
        with_rest(hold(2, (90, 120)), (30, 90)),
        "2x 1:30-2:00, rest :30-1:30",
        "2 × 1:30–2:00, rest :30–1:30",
    );
}

#[test]
fn a_range_of_sets_is_written_before_the_times_sign() {
    let mut stretch = each_side(hold(1, (30, 60)));
    stretch.sets = range((2, 4));
    check(stretch, "2-4x :30-:60 each side", "2–4 × :30–:60 each side");
}

#[test]
fn seconds_are_written_up_to_a_minute_then_minutes() {
    for (seconds, text) in [
        (1, ":01"),
        (5, ":05"),
        (59, ":59"),
        (60, ":60"),
        (61, "1:01"),
        (90, "1:30"),
        (600, "10:00"),
        (1800, "30:00"),
    ] {
        assert_eq!(seconds_text(seconds), text);
    }
}

#[test]
fn a_range_is_never_zero_and_never_reversed() {
    for (min, max, is_range) in [
        (1, 1, true),
        (1, 65_535, true),
        (20, 60, true),
        (0, 0, false),
        (0, 5, false),
        (60, 20, false),
    ] {
        assert_eq!(Range::new(min, max).is_some(), is_range, "{min}-{max}");
    }
}

proptest! {
    #[test]
    fn the_nearest_number_of_a_range_is_in_it(min in 1..500_u16, more in 0..500_u16, wish: u16) {
        let range = range((min, min + more));
        let nearest = range.nearest(wish);
        prop_assert!((range.min()..=range.max()).contains(&nearest));
        let is_inside = (range.min()..=range.max()).contains(&wish);
        prop_assert_eq!(is_inside, nearest == wish);
    }

    #[test]
    fn no_two_dosages_are_written_alike(one in dosages(), other in dosages()) {
        prop_assert_eq!(one == other, one.to_string() == other.to_string());
        prop_assert_eq!(one == other, one.typeset() == other.typeset());
    }

    #[test]
    fn a_written_dosage_names_all_its_numbers(dosage in dosages()) {
        let text = dosage.to_string();
        prop_assert!(text.starts_with(&dosage.sets.min().to_string()));
        if let Work::Hold { seconds } = dosage.work {
            prop_assert!(text.contains(&seconds_text(seconds.min())));
            prop_assert!(text.contains(&seconds_text(seconds.max())));
        }
    }
}
