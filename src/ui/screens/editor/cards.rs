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
        dom::{El, el, text, written},
    },
};

/// The name, the cards, and the search.
pub(super) fn cards() -> Vec<El> {
    let editor = state::editor();
    let name = field("Name of the routine", NAME_CHARS_MAX);
    let typed = name.clone();
    let name = name.on("change", move |_| {
        let name = typed.value();
        editor.change(&|text| draft::renamed(text, &name));
    });
    let shown = name.clone();
    crate::ui::dom::effect(Box::new(move || {
        shown.set_value(&editor.read().routine.name);
    }));
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
            key.push('\t');
            key += &prescription.note;
            key += match prescription.dosage.work {
                Work::Hold { .. } => "h",
                Work::Reps { .. } => "r",
            };
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
        if !section.title.is_empty() || !rounds.is_empty() {
            deck.push(written("h2", "", &section.title).with(&[text("span", "hint", &rounds)]));
        }
        for prescription in &section.prescriptions {
            deck.push(card(place, count, prescription));
            place += 1;
        }
    }
    deck
}

fn card(place: usize, count: usize, prescription: &Prescription) -> El {
    let editor = state::editor();
    let name = prescription.movement.name();
    let dosage = move || {
        let dosage = editor.prescription(place).map(|it| it.dosage.typeset());
        dosage.unwrap_or_default()
    };
    let button = |word: &str, is_there: bool, act: fn(&str, usize) -> String| {
        let label = [word, ": ", name].concat();
        text("button", "button", word)
            .attr("aria-label", &label)
            .flag("disabled", !is_there)
            .on_click(move || editor.change(&|text| act(text, place)))
    };
    let places = el("div", "ways").with(&[
        button("Up", place > 0, |text, place| {
            draft::moved(text, place, Way::Up)
        }),
        button("Down", place + 1 < count, |text, place| {
            draft::moved(text, place, Way::Down)
        }),
        button("Remove", true, |text, place| draft::with(text, place, None)),
    ]);
    let numbers = el("details", "editor__numbers")
        .with(&[text("summary", "button", "Change")])
        .with(&numbers(place, &prescription.dosage))
        .with(&[labelled("Note", note(place, prescription))]);
    el("article", "editor-card").with(&[
        written("h3", "", name),
        el("p", "exercise-card__dosage").live_text(dosage),
        places,
        numbers,
    ])
}

fn note(place: usize, prescription: &Prescription) -> El {
    let note = field("Note", NOTE_CHARS_MAX);
    note.set_value(&prescription.note);
    let typed = note.clone();
    note.on("change", move |_| {
        let note = notation::tidy(&typed.value());
        change(place, &|prescription| prescription.note.clone_from(&note));
    })
}

/// Changes the prescription at a place of the routine.
fn change(place: usize, change: &dyn Fn(&mut Prescription)) {
    let editor = state::editor();
    if let Some(mut prescription) = editor.prescription(place) {
        change(&mut prescription);
        editor.change(&|text| draft::with(text, place, Some(&prescription)));
    }
}

/// The steppers of a dosage. Which ones there are follows from its kind of work.
fn numbers(place: usize, dosage: &Dosage) -> Vec<El> {
    let is_hold = matches!(dosage.work, Work::Hold { .. });
    let mut numbers = range(
        place,
        ["Sets", "Sets, up to"],
        Unit::Count,
        SETS_MAX,
        |dosage| &mut dosage.sets,
    );
    numbers.extend(match is_hold {
        true => range(
            place,
            ["Hold", "Hold, up to"],
            Unit::Seconds,
            HOLD_SECONDS_MAX,
            work,
        ),
        false => range(place, ["Reps", "Reps, up to"], Unit::Count, REPS_MAX, work),
    });
    if !is_hold {
        numbers.push(or_none(
            place,
            "Hold each rep",
            REP_HOLD_SECONDS_MAX,
            |dosage, seconds| {
                if let Work::Reps { hold_seconds, .. } = &mut dosage.work {
                    set_or_read(hold_seconds, seconds)
                } else {
                    0
                }
            },
        ));
    }
    numbers.push(or_none(
        place,
        "Rest",
        HOLD_SECONDS_MAX,
        |dosage, seconds| set_or_read(&mut dosage.rest_seconds, seconds),
    ));
    numbers.push(choice(place, "Work", &["Reps", "Hold"], |dosage, index| {
        match index {
            Some(1) => {
                dosage.work = Work::Hold {
                    seconds: fixed(30, *work(dosage)),
                }
            }
            Some(_) => {
                dosage.work = Work::Reps {
                    count: fixed(10, *work(dosage)),
                    hold_seconds: None,
                }
            }
            None => {}
        }
        usize::from(matches!(dosage.work, Work::Hold { .. }))
    }));
    numbers.push(choice(
        place,
        "Sides",
        &["Together", "Each side"],
        |dosage, index| {
            if let Some(index) = index {
                dosage.sides = if index == 1 {
                    Sides::Each
                } else {
                    Sides::Together
                };
            }
            usize::from(dosage.sides == Sides::Each)
        },
    ));
    numbers
}

fn work(dosage: &mut Dosage) -> &mut Range {
    match &mut dosage.work {
        Work::Hold { seconds } => seconds,
        Work::Reps { count, .. } => count,
    }
}

fn fixed(number: u16, other: Range) -> Range {
    Range::new(number, number).unwrap_or(other)
}

/// Puts seconds in their place where there are any to put, 0 for none, and reads them.
fn set_or_read(place: &mut Option<Range>, seconds: Option<u16>) -> u16 {
    if let Some(seconds) = seconds {
        *place = Range::new(seconds, seconds);
    }
    place.map_or(0, Range::min)
}

/// The dosage at a place as it is now, followed.
fn dosage_at(place: usize) -> Option<Dosage> {
    state::editor().prescription(place).map(|it| it.dosage)
}

/// Two steppers for the ends of a range. Each takes the other with it where it would pass it.
fn range(
    place: usize,
    labels: [&str; 2],
    unit: Unit,
    max: u16,
    field: fn(&mut Dosage) -> &mut Range,
) -> Vec<El> {
    let ends: [fn(Range) -> u16; 2] = [Range::min, Range::max];
    let set: [fn(Range, u16) -> Option<Range>; 2] = [
        |range, min| Range::new(min, range.max().max(min)),
        |range, max| Range::new(range.min().min(max), max),
    ];
    let stepper =
        |(label, (end, set)): (&str, (fn(Range) -> u16, fn(Range, u16) -> Option<Range>))| {
            stepper(
                label,
                unit,
                (1, max),
                move || dosage_at(place).map_or(1, |mut dosage| end(*field(&mut dosage))),
                move |number| {
                    change(place, &|prescription| {
                        let range = field(&mut prescription.dosage);
                        *range = set(*range, number).unwrap_or(*range);
                    });
                },
            )
        };
    labels
        .into_iter()
        .zip(ends.into_iter().zip(set))
        .map(stepper)
        .collect()
}

/// A stepper for seconds that may be none.
fn or_none(place: usize, label: &str, max: u16, field: fn(&mut Dosage, Option<u16>) -> u16) -> El {
    stepper(
        label,
        Unit::Seconds,
        (0, max),
        move || dosage_at(place).map_or(0, |mut dosage| field(&mut dosage, None)),
        move |seconds| {
            change(place, &|prescription| {
                field(&mut prescription.dosage, Some(seconds));
            });
        },
    )
}

fn choice(
    place: usize,
    label: &str,
    names: &[&str],
    field: fn(&mut Dosage, Option<usize>) -> usize,
) -> El {
    segments(
        label,
        names,
        move || dosage_at(place).map_or(0, |mut dosage| field(&mut dosage, None)),
        move |index| {
            change(place, &|prescription| {
                field(&mut prescription.dosage, Some(index));
            });
        },
    )
}

// ---- the search

/// A search over the library; what it does not know can be added all the same.
fn picker() -> El {
    let wanted = Live::new(String::new());
    let search = field("Search", NAME_CHARS_MAX).attr("type", "search");
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

fn field(label: &str, chars_max: usize) -> El {
    el("input", "field__input")
        .attr("aria-label", label)
        .attr("dir", "auto")
        .attr("maxlength", &chars_max.to_string())
        .attr("autocomplete", "off")
}

fn labelled(label: &str, field: El) -> El {
    el("label", "field").with(&[text("span", "", label), field])
}
