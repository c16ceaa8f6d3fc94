use std::collections::HashSet;

use holdfast::domain::{
    dosage::{
        Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides,
        TIMES_PER_DAY_MAX, Work,
    },
    library, notation,
    routine::{
        Movement, NAME_CHARS_MAX, NOTE_CHARS_MAX, PRESCRIPTIONS_MAX, Prescription, ROUND_SETS_MAX,
        ROUNDS_MAX, Routine, Section,
    },
    routine_id::RoutineId,
    share_link::{CHARS_MAX, LinkError, TooLong, read, write},
};
use proptest::prelude::*;

use crate::support::{any_routine::any_routines, generate::cases};

const GOLDEN: &str = include_str!("golden/links.txt");
const ADDRESS: &str = "https://holdfast.example/#/r/";
const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-";

/// The parts with their checksum, computed independently of the product.
fn sealed(parts: &str) -> String {
    let sum = parts
        .bytes()
        .fold(0, |sum, byte| (sum * 1009 + u64::from(byte)) % 1_679_609);
    let digit = |place: u32| {
        let digit = sum / 36_u64.pow(place) % 36;
        char::from_digit(u32::try_from(digit).expect("a digit"), 36).expect("a digit")
    };
    format!("{parts}.z{}{}{}{}", digit(3), digit(2), digit(1), digit(0))
}

fn numbers(range: Range) -> String {
    match range.is_fixed() {
        true => range.min().to_string(),
        false => format!("{}-{}", range.min(), range.max()),
    }
}

/// A prescription in a format of its own, independent of the product's printers.
fn prescription_text(prescription: &Prescription) -> String {
    let mut text = match &prescription.movement {
        Movement::Library(exercise) => exercise.id.to_string(),
        Movement::Own(name) => format!("{name:?}"),
    };
    let Dosage {
        sets,
        work,
        sides,
        rest_seconds,
        relax_seconds,
        times_per_day,
        days_per_week,
    } = prescription.dosage;
    text += &format!(", sets {}", numbers(sets));
    let hold_seconds = match work {
        Work::Hold { seconds } => Some(seconds),
        Work::Reps {
            count,
            hold_seconds,
        } => {
            text += &format!(", reps {}", numbers(count));
            hold_seconds
        }
    };
    for (word, range) in [
        ("hold", hold_seconds),
        ("rest", rest_seconds),
        ("relax", relax_seconds),
        ("times a day", times_per_day),
        ("days a week", days_per_week),
    ] {
        if let Some(range) = range {
            text += &format!(", {word} {}", numbers(range));
        }
    }
    if sides == Sides::Each {
        text += ", each side";
    }
    if !prescription.note.is_empty() {
        text += &format!(", note {:?}", prescription.note);
    }
    text
}

/// The contents of a routine, one fact a line.
fn meaning(routine: &Routine) -> String {
    let mut text = String::new();
    for (word, said) in [
        ("title", &routine.name),
        ("from", &routine.from),
        ("purpose", &routine.purpose),
        ("note", &routine.note),
        ("stop", &routine.stop),
    ] {
        if !said.is_empty() {
            text += &format!("{word} {said:?}\n");
        }
    }
    if let Some(cut_offs) = routine.cut_offs {
        text += &format!("pain {cut_offs}\n");
    }
    for section in &routine.sections {
        text += &format!("section {:?}, rounds {}", section.title, section.rounds);
        if let Some(rest) = section.rest_seconds {
            text += &format!(", rest {}", numbers(rest));
        }
        text += "\n";
        for prescription in &section.prescriptions {
            text += &format!("  {}\n", prescription_text(prescription));
        }
    }
    text
}

fn within(range: Range, most: u16) -> bool {
    range.max() <= most
}

fn maybe_within(range: Option<Range>, most: u16) -> bool {
    range.is_none_or(|range| within(range, most))
}

/// True where the grammar allows all of it.
fn is_within_limits(routine: &Routine) -> bool {
    let is_text =
        |text: &String, most| text.chars().count() <= most && *text == notation::tidy(text);
    let is_name = |name: &String| is_text(name, NAME_CHARS_MAX);
    let is_note = |note: &String| is_text(note, NOTE_CHARS_MAX);
    let is_prescription = |section: &Section, it: &Prescription| {
        let movement = match &it.movement {
            Movement::Library(_) => true,
            Movement::Own(name) => {
                !name.is_empty() && is_name(name) && it.movement == notation::movement(name)
            }
        };
        let work = match it.dosage.work {
            Work::Hold { seconds } => within(seconds, HOLD_SECONDS_MAX),
            Work::Reps {
                count,
                hold_seconds,
            } => within(count, REPS_MAX) && maybe_within(hold_seconds, REP_HOLD_SECONDS_MAX),
        };
        movement
            && work
            && within(
                it.dosage.sets,
                SETS_MAX.min(ROUND_SETS_MAX / section.rounds),
            )
            && maybe_within(it.dosage.rest_seconds, HOLD_SECONDS_MAX)
            && maybe_within(it.dosage.relax_seconds, HOLD_SECONDS_MAX)
            && maybe_within(it.dosage.times_per_day, TIMES_PER_DAY_MAX)
            && maybe_within(it.dosage.days_per_week, 7)
            && is_note(&it.note)
    };
    routine.id == RoutineId::Unsaved
        && [&routine.name, &routine.from, &routine.purpose]
            .into_iter()
            .all(is_name)
        && is_note(&routine.note)
        && is_note(&routine.stop)
        && routine.prescriptions().count() <= PRESCRIPTIONS_MAX
        && routine.sections.iter().all(|section| {
            let all = &section.prescriptions;
            is_name(&section.title)
                && (1..=ROUNDS_MAX).contains(&section.rounds)
                && maybe_within(section.rest_seconds, HOLD_SECONDS_MAX)
                && all.iter().all(|it| is_prescription(section, it))
        })
}

/// The reading of a link with a correct checksum: its error, and its prescriptions.
fn opened(parts: &str) -> (Option<LinkError>, String) {
    let opened = read(&sealed(parts));
    let texts: Vec<String> = opened
        .routine
        .prescriptions()
        .map(prescription_text)
        .collect();
    (opened.error, texts.join("; "))
}

#[track_caller]
fn check(parts: &str, error: Option<LinkError>, prescriptions: &str) {
    let expected = (error, prescriptions.to_string());
    assert_eq!(opened(parts), expected, "{parts}");
}

/// Links that must open forever. Never edit one; new ones are added.
#[test]
fn every_link_ever_made_opens_for_ever() {
    let mut links = 0;
    for block in GOLDEN.trim_end().split("\n\n") {
        let (link, said) = block.split_once('\n').expect("a link, then what it says");
        let opened = read(link);
        assert_eq!(opened.error, None, "{link}");
        assert_eq!(meaning(&opened.routine).trim_end(), said, "{link}");
        links += 1;
    }
    assert!(links >= 8);
}

#[test]
fn each_part_of_a_link_says_what_it_is() {
    let opened = read(&sealed(
        "1.T_Core_day.F_Anna.P_Before_a_run.N_Go_gently~d.S_Stop~c_then.plank3x20-60s._Breathe~d\
         .-2xr60_Legs.squat2-4x10.3x8-12h5er30l2d2w3-4_Towel_curl",
    ));
    assert_eq!(opened.error, None);
    assert_eq!(
        meaning(&opened.routine),
        r#"title "Core day"
from "Anna"
purpose "Before a run"
note "Go gently."
stop "Stop, then"
section "", rounds 1
  front-plank, sets 3, hold 20-60, note "Breathe."
section "Legs", rounds 2, rest 60
  squat, sets 2-4, reps 10
  "Towel curl", sets 3, reps 8-12, hold 5, rest 30, relax 2, times a day 2, days a week 3-4, each side
"#
    );
}

#[test]
fn sections_without_exercises_come_back() {
    for parts in [
        "1.-.-.plank1x5s",
        "1.-_A.-_B.plank1x5s.-",
        "1.plank1x5s.-.-2x",
    ] {
        let opened = read(&sealed(parts));
        assert_eq!(opened.error, None);
        assert_eq!(write(&opened.routine), Ok(sealed(parts)));
    }
}

#[test]
fn no_code_of_the_library_could_be_the_checksum() {
    for exercise in library::ALL {
        assert!(!exercise.code.starts_with('z'), "{}", exercise.code);
        assert!(
            exercise
                .code
                .bytes()
                .all(|letter| letter.is_ascii_lowercase())
        );
        assert_eq!(
            library::coded(exercise.code).map(|it| it.id),
            Some(exercise.id)
        );
    }
}

#[test]
fn a_link_is_found_where_it_stands() {
    let link = sealed("1.F_Zo~26h.plank3x30s");
    let expected = read(&link);
    assert_eq!(expected.error, None);
    assert_eq!(expected.routine.from, "Zoé");
    for around in [
        format!("#/r/{link}"),
        format!("{ADDRESS}{link}"),
        format!("  \n{ADDRESS}{link}\n"),
        format!("Your routine: {ADDRESS}{link}. See you on Monday!"),
        format!("<{ADDRESS}{link}>"),
        format!("„{ADDRESS}{link}“"),
        format!("{ADDRESS}{}", link.replace('~', "%7E")),
        format!("{ADDRESS}{}", link.replace('~', "%7e")),
    ] {
        assert_eq!(read(&around), expected, "{around}");
    }
}

#[test]
fn each_error_is_told_apart() {
    use LinkError::{Altered, CutOff, Empty, Newer, NoLink, TooLong};
    let link = sealed("1.T_Day.plank3x20-60s.squat3x10");
    let cut = |from_end: usize| link[..link.len() - from_end].to_string();
    for (link, error, prescriptions) in [
        (String::new(), Empty, 0),
        ("#/r/".to_string(), Empty, 0),
        (format!("{ADDRESS} "), Empty, 0),
        (sealed("1"), Empty, 0),
        (sealed("1.T_Nothing"), Empty, 0),
        ("https://holdfast.example/".to_string(), NoLink, 0),
        ("Side plank 3x :20".to_string(), NoLink, 0),
        (sealed("0.plank3x30s"), NoLink, 0),
        (sealed("01.plank3x30s"), NoLink, 0),
        (sealed("1a.plank3x30s"), NoLink, 0),
        (cut(1), CutOff, 2),
        (cut(6), CutOff, 1),
        (cut(8), CutOff, 1),
        (cut(17), CutOff, 0),
        ("1".to_string(), CutOff, 0),
        ("12".to_string(), Newer, 0),
        (link.replace("3x10", "3x90"), Altered, 2),
        (link.replace("plank", "sideplank"), Altered, 2),
        (link.to_uppercase(), CutOff, 0),
        (sealed("2.plank3x20-60s.new5.squat3x10"), Newer, 2),
        (sealed("99999999999999999999.plank3x30s"), Newer, 1),
        ("7.plank3x30s.some-other-seal".to_string(), Newer, 1),
        (format!("1.{}", "plank3x30s.".repeat(200)), TooLong, 0),
        ("x".repeat(100_000), TooLong, 0),
        (format!("{ADDRESS}{}", "%7E".repeat(2001)), TooLong, 0),
    ] {
        let opened = read(&link);
        assert_eq!(opened.error, Some(error), "{link}");
        assert_eq!(
            opened.routine.prescriptions().count(),
            prescriptions,
            "{link}"
        );
    }
}

#[test]
fn what_is_beyond_the_limits_is_left_out_and_the_rest_kept() {
    let beyond = Some(LinkError::BeyondLimits);
    let kept = "squat, sets 3, reps 10";
    for dosage in [
        "0x10",
        "21x10",
        "3-2x10",
        "3x0",
        "3x101",
        "3x10-101",
        "3x1801s",
        "3x10h301",
        "3x10r1801",
        "3x10l0",
        "3x10d13",
        "3x10w8",
        "3x99999999999999999999",
        "3x60-20s",
    ] {
        check(&format!("1.plank{dosage}._Note.squat3x10"), beyond, kept);
        check(&format!("1.squat3x10.{dosage}_Mine"), beyond, kept);
    }
    for cut_offs in ["C0-6", "C6-3", "C3-11"] {
        check(&format!("1.{cut_offs}.squat3x10"), beyond, kept);
    }
    let long = "a".repeat(NAME_CHARS_MAX + 1);
    check(&format!("1.3x10_{long}.squat3x10"), beyond, kept);
    check(&format!("1.T_{long}.squat3x10"), beyond, kept);
    check(&format!("1.-_{long}.squat3x10"), beyond, kept);
    let note = "a".repeat(NOTE_CHARS_MAX + 1);
    check(&format!("1.squat3x10._{note}"), beyond, kept);
    check(&format!("1.N_{note}.squat3x10"), beyond, kept);
    check("1.-21x_Many.squat3x10", beyond, kept);
    check("1.-20x.squat3x10.plank4x30s", beyond, kept);

    let (error, texts) = opened(&format!("1{}", ".squat3x10".repeat(61)));
    assert_eq!((error, texts.matches("squat").count()), (beyond, 60));
}

#[test]
fn a_section_that_cannot_be_read_is_never_taken_for_the_one_before() {
    let opened = read(&sealed("1.-20x_Many.squat3x10.-99x_More.plank20x30s"));
    assert_eq!(opened.error, Some(LinkError::BeyondLimits));
    assert_eq!(
        meaning(&opened.routine),
        "section \"Many\", rounds 20\n  squat, sets 3, reps 10\n\
         section \"\", rounds 1\n  front-plank, sets 20, hold 30\n"
    );
}

#[test]
fn the_largest_of_everything_is_within_the_limits() {
    check("1.plank20x1800s", None, "front-plank, sets 20, hold 1800");
    check(
        "1.plank1-20x100h300er1800l1800d12w7",
        None,
        "front-plank, sets 1-20, reps 100, hold 300, rest 1800, relax 1800, times a day 12, \
         days a week 7, each side",
    );
    check("1.-20xr1800.plank3x5s", None, "front-plank, sets 3, hold 5");
    let name = "a".repeat(NAME_CHARS_MAX);
    check(
        &format!("1.1x1_{name}"),
        None,
        &format!("{name:?}, sets 1, reps 1"),
    );
}

#[test]
fn what_is_not_known_is_left_out_and_the_rest_kept() {
    let unknown = Some(LinkError::Unknown);
    let kept = "squat, sets 3, reps 10";
    for part in [
        "",
        "crabwalk3x10",
        "plank",
        "plank3",
        "plank3x",
        "plankx10",
        "plank3x10q",
        "plank3x10-",
        "plank3x10_Name",
        "C",
        "C3-6x",
        "C_3",
        "plank3x10re",
        "plank3x10r30h5",
        "plank3x10sh5",
        "Plank3x10",
        "3x10",
        "3x10_",
        "3x10_~",
        "3x10_~A",
        "3x10_~0",
        "3x10_~5",
        "3x10_~34",
        "3x10_~4zzzz",
        "3x10_~3-1-",
        "3x10_<b>",
        "3x10_é",
        "3x10__",
        "3x10_~36by",
        "X_Text",
        "T",
        "T_",
        "Title",
        "-q",
        "-2",
        "-2-3x",
        "-_",
        "_Note_to_nobody",
        "~a",
    ] {
        let (error, texts) = opened(&format!("1.{part}.squat3x10"));
        assert_eq!((error, texts.as_str()), (unknown, kept), "{part}");
    }
    // A note stays with its own exercise.
    check("1.squat3x10.crabwalk3x10._Slowly", unknown, kept);
    check("1.squat3x10.-_Legs._Slowly", unknown, kept);
    check(
        "1.squat3x10._One._Two",
        unknown,
        "squat, sets 3, reps 10, note \"One\"",
    );
}

#[test]
fn names_are_text_and_nothing_else() {
    let named = |name: &str| {
        let mut escaped = String::new();
        for sign in name.chars() {
            let number = u32::from(sign);
            let mut digits = String::new();
            for place in (0..4).rev() {
                digits.extend(char::from_digit(number / 36_u32.pow(place) % 36, 36));
            }
            escaped += &format!("~4{digits}");
        }
        opened(&format!("1.1x5_{escaped}"))
    };
    let own = |name: &str| (None, format!("{name:?}, sets 1, reps 5"));
    let script = "<script>alert('x')</script>";
    assert_eq!(named(script), own(script));
    // Characters that change the direction of writing, are invisible or break the line are dropped.
    assert_eq!(named("\u{202e}Curl\u{200b}s\r\n now\0 "), own("Curls now"));
    let nothing = (Some(LinkError::Unknown), String::new());
    assert_eq!(named("\u{200e}\u{202e} \n"), nothing);
    // Straight quotes enclose a name in the notation.
    assert_eq!(named("\"Curl\""), own("”Curl”"));
    // Links name library exercises by their code; a name is the author's own.
    assert_eq!(named("front PLANK"), own("front PLANK"));
}

#[test]
fn every_single_change_is_noticed() {
    let link = sealed("1.T_Day.plank3x20-60s._Slow~d.-2x_Legs.3x8-12e_Curl");
    let whole = read(&link);
    assert_eq!(whole.error, None);
    for at in 0..link.len() {
        assert!(read(&link[..at]).error.is_some(), "{}", &link[..at]);
        for sign in ALPHABET.chars().chain(" /<é%#".chars()) {
            let mut changed = link.clone();
            changed.replace_range(at..=at, &sign.to_string());
            let is_noticed = read(&changed).error.is_some();
            assert!(is_noticed || changed == link, "{changed}");
        }
        let mut without = link.clone();
        without.remove(at);
        assert!(read(&without).error.is_some(), "{without}");
    }
}

/// Twelve exercises of the library, with a title: the longest codes.
#[test]
fn twelve_library_exercises_fit_into_320_characters() {
    let mut longest = library::ALL.to_vec();
    longest.sort_by_key(|exercise| std::cmp::Reverse(exercise.code.len()));
    let mut section = Section::titled(String::new());
    for exercise in &longest[..12] {
        section.prescriptions.push(Prescription {
            movement: Movement::Library(exercise),
            dosage: exercise.dosage,
            note: String::new(),
        });
    }
    let routine = Routine {
        name: "The whole thing".to_string(),
        sections: vec![section],
        ..Routine::default()
    };
    let link = write(&routine).expect("short enough");
    let chars = ADDRESS.len() + link.len();
    assert!(chars <= 320, "{chars}: {link}");
}

#[test]
fn twelve_own_exercises_fit_into_500_characters() {
    let parts = "1.T_Post-surgery_hip_protocol\
        .3x8-12e_Banded_ankle_dorsiflexion.2x30-45s_90~l90_hip_switches\
        .3x10h5_Terminal_knee_extension.2-3x15e_Reverse_Nordic_curl\
        .3x10-15_Copenhagen_plank_~bshort~e.1x60s_Couch_stretch\
        .3x12er60_Tibialis_raise_at_wall.2x20_Pogo_hops\
        .3x5h10_Wall_angels.3x8e_Bulgarian_split_squat\
        .2x10e_Thoracic_rotation~c_side-lying.1x120s_Legs_up_the_wall";
    let opened = read(&sealed(parts));
    assert_eq!(
        (opened.error, opened.routine.prescriptions().count()),
        (None, 12)
    );
    let are_own = |it: &Prescription| it.movement.exercise().is_none();
    assert!(opened.routine.prescriptions().all(are_own));
    let link = write(&opened.routine).expect("short enough");
    let chars = ADDRESS.len() + link.len();
    assert!(chars <= 500, "{chars}: {link}");
}

#[test]
fn a_routine_that_is_too_long_for_a_link_is_said_to_be() {
    let mut routine = read(&sealed(&format!("1{}", ".plank3x20-60s".repeat(60)))).routine;
    assert!(write(&routine).is_ok());
    for prescription in &mut routine.sections[0].prescriptions {
        prescription.note = "Slowly, and breathe".to_string();
    }
    assert_eq!(write(&routine), Err(TooLong));
}

#[test]
fn each_error_has_words_of_its_own() {
    let all = [
        LinkError::TooLong,
        LinkError::NoLink,
        LinkError::Newer,
        LinkError::CutOff,
        LinkError::Altered,
        LinkError::BeyondLimits,
        LinkError::Unknown,
        LinkError::Empty,
    ];
    let words: HashSet<String> = all.iter().map(LinkError::to_string).collect();
    assert_eq!(words.len(), all.len());
    assert!(
        words
            .iter()
            .all(|it| it.ends_with('.') && !it.contains("  "))
    );
    assert!(TooLong.to_string().contains("too long"));
}

/// Parts of links, good and bad, in any order.
fn patchworks() -> impl Strategy<Value = String> {
    let number =
        prop_oneof![0..=130_u32, 1795..=1805_u32, any::<u32>()].prop_map(|n| n.to_string());
    let word = prop::sample::select(vec![
        "x", "s", "e", "h", "r", "l", "d", "w", "-", "_", "~", "~c", "~26h", "~4", ".", ".", ".",
        ".T_", ".F_", ".-", "._", ".plank", ".squat", "3x10", "2x30s", "_Own", ".z", "Zz", "%7E",
    ]);
    let word = word.prop_map(str::to_string);
    prop::collection::vec(prop_oneof![1 => number, 4 => word], 0..40)
        .prop_map(|words| format!("1{}", words.concat()))
}

/// Links of real routines with some characters changed, doubled or taken out.
fn mutants() -> impl Strategy<Value = String> {
    let change = (
        any::<prop::sample::Index>(),
        0..4_u8,
        prop::char::range('!', '~'),
    );
    (any_routines(), prop::collection::vec(change, 0..4)).prop_map(|(routine, changes)| {
        let link = write(&routine).unwrap_or_default();
        let mut signs: Vec<char> = link.chars().collect();
        for (at, kind, sign) in changes {
            let at = at.index(signs.len() + 1);
            match kind {
                0 => signs.insert(at, sign),
                1 => signs.truncate(at),
                _ if at == signs.len() => {}
                2 => signs[at] = sign,
                _ => drop(signs.remove(at)),
            }
        }
        signs.into_iter().collect()
    })
}

/// Contents of a link at random, often with a correct checksum so that more of it is read.
fn hostile_links() -> impl Strategy<Value = String> {
    let link = prop_oneof![
        2 => any::<String>(),
        2 => "[A-Za-z0-9._~-]{0,300}",
        4 => patchworks(),
        2 => mutants(),
    ];
    let seal = |(link, is_sealed): (String, bool)| match (is_sealed, link.rsplit_once(".z")) {
        (true, Some((parts, _))) => sealed(parts),
        (true, None) => sealed(&link),
        (false, _) => link,
    };
    (link, any::<bool>()).prop_map(seal)
}

fn check_hostile(link: &str) -> Result<(), TestCaseError> {
    let opened = read(link);
    prop_assert!(is_within_limits(&opened.routine), "{link}");
    if opened.error.is_none() {
        let again = write(&opened.routine).map(|link| read(&link));
        prop_assert_eq!(again, Ok(opened));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_link_is_read_back_as_the_same_routine(mut routine in any_routines()) {
        prop_assert!(is_within_limits(&routine));
        if let Ok(link) = write(&routine) {
            prop_assert!(link.len() <= CHARS_MAX);
            prop_assert!(link.chars().all(|sign| ALPHABET.contains(sign)));
            prop_assert!(link.ends_with(|sign: char| sign.is_ascii_alphanumeric()));
            let opened = read(&link);
            prop_assert_eq!(opened.error, None);
            prop_assert_eq!(&opened.routine, &routine);
            // The id of a routine makes no difference.
            routine.id = RoutineId::Own(1);
            prop_assert_eq!(write(&routine), Ok(link));
        }
    }

    #[test]
    fn a_change_or_a_cut_is_noticed(
        routine in any_routines(),
        at in any::<prop::sample::Index>(),
        sign in prop::char::range('!', '~'),
    ) {
        if let Ok(link) = write(&routine) {
            let at = at.index(link.len());
            prop_assert!(read(&link[..at]).error.is_some());
            let mut changed = link.clone();
            changed.replace_range(at..=at, &sign.to_string());
            prop_assert!(changed == link || read(&changed).error.is_some());
        }
    }
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn nothing_in_a_link_breaks_the_reader(link in hostile_links()) {
        check_hostile(&link)?;
    }
}

proptest! {
    #![proptest_config(cases(1_000_000))]

    /// The same, longer: `cargo test --release --test host -- --ignored a_million_links`
    #[test]
    #[ignore = "takes a minute"]
    fn a_million_links_do_not_break_the_reader(link in hostile_links()) {
        check_hostile(&link)?;
    }
}
