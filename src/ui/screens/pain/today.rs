//! Home for a runner with a log: how it was after the last session, the run of today, and the routine
//! that fits both.

use leptos::prelude::*;

use crate::{
    domain::{
        advice,
        pain::Pain,
        path::{RunToday, fit},
        routine_id::RoutineId,
        time::LocalTime,
    },
    state::{
        answers::Answers,
        history::{History, today},
        preferences::Preferences,
        routines::Routines,
    },
    ui::{
        components::{
            pain_scale::PainScale, routine_cards::now_card, segments::Segments,
            suggestions::Suggestions,
        },
        screens::home::{room_class, strip},
    },
    view::{
        home::{Now, RoutineCard},
        path::{reason, run_name},
        summary::pain_advice,
    },
};

/// The questions of today, and the routine that fits.
#[component]
pub fn Today() -> impl IntoView {
    let routines = expect_context::<Routines>();
    let history = expect_context::<History>();
    let preferences = expect_context::<Preferences>();
    let answers = expect_context::<Answers>();
    let now = Memo::new(move |_| {
        let all = routines.all();
        let is_there = |id: &RoutineId| all.iter().any(|it| it.id == *id);
        let run = answers.run_today();
        let fit = history.with_entries(|log| fit(log, today(), run, is_there));
        let routine = all.iter().find(|it| it.id == fit.routine)?;
        let last_done = history.last_done(&routine.id);
        let card = RoutineCard::new(routine, &preferences.settings(), last_done);
        let reason = reason(fit.why);
        Some(Now { reason, card })
    });
    view! {
        <div class=move || room_class(history)>
            <div class="today">
                <NextDay />
                <RunOfToday />
                {move || now.get().map(|now| now_card(now, strip))}
            </div>
        </div>
    }
}

/// The run of today: a second tap takes the answer back.
#[component]
fn RunOfToday() -> impl IntoView {
    let answers = expect_context::<Answers>();
    let chosen = move || {
        let run = answers.run_today();
        let mut all = RunToday::ALL.into_iter();
        all.position(|it| Some(it) == run).unwrap_or(usize::MAX)
    };
    let choose = move |index: usize| {
        let run = RunToday::ALL.get(index).copied();
        let is_chosen = untrack(|| answers.run_today()) == run;
        answers.choose_run_today(run.filter(|_| !is_chosen));
    };
    view! {
        <Segments
            legend="Your run today"
            labels=RunToday::ALL.map(run_name).to_vec()
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
}

/// The question on the day after a session. It stays in sight with its answer.
#[component]
fn NextDay() -> impl IntoView {
    let history = expect_context::<History>();
    let asked = Memo::new(move |before: Option<&Option<LocalTime>>| {
        let asked = history.to_ask_about().or(before.copied().flatten());
        asked.filter(|started| !history.is_next_day_skipped(*started))
    });
    move || asked.get().map(|started| view! { <HowWasIt started /> })
}

#[component]
fn HowWasIt(started: LocalTime) -> impl IntoView {
    let history = expect_context::<History>();
    let about = untrack(|| {
        history.with_entry(started, |entry| {
            let day = started.day().seen_from(today());
            Some((format!("“{}”, {day}.", entry.routine_name), entry.cut_offs))
        })
    });
    let (about, cut_offs) = about?;
    let pain = Memo::new(move |_| history.with_entry(started, |entry| entry.pain_next_day));
    let note =
        move |pain: Option<Pain>| history.change(started, |entry| entry.pain_next_day = pain);
    let is_answered = Memo::new(move |_| pain.get().is_some());
    let skip = move |_| history.skip_next_day(started);
    let advice = move || {
        let advice = pain_advice(cut_offs.light(pain.get()?))?;
        Some(view! { <p class="warning">{advice}</p> })
    };
    let below = move || match is_answered.get() {
        true => view! { <Suggestions started /> }.into_any(),
        false => view! {
            <button class="button" on:click=skip>
                "Not now"
            </button>
        }
        .into_any(),
    };
    Some(view! {
        <section class="ask">
            <p class="hint" dir="auto">
                {about}
            </p>
            <PainScale legend="How was it after?" cut_offs pain on_choose=note />
            <div role="status">{advice}</div>
            <p class="hint">{advice::URGENT}</p>
            <div>{below}</div>
        </section>
    })
}
