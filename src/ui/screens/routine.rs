//! A routine: the deck of its cards, how long it takes, and Start.

use crate::{
    domain::{
        plan::{Plan, SideOrder},
        route::Route,
        routine::{Prescription, Routine, Section},
        settings::{Mode, Side},
        starter,
        time::minutes_text,
        trim::{Trimmed, trim},
    },
    state::app,
    ui::{
        components::{
            screen::{link, screen},
            segments::segments,
            stepper::{Unit, stepper},
        },
        dom::{El, el, text},
        not_found,
        words::{length_text, trimmed_text},
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

/// The screen of the routine with this id.
pub fn routine(id: &str) -> Vec<El> {
    match starter::find(id) {
        Some(routine) => known(routine),
        None => not_found("There is no such routine on this phone."),
    }
}

fn known(routine: &'static Routine) -> Vec<El> {
    let preferences = app().preferences;
    let at_aims = move || {
        let aim_at = |id: &str| preferences.aim_at(id);
        let plan = Plan::new(
            routine,
            aim_at,
            preferences.sides(),
            &preferences.settings(),
        );
        format!("{} at your aims", minutes_text(plan.seconds()))
    };
    let range = length_text(routine, &preferences.settings_now());
    let about = [
        text("p", "purpose", routine.purpose),
        text("p", "lead", routine.about),
        el("p", "routine__length").with(&[
            el("strong", "").live_text(at_aims),
            text("span", "", &format!(" ({range})")),
        ]),
        text("p", "warning", routine.stop_rule),
    ];
    let side_choice = segments(
        "Sides",
        &SIDE_NAMES,
        move || {
            let sides = preferences.sides();
            SIDES.iter().position(|other| *other == sides).unwrap_or(0)
        },
        move |index| preferences.choose_sides(SIDES.get(index).copied()),
    );
    let before_start = el("section", "before-start")
        .with(&[text("h2", "", "Before you start"), side_choice])
        .with(&mode_choice());
    let sections = routine.sections.iter().map(|part| section(routine, part));
    let body = el("div", "routine").with(&about).with_all(sections);
    screen(
        routine.name,
        Some(Route::Home),
        &[body, before_start, short(routine), start_bar(routine)],
    )
}

fn section(routine: &'static Routine, section: &'static Section) -> El {
    let cards = section.prescriptions.iter().map(|p| card(routine, p));
    el("section", "").with(&[
        text("h2", "", section.title),
        el("ul", "deck").with_all(cards),
    ])
}

fn card(routine: &'static Routine, prescription: &'static Prescription) -> El {
    let route = Route::Exercise {
        exercise: prescription.exercise.id.to_string(),
        routine: Some(routine.id.to_string()),
    };
    let words = el("span", "mini-card__text").with(&[
        text("strong", "", prescription.exercise.name),
        text("span", "", &prescription.dosage.typeset()),
    ]);
    let card = link(&route, "mini-card").with(&[el("span", "mini-card__drawing"), words]);
    el("li", "").with(&[card])
}

/// The routine made to fit the time that the runner has, at the settings of this moment.
fn trimmed(routine: &Routine) -> Trimmed {
    let preferences = app().preferences;
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
fn short(routine: &'static Routine) -> El {
    let preferences = app().preferences;
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
        el("p", "hint").live_text(move || trimmed_text(&trimmed(routine))),
        text("button", "button", "Start the short version").on_click(move || {
            app().coach.start(trimmed(routine).plan);
        }),
    ])
}

/// The choice of the mode, with a line on what the chosen one does.
pub fn mode_choice() -> [El; 2] {
    let preferences = app().preferences;
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

/// The button that starts the routine, always in reach of the thumb.
pub fn start_bar(routine: &'static Routine) -> El {
    let app = app();
    let start = move || {
        let aim_at = |id: &str| app.preferences.aim_now(id);
        let settings = app.preferences.settings_now();
        let plan = Plan::new(routine, aim_at, app.preferences.sides(), &settings);
        app.coach.start(plan);
    };
    el("div", "start-bar").with(&[text("button", "button button--main", "Start").on_click(start)])
}
