//! The session clock: the rule of the platform notes (1.6), row by row.

use holdfast::domain::{
    clock::{Page, Passed, Reading, SessionClock, elapsed_ms},
    time::{Moment, WallTime},
};
use proptest::prelude::*;

const NOON: i64 = 1_790_000_000_000;

fn reading(wall_ms: i64, steady_ms: i64) -> Reading {
    Reading {
        wall: WallTime(NOON + wall_ms),
        steady_ms,
    }
}

/// Checks the time that passes when the clocks advance by these amounts.
#[track_caller]
fn check(wall_ms: i64, steady_ms: i64, page: Page, expected: i64) {
    let passed = elapsed_ms(reading(0, 500), reading(wall_ms, 500 + steady_ms), page);
    assert_eq!(
        passed, expected,
        "wall {wall_ms}, steady {steady_ms}, {page:?}"
    );
}

#[test]
fn clocks_that_agree_advance_by_the_steady_one() {
    for page in [Page::Visible, Page::Hidden] {
        check(0, 0, page, 0);
        check(1_000, 1_000, page, 1_000);
        check(1_040, 1_000, page, 1_000);
        check(2_499, 1_000, page, 1_000);
        check(0, 1_000, page, 1_000);
        check(60_000, 60_000, page, 60_000);
        check(61_400, 60_000, page, 60_000);
    }
}

#[test]
fn a_phone_that_slept_advances_by_the_wall_clock() {
    check(40_000, 300, Page::Hidden, 40_000);
    check(2_500, 1_000, Page::Hidden, 2_500);
    check(40_000, 3_000, Page::Visible, 40_000);
    check(8 * 3_600_000, 2_500, Page::Visible, 8 * 3_600_000);
}

#[test]
fn a_wall_clock_moved_while_we_watched_counts_for_nothing() {
    check(3_600_000, 1_000, Page::Visible, 1_000);
    check(2_500, 1_000, Page::Visible, 1_000);
    check(40_000, 2_000, Page::Visible, 2_000);
}

#[test]
fn a_wall_clock_that_was_set_back_counts_for_nothing() {
    for page in [Page::Visible, Page::Hidden] {
        check(-3_600_000, 1_000, page, 1_000);
        check(-3_600_000, 30_000, page, 30_000);
    }
}

#[test]
fn time_never_runs_backwards() {
    check(0, -5_000, Page::Visible, 0);
    check(-5_000, -5_000, Page::Hidden, 0);
    let extremes = [i64::MIN, -1, 0, 1, i64::MAX];
    for wall in extremes {
        for steady_ms in extremes {
            let now = Reading {
                wall: WallTime(wall),
                steady_ms,
            };
            assert!(elapsed_ms(reading(0, 0), now, Page::Hidden) >= 0);
            assert!(elapsed_ms(now, reading(0, 0), Page::Hidden) >= 0);
        }
    }
}

#[test]
fn more_than_five_seconds_of_silence_is_an_absence() {
    for (gap_ms, away) in [
        (1_000, false),
        (5_000, false),
        (5_001, true),
        (90_000, true),
    ] {
        let mut clock = SessionClock::start(reading(0, 0));
        let passed = clock.read(reading(gap_ms, gap_ms), Page::Visible);
        let now = Moment::from_ms(gap_ms);
        let expected = match away {
            true => Passed::Away {
                since: Moment::START,
                now,
            },
            false => Passed::Present(now),
        };
        assert_eq!(passed, expected, "{gap_ms} ms");
    }
}

#[test]
fn each_gap_is_judged_since_the_last_reading() {
    let mut clock = SessionClock::start(reading(0, 0));
    clock.read(reading(1_000, 1_000), Page::Visible);
    // Asleep for 40 s, then the wall clock is set an hour ahead while the runner watches.
    clock.read(reading(41_000, 1_100), Page::Hidden);
    assert_eq!(clock.moment(), Moment::from_ms(41_000));
    clock.read(reading(3_642_000, 2_100), Page::Visible);
    assert_eq!(clock.moment(), Moment::from_ms(42_000));
    clock.read(reading(3_643_000, 3_100), Page::Visible);
    assert_eq!(clock.moment(), Moment::from_ms(43_000));
}

#[test]
fn it_goes_with_the_steady_clock_but_for_sleep() {
    let mut clock = SessionClock::start(reading(0, 700));
    for (wall_ms, steady_ms, page, ahead_ms) in [
        (1_000, 1_700, Page::Visible, -700),
        // Late, and the wall clock set an hour ahead.
        (3_602_500, 3_200, Page::Visible, -700),
        // Asleep for 40 s.
        (3_643_500, 4_200, Page::Hidden, 39_300),
        (3_644_500, 5_200, Page::Visible, 39_300),
    ] {
        clock.read(reading(wall_ms, steady_ms), page);
        assert_eq!(clock.ahead_ms(), ahead_ms, "at {steady_ms} ms");
    }
}

#[test]
fn after_a_reload_only_the_wall_clock_knows() {
    for (away_ms, now_ms) in [(12_000, 22_000), (0, 10_000), (-3_600_000, 10_000)] {
        let mut clock = SessionClock::start(reading(0, 900_000));
        clock.read(reading(10_000, 910_000), Page::Visible);
        let (mut clock, passed) =
            SessionClock::restore(clock.save(), reading(10_000 + away_ms, 40));
        let since = Moment::from_ms(10_000);
        let now = Moment::from_ms(now_ms);
        assert_eq!(passed, Passed::Away { since, now }, "away {away_ms} ms");
        clock.read(reading(11_000 + away_ms, 1_040), Page::Visible);
        assert_eq!(clock.moment(), Moment::from_ms(now_ms + 1_000));
    }
}

proptest! {
    #[test]
    fn clocks_that_run_alike_pass_through(ms in 0..10_000_000_i64, hidden in any::<bool>()) {
        let page = if hidden { Page::Hidden } else { Page::Visible };
        prop_assert_eq!(elapsed_ms(reading(0, 7), reading(ms, 7 + ms), page), ms);
    }

    #[test]
    fn what_passed_is_what_one_of_the_clocks_says(
        wall in -10_000_000..10_000_000_i64, steady in -10_000..10_000_000_i64, hidden in any::<bool>(),
    ) {
        let page = if hidden { Page::Hidden } else { Page::Visible };
        let passed = elapsed_ms(reading(0, 0), reading(wall, steady), page);
        prop_assert!(passed == steady.max(0) || passed == wall);
        prop_assert!(passed >= 0);
        prop_assert!(passed >= steady.max(0), "a sleep only adds");
    }

    #[test]
    fn the_session_clock_only_goes_forward(
        gaps in prop::collection::vec((-9_000_000..9_000_000_i64, -90_000..90_000_i64, any::<bool>()), 1..30),
    ) {
        let mut clock = SessionClock::start(reading(0, 0));
        let (mut wall, mut steady) = (0, 0);
        for (more_wall, more_steady, hidden) in gaps {
            let before = clock.moment();
            wall += more_wall;
            steady += more_steady;
            clock.read(reading(wall, steady), if hidden { Page::Hidden } else { Page::Visible });
            prop_assert!(clock.moment() >= before);
        }
    }
}
