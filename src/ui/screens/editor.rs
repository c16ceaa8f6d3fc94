//! Writes a routine, as text and card by card: two views of one draft.

mod cards;
mod reading;

use leptos::{html::Textarea, prelude::*};

use self::{cards::Cards, reading::Reading};
use crate::{
    domain::{
        editor::{EditorEvent, OpenDraft},
        route::{EditTarget, Route},
    },
    state::{editor::Editor, navigation::Navigation},
    ui::components::{
        file_picker::FilePicker, not_found::NotFound, route_link::RouteLink, screen::Screen,
        segments::Segments,
    },
    view::editor::summary,
};

/// The style sheet of the editor and of all fields, which a first visit does not need.
pub const STYLES: &str = include_str!("../../../style/editor.css");

/// The editor of a routine, or of a new one.
#[component]
pub fn EditorScreen(target: EditTarget) -> impl IntoView {
    expect_context::<Navigation>().add_styles(STYLES);
    let editor = expect_context::<Editor>();
    if !editor.open(&target) {
        return view! { <NotFound text="There is no such routine on this phone." /> }.into_any();
    }
    let (title, back) = match target {
        EditTarget::New => ("New routine", Route::Home),
        EditTarget::Routine(id) => ("Edit", Route::Routine(id)),
    };
    let shows_cards = Memo::new(move |_| editor.shows_cards());
    view! {
        <Screen title back>
            <div class="editor__bar">
                <Segments
                    legend="View"
                    labels=vec!["Text", "Cards"]
                    chosen=Signal::derive(move || usize::from(editor.shows_cards()))
                    on_choose=move |index| editor.show_cards(index == 1)
                />
                <Tools />
            </div>
            <LinkOffer />
            <Question />
            // What is read follows the text word by word, and each key.
            <div class="editor" translate="no">
                {move || match shows_cards.get() {
                    true => {
                        view! {
                            <Said />
                            <Cards />
                        }
                            .into_any()
                    }
                    false => view! { <Writing /> }.into_any(),
                }}
            </div>
            <SaveBar />
        </Screen>
    }
    .into_any()
}

/// The reading of the text, and the outcome of the last act.
#[component]
fn Said() -> impl IntoView {
    let editor = expect_context::<Editor>();
    let said = move || {
        editor.with(|open| {
            let message = open.message().map(|it| it.to_string()).unwrap_or_default();
            format!("{}{message}", summary(open.read(), open.is_changed()))
        })
    };
    view! {
        <p class="editor__said" role="status">
            {said}
        </p>
    }
}

/// The link in the text: a text with one was meant to be opened rather than read.
#[component]
fn LinkOffer() -> impl IntoView {
    let editor = expect_context::<Editor>();
    let link = Memo::new(move |_| editor.with(OpenDraft::link));
    let offer = |to: Route| {
        view! {
            <RouteLink to class="button">
                "Open the link in this text"
            </RouteLink>
        }
    };
    move || link.get().map(offer)
}

/// The question which of the two counts, where the text is read otherwise now than the routine is
/// saved.
#[component]
fn Question() -> impl IntoView {
    let editor = expect_context::<Editor>();
    let is_asking = Memo::new(move |_| editor.with(OpenDraft::is_asking));
    let question = move || {
        view! {
            <section class="offer" role="alert">
                <p>
                    "Holdfast reads this text differently today from the routine that you kept. \
                     Nothing has changed so far. Which one do you want to go on with?"
                </p>
                <button class="button" on:click=move |_| editor.apply(EditorEvent::KeepAsSaved)>
                    "The routine as I kept it"
                </button>
                <button class="button" on:click=move |_| editor.apply(EditorEvent::ReadAnew)>
                    "The text as it is read now"
                </button>
            </section>
        }
    };
    move || is_asking.get().then(question)
}

/// The acts on the text as a whole.
#[component]
fn Tools() -> impl IntoView {
    let editor = expect_context::<Editor>();
    let step =
        |word: &'static str, can: fn(&OpenDraft) -> bool, event: fn() -> EditorEvent<'static>| {
            view! {
                <button
                    class="button"
                    disabled=move || !editor.with(can)
                    on:click=move |_| editor.apply(event())
                >
                    {word}
                </button>
            }
        };
    view! {
        <div class="ways editor__tools">
            {step("Undo", OpenDraft::can_undo, || EditorEvent::Undo)}
            {step("Redo", OpenDraft::can_redo, || EditorEvent::Redo)}
            <button class="button" on:click=move |_| editor.paste()>
                "Paste"
            </button>
            <FilePicker
                accept=".txt,.csv,.tsv,text/plain,text/csv"
                on_pick=move |event| editor.open_file(event)
            />
            {step("Start over", OpenDraft::is_changed, || EditorEvent::StartOver)}
        </div>
    }
}

/// The text, with its reading beside it.
#[component]
fn Writing() -> impl IntoView {
    let editor = expect_context::<Editor>();
    let field = NodeRef::<Textarea>::new();
    // A field that holds the text already is left alone, and so is its cursor.
    Effect::new(move |_| {
        let text = editor.text();
        if let Some(field) = field.get()
            && field.value() != text
        {
            field.set_value(&text);
        }
    });
    let type_in = move |event| {
        let text = event_target_value(&event);
        editor.type_in(&|_| Some(text.clone()));
    };
    view! {
        <div>
            // It is as high as the text that stands behind it.
            <div class="editor__field" data-text=move || editor.text()>
                <textarea
                    class="editor__text"
                    aria-label="Text of the routine"
                    dir="auto"
                    spellcheck="false"
                    autocapitalize="sentences"
                    placeholder="Leg day\n\nGlute bridge 3x 10-15\nSide plank 3x :20-:60 each side"
                    node_ref=field
                    on:input=type_in
                ></textarea>
            </div>
            <p class="hint">
                "Write as you always do, an exercise a line: “Side plank 3x :20-:60 each side, \
                 rest :30”. A line by itself is a heading; “3 rounds” makes a circuit."
            </p>
        </div>
        <div class="editor__reading">
            <Said />
            <Reading field />
        </div>
    }
}

/// The button that saves the routine, always in reach of the thumb.
#[component]
fn SaveBar() -> impl IntoView {
    let editor = expect_context::<Editor>();
    view! {
        <div class="start-bar">
            <button
                class="button button--main"
                disabled=move || !editor.with(OpenDraft::can_save)
                on:click=move |_| editor.save()
            >
                "Keep"
            </button>
        </div>
    }
}
