//! Doubts about a whole text: a line that says something of a dosage and could not be placed, or a
//! reading that may be of something else.
//!
//! Where one line of a text is in doubt, so is what was made of the others: all is asked about, and
//! one answer takes it as it stands. What is in canonical form is sure.

use super::{
    super::{
        doubt, heading, known,
        lexer::{self, TokenKind, tokens},
        lexicon::{
            self, AGAIN, ALL, ALTERNATIVES, ASKING, BEFORE, CHOOSING, CORRECTING, CUTTING, Classes,
            EVENTS, FORBIDDING, IF, LEVELS, NEGATIONS, NOT_NOW, ONE_OF, OTHER_MATTERS, OTHERWISE,
            PAINS, REFERRING, STARTING, UNTIL, WHEN, Word, Words, classes,
        },
        marker,
        phrases::Fact,
        sentence::{self, Said},
        sentences::sentences,
    },
    listed,
    memory::{Memory, Told},
    roles::Role,
    row::{Kind, Row},
};
use crate::domain::{
    dosage::{Sides, Work},
    notation::{Doubt, Line, Outcome, ReadErrorKind, Reading},
};

/// A name without a dosage has at most so many words.
const BARE_WORDS_MAX: usize = 6;

/// The heading of a choice says so in one of so many first words: "Zur Auswahl:".
const CHOOSING_WORDS_MAX: usize = 2;

/// A correction says so in one of so many first words.
const CORRECTING_WORDS_MAX: usize = 2;

/// Of so many first words one negates what stands below: "Please do not start these before week 3".
const NEGATED_WORDS_MAX: usize = 3;

/// A condition above exercises begins with one of so many first words.
const STIPULATING_WORDS_MAX: usize = 2;

/// The first line that puts the readings of a text in doubt.
pub(super) fn of_text(
    rows: &[Row],
    roles: &[Role],
    lines: &[Line],
    memory: &mut Memory,
) -> Option<(usize, Doubt)> {
    let readings: Vec<&Reading> = rows
        .iter()
        .zip(lines)
        .filter_map(|(row, line)| match line {
            Line::Prescriptions(readings) if !row.is_canonical => Some(readings),
            _ => None,
        })
        .flatten()
        .collect();
    // "7 days a week" below "3 x 15, twice a day" says more than the dosages have.
    let lacks_often = |row: &Row| {
        // "Call the clinic Monday to Friday"
        if OTHER_MATTERS.is_in(row.body) {
            return false;
        }
        let says = |is_it: fn(Fact) -> bool| row.sentence.facts.iter().any(|it| is_it(it.fact));
        let says_day = says(|it| matches!(it, Fact::PerDay(_)));
        let says_week = says(|it| matches!(it, Fact::PerWeek(_) | Fact::Daily));
        // "70 km a week is too much"
        let speaks = row.sentence.speaks_of_often && !says(|it| it == Fact::Distance);
        readings.iter().any(|it| {
            let dosage = it.prescription.dosage;
            let (lacks_day, lacks_week) = (
                dosage.times_per_day.is_none(),
                dosage.days_per_week.is_none(),
            );
            says_day && lacks_day || says_week && lacks_week || speaks && lacks_day && lacks_week
        })
    };
    // The first line may be a title, and the last one may be being written.
    let is_amid = |at: usize| {
        !rows.iter().take(at).all(Row::is_blank) && !rows.iter().skip(at + 1).all(Row::is_blank)
    };
    let is_period = |(row, line): (&Row, &Line)| match line {
        Line::Section => heading::names_period(row.body),
        Line::Title | Line::Unread(_) => heading::numbers_period(row.body),
        _ => false,
    };
    let first_period = rows.iter().zip(lines).position(is_period);
    let is_plain = lines.iter().all(|it| !matches!(it, Line::Unread(_)));
    let has_levels = rows.iter().filter(|it| is_of_level(it)).nth(1).is_some();
    let mut prescribing = rows
        .iter()
        .zip(lines)
        .filter(|(_, line)| matches!(line, Line::Prescriptions(_)));
    let all_quoted = prescribing.all(|(row, _)| is_quoted(row));
    let has_list = roles.iter().any(|it| matches!(it, Role::Shares(_))) && !readings.is_empty();
    let mut rows_and_lines = rows.iter().zip(lines).enumerate();
    rows_and_lines.find_map(|(at, (row, line))| {
        let doubt = match line {
            _ if readings.is_empty() => None,
            Line::Prescriptions(_) if row.is_canonical => None,
            _ if is_cut(rows, at) => Some(Doubt::Cut),
            _ if lexicon::is_alternative(row.body) => Some(Doubt::Alternative),
            Line::Section | Line::Title | Line::Unread(_) | Line::Dosage if is_choice(row.body) => {
                Some(Doubt::Alternative)
            }
            // What was quoted is of another time than what was answered.
            Line::Prescriptions(_) if is_quoted(row) && !all_quoted => Some(Doubt::Period),
            Line::Section | Line::Title if row.kind == Kind::Name && row.repeats_all() => {
                Some(Doubt::Rounds)
            }
            Line::Section | Line::Prescriptions(_) if has_levels && is_of_level(row) => {
                Some(Doubt::Alternative)
            }
            Line::Prescriptions(_) if corrects(row.body) => Some(Doubt::TakenBack),
            Line::Prescriptions(readings) => {
                let above = lines.get(..at).unwrap_or_default().iter().rev();
                let mut above = above.skip_while(|it| matches!(it, Line::Dosage | Line::Note));
                let above = above.next();
                let doubt = readings
                    .iter()
                    .find_map(|it| of_reading(it, row, is_plain, memory));
                let of_hold = |it| of_hold(it, row, above, is_under(rows, at));
                doubt
                    .or_else(|| of_title(rows, at))
                    .or_else(|| readings.iter().find_map(of_hold))
            }
            Line::Title if lacks_often(row) => Some(Doubt::Often),
            // "1/ Squats" is the first of a list, and its dosage may stand below.
            Line::Title if row.start > 0 && lexicon::names_exercise(row.body) => Some(Doubt::Bare),
            // "Heel slides" right above "Bridge 3x10"
            Line::Title if heads_at_once(rows, at) && is_called(row.body) => Some(Doubt::Bare),
            // "3 rounds, 40 s work, 20 s rest" above exercises with dosages of their own
            Line::Section if shares_nothing(rows, lines, at) => Some(Doubt::Rounds),
            // "3 rounds" between exercises: of those above, or of those below?
            Line::Section if is_amid_exercises(row, lines, at) => Some(Doubt::Rounds),
            Line::Section if row.kind == Kind::Name && names_own(row) => Some(Doubt::Heading),
            // "Everything 3 times a week" below some exercises and above others
            Line::Section
                if !row.body.ends_with(':') && REFERRING.is_in(row.body) && lacks_often(row) =>
            {
                Some(Doubt::Often)
            }
            // "All exercises on each side, twice a day:"
            Line::Section | Line::Title
                if ALL.is_in(row.body) && row.sentence.says(|it| it == Fact::EachSide) =>
            {
                Some(Doubt::Sides)
            }
            Line::Section | Line::Unread(_)
                if first_period.is_some_and(|it| it < at) && is_period((row, line)) =>
            {
                Some(Doubt::Period)
            }
            Line::Section | Line::Unread(_) | Line::Title if is_stipulated(rows, lines, at) => {
                Some(Doubt::Stipulated)
            }
            // "B) Core - on hold", "3 rounds in June"
            Line::Section | Line::Dosage
                if !row.says_work() && is_below(lines, at) && doubt::puts_off(row.body) =>
            {
                Some(Doubt::Stipulated)
            }
            Line::Unread(_) if lacks_often(row) => Some(Doubt::Often),
            Line::Unread(_) => {
                let above = at.checked_sub(1).and_then(|it| lines.get(it));
                row.unread(&readings, is_amid(at), above)
            }
            _ => None,
        };
        let listed = || {
            has_list
                .then(|| listed::of_line(rows, roles, lines, at))
                .flatten()
        };
        doubt.or_else(listed).map(|doubt| (at, doubt))
    })
}

/// True of a heading that may be an exercise without a dosage: "Heel slides", "Walk daily", "Heel slides
/// as before".
fn names_own(row: &Row) -> bool {
    let is_when = |word: &str| {
        let class = lexicon::class_of(word);
        matches!(
            class,
            Word::Clause | Word::Daily | Word::Every | Word::Often(_)
        )
    };
    let words: Vec<&str> = lexicon::words(row.body)
        .take_while(|it| !is_when(it))
        .collect();
    let name = match row.sentence.says(Fact::is_often) && !row.sentence.name.is_empty() {
        true => row.sentence.name.clone(),
        false => words.join(" "),
    };
    !row.body.ends_with(':') && lexicon::names_exercise(&name)
}

/// True of words that set a condition or a later time for the exercises right below them: "When you
/// can walk without a limp", "Stage 2 - NOT until week 3".
fn is_stipulated(rows: &[Row], lines: &[Line], at: usize) -> bool {
    let Some(row) = rows.get(at) else {
        return false;
    };
    let mut below = rows.iter().zip(lines).skip(at + 1);
    let heads = below
        .find(|(row, _)| !row.is_blank())
        .is_some_and(|(_, line)| matches!(line, Line::Prescriptions(_) | Line::Asked(_)));
    let is_heading = row.start == 0 && !row.body.ends_with(['.', '!', '?']) && !row.says_work();
    // "Stop if it hurts", "If it hurts, rest a day", but not "When the pain is gone"
    let is_warning = FORBIDDING.is_in(row.body);
    let is_of_pain = PAINS.is_in(row.body) && !row.body.ends_with(':');
    // "Don't start these until you see me again", but not "Splint at night until Friday"
    let begins = |count: usize, of: Words| {
        let mut first = lexicon::words(row.body).take(count);
        first.any(|it| of.has(it))
    };
    let is_negated = NEGATIONS.is_in(row.body) && UNTIL.is_in(row.body)
        || begins(NEGATED_WORDS_MAX, NEGATIONS) && BEFORE.is_in(row.body);
    // "Do not start before surgery review", also below them, and not "No hills until week 4"
    let asked = lexicon::negated(row.body);
    let is_asked = asked.is_some_and(|it| ASKING.has(it) || STARTING.has(it));
    if is_negated && is_asked && row.bars().is_none() {
        return true;
    }
    let is_otherwise = [OTHERWISE, EVENTS, LEVELS]
        .iter()
        .any(|it| it.is_in(row.body))
        || doubt::is_later(row.body);
    let begins_if = begins(STIPULATING_WORDS_MAX, IF);
    let stipulates = begins(STIPULATING_WORDS_MAX, WHEN)
        || !is_of_pain && (begins_if || is_negated || is_otherwise && is_below(lines, at));
    // "Once a day:"
    let is_often = row.sentence.says(Fact::is_often);
    heads && is_heading && !is_warning && !is_often && stipulates
}

/// True of a line with an exercise somewhere above it.
fn is_below(lines: &[Line], at: usize) -> bool {
    let mut above = lines.iter().take(at);
    above.any(|it| matches!(it, Line::Prescriptions(_)))
}

/// True of a line that breaks off in a sentence, or in a range, above another one: what it goes on to
/// say may change either.
fn is_cut(rows: &[Row], at: usize) -> bool {
    let (Some(row), Some(below)) = (rows.get(at), rows.get(at + 1)) else {
        return false;
    };
    let is_plain = |row: &Row| !row.is_blank() && !matches!(row.kind, Kind::Cell(_));
    let body = row.body.trim_end();
    let last = body.rsplit(|ch: char| !ch.is_alphabetic()).next();
    let is_open = last.is_some_and(|it| CUTTING.has(it));
    // "Avoid" by itself heads a list.
    let is_long = lexicon::words(body).nth(1).is_some();
    let range = body.strip_suffix(['-', '–']);
    let is_range = range.is_some_and(|it| it.ends_with(|ch: char| ch.is_ascii_digit()));
    // "Bridge 3x12. Next week" above "clams 2x15"
    let is_later = !body.ends_with(['.', '!'])
        && sentences(body)
            .skip(1)
            .last()
            .is_some_and(|it| known::called(it).is_none() && doubt::stipulates(it));
    is_plain(row)
        && is_plain(below)
        && (below.start == 0 || last.is_some_and(|it| ALTERNATIVES.has(it)))
        && (is_open && is_long || is_range || is_later)
}

/// True of a name with a word of a movement that is none of a part of a body or of a plan.
pub(super) fn is_called(name: &str) -> bool {
    let is_movement = |word: &str| lexicon::names_movement(word) && !lexicon::is_of_body(word);
    !name.ends_with(':') && lexicon::names_exercise(name) && lexicon::words(name).any(is_movement)
}

/// True of a heading of exercises to choose from: "Choose one:", "Option A".
fn is_choice(body: &str) -> bool {
    let mut first = lexicon::words(body).take(CHOOSING_WORDS_MAX);
    let text = lexicon::small(body).replace(' ', "-");
    first.any(|it| CHOOSING.has(it)) || ONE_OF.all().any(|it| text.starts_with(it))
}

/// True of a line of an older mail.
fn is_quoted(row: &Row) -> bool {
    row.line.trim_start().starts_with('>')
}

/// True of a line with an exercise at once below it, on one line or on two.
fn heads_at_once(rows: &[Row], at: usize) -> bool {
    let kind = |at: usize| rows.get(at).map(|it| &it.kind);
    matches!(kind(at + 1), Some(Kind::Reads(_)))
        || kind(at + 1) == Some(&Kind::Name) && kind(at + 2) == Some(&Kind::Dose)
}

/// True of a heading with an amount that no exercise of its section has got.
fn shares_nothing(rows: &[Row], lines: &[Line], at: usize) -> bool {
    let says_amount = rows.get(at).is_some_and(|it| !it.shared.is_empty());
    let below = rows.iter().zip(lines).skip(at + 1);
    let mut below = below.take_while(|(_, line)| !matches!(line, Line::Section | Line::Title));
    let has_got = |(row, line): (&Row, &Line)| {
        row.kind == Kind::Name && matches!(line, Line::Prescriptions(_) | Line::Asked(_))
    };
    says_amount && !below.any(has_got)
}

/// True of rounds and nothing else right below an exercise.
fn is_amid_exercises(row: &Row, lines: &[Line], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|it| lines.get(it));
    let is_below = matches!(above, Some(Line::Prescriptions(_) | Line::Asked(_)));
    let names_nothing =
        matches!(&row.kind, Kind::Rounds(it) if it.title.is_empty() && !it.is_of_last);
    let is_followed = lines
        .get(at + 1)
        .is_some_and(|it| matches!(it, Line::Prescriptions(_) | Line::Asked(_)));
    is_below && is_followed && names_nothing && !row.body.ends_with(':')
}

/// True of what is for some, and not for others: "Beginner", "Level 2: knee push-ups 3x10".
fn is_of_level(row: &Row) -> bool {
    let first = lexicon::first(row.line);
    first.is_some_and(|it| LEVELS.has(it))
}

/// True of a correction of what stands above: "Sorry, I meant 2x10".
fn corrects(body: &str) -> bool {
    let mut first = lexicon::words(body).take(CORRECTING_WORDS_MAX);
    first.any(|it| CORRECTING.has(it))
}

/// True of a dosage without a name of its own right below an exercise that has one: "next week 3x12".
fn says_another(row: &Row, above: Option<&Line>) -> bool {
    let is_below = matches!(above, Some(Line::Prescriptions(_) | Line::Dosage));
    let is_dose = row
        .sentence
        .says(|it| matches!(it, Fact::Sets(_) | Fact::Chained(_)));
    is_below && is_dose && row.start == 0 && !lexicon::may_name(row.body)
}

/// The doubt about a reading by itself; a text `is_plain` where all of it was read.
fn of_reading(reading: &Reading, row: &Row, is_plain: bool, memory: &mut Memory) -> Option<Doubt> {
    let Reading { name, prescription } = reading;
    let told = memory.told(reading, told);
    // A coach's own list of names and dosages needs no words of movements.
    let is_bare = row.body.starts_with(name.as_str()) && prescription.note.is_empty();
    let is_in_column = matches!(row.kind, Kind::Cell(_));
    // "Beckenschaukel: in Rückenlage" may be explained, and "Anja (Physio): Brücke" spoken.
    if !(told.is_known || is_in_column || is_plain && is_bare) || name.contains(':') {
        return Some(Doubt::Name);
    }
    // "Progression: 3x15"
    if NOT_NOW.is_in(name) {
        return Some(Doubt::Stipulated);
    }
    let is_of_each = prescription.dosage.sides == Sides::Each;
    (!is_of_each && told.names_other_side).then_some(Doubt::OtherSide)
}

fn told(Reading { name, prescription }: &Reading) -> Told {
    Told {
        is_known: known::called(name).is_some() || lexicon::may_name(name),
        names_other_side: names_other_side(name)
            || names_other_side(&prescription.note)
            || name.ends_with("(each)"),
    }
}

/// True of words that name the other side, or each.
fn names_other_side(text: &str) -> bool {
    let kinds: Vec<TokenKind> = tokens(text).into_iter().map(|it| it.kind).collect();
    let has = |word: Word| kinds.contains(&TokenKind::Word(word));
    let is_pair = |pair: &[TokenKind]| {
        matches!(
            pair,
            [
                TokenKind::Word(Word::Each | Word::Per | Word::Spelt(1)),
                TokenKind::Word(Word::Side)
            ]
        )
    };
    [Word::Switch, Word::EachSide, Word::Alternate]
        .into_iter()
        .any(has)
        || has(Word::Other) && AGAIN.is_part_of(&lexicon::small(text))
        || has(Word::Left) && has(Word::Right)
        || kinds.windows(2).any(is_pair)
}

/// The doubt about a prescription above all others, which may be the title with the length of the
/// whole.
fn of_title(rows: &[Row], at: usize) -> Option<Doubt> {
    let is_title =
        rows.iter().take(at).all(Row::is_blank) && rows.get(at + 1).is_some_and(Row::is_blank);
    let says_length = || rows.get(at).is_some_and(Row::says_time_alone);
    (is_title && says_length()).then_some(Doubt::Length)
}

/// The doubt about a hold with words that tell how, which may be one of the reps right above it:
/// "Squeeze your glutes and hold for 5 seconds", "Hold 2 secs with arm and leg straight".
fn of_hold(reading: &Reading, row: &Row, above: Option<&Line>, is_under: bool) -> Option<Doubt> {
    let lacks_hold = match above {
        Some(Line::Prescriptions(above)) => above
            .last()
            .is_some_and(|it| it.prescription.dosage.lacks_hold()),
        _ => false,
    };
    let is_hold = matches!(reading.prescription.dosage.work, Work::Hold { .. });
    let tells = sentence::tells(&reading.name) || sentence::begins_telling(row.body);
    let is_more = !row.is_numbered && row.says_holds_alone() && (tells || is_under);
    (lacks_hold && is_hold && is_more).then_some(Doubt::Hold)
}

/// True of a line further in than the one above it, or of a bullet below a line without one.
fn is_under(rows: &[Row], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|it| rows.get(it));
    let (Some(row), Some(above)) = (rows.get(at), above) else {
        return false;
    };
    !above.is_blank() && (row.indent > above.indent || row.start > 0 && above.start == 0)
}

impl Row<'_> {
    /// The doubt that a line which could not be read casts on these readings.
    fn unread(&self, readings: &[&Reading], is_amid: bool, above: Option<&Line>) -> Option<Doubt> {
        let says = |is_it: fn(Fact) -> bool| self.sentence.facts.iter().any(|it| is_it(it.fact));
        let is_time = |it: &Said| matches!(it.fact, Fact::Time(_) | Fact::Hold(_));
        let mut works = readings.iter().map(|it| it.prescription.dosage.work);
        let has_hold_alone = works.any(|it| matches!(it, Work::Hold { .. }));
        let says_rounds = says(|it| matches!(it, Fact::Rounds(_) | Fact::RoundRest(_)))
            // "Alles 2 Sätze"
            || ALL.is_in(self.body) && says(|it| matches!(it, Fact::Sets(_)))
            // "3 sets, 1 min rest after each set"
            || self.kind == Kind::Dose && says(|it| matches!(it, Fact::Sets(_)))
            // "Mon: 10 of each" above "Thu: 20 of each"
            || self.says_work() && self.says_of_each()
            // "Do each exercise 10 times" above one that has a hold alone
            || !self.shared.is_empty() && !self.shared.iter().any(is_time) && has_hold_alone
            // "3 sets of 10-15, unless stated"
            || self.start == 0
                && !lexicon::may_name(self.body)
                && says(|it| matches!(it, Fact::Sets(_)))
                && says(|it| matches!(it, Fact::Reps(_) | Fact::Time(_) | Fact::Hold(_)))
            || self.kind == Kind::Prose
                && self.sentence.speaks_of_rounds
                && says(|it| {
                    matches!(
                        it,
                        Fact::Sets(_) | Fact::Reps(_) | Fact::Times(_) | Fact::LoneTimes(_)
                    )
                });
        if says_rounds || self.repeats_all() {
            return Some(Doubt::Rounds);
        }
        let dosages = readings.iter().map(|it| it.prescription.dosage);
        // Where none has several sets, it is a rest between exercises.
        let has_sets = dosages.clone().any(|it| it.sets.max() > 1);
        let mut with_rest = dosages.filter(|it| !has_sets || it.sets.max() > 1);
        let lacks_rest = with_rest.any(|it| it.between_sets().is_none());
        // "Push-up 3 x max, rest 60 s" and "8 x 400 m, 1 min rest" have rests of their own.
        let is_own = says(|it| it == Fact::Distance) || lexicon::may_name(&self.sentence.name);
        // "rest about a min between sets"
        let words = lexer::words(self.body);
        let has = |of: Classes| words.iter().any(|it| of.has(*it));
        let speaks_of_rest = has(classes![Rest, Pause])
            && has(classes![Between])
            && has(classes![Set, Round, Pointer]);
        let says_rest = says(|it| matches!(it, Fact::Rest(_) | Fact::Pause(_)));
        if lacks_rest && !is_own && (says_rest || speaks_of_rest) {
            return Some(Doubt::Rest);
        }
        let lacks_hold = readings
            .iter()
            .any(|it| it.prescription.dosage.lacks_hold());
        if lacks_hold && self.says_holds_alone() && (self.kind == Kind::Dose || self.tells_dose()) {
            return Some(Doubt::Hold);
        }
        let is_of_all = || ALL.is_in(self.body);
        let is_amount = self.kind != Kind::Prose || self.says_work() || is_of_all();
        if is_amount && says(|it| matches!(it, Fact::EachSide | Fact::Each | Fact::Both)) {
            return Some(Doubt::Sides);
        }
        let words = self.body.split_whitespace().count();
        let marks = self.line.get(..self.start);
        let is_day = marks.and_then(marker::day_of).is_some();
        let is_known = known::called(self.body).is_some();
        let is_bare = self.kind == Kind::Name
            && (is_amid || is_known)
            && !is_day
            && words <= BARE_WORDS_MAX
            && !self.line.trim_start().starts_with('#')
            && (lexicon::names_movement(self.body) || is_known);
        if is_bare {
            return Some(Doubt::Bare);
        }
        if let Kind::Cell(cell) = &self.kind {
            let is_left_out =
                matches!(cell, Outcome::Unread(it) if it.kind == ReadErrorKind::Negated);
            return (!is_left_out).then_some(Doubt::Row);
        }
        if corrects(self.body) || says_another(self, above) {
            return Some(Doubt::TakenBack);
        }
        // "sorry, chin ups 3x5 not 3x8"
        let is_negated = says(|it| it == Fact::Refused(ReadErrorKind::Negated));
        let text = lexicon::small(self.body);
        let mut names = readings.iter().map(|it| lexicon::small(&it.name));
        let takes_back = self.kind == Kind::Prose && is_negated;
        // "Please stop this one."
        if takes_back && self.bars().is_none() && heading::forbids_alone(self.body) {
            return Some(Doubt::TakenBack);
        }
        (takes_back && names.any(|it| text.contains(&it))).then_some(Doubt::TakenBack)
    }

    /// True of "Do it all twice", "Twice through:" and "Alles noch einmal": how often, and else only
    /// words that point or ask.
    fn repeats_all(&self) -> bool {
        let class = lexicon::class_of;
        let counts = |word: &str| {
            let class = class(word);
            matches!(
                class,
                Word::Often(_) | Word::Spelt(_) | Word::Times | Word::X | Word::More
            )
        };
        let points = |word: &str| {
            REFERRING.has(word)
                || matches!(class(word), Word::The | Word::A | Word::Of | Word::Round)
        };
        let words = || lexicon::words(self.body);
        let is_repeated = words().any(counts)
            || words().nth(1).is_some() && words().any(|word| class(word) == Word::Repeat);
        is_repeated && words().all(|word| counts(word) || points(word))
    }

    /// True of an own name and a time alone, as a title has them: "Yoga for runners - 15 min".
    fn says_time_alone(&self) -> bool {
        let is_own = known::called(&self.sentence.name).is_none();
        is_own && doubt::is_time_alone(&self.sentence)
    }
}
