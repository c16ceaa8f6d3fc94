//! A routine: the deck of its cards, how long it takes, and Start.

use std::rc::Rc;

use crate::{
    domain::{
        plan::{Plan, SideOrder, length_text},
        route::Route,
        routine::{Prescription, Routine, Section},
        settings::{Mode, Side},
        time::minutes_text,
        trim::{Trimmed, trim},
    },
    state,
    ui::{
        components::{
            screen::{link, screen},
            segments::segments,
            stepper::{Unit, stepper},
        },
        dom::{El, el, text, written},
        not_found,
        words::trimmed_text,
    },
};

/// The orders of sides that can be chosen.
const SIDES: [SideOrder; 4] = [
    SideOrder::Both(Side::Right),
    SideOrder::Both(Side::Left),
    SideOrder::Only(Side::Right),
    SideOrder::Only(Side::Left),
];
/// The least and the most minutes that a short version is made for.
const MINUTES: (u16, u16) = (2, 60);
const SIDE_NAMES: [&str; 4] = ["Right first", "Left first", "Right only", "Left only"];

/// Leads on to the routine that was done last, or home where none was.
pub fn again() -> Vec<El> {
    let last = state::log().with_entries(|all| Some(all.first()?.routine_id.clone()));
    // A routine that was deleted, or that came by a link and was not kept, is no more.
    let last = last.filter(|id| state::routines().find(id).is_some());
    state::navigation().replace(&last.map_or(Route::Home, Route::Routine));
    Vec::new()
}

/// The screen of the routine with this id.
pub fn routine(id: &str) -> Vec<El> {
    match state::routines().find(id) {
        Some(routine) => known(&routine),
        None => not_found("There is no such routine on this phone."),
    }
}

fn known(routine: &Rc<Routine>) -> Vec<El> {
    let body = el("div", "routine")
        .with(&about(routine))
        .with(&[ways(&routine.id)])
        .with(&cards(routine, true));
    let has_work = routine.prescriptions().next().is_some();
    let mut parts = vec![body];
    if has_work {
        parts.extend([before_start(), short(routine.clone())]);
    } else {
        let nothing = "There is nothing to do in it yet. Edit it to add exercises.";
        parts.push(text("p", "lead", nothing));
    }
    if state::routines().is_own(&routine.id) {
        parts.push(own_ways(&routine.id));
    }
    if has_work {
        parts.push(start_bar(routine.clone(), "Start"));
    }
    screen(routine.title(), Some(Route::Home), &parts)
}

fn before_start() -> El {
    let preferences = state::preferences();
    let side_choice = segments(
        "Sides",
        &SIDE_NAMES,
        move || {
            let sides = preferences.sides();
            SIDES.iter().position(|other| *other == sides).unwrap_or(0)
        },
        move |index| preferences.choose_sides(SIDES.get(index).copied()),
    );
    el("section", "before-start")
        .with(&[text("h2", "", "Before you start"), side_choice])
        .with(&mode_choice())
}

/// What a routine is for, who it is from, how long it takes and when to stop.
pub fn about(routine: &Rc<Routine>) -> Vec<El> {
    let preferences = state::preferences();
    let range = length_text(routine, &preferences.settings_now());
    let at_aims = {
        let routine = routine.clone();
        move || format!("{} at your aims", minutes_text(plan(&routine).seconds()))
    };
    let from = match routine.from.as_str() {
        "" => String::new(),
        from => format!("From {from}"),
    };
    let lines = [
        ("purpose", &routine.purpose),
        ("hint", &from),
        ("lead", &routine.note),
    ];
    let mut about: Vec<El> = lines
        .into_iter()
        .filter(|(_, line)| !line.is_empty())
        .map(|(class, line)| written("p", class, line))
        .collect();
    about.push(el("p", "routine__length").with(&[
        el("strong", "").live_text(at_aims),
        text("span", "", &format!(" ({range})")),
    ]));
    about.push(written("p", "warning", routine.stop_rule()));
    about
}

/// What else can be done with a routine.
fn ways(id: &str) -> El {
    el("div", "ways").with(&[
        link(&Route::Share(id.to_string()), "button").text("Share"),
        link(&Route::Edit(id.to_string()), "button").text("Edit"),
        text("button", "button", "Print").on_click(|| state::navigation().print()),
    ])
}

/// What can be done with a routine of the runner's own.
fn own_ways(id: &str) -> El {
    let button = |name, act: fn(&str)| {
        let id = id.to_string();
        text("button", "button", name).on_click(move || act(&id))
    };
    el("div", "ways").with(&[button("Duplicate", duplicate), button("Delete", delete)])
}

fn duplicate(id: &str) {
    let routines = state::routines();
    if let Some(routine) = routines.find(id) {
        let copy = routines.keep(&routine, &routines.text_of(id));
        state::navigation().go(&Route::Edit(copy));
    }
}

/// Home offers to bring it back.
fn delete(id: &str) {
    state::routines().remove(id);
    state::navigation().replace(&Route::Home);
}

/// The deck, a list of cards for each section; `linked` where a card leads to its exercise.
pub fn cards(routine: &Routine, linked: bool) -> Vec<El> {
    let mut index = 0;
    let sections = routine.sections.iter().map(|section| {
        let cards = section.prescriptions.iter().map(|prescription| {
            index += 1;
            card(routine, index - 1, prescription, linked)
        });
        let cards = el("ul", "deck").with_all(cards);
        el("section", "").with(&[heading(section), cards])
    });
    sections.collect()
}

fn heading(section: &Section) -> El {
    let title = match section.title.as_str() {
        "" => None,
        title => Some(written("h2", "", title)),
    };
    let rounds = (section.rounds > 1).then(|| text("p", "hint", &section.rounds_text()));
    el("div", "section-head").with_all(title).with_all(rounds)
}

fn card(routine: &Routine, index: usize, prescription: &Prescription, linked: bool) -> El {
    let words = el("span", "mini-card__text").with(&[
        written("strong", "", prescription.movement.name()),
        text("span", "", &prescription.dosage.typeset()),
    ]);
    let words = match prescription.note.as_str() {
        "" => words,
        note => words.with(&[written("span", "mini-card__note", note)]),
    };
    let drawing = prescription.movement.exercise();
    let drawing = drawing.map(|_| el("span", "mini-card__drawing"));
    let card = match linked {
        true => link(&card_route(routine, index), "mini-card"),
        false => el("div", "mini-card"),
    };
    el("li", "").with(&[card.with_all(drawing).with(&[words])])
}

/// The address of a card of the deck: its exercise, or its place where that is no exercise of the
/// library or has another card before.
pub fn card_route(routine: &Routine, index: usize) -> Route {
    let place = || (index + 1).to_string();
    let id = routine.prescriptions().nth(index).and_then(|it| {
        let id = it.movement.exercise()?.id;
        (card_at(routine, id) == Some(index)).then(|| id.to_string())
    });
    Route::Exercise {
        exercise: id.unwrap_or_else(place),
        routine: Some(routine.id.clone()),
    }
}

/// Which card of the deck is meant by the last part of its address.
pub fn card_at(routine: &Routine, exercise: &str) -> Option<usize> {
    let is_it = |it: &Prescription| it.movement.exercise().is_some_and(|e| e.id == exercise);
    match exercise.parse::<i64>() {
        Ok(place) => usize::try_from(place).ok()?.checked_sub(1),
        Err(_) => routine.prescriptions().position(is_it),
    }
}

/// The routine unrolled at the aims and settings of this moment, followed.
fn plan(routine: &Routine) -> Plan {
    let preferences = state::preferences();
    let aim_at = |id: &str| preferences.aim_at(id);
    let (sides, settings) = (preferences.sides(), preferences.settings());
    Plan::new(routine, aim_at, sides, &settings)
}

/// The routine made to fit the time that the runner has, at the settings of this moment.
fn trimmed(routine: &Routine) -> Trimmed {
    let preferences = state::preferences();
    let seconds = u32::from(preferences.minutes()) * 60;
    let (sides, settings) = (preferences.sides(), preferences.settings());
    trim(
        routine,
        |id| preferences.aim_at(id),
        sides,
        &settings,
        seconds,
    )
}

/// "I have 6 minutes": what is left out for it is said before it is started.
fn short(routine: Rc<Routine>) -> El {
    let preferences = state::preferences();
    let start = {
        let routine = routine.clone();
        move || state::coach().start(trimmed(&routine).plan)
    };
    let minutes = stepper(
        "I have",
        Unit::Minutes,
        MINUTES,
        move || preferences.minutes(),
        move |minutes| preferences.choose_minutes(minutes),
    );
    el("section", "short").with(&[
        text("h2", "", "Little time?"),
        minutes,
        written("p", "hint", "").live_text(move || trimmed_text(&trimmed(&routine))),
        text("button", "button", "Start the short version").on_click(start),
    ])
}

/// The choice of the mode, with a line on what the chosen one does.
pub fn mode_choice() -> [El; 2] {
    let preferences = state::preferences();
    let choice = segments(
        "Mode",
        &Mode::ALL.map(Mode::name),
        move || {
            let mode = preferences.settings().mode;
            Mode::ALL
                .iter()
                .position(|other| *other == mode)
                .unwrap_or(0)
        },
        move |index| {
            if let Some(mode) = Mode::ALL.get(index) {
                preferences.change(|settings| settings.mode = *mode);
            }
        },
    );
    let about = move || preferences.settings().mode.about().to_string();
    [choice, el("p", "hint").live_text(about)]
}

/// The button that starts the routine, always in reach of the thumb; the last part of a screen.
pub fn start_bar(routine: Rc<Routine>, label: &str) -> El {
    let start = move || state::coach().start(plan(&routine));
    let button = text("button", "button button--main", label).on_click(start);
    el("div", "start-room").with(&[el("div", "start-bar").with(&[button])])
}
