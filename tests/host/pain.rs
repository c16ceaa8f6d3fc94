//! The scale of pain, its traffic light, and what an entry of the log knows of it.

use holdfast::domain::{
    dosage::Range,
    log::Entry,
    notation::{self, Line},
    pain::{CutOffs, Light, PAIN_MAX, Pain},
    settings::Mode::HandsFree,
};
use proptest::prelude::*;

use crate::{
    log::STARTED,
    support::{
        generate::{pains, ranges},
        runner::run,
        story,
    },
};

fn pain(number: u8) -> Pain {
    Pain::new(number).expect("on the scale")
}

fn cut_offs(amber: u16, red: u16) -> Option<CutOffs> {
    CutOffs::new(Range::new(amber, red)?)
}

/// The lights from 0 to 10, a letter each.
#[track_caller]
fn check(cut_offs: CutOffs, expected: &str) {
    let letter = |pain| match cut_offs.light(pain) {
        Light::Green => 'g',
        Light::Amber => 'a',
        Light::Red => 'r',
    };
    let lights: String = Pain::all().map(letter).collect();
    assert_eq!(lights, expected, "{cut_offs}");
}

#[test]
fn a_pain_has_a_light() {
    check(CutOffs::USUAL, "gggaaarrrrr");
    check(cut_offs(2, 4).expect("cut-offs"), "ggaarrrrrrr");
    check(cut_offs(1, 10).expect("cut-offs"), "gaaaaaaaaar");
    // Nothing is amber.
    check(cut_offs(4, 4).expect("cut-offs"), "ggggrrrrrrr");
}

#[test]
fn a_scale_ends_at_ten() {
    assert_eq!(Pain::all().count(), 11);
    assert_eq!(Pain::new(11), None);
    assert_eq!(cut_offs(3, 11), None);
    assert_eq!(cut_offs(0, 6), None, "no pain is green");
    assert_eq!(cut_offs(6, 3), None);
}

#[test]
fn cut_offs_are_a_line_of_the_notation() {
    for (line, expected) in [
        ("Pain: amber from 3, red from 6", cut_offs(3, 6)),
        ("Pain: amber from 2, red from 4", cut_offs(2, 4)),
        ("pain: amber from 2, red from 4", cut_offs(2, 4)),
        ("Pain: amber from 0, red from 4", None),
        ("Pain: amber from 5, red from 4", None),
        ("Pain: amber from 5, red from 11", None),
        ("Pain: amber from 02, red from 4", None),
        ("Pain: amber from 3", None),
    ] {
        let read = notation::read(&format!("{line}\nGlute bridge 3x 10\n"));
        assert_eq!(read.routine.cut_offs, expected, "{line}");
        let is_unread = matches!(read.lines.first(), Some(Line::Unread(_)));
        assert_eq!(is_unread, expected.is_none(), "{line}: {:?}", read.lines);
    }
}

#[test]
fn a_remark_on_pain_is_none_of_the_cut_offs() {
    let read = notation::read("Legs\n\nPain: 3/10 at rest\nGlute bridge 3x 10\n");
    assert_eq!(read.routine.cut_offs, None);
    assert_eq!(read.routine.prescriptions().count(), 1);
}

/// The sets that hurt, and how much: `Side plank 1 left 7`.
#[track_caller]
fn check_during(script: &str, expected: &str) {
    let runner = run(story(), HandsFree, &format!("{script} stop"));
    let entry = Entry::of(&runner.session, STARTED).expect("over");
    let mut told = Vec::new();
    for exercise in &entry.exercises {
        for set in exercise.sets.iter().filter(|set| set.hurt) {
            let side = set.step.side.map_or("both", |side| side.name());
            let pain = set
                .pain
                .map_or("?".to_string(), |pain| pain.number().to_string());
            told.push(format!(
                "{} {} {side} {pain}",
                exercise.item.name, set.step.set
            ));
            assert!(exercise.hurt, "{script}");
        }
        let unhurt = exercise.sets.iter().filter(|set| !set.hurt);
        assert!(unhurt.into_iter().all(|set| set.pain.is_none()), "{script}");
    }
    assert_eq!(told.join(", "), expected, "`{script}`");
}

#[test]
fn a_pain_on_the_way_is_known_with_its_exercise_set_and_side() {
    check_during("400", "");
    check_during("8 hurts", "Front plank 1 both ?");
    check_during("8 hurts by-7", "Front plank 1 both 7");
    check_during("117 hurts by-3", "Side plank 1 left 3");
    // The last answer counts, and one that was taken back is none.
    check_during("8 hurts by-7 by-4", "Front plank 1 both 4");
    check_during("8 hurts by-7 by-11", "Front plank 1 both ?");
    // Once for each set: the last answer counts.
    check_during("8 hurts by-7 resume 2 hurts by-4", "Front plank 1 both 4");
    check_during(
        "8 hurts by-7 resume 60 hurts by-4 resume 5 back back hurts by-2",
        "Front plank 1 both 2, Front plank 2 both 4",
    );
    // Before the first set it is the first that hurts; in a rest the one before.
    check_during("2 hurts by-5", "Front plank 1 both 5");
    check_during("30 hurts by-5", "Front plank 1 both 5");
    // Asked only while it hurts.
    check_during("8 by-7", "");
    check_during("8 hurts resume 5 by-7", "Front plank 1 both ?");
}

/// The light of an entry with these pains, and the last of them.
#[track_caller]
fn check_entry(
    [before, after, next_day]: [Option<u8>; 3],
    script: &str,
    expected: (Option<Light>, Option<u8>),
) {
    let runner = run(story(), HandsFree, &format!("{script} stop"));
    let mut entry = Entry::of(&runner.session, STARTED).expect("over");
    entry.pain_before = before.map(pain);
    entry.pain_after = after.map(pain);
    entry.pain_next_day = next_day.map(pain);
    let last = entry.last_pain().map(Pain::number);
    assert_eq!(
        (entry.light(), last),
        expected,
        "{before:?} {script} {after:?} {next_day:?}"
    );
}

#[test]
fn an_entry_has_the_light_of_its_worst_pain_and_knows_the_last() {
    use Light::{Amber, Green, Red};
    check_entry([None; 3], "400", (None, None));
    check_entry([None; 3], "8 hurts", (None, None));
    check_entry([Some(2), None, None], "400", (Some(Green), Some(2)));
    check_entry([Some(4), Some(1), None], "400", (Some(Amber), Some(1)));
    check_entry([Some(4), Some(1), Some(6)], "400", (Some(Red), Some(6)));
    check_entry([Some(0), None, None], "8 hurts by-8", (Some(Red), Some(8)));
}

proptest! {
    #[test]
    fn more_pain_is_never_a_milder_light(from in ranges(u16::from(PAIN_MAX)), one in pains(), other in pains()) {
        let cut_offs = CutOffs::new(from).expect("on the scale");
        prop_assert!((one <= other) <= (cut_offs.light(one) <= cut_offs.light(other)));
        prop_assert_eq!(cut_offs.light(pain(0)), Light::Green);
    }

    #[test]
    fn cut_offs_are_read_as_they_are_written(from in ranges(u16::from(PAIN_MAX))) {
        let cut_offs = CutOffs::new(from).expect("on the scale");
        let text = format!("Pain: {cut_offs}\nGlute bridge 3x 10\n");
        let read = notation::read(&text).routine;
        prop_assert_eq!(read.cut_offs, Some(cut_offs));
        prop_assert_eq!(notation::print(&read), text);
    }
}
