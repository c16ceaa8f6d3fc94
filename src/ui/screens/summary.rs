//! The summary of a session: what was held against what was asked, and how it feels after.

mod correction;

use leptos::prelude::*;

use self::correction::Correction;

use crate::{
    domain::{
        advice::URGENT,
        pain::{CutOffs, Pain},
        route::Route,
        session::Event,
        time::{LocalTime, WallTime},
    },
    state::{
        coach::Coach,
        device::Device,
        history::{History, today},
    },
    ui::{
        components::{
            install::InstallOffer, not_found::NotFound, pain_scale::PainScale,
            route_link::RouteLink, screen::Screen, suggestions::Suggestions,
        },
        screens::data::RoomWarning,
    },
    view::summary::{ExerciseSummary, SetSummary, Summary, pain_advice},
};

/// The summary of the session that was started at this wall time, in milliseconds.
#[component]
pub fn SummaryScreen(started: i64) -> impl IntoView {
    let history = expect_context::<History>();
    history.read_around(WallTime(started));
    match untrack(|| summary(history, started)) {
        Some(summary) => view! { <Found summary /> }.into_any(),
        None => view! { <NotFound text="There is no such session in the log." /> }.into_any(),
    }
}

/// The summary as seen from the present day, tracked.
fn summary(history: History, started: i64) -> Option<Summary> {
    history.with_entries(|entries| {
        let mut entries = entries.iter();
        let entry = entries.find(|entry| entry.started.wall.0 == started)?;
        Some(Summary::new(entry, today()))
    })
}

#[component]
fn Found(summary: Summary) -> impl IntoView {
    // There is something to lose now.
    expect_context::<Device>().keep_data();
    let history = expect_context::<History>();
    let started = summary.started;
    let now = move || self::summary(history, started.wall.0);
    let when = move || match now() {
        Some(now) => now.when,
        // It is about to go on again.
        None => summary.when.clone(),
    };
    let advice = summary
        .advice
        .map(|advice| view! { <p class="warning">{advice}</p> });
    view! {
        <Screen title=summary.title back=Route::Log>
            <div class="summary">
                <p class="purpose" dir="auto">
                    {when}
                </p>
                <div>
                    <p class="summary__line">{move || now().map(|it| it.text)}</p>
                    <p class="lead">{move || now().map(|it| it.held)}</p>
                </div>
                <RoomWarning />
                <ResumeOffer started=summary.started />
                {advice}
                <PainAfter started=summary.started cut_offs=summary.cut_offs />
                <Suggestions started=summary.started />
                {move || {
                    let note = now().map(|it| it.note).filter(|note| !note.is_empty());
                    note.map(|note| view! { <p dir="auto">{note}</p> })
                }}
                {move || {
                    let exercises = now().map(|it| it.exercises).unwrap_or_default();
                    exercises.into_iter().map(exercise).collect_view()
                }}
                <Correction started />
                {summary.is_finished.then(|| view! { <InstallOffer /> })}
            </div>
            <RouteLink to=Route::Home class="button button--main">
                "To the routines"
            </RouteLink>
        </Screen>
    }
}

/// A stop is undone here, as long as no other session was started.
#[component]
fn ResumeOffer(started: LocalTime) -> impl IntoView {
    let coach = expect_context::<Coach>();
    let can_resume = Memo::new(move |_| coach.can_resume(started));
    let button = move || {
        view! {
            <button class="button" on:click=move |_| coach.send(Event::Resume)>
                "Go on with this session"
            </button>
        }
    };
    view! { <div>{move || can_resume.get().then(button)}</div> }
}

fn exercise(exercise: ExerciseSummary) -> impl IntoView {
    let set = |set: SetSummary| {
        let share = format!("{}%", set.percent);
        view! {
            <li data-short=set.is_short.then_some("") style:--share=share>
                <span class="hint">{set.place}</span>
                <strong>{set.did}</strong>
                <span class="hint">{set.state}</span>
            </li>
        }
    };
    view! {
        <section class="result">
            <h2 dir="auto">{exercise.name}</h2>
            <p class="hint">{exercise.dosage}</p>
            <ul class="result__sets" data-sides=exercise.has_sides.then_some("")>
                {exercise.sets.into_iter().map(set).collect_view()}
            </ul>
        </section>
    }
}

/// The pain after a session.
#[component]
fn PainAfter(started: LocalTime, cut_offs: CutOffs) -> impl IntoView {
    let history = expect_context::<History>();
    let pain = Memo::new(move |_| history.with_entry(started, |entry| entry.pain_after));
    let note = move |pain: Option<Pain>| history.change(started, |entry| entry.pain_after = pain);
    let advice = move || {
        let advice = pain_advice(cut_offs.light(pain.get()?))?;
        Some(view! { <p class="warning">{advice}</p> })
    };
    view! {
        <PainScale legend="How much does it hurt now?" cut_offs pain on_choose=note />
        <div>{advice}</div>
        <p class="hint">{URGENT}</p>
    }
}
