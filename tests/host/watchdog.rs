//! The watchdog, over audio that claims to play and audio that does.

use holdfast::domain::watchdog::{Verdict, Watchdog};

use Verdict::{Fine, Replace, Shake};

/// Checks the verdicts at these times of the page's clock and the audio clock.
#[track_caller]
fn check(looks: &[(i64, i64)], expected: &[Verdict]) {
    let mut watchdog = Watchdog::default();
    let verdicts: Vec<Verdict> = looks
        .iter()
        .map(|(steady_ms, clock_ms)| watchdog.look(*steady_ms, *clock_ms))
        .collect();
    assert_eq!(verdicts, expected, "{looks:?}");
}

#[test]
fn a_clock_that_moves_is_fine() {
    check(
        &[(0, 0), (1000, 990), (2000, 2010), (2010, 2010)],
        &[Fine; 4],
    );
    check(&[(7, 900), (1007, 1000), (2007, 1100)], &[Fine; 3]);
}

#[test]
fn one_that_stands_still_is_shaken_and_then_replaced() {
    check(&[(0, 50), (1000, 50), (2000, 50)], &[Fine, Shake, Replace]);
    check(
        &[(0, 50), (1000, 149), (1400, 149), (2000, 150)],
        &[Fine, Shake, Fine, Replace],
    );
}

#[test]
fn one_that_goes_on_after_it_was_shaken_is_shaken_again_the_next_time() {
    check(
        &[(0, 0), (1000, 0), (2000, 900), (3000, 900), (4000, 900)],
        &[Fine, Shake, Fine, Shake, Replace],
    );
}

#[test]
fn a_page_that_was_away_says_nothing_of_the_loudspeaker() {
    check(&[(0, 0), (60_000, 0), (61_000, 0)], &[Fine, Fine, Shake]);
    check(&[(5000, 0), (4000, 0), (4100, 0)], &[Fine; 3]);
}
