//! The time that the reader takes: a figure to look at, not a limit.
//!
//! `cargo xtask bench` runs it as it is shipped and prints the figure.

use holdfast::domain::notation::{self, Memory, Text};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

/// Twelve lines as people write them, five times over.
const LINES: &str = "\
1. Glute bridge: 3 sets of 15
- Side plank 3 × 30–45 sec each side, rest 30s
Clams 2-3 sets of 12, 3 days per week
Bird dog 3x10, hold 5 seconds, each side
Piriformis stretch: hold for 30-60 seconds, 2-4 sets on both sides
3 x 12 step-ups per leg
Calf stretch, hold 30 seconds, repeat 3 times on each leg
Copenhagen plank 2x :20 ea, slowly
Single leg deadlift 3×8/leg, rest 1 min
Wall sit 1:30
Front plank 3x :20-:60
90/90 hip stretch 2 min per side, twice a day
";

/// Sixty prescriptions. No two lines are the same to the letter, so that each is taken apart.
fn text() -> String {
    let ends = (0..5).map(|spaces| " ".repeat(spaces) + "\n");
    ends.map(|end| LINES.replace('\n', &end)).collect()
}

/// Prints the median time of a reading of sixty prescriptions.
fn measure(what: &str, mut read: impl FnMut(usize) -> Text) {
    let clock = web_sys::window().unwrap().performance().unwrap();
    let mut times: Vec<f64> = (0..201)
        .map(|turn| {
            let start = clock.now();
            assert_eq!(read(turn).routine.prescriptions().count(), 60);
            clock.now() - start
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let median = times[times.len() / 2];
    console_log!(
        "{what}: {median:.2} ms, {:.2} ms at a fourth of the speed (median of {})",
        median * 4.0,
        times.len()
    );
}

#[wasm_bindgen_test]
fn sixty_prescriptions_are_read_in_a_moment() {
    let text = text();
    measure("60 prescriptions", |_| notation::read(&text));
}

#[wasm_bindgen_test]
fn a_key_in_sixty_prescriptions_is_read_in_a_moment() {
    let text = text();
    let mut memory = Memory::default();
    measure("A key in 60 prescriptions", |turn| {
        let seconds = format!("rest {}s", 30 + turn);
        notation::read_again(&text.replacen("rest 30s", &seconds, 1), &mut memory)
    });
}
