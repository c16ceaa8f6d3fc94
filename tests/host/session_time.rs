//! Time as an argument: its granularity, the next deadline, and pauses.

use holdfast::domain::{
    plan::Plan,
    session::{Event, Session},
    settings::Mode,
    time::Moment,
};
use proptest::prelude::*;

use crate::support::{
    generate::{Happening, cases, gaps, happenings, modes, plans},
    hold, plan_with,
    runner::{Runner, run},
    story,
};

/// A session after all these events.
fn some_session(plan: Plan, mode: Mode, happenings: &[Happening]) -> Runner {
    let mut runner = Runner::start(plan, mode);
    for happening in happenings {
        let event = happening.event_after(runner.now());
        runner.now_ms += happening.gap_ms;
        runner.tap(event);
    }
    runner
}

#[test]
fn one_tick_over_a_minute_is_as_sixty_over_a_second() {
    for mode in Mode::ALL {
        let mut one = Runner::start(story(), mode);
        let mut many = one.clone();
        for _ in 0..6 {
            one.jump_ms(60_000);
            for _ in 0..60 {
                many.jump_ms(1_000);
            }
            assert_eq!(one.session, many.session);
        }
    }
}

#[test]
fn the_session_sleeps_while_nothing_counts() {
    for (mode, script) in [
        (Mode::HandsFree, "8 pause"),
        (Mode::HandsFree, "8 hurts"),
        (Mode::HandsFree, "8 stop"),
        (Mode::HandsFree, "400"),
        (Mode::Manual, "25 done 30"),
        (Mode::RestOnly, "25 done 50 done 35 done 25 done 15"),
    ] {
        let runner = run(story(), mode, script);
        assert_eq!(runner.session.next_deadline(), None, "after `{script}`");
    }
}

#[test]
fn the_session_wakes_at_the_whole_seconds_of_the_countdown() {
    let mut runner = run(story(), Mode::HandsFree, "8.3 pause 0.4 resume");
    let wakes: Vec<i64> = (0..6)
        .map(|_| {
            runner.now_ms = runner.session.next_deadline().expect("running").ms();
            runner.tap(Event::Tick);
            runner.now_ms
        })
        .collect();
    // Counted in from 8.7 to 11.7, where 16.7 s are left.
    assert_eq!(wakes, [9_700, 10_700, 11_700, 12_400, 13_400, 14_400]);
}

#[test]
fn a_tick_that_comes_early_changes_nothing_and_wants_the_same_deadline() {
    let mut runner = run(story(), Mode::HandsFree, "8");
    let deadline = runner.session.next_deadline();
    runner.now_ms += 990;
    assert_eq!(runner.tap(Event::Tick), []);
    assert_eq!(runner.session.next_deadline(), deadline);
}

#[test]
fn a_session_taken_up_again_after_six_weeks_can_still_be_saved() {
    let six_weeks_ms = 42 * 24 * 3_600_000;
    let mut runner = run(plan_with(hold(2, (20, 60))), Mode::HandsFree, "8 pause");
    runner.now_ms += six_weeks_ms;
    runner.tap(Event::Resume);
    assert!(runner.session.is_sound());
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn time_may_be_cut_anywhere(
        plan in plans(), mode in modes(), happenings in happenings(8),
        cuts in prop::collection::vec(gaps(), 1..30),
    ) {
        let mut one = some_session(plan, mode, &happenings);
        let mut many = one.clone();
        for gap in &cuts {
            many.jump_ms(*gap);
        }
        one.jump_ms(cuts.iter().sum());
        prop_assert_eq!(one.session, many.session);
    }

    #[test]
    fn the_next_deadline_is_in_the_future_and_at_most_a_second_away(
        plan in plans(), mode in modes(), happenings in happenings(30),
    ) {
        let runner = some_session(plan, mode, &happenings);
        let still = runner.session.position(runner.now()).is_none_or(|position| {
            position.paused.is_some() || position.whole_ms == 0
        });
        match runner.session.next_deadline() {
            None => prop_assert!(still),
            Some(deadline) => {
                prop_assert!((1..=1000).contains(&deadline.since(runner.now())));
                prop_assert!(!still);
            }
        }
    }

    #[test]
    fn nothing_changes_before_the_next_deadline(
        plan in plans(), mode in modes(), happenings in happenings(30), part in 0.0..1.0_f64,
    ) {
        let mut runner = some_session(plan, mode, &happenings);
        runner.tap(Event::Tick);
        let deadline = runner.session.next_deadline().map_or(60_000, |deadline| {
            deadline.since(runner.now()) - 1
        });
        let (screen, sets) = (runner.screen(), runner.sets());
        runner.now_ms += (deadline as f64 * part) as i64;
        prop_assert_eq!((runner.screen(), runner.sets()), (screen, sets));
        prop_assert_eq!(runner.tap(Event::Tick), vec![]);
    }

    #[test]
    fn a_pause_of_any_length_changes_nothing_but_the_clock(
        plan in plans(), mode in modes(), before in happenings(10), length_ms in 0..9_000_000_i64,
        after in happenings(12),
    ) {
        let mut short = some_session(plan, mode, &before);
        short.tap(Event::Pause);
        let mut long = short.clone();
        long.now_ms += length_ms;
        long.tap(Event::Tick);
        prop_assert_eq!(long.screen(), short.screen());
        let running = short.session.position(short.now()).is_some_and(|it| it.paused.is_some());
        prop_assume!(running);
        for runner in [&mut short, &mut long] {
            runner.tap(Event::Resume);
        }
        // "Back" depends on the clock: a pause may take it past the first second of a step.
        for happening in after.into_iter().filter(|it| it.event != Event::Back) {
            for runner in [&mut short, &mut long] {
                let event = happening.event_after(runner.now());
                runner.now_ms += happening.gap_ms;
                runner.tap(event);
            }
            prop_assert_eq!(long.screen(), short.screen(), "after {:?}", happening);
            prop_assert_eq!(long.session.outcomes(), short.session.outcomes());
        }
    }

    #[test]
    fn a_moment_before_the_latest_one_counts_as_the_latest(
        plan in plans(), mode in modes(), happenings in happenings(10), back_ms in 1..90_000_i64,
        event in crate::support::generate::events(),
    ) {
        let runner = some_session(plan, mode, &happenings);
        let (mut now, mut earlier): (Session, Session) = (runner.session.clone(), runner.session.clone());
        let cues = now.update(event, runner.now());
        let earlier_cues = earlier.update(event, Moment::from_ms(runner.now_ms - back_ms));
        prop_assert_eq!(now, earlier);
        prop_assert_eq!(cues, earlier_cues);
    }
}
