//! The button that starts a routine, always in reach of the thumb.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{plan::Plan, routine::Routine},
    state::{coach::Coach, preferences::Preferences},
};

/// The button that starts a routine; the last part of a screen.
#[component]
pub fn StartBar(routine: Arc<Routine>, label: &'static str) -> impl IntoView {
    let coach = expect_context::<Coach>();
    let preferences = expect_context::<Preferences>();
    let start = move |_| coach.start(untrack(|| plan(&routine, preferences)));
    view! {
        <div class="start-room">
            <div class="start-bar">
                <button class="button button--main" on:click=start>
                    {label}
                </button>
            </div>
        </div>
    }
}

/// The routine unrolled at the present aims and settings, tracked.
pub fn plan(routine: &Routine, preferences: Preferences) -> Plan {
    let (sides, settings) = (preferences.sides(), preferences.settings());
    Plan::new(routine, |id| preferences.aim_at(id), sides, &settings)
}
