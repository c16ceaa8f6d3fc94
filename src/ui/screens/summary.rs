//! What was held against what was asked, per set and side, and how it feels after.

use crate::{
    domain::{
        advice,
        log::{Entry, ExerciseResult, SetResult, SetState},
        route::Route,
        session::{Ending, Event},
        time::{LocalTime, ago_text},
    },
    state::{self, log::today},
    ui::{
        components::{
            install,
            screen::{link, screen},
        },
        dom::{El, el, text, written},
        not_found,
        words::{did_text, entry_text, state_text},
    },
};

/// Pain from which the words of the article are repeated: the red of the traffic light.
const RED_FROM: u8 = 6;
/// The words at the marks of the pain scale.
const PAIN_WORDS: &str = "0 none · 3 mild · 5 moderate · 8 severe · 10 the worst there is";

/// The summary of the session that was started at this time.
pub fn summary(started: i64) -> Vec<El> {
    let is_it = |entry: &&Entry| entry.started.wall.0 == started;
    state::log().with_entries(|entries| match entries.iter().find(is_it) {
        Some(entry) => known(entry),
        None => not_found("There is no such session in the log."),
    })
}

fn known(entry: &Entry) -> Vec<El> {
    let title = match entry.ending {
        Ending::Finished => "Done",
        Ending::Stopped => "Stopped early",
    };
    let day = entry.started.day().seen_from(today());
    let when = format!(
        "{}, {day}, {}",
        entry.routine_name,
        entry.started.clock_text()
    );
    let held = match entry.held_seconds() {
        0 => String::new(),
        seconds => format!("Held in all: {}", ago_text(seconds)),
    };
    // There is something to lose now.
    state::shell().keep_data();
    let advice = format!("You said that it hurt. {}", advice::SEE_SOMEONE);
    let body = el("div", "summary")
        .with(&[
            written("p", "purpose", &when),
            text("p", "summary__line", &entry_text(entry)),
            text("p", "", &held),
            go_on(entry.started),
        ])
        .with_all(entry.hurt().then(|| text("p", "warning", &advice)))
        .with(&[pain_after(entry.started)])
        .with_all((entry.ending == Ending::Finished).then(install::offer))
        .with_all(entry.exercises.iter().map(result));
    let home = link(&Route::Home, "button button--main").text("To the routines");
    screen(title, Some(Route::Log), &[body, home])
}

/// A stop is undone here, as long as no other session was started.
fn go_on(started: LocalTime) -> El {
    let coach = state::coach();
    let can_go_on = move || {
        coach.with(|run| {
            run.is_some_and(|run| {
                let ending = run.session.ended().map(|(ending, _)| ending);
                run.started == started && ending == Some(Ending::Stopped)
            })
        })
    };
    el("div", "").live(
        move || can_go_on().to_string(),
        move || {
            let button = || {
                text("button", "button", "Go on with this session")
                    .on_click(move || coach.send(Event::Resume))
            };
            can_go_on().then(button).into_iter().collect()
        },
    )
}

fn result(exercise: &ExerciseResult) -> El {
    let row = |set: &SetResult| {
        let mut place = format!("Set {}", set.step.set);
        if let Some(side) = set.step.side {
            place += ", ";
            place += side.name();
        }
        el("tr", "").flag("data-short", is_short(set)).with(&[
            text("th", "", &place).attr("scope", "row"),
            text("td", "result__did", &did_text(set)),
            text("td", "", state_text(set)),
        ])
    };
    let mut dosage = exercise.item.dosage.clone();
    if exercise.hurt {
        dosage += " – you said that it hurt";
    }
    let rows = el("tbody", "").with_all(exercise.sets.iter().map(row));
    el("section", "result").with(&[
        written("h2", "", &exercise.item.name),
        text("p", "hint", &dosage),
        el("table", "").with(&[rows]),
    ])
}

/// Whether a set that was begun did not reach its minimum.
fn is_short(set: &SetResult) -> bool {
    let begun = !matches!(set.state(), SetState::NotReached | SetState::LeftOut);
    begun && set.did() < u32::from(set.minimum())
}

/// How much it hurts now: one tap, and another one takes it back.
fn pain_after(started: LocalTime) -> El {
    let log = state::log();
    let button = |number: u8| {
        text("button", "pain__button", &number.to_string())
            .live_attr("aria-pressed", move || {
                Some((log.pain_after(started) == Some(number)).to_string())
            })
            .on_click(move || {
                let taken_back = log.pain_after(started) == Some(number);
                log.note_pain_after(started, (!taken_back).then_some(number));
            })
    };
    let is_red = move || log.pain_after(started).is_some_and(|pain| pain >= RED_FROM);
    let advice = el("div", "").live(
        move || is_red().to_string(),
        move || {
            let advice = || {
                let words = "That is a lot. Rest it, and do only what is pain-free.";
                let words = [words, advice::SEE_SOMEONE, advice::URGENT].join(" ");
                text("p", "warning", &words)
            };
            is_red().then(advice).into_iter().collect()
        },
    );
    el("fieldset", "pain").with(&[
        text("legend", "", "How much does it hurt now?"),
        el("div", "pain__row").with_all((0..=10).map(button)),
        text("p", "hint", PAIN_WORDS),
        advice,
    ])
}
