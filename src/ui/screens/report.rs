//! The hand-back: one page for the clinician, to print or as a link.

use leptos::prelude::*;

use crate::{
    domain::{
        advice,
        calendar::{Month, week_of},
        report::{Parts, Report, link},
        route::Route,
        routine::NOTE_CHARS_MAX,
        share_link::CHARS_MAX,
    },
    state::{
        history::{History, today},
        navigation::Navigation,
        sharing::{Sharing, link_to},
    },
    ui::{
        components::{
            screen::Screen, segments::Segments, share_outcome::ShareOutcome, switch::Switch,
        },
        screens::{editor, log},
    },
    view::report::{ReportView, Table, error_text},
};

/// The weeks that a report can have.
const WEEKS: [i64; 3] = [2, 4, 12];

/// The page that a link has in it, or else the one that the runner makes.
#[component]
pub fn ReportScreen(
    /// The part of the link after `#/report/`.
    link: String,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    navigation.add_styles(log::STYLES);
    navigation.add_styles(editor::STYLES);
    if link.is_empty() {
        return view! { <Made /> }.into_any();
    }
    let shown = match link::read(&link) {
        Ok(report) => page(&ReportView::new(&report)).into_any(),
        Err(error) => view! {
            <p class="warning" role="alert">
                {error_text(error)}
            </p>
        }
        .into_any(),
    };
    view! {
        <Screen title="From a runner" back=Route::Home>
            {shown}
            <button class="button" on:click=move |_| navigation.print()>
                "Print"
            </button>
        </Screen>
    }
    .into_any()
}

/// The page that the runner makes: the choice of what is on it, and the page as it will be.
#[component]
fn Made() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let sharing = expect_context::<Sharing>();
    let history = expect_context::<History>();
    sharing.forget();
    let weeks = RwSignal::new(1_usize);
    let words = RwSignal::new(String::new());
    let parts = RwSignal::new(Parts {
        sessions: true,
        exercises: true,
        pain: true,
        notes: false,
    });
    // Whole weeks: the present one is the last.
    let first = move || {
        let count = WEEKS.get(weeks.get()).copied().unwrap_or(1);
        week_of(today()).plus(7 * (1 - count))
    };
    Effect::new(move |_| {
        let (first, last) = (Month::of(first()), Month::of(today()));
        let months = (0..).map(|months| first.plus(months));
        let months = months.take_while(|month| *month <= last);
        history.read(&months.map(Month::key).collect::<Vec<_>>());
    });
    let report = Memo::new(move |_| {
        let (first, parts, words) = (first(), parts.get(), words.get());
        history.with_entries(|entries| Report::new(entries, first, today(), parts, words))
    });
    let report_link = Memo::new(move |_| report.with(link::write));
    let share = move |_| {
        if let Some(link) = report_link.get_untracked() {
            sharing.hand_on("From a runner", &link_to(&Route::Report(link)));
        }
    };
    let is_too_long = move || {
        report_link.get().is_none().then(|| {
            view! {
                <p class="hint">
                    {format!(
                        "A link has room for {CHARS_MAX} characters. Print this page, or leave something \
                         out.",
                    )}
                </p>
            }
        })
    };
    view! {
        <Screen title="For your clinician" back=Route::Log>
            <div class="report__choices">
                <p class="lead">
                    "What you tick is on the page, and nothing else. The link has the page in it: whoever \
                     has the link can read it, and nobody else has it."
                </p>
                <Segments
                    legend="Weeks"
                    labels=vec!["2", "4", "12"]
                    chosen=weeks
                    on_choose=move |index| weeks.set(index)
                />
                <Part parts label="Sessions" field=|parts| &mut parts.sessions />
                <Part parts label="Exercises, held against asked" field=|parts| &mut parts.exercises />
                <Part parts label="Pain by day" field=|parts| &mut parts.pain />
                <Part parts label="Notes on sessions" field=|parts| &mut parts.notes />
                <label class="field">
                    <span>"Your words to it (not needed)"</span>
                    <input
                        class="field__input"
                        type="text"
                        dir="auto"
                        maxlength=NOTE_CHARS_MAX.to_string()
                        prop:value=words
                        on:change=move |event| {
                            let text: String = event_target_value(&event);
                            words.set(text.chars().take(NOTE_CHARS_MAX).collect());
                        }
                    />
                </label>
                <button class="button button--main" on:click=move |_| navigation.print()>
                    "Print"
                </button>
                <button
                    class="button"
                    disabled=move || report_link.get().is_none()
                    on:click=share
                >
                    "Share as a link"
                </button>
                <div>{is_too_long}</div>
                <ShareOutcome />
            </div>
            {move || report.with(|report| page(&ReportView::new(report)))}
        </Screen>
    }
}

#[component]
fn Part(
    parts: RwSignal<Parts>,
    label: &'static str,
    field: fn(&mut Parts) -> &mut bool,
) -> impl IntoView {
    view! {
        <Switch
            label
            is_on=Signal::derive(move || *field(&mut parts.get()))
            on_change=move |is_on| parts.update(|parts| *field(parts) = is_on)
        />
    }
}

fn page(view: &ReportView) -> impl IntoView + use<> {
    let ReportView {
        days,
        words,
        summary,
        tables,
    } = view.clone();
    let nothing = tables.is_empty().then(|| {
        view! { <p class="lead">"There is nothing of these days in the log."</p> }
    });
    view! {
        <article class="report">
            <p class="summary__line">{days}</p>
            <p dir="auto">{words}</p>
            <p>{summary}</p>
            {nothing}
            {tables.into_iter().map(table).collect_view()}
            <p class="hint">
                "Written down by the runner with Holdfast, a hold timer. Nothing here was measured or \
                 examined."
            </p>
            <p class="hint">{advice::URGENT}</p>
        </article>
    }
}

fn table(table: Table) -> impl IntoView {
    let head = |name| view! { <th scope="col">{name}</th> };
    let row = |row: Vec<String>| {
        let cell = |text| view! { <td dir="auto">{text}</td> };
        view! { <tr>{row.into_iter().map(cell).collect_view()}</tr> }
    };
    view! {
        <section>
            <h2>{table.title}</h2>
            <div class="scrolls" tabindex="0" role="group" aria-label=table.title>
                <table class="report__table">
                    <thead>
                        <tr>{table.heads.into_iter().map(head).collect_view()}</tr>
                    </thead>
                    <tbody>{table.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}
