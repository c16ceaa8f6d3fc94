//! The sets of an exercise in one line, as the log has them: a tenth of their records.
//!
//! ```text
//! sets    = [part {" " part}]
//! part    = work | set
//! work    = "hold:" minimum "," aim "," maximum     of the sets after it, in seconds
//!         | "reps:" minimum "," aim "," hold        the hold of each rep in seconds, or 0
//! set     = number ["l" | "r"] [outcome] ["h" [pain]]     h: it hurt, 0-10
//! outcome = "=" amount                              done: milliseconds of a hold, or reps
//!         | "~" amount                              done while the app was away
//!         | "!" amount                              skipped or broken off
//!         | "-"                                     left out with its side
//! ```
//!
//! A set without an outcome was not reached: `hold:20,20,60 1l=20000 1r!15000 2l`.

use crate::domain::{
    log::SetResult,
    pain::Pain,
    plan::{Step, StepKind},
    session::Outcome,
    settings::Side,
};

/// The sets in one line.
pub(super) fn write(sets: &[SetResult]) -> String {
    let mut text = String::new();
    let mut work = None;
    for set in sets {
        let SetResult { step, outcome, .. } = set;
        if work != Some(step.kind) {
            work = Some(step.kind);
            text += &match step.kind {
                StepKind::Reps {
                    minimum,
                    aim,
                    hold_seconds,
                } => format!("reps:{minimum},{aim},{hold_seconds} "),
                StepKind::Hold {
                    minimum,
                    aim,
                    maximum,
                } => format!("hold:{minimum},{aim},{maximum} "),
                // A lead-in is no set.
                _ => continue,
            };
        }
        text += &step.set.to_string();
        text += match step.side {
            None => "",
            Some(Side::Left) => "l",
            Some(Side::Right) => "r",
        };
        let (mark, did) = match outcome {
            Outcome::Kept { did, watched: true } => ("=", Some(did)),
            Outcome::Kept { did, .. } => ("~", Some(did)),
            Outcome::Skipped { did } => ("!", Some(did)),
            Outcome::LeftOut => ("-", None),
            Outcome::Open => ("", None),
        };
        text += mark;
        if let Some(did) = did {
            text += &did.to_string();
        }
        if set.hurt {
            text.push('h');
        }
        if let Some(pain) = set.pain {
            text += &pain.number().to_string();
        }
        text.push(' ');
    }
    text.pop();
    text
}

/// The sets of the exercise with this index, if every number is inside its limits.
pub(super) fn read(text: &str, item: usize) -> Option<Vec<SetResult>> {
    let mut sets = Vec::new();
    let mut work = None;
    for part in text.split(' ').filter(|part| !part.is_empty()) {
        if let Some(kind) = read_work(part) {
            work = Some(kind).filter(|kind| kind.is_sound());
            continue;
        }
        let (set, rest) = number(part);
        let (side, rest) = match split(rest) {
            (b'l', rest) => (Some(Side::Left), rest),
            (b'r', rest) => (Some(Side::Right), rest),
            _ => (None, rest),
        };
        let (mark, after) = split(rest);
        let (did, after_did) = number(after);
        let (outcome, rest) = match mark {
            b'=' | b'~' => {
                let watched = mark == b'=';
                (Outcome::Kept { did: did?, watched }, after_did)
            }
            b'!' => (Outcome::Skipped { did: did? }, after_did),
            b'-' => (Outcome::LeftOut, after),
            _ => (Outcome::Open, rest),
        };
        let (hurt, rest) = match split(rest) {
            (b'h', rest) => (true, rest),
            _ => (false, rest),
        };
        let (pain, end) = number(rest);
        let pain = match pain {
            Some(number) if hurt => Some(Pain::new(u8::try_from(number).ok()?)?),
            _ => None,
        };
        if !end.is_empty() || (pain.is_none() && !rest.is_empty()) {
            return None;
        }
        let step = Step {
            item,
            set: u16::try_from(set?).ok()?,
            side,
            kind: work?,
        };
        sets.push(SetResult {
            step,
            outcome,
            hurt,
            pain,
        });
    }
    Some(sets)
}

fn read_work(part: &str) -> Option<StepKind> {
    let is_hold = part.starts_with("hold:");
    if !is_hold && !part.starts_with("reps:") {
        return None;
    }
    let (minimum, rest) = number(part.get(5..)?);
    let (aim, rest) = number(rest.strip_prefix(',')?);
    let (last, rest) = number(rest.strip_prefix(',')?);
    let small = |number: Option<u32>| u16::try_from(number?).ok();
    let (minimum, aim, last) = (small(minimum)?, small(aim)?, small(last)?);
    rest.is_empty().then_some(match is_hold {
        true => StepKind::Hold {
            minimum,
            aim,
            maximum: last,
        },
        false => StepKind::Reps {
            minimum,
            aim,
            hold_seconds: last,
        },
    })
}

/// The number at the start of a text, and what follows it.
fn number(text: &str) -> (Option<u32>, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits).and_then(|digits| digits.parse().ok());
    (number, text.get(digits..).unwrap_or_default())
}

/// The first character of a text, which is 0 where it is not one of ASCII, and what follows it.
fn split(text: &str) -> (u8, &str) {
    match (text.as_bytes().first(), text.get(1..)) {
        (Some(&mark), Some(rest)) => (mark, rest),
        _ => (0, text),
    }
}
