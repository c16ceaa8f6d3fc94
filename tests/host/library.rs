//! The built-in exercises, compared with the facts they were written from, and their cards.

use std::collections::HashSet;

use holdfast::domain::{
    dosage::{HOLD_SECONDS_MAX, REPS_MAX, SETS_MAX, Work},
    exercise::Exercise,
    library,
};

/// From the exercise facts: id, name, dosage in the canonical form.
const FACTS: [(&str, &str, &str); 26] = [
    ("roll-calves", "Foam roll: Calves", "1x :30-:60 each side"),
    (
        "roll-hamstrings",
        "Foam roll: Hamstrings",
        "1x :30-:60 each side",
    ),
    ("roll-glutes", "Foam roll: Glutes", "1x :30-:60 each side"),
    (
        "roll-hip-flexors",
        "Foam roll: Hip flexors",
        "1x :30-:60 each side",
    ),
    ("glute-bridge", "Glute bridge", "3x 10-15"),
    (
        "lateral-band-walk",
        "Lateral band walk",
        "3x 10-15 each side",
    ),
    ("front-plank", "Front plank", "3x :20-:60"),
    ("side-plank", "Side plank", "3x :20-:60 each side"),
    (
        "piriformis-stretch",
        "Piriformis stretch",
        "2-4x :30-:60 each side",
    ),
    (
        "glute-rotator-stretch",
        "Glute / external rotator stretch",
        "2-4x :30-:60 each side",
    ),
    (
        "posterior-chain-stretch",
        "Posterior chain stretch",
        "2-4x :30-:60 each side",
    ),
    (
        "hip-flexor-stretch",
        "Half-kneeling hip flexor stretch",
        "2-4x :30-:60 each side",
    ),
    (
        "calf-stretch",
        "Standing calf stretch",
        "2-4x :30-:60 each side",
    ),
    ("clamshell", "Clamshell", "3x 10-15 each side"),
    ("bird-dog", "Bird dog", "3x 6-10 hold :05 each side"),
    ("dead-bug", "Dead bug", "3x 6-10 each side"),
    (
        "knee-side-plank",
        "Side plank, knees bent",
        "3x :20-:60 each side",
    ),
    ("knee-plank", "Front plank on knees", "3x :20-:60"),
    ("bridge-hold", "Glute bridge hold", "3x :20-:60"),
    (
        "single-leg-bridge",
        "Single-leg glute bridge",
        "3x 8-12 each side",
    ),
    ("squat", "Bodyweight squat", "3x 10-15"),
    ("split-squat", "Split squat", "3x 8-12 each side"),
    ("step-up", "Step-up", "3x 8-12 each side"),
    (
        "single-leg-deadlift",
        "Single-leg deadlift",
        "3x 6-10 each side",
    ),
    ("calf-raise", "Single-leg calf raise", "3x 10-15 each side"),
    ("wall-sit", "Wall sit", "3x :20-:60"),
];

/// Every text of a card, with the name of its field.
fn texts(exercise: &Exercise) -> Vec<(&'static str, &'static str)> {
    let card = library::card(exercise).expect(exercise.id);
    let mut texts = vec![
        ("feel", card.feel),
        ("avoid", card.avoid),
        ("stop", card.stop),
    ];
    texts.extend(card.how().map(|how| ("how", how)));
    texts
}

#[test]
fn every_exercise_has_the_dosage_of_the_facts() {
    for (id, name, dosage) in FACTS {
        let exercise = library::find(id).unwrap_or_else(|| panic!("no {id}"));
        let found = (exercise.name, exercise.dosage.to_string());
        assert_eq!(found, (name, dosage.to_string()), "{id}");
    }
    assert_eq!(library::ALL.len(), FACTS.len());
}

#[test]
fn every_id_is_of_its_own_and_fit_for_an_address() {
    let ids: HashSet<&str> = library::ALL.iter().map(|it| it.id).collect();
    assert_eq!(ids.len(), library::ALL.len());
    for id in ids {
        let fit = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-');
        assert!(!id.is_empty() && id.chars().all(fit), "{id}");
        assert_eq!(library::find(id).map(|it| it.id), Some(id));
    }
    assert!(library::find("no-such-exercise").is_none());
}

/// The code of each exercise in a link, in the order of the facts: links never change.
const CODES: [&str; 26] = [
    "rollcalf",
    "rollham",
    "rollglute",
    "rollhip",
    "bridge",
    "bandwalk",
    "plank",
    "sideplank",
    "piriformis",
    "rotator",
    "posterior",
    "hipflexor",
    "calf",
    "clam",
    "birddog",
    "deadbug",
    "kneeside",
    "kneeplank",
    "bridgehold",
    "slbridge",
    "squat",
    "split",
    "stepup",
    "deadlift",
    "calfraise",
    "wallsit",
];

#[test]
fn every_code_is_of_its_own_never_changes_and_is_fit_for_a_link() {
    let codes: HashSet<&str> = CODES.into_iter().collect();
    assert_eq!(codes.len(), CODES.len());
    for ((id, ..), code) in FACTS.iter().zip(CODES) {
        assert!(
            !code.is_empty() && code.chars().all(|c| c.is_ascii_lowercase()),
            "{code}"
        );
        assert_eq!(library::coded(code).map(|it| it.id), Some(*id), "{code}");
        assert_eq!(library::find(id).map(|it| it.code), Some(code), "{id}");
    }
    for other in ["", "Plank", "pla", "planks", "no"] {
        assert!(library::coded(other).is_none(), "{other}");
    }
}

#[test]
fn every_name_leads_to_its_own_exercise_and_to_no_other() {
    for exercise in library::ALL {
        let card = library::card(exercise).expect(exercise.id);
        for name in std::iter::once(&exercise.name).chain(card.other_names) {
            let cards = library::ALL.iter().filter_map(|it| library::card(it));
            let found = cards.filter(|it| it.is_called(name)).map(|it| it.exercise);
            let found: Vec<&str> = found.map(|it| it.id).collect();
            assert_eq!(found, [exercise.id], "{name}");
            assert_eq!(library::called(name).map(|it| it.id), Some(exercise.id));
        }
        // A name equal to one before it would be wasted bytes.
        for (index, name) in card.other_names.iter().enumerate() {
            let before = std::iter::once(&exercise.name).chain(&card.other_names[..index]);
            for other in before {
                assert_ne!(bare(other), bare(name), "{other}, {name}");
            }
        }
    }
}

/// The letters of a name without the `s` at the end of a word.
fn bare(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words = words.map(|word| word.strip_suffix('s').unwrap_or(word));
    words.collect::<String>().to_lowercase()
}

#[test]
fn exercises_are_found_by_what_people_call_them() {
    for (name, id) in [
        ("Side plank", "side-plank"),
        ("SIDE-PLANKS", "side-plank"),
        ("side  bridge", "side-plank"),
        ("clams", "clamshell"),
        ("Clam shells", "clamshell"),
        ("hip bridge", "glute-bridge"),
        ("Hip bridges", "glute-bridge"),
        ("birddog", "bird-dog"),
        ("Bird-dogs", "bird-dog"),
        ("dead bugs", "dead-bug"),
        ("plank", "front-plank"),
        ("step up", "step-up"),
        ("Wall sits", "wall-sit"),
        ("foam roll calves", "roll-calves"),
        ("Glute/external rotator stretch", "glute-rotator-stretch"),
    ] {
        assert_eq!(library::called(name).map(|it| it.id), Some(id), "{name}");
    }
    for name in [
        "",
        " ",
        "s",
        "-",
        "Copenhagen plank",
        "planking around",
        "squ",
        "side",
    ] {
        let found = library::called(name).map(|it| it.id);
        assert_eq!(found, None, "{name:?}");
    }
}

#[test]
fn easier_and_harder_neighbours_know_each_other() {
    for exercise in library::ALL {
        let id = exercise.id;
        if let Some(harder) = exercise.harder {
            assert_eq!(
                harder.easier.map(|it| it.id),
                Some(id),
                "{id} and its harder neighbour"
            );
            assert!(library::find(harder.id).is_some());
        }
        if let Some(easier) = exercise.easier {
            assert_eq!(
                easier.harder.map(|it| it.id),
                Some(id),
                "{id} and its easier neighbour"
            );
            assert!(library::find(easier.id).is_some());
        }
    }
}

#[test]
fn harder_and_harder_comes_to_an_end() {
    for exercise in library::ALL {
        let ladder = std::iter::successors(Some(exercise), |it| it.harder);
        assert!(ladder.take(library::ALL.len() + 1).count() <= library::ALL.len());
    }
}

#[test]
fn the_neighbours_of_the_facts_are_there() {
    for (easier, harder) in [
        ("knee-side-plank", "side-plank"),
        ("knee-plank", "front-plank"),
        ("glute-bridge", "single-leg-bridge"),
    ] {
        let exercise = library::find(easier).expect(easier);
        assert_eq!(exercise.harder.map(|it| it.id), Some(harder));
    }
}

#[test]
fn every_card_is_complete_and_in_sentences() {
    for exercise in library::ALL {
        assert!(!exercise.works.is_empty(), "{}", exercise.id);
        for (place, text) in texts(exercise) {
            let at = format!("{} {place}: {text}", exercise.id);
            assert!(text.ends_with('.') && text.len() > 5, "{at}");
            assert!(text.starts_with(|c: char| c.is_uppercase()), "{at}");
            assert_eq!(text, text.trim(), "{at}");
            assert!(!text.contains("  "), "{at}");
        }
    }
}

/// The position is read out and shown for either side.
#[test]
fn no_position_names_a_side_of_its_own() {
    for exercise in library::ALL {
        let position = exercise.position.to_lowercase();
        let names_one = position.contains("left") || position.contains("right");
        assert!(!names_one, "{}: {position}", exercise.id);
    }
}

#[test]
fn names_fit_and_dosages_keep_their_limits() {
    for exercise in library::ALL {
        assert!(
            (1..=80).contains(&exercise.name.chars().count()),
            "{}",
            exercise.id
        );
        let dosage = &exercise.dosage;
        assert!(dosage.sets.max() <= SETS_MAX);
        match dosage.work {
            Work::Hold { seconds } => assert!(seconds.max() <= HOLD_SECONDS_MAX),
            Work::Reps { count, .. } => assert!(count.max() <= REPS_MAX),
        }
    }
}

#[test]
fn an_exercise_of_the_authors_own_begins_with_the_dosage_of_no_other() {
    let all = library::ALL.iter();
    assert_eq!(library::OWN_DOSAGE.to_string(), "3x 10");
    assert!(all.into_iter().all(|it| it.dosage != library::OWN_DOSAGE));
}

#[test]
fn the_cards_say_what_the_article_says() {
    for (id, words) in [
        ("roll-calves", &["tender", "persist"][..]),
        ("roll-hamstrings", &["tender", "persist"]),
        ("roll-glutes", &["tender", "persist"]),
        ("roll-hip-flexors", &["tender", "persist"]),
        (
            "piriformis-stretch",
            &["left hand", "opposite shoulder", "mild", "symptoms"],
        ),
        (
            "glute-rotator-stretch",
            &["left knee", "left thigh", "breath", "symptoms"],
        ),
        (
            "posterior-chain-stretch",
            &["back of the thigh", "tingle", "symptoms"],
        ),
        ("glute-bridge", &["heels"]),
        ("lateral-band-walk", &["band", "toes"]),
    ] {
        let exercise = library::find(id).expect(id);
        let card: Vec<&str> = texts(exercise).into_iter().map(|(_, text)| text).collect();
        let card = card.join(" ").to_lowercase();
        for word in words {
            assert!(card.contains(word), "{id} does not say “{word}”: {card}");
        }
    }
}
