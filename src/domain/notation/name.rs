//! The names of exercises, and texts on one line.

use crate::domain::{library, routine::Movement};

/// The exercise that is meant by `name`: one of the library, or the author's own.
pub fn movement(name: &str) -> Movement {
    let own = own(name);
    match library::called(&own) {
        Some(exercise) => Movement::Library(exercise),
        None => Movement::Own(own),
    }
}

/// The name of an exercise of the author's own. Straight quotes become curly ones, as they enclose
/// a name in the canonical form.
pub fn own(name: &str) -> String {
    let mut own = String::new();
    for sign in tidy(name).chars() {
        own.push(if sign == '"' { '”' } else { sign });
    }
    own
}

/// A text on one line, without what cannot be seen: control characters, marks that turn the
/// direction of writing, and runs of white space.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::new();
    for sign in text.chars() {
        let invisible = matches!(sign, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}');
        if sign.is_whitespace() || sign.is_control() {
            if !tidy.is_empty() && !tidy.ends_with(' ') {
                tidy.push(' ');
            }
        } else if !invisible {
            tidy.push(sign);
        }
    }
    if tidy.ends_with(' ') {
        tidy.pop();
    }
    tidy
}
