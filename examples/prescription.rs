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
//! In `read`, a line that lists several exercises is `{"list": […]}`, and one with more than one
//! possible reading `{"ask": [[…], …]}`; in `message` such
//! lines are in `asked`, `as_it_stands` has what one answer can take, and in it `with_said` the other
//! answer: all of it as often as the line in doubt says. The exit status is 1 if any
//! line was asked about or an error, or if a link has an error; errors are printed on standard error,
//! and everything else is still written. In `message`, lines that are no prescriptions are part of the
//! answer and no errors. Blank lines are left out. `link` writes two lines: the link after the app's
//! address, and its number of characters.

use std::{
    env,
    io::{self, Read, Write},
    process::ExitCode,
};

use holdfast::domain::{
    dosage::{Range, Sides, Work},
    notation::{self, Line, Outcome, ReadError, Reading},
    route::LINK,
    routine::{Prescription, Routine},
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
    let written = done.and_then(|done| {
        io::stdout().write_all(done.answer.as_bytes())?;
        Ok(done.is_good)
    });
    match written {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(1)
        }
    }
}

/// The output of a command, and true where all of its input was read.
struct Done {
    answer: String,
    is_good: bool,
}

/// Standard input; bytes that are not UTF-8 become replacement characters.
fn input() -> io::Result<String> {
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn read(text: &str) -> Done {
    let mut done = Done {
        answer: String::new(),
        is_good: true,
    };
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let answer = match notation::read_line(line) {
            Outcome::Read(reading) => prescription(&reading),
            Outcome::Listed(readings) => {
                let readings: Vec<Value> = readings.iter().map(prescription).collect();
                json!({ "list": readings })
            }
            Outcome::Asked(choices) => {
                done.is_good = false;
                json!({ "ask": asked(&choices) })
            }
            Outcome::Unread(error) => {
                done.is_good = false;
                error_json(&error)
            }
        };
        done.answer += &format!("{answer}\n");
    }
    done
}

fn message(message: &str) -> Done {
    let read = notation::read(message);
    let is_read = |line: &Line| matches!(line, Line::Prescriptions(_));
    let is_alone = |line: &Line| matches!(line, Line::Asked(choices) if choices.len() == 1);
    let sections = sections(&read.routine, &read.lines, is_read);
    let as_it_stands = read.asked.as_ref().map_or(Value::Null, |asked| {
        let all = |line: &Line| is_read(line) || is_alone(line);
        let doubt = asked
            .doubt
            .map(|(line, doubt)| json!({ "line": line + 1, "message": format!("this {doubt}") }));
        let with_said = asked.with_said.as_ref().map(|it| {
            let said = it.said.to_string();
            json!({ "said": said, "sections": self::sections(&it.routine, &read.lines, all) })
        });
        let sections = self::sections(&asked.routine, &read.lines, all);
        json!({ "doubt": doubt, "sections": sections, "with_said": with_said })
    });
    let lines = message.split('\n').zip(&read.lines).enumerate();
    let asked: Vec<Value> = lines
        .clone()
        .filter_map(|(index, (text, line))| match line {
            Line::Asked(choices) => {
                Some(json!({ "line": index + 1, "text": text.trim(), "ask": asked(choices) }))
            }
            _ => None,
        })
        .collect();
    let unread: Vec<Value> = lines
        .filter(|(_, (_, line))| matches!(line, Line::Note | Line::Unread(_)))
        .map(|(index, (text, _))| json!({ "line": index + 1, "text": text.trim() }))
        .collect();
    let answer = json!({
        "title": named(&read.routine.name),
        "sections": sections,
        "asked": asked,
        "as_it_stands": as_it_stands,
        "unread": unread,
    });
    Done {
        answer: format!("{answer}\n"),
        is_good: true,
    }
}

fn named(title: &str) -> Value {
    match title {
        "" => Value::Null,
        title => json!(title),
    }
}

/// The sections of a routine, with the readings of these lines.
fn sections(routine: &Routine, lines: &[Line], is_in: impl Fn(&Line) -> bool) -> Vec<Value> {
    let lines = lines.iter().filter(|it| is_in(it));
    let mut names = lines.flat_map(|line| match line {
        Line::Prescriptions(readings) => readings.iter().map(|it| &it.name).collect(),
        Line::Asked(choices) => choices.iter().flatten().map(|it| &it.name).collect(),
        _ => Vec::new(),
    });
    let mut sections = Vec::new();
    for section in &routine.sections {
        let prescriptions = section.prescriptions.iter().zip(names.by_ref());
        let prescriptions: Vec<Value> = prescriptions
            .map(|(it, name)| named_prescription(name, it))
            .collect();
        sections.push(json!({
            "title": named(&section.title),
            "rounds": section.rounds,
            "rest_s": ends(section.rest_seconds),
            "prescriptions": prescriptions,
        }));
    }
    sections
}

fn print(text: &str) -> Done {
    let read = notation::read(text);
    Done {
        answer: notation::print(&read.routine),
        is_good: tell_unread(text, &read.lines),
    }
}

fn link(text: &str) -> Done {
    let read = notation::read(text);
    let mut done = Done {
        answer: String::new(),
        is_good: tell_unread(text, &read.lines),
    };
    if read.routine.prescriptions().next().is_none() {
        eprintln!("There is no exercise in this text.");
        done.is_good = false;
        return done;
    }
    match share_link::write(&read.routine) {
        Ok(payload) => {
            let link = format!("{LINK}{payload}");
            done.answer = format!("{link}\n{}\n", link.len());
        }
        Err(too_long) => {
            eprintln!("{too_long}");
            done.is_good = false;
        }
    }
    done
}

fn open(link: &str) -> Done {
    let opened = share_link::read(link);
    if let Some(error) = opened.error {
        eprintln!("{error}");
    }
    Done {
        answer: notation::print(&opened.routine),
        is_good: opened.error.is_none(),
    }
}

/// Prints the lines that were not read on standard error, and returns true where there were none.
fn tell_unread(text: &str, lines: &[Line]) -> bool {
    let mut all_read = true;
    for (index, (line, kind)) in text.split('\n').zip(lines).enumerate() {
        let (column, message) = match kind {
            Line::Unread(error) => (error.column, error.kind.to_string()),
            Line::Asked(_) => (1, "this can be read in more than one way".to_string()),
            _ => continue,
        };
        let (number, line) = (index + 1, line.trim());
        eprintln!("line {number}, column {column}: {message}\n    {line}");
        all_read = false;
    }
    all_read
}

/// The readings to choose from, each of one or more prescriptions.
fn asked(choices: &[Vec<Reading>]) -> Vec<Vec<Value>> {
    let choices = choices.iter();
    choices
        .map(|choice| choice.iter().map(prescription).collect())
        .collect()
}

fn error_json(error: &ReadError) -> Value {
    json!({ "error": { "column": error.column, "message": error.kind.to_string() } })
}

fn prescription(reading: &Reading) -> Value {
    named_prescription(&reading.name, &reading.prescription)
}

fn named_prescription(name: &str, prescription: &Prescription) -> Value {
    let dosage = prescription.dosage;
    let (reps, hold) = match dosage.work {
        Work::Hold { seconds } => (None, Some(seconds)),
        Work::Reps {
            count,
            hold_seconds,
        } => (Some(count), hold_seconds),
    };
    json!({
        "exercise": name,
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
