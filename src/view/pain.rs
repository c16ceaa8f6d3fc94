//! Pain, in words.

use crate::domain::pain::WORDS;

/// The words at the marks of the scale: `0 none · 3 mild · …`.
pub fn scale_words() -> String {
    let marks = WORDS.map(|(number, word)| format!("{number} {word}"));
    marks.join(" · ")
}
