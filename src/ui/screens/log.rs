//! The log: a month of sessions, and how pain and held times went until then.

mod by_hand;
mod month;
mod plots;

use leptos::prelude::*;

use self::{by_hand::AddByHand, month::MonthTable, plots::Plots};
use crate::{
    domain::{calendar::Month, route::Route, routine::Routine, time::Day},
    state::{
        history::{History, today},
        navigation::Navigation,
        next_paint::NextPaint,
        records::Records,
        routines::Routines,
        week::WeekPlan,
    },
    ui::components::{icon::IconSvg, route_link::RouteLink},
    view::{
        icon::Icon,
        log::LogRow,
        plot::{self, Days},
        week::{WeekLine, week_lines},
    },
};

/// Sessions of a month that are listed at once, so that the plots are not far below.
const ROWS_AT_ONCE: usize = 5;

/// The months that the plots show, with the one of the calendar.
const PLOTTED_MONTHS: i64 = 3;

/// In the lazy part with the screen: a first visit does not need it.
pub(super) const STYLES: &str = include_str!("../../../style/log.css");

/// The log, below its head.
#[component]
pub fn LogScreen() -> impl IntoView {
    expect_context::<Navigation>().add_styles(STYLES);
    let history = expect_context::<History>();
    let is_empty = Memo::new(move |_| history.with_entries(|entries| entries.is_empty()));
    // What is below the sessions comes a frame after them: with a long log it takes as long to build.
    let paint = NextPaint::request();
    view! {
        <Removed />
        <div>
            {move || match is_empty.get() {
                true => view! { <Nothing /> }.into_any(),
                false => view! { <Months paint /> }.into_any(),
            }}
        </div>
        {move || paint.is_over().then(|| view! { <Ways /> })}
    }
}

/// The ways on from the log.
#[component]
fn Ways() -> impl IntoView {
    view! {
        <AddByHand />
        <RouteLink to=Route::Week class="button">
            "Weekly targets and reminders"
        </RouteLink>
        <RouteLink to=Route::Report(String::new()) class="button">
            "Page for your clinician"
        </RouteLink>
        <RouteLink to=Route::Data class="button">
            "Your data: copy, move, delete"
        </RouteLink>
    }
}

/// The session that was deleted last, which can be restored.
#[component]
fn Removed() -> impl IntoView {
    let history = expect_context::<History>();
    let removed = Memo::new(move |_| history.removed());
    let offer = move |routine: String| {
        view! {
            <div class="removed">
                <p role="status">
                    <span>"Deleted: "</span>
                    <bdi dir="auto">{routine}</bdi>
                </p>
                <button class="button" on:click=move |_| history.restore_removed()>
                    "Undo"
                </button>
            </div>
        }
    };
    move || removed.get().map(offer)
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <div class="empty">
            <IconSvg icon=Icon::Done />
            <p>
                "Nothing here yet. Each session that you finish or stop is kept here."
            </p>
            <RouteLink to=Route::Home class="button button--main">
                "To the routines"
            </RouteLink>
        </div>
    }
}

/// One month, the way to the others, and the plots.
#[component]
fn Months(paint: NextPaint) -> impl IntoView {
    let history = expect_context::<History>();
    let latest = history.with_entries_untracked(|entries| Some(entries.first()?.started.day()));
    let month = RwSignal::new(Month::of(latest.unwrap_or_else(today)));
    // The day that was tapped; `None` for the whole month.
    let chosen = RwSignal::new(None::<Day>);
    let is_whole = RwSignal::new(false);
    let rows = Memo::new(move |_| {
        let (month, chosen) = (month.get(), chosen.get());
        history.with_entries(|entries| {
            let is_shown = |day: Day| match chosen {
                Some(chosen) => day == chosen,
                None => Month::of(day) == month,
            };
            let shown = entries.iter().filter(|it| is_shown(it.started.day()));
            let count = shown.clone().count();
            let is_whole = is_whole.get() || chosen.is_some();
            let at_once = if is_whole { count } else { ROWS_AT_ONCE };
            let rows = shown.take(at_once).map(|it| LogRow::new(it, today()));
            (rows.collect::<Vec<_>>(), count)
        })
    });
    view! {
        <div class="log">
            <ThisWeek />
            <MonthTable month chosen />
            <div>
                {move || match rows.get() {
                    (_, 0) => view! { <p class="lead">"No session in this month."</p> }.into_any(),
                    (rows, count) => {
                        let more = (rows.len() < count)
                            .then(|| {
                                view! {
                                    <button class="button" on:click=move |_| is_whole.set(true)>
                                        {format!("All {count} sessions")}
                                    </button>
                                }
                            });
                        view! {
                            <div class="log__rows">
                                <ul class="deck">{rows.into_iter().map(row).collect_view()}</ul>
                                {more}
                            </div>
                        }
                            .into_any()
                    }
                }}
            </div>
            {move || paint.is_over().then(|| view! { <MonthPlots month /> })}
        </div>
    }
}

/// The plots of a month and those before it.
#[component]
fn MonthPlots(month: RwSignal<Month>) -> impl IntoView {
    let history = expect_context::<History>();
    // With the month that is shown: the latest one is read by now.
    let read = move || {
        let shown = month.get();
        history.read(&[0, -1, -2].map(|months| shown.plus(months).key()));
    };
    untrack(read);
    Effect::new(move |_| read());
    let days = move || Days {
        first: month.get().plus(1 - PLOTTED_MONTHS).first(),
        last: month.get().plus(1).first().plus(-1),
    };
    let pain = Memo::new(move |_| {
        let days = days();
        history.with_entries(|entries| plot::pain(entries, days))
    });
    let held = Memo::new(move |_| {
        let days = days();
        history.with_entries(|entries| plot::held(entries, days))
    });
    view! {
        <Plots
            heading="Pain"
            plots=Signal::derive(move || pain.get().into_iter().collect())
            empty="No pain was noted in these three months."
        />
        <Plots
            heading="Held in each session"
            plots=held
            empty="Nothing was held in these three months."
        />
    }
}

/// The sessions of this week beside the targets; nothing where there is no target.
#[component]
fn ThisWeek() -> impl IntoView {
    let history = expect_context::<History>();
    let routines = expect_context::<Routines>();
    let plan = WeekPlan::new(expect_context::<Records>());
    let lines = Memo::new(move |_| {
        let of = |routine: &Routine| plan.of(&routine.id);
        history.with_entries(|entries| week_lines(&routines.all(), of, entries, today()))
    });
    let line = |line: WeekLine| {
        view! {
            <li>
                <span dir="auto">{line.routine}</span>
                <strong>{line.count}</strong>
            </li>
        }
    };
    let list = move |lines: Vec<WeekLine>| {
        view! {
            <section>
                <h2>"This week"</h2>
                <ul class="week__lines">{lines.into_iter().map(line).collect_view()}</ul>
            </section>
        }
    };
    move || {
        Some(lines.get())
            .filter(|lines| !lines.is_empty())
            .map(list)
    }
}

fn row(row: LogRow) -> impl IntoView {
    let hurt = row
        .hurt
        .then(|| view! { <span class="log-row__hurt">"It hurt on the way"</span> });
    let pain = row.pain.map(|pain| {
        view! {
            <span class="log-row__pain" data-light=row.light>
                {pain}
            </span>
        }
    });
    view! {
        <li>
            <a class="log-row" href=row.address>
                <span class="log-row__when">{row.when}</span>
                <strong dir="auto">{row.routine}</strong>
                <span>{row.text}</span>
                {row.by_hand.then(|| view! { <span class="hint">"Added by hand"</span> })}
                {(!row.note.is_empty())
                    .then(|| {
                        view! {
                            <span class="hint" dir="auto">
                                {row.note}
                            </span>
                        }
                    })}
                {hurt}
                {pain}
            </a>
        </li>
    }
}
