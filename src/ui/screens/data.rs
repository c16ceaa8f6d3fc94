//! The runner's data: a copy of all of it, the way in for such a copy, and the end of it.

use leptos::prelude::*;

use crate::{
    domain::{
        archive::{Archive, Merge},
        route::Route,
    },
    state::{
        archive::{DataFiles, Picked, is_room_short},
        coach::Coach,
        device::Device,
        navigation::Navigation,
        records::Records,
    },
    ui::{
        components::{file_picker::FilePicker, screen::Screen},
        screens::{editor, log},
    },
    view::data::{contents_text, error_text, merge_lines},
};

const NOT_SAVED: &str = "This browser did not save the file. Nothing was changed.";

/// The runner's data as files.
#[component]
pub fn DataScreen() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    navigation.add_styles(log::STYLES);
    navigation.add_styles(editor::STYLES);
    let files = DataFiles::new(expect_context::<Records>());
    view! {
        <Screen title="Your data" back=Route::Log>
            <Copy files />
            <OpenCopy files />
            <DeleteAll files />
        </Screen>
    }
}

/// A copy of everything.
#[component]
fn Copy(files: DataFiles) -> impl IntoView {
    let device = expect_context::<Device>();
    let outcome = RwSignal::new("");
    let save = move |save: fn(DataFiles) -> bool, done: &'static str| {
        outcome.set(match save(files) {
            true => done,
            false => NOT_SAVED,
        });
    };
    let may_be_cleared = move || {
        (!device.is_data_kept()).then(|| {
            view! {
                <p class="warning">
                    "The browser may clear all of this when space runs short, and Safari after seven \
                     days without a visit. Save a copy now and then."
                </p>
            }
        })
    };
    view! {
        <section>
            <h2>"Keep a copy"</h2>
            <p>
                "Your log, routines, aims and settings are on this phone and nowhere else. A copy is one \
                 file: keep it, or open it on another phone."
            </p>
            {may_be_cleared}
            <RoomWarning />
            <button
                class="button button--main"
                on:click=move |_| save(DataFiles::save_all, "The browser has the copy.")
            >
                "Save a copy of everything"
            </button>
            <button
                class="button"
                on:click=move |_| save(DataFiles::save_table, "The browser has the table.")
            >
                "Save the log as a table (CSV)"
            </button>
            <p role="status">{outcome}</p>
        </section>
    }
}

/// A warning where the browser's storage is nearly full.
#[component]
pub fn RoomWarning() -> impl IntoView {
    is_room_short().then(|| {
        view! {
            <p class="warning">
                "The browser has little room left. Save a copy of your data now. When it is full, new \
                 sessions are not kept: delete old ones, or data of other sites."
            </p>
        }
    })
}

/// The way in for a copy: what it would do is said first.
#[component]
fn OpenCopy(files: DataFiles) -> impl IntoView {
    view! {
        <section>
            <h2>"Open a copy"</h2>
            <p>
                "What is in it is added to what is here. Nothing here is lost, and nothing is there \
                 twice."
            </p>
            <FilePicker
                accept=".json,application/json"
                on_pick=move |event| files.open(event)
            />
            <div role="status">
                {move || match files.picked() {
                    Picked::None => ().into_any(),
                    Picked::Refused(error) => {
                        view! { <p class="warning">{error_text(error)}</p> }.into_any()
                    }
                    Picked::Read(archive, merge) => {
                        view! { <Preview files archive=*archive merge=*merge /> }.into_any()
                    }
                    Picked::Merged => {
                        view! { <p class="lead">"Done. All of it is here now."</p> }.into_any()
                    }
                    Picked::Failed => {
                        view! {
                            <p class="warning">
                                "Not all of it could be kept here. What was here before is unchanged. \
                                 Free some space and open the file again: what came through is not \
                                 added twice."
                            </p>
                        }
                            .into_any()
                    }
                }}
            </div>
        </section>
    }
}

#[component]
fn Preview(files: DataFiles, archive: Archive, merge: Merge) -> impl IntoView {
    let lines = merge_lines(&archive, &merge).into_iter();
    let lines = lines.map(|line| view! { <li>{line}</li> });
    let add = (!merge.is_nothing()).then(|| {
        view! {
            <button class="button button--main" on:click=move |_| files.merge()>
                "Add it"
            </button>
        }
    });
    view! {
        <div class="offer">
            <p>{format!("In the file: {}", contents_text(&archive))}</p>
            <ul class="data__lines">{lines.collect_view()}</ul>
            {add}
            <button class="button" on:click=move |_| files.forget()>
                "Leave it"
            </button>
        </div>
    }
}

/// The end of everything, with a copy offered first.
#[component]
fn DeleteAll(files: DataFiles) -> impl IntoView {
    let coach = expect_context::<Coach>();
    let is_asked = RwSignal::new(false);
    let outcome = RwSignal::new("");
    let delete = move |_| {
        is_asked.set(false);
        outcome.set(match files.delete_all() {
            true => "Everything was deleted from this phone.",
            false => "The browser did not let all of it be deleted. Clear its data for this site.",
        });
    };
    let question = move || {
        view! {
            <div class="offer">
                <p>
                    "Log, routines, aims and settings will be gone from this phone, and nobody else has \
                     them."
                </p>
                <button
                    class="button"
                    on:click=move |_| {
                        if !files.save_all() {
                            outcome.set(NOT_SAVED);
                        }
                    }
                >
                    "Save a copy first"
                </button>
                <button class="button" on:click=delete>
                    "Delete everything now"
                </button>
                <button class="button" on:click=move |_| is_asked.set(false)>
                    "Keep it"
                </button>
            </div>
        }
    };
    view! {
        <section>
            <h2>"Delete everything"</h2>
            {move || match (coach.is_live(), is_asked.get()) {
                (true, _) => {
                    view! { <p class="hint">"A session is running. End it first."</p> }.into_any()
                }
                (false, true) => question().into_any(),
                (false, false) => {
                    view! {
                        <p>"A copy is offered first."</p>
                        <button class="button" on:click=move |_| is_asked.set(true)>
                            "Delete everything"
                        </button>
                    }
                        .into_any()
                }
            }}
            <p role="status">{outcome}</p>
        </section>
    }
}
