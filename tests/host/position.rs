//! The contents of the session screen: digits, marks, the next set and the countdown.

use holdfast::domain::{
    aims::Aim,
    plan::{Plan, SideOrder},
    session::{Position, Scale},
    settings::{
        Mode::{self, HandsFree, RestOnly},
        Settings, Side,
    },
};
use proptest::prelude::*;

use crate::support::{
    generate::{cases, happenings, modes, plans_of_both_sides},
    hold, prescription, routine,
    runner::{Runner, run},
    step_text, story,
};

fn position(runner: &Runner) -> Position<'_> {
    runner.session.position(runner.now()).expect("not over")
}

/// A plank of :15-:40 with the aim at 24, from second 5 on.
fn plank() -> Plan {
    let routine = routine(vec![prescription("Plank", hold(2, (15, 40)))]);
    let aim = Aim::new(0, 0, 24);
    let sides = SideOrder::Both(Side::Right);
    Plan::new(&routine, |_| aim, sides, &Settings::default())
}

#[test]
fn digits_count_the_seconds_that_are_to_come_and_past_the_aim_those_behind() {
    for (script, digits) in [
        ("5", "Hold 24"),
        ("5.001", "Hold 24"),
        ("5.999", "Hold 24"),
        ("6", "Hold 23"),
        ("28", "Hold 1"),
        ("28.999", "Hold 1"),
        ("29", "Hold 0"),
        ("29.999", "Hold 0"),
        ("30", "Hold +1"),
        ("31.5", "Hold +2"),
        ("44.999", "Hold +15"),
        ("45", "Rest 30"),
    ] {
        let screen = run(plank(), RestOnly, script).screen();
        assert!(
            screen.starts_with(&format!("{digits}, ")),
            "`{script}`: {screen}"
        );
    }
}

#[test]
fn paced_reps_show_the_rep_at_hand() {
    for (script, digits) in [
        ("150", "Reps rep 1/10"),
        ("153.999", "Reps rep 1/10"),
        ("154", "Reps rep 2/10"),
        ("186", "Reps rep 10/10"),
        ("189.999", "Reps rep 10/10"),
        ("217", "Reps rep 3/3"),
    ] {
        let screen = run(story(), HandsFree, script).screen();
        assert!(
            screen.starts_with(&format!("{digits}, ")),
            "`{script}`: {screen}"
        );
    }
}

#[test]
fn the_main_button_is_the_likeliest_act() {
    for (mode, script, act) in [
        (HandsFree, "3", "Ready"),
        (HandsFree, "8", "Pause"),
        (RestOnly, "19.9", "Pause"),
        (RestOnly, "20", "Keep 15"),
        (RestOnly, "33.9", "Keep 28"),
        (RestOnly, "50", "Ready"),
        (RestOnly, "50 done", "Pause"),
        (RestOnly, "33 pause", "Resume (Asked)"),
        (RestOnly, "33 hurts", "Resume (Hurts)"),
    ] {
        let screen = run(plank(), mode, script).screen();
        assert!(
            screen.ends_with(&format!(", {act}")),
            "`{script}`: {screen}"
        );
    }
}

#[test]
fn minimum_aim_and_maximum_stand_under_the_digits_of_a_hold() {
    let scale = |script| position(&run(plank(), RestOnly, script)).scale;
    let marks = |aim, maximum, minimum_reached| {
        Some(Scale {
            minimum: 15,
            aim,
            maximum,
            minimum_reached,
        })
    };
    assert_eq!(scale("5"), marks(24, 40, false));
    assert_eq!(scale("19.999"), marks(24, 40, false));
    assert_eq!(scale("20"), marks(24, 40, true));
    assert_eq!(scale("8 +10"), marks(34, 40, false));
    assert_eq!(scale("8 +10 +10"), marks(44, 44, false));
    assert_eq!(scale("3"), None);
    assert_eq!(scale("8 pause resume"), None, "in a count-in");
    assert_eq!(scale("50"), None, "in a rest");
}

#[test]
fn the_fill_drains_over_the_whole_countdown() {
    for (script, left_ms, whole_ms) in [
        ("2", 3_000, 5_000),
        ("8.5", 20_500, 24_000),
        ("8.5 +10", 30_500, 34_000),
        ("31", 0, 24_000),
        ("50", 25_000, 30_000),
        ("50 done 1", 2_000, 3_000),
        ("8 pause 60", 21_000, 24_000),
    ] {
        let runner = run(plank(), RestOnly, script);
        let position = position(&runner);
        assert_eq!(
            (position.left_ms, position.whole_ms),
            (left_ms, whole_ms),
            "`{script}`"
        );
    }
}

#[test]
fn the_screen_says_what_comes_next() {
    for (script, next) in [
        ("2", "rest 30 then hold 20-20-60"),
        ("8", "rest 30 then hold 20-20-60"),
        ("30", "rest 15 then hold 20-20-40 R"),
        ("60", "rest 15 then hold 20-20-40 R"),
        ("80", "change 5 L then hold 20-20-40 L"),
        ("95", "change 5 L then hold 20-20-40 L"),
        ("112", "rest 15 then reps 10x4"),
        ("112 right-only", "rest 15 R then reps 3x6 R"),
        ("80 right-only", "rest 15 then reps 10x4"),
    ] {
        let runner = run(story(), HandsFree, script);
        let next_up = position(&runner).next.expect("something");
        let lead_in = holdfast::domain::plan::Step {
            kind: next_up.kind,
            ..*next_up.set
        };
        let text = format!("{} then {}", step_text(&lead_in), step_text(next_up.set));
        assert_eq!(
            text,
            next.replace("rest 15 then hold", "rest 15 R then hold"),
            "`{script}`"
        );
    }
    assert_eq!(position(&run(story(), HandsFree, "305")).next, None);
    assert_eq!(position(&run(story(), HandsFree, "296")).next, None);
}

#[test]
fn a_moment_before_the_latest_one_shows_the_latest() {
    let runner = run(story(), HandsFree, "15");
    let earlier = runner
        .session
        .position(holdfast::domain::time::Moment::START);
    assert_eq!(earlier, Some(position(&runner)));
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_screen_never_shows_what_cannot_be(
        plan in plans_of_both_sides(), mode in modes(), happenings in happenings(30),
    ) {
        let mut runner = Runner::start(plan, mode);
        for happening in happenings {
            let event = happening.event_after(runner.now());
            runner.now_ms += happening.gap_ms;
            runner.tap(event);
            let Some(position) = runner.session.position(runner.now()) else {
                prop_assert!(runner.session.ended().is_some());
                continue;
            };
            prop_assert!(position.set.kind.is_work(), "{}", runner.screen());
            prop_assert!((0..=position.whole_ms).contains(&position.left_ms));
            if let Some(scale) = position.scale {
                prop_assert!(scale.minimum <= scale.aim && scale.aim <= scale.maximum);
            }
            if let Some(next) = position.next {
                prop_assert!(next.set.kind.is_work());
                let spared = runner.session.only_side().map(Side::other);
                prop_assert!(spared.is_none() || next.set.side != spared);
            }
        }
    }

    #[test]
    fn the_digits_and_the_seconds_left_agree(seconds in 1..90_u16, at_ms in 0..90_000_i64) {
        prop_assume!(at_ms < i64::from(seconds) * 1000);
        let plan = crate::support::plan_with(hold(1, (seconds, seconds)));
        let mut runner = Runner::start(plan, Mode::HandsFree);
        runner.jump_ms(5_000 + at_ms);
        let left = (i64::from(seconds) * 1000 - at_ms + 999) / 1000;
        let expected = format!("Hold {left}, ");
        prop_assert!(runner.screen().starts_with(&expected), "{}", runner.screen());
    }
}
