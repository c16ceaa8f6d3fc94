//! What an exercise may be called, and how its name stands in a line.
//!
//! Must not know: how much of it is asked for (`dose.rs`).

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

/// The name as it stands in the canonical form: in quotes where the reader would take it for
/// more, or less, than a name.
pub(super) fn print(movement: &Movement) -> String {
    let name = movement.name();
    let mut line = name.to_string();
    line += " 2x 2 reps";
    let is_read = super::read(&line)
        .is_ok_and(|reading| reading.name == name && reading.prescription.note.is_empty());
    let plain = is_read && !super::text::is_keyed(name);
    if plain {
        return name.to_string();
    }
    let mut quoted = "\"".to_string();
    quoted += name;
    quoted.push('"');
    quoted
}

/// The name in quotes that a line begins with, and the byte after it.
pub(super) fn quoted(line: &str) -> Option<(&str, usize)> {
    let (name, _) = line.strip_prefix('"')?.split_once('"')?;
    (!name.is_empty()).then_some((name, name.len() + 2))
}

/// How many bytes of bullets and numbering a line begins with.
pub(super) fn bullet(line: &str) -> usize {
    let mut at = 0;
    let rest = |at: usize| line.get(at..).unwrap_or_default();
    // Signs, as long as they cannot belong to a number or a name.
    while let Some(sign) = rest(at).chars().next() {
        let keeps = sign.is_alphanumeric()
            || sign == '('
            || sign == '"'
            || sign == '<'
            || (sign == ':' && rest(at + 1).starts_with(|next: char| next.is_ascii_digit()));
        if keeps {
            break;
        }
        at += sign.len_utf8();
    }
    // `[x]` leaves its letter behind.
    if let Some(after) = rest(at).strip_prefix("x]").or(rest(at).strip_prefix("X]")) {
        at = line.len() - after.trim_start().len();
    }
    let word = ["Exercise ", "exercise ", "Ex ", "Ex. "]
        .iter()
        .find(|word| {
            rest(at).starts_with(**word)
                && rest(at + word.len()).starts_with(|it: char| it.is_ascii_digit())
        });
    let numbered = at + word.map_or(0, |word| word.len());
    let open = usize::from(rest(numbered).starts_with('('));
    let mark = rest(numbered + open);
    let letters = usize::from(mark.starts_with(|it: char| it.is_ascii_alphabetic()));
    let digits = mark
        .bytes()
        .skip(letters)
        .take_while(u8::is_ascii_digit)
        .count();
    let length = letters + digits;
    let sign = mark.get(length..).and_then(|rest| rest.chars().next());
    // `1️⃣` is a digit and two signs that cannot be seen.
    let is_key = mark
        .get(length..)
        .unwrap_or_default()
        .starts_with(['\u{fe0f}', '\u{20e3}']);
    let after = mark.get(length + 1..).unwrap_or_default();
    let stands_alone = after.starts_with(char::is_whitespace)
        || (letters == 0 && after.starts_with(char::is_alphabetic));
    let is_number = (1..=2).contains(&length)
        && match sign {
            Some('.' | ')') => stands_alone,
            Some(':' | '-' | '–') => {
                after.starts_with(char::is_whitespace)
                    && (letters + digits > 1 || word.is_some() || sign == Some(':'))
            }
            _ => false,
        };
    if is_key && letters == 0 {
        let name = mark.trim_start_matches(|sign: char| {
            sign.is_ascii_digit() || matches!(sign, '\u{fe0f}' | '\u{20e3}' | ' ')
        });
        return line.len() - name.len();
    }
    if is_number {
        return line.len() - after.trim_start().len();
    }
    at
}
