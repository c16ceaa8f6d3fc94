//! A month of the log as a calendar.

use leptos::prelude::*;

use crate::{
    domain::{
        calendar::Month,
        time::{Day, WEEKDAYS},
    },
    state::history::{History, today},
    ui::components::icon::IconSvg,
    view::{
        calendar::{DayView, MonthView},
        icon::Icon,
    },
};

/// A month, the way to those beside it, and the choice of a day with sessions.
#[component]
pub fn MonthTable(month: RwSignal<Month>, chosen: RwSignal<Option<Day>>) -> impl IntoView {
    let history = expect_context::<History>();
    let shown = Memo::new(move |_| {
        let month = month.get();
        history.with_entries(|entries| MonthView::new(month, entries, today()))
    });
    // Tracked, as a session may be the first of its month.
    let bounds = Memo::new(move |_| {
        history.with_entries(|_| ());
        let keys = history.bounds();
        let present = Month::of(today());
        let of = |key: &str| Month::from_key(key).unwrap_or(present);
        keys.map_or((present, present), |(first, last)| {
            (of(&first).min(present), of(&last).max(present))
        })
    });
    let go = move |months: i64| {
        chosen.set(None);
        month.update(|month| *month = month.plus(months));
    };
    let is_first = move || month.get() <= bounds.get().0;
    let is_last = move || month.get() >= bounds.get().1;
    let has_pain = move || {
        shown.with(|shown| {
            let mut days = shown.weeks.iter().flatten().flatten();
            days.any(|day| day.pain.is_some())
        })
    };
    let weekday = |name: &'static str| {
        view! {
            <th scope="col" abbr=name>
                {name.get(..2)}
            </th>
        }
    };
    view! {
        <section class="month">
            <div class="month__head">
                <button
                    class="button"
                    aria-label="The month before"
                    disabled=is_first
                    on:click=move |_| go(-1)
                >
                    <IconSvg icon=Icon::Left />
                </button>
                <h2 aria-live="polite">{move || shown.with(|shown| shown.title.clone())}</h2>
                <button
                    class="button"
                    aria-label="The month after"
                    disabled=is_last
                    on:click=move |_| go(1)
                >
                    <IconSvg icon=Icon::Right />
                </button>
            </div>
            <table class="month__days" aria-label=move || shown.with(|shown| shown.title.clone())>
                <thead>
                    <tr>{WEEKDAYS.map(weekday).collect_view()}</tr>
                </thead>
                <tbody>
                    {move || {
                        let week = |week: Vec<Option<DayView>>| {
                            let day = |day| view! { <td>{cell(day, chosen)}</td> };
                            view! { <tr>{week.into_iter().map(day).collect_view()}</tr> }
                        };
                        shown.get().weeks.into_iter().map(week).collect_view()
                    }}
                </tbody>
            </table>
            {move || {
                has_pain()
                    .then(|| {
                        view! {
                            <p class="hint">"Below a day stands its worst pain, 0 to 10."</p>
                        }
                    })
            }}
            {move || {
                chosen
                    .get()
                    .map(|_| {
                        view! {
                            <button class="button" on:click=move |_| chosen.set(None)>
                                "The whole month"
                            </button>
                        }
                    })
            }}
        </section>
    }
}

fn cell(day: Option<DayView>, chosen: RwSignal<Option<Day>>) -> impl IntoView {
    let day = day?;
    let today = day.is_today.then_some("date");
    if day.sessions == 0 {
        let number = view! {
            <span class="month__day" aria-current=today>
                {day.number}
            </span>
        };
        return Some(number.into_any());
    }
    let is_chosen = move || chosen.get() == Some(day.day);
    let choose = move |_| chosen.set((!is_chosen()).then_some(day.day));
    let pain = day
        .pain
        .map(|pain| view! { <span class="month__pain">{pain}</span> });
    let button = view! {
        <button
            class="month__day"
            data-light=day.light
            aria-current=today
            aria-pressed=move || is_chosen().to_string()
            on:click=choose
        >
            {day.number}
            <span class="unseen">{format!(" {} ", day.words)}</span>
            {pain}
        </button>
    };
    Some(button.into_any())
}
