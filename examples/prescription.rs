//! The notation on the command line, for a coach's own scripts.
//!
//! ```text
//! cargo run --example prescription -- read       lines in, one JSON object a line out
//! cargo run --example prescription -- message    a whole text in, one JSON object out
//! cargo run --example prescription -- print      a line or a text in, the canonical form out
//! cargo run --example prescription -- link       a routine's text in, its link and length out
//! cargo run --example prescription -- open LINK  the routine of a link as text
//! ```
//!
//! The exit status is 1 if any line was an error. In `message`, lines that are no prescriptions
//! are part of the answer and no errors. Blank lines are left out.

use std::{
    env,
    io::{self, Read},
    process::ExitCode,
};

use holdfast::domain::{
    dosage::{Range, Sides, Work},
    notation::{
        self, Reading, Trouble,
        text::{self, Line},
    },
    route::LINK,
    share_link,
};
use serde_json::{Value, json};

const USAGE: &str = "usage: prescription read | message | print | link | open LINK\n\
                     All but open read standard input.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["read"] => input().map(|text| read(&text)),
        ["message"] => input().map(|text| message(&text)),
        ["print"] => input().map(|text| print(&text)),
        ["link"] => input().map(|text| link(&text)),
        ["open", link] => Ok(open(link)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("standard input could not be read: {error}");
            ExitCode::from(1)
        }
    }
}

/// Standard input; what is no UTF-8 in it is read as signs that stand for that.
fn input() -> io::Result<String> {
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Each returns whether every line was read.
fn read(text: &str) -> bool {
    let mut all_read = true;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let answer = match notation::read(line) {
            Ok(reading) => prescription(&reading),
            Err(trouble) => {
                all_read = false;
                error(&trouble)
            }
        };
        println!("{answer}");
    }
    all_read
}

fn message(message: &str) -> bool {
    let read = text::read(message);
    let mut readings = read.lines.iter().filter_map(|line| match line {
        Line::Prescription(reading) => Some(prescription(reading)),
        _ => None,
    });
    let named = |title: &str| {
        if title.is_empty() {
            Value::Null
        } else {
            json!(title)
        }
    };
    let mut sections = Vec::new();
    for section in &read.routine.sections {
        let prescriptions: Vec<Value> = readings
            .by_ref()
            .take(section.prescriptions.len())
            .collect();
        sections.push(json!({
            "title": named(&section.title),
            "rounds": section.rounds,
            "rest_s": ends(section.rest_seconds),
            "prescriptions": prescriptions,
        }));
    }
    let lines = message.split('\n').zip(&read.lines).enumerate();
    let unread: Vec<Value> = lines
        .filter(|(_, (_, line))| matches!(line, Line::Note | Line::Unread(_)))
        .map(|(index, (text, _))| json!({ "line": index + 1, "text": text.trim() }))
        .collect();
    let title = named(&read.routine.name);
    println!(
        "{}",
        json!({ "title": title, "sections": sections, "unread": unread })
    );
    true
}

fn print(text: &str) -> bool {
    // A line by itself, or a list of them, stays what it is.
    if let [line] = text.trim().lines().collect::<Vec<_>>().as_slice()
        && let Ok(reading) = notation::read(line)
    {
        println!("{}", notation::print(&reading.prescription));
        return true;
    }
    let read = text::read(text);
    print!("{}", text::print(&read.routine));
    tell_unread(text, &read.lines)
}

fn link(text: &str) -> bool {
    let read = text::read(text);
    let all_read = tell_unread(text, &read.lines);
    match share_link::write(&read.routine) {
        Ok(payload) => {
            let link = format!("{LINK}{payload}");
            println!("{link}\n{}", link.len());
            all_read
        }
        Err(too_long) => {
            eprintln!("{too_long}");
            false
        }
    }
}

fn open(link: &str) -> bool {
    let opened = share_link::read(link);
    print!("{}", text::print(&opened.routine));
    if let Some(trouble) = opened.trouble {
        eprintln!("{trouble}");
    }
    opened.trouble.is_none()
}

/// Says on standard error which lines were not read, and returns whether all were.
fn tell_unread(text: &str, lines: &[Line]) -> bool {
    let mut all_read = true;
    for (index, (line, kind)) in text.split('\n').zip(lines).enumerate() {
        if let Line::Unread(trouble) = kind {
            let (number, column) = (index + 1, trouble.column);
            eprintln!(
                "line {number}, column {column}: {}\n    {}",
                trouble.wrong,
                line.trim()
            );
            all_read = false;
        }
    }
    all_read
}

fn error(trouble: &Trouble) -> Value {
    json!({ "error": { "column": trouble.column, "message": trouble.wrong.to_string() } })
}

fn prescription(reading: &Reading) -> Value {
    let dosage = reading.prescription.dosage;
    let (reps, hold) = match dosage.work {
        Work::Hold { seconds } => (None, Some(seconds)),
        Work::Reps {
            count,
            hold_seconds,
        } => (Some(count), hold_seconds),
    };
    json!({
        "exercise": reading.name,
        "sets": ends(Some(dosage.sets)),
        "reps": ends(reps),
        "hold_s": ends(hold),
        "relax_s": ends(dosage.relax_seconds),
        "rest_s": ends(dosage.between_sets()),
        "per_side": dosage.sides == Sides::Each,
        "times_per_day": ends(dosage.times_per_day),
        "days_per_week": ends(dosage.days_per_week),
    })
}

/// A range as `[min, max]`.
fn ends(range: Option<Range>) -> Value {
    range.map_or(Value::Null, |range| json!([range.min(), range.max()]))
}
