//! How often everything is done that a text or a section names, and the rest between its sets.

use super::{
    super::{
        for_all::{self, ForAll, Often},
        lexicon::{
            self, EVERY, EXCEPTING, EXERCISES, OF_OTHERS, OTHER_MATTERS, PAINS, POLITE, REFERRING,
            SOME, UNREAL,
        },
        phrases::Fact,
        sentence,
        sentences::sentences,
    },
    prescriptions_of,
    row::{Kind, Row},
};
use std::ops;

use crate::domain::{
    dosage::Range,
    notation::{Line, ReadErrorKind},
    routine::{Prescription, Routine},
};

/// The name of a list has at most so many words, with how often it is done: "Core, 3 days a week".
const LIST_NAME_WORDS_MAX: usize = 6;

/// Gives how often everything is done to the exercises that do not say it themselves, where the
/// text says it once.
pub(super) fn often_for_all(
    rows: &[Row],
    begun: &[(usize, usize)],
    routine: &mut Routine,
    lines: &mut [Line],
) {
    // "Mobility (daily)" says it of its section.
    for (section, heading) in begun {
        let said = rows.get(*heading).and_then(|it| match it.kind {
            // "3 rounds, 2x/week"
            Kind::Rounds(_) => Often::said(&it.sentence),
            _ => for_all::often(it.body, true).or_else(|| often_in_part(it.body)),
        });
        let Some((section, often)) = routine.sections.get_mut(*section).zip(said) else {
            continue;
        };
        let below = lines.get_mut(heading + 1..).unwrap_or_default();
        let below = below
            .iter_mut()
            .take_while(|it| !matches!(it, Line::Section | Line::Title));
        give(
            ForAll::Often(often),
            section.prescriptions.iter_mut(),
            below,
        );
    }
    // "10 times each, twice a day:" says it of those with a dosage of their own, too.
    for (at, row) in rows.iter().enumerate() {
        let is_heading = matches!(lines.get(at), Some(Line::Dosage | Line::Section));
        let is_of_each = row.kind == Kind::Dose && !row.shared.is_empty();
        let is_shared = is_heading && (is_of_each || row.is_of_several());
        if let Some(often) = Often::said(&row.sentence).filter(|_| is_shared) {
            let below = lines.get(at + 1..).unwrap_or_default().iter();
            // "Do each exercise twice a day" speaks of those behind an empty line, too.
            let ends = |it: &Line| match it {
                Line::Blank => !is_of_each,
                it => *it == Line::Section,
            };
            let count = below.take_while(|it| !ends(it)).count();
            give_lines(ForAll::Often(often), at + 1..at + 1 + count, routine, lines);
        }
    }
    // "Athletics, twice a week (Tue + Fri)" between the title and its sections
    let heads_nothing = |at: usize| {
        let mut sections = begun.iter().filter(|(_, heading)| *heading == at);
        sections.any(|(section, _)| {
            let section = routine.sections.get(*section);
            section.is_some_and(|it| it.prescriptions.is_empty())
        })
    };
    let is_open = |at: usize, row: &Row, line: &Line| {
        // "You can do, twice a day:" speaks of all below, and so does "Gym (3 days a week)"; "Low back:
        // daily ten" is a name.
        let names_all = row.body.ends_with(':') || names_list(row.body);
        let is_title = *line == Line::Title && (names_all || parts(row.body).nth(1).is_some());
        // "For: Mrs H., three days a week" speaks of all, and a note below an exercise of that one.
        let is_prescription = |it: &Line| matches!(it, Line::Prescriptions(_) | Line::Asked(_));
        let is_below = lines.iter().take(at).any(is_prescription);
        let is_of_last = row.kind == Kind::Keyed && is_below;
        // What an exercise says that could not be read is its own.
        let is_listed = row.start > 0 && !row.is_spoken();
        let above = at.checked_sub(1).and_then(|it| rows.get(it));
        let is_under = above.is_some_and(|it| !it.is_blank() && row.indent > it.indent);
        let is_of_one = is_listed
            && (row.says_work() || !row.sentence.loose.is_empty() || row.is_numbered || is_under)
            || is_below && row.says_work() && names_one(row)
            || is_below && is_of_name(above, row);
        let is_said =
            (matches!(line, Line::Unread(_) | Line::Note) || heads_nothing(at)) && !is_of_last;
        // "All 3x a week" between exercises may go for those above alone.
        let is_amid = is_below
            && REFERRING.is_in(row.body)
            && !row.body.ends_with(':')
            && lines.get(at + 1).is_some_and(is_prescription);
        (is_said || is_title) && !is_of_one && !is_amid
    };
    let often = |row: &Row, line: &Line, sentence: &str| {
        let is_title = *line == Line::Title;
        // "2. Alphabet: draw the letters, 2 x daily." has a name of its own.
        let in_part = || often_in_part(sentence).filter(|_| row.start == 0 || is_title);
        // "Plan for Tom, plays tennis twice a week"
        let speaks_of_all = !is_title || row.body.ends_with(':');
        let of_whole = of_all(sentence).filter(|_| speaks_of_all);
        // "Rehab Mon/Wed/Fri", "ACL - gym 2x/wk"
        let is_alone = parts(sentence).filter(|it| speaks_of_often(it)).count() == 1;
        let mut named = parts(sentence).filter(|it| is_title && is_alone && names_list(it));
        let of_list = || named.find_map(|it| for_all::often(it, true));
        of_whole.or_else(in_part).or_else(of_list)
    };
    let said = said_once(rows, lines, is_open, often);
    // "Do these every other day. The first two only once a week."
    let says_another = |row: &Row| {
        let of_others = |it: &&str| OF_OTHERS.is_in(it) || OTHER_MATTERS.is_in(it);
        let mut speaking = sentences(row.body).filter(|it| speaks_of_often(it) && !of_others(it));
        speaking.any(|it| SOME.is_part_of(&lexicon::small(it).replace(' ', "-")))
    };
    let said = said.filter(|(at, ..)| !rows.get(*at).is_some_and(says_another));
    if let Some((at, is_whole, often)) = said {
        // "3 sets of 10-15, once a day, unless stated" says more.
        let says_more = rows.get(at).is_some_and(Row::says_work);
        let is_note = is_whole && !says_more && lines.get(at) != Some(&Line::Title);
        give_all(ForAll::Often(often), routine, lines, is_note.then_some(at));
    }
}

/// How often all that is asked about may be done, by the line at `at` that puts it in doubt; `None`
/// where another line says so, too.
pub(super) fn said_of_all(rows: &[Row], lines: &[Line], at: usize) -> Option<Often> {
    let is_open = |line: &Line| matches!(line, Line::Unread(_) | Line::Title | Line::Section);
    let open = rows.iter().zip(lines).enumerate();
    let open = open.filter(|(_, (_, line))| is_open(line));
    let mut said = open.filter_map(|(at, (row, _))| Some((at, said_in(row)?)));
    match (said.next(), said.next()) {
        // What an exercise says that could not be read is its own.
        (Some((found, often)), None) if found == at => rows
            .get(at)
            .is_some_and(|it| it.start == 0 || it.is_spoken())
            .then_some(often),
        _ => None,
    }
}

/// How often everything is done, as a line says it among other words.
fn said_in(row: &Row) -> Option<Often> {
    let mut said = sentences(row.body)
        .flat_map(parts)
        .filter(|it| speaks_of_often(it));
    let (part, None) = (said.next()?, said.next()) else {
        return None;
    };
    let of_others = [OTHER_MATTERS, PAINS, OF_OTHERS, UNREAL];
    let mut told = sentences(row.body).filter(|it| it.contains(part));
    // "You run 40 km, 4 times a week" says it of the run.
    let is_of_run = told.any(|it| OF_OTHERS.is_in(it) || lexicon::has(it, lexicon::Word::Distance));
    let is_of_other =
        is_of_run || of_others.iter().any(|it| it.is_in(part)) || lexicon::names_movement(part);
    let is_asked = part.ends_with('?') || row.body.contains(&format!("{part}?"));
    let read = sentence::read(part);
    let is_told = !is_of_other && !is_asked && read.loose.is_empty() && !EXCEPTING.is_in(row.body);
    Often::said(&read).filter(|_| is_told)
}

/// True of a sentence with an exercise in it: "Scar massage with cream 5 minutes, twice a day."
fn names_one(row: &Row) -> bool {
    let is_of_each = EVERY.is_in(row.body);
    row.kind == Kind::Prose && !is_of_each && lexicon::may_name(&row.sentence.name)
}

/// What how often is said of has at most so many words on a line of its own: "Cold water:".
const OWNER_WORDS_MAX: usize = 3;

/// True of how often below a name of its own: "Ice:" above "3x/day".
fn is_of_name(above: Option<&Row>, row: &Row) -> bool {
    let is_name = |it: &&Row| {
        let is_short = lexicon::words(it.body).count() <= OWNER_WORDS_MAX;
        matches!(it.kind, Kind::Name | Kind::Prose) && is_short && !POLITE.is_in(it.body)
    };
    // "Frequency: daily" says what it is of.
    let is_bare = row.kind == Kind::Dose && !POLITE.is_in(row.body) && !row.is_spoken();
    is_bare && above.filter(is_name).is_some()
}

/// True of a short name of a list with how often it is done: "Rehab Mon/Wed/Fri".
fn names_list(part: &str) -> bool {
    let is_short = lexicon::words(part).count() <= LIST_NAME_WORDS_MAX;
    is_short && (EXERCISES.is_in(part) || lexicon::names_session(part))
}

fn of_all(part: &str) -> Option<Often> {
    for_all::often(part, part.ends_with(':'))
}

/// How often everything is done, as one part of a sentence says it, where no other one says more of
/// it: "Twice a week, before training (Tuesday and Thursday)".
fn often_in_part(sentence: &str) -> Option<Often> {
    let parts: Vec<&str> = parts(sentence).collect();
    // "Any questions call the clinic, Monday to Friday", "Ice it, twice a day"
    let first = parts.first()?;
    // "Neck pain exercises (twice a day)"
    let is_of_pain = PAINS.is_in(first) && !EXERCISES.is_in(first);
    let is_of_other = OTHER_MATTERS.is_in(first) || is_of_pain;
    // "Daily, but not on Sundays", "Daily, Sundays off"
    let is_limited = parts.iter().any(|it| excepts(it));
    // "2x a day, each side", "3x a week, 1 min rest"
    let says_more = parts
        .iter()
        .any(|it| !OF_OTHERS.is_in(it) && says_sides_or_rest(it));
    if is_of_other || is_limited || says_more {
        return None;
    }
    // "Once a day if it is sore, 6 days a week", "Twice a week, see you Monday": the other part is said
    // of something else.
    let speaking = parts
        .iter()
        .filter(|it| speaks_of_often(it) || lexicon::names_day(it));
    let mut said = speaking.map(|it| of_all(it));
    let first = said.next()?;
    said.all(|it| it == first).then_some(first).flatten()
}

fn says_sides_or_rest(part: &str) -> bool {
    sentence::read(part).says(|it| {
        it.is_sides() || matches!(it, Fact::Rest(_) | Fact::Pause(_) | Fact::RoundRest(_))
    })
}

/// The parts of a sentence that may say something of all by themselves. A list of days is one.
fn parts(sentence: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(sentence);
    let parts = std::iter::from_fn(|| {
        let text = rest?;
        let ends = [", ", " - ", " – ", " — ", "(", " | ", " · ", "   "].into_iter();
        let ends = ends.flat_map(|it| text.match_indices(it));
        let end = ends.filter(|(at, _)| !is_amid_days(text, *at)).min();
        rest = end.and_then(|(at, mark)| text.get(at + mark.len()..));
        let part = end.map_or(text, |(at, _)| text.get(..at).unwrap_or_default());
        Some(part.trim_end_matches([')', '*', '_']))
    });
    parts.collect::<Vec<_>>().into_iter()
}

/// True of a place between two days: "Monday, Wednesday and Friday".
fn is_amid_days(text: &str, at: usize) -> bool {
    let (before, behind) = text.split_at(at);
    let last = lexicon::words(before).last();
    let next = lexicon::first(behind);
    let is_day = |word: Option<&str>| word.is_some_and(lexicon::names_day);
    is_day(last) && is_day(next)
}

/// True of a part that leaves out a day, or an exercise.
fn excepts(part: &str) -> bool {
    let is_of_these = || lexicon::names_day(part) || lexicon::names_movement(part);
    EXCEPTING.is_in(part) && (is_of_these() || speaks_of_often(part))
}

fn speaks_of_often(part: &str) -> bool {
    let sentence = sentence::read(part);
    sentence.speaks_of_often || sentence.says(Fact::is_often)
}

/// Gives the rest between sets to the exercises that do not say it themselves, where the text says it
/// once for all: "60 secs rest between sets."
pub(super) fn rest_for_all(rows: &[Row], routine: &mut Routine, lines: &mut [Line]) {
    // What an exercise says that could not be read is its own.
    let is_open = |_, row: &Row, line: &Line| {
        let is_own = row.says_work() && lexicon::names_movement(row.body);
        matches!(line, Line::Unread(_)) && row.start == 0 && !is_own
    };
    let rest = |_: &Row, _: &Line, text: &str| {
        for_all::rest(text)
            .or_else(|| rest_in_part(text))
            .map(ForAll::Rest)
    };
    if let Some((at, is_whole, rest)) = said_once(rows, lines, is_open, rest) {
        give_all(rest, routine, lines, is_whole.then_some(at));
    }
}

/// The rest between all sets, as one part of a sentence says it, where no other one has an amount: "60
/// seconds rest between sets, no cheating!"
fn rest_in_part(sentence: &str) -> Option<Range> {
    let (rests, others): (Vec<&str>, Vec<&str>) =
        parts(sentence).partition(|it| for_all::rest(it).is_some());
    let is_silent = |it: &&str| {
        let negated = Fact::Refused(ReadErrorKind::Negated);
        let sentence = sentence::read(it);
        sentence.loose.is_empty() && !sentence.says(|it| it != negated && it != Fact::Aside)
    };
    match rests.as_slice() {
        [only] if others.iter().all(is_silent) => for_all::rest(only),
        _ => None,
    }
}

/// Gives a rest that stands by itself right below several exercises to each of them: "A1 Squat 4x8",
/// "A2 Push-ups 4x10", "rest 90 s".
pub(super) fn rest_below(rows: &[Row], routine: &mut Routine, lines: &mut [Line]) {
    for at in 0..rows.len() {
        let is_open = matches!(lines.get(at), Some(Line::Unread(_)));
        let rest = rows.get(at).filter(|it| is_open && it.kind == Kind::Dose);
        let Some(rest) = rest.and_then(|it| for_all::rest_of_one_or_all(it.body)) else {
            continue;
        };
        let group = at.checked_sub(1).and_then(|it| rows.get(it)?.group());
        let is_above = |it: &usize| {
            matches!(lines.get(*it), Some(Line::Prescriptions(_)))
                && rows.get(*it).is_some_and(|it| it.group() == group)
        };
        let from = at - (0..at).rev().take_while(is_above).count();
        let lacks = |line: &Line| match line {
            Line::Prescriptions(readings) => readings.iter().all(|it| {
                let dosage = it.prescription.dosage;
                dosage.sets.max() > 1 && dosage.between_sets().is_none()
            }),
            _ => false,
        };
        let above = lines.get(from..at).unwrap_or_default();
        if above.len() < 2 || !above.iter().all(lacks) {
            continue;
        }
        give_lines(ForAll::Rest(rest), from..at, routine, lines);
        if let Some(line) = lines.get_mut(at) {
            *line = Line::Note;
        }
    }
}

/// Gives to the dosages of these lines, and of their prescriptions.
fn give_lines(of_all: ForAll, at: ops::Range<usize>, routine: &mut Routine, lines: &mut [Line]) {
    let before = lines.get(..at.start).unwrap_or_default();
    let first = before.iter().map(prescriptions_of).sum();
    let lines = lines.get_mut(at).unwrap_or_default();
    let count = lines.iter().map(prescriptions_of).sum();
    let all = routine
        .sections
        .iter_mut()
        .flat_map(|it| &mut it.prescriptions);
    give(of_all, all.skip(first).take(count), lines.iter_mut());
}

/// The statement of the only one of all open sentences that makes one: its line, and true where that
/// says nothing else.
fn said_once<T>(
    rows: &[Row],
    lines: &[Line],
    is_open: impl Fn(usize, &Row, &Line) -> bool,
    said: impl Fn(&Row, &Line, &str) -> Option<T>,
) -> Option<(usize, bool, T)> {
    let mut found = Vec::new();
    for (at, (row, line)) in rows.iter().zip(lines).enumerate() {
        if is_open(at, row, line) {
            let is_whole = sentences(row.body).nth(1).is_none();
            // "3x a day?" asks.
            let is_told = |it: &&str| !it.ends_with('?') && !row.body.contains(&format!("{it}?"));
            let told = sentences(row.body).filter(is_told);
            found.extend(told.filter_map(|it| Some((at, is_whole, said(row, line, it)?))));
        }
    }
    found.pop().filter(|_| found.is_empty())
}

/// Gives to all dosages; the line that says so is a note.
fn give_all(of_all: ForAll, routine: &mut Routine, lines: &mut [Line], note: Option<usize>) {
    let sections = routine.sections.iter_mut();
    give(
        of_all,
        sections.flat_map(|it| it.prescriptions.iter_mut()),
        lines.iter_mut(),
    );
    if let Some(line) = note.and_then(|at| lines.get_mut(at)) {
        *line = Line::Note;
    }
}

/// Gives to the dosages of the prescriptions, and of their lines.
fn give<'l>(
    of_all: ForAll,
    prescriptions: impl Iterator<Item = &'l mut Prescription>,
    lines: impl Iterator<Item = &'l mut Line>,
) {
    prescriptions.for_each(|it| of_all.give(&mut it.dosage));
    for line in lines {
        match line {
            Line::Prescriptions(readings) => readings
                .iter_mut()
                .for_each(|it| of_all.give(&mut it.prescription.dosage)),
            Line::Asked(choices) => choices
                .iter_mut()
                .flatten()
                .for_each(|it| of_all.give(&mut it.prescription.dosage)),
            _ => {}
        }
    }
}
