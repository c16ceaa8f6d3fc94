//! The marks that a line begins with: bullets, numbers of a list, chat prefixes.

mod around;

pub(super) use self::around::told_by_others;
use super::lexicon::{LABELS, Word, class, classes, fold, small_letter};

/// The byte after the bullets and numbering of a line.
pub(super) fn end(line: &str) -> usize {
    // "### 1. Pendulum" is one of a list, and "## Warm-up" a heading.
    let hashes = line.len() - line.trim_start_matches('#').len();
    if hashes > 1 {
        let text = rest(line, hashes);
        let from = hashes + text.len() - text.trim_start().len();
        return number(line, from).map_or(0, |next| signs(line, next));
    }
    let mut at = signs(line, 0);
    at = chat(line, at);
    for _ in 0..2 {
        let next = weekday(line, at)
            .or_else(|| number(line, at))
            .or_else(|| letter(line, at))
            .or_else(|| labelled(line, at))
            .or_else(|| roman(line, at));
        match next {
            Some(next) => at = signs(line, next),
            None => break,
        }
    }
    at
}

fn rest(line: &str, at: usize) -> &str {
    line.get(at..).unwrap_or_default()
}

/// The number of digits that a text begins with, and the rest.
fn digits_of(text: &str) -> (usize, &str) {
    let rest = text.trim_start_matches(|it: char| it.is_ascii_digit());
    (text.len() - rest.len(), rest)
}

/// True of white space at the start of a text.
fn spaced(text: &str) -> bool {
    text.starts_with(char::is_whitespace)
}

/// Signs that cannot belong to a number or a name.
fn signs(line: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(ch) = rest(line, at).chars().next() {
        let after = rest(line, at + ch.len_utf8());
        let keeps = ch.is_alphanumeric()
            || matches!(
                ch,
                '(' | '"'
                    | '“'
                    | '<'
                    | '$'
                    | '£'
                    | '€'
                    | '½'
                    | '¼'
                    | '¾'
                    | '#'
                    | '❌'
                    | '🚫'
                    | '⛔'
            )
            || (ch == ':' && after.starts_with(|next: char| next.is_ascii_digit()))
            || ch == '~' && after.starts_with(|next: char| next.is_ascii_digit())
            || ch == '[' && after.starts_with(|next: char| next.is_ascii_digit());
        if keeps {
            break;
        }
        at += ch.len_utf8();
    }
    // `[x]` leaves its letter behind, and the circle of a second level is copied as `o   `.
    let letters = ["x]", "X]", "o  ", "o\t"];
    match letters
        .iter()
        .find_map(|it| rest(line, at).strip_prefix(it))
    {
        Some(after) => line.len() - after.trim_start().len(),
        None => at,
    }
}

/// `[12:30, 5/3/2026] Ana: `, `05/03/2026, 12:32 - Ana: `, `[12:30] +43 660 1234567: `
fn chat(line: &str, at: usize) -> usize {
    let text = rest(line, at);
    if !text.starts_with(|it: char| it == '[' || is_of_stamp(it)) {
        return at;
    }
    let in_brackets = text.strip_prefix('[').and_then(|it| it.split_once(']'));
    let (stamp, after) = match in_brackets {
        Some(parts) => parts,
        None => match text.split_once(" - ").or(text.split_once(" – ")) {
            Some(parts) => parts,
            None => return at,
        },
    };
    // A clock, with a date at least where no brackets tell that it is a stamp.
    let is_dated = stamp.contains(['/', '.', '-']);
    let is_month = |word: &str| word.len() == 3 && word.chars().all(char::is_alphabetic);
    let is_stamp = stamp.contains(':')
        && (in_brackets.is_some() || is_dated)
        && stamp
            .split(' ')
            .all(|word| word.chars().all(is_of_stamp) || is_month(word));
    let Some((who, _)) = after.split_once(": ").filter(|_| is_stamp) else {
        return at;
    };
    // A sender without a name is shown by a number, among marks of its direction.
    let number =
        who.trim_matches(|it: char| it.is_whitespace() || ('\u{202a}'..='\u{202e}').contains(&it));
    let is_number = number.strip_prefix('+').is_some_and(|it| {
        it.chars()
            .all(|it| it.is_ascii_digit() || it.is_whitespace() || "()-".contains(it))
    });
    let is_name = who.chars().count() <= 30 && !who.contains(|it: char| it.is_ascii_digit());
    if is_name || is_number {
        line.len() - after.len() + who.len() + 2
    } else {
        at
    }
}

/// True of a character of the time of a message.
fn is_of_stamp(ch: char) -> bool {
    ch.is_ascii_digit() || " :/.,-".contains(ch) || "apmAPM\u{a0}\u{202f}".contains(ch)
}

/// `1.`, `1)`, `1.)`, `(1)`, `[1]`, `1/`, `1-`, `1 -`, `1:`, `#1`, `1️⃣`, `2.3`, `1Plank`
fn number(line: &str, at: usize) -> Option<usize> {
    let text = rest(line, at);
    let open = text.strip_prefix(['(', '[', '#']);
    let body = open.unwrap_or(text);
    let is_hash = text.starts_with('#');
    let (digits, after) = digits_of(body);
    if !(1..=2).contains(&digits) {
        return None;
    }
    // A number that is not one of a dosage by what follows it.
    let words = |text: &str| {
        text.trim_start()
            .starts_with(|it: char| it.is_alphabetic() || it == '"' || it == '(')
    };
    let begins_number = |text: &str| {
        text.trim_start()
            .starts_with(|it: char| it.is_ascii_digit() || it == ':')
    };
    let done = |after: &str| Some(line.len() - after.trim_start().len());
    if after.starts_with(['\u{fe0f}', '\u{20e3}']) {
        return done(after.trim_start_matches(['\u{fe0f}', '\u{20e3}']));
    }
    if is_hash {
        let after = after.trim_start_matches([':', '.', ')', '-']);
        return (spaced(after) && words(after)).then(|| done(after))?;
    }
    if let Some(rest) = after
        .strip_prefix(".)")
        .or(after.strip_prefix([')', ']']))
        .or(after.strip_prefix(".-"))
    {
        return (spaced(rest) || words(rest)).then(|| done(rest))?;
    }
    if open.is_some() {
        return None;
    }
    if let Some(rest) = after.strip_prefix('.') {
        // "2.3 Squats" has two levels.
        let (level, behind) = digits_of(rest);
        if level > 0 {
            let is_word = spaced(behind) && words(behind) && !is_unit(behind.trim_start());
            return (is_word && level == 1).then(|| done(behind))?;
        }
        return (spaced(rest) || words(rest)).then(|| done(rest))?;
    }
    for sign in ['/', ':'] {
        if let Some(rest) = after.strip_prefix(sign) {
            return (spaced(rest) && (words(rest) || begins_number(rest))).then(|| done(rest))?;
        }
    }
    // "3- Plank", "1 - Squats"
    let dashed = after.trim_start();
    if let Some(rest) = dashed.strip_prefix(['-', '–', '—']) {
        let is_apart = spaced(rest) && words(rest) && !is_unit(rest.trim_start());
        return is_apart.then(|| done(rest))?;
    }
    // "1Plank 30 sec"
    let is_glued = after.starts_with(|it: char| it.is_uppercase())
        && after.chars().nth(1).is_some_and(char::is_lowercase)
        && !is_unit(after);
    is_glued.then(|| done(after))?
}

/// True where a text begins with a unit or a count: the number before it is one of a dosage.
fn is_unit(text: &str) -> bool {
    let word = text.chars().take_while(|it| it.is_alphabetic());
    let word: String = word.map(fold).collect();
    classes![
        Second, Minute, X, Set, Rep, Times, Unit, Distance, Round, Day, Week
    ]
    .has(class(&word))
}

/// `A1.`, `B2)`, `A1 `, `a)`, `A.`
fn letter(line: &str, at: usize) -> Option<usize> {
    let text = rest(line, at);
    let first = text.chars().next().filter(char::is_ascii_alphabetic)?;
    let body = text.get(1..)?;
    let (digits, after) = digits_of(body);
    let done = |after: &str| Some(line.len() - after.trim_start().len());
    if digits > 1 {
        return None;
    }
    if let Some(rest) = after.strip_prefix(['.', ')', ':']) {
        let is_label = digits == 1
            || !matches!(after.chars().next(), Some(':' | '.'))
            || (first.is_ascii_uppercase() && first != 'R' && first != 'L')
            // "b. Towel scrunches"
            || rest.trim_start().starts_with(|it: char| it.is_uppercase());
        return (spaced(rest)
            && is_label
            && rest
                .trim_start()
                .starts_with(|it: char| it.is_alphanumeric() || it == '('))
        .then(|| done(rest))?;
    }
    if digits == 1 && first.is_ascii_uppercase() {
        let dashed = after.trim_start();
        if let Some(rest) = dashed.strip_prefix(['-', '–', '—']) {
            return spaced(rest).then(|| done(rest))?;
        }
        // "A1 Squat", but not "T4 extension" or "L5 nerve glide".
        let is_superset = matches!(first, 'A'..='F')
            && spaced(after)
            && after.trim_start().starts_with(|it: char| it.is_uppercase());
        return is_superset.then(|| done(after))?;
    }
    None
}

/// The longest name of a day and the sign behind it have so many characters: "Donnerstag -".
const DAY_CHARS_MAX: usize = 12;

/// `Monday: ` and `Mo - ` before an exercise.
fn weekday(line: &str, at: usize) -> Option<usize> {
    let text = rest(line, at);
    let mut beginning = text.char_indices().take(DAY_CHARS_MAX);
    let (day, after) = beginning.find_map(|(at, ch)| match ch {
        ':' => Some((text.get(..at)?, text.get(at + 1..)?.strip_prefix(' ')?)),
        '-' | '–' => {
            let after = text.get(at + ch.len_utf8()..)?.strip_prefix(' ')?;
            Some((text.get(..at)?.strip_suffix(' ')?, after))
        }
        _ => None,
    })?;
    // "Mo - Mi - Fr, bike 15 min"
    let next = after.trim_start();
    let next_day = next.split(|ch: char| !ch.is_alphabetic()).next();
    let is_list = next_day.is_some_and(|it| day_of(it).is_some());
    let is_day = day_of(day).is_some() && !is_list && next.starts_with(char::is_alphanumeric);
    is_day.then(|| line.len() - after.trim_start().len())
}

/// The day of the week that a text names and nothing else.
pub(super) fn day_of(text: &str) -> Option<&str> {
    let text = text.trim_matches(|ch: char| !ch.is_alphabetic());
    if !text.starts_with(char::is_uppercase) || text.contains(' ') {
        return None;
    }
    let folded: String = text.chars().map(fold).collect();
    // "Do - 3 sets" asks for something.
    (folded != "do" && class(&folded) == Word::Weekday).then_some(text)
}

/// `No. 3 `, `N°5 : `, `Ex. 3 `, `Exercise 3: `, `Station 3: `, `Option 2: `, `Move 3: `
fn labelled(line: &str, at: usize) -> Option<usize> {
    let text = rest(line, at);
    let length = LABELS.all().find_map(|label| {
        let start = text.get(..label.len())?.chars();
        let is_label = start.map(small_letter).eq(label.chars());
        is_label.then_some(label.len())
    })?;
    // "Exercise: Wall sit", "New: wall sit"
    if let Some(named) = text.get(length..)?.strip_prefix(": ")
        && length >= 3
        && named.trim_start().starts_with(char::is_alphabetic)
    {
        return Some(line.len() - named.trim_start().len());
    }
    let after = text.get(length..)?.trim_start_matches(['.', ' ', '#']);
    let (digits, behind) = digits_of(after);
    if !(1..=2).contains(&digits) {
        return None;
    }
    let rest = behind
        .trim_start()
        .trim_start_matches([':', '.', ')', '-', '–', '—', '»', '>']);
    let is_word = rest
        .trim_start()
        .starts_with(|it: char| it.is_alphabetic() || it == '"');
    let is_apart =
        behind.starts_with([' ', ':', '.', ')']) && is_word && !is_unit(rest.trim_start());
    is_apart.then_some(line.len() - rest.trim_start().len())
}

/// `II. `
fn roman(line: &str, at: usize) -> Option<usize> {
    let text = rest(line, at);
    let length = text.len() - text.trim_start_matches(['I', 'V', 'X']).len();
    let after = text.get(length..)?.strip_prefix(['.', ')'])?;
    let is_marker = (1..=4).contains(&length) && after.starts_with(' ');
    is_marker.then_some(line.len() - after.trim_start().len())
}
