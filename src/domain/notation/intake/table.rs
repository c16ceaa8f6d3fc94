//! Tables out of a sheet, a text or Markdown: a line that names the columns, and below it a line an
//! exercise.

use super::{
    doubt,
    lexicon::{self, CONDITIONS, HARMLESS, NOT_NOW, PARTING, SIDED, Word},
    phrases::{Fact, REP_HOLD_LIKELY},
    read_line, sentence,
};
use crate::domain::{
    notation::{Outcome, ReadError, ReadErrorKind, name},
    routine::NOTE_CHARS_MAX,
};

/// The contents of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    Sets,
    Reps,
    Hold,
    Rest,
    /// A whole dosage: "3 x 10".
    Dose,
    PerDay,
    PerWeek,
    Side,
    Often,
    /// Whatever else is told of an exercise.
    Other,
}

/// The words that columns are headed with, as they begin, parted by strokes.
const HEADS: &[(Column, &str)] = &[
    (
        Column::Dose,
        "dose|dosage|dosierung|dosis|prescription|sets x reps|sets/reps|umfang",
    ),
    (
        Column::PerDay,
        "times/day|times per day|per day|x/day|times a day|/day|mal pro tag|veces al día|\
         veces/día|veces dia|mal/tag|x/tag|x täglich|pro tag|am tag|al día|por día",
    ),
    (
        Column::PerWeek,
        "days/week|days per week|x/week|per week|times/week|/week|días/semana|dias semana|\
         tage/woche|mal/woche|x/woche|pro woche|por semana|a la semana",
    ),
    (
        Column::Often,
        "frequency|freq|häufigkeit|frecuencia|how often|days|tage|días",
    ),
    (
        Column::Rest,
        "rest|recovery|pause|erholung|descanso|pausa|recuperación",
    ),
    // "Set" may count them up, a line a set.
    (Column::Sets, "sets|repeats|sätze|series|serien"),
    (
        Column::Reps,
        "reps / time|reps/time|reps or time|reps / duration|wiederholungen / dauer|\
         repeticiones / tiempo|reps|rep|repetitions|wiederholungen|wdh|\
         repeticiones|wdh.",
    ),
    (
        Column::Hold,
        "hold|time|duration|seconds|secs|halten|haltezeit|dauer|tiempo|zeit|\
         mantener|mantención|sostener|aguantar|isometria",
    ),
    (
        Column::Side,
        "side|sides|seite|seiten|lado|lados|per side|each side|e/s|pro seite|por lado",
    ),
    (
        Column::Name,
        "exercise|exercises|movement|name|drill|stretch|activity|what|übung|ejercicio|actividad",
    ),
];

/// The values of a column of sides for "each side".
const EACH_SIDE: &[&str] = &["each", "l/r", "r/l", "yes", "y", "ja", "sí", "x"];
/// The values there for "both": one after the other, or together.
const BOTH: &[&str] = &["both", "bilateral", "beide", "ambos", "ambas", "b"];
/// The values there for "no side".
const NO_SIDES: &[&str] = &["no", "n", "nein"];

/// The columns of a table.
#[derive(Clone, Debug)]
pub(super) struct Table {
    columns: Vec<(Column, Unit)>,
    between: Between,
}

/// The unit that a column is headed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Seconds,
    Minutes,
    /// Of a column that is not known.
    Unknown,
    /// Of a column that tells for whom or when its rows are: "Phase", "Status".
    Parting,
}

/// The separator of two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Between {
    Sign(char),
    /// Commas without a space behind them.
    Commas,
    Spaces,
}

impl Table {
    /// The table that this line begins, if it names an exercise and how much of it.
    pub(super) fn headed(line: &str) -> Option<Table> {
        let mut all = ['\t', '|', ';', ','].map(Between::Sign).to_vec();
        all.push(Between::Spaces);
        all.into_iter().find_map(|between| {
            // A line with a number behind its first cell is one of the body.
            cells(line, between).nth(1)?;
            if cells(line, between).skip(1).any(says_number) {
                return None;
            }
            let mut columns: Vec<(Column, Unit)> = Vec::new();
            for cell in cells(line, between) {
                let column = column(cell)?;
                let is_second =
                    column.0 != Column::Other && columns.iter().any(|(it, _)| *it == column.0);
                columns.push(if is_second {
                    (Column::Other, Unit::Seconds)
                } else {
                    column
                });
            }
            // A log has a line a set.
            let is_log = cells(line, between).any(|it| {
                let head = lexicon::small(it);
                head.contains("set order") || head.contains("set #") || head == "set no"
            });
            let has = |column| columns.iter().any(|(it, _)| *it == column);
            let has_dose =
                has(Column::Dose) || has(Column::Sets) || has(Column::Reps) || has(Column::Hold);
            // "Gym, Tuesday" above the names, beside "Sets" and "Reps"
            let is_unnamed = !has(Column::Name) && has(Column::Sets) && has(Column::Reps);
            let title = cells(line, between).next().unwrap_or_default();
            let is_title = !(NOT_NOW.is_in(title)
                || CONDITIONS.is_in(title)
                || lexicon::has(title, Word::Last)
                || lexicon::first(title).map(lexicon::class_of) == Some(Word::For));
            let first = columns.first_mut().filter(|_| is_unnamed && is_title);
            if let Some(first @ (Column::Other, _)) = first {
                *first = (Column::Name, Unit::Seconds);
            }
            let is_named = columns.iter().any(|(it, _)| *it == Column::Name);
            (is_named && has_dose && !is_log).then_some(Table { columns, between })
        })
    }

    /// The prescription in a line of the table; `None` where the line is none of its lines.
    pub(super) fn read(&self, line: &str) -> Option<Outcome> {
        let mut found: Vec<&str> = cells(line, self.between).collect();
        // "Squat, goblet,3,10"
        if found.len() > self.columns.len() && self.between == Between::Sign(',') {
            found = cells(line, Between::Commas).collect();
        }
        (found.len() > 1 && found.len() <= self.columns.len()).then_some(())?;
        let unread = |kind| Outcome::Unread(ReadError { column: 1, kind });
        // A row of spaces with an empty cell cannot be told from another.
        if self.between == Between::Spaces && found.len() != self.columns.len() {
            return Some(unread(ReadErrorKind::Unclear));
        }
        let cell = |column| {
            let at = self.columns.iter().position(|(it, _)| *it == column);
            let text = at.and_then(|at| found.get(at)).copied().unwrap_or_default();
            let unit = at
                .and_then(|at| self.columns.get(at))
                .map_or(Unit::Seconds, |it| it.1);
            // A dash says that there is none.
            let is_none = text
                .chars()
                .all(|ch| matches!(ch, '-' | '–' | '—' | '.' | '0'))
                || matches!(text.to_ascii_lowercase().as_str(), "n/a" | "na" | "none");
            (if is_none { "" } else { text }, unit)
        };
        let is_bare = |text: &str| {
            text.chars()
                .all(|ch| ch.is_ascii_digit() || matches!(ch, '-' | '–' | ' '))
        };
        let timed = |column| {
            let (text, unit) = cell(column);
            let unit = match unit {
                Unit::Seconds | Unit::Unknown | Unit::Parting => " s",
                Unit::Minutes => " min",
            };
            [
                text,
                if is_bare(text) && !text.is_empty() {
                    unit
                } else {
                    ""
                },
            ]
            .concat()
        };
        let (name, _) = cell(Column::Name);
        let name = name.trim_matches(['*', '_', '"']);
        name.contains(char::is_alphabetic).then_some(())?;
        // "Total" and "Rest" below the exercises
        if matches!(lexicon::class_of(name), Word::Rest | Word::Total) {
            return Some(unread(ReadErrorKind::NoName));
        }
        let sets = match cell(Column::Sets).0 {
            "" => "1",
            sets => sets,
        };
        let mut text = format!("\"{}\" ", name.replace('"', "'"));
        let (reps, _) = cell(Column::Reps);
        text += &match (reps, timed(Column::Hold).as_str()) {
            ("", "") => format!("{} ", cell(Column::Dose).0),
            (reps, "") => format!("{sets} x {reps}"),
            // "2 x 10" and "5 s"; of a number alone it is not known what it counts.
            ("", hold) => match cell(Column::Dose).0 {
                "" => format!("{sets} x {hold}"),
                // Two sets of 30 s, or two reps held for 30 s, are the same.
                dose if is_bare(dose) && is_long(hold) => format!("{dose} x {hold}"),
                dose if is_bare(dose) => return Some(unread(ReadErrorKind::Unclear)),
                dose => format!("{dose}, hold {hold}"),
            },
            (reps, hold) => format!("{sets} x {reps}, hold {hold}"),
        };
        // A rest of one digit alone is one of minutes, and nothing says so.
        let (rest, unit) = cell(Column::Rest);
        if unit != Unit::Minutes && rest.len() == 1 {
            return Some(unread(ReadErrorKind::Unclear));
        }
        let mut add = |before: &str, column: Column, after: &str| {
            let (value, _) = cell(column);
            if !value.is_empty() {
                let after = if is_bare(value) { after } else { "" };
                text += &format!(", {before}{value}{after}");
            }
        };
        add("", Column::Often, "");
        add("", Column::PerDay, " times a day");
        add("", Column::PerWeek, " days a week");

        let side = cell(Column::Side).0;
        let is_one_of = |words: &[&str]| words.iter().any(|it| side.eq_ignore_ascii_case(it));
        if is_one_of(EACH_SIDE) {
            text += ", each side";
        } else if is_one_of(BOTH) {
            text += ", both legs";
        } else if !side.is_empty() && !is_one_of(NO_SIDES) {
            text += &format!(", {side}");
        }
        if !cell(Column::Rest).0.is_empty() {
            text += &format!(", rest {}", timed(Column::Rest));
        }
        let others: Vec<&str> = self
            .columns
            .iter()
            .zip(&found)
            .filter(|((it, _), cell)| *it == Column::Other && !cell.is_empty())
            .map(|(_, cell)| *cell)
            .collect();
        // A number under a head that is not known may belong to the dosage.
        let is_open = |((column, head), cell): (&(Column, Unit), &&str)| {
            *column == Column::Other && *head == Unit::Unknown && says_amount(cell)
        };
        if self.columns.iter().zip(&found).any(is_open) {
            return Some(unread(ReadErrorKind::Unclear));
        }
        let is_sided = |cell: &&str| {
            let mut facts = sentence::read(cell).facts.into_iter();
            facts.any(|it| it.fact == Fact::EachSide)
        };
        if others.iter().chain([&name]).any(is_sided) {
            text += ", each side";
        }
        let speaks_of_often = |cell: &&str| {
            let read = sentence::read(cell);
            read.speaks_of_often || read.says(Fact::is_often)
        };
        let parts_rows = self
            .columns
            .iter()
            .zip(&found)
            .any(|((_, head), cell)| *head == Unit::Parting && !cell.is_empty());
        let is_doubtful = parts_rows
            || others
                .iter()
                .any(|it| doubt::stipulates(it) || speaks_of_often(it));
        Some(match read_line(&text) {
            // "Overhead press | — | not yet"
            Outcome::Unread(error)
                if error.kind == ReadErrorKind::NoDosage
                    && others.iter().any(|it| doubt::stipulates(it)) =>
            {
                unread(ReadErrorKind::Negated)
            }
            // The columns of a text that nobody has written mean nothing.
            Outcome::Unread(error) => unread(error.kind),
            Outcome::Read(mut reading) => {
                let note = &mut reading.prescription.note;
                for cell in others {
                    note.push_str(if note.is_empty() { "" } else { ", " });
                    note.push_str(&name::tidy(cell));
                }
                match note.chars().count() <= NOTE_CHARS_MAX {
                    true if is_doubtful => Outcome::Asked(vec![vec![reading]]),
                    true => Outcome::Read(reading),
                    false => unread(ReadErrorKind::LongNote),
                }
            }
            other => other,
        })
    }
}

/// The column under a head; `None` where the head says more than the column can hold.
fn column(head: &str) -> Option<(Column, Unit)> {
    let head = lexicon::small(head.trim_matches(['*', '_', ' ', ':', '.']));
    let plain = |ch: char| match ch {
        '_' => ' ',
        '×' | '*' => 'x',
        ch => ch,
    };
    let head: String = head.chars().map(plain).collect();
    let unit = match head.contains("min") {
        true => Unit::Minutes,
        false => Unit::Seconds,
    };
    let after = |words: &&str| {
        let mut rests = words.split('|').filter_map(|word| head.strip_prefix(word));
        rests
            .find(|it| !it.starts_with(char::is_alphanumeric))
            .map(str::to_string)
    };
    let found = HEADS
        .iter()
        .find_map(|(column, words)| Some((*column, after(words)?)));
    let Some((column, rest)) = found else {
        let is_harmless = HARMLESS.is_in(&head) || !head.contains(char::is_alphabetic);
        let is_day =
            lexicon::names_day(&head) || head.len() == 2 && lexicon::day_of_week(&head).is_some();
        let unit = match is_harmless {
            // "patient_id" is the same in each row of a sheet.
            _ if is_day || PARTING.is_in(&head) && !head.contains(" id") => Unit::Parting,
            true => unit,
            false => Unit::Unknown,
        };
        return Some((Column::Other, unit));
    };
    // "Reps/side" and "Sets/day" say more than a number of reps or sets.
    let is_amount = matches!(column, Column::Sets | Column::Reps);
    let rest = rest.trim();
    // "Rest days"
    let is_of_days = lexicon::words(rest).any(|it| lexicon::class(it) == Word::Day);
    if column == Column::Rest && is_of_days {
        return Some((Column::Other, Unit::Unknown));
    }
    if !is_amount || rest.is_empty() || (rest.starts_with('(') && !SIDED.is_part_of(rest)) {
        return Some((column, unit));
    }
    // "Reps left" is another column.
    let says_more = rest.starts_with(['/', 'x']) || SIDED.is_part_of(rest);
    (!says_more).then_some((Column::Other, unit))
}

fn says_number(cell: &str) -> bool {
    cell.contains(|ch: char| ch.is_ascii_digit())
}

/// True of a time that is longer than the hold of a rep.
fn is_long(hold: &str) -> bool {
    sentence::read(hold).says(|it| matches!(it, Fact::Time(t) if t.min >= REP_HOLD_LIKELY))
}

/// True of a cell with an amount and no word of its own.
fn says_amount(cell: &str) -> bool {
    let sentence = sentence::read(cell);
    !sentence.has_words && (!sentence.loose.is_empty() || !sentence.facts.is_empty())
}

/// The cells of a line. The first may be empty: one sign alone may frame a line.
fn cells(line: &str, between: Between) -> impl Iterator<Item = &str> {
    let line = line.trim_matches([' ', '\r']);
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let text = rest?;
        let found = match between {
            Between::Sign(sign) => unquoted(text, sign).map(|at| (at, at + sign.len_utf8())),
            Between::Commas => {
                let found = text.match_indices(',').map(|(at, _)| (at, at + 1));
                let is_tight =
                    |it: &(usize, usize)| text.get(it.1..).is_some_and(|it| !it.starts_with(' '));
                found.into_iter().find(is_tight)
            }
            Between::Spaces => text.find("  ").map(|at| {
                let after = text.get(at..).unwrap_or_default();
                (at, at + after.len() - after.trim_start_matches(' ').len())
            }),
        };
        let (cell, after) = match found {
            Some((at, next)) => (text.get(..at), text.get(next..)),
            None => (Some(text), None),
        };
        rest = after;
        Some(cell.unwrap_or_default().trim().trim_matches('"'))
    })
}

/// The byte of the first such sign that stands in no quotes.
fn unquoted(text: &str, sign: char) -> Option<usize> {
    let mut is_quoted = false;
    text.char_indices().find_map(|(at, ch)| {
        is_quoted ^= ch == '"' && sign != '|' && sign != '\t';
        (ch == sign && !is_quoted).then_some(at)
    })
}
