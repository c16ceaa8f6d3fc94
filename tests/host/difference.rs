//! The differences between two texts.

use holdfast::domain::difference::{
    Change::{self, Gone, New},
    LINES_MAX, difference,
};
use proptest::prelude::*;

#[test]
fn the_same_text_has_no_difference() {
    assert_eq!(difference("", ""), []);
    assert_eq!(difference("a\nb", "a\n\nb  \r\n"), []);
}

#[test]
fn lines_that_came_and_went_are_told_in_order() {
    let table: [(&str, &str, &[Change]); 6] = [
        ("", "a\nb", &[New("a"), New("b")]),
        ("a\nb", "", &[Gone("a"), Gone("b")]),
        ("a\nb\nc", "a\nx\nc", &[Gone("b"), New("x")]),
        ("a\nb\nc", "b\nc\na", &[Gone("a"), New("a")]),
        ("a\na\nb", "a\nb", &[Gone("a")]),
        (
            "a\nb\nc\nd",
            "c\nd\na\nb",
            &[Gone("a"), Gone("b"), New("a"), New("b")],
        ),
    ];
    for (earlier, later, changes) in table {
        assert_eq!(difference(earlier, later), changes, "{earlier:?} {later:?}");
    }
}

#[test]
fn texts_of_too_many_lines_have_a_difference_too() {
    let earlier = "a\n".repeat(LINES_MAX) + "b";
    let changes = difference(&earlier, "a\na\nb\nc");
    assert_eq!(changes.len(), LINES_MAX - 2 + 1);
    assert_eq!(changes.last(), Some(&New("c")));
    assert!(is_told_right(&earlier, "a\na\nb\nc", &changes));
}

/// True where the changes are lines of their texts, in order, and leave the same number of lines of
/// both.
fn is_told_right(earlier: &str, later: &str, changes: &[Change]) -> bool {
    let gone = changes.iter().filter_map(|change| match change {
        Gone(line) => Some(*line),
        New(_) => None,
    });
    let new = changes.iter().filter_map(|change| match change {
        New(line) => Some(*line),
        Gone(_) => None,
    });
    let is_part = |part: Vec<&str>, text: &str| {
        let mut lines = text.lines();
        part.iter().all(|line| lines.any(|other| other == *line))
    };
    let (gone, new): (Vec<&str>, Vec<&str>) = (gone.collect(), new.collect());
    earlier.lines().count() - gone.len() == later.lines().count() - new.len()
        && is_part(gone, earlier)
        && is_part(new, later)
}

proptest! {
    #[test]
    fn any_two_texts_differ_by_the_fewest_lines(
        earlier in "([abc]\n){0,8}",
        later in "([abc]\n){0,8}",
    ) {
        let changes = difference(&earlier, &later);
        prop_assert!(is_told_right(&earlier, &later, &changes));
        prop_assert_eq!(changes.len(), difference(&later, &earlier).len());
        prop_assert_eq!(changes.is_empty(), earlier == later);
    }
}
