//! The log: all finished and stopped sessions, the latest first.

use leptos::prelude::*;

use crate::{
    domain::route::Route,
    state::history::{History, today},
    ui::components::{icon::IconSvg, route_link::RouteLink, screen::Screen},
    view::{icon::Icon, log::LogRow},
};

/// The log.
#[component]
pub fn LogScreen() -> impl IntoView {
    let history = expect_context::<History>();
    let rows = Memo::new(move |_| {
        history.with_entries(|entries| {
            let rows = entries.iter().map(|entry| LogRow::new(entry, today()));
            rows.collect::<Vec<_>>()
        })
    });
    view! {
        <Screen title="Log" back=Route::Home>
            <div>
                {move || match rows.get() {
                    rows if rows.is_empty() => {
                        view! {
                            <div class="empty">
                                <IconSvg icon=Icon::Done />
                                <p>
                                    "Nothing here yet. Each session that you finish or stop is kept on this \
                                     phone, and nowhere else."
                                </p>
                                <RouteLink to=Route::Home class="button button--main">
                                    "To the routines"
                                </RouteLink>
                            </div>
                        }
                            .into_any()
                    }
                    rows => {
                        view! { <ul class="deck">{rows.into_iter().map(row).collect_view()}</ul> }
                            .into_any()
                    }
                }}
            </div>
        </Screen>
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
                {hurt}
                {pain}
            </a>
        </li>
    }
}
