//! The runner's week: how often each routine is wanted, and reminders in the phone's calendar.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{
        route::Route,
        routine::Routine,
        time::WEEKDAYS,
        week::{TIMES_MAX, minute_of},
    },
    state::{
        navigation::Navigation, preferences::Preferences, records::Records, routines::Routines,
        week::WeekPlan,
    },
    ui::{
        components::{
            screen::Screen,
            stepper::{Stepper, Unit},
        },
        screens::{editor, log},
    },
};

/// The week of every routine.
#[component]
pub fn WeekScreen() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    navigation.add_styles(log::STYLES);
    navigation.add_styles(editor::STYLES);
    let plan = WeekPlan::new(expect_context::<Records>());
    let routines = expect_context::<Routines>();
    let all = untrack(|| routines.all()).into_iter();
    let all = all.map(move |routine| view! { <OneRoutine plan routine /> });
    view! {
        <Screen title="Your week" back=Route::Log>
            <p class="lead">
                "How often you want to do a routine. The log counts quietly: nothing is lost in a week \
                 that goes otherwise."
            </p>
            {all.collect_view()}
        </Screen>
    }
}

#[component]
fn OneRoutine(plan: WeekPlan, routine: Arc<Routine>) -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let outcome = RwSignal::new("");
    let id = StoredValue::new(routine.id.clone());
    let week = move || id.with_value(|id| plan.of(id));
    let has_days = Memo::new(move |_| week().days.contains(&true));
    let day = move |(index, name): (usize, &'static str)| {
        let is_on = move || week().days.get(index) == Some(&true);
        let turn = move |_| {
            let turned = !untrack(is_on);
            id.with_value(|id| {
                plan.change(id, |week| {
                    if let Some(day) = week.days.get_mut(index) {
                        *day = turned;
                    }
                });
            });
        };
        view! {
            <button
                class="week__day"
                aria-pressed=move || is_on().to_string()
                on:click=turn
            >
                {name.get(..3)}
                <span class="unseen">{name.get(3..)}</span>
            </button>
        }
    };
    let set_time = move |event| {
        if let Some(minute) = minute_of(&event_target_value(&event)) {
            id.with_value(|id| plan.change(id, |week| week.minute = minute));
        }
    };
    let title = routine.title().to_string();
    let save = move |_| {
        outcome.set(match plan.save_reminders(&routine, preferences) {
            true => "The browser has the file. Open it, and your calendar adds the times.",
            false => "This browser did not save the file.",
        });
    };
    view! {
        <section class="week">
            <h2 dir="auto">{title}</h2>
            <Stepper
                label="Times a week"
                unit=Unit::Count
                bounds=(0, TIMES_MAX)
                value=Signal::derive(move || week().times)
                on_choose=move |times| id.with_value(|id| plan.change(id, |week| week.times = times))
            />
            <details>
                <summary class="button">"Reminders"</summary>
                <div class="week__reminder">
                    <p class="hint">
                        "The calendar of your phone can remind you; Holdfast cannot while it is closed. \
                         Choose days and a time, and open the file."
                    </p>
                    <fieldset>
                        <legend>"Days"</legend>
                        <div class="week__days">
                            {WEEKDAYS.into_iter().enumerate().map(day).collect_view()}
                        </div>
                    </fieldset>
                    <label class="field">
                        "Time"
                        <input
                            class="field__input"
                            type="time"
                            prop:value=move || week().time_text()
                            on:change=set_time
                        />
                    </label>
                    <button class="button" disabled=move || !has_days.get() on:click=save>
                        "Save for the calendar (.ics)"
                    </button>
                    <p role="status">{outcome}</p>
                </div>
            </details>
        </section>
    }
}
