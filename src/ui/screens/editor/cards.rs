//! The routine card by card: steppers for its numbers, buttons for its place, and a search for
//! more.

use crate::{
    domain::{
        dosage::{
            Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides, Work,
        },
        draft::{self, Way},
        exercise::Exercise,
        library, notation,
        routine::{Movement, NAME_CHARS_MAX, NOTE_CHARS_MAX, Prescription},
    },
    state::{self, live::Live},
    ui::{
        components::{
            segments::segments,
            stepper::{Unit, stepper},
        },
        dom::{El, el, focus_soon, text, written},
    },
};

/// The name, the cards, and the search.
pub(super) fn cards() -> Vec<El> {
    let editor = state::editor();
    let name = field(NAME_CHARS_MAX)
        .live_value(notation::tidy, move || editor.read().routine.name.clone());
    let (typed, left) = (name.clone(), name.clone());
    let name = name
        .on("input", move |_| {
            // Who types another name clears the field first: only a field left empty says none.
            let name = typed.value();
            if !name.trim().is_empty() {
                editor.write(&|text| draft::renamed(text, &name));
            }
        })
        .on("change", move |_| {
            let name = left.value();
            editor.change(&|text| draft::renamed(text, &name));
        });
    // A step of a number leaves the cards where they are, and the finger on its button.
    let deck = el("div", "editor__deck").live(structure, deck);
    vec![labelled("Name", name), deck, picker()]
}

/// What the cards are built anew for.
fn structure() -> String {
    let read = state::editor().read();
    let mut key = String::new();
    for section in &read.routine.sections {
        key += &section.title;
        key += &section.rounds_text();
        for prescription in &section.prescriptions {
            key.push('\n');
            key += prescription.movement.name();
        }
        key.push('\n');
    }
    key
}

fn deck() -> Vec<El> {
    let read = state::editor().read();
    let mut place = 0;
    let count = read.routine.prescriptions().count();
    let mut deck = Vec::new();
    for section in &read.routine.sections {
        let rounds = section.rounds_text();
        let title = match section.title.as_str() {
            "" => "Exercises",
            title => title,
        };
        deck.push(written("h2", "", title).with(&[text("span", "hint", &rounds)]));
        for prescription in &section.prescriptions {
            deck.push(card(place, count, prescription.movement.name()));
            place += 1;
        }
    }
    deck
}

fn card(place: usize, count: usize, name: &str) -> El {
    let editor = state::editor();
    let dosage = move || dosage_at(place).map_or(String::new(), |it| it.typeset());
    let button =
        |word: &str, is_there: bool, next: String, act: fn(&str, usize) -> Option<String>| {
            let label = [word, ": ", name].concat();
            text("button", "button", word)
                .attr("id", &id(word, place))
                .attr("aria-label", &label)
                .flag("disabled", !is_there)
                .on_click(move || {
                    editor.change(&|text| act(text, place));
                    // The cards are built anew: whoever goes by keyboard or by ear stays where they are.
                    focus_soon(next.clone());
                })
        };
    let last = count - 1;
    let after_up = match place {
        0 | 1 => id("Down", 0),
        _ => id("Up", place - 1),
    };
    let after_down = match place + 1 == last {
        true => id("Up", last),
        false => id("Down", place + 1),
    };
    let after_remove = id("Remove", place.min(last.saturating_sub(1)));
    let places = el("div", "ways").with(&[
        button("Up", place > 0, after_up, |text, place| {
            draft::moved(text, place, Way::Up)
        }),
        button("Down", place < last, after_down, |text, place| {
            draft::moved(text, place, Way::Down)
        }),
        button("Remove", true, after_remove, draft::without),
    ]);
    // Another kind of work has other numbers.
    let numbers = el("div", "editor__numbers").live(
        move || is_hold(place).to_string(),
        move || numbers(place, is_hold(place)),
    );
    let details = el("details", "editor__details").with(&[
        text("summary", "button", "Change"),
        work_choice(place),
        numbers,
        sides_choice(place),
        labelled("Note", note(place)),
    ]);
    el("article", "editor-card").with(&[
        written("h3", "", name),
        el("p", "exercise-card__dosage").live_text(dosage),
        places,
        details,
    ])
}

/// What a button of a card is found by.
fn id(word: &str, place: usize) -> String {
    let mut id = word.to_string();
    id += &place.to_string();
    id
}

fn note(place: usize) -> El {
    let editor = state::editor();
    let note = field(NOTE_CHARS_MAX).live_value(notation::tidy, move || {
        editor
            .prescription(place)
            .map_or(String::new(), |it| it.note)
    });
    let typed = note.clone();
    note.on("input", move |_| {
        if let Some(mut prescription) = editor.prescription(place) {
            prescription.note = notation::tidy(&typed.value());
            editor.write(&|text| draft::with(text, place, &prescription));
        }
    })
}

/// Changes the dosage at a place of the routine.
fn change(place: usize, change: &dyn Fn(&mut Dosage)) {
    let editor = state::editor();
    if let Some(mut prescription) = editor.prescription(place) {
        change(&mut prescription.dosage);
        editor.change(&|text| draft::with(text, place, &prescription));
    }
}

fn is_hold(place: usize) -> bool {
    dosage_at(place).is_some_and(|dosage| matches!(dosage.work, Work::Hold { .. }))
}

/// The steppers of a dosage. Which ones there are follows from its kind of work.
fn numbers(place: usize, is_hold: bool) -> Vec<El> {
    let (count, seconds) = (Unit::Count, Unit::Seconds);
    let mut numbers = range(place, ["Sets", "Sets, up to"], count, SETS_MAX, |dosage| {
        &mut dosage.sets
    });
    if is_hold {
        let labels = ["Hold", "Hold, up to"];
        numbers.extend(range(place, labels, seconds, HOLD_SECONDS_MAX, work));
    } else {
        let labels = ["Reps", "Reps, up to"];
        numbers.extend(range(place, labels, count, REPS_MAX, work));
        let (label, most) = ("Hold each rep", REP_HOLD_SECONDS_MAX);
        numbers.push(or_none(place, label, most, |dosage| {
            match &mut dosage.work {
                Work::Reps { hold_seconds, .. } => hold_seconds,
                // Never: a hold has no such stepper.
                Work::Hold { .. } => &mut dosage.rest_seconds,
            }
        }));
    }
    numbers.push(or_none(place, "Rest", HOLD_SECONDS_MAX, |dosage| {
        &mut dosage.rest_seconds
    }));
    numbers
}

/// Whether a set is a hold. Half a minute or ten reps are a start.
fn work_choice(place: usize) -> El {
    segments(
        "Work",
        &["Reps", "Hold"],
        move || usize::from(is_hold(place)),
        move |index| {
            if usize::from(is_hold(place)) == index {
                return;
            }
            change(place, &|dosage| {
                let one = Range::new(1, 1).unwrap_or(dosage.sets);
                dosage.work = match index {
                    0 => Work::Reps {
                        count: stepped(one, 10),
                        hold_seconds: None,
                    },
                    _ => Work::Hold {
                        seconds: stepped(one, 30),
                    },
                };
            });
        },
    )
}

fn sides_choice(place: usize) -> El {
    segments(
        "Sides",
        &["Together", "Each side"],
        move || usize::from(dosage_at(place).is_some_and(|it| it.sides == Sides::Each)),
        move |index| {
            change(place, &|dosage| {
                dosage.sides = match index {
                    0 => Sides::Together,
                    _ => Sides::Each,
                };
            });
        },
    )
}

fn work(dosage: &mut Dosage) -> &mut Range {
    match &mut dosage.work {
        Work::Hold { seconds } => seconds,
        Work::Reps { count, .. } => count,
    }
}

/// A range with another low end. The high end goes along where both are one, or it would be passed.
fn stepped(range: Range, low: u16) -> Range {
    let high = match range.is_fixed() {
        true => low,
        false => range.max().max(low),
    };
    Range::new(low, high).unwrap_or(range)
}

/// The dosage at a place as it is now, followed.
fn dosage_at(place: usize) -> Option<Dosage> {
    state::editor().dosage(place)
}

/// Two steppers for the ends of a range; the high one never goes below the low one.
fn range(
    place: usize,
    labels: [&str; 2],
    unit: Unit,
    max: u16,
    field: fn(&mut Dosage) -> &mut Range,
) -> Vec<El> {
    let stepper = |label, end: fn(Range) -> u16, set: fn(Range, u16) -> Range| {
        stepper(
            label,
            unit,
            (1, max),
            move || dosage_at(place).map_or(1, |mut dosage| end(*field(&mut dosage))),
            move |number| {
                change(place, &|dosage| {
                    let range = field(dosage);
                    *range = set(*range, number);
                });
            },
        )
    };
    let [low, high] = labels;
    vec![
        stepper(low, Range::min, stepped),
        stepper(high, Range::max, |range, high| {
            Range::new(range.min(), high).unwrap_or(range)
        }),
    ]
}

/// A stepper for seconds that may be none; of a range, for its low end.
fn or_none(
    place: usize,
    label: &str,
    max: u16,
    field: fn(&mut Dosage) -> &mut Option<Range>,
) -> El {
    stepper(
        label,
        Unit::Seconds,
        (0, max),
        move || dosage_at(place).map_or(0, |mut dosage| field(&mut dosage).map_or(0, Range::min)),
        move |seconds| {
            change(place, &|dosage| {
                let range = field(dosage);
                *range = match *range {
                    Some(old) if seconds > 0 => Some(stepped(old, seconds)),
                    _ => Range::new(seconds, seconds),
                };
            });
        },
    )
}

// ---- the search

/// A search over the library; what it does not know can be added all the same.
fn picker() -> El {
    let wanted = Live::new(String::new());
    let search = field(NAME_CHARS_MAX).attr("type", "search");
    let typed = search.clone();
    let search = search.on("input", move |_| wanted.set(notation::tidy(&typed.value())));
    let found = el("ul", "editor__found").live(
        move || wanted.with(String::clone),
        move || wanted.with_now(|wanted| found(wanted)),
    );
    el("section", "editor__picker").with(&[
        text("h2", "", "Add an exercise"),
        labelled("Search the library, or name one of your own", search),
        found,
    ])
}

fn found(wanted: &str) -> Vec<El> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let is_known = library::called(wanted).is_some();
    let known = library::ALL
        .into_iter()
        .filter(|exercise| fits(exercise, wanted));
    let mut found: Vec<El> = known
        .map(|exercise| offer(exercise.name, Movement::Library(exercise), exercise.dosage))
        .collect();
    if !is_known {
        let Some(usual) = library::find("squat") else {
            return found;
        };
        let mut name = "“".to_string();
        name += wanted;
        name += "” as an exercise of your own";
        found.push(offer(&name, notation::movement(wanted), usual.dosage));
    }
    found
}

/// Whether any name of the exercise holds these letters.
fn fits(exercise: &Exercise, letters: &str) -> bool {
    let holds = |name: &str| {
        name.as_bytes()
            .windows(letters.len().max(1))
            .any(|part| part.eq_ignore_ascii_case(letters.as_bytes()))
    };
    holds(exercise.name) || exercise.other_names.iter().any(|name| holds(name))
}

fn offer(name: &str, movement: Movement, dosage: Dosage) -> El {
    let prescription = Prescription {
        movement,
        dosage,
        note: String::new(),
    };
    let button = written("button", "button", name).on_click(move || {
        state::editor().change(&|text| draft::added(text, &prescription));
    });
    el("li", "").with(&[button])
}

// ---- fields

fn field(chars_max: usize) -> El {
    el("input", "field__input")
        .attr("dir", "auto")
        .attr("maxlength", &chars_max.to_string())
        .attr("autocomplete", "off")
}

fn labelled(label: &str, field: El) -> El {
    el("label", "field").with(&[text("span", "", label), field])
}
