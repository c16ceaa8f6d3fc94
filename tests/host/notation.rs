//! The notation: lines and texts as people write them, their readings, and their canonical form.
//!
//! `prescriptions.jsonl` and `handouts.jsonl` hold lines in the style of clinics and training blogs
//! with the readings of a careful person; `messages/` holds whole texts.

use std::fs;

use holdfast::domain::{
    dosage::{Range, Sides, Work},
    library,
    notation::{self, Line, Memory, Outcome, ReadError, ReadErrorKind, Reading},
    routine::{Movement, Prescription, Routine},
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::generate::cases;

fn file(name: &str) -> String {
    let path = format!("{}/tests/host/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn ends(range: Option<Range>) -> Value {
    range.map_or(Value::Null, |range| json!([range.min(), range.max()]))
}

/// A reading in the fields of the tables.
fn fields(reading: &Reading) -> Value {
    let dosage = reading.prescription.dosage;
    let (reps, hold) = match dosage.work {
        Work::Hold { seconds } => (None, Some(seconds)),
        Work::Reps {
            count,
            hold_seconds,
        } => (Some(count), hold_seconds),
    };
    let total = match reps {
        Some(reps) => json!([
            dosage.sets.min() * reps.min(),
            dosage.sets.max() * reps.max()
        ]),
        None => ends(Some(dosage.sets)),
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
        "total": total,
    })
}

/// The reading of a line; one that is asked about is not read.
fn read(line: &str) -> Result<Reading, ReadError> {
    match notation::read_line(line) {
        Outcome::Read(reading) => Ok(reading),
        Outcome::Unread(error) => Err(error),
        Outcome::Listed(_) | Outcome::Asked(_) => Err(ReadError {
            column: 1,
            kind: ReadErrorKind::Unclear,
        }),
    }
}

/// Checks that no line of a table is read otherwise than beside it, and that at most `refused_max`
/// lines are not read that could be.
#[track_caller]
fn check_table(name: &str, lines_min: usize, refused_max: usize) {
    let table = file(name);
    let mut wrong = Vec::new();
    let mut refused = Vec::new();
    let mut lines = 0;
    for row in table.lines().filter(|row| !row.trim().is_empty()) {
        let row: Value = serde_json::from_str(row).expect("JSON");
        let text = row["text"].as_str().expect("a text");
        let expected = &row["expect"];
        lines += 1;
        match (read(text), expected.as_object()) {
            (Err(_), None) => {}
            (Ok(reading), None) => wrong.push(format!("{text}: read as {}", fields(&reading))),
            (Err(error), Some(_)) => refused.push(format!("{text}: {}", error.kind)),
            (Ok(reading), Some(expected)) => {
                let fields = fields(&reading);
                for (key, value) in expected {
                    if fields[key] != *value {
                        wrong.push(format!("{text}: {key} {} is not {value}", fields[key]));
                    }
                }
                // Any reading is the same once it is printed.
                let printed = notation::print_line(&reading.prescription);
                let again = canonical(&printed);
                let mut plain = reading.prescription.clone();
                plain.note = String::new();
                if again != Some(plain) {
                    wrong.push(format!("{text}: printed as {printed}, read as {again:?}"));
                }
            }
        }
    }
    assert!(lines >= lines_min, "{name} has {lines} lines");
    assert!(refused.len() <= refused_max, "{}", refused.join("\n"));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_samples_are_read_as_they_are_meant() {
    check_table("prescriptions.jsonl", 21, 0);
}

#[test]
fn handouts_are_read_as_a_careful_reader_takes_them() {
    check_table("handouts.jsonl", 1900, 10);
}

/// The reading of a line by the canonical grammar alone.
fn canonical(line: &str) -> Option<Prescription> {
    notation::canonical::read_line(line, notation::movement).map(|it| it.prescription)
}

/// Checks the canonical form of a line.
#[track_caller]
fn check(line: &str, canonical: &str) {
    let printed = read(line).map(|reading| notation::print_line(&reading.prescription));
    assert_eq!(printed.as_deref(), Ok(canonical), "{line}");
}

#[test]
fn there_is_one_form_of_each_prescription() {
    check(
        "side plank  3 × 20–60 sec each side ; rest 30s",
        "Side plank 3x :20-:60 each side, rest :30",
    );
    check(
        "Side plank 3x :20-:60 each side, rest :30",
        "Side plank 3x :20-:60 each side, rest :30",
    );
    check(
        "3 sets of 15 hip bridges, twice daily",
        "Glute bridge 3x 15, 2x/day",
    );
    check(
        "CLAMS - 2-3 sets of 12, 3-4 days a week",
        "Clamshell 2-3x 12, 3-4 days/week",
    );
    check(
        "Bird dogs: 8 reps/side, hold 5 s, 2 sets",
        "Bird dog 2x 8 hold :05 each side",
    );
    check(
        "\"Plank 1 1/2 holds\" 1:30",
        "\"Plank 1 1/2 holds\" 1x 1:30",
    );
    check(
        "hamstring curl (machine): 10 reps, hold 2 s, relax 2 s",
        "hamstring curl (machine) 1x 10 hold :02, relax :02",
    );
    check("wall sit 2 min", "Wall sit 1x 2:00");
    check("\"Push-up <b>up</b>\" 3x 10", "\"Push-up <b>up</b>\" 3x 10");
    check("Front plank 10 reps", "Front plank 1x 10 reps");
}

#[test]
fn what_stands_beside_the_dosage_is_a_note() {
    for (line, note) in [
        ("Bridge 3x10, hold 5s at the top", "at the top"),
        ("Squat 3x10 @ 20 kg", "20 kg"),
        (
            "3x12 clamshells each side, slowly, with a band",
            "slowly, with a band",
        ),
        ("Plank :30", ""),
    ] {
        let reading = read(line).expect(line);
        assert!(
            reading.prescription.note.contains(note),
            "{line}: {:?}",
            reading.prescription.note
        );
        assert_eq!(
            note.is_empty(),
            reading.prescription.note.is_empty(),
            "{line}"
        );
    }
}

/// Checks the error of a line, and its column.
#[track_caller]
fn check_wrong(line: &str, column: usize, wrong: ReadErrorKind) {
    let error = read(line).map_err(|it| (it.column, it.kind));
    assert_eq!(error, Err((column, wrong)), "{line}");
}

#[test]
fn an_error_names_its_place_and_what_was_expected() {
    check_wrong("Plank", 6, ReadErrorKind::NoDosage);
    check_wrong("Stop if symptoms persist", 6, ReadErrorKind::Sentence);
    check_wrong("Front plank 0 x :30", 13, ReadErrorKind::Sets);
    check_wrong("Front plank 21x :30", 13, ReadErrorKind::Sets);
    check_wrong("Front plank 3x :60-:20", 16, ReadErrorKind::Reversed);
    check_wrong("Front plank 3x 31:00", 16, ReadErrorKind::Seconds);
    check_wrong("Squat 3x 101", 10, ReadErrorKind::Reps);
    check_wrong("Squat 3x 99999999999999999999", 10, ReadErrorKind::Reps);
    check_wrong("Squat 3 sets", 13, ReadErrorKind::NoWork);
    check_wrong("Squat 10+ reps", 7, ReadErrorKind::OpenEnd);
    check_wrong("Squat up to 10 reps", 13, ReadErrorKind::OpenEnd);
    check_wrong("3x 10", 1, ReadErrorKind::NoName);
    // A name of signs that nobody sees.
    check_wrong("\"\u{202e}\" 3x 10", 1, ReadErrorKind::NoName);
    check_wrong("Squat 3x 10, 4 sets", 14, ReadErrorKind::Twice);
    check_wrong("Squat 3x 10, 13x/day", 14, ReadErrorKind::TimesPerDay);
    check_wrong("Squat 3x 10, 8 days a week", 14, ReadErrorKind::DaysPerWeek);
    check_wrong("Ärger 5 3x10", 7, ReadErrorKind::Unclear);
    check_wrong(
        &format!("{} 3x 10", "x".repeat(81)),
        1,
        ReadErrorKind::LongName,
    );
}

#[test]
fn every_exercise_of_the_library_is_printed_plainly_and_recognised() {
    for exercise in library::ALL {
        let prescription = Prescription {
            movement: Movement::Library(exercise),
            dosage: exercise.dosage,
            note: String::new(),
        };
        let line = notation::print_line(&prescription);
        assert_eq!(line, format!("{} {}", exercise.name, exercise.dosage));
        assert_eq!(canonical(&line), Some(prescription));
        for name in library::card(exercise).expect(exercise.id).other_names {
            let line = format!("{name} {}", exercise.dosage);
            let back = read(&line).map(|reading| reading.prescription.movement);
            assert_eq!(back, Ok(Movement::Library(exercise)), "{line}");
        }
    }
}

/// Checks the readings that a line is asked about, each in canonical form.
#[track_caller]
fn check_asked(line: &str, expected: &[&str]) {
    let Outcome::Asked(choices) = notation::read_line(line) else {
        panic!("{line} is not asked about: {:?}", notation::read_line(line));
    };
    let printed = |choice: &Vec<Reading>| {
        let lines = choice
            .iter()
            .map(|it| notation::print_line(&it.prescription));
        lines.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(
        choices.iter().map(printed).collect::<Vec<_>>(),
        expected,
        "{line}"
    );
}

#[test]
fn what_can_mean_two_things_is_asked() {
    check_asked("Tib raise 15 x 3", &["Tib raise 15x 3", "Tib raise 3x 15"]);
    check_asked(
        "Front plank 3 x 30",
        &["Front plank 3x :30", "Front plank 3x 30 reps"],
    );
    check_asked(
        "Heel drop 3x10 (60s)",
        &["Heel drop 3x 10, rest :60", "Heel drop 3x 10 hold :60"],
    );
    check_asked(
        "Heel drop (both legs) 3x12",
        &["Heel drop 3x 12 each side", "Heel drop 3x 12"],
    );
    check_asked(
        "Jump, hop: 3x10 each",
        &["Jump 3x 10; hop 3x 10", "Jump, hop 3x 10 each side"],
    );
    check_asked(
        "Heel drop 2x15, side hop 3x12 each side",
        &["Heel drop 2x 15; side hop 3x 12 each side"],
    );
    check_asked(
        "Plank 30 s, 10 shoulder taps",
        &["Front plank 1x :30; shoulder taps 1x 10"],
    );
}

/// Checks the exercises that a line lists, in canonical form.
#[track_caller]
fn check_listed(line: &str, expected: &[&str]) {
    let Outcome::Listed(readings) = notation::read_line(line) else {
        panic!("{line} is no list: {:?}", notation::read_line(line));
    };
    let readings = readings
        .iter()
        .map(|it| notation::print_line(&it.prescription));
    assert_eq!(readings.collect::<Vec<_>>(), expected, "{line}");
}

#[test]
fn a_line_can_list_several_exercises() {
    check_listed(
        "Heel drop 2x15, side hop 3x12",
        &["Heel drop 2x 15", "side hop 3x 12"],
    );
    check_listed(
        "Heel drop 2x15, wall sit 3x30s. All once a day.",
        &["Heel drop 2x 15, 1x/day", "Wall sit 3x :30, 1x/day"],
    );
    check_listed(
        "Hi Ana, please do clams 2x15 each side, bridges 3x12 and side hops 2x10. All once a day",
        &[
            "Clamshell 2x 15 each side, 1x/day",
            "Glute bridge 3x 12, 1x/day",
            "side hops 2x 10, 1x/day",
        ],
    );
}

#[test]
fn nothing_asked_is_in_the_routine_before() {
    let read = notation::read("Legs\nSquat 3x10\nTib raise 15 x 3\nClams 2x12\n");
    assert_eq!(
        letters("Legs\nSquat 3x10\nTib raise 15 x 3\nClams 2x12\n"),
        "TPaP."
    );
    assert_eq!(read.routine.prescriptions().count(), 2);
}

#[test]
fn every_rule_does_what_its_examples_show() {
    for rule in notation::intake::RULES.iter().copied().flatten() {
        assert_eq!(rule.unknown().collect::<Vec<_>>(), [""; 0]);
        for (line, expected) in rule.examples {
            let printed = read(line).map(|reading| notation::print_line(&reading.prescription));
            assert_eq!(printed.unwrap_or_default(), *expected, "{line}");
        }
    }
}

/// What was once read wrong, or in part: the canonical form, or nothing where it is refused.
#[test]
fn what_was_once_read_wrong_is_read_right_or_refused() {
    for (line, expected) in [
        // Numbers in words
        (
            "Clams 3x10 zwei- bis dreimal täglich",
            "Clamshell 3x 10, 2-3x/day",
        ),
        ("Brücke ein bis zwei Sätze à 10", "Brücke 1-2x 10"),
        (
            "Puente dos a tres series de ocho a doce",
            "Puente 2-3x 8-12",
        ),
        ("Puente treinta y cinco repeticiones", "Puente 1x 35"),
        ("Puente ciento veinte segundos", "Puente 1x 2:00"),
        ("Brücke dreimal zehn Wiederholungen", "Brücke 3x 10"),
        ("Brücke 30 Sek. halten, fünfmal", "Brücke 5x :30"),
        ("Hang for a minute or two", ""),
        // Minutes
        (
            "Squat 3x10, zweieinhalb Minuten Pause",
            "Squat 3x 10, rest 2:30",
        ),
        ("Squat 3x10, rest one to one and a half minutes", ""),
        ("Squat 3x10, rest 1.30 min", ""),
        ("Hang a full minute x 3", ""),
        // Two times around one word
        ("Brücke 3x30s. Pause jeweils 60s", "Brücke 3x :30, rest :60"),
        (
            "Hang 30 segundos por 15 de descanso",
            "Hang 1x :30, rest :15",
        ),
        // What is no dosage
        ("Squat 3x10 to 90 degrees", "Squat 3x 10"),
        ("Squat 3x10, exzentrisch 4 Sek.", "Squat 3x 10"),
        ("Squat 3x10 with 10 kg in each hand", "Squat 3x 10"),
        ("Squat 3x10, je Hand 5 kg", "Squat 3x 10"),
        ("Squat 3x10 nach jedem Training", "Squat 3x 10"),
        ("Squat 3x10 without a 5 s hold", ""),
        ("Squat 30 reps total over 3 sets", ""),
        ("Squat 3x10, rest 2 min after last set", ""),
        // Days
        ("Squat 3x10 Mon-Fri", "Squat 3x 10, 5 days/week"),
        ("Squat 3x10 Mo, Mi und Fr", "Squat 3x 10, 3 days/week"),
        (
            "Squat 3x10 todos los días de lunes a viernes",
            "Squat 3x 10, 5 days/week",
        ),
        (
            "Squat 3x10 todos los días por medio",
            "Squat 3x 10, 3-4 days/week",
        ),
        ("Squat 3x10 daily except Saturday and Sunday", ""),
        ("Squat 3x10 Monday to Wednesday and Friday", ""),
        ("Squat 3x10, rest on Wed and Sun", ""),
        // Of another time, or of one of two
        ("Squat letzte Woche 3x10", ""),
        ("Squat 3x10, täglich steigern", ""),
        ("or squat 3x10", ""),
        ("~~Squat 3x10~~", ""),
        ("❌ Squat 3x10", ""),
        ("Kniebeugen 3x10 gestrichen", ""),
        ("Sentadillas (suspendido) 3x10", ""),
        ("Squat 3x10 (on hold)", ""),
        ("Hold off on squats 3x10", ""),
        ("Instead of lunges 3x10 squats", ""),
        ("En lugar de puente, clam 3x10", ""),
        ("Ohne Kniebeugen 3x10", ""),
        ("Reduce squats to 2x10", ""),
        ("On good days squats 3x10", ""),
        ("Squats (or lunges) 3x10", ""),
        ("Ibuprofen 3x1", ""),
        // A dash between two amounts
        ("Clam 3x10 - 15 sec hold", "Clamshell 3x 10 hold :15"),
        ("Squats 3x10 - 30s each", ""),
        ("Stretch 3 x 20 - 30 sec", "Stretch 3x :20-:30"),
        // Sets or reps
        ("Bridges x 3 x 15", ""),
        ("Bridge 5x10s, 3x", ""),
        ("Plancha 3x30", ""),
        ("Single leg balance 3x30", ""),
        // A quotation mark is none of seconds.
        ("Squats \"3 x 10\"", ""),
        ("Plank 3x30\" rest 15\"", "Front plank 3x :30, rest :15"),
        // What is counted, and how
        ("Towel scrunches: 20 scrunches", "Towel scrunches 1x 20"),
        ("Schulterkreisen: 15-mal rückwärts", "Schulterkreisen 1x 15"),
        (
            "Calf stretch 3x30s, no bouncing",
            "Standing calf stretch 3x :30",
        ),
        ("Squat 3x10, rest between each", "Squat 3x 10"),
        ("Curls 3x10 with dumbbell in each hand", "Curls 3x 10"),
        ("Plank: 3 sets, 20 seconds each", "Front plank 3x :20"),
        ("Bridge 3x10 each", ""),
        ("Ball squeeze 3x10, hold 5s, rest 5s", ""),
        ("Puente 3x12, 3 d/sem", "Puente 3x 12, 3 days/week"),
        ("Puente 3x12, 2 v/día", "Puente 3x 12, 2x/day"),
        ("Squat 3x10, alt days", "Squat 3x 10, 3-4 days/week"),
        ("Brücke 3x10 ein Mal die Woche", "Brücke 3x 10, 1 days/week"),
    ] {
        let printed = read(line).map(|reading| notation::print_line(&reading.prescription));
        assert_eq!(printed.unwrap_or_default(), expected, "{line}");
    }
}

#[test]
fn headings_say_when_and_whether() {
    let check = |text: &str, expected: &str| {
        let routine = notation::read(text).routine;
        let dosages = routine.prescriptions().map(|it| it.dosage.to_string());
        assert_eq!(dosages.collect::<Vec<_>>().join("; "), expected, "{text}");
    };
    check(
        "Every day\nClams 3x10\n3 times a week\nSquats 3x10",
        "3x 10, 1x/day, 7 days/week; 3x 10, 3 days/week",
    );
    check(
        "Twice a day:\nClams 3x10\nOnce a day:\nSquats 3x10",
        "3x 10, 2x/day; 3x 10, 1x/day",
    );
    check(
        "10 reps of each, daily:\n- Ankle pumps\n- Clams 3x12\n- Heel slides",
        "1x 10, 1x/day, 7 days/week; 3x 12, 1x/day, 7 days/week; 1x 10, 1x/day, 7 days/week",
    );
    for over in [
        "Gestern:",
        "Last week you did:",
        "If it hurts:",
        "Nur wenn keine Schmerzen:",
        "Verboten:",
        "No longer needed:",
        "Quitar:",
        "Sobald schmerzfrei:",
        "Erst nach Freigabe:",
        "Next week:",
        "Más adelante:",
        "Una vez retirados los puntos:",
        "Avoid",
        "## Avoid",
        "**Nicht machen**",
        "Bitte nicht mehr machen:",
        "Instead of:",
        "Only when pain free:",
        "Ab Woche 3:",
        "Plan anterior",
        "Done today:",
        "Optional:",
        "On Jan 5 Anna wrote:",
        "Please don't do the following until I see you:",
    ] {
        check(&format!("{over}\nSquats 3x10\n\nClams 2x15"), "2x 15");
    }
    // Asked about as a whole
    for text in [
        "Squats 3x8\nor leg press 3x10",
        "Squats 3x10\nSorry, I meant 2x10",
        "Squats 3x10\nClams 3x10\n2x a day, each side",
        "Squats 3x10\nClams 3x10\nTwice a day for clams",
        "Squats 3x10\nClams 3x10\nDon't do this every day",
        // An exercise, or a heading
        "Brücke 3x10\nRadfahren 2x pro Woche\nClam 2x15",
        "Bridge 3x10\nHeel slides as before\nClam 2x15",
        "Heel slides\nBridge 3x10\nClam 2x15",
        "Plank\nBridge 3x10",
        // Another dosage of the same
        "Bridge 3x10\nActually make that 3x12",
        "Brücke 3x10\nnächste Woche 3x12",
        "Calf raises\nLeft 3x15\nRight 2x10",
        // One of several
        "Elegir una:\nSentadillas 3x10\nPuente 3x10",
        "Option 1: squats 3x10\nOption 2: lunges 3x10",
        "Beginner\nKnee push up 3x10\nAdvanced\nPush up 3x10",
        "Eine der folgenden Übungen:\nKniebeugen 3x10\nBeinpresse 3x10",
        // Of another time
        "> Squats 3x15\n\nNew plan:\nSquats 2x10",
        "Squats 3x10\nPlease stop this one.\nBridge 3x10",
        "Squats 3x12\n3x a day?",
        "1. Beckenkippung 10x\n   Rücken flach drücken, 5 Sek halten\n2. Muschel 10x",
        "Squats\nLunges\n3x10",
        // Rounds
        "Squat x15\nPush-up x10\n3 rounds\nCalf stretch 30s",
        "Twice through:\nBridge x10\nClam x10",
        "Bridge x10\nClam x10\nAlles nochmal",
    ] {
        assert!(notation::read(text).asked.is_some(), "{text}");
        check(text, "");
    }
}

#[test]
fn a_dosage_of_each_exercise_goes_to_names_with_an_explanation() {
    let check = |text: &str, expected: &str| {
        let printed = notation::print(&notation::read(text).routine);
        assert_eq!(printed.trim(), expected, "{text}");
    };
    check(
        "This helps your circulation. Do each exercise 10 times, twice a day.\n\n\
         Heel slides\nSlide your heel to you.\n\n\
         Knee bends\nBend your knees. Hold for 5 seconds.\n\n\
         Plank\nHold for 30 seconds, 3 times.",
        "Heel slides 1x 10, 2x/day\n  Note: Slide your heel to you.\n\
         Knee bends 1x 10 hold :05, 2x/day\n  Note: Bend your knees\n\
         Front plank 3x :30, 2x/day",
    );
    check(
        "Realice cada ejercicio 15 veces, 3 veces al día.\n\n\
         • Flexión: lleve la punta del pie hacia arriba.\n• Círculos: dibuje círculos con el pie.",
        "Flexión 1x 15, 3x/day\n  Note: lleve la punta del pie hacia arriba\n\
         Círculos 1x 15, 3x/day\n  Note: dibuje círculos con el pie",
    );
    check(
        "### Bridge\n- slowly\n- 3x10\n\n### Plank\n3x30s",
        "Glute bridge 3x 10\n  Note: slowly\nFront plank 3x :30",
    );
    check(
        "Cat stretch on all fours, 10 times\nBridge 3x10",
        "Cat stretch on all fours 1x 10\nGlute bridge 3x 10",
    );
    // What stands below a circuit is none of it.
    check(
        "4 rounds\n- 15 air squats\n- 30 sec hollow hold\n1 min rest between rounds\n\n\
         Finish with couch stretch 60 sec each side",
        "## 4 rounds, rest :60\nBodyweight squat 1x 15\nhollow hold 1x :30\n\n\
         ## \ncouch stretch 1x :60 each side",
    );
    check(
        "Squat 3x10\n\nCool-down: walk 5 min",
        "Squat 3x 10\nwalk 1x 5:00\n  Note: Cool-down",
    );
    check(
        "Frequency: 4 days/wk. 60-90 s rest b/w sets.\n\n1. Leg press 3 x 10\n2. Step down 3 x 8",
        "Leg press 3x 10, rest :60-1:30, 4 days/week\nStep down 3x 8, rest :60-1:30, 4 days/week",
    );
    check(
        "Two evenings a week (Tue + Thu), no excuses.\n\nLeg press 3 x 10\nStep down 3 x 8",
        "Leg press 3x 10, 2 days/week\nStep down 3x 8, 2 days/week",
    );
    // "Safety" may be an exercise for all that is known.
    check(
        "Do each exercise 10 times.\n\nSafety\nStop if it hurts.\n\nHeel slides\nSlide your heel.",
        "",
    );
    // A condition, or another amount, beside it
    check(
        "Do not do each exercise 10 times.\n\nHeel slides\nKnee bends",
        "",
    );
    check(
        "If you can, do each exercise 20 times. Do each exercise 10 times.\n\nHeel slides\nKnee bends",
        "",
    );
}

/// The parts of a reading that a number can be in. Ten holds are the same as ten reps, each held.
fn parts(reading: &Reading) -> Vec<Value> {
    let fields = fields(reading);
    let counts: &[&str] = match fields["hold_s"].is_null() {
        true => &["sets", "reps"],
        false => &["total", "hold_s"],
    };
    let keys = ["exercise", "relax_s", "times_per_day", "days_per_week"];
    let keys = keys.iter().chain(counts);
    let mut parts: Vec<Value> = keys.map(|key| fields[*key].clone()).collect();
    parts.push(ends(reading.prescription.dosage.rest_seconds));
    parts.push(json!(reading.prescription.note));
    parts
}

/// The line with each of its numbers, one at a time, made greater by one.
fn mutated(line: &str) -> Vec<String> {
    let starts = line.char_indices().filter(|(at, ch)| {
        let before = line[..*at].chars().last();
        ch.is_ascii_digit() && !before.is_some_and(|it| it.is_ascii_digit())
    });
    let mutant = |(at, _): (usize, char)| {
        let digits = line[at..].chars().take_while(char::is_ascii_digit).count();
        let number: u64 = line[at..at + digits].parse().ok()?;
        Some(format!(
            "{}{}{}",
            &line[..at],
            number + 1,
            &line[at + digits..]
        ))
    };
    starts.filter_map(mutant).collect()
}

/// The beginnings of the numbered lines of the table.
const LIST: [char; 16] = [
    '1', '2', '3', '4', '5', '6', '7', '8', '9', '(', 'A', 'B', 'E', '#', '•', '-',
];

#[test]
fn each_number_of_a_line_counts_in_one_place_or_the_line_is_not_read() {
    let table = file("handouts.jsonl");
    let mut odd = Vec::new();
    let mut mutants = 0;
    for row in table.lines().filter(|row| !row.trim().is_empty()) {
        let row: Value = serde_json::from_str(row).expect("JSON");
        let line = row["text"].as_str().expect("a text");
        let Ok(before) = read(line) else {
            continue;
        };
        for mutant in mutated(line) {
            let Ok(after) = read(&mutant) else {
                continue;
            };
            mutants += 1;
            let (before, after) = (parts(&before), parts(&after));
            let changed = before
                .iter()
                .zip(&after)
                .filter(|(one, other)| one != other);
            let changed = changed.count();
            // The number of a list counts nothing.
            let is_marker = changed == 0 && line.starts_with(LIST);
            if changed != 1 && !is_marker {
                odd.push(format!("{line} -> {mutant}: {before:?} {after:?}"));
            }
        }
    }
    assert!(mutants > 2000, "{mutants} mutants");
    assert!(
        odd.is_empty(),
        "{} of {mutants}: {}",
        odd.len(),
        odd.join("\n")
    );
}

/// The kind of each line of a text as one letter: title, section, prescription, its dosage, note,
/// unread, and a dot for an empty line.
fn letters(text: &str) -> String {
    let letter = |line: &Line| match line {
        Line::Blank => '.',
        Line::Title => 'T',
        Line::Section => 'S',
        Line::Prescriptions(_) => 'P',
        Line::Dosage => 'd',
        Line::Note => 'n',
        Line::Asked(_) => 'a',
        Line::Unread(_) => 'u',
    };
    notation::read(text).lines.iter().map(letter).collect()
}

#[track_caller]
fn check_lines(text: &str, expected: &str) {
    assert_eq!(letters(text), expected, "{text}");
}

#[test]
fn a_message_of_a_chat_is_read_without_its_stamp_and_its_sender() {
    for stamp in [
        "[05/03/2026, 12:30:15] Ana: ",
        "\u{200e}[05.03.26, 12:30:15] Ana: ",
        "[12:30 PM, 5/3/2026] Ana: ",
        "[5/3/26, 12:30:15\u{202f}PM] Ana: ",
        "[5/3/26, 12:30 p.\u{a0}m.] Ana: ",
        "[2026-03-05 12:30] Ana: ",
        "[2026-03-05, 12:30:15] ~ Ana: ",
        "[12:30] Ana: ",
        "05/03/2026, 12:32 - Ana: ",
        "05.03.26, 12:32 – Ana B.: ",
        "2026-03-05, 12:32 - Ana: ",
        "3/5/26, 12:32\u{202f}PM - Ana: ",
        "05/03/2026, 12:32 - +43 660 1234567: ",
        "05/03/2026, 12:32 - \u{202a}+1 (555) 123-4567\u{202c}: ",
        "[5 Mar 2026, 12:30] Ana: ",
    ] {
        let reading = read(&format!("{stamp}Squat 3x10")).map(|it| (it.name.clone(), fields(&it)));
        let expected = read("Squat 3x10").map(|it| (it.name.clone(), fields(&it)));
        assert_eq!(reading, expected, "{stamp}");
    }
    for line in [
        "Ana, [05.03.2026 12:30]",
        "Ana, [5. Mar 2026 at 12:30:11]:",
        "Ana — 05/03/2026 12:30",
        "Ana  12:30 PM",
        "Mar 5, 2026 at 12:30 PM",
        "05/03/2026, 12:32 - Ana added Tom",
        "[05/03/2026, 12:30:15] Ana: \u{200e}image omitted",
    ] {
        assert!(read(line).is_err(), "{line}: {:?}", read(line));
    }
    // Minutes and sets are no stamp.
    for line in ["1:30 - Plank: 3 sets", "[1:30] Plank 3x"] {
        assert!(
            !matches!(read(line), Ok(it) if it.name.is_empty()),
            "{line}"
        );
    }
}

#[test]
fn a_heading_is_one_because_of_what_follows() {
    check_lines("Legs\nSquat 3x10", "TP");
    check_lines("Legs\n\nWarm-up\nSquat 3x10", "T.SP");
    check_lines("Legs\nSquat 3x10\nCore\nPlank :30", "SPSP");
    check_lines("Legs\n\nSquat 3x10\n\nCore\nPlank :30", "T.P.SP");
    check_lines("Legs\n\nSquat 3x10\n\nCore\n\nPlank :30", "S.P.S.P");
    check_lines("# Legs\nSquat 3x10\n## Core\nPlank :30", "TPSP");
    check_lines("Hi Ana,\nLegs\nSquat 3x10\nThanks\nTom", "uTPuu");
    check_lines("Squat 3x10\nLegs", "Pu");
    check_lines("# Legs\nPlank\nSquat 3x10", "Tua");
    check_lines("Plank\nSquat 3x10", "ua");
    check_lines("Side plank\n3 x :30 each side", "Pd");
    check_lines("Stretches\nHold each 30 s\nCalf stretch", "TdP");
    check_lines("Legs\nSquat 3x10\n  Note: slowly\n  knees out", "TPnn");
    check_lines(
        "Squat 3x10\n  three seconds down\n(heels flat)\n  Lunge 3x8",
        "PnnP",
    );
    check_lines(
        "Circuit, 3 rounds\nSquat 10\nPlank :30\nRest 1 min between rounds",
        "SPPn",
    );
    check_lines(
        "Legs\nFrom: Ana\nFor: Before a run\nNote: Easy.\nStop: Stop when it hurts.\nSquat 3x10",
        "TnnnnP",
    );
    check_lines("Legs\nFor: Runs\nSquat 3x10\nCore\nPlank :30", "TnPSP");
    check_lines(
        "Squat 3x10\nCool down\nSide plank\n3 x :30 each side",
        "PSPd",
    );
    check_lines("", ".");
    check_lines("---\r\nSquat 3x10\r\n", ".P.");
}

#[test]
fn a_paragraph_tells_how_and_ends_with_how_much() {
    let check = |text: &str, letters_expected: &str, printed: &str| {
        check_lines(text, letters_expected);
        let routine = notation::read(text).routine;
        assert_eq!(notation::print(&routine).trim_end(), printed, "{text}");
    };
    check(
        "2. Heel raise\nStand tall. Rise onto your toes. Do 3 sets of 12.\nTwice a day",
        "Pdd",
        "Heel raise 3x 12, 2x/day\n  Note: Stand tall. Rise onto your toes",
    );
    // Below a heading it is an exercise of its own.
    check(
        "Stretches\nHeel slide. Lie on your back. Repeat 10 times.\nSquat 3x10",
        "TPP",
        "Stretches\n\nHeel slide 1x 10\n  Note: Lie on your back\nSquat 3x 10",
    );
    // Lines wrapped by a leaflet.
    check(
        "1. Heel raise. Hold the worktop lightly and rise onto\nyour toes. Do 2 sets of 15.",
        "Pd",
        "Heel raise 2x 15\n  Note: Hold the worktop lightly and rise onto your toes",
    );
    check(
        "Tighten the thigh and lift the leg level with the\nother knee. Do 2 sets of 15.",
        "uu",
        "",
    );
    // A note beyond the limit is left out and reported.
    let long = "Rise onto your toes and sink down. ".repeat(9);
    check_lines(&format!("2. Heel raise\n{long}Do 3 sets of 12."), "Pu");
}

#[test]
fn a_table_is_read_by_its_columns() {
    check_lines(
        "Exercise\tSets\tReps\tRest\nSquat\t3\t8-10\t90\nWall sit\t3\t:30 each side\t-\n\nSquat\t3\t8",
        ".PP.u",
    );
    // One day can stand for several lines, and the second column of reps is kept.
    let text = "| Day | Exercise | Sets | Reps | Reps left |\n| Mon | Squat | 3 | 8 | |\n| | Lunge | 3 | 10 | 2 |";
    let routine = notation::read(text).routine;
    let printed = "Squat 3x 8\n  Note: Mon\nLunge 3x 10\n  Note: 2";
    assert_eq!(notation::print(&routine).trim_end(), printed);
    let text =
        "| Exercise | Sets | Hold (s) | Load |\n|---|---|---|---|\n| Plank | 3 | 45 | 2 kg |";
    let routine = notation::read(text).routine;
    assert_eq!(
        notation::print(&routine).trim_end(),
        "Front plank 3x :45\n  Note: 2 kg"
    );
}

#[test]
fn rounds_and_their_rest_belong_to_their_section() {
    for (text, rounds, rest) in [
        ("Core (3 rounds)\nPlank :30", 3, None),
        ("Core - 3 rounds, rest 90 s\nPlank :30", 3, Some(90)),
        ("3 rounds of:\nPlank :30", 3, None),
        ("Two rounds, 1 min rest:\nPlank :30", 2, Some(60)),
        (
            "It takes ten minutes. Two rounds, a minute's rest in between:\nPlank :30",
            2,
            Some(60),
        ),
        ("Plank :30\nSquat 3x10\nRepeat 3 times\n", 3, None),
        (
            "Core\n3 rounds\nPlank :30\nRest 1 min between rounds",
            3,
            Some(60),
        ),
        ("Plank :30", 1, None),
    ] {
        let routine = notation::read(text).routine;
        let section = routine.sections.first().expect(text);
        let rest_seconds = rest.and_then(|rest| Range::new(rest, rest));
        assert_eq!(
            (section.rounds, section.rest_seconds),
            (rounds, rest_seconds),
            "{text}"
        );
    }
    for text in [
        "2-3 rounds\nPlank :30",
        "21 rounds\nPlank :30",
        "4 rounds\nPlank 20x :30",
    ] {
        assert!(letters(text).contains('u'), "{text}");
    }
}

#[test]
fn a_routine_has_at_most_sixty_exercises() {
    let text = "Squat 3x10\n".repeat(61);
    let read = notation::read(&text);
    assert_eq!(read.routine.prescriptions().count(), 60);
    assert!(matches!(read.lines[60], Line::Unread(it) if it.kind == ReadErrorKind::TooMany));
}

/// Checks the reading of a whole message against the file beside it; with `asked`, what is taken
/// once the message is taken as it stands.
#[track_caller]
fn check_message(name: &str) {
    let message = file(&format!("messages/{name}.txt"));
    let expected: Value =
        serde_json::from_str(&file(&format!("messages/{name}.json"))).expect("JSON");
    let read = notation::read(&message);
    let title = |title: &str| {
        if title.is_empty() {
            Value::Null
        } else {
            json!(title)
        }
    };
    assert_eq!(
        read.asked.is_some(),
        expected["asked"] == json!(true),
        "{name}: {:?}",
        read.asked.as_ref().map(|it| it.doubt)
    );
    let routine = read.asked.as_ref().map_or(&read.routine, |it| &it.routine);
    assert_eq!(title(&routine.name), expected["title"], "{name}");
    let readings = read.lines.iter().flat_map(|line| match line {
        Line::Prescriptions(readings) => readings.iter().collect(),
        Line::Asked(choices) if choices.len() == 1 => choices.iter().flatten().collect(),
        _ => Vec::new(),
    });
    let mut readings = readings.map(fields);
    let sections = expected["sections"].as_array().expect("sections");
    assert_eq!(routine.sections.len(), sections.len(), "{name}");
    for (section, expected) in routine.sections.iter().zip(sections) {
        assert_eq!(title(&section.title), expected["title"], "{name}");
        assert_eq!(json!(section.rounds), expected["rounds"], "{name}");
        let prescriptions = expected["prescriptions"].as_array().expect("prescriptions");
        assert_eq!(section.prescriptions.len(), prescriptions.len(), "{name}");
        for expected in prescriptions {
            let found = readings.next().expect("as many readings as prescriptions");
            for (key, value) in expected.as_object().expect("fields") {
                assert_eq!(&found[key], value, "{name}: {key} of {}", found["exercise"]);
            }
        }
    }
    let lines = message.split('\n').zip(&read.lines).enumerate();
    let unread: Vec<Value> = lines
        .filter(|(_, (_, line))| matches!(line, Line::Note | Line::Unread(_)))
        .map(|(index, (text, _))| json!([index + 1, text.trim()]))
        .collect();
    let expected = expected["unread"].as_array().expect("unread");
    let expected: Vec<Value> = expected
        .iter()
        .map(|it| json!([it["line"], it["text"].as_str().map(str::trim)]))
        .collect();
    assert_eq!(unread, expected, "{name}");
}

#[test]
fn whole_messages_are_read_and_nothing_of_them_is_dropped() {
    let folder = format!("{}/tests/host/messages", env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|it| it == "txt") {
            check_message(&path.file_stem().expect("a name").to_string_lossy());
            count += 1;
        }
    }
    assert!(count >= 12, "{count} messages");
}

/// Checks that the canonical text of a routine is read back as the same, and printed the same.
#[track_caller]
fn check_round_trip(routine: &Routine) -> Result<(), TestCaseError> {
    let printed = notation::print(routine);
    let read = notation::read(&printed);
    let unread = read
        .lines
        .iter()
        .any(|line| matches!(line, Line::Unread(_)));
    prop_assert!(!unread, "{printed}\n{:?}", read.lines);
    prop_assert!(
        read.routine.says_the_same_as(routine),
        "{printed}\n{:#?}",
        read.routine
    );
    prop_assert_eq!(notation::print(&read.routine), printed);
    Ok(())
}

#[test]
fn a_printed_routine_stays_plain_where_it_can() {
    let text =
        "Roll and activate\n\nGlute bridge 3x 10-15\nSide plank 3x :20-:60 each side, rest :30\n";
    assert_eq!(notation::print(&notation::read(text).routine), text);
    let text = "Roll and activate\nFrom: Ana\n\nLegs\nSquat jump 3x 10-15\n\n\
                Core, 3 rounds, rest :60\nFront plank 1x :30\n  Note: slowly\n";
    assert_eq!(notation::print(&notation::read(text).routine), text);
}

fn pieces() -> impl Strategy<Value = String> {
    let pieces = [
        "3",
        "10",
        ":30",
        "1:30",
        "x",
        "×",
        "-",
        "–",
        "to",
        "sets",
        "reps",
        "of",
        "each side",
        "/leg",
        "hold",
        "rest",
        "relax",
        "s",
        "sec",
        "min",
        "\"",
        "'",
        "2x/day",
        "daily",
        "twice",
        "days a week",
        "rounds",
        "plank",
        "Side plank",
        "90/90",
        "4-point",
        ",",
        ";",
        ".",
        ":",
        "(",
        ")",
        "#",
        "##",
        "Note:",
        "\n",
        "\n  ",
        "\t",
        "\r\n",
        "\u{202e}",
        "é",
        "日本",
        "👟",
        "1️⃣",
        "between",
        "and",
        "repeat",
        "0",
        "99999999999",
        "*",
        "|",
        "\"x\"",
        "if",
        "½",
        "\u{0}",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..24)
        .prop_flat_map(|words| (Just(words), prop::sample::select(vec!["", " ", " "])))
        .prop_map(|(words, between)| words.join(between))
}

/// Any input is read or reported as an error, and every reading is printed so that it is read
/// again.
fn check_any(input: &str) -> Result<(), TestCaseError> {
    let read = notation::read(input);
    prop_assert_eq!(read.lines.len(), input.split('\n').count());
    prop_assert!(read.routine.prescriptions().count() <= 60);
    check_round_trip(&read.routine)?;
    for line in input.lines() {
        let readings = match notation::read_line(line) {
            Outcome::Read(reading) => vec![vec![reading]],
            Outcome::Listed(readings) => vec![readings],
            Outcome::Asked(choices) => choices,
            Outcome::Unread(error) => {
                prop_assert!(error.column <= line.chars().count() + 1);
                prop_assert!(!error.kind.to_string().is_empty());
                Vec::new()
            }
        };
        for reading in readings.into_iter().flatten() {
            let mut plain = reading.prescription;
            plain.note = String::new();
            let printed = notation::print_line(&plain);
            let again = canonical(&printed);
            prop_assert_eq!(again, Some(plain), "{} printed as {}", line, printed);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(3000))]

    #[test]
    fn whatever_is_written_is_read_or_refused_and_printed_the_same(input in pieces()) {
        check_any(&input)?;
    }

    #[test]
    fn no_text_at_all_breaks_the_reader(input in "\\PC{0,200}") {
        check_any(&input)?;
    }
}

/// Lines of the tables, as the text of an editor.
fn texts() -> impl Strategy<Value = String> {
    let file = file("texts.jsonl") + &file("handouts.jsonl");
    let texts: Vec<String> = file
        .lines()
        .map(|row| serde_json::from_str::<Value>(row).expect("JSON"))
        .filter_map(|row| Some(row["text"].as_str()?.to_string()))
        .collect();
    prop::collection::vec(prop::sample::select(texts), 1..4).prop_map(|texts| texts.join("\n"))
}

/// A change of a text: where it is, the characters that it takes out, and what it puts in.
fn edits() -> impl Strategy<Value = (prop::sample::Index, usize, &'static str)> {
    let typed = [
        "", "x", "3", " ", "\n", "\n\n", ":", "each", "1. ", "- ", "|", "# ",
    ];
    let typed = prop::sample::select(typed.to_vec());
    (any::<prop::sample::Index>(), 0..12_usize, typed)
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn what_was_read_before_changes_no_reading(
        text in texts(),
        edits in prop::collection::vec(edits(), 1..8),
    ) {
        let mut text: Vec<char> = text.chars().collect();
        let mut memory = Memory::default();
        for (at, removed, typed) in edits {
            let from = at.index(text.len() + 1);
            let to = text.len().min(from + removed);
            text.splice(from..to, typed.chars());
            let text: String = text.iter().collect();
            let again = notation::read_again(&text, &mut memory);
            prop_assert_eq!(again, notation::read(&text), "{}", text);
        }
    }
}

/// Texts of the tables with a change.
fn mutated_texts() -> impl Strategy<Value = String> {
    (texts(), edits()).prop_map(|(text, (at, removed, typed))| {
        let mut text: Vec<char> = text.chars().collect();
        let from = at.index(text.len() + 1);
        let to = text.len().min(from + removed);
        text.splice(from..to, typed.chars());
        text.into_iter().collect()
    })
}

/// Two million of them: `cargo test --release --test host -- --ignored two_million`.
#[test]
#[ignore = "takes minutes; run by hand after a change to the reader"]
fn two_million_inputs_do_not_break_the_reader() {
    let check = |inputs: BoxedStrategy<String>, count| {
        let mut runner = proptest::test_runner::TestRunner::new(cases(count));
        let checked = runner.run(&inputs, |input| check_any(&input));
        checked.expect("the reader holds");
    };
    check(pieces().boxed(), 800_000);
    check("\\PC{0,200}".boxed(), 800_000);
    check(mutated_texts().boxed(), 400_000);
}

/// Checks that a line is not read.
#[track_caller]
fn check_refused(line: &str) {
    assert!(read(line).is_err(), "{line}: {:?}", read(line));
}

#[test]
fn what_changes_a_dosage_is_not_left_out_of_it() {
    check_refused("Lunges 3x10, leave out for now");
    check_refused("Lunges 3x10, skip until further notice");
    check_refused("Lunges 3x10 - do not do this exercise at all");
    check_refused("Squat 2x10, 3 rounds");
    check_refused("Squat 3x10 each session");
    check_refused("Squat 3x10 each week");
    check_refused("Squat 10x3, 12 reps");
    check_refused("Kniebeugen 3 à 12 Wdh");
    check_refused("Plank 3 x 60 s rest");
    check_refused("Puente 3 series de once repeticiones");
    check_refused("Hang ≥30 s");
    check_refused("Hang 3 x 30s+");
    check_refused("Bridge 10 reps or more");
    check_refused("Bridges 7am");
    check_refused("Bridge 1⅔ min");
    check_refused("Squat ٣x10");
}

#[test]
fn rounds_are_within_their_limits() {
    check_lines("Squat 1x10\nLunges 1x10\nRepeat 25 times", "aau");
    check_lines("Squat 16x6\nLunges 1x10\nRepeat 4096 times", "aau");
    check_lines("Squat 3x10\nSwim 3 times a week", "au");
}

#[test]
fn what_repeats_the_lines_above_is_no_exercise() {
    let check = |line: &str, expected| check_lines(&format!("Bridge 3x10\n{line}"), expected);
    for line in [
        "Do it all twice",
        "do it 2x",
        "thrice",
        "Repeat the above",
        "Mach es zweimal",
        "Alles noch einmal",
        "hazlo dos veces",
        "Haz todo 2 veces",
        "repítelo 2 veces",
    ] {
        check(line, "au");
    }
    check("Repeat.", "Pu");
    check("Do all of them", "Pu");
}

#[test]
fn the_error_of_a_wrapped_paragraph_is_on_its_line() {
    let text = "Squat 3x10\n\nPlease bring the shoes that you wear at home and\nthen keep on for 20 minutes or \
                until the 3 dogs bark\nloudly enough for all of us to go home.";
    let places: Vec<usize> = notation::read(text)
        .lines
        .iter()
        .filter_map(|line| match line {
            Line::Unread(error) => Some(error.column),
            _ => None,
        })
        .collect();
    // At "us".
    assert_eq!(places, [1, 1, 26]);
}

#[test]
fn a_comma_with_a_space_behind_it_can_stand_inside_of_a_cell() {
    let read = notation::read("Exercise,Sets,Reps\nSquat, goblet,3,10\nStep-up,2,8\n");
    let names: Vec<&str> = read
        .routine
        .prescriptions()
        .map(|it| it.movement.name())
        .collect();
    assert_eq!(names, ["Squat, goblet", "Step-up"]);
}

#[test]
fn what_is_said_once_for_all_goes_to_each() {
    let check = |text: &str, expected: &str| {
        let read = notation::read(text);
        let dosages = read.routine.prescriptions().map(|it| it.dosage.to_string());
        assert_eq!(dosages.collect::<Vec<_>>().join("; "), expected, "{text}");
    };
    check(
        "Squats 3x10\nLunges 2x8, rest 30 s\nPlank :30\n\n60 secs rest between sets. Have fun!",
        "3x 10, rest :60; 2x 8, rest :30; 1x :30",
    );
    check(
        "For: Mrs H.    Three days a week\n\nSquats 3x10\nLunges 2x8",
        "3x 10, 3 days/week; 2x 8, 3 days/week",
    );
}
