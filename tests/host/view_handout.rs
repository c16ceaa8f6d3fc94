//! A routine on paper.

use holdfast::{
    domain::dosage::{Dosage, Range, Sides, Work},
    view::handout::boxes,
};

#[test]
fn each_set_of_each_side_has_a_box() {
    let range = |min, max| Range::new(min, max).expect("a range");
    for (sets, sides, rounds, expected) in [
        ((3, 3), Sides::Together, 1, ":3"),
        ((2, 4), Sides::Each, 1, "right:4 left:4"),
        ((1, 20), Sides::Together, 1, ":20"),
        ((1, 2), Sides::Each, 3, "right:6 left:6"),
    ] {
        let seconds = range(30, 60);
        let dosage = Dosage::new(range(sets.0, sets.1), Work::Hold { seconds }, sides);
        let rows = boxes(&dosage, rounds).into_iter();
        let rows: Vec<String> = rows
            .map(|it| format!("{}:{}", it.label, it.count))
            .collect();
        assert_eq!(rows.join(" "), expected);
    }
}
