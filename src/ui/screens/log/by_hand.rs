//! A session that was done without this app, added by hand.

use leptos::prelude::*;

use crate::{
    domain::route::Route,
    state::{
        history::{History, today},
        navigation::Navigation,
        preferences::Preferences,
        routines::Routines,
    },
    ui::{components::start_bar::plan, screens::editor},
};

/// A session by hand: the form is built when it is wanted.
#[component]
pub fn AddByHand() -> impl IntoView {
    let is_wanted = RwSignal::new(false);
    view! {
        <details on:toggle=move |_| is_wanted.set(true)>
            <summary class="button">"Add a session by hand"</summary>
            {move || is_wanted.get().then(|| view! { <Form /> })}
        </details>
    }
}

/// The form for a session by hand: the routine, the day and the time.
#[component]
fn Form() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    navigation.add_styles(editor::STYLES);
    let history = expect_context::<History>();
    let routines = expect_context::<Routines>();
    let preferences = expect_context::<Preferences>();
    let all = StoredValue::new(untrack(|| routines.all()));
    let chosen = RwSignal::new(0_usize);
    let day = RwSignal::new(today().key());
    let time = RwSignal::new("12:00".to_string());
    let error = RwSignal::new("");
    let add = move |_| {
        let routine = all.with_value(|all| all.get(chosen.get_untracked()).cloned());
        let plan = routine.map(|routine| untrack(|| plan(&routine, preferences)));
        let at = format!("{}T{}", day.get_untracked(), time.get_untracked());
        match plan.and_then(|plan| history.add_by_hand(&plan, &at)) {
            Some(started) => navigation.go(&Route::Summary(started.wall.0)),
            None => error.set("Choose a day and a time that have been."),
        }
    };
    let option = |(index, title): (usize, String)| {
        view! { <option value=index.to_string()>{title}</option> }
    };
    let titles: Vec<String> = all.with_value(|all| {
        let titles = all.iter().map(|it| it.title().to_string());
        titles.collect()
    });
    view! {
        <div class="correction">
            <label class="field">
                <span>"Routine"</span>
                <select
                    class="field__input"
                    on:change=move |event| {
                        chosen.set(event_target_value(&event).parse().unwrap_or_default());
                    }
                >
                    {titles.into_iter().enumerate().map(option).collect_view()}
                </select>
            </label>
            <label class="field">
                <span>"Day"</span>
                <input
                    class="field__input"
                    type="date"
                    max=day.get_untracked()
                    prop:value=day
                    on:change=move |event| day.set(event_target_value(&event))
                />
            </label>
            <label class="field">
                <span>"Time"</span>
                <input
                    class="field__input"
                    type="time"
                    prop:value=time
                    on:change=move |event| time.set(event_target_value(&event))
                />
            </label>
            <p class="hint">"All sets count as done at your aims. Correct them after that."</p>
            <button class="button" on:click=add>
                "Add it"
            </button>
            <p role="status">{error}</p>
        </div>
    }
}
